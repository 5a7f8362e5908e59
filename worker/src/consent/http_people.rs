//! What staff record of what people say, over HTTP.

use ::http::StatusCode;
use lupa_domain::{
    api::consent::{RecordAnswer, RecordAsk},
    staff::audit::Act,
};

use super::{receipts, recording};
use crate::{
    call::{Answer, Call, json_answer, path_id},
    error::ApiError,
    people::{self, Person},
    staff::{Staff, audit::Note},
    words::problems::Code,
};

fn person_of(call: &Call<'_>) -> Result<Person, ApiError> {
    people::by_id(call.sql, path_id(call, "id")?)?.ok_or_else(|| ApiError::refused(Code::NotFound))
}

/// `GET /api/v1/people/{id}/consents`
///
/// In the person's own language, unless another is asked for: the words are to be read out to them.
pub fn look(call: &Call<'_>, staff: &Staff) -> Answer {
    let person = person_of(call)?;
    let locale = match call.query("locale") {
        None => person.locale,
        Some(code) => code.parse().map_err(|_| ApiError::at("/locale", Code::LocaleUnknown))?,
    };
    Note::of(Act::PersonSeen).by(staff).person(person.id).detail("consents").write(call)?;
    json_answer(StatusCode::OK, &recording::view(call, &person, locale)?)
}

/// `POST /api/v1/people/{id}/consents`
///
/// Either the boxes of one notice, or being taken off. The same recorded again is the same answer, and nothing is written twice.
pub fn record(call: &Call<'_>, staff: &Staff) -> Answer {
    let person = person_of(call)?;
    let ask: RecordAsk = call.read()?;
    let receipts = match (&ask.choices, ask.decision) {
        (Some(ticked), None) => recording::give(call, staff, &person, &ask, ticked)?,
        (None, Some(how)) => recording::take_off(call, staff, &person, &ask, how)?,
        (Some(_), Some(_)) => return Err(ApiError::at("/decision", Code::UnknownMember)),
        (None, None) => return Err(ApiError::at("/choices", Code::Required)),
    };
    let answer = RecordAnswer {
        consents: recording::consents(call, &person, person.locale)?,
        receipts: receipts.into_iter().map(receipts::raw).collect::<Result<_, _>>()?,
        mailed: people::is_mailable(call.sql, person.no)?,
    };
    json_answer(StatusCode::OK, &answer)
}
