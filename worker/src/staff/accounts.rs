//! Accounts of staff. A row stays when its owner leaves, for the audit log names them.

use std::collections::BTreeMap;

use lupa_domain::{ids::StaffId, locale::Locale, ordered::CollectOrdered, staff::Rights, time::Moment};

use crate::{
    platform::sql::{Row, Sql, SqlError, Value, first},
    runtime::error::ApiError,
};

/// An account.
pub struct Account {
    pub id: StaffId,
    pub name: String,
    pub email: String,
    pub rights: Rights,
    pub locale: Locale,
    pub revision: u32,
    pub seen_at: Option<Moment>,
    pub passkeys: u32,
}

/// The accounts of those who have not left, by name; of one id or address where one is given.
const ACCOUNTS: &str = "select id, name, email, rights, locale, revision, seen_at, \
     (select count(*) from passkey where passkey.staff = staff.id) from staff \
     where left_at is null and (?1 is null or id = ?1) and (?2 is null or email = ?2) order by name, id";

fn account_in(row: &Row) -> Result<Account, SqlError> {
    Ok(Account {
        id: row.parse(0)?,
        name: row.text(1)?.to_owned(),
        email: row.text(2)?.to_owned(),
        rights: row.json(3)?,
        locale: row.parse(4)?,
        revision: row.count(5)?,
        seen_at: row.opt_int(6)?.map(Moment::from_millis),
        passkeys: row.count(7)?,
    })
}

/// Everybody who has an account, by name.
pub fn all(sql: &dyn Sql) -> Result<Vec<Account>, ApiError> {
    let rows = sql.query(ACCOUNTS, &[Value::Null, Value::Null])?;
    Ok(rows.iter().map(account_in).collect::<Result<_, _>>()?)
}

pub fn by_id(sql: &dyn Sql, id: StaffId) -> Result<Option<Account>, ApiError> {
    let rows = sql.query(ACCOUNTS, &[(&id.to_string()).into(), Value::Null])?;
    Ok(first(rows).map(|row| account_in(&row)).transpose()?)
}

pub fn by_email(sql: &dyn Sql, email: &str) -> Result<Option<Account>, ApiError> {
    let rows = sql.query(ACCOUNTS, &[Value::Null, email.into()])?;
    Ok(first(rows).map(|row| account_in(&row)).transpose()?)
}

/// The name of a member of staff, also after they have left.
pub fn name(sql: &dyn Sql, id: StaffId) -> Result<Option<String>, ApiError> {
    let rows = sql.query("select name from staff where id = ?", &[(&id.to_string()).into()])?;
    Ok(first(rows).map(|row| row.text(0).map(str::to_owned)).transpose()?)
}

/// The name that a member of staff had before the audit log held names: what its older entries are read with.
pub fn name_before(sql: &dyn Sql, id: StaffId) -> Result<Option<String>, ApiError> {
    let rows = sql.query("select coalesce(name_before, name) from staff where id = ?", &[(&id.to_string()).into()])?;
    Ok(first(rows).map(|row| row.text(0).map(str::to_owned)).transpose()?)
}

/// The names of all who ever had an account. There are few of them, so a list of what they did reads them all at once.
pub fn names(sql: &dyn Sql) -> Result<BTreeMap<StaffId, String>, ApiError> {
    let rows = sql.query("select id, name from staff", &[])?;
    Ok(rows.iter().map(|row| Ok((row.parse(0)?, row.text(1)?.to_owned()))).try_collect_map::<_, _, SqlError>()?)
}

pub fn insert(sql: &dyn Sql, id: StaffId, name: &str, email: &str, rights: &Rights, locale: Locale, now: Moment) -> Result<(), ApiError> {
    let (id, rights) = (id.to_string(), lupa_domain::jcs::text(rights));
    sql.query(
        "insert into staff (id, name, email, rights, locale, created_at) values (?, ?, ?, ?, ?, ?)",
        &[(&id).into(), name.into(), email.into(), (&rights).into(), locale.as_str().into(), now.into()],
    )?;
    Ok(())
}

pub fn change(sql: &dyn Sql, id: StaffId, name: &str, rights: &Rights) -> Result<(), ApiError> {
    let (id, rights) = (id.to_string(), lupa_domain::jcs::text(rights));
    sql.query(
        "update staff set name = ?, rights = ?, revision = revision + 1 where id = ?",
        &[name.into(), (&rights).into(), (&id).into()],
    )?;
    Ok(())
}

/// Takes everything away by which a member of staff could come back; their name stays for the audit log.
pub fn remove(sql: &dyn Sql, id: StaffId, now: Moment) -> Result<(), ApiError> {
    let id = id.to_string();
    sql.query("update staff set email = printf('%*s', octet_length(email), '') where id = ?", &[(&id).into()])?;
    sql.query("update staff set left_at = ?, rights = '[]', email = '' where id = ?", &[now.into(), (&id).into()])?;
    sql.query("update api_key set revoked_at = ? where staff = ? and revoked_at is null", &[now.into(), (&id).into()])?;
    sql.query("update staff_session set ended_at = ? where staff = ? and ended_at is null", &[now.into(), (&id).into()])?;
    sql.query("update invitation set used_at = ? where staff = ? and used_at is null", &[now.into(), (&id).into()])?;
    sql.query("delete from passkey where staff = ?", &[(&id).into()])?;
    sql.query("delete from recovery_code where staff = ?", &[(&id).into()])?;
    sql.query("delete from ceremony where staff = ?", &[(&id).into()])?;
    Ok(())
}
