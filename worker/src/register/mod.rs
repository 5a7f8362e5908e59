//! The register as a whole: its first day, its controller, its set-up.

pub mod http;
mod store;

use lupa_domain::{register::starter, time::Moment, wording::Controller};

use crate::{error::ApiError, platform::sql::Sql, wording};

/// Puts the starter form and an example controller into an empty register.
pub fn start(sql: &dyn Sql, now: Moment) -> Result<(), ApiError> {
    if store::controller(sql)?.is_some() {
        return Ok(());
    }
    let controller = starter::controller();
    store::set_controller(sql, &controller)?;
    wording::begin(sql, &starter::form(), &starter::draft(), &starter::purposes(), &controller, now)
}

/// Who keeps the register.
pub fn controller(sql: &dyn Sql) -> Result<Controller, ApiError> {
    store::controller(sql)?.ok_or_else(|| ApiError::Broken("the register has no controller".into()))
}

/// Whether a keeper has set the register up.
pub fn is_set_up(sql: &dyn Sql) -> Result<bool, ApiError> {
    Ok(store::set_up_at(sql)?.is_some())
}

/// When everybody was last looked at whether their time is over.
pub fn walked_at(sql: &dyn Sql) -> Result<Option<Moment>, ApiError> {
    store::walked_at(sql)
}

/// Writes down that everybody has been.
pub fn mark_walked(sql: &dyn Sql, now: Moment) -> Result<(), ApiError> {
    store::mark_walked(sql, now)
}
