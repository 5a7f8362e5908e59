//! Where passkeys and the ceremonies around them are kept, and how an answer is judged: each ceremony once, in time, for what it was begun.

use lupa_domain::{
    api::staff::{CeremonyResponse, PasskeyResponse},
    ids::{CeremonyId, StaffId},
    staff::passkey::Ceremony,
    time::Moment,
};
use lupa_webauthn::{Authenticated, Challenge, CreationOptions, Passkey, PasskeyError, Purpose, RelyingParty, RequestOptions, UserHandle};
use serde::Serialize;
use serde_json::Value;

use super::accounts::Account;
use crate::{
    platform::sql::{Row, Sql, SqlError, first},
    runtime::{capability::Kind, error::ApiError, tx::Tx},
    words::problems::Code,
};

/// What an account is called towards devices: it says nothing about the person, and is the same for all their passkeys.
pub fn handle(tx: &Tx<'_>, staff: StaffId) -> UserHandle {
    UserHandle::from_random(tx.config().secrets.mac("passkey-user", &staff.bytes()))
}

/// The register, as devices know it: the host of its origin, under the name of the controller.
fn relying_party(tx: &Tx<'_>, name: &str) -> Result<RelyingParty, ApiError> {
    let origin = &tx.config().origin;
    let host = origin.split_once("://").map_or("", |(_, authority)| authority.split(':').next().unwrap_or_default());
    // An origin in numbers, for one: no browser makes a passkey for it.
    RelyingParty::new(name, host, &[origin]).map_err(|_| ApiError::refused(Code::Misconfigured))
}

/// Begins the making of a passkey.
pub fn begin_making(tx: &Tx<'_>, controller: &str, account: &Account, existing: &[Passkey]) -> Result<CeremonyResponse, ApiError> {
    let (relying_party, handle) = (relying_party(tx, controller)?, handle(tx, account.id));
    let ceremony = Ceremony::begin(Purpose::Register(handle), Challenge::from_random(tx.entropy.bytes()), tx.now);
    let user = lupa_webauthn::Account { id: handle, name: account.email.clone(), display_name: account.name.clone() };
    let options = json(&CreationOptions::new(&relying_party, ceremony.challenge(), &user, existing))?;
    keep(tx, &ceremony, Some(account.id), options)
}

/// Begins a signing in.
pub fn begin_use(tx: &Tx<'_>, controller: &str) -> Result<CeremonyResponse, ApiError> {
    let relying_party = relying_party(tx, controller)?;
    let ceremony = Ceremony::begin(Purpose::SignIn, Challenge::from_random(tx.entropy.bytes()), tx.now);
    let options = json(&RequestOptions::new(&relying_party, ceremony.challenge(), &[]))?;
    keep(tx, &ceremony, None, options)
}

/// Begins the proof that the owner of an account is there: with one of the passkeys of the account and no other.
pub fn begin_proof(tx: &Tx<'_>, controller: &str, staff: StaffId, existing: &[Passkey]) -> Result<CeremonyResponse, ApiError> {
    let relying_party = relying_party(tx, controller)?;
    let ceremony = Ceremony::begin(Purpose::Confirm(handle(tx, staff)), Challenge::from_random(tx.entropy.bytes()), tx.now);
    let options = json(&RequestOptions::new(&relying_party, ceremony.challenge(), existing))?;
    keep(tx, &ceremony, Some(staff), options)
}

/// The passkey that was made for this account.
pub fn made(
    tx: &Tx<'_>,
    controller: &str,
    ceremony: &str,
    staff: StaffId,
    credential: &Value,
) -> Result<Result<Passkey, PasskeyError>, ApiError> {
    let handle = handle(tx, staff);
    let Some(begun) = take(tx, ceremony)? else { return Ok(Err(PasskeyError::Expired)) };
    let relying_party = relying_party(tx, controller)?;
    let answer = parse(credential)?;
    let made = begun.open(tx.now).and_then(|opened| lupa_webauthn::register(&relying_party, opened, &answer));
    // It was begun for this account and for nothing else.
    let made = made.and_then(|made| if *made.account() == handle { Ok(made) } else { Err(PasskeyError::OtherCeremony) });
    // §7.1 step 26: an id that another account has is nobody's new passkey.
    Ok(match made {
        Ok(made) if by_id(tx.sql, &made.id().to_string())?.is_some() => Err(PasskeyError::OtherPasskey),
        other => other,
    })
}

/// Whose passkey was used, and which; or why not, and whose it would have been.
pub fn used(
    tx: &Tx<'_>,
    controller: &str,
    ceremony: &str,
    credential: &Value,
) -> Result<Result<StoredPasskey, (PasskeyError, Option<StoredPasskey>)>, ApiError> {
    let Some(begun) = take(tx, ceremony)? else { return Ok(Err((PasskeyError::Expired, None))) };
    let relying_party = relying_party(tx, controller)?;
    let answer: lupa_webauthn::AuthenticationResponse = parse(credential)?;
    let opened = match begun.open(tx.now) {
        Ok(opened) => opened,
        Err(why) => return Ok(Err((why, None))),
    };
    let Some(kept) = by_id(tx.sql, &answer.id.to_string())? else { return Ok(Err((PasskeyError::OtherPasskey, None))) };
    match lupa_webauthn::authenticate(&relying_party, opened, &kept.passkey, &answer) {
        Ok(authenticated) => {
            note_use(tx.sql, &kept, authenticated, tx.now)?;
            Ok(Ok(kept))
        }
        Err(why) => Ok(Err((why, Some(kept)))),
    }
}

