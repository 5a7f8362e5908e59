//! Who has taken one's address out of the register, when, and to write about what.

use leptos::prelude::*;
use lupa_domain::api::portal::{ConsentView, Disclosure};

use super::own_page::Page;
use crate::ui::When;

/// The exports that the person was in, newest first.
#[component]
pub fn Disclosures(
    page: Page,
    disclosures: Vec<Disclosure>,
    /// Where the person stands: purposes have their titles there.
    consents: Vec<ConsentView>,
) -> impl IntoView {
    let words = page.words;
    let none = disclosures.is_empty().then(|| view! { <p class="soft">{words.no_disclosures}</p> });
    let lines = disclosures.into_iter().map(|Disclosure { at, purpose, by }| {
        let known = consents.iter().find(|consent| consent.purpose == purpose);
        let title = known.map_or_else(|| purpose.to_string(), |consent| consent.title.clone());
        let text = words.disclosure.replace("{by}", &by).replace("{title}", &title);
        view! {
            <li class="receipts__line">
                <p><span class="receipts__time"><When moment=at locale=page.locale/></span> " " {text}</p>
            </li>
        }
    });
    view! {
        <section class="part unprinted" aria-labelledby="disclosures">
            <h2 id="disclosures">{words.disclosures}</h2>
            {none}
            <ul class="receipts">{lines.collect_view()}</ul>
        </section>
    }
}
