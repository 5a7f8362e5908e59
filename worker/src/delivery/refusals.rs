//! The same refusal for several people. A server that has lost its list of mailboxes, or a domain that is looked for in the wrong place, says of
//! everybody that they are not there. So an address is blamed only while it is the only one of its day that is refused with that code.

use lupa_domain::time::{Moment, Span};

use super::{
    store,
    waiting::{Recipient, Waiting},
};
use crate::runtime::{error::ApiError, numbers::PersonNo, tx::Tx};

/// For how long a refusal is compared with others: four times the longest pause between two tries, so that letters that are tried again meet.
const REMEMBERED: Span = Span::days(1);

/// Writes down that a recipient was refused as not there. Answers whether others were, with the same code.
pub(super) fn note(tx: &Tx<'_>, recipient: Recipient, code: &str) -> Result<bool, ApiError> {
    let since = tx.now + Span::millis(-REMEMBERED.as_millis());
    store::forget_refusals(tx.sql, since)?;
    store::put_refusal(tx.sql, code, &name(recipient), tx.now)?;
    store::others_refused(tx.sql, code, &name(recipient))
}

/// Takes back what was held against others for a refusal that turns out to be everybody's: their letters wait again. Answers who they are.
pub(super) fn acquit(tx: &Tx<'_>, code: &str, again: Moment) -> Result<Vec<PersonNo>, ApiError> {
    let since = tx.now + Span::millis(-REMEMBERED.as_millis());
    let closed: Vec<Waiting> = store::refused_since(tx.sql, code, since)?;
    for row in &closed {
        store::reopen(tx.sql, row, again)?;
    }
    let mut people: Vec<_> = closed.iter().filter_map(|row| row.recipient.person()).collect();
    people.sort_unstable();
    people.dedup();
    Ok(people)
}

fn name(recipient: Recipient) -> String {
    match recipient {
        Recipient::Person(no) => no.to_string(),
        Recipient::Former(no) => format!("-{no}"),
        Recipient::Staff(id) => id.to_string(),
    }
}
