//! Where the register's own settings are kept.

use lupa_domain::{languages::Languages, time::Moment, wording::Controller};

use crate::{
    platform::sql::{Sql, first},
    runtime::error::ApiError,
};

pub(super) fn controller(sql: &dyn Sql) -> Result<Option<Controller>, ApiError> {
    let rows = sql.query("select value from setting where name = 'controller'", &[])?;
    Ok(first(rows).map(|row| row.json(0)).transpose()?)
}

/// Puts these particulars in the place of what was kept, as the next revision.
pub(super) fn set_controller(sql: &dyn Sql, controller: &Controller, now: Moment) -> Result<(), ApiError> {
    set(sql, "controller", &lupa_domain::jcs::text(controller))?;
    revise(sql, "controller", now)
}

/// The languages that the business offers; nothing where nobody has chosen.
pub(super) fn languages(sql: &dyn Sql) -> Result<Option<Languages>, ApiError> {
    let rows = sql.query("select value from setting where name = 'languages'", &[])?;
    Ok(first(rows).map(|row| row.json(0)).transpose()?)
}

pub(super) fn set_languages(sql: &dyn Sql, languages: &Languages, now: Moment) -> Result<(), ApiError> {
    set(sql, "languages", &lupa_domain::jcs::text(languages))?;
    revise(sql, "languages", now)
}

/// How many changes of a setting there were, and when the last was made.
pub(super) fn revision(sql: &dyn Sql, name: &str) -> Result<(u64, Option<Moment>), ApiError> {
    let rows = sql.query("select value from setting where name = ? || '_revision'", &[name.into()])?;
    let revision = first(rows).map(|row| row.parse(0)).transpose()?.unwrap_or_default();
    Ok((revision, moment(sql, &format!("{name}_changed_at"))?))
}

pub(super) fn revise(sql: &dyn Sql, name: &str, now: Moment) -> Result<(), ApiError> {
    let (revision, _) = revision(sql, name)?;
    set(sql, &format!("{name}_revision"), &(revision + 1).to_string())?;
    set(sql, &format!("{name}_changed_at"), &now.to_string())
}

pub(super) fn set_up_at(sql: &dyn Sql) -> Result<Option<Moment>, ApiError> {
    let rows = sql.query("select value from setting where name = 'set_up_at'", &[])?;
    Ok(first(rows).map(|row| row.parse(0)).transpose()?)
}

pub(super) fn mark_set_up(sql: &dyn Sql, now: Moment) -> Result<(), ApiError> {
    set(sql, "set_up_at", &now.to_string())
}

pub(super) fn swept_at(sql: &dyn Sql) -> Result<Option<Moment>, ApiError> {
    let rows = sql.query("select value from setting where name = 'walked_at'", &[])?;
    Ok(first(rows).map(|row| row.parse(0)).transpose()?)
}

pub(super) fn mark_swept(sql: &dyn Sql, now: Moment) -> Result<(), ApiError> {
    set(sql, "walked_at", &now.to_string())
}

pub(super) fn pepper_mark(sql: &dyn Sql) -> Result<Option<String>, ApiError> {
    let rows = sql.query("select value from setting where name = 'pepper'", &[])?;
    Ok(first(rows).map(|row| row.text(0).map(str::to_owned)).transpose()?)
}

pub(super) fn keep_pepper_mark(sql: &dyn Sql, mark: &str) -> Result<(), ApiError> {
    set(sql, "pepper", mark)
}

/// When the whole database was last found to be without a fault.
pub(super) fn checked_at(sql: &dyn Sql) -> Result<Option<Moment>, ApiError> {
    moment(sql, "checked_at")
}

/// When a fault was found, where no check since then has found none.
pub(super) fn damaged_at(sql: &dyn Sql) -> Result<Option<Moment>, ApiError> {
    moment(sql, "damaged_at")
}

pub(super) fn event_until(sql: &dyn Sql) -> Result<Option<Moment>, ApiError> {
    moment(sql, "event_until")
}

pub(super) fn set_event_until(sql: &dyn Sql, until: Moment) -> Result<(), ApiError> {
    set(sql, "event_until", &until.to_string())
}

/// The sites that may show forms in a frame; none where nobody has named any.
pub(super) fn allowed_origins(sql: &dyn Sql) -> Result<Vec<String>, ApiError> {
    let rows = sql.query("select value from setting where name = 'allowed_origins'", &[])?;
    Ok(first(rows).map(|row| row.json(0)).transpose()?.unwrap_or_default())
}

pub(super) fn set_allowed_origins(sql: &dyn Sql, origins: &[String]) -> Result<(), ApiError> {
    set(sql, "allowed_origins", &lupa_domain::jcs::text(&origins))
}

pub(super) fn mark_whole(sql: &dyn Sql, now: Moment) -> Result<(), ApiError> {
    sql.query("delete from setting where name = 'damaged_at'", &[])?;
    set(sql, "checked_at", &now.to_string())
}

fn moment(sql: &dyn Sql, name: &str) -> Result<Option<Moment>, ApiError> {
    let rows = sql.query("select value from setting where name = ?", &[name.into()])?;
    Ok(first(rows).map(|row| row.parse(0)).transpose()?)
}

pub(super) fn mark_damaged(sql: &dyn Sql, now: Moment) -> Result<(), ApiError> {
    set(sql, "damaged_at", &now.to_string())
}

pub(super) fn set(sql: &dyn Sql, name: &str, value: &str) -> Result<(), ApiError> {
    sql.query(
        "insert into setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value",
        &[name.into(), value.into()],
    )?;
    Ok(())
}
