//! Staff: who a key acts for and what it may do.

mod store;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use lupa_domain::{
    api::staff::KEY_PREFIX,
    ids::{ApiKeyId, StaffId},
    staff::Right,
};
use sha2::{Digest, Sha256};

use crate::{call::Call, error::ApiError, limits::Asking, words::problems::Code};

/// A key whose right has been checked. Only [`with_right`] makes one.
#[derive(Debug)]
pub struct Staff {
    key: ApiKeyId,
}

impl Staff {
    /// The key that acts.
    #[must_use]
    pub const fn key(&self) -> ApiKeyId {
        self.key
    }
}

/// Who asks, if they present a key that has this right.
pub fn with_right(call: &Call<'_>, right: Right) -> Result<Staff, ApiError> {
    let unauthenticated = || ApiError::refused(Code::Unauthenticated);
    let presented = call.header(::http::header::AUTHORIZATION).ok_or_else(unauthenticated)?;
    let key = presented.strip_prefix("Bearer ").filter(|key| key.starts_with(KEY_PREFIX)).ok_or_else(unauthenticated)?;
    let Some((id, rights)) = store::key_by_hash(call.sql, &hash(key))? else {
        call.limit_network(Asking::Secret)?;
        return Err(unauthenticated());
    };
    if rights.contains(&right) { Ok(Staff { key: id }) } else { Err(ApiError::refused(Code::Forbidden)) }
}

/// Makes the first keeper and a key with every right; the key's text is given back and not kept.
pub fn first_keeper(call: &Call<'_>, name: &str, email: &str) -> Result<String, ApiError> {
    let staff: StaffId = call.id();
    store::insert_staff(call.sql, staff, name, email, call.now)?;
    let key = format!("{KEY_PREFIX}{}", URL_SAFE_NO_PAD.encode(call.entropy.bytes()));
    store::insert_key(call.sql, call.id(), staff, &hash(&key), &Right::ALL, call.now)?;
    Ok(key)
}

fn hash(key: &str) -> String {
    hex::encode(Sha256::digest(key))
}
