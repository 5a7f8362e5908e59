//! The token of the link by which a person erases themself. It is for the mailbox that it was sent to and for no other, and works once: afterwards
//! there is nobody it could be about.

use lupa_domain::{ids::PersonId, rights::erasure::LINK_LIFE, time::Moment};

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

/// What the token of a link is about.
#[derive(Debug)]
pub struct Wish {
    /// Who is to be erased.
    pub person: Person,
    /// Whether they want never to be written to again.
    pub suppress: bool,
}

/// The token for this mailbox: the person's number and id, when it was asked for, and whether they want never to be written to again.
#[must_use]
pub fn token(secrets: &Secrets, mailbox: Mailbox, (no, id): (PersonNo, PersonId), asked_at: Moment, suppress: bool) -> String {
    let mut content = no.to_be_bytes().to_vec();
    content.extend_from_slice(&id.bytes());
    content.extend_from_slice(&asked_at.millis().to_be_bytes());
    content.push(u8::from(suppress));
    secrets.seal_link(Kind::Erase, mailbox, &content)
}

/// What a token is about.
pub fn open(tx: &Tx<'_>, token: &str) -> Result<Wish, ApiError> {
    let secrets = &tx.config().secrets;
    let invalid = || ApiError::refused(Code::TokenInvalid);
    let LinkContent { mailbox, content } = secrets.open_link(Kind::Erase, token).map_err(|why| match why {
        Unopened::Incomplete => ApiError::refused(Code::TokenIncomplete),
        Unopened::Invalid => invalid(),
    })?;
    let read = || {
        let (no, rest) = content.split_first_chunk::<8>()?;
        let (id, rest) = rest.split_first_chunk::<16>()?;
        let (asked_at, rest) = rest.split_first_chunk::<8>()?;
        let asked_at = Moment::from_millis(i64::from_be_bytes(*asked_at));
        Some((PersonNo::from_be_bytes(*no), PersonId::from_bytes(*id), asked_at, rest == [1]))
    };
    let (no, id, asked_at, suppress) = read().ok_or_else(invalid)?;
    let expired = || ApiError::refused(Code::TokenExpired);
    if tx.now >= asked_at + LINK_LIFE {
        return Err(expired());
    }
    let person = people::same(tx.sql, no, id)?.ok_or_else(expired)?;
    if mailbox.is_none() || person.mailbox(secrets) != mailbox {
        return Err(ApiError::refused(Code::AddressChanged));
    }
    Ok(Wish { person, suppress })
}
