//! The token of the link in the letter: for the mailbox that it was sent to, until the last day of the renewal.

use lupa_domain::ids::{PersonId, RenewalId};

use super::{Renewal, asked, by_id};
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

/// The token for this mailbox: the renewal, and the person's number and id.
#[must_use]
pub fn token(secrets: &Secrets, mailbox: Mailbox, renewal: RenewalId, (no, id): (PersonNo, PersonId)) -> String {
    let mut content = renewal.bytes().to_vec();
    content.extend_from_slice(&no.to_be_bytes());
    content.extend_from_slice(&id.bytes());
    secrets.seal_link(Kind::Renewal, mailbox, &content)
}

/// The renewal and the person that a token is about.
pub fn open(tx: &Tx<'_>, token: &str) -> Result<(Renewal, Person), ApiError> {
    let secrets = &tx.config().secrets;
    let invalid = || ApiError::refused(Code::TokenInvalid);
    let LinkContent { mailbox, content } = secrets.open_link(Kind::Renewal, token).map_err(|why| match why {
        Unopened::Incomplete => ApiError::refused(Code::TokenIncomplete),
        Unopened::Invalid => invalid(),
    })?;
    let read = || {
        let (renewal, rest) = content.split_first_chunk::<16>()?;
        let (no, rest) = rest.split_first_chunk::<8>()?;
        let id: [u8; 16] = rest.try_into().ok()?;
        Some((RenewalId::from_bytes(*renewal), PersonNo::from_be_bytes(*no), PersonId::from_bytes(id)))
    };
    let (renewal, no, id) = read().ok_or_else(invalid)?;
    let expired = || ApiError::refused(Code::TokenExpired);
    let renewal = by_id(tx.sql, renewal)?.filter(|renewal| tx.today() <= renewal.ends_on).ok_or_else(expired)?;
    let person = people::exactly(tx.sql, no, id)?.ok_or_else(expired)?;
    if mailbox.is_none() || person.mailbox(secrets) != mailbox {
        return Err(ApiError::refused(Code::AddressChanged));
    }
    if asked(tx.sql, &renewal, person.no)?.is_none() {
        return Err(expired());
    }
    Ok((renewal, person))
}
