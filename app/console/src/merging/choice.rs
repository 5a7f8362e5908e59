//! Choosing the other card: those who are like this one, and a search.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::{self as api, Loader};
use lupa_domain::{
    api::people::{PersonDetails, PersonLine, SearchRequest, SimilarRequest},
    ids::PersonId,
};
use lupa_ui::{browser, dynamic};
use lupa_words as words;

use super::{Merging, location};

/// The list of those who are like this person, and the search.
#[must_use]
pub fn choice(merging: Merging, card: &PersonDetails) -> AnyView {
    let words = &merging.words.choice;
    let ask = SimilarRequest {
        name: card.name.clone(),
        phone: card.phone.clone(),
        postal_code: card.address.as_ref().map(|address| address.postal_code.clone()),
    };
    let (client, id) = (merging.console.client, card.id);
    let alike = Loader::new(client, move || {
        let ask = ask.clone();
        async move {
            let found = api::people::similar(&ask).send(client).await?.people;
            Ok(found.into_iter().map(|one| one.person).filter(|person| person.id != id).collect::<Vec<_>>())
        }
    });
    let similar = move |people: Vec<PersonLine>| {
        Some(if people.is_empty() {
            view! { <p class="soft">{words.none}</p> }.into_any()
        } else {
            view! { <h3>{words.similar}</h3> {lines(merging, &people)} }.into_any()
        })
    };
    view! {
        <section class="stack" aria-labelledby="choice">
            <h2 id="choice">{words.heading}</h2>
            {alike.view(&merging.console.words.wait, "", similar)}
            {search(merging, id)}
        </section>
    }
    .into_any()
}

/// Looks for any other card.
fn search(merging: Merging, id: PersonId) -> AnyView {
    let (words, client) = (&merging.words.choice, merging.console.client);
    let (text, found) = (RwSignal::new(String::new()), RwSignal::new(None::<Vec<PersonLine>>));
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let ask = SearchRequest { text: text.get_untracked(), ..SearchRequest::default() };
        if ask.text.trim().is_empty() {
            return;
        }
        client.run(api::people::search(&ask), move |page| {
            found.set(Some(page.people.into_iter().filter(|person| person.id != id).collect()));
            browser::focus_soon("found");
        });
    };
    let result = dynamic(move || match found.get() {
        None => ().into_any(),
        Some(people) if people.is_empty() => view! { <p id="found" tabindex="-1" role="status">{words.not_found}</p> }.into_any(),
        Some(people) => view! { <div id="found" tabindex="-1">{lines(merging, &people)}</div> }.into_any(),
    });
    view! {
        <form class="slab" role="search" on:submit=on_submit>
            <div class="field">
                <label class="field__label" for="search">{words.search}</label>
                <input class="field__input" id="search" type="search" maxlength="200" autocomplete="off" dir="auto"
                    on:input=move |event| text.set(event_target_value(&event))/>
            </div>
            <div class="actions"><button class="button" type="submit">{words.find}</button></div>
        </form>
        {result}
    }
    .into_any()
}

fn lines(merging: Merging, people: &[PersonLine]) -> AnyView {
    let console = merging.console;
    let unnamed = words::people(console.locale).unnamed;
    let lines = people.iter().map(|person| {
        let name = person.called().unwrap_or(unnamed).to_owned();
        let address = person.email.clone().filter(|email| *email != name);
        let more = [address, person.phone_shown.clone(), person.locality.clone()].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let compare = (merging.words.choice.compare)(&name);
        view! {
            <li class="similar__line">
                <div>
                    <p><strong dir="auto">{name}</strong></p>
                    <p class="soft" dir="auto">{more}</p>
                </div>
                {console.navigation.link("button", location(merging.person, Some(person.id)), compare, None)}
            </li>
        }
    });
    view! { <ul class="similar__lines">{lines.collect_view()}</ul> }.into_any()
}
