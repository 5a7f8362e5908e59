//! Another e-mail address of one's own. It counts once it is confirmed from the new mailbox; the old one is told, and every link and session that lies
//! there ends, for each holds the mailbox that it was sent to (ADR 0115).
//!
//! What is answered does not tell whether anybody has the address. Where it is another person's, the letter in that mailbox says that it is in use, and
//! nothing else: two records are made one by staff alone.

use lupa_domain::{email::EmailAddress, ids::LinkId, time::Span};

use super::store;
pub use super::store::AddressChange;
use crate::{
    delivery::outbox::{self, LetterKind, Recipient},
    people::{self, Person, card, commands},
    runtime::{
        capability::{Kind, LinkContent, Mailbox, Secrets, Unopened},
        error::ApiError,
        tx::Tx,
    },
    words::problems::Code,
};

/// The letter to the new address; it refers to the change.
pub const CONFIRM: LetterKind = LetterKind::new("address");
/// The letter to the old one; it refers to the change.
pub const MOVED: LetterKind = LetterKind::new("address_changed");

/// For how many hours a link to the new mailbox works.
pub const HOURS: u32 = 24;
/// For how long a change is remembered: its letters may wait a day, and the link works as long as it says.
const KEPT: Span = Span::days(3);
/// How many addresses a person may name within the time that changes are remembered: enough for every mistype, too few to write to strangers.
const MOST: usize = 5;

/// Asks the owner of another address to confirm it.
pub fn ask(tx: &Tx<'_>, person: &Person, email: &EmailAddress) -> Result<(), ApiError> {
    store::forget_address_changes(tx.sql, tx.now + Span::millis(-KEPT.as_millis()))?;
    if store::address_changes_of(tx.sql, person.no)? >= MOST {
        return Err(ApiError::refused(Code::TooManyRequests));
    }
    let id: LinkId = tx.id();
    store::insert_address_change(tx.sql, id, person, email, tx.now)?;
    outbox::put(tx, Recipient::Person(person.no), CONFIRM, &id.to_string())
}

/// A change that has been asked for, with its person as they are now.
pub fn asked(tx: &Tx<'_>, id: LinkId) -> Result<Option<(AddressChange, Person)>, ApiError> {
    let Some(change) = store::address_change(tx.sql, id)? else { return Ok(None) };
    let person = people::by_no(tx.sql, change.person)?;
    Ok(Some((change, person)))
}

/// Whether the address that a person asks for is another person's.
pub fn is_taken(tx: &Tx<'_>, change: &AddressChange) -> Result<bool, ApiError> {
    let owner = EmailAddress::parse(&change.email).ok().map(|email| people::by_email(tx.sql, &email)).transpose()?.flatten();
    Ok(owner.is_some_and(|owner| owner.no != change.person))
}

/// The token of the link to the new mailbox.
#[must_use]
pub fn token(secrets: &Secrets, mailbox: Mailbox, id: LinkId) -> String {
    secrets.seal_link(Kind::Address, mailbox, &id.bytes())
}

/// The change that a token is about. It works while the address is the one from which it was asked.
pub fn open(tx: &Tx<'_>, token: &str) -> Result<(LinkId, AddressChange, Person), ApiError> {
    let secrets = &tx.config().secrets;
    let invalid = || ApiError::refused(Code::TokenInvalid);
    let LinkContent { mailbox, content } = secrets.open_link(Kind::Address, token).map_err(|why| match why {
        Unopened::Incomplete => ApiError::refused(Code::TokenIncomplete),
        Unopened::Invalid => invalid(),
    })?;
    let id = LinkId::from_bytes(content.try_into().map_err(|_| invalid())?);
    let expired = || ApiError::refused(Code::TokenExpired);
    let (change, person) = asked(tx, id)?.ok_or_else(expired)?;
    if mailbox != Some(secrets.mailbox(&change.email)) {
        return Err(invalid());
    }
    if change.done {
        return if person.mailbox(secrets) == mailbox { Ok((id, change, person)) } else { Err(expired()) };
    }
    if person.email != change.former {
        return Err(ApiError::refused(Code::AddressChanged));
    }
    if tx.now >= change.asked_at + Span::hours(HOURS.into()) || is_taken(tx, &change)? {
        return Err(expired());
    }
    Ok((id, change, person))
}

/// Makes the address the person's. Twice is once.
pub fn confirm(tx: &Tx<'_>, id: LinkId, change: &AddressChange, person: &Person) -> Result<(), ApiError> {
    if change.done {
        return Ok(());
    }
    let email = EmailAddress::parse(&change.email).map_err(|_| ApiError::Broken("an address cannot be read any more".into()))?;
    commands::move_address(tx, &card::load(tx.sql, person.no)?, email)?;
    people::confirm(tx.sql, person.no, None, None, person.locale, tx.now)?;
    super::forget(tx.sql, person.no, tx.now)?;
    store::finish_address_change(tx.sql, id, tx.now)?;
    if change.former.is_some() { outbox::put(tx, Recipient::Person(person.no), MOVED, &id.to_string()) } else { Ok(()) }
}
