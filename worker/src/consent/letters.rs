//! What the letters about consent say. Made when they are sent, so no token waits in the database.

use lupa_domain::consent::{Act, signup::CONFIRM_WITHIN};

use super::{
    confirm_token,
    receipts::{own_page, reproduce},
    stop_url,
    store::{self, EventNo},
};
use crate::{
    error::ApiError,
    mail::{Letter, StopLink},
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
        Letter::ConfirmKnown { locale, controller, titles, link, hours, own_page: own_page(config) }
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
    let mut titles_given = Vec::new();
    let mut stop_links = Vec::new();
    for said in shown.published.notice().statements.iter().filter(|said| gives && event.choices.get(&said.purpose) == Some(&true)) {
        titles_given.push(said.title.clone());
        let url = stop_url(&config.secrets, &config.origin, person.no, person.id, &said.purpose);
        stop_links.push(StopLink { title: said.title.clone(), url, channel: said.channel });
    }
    Ok(Some(Letter::Receipt {
        locale: event.locale,
        controller: register::controller(sql)?,
        receipt_json,
        receipt_id: event.id,
        titles_given,
        own_page: own_page(config),
        stop_links,
    }))
}
