//! Being signed in to the console: one cookie, which no other site's page ever makes a browser send.

use ::http::{Response, header};
use lupa_domain::{
    api::staff::StaffSessionView,
    ids::{StaffId, StaffSessionId},
    staff::{Right, SessionKind},
    time::{Moment, Span},
    wording::FormId,
};

use super::{
    Staff,
    store::{self, Account},
};
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

/// A tablet at the desk, on which customers fill in one form. Only this module makes one.
#[derive(Debug)]
pub struct Counter {
    staff: StaffId,
    session: StaffSessionId,
    form: FormId,
}

impl Counter {
    /// Who put it there.
    pub(super) const fn staff(&self) -> StaffId {
        self.staff
    }

    /// Its session.
    #[must_use]
    pub const fn session(&self) -> StaffSessionId {
        self.session
    }

    /// The form that it shows.
    #[must_use]
    pub const fn form(&self) -> &FormId {
        &self.form
    }
}

/// Who is signed in. A counter is nobody: it stands where anybody can reach it.
pub(super) fn current(call: &Call<'_>) -> Result<Staff, ApiError> {
    let (id, session, account) = presented(call)?;
    if session.counter.is_some() {
        return Err(ApiError::refused(Code::Unauthenticated));
    }
    if call.now >= session.used_at + USE_NOTED_EVERY {
        note_use(call.sql, id, account.id, call.now)?;
    }
    Ok(Staff { id: account.id, key: None, session: Some(id), rights: account.rights })
}

/// Which counter asks: one whose session holds, put there by somebody who still may.
pub(super) fn current_counter(call: &Call<'_>) -> Result<Counter, ApiError> {
    let unauthenticated = || ApiError::refused(Code::Unauthenticated);
    let (id, session, account) = presented(call)?;
    let form = session.counter.filter(|_| account.rights.contains(&Right::RecordConsent)).ok_or_else(unauthenticated)?;
    Ok(Counter { staff: account.id, session: id, form })
}

/// The session of the cookie that came along, while it holds.
fn presented(call: &Call<'_>) -> Result<(StaffSessionId, Session, Account), ApiError> {
    let unauthenticated = || ApiError::refused(Code::Unauthenticated);
    let config = call.config();
    let cookie = call.cookie(&config.cookie_name(COOKIE)).ok_or_else(unauthenticated)?;
    let id: StaffSessionId = config.secrets.open_id(Kind::StaffSession, cookie).ok_or_else(unauthenticated)?;
    let session = read(call.sql, id)?.filter(|session| session.holds(call.now)).ok_or_else(unauthenticated)?;
    let account = store::account(call.sql, session.staff)?.ok_or_else(unauthenticated)?;
    Ok((id, session, account))
}

/// Signs somebody in who has just used this passkey.
pub(super) fn begin(call: &Call<'_>, staff: StaffId, passkey: &str, response: &mut Response<Body>) -> Result<(), ApiError> {
    let id: StaffSessionId = call.id();
    call.sql.query(
        "insert into staff_session (id, staff, passkey, began_at, used_at) values (?1, ?2, ?3, ?4, ?4)",
        &[(&id.to_string()).into(), (&staff.to_string()).into(), passkey.into(), call.now.into()],
    )?;
    note_use(call.sql, id, staff, call.now)?;
    set_cookie(call, response, &call.config().secrets.seal(Kind::StaffSession, &id.bytes()), SessionKind::Console.life())
}

/// Ends a session and begins a counter's in its place: of the same browser, the same passkey, and another cookie.
pub(super) fn turn_into_counter(
    call: &Call<'_>,
    staff: StaffId,
    session: StaffSessionId,
    form: &FormId,
    response: &mut Response<Body>,
) -> Result<(), ApiError> {
    let id: StaffSessionId = call.id();
    call.sql.query(
        "insert into staff_session (id, staff, passkey, began_at, used_at, counter) \
         select ?1, staff, passkey, ?2, ?2, ?3 from staff_session where id = ?4",
        &[(&id.to_string()).into(), call.now.into(), form.as_str().into(), (&session.to_string()).into()],
    )?;
    end(call.sql, staff, session, call.now)?;
    set_cookie(call, response, &call.config().secrets.seal(Kind::StaffSession, &id.bytes()), SessionKind::Counter.life())
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

/// With a form, a session is a counter's.
const fn kind<T: Copy>(form: Option<T>) -> SessionKind {
    if form.is_some() { SessionKind::Counter } else { SessionKind::Console }
}

struct Session {
    staff: StaffId,
    began_at: Moment,
    used_at: Moment,
    ended: bool,
    counter: Option<FormId>,
}

impl Session {
    fn holds(&self, now: Moment) -> bool {
        !self.ended && kind(self.counter.as_ref()).holds(self.began_at, self.used_at, now)
    }
}

fn read(sql: &dyn Sql, id: StaffSessionId) -> Result<Option<Session>, ApiError> {
    let rows =
        sql.query("select staff, began_at, used_at, ended_at, counter from staff_session where id = ?", &[(&id.to_string()).into()])?;
    let session = |row: Row| -> Result<Session, SqlError> {
        let counter = row.opt_text(4)?.map(|_| row.parse(4)).transpose()?;
        Ok(Session { staff: row.parse(0)?, began_at: row.moment(1)?, used_at: row.moment(2)?, ended: row.opt_int(3)?.is_some(), counter })
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
        "select staff_session.id, began_at, staff_session.used_at, coalesce(passkey.name, ''), counter from staff_session \
         left join passkey on passkey.id = staff_session.passkey \
         where staff_session.staff = ? and ended_at is null order by began_at desc limit 100",
        &[(&staff.id.to_string()).into()],
    )?;
    let view = |row: &Row| -> Result<Option<StaffSessionView>, SqlError> {
        let id = row.parse(0)?;
        let current = staff.session == Some(id);
        let (began_at, used_at, kind) = (row.moment(1)?, row.moment(2)?, kind(row.opt_text(4)?));
        let counter = kind == SessionKind::Counter;
        let view = StaffSessionView { id, began_at, used_at, passkey: row.text(3)?.to_owned(), current, counter };
        Ok(kind.holds(began_at, used_at, now).then_some(view))
    };
    Ok(rows.iter().filter_map(|row| view(row).transpose()).collect::<Result<_, _>>()?)
}
