//! The people behind a number: why each may be written to, or why not. A page at a time.

use std::future::Future;

use leptos::prelude::*;
use lupa_domain::{
    api::audience::{AudiencePerson, WithheldPerson},
    audience::{Basis, Reason},
    locale::Locale,
};

use super::{
    board::{Board, Whose},
    wire,
};
use crate::{
    browser,
    portal::wire::Failure,
    staff::desk::Desk,
    ui::{Fetched, Outcome, Table, When, day as when_day, number},
    words::audience::{SendHeads, WithheldHeads},
};

/// One of either kind.
#[derive(Clone, Debug)]
enum Person {
    Send(AudiencePerson),
    Withheld(WithheldPerson),
}

/// What has come so far.
#[derive(Clone, Copy)]
struct Pages {
    state: RwSignal<Fetched<()>>,
    people: RwSignal<Vec<Person>>,
    next: RwSignal<Option<String>>,
}

/// The list.
#[component]
pub fn People(board: Board, whose: Whose) -> impl IntoView {
    let words = &board.words.people;
    let Board { desk, .. } = board;
    let pages = Pages { state: RwSignal::new(Fetched::Waiting), people: RwSignal::new(Vec::new()), next: RwSignal::new(None) };
    let load = Callback::new(move |()| {
        pages.state.set(Fetched::Waiting);
        desk.fetch(pages.state, async move {
            let (people, next) = page(board, whose, None).await?;
            pages.people.set(people);
            pages.next.set(next);
            Ok(())
        });
    });
    load.run(());
    let all = move || {
        let counted = |count: &lupa_domain::api::audience::AudienceCount| match whose {
            Whose::Send => count.send,
            Whose::Withheld(reason) => count.withheld.iter().find(|part| part.reason == reason).map_or(0, |part| part.count),
        };
        // Those who were counted and those who are listed may differ by the people who came or went in between.
        let so_far = pages.people.with(Vec::len) as u64;
        let counted = board.count.with(|count| count.as_ref().map(counted)).unwrap_or_default();
        if pages.next.with(Option::is_none) && pages.state.with(|state| *state == Fetched::Ready(())) {
            so_far
        } else {
            counted.max(so_far)
        }
    };
    let heading = move || {
        let count = number(all(), desk.locale);
        match whose {
            Whose::Send => (words.may)(&count),
            Whose::Withheld(reason) => (words.may_not)(reason_name(board, reason), &count),
        }
    };
    let caption = board.words.answer.heading;
    let draw = move |()| {
        let some = pages.people.with_untracked(|people| !people.is_empty());
        some.then(|| view! { {move || table(board, whose, caption, pages.people.get())} <More board whose pages all=Signal::derive(all)/> })
    };
    view! {
        <section class="people" aria-labelledby="people">
            <p><button class="button" type="button" on:click=move |_| board.show(None)>{words.back}</button></p>
            <h2 id="people" tabindex="-1">{heading}</h2>
            <p class="soft">{board.about(&board.purpose.get_untracked(), board.basis.get_untracked())} ". " {words.noted}</p>
            <Outcome state=pages.state words=&desk.words.wait retry=load draw empty=words.none/>
        </section>
    }
}

fn reason_name(board: Board, reason: Reason) -> &'static str {
    (board.words.answer.reason)(reason).name
}

fn page(board: Board, whose: Whose, cursor: Option<String>) -> impl Future<Output = Result<wire::Page<Person>, Failure>> {
    let (locale, asked) = (board.desk.locale, board.asked());
    async move {
        let asked = asked.ok_or(Failure::Broken)?;
        Ok(match whose {
            Whose::Send => {
                let (people, next) = wire::people(locale, asked, cursor).await?;
                (people.into_iter().map(Person::Send).collect(), next)
            }
            Whose::Withheld(reason) => {
                let (people, next) = wire::withheld(locale, asked, reason, cursor).await?;
                (people.into_iter().map(Person::Withheld).collect(), next)
            }
        })
    }
}

/// How many are shown, and the button for more. Where there are no more, the focus stays on the sentence.
#[component]
fn More(board: Board, whose: Whose, pages: Pages, all: Signal<u64>) -> impl IntoView {
    let words = &board.words.people;
    let Desk { locale, .. } = board.desk;
    let shown = move || {
        let shown = number(pages.people.with(Vec::len) as u64, locale);
        (words.shown)(&shown, &number(all.get(), locale))
    };
    let fetching = RwSignal::new(false);
    let more = move |_| {
        let Some(cursor) = pages.next.get_untracked().filter(|_| !fetching.get_untracked()) else { return };
        fetching.set(true);
        let asking = page(board, whose, Some(cursor));
        let asking = async move {
            let answer = asking.await;
            fetching.set(false);
            answer
        };
        board.desk.act(asking, move |(people, next)| {
            if next.is_none() {
                browser::focus_soon("shown");
            }
            pages.people.update(|known| known.extend(people));
            pages.next.set(next);
        });
    };
    view! {
        <div class="actions">
            <p id="shown" class="soft" role="status" tabindex="-1">{shown}</p>
            <button class="button" type="button" hidden=move || pages.next.with(Option::is_none)
                aria-disabled=move || fetching.get().then_some("true") on:click=more>{words.more}</button>
        </div>
    }
}

fn table(board: Board, whose: Whose, caption: &'static str, people: Vec<Person>) -> impl IntoView {
    let words = &board.words.people;
    let heads = match whose {
        Whose::Send => {
            let SendHeads { address, name, language, agreed, sold, why } = &words.send;
            let day = if board.basis.get_untracked() == Basis::Consent { agreed } else { sold };
            vec![*address, *name, *language, *day, *why]
        }
        Whose::Withheld(_) => {
            let WithheldHeads { email, name, since, why_not } = &words.withheld;
            vec![*email, *name, *since, *why_not]
        }
    };
    let reason = if let Whose::Withheld(reason) = whose { reason_name(board, reason) } else { "" };
    let rows = people.into_iter().map(|person| cells(board, person, reason)).collect();
    view! { <Table caption heads rows/> }
}

fn cells(board: Board, person: Person, reason: &'static str) -> Vec<AnyView> {
    let (words, locale) = (&board.words.people, board.desk.locale);
    let name = |name: Option<String>| name.unwrap_or_else(|| words.nothing.to_owned()).into_any();
    match person {
        Person::Send(person) => vec![
            view! { <span class="people__address">{person.address}</span> }.into_any(),
            name(person.name),
            language(board, person.language).into_any(),
            match (person.given_at, person.sold_on) {
                (Some(moment), _) => view! { <When moment locale/> }.into_any(),
                (None, Some(day)) => when_day(day, locale).into_any(),
                (None, None) => words.nothing.into_any(),
            },
            match person.receipt {
                Some(receipt) => view! { {words.receipt} " " <span class="people__receipt">{receipt.to_string()}</span> }.into_any(),
                None => (board.words.answer.why)(board.basis.get_untracked()).into_any(),
            },
        ],
        Person::Withheld(person) => vec![
            view! { <span class="people__address">{person.email.unwrap_or_else(|| words.nothing.to_owned())}</span> }.into_any(),
            name(person.name),
            match person.since {
                Some(moment) => view! { <When moment locale/> }.into_any(),
                None => words.nothing.into_any(),
            },
            reason.into_any(),
        ],
    }
}

fn language(board: Board, locale: Locale) -> &'static str {
    (board.words.ask.language)(locale)
}
