//! Where staff, their invitations, keys and promises are kept.

use crate::{
    error::ApiError,
    platform::sql::{Row, Sql, SqlError, Value, first},
};
use lupa_domain::{
    ids::{ApiKeyId, InvitationId, StaffId},
    locale::Locale,
    staff::{INVITATION_LIFE, Rights},
    time::Moment,
};

/// Somebody's account.
pub(super) struct Account {
    pub(super) id: StaffId,
    pub(super) name: String,
    pub(super) email: String,
    pub(super) rights: Rights,
    pub(super) locale: Locale,
    pub(super) revision: u32,
    pub(super) seen_at: Option<Moment>,
    pub(super) passkeys: u32,
}

/// The accounts of those who have not left, by name; of one id or address where one is given.
const ACCOUNTS: &str = "select id, name, email, rights, locale, revision, seen_at, \
     (select count(*) from passkey where passkey.staff = staff.id) from staff \
     where left_at is null and (?1 is null or id = ?1) and (?2 is null or email = ?2) order by name, id";

fn read_account(row: &Row) -> Result<Account, SqlError> {
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
pub(super) fn accounts(sql: &dyn Sql) -> Result<Vec<Account>, ApiError> {
    let rows = sql.query(ACCOUNTS, &[Value::Null, Value::Null])?;
    Ok(rows.iter().map(read_account).collect::<Result<_, _>>()?)
}

pub(super) fn account(sql: &dyn Sql, id: StaffId) -> Result<Option<Account>, ApiError> {
    let rows = sql.query(ACCOUNTS, &[(&id.to_string()).into(), Value::Null])?;
    Ok(first(rows).map(|row| read_account(&row)).transpose()?)
}

pub(super) fn account_by_email(sql: &dyn Sql, email: &str) -> Result<Option<Account>, ApiError> {
    let rows = sql.query(ACCOUNTS, &[Value::Null, email.into()])?;
    Ok(first(rows).map(|row| read_account(&row)).transpose()?)
}

/// The name of somebody, also after they have left.
pub(super) fn name(sql: &dyn Sql, id: StaffId) -> Result<Option<String>, ApiError> {
    let rows = sql.query("select name from staff where id = ?", &[(&id.to_string()).into()])?;
    Ok(first(rows).map(|row| row.text(0).map(str::to_owned)).transpose()?)
}

pub(super) fn insert_staff(
    sql: &dyn Sql,
    id: StaffId,
    name: &str,
    email: &str,
    rights: &Rights,
    locale: Locale,
    now: Moment,
) -> Result<(), ApiError> {
    let (id, rights) = (id.to_string(), lupa_domain::jcs::text(rights));
    sql.query(
        "insert into staff (id, name, email, rights, locale, created_at) values (?, ?, ?, ?, ?, ?)",
        &[(&id).into(), name.into(), email.into(), (&rights).into(), locale.as_str().into(), now.into()],
    )?;
    Ok(())
}

pub(super) fn change_staff(sql: &dyn Sql, id: StaffId, name: &str, rights: &Rights) -> Result<(), ApiError> {
    let (id, rights) = (id.to_string(), lupa_domain::jcs::text(rights));
    sql.query(
        "update staff set name = ?, rights = ?, revision = revision + 1 where id = ?",
        &[name.into(), (&rights).into(), (&id).into()],
    )?;
    Ok(())
}

/// Takes everything away by which somebody could come back; their name stays for the audit log.
pub(super) fn remove_staff(sql: &dyn Sql, id: StaffId, now: Moment) -> Result<(), ApiError> {
    let id = id.to_string();
    sql.query("update staff set left_at = ?, rights = '[]', email = '' where id = ?", &[now.into(), (&id).into()])?;
    sql.query("update api_key set revoked_at = ? where staff = ? and revoked_at is null", &[now.into(), (&id).into()])?;
    sql.query("update staff_session set ended_at = ? where staff = ? and ended_at is null", &[now.into(), (&id).into()])?;
    sql.query("update invitation set used_at = ? where staff = ? and used_at is null", &[now.into(), (&id).into()])?;
    sql.query("delete from passkey where staff = ?", &[(&id).into()])?;
    sql.query("delete from recovery_code where staff = ?", &[(&id).into()])?;
    sql.query("delete from ceremony where staff = ?", &[(&id).into()])?;
    Ok(())
}

/// An invitation.
pub(super) struct Invitation {
    pub(super) staff: StaffId,
    pub(super) created_at: Moment,
    pub(super) used_at: Option<Moment>,
    pub(super) replaces: bool,
}

impl Invitation {
    /// Whether it can be taken up.
    pub(super) fn works(&self, now: Moment) -> bool {
        self.used_at.is_none() && now < self.created_at + INVITATION_LIFE
    }
}

pub(super) fn insert_invitation(sql: &dyn Sql, id: InvitationId, staff: StaffId, replaces: bool, now: Moment) -> Result<(), ApiError> {
    sql.query(
        "insert into invitation (id, staff, created_at, replaces) values (?, ?, ?, ?)",
        &[(&id.to_string()).into(), (&staff.to_string()).into(), now.into(), i64::from(replaces).into()],
    )?;
    Ok(())
}

pub(super) fn invitation(sql: &dyn Sql, id: InvitationId) -> Result<Option<Invitation>, ApiError> {
    let rows = sql.query("select staff, created_at, used_at, replaces from invitation where id = ?", &[(&id.to_string()).into()])?;
    let invitation = |row: Row| -> Result<Invitation, SqlError> {
        Ok(Invitation {
            staff: row.parse(0)?,
            created_at: row.moment(1)?,
            used_at: row.opt_int(2)?.map(Moment::from_millis),
            replaces: row.int(3)? == 1,
        })
    };
    Ok(first(rows).map(invitation).transpose()?)
}

/// No open invitation of this account works any more.
pub(super) fn void_invitations(sql: &dyn Sql, staff: StaffId, now: Moment) -> Result<(), ApiError> {
    let staff = staff.to_string();
    sql.query("update invitation set used_at = ? where staff = ? and used_at is null", &[now.into(), (&staff).into()])?;
    Ok(())
}

pub(super) fn use_invitation(sql: &dyn Sql, id: InvitationId, now: Moment) -> Result<(), ApiError> {
    sql.query("update invitation set used_at = ? where id = ?", &[now.into(), (&id.to_string()).into()])?;
    Ok(())
}

pub(super) fn replace_codes(sql: &dyn Sql, staff: StaffId, hashes: &[String]) -> Result<(), ApiError> {
    let staff = staff.to_string();
    sql.query("delete from recovery_code where staff = ?", &[(&staff).into()])?;
    for hash in hashes {
        sql.query("insert into recovery_code (staff, hash) values (?, ?)", &[(&staff).into(), hash.into()])?;
    }
    Ok(())
}

/// Uses a code up; whether there was one.
pub(super) fn use_code(sql: &dyn Sql, staff: StaffId, hash: &str) -> Result<bool, ApiError> {
    let staff = staff.to_string();
    let known = !sql.query("select 1 from recovery_code where staff = ? and hash = ?", &[(&staff).into(), hash.into()])?.is_empty();
    sql.query("delete from recovery_code where staff = ? and hash = ?", &[(&staff).into(), hash.into()])?;
    Ok(known)
}

pub(super) fn codes_left(sql: &dyn Sql, staff: StaffId) -> Result<u32, ApiError> {
    let rows = sql.query("select count(*) from recovery_code where staff = ?", &[(&staff.to_string()).into()])?;
    Ok(first(rows).map_or(Ok(0), |row| row.count(0))?)
}

/// A key, as it is looked up by its text.
pub(super) struct Key {
    pub(super) id: ApiKeyId,
    pub(super) staff: StaffId,
    pub(super) rights: Rights,
    pub(super) owner_rights: Rights,
    pub(super) expires_at: Option<Moment>,
    pub(super) used_at: Option<Moment>,
    pub(super) name: String,
    pub(super) created_at: Moment,
}

impl Key {
    /// Whether it still counts.
    pub(super) fn works(&self, now: Moment) -> bool {
        self.expires_at.is_none_or(|end| now < end)
    }
}

const KEY_BY_HASH: &str = "select api_key.id, api_key.staff, api_key.rights, staff.rights, api_key.expires_at, api_key.used_at, \
     api_key.name, api_key.created_at from api_key join staff on staff.id = api_key.staff \
     where api_key.hash = ? and api_key.revoked_at is null";
const KEYS: &str = "select api_key.id, api_key.staff, api_key.rights, staff.rights, api_key.expires_at, api_key.used_at, \
     api_key.name, api_key.created_at from api_key join staff on staff.id = api_key.staff \
     where api_key.revoked_at is null order by api_key.created_at desc, api_key.id";

fn read_key(row: &Row) -> Result<Key, SqlError> {
    Ok(Key {
        id: row.parse(0)?,
        staff: row.parse(1)?,
        rights: row.json(2)?,
        owner_rights: row.json(3)?,
        expires_at: row.opt_int(4)?.map(Moment::from_millis),
        used_at: row.opt_int(5)?.map(Moment::from_millis),
        name: row.text(6)?.to_owned(),
        created_at: row.moment(7)?,
    })
}

pub(super) fn key_by_hash(sql: &dyn Sql, hash: &str) -> Result<Option<Key>, ApiError> {
    let rows = sql.query(KEY_BY_HASH, &[hash.into()])?;
    Ok(first(rows).map(|row| read_key(&row)).transpose()?)
}

/// The keys that are not revoked, the newest first.
pub(super) fn keys(sql: &dyn Sql) -> Result<Vec<Key>, ApiError> {
    let rows = sql.query(KEYS, &[])?;
    Ok(rows.iter().map(read_key).collect::<Result<_, _>>()?)
}

/// A key that is about to be made.
pub(super) struct NewKey<'a> {
    pub(super) id: ApiKeyId,
    pub(super) staff: StaffId,
    pub(super) name: &'a str,
    pub(super) hash: &'a str,
    pub(super) rights: &'a Rights,
    pub(super) expires_at: Option<Moment>,
}

