//! `/console/audit`: who did or saw what, in sentences. What is chosen stands in the address.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::{self as api, Loader, paths};
use lupa_domain::{
    api::{staff::AuditLine, wording::NameList},
    staff::{Right, Rights, audit::Act},
    text::isolated,
};
use lupa_ui::{Choice, When, zone};
use lupa_words::staff::AuditWords;

use crate::{
    context::{ConsoleContext, Heading, Location, use_console},
    staff::{rights::listed, self_check::SelfCheck},
};

/// Every act, in the order of the domain.
const ACTS: [Act; Act::Denied as usize + 1] = [
    Act::SetUp,
    Act::Invited,
    Act::Joined,
    Act::SignedIn,
    Act::SessionEnded,
    Act::SessionsEnded,
    Act::UndertakingAccepted,
    Act::UndertakingPublished,
    Act::PasskeyAdded,
    Act::PasskeyRemoved,
    Act::PasskeySuspected,
    Act::PasskeyRefused,
    Act::CodesMade,
    Act::CodeUsed,
    Act::CodeRefused,
    Act::UserChanged,
    Act::UserRenamed,
    Act::UserRemoved,
    Act::KeyMade,
    Act::KeyRevoked,
    Act::KeyRefused,
    Act::WordingChanged,
    Act::PeopleSeen,
    Act::PersonSeen,
    Act::PersonCreated,
    Act::PersonChanged,
    Act::HistorySeen,
    Act::HistoryChanged,
    Act::ConsentRecorded,
    Act::ScanChanged,
    Act::ScanSeen,
    Act::CounterOpened,
    Act::CounterEnded,
    Act::EmbeddingChanged,
    Act::EventDayOn,
    Act::EventDayOff,
    Act::BusinessChanged,
    Act::FieldsChanged,
    Act::LookChanged,
    Act::AudienceSeen,
    Act::VerdictSeen,
    Act::Exported,
    Act::AuditRead,
    Act::DisagreementFound,
    Act::Denied,
];
// Each stands at its own place, so that none is missing.
const _: () = {
    let mut place = 0;
    while place < ACTS.len() {
        assert!(ACTS[place] as usize == place);
        place += 1;
    }
};

/// What the list is made of: what was fetched so far, and where it goes on.
#[derive(Clone, Debug)]
struct Read {
    lines: Vec<AuditLine>,
    next: Option<u64>,
    names: NameList,
}

/// The screen.
#[component]
pub fn Audit() -> impl IntoView {
    let console = use_console();
    let words = &console.words.audit;
    let (act, staff) = console.navigation.location.with_untracked(|place| (place.query("act"), place.query("staff")));
    let of = (act.clone(), staff.clone());
    let loader = Loader::new(console.client, move || {
        let (act, staff) = of.clone();
        async move {
            let page = api::audit::list(&act, &staff, None).send(console.client).await?;
            let names = api::names::list().send(console.client).await?;
            Ok(Read { lines: page.entries, next: page.next, names })
        }
    });
    let of = (act.clone(), staff.clone());
    let more = move |before: u64| {
        console.client.run(api::audit::list(&of.0, &of.1, Some(before)), move |page| {
            loader.update(|read| {
                read.lines.extend(page.entries);
                read.next = page.next;
            });
        });
    };
    let draw = move |read: Read| {
        let lines: Vec<_> = read.lines.iter().map(|line| draw_line(console, line, &read.names)).collect();
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
        <Filter act staff/>
        {loader.view(&console.words.wait, words.none, draw)}
        <p><a class="button" href=paths::AUDIT_EXPORT download="lupa-audit.jsonl">{words.export}</a></p>
        <SelfCheck/>
    }
}

