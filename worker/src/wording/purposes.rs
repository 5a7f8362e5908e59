//! Purposes: what data is used for. A change that notices tell of is published at once.

use lupa_domain::wording::{FormId, PublishError, Purpose, PurposeId};

use super::{editions, notice, store};
use crate::{
    platform::sql::Sql,
    runtime::{error::ApiError, tx::Tx},
};

/// Every purpose there is.
pub fn purposes(sql: &dyn Sql) -> Result<Vec<Purpose>, ApiError> {
    store::purposes(sql)
}

/// The purpose with this name.
pub fn purpose(sql: &dyn Sql, id: &PurposeId) -> Result<Option<Purpose>, ApiError> {
    store::purpose(sql, id)
}

/// Puts a new purpose beside the others.
pub fn create(sql: &dyn Sql, purpose: &Purpose) -> Result<(), ApiError> {
    store::put_purpose(sql, purpose)
}

/// Begins a new version of a purpose: consent to the earlier ones no longer counts. The forms that ask for it are published by the caller.
pub fn begin_version(sql: &dyn Sql, purpose: &Purpose) -> Result<(), ApiError> {
    store::put_purpose(sql, &Purpose { version: purpose.version + 1, ..purpose.clone() })
}

/// Puts a purpose in the place of what it was. Where notices tell of it differently now, the forms that ask for it are published anew.
pub fn change(tx: &Tx<'_>, was: &Purpose, next: &Purpose, forms: &[FormId]) -> Result<Result<(), PublishError>, ApiError> {
    store::put_purpose(tx.sql, next)?;
    if next.reads_like(was) {
        return Ok(Ok(()));
    }
    for form in forms {
        if let Err(why) = editions::reissue(tx.sql, form, tx.now)? {
            return Ok(Err(why));
        }
    }
    notice::forget(tx.state);
    Ok(Ok(()))
}
