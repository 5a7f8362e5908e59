//! Saved audiences over HTTP: questions that were given a name.

use http::StatusCode;
use lupa_domain::{
    api,
    api::audience::{FilterList, FilterRequest},
    ids::FilterId,
};

use super::{
    audience::{filter, ground_of, purpose_named},
    context::RequestContext,
    guard::staff,
    names::parse_name,
    openapi::doc,
    route::{Route, delete, get, post},
};
use crate::{
    audience::filters,
    runtime::{
        answer::{Answer, empty, json_answer},
        error::ApiError,
    },
    staff::{Staff, permission::SeeAudience},
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/api/v1/audience/filters", staff(list), doc("Saved audiences").named("listFilters").gives::<api::audience::FilterList>(200)),
        post(
            "/api/v1/audience/filters",
            staff(save),
            doc("Saves an audience").named("saveFilter").takes::<api::audience::FilterRequest>().gives::<api::audience::SavedFilter>(201),
        ),
        delete(
            "/api/v1/audience/filters/{id}",
            staff(remove),
            doc("Deletes a saved audience: one's own, or any as an administrator").named("deleteFilter").gives_nothing(204),
        ),
    ]
}

/// `GET /api/v1/audience/filters`
pub(super) fn list(request: &RequestContext<'_>, staff: &Staff<SeeAudience>) -> Answer {
    json_answer(StatusCode::OK, &FilterList { filters: filters::saved(request.tx.sql, staff)? })
}

/// `POST /api/v1/audience/filters`
pub(super) fn save(request: &RequestContext<'_>, staff: &Staff<SeeAudience>) -> Answer {
    let ask: FilterRequest = request.json()?;
    let name = parse_name("/name", &ask.name)?;
    let purpose = purpose_named(request, &ask.purpose)?;
    filter(request, staff, &purpose, &ask.conditions)?;
    ground_of(&purpose, ask.basis)?;
    let saved = filters::save(&request.tx, staff, &name, (&purpose, ask.basis), &ask.conditions)?;
    json_answer(StatusCode::CREATED, &saved)
}

/// `DELETE /api/v1/audience/filters/{id}`
///
/// Everybody who sees the audience uses it; its owner deletes it, or an administrator.
pub(super) fn remove(request: &RequestContext<'_>, staff: &Staff<SeeAudience>) -> Answer {
    let id: FilterId = request.path_id("id")?;
    let saved = filters::saved(request.tx.sql, staff)?.into_iter().find(|saved| saved.id == id);
    if !saved.ok_or_else(|| ApiError::refused(Code::NotFound))?.may_delete {
        return Err(ApiError::refused(Code::NotYourOwn));
    }
    filters::remove(request.tx.sql, id)?;
    Ok(empty(StatusCode::NO_CONTENT))
}
