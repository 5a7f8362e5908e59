//! Other grounds than consent, over HTTP: what staff record of soft opt-ins.

use http::StatusCode;
use lupa_domain::{
    api,
    api::grounds::{GroundList, GroundPurpose, GroundRequest},
    audience::Basis,
    staff::audit,
    wording::{Ground, Purpose},
};

use super::{
    context::RequestContext,
    guard::staff,
    openapi::doc,
    people::named,
    route::{Route, delete, get, put},
};
use crate::{
    consent::{grounds, objecting},
    people::{self, Person, history},
    runtime::{
        answer::{Answer, empty, json_answer},
        error::ApiError,
    },
    staff::{Note, Staff, permission::RecordConsent},
    wording,
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/people/{id}/grounds",
            staff(list),
            doc("Other legal bases for contacting a person").named("listGrounds").gives::<api::grounds::GroundList>(200),
        ),
        put(
            "/api/v1/people/{id}/soft-opt-in/{purpose}",
            staff(record),
            doc("Records that somebody may be written to because they bought, and were offered to opt out; needs the ground turned on")
                .named("recordSoftOptIn")
                .takes::<api::grounds::GroundRequest>()
                .gives::<api::grounds::GroundResponse>(200)
                .refuses(&[409]),
        ),
        delete(
            "/api/v1/people/{id}/soft-opt-in/{purpose}",
            staff(remove),
            doc("Removes a soft opt-in that was recorded by mistake").named("deleteSoftOptIn").gives_nothing(204),
        ),
    ]
}

fn both_named(request: &RequestContext<'_>) -> Result<(Person, Purpose), ApiError> {
    let not_found = || ApiError::refused(Code::NotFound);
    let person = named(request)?;
    let purpose = wording::purpose(request.tx.sql, &request.part("purpose").parse().map_err(|_| not_found())?)?.ok_or_else(not_found)?;
    Ok((person, purpose))
}

/// `GET /api/v1/people/{id}/grounds`
pub(super) fn list(request: &RequestContext<'_>, staff: &Staff<RecordConsent>) -> Answer {
    let person = named(request)?;
    Note::of(audit::Act::PersonSeen).by(staff).person(person.id).detail("grounds").write(&request.tx)?;
    let known = grounds::of(request.tx.sql, person.no, request.locale)?;
    let mut open = Vec::new();
    for Purpose { id, also, retired, .. } in wording::purposes(request.tx.sql)? {
        let recorded = known.iter().any(|ground| ground.purpose == id && ground.basis == Basis::SoftOptIn);
        let needs_none = recorded || grounds::has(request.tx.sql, person.no, &id, Ground::LegalPerson)?;
        if also.contains(&Ground::SoftOptIn) && !retired && !needs_none {
            open.push(GroundPurpose { title: grounds::title(request.tx.sql, &id, request.locale)?, purpose: id });
        }
    }
    json_answer(StatusCode::OK, &GroundList { grounds: known, open })
}

/// `PUT /api/v1/people/{id}/soft-opt-in/{purpose}`
///
/// Doing it again hangs it on the sale that is named now.
pub(super) fn record(request: &RequestContext<'_>, staff: &Staff<RecordConsent>) -> Answer {
    let (person, purpose) = both_named(request)?;
    let GroundRequest { sale, opt_out_offered } = request.json()?;
    if !purpose.also.contains(&Ground::SoftOptIn) {
        return Err(ApiError::refused(Code::BasisOff));
    }
    if people::is_restricted(request.tx.sql, person.no)? {
        return Err(ApiError::refused(Code::PersonRestricted));
    }
    if !opt_out_offered {
        return Err(ApiError::at("/opt_out_offered", Code::OptOutNotOffered));
    }
    if objecting::objects_to(request.tx.sql, person.no, &purpose)? {
        return Err(ApiError::refused(Code::ObjectionStands));
    }
    if grounds::has(request.tx.sql, person.no, &purpose.id, Ground::LegalPerson)? {
        return Err(ApiError::refused(Code::LegalPerson));
    }
    let sale = history::purchase(request.tx.sql, person.no, sale)?.ok_or_else(|| ApiError::at("/sale", Code::NotASale))?;
    grounds::record(&request.tx, person.no, &purpose.id, sale, staff)?;
    Note::of(audit::Act::ConsentRecorded).by(staff).person(person.id).about(&purpose.id).detail("soft_opt_in").write(&request.tx)?;
    let view = grounds::soft_opt_in(request.tx.sql, person.no, &purpose.id, request.locale)?
        .ok_or_else(|| ApiError::Broken("a soft opt-in is gone".into()))?;
    json_answer(StatusCode::OK, &view)
}

/// `DELETE /api/v1/people/{id}/soft-opt-in/{purpose}`
pub(super) fn remove(request: &RequestContext<'_>, staff: &Staff<RecordConsent>) -> Answer {
    let (person, purpose) = both_named(request)?;
    if !grounds::is_recorded(request.tx.sql, person.no, &purpose.id)? {
        return Err(ApiError::refused(Code::NotFound));
    }
    grounds::remove(request.tx.sql, person.no, &purpose.id)?;
    let note = Note::of(audit::Act::ConsentRecorded).by(staff).person(person.id).about(&purpose.id);
    note.detail("soft_opt_in removed").write(&request.tx)?;
    Ok(empty(StatusCode::NO_CONTENT))
}
