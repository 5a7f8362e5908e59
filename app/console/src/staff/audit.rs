//! `/console/audit`: who did or saw what, in sentences. What is chosen stands in the address.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::{self as api, Loader, audit::AuditQuestion, paths};
use lupa_domain::api::{
    overview::NamedPerson,
    staff::{AuditHand, AuditLine},
    wording::NameList,
};
use lupa_ui::{Choice, browser, zone};

use crate::{
    context::{Heading, use_console},
    staff::{
        audit_line::{ACTS, draw_all, mark, place, word},
        self_check::SelfCheck,
    },
};

/// The ids of the fields for days.
const DAYS: [&str; 2] = ["from", "to"];

/// What the list is made of: what was fetched so far, and where it goes on.
#[derive(Clone, Debug)]
struct Read {
    lines: Vec<AuditLine>,
    next: Option<u64>,
    names: NameList,
    staff: Vec<AuditHand>,
    person: Option<NamedPerson>,
}

/// Draws the screen.
#[must_use]
pub fn draw() -> AnyView {
    view! { <Audit/> }.into_any()
}

/// The screen.
#[component]
pub fn Audit() -> impl IntoView {
    let console = use_console();
    let words = &console.words.audit;
    let question = console.navigation.location.with_untracked(|place| AuditQuestion {
        act: place.query("act"),
        staff: place.query("staff"),
        person: place.query("person"),
        from: place.query("from"),
        to: place.query("to"),
    });
    let of = question.clone();
    let loader = Loader::new(console.client, move || {
        let question = of.clone();
        async move {
            let page = api::audit::list(&question, None).send(console.client).await?;
            let names = api::names::list().send(console.client).await?;
            Ok(Read { lines: page.entries, next: page.next, names, staff: page.staff, person: page.person })
        }
    });
    let of = question.clone();
    let more = move |before: u64| {
        console.client.run(api::audit::list(&of, Some(before)), move |page| {
            loader.update(|read| {
                read.lines.extend(page.entries);
                read.next = page.next;
            });
        });
    };
    let of = question.clone();
    let draw = move |read: Read| {
        let lines = draw_all(console, &read.lines, &read.names, &of);
        let more = more.clone();
        let older = read.next.map(|next| {
            view! { <p><button class="button" type="button" on:click=move |_| more(next)>{words.older}</button></p> }
        });
        (!lines.is_empty()).then(|| view! { <ol class="log">{lines}</ol> {older} })
    };
    view! {
        <Heading text=words.screen.title/>
        <p class="lead">{words.screen.lead}</p>
        <p class="soft">{zone().sentence(console.locale)}</p>
        <Filter question loader/>
        {loader.view(&console.words.wait, words.none, draw)}
        <p><a class="button" href=paths::AUDIT_EXPORT download="lupa-audit.jsonl">{words.export}</a></p>
        <SelfCheck/>
    }
}

/// What, who, of which customer and on which days.
#[component]
fn Filter(question: AuditQuestion, loader: Loader<Read>) -> impl IntoView {
    let console = use_console();
    let words = &console.words.audit.filter;
    let AuditQuestion { act, staff, person, from, to } = question.clone();
    let (act, staff) = (RwSignal::new(act), RwSignal::new(staff));
    let of = person.clone();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let [from, to] = DAYS.map(browser::value);
        let question = AuditQuestion { act: act.get_untracked(), staff: staff.get_untracked(), person: of.clone(), from, to };
        console.navigation.go(place(&question));
    };
    let acts = ACTS.map(|act| (word(act), (console.words.audit.act)(act).to_owned()));
    let acts = std::iter::once((String::new(), words.every_act.to_owned())).chain(acts).collect();
    let people = move || {
        let known = loader.get().ready()?.staff;
        let known = known.into_iter().map(|hand| (hand.id.to_string(), hand.name));
        let options = std::iter::once((String::new(), words.every_user.to_owned())).chain(known).collect();
        Some(view! { <Choice name="staff" label=words.user options value=staff choose=Callback::new(move |value| staff.set(value))/> })
    };
    let of = question;
    let customer = move || {
        let id = person.parse().ok()?;
        let name = loader.get().ready().and_then(|read| read.person).and_then(|person| person.name);
        let who = name.unwrap_or_else(|| (console.words.audit.customer)(&mark(id)));
        let all = place(&AuditQuestion { person: String::new(), ..of.clone() });
        Some(view! {
            <p class="filter__customer">
                {words.customer} ": " <b dir="auto">{who}</b> " " {console.navigation.link("button button--quiet", all, words.every_customer, None)}
            </p>
        })
    };
    let day = move |id: &'static str, label: &'static str, value: String| {
        view! {
            <div class="field">
                <label class="field__label" for=id>{label}</label>
                <input class="field__input" id=id name=id type="date" value=value/>
            </div>
        }
    };
    view! {
        <form class="filter" on:submit=on_submit>
            {day(DAYS[0], words.from, from)}
            {day(DAYS[1], words.to, to)}
            {people}
            <Choice name="act" label=words.act options=acts value=act choose=Callback::new(move |value| act.set(value))/>
            <button class="button" type="submit">{words.show}</button>
        </form>
        {customer}
    }
}
