//! What the letters about consent say. Made when they are sent, so no token waits in the database.

use lupa_domain::consent::{Act, By, Method, signup::CONFIRM_WITHIN};

use super::{
    confirm_token,
    receipts::reproduce,
    stop_url,
    store::{self, EventNo},
};
use crate::{
    error::ApiError,
    mail::{Letter, Said, StopLink},
    object::Register,
    people::Person,
    platform::sql::Sql,
    register,
};

/// Asks the owner of an address to confirm a signup; `known` if they are in the register already.
pub fn confirm_letter(host: &Register, sql: &dyn Sql, signup: EventNo, known: bool) -> Result<Option<Letter>, ApiError> {
    let Some(kept) = store::signup(sql, signup)?.filter(|kept| kept.confirmed_by.is_none()) else { return Ok(None) };
    let shown = host.notices().promised(sql, &kept.event.notice)?;
    let ticked = shown.published.notice().statements.iter().filter(|said| kept.event.choices.get(&said.purpose) == Some(&true));
    let titles = ticked.map(|said| said.title.clone()).collect();
    let config = host.config();
    let link = format!("{}/confirm/{}", config.origin, confirm_token(&config.secrets, kept.no, kept.event.id));
    let (locale, controller) = (kept.event.locale, register::controller(sql)?);
    let hours = u32::try_from(CONFIRM_WITHIN.as_millis() / 3_600_000).unwrap_or_default();
    Ok(Some(if known {
        Letter::ConfirmKnown { locale, controller, titles, link, hours, own_page: config.own_page(locale) }
    } else {
        Letter::Confirm { locale, controller, titles, link, hours }
    }))
}

/// Brings the receipt about an event of this person.
pub fn receipt_letter(host: &Register, sql: &dyn Sql, person: &Person, no: EventNo) -> Result<Option<Letter>, ApiError> {
    let Some(kept) = store::event_by_no(sql, no)? else { return Ok(None) };
    let Some(receipt_json) = reproduce(sql, host.notices(), &kept)? else { return Ok(None) };
    let event = &kept.event;
    let config = host.config();
    let shown = host.notices().promised(sql, &event.notice)?;
    let gives = matches!(event.act, Act::Confirmed | Act::Given | Act::Renewed);
    let (mut titles_given, mut titles_ended, mut stop_links) = (Vec::new(), Vec::new(), Vec::new());
    for statement in shown.published.notice().statements.iter().filter(|said| event.choices.get(&said.purpose) == Some(&true)) {
        let title = || statement.title.clone();
        if gives {
            titles_given.push(title());
            let url = stop_url(&config.secrets, &config.origin, person.no, person.id, &statement.purpose);
            stop_links.push(StopLink { title: title(), url, channel: statement.channel });
        } else if event.by == By::Staff {
            titles_ended.push(title());
        }
    }
    let said = match (event.by, event.method) {
        (By::Staff, Method::Phone) => Said::ByPhone,
        (By::Staff, Method::Paper) => Said::OnPaper,
        (By::Staff, _) => Said::AtCounter,
        // What was filled in at the counter and confirmed from the mailbox is nobody else's.
        (_, Method::Counter) if event.act == Act::Given => Said::OnCounter,
        _ => Said::Here,
    };
    Ok(Some(Letter::Receipt {
        locale: event.locale,
        controller: register::controller(sql)?,
        receipt_json,
        receipt_id: event.id,
        said,
        titles_given,
        titles_ended,
        own_page: config.own_page(event.locale),
        stop_links,
    }))
}
