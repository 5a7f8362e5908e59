//! Lines of the audit log: who did what to which user, key or customer, in a sentence. Equal looks of one day are one line, which opens.

use leptos::prelude::*;
use lupa_api::{audit::AuditQuestion, paths};
use lupa_domain::{
    api::{staff::AuditLine, wording::NameList},
    ids::PersonId,
    staff::{Right, Rights, audit::Act, repeats},
    text::isolated,
};
use lupa_ui::{When, number, time_of_day, zone};
use lupa_words::staff::AuditWords;

use crate::{
    context::{ConsoleContext, Location},
    people::locations,
    staff::rights::listed,
};

/// Every act, in the order of the domain.
pub const ACTS: [Act; Act::Denied as usize + 1] = [
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
    Act::ListChanged,
    Act::ListSeen,
    Act::PersonErased,
    Act::SelfErased,
    Act::PeopleMerged,
    Act::MergeAsked,
    Act::MergeUndone,
    Act::SuppressionLifted,
    Act::ErasuresReplayed,
    Act::RetentionChanged,
    Act::CleaningPrepared,
    Act::CleaningAgreed,
    Act::CleaningStopped,
    Act::CleaningDone,
    Act::ProofSeen,
    Act::HistorySeen,
    Act::HistoryChanged,
    Act::RequestsSeen,
    Act::RequestSeen,
    Act::RequestEntered,
    Act::RequestChanged,
    Act::RequestDecided,
    Act::RecipientTold,
    Act::RecipientChanged,
    Act::ConsentRecorded,
    Act::ScanChanged,
    Act::ScanSeen,
    Act::ReportMade,
    Act::EvidenceMade,
    Act::CounterOpened,
    Act::CounterEnded,
    Act::EmbeddingChanged,
    Act::EventDayOn,
    Act::EventDayOff,
    Act::BusinessChanged,
    Act::FieldsChanged,
    Act::LookChanged,
    Act::DescriptionChanged,
    Act::BreachChanged,
    Act::AudienceSeen,
    Act::VerdictSeen,
    Act::Exported,
    Act::RenewalBegun,
    Act::RenewalEnded,
    Act::RenewalPrinted,
    Act::AuditRead,
    Act::DisagreementFound,
    Act::BackupMade,
    Act::RegisterRestored,
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

/// Where the log is with what is asked of it. Its values are words, ids and days: nothing personal.
#[must_use]
pub fn place(question: &AuditQuestion) -> Location {
    let AuditQuestion { act, staff, person, from, to } = question.clone();
    Location::new(paths::CONSOLE_AUDIT, &[("act", act), ("staff", staff), ("person", person), ("from", from), ("to", to)])
}

/// All lines of the log, the newest first; equal looks of one day are one of them.
#[must_use]
pub fn draw_all(console: ConsoleContext, lines: &[AuditLine], names: &NameList, question: &AuditQuestion) -> Vec<AnyView> {
    let entries: Vec<_> = lines.iter().map(|line| &line.entry).collect();
    let draw = |places: Vec<usize>| {
        let newest = &lines[places[0]];
        let more = [person(console, newest, question), times(console, lines, &places)];
        draw_with(console, newest, names, more.into_iter().flatten().collect())
    };
    repeats(&entries, zone()).into_iter().map(draw).collect()
}

/// One line: when, who did what, with what.
pub fn draw_line(console: ConsoleContext, line: &AuditLine, names: &NameList) -> AnyView {
    draw_with(console, line, names, Vec::new())
}

fn draw_with(console: ConsoleContext, line: &AuditLine, names: &NameList, more: Vec<AnyView>) -> AnyView {
    let text = sentence(line, &console.words.audit);
    let with = details(line, console, names).join(" · ");
    let at = line.entry.at;
    view! {
        <li class="log__line">
            <span class="log__time"><When moment=at locale=console.locale/></span>
            <div class="log__text">{text} {(!with.is_empty()).then(|| view! { <span class="soft">{format!(" · {with}")}</span> })} {more}</div>
        </li>
    }
    .into_any()
}

/// The customer that it is about: by name where one may see it, and the way to everything about them.
fn person(console: ConsoleContext, line: &AuditLine, question: &AuditQuestion) -> Option<AnyView> {
    let words = &console.words.audit;
    let id = line.entry.person?;
    let who = match &line.person {
        Some(name) => console.navigation.link("", locations::card(id), name.clone(), None),
        None => view! { <span>{(words.customer)(&mark(id))}</span> }.into_any(),
    };
    let only = question.person.is_empty().then(|| {
        let there = place(&AuditQuestion { person: id.to_string(), ..question.clone() });
        let about = format!("{}: {}", words.only, line.person.clone().unwrap_or_else(|| mark(id)));
        view! { " · " {console.navigation.link("log__only", there, words.only, Some(about))} }
    });
    Some(view! { <span class="log__person">" · " {who} {only}</span> }.into_any())
}

/// What tells customers apart without saying who they are: the end of their random id.
#[must_use]
pub fn mark(id: PersonId) -> String {
    let id = id.to_string();
    id.get(id.len().saturating_sub(4)..).unwrap_or_default().to_uppercase()
}

/// How many times, and when.
fn times(console: ConsoleContext, lines: &[AuditLine], places: &[usize]) -> Option<AnyView> {
    let (newest, oldest) = (places.first()?, places.last()?);
    if newest == oldest {
        return None;
    }
    let time = |place: &usize| time_of_day(lines[*place].entry.at, console.locale);
    let count = u64::try_from(places.len()).unwrap_or_default();
    let told = (console.words.audit.times)(count, &number(count, console.locale), &time(oldest), &time(newest));
    let all = places.iter().map(time).collect::<Vec<_>>().join(" · ");
    Some(view! { <details class="log__times"><summary>{told}</summary> <p class="soft">{all}</p></details> }.into_any())
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
        // A form and a purpose may have the same id.
        Act::WordingChanged if !detail.starts_with("purpose") => vec![names.form(&about).to_owned()],
        Act::AudienceSeen | Act::WordingChanged => vec![title(&about)],
        Act::Invited | Act::UserChanged => {
            let sides = detail.split(" → ").map(|side| listed(&rights_of(side), console.words));
            vec![sides.filter(|side| !side.is_empty()).collect::<Vec<_>>().join(" → ")]
        }
        Act::UndertakingAccepted | Act::UndertakingPublished => vec![(console.words.undertaking.edition)(&detail)],
        Act::RequestSeen | Act::RequestEntered | Act::RequestChanged | Act::RequestDecided | Act::RecipientTold | Act::RecipientChanged => {
            vec![about]
        }
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
#[must_use]
pub fn word(act: Act) -> String {
    serde_json::to_value(act).ok().and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default()
}

fn rights_of(words: &str) -> Rights {
    words.split(' ').filter_map(|word| serde_json::from_value::<Right>(word.into()).ok()).collect()
}
