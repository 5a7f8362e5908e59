//! API keys over HTTP: named, with rights of their own, for a limited time.

use ::http::StatusCode;
use lupa_domain::{
    api::staff::{KeyAsk, KeyList, KeyMade, KeyView},
    ids::ApiKeyId,
    staff::{KEY_LIFE_MOST, Rights, audit::Act},
    time::Span,
};

use super::{
    Staff,
    audit::Note,
    hash,
    http_users::must_be_ones_own,
    new_key, read_name,
    store::{self, Key},
};
use crate::{
    call::{Answer, Call, empty, json_answer, path_id},
    error::ApiError,
    words::problems::Code,
};

/// `GET /api/v1/keys`
pub fn list(call: &Call<'_>, _: &Staff) -> Answer {
    let keys = store::keys(call.sql)?.into_iter().map(|key| view(call, key)).collect::<Result<_, _>>()?;
    json_answer(StatusCode::OK, &KeyList { keys })
}

fn view(call: &Call<'_>, key: Key) -> Result<KeyView, ApiError> {
    let staff = store::name(call.sql, key.staff)?.unwrap_or_default();
    let Key { id, name, rights, owner_rights, created_at, expires_at, used_at, .. } = key;
    Ok(KeyView { id, name, staff, rights: &rights & &owner_rights, created_at, expires_at, used_at })
}

/// `POST /api/v1/keys`
pub fn make(call: &Call<'_>, staff: &Staff) -> Answer {
    let ask: KeyAsk = call.read()?;
    let name = read_name("/name", &ask.name)?;
    must_be_ones_own(staff, &Rights::new(), &ask.rights)?;
    let most = KEY_LIFE_MOST.as_millis() / 86_400_000;
    if !(1..=most).contains(&i64::from(ask.days)) {
        return Err(ApiError::at("/days", Code::LifeOutOfRange));
    }
    let api_key = new_key(call);
    let id: ApiKeyId = call.id();
    let (hash, expires_at) = (hash(&api_key), Some(call.now + Span::days(ask.days.into())));
    let key = store::NewKey { id, staff: staff.id(), name: &name, hash: &hash, rights: &ask.rights, expires_at };
    store::insert_key(call.sql, &key, call.now)?;
    Note::of(Act::KeyMade).by(staff).about(id).write(call)?;
    let made = store::key_by_hash(call.sql, &hash)?.ok_or_else(|| ApiError::Broken("a new key has gone".into()))?;
    json_answer(StatusCode::CREATED, &KeyMade { api_key, key: view(call, made)? })
}

/// `DELETE /api/v1/keys/{id}`
pub fn revoke(call: &Call<'_>, staff: &Staff) -> Answer {
    let id: ApiKeyId = path_id(call, "id")?;
    if !store::keys(call.sql)?.iter().any(|key| key.id == id) {
        return Err(ApiError::refused(Code::NotFound));
    }
    store::revoke_key(call.sql, id, call.now)?;
    Note::of(Act::KeyRevoked).by(staff).about(id).write(call)?;
    Ok(empty(StatusCode::NO_CONTENT))
}
