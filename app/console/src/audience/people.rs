//! The people behind a number: why each may be written to, or why not. A page at a time.

use std::future::Future;

use leptos::prelude::*;
use lupa_api::{self as api, ApiError, Page, PagedList, Row};
use lupa_domain::{
    api::audience::{AudienceCount, AudiencePerson, PeoplePage, WithheldPage, WithheldPerson},
    audience::{Basis, Reason},
    ids::PersonId,
    staff::Right,
};
use lupa_ui::{Table, When, bdi, day, number};
use lupa_words::audience::{SendHeads, WithheldHeads};

use super::query::{AudienceQuery, PeopleGroup};
use crate::people;

/// The list of those who may be written to, or of those who may not for one reason.
#[component]
pub fn People(query: AudienceQuery, group: PeopleGroup) -> impl IntoView {
    let words = &query.words.people;
    let AudienceQuery { console, .. } = query;
    let list = PagedList::new(console.client, "shown", move |cursor| page(query, group, cursor));
    list.load();
    // The list may differ from the last count by the people who came or went in between.
    let all = move || {
        let shown = list.count() as u64;
        let counted = query.count.with(|count| count.as_ref().map(|count| counted(count, group))).unwrap_or_default();
        if list.is_ready() && !list.has_more() { shown } else { counted.max(shown) }
    };
    let heading = move || {
        let count = number(all(), console.locale);
        match group {
            PeopleGroup::Send => (words.may)(&count),
            PeopleGroup::Withheld(reason) => (words.may_not)(reason_name(query, reason), &count),
        }
    };
    let frame = move |rows: Vec<Row>| {
        if rows.is_empty() {
            return view! { <p class="soft">{words.none}</p> }.into_any();
        }
        view! { <Table caption=query.words.answer.heading heads=heads(query, group) rows/> }.into_any()
    };
    let sentence = move || match list.count() {
        0 => String::new(),
        shown => (words.shown)(&number(shown as u64, console.locale), &number(all(), console.locale)),
    };
    view! {
        <section class="people" aria-labelledby="people">
            <p><button class="button" type="button" on:click=move |_| query.show(None)>{words.back}</button></p>
            <h2 id="people" tabindex="-1">{heading}</h2>
            <p class="soft">{query.title_and_basis(&query.purpose.get_untracked(), query.basis.get_untracked())} ". " {words.noted}</p>
            {list.view(&console.words.wait, frame, sentence, words.more)}
        </section>
    }
}

fn counted(count: &AudienceCount, group: PeopleGroup) -> u64 {
    match group {
        PeopleGroup::Send => count.send,
        PeopleGroup::Withheld(reason) => count.withheld.iter().find(|part| part.reason == reason).map_or(0, |part| part.count),
    }
}

fn reason_name(query: AudienceQuery, reason: Reason) -> &'static str {
    (query.words.answer.reason)(reason).name
}

fn page(query: AudienceQuery, group: PeopleGroup, cursor: Option<String>) -> impl Future<Output = Result<Page, ApiError>> {
    // Read at once: when the future runs, the screen may be gone.
    let (client, ask) = (query.console.client, query.request());
    async move {
        let ask = ask.ok_or(ApiError::Unreachable)?;
        Ok(match group {
            PeopleGroup::Send => {
                let PeoplePage { people, next } = api::audience::people(ask, cursor).send(client).await?;
                Page::new(people, next, move |person| send_row(query, person))
            }
            PeopleGroup::Withheld(reason) => {
                let WithheldPage { people, next } = api::audience::withheld(ask, reason, cursor).send(client).await?;
                Page::new(people, next, move |person| withheld_row(query, person, reason))
            }
        })
    }
}

fn heads(query: AudienceQuery, group: PeopleGroup) -> Vec<&'static str> {
    let words = &query.words.people;
    match group {
        PeopleGroup::Send => {
            let SendHeads { address, name, language, agreed, sold, why } = &words.send;
            let day = if query.basis.get_untracked() == Basis::Consent { agreed } else { sold };
            vec![*address, *name, *language, *day, *why]
        }
        PeopleGroup::Withheld(_) => {
            let WithheldHeads { email, name, since, why_not } = &words.withheld;
            vec![*email, *name, *since, *why_not]
        }
    }
}

fn send_row(query: AudienceQuery, person: &AudiencePerson) -> Row {
    let (words, locale) = (&query.words.people, query.console.locale);
    let nothing = || words.nothing.to_owned();
    vec![
        view! { <span class="people__address" dir="auto">{person.address.clone()}</span> }.into_any(),
        named(query, person.id, person.name.clone().unwrap_or_else(nothing)),
        (query.words.ask.language)(person.language).into_any(),
        match (person.given_at, person.sold_on) {
            (Some(moment), _) => view! { <When moment locale/> }.into_any(),
            (None, Some(sold_on)) => day(sold_on, locale).into_any(),
            (None, None) => words.nothing.into_any(),
        },
        match person.receipt {
            Some(receipt) => view! { {words.receipt} " " <span class="people__receipt">{receipt.to_string()}</span> }.into_any(),
            None => (query.words.answer.why)(query.basis.get_untracked()).into_any(),
        },
    ]
}

/// The name of a person, which leads to their card where one may see it.
fn named(query: AudienceQuery, id: PersonId, name: String) -> AnyView {
    if !query.console.session.may(Right::SeePeople) {
        return bdi(name).into_any();
    }
    query.console.navigation.link("", people::locations::card(id), &name, None)
}

fn withheld_row(query: AudienceQuery, person: &WithheldPerson, reason: Reason) -> Row {
    let (words, locale) = (&query.words.people, query.console.locale);
    let nothing = || words.nothing.to_owned();
    vec![
        view! { <span class="people__address" dir="auto">{person.email.clone().unwrap_or_else(nothing)}</span> }.into_any(),
        named(query, person.id, person.name.clone().unwrap_or_else(nothing)),
        match person.since {
            Some(moment) => view! { <When moment locale/> }.into_any(),
            None => words.nothing.into_any(),
        },
        reason_name(query, reason).into_any(),
    ]
}
