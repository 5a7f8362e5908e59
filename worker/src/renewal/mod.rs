//! Asking for consent again (`lupa_domain::renewal`): begun by staff, carried out by the alarm in small steps, ended by its last day.
//!
//! Each step chooses the next people by the same questions as an audience, so that nobody is found who may not be written to; writes down that they
//! were asked, and puts the letter into the outbox, all in one transaction. The letter leads to a page with the wording and an empty box. On paper it is
//! staff who take the steps ([`paper`]), by the same rules; no mail goes out by them.

pub mod bundles;
pub mod paper;
mod store;
pub mod tokens;

use std::collections::BTreeMap;

use lupa_domain::{
    api::renewal::{RenewalAnswers, RenewalPreview},
    audience::{Basis, Clock, Condition, Filter, Reason, Window},
    consent::{Act, By, Event, Method, State},
    ids::RenewalId,
    renewal::{Answer, Candidate, Medium, Plan, REMIND_AFTER, Way, is_reminded, next_step, pace, way},
    staff::audit::Act as StaffAct,
    time::{Moment, Span},
    wording::{Channel, Ground, Purpose, PurposeId},
};
use serde_json::{Map, Value};

pub use store::Renewal;

use crate::{
    audience,
    consent::{self, renewing},
    delivery::outbox::{self, LetterKind, Recipient},
    people::{self, PersonNo},
    platform::sql::Sql,
    runtime::{error::ApiError, tx::Tx},
    staff::{Member, Note},
    wording,
    words::problems::Code,
};

/// The letter that asks; refers to the renewal.
pub const ASK: LetterKind = LetterKind::new("renewal");
/// The one reminder; refers to the renewal.
pub const REMIND: LetterKind = LetterKind::new("renewal_reminder");

/// For how long nobody is asked again for the same purpose, in any renewal.
const QUIET: Span = Span::days(365);
/// How many letters one step puts into the outbox at most: more than is made up for at the largest daily number.
const MOST_A_STEP: u32 = 1_000;

/// What is chosen: for which purpose, which people, and what counts as old.
#[derive(Clone, Debug)]
pub struct Choice<'a> {
    /// The purpose.
    pub purpose: &'a Purpose,
    /// Which people.
    pub filter: &'a Filter,
    /// How old consent may become, in months.
    pub months: u32,
}

/// The ways that lead to people of this purpose by mail, in the order in which they are gone through.
fn ways(purpose: &Purpose) -> Vec<Way> {
    let also = |ground: Ground, way: Way| purpose.also.contains(&ground).then_some(way);
    let by_ground = [also(Ground::SoftOptIn, Way::SoftOptIn), also(Ground::LegalPerson, Way::LegalPerson)];
    [Some(Way::OldConsent)].into_iter().chain(by_ground).flatten().collect()
}

const fn ground(way: Way) -> Option<Ground> {
    match way {
        Way::SoftOptIn => Some(Ground::SoftOptIn),
        Way::LegalPerson => Some(Ground::LegalPerson),
        Way::OldConsent | Way::Paper => None,
    }
}

/// The people who may be asked in this way.
fn filter_of(tx: &Tx<'_>, choice: &Choice<'_>, way: Way) -> Filter {
    let mut filter = choice.filter.clone();
    if way == Way::OldConsent {
        let months = u16::try_from(choice.months).unwrap_or(u16::MAX);
        let before = tx.config().zone().begins(tx.today().minus_months(months));
        filter.all.push(Condition::ConsentGiven(Window { after: None, before: Some(before) }));
    }
    filter
}

/// How many people would be asked, in which way, and how many could be asked on paper alone.
pub fn preview(tx: &Tx<'_>, choice: &Choice<'_>) -> Result<RenewalPreview, ApiError> {
    let mut preview = RenewalPreview::default();
    for way in ways(choice.purpose) {
        let count = audience::totals(tx, choice.purpose, ground(way), &filter_of(tx, choice, way))?.send;
        preview.mail.insert(way, count);
    }
    let all = audience::totals(tx, choice.purpose, None, choice.filter)?;
    let of = |reason: Reason| all.withheld.iter().find(|one| one.reason == reason).map_or(0, |one| one.count);
    let by_ground: u64 = preview.mail.iter().filter(|(way, _)| **way != Way::OldConsent).map(|(_, count)| count).sum();
    preview.matched = all.matched;
    preview.only_on_paper = (of(Reason::NoConsent) + of(Reason::Lapsed)).saturating_sub(by_ground);
    preview.said_no = of(Reason::Withdrawn) + of(Reason::Objected);
    let old = preview.mail.get(&Way::OldConsent).copied().unwrap_or_default();
    preview.paper = paper::preview(tx, choice, old + of(Reason::NoConsent) + of(Reason::Lapsed))?;
    Ok(preview)
}

