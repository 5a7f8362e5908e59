//! Where staff and their keys are kept.

use lupa_domain::{
    ids::{ApiKeyId, StaffId},
    staff::Right,
    time::Moment,
};

use crate::{
    error::ApiError,
    platform::sql::{Row, Sql, SqlError, first},
};

pub(super) fn key_by_hash(sql: &dyn Sql, hash: &str) -> Result<Option<(ApiKeyId, Vec<Right>)>, ApiError> {
    let rows = sql.query("select id, rights from api_key where hash = ? and revoked_at is null", &[hash.into()])?;
    let key = |row: Row| -> Result<_, SqlError> { Ok((row.parse(0)?, row.json(1)?)) };
    Ok(first(rows).map(key).transpose()?)
}

pub(super) fn insert_staff(sql: &dyn Sql, id: StaffId, name: &str, email: &str, now: Moment) -> Result<(), ApiError> {
    let id = id.to_string();
    sql.query(
        "insert into staff (id, name, email, created_at) values (?, ?, ?, ?)",
        &[(&id).into(), name.into(), email.into(), now.into()],
    )?;
    Ok(())
}

pub(super) fn insert_key(sql: &dyn Sql, id: ApiKeyId, staff: StaffId, hash: &str, rights: &[Right], now: Moment) -> Result<(), ApiError> {
    let (id, staff, rights) = (id.to_string(), staff.to_string(), lupa_domain::jcs::text(&rights));
    sql.query(
        "insert into api_key (id, staff, hash, rights, created_at) values (?, ?, ?, ?, ?)",
        &[(&id).into(), (&staff).into(), hash.into(), (&rights).into(), now.into()],
    )?;
    Ok(())
}