/// What and who. Only those who manage users may choose among them; all others choose among the acts alone.
#[component]
fn Filter(act: String, staff: String) -> impl IntoView {
    let console = use_console();
    let words = &console.words.audit.filter;
    let (act, staff) = (RwSignal::new(act), RwSignal::new(staff));
    let users = console.session.may(Right::ManageUsers).then(|| Loader::of(console.client, api::users::list));
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        console.navigation.go(Location::new(paths::CONSOLE_AUDIT, &[("act", act.get_untracked()), ("staff", staff.get_untracked())]));
    };
    let acts = ACTS.map(|act| (word(act), (console.words.audit.act)(act).to_owned()));
    let acts = std::iter::once((String::new(), words.every_act.to_owned())).chain(acts).collect();
    let people = move || {
        let users = users?.get().ready()?.staff;
        let users = users.into_iter().map(|user| (user.id.to_string(), user.name));
        let options = std::iter::once((String::new(), words.every_user.to_owned())).chain(users).collect();
        Some(view! { <Choice name="staff" label=words.user options value=staff choose=Callback::new(move |value| staff.set(value))/> })
    };
    view! {
        <form class="filter" on:submit=on_submit>
            <Choice name="act" label=words.act options=acts value=act choose=Callback::new(move |value| act.set(value))/>
            {people}
            <button class="button" type="submit">{words.show}</button>
        </form>
    }
}

/// One line: when, who did what, with what.
pub fn draw_line(console: ConsoleContext, line: &AuditLine, names: &NameList) -> AnyView {
    let text = sentence(line, &console.words.audit);
    let more = details(line, console, names).join(" · ");
    let at = line.entry.at;
    view! {
        <li class="log__line">
            <span class="log__time"><When moment=at locale=console.locale/></span>
            <span class="log__text">{text} {(!more.is_empty()).then(|| view! { <span class="soft">{format!(" · {more}")}</span> })}</span>
        </li>
    }
    .into_any()
}

/// Who did what.
fn sentence(line: &AuditLine, words: &AuditWords) -> String {
    let entry = &line.entry;
    let exported = entry.act == Act::AuditRead && entry.detail.is_some();
    let who = isolated(line.staff.as_deref().unwrap_or(words.unknown));
    let about = isolated(line.about.as_deref().unwrap_or(words.unknown));
    if exported { (words.exported)(&who) } else { (words.sentence)(entry.act, &who, &about) }
}

/// With what, and how many.
fn details(line: &AuditLine, console: ConsoleContext, names: &NameList) -> Vec<String> {
    let words = &console.words.audit;
    let (about, detail) = (line.entry.about.clone().unwrap_or_default(), line.entry.detail.clone().unwrap_or_default());
    let title = |id: &str| names.purpose(id).to_owned();
    let mut parts = match line.entry.act {
        Act::Exported => {
            // The purpose, another basis than consent where there is one, and how many people.
            let (purpose, rest) = detail.split_once(' ').unwrap_or((&detail, ""));
            let (basis, count) = rest.rsplit_once(' ').unwrap_or(("", rest));
            vec![title(purpose), basis.to_owned(), counted(words.people, count)]
        }
        Act::VerdictSeen => vec![title(&about), counted(words.addresses, &detail)],
        Act::AudienceSeen | Act::WordingChanged => vec![title(&about)],
        Act::Invited | Act::UserChanged => {
            let sides = detail.split(" → ").map(|side| listed(&rights_of(side), console.words));
            vec![sides.filter(|side| !side.is_empty()).collect::<Vec<_>>().join(" → ")]
        }
        Act::UndertakingAccepted | Act::UndertakingPublished => vec![(console.words.undertaking.edition)(&detail)],
        Act::UserRenamed => vec![detail],
        // What was tried, and how many more times within the hour.
        Act::Denied => vec![about, counted(words.more_times, &detail)],
        Act::PasskeyRefused | Act::PasskeySuspected | Act::CodeRefused | Act::KeyRefused => vec![counted(words.more_times, &detail)],
        _ => Vec::new(),
    };
    if line.entry.key.is_some() {
        parts.push(words.by_key.to_owned());
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// A count as the log keeps it, in words.
fn counted(words: fn(u64) -> String, count: &str) -> String {
    count.parse().map(words).unwrap_or_default()
}

/// The word of an act on the wire.
fn word(act: Act) -> String {
    serde_json::to_value(act).ok().and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default()
}

fn rights_of(words: &str) -> Rights {
    words.split(' ').filter_map(|word| serde_json::from_value::<Right>(word.into()).ok()).collect()
}
