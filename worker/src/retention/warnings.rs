//! The warning: one letter to each person whose data would go, 30 days before, with a link by which they stay.

use lupa_domain::{retention::Stage, time::Day};

use super::{
    stays,
    store::{self, StoredCleaning},
};
use crate::{
    delivery::outbox::{self, Lane, LetterKind, Recipient},
    people::Person,
    runtime::{error::ApiError, tx::Tx},
};

/// The letter; refers to the cleaning.
pub const LETTER: LetterKind = LetterKind::new("cleaning").in_lane(Lane::Asked);

/// How many letters one step puts into the outbox: some ten milliseconds.
const BATCH: u32 = 200;

/// What a letter says.
#[derive(Debug)]
pub struct Warned {
    /// The day on which the data goes.
    pub on: Day,
    /// The token of the link by which they stay.
    pub token: String,
    /// Where it is sent.
    pub address: String,
}

/// Puts some letters into the outbox. Answers whether there are more.
pub(super) fn step(tx: &Tx<'_>, cleaning: &mut StoredCleaning) -> Result<bool, ApiError> {
    let people = store::untold(tx.sql, cleaning.no, BATCH)?;
    for person in &people {
        outbox::put(tx, Recipient::Person(*person), LETTER, &cleaning.id.to_string())?;
    }
    store::tell(tx.sql, cleaning.no, &people)?;
    cleaning.warned += people.len() as u64;
    store::update(tx.sql, cleaning)?;
    Ok(!people.is_empty())
}

/// What the letter about a cleaning says to a person; nothing once they stay, or the cleaning is not ahead any more.
pub fn letter(tx: &Tx<'_>, person: &Person, cleaning: &str) -> Result<Option<Warned>, ApiError> {
    let id = cleaning.parse().map_err(|_| ApiError::Broken("a letter in the outbox refers to nothing".into()))?;
    let Some(cleaning) = store::by_id(tx.sql, id)?.filter(|cleaning| cleaning.rules.stage == Stage::Waiting) else { return Ok(None) };
    let is_going = store::is_going(tx.sql, cleaning.no, person.no)?;
    let (Some(address), Some(on)) = (person.email.clone().filter(|_| is_going), cleaning.on) else {
        return Ok(None);
    };
    let secrets = &tx.config().secrets;
    let token = stays::token(secrets, secrets.mailbox(&address), (person.no, person.id), cleaning.id);
    Ok(Some(Warned { on, token, address }))
}
