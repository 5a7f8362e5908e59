//! The letter that asks for consent again, and its one reminder. What was allowed when somebody was chosen may not be when the letter goes.

use lupa_domain::{ids::RenewalId, wording::Channel};

use super::letter::{Letter, StopLink};
use crate::{
    consent,
    delivery::outbox::{Recipient, Waiting},
    people, register, renewal,
    runtime::{error::ApiError, tx::Tx},
    wording, words,
};

/// What a writer gives: the letter and its address; nothing where it has become pointless.
type Written = Result<Option<(Letter, String)>, ApiError>;

/// Asks.
pub(super) fn ask(tx: &Tx<'_>, waiting: &Waiting) -> Written {
    letter(tx, waiting, false)
}

/// Reminds.
pub(super) fn remind(tx: &Tx<'_>, waiting: &Waiting) -> Written {
    letter(tx, waiting, true)
}

fn letter(tx: &Tx<'_>, waiting: &Waiting, reminds: bool) -> Written {
    let unreadable = || ApiError::Broken("a letter in the outbox refers to nothing".into());
    let Recipient::Person(no) = waiting.recipient else { return Err(unreadable()) };
    let id: RenewalId = waiting.reference.parse().map_err(|_| unreadable())?;
    let (sql, config) = (tx.sql, tx.config());
    let Some(renewal) = renewal::by_id(sql, id)?.filter(|one| one.ended_at.is_none() && tx.today() <= one.ends_on) else { return Ok(None) };
    let Some(way) = renewal::asked(sql, &renewal, no)? else { return Ok(None) };
    if renewal::has_agreed(sql, &renewal, no)? || !renewal::may_ask(tx, &renewal, no, way)? {
        return Ok(None);
    }
    let person = people::by_no(sql, no)?;
    let is_same = person.addressed_at.is_none_or(|at| at <= waiting.created_at);
    let Some(address) = person.email.clone().filter(|_| is_same) else { return Ok(None) };
    let shown = wording::current_statements(sql, person.locale)?.into_iter().find(|(statement, _)| statement.purpose == renewal.purpose);
    let Some((statement, _)) = shown else { return Ok(None) };
    let (locale, mailbox) = (person.locale, config.secrets.mailbox(&address));
    let token = renewal::tokens::token(&config.secrets, mailbox, renewal.id, (person.no, person.id));
    let url = consent::stop_url(&config.secrets, &config.origin, mailbox, (person.no, person.id), &renewal.purpose);
    let letter = Letter::Renewal {
        locale,
        controller: register::shown_controller(sql, locale)?,
        link: format!("{}/me/renew/{token}?lang={locale}", config.origin),
        ends: words::day(renewal.ends_on, locale),
        stop: StopLink { title: statement.title.clone(), url, channel: Channel::Email },
        title: statement.title,
        reminds,
    };
    Ok(Some((letter, address)))
}
