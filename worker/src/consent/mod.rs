//! Consent: events, where they leave people standing, and the receipts that prove them.
//!
//! [`write()`] is the one way to write an event; it enters it into the log and moves the standings in the same transaction. A receipt is signed once, when the
//! event happens; afterwards the document is made again from the event and the notice, and must come out with the same digest.

mod counter;
pub mod erasing;
pub mod grounds;
pub mod http;
pub mod http_me;
pub mod http_people;
mod letters;
mod receipts;
mod recording;
mod signup;
mod store;
mod tally;

use lupa_domain::{
    audience::Position,
    consent::{Event, Move, Standing, State, signup::KEPT_UNCONFIRMED},
    ids::{EventId, PersonId},
    log::commitment::{Salt, leaf_of},
    time::{Moment, Span},
    wording::{Notice, Purpose, PurposeId},
};
use serde_json::json;

pub use letters::{confirm_letter, receipt_letter};
pub use receipts::{all_receipts, reproduce};
pub use store::{EventNo, Kept, KeptStanding, agreed, events_of, given, last_no, leaves, standings_of};
pub use tally::{boxes, moves};

use crate::{
    call::Call,
    capability::{Kind, Secrets},
    error::ApiError,
    log::Log,
    people::{self, Newness, Person, PersonNo},
    platform::sql::Sql,
};

/// Writes an event because of a request. The next checkpoint of the log is due within seconds.
fn record(call: &Call<'_>, person: &Person, newness: Newness, event: Event, notice: &Notice) -> Result<Kept, ApiError> {
    call.wake_at(call.now);
    write(call.register.log(), call.sql, Salt::from_random(call.entropy.bytes()), person, newness, event, notice)
}

/// Writes an event, enters it into the log and moves the standings that it moves.
pub fn write(
    log: &Log,
    sql: &dyn Sql,
    salt: Salt,
    person: &Person,
    newness: Newness,
    event: Event,
    notice: &Notice,
) -> Result<Kept, ApiError> {
    let body = event.canonical();
    let no = log.append(sql, || leaf_of(&salt, body.as_bytes()))?;
    let kept = Kept { no, salt, event };
    store::insert_event(sql, person.no, &kept, &body)?;
    let event = &kept.event;
    let before = if newness == Newness::New { Vec::new() } else { store::standings_of(sql, person.no)? };
    let (mut moved, mut tally) = (Vec::new(), Vec::new());
    for purpose in event.choices.keys() {
        let was = before.iter().find(|kept| kept.purpose == *purpose).map(|kept| kept.standing);
        let Some(now) = Standing::after(was, event, purpose).filter(|now| was != Some(*now)) else { continue };
        let version = notice.statement(purpose).map_or(0, |statement| statement.purpose_version);
        if let Some(came) = Move::between(was.map_or(State::None, |was| was.state), now.state) {
            tally.push((purpose, came.as_str()));
        }
        moved.push((purpose, now, version));
    }
    store::set_standings(sql, person, no, event, &moved)?;
    tally::add(sql, event, &tally)?;
    Ok(kept)
}

/// The forms that were sent in a person's name and that nobody has confirmed, for their own eyes.
pub fn unconfirmed(sql: &dyn Sql, person: PersonNo, now: Moment) -> Result<Vec<serde_json::Value>, ApiError> {
    let forms = store::open_signups(sql, person, now + Span::millis(-KEPT_UNCONFIRMED.as_millis()))?;
    let form = |kept: &store::KeptSignup| {
        let (event, expires_at) = (&kept.event, kept.expires_at());
        json!({ "at": event.at, "name": kept.name, "phone": kept.phone, "choices": event.choices, "expires_at": expires_at })
    };
    Ok(forms.iter().map(form).collect())
}

/// What staff wrote down for a person, for their own eyes.
pub fn recorded(sql: &dyn Sql, person: PersonNo) -> Result<Vec<serde_json::Value>, ApiError> {
    let one = |(event, original): (EventId, Option<String>)| json!({ "event": event, "original": original });
    Ok(store::writings_of(sql, person)?.into_iter().map(one).collect())
}

/// Where a person stands on a purpose, for a verdict.
#[must_use]
pub fn position(kept: Option<&KeptStanding>, purpose: &Purpose, restricted: bool, has_address: bool, bounced: bool) -> Position {
    Position {
        standing: kept.map(|kept| kept.standing),
        agreed_version: kept.map_or(0, |kept| kept.version),
        current_version: (!purpose.retired).then_some(purpose.version),
        restricted,
        has_address,
        bounced,
    }
}

/// The token that confirms one signup: the place and the id of its event, for a place alone could be given to another event one day.
fn confirm_token(secrets: &Secrets, no: EventNo, event: EventId) -> String {
    let mut content = no.to_be_bytes().to_vec();
    content.extend_from_slice(&event.bytes());
    secrets.seal(Kind::Confirm, &content)
}

/// The signup that a confirmation token is about.
fn open_confirm(call: &Call<'_>, token: &str) -> Result<Option<store::KeptSignup>, ApiError> {
    let content = call.config().secrets.open(Kind::Confirm, token);
    let Some((no, id)) = content.as_deref().and_then(|content| content.split_first_chunk::<8>()) else { return Ok(None) };
    let kept = store::signup(call.sql, EventNo::from_be_bytes(*no))?;
    let is_remembered = |kept: &store::KeptSignup| kept.confirmed_by.is_some() || call.now < kept.event.at + KEPT_UNCONFIRMED;
    Ok(kept.filter(|kept| kept.event.id.bytes() == *id && is_remembered(kept)))
}

/// The address that stops one purpose for one person in one click. It names the person's number and id, as a confirmation does an event's.
#[must_use]
pub fn stop_url(secrets: &Secrets, origin: &str, no: PersonNo, id: PersonId, purpose: &PurposeId) -> String {
    let mut content = no.to_be_bytes().to_vec();
    content.extend_from_slice(&id.bytes());
    content.extend_from_slice(purpose.as_str().as_bytes());
    format!("{origin}/u/{}", secrets.seal(Kind::Stop, &content))
}

/// The person (nobody, if they are gone) and the purpose that a stop token is about; nothing if it is not one of ours.
fn open_stop(call: &Call<'_>, token: &str) -> Result<Option<(Option<Person>, PurposeId)>, ApiError> {
    let opened = call.config().secrets.open(Kind::Stop, token);
    let read = |content: &[u8]| {
        let (no, rest) = content.split_first_chunk::<8>()?;
        let (id, purpose) = rest.split_first_chunk::<16>()?;
        let purpose = std::str::from_utf8(purpose).ok()?.parse().ok()?;
        Some((PersonNo::from_be_bytes(*no), PersonId::from_bytes(*id), purpose))
    };
    let Some((no, id, purpose)) = opened.as_deref().and_then(read) else { return Ok(None) };
    Ok(Some((people::same(call.sql, no, id)?, purpose)))
}
