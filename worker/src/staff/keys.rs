//! API keys: each acts for a member of staff, with rights of its own, for a limited time.

use std::collections::BTreeMap;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use lupa_domain::{
    api::staff::KEY_PREFIX,
    ids::{ApiKeyId, StaffId},
    ordered::CollectOrdered,
    staff::{Rights, key_end},
    time::{Moment, Span},
};
use sha2::{Digest, Sha256};

use super::permission::Member;
use crate::{
    platform::sql::{Row, Sql, SqlError, first},
    runtime::{error::ApiError, tx::Tx},
};

/// How often the last use of a key is written down.
const USE_NOTED_EVERY: Span = Span::hours(1);

/// A key, as it is looked up by its text.
pub struct Key {
    pub id: ApiKeyId,
    pub staff: StaffId,
    pub rights: Rights,
    pub owner_rights: Rights,
    pub expires_at: Option<Moment>,
    pub used_at: Option<Moment>,
    pub name: String,
    pub created_at: Moment,
    /// The name of the key that made it, if a program did.
    pub maker: Option<String>,
    revoked_at: Option<Moment>,
}

impl Key {
    /// Whether it still counts.
    fn works(&self, now: Moment) -> bool {
        self.revoked_at.is_none() && self.expires_at.is_none_or(|end| now < end)
    }

    /// What it may do now: its owner may have lost rights since it was made.
    pub fn effective_rights(&self) -> Rights {
        &self.rights & &self.owner_rights
    }
}

const KEY_BY_HASH: &str = "select api_key.id, api_key.staff, api_key.rights, staff.rights, api_key.expires_at, api_key.used_at, \
     api_key.name, api_key.created_at, maker.name, api_key.revoked_at from api_key join staff on staff.id = api_key.staff \
     left join api_key as maker on maker.id = api_key.maker where api_key.hash = ?";

const KEYS: &str = "select api_key.id, api_key.staff, api_key.rights, staff.rights, api_key.expires_at, api_key.used_at, \
     api_key.name, api_key.created_at, maker.name, api_key.revoked_at from api_key join staff on staff.id = api_key.staff \
     left join api_key as maker on maker.id = api_key.maker \
     where api_key.revoked_at is null order by api_key.created_at desc, api_key.id";

fn key_in(row: &Row) -> Result<Key, SqlError> {
    Ok(Key {
        id: row.parse(0)?,
        staff: row.parse(1)?,
        rights: row.json(2)?,
        owner_rights: row.json(3)?,
        expires_at: row.opt_int(4)?.map(Moment::from_millis),
        used_at: row.opt_int(5)?.map(Moment::from_millis),
        name: row.text(6)?.to_owned(),
        created_at: row.moment(7)?,
        maker: row.opt_text(8)?.map(str::to_owned),
        revoked_at: row.opt_int(9)?.map(Moment::from_millis),
    })
}

/// What a text is that was presented as a key.
#[derive(Debug)]
pub enum Presented {
    /// A key that is still good, and the member of staff for whose rights it stands.
    Good(Member),
    /// A key that has ended or was revoked, and whose it was.
    Ended(StaffId, ApiKeyId),
    /// No key.
    Unknown,
}

/// Looks a key up by its text.
pub fn presented(tx: &Tx<'_>, text: &str) -> Result<Presented, ApiError> {
    let Some(key) = by_hash(tx.sql, &hash(text))? else { return Ok(Presented::Unknown) };
    if !key.works(tx.now) {
        return Ok(Presented::Ended(key.staff, key.id));
    }
    if key.used_at.is_none_or(|used| tx.now >= used + USE_NOTED_EVERY) {
        note_use(tx.sql, key.id, tx.now)?;
    }
    Ok(Presented::Good(Member::by_key(key.staff, key.id, key.effective_rights())))
}

/// The key of the register's first day, which has no end. Answers its text, which is kept nowhere.
pub fn make_first(tx: &Tx<'_>, staff: StaffId, name: &str, rights: &Rights) -> Result<(String, ApiKeyId), ApiError> {
    make_until(tx, staff, None, name, rights, None)
}

/// Makes a key for so long, and no longer than the key lives that makes it. Answers its text, which is kept nowhere.
pub fn make(tx: &Tx<'_>, by: &Member, name: &str, rights: &Rights, life: Span) -> Result<(String, ApiKeyId), ApiError> {
    let end = key_end(tx.now, life, end_of(tx.sql, by)?);
    make_until(tx, by.id(), by.key(), name, rights, Some(end))
}

