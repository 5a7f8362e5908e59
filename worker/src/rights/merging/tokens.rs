//! The token of the link by which the owner of a mailbox agrees that their card is merged into another. It is for the mailbox that it was sent to
//! and for no other.

use lupa_domain::ids::MergeId;

use super::cards;
use crate::{
    people::merging::{self, Merge, MergeState},
    runtime::{
        capability::{Kind, LinkContent, Mailbox, Secrets, Unopened},
        error::ApiError,
        tx::Tx,
    },
    words::problems::Code,
};

/// The token for this mailbox.
#[must_use]
pub fn token(secrets: &Secrets, mailbox: Mailbox, merge: MergeId) -> String {
    secrets.seal_link(Kind::Merge, mailbox, &merge.bytes())
}

/// The merge that a token is about: one that waits for this mailbox, or to which it has agreed.
pub fn open(tx: &Tx<'_>, token: &str) -> Result<Merge, ApiError> {
    let secrets = &tx.config().secrets;
    let invalid = || ApiError::refused(Code::TokenInvalid);
    let LinkContent { mailbox, content } = secrets.open_link(Kind::Merge, token).map_err(|why| match why {
        Unopened::Incomplete => ApiError::refused(Code::TokenIncomplete),
        Unopened::Invalid => invalid(),
    })?;
    let id = MergeId::from_bytes(content.try_into().map_err(|_| invalid())?);
    let mailbox = mailbox.ok_or_else(invalid)?;
    let expired = || ApiError::refused(Code::TokenExpired);
    let merge = merging::by_id(tx.sql, id)?.ok_or_else(expired)?;
    match merge.state {
        MergeState::Asked => {
            let (_, other) = cards(tx, &merge)?.ok_or_else(expired)?;
            if other.mailbox(secrets) == Some(mailbox) { Ok(merge) } else { Err(ApiError::refused(Code::AddressChanged)) }
        }
        MergeState::Done if merge.email.as_deref().map(|email| secrets.mailbox(email)) == Some(mailbox) => Ok(merge),
        MergeState::Done | MergeState::Undone => Err(expired()),
    }
}
