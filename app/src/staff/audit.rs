//! `/console/audit`: who did or saw what, in sentences. What is chosen stands in the address.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_domain::{
    api::staff::{AuditLine, StaffView},
    staff::{Right, Rights, audit::Act},
};

use super::{
    desk::{Desk, Heading},
    place::Place,
    rights::listed,
    wire,
};
use crate::{
    links,
    ui::{Choice, Fetched, Outcome, When},
    words::staff::AuditWords,
};

/// Every act, in the order of the domain.
const ACTS: [Act; Act::Denied as usize + 1] = [
    Act::SetUp,
    Act::Invited,
    Act::Joined,
    Act::SignedIn,
    Act::SessionEnded,
    Act::UndertakingAccepted,
    Act::UndertakingPublished,
    Act::PasskeyAdded,
    Act::PasskeyRemoved,
    Act::PasskeySuspected,
    Act::CodesMade,
    Act::CodeUsed,
    Act::UserChanged,
    Act::UserRemoved,
    Act::KeyMade,
    Act::KeyRevoked,
    Act::WordingChanged,
    Act::PeopleSeen,
    Act::PersonSeen,
    Act::PersonCreated,
    Act::PersonChanged,
    Act::HistorySeen,
    Act::HistoryChanged,
    Act::ConsentRecorded,
    Act::CounterOpened,
    Act::CounterEnded,
    Act::FieldsChanged,
    Act::AudienceSeen,
    Act::VerdictSeen,
    Act::Exported,
    Act::AuditRead,
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
    purposes: Vec<(String, String)>,
}

/// The screen.
#[component]
pub fn Audit(desk: Desk) -> impl IntoView {
    let words = &desk.words.audit;
    let (act, staff) = desk.place.with_untracked(|place| (place.query("act"), place.query("staff")));
    let state = RwSignal::new(Fetched::<Read>::Waiting);
    let query = format!("?act={act}&staff={staff}");
    let first = query.clone();
    let load = Callback::new(move |()| {
        let query = first.clone();
        desk.fetch(state, async move {
            let page = wire::audit(desk.locale, query).await?;
            Ok(Read { lines: page.entries, next: page.next, purposes: wire::purposes(desk.locale).await })
        });
    });
    load.run(());
    let more = move |before: u64| {
        desk.act(wire::audit(desk.locale, format!("{query}&before={before}")), move |page| {
            state.update(|state| {
                if let Fetched::Ready(read) = state {
                    read.lines.extend(page.entries);
                    read.next = page.next;
                }
            });
        });
    };
    let draw = move |read: Read| {
        let lines: Vec<_> = read.lines.iter().map(|line| draw_line(desk, line, &read.purposes)).collect();
        let more = more.clone();
        let older = read.next.map(|next| {
            view! { <p><button class="button" type="button" on:click=move |_| more(next)>{words.older}</button></p> }
        });
        (!lines.is_empty()).then(|| view! { <ol class="log">{lines}</ol> {older} })
    };
    view! {
        <Heading desk text=words.screen.title/>
        <p class="lead">{words.screen.lead}</p>
        <Filter desk act staff/>
        <Outcome state words=&desk.words.wait retry=load draw empty=words.none/>
        <p><a class="button" href=links::AUDIT_EXPORT download="lupa-audit.jsonl">{words.export}</a></p>
    }
}

/// What and who. Only those who manage users may choose among them; all others choose among the acts alone.
#[component]
fn Filter(desk: Desk, act: String, staff: String) -> impl IntoView {
    let words = &desk.words.audit.filter;
    let (act, staff) = (RwSignal::new(act), RwSignal::new(staff));
    let users = RwSignal::new(Fetched::<Vec<StaffView>>::Waiting);
    if desk.may(Some(Right::ManageUsers)) {
        desk.fetch(users, wire::users(desk.locale));
    }
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        desk.go(Place::new(links::CONSOLE_AUDIT, &[("act", act.get_untracked()), ("staff", staff.get_untracked())]));
    };
    let acts = ACTS.map(|act| (word(act), (desk.words.audit.act)(act).to_owned()));
    let acts = std::iter::once((String::new(), words.every_act.to_owned())).chain(acts).collect();
    let people = move || {
        let Fetched::Ready(users) = users.get() else { return None };
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
pub fn draw_line(desk: Desk, line: &AuditLine, purposes: &[(String, String)]) -> AnyView {
    let text = sentence(line, &desk.words.audit);
    let more = details(line, desk, purposes).join(" · ");
    let at = line.entry.at;
    view! {
        <li class="log__line">
            <span class="log__time"><When moment=at locale=desk.locale/></span>
            <span class="log__text">{text} {(!more.is_empty()).then(|| view! { <span class="soft">{format!(" · {more}")}</span> })}</span>
        </li>
    }
    .into_any()
}

/// Who did what.
fn sentence(line: &AuditLine, words: &AuditWords) -> String {
    let entry = &line.entry;
    let exported = entry.act == Act::AuditRead && entry.detail.is_some();
    let (who, about) = (line.staff.as_deref().unwrap_or(words.unknown), line.about.as_deref().unwrap_or(words.unknown));
    if exported { (words.exported)(who) } else { (words.sentence)(entry.act, who, about) }
}

/// With what, and how many.
fn details(line: &AuditLine, desk: Desk, purposes: &[(String, String)]) -> Vec<String> {
    let words = &desk.words.audit;
    let (about, detail) = (line.entry.about.clone().unwrap_or_default(), line.entry.detail.clone().unwrap_or_default());
    let title = |id: &str| purposes.iter().find(|(known, _)| known == id).map_or_else(|| id.to_owned(), |(_, title)| title.clone());
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
            let sides = detail.split(" → ").map(|side| listed(&rights_of(side), desk.words));
            vec![sides.filter(|side| !side.is_empty()).collect::<Vec<_>>().join(" → ")]
        }
        Act::UndertakingAccepted | Act::UndertakingPublished => vec![(desk.words.undertaking.edition)(&detail)],
        Act::Denied => vec![about],
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
