//! Publishing: a draft becomes the next edition of its form, in every language at once.

use std::collections::BTreeMap;

use lupa_domain::{
    languages::Languages,
    locale::Locale,
    ordered::CollectOrdered,
    register::starter,
    time::{Moment, Span},
    wording::{self, Draft, FormId, Imprint, PublishError, Published, Purpose},
};

use super::{
    notice::{self, Known},
    store,
};
use crate::{
    platform::sql::Sql,
    runtime::{error::ApiError, tx::Tx},
};

/// An edition and its notices, or why there cannot be one.
pub type Edition = Result<(u32, Vec<Published>), PublishError>;

/// The editions by the numbers that standings keep, each as `form/edition`.
pub fn edition_names(sql: &dyn Sql) -> Result<BTreeMap<i64, String>, ApiError> {
    Ok(store::published_editions(sql)?.into_iter().map(|known| (known.no, format!("{}/{}", known.form, known.edition))).collect_map())
}

/// Puts a form with its purposes into an empty register, as a draft.
pub fn begin(sql: &dyn Sql, form: &FormId, draft: &Draft, purposes: &[Purpose]) -> Result<(), ApiError> {
    for purpose in purposes {
        store::put_purpose(sql, purpose)?;
    }
    store::insert_form(sql, form, draft)
}

/// Publishes the drafts of all forms anew, for what is known of the business stands in every notice.
pub fn publish_all(tx: &Tx<'_>, imprint: &Imprint) -> Result<(), ApiError> {
    for form in store::form_ids(tx.sql)? {
        let published = put_next(tx.sql, &form, imprint, wording::GRACE, tx.now)?;
        published.map_err(|why| ApiError::Broken(format!("form {form}: {why}")))?;
    }
    notice::forget(tx.state);
    Ok(())
}

/// Publishes the draft of one form as its next edition; the earlier one may be answered for `grace` longer.
pub fn publish(tx: &Tx<'_>, form: &FormId, imprint: &Imprint, grace: Span) -> Result<Edition, ApiError> {
    let published = put_next(tx.sql, form, imprint, grace, tx.now)?;
    notice::forget(tx.state);
    Ok(published)
}

/// The notices of a draft. What is still the example's stands in each in its own language.
pub fn made(form: &FormId, edition: u32, draft: &Draft, purposes: &[Purpose], imprint: &Imprint) -> Result<Vec<Published>, PublishError> {
    let Imprint { controller, languages } = imprint;
    wording::publish_by(form, edition, draft, purposes, languages, |locale| starter::in_language(controller, locale))
}

/// What publishing the draft of a form would make now.
pub fn next(sql: &dyn Sql, form: &FormId, imprint: &Imprint) -> Result<Edition, ApiError> {
    let Some(kept) = store::form(sql, form)? else { return Err(ApiError::Broken("a form is gone".into())) };
    let edition = kept.edition + 1;
    Ok(made_of(sql, form, edition, &kept.draft, imprint)?.map(|published| (edition, published)))
}

/// The notices of a draft that need not be saved, with the purposes as they are now.
pub fn made_of(
    sql: &dyn Sql,
    form: &FormId,
    edition: u32,
    draft: &Draft,
    imprint: &Imprint,
) -> Result<Result<Vec<Published>, PublishError>, ApiError> {
    Ok(made(form, edition, draft, &store::purposes(sql)?, imprint))
}

fn put_next(sql: &dyn Sql, form: &FormId, imprint: &Imprint, grace: Span, now: Moment) -> Result<Edition, ApiError> {
    let made = next(sql, form, imprint)?;
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
    // Nothing that nobody said is published again, even where it was before.
    let controller = starter::without_example(&notice.controller);
    let imprint = Imprint { controller, languages: spoken(&notices) };
    let shown = store::shown(sql, form)?.unwrap_or_else(|| Draft::of(notices.iter().map(|known| known.published.notice())));
    put_again(sql, form, notice.edition + 1, &shown, &imprint, Span::millis(0), now)
}

fn put_again(
    sql: &dyn Sql,
    form: &FormId,
    edition: u32,
    shown: &Draft,
    imprint: &Imprint,
    grace: Span,
    now: Moment,
) -> Result<Result<(), PublishError>, ApiError> {
    let published = match made(form, edition, shown, &store::purposes(sql)?, imprint) {
        Ok(published) => published,
        Err(why) => return Ok(Err(why)),
    };
    put(sql, form, edition, &published, now + grace, now)?;
    if grace == Span::millis(0) {
        store::end_grace(sql, form, now)?;
    }
    Ok(Ok(()))
}

/// The languages of an edition.
fn spoken(notices: &[Known]) -> Languages {
    let locales: Vec<Locale> = notices.iter().map(|known| known.published.notice().locale).collect();
    Languages::of(&locales).unwrap_or_default()
}

/// A form that shows customers something else of the business than holds now.
#[derive(Debug)]
pub struct Behind {
    /// The form.
    pub form: FormId,
    /// What it shows, in every language that it speaks; one at least.
    pub notices: Vec<Published>,
    /// The words that it shows, as they were written, where they can be published again.
    words: Option<Draft>,
}

impl Behind {
    /// Whether the words can be published again as they are.
    #[must_use]
    pub const fn is_ready(&self) -> bool {
        self.words.is_some()
    }
}

/// The open forms whose newest edition is of another imprint.
pub fn behind(sql: &dyn Sql, imprint: &Imprint) -> Result<Vec<Behind>, ApiError> {
    let purposes = store::purposes(sql)?;
    let mut behind = Vec::new();
    for form in store::form_ids(sql)? {
        let newest = store::newest(sql, &form)?;
        let Some(known) = newest.first().filter(|known| known.retires_at.is_none()) else { continue };
        let notice = known.published.notice();
        if notice.controller == imprint.controller && spoken(&newest) == imprint.languages {
            continue;
        }
        let words = store::shown(sql, &form)?.filter(|words| made(&form, notice.edition + 1, words, &purposes, imprint).is_ok());
        behind.push(Behind { form, notices: newest.into_iter().map(|known| known.published).collect(), words });
    }
    Ok(behind)
}

/// Publishes the words of a form once more, with what holds of the business now; nothing where they cannot be. The draft is left alone.
pub fn republish(tx: &Tx<'_>, behind: &Behind, imprint: &Imprint, grace: Span) -> Result<Option<u32>, ApiError> {
    let (Some(words), Some(shown)) = (&behind.words, behind.notices.first()) else { return Ok(None) };
    let edition = shown.notice().edition + 1;
    let published = put_again(tx.sql, &behind.form, edition, words, imprint, grace, tx.now)?;
    notice::forget(tx.state);
    Ok(published.is_ok().then_some(edition))
}

fn put(sql: &dyn Sql, form: &FormId, edition: u32, published: &[Published], until: Moment, now: Moment) -> Result<(), ApiError> {
    store::retire(sql, form, until)?;
    let no = store::next_no(sql)?;
    for notice in published {
        store::insert_notice(sql, no, notice, now)?;
    }
    store::set_edition(sql, form, edition)
}
