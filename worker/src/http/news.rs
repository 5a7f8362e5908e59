//! What happened last, for the first screen: many events of one kind on one day are told as one.

use std::collections::{BTreeMap, BTreeSet};

use lupa_domain::{
    api::overview::{ActNews, AnswerKind, ConsentNews, NamedPerson},
    consent::{Act as Answer, ConsentChange, Event},
    ids::{PersonId, StaffId},
    ordered::CollectOrdered,
    staff::{
        Right,
        audit::{Act, Entry},
    },
    time::{Day, Moment, Span},
    wording::PurposeId,
};

use super::{
    consent_history::{title, titles},
    context::RequestContext,
};
use crate::{
    consent,
    people::{PersonNo, access_log, card},
    runtime::error::ApiError,
    staff::{
        Member, Note,
        audit::{self, Question},
    },
};

/// How many days are told of, today among them.
const DAYS: i64 = 7;
/// How many lines of a kind are told.
const LINES: usize = 12;
/// How many of the newest entries of each log are looked at, for the time of day and for names: some milliseconds' worth. Numbers of consents are
/// counted elsewhere, and right however many there were.
const LOOKED_AT: u32 = 300;
/// What the looks at names on the first screen are about.
const OVERVIEW: &str = "overview";
/// Within an hour, the same names on the same screen are the same look.
const SAME_LOOKING: Span = Span::hours(1);

/// What the newest events of a day say of a purpose: when the last of them was, and of which people they are.
struct Seen {
    at: Moment,
    people: BTreeSet<PersonNo>,
}

/// What people said about consent in the last days.
pub(super) fn consents(
    request: &RequestContext<'_>,
    member: &Member,
    moves: &[(PurposeId, ConsentChange, Day, u64)],
) -> Result<Vec<ConsentNews>, ApiError> {
    let tx = &request.tx;
    let (zone, first) = (tx.config().zone(), tx.today().plus_days(1 - DAYS));
    let mut counts: BTreeMap<(Day, PurposeId, AnswerKind), u64> = BTreeMap::new();
    for (purpose, change, day, count) in moves.iter().filter(|(_, _, day, _)| *day >= first) {
        let Some(said) = told(*change) else { continue };
        *counts.entry((*day, purpose.clone(), said)).or_default() += count;
    }
    let newest = consent::newest_events(tx.sql, LOOKED_AT)?;
    let is_whole = newest.len() < LOOKED_AT as usize;
    let reaches_to = newest.last().map(|(_, event)| zone.day(event.at));
    let mut seen: BTreeMap<(Day, PurposeId, AnswerKind), Seen> = BTreeMap::new();
    for (person, event) in &newest {
        for (purpose, said) in answers(event) {
            let of_day = seen.entry((zone.day(event.at), purpose.clone(), said));
            of_day.or_insert_with(|| Seen { at: event.at, people: BTreeSet::new() }).people.insert(*person);
        }
    }
    let titles = titles(request)?;
    let mut news = Vec::new();
    for ((day, purpose, said), count) in counts {
        let seen = seen.get(&(day, purpose.clone(), said));
        // Who it was is certain only where the whole day was looked at.
        let whole_day = is_whole || reaches_to.is_some_and(|reaches| reaches < day);
        let one = seen.filter(|seen| count == 1 && seen.people.len() == 1 && whole_day);
        let person = one.and_then(|seen| seen.people.first().copied());
        news.push((
            person,
            ConsentNews { day, at: seen.map(|seen| seen.at), said, title: title(&titles, &purpose), purpose, count, person: None },
        ));
    }
    news.sort_by_key(|(_, news)| std::cmp::Reverse((news.day, news.at)));
    news.truncate(LINES);
    if member.may(Right::SeePeople) && !tx.state.is_damaged() {
        name(request, member, &mut news)?;
    }
    Ok(news.into_iter().map(|(_, news)| news).collect())
}

/// What a change is told as; what ends by itself is no news of anybody's.
const fn told(change: ConsentChange) -> Option<AnswerKind> {
    match change {
        ConsentChange::Given => Some(AnswerKind::Given),
        ConsentChange::Withdrawn => Some(AnswerKind::Withdrawn),
        ConsentChange::Objected | ConsentChange::Barred => Some(AnswerKind::Objected),
        ConsentChange::Lapsed | ConsentChange::Erased => None,
    }
}

