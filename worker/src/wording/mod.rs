//! Wording: published notices, forms and their drafts, purposes.

pub mod http;
pub mod http_forms;
pub mod http_names;
pub mod http_purposes;
mod store;

use std::{
    cell::RefCell,
    collections::{BTreeMap, HashMap},
    rc::Rc,
};

use lupa_domain::{
    api::wording::FormNotice,
    locale::Locale,
    time::{Moment, Span},
    wording::{self, Controller, Digest, Draft, FormId, Published, Purpose, PurposeId, Statement, Unpublishable},
};

use crate::{error::ApiError, platform::sql::Sql, words::problems::Code};

/// A published notice and until when it may be answered.
#[derive(Debug)]
pub struct Known {
    /// The notice.
    pub published: Published,
    /// When it stops being answerable; nothing while it is the newest.
    pub retires_at: Option<Moment>,
}

impl Known {
    /// Whether a form that shows this notice may still be sent.
    #[must_use]
    pub fn is_answerable(&self, now: Moment) -> bool {
        self.retires_at.is_none_or(|at| now < at)
    }
}

/// The notices that have been read, in memory. The object is the only writer, so publishing is the only thing that ages them.
#[derive(Debug, Default)]
pub struct Notices {
    known: RefCell<HashMap<Digest, Rc<Known>>>,
}

impl Notices {
    /// The notice with this digest.
    pub fn find(&self, sql: &dyn Sql, digest: &Digest) -> Result<Option<Rc<Known>>, ApiError> {
        if let Some(known) = self.known.borrow().get(digest) {
            return Ok(Some(Rc::clone(known)));
        }
        let Some(known) = store::notice(sql, digest)?.map(Rc::new) else { return Ok(None) };
        self.known.borrow_mut().insert(digest.clone(), Rc::clone(&known));
        Ok(Some(known))
    }

    /// The notice that an event or a standing names; that it is there is our own promise.
    pub fn promised(&self, sql: &dyn Sql, digest: &Digest) -> Result<Rc<Known>, ApiError> {
        self.find(sql, digest)?.ok_or_else(|| ApiError::Broken("an event names a notice that is not there".into()))
    }

    fn forget(&self) {
        self.known.borrow_mut().clear();
    }
}

/// The notice that `form` shows now in `locale`.
pub fn current(sql: &dyn Sql, form: &FormId, locale: Locale) -> Result<Option<FormNotice>, ApiError> {
    Ok(store::current(sql, form, locale)?.as_ref().map(shown))
}

/// What somebody is told who answers words that are over: the words of today, or that the form asks nobody any more.
pub fn outdated(sql: &dyn Sql, form: &FormId, locale: Locale) -> Result<ApiError, ApiError> {
    Ok(current(sql, form, locale)?.map_or_else(|| ApiError::refused(Code::FormRetired), ApiError::retired))
}

/// A notice as its form shows it.
fn shown(published: &Published) -> FormNotice {
    let notice = published.notice().clone();
    FormNotice { form: notice.form.clone(), edition: notice.edition, locale: notice.locale, digest: published.digest().clone(), notice }
}

/// What every form shows now in `locale`, by the name of the form.
pub fn current_forms(sql: &dyn Sql, locale: Locale) -> Result<Vec<FormNotice>, ApiError> {
    Ok(store::current_everywhere(sql, locale)?.iter().map(shown).collect())
}

/// The forms that ask for a purpose now.
fn forms_asking(sql: &dyn Sql, purpose: &PurposeId) -> Result<Vec<FormId>, ApiError> {
    let asks = store::current_everywhere(sql, Locale::default())?.into_iter().map(|published| published.notice().clone());
    Ok(asks.filter(|notice| notice.statement(purpose).is_some()).map(|notice| notice.form).collect())
}

/// For every purpose that some form asks for now: its statement in `locale` and the digest of the notice that holds it.
pub fn current_statements(sql: &dyn Sql, locale: Locale) -> Result<Vec<(Statement, Digest)>, ApiError> {
    let mut statements: Vec<(Statement, Digest)> = Vec::new();
    for published in store::current_everywhere(sql, locale)? {
        for statement in &published.notice().statements {
            if !statements.iter().any(|(said, _)| said.purpose == statement.purpose) {
                statements.push((statement.clone(), published.digest().clone()));
            }
        }
    }
    Ok(statements)
}

