//! The letter about a breach of security: what it says, and for which row of the outbox it is written.

use lupa_domain::{description::NOTIFY_WITHIN, ids::BreachId, locale::Locale};

use super::{
    letter::Letter,
    sheet::{Part, button},
};
use crate::{
    delivery::outbox::{Recipient, Waiting},
    description::breaches,
    register,
    runtime::{error::ApiError, tx::Tx},
    staff::accounts,
    words::{self, letters::LetterWords},
};

/// Reminds a member of staff; nothing once it is decided or told, or they have left.
pub(super) fn reminder(tx: &Tx<'_>, waiting: &Waiting) -> Result<Option<(Letter, String)>, ApiError> {
    let unreadable = || ApiError::Broken("a letter in the outbox refers to nothing".into());
    let Recipient::Staff(id) = waiting.recipient else { return Err(unreadable()) };
    let breach: BreachId = waiting.reference.parse().map_err(|_| unreadable())?;
    let Some(stored) = breaches::by_id(tx.sql, breach)?.filter(|stored| stored.now().is_pressing(tx.now)) else { return Ok(None) };
    let Some(accounts::Account { locale, email, .. }) = accounts::by_id(tx.sql, id)? else { return Ok(None) };
    let until = stored.found_at + NOTIFY_WITHIN;
    let when = |moment| words::when(moment, tx.config().zone(), locale);
    let letter = Letter::BreachReminder {
        locale,
        controller: register::shown_controller(tx.sql, locale)?,
        number: stored.no,
        found: when(stored.found_at),
        due: when(until),
        is_late: tx.now > until,
        link: format!("{}/console/breaches?lang={locale}&breach={}", tx.config().origin, stored.id),
    };
    Ok(Some((letter, email)))
}

/// How the letter begins.
pub(super) fn subject_and_heading(locale: Locale) -> (fn(&str) -> String, &'static str) {
    let say = &words::of(locale).breach;
    (say.subject, say.heading)
}

/// The parts of the letter.
pub(super) fn parts(letter: &Letter, say: &LetterWords) -> Vec<Part> {
    let Letter::BreachReminder { locale, number, found, due, is_late, link, .. } = letter else { return Vec::new() };
    let about = &words::of(*locale).breach;
    vec![
        Part::Paragraph((about.opening)(&number.to_string(), found)),
        Part::Paragraph(if *is_late { (about.late)(due) } else { (about.due)(due) }),
        Part::Paragraph(about.decide.to_owned()),
        button(say, about.button, link),
    ]
}
