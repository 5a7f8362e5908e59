//! The rows of the list of customers, and its heads, which sort.

use leptos::prelude::*;
use lupa_api::Row;
use lupa_domain::{
    api::people::{PeopleOrder, PersonLine},
    staff::Right,
    time::{Day, Moment},
};
use lupa_ui::{Icon, day, money, purpose_chip, when, zone};
use lupa_words as words;

use super::{list::PeopleList, locations};
use crate::context::ConsoleContext;

/// A column: the part of its class, its head, and the order by which it sorts.
type Column = (&'static str, &'static str, Option<PeopleOrder>);

fn columns(list: PeopleList) -> Vec<Column> {
    let heads = &list.words.list.heads;
    if list.view.with(|view| view.awaiting) {
        return vec![
            ("customers__who", heads.name, None),
            ("customers__chips", heads.consents, None),
            ("customers__asked", heads.asked, None),
            ("customers__deleted", heads.deleted, None),
        ];
    }
    let mut columns = vec![
        ("customers__who", heads.name, Some(PeopleOrder::Name)),
        ("customers__chips", heads.consents, None),
        ("customers__phone", heads.phone, None),
    ];
    if list.sees_history() {
        columns.push(("customers__last", heads.last, Some(PeopleOrder::Last)));
        columns.push(("customers__total", heads.total, Some(PeopleOrder::Total)));
    }
    columns.push(("customers__tags", heads.tags, None));
    columns
}

/// The table. Its roles are said aloud: a browser forgets them with `display`.
#[must_use]
pub fn frame(list: PeopleList, rows: Vec<Row>) -> AnyView {
    let columns = columns(list);
    let order = list.view.with(|view| view.order);
    let heads = columns.iter().map(|(class, head, sorts)| {
        let (class, head, sorts) = (*class, *head, *sorts);
        let is_current = sorts == Some(order);
        let sorted = is_current.then(|| if order == PeopleOrder::Name { "ascending" } else { "descending" });
        let content = match sorts {
            None => view! { {head} }.into_any(),
            Some(own) => {
                let arrow = if own == PeopleOrder::Name { Icon::ARROW_UP } else { Icon::ARROW_DOWN };
                let icon = is_current.then(|| arrow.view());
                view! { <button class="customers__sort" type="button" on:click=move |_| list.sort(own)>{head} {icon}</button> }.into_any()
            }
        };
        view! { <th class=class role="columnheader" scope="col" aria-sort=sorted>{content}</th> }
    });
    let lines = rows.into_iter().map(|cells| {
        let cells = cells.into_iter().zip(&columns).enumerate().map(|(at, (cell, (class, head, _)))| {
            let (class, head) = (*class, *head);
            if at == 0 {
                view! { <th class=class role="rowheader" scope="row">{cell}</th> }.into_any()
            } else {
                view! { <td class=class role="cell" data-head=head>{cell}</td> }.into_any()
            }
        });
        view! { <tr role="row">{cells.collect_view()}</tr> }
    });
    view! {
        <table class="customers__table" role="table" aria-label=list.console.words.people.title>
            <thead role="rowgroup"><tr role="row">{heads.collect_view()}</tr></thead>
            <tbody role="rowgroup">{lines.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// What somebody is called in a list, and what stands under it.
fn called(console: ConsoleContext, line: &PersonLine) -> (String, Option<String>) {
    let PersonLine { name, organisation, email, .. } = line.clone();
    match (name, organisation) {
        (Some(name), organisation) => (name, organisation.or(email)),
        (None, Some(organisation)) => (organisation, email),
        // A person who has only signed up may have given no name.
        (None, None) => (email.unwrap_or_else(|| words::people(console.locale).unnamed.to_owned()), None),
    }
}

fn who(console: ConsoleContext, line: &PersonLine, more: Option<String>) -> AnyView {
    let (name, under) = called(console, line);
    let under = under.map(|text| view! { <span class="customers__more" dir="auto">{text}</span> });
    let more = more.map(|text| view! { <span class="customers__more">{text}</span> });
    view! { {console.navigation.link("customers__name", locations::card(line.id), name, None)} {under} {more} }.into_any()
}

/// Where somebody stands, purpose by purpose.
pub(super) fn chips(console: ConsoleContext, line: &PersonLine) -> AnyView {
    let chips = line.standings.iter().map(|one| purpose_chip(one.title.clone(), one.standing, console.locale));
    view! { <span class="chips">{chips.collect_view()}</span> }.into_any()
}

/// A customer.
pub(super) fn row(console: ConsoleContext, line: &PersonLine) -> Row {
    let words = &words::customers(console.locale).list;
    let waits = line.deleted_at.map(|at| (words.deleted)(&day(zone().day(at), console.locale)));
    let phone = match &line.phone_shown {
        Some(phone) => view! { <span dir="auto">{phone.clone()}</span> }.into_any(),
        None => view! { <span class="soft">{words.no_phone}</span> }.into_any(),
    };
    let mut cells = vec![who(console, line, waits), chips(console, line), phone];
    if console.session.may(Right::SeeHistory) {
        let nothing = words::people(console.locale).data.nothing;
        cells.push(line.last.map_or_else(|| nothing.to_owned(), |last| short_day(console, last)).into_any());
        cells.push(line.total.map_or_else(|| nothing.to_owned(), |total| money(total, console.locale)).into_any());
    }
    let tags = line.tags.iter().map(|tag| view! { <span class="tag" dir="auto">{tag.clone()}</span> " " });
    cells.push(tags.collect_view().into_any());
    cells
}

/// Somebody who has filled in a form that nobody has confirmed.
pub(super) fn awaiting_row(console: ConsoleContext, line: &PersonLine) -> Row {
    let deleted = line.deleted_at.map(|at| day(zone().day(at), console.locale)).unwrap_or_default();
    vec![who(console, line, None), chips(console, line), when(line.joined_at, console.locale).into_any(), deleted.into_any()]
}

/// A day, or that it is this one.
fn short_day(console: ConsoleContext, last: Day) -> String {
    // The clock of the browser: what is shown of it is a word beside a day.
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds of this millennium")]
    let today = zone().day(Moment::from_millis(js_sys::Date::now() as i64));
    if last == today { words::customers(console.locale).list.today.to_owned() } else { day(last, console.locale) }
}
