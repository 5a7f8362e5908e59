//! The outbox: messages that wait to be sent, written in the transaction of what causes them.
//!
//! A row names a recipient and what the letter is about; the letter itself is made when it is sent. What became of each message is written down before the next
//! goes out: at least once, and not twice in the ordinary case.

use lupa_domain::{api::portal::MessageLine, time::Moment};
use lupa_smtp::Outcome;

use super::{
    health,
    outcome::was_refused,
    refusals,
    retry::{self, After},
    store, turns,
};
pub use super::{
    store::MessagePlace,
    turns::Lane,
    waiting::{Progress, Recipient, Waiting},
};
use crate::{
    platform::sql::Sql,
    runtime::{error::ApiError, numbers::PersonNo, tx::Tx},
};

/// The kind of a letter, by the word that its row holds. Contexts name their own; `letters` writes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LetterKind {
    word: &'static str,
    lane: Lane,
}

impl LetterKind {
    /// The kind with this word, of what its reader has coming. The word stays for ever: rows hold it.
    #[must_use]
    pub const fn new(word: &'static str) -> Self {
        Self { word, lane: Lane::Owed }
    }

    /// The same kind in another lane.
    #[must_use]
    pub const fn in_lane(self, lane: Lane) -> Self {
        Self { lane, ..self }
    }

    /// The word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.word
    }
}

/// Puts a letter into the outbox, due at once. Those to staff are few and all urgent; those to people wait in the lane of their kind, for the
/// turn of the asker.
pub fn put(tx: &Tx<'_>, recipient: Recipient, kind: LetterKind, reference: &str) -> Result<(), ApiError> {
    let place = match recipient {
        Recipient::Person(_) | Recipient::Former(_) => (kind.lane.number(), turns::give(tx, kind.lane)?),
        Recipient::Staff(_) => (Lane::Entry.number(), 0),
    };
    store::insert(tx.sql, recipient, kind.as_str(), reference, place, tx.now)?;
    tx.wake_at(tx.now);
    Ok(())
}

/// Notes that a letter on paper was made for a person. The row never waits: no mail goes out by it.
pub fn note_printed(tx: &Tx<'_>, person: PersonNo, kind: LetterKind, reference: &str) -> Result<(), ApiError> {
    store::insert_printed(tx.sql, person, kind.as_str(), reference, tx.now)
}

/// Writes what [`put`] writes where there is nobody to write to: whether a letter goes must not be seen from how long the answer takes. The row
/// never waits, and [`forget_nobodys`] takes it away.
pub fn put_for_nobody(tx: &Tx<'_>, kind: LetterKind, reference: &str) -> Result<(), ApiError> {
    turns::give(tx, kind.lane)?;
    store::insert_for_nobody(tx.sql, kind.as_str(), reference, tx.now)?;
    tx.wake_at(tx.now);
    Ok(())
}

/// Forgets the rows of letters to nobody that were written before.
pub fn forget_nobodys(sql: &dyn Sql, before: Moment) -> Result<(), ApiError> {
    store::forget_nobodys(sql, before)
}

/// How far the letter about this has come, of one of these kinds; nothing where there is none. What a letter brings works from when it left,
/// and not from when it was asked for: mail may be slow.
pub fn progress(sql: &dyn Sql, recipient: Recipient, kinds: &[LetterKind], reference: &str) -> Result<Option<Progress>, ApiError> {
    let words: Vec<_> = kinds.iter().map(|kind| kind.as_str()).collect();
    store::progress(sql, recipient, &words, reference)
}

/// The letters of these kinds that were put into the outbox for a person since then: the kind of each, and when.
pub fn put_since<'a>(
    sql: &dyn Sql,
    person: PersonNo,
    kinds: &'a [LetterKind],
    since: Moment,
) -> Result<Vec<(&'a LetterKind, Moment)>, ApiError> {
    let words: Vec<_> = kinds.iter().map(|kind| kind.as_str()).collect();
    let letters = store::put_since(sql, person, &words, since)?;
    let known = |(word, at): (String, Moment)| Some((kinds.iter().find(|kind| kind.as_str() == word)?, at));
    Ok(letters.into_iter().filter_map(known).collect())
}

/// What was written to a person, for their own eyes, the oldest first.
pub fn sent_to(sql: &dyn Sql, person: PersonNo) -> Result<Vec<MessageLine>, ApiError> {
    store::sent_to(sql, person)
}

