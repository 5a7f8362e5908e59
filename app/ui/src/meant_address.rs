//! Asks about an e-mail address with a domain that looks mistyped, in one line below the field. It is never in the way: what was typed can
//! be sent as it is.

use leptos::prelude::*;
use lupa_domain::email::EmailAddress;

use crate::browser;

/// Puts the question under the field of an address, which stands in `children`. `asks` is what comes before the other address.
#[component]
pub fn MeantAddress(
    /// The id of the field.
    field: &'static str,
    asks: &'static str,
    children: Children,
) -> impl IntoView {
    let meant = RwSignal::new(String::new());
    let look = move |_| {
        let typed = EmailAddress::parse(&browser::value(field)).ok();
        meant.set(typed.and_then(|address| address.meant()).unwrap_or_default());
    };
    let take = move |_| {
        browser::set_value(field, &meant.get_untracked());
        meant.set(String::new());
        browser::focus_soon(field);
    };
    view! {
        <div on:change=look>{children()}</div>
        <p class="note" role="status" hidden=move || meant.with(String::is_empty)>
            {asks} " " <button class="button button--quiet" type="button" on:click=take><bdi>{meant}</bdi></button> "?"
        </p>
    }
}
