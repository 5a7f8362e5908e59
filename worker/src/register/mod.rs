//! The register as a whole: its first day, its controller, its set-up, and when everybody was last looked at.

pub mod backup;
pub mod integrity;
pub mod look;
pub mod processors;
pub mod retention;
mod store;

use lupa_domain::{
    languages::Languages,
    locale::Locale,
    register::starter,
    time::Moment,
    wording::{AllowedOrigins, Controller, Imprint},
};

use crate::{
    log,
    platform::sql::{self, Sql},
    runtime::{error::ApiError, migrations, tx::Tx},
    staff, wording,
    words::problems::Code,
};

use backup::{reading, restoring};

/// Brings the database up to date, once in the life of an object, and wakes whatever waited when the object was last put to sleep.
pub fn prepare(tx: &Tx<'_>) -> Result<(), ApiError> {
    if let Some(why) = tx.state.unusable() {
        return Err(ApiError::Unusable(why));
    }
    if tx.state.is_prepared() {
        return Ok(());
    }
    if let Some(touched) = restoring::touched_at(tx.sql)? {
        if restoring::is_under_way(touched, tx.now) {
            return Err(ApiError::refused(Code::RegisterRestoring));
        }
        sql::atomically(tx.sql, || restoring::abort(tx))?;
    }
    bring_up(tx)
}

/// Brings the database up to date.
pub fn bring_up(tx: &Tx<'_>) -> Result<(), ApiError> {
    sql::atomically(tx.sql, || reading::end_leftover(tx.sql))?;
    migrations::apply(tx.sql, tx.now)?;
    sql::atomically(tx.sql, || {
        recognise_pepper(tx)?;
        log::keys::start(tx.sql, tx.config(), tx.now)?;
        start(tx)?;
        staff::start(tx.sql, tx.now)
    })?;
    if store::damaged_at(tx.sql)?.is_some() {
        tx.state.mark_damaged();
    }
    tx.state.wake_at(tx.now);
    tx.state.mark_prepared();
    Ok(())
}

/// Refuses to start with another pepper than the one the register began with: every link that was sent and every key that was given would be
/// noise, and nobody would know why. What is kept is a keyed hash of nothing.
fn recognise_pepper(tx: &Tx<'_>) -> Result<(), ApiError> {
    let mark = pepper_mark(tx);
    match store::pepper_mark(tx.sql)? {
        Some(kept) if kept == mark => Ok(()),
        Some(_) => Err(ApiError::Unusable(
            "LUPA_PEPPER is not the one that this register began with; put that one back, from the backup of the secrets: without it no \
             link that was sent, no session and no API key opens anything"
                .into(),
        )),
        None => store::keep_pepper_mark(tx.sql, &mark),
    }
}

/// By what the pepper is known again.
#[must_use]
pub fn pepper_mark(tx: &Tx<'_>) -> String {
    hex::encode(&tx.config().secrets.mac("register", b"")[..16])
}

/// Puts the starter form and an example controller into an empty register. Nothing is published until it is known who asks.
fn start(tx: &Tx<'_>) -> Result<(), ApiError> {
    match store::controller(tx.sql)? {
        None => {
            store::set_controller(tx.sql, &starter::controller_in(tx.config().country), tx.now)?;
            wording::begin(tx.sql, &starter::form(), &starter::draft(), &starter::purposes())
        }
        // Registers of before kept the example's in the place of what nobody gave.
        Some(kept) if is_set_up(tx.sql)? && starter::is_example(&kept) => {
            store::set_controller(tx.sql, &starter::without_example(&kept), tx.now)
        }
        Some(_) => Ok(()),
    }
}

/// The controller: the business whose register this is.
pub fn controller(sql: &dyn Sql) -> Result<Controller, ApiError> {
    store::controller(sql)?.ok_or_else(|| ApiError::Broken("the register has no controller".into()))
}

/// The controller as readers of a language see it: what is still the example's names no one in another language.
pub fn shown_controller(sql: &dyn Sql, locale: Locale) -> Result<Controller, ApiError> {
    Ok(starter::in_language(&controller(sql)?, locale))
}

