//! What GDPR Art. 13 wants a person to know before they answer, in two layers.

use leptos::prelude::*;
use lupa_domain::wording::InformationSection;

use crate::wording::layers::is_first_layer;

/// Who asks and how to take it back stand open (what for is said beside each box); the rest opens on one press, without any script.
#[component]
pub fn Information(sections: Vec<InformationSection>, more: &'static str) -> impl IntoView {
    let (first, rest): (Vec<_>, Vec<_>) = sections.into_iter().partition(|section| is_first_layer(section.item));
    view! {
        <div class="information">
            {first.into_iter().map(section).collect_view()}
            <details class="information__more">
                <summary>{more}</summary>
                {rest.into_iter().map(section).collect_view()}
            </details>
        </div>
    }
}

fn section(InformationSection { heading, text, .. }: InformationSection) -> impl IntoView {
    view! {
        <h2 class="information__heading">{heading}</h2>
        <p class="information__text">{text}</p>
    }
}
