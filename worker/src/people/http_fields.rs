//! The keeper's own fields over HTTP: what else is kept about people, declared with its reason before anything is.

use std::collections::BTreeSet;

use ::http::{Response, StatusCode, header};
use lupa_domain::{
    api::people::{FieldList, FieldView},
    people::{DeclarationSlip, FieldDeclaration, FieldId, FieldKind},
    staff::audit::Act,
};

use super::fields;
use crate::{
    body::Body,
    call::{Answer, Call, json_answer, set_header},
    error::{ApiError, Fault},
    staff::{Staff, audit::Note},
    wording,
    words::problems::Code,
};

/// `GET /api/v1/fields`
pub fn list(call: &Call<'_>, _: &Staff) -> Answer {
    json_answer(StatusCode::OK, &FieldList { fields: fields::all(call.sql)? })
}

/// `PUT /api/v1/fields/{id}`
///
/// A new one with `If-None-Match: *`, a change with `If-Match`.
pub fn put(call: &Call<'_>, staff: &Staff) -> Answer {
    let id: FieldId = call.part("id").parse().map_err(|_| ApiError::at("/id", Code::FieldNameInvalid))?;
    let before = fields::one(call.sql, &id)?;
    match &before {
        Some(before) if call.header(header::IF_NONE_MATCH).is_none() => wording::http::must_have_seen(call, &etag(before))?,
        None if call.header(header::IF_NONE_MATCH) == Some("*") => {}
        None if call.header(header::IF_MATCH).is_none() => return Err(ApiError::refused(Code::PreconditionRequired)),
        _ => return Err(ApiError::refused(Code::PreconditionFailed)),
    }
    let ask: FieldDeclaration = call.read()?;
    if before.is_none() && fields::all(call.sql)?.len() >= fields::MOST {
        return Err(ApiError::at("/id", Code::TooMany));
    }
    let in_use = match &before {
        Some(before) if is_narrower(&ask, before) => fields::texts_in(call.sql, &id)?,
        _ => BTreeSet::new(),
    };
    let declaration = ask.read(before.as_ref().map(|before| &before.declaration), &in_use).map_err(|slips| refusal(&slips))?;
    if before.as_ref().is_none_or(|before| before.declaration != declaration) {
        fields::put(call.sql, &id, &declaration)?;
        let detail = if before.is_none() { "declared" } else { "changed" };
        Note::of(Act::FieldsChanged).by(staff).about(&id).detail(detail).write(call)?;
    }
    let field = fields::one(call.sql, &id)?.ok_or_else(|| ApiError::Broken("a field has gone".into()))?;
    answer(if before.is_none() { StatusCode::CREATED } else { StatusCode::OK }, &field)
}

/// Whether a choice is taken away that somebody may have.
fn is_narrower(ask: &FieldDeclaration, before: &FieldView) -> bool {
    let goes = |choice: &String| !ask.choices.contains(choice);
    ask.kind == FieldKind::Choice && before.people > 0 && before.declaration.choices.iter().any(goes)
}

fn etag(field: &FieldView) -> String {
    format!("\"{}\"", field.revision)
}

fn answer(status: StatusCode, field: &FieldView) -> Result<Response<Body>, ApiError> {
    let mut response = json_answer(status, field)?;
    set_header(&mut response, header::ETAG, &etag(field))?;
    Ok(response)
}

fn refusal(slips: &[DeclarationSlip]) -> ApiError {
    let fault = |slip: &DeclarationSlip| match slip {
        DeclarationSlip::NoLabel => Fault::at("/labels", Code::Required),
        DeclarationSlip::LongLabel(locale) => Fault::at(format!("/labels/{locale}"), Code::TextTooLong),
        DeclarationSlip::NoReason => Fault::at("/reason", Code::Required),
        DeclarationSlip::LongReason => Fault::at("/reason", Code::TextTooLong),
        DeclarationSlip::NoChoice => Fault::at("/choices", Code::Required),
        DeclarationSlip::LongChoice(place) => Fault::at(format!("/choices/{place}"), Code::TextTooLong),
        DeclarationSlip::TooManyChoices => Fault::at("/choices", Code::TooMany),
        DeclarationSlip::Kind => Fault::at("/kind", Code::FieldKindFixed),
        DeclarationSlip::ChoiceInUse(_) => Fault::at("/choices", Code::ChoiceInUse),
    };
    ApiError::at_fault(slips.iter().map(fault).collect())
}