/// Whether the register has been set up.
pub fn is_set_up(sql: &dyn Sql) -> Result<bool, ApiError> {
    Ok(store::set_up_at(sql)?.is_some())
}

/// When the register was set up.
pub fn set_up_at(sql: &dyn Sql) -> Result<Option<Moment>, ApiError> {
    store::set_up_at(sql)
}

/// The languages that the business offers its customers: all, unless it has chosen.
pub fn languages(sql: &dyn Sql) -> Result<Languages, ApiError> {
    Ok(store::languages(sql)?.unwrap_or_default())
}

/// What whatever is published now says of the business.
pub fn imprint(sql: &dyn Sql) -> Result<Imprint, ApiError> {
    Ok(Imprint { controller: controller(sql)?, languages: languages(sql)? })
}

/// Whether any detail of the business is still the example's.
pub fn has_example_details(sql: &dyn Sql) -> Result<bool, ApiError> {
    let details = controller(sql)?;
    // What is the example's stands in the language of each reader; what is somebody's own is the same in all.
    Ok(Locale::ALL.into_iter().any(|locale| starter::in_language(&details, locale) != details))
}

/// Sets the register up: names the controller, and publishes every form with its particulars.
pub fn set_up(tx: &Tx<'_>, imprint: &Imprint) -> Result<(), ApiError> {
    store::set_controller(tx.sql, &imprint.controller, tx.now)?;
    store::set_languages(tx.sql, &imprint.languages, tx.now)?;
    store::mark_set_up(tx.sql, tx.now)?;
    wording::publish_all(tx, imprint)
}

/// How many changes of the controller there were, and when the last was made.
pub fn controller_revision(sql: &dyn Sql) -> Result<(u64, Option<Moment>), ApiError> {
    store::revision(sql, "controller")
}

/// How many changes of the languages there were, and when the last was made.
pub fn languages_revision(sql: &dyn Sql) -> Result<(u64, Option<Moment>), ApiError> {
    store::revision(sql, "languages")
}

/// Keeps other particulars of the controller. What is published stays as it is.
pub fn change_controller(tx: &Tx<'_>, controller: &Controller) -> Result<(), ApiError> {
    store::set_controller(tx.sql, controller, tx.now)
}

/// Offers other languages. What is published stays as it is.
pub fn change_languages(tx: &Tx<'_>, languages: &Languages) -> Result<(), ApiError> {
    store::set_languages(tx.sql, languages, tx.now)
}

/// When it was last looked at everybody whether the time of their data is over.
pub fn swept_at(sql: &dyn Sql) -> Result<Option<Moment>, ApiError> {
    store::swept_at(sql)
}

/// Writes down that everybody has been looked at.
pub fn mark_swept(sql: &dyn Sql, now: Moment) -> Result<(), ApiError> {
    store::mark_swept(sql, now)
}

/// Until when more sign-ups than usual are heard from one network; nothing on a day like others.
pub fn event_until(sql: &dyn Sql, now: Moment) -> Result<Option<Moment>, ApiError> {
    Ok(store::event_until(sql)?.filter(|until| now < *until))
}

/// Says that today is the day of an event, until midnight; or that it is no longer.
pub fn set_event_day(tx: &Tx<'_>, is_on: bool) -> Result<Option<Moment>, ApiError> {
    let until = if is_on { tx.config().zone().begins(tx.today().plus_days(1)) } else { tx.now };
    store::set_event_until(tx.sql, until)?;
    event_until(tx.sql, tx.now)
}

/// The sites that may show forms in a frame.
pub fn allowed_origins(sql: &dyn Sql) -> Result<AllowedOrigins, ApiError> {
    let kept = store::allowed_origins(sql)?;
    AllowedOrigins::parse(&kept).map_err(|_| ApiError::Broken("a site that is kept is none".into()))
}

/// Says which they are, instead of those that were.
pub fn set_allowed_origins(sql: &dyn Sql, allowed: &AllowedOrigins) -> Result<(), ApiError> {
    store::set_allowed_origins(sql, &allowed.texts())
}
