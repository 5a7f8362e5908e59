//! Being signed in to the console, and the counter: sessions, kept by id. The cookie that carries the id is HTTP's.

use lupa_domain::{
    api::staff::StaffSessionResponse,
    ids::{StaffId, StaffSessionId},
    staff::{Right, SessionKind},
    time::{Moment, Span},
    wording::FormId,
};

use super::{
    accounts::{self, Account},
    permission::Member,
};
use crate::{
    platform::sql::{Row, Sql, SqlError, first},
    runtime::{error::ApiError, tx::Tx},
};

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
    pub const fn staff(&self) -> StaffId {
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

/// Who is signed in with this session, while it holds. A counter is nobody: it stands where anybody can reach it.
pub fn current(tx: &Tx<'_>, id: StaffSessionId) -> Result<Option<Member>, ApiError> {
    let Some((session, account)) = holding(tx, id)?.filter(|(session, _)| session.counter.is_none()) else { return Ok(None) };
    if tx.now >= session.used_at + USE_NOTED_EVERY {
        note_use(tx.sql, id, account.id, tx.now)?;
    }
    Ok(Some(Member::by_session(account.id, id, session.proved_at, account.rights)))
}

/// The counter of this session: one that holds, put there by a member of staff who still may.
pub fn current_counter(tx: &Tx<'_>, id: StaffSessionId) -> Result<Option<Counter>, ApiError> {
    let Some((session, account)) = holding(tx, id)? else { return Ok(None) };
    let form = session.counter.filter(|_| account.rights.contains(&Right::RecordConsent));
    Ok(form.map(|form| Counter { staff: account.id, session: id, form }))
}

/// A session and whose it is, while it holds.
fn holding(tx: &Tx<'_>, id: StaffSessionId) -> Result<Option<(Session, Account)>, ApiError> {
    let Some(session) = load(tx.sql, id)?.filter(|session| session.holds(tx.now)) else { return Ok(None) };
    Ok(accounts::by_id(tx.sql, session.staff)?.map(|account| (session, account)))
}

/// Begins a session of a member of staff who has just used this passkey.
pub fn begin(tx: &Tx<'_>, staff: StaffId, passkey: &str) -> Result<StaffSessionId, ApiError> {
    let id: StaffSessionId = tx.id();
    tx.sql.query(
        "insert into staff_session (id, staff, passkey, began_at, used_at, proved_at) values (?1, ?2, ?3, ?4, ?4, ?4)",
        &[(&id.to_string()).into(), (&staff.to_string()).into(), passkey.into(), tx.now.into()],
    )?;
    note_use(tx.sql, id, staff, tx.now)?;
    Ok(id)
}

/// Writes down that the passkey was used once more in a session.
pub fn mark_proved(sql: &dyn Sql, id: StaffSessionId, now: Moment) -> Result<(), ApiError> {
    sql.query("update staff_session set proved_at = ? where id = ?", &[now.into(), (&id.to_string()).into()])?;
    Ok(())
}

/// Ends a session and begins a counter's in its place: of the same browser and the same passkey.
pub fn turn_into_counter(tx: &Tx<'_>, staff: StaffId, session: StaffSessionId, form: &FormId) -> Result<StaffSessionId, ApiError> {
    let id: StaffSessionId = tx.id();
    tx.sql.query(
        "insert into staff_session (id, staff, passkey, began_at, used_at, counter) \
         select ?1, staff, passkey, ?2, ?2, ?3 from staff_session where id = ?4",
        &[(&id.to_string()).into(), tx.now.into(), form.as_str().into(), (&session.to_string()).into()],
    )?;
    end(tx.sql, staff, session, tx.now)?;
    Ok(id)
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
    proved_at: Option<Moment>,
}

impl Session {
    fn holds(&self, now: Moment) -> bool {
        !self.ended && kind(self.counter.as_ref()).holds(self.began_at, self.used_at, now)
    }
}

fn load(sql: &dyn Sql, id: StaffSessionId) -> Result<Option<Session>, ApiError> {
    let rows = sql.query(
        "select staff, began_at, used_at, ended_at, counter, proved_at from staff_session where id = ?",
        &[(&id.to_string()).into()],
    )?;
    let session = |row: Row| -> Result<Session, SqlError> {
        Ok(Session {
            staff: row.parse(0)?,
            began_at: row.moment(1)?,
            used_at: row.moment(2)?,
            ended: row.opt_int(3)?.is_some(),
            counter: row.opt_text(4)?.map(|_| row.parse(4)).transpose()?,
            proved_at: row.opt_int(5)?.map(Moment::from_millis),
        })
    };
    Ok(first(rows).map(session).transpose()?)
}

fn note_use(sql: &dyn Sql, id: StaffSessionId, staff: StaffId, now: Moment) -> Result<(), ApiError> {
    sql.query("update staff_session set used_at = ? where id = ?", &[now.into(), (&id.to_string()).into()])?;
    sql.query("update staff set seen_at = ? where id = ?", &[now.into(), (&staff.to_string()).into()])?;
    Ok(())
}

/// Ends one session of a member of staff; whether there was one to end.
pub fn end(sql: &dyn Sql, staff: StaffId, id: StaffSessionId, now: Moment) -> Result<bool, ApiError> {
    if load(sql, id)?.is_none_or(|session| session.staff != staff || session.ended) {
        return Ok(false);
    }
    sql.query("update staff_session set ended_at = ? where id = ?", &[now.into(), (&id.to_string()).into()])?;
    Ok(true)
}

/// Ends every session of a member of staff, counters among them.
pub fn end_all(sql: &dyn Sql, staff: StaffId, now: Moment) -> Result<(), ApiError> {
    let staff = staff.to_string();
    sql.query("update staff_session set ended_at = ? where staff = ? and ended_at is null", &[now.into(), (&staff).into()])?;
    Ok(())
}

/// Ends the sessions that were begun with one passkey.
pub fn end_those_of(sql: &dyn Sql, passkey: &str, now: Moment) -> Result<(), ApiError> {
    sql.query("update staff_session set ended_at = ? where passkey = ? and ended_at is null", &[now.into(), passkey.into()])?;
    Ok(())
}

/// Where a member of staff is signed in, the newest first.
pub fn of(sql: &dyn Sql, staff: &Member, now: Moment) -> Result<Vec<StaffSessionResponse>, ApiError> {
    let rows = sql.query(
        "select staff_session.id, began_at, staff_session.used_at, coalesce(passkey.name, ''), counter from staff_session \
         left join passkey on passkey.id = staff_session.passkey \
         where staff_session.staff = ? and ended_at is null order by began_at desc limit 100",
        &[(&staff.id().to_string()).into()],
    )?;
    let view = |row: &Row| -> Result<Option<StaffSessionResponse>, SqlError> {
        let id = row.parse(0)?;
        let current = staff.session() == Some(id);
        let (began_at, used_at, kind) = (row.moment(1)?, row.moment(2)?, kind(row.opt_text(4)?));
        let counter = kind == SessionKind::Counter;
        let view = StaffSessionResponse { id, began_at, used_at, passkey: row.text(3)?.to_owned(), current, counter };
        Ok(kind.holds(began_at, used_at, now).then_some(view))
    };
    Ok(rows.iter().filter_map(|row| view(row).transpose()).collect::<Result<_, _>>()?)
}
