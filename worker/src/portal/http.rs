//! Signing in, signing out and taking everything along, over HTTP.

use ::http::{Response, StatusCode, header};
use lupa_domain::{
    api::{
        consent::CheckYourMail,
        grounds::GroundView,
        people::{KeptView, PersonView},
        portal::{ConsentView, Disclosure, DisclosureList, LinkAnswer, LinkAsk, SessionAsk},
    },
    consent::Event,
    email::{EmailAddress, EmailError},
    ids::{LinkId, SessionId},
    portal::{CODE_TRIES, LINK_LIFE, SESSION_LIFE},
    staff::Look,
    time::{Moment, Span},
};
use serde::Serialize;
use serde_json::{Value, value::RawValue};

use super::{ASKED, SESSION, Subject, store};
use crate::{
    audience,
    body::Body,
    call::{AFTER, Answer, Call, NEXT, empty, json_answer, json_text, set_header},
    capability::Kind,
    consent,
    error::ApiError,
    limits::Asking,
    outbox,
    people::{self, Person, http::Onward},
    staff,
    words::problems::Code,
};

/// `POST /api/v1/me/links`
///
/// The same is answered, and the same is written, whether the address is known or not; only the message is not sent to strangers.
pub fn ask_for_link(call: &Call<'_>) -> Answer {
    call.limit_network(Asking::Link)?;
    let ask: LinkAsk = call.read()?;
    let email = EmailAddress::parse(&ask.email)
        .map_err(|why| ApiError::at("/email", if why == EmailError::Length { Code::EmailTooLong } else { Code::EmailInvalid }))?;
    call.limit_address(Asking::Link, &email.key())?;
    store::forget_links(call.sql, call.now + Span::hours(-24))?;
    let id: LinkId = call.id();
    let person = people::by_email(call.sql, &email)?;
    store::insert_link(call.sql, id, person.as_ref().map(|person| person.no), call.now)?;
    if let Some(person) = person {
        outbox::put(call, person.no, outbox::Kind::SignIn, &id.to_string())?;
    }
    let answer = LinkAnswer { status: CheckYourMail::CheckYourMail, code: code_of(call, id) };
    let mut response = json_answer(StatusCode::ACCEPTED, &answer)?;
    set_cookie(call, &mut response, ASKED, &call.config().secrets.seal(Kind::Asked, &id.bytes()), LINK_LIFE)?;
    Ok(response)
}

/// `POST /api/v1/me/session`
pub fn sign_in(call: &Call<'_>) -> Answer {
    call.limit_network(Asking::Secret)?;
    let ask: SessionAsk = call.read()?;
    let config = call.config();
    let invalid = || ApiError::refused(Code::TokenInvalid);
    let id: LinkId = config.secrets.open_id(Kind::SignIn, &ask.token).ok_or_else(invalid)?;
    let link = store::link(call.sql, id)?.ok_or_else(|| ApiError::refused(Code::TokenExpired))?;
    let person = link.person.ok_or_else(invalid)?;
    if link.used || call.now >= link.created_at + LINK_LIFE || link.wrong_codes >= i64::from(CODE_TRIES) {
        return Err(ApiError::refused(Code::TokenExpired));
    }
    let asked: Option<LinkId> = call.cookie(&config.cookie_name(ASKED)).and_then(|cookie| config.secrets.open_id(Kind::Asked, cookie));
    if asked != Some(id) {
        match ask.code {
            None => return Err(ApiError::refused(Code::CodeNeeded)),
            Some(code) if code.trim() != code_of(call, id) => {
                // Given as an answer, not as an error: a refused command keeps nothing, and the try must count.
                store::count_wrong_code(call.sql, id)?;
                return Ok(ApiError::at("/code", Code::CodeWrong).response(call.locale));
            }
            Some(_) => {}
        }
    }
    store::use_link(call.sql, id, call.now)?;
    people::mark_reached(call.sql, person)?;
    let session: SessionId = call.id();
    store::insert_session(call.sql, session, person, call.now)?;
    let mut response = empty(StatusCode::NO_CONTENT);
    set_cookie(call, &mut response, SESSION, &config.secrets.seal(Kind::Session, &session.bytes()), SESSION_LIFE)?;
    set_cookie(call, &mut response, ASKED, "", Span::millis(0))?;
    Ok(response)
}

