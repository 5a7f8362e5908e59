//! Signing up, confirming and stopping over HTTP.

use ::http::StatusCode;
use lupa_domain::{
    api::consent::{CheckYourMail, ConfirmAnswer, ConfirmAsk, ConfirmLook, ConfirmStatus, MailSent, StopLook},
    consent::{Act, By, Event, Method, State},
    email::EmailAddress,
    locale::Locale,
    wording::PurposeId,
};

use super::{
    counter, grounds, open_confirm, open_stop, receipts, record, signup,
    store::{self, KeptStanding},
};
use crate::{
    call::{Answer, Call, empty, json_answer},
    error::ApiError,
    limits::Asking,
    people::{self, Newness, Person},
    register,
    staff::Counter,
    wording,
    words::problems::Code,
};

/// `POST /api/v1/signups`
pub fn sign_up(call: &Call<'_>) -> Answer {
    signup::sign_up(call)?;
    json_answer(StatusCode::ACCEPTED, &MailSent { status: CheckYourMail::CheckYourMail })
}

/// `POST /api/v1/counter/signups`
pub fn sign_up_at_counter(call: &Call<'_>, at: &Counter) -> Answer {
    counter::sign_up(call, at)?;
    json_answer(StatusCode::ACCEPTED, &MailSent { status: CheckYourMail::CheckYourMail })
}

/// `GET /api/v1/confirmations/{token}`
pub fn look_at_confirmation(call: &Call<'_>) -> Answer {
    let signup = signup_of(call, call.part("token"))?;
    if signup.confirmed_by.is_none() && call.now >= signup.expires_at() {
        return Err(ApiError::refused(Code::TokenExpired));
    }
    let person = people::by_no(call.sql, signup.person)?;
    let known = call.register.notices().promised(call.sql, &signup.event.notice)?;
    let bytes = signup.confirmed_by.map(|no| signup::receipts_of(call, no)).transpose()?.unwrap_or_default();
    let look = ConfirmLook {
        confirmed: signup.confirmed_by.is_some(),
        digest: signup.event.notice,
        notice: known.published.notice().clone(),
        choices: signup.event.choices,
        masked_email: person.email.and_then(|email| EmailAddress::parse(&email).ok()).map(|address| address.masked()).unwrap_or_default(),
        receipts: bytes.into_iter().map(receipts::raw).collect::<Result<_, _>>()?,
    };
    json_answer(StatusCode::OK, &look)
}

/// `POST /api/v1/confirmations`
pub fn confirm(call: &Call<'_>) -> Answer {
    let ask: ConfirmAsk = call.read()?;
    let confirmed = signup::confirm(call, &signup_of(call, &ask.token)?)?;
    let status = if confirmed.already { ConfirmStatus::AlreadyConfirmed } else { ConfirmStatus::Confirmed };
    let receipts = confirmed.receipts.into_iter().map(receipts::raw).collect::<Result<_, _>>()?;
    json_answer(StatusCode::OK, &ConfirmAnswer { status, receipts })
}

fn signup_of(call: &Call<'_>, token: &str) -> Result<store::KeptSignup, ApiError> {
    if let Some(signup) = open_confirm(call, token)? {
        return Ok(signup);
    }
    call.limit_network(Asking::Secret)?;
    Err(ApiError::refused(Code::TokenInvalid))
}

/// `GET /api/v1/stops/{token}`
pub fn look_at_stop(call: &Call<'_>) -> Answer {
    let (person, purpose) = stop_of(call)?;
    let kept = person.as_ref().map(|person| standing_on(call, person, &purpose)).transpose()?.flatten();
    let locale = person.as_ref().map_or(call.locale, |person| person.locale);
    let title = match &kept {
        Some(kept) => title(call, person.as_ref(), kept, &purpose)?,
        None => title_today(call, &purpose, locale)?,
    };
    let look = StopLook {
        purpose,
        title,
        locale,
        controller: register::controller(call.sql)?.name,
        stopped: person.is_none() || !(said_nothing(kept.as_ref()) || kept.is_some_and(|kept| kept.standing.state.can_be_taken_back())),
    };
    json_answer(StatusCode::OK, &look)
}

