//! The business's own fields over HTTP: what else is stored about people, declared with its reason before anything is.

use std::collections::BTreeSet;

use http::{Response, StatusCode, header};
use lupa_domain::{
    api,
    api::people::{FieldList, FieldResponse},
    people::{DeclarationError, FieldDeclaration, FieldId},
    staff::audit::Act,
};

use super::{
    context::RequestContext,
    guard::staff,
    openapi::{Sends, doc},
    people::sight,
    preconditions::{etag, must_be_new_or_seen},
    route::{LARGE, Route, get, put},
};
use crate::{
    people::fields,
    runtime::{
        answer::{Answer, json_answer, set_header},
        body::Body,
        error::{ApiError, Fault},
    },
    staff::{
        Note, Staff,
        permission::{Either, ManageFields, SeePeople},
    },
    wording,
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/fields",
            staff(list),
            doc("What else is kept about people, and why").named("listFields").gives::<api::people::FieldList>(200),
        ),
        put(
            "/api/v1/fields/{id}",
            staff(declare),
            doc("Declares a field (If-None-Match: *), or changes its declaration (If-Match)")
                .named("declareField")
                .takes::<FieldDeclaration>()
                .gives::<api::people::FieldResponse>(200)
                .new_or_seen()
                .or_gives(201)
                .sends(&[Sends::ETag])
                .refuses(&[409]),
        )
        .up_to(LARGE),
    ]
}

/// `GET /api/v1/fields`
pub(super) fn list(request: &RequestContext<'_>, _: &Staff<Either<SeePeople, ManageFields>>) -> Answer {
    json_answer(StatusCode::OK, &FieldList { fields: fields::all(request.tx.sql)? })
}

/// `PUT /api/v1/fields/{id}`
///
/// A new one with `If-None-Match: *`, a change with `If-Match`.
pub(super) fn declare(request: &RequestContext<'_>, staff: &Staff<ManageFields>) -> Answer {
    let id: FieldId = request.part("id").parse().map_err(|_| ApiError::at("/id", Code::FieldNameInvalid))?;
    let before = fields::one(request.tx.sql, &id)?;
    let tag = before.as_ref().map(|before| etag(before.revision));
    must_be_new_or_seen(request, tag.as_deref())?;
    let ask: FieldDeclaration = request.json()?;
    if before.is_none() && fields::all(request.tx.sql)?.len() >= fields::MOST {
        return Err(ApiError::at("/id", Code::TooMany));
    }
    let sight = sight(staff);
    let in_use = match &before {
        Some(before) if before.people > 0 && sight.sees(&before.declaration) && before.declaration.is_narrowed_by(&ask) => {
            fields::texts_in(request.tx.sql, &id)?
        }
        _ => BTreeSet::new(),
    };
    let declaration = ask.read(before.as_ref().map(|before| &before.declaration), sight, &in_use).map_err(|slips| refusal(&slips))?;
    can_still_answer(request, &id, &declaration)?;
    if before.as_ref().is_none_or(|before| before.declaration != declaration) {
        fields::put(request.tx.sql, &id, &declaration)?;
        let detail = if before.is_none() { "declared" } else { "changed" };
        Note::of(Act::FieldsChanged).by(staff).about(&id).detail(detail).write(&request.tx)?;
    }
    let field = fields::one(request.tx.sql, &id)?.ok_or_else(|| ApiError::Broken("a field has gone".into()))?;
    answer(if before.is_none() { StatusCode::CREATED } else { StatusCode::OK }, &field)
}

/// Whether what purposes ask for can still be kept.
fn can_still_answer(request: &RequestContext<'_>, id: &FieldId, next: &FieldDeclaration) -> Result<(), ApiError> {
    let purposes = wording::purposes(request.tx.sql)?;
    let mut asked = purposes.iter().filter(|purpose| !purpose.retired).flat_map(|purpose| &purpose.asks).filter(|asked| asked.field == *id);
    let retired = next.retired.then_some("/retired");
    match asked
        .find_map(|asked| retired.or_else(|| asked.choices.iter().any(|choice| !next.choices.contains(choice)).then_some("/choices")))
    {
        Some(pointer) => Err(ApiError::at(pointer, Code::FieldAsked)),
        None => Ok(()),
    }
}

fn answer(status: StatusCode, field: &FieldResponse) -> Result<Response<Body>, ApiError> {
    let mut response = json_answer(status, field)?;
    set_header(&mut response, header::ETAG, &etag(field.revision))?;
    Ok(response)
}

fn refusal(slips: &[DeclarationError]) -> ApiError {
    let fault = |error: &DeclarationError| match error {
        DeclarationError::NoLabel => Fault::at("/labels", Code::Required),
        DeclarationError::LongLabel(locale) => Fault::at(format!("/labels/{locale}"), Code::TextTooLong),
        DeclarationError::NoReason => Fault::at("/reason", Code::Required),
        DeclarationError::LongReason => Fault::at("/reason", Code::TextTooLong),
        DeclarationError::NoChoice => Fault::at("/choices", Code::Required),
        DeclarationError::LongChoice(place) => Fault::at(format!("/choices/{place}"), Code::TextTooLong),
        DeclarationError::TooManyChoices => Fault::at("/choices", Code::TooMany),
        DeclarationError::Kind => Fault::at("/kind", Code::FieldKindFixed),
        DeclarationError::Opened => Fault::at("/restricted", Code::FieldNotOpened),
        DeclarationError::Narrowed => Fault::at("/choices", Code::FieldNotOpened),
        DeclarationError::ChoiceInUse(_) => Fault::at("/choices", Code::ChoiceInUse),
    };
    ApiError::at_fault(slips.iter().map(fault).collect())
}
