//! Whether the address at which people reach the business is read: a letter goes there once a month, and a press on its button answers.

use lupa_domain::{
    email::EmailAddress,
    ids::ContactCheckId,
    rights::contact_channel::{ContactChannel, ContactCheck, next_check},
    staff::Right,
    time::Moment,
};

use crate::{
    delivery::outbox::{self, LetterKind, Recipient},
    platform::sql::first,
    register,
    runtime::{
        capability::{Kind, LinkContent, Unopened},
        error::ApiError,
        tx::Tx,
    },
    staff::accounts,
    words::problems::Code,
};

/// Asks at the address of the business whether somebody reads it; it refers to the check. It is addressed to a user, who is not its reader: the
/// letter goes to the address of the business.
pub const LETTER: LetterKind = LetterKind::new("contact_check");

/// How many checks are kept: those of a year and a half.
const KEPT: u32 = 18;

/// The published address; nothing before the register is set up.
fn address(tx: &Tx<'_>) -> Result<Option<EmailAddress>, ApiError> {
    if !register::is_set_up(tx.sql)? {
        return Ok(None);
    }
    Ok(EmailAddress::parse(&register::controller(tx.sql)?.email).ok())
}

fn mailbox_of(tx: &Tx<'_>, address: &EmailAddress) -> String {
    hex::encode(tx.config().secrets.mailbox(&address.to_string()).bytes())
}

fn newest(tx: &Tx<'_>, address: &EmailAddress) -> Result<Option<ContactCheck>, ApiError> {
    let mailbox = mailbox_of(tx, address);
    let rows = tx
        .sql
        .query("select sent_at, answered_at from contact_check where mailbox = ? order by sent_at desc limit 1", &[(&mailbox).into()])?;
    let Some(row) = first(rows) else { return Ok(None) };
    Ok(Some(ContactCheck { sent_at: row.moment(0)?, answered_at: row.opt_int(1)?.map(Moment::from_millis) }))
}

/// What is known of the published address, and the address; nothing before there is one.
pub fn channel(tx: &Tx<'_>) -> Result<Option<(EmailAddress, ContactChannel)>, ApiError> {
    let Some(address) = address(tx)? else { return Ok(None) };
    let newest = newest(tx, &address)?;
    Ok(Some((address, ContactChannel::of(newest, tx.now))))
}

/// When it is tried next; nothing before it is published, and nothing while nobody may answer for the business.
pub fn due(tx: &Tx<'_>) -> Result<Option<Moment>, ApiError> {
    let (Some(address), Some(set_up_at)) = (address(tx)?, register::set_up_at(tx.sql)?) else { return Ok(None) };
    Ok(Some(next_check(newest(tx, &address)?, set_up_at)))
}

/// Sends the letter.
pub fn run(tx: &Tx<'_>) -> Result<(), ApiError> {
    let Some(address) = address(tx)? else { return Ok(()) };
    let (id, mailbox) = (ContactCheckId::from_random(tx.entropy.id_bytes()), mailbox_of(tx, &address));
    tx.sql.query(
        "insert into contact_check (id, mailbox, sent_at) values (?, ?, ?)",
        &[(&id.to_string()).into(), (&mailbox).into(), tx.now.into()],
    )?;
    tx.sql
        .query("delete from contact_check where id not in (select id from contact_check order by sent_at desc limit ?)", &[KEPT.into()])?;
    let answers = accounts::all(tx.sql)?.into_iter().find(|account| account.rights.contains(&Right::ManageBusiness));
    match answers {
        Some(account) => outbox::put(tx, Recipient::Staff(account.id), LETTER, &id.to_string()),
        None => Ok(()),
    }
}

/// The address that the letter goes to, and the token of its link; nothing once the business has another address.
pub fn letter(tx: &Tx<'_>, id: ContactCheckId) -> Result<Option<(String, String)>, ApiError> {
    let Some(address) = address(tx)? else { return Ok(None) };
    if !is_for(tx, id, &mailbox_of(tx, &address))? {
        return Ok(None);
    }
    let (secrets, text) = (&tx.config().secrets, address.to_string());
    let token = secrets.seal_link(Kind::Contact, secrets.mailbox(&text), &id.bytes());
    Ok(Some((text, token)))
}

fn is_for(tx: &Tx<'_>, id: ContactCheckId, mailbox: &str) -> Result<bool, ApiError> {
    let rows = tx.sql.query("select 1 from contact_check where id = ? and mailbox = ?", &[(&id.to_string()).into(), mailbox.into()])?;
    Ok(!rows.is_empty())
}

/// The check that a link is about. A link to an address that the business has given up shows nothing.
pub fn open(tx: &Tx<'_>, token: &str) -> Result<ContactCheckId, ApiError> {
    let invalid = || ApiError::refused(Code::TokenInvalid);
    let LinkContent { mailbox, content } = tx.config().secrets.open_link(Kind::Contact, token).map_err(|why| match why {
        Unopened::Incomplete => ApiError::refused(Code::TokenIncomplete),
        Unopened::Invalid => invalid(),
    })?;
    let id = ContactCheckId::from_bytes(content.try_into().map_err(|_| invalid())?);
    let address = address(tx)?.ok_or_else(invalid)?;
    if mailbox != Some(tx.config().secrets.mailbox(&address.to_string())) || !is_for(tx, id, &mailbox_of(tx, &address))? {
        return Err(ApiError::refused(Code::TokenExpired));
    }
    Ok(id)
}

/// Somebody has read the letter. Doing it twice is the same as once.
pub fn answer(tx: &Tx<'_>, id: ContactCheckId) -> Result<(), ApiError> {
    tx.sql.query(
        "update contact_check set answered_at = ? where id = ? and answered_at is null",
        &[tx.now.into(), (&id.to_string()).into()],
    )?;
    Ok(())
}