/// Refuses a purpose for which nobody can be asked by mail: one that is no longer used, that no form asks for, or that is not about mail.
pub fn check(sql: &dyn Sql, purpose: &Purpose) -> Result<(), ApiError> {
    let is_asked = !wording::forms::asking_for(sql, &purpose.id)?.is_empty();
    let fits = !purpose.retired && purpose.channel == Channel::Email && purpose.asks.is_empty() && is_asked;
    if fits { Ok(()) } else { Err(ApiError::at("/purpose", Code::RenewalPurposeUnfit)) }
}

/// Begins a renewal.
pub fn begin(tx: &Tx<'_>, by: &Member, purpose: &Purpose, conditions: Map<String, Value>, plan: Plan) -> Result<Renewal, ApiError> {
    check(tx.sql, purpose)?;
    let renewal = Renewal {
        no: 0,
        id: tx.id(),
        purpose: purpose.id.clone(),
        conditions,
        months: plan.months(),
        medium: plan.medium(),
        daily: plan.daily().unwrap_or_default(),
        ends_on: plan.ends_on(),
        staff: by.id(),
        begun_at: tx.now,
        paced_at: tx.now,
        way: match plan.medium() {
            Medium::Mail => ways(purpose).first().copied(),
            Medium::Paper => Some(Way::Paper),
        },
        after: 0,
        ended_at: None,
    };
    store::insert(tx.sql, &renewal)?;
    Note::of(StaffAct::RenewalBegun).by(by).about(renewal.id).detail(&purpose.id).write(tx)?;
    tx.wake_at(next(tx, &renewal));
    Ok(renewal)
}

/// Ends a renewal before its day. Letters that wait are not sent; the links of those that were sent go on working until the last day.
pub fn stop(tx: &Tx<'_>, by: &Member, renewal: &Renewal) -> Result<(), ApiError> {
    if renewal.ended_at.is_none() {
        store::end(tx.sql, renewal.no, tx.now)?;
        Note::of(StaffAct::RenewalEnded).by(by).about(renewal.id).detail(&renewal.purpose).write(tx)?;
    }
    Ok(())
}

/// One of them.
pub fn by_id(sql: &dyn Sql, id: RenewalId) -> Result<Option<Renewal>, ApiError> {
    store::by_id(sql, id)
}

/// All of them, the newest first.
pub fn all(sql: &dyn Sql) -> Result<Vec<Renewal>, ApiError> {
    store::all(sql)
}

/// When there is something to do: letters by mail go at a pace; one on paper has only to end.
pub fn due(tx: &Tx<'_>) -> Result<Option<Moment>, ApiError> {
    Ok(store::running(tx.sql)?.iter().map(|one| next(tx, one)).min())
}

fn next(tx: &Tx<'_>, renewal: &Renewal) -> Moment {
    match renewal.medium {
        Medium::Mail => next_step(renewal.daily, renewal.paced_at),
        Medium::Paper => tx.config().zone().begins(renewal.ends_on.plus_days(1)),
    }
}

/// Asks as many as the pace allows: first the one reminder of those who are due for it, then the next people.
pub fn step(tx: &Tx<'_>) -> Result<(), ApiError> {
    for renewal in store::running(tx.sql)? {
        if tx.today() > renewal.ends_on {
            store::end(tx.sql, renewal.no, tx.now)?;
            continue;
        }
        if renewal.medium == Medium::Paper || tx.now < next(tx, &renewal) {
            continue;
        }
        let (letters, paced_at) = pace(renewal.daily, renewal.paced_at, tx.now);
        let letters = letters.min(MOST_A_STEP);
        let reminders = remind(tx, &renewal, letters)?;
        let (way, after) = ask(tx, &renewal, letters - reminders)?;
        store::go_on(tx.sql, renewal.no, way, after, paced_at)?;
    }
    Ok(())
}

