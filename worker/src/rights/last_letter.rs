//! The last letter: the certificate, to somebody who is not in the register any more. Their address waits sealed, in no place but this, and goes as
//! soon as the letter has left or cannot be given. Letters to organisations, which never are in the register, wait here too.

use lupa_domain::{locale::Locale, time::Span};
use serde_json::Value as Json;

use crate::{
    delivery::outbox::{self, LetterKind, Progress, Recipient, Waiting},
    platform::sql::{Row, Sql, SqlError, first},
    runtime::{capability::Kind, error::ApiError, tx::Tx, wiping},
};

/// The letter; refers to its own number.
pub const LETTER: LetterKind = LetterKind::new("erased");

/// For how long an address waits at most: longer than a letter is tried.
pub const KEPT: Span = Span::days(7);

/// What it takes to write it.
#[derive(Debug)]
pub struct LastLetter {
    /// The address.
    pub address: String,
    /// Its language.
    pub locale: Locale,
    /// The certificate.
    pub certificate: Json,
}

/// Puts the letter into the outbox.
pub fn put(tx: &Tx<'_>, address: &str, locale: Locale, certificate: &Json) -> Result<(), ApiError> {
    let no = wait(tx, address, locale, certificate)?;
    outbox::put(tx, Recipient::Former(no), LETTER, &no.to_string())
}

/// Puts a letter of another kind into the outbox, to an address that is in no card; it refers to this.
pub fn put_to(tx: &Tx<'_>, address: &str, locale: Locale, kind: LetterKind, reference: &str) -> Result<(), ApiError> {
    outbox::put(tx, Recipient::Former(wait(tx, address, locale, &Json::Null)?), kind, reference)
}

/// Lets an address wait, sealed, and answers its number.
fn wait(tx: &Tx<'_>, address: &str, locale: Locale, certificate: &Json) -> Result<i64, ApiError> {
    let sealed = tx.config().secrets.seal(Kind::LastAddress, address.as_bytes());
    let rows = tx.sql.query(
        "insert into last_letter (at, locale, address, certificate) values (?, ?, ?, ?) returning no",
        &[tx.now.into(), locale.as_str().into(), (&sealed).into(), (&lupa_domain::jcs::canonical_value(certificate)).into()],
    )?;
    Ok(first(rows).ok_or_else(|| ApiError::Broken("a letter has no number".into()))?.int(0)?)
}

/// The letter with this number.
pub fn by_no(tx: &Tx<'_>, no: i64) -> Result<Option<LastLetter>, ApiError> {
    let rows = tx.sql.query("select address, locale, certificate from last_letter where no = ?", &[no.into()])?;
    let letter = |row: Row| -> Result<LastLetter, SqlError> {
        let opened = tx.config().secrets.open(Kind::LastAddress, row.text(0)?).and_then(|bytes| String::from_utf8(bytes).ok());
        let address = opened.ok_or_else(|| SqlError("an address is not sealed".into()))?;
        Ok(LastLetter { address, locale: row.parse(1)?, certificate: row.json(2)? })
    };
    Ok(first(rows).map(letter).transpose()?)
}

/// Forgets a letter of one of these kinds that has left, or cannot be given, with its address.
pub fn settle(tx: &Tx<'_>, waiting: &Waiting, kinds: &[LetterKind]) -> Result<(), ApiError> {
    let Recipient::Former(no) = waiting.recipient else { return Ok(()) };
    if outbox::progress(tx.sql, waiting.recipient, kinds, &waiting.reference)? == Some(Progress::Waits) {
        return Ok(());
    }
    forget(tx.sql, no)?;
    wiping::ask(tx)
}

/// Forgets the letters that have waited too long. Answers whether there were any.
pub fn forget_old(tx: &Tx<'_>) -> Result<bool, ApiError> {
    let before = tx.now + Span::millis(-KEPT.as_millis());
    let rows = tx.sql.query("select no from last_letter where at < ?", &[before.into()])?;
    for row in &rows {
        forget(tx.sql, row.int(0)?)?;
    }
    Ok(!rows.is_empty())
}

fn forget(sql: &dyn Sql, no: i64) -> Result<(), ApiError> {
    sql.query(
        "update last_letter set address = printf('%*s', octet_length(address), ''), certificate = printf('%*s', octet_length(certificate), '') \
         where no = ?",
        &[no.into()],
    )?;
    sql.query("delete from last_letter where no = ?", &[no.into()])?;
    outbox::forget(sql, Recipient::Former(no))
}
