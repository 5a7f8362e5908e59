//! API keys, with which programs act for a user.

use lupa_domain::{
    api::staff::{KeyList, KeyMade, KeyRequest},
    ids::ApiKeyId,
};

use crate::{Request, paths};

/// The keys.
pub fn list() -> Request<KeyList> {
    Request::get(paths::KEYS)
}

/// Makes a key.
pub fn create(key: &KeyRequest) -> Request<KeyMade> {
    Request::post(paths::KEYS, key)
}

/// Revokes a key.
pub fn revoke(id: ApiKeyId) -> Request<()> {
    Request::delete(paths::key(id))
}