/// `DELETE /api/v1/me/session`
pub fn sign_out(call: &Call<'_>) -> Answer {
    let config = call.config();
    let cookie = call.cookie(&config.cookie_name(SESSION));
    if let Some(id) = cookie.and_then(|cookie| config.secrets.open_id(Kind::Session, cookie)) {
        store::end_session(call.sql, id, call.now)?;
    }
    let mut response = empty(StatusCode::NO_CONTENT);
    set_cookie(call, &mut response, SESSION, "", Span::millis(0))?;
    Ok(response)
}

/// Everything held about a person.
#[derive(Serialize)]
struct Everything {
    exported_at: Moment,
    person: PersonView,
    consents: Vec<ConsentView>,
    grounds: Vec<GroundView>,
    events: Vec<Event>,
    unconfirmed: Vec<Value>,
    recorded_by_staff: Vec<Value>,
    receipts: Vec<Box<RawValue>>,
    messages: Vec<Value>,
    sign_ins: i64,
    disclosures: Vec<Disclosure>,
    kept: KeptView,
    looks: Vec<Look>,
}

/// `GET /api/v1/me/export.json`
///
/// What happened and how it was changed comes at the end, in stretches that the edge asks for one after the other, as it does for an export
/// of addresses.
pub fn export(call: &Call<'_>, subject: &Subject) -> Answer {
    let person = subject.person();
    if let Some(from) = call.header(AFTER).and_then(Onward::read) {
        return stretch(call, person, String::new(), from);
    }
    let events: Vec<_> = consent::events_of(call.sql, person.no)?.into_iter().map(|kept| kept.event).collect();
    let everything = Everything {
        exported_at: call.now,
        person: people::http::view(call.sql, person)?,
        consents: consent::http_me::views(call, person)?,
        grounds: consent::grounds::of(call.sql, person.no, call.locale)?,
        events,
        unconfirmed: consent::unconfirmed(call.sql, person.no, call.now)?,
        recorded_by_staff: consent::recorded(call.sql, person.no)?,
        receipts: consent::all_receipts(call.sql, call.register.notices(), person.no)?,
        messages: outbox::sent_to(call.sql, person.no)?,
        sign_ins: store::count_sessions(call.sql, person.no)?,
        disclosures: audience::disclosures_of(call.sql, person)?,
        kept: people::http::kept(call, person)?,
        looks: staff::looks::of(call.sql, person)?,
    };
    let mut text = lupa_domain::jcs::text(&everything);
    // The object goes on.
    text.pop();
    text.push(',');
    stretch(call, person, text, Onward::beginning())
}

fn stretch(call: &Call<'_>, person: &Person, mut text: String, from: Onward) -> Answer {
    let (more, next) = people::http::stretch(call.sql, person, from)?;
    text.push_str(&more);
    if next.is_none() {
        text.push('}');
    }
    let mut response = json_text(StatusCode::OK, text);
    set_header(&mut response, header::CONTENT_DISPOSITION, "attachment; filename=\"lupa.json\"")?;
    if let Some(next) = next {
        set_header(&mut response, NEXT, &next.text())?;
    }
    Ok(response)
}

/// `GET /api/v1/me/disclosures`
pub fn list_disclosures(call: &Call<'_>, subject: &Subject) -> Answer {
    let person = subject.person();
    let (disclosures, looks) = (audience::disclosures_of(call.sql, person)?, staff::looks::of(call.sql, person)?);
    json_answer(StatusCode::OK, &DisclosureList { disclosures, looks })
}

/// Six digits that only the register can tell from the link.
fn code_of(call: &Call<'_>, id: LinkId) -> String {
    let mac = call.config().secrets.mac("code", &id.bytes());
    let number = u32::from_be_bytes([mac[0], mac[1], mac[2], mac[3]]);
    format!("{:06}", number % 1_000_000)
}

/// HttpOnly and host-only; `Secure` wherever the register is reached over https.
fn set_cookie(call: &Call<'_>, response: &mut Response<Body>, base: &str, value: &str, life: Span) -> Result<(), ApiError> {
    let config = call.config();
    let secure = if config.is_secure() { "; Secure" } else { "" };
    let name = config.cookie_name(base);
    let seconds = life.as_millis() / 1000;
    let cookie = format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    set_header(response, header::SET_COOKIE, &cookie)
}
