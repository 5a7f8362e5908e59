//! Erasing over HTTP: by the person, whose mailbox is asked, and by staff who may. What goes and what stays is shown before.

use http::StatusCode;
use lupa_domain::{
    api::{
        consent::MailSent,
        rights::erasure::{ErasureLink, ErasurePreview, ErasureReport, ErasureRequest},
    },
    email::EmailAddress,
    rights::erasure::{ErasedBy, Fate},
    staff::audit::Act,
};

use super::{
    context::RequestContext,
    guard::{Guard, staff},
    openapi::{Sends, doc},
    people::{SAME_LOOKING, named},
    preconditions::{etag, must_have_seen},
    route::{Route, delete, get, post},
};
use crate::{
    people::card,
    portal::Subject,
    register,
    rights::erasure::{
        self,
        tokens::{self, Wish},
    },
    runtime::{
        answer::{Answer, json_answer, set_header},
        error::ApiError,
    },
    staff::{Note, Staff, permission::ErasePeople},
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/me/erasure",
            Guard::Subject(preview_own),
            doc("What would go and what would stay if the person were erased").named("previewOwnErasure").gives::<ErasurePreview>(200),
        ),
        delete(
            "/api/v1/me",
            Guard::Subject(ask),
            doc("Mails a link by which the person erases themself").named("askForErasure").takes::<ErasureRequest>().gives::<MailSent>(202),
        ),
        get(
            "/api/v1/erasures/{token}",
            Guard::Anyone(look),
            doc("What a link that erases is about; changes nothing").named("getErasure").gives::<ErasureLink>(200).refuses(&[410, 429]),
        ),
        post(
            "/api/v1/erasures/{token}",
            Guard::Anyone(erase_self),
            doc("Erases the person at once where nothing stands in the way, and as soon as nothing does where something does")
                .named("eraseSelf")
                .takes_nothing()
                .gives::<ErasureReport>(200)
                .refuses(&[404, 410, 429]),
        ),
        get(
            "/api/v1/people/{id}/erasure",
            staff(preview),
            doc("What would go and what would stay if somebody were erased")
                .named("previewErasure")
                .gives::<ErasurePreview>(200)
                .sends(&[Sends::ETag]),
        ),
        delete(
            "/api/v1/people/{id}",
            staff(erase),
            doc("Erases somebody; needs If-Match")
                .named("erasePerson")
                .takes::<ErasureRequest>()
                .gives::<ErasureReport>(200)
                .if_match()
                .refuses(&[409]),
        ),
    ]
}

/// `GET /api/v1/me/erasure`
pub(super) fn preview_own(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    let decision = erasure::preview(&request.tx, subject.person(), ErasedBy::Person, false)?;
    json_answer(StatusCode::OK, &ErasurePreview::from(decision))
}

/// `DELETE /api/v1/me`
///
/// Erases nothing: an open browser may be anybody's. The link in the letter does.
pub(super) fn ask(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    let ask: ErasureRequest = request.json()?;
    erasure::ask(&request.tx, subject.person(), ask.suppress)?;
    json_answer(StatusCode::ACCEPTED, &MailSent::default())
}

/// `GET /api/v1/erasures/{token}`
pub(super) fn look(request: &RequestContext<'_>) -> Answer {
    let Wish { person, suppress } = wish_of(request)?;
    let decision = erasure::preview(&request.tx, &person, ErasedBy::Person, suppress)?;
    let email = person.email.as_deref().and_then(|email| EmailAddress::parse(email).ok());
    let link = ErasureLink {
        preview: decision.into(),
        suppress,
        masked_email: email.map(|email| email.masked()).unwrap_or_default(),
        locale: person.locale,
        controller: register::shown_controller(request.tx.sql, person.locale)?.name,
    };
    json_answer(StatusCode::OK, &link)
}

/// `POST /api/v1/erasures/{token}`
pub(super) fn erase_self(request: &RequestContext<'_>) -> Answer {
    let Wish { person, suppress } = wish_of(request)?;
    json_answer(StatusCode::OK, &erasure::erase_one(&request.tx, &person, None, suppress)?)
}

fn wish_of(request: &RequestContext<'_>) -> Result<Wish, ApiError> {
    tokens::open(&request.tx, request.part("token")).map_err(|error| request.guessed(error))
}

/// `GET /api/v1/people/{id}/erasure`
pub(super) fn preview(request: &RequestContext<'_>, staff: &Staff<ErasePeople>) -> Answer {
    let person = named(request)?;
    Note::of(Act::PersonSeen).by(staff).person(person.id).write_once_in(&request.tx, SAME_LOOKING)?;
    let decision = erasure::preview(&request.tx, &person, ErasedBy::Business, false)?;
    let mut response = json_answer(StatusCode::OK, &ErasurePreview::from(decision))?;
    set_header(&mut response, http::header::ETAG, &etag(card::load(request.tx.sql, person.no)?.revision))?;
    Ok(response)
}

/// `DELETE /api/v1/people/{id}`
///
/// What stands in the way is in the preview; it is settled first, or the restriction lifted.
pub(super) fn erase(request: &RequestContext<'_>, staff: &Staff<ErasePeople>) -> Answer {
    let person = named(request)?;
    must_have_seen(request, &etag(card::load(request.tx.sql, person.no)?.revision))?;
    let suppress = if request.body.is_empty() { false } else { request.json::<ErasureRequest>()?.suppress };
    let report = erasure::erase_one(&request.tx, &person, Some(staff), suppress)?;
    if report.fate == Fate::Held {
        return Err(ApiError::refused(Code::ErasureHeld));
    }
    json_answer(StatusCode::OK, &report)
}
