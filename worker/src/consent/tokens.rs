//! The tokens of consent: what confirms one signup, and what stops one purpose in one click.

use lupa_domain::{
    consent::signup::UNCONFIRMED_RETENTION,
    ids::{EventId, PersonId},
    wording::PurposeId,
};

use super::store::{self, StoredSignup};
use crate::{
    people::{self, Person},
    runtime::{
        capability::{Kind, Secrets},
        error::ApiError,
        numbers::{EventNo, PersonNo},
        tx::Tx,
    },
};

/// The token that confirms one signup: the place and the id of its event, for a place alone could be given to another event one day.
#[must_use]
pub fn confirm_token(secrets: &Secrets, no: EventNo, event: EventId) -> String {
    let mut content = no.to_be_bytes().to_vec();
    content.extend_from_slice(&event.bytes());
    secrets.seal(Kind::Confirm, &content)
}

/// The signup that a confirmation token is about.
pub fn open_confirm(tx: &Tx<'_>, token: &str) -> Result<Option<StoredSignup>, ApiError> {
    let content = tx.config().secrets.open(Kind::Confirm, token);
    let Some((no, id)) = content.as_deref().and_then(|content| content.split_first_chunk::<8>()) else { return Ok(None) };
    let kept = store::signup_by_no(tx.sql, EventNo::from_be_bytes(*no))?;
    let is_remembered = |kept: &StoredSignup| kept.confirmed_by.is_some() || tx.now < kept.event.at + UNCONFIRMED_RETENTION;
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
pub fn open_stop(tx: &Tx<'_>, token: &str) -> Result<Option<(Option<Person>, PurposeId)>, ApiError> {
    let opened = tx.config().secrets.open(Kind::Stop, token);
    let read = |content: &[u8]| {
        let (no, rest) = content.split_first_chunk::<8>()?;
        let (id, purpose) = rest.split_first_chunk::<16>()?;
        let purpose = std::str::from_utf8(purpose).ok()?.parse().ok()?;
        Some((PersonNo::from_be_bytes(*no), PersonId::from_bytes(*id), purpose))
    };
    let Some((no, id, purpose)) = opened.as_deref().and_then(read) else { return Ok(None) };
    Ok(Some((people::same(tx.sql, no, id)?, purpose)))
}