pub(super) fn insert_key(sql: &dyn Sql, key: &NewKey<'_>, now: Moment) -> Result<(), ApiError> {
    let (id, staff, rights) = (key.id.to_string(), key.staff.to_string(), lupa_domain::jcs::text(key.rights));
    sql.query(
        "insert into api_key (id, staff, name, hash, rights, created_at, expires_at) values (?, ?, ?, ?, ?, ?, ?)",
        &[(&id).into(), (&staff).into(), key.name.into(), key.hash.into(), (&rights).into(), now.into(), key.expires_at.into()],
    )?;
    Ok(())
}

pub(super) fn note_key_use(sql: &dyn Sql, id: ApiKeyId, now: Moment) -> Result<(), ApiError> {
    sql.query("update api_key set used_at = ? where id = ?", &[now.into(), (&id.to_string()).into()])?;
    Ok(())
}

pub(super) fn revoke_key(sql: &dyn Sql, id: ApiKeyId, now: Moment) -> Result<(), ApiError> {
    sql.query("update api_key set revoked_at = ? where id = ?", &[now.into(), (&id.to_string()).into()])?;
    Ok(())
}

pub(super) fn key_name(sql: &dyn Sql, id: ApiKeyId) -> Result<Option<String>, ApiError> {
    let rows = sql.query("select name from api_key where id = ?", &[(&id.to_string()).into()])?;
    Ok(first(rows).map(|row| row.text(0).map(str::to_owned)).transpose()?)
}