fn said_nothing(kept: Option<&KeptStanding>) -> bool {
    kept.is_none_or(|kept| kept.standing.state == State::None)
}

/// The purpose in the words of the newest notice about it.
fn title_today(call: &Call<'_>, purpose: &PurposeId, locale: Locale) -> Result<String, ApiError> {
    let said = wording::last_shown(call.sql, purpose, locale)?;
    let said = said.as_ref().and_then(|published| published.notice().statement(purpose));
    Ok(said.map_or_else(|| purpose.to_string(), |statement| statement.title.clone()))
}

/// The purpose in the words of the notice that the person saw.
fn title(call: &Call<'_>, person: Option<&Person>, kept: &KeptStanding, purpose: &PurposeId) -> Result<String, ApiError> {
    let Some(person) = person else { return Ok(purpose.to_string()) };
    let Some(event) = store::event_by_id(call.sql, kept.standing.event, person.no)? else { return Ok(purpose.to_string()) };
    let known = call.register.notices().promised(call.sql, &event.event.notice)?;
    Ok(known.published.notice().statement(purpose).map_or_else(|| purpose.to_string(), |statement| statement.title.clone()))
}

/// `POST /u/{token}`
///
/// RFC 8058: no cookie, no redirect, an empty answer; doing it twice is the same as once.
pub fn stop(call: &Call<'_>) -> Answer {
    let (person, purpose) = stop_of(call)?;
    if let Some(person) = person {
        withdraw(call, &person, &purpose, Method::OneClick)?;
    }
    Ok(empty(StatusCode::OK))
}

fn stop_of(call: &Call<'_>) -> Result<(Option<Person>, PurposeId), ApiError> {
    if let Some(found) = open_stop(call, call.part("token"))? {
        return Ok(found);
    }
    call.limit_network(Asking::Secret)?;
    Err(ApiError::refused(Code::TokenInvalid))
}

/// Takes consent back, or forbids what needs none. Answers the receipt, or nothing where there was nothing to take back or forbid.
pub(super) fn withdraw(call: &Call<'_>, person: &Person, purpose: &PurposeId, method: Method) -> Result<Option<String>, ApiError> {
    let kept = standing_on(call, person, purpose)?;
    if said_nothing(kept.as_ref()) {
        // Whoever has a one-click address was written to, whatever has become of the ground since: turned off, it may be turned on again.
        let can_be_forbidden = method == Method::OneClick || grounds::is_any(call.sql, person.no, purpose)?;
        return if can_be_forbidden { grounds::object(call, person, purpose, method) } else { Ok(None) };
    }
    let Some(kept) = kept.filter(|kept| kept.standing.state.can_be_taken_back()) else { return Ok(None) };
    // The words that are taken back are those that were agreed to.
    let given = store::event_by_id(call.sql, kept.standing.event, person.no)?;
    let given = given.ok_or_else(|| ApiError::Broken("the event of a standing is gone".into()))?.event;
    let known = call.register.notices().promised(call.sql, &given.notice)?;
    let event = Event {
        id: call.id(),
        person: person.id,
        at: call.now,
        act: Act::Withdrawn,
        by: By::Person,
        method,
        notice: given.notice,
        locale: given.locale,
        choices: [(purpose.clone(), true)].into(),
        asked: None,
    };
    let kept = record(call, person, Newness::Known, event, known.published.notice())?;
    receipts::issue(call, &kept, &known.published).map(Some)
}

pub(super) fn standing_on(call: &Call<'_>, person: &Person, purpose: &PurposeId) -> Result<Option<KeptStanding>, ApiError> {
    Ok(store::standings_of(call.sql, person.no)?.into_iter().find(|kept| kept.purpose == *purpose))
}
