//! What is kept, and, for whoever asks, where it comes from.

use leptos::prelude::*;
use lupa_domain::{
    api::people::{Origin, PersonCard},
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
    ui::{Table, number, when},
    words::PeopleWords,
};

/// What a person is called.
#[must_use]
pub fn name(person: &PersonCard, words: &'static PeopleWords) -> String {
    let names = [&person.name, &person.organisation, &person.email];
    names.into_iter().flatten().next().cloned().unwrap_or_else(|| words.data.unnamed.to_owned())
}

/// What is kept.
#[component]
pub fn Facts(card: Card) -> impl IntoView {
    let Card { desk, words, person, fields, .. } = card;
    let telling = card.telling();
    let person = person.get_value();
    let mut known: Vec<_> = data(&of_card(&person)).into_iter().filter(|(_, value)| !value.is_null()).collect();
    // The keeper's own fields in the order in which they were declared.
    known.sort_by_key(|(datum, _)| {
        let id = datum.strip_prefix(OWN);
        fields.with_value(|fields| id.map(|id| fields.iter().position(|field| field.id.as_str() == id)))
    });
    let lines = known.into_iter().map(|(datum, value)| {
        view! { <div class="facts__line"><dt>{telling.label(&datum)}</dt> <dd>{shown(card, &person, &datum, &value)}</dd></div> }
    });
    let hidden = (person.hidden > 0).then(|| {
        let text = words.card.hidden[usize::from(person.hidden == 1)];
        view! { <p class="soft">{text.replace("{count}", &number(person.hidden.into(), desk.locale))}</p> }
    });
    // Nothing is changed while the person has its use restricted.
    let change = (desk.may(Some(Right::ChangePeople)) && !person.restricted).then(|| {
        let place = Place::new(links::CONSOLE_PERSON, &[("person", card.id.to_string()), ("part", "change".to_owned())]);
        view! { <p><a class="button" href=place.address(desk.locale) on:click=desk.follow(place)>{words.card.change}</a></p> }
    });
    view! {
        <section class="stack" aria-labelledby="facts">
            <h2 id="facts">{words.card.facts}</h2>
            <dl class="facts">{lines.collect_view()}</dl>
            {hidden}
            {change}
            {(!person.origins.is_empty()).then(|| origins(card, person.origins.clone()))}
        </section>
    }
}

/// A value; one can press what leads to the person.
fn shown(card: Card, person: &PersonCard, datum: &str, value: &Value) -> AnyView {
    let Card { words, desk, .. } = card;
    let told = card.telling().value(datum, value);
    match datum {
        "email" => {
            let say =
                |text: &str, moment| view! { <span class="soft facts__more">{text.replace("{when}", &when(moment, desk.locale))}</span> };
            let confirmed = person.confirmed_at.map(|moment| say(words.card.confirmed, moment));
            let bounced = person.bounced_at.map(|moment| say(words.card.bounced, moment));
            view! { <a href=format!("mailto:{told}")>{told.clone()}</a> {confirmed} {bounced} }.into_any()
        }
        "phone" => view! { <a href=format!("tel:{told}")>{told.clone()}</a> }.into_any(),
        "tags" => {
            let tags = person.tags.iter().map(|tag| view! { <span class="mark">{tag.clone()}</span> " " });
            tags.collect_view().into_any()
        }
        _ => text(words, told),
    }
}

/// Where each datum comes from.
fn origins(card: Card, origins: Vec<Origin>) -> impl IntoView {
    let Card { words, desk, .. } = card;
    let telling = card.telling();
    let rows = origins.into_iter().map(|origin| {
        let by = origin.by.unwrap_or_else(|| words.past.person.to_owned());
        vec![
            telling.label(&origin.datum).into_any(),
            words.data.sources[origin.source as usize].into_any(),
            origin.reason.unwrap_or_else(|| words.data.nothing.to_owned()).into_any(),
            view! { {when(origin.at, desk.locale)} ", " {by} }.into_any(),
        ]
    });
    let rows = rows.collect();
    view! {
        <details class="more">
            <summary>{words.card.origins}</summary>
            <Table caption=words.card.origins heads=words.card.origin_heads.to_vec() rows/>
        </details>
    }
}
