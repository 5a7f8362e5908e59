//! The evidence package of a person: what they were shown and said, with where they stood at the end of a day, to save as a file.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_domain::time::Moment;
use lupa_ui::zone;
use lupa_words as words;

use super::card::Card;

/// Where the day is chosen, and the file saved. That it was made is written down, and the customer sees it.
#[must_use]
pub fn evidence(card: Card) -> AnyView {
    let words = &words::customers(card.console.locale).evidence;
    let day = RwSignal::new(String::new());
    let choose = move |event| day.set(event_target_value(&event));
    let address = move || paths::person_evidence(card.id, card.console.locale, &day.get());
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds of this millennium")]
    let today = zone().day(Moment::from_millis(js_sys::Date::now() as i64)).to_string();
    view! {
        <details class="more">
            <summary>{words.heading}</summary>
            <div class="stack">
                <p>{words.lead}</p>
                <div>
                    <label class="field__label" for="evidence-day">{words.day}</label>
                    <input class="field__input" id="evidence-day" type="date" max=today aria-describedby="evidence-hint" on:change=choose/>
                    <p class="soft" id="evidence-hint">{words.hint}</p>
                </div>
                <p><a class="button" href=address download="">{words.save}</a></p>
            </div>
        </details>
    }
    .into_any()
}
