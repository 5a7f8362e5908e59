//! The link of a warning, by which a person says that they stay. It is for the mailbox that it was sent to and for no other, and works as long as the
//! cleaning that it is about has not begun.

use lupa_domain::{
    ids::{CleaningId, PersonId},
    retention::Stage,
};

use super::store::{self, StoredCleaning};
use crate::{
    people::{self, Person},
    runtime::{
        capability::{Kind, LinkContent, Mailbox, Secrets, Unopened},
        error::ApiError,
        numbers::PersonNo,
        tx::Tx,
    },
    words::problems::Code,
};

/// What a link is about.
#[derive(Debug)]
pub struct Warning {
    /// Who was told.
    pub person: Person,
    /// Which cleaning would remove them.
    pub cleaning: StoredCleaning,
    /// Whether they have said that they stay.
    pub stays: bool,
}

/// The token for this mailbox: the person's number and id, and the cleaning.
#[must_use]
pub fn token(secrets: &Secrets, mailbox: Mailbox, (no, id): (PersonNo, PersonId), cleaning: CleaningId) -> String {
    let mut content = no.to_be_bytes().to_vec();
    content.extend_from_slice(&id.bytes());
    content.extend_from_slice(&cleaning.bytes());
    secrets.seal_link(Kind::Stay, mailbox, &content)
}

/// What a token is about.
pub fn open(tx: &Tx<'_>, token: &str) -> Result<Warning, ApiError> {
    let secrets = &tx.config().secrets;
    let invalid = || ApiError::refused(Code::TokenInvalid);
    let LinkContent { mailbox, content } = secrets.open_link(Kind::Stay, token).map_err(|why| match why {
        Unopened::Incomplete => ApiError::refused(Code::TokenIncomplete),
        Unopened::Invalid => invalid(),
    })?;
    let read = || {
        let (no, rest) = content.split_first_chunk::<8>()?;
        let (id, rest) = rest.split_first_chunk::<16>()?;
        let cleaning: [u8; 16] = rest.try_into().ok()?;
        Some((PersonNo::from_be_bytes(*no), PersonId::from_bytes(*id), CleaningId::from_bytes(cleaning)))
    };
    let (no, id, cleaning) = read().ok_or_else(invalid)?;
    let expired = || ApiError::refused(Code::TokenExpired);
    let person = people::same(tx.sql, no, id)?.ok_or_else(expired)?;
    if mailbox.is_none() || person.mailbox(secrets) != mailbox {
        return Err(ApiError::refused(Code::AddressChanged));
    }
    let cleaning = store::by_id(tx.sql, cleaning)?.filter(|cleaning| cleaning.rules.stage == Stage::Waiting).ok_or_else(expired)?;
    let said = store::stays_of(tx.sql, &[no])?.get(&no).copied();
    let stays = said.is_some_and(|at| at >= cleaning.made_at);
    Ok(Warning { person, cleaning, stays })
}

/// The person stays: it counts as activity of today, and this cleaning passes them over. To say it again changes nothing.
pub fn stay(tx: &Tx<'_>, warning: &Warning) -> Result<(), ApiError> {
    if warning.stays {
        return Ok(());
    }
    let no = warning.person.no;
    store::stay(tx.sql, no, tx.now)?;
    if store::is_going(tx.sql, warning.cleaning.no, no)? {
        store::leave(tx.sql, warning.cleaning.no, &[no])?;
        let mut cleaning = warning.cleaning.clone();
        cleaning.tally.stayed += 1;
        store::update(tx.sql, &cleaning)?;
    }
    Ok(())
}