fn remind(tx: &Tx<'_>, renewal: &Renewal, most: u32) -> Result<u32, ApiError> {
    let mut sent = 0;
    for asked in store::silent(tx.sql, renewal.no, tx.now + Span::millis(-REMIND_AFTER.as_millis()), most)? {
        let answer = answer_of(tx, renewal, &asked)?;
        // Noted in any case, so that nobody is looked at twice.
        store::note_reminder(tx.sql, renewal.no, asked.person, tx.now)?;
        if is_reminded(asked.at, asked.reminded, answer, tx.now) && may_ask(tx, renewal, asked.person, asked.way)? {
            outbox::put(tx, Recipient::Person(asked.person), REMIND, &renewal.id.to_string())?;
            sent += 1;
        }
    }
    Ok(sent)
}

/// Asks the next people, and answers where it goes on.
fn ask(tx: &Tx<'_>, renewal: &Renewal, mut letters: u32) -> Result<(Option<Way>, PersonNo), ApiError> {
    let (mut way, mut after) = (renewal.way, renewal.after);
    let Some(purpose) = wording::purpose(tx.sql, &renewal.purpose)?.filter(|purpose| check(tx.sql, purpose).is_ok()) else {
        return Ok((way, after));
    };
    let Some(filter) = filter(tx, renewal) else { return Ok((way, after)) };
    let choice = Choice { purpose: &purpose, filter: &filter, months: renewal.months };
    while let Some(current) = way.filter(|_| letters > 0) {
        let found = audience::page(tx.sql, &purpose, ground(current), &filter_of(tx, &choice, current), after, letters)?;
        let (count, last) = (found.len(), found.last().map(|one| one.no));
        for one in audience::vouched(tx, &purpose, found)? {
            if store::was_asked(tx.sql, &purpose.id, one.no, tx.now + Span::millis(-QUIET.as_millis()))? {
                continue;
            }
            if store::put_person(tx.sql, renewal.no, one.no, current, tx.now)? {
                outbox::put(tx, Recipient::Person(one.no), ASK, &renewal.id.to_string())?;
                letters -= 1;
            }
        }
        match last {
            Some(last) if count > 0 => after = last,
            _ => {
                let ways = ways(&purpose);
                way = ways.iter().position(|one| *one == current).and_then(|at| ways.get(at + 1)).copied();
                after = 0;
            }
        }
    }
    Ok((way, after))
}

fn filter(tx: &Tx<'_>, renewal: &Renewal) -> Option<Filter> {
    let clock = Clock { zone: tx.config().zone(), today: tx.today() };
    Filter::parse(&renewal.conditions, clock).ok()
}

/// Whether a person may still be asked in this way: what was allowed when they were chosen may not be when the letter goes.
pub fn may_ask(tx: &Tx<'_>, renewal: &Renewal, person: PersonNo, chosen: Way) -> Result<bool, ApiError> {
    let Some(purpose) = wording::purpose(tx.sql, &renewal.purpose)? else { return Ok(false) };
    let filter = Filter::default();
    let is_found = audience::page(tx.sql, &purpose, ground(chosen), &filter, person - 1, 1)?.first().is_some_and(|one| one.no == person);
    let withheld = (!is_found || chosen != Way::OldConsent).then_some(if is_found { Reason::NoConsent } else { Reason::Objected });
    let basis = match chosen {
        Way::SoftOptIn => Some(Basis::SoftOptIn),
        Way::LegalPerson => Some(Basis::LegalPerson),
        _ => None,
    };
    let candidate = Candidate { withheld, is_old: chosen == Way::OldConsent, basis, has_postal_address: false, has_address: true };
    Ok(way(candidate, Medium::Mail) == Some(chosen))
}

/// Whether a renewal asks somebody, and how they were chosen.
pub fn asked(sql: &dyn Sql, renewal: &Renewal, person: PersonNo) -> Result<Option<Way>, ApiError> {
    Ok(store::person(sql, renewal.no, person)?.map(|asked| asked.way))
}