fn parse<T: serde::de::DeserializeOwned>(credential: &Value) -> Result<T, ApiError> {
    serde_json::from_value(credential.clone()).map_err(|_| ApiError::at("/credential", Code::PasskeyRefused))
}

fn json(options: &impl Serialize) -> Result<Value, ApiError> {
    serde_json::to_value(options).map_err(|_| ApiError::Broken("the options of a passkey are no JSON".into()))
}

/// Keeps a ceremony until it is answered; what was never answered in time goes.
fn keep(tx: &Tx<'_>, ceremony: &Ceremony, staff: Option<StaffId>, options: Value) -> Result<CeremonyResponse, ApiError> {
    let id: CeremonyId = tx.id();
    tx.sql.query("delete from ceremony where expires_at <= ?", &[tx.now.into()])?;
    let (staff, body) = (staff.map(|id| id.to_string()), lupa_domain::jcs::text(ceremony));
    tx.sql.query(
        "insert into ceremony (id, staff, body, expires_at) values (?, ?, ?, ?)",
        &[(&id.to_string()).into(), staff.as_deref().into(), (&body).into(), ceremony.expires().into()],
    )?;
    Ok(CeremonyResponse { ceremony: tx.config().secrets.seal(Kind::Ceremony, &id.bytes()), options })
}

/// Takes a ceremony out: it is answered once, however that ends.
fn take(tx: &Tx<'_>, token: &str) -> Result<Option<Ceremony>, ApiError> {
    let Some(id) = tx.config().secrets.open_id::<lupa_domain::ids::CeremonyKind>(Kind::Ceremony, token) else { return Ok(None) };
    let id = id.to_string();
    let begun = first(tx.sql.query("select body from ceremony where id = ?", &[(&id).into()])?);
    tx.sql.query("delete from ceremony where id = ?", &[(&id).into()])?;
    Ok(begun.map(|row| row.json(0)).transpose()?)
}

/// A passkey as it is kept.
pub struct StoredPasskey {
    pub staff: StaffId,
    pub name: String,
    pub passkey: Passkey,
    added_at: Moment,
    used_at: Option<Moment>,
}

fn kept(row: &Row) -> Result<StoredPasskey, SqlError> {
    Ok(StoredPasskey {
        staff: row.parse(0)?,
        name: row.text(1)?.to_owned(),
        passkey: row.json(2)?,
        added_at: row.moment(3)?,
        used_at: row.opt_int(4)?.map(Moment::from_millis),
    })
}

pub fn by_id(sql: &dyn Sql, id: &str) -> Result<Option<StoredPasskey>, ApiError> {
    let rows = sql.query("select staff, name, body, added_at, used_at from passkey where id = ?", &[id.into()])?;
    Ok(first(rows).map(|row| kept(&row)).transpose()?)
}

/// The passkeys of an account, the oldest first.
pub fn of(sql: &dyn Sql, staff: StaffId) -> Result<Vec<StoredPasskey>, ApiError> {
    let rows = sql.query(
        "select staff, name, body, added_at, used_at from passkey where staff = ? order by added_at, id",
        &[(&staff.to_string()).into()],
    )?;
    Ok(rows.iter().map(kept).collect::<Result<_, _>>()?)
}

pub fn insert(sql: &dyn Sql, staff: StaffId, name: &str, passkey: &Passkey, now: Moment) -> Result<(), ApiError> {
    let (id, staff, body) = (passkey.id().to_string(), staff.to_string(), lupa_domain::jcs::text(passkey));
    sql.query(
        "insert into passkey (id, staff, name, body, added_at) values (?, ?, ?, ?, ?)",
        &[(&id).into(), (&staff).into(), name.into(), (&body).into(), now.into()],
    )?;
    Ok(())
}

fn note_use(sql: &dyn Sql, kept: &StoredPasskey, used: Authenticated, now: Moment) -> Result<(), ApiError> {
    let body = lupa_domain::jcs::text(&kept.passkey.clone().after(used));
    sql.query(
        "update passkey set body = ?, used_at = ? where id = ?",
        &[(&body).into(), now.into(), (&kept.passkey.id().to_string()).into()],
    )?;
    Ok(())
}

pub fn rename(sql: &dyn Sql, id: &str, name: &str) -> Result<(), ApiError> {
    sql.query("update passkey set name = ? where id = ?", &[name.into(), id.into()])?;
    Ok(())
}

pub fn remove(sql: &dyn Sql, id: &str) -> Result<(), ApiError> {
    sql.query("delete from passkey where id = ?", &[id.into()])?;
    Ok(())
}

pub fn remove_all(sql: &dyn Sql, staff: StaffId) -> Result<(), ApiError> {
    sql.query("delete from passkey where staff = ?", &[(&staff.to_string()).into()])?;
    Ok(())
}

impl StoredPasskey {
    pub fn view(self) -> PasskeyResponse {
        PasskeyResponse { id: self.passkey.id().to_string(), name: self.name, added_at: self.added_at, used_at: self.used_at }
    }
}
