//! API keys over HTTP: named, with rights of their own, for a limited time.

use http::StatusCode;
use lupa_domain::{
    api,
    api::staff::{KeyList, KeyMade, KeyRequest, KeyResponse},
    ids::ApiKeyId,
    staff::{MAX_KEY_LIFE, Rights, audit::Act},
    time::Span,
};

use super::{
    context::RequestContext,
    guard::staff,
    names::parse_name,
    openapi::doc,
    route::{Route, delete, get, post},
    users::must_be_ones_own,
};
use crate::{
    runtime::{
        answer::{Answer, empty, json_answer},
        error::ApiError,
    },
    staff::{
        self, Note, Staff,
        keys::{self, Key},
        permission::ManageKeys,
    },
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/api/v1/keys", staff(list), doc("The API keys").named("listKeys").gives::<api::staff::KeyList>(200)),
        post(
            "/api/v1/keys",
            staff(make),
            doc("Makes an API key; its text is shown this once")
                .named("createKey")
                .takes::<api::staff::KeyRequest>()
                .gives::<api::staff::KeyMade>(201),
        ),
        delete("/api/v1/keys/{id}", staff(revoke), doc("Revokes an API key").named("revokeKey").gives_nothing(204)),
    ]
}

/// `GET /api/v1/keys`
pub(super) fn list(request: &RequestContext<'_>, _: &Staff<ManageKeys>) -> Answer {
    let views = keys::all(request.tx.sql)?.into_iter().map(|key| view(request, key)).collect::<Result<_, _>>()?;
    json_answer(StatusCode::OK, &KeyList { keys: views })
}

fn view(request: &RequestContext<'_>, key: Key) -> Result<KeyResponse, ApiError> {
    let staff = staff::name(request.tx.sql, key.staff)?.unwrap_or_default();
    let Key { id, name, rights, owner_rights, created_at, expires_at, used_at, .. } = key;
    Ok(KeyResponse { id, name, staff, rights: &rights & &owner_rights, created_at, expires_at, used_at })
}

/// `POST /api/v1/keys`
pub(super) fn make(request: &RequestContext<'_>, member: &Staff<ManageKeys>) -> Answer {
    let ask: KeyRequest = request.json()?;
    let name = parse_name("/name", &ask.name)?;
    must_be_ones_own(member, &Rights::new(), &ask.rights)?;
    let most = MAX_KEY_LIFE.as_millis() / 86_400_000;
    if !(1..=most).contains(&i64::from(ask.days)) {
        return Err(ApiError::at("/days", Code::LifeOutOfRange));
    }
    let expires_at = Some(request.tx.now + Span::days(ask.days.into()));
    let (api_key, id) = keys::make(&request.tx, member.id(), &name, &ask.rights, expires_at)?;
    Note::of(Act::KeyMade).by(member).about(id).write(&request.tx)?;
    let made =
        keys::all(request.tx.sql)?.into_iter().find(|key| key.id == id).ok_or_else(|| ApiError::Broken("a new key has gone".into()))?;
    json_answer(StatusCode::CREATED, &KeyMade { api_key, key: view(request, made)? })
}

/// `DELETE /api/v1/keys/{id}`
pub(super) fn revoke(request: &RequestContext<'_>, member: &Staff<ManageKeys>) -> Answer {
    let id: ApiKeyId = request.path_id("id")?;
    if !keys::all(request.tx.sql)?.iter().any(|key| key.id == id) {
        return Err(ApiError::refused(Code::NotFound));
    }
    keys::revoke(request.tx.sql, id, request.tx.now)?;
    Note::of(Act::KeyRevoked).by(member).about(id).write(&request.tx)?;
    Ok(empty(StatusCode::NO_CONTENT))
}