fn make_until(
    tx: &Tx<'_>,
    staff: StaffId,
    maker: Option<ApiKeyId>,
    name: &str,
    rights: &Rights,
    expires_at: Option<Moment>,
) -> Result<(String, ApiKeyId), ApiError> {
    let (id, text) = (tx.id(), format!("{KEY_PREFIX}{}", URL_SAFE_NO_PAD.encode(tx.entropy.bytes())));
    insert(tx.sql, &NewKey { id, staff, maker, name, hash: &hash(&text), rights, expires_at }, tx.now)?;
    Ok((text, id))
}

/// When the key ends by which a program acts; nothing where a user is signed in, or where the key has no end.
pub fn end_of(sql: &dyn Sql, by: &Member) -> Result<Option<Moment>, ApiError> {
    let Some(key) = by.key() else { return Ok(None) };
    let rows = sql.query("select expires_at from api_key where id = ?", &[(&key.to_string()).into()])?;
    Ok(first(rows).map(|row| row.opt_int(0)).transpose()?.flatten().map(Moment::from_millis))
}

fn hash(key: &str) -> String {
    hex::encode(Sha256::digest(key))
}

fn by_hash(sql: &dyn Sql, hash: &str) -> Result<Option<Key>, ApiError> {
    let rows = sql.query(KEY_BY_HASH, &[hash.into()])?;
    Ok(first(rows).map(|row| key_in(&row)).transpose()?)
}

/// The keys that are not revoked, the newest first.
pub fn all(sql: &dyn Sql) -> Result<Vec<Key>, ApiError> {
    let rows = sql.query(KEYS, &[])?;
    Ok(rows.iter().map(key_in).collect::<Result<_, _>>()?)
}

/// A key that is about to be made.
struct NewKey<'a> {
    id: ApiKeyId,
    staff: StaffId,
    maker: Option<ApiKeyId>,
    name: &'a str,
    hash: &'a str,
    rights: &'a Rights,
    expires_at: Option<Moment>,
}

fn insert(sql: &dyn Sql, key: &NewKey<'_>, now: Moment) -> Result<(), ApiError> {
    let (id, staff, rights) = (key.id.to_string(), key.staff.to_string(), lupa_domain::jcs::text(key.rights));
    let maker = key.maker.map(|maker| maker.to_string());
    sql.query(
        "insert into api_key (id, staff, maker, name, hash, rights, created_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        &[
            (&id).into(),
            (&staff).into(),
            maker.as_deref().into(),
            key.name.into(),
            key.hash.into(),
            (&rights).into(),
            now.into(),
            key.expires_at.into(),
        ],
    )?;
    Ok(())
}

fn note_use(sql: &dyn Sql, id: ApiKeyId, now: Moment) -> Result<(), ApiError> {
    sql.query("update api_key set used_at = ? where id = ?", &[now.into(), (&id.to_string()).into()])?;
    Ok(())
}

/// Revokes a key, with all that it has made and that those have made.
pub fn revoke(sql: &dyn Sql, id: ApiKeyId, now: Moment) -> Result<(), ApiError> {
    sql.query(
        "with recursive line (id) as (select ?2 union select api_key.id from line cross join api_key on api_key.maker = line.id) \
         update api_key set revoked_at = ?1 where id in (select id from line) and revoked_at is null",
        &[now.into(), (&id.to_string()).into()],
    )?;
    Ok(())
}

pub fn name(sql: &dyn Sql, id: ApiKeyId) -> Result<Option<String>, ApiError> {
    let rows = sql.query("select name from api_key where id = ?", &[(&id.to_string()).into()])?;
    Ok(first(rows).map(|row| row.text(0).map(str::to_owned)).transpose()?)
}

/// The names of all keys that ever were, also of those that are revoked.
pub fn names(sql: &dyn Sql) -> Result<BTreeMap<ApiKeyId, String>, ApiError> {
    let rows = sql.query("select id, name from api_key", &[])?;
    Ok(rows.iter().map(|row| Ok((row.parse(0)?, row.text(1)?.to_owned()))).try_collect_map::<_, _, SqlError>()?)
}
