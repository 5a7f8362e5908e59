//! Ready questions: what marketers ask most, one press away, each with the number of people who may be written to.

use leptos::prelude::*;
use lupa_api as api;
use lupa_domain::api::audience::AudienceRequest;
use lupa_ui::number;
use serde_json::{Map, Value, json};

use super::query::AudienceQuery;

/// The ready questions of a purpose.
#[component]
pub fn Ready(query: AudienceQuery) -> impl IntoView {
    let words = &query.words.ready;
    let list = move || {
        let (purpose, birthday) = (query.purpose.get(), birthday(query));
        if purpose.is_empty() {
            return None;
        }
        let mut asked = vec![
            (words.no_purchase, json!({ "not": { "bought": { "last_days": 183 } } })),
            (words.no_visit, json!({ "not": { "visited": { "last_days": 183 } } })),
            (words.new, json!({ "joined": { "since": "month" } })),
            (words.loyal, json!({ "times_bought": { "at_least": 3, "since": "year" } })),
        ];
        // Last: it comes once the fields are known, and nothing that is about to be pressed may move.
        if let Some(field) = birthday {
            asked.push((words.birthday, json!({ "field": { "id": field, "recurs_within": 14 } })));
        }
        let lines = asked.into_iter().filter_map(|(name, asked)| match asked {
            Value::Object(conditions) => Some(line(query, &purpose, name, conditions)),
            _ => None,
        });
        Some(view! { <ul class="lines">{lines.collect_view()}</ul> })
    };
    view! {
        <section class="part" aria-labelledby="ready" hidden=move || query.purpose.with(String::is_empty)>
            <h2 id="ready">{words.heading}</h2>
            <p class="soft">{words.lead}</p>
            {list}
        </section>
    }
}

/// The field in which birthdays stand that this purpose asks for.
fn birthday(query: AudienceQuery) -> Option<String> {
    query.vocabulary.with(|known| known.fields.iter().find(|field| field.birthday).map(|field| field.id.to_string()))
}

fn line(query: AudienceQuery, purpose: &str, name: &'static str, conditions: Map<String, Value>) -> impl IntoView + use<> {
    let count = RwSignal::new(None::<u64>);
    let (basis, locale) = (query.basis.get(), query.console.locale);
    let ask = AudienceRequest { purpose: purpose.to_owned(), basis, conditions: conditions.clone() };
    query.console.client.answer(api::audience::count(&ask), move |answer| {
        // The screen may show another purpose by now.
        if let Ok(answer) = answer {
            count.try_set(Some(answer.send));
        }
    });
    let purpose = purpose.to_owned();
    let open = move |_| query.replace(&purpose, basis, &conditions);
    view! {
        <li class="lines__line">
            <button class="button button--quiet" type="button" on:click=open>{name}</button>
            <strong>{move || count.get().map(|count| number(count, locale))}</strong>
        </li>
    }
}
