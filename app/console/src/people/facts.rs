//! The data of a person, and where it comes from.

use leptos::prelude::*;
use lupa_domain::{
    api::people::{Origin, PersonCard, PersonDetails},
    people::Datum,
    staff::Right,
    text::isolated,
};
use lupa_ui::{datum::FIELD_PREFIX, number, when};
use serde_json::Value;

use super::{
    card::Card,
    draft::{data, from_details},
    format::long_text,
    locations,
};

/// The data.
#[must_use]
pub fn facts(card: Card) -> AnyView {
    let Card { console, words, person, fields, .. } = card;
    let (format, person) = (card.format(), person.get_value());
    let mut known: Vec<_> = data(&from_details(&PersonDetails::from(&person))).into_iter().filter(|(_, value)| !value.is_null()).collect();
    // The custom fields in the order in which they were declared.
    known.sort_by_key(|(datum, _)| {
        let id = datum.strip_prefix(FIELD_PREFIX);
        fields.with_value(|fields| id.map(|id| fields.iter().position(|field| field.id.as_str() == id)))
    });
    let lines = known.into_iter().map(|(datum, value)| {
        view! { <div class="facts__line"><dt>{format.label(&datum)}</dt> <dd>{value_view(card, &person, &datum, &value)}</dd></div> }
    });
    let hidden = (words.card.hidden)(person.hidden.into(), &number(person.hidden.into(), console.locale));
    // Nothing is changed while the processing of the data is restricted.
    let change = (console.session.may(Right::ChangePeople) && !person.restricted)
        .then(|| console.navigation.link("", locations::change(card.id), words.card.change, None));
    let origins = (!person.origins.is_empty()).then(|| origins(card, person.origins.clone()));
    view! {
        <section class="panel" aria-labelledby="facts">
            <div class="panel__head"><h2 class="panel__title" id="facts">{words.card.facts}</h2> {change}</div>
            <div class="panel__body">
                <dl class="facts">{lines.collect_view()}</dl>
                <p class="soft" hidden=person.hidden == 0>{hidden}</p>
                {origins}
            </div>
        </section>
    }
    .into_any()
}

/// A value. E-mail and telephone are links.
fn value_view(card: Card, person: &PersonCard, datum: &str, value: &Value) -> AnyView {
    let Card { words, console, .. } = card;
    let text = card.format().value(datum, value);
    let scheme = match datum {
        "email" => "mailto",
        "phone" => "tel",
        "tags" => {
            let tags = person.tags.iter().map(|tag| view! { <span class="mark" dir="auto">{tag.clone()}</span> " " });
            return tags.collect_view().into_any();
        }
        _ => return long_text(words, text),
    };
    let notes = [(words.card.confirmed, person.confirmed_at), (words.card.bounced, person.bounced_at)];
    let notes = notes.into_iter().filter_map(|(sentence, moment)| {
        let note = sentence(&when(moment.filter(|_| datum == "email")?, console.locale));
        Some(view! { <span class="soft facts__more">{note}</span> })
    });
    // A number is dialled as it is stored, and shown as people write it.
    let dialled = person.phone.as_deref().filter(|_| datum == "phone").unwrap_or(&text);
    let href = format!("{scheme}:{dialled}");
    let suspect =
        (datum == "phone" && person.phone_suspect).then(|| view! { <span class="field__error facts__more">{words.card.suspect}</span> });
    view! { <a href=href dir="auto">{text}</a> {suspect} {notes.collect_view()} }.into_any()
}

/// Where each datum comes from. Data that came the same way at the same time share a line.
fn origins(card: Card, mut origins: Vec<Origin>) -> AnyView {
    let Card { words, console, .. } = card;
    let format = card.format();
    origins.sort_by_key(|origin| Datum::ALL.iter().position(|datum| datum.as_str() == origin.datum).unwrap_or(Datum::ALL.len()));
    let mut lines = Vec::<(String, String)>::new();
    for origin in origins {
        let by = isolated(origin.by.as_deref().unwrap_or(words.past.person));
        let reason = origin.reason.as_deref().map(|reason| isolated(reason).into_owned());
        let mut text = (words.source)(origin.source).to_owned();
        for part in [reason, Some(when(origin.at, console.locale)), Some(by.into_owned())].into_iter().flatten() {
            text = format!("{text} · {part}");
        }
        let label = format.label(&origin.datum);
        match lines.iter_mut().find(|(_, known)| *known == text) {
            Some((labels, _)) => *labels = format!("{labels}, {label}"),
            None => lines.push((label, text)),
        }
    }
    let lines = lines.into_iter().map(|(labels, text)| view! { <div><dt>{labels}</dt> <dd class="lines__more">{text}</dd></div> });
    view! { <details class="more"><summary>{words.card.origins}</summary> <dl class="origins">{lines.collect_view()}</dl></details> }
        .into_any()
}