/// The newest notice in `locale` that tells of a purpose, whether a form still shows it or not.
pub fn last_shown(sql: &dyn Sql, purpose: &PurposeId, locale: Locale) -> Result<Option<Published>, ApiError> {
    let tells = |published: &Published| published.notice().statement(purpose).is_some();
    if let Some(published) = store::current_everywhere(sql, locale)?.into_iter().find(tells) {
        return Ok(Some(published));
    }
    Ok(store::newest_first(sql, locale)?.into_iter().find(tells))
}

/// Every purpose there is.
pub fn purposes(sql: &dyn Sql) -> Result<Vec<Purpose>, ApiError> {
    store::purposes(sql)
}

/// An edition that was published, in all its languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedEdition {
    /// The number by which standings and tallies name it.
    pub no: i64,
    /// Its form.
    pub form: FormId,
    /// Which edition of the form.
    pub edition: u32,
    /// When it was published.
    pub at: Moment,
}

/// Every edition that was ever published, the oldest first.
pub fn published_editions(sql: &dyn Sql) -> Result<Vec<PublishedEdition>, ApiError> {
    store::published_editions(sql)
}

/// The editions by the numbers that standings keep, each as `form/edition`.
pub fn edition_names(sql: &dyn Sql) -> Result<BTreeMap<i64, String>, ApiError> {
    Ok(published_editions(sql)?.into_iter().map(|known| (known.no, format!("{}/{}", known.form, known.edition))).collect())
}

/// The purpose with this name.
pub fn purpose(sql: &dyn Sql, id: &PurposeId) -> Result<Option<Purpose>, ApiError> {
    store::purpose(sql, id)
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
    publish_edition(sql, form, controller, Span::millis(0), now)?.map_err(|why| ApiError::Broken(format!("the starter form: {why}")))?;
    Ok(())
}

/// Publishes the drafts of all forms anew, for the controller's particulars stand in every notice.
pub fn publish_all(sql: &dyn Sql, notices: &Notices, controller: &Controller, now: Moment) -> Result<(), ApiError> {
    for form in store::forms(sql)? {
        publish_edition(sql, &form, controller, wording::GRACE, now)?.map_err(|why| ApiError::Broken(format!("form {form}: {why}")))?;
    }
    notices.forget();
    Ok(())
}

/// An edition and its notices, or why there cannot be one.
type Edition = Result<(u32, Vec<Published>), Unpublishable>;

/// What publishing the draft of a form would make now.
fn next_edition(sql: &dyn Sql, form: &FormId, controller: &Controller) -> Result<Edition, ApiError> {
    let Some(kept) = store::form(sql, form)? else { return Err(ApiError::Broken("a form is gone".into())) };
    let edition = kept.edition + 1;
    let published = wording::publish(form, edition, &kept.draft, &store::purposes(sql)?, controller);
    Ok(published.map(|published| (edition, published)))
}

/// Publishes the draft of one form as its next edition; the earlier one may be answered for `grace` longer.
fn publish_edition(sql: &dyn Sql, form: &FormId, controller: &Controller, grace: Span, now: Moment) -> Result<Edition, ApiError> {
    let made = next_edition(sql, form, controller)?;
    if let Ok((edition, published)) = &made {
        put_edition(sql, form, *edition, published, now + grace, now)?;
        store::show_draft(sql, form)?;
    }
    Ok(made)
}

/// Publishes the words that a form shows once more, with what its purposes say now. Nothing that asked for something else can be answered
/// from this moment on. The draft, and who is writing it, are left alone.
fn reissue_edition(sql: &dyn Sql, form: &FormId, now: Moment) -> Result<Result<(), Unpublishable>, ApiError> {
    let notices = store::newest(sql, form)?;
    let Some(notice) = notices.first().map(|known| known.published.notice()) else { return Ok(Ok(())) };
    let shown = store::shown(sql, form)?.unwrap_or_else(|| Draft::of(notices.iter().map(|known| known.published.notice())));
    let edition = notice.edition + 1;
    let published = match wording::publish(form, edition, &shown, &store::purposes(sql)?, &notice.controller) {
        Ok(published) => published,
        Err(why) => return Ok(Err(why)),
    };
    put_edition(sql, form, edition, &published, now, now)?;
    store::end_grace(sql, form, now)?;
    Ok(Ok(()))
}

fn put_edition(sql: &dyn Sql, form: &FormId, edition: u32, published: &[Published], until: Moment, now: Moment) -> Result<(), ApiError> {
    store::retire(sql, form, until)?;
    let no = store::next_no(sql)?;
    for notice in published {
        store::insert_notice(sql, no, notice, now)?;
    }
    store::set_edition(sql, form, edition)
}
