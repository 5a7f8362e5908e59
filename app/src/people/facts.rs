//! What is kept about a person, and where it comes from.

use leptos::prelude::*;
use lupa_domain::{
    api::people::{Origin, PersonCard},
    people::Datum,
    staff::Right,
};
use serde_json::Value;

use super::{
    card::Card,
    draft::{OWN, data, of_card},
    telling::text,
};
use crate::{
    links,
    staff::place::Place,
    ui::{number, when},
    words::PeopleWords,
};

/// What a person is called.
#[must_use]
pub fn name(person: &PersonCard, words: &'static PeopleWords) -> String {
    let names = [&person.name, &person.organisation, &person.email];
    names.into_iter().flatten().next().cloned().unwrap_or_else(|| words.data.unnamed.to_owned())
}

/// What is kept.
#[must_use]
pub fn facts(card: Card) -> AnyView {
    let Card { desk, words, person, fields, .. } = card;
    let (telling, person) = (card.telling(), person.get_value());
    let mut known: Vec<_> = data(&of_card(&person)).into_iter().filter(|(_, value)| !value.is_null()).collect();
    // The keeper's own fields in the order in which they were declared.
    known.sort_by_key(|(datum, _)| {
        let id = datum.strip_prefix(OWN);
        fields.with_value(|fields| id.map(|id| fields.iter().position(|field| field.id.as_str() == id)))
    });
    let lines = known.into_iter().map(|(datum, value)| {
        view! { <div class="facts__line"><dt>{telling.label(&datum)}</dt> <dd>{shown(card, &person, &datum, &value)}</dd></div> }
    });
    let hidden = (words.card.hidden)(person.hidden.into(), &number(person.hidden.into(), desk.locale));
    // Nothing is changed while the person has its use restricted.
    let change = (desk.may(Some(Right::ChangePeople)) && !person.restricted).then(|| {
        let place = Place::new(links::CONSOLE_PERSON, &[("person", card.id.to_string()), ("part", "change".to_owned())]);
        view! { <p>{desk.link("button", place, words.card.change, None)}</p> }
    });
    let origins = (!person.origins.is_empty()).then(|| origins(card, person.origins.clone()));
    view! {
        <section class="stack" aria-labelledby="facts">
            <h2 id="facts">{words.card.facts}</h2>
            <dl class="facts">{lines.collect_view()}</dl>
            <p class="soft" hidden=person.hidden == 0>{hidden}</p>
            {change}
            {origins}
        </section>
    }
    .into_any()
}

/// A value; one can press what leads to the person.
fn shown(card: Card, person: &PersonCard, datum: &str, value: &Value) -> AnyView {
    let Card { words, desk, .. } = card;
    let told = card.telling().value(datum, value);
    let scheme = match datum {
        "email" => "mailto",
        "phone" => "tel",
        "tags" => {
            let tags = person.tags.iter().map(|tag| view! { <span class="mark">{tag.clone()}</span> " " });
            return tags.collect_view().into_any();
        }
        _ => return text(words, told),
    };
    let notes = [(words.card.confirmed, person.confirmed_at), (words.card.bounced, person.bounced_at)];
    let notes = notes.into_iter().filter_map(|(text, moment)| {
        let told = text(&when(moment.filter(|_| datum == "email")?, desk.locale));
        Some(view! { <span class="soft facts__more">{told}</span> })
    });
    let href = format!("{scheme}:{told}");
    view! { <a href=href>{told}</a> {notes.collect_view()} }.into_any()
}

/// Where each datum comes from; what came the same way at the same time is told together.
fn origins(card: Card, mut origins: Vec<Origin>) -> AnyView {
    let Card { words, desk, .. } = card;
    let telling = card.telling();
    origins.sort_by_key(|origin| Datum::ALL.iter().position(|datum| datum.as_str() == origin.datum).unwrap_or(Datum::ALL.len()));
    let mut lines = Vec::<(String, String)>::new();
    for origin in origins {
        let by = origin.by.as_deref().unwrap_or(words.past.person);
        let mut told = (words.data.source)(origin.source).to_owned();
        for part in [origin.reason.clone(), Some(when(origin.at, desk.locale)), Some(by.to_owned())].into_iter().flatten() {
            told = format!("{told} · {part}");
        }
        let label = telling.label(&origin.datum);
        match lines.iter_mut().find(|(_, known)| *known == told) {
            Some((labels, _)) => *labels = format!("{labels}, {label}"),
            None => lines.push((label, told)),
        }
    }
    let lines = lines.into_iter().map(|(labels, told)| view! { <div><dt>{labels}</dt> <dd class="lines__more">{told}</dd></div> });
    view! { <details class="more"><summary>{words.card.origins}</summary> <dl class="origins">{lines.collect_view()}</dl></details> }
        .into_any()
}