/// What an event says about each purpose.
fn answers(event: &Event) -> impl Iterator<Item = (&PurposeId, AnswerKind)> {
    let said = match event.act {
        Answer::Confirmed | Answer::Given | Answer::Renewed => Some(AnswerKind::Given),
        Answer::Withdrawn => Some(AnswerKind::Withdrawn),
        Answer::Objected => Some(AnswerKind::Objected),
        Answer::SignedUp | Answer::Refused | Answer::ObjectionLifted | Answer::Lapsed => None,
    };
    let is_answer = move |ticked: bool| ticked || said != Some(AnswerKind::Given);
    event.choices.iter().filter(move |(_, ticked)| is_answer(**ticked)).filter_map(move |(purpose, _)| Some((purpose, said?)))
}

/// Names the people, and writes down that they were looked at.
fn name(request: &RequestContext<'_>, member: &Member, news: &mut [(Option<PersonNo>, ConsentNews)]) -> Result<(), ApiError> {
    let tx = &request.tx;
    let people: Vec<PersonNo> = news.iter().filter_map(|(person, _)| *person).collect_set().into_iter().collect();
    if people.is_empty() {
        return Ok(());
    }
    let lines = card::lines(tx.sql, &people, tx.config().country)?;
    for (person, news) in news.iter_mut() {
        let line = person.and_then(|person| people.binary_search(&person).ok()).and_then(|at| lines.get(at));
        news.person = line.map(|line| NamedPerson { id: line.line.id, name: line.line.called().map(str::to_owned) });
    }
    if !access_log::was_noted(tx, member, Act::PeopleSeen, OVERVIEW, &people, tx.now + Span::millis(-SAME_LOOKING.as_millis()))? {
        access_log::note(tx, member, Act::PeopleSeen, Some(OVERVIEW), &people)?;
        Note::of(Act::PeopleSeen).by(member).about(OVERVIEW).detail(people.len()).write(tx)?;
    }
    Ok(())
}

/// What staff did of one kind on one day.
struct Done {
    newest: Entry,
    count: u64,
    people: BTreeSet<PersonId>,
}

/// What is told in one line: on which day, what, and who did it.
type Kind = (Day, Act, Option<StaffId>);

/// What staff did in the last days, but for what goes on all the time.
pub(super) fn acts(request: &RequestContext<'_>) -> Result<Vec<ActNews>, ApiError> {
    let tx = &request.tx;
    let zone = tx.config().zone();
    let from = audit::first_since(tx.sql, zone.begins(tx.today().plus_days(1 - DAYS)))?;
    let entries = audit::entries(tx.sql, &Question { from, ..Question::default() }, i64::MAX >> 10, LOOKED_AT)?;
    // A day that is only seen in part would be told with a number that is too small.
    let newest = entries.first().map(|entry| zone.day(entry.at));
    let partial = entries.last().filter(|_| entries.len() == LOOKED_AT as usize).map(|entry| zone.day(entry.at));
    let left_out = partial.filter(|partial| newest != Some(*partial));
    let mut done: Vec<(Kind, Done)> = Vec::new();
    for entry in entries {
        let day = zone.day(entry.at);
        if !is_news(entry.act) || Some(day) == left_out {
            continue;
        }
        let key = (day, entry.act, entry.staff);
        let place = done.iter().position(|(known, _)| *known == key).unwrap_or_else(|| {
            done.push((key, Done { newest: entry.clone(), count: 0, people: BTreeSet::new() }));
            done.len() - 1
        });
        let known = &mut done[place].1;
        known.count += 1;
        known.people.extend(entry.person);
    }
    let news = done.into_iter().take(LINES).map(|((day, act, staff), Done { newest, count, people })| {
        let customers = u64::try_from(people.len()).unwrap_or_default();
        ActNews {
            day,
            at: newest.at,
            act,
            staff,
            name: newest.staff_name,
            about: newest.about_name,
            count: if customers > 0 { customers } else { count },
        }
    });
    Ok(news.collect())
}

/// Whether an act is told on the first screen. Coming and going, looking at lists and at the log itself is not.
const fn is_news(act: Act) -> bool {
    !matches!(
        act,
        Act::SignedIn
            | Act::SessionEnded
            | Act::PeopleSeen
            | Act::HistorySeen
            | Act::AudienceSeen
            | Act::VerdictSeen
            | Act::AuditRead
            | Act::UndertakingAccepted
            | Act::PasskeyRefused
            | Act::CodeRefused
            | Act::KeyRefused
            | Act::Denied
    )
}
