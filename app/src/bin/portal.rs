//! The customer's own page.

use leptos::{prelude::*, task::spawn_local};
use lupa_app::{
    browser::page,
    links,
    portal::{OwnPage, wire},
    shell::Shell,
    words,
};

fn main() {
    let locale = page::locale();
    let heading = words::portal(locale).heading;
    page::entitle(locale, heading);
    let token = page::take_token();
    leptos::mount::mount_to_body(move || {
        let controller = RwSignal::new(String::new());
        spawn_local(async move {
            // Without it the page is nameless, and works.
            if let Ok(status) = wire::status(locale).await {
                page::entitle(locale, &format!("{heading} – {}", status.controller.name));
                controller.set(status.controller.name);
            }
        });
        // Changing the language loads the page anew, so the token goes along until it is used.
        let carried = RwSignal::new(token.as_ref().map(|token| format!("#{token}")).unwrap_or_default());
        view! { <Shell locale path=Some(links::OWN_PAGE) controller rest=carried><OwnPage locale token carried/></Shell> }
    });
}