/// A page of what was written to a person before a place, the newest first, and before which place to go on.
pub fn sent_before(
    sql: &dyn Sql,
    person: PersonNo,
    before: Option<&MessagePlace>,
    most: usize,
) -> Result<(Vec<MessageLine>, Option<MessagePlace>), ApiError> {
    // One more than the page holds: whether there is another page is known from it.
    let mut found = store::sent_before(sql, person, before, most + 1)?;
    let is_more = found.len() > most;
    found.truncate(most);
    let next = found.last().map(|(_, place)| place.clone()).filter(|_| is_more);
    Ok((found.into_iter().map(|(message, _)| message).collect(), next))
}

/// Deletes the messages to the people in the table `erasing`.
pub fn erase(sql: &dyn Sql) -> Result<(), ApiError> {
    store::erase(sql)
}

/// Deletes what is known of letters to one recipient who is or was a customer.
pub fn forget(sql: &dyn Sql, recipient: Recipient) -> Result<(), ApiError> {
    store::forget(sql, recipient)
}

/// Letters that were sent, by moment, kind and reference.
pub type Letters = Vec<(i64, String, String)>;

/// Lets the letters that went to a person be letters to another: their card was merged into that one. What waits is not sent: it was written to a
/// mailbox that is not that person's. Answers which they are.
pub fn move_to(sql: &dyn Sql, from: PersonNo, to: PersonNo) -> Result<Letters, ApiError> {
    let letters = store::settled(sql, from)?;
    store::move_to(sql, from, to, &lupa_domain::jcs::text(&letters))?;
    store::forget_person(sql, from)?;
    Ok(letters)
}

/// Lets these letters be letters to the card that they went to.
pub fn move_back(sql: &dyn Sql, from: PersonNo, to: PersonNo, letters: &Letters) -> Result<(), ApiError> {
    store::move_to(sql, from, to, &lupa_domain::jcs::text(letters))
}

/// When the next message is due.
pub fn next_due(sql: &dyn Sql) -> Result<Option<Moment>, ApiError> {
    store::next_due(sql)
}

/// The message that goes next, of those that are due: to staff first, then lane by lane and turn by turn.
pub fn next(tx: &Tx<'_>) -> Result<Option<Waiting>, ApiError> {
    let waiting = store::next(tx.sql, tx.now)?;
    if let Some(Waiting { recipient: Recipient::Person(_) | Recipient::Former(_), lane, turn, .. }) = &waiting {
        turns::serve(tx, *lane, *turn)?;
    }
    Ok(waiting)
}

/// Closes a message that has become pointless.
pub fn drop_pointless(tx: &Tx<'_>, waiting: &Waiting) -> Result<(), ApiError> {
    store::close(tx.sql, waiting, "dropped", None, tx.now)
}

/// Closes a message that cannot be written.
pub fn drop_unwritable(tx: &Tx<'_>, waiting: &Waiting) -> Result<(), ApiError> {
    store::close(tx.sql, waiting, "refused", Some("uncomposable"), tx.now)
}

/// What follows for people from what became of a message.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Settled {
    /// Whose address refuses mail for good.
    pub bounced: Option<PersonNo>,
    /// Those who were marked so before, wrongly.
    pub acquitted: Vec<PersonNo>,
}

/// Writes down what became of a message.
pub fn settle(tx: &Tx<'_>, waiting: &Waiting, outcome: &Outcome) -> Result<Settled, ApiError> {
    let mut settled = Settled::default();
    match outcome {
        Outcome::Sent => {
            store::close(tx.sql, waiting, "sent", None, tx.now)?;
            health::took(tx)?;
        }
        Outcome::Refused { code } if refusals::note(tx, waiting.recipient, code)? => {
            let again = retry::next(tx.now, tx.now, 1, After::Refusal, tx.entropy.number()).unwrap_or(tx.now);
            settled.acquitted = refusals::acquit(tx, code, again)?;
            put_off(tx, waiting, code, After::Refusal)?;
            health::complained(tx, code)?;
        }
        Outcome::Refused { code } => {
            store::close(tx.sql, waiting, "refused", Some(code), tx.now)?;
            settled.bounced = waiting.recipient.person();
        }
        Outcome::Later { code } if was_refused(code) => {
            put_off(tx, waiting, code, After::Refusal)?;
            health::complained(tx, code)?;
        }
        Outcome::Later { code } => put_off(tx, waiting, code, After::Failure)?,
    }
    Ok(settled)
}

/// Tries again later; gives up in the end.
fn put_off(tx: &Tx<'_>, waiting: &Waiting, code: &str, after: After) -> Result<(), ApiError> {
    match retry::next(waiting.created_at, tx.now, waiting.tries + 1, after, tx.entropy.number()) {
        Some(at) => store::postpone(tx.sql, waiting, at, code),
        None => store::close(tx.sql, waiting, "given_up", Some(code), tx.now),
    }
}
