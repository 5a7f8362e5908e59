//! Publishing: a draft becomes the next edition of its form, in every language at once.

use std::collections::BTreeMap;

use lupa_domain::{
    register::starter,
    time::{Moment, Span},
    wording::{self, Controller, Draft, FormId, PublishError, Published, Purpose},
};

use super::{notice, store};
use crate::{
    platform::sql::Sql,
    runtime::{error::ApiError, tx::Tx},
};

/// An edition and its notices, or why there cannot be one.
pub type Edition = Result<(u32, Vec<Published>), PublishError>;

/// The editions by the numbers that standings keep, each as `form/edition`.
pub fn edition_names(sql: &dyn Sql) -> Result<BTreeMap<i64, String>, ApiError> {
    Ok(store::published_editions(sql)?.into_iter().map(|known| (known.no, format!("{}/{}", known.form, known.edition))).collect())
}

/// Puts a form with its purposes into an empty register and publishes its first edition.
pub fn begin(
    sql: &dyn Sql,
    form: &FormId,
    draft: &Draft,
    purposes: &[Purpose],
    controller: &Controller,
    now: Moment,
) -> Result<(), ApiError> {
    for purpose in purposes {
        store::put_purpose(sql, purpose)?;
    }
    store::insert_form(sql, form, draft)?;
    put_next(sql, form, controller, Span::millis(0), now)?.map_err(|why| ApiError::Broken(format!("the starter form: {why}")))?;
    Ok(())
}

/// Publishes the drafts of all forms anew, for the controller's particulars stand in every notice.
pub fn publish_all(tx: &Tx<'_>, controller: &Controller) -> Result<(), ApiError> {
    for form in store::form_ids(tx.sql)? {
        let published = put_next(tx.sql, &form, controller, wording::GRACE, tx.now)?;
        published.map_err(|why| ApiError::Broken(format!("form {form}: {why}")))?;
    }
    notice::forget(tx.state);
    Ok(())
}

/// Publishes the draft of one form as its next edition; the earlier one may be answered for `grace` longer.
pub fn publish(tx: &Tx<'_>, form: &FormId, controller: &Controller, grace: Span) -> Result<Edition, ApiError> {
    let published = put_next(tx.sql, form, controller, grace, tx.now)?;
    notice::forget(tx.state);
    Ok(published)
}

/// The notices of a draft. What is still the example's stands in each in its own language.
pub fn made(
    form: &FormId,
    edition: u32,
    draft: &Draft,
    purposes: &[Purpose],
    controller: &Controller,
) -> Result<Vec<Published>, PublishError> {
    wording::publish_by(form, edition, draft, purposes, |locale| starter::in_language(controller, locale))
}

/// What publishing the draft of a form would make now.
pub fn next(sql: &dyn Sql, form: &FormId, controller: &Controller) -> Result<Edition, ApiError> {
    let Some(kept) = store::form(sql, form)? else { return Err(ApiError::Broken("a form is gone".into())) };
    let edition = kept.edition + 1;
    let published = made(form, edition, &kept.draft, &store::purposes(sql)?, controller);
    Ok(published.map(|published| (edition, published)))
}

fn put_next(sql: &dyn Sql, form: &FormId, controller: &Controller, grace: Span, now: Moment) -> Result<Edition, ApiError> {
    let made = next(sql, form, controller)?;
    if let Ok((edition, published)) = &made {
        put(sql, form, *edition, published, now + grace, now)?;
        store::show_draft(sql, form)?;
    }
    Ok(made)
}

/// Publishes the words that a form shows once more, with what its purposes say now. Nothing that asked for something else can be answered
/// from this moment on. The draft, and who is writing it, are left alone.
pub(super) fn reissue(sql: &dyn Sql, form: &FormId, now: Moment) -> Result<Result<(), PublishError>, ApiError> {
    let notices = store::newest(sql, form)?;
    let Some(notice) = notices.first().map(|known| known.published.notice()) else { return Ok(Ok(())) };
    let shown = store::shown(sql, form)?.unwrap_or_else(|| Draft::of(notices.iter().map(|known| known.published.notice())));
    let edition = notice.edition + 1;
    let published = match made(form, edition, &shown, &store::purposes(sql)?, &notice.controller) {
        Ok(published) => published,
        Err(why) => return Ok(Err(why)),
    };
    put(sql, form, edition, &published, now, now)?;
    store::end_grace(sql, form, now)?;
    Ok(Ok(()))
}

fn put(sql: &dyn Sql, form: &FormId, edition: u32, published: &[Published], until: Moment, now: Moment) -> Result<(), ApiError> {
    store::retire(sql, form, until)?;
    let no = store::next_no(sql)?;
    for notice in published {
        store::insert_notice(sql, no, notice, now)?;
    }
    store::set_edition(sql, form, edition)
}
