//! *Never write to me again*: a keyed hash of the address, which outlives the person. Neither staff nor an import brings such an address back as one
//! that may be written to; only its owner does, by confirming a form of their own from that mailbox.

use lupa_domain::{email::EmailAddress, staff::audit::Act};

use crate::{
    consent::objecting,
    people::Person,
    platform::sql::Value,
    runtime::{capability::Secrets, error::ApiError, tx::Tx},
    staff::Note,
};

/// Keeps that nobody writes to this address again.
pub fn put(tx: &Tx<'_>, email: &str) -> Result<(), ApiError> {
    let Some(mailbox) = mailbox(&tx.config().secrets, email) else { return Ok(()) };
    tx.sql.query("insert or ignore into suppression (mailbox) values (?)", &[Value::from(&mailbox)])?;
    Ok(())
}

/// Whether nobody writes to this address again.
pub fn holds(tx: &Tx<'_>, email: &str) -> Result<bool, ApiError> {
    let Some(mailbox) = mailbox(&tx.config().secrets, email) else { return Ok(false) };
    Ok(!tx.sql.query("select 1 from suppression where mailbox = ?", &[Value::from(&mailbox)])?.is_empty())
}

/// Marks a person as objecting to being written to, for the purposes that there are and for those that come later, whose address nobody writes to again: they were just taken in, or given that address, by somebody else.
pub fn mark(tx: &Tx<'_>, person: &Person) -> Result<(), ApiError> {
    let Some(email) = &person.email else { return Ok(()) };
    if !holds(tx, email)? {
        return Ok(());
    }
    objecting::object_in_silence(tx, person)
}

/// A person has confirmed a form from this mailbox: they may be written to again, as far as they said. That is noted.
pub fn lift(tx: &Tx<'_>, person: &Person) -> Result<(), ApiError> {
    let Some(email) = &person.email else { return Ok(()) };
    if !holds(tx, email)? {
        return Ok(());
    }
    let mailbox = mailbox(&tx.config().secrets, email);
    tx.sql.query("delete from suppression where mailbox = ?", &[mailbox.as_deref().into()])?;
    Note::of(Act::SuppressionLifted).person(person.id).write(tx)
}

/// The keyed hash of an address, however its owner writes it: another than that of tokens and of proof.
fn mailbox(secrets: &Secrets, email: &str) -> Option<String> {
    let key = EmailAddress::parse(email).ok()?.key();
    Some(hex::encode(&secrets.mac("suppression", key.as_bytes())[..16]))
}
