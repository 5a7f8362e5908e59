//! Requests: filed, entered, handled, decided, erased and forgotten. What a rule says about them is the domain's.

use std::collections::BTreeMap;

use lupa_domain::{
    api::rights::requests::StepKind,
    ids::{RequestId, StaffId},
    locale::Locale,
    rights::{
        Arrival, Asked, Decision, Identification, MOST_OPEN, Outcome, Reasons, Request, RequestError, RequestKind, deadline::reminders_by,
    },
    time::{Day, Moment, Span},
};

use super::{
    certificates, letters,
    store::{self, Handling, Listed, StoredRequest, StoredStep},
};
use crate::{
    delivery::outbox::{self, LetterKind, Recipient},
    people::{self, Person, PersonNo},
    platform::sql::Sql,
    register,
    runtime::{error::ApiError, tx::Tx},
    words::problems::Code,
};

/// How many open requests a list shows.
const MOST_LISTED: u32 = 500;
/// How many closed ones.
const MOST_CLOSED: u32 = 100;

/// A request that is being filed or entered.
#[derive(Debug)]
pub struct Filing<'a> {
    /// Under which right.
    pub kind: RequestKind,
    /// How it came.
    pub arrival: Arrival,
    /// How sure it is who asks.
    pub identification: Identification,
    /// Who asks, where they are in the register.
    pub person: Option<&'a Person>,
    /// What staff wrote of who asks, where they are not.
    pub contact: Option<&'a str>,
    /// The language of the answer.
    pub locale: Locale,
    /// When it came.
    pub received_at: Moment,
    /// What was asked for, in words.
    pub asked: Asked,
    /// Who enters it; nobody where the person files it.
    pub by: Option<StaffId>,
}

/// Takes a request in, and tells its person that it came. A person has only so many open; what they take back on the same day counts with them.
pub fn file(tx: &Tx<'_>, filing: &Filing<'_>) -> Result<StoredRequest, ApiError> {
    if let Some(person) = filing.person
        && store::count_open_of(tx.sql, person.no, tx.now + Span::days(-1))? >= MOST_OPEN
    {
        return Err(ApiError::refused(Code::RequestsOpen));
    }
    let request = Request::new(filing.kind, filing.received_at, filing.identification);
    let due_on = request.deadline(tx.config().zone()).due_on();
    let (id, number) = (tx.id(), store::next_number(tx.sql, tx.today().year())?);
    let listed = Listed {
        id,
        number,
        person: filing.person.map(|person| (person.no, person.id.to_string())),
        contact: filing.contact,
        arrival: filing.arrival,
        locale: filing.locale,
        asked: &filing.asked,
        request: &request,
        due_on,
        // What came on paper may be entered late: the reminders of the days before are no news.
        reminders: reminders_by(tx.today(), due_on).saturating_sub(1),
    };
    let no = store::insert(tx.sql, &listed, tx.now)?;
    let step = if filing.by.is_some() { StepKind::Entered } else { StepKind::Filed };
    store::add_step(tx.sql, no, step, filing.by, None, tx.now)?;
    let stored = promised(tx.sql, id)?;
    tell(tx, &stored, letters::RECEIVED)?;
    // The alarm looks anew when the next reminder is due.
    tx.wake_at(tx.now);
    Ok(stored)
}

/// Gives a request to a member of staff, or to nobody.
pub fn assign(tx: &Tx<'_>, stored: &StoredRequest, owner: Option<StaffId>, by: StaffId) -> Result<(), ApiError> {
    if !stored.request.state.is_open() {
        return Err(refused(RequestError::Closed));
    }
    keep(tx, stored, &stored.request, Handling { owner, reminders: stored.reminders })?;
    let step = if owner.is_some() { StepKind::Assigned } else { StepKind::Unassigned };
    store::add_step(tx.sql, stored.no, step, Some(by), owner, tx.now)
}

/// Says how sure it is who asks.
pub fn identify(tx: &Tx<'_>, stored: &StoredRequest, identification: Identification, by: StaffId) -> Result<(), ApiError> {
    let request = stored.request.clone().identify(identification).map_err(refused)?;
    keep(tx, stored, &request, handling(stored))?;
    let step = match identification {
        Identification::SignedIn | Identification::KnownPerson => StepKind::Identified,
        Identification::Asked => StepKind::Asked,
        Identification::None => StepKind::Doubted,
    };
    store::add_step(tx.sql, stored.no, step, Some(by), None, tx.now)
}

/// Takes two further months, and tells the person why.
pub fn extend(tx: &Tx<'_>, stored: &StoredRequest, reasons: Reasons, by: StaffId) -> Result<(), ApiError> {
    let zone = tx.config().zone();
    let request = stored.request.clone().extend(reasons, tx.now, zone).map_err(refused)?;
    let due_on = request.deadline(zone).due_on();
    // The reminders begin anew with the new end.
    keep(tx, stored, &request, Handling { owner: stored.owner, reminders: reminders_by(tx.today(), due_on) })?;
    store::add_step(tx.sql, stored.no, StepKind::Extended, Some(by), None, tx.now)?;
    tell(tx, stored, letters::EXTENDED)
}

/// Decides a request: signs the certificate, does what follows from the decision, and tells the person.
pub fn decide(tx: &Tx<'_>, stored: &StoredRequest, decision: Decision, by: StaffId) -> Result<(), ApiError> {
    let request = stored.request.clone().decide(decision, tx.now).map_err(refused)?;
    keep(tx, stored, &request, handling(stored))?;
    store::add_step(tx.sql, stored.no, StepKind::Decided, Some(by), None, tx.now)?;
    let decided = promised(tx.sql, stored.id)?;
    let person = person_of(tx.sql, &decided)?;
    certificates::issue(tx, &decided, person.as_ref())?;
    tell(tx, &decided, letters::DECIDED)
}

