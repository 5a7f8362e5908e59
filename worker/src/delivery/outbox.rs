//! The outbox: messages that wait to be sent, written in the transaction of what causes them.
//!
//! A row names a recipient and what the letter is about; the letter itself is made when it is sent. What became of each message is written down before the next
//! goes out: at least once, and not twice in the ordinary case.

use lupa_domain::{ids::StaffId, time::Moment};
use lupa_smtp::Outcome;

use super::{outcome::blames_address, retry, store};
use crate::{
    platform::sql::Sql,
    runtime::{error::ApiError, numbers::PersonNo, tx::Tx},
};

/// The kind of a letter, by the word that its row holds. Contexts name their own; `letters` writes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LetterKind(&'static str);

impl LetterKind {
    /// The kind with this word. The word stays for ever: rows hold it.
    #[must_use]
    pub const fn new(word: &'static str) -> Self {
        Self(word)
    }

    /// The word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

/// The recipient of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recipient {
    /// A customer.
    Person(PersonNo),
    /// A member of staff.
    Staff(StaffId),
}

/// What a letter is known by: nobody gets two about the same thing at the same moment.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Its recipient.
    pub recipient: Recipient,
    /// When it was put into the outbox.
    pub created_at: Moment,
    /// The word of its [`LetterKind`].
    pub kind: String,
    /// What it is about.
    pub reference: String,
    /// How often it has been tried.
    pub(super) tries: u32,
}

impl Waiting {
    /// The name of the message, the same at every try, so that a mail program can tell a message that came twice.
    #[must_use]
    pub fn name(&self) -> String {
        let Self { recipient, created_at, kind, reference, .. } = self;
        match recipient {
            Recipient::Person(no) => format!("{no} {created_at} {kind} {reference}"),
            Recipient::Staff(id) => format!("{id} {created_at} {kind} {reference}"),
        }
    }
}

/// Puts a letter into the outbox, due at once.
pub fn put(tx: &Tx<'_>, recipient: Recipient, kind: LetterKind, reference: &str) -> Result<(), ApiError> {
    store::insert(tx.sql, recipient, kind.as_str(), reference, tx.now)?;
    tx.wake_at(tx.now);
    Ok(())
}

/// How many letters of these kinds a person was sent since then.
pub fn count_sent(sql: &dyn Sql, person: PersonNo, kinds: &[LetterKind], since: Moment) -> Result<u32, ApiError> {
    let words: Vec<_> = kinds.iter().map(|kind| kind.as_str()).collect();
    store::count_sent(sql, person, &words, since)
}

/// Remembers whether the mail server carries addresses with letters beyond ASCII.
pub fn note_smtputf8(tx: &Tx<'_>, carried: bool) -> Result<(), ApiError> {
    if store::smtputf8(tx.sql)? == Some(carried) { Ok(()) } else { store::set_smtputf8(tx.sql, carried, tx.now) }
}

/// Whether the mail server is known not to carry addresses with letters beyond ASCII.
pub fn lacks_smtputf8(sql: &dyn Sql) -> Result<bool, ApiError> {
    Ok(store::smtputf8(sql)? == Some(false))
}

/// What was sent to a person, for their own eyes: kind, state, moment.
pub fn sent_to(sql: &dyn Sql, person: PersonNo) -> Result<Vec<serde_json::Value>, ApiError> {
    store::sent_to(sql, person)
}

/// Deletes the messages to the people in the table `erasing`.
pub fn erase(sql: &dyn Sql) -> Result<(), ApiError> {
    store::erase(sql)
}

/// When the next message is due.
pub fn next_due(sql: &dyn Sql) -> Result<Option<Moment>, ApiError> {
    store::next_due(sql)
}

/// The messages that are due, the longest waiting first, and at most so many.
pub fn due(sql: &dyn Sql, now: Moment, most: u32) -> Result<Vec<Waiting>, ApiError> {
    store::due(sql, now, most)
}

/// Closes a message that has become pointless.
pub fn drop_pointless(tx: &Tx<'_>, waiting: &Waiting) -> Result<(), ApiError> {
    store::close(tx.sql, waiting, "dropped", None, tx.now)
}

/// Closes a message that cannot be written.
pub fn drop_unwritable(tx: &Tx<'_>, waiting: &Waiting) -> Result<(), ApiError> {
    store::close(tx.sql, waiting, "refused", Some("uncomposable"), tx.now)
}

/// Writes down what became of a message. Answers whose address refuses mail for good, if that is why it was not taken.
pub fn settle(tx: &Tx<'_>, waiting: &Waiting, outcome: &Outcome) -> Result<Option<PersonNo>, ApiError> {
    match outcome {
        Outcome::Sent => store::close(tx.sql, waiting, "sent", None, tx.now)?,
        Outcome::Refused { code } => {
            store::close(tx.sql, waiting, "refused", Some(code), tx.now)?;
            if let (Recipient::Person(person), true) = (waiting.recipient, blames_address(outcome)) {
                return Ok(Some(person));
            }
        }
        Outcome::Later { code } => match retry::next(waiting.created_at, tx.now, waiting.tries + 1, tx.entropy.number()) {
            Some(at) => store::postpone(tx.sql, waiting, at, code)?,
            None => store::close(tx.sql, waiting, "given_up", Some(code), tx.now)?,
        },
    }
    Ok(None)
}
