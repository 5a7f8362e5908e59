//! Being signed in to the console: one cookie, which no other site's page ever makes a browser send.

use ::http::{Response, header};
use lupa_domain::{
    api::staff::StaffSessionView,
    ids::{StaffId, StaffSessionId},
    staff::{SESSION_LIFE, session_holds},
    time::{Moment, Span},
};

use super::{Staff, store};
use crate::{
    body::Body,
    call::{Call, set_header},
    capability::Kind,
    error::ApiError,
    platform::sql::{Row, Sql, SqlError, first},
    words::problems::Code,
};

/// The cookie, before its prefix.
const COOKIE: &str = "lupa-staff";
/// How often the last use is written down.
const USE_NOTED_EVERY: Span = Span::minutes(1);

/// Who is signed in.
pub(super) fn current(call: &Call<'_>) -> Result<Staff, ApiError> {
    let unauthenticated = || ApiError::refused(Code::Unauthenticated);
    let config = call.config();
    let cookie = call.cookie(&config.cookie_name(COOKIE)).ok_or_else(unauthenticated)?;
    let id: StaffSessionId = config.secrets.open_id(Kind::StaffSession, cookie).ok_or_else(unauthenticated)?;
    let session = read(call.sql, id)?.filter(|session| session.holds(call.now)).ok_or_else(unauthenticated)?;
    let account = store::account(call.sql, session.staff)?.ok_or_else(unauthenticated)?;
    if call.now >= session.used_at + USE_NOTED_EVERY {
        note_use(call.sql, id, account.id, call.now)?;
    }
    Ok(Staff { id: account.id, key: None, session: Some(id), rights: account.rights })
}

/// Signs somebody in who has just used this passkey.
pub(super) fn begin(call: &Call<'_>, staff: StaffId, passkey: &str, response: &mut Response<Body>) -> Result<(), ApiError> {
    let id: StaffSessionId = call.id();
    call.sql.query(
        "insert into staff_session (id, staff, passkey, began_at, used_at) values (?1, ?2, ?3, ?4, ?4)",
        &[(&id.to_string()).into(), (&staff.to_string()).into(), passkey.into(), call.now.into()],
    )?;
    note_use(call.sql, id, staff, call.now)?;
    set_cookie(call, response, &call.config().secrets.seal(Kind::StaffSession, &id.bytes()), SESSION_LIFE)
}

/// Takes the cookie away.
pub(super) fn forget(call: &Call<'_>, response: &mut Response<Body>) -> Result<(), ApiError> {
    set_cookie(call, response, "", Span::millis(0))
}

/// HttpOnly, host-only and strict: no link from elsewhere arrives signed in.
fn set_cookie(call: &Call<'_>, response: &mut Response<Body>, value: &str, life: Span) -> Result<(), ApiError> {
    let config = call.config();
    let secure = if config.is_secure() { "; Secure" } else { "" };
    let (name, seconds) = (config.cookie_name(COOKIE), life.as_millis() / 1000);
    set_header(response, header::SET_COOKIE, &format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Strict{secure}"))
}

struct Session {
    staff: StaffId,
    began_at: Moment,
    used_at: Moment,
    ended: bool,
}

impl Session {
    fn holds(&self, now: Moment) -> bool {
        !self.ended && session_holds(self.began_at, self.used_at, now)
    }
}

fn read(sql: &dyn Sql, id: StaffSessionId) -> Result<Option<Session>, ApiError> {
    let rows = sql.query("select staff, began_at, used_at, ended_at from staff_session where id = ?", &[(&id.to_string()).into()])?;
    let session = |row: Row| -> Result<Session, SqlError> {
        Ok(Session { staff: row.parse(0)?, began_at: row.moment(1)?, used_at: row.moment(2)?, ended: row.opt_int(3)?.is_some() })
    };
    Ok(first(rows).map(session).transpose()?)
}

fn note_use(sql: &dyn Sql, id: StaffSessionId, staff: StaffId, now: Moment) -> Result<(), ApiError> {
    sql.query("update staff_session set used_at = ? where id = ?", &[now.into(), (&id.to_string()).into()])?;
    sql.query("update staff set seen_at = ? where id = ?", &[now.into(), (&staff.to_string()).into()])?;
    Ok(())
}

/// Ends one session of somebody; whether there was one to end.
pub(super) fn end(sql: &dyn Sql, staff: StaffId, id: StaffSessionId, now: Moment) -> Result<bool, ApiError> {
    if read(sql, id)?.is_none_or(|session| session.staff != staff || session.ended) {
        return Ok(false);
    }
    sql.query("update staff_session set ended_at = ? where id = ?", &[now.into(), (&id.to_string()).into()])?;
    Ok(true)
}

/// Ends every session of somebody.
pub(super) fn end_all(sql: &dyn Sql, staff: StaffId, now: Moment) -> Result<(), ApiError> {
    let staff = staff.to_string();
    sql.query("update staff_session set ended_at = ? where staff = ? and ended_at is null", &[now.into(), (&staff).into()])?;
    Ok(())
}

/// Ends the sessions that were begun with one passkey.
pub(super) fn end_those_of(sql: &dyn Sql, passkey: &str, now: Moment) -> Result<(), ApiError> {
    sql.query("update staff_session set ended_at = ? where passkey = ? and ended_at is null", &[now.into(), passkey.into()])?;
    Ok(())
}

/// Where somebody is signed in, the newest first.
pub(super) fn of(sql: &dyn Sql, staff: &Staff, now: Moment) -> Result<Vec<StaffSessionView>, ApiError> {
    let rows = sql.query(
        "select staff_session.id, began_at, staff_session.used_at, coalesce(passkey.name, '') from staff_session \
         left join passkey on passkey.id = staff_session.passkey \
         where staff_session.staff = ? and ended_at is null order by began_at desc limit 100",
        &[(&staff.id.to_string()).into()],
    )?;
    let view = |row: &Row| -> Result<StaffSessionView, SqlError> {
        let id = row.parse(0)?;
        let current = staff.session == Some(id);
        Ok(StaffSessionView { id, began_at: row.moment(1)?, used_at: row.moment(2)?, passkey: row.text(3)?.to_owned(), current })
    };
    let mut views = rows.iter().map(view).collect::<Result<Vec<_>, _>>()?;
    views.retain(|view| session_holds(view.began_at, view.used_at, now));
    Ok(views)
}