/// Its person takes a request back.
pub fn take_back(tx: &Tx<'_>, stored: &StoredRequest) -> Result<(), ApiError> {
    let request = stored.request.clone().take_back(tx.now).map_err(refused)?;
    keep(tx, stored, &request, handling(stored))?;
    store::add_step(tx.sql, stored.no, StepKind::TakenBack, None, None, tx.now)
}

/// Whether a decision has this to be done: a restriction that is granted, in whole or in part, restricts at once.
#[must_use]
pub fn restricts(stored: &StoredRequest, decision: &Decision) -> bool {
    stored.request.kind == RequestKind::Restriction && decision.outcome() != Outcome::Refused
}

/// The same of erasing: a person who asked for it and gets it, at least in part, is erased as far as nothing stands in the way.
#[must_use]
pub fn erases(stored: &StoredRequest, decision: &Decision) -> bool {
    stored.request.kind == RequestKind::Erasure && decision.outcome() != Outcome::Refused
}

/// The request with this id.
pub fn by_id(sql: &dyn Sql, id: RequestId) -> Result<Option<StoredRequest>, ApiError> {
    store::by_id(sql, id)
}

/// The request of a person with this id; that of another is none.
pub fn own(sql: &dyn Sql, person: PersonNo, id: RequestId) -> Result<Option<StoredRequest>, ApiError> {
    Ok(store::by_id(sql, id)?.filter(|stored| stored.person == Some(person)))
}

/// The requests of a person, the newest first.
pub fn of_person(sql: &dyn Sql, person: PersonNo) -> Result<Vec<StoredRequest>, ApiError> {
    store::of_person(sql, person)
}

/// Those that are open, the most urgent first.
pub fn open(sql: &dyn Sql) -> Result<Vec<StoredRequest>, ApiError> {
    store::open(sql, MOST_LISTED)
}

/// Those that were closed last.
pub fn closed(sql: &dyn Sql) -> Result<Vec<StoredRequest>, ApiError> {
    store::closed(sql, MOST_CLOSED)
}

/// How many are open, and how many of those are late.
pub fn count_open(sql: &dyn Sql, today: Day) -> Result<(u32, u32), ApiError> {
    store::count_open(sql, today)
}

/// What was done with a request, the oldest first.
pub fn steps(sql: &dyn Sql, stored: &StoredRequest) -> Result<Vec<StoredStep>, ApiError> {
    store::steps(sql, stored.no)
}

/// Of these people, those who wait for an answer: they are not erased because their time is over.
pub fn waiting(sql: &dyn Sql, people: &[PersonNo]) -> Result<Vec<PersonNo>, ApiError> {
    if people.is_empty() { Ok(Vec::new()) } else { store::with_open(sql, people) }
}

/// When each of these people last asked for anything; of those who never did, nothing.
pub fn last_asked(sql: &dyn Sql, people: &[PersonNo]) -> Result<BTreeMap<PersonNo, Moment>, ApiError> {
    if people.is_empty() { Ok(BTreeMap::new()) } else { store::last_asked(sql, people) }
}

/// Takes the words out of the requests of the people in the table `erasing`: what was asked for, why it was answered so, and the certificate. That
/// somebody asked, when, and how it ended stays under their pseudonym: the business answers for it (GDPR Art. 5(2)).
pub fn erase(tx: &Tx<'_>) -> Result<(), ApiError> {
    store::erase(tx.sql, tx.now)
}

/// Forgets the requests about which claims have expired, however they ended. Answers whether there were any.
pub fn forget(tx: &Tx<'_>) -> Result<bool, ApiError> {
    let zone = tx.config().zone();
    let months = register::retention::promises(tx)?.rules.requests_months;
    store::forget(tx.sql, zone.begins(tx.today().minus_months(months)))
}

/// The person of a request, while they are in the register.
pub fn person_of(sql: &dyn Sql, stored: &StoredRequest) -> Result<Option<Person>, ApiError> {
    stored.person.map(|no| people::by_no(sql, no)).transpose()
}

/// Puts a letter into the outbox, where the person is in the register.
fn tell(tx: &Tx<'_>, stored: &StoredRequest, letter: LetterKind) -> Result<(), ApiError> {
    match stored.person {
        Some(person) => outbox::put(tx, Recipient::Person(person), letter, &stored.id.to_string()),
        None => Ok(()),
    }
}

fn keep(tx: &Tx<'_>, stored: &StoredRequest, request: &Request, handling: Handling) -> Result<(), ApiError> {
    store::update(tx.sql, stored.no, request, request.deadline(tx.config().zone()).due_on(), handling)?;
    tx.wake_at(tx.now);
    Ok(())
}

const fn handling(stored: &StoredRequest) -> Handling {
    Handling { owner: stored.owner, reminders: stored.reminders }
}

fn promised(sql: &dyn Sql, id: RequestId) -> Result<StoredRequest, ApiError> {
    store::by_id(sql, id)?.ok_or_else(|| ApiError::Broken("a request is gone".into()))
}

fn refused(why: RequestError) -> ApiError {
    match why {
        RequestError::Closed => ApiError::refused(Code::RequestClosed),
        RequestError::ExtendedAlready => ApiError::refused(Code::ExtendedAlready),
        RequestError::TooLateToExtend => ApiError::refused(Code::TooLateToExtend),
        RequestError::Unidentified => ApiError::refused(Code::RequesterUnidentified),
    }
}
