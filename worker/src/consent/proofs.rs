//! Proof of what erased people said of consent: as long as the purposes promised, apart from everything else, and under a keyed hash of the address
//! that no other table holds. Who knows the address and asks the register finds it; nobody finds an address by it.
//!
//! In the log nothing changes: the leaves of these events stay as those of every erased event do.

use lupa_domain::{
    consent::{Event, State},
    email::EmailAddress,
    rights::erasure::proof_until,
    time::Day,
};

use super::{
    receipts::{self, has_receipt},
    store::{self, Signed, StoredEvent},
};
use crate::{
    people::Person,
    platform::sql::{Row, Sql, SqlError},
    runtime::{capability::Secrets, error::ApiError, tx::Tx},
    wording,
};

/// What of a person's events is proof, and until when.
#[derive(Debug, Default)]
pub struct Proof {
    /// The events that have receipts.
    pub events: Vec<StoredEvent>,
    /// The last day that they are kept; nothing where no notice that was answered promised to keep any.
    pub until: Option<Day>,
}

/// What proof there is of what a person said. What stands today ends with the erasing.
pub fn of(tx: &Tx<'_>, person: &Person) -> Result<Proof, ApiError> {
    let mut events = store::events_of(tx.sql, person.no)?;
    events.retain(|kept| has_receipt(kept.event.act));
    if events.is_empty() {
        return Ok(Proof::default());
    }
    let mut longest = None;
    for kept in &events {
        longest = longest.max(wording::promised(tx, &kept.event.notice)?.published.notice().retention());
    }
    let standings = store::standings_of(tx.sql, person.no)?;
    let stands = standings.iter().any(|kept| matches!(kept.standing.state, State::Given | State::Objected));
    let last = standings.iter().map(|kept| kept.standing.since).chain(events.iter().map(|kept| kept.event.at)).max();
    let ended = if stands { Some(tx.now) } else { last };
    let until = longest.zip(ended).map(|(longest, ended)| proof_until(tx.config().zone().day(ended), longest));
    Ok(Proof { events, until })
}

/// Keeps the proof of what this person said, who is about to be erased, as far as any was promised.
pub fn keep(tx: &Tx<'_>, person: &Person) -> Result<(), ApiError> {
    let Proof { events, until } = of(tx, person)?;
    let Some(until) = until.filter(|until| *until >= tx.today()) else { return Ok(()) };
    let email = person.email.as_deref().and_then(|text| EmailAddress::parse(text).ok());
    let mailbox = email.map(|email| mailbox(&tx.config().secrets, &email));
    for kept in &events {
        let receipt = store::signed(tx.sql, kept.no)?.map(|signed| lupa_domain::jcs::text(&signed));
        tx.sql.query(
            "insert into proof (event, mailbox, until, salt, body, receipt) values (?, ?, ?, ?, ?, ?)",
            &[
                kept.no.into(),
                mailbox.as_deref().into(),
                (&until.to_string()).into(),
                (&kept.salt.text()).into(),
                (&kept.event.canonical()).into(),
                receipt.as_deref().into(),
            ],
        )?;
    }
    Ok(())
}

/// Forgets the proof whose last day is over, and writes blanks over it. Answers whether there was any.
pub fn forget(sql: &dyn Sql, today: Day) -> Result<bool, ApiError> {
    let today = today.to_string();
    if sql.query("select 1 from proof where until < ? limit 1", &[(&today).into()])?.is_empty() {
        return Ok(false);
    }
    sql.query(
        "update proof set body = printf('%*s', octet_length(body), ''), salt = printf('%*s', octet_length(salt), ''), \
         receipt = iif(receipt is null, null, printf('%*s', octet_length(receipt), '')) where until < ?",
        &[(&today).into()],
    )?;
    sql.query("delete from proof where until < ?", &[(&today).into()])?;
    Ok(true)
}

/// What is kept of what the owner of an address once said: each receipt in its very bytes, with the last day that it is kept.
pub fn find(tx: &Tx<'_>, email: &EmailAddress) -> Result<Vec<(Event, Day, Option<String>)>, ApiError> {
    let mailbox = mailbox(&tx.config().secrets, email);
    let rows =
        tx.sql.query("select event, salt, body, receipt, until from proof where mailbox = ? order by event", &[(&mailbox).into()])?;
    let read = |row: &Row| -> Result<(StoredEvent, Option<Signed>, Day), SqlError> {
        let kept = StoredEvent { no: row.int(0)?, salt: row.parse(1)?, event: row.json(2)? };
        Ok((kept, row.opt_text(3)?.map(|_| row.json(3)).transpose()?, row.parse(4)?))
    };
    let mut found = Vec::new();
    for row in &rows {
        let (kept, signed, until) = read(row)?;
        let receipt = signed.map(|signed| receipts::made_again(tx, &kept, signed)).transpose()?;
        found.push((kept.event, until, receipt));
    }
    Ok(found)
}

/// Whether proof is kept of what the owner of an address once said, who was erased.
pub fn has_any(tx: &Tx<'_>, email: &EmailAddress) -> Result<bool, ApiError> {
    let mailbox = mailbox(&tx.config().secrets, email);
    Ok(!tx.sql.query("select 1 from proof where mailbox = ? limit 1", &[(&mailbox).into()])?.is_empty())
}

/// The keyed hash under which proof is kept: another than that of tokens, so that nothing else of the register leads to it.
fn mailbox(secrets: &Secrets, email: &EmailAddress) -> String {
    hex::encode(&secrets.mac("proof", email.key().as_bytes())[..16])
}