/// What a person has answered: on the page, or in any other way since they were asked.
fn answer_of(tx: &Tx<'_>, renewal: &Renewal, asked: &store::Asked) -> Result<Answer, ApiError> {
    if asked.answer != Answer::Silent {
        return Ok(asked.answer);
    }
    let said = renewing::said_since(tx.sql, &renewal.purpose, &[(asked.person, asked.at)])?;
    Ok(said.get(&asked.person).copied().map_or(Answer::Silent, answer))
}

const fn answer(state: State) -> Answer {
    match state {
        State::Given => Answer::Yes,
        State::Withdrawn | State::Objected => Answer::No,
        State::None | State::Pending | State::Lapsed => Answer::Silent,
    }
}

/// What has come of a renewal, in numbers.
pub fn answers(tx: &Tx<'_>, renewal: &Renewal) -> Result<RenewalAnswers, ApiError> {
    let people = store::people(tx.sql, renewal.no)?;
    let pairs: Vec<(PersonNo, Moment)> = people.iter().map(|asked| (asked.person, asked.at)).collect();
    let said: BTreeMap<PersonNo, State> = renewing::said_since(tx.sql, &renewal.purpose, &pairs)?;
    let mut counts = RenewalAnswers::default();
    for asked in &people {
        let given = said.get(&asked.person).copied().map_or(Answer::Silent, answer);
        counts.asked += 1;
        counts.reminded += u64::from(asked.reminded);
        match if given == Answer::Silent { asked.answer } else { given } {
            Answer::Yes => counts.yes += 1,
            Answer::No => counts.no += 1,
            Answer::Silent => counts.silent += 1,
        }
    }
    Ok(counts)
}

/// The person ticked the box on the page of their letter: consent, in the words that they were shown. Twice is once.
pub fn agree(tx: &Tx<'_>, renewal: &Renewal, person: &people::Person, notice: &str) -> Result<(), ApiError> {
    let was = consent::standings_of(tx.sql, person.no)?.into_iter().find(|kept| kept.purpose == renewal.purpose);
    let act = if was.is_some_and(|kept| kept.standing.state == State::Given) { Act::Renewed } else { Act::Given };
    let asked = store::person(tx.sql, renewal.no, person.no)?.ok_or_else(|| ApiError::refused(Code::TokenExpired))?;
    if asked.answer == Answer::Yes {
        return Ok(());
    }
    let method = match renewal.medium {
        Medium::Mail => Method::WebForm,
        Medium::Paper => Method::Letter,
    };
    renewing::renew(tx, person, &renewal.purpose, notice, |digest, locale| Event {
        id: tx.id(),
        person: person.id,
        at: tx.now,
        act,
        by: By::Person,
        method,
        notice: digest,
        locale,
        choices: [(renewal.purpose.clone(), true)].into(),
        asked: None,
    })?;
    if renewal.medium == Medium::Mail && person.confirmed_at.is_none() {
        // The link in the letter showed that the mailbox is theirs. A letter on paper shows nothing of it.
        people::confirm(tx.sql, person.no, None, None, person.locale, tx.now)?;
    }
    store::note_answer(tx.sql, renewal.no, person.no, Answer::Yes)
}

/// Whether a person has said yes on the page.
pub fn has_agreed(sql: &dyn Sql, renewal: &Renewal, person: PersonNo) -> Result<bool, ApiError> {
    Ok(store::person(sql, renewal.no, person)?.is_some_and(|asked| asked.answer == Answer::Yes))
}

/// How often a person was asked: the purpose, when, and when they were reminded.
pub fn of_person(sql: &dyn Sql, person: PersonNo) -> Result<Vec<(PurposeId, Moment, Option<Moment>)>, ApiError> {
    store::of_person(sql, person)
}

/// Deletes what is kept of the people in the table `erasing`.
pub fn erase(sql: &dyn Sql) -> Result<(), ApiError> {
    store::erase(sql)
}

/// Lets what one card was asked be what another was: it was merged into that one.
pub fn move_to(sql: &dyn Sql, from: PersonNo, to: PersonNo) -> Result<(), ApiError> {
    store::move_to(sql, from, to)
}
