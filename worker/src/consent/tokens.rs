//! The tokens of consent: what confirms one signup, and what stops one purpose in one click.
//!
//! Each holds the mailbox that it was sent to. Confirming and seeing is for the person's present mailbox alone; stopping is not: a message
//! that was sent there may always be stopped from there, and stopping acts for nobody but the person it was sent to (ADR 0115).

use lupa_domain::{
    consent::signup::UNCONFIRMED_RETENTION,
    ids::{EventId, PersonId},
    wording::PurposeId,
};

use super::store::{self, StoredSignup};
use crate::{
    people::{self, Person, merging},
    runtime::{
        capability::{Kind, LinkContent, Mailbox, Secrets, Unopened},
        error::ApiError,
        numbers::{EventNo, PersonNo},
        tx::Tx,
    },
    words::problems::Code,
};

/// The token that confirms one signup: the place and the id of its event, for a place alone could be given to another event one day.
#[must_use]
pub fn confirm_token(secrets: &Secrets, mailbox: Mailbox, no: EventNo, event: EventId) -> String {
    let mut content = no.to_be_bytes().to_vec();
    content.extend_from_slice(&event.bytes());
    secrets.seal_link(Kind::Confirm, mailbox, &content)
}

/// The signup that a confirmation token is about, with its person; refused where the person has another mailbox now.
pub fn open_confirm(tx: &Tx<'_>, token: &str) -> Result<(StoredSignup, Person), ApiError> {
    let LinkContent { mailbox, content } = tx.config().secrets.open_link(Kind::Confirm, token).map_err(refusal)?;
    let invalid = || refusal(Unopened::Invalid);
    let (no, id) = content.split_first_chunk::<8>().ok_or_else(invalid)?;
    let kept = store::signup_by_no(tx.sql, EventNo::from_be_bytes(*no))?;
    let is_remembered = |kept: &StoredSignup| kept.confirmed_by.is_some() || tx.now < kept.event.at + UNCONFIRMED_RETENTION;
    let kept = kept.filter(|kept| kept.event.id.bytes() == *id && is_remembered(kept)).ok_or_else(invalid)?;
    let person = people::by_no(tx.sql, kept.person)?;
    let is_same = match mailbox {
        Some(mailbox) => person.mailbox(&tx.config().secrets) == Some(mailbox),
        // What was sent before tokens held a mailbox went to the one of its day.
        None => person.email.is_some() && person.addressed_at.is_none_or(|at| at <= kept.event.at),
    };
    if is_same { Ok((kept, person)) } else { Err(ApiError::refused(Code::AddressChanged)) }
}

/// The address that stops one purpose for one person in one click. It names the person's number and id, as a confirmation does an event's.
#[must_use]
pub fn stop_url(secrets: &Secrets, origin: &str, mailbox: Mailbox, (no, id): (PersonNo, PersonId), purpose: &PurposeId) -> String {
    let mut content = no.to_be_bytes().to_vec();
    content.extend_from_slice(&id.bytes());
    content.extend_from_slice(purpose.as_str().as_bytes());
    format!("{origin}/u/{}", secrets.seal_link(Kind::Stop, mailbox, &content))
}

/// What a stop link is about.
pub struct Stop {
    /// The person; nobody, if they are gone.
    pub person: Option<Person>,
    /// The purpose.
    pub purpose: PurposeId,
    /// Whether it was sent to the mailbox that the person has now. From any other it may stop, and see nothing.
    pub may_see: bool,
}

/// What a stop token is about.
pub fn open_stop(tx: &Tx<'_>, token: &str) -> Result<Stop, ApiError> {
    let secrets = &tx.config().secrets;
    let LinkContent { mailbox, content } = secrets.open_link(Kind::Stop, token).map_err(refusal)?;
    let read = || {
        let (no, rest) = content.split_first_chunk::<8>()?;
        let (id, purpose) = rest.split_first_chunk::<16>()?;
        let purpose = std::str::from_utf8(purpose).ok()?.parse().ok()?;
        Some((PersonNo::from_be_bytes(*no), PersonId::from_bytes(*id), purpose))
    };
    let (no, id, purpose) = read().ok_or_else(|| refusal(Unopened::Invalid))?;
    let person = people::same(tx.sql, no, id)?;
    let may_see = match (&person, mailbox) {
        (Some(person), Some(mailbox)) => merging::is_own_mailbox(tx, person, mailbox)?,
        // Of a card that was merged into another it is not known where its links went.
        (Some(person), None) => person.id == id && person.addressed_at.is_none(),
        (None, _) => true,
    };
    Ok(Stop { person, purpose, may_see })
}

fn refusal(why: Unopened) -> ApiError {
    ApiError::refused(match why {
        Unopened::Incomplete => Code::TokenIncomplete,
        Unopened::Invalid => Code::TokenInvalid,
    })
}
