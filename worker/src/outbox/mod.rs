//! The outbox: messages that wait to be sent, written in the transaction of what causes them.
//!
//! A row says to whom and about what; the letter itself is made when it is sent. The alarm takes a batch, and writes down what became of
//! each message before it sends the next: at least once, and not twice in the ordinary case.

mod store;

use lupa_domain::{email::EmailAddress, ids::LinkId, time::Moment};

use crate::{
    call::Call,
    consent,
    error::ApiError,
    log,
    mail::{Letter, Message, Outcome, blames_address, compose, retry},
    object::Register,
    people::{self, Person, PersonNo},
    platform::{
        entropy::Entropy,
        sql::{self, Sql},
    },
    portal, staff,
};

/// How many messages one ringing of the alarm sends over one connection. Composing one takes a fraction of a millisecond, so a batch
/// holds up a signup for less than the batch's commit does.
const BATCH: u32 = 25;

/// The kinds of letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Asks a new address to confirm; `ref` is the signup's event.
    Confirm,
    /// Asks a known address to confirm; `ref` is the signup's event.
    ConfirmKnown,
    /// Tells that everything asked is in force; `ref` is empty.
    AlreadyKnown,
    /// Brings a receipt; `ref` is the event's number.
    Receipt,
    /// Brings a sign-in link; `ref` is the link.
    SignIn,
    /// Invites somebody of staff; `ref` is the invitation.
    Invitation,
}

/// In place of a person where a letter goes to staff: the invitation says to whom.
pub const TO_STAFF: PersonNo = 0;

impl Kind {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::ConfirmKnown => "confirm_known",
            Self::AlreadyKnown => "already_known",
            Self::Receipt => "receipt",
            Self::SignIn => "sign_in",
            Self::Invitation => "invitation",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        let all = [Self::Confirm, Self::ConfirmKnown, Self::AlreadyKnown, Self::Receipt, Self::SignIn, Self::Invitation];
        all.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// A message that is ready to be sent.
#[derive(Debug)]
pub struct Ready {
    key: store::Key,
    /// How often it has been tried.
    tries: u32,
}

/// Puts a letter into the outbox, due at once.
pub fn put(call: &Call<'_>, person: PersonNo, kind: Kind, reference: &str) -> Result<(), ApiError> {
    store::insert(call.sql, person, kind.as_str(), reference, call.now)?;
    call.wake_at(call.now);
    Ok(())
}

/// How many letters a person was sent because of signups since then.
pub fn count_signup_letters(sql: &dyn Sql, person: PersonNo, since: Moment) -> Result<u32, ApiError> {
    store::count_signup_letters(sql, person, since)
}

/// Whether a person was sent a letter of this kind since then.
pub fn was_sent(sql: &dyn Sql, person: PersonNo, kind: Kind, since: Moment) -> Result<bool, ApiError> {
    store::was_sent(sql, person, kind.as_str(), since)
}

/// What was sent to a person, for their own eyes: kind, state, moment.
pub fn sent_to(sql: &dyn Sql, person: PersonNo) -> Result<Vec<serde_json::Value>, ApiError> {
    store::sent_to(sql, person)
}

/// Deletes the messages to those whom the table `erasing` names.
pub fn erase(sql: &dyn Sql) -> Result<(), ApiError> {
    store::erase(sql)
}

/// When the next message is due.
pub fn next_due(sql: &dyn Sql) -> Result<Option<Moment>, ApiError> {
    store::next_due(sql)
}

/// The messages that are due, composed. Those that have become pointless are dropped.
pub fn take(register: &Register, sql: &dyn Sql, now: Moment) -> Result<Vec<(Ready, Message)>, ApiError> {
    let mut ready = Vec::new();
    let checkpoint = log::newest_checkpoint(sql)?;
    for waiting in store::due(sql, now, BATCH)? {
        let Some((letter, address)) = addressed(register, sql, &waiting.key)? else {
            store::close(sql, &waiting.key, "dropped", None, now)?;
            continue;
        };
        // The same at every try, so that a reader's mail program can tell a message that came twice; and about nothing.
        let store::Key { person: no, created_at, kind, reference } = &waiting.key;
        let name = format!("{no} {created_at} {kind} {reference}");
        let message_id = hex::encode(&register.config().secrets.mac("message", name.as_bytes())[..16]);
        match compose(&letter, &register.config().mail_from, &address, now, &message_id, checkpoint.as_deref()) {
            Ok(message) => ready.push((Ready { key: waiting.key, tries: waiting.tries }, message)),
            Err(_) => store::close(sql, &waiting.key, "refused", Some("uncomposable"), now)?,
        }
    }
    Ok(ready)
}

/// A letter and to whom it goes; nothing where it has become pointless.
fn addressed(register: &Register, sql: &dyn Sql, key: &store::Key) -> Result<Option<(Letter, EmailAddress)>, ApiError> {
    let (letter, email) = if key.person == TO_STAFF {
        let id = key.reference.parse().map_err(|_| ApiError::Broken("a letter to staff refers to nothing".into()))?;
        let Some(found) = staff::invitation_letter(register, sql, id)? else { return Ok(None) };
        found
    } else {
        let person = people::by_no(sql, key.person)?;
        let Some(letter) = letter(register, sql, key, &person)? else { return Ok(None) };
        let Some(email) = person.email else { return Ok(None) };
        (letter, email)
    };
    Ok(EmailAddress::parse(&email).ok().map(|address| (letter, address)))
}

fn letter(register: &Register, sql: &dyn Sql, key: &store::Key, person: &Person) -> Result<Option<Letter>, ApiError> {
    let unreadable = || ApiError::Broken("a letter in the outbox refers to nothing".into());
    match Kind::from_word(&key.kind).ok_or_else(unreadable)? {
        kind @ (Kind::Confirm | Kind::ConfirmKnown) => {
            let signup = key.reference.parse().map_err(|_| unreadable())?;
            consent::confirm_letter(register, sql, signup, kind == Kind::ConfirmKnown)
        }
        Kind::Receipt => consent::receipt_letter(register, sql, person, key.reference.parse().map_err(|_| unreadable())?),
        Kind::AlreadyKnown => portal::already_known_letter(register, sql, person.locale).map(Some),
        Kind::SignIn => {
            let link: LinkId = key.reference.parse().map_err(|_| unreadable())?;
            portal::sign_in_letter(register, sql, link, person.locale).map(Some)
        }
        Kind::Invitation => Ok(None),
    }
}

/// Writes down what became of a message.
pub fn settle(sql: &dyn Sql, ready: &Ready, outcome: &Outcome, now: Moment, entropy: &Entropy) -> Result<(), ApiError> {
    sql::atomically(sql, || match outcome {
        Outcome::Sent => store::close(sql, &ready.key, "sent", None, now),
        Outcome::Refused { code } => {
            if blames_address(outcome) && ready.key.person != TO_STAFF {
                people::mark_bounced(sql, ready.key.person, now)?;
            }
            store::close(sql, &ready.key, "refused", Some(code), now)
        }
        Outcome::Later { code } => match retry::next(ready.key.created_at, now, ready.tries + 1, entropy.number()) {
            Some(at) => store::postpone(sql, &ready.key, at, code),
            None => store::close(sql, &ready.key, "given_up", Some(code), now),
        },
    })
}
