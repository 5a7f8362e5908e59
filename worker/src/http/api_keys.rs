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
    identity::must_have_proved,
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
        security_notices::{self, SecurityNotice},
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
        delete("/api/v1/keys/{id}", staff(revoke), doc("Revokes an API key, and those it has made").named("revokeKey").gives_nothing(204)),
    ]
}

/// `GET /api/v1/keys`
pub(super) fn list(request: &RequestContext<'_>, _: &Staff<ManageKeys>) -> Answer {
    let views = keys::all(request.tx.sql)?.into_iter().map(|key| view(request, key)).collect::<Result<_, _>>()?;
    json_answer(StatusCode::OK, &KeyList { keys: views })
}

fn view(request: &RequestContext<'_>, key: Key) -> Result<KeyResponse, ApiError> {
    let staff = staff::name(request.tx.sql, key.staff)?.unwrap_or_default();
    let rights = key.effective_rights();
    let Key { id, name, maker, created_at, expires_at, used_at, .. } = key;
    Ok(KeyResponse { id, name, staff, maker, rights, created_at, expires_at, used_at })
}

/// `POST /api/v1/keys`
///
/// A key that a key makes ends when its maker does, and is revoked with it.
pub(super) fn make(request: &RequestContext<'_>, member: &Staff<ManageKeys>) -> Answer {
    let ask: KeyRequest = request.json()?;
    let name = parse_name("/name", &ask.name)?;
    must_be_ones_own(member, &Rights::new(), &ask.rights)?;
    let most = MAX_KEY_LIFE.as_millis() / 86_400_000;
    if !(1..=most).contains(&i64::from(ask.days)) {
        return Err(ApiError::at("/days", Code::LifeOutOfRange));
    }
    must_have_proved(request, member)?;
    let (api_key, id) = keys::make(&request.tx, member, &name, &ask.rights, Span::days(ask.days.into()))?;
    Note::of(Act::KeyMade).by(member).about(id).write(&request.tx)?;
    security_notices::tell(&request.tx, member.id(), SecurityNotice::KeyMade)?;
    let made =
        keys::all(request.tx.sql)?.into_iter().find(|key| key.id == id).ok_or_else(|| ApiError::Broken("a new key has gone".into()))?;
    json_answer(StatusCode::CREATED, &KeyMade { api_key, key: view(request, made)? })
}

/// `DELETE /api/v1/keys/{id}`
///
/// With all keys that it has made. A key that may do more than one may oneself is not one's own to revoke.
pub(super) fn revoke(request: &RequestContext<'_>, member: &Staff<ManageKeys>) -> Answer {
    let id: ApiKeyId = request.path_id("id")?;
    let key = keys::all(request.tx.sql)?.into_iter().find(|key| key.id == id).ok_or_else(|| ApiError::refused(Code::NotFound))?;
    let rights = key.effective_rights();
    must_be_ones_own(member, &rights, &rights)?;
    keys::revoke(request.tx.sql, id, request.tx.now)?;
    Note::of(Act::KeyRevoked).by(member).about(id).write(&request.tx)?;
    Ok(empty(StatusCode::NO_CONTENT))
}
