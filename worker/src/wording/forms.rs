//! Forms: their words in progress, what each shows now, and the end of one.

use lupa_domain::{
    api::wording::{EditionResponse, FormNotice},
    digest::Digest,
    locale::Locale,
    time::Moment,
    wording::{Draft, FormId, Published, PurposeId, Statement},
};

use super::{notice, store};
use crate::{
    platform::sql::Sql,
    runtime::{error::ApiError, tx::Tx},
    words::problems::Code,
};

/// The notice that `form` shows now in `locale`.
pub fn current(sql: &dyn Sql, form: &FormId, locale: Locale) -> Result<Option<FormNotice>, ApiError> {
    Ok(store::current(sql, form, locale)?.as_ref().map(shown))
}

/// The refusal of an answer to words that are over: it brings the words of today, or says that the form asks nobody any more.
pub fn outdated(sql: &dyn Sql, form: &FormId, locale: Locale) -> Result<ApiError, ApiError> {
    Ok(current(sql, form, locale)?.map_or_else(|| ApiError::refused(Code::FormRetired), ApiError::retired))
}

/// A notice as its form shows it.
#[must_use]
pub fn shown(published: &Published) -> FormNotice {
    let notice = published.notice().clone();
    FormNotice { form: notice.form.clone(), edition: notice.edition, locale: notice.locale, digest: published.digest().clone(), notice }
}

/// What every form shows now in `locale`, by the name of the form.
pub fn current_forms(sql: &dyn Sql, locale: Locale) -> Result<Vec<FormNotice>, ApiError> {
    Ok(store::current_everywhere(sql, locale)?.iter().map(shown).collect())
}

/// The forms that ask for a purpose now.
pub fn asking_for(sql: &dyn Sql, purpose: &PurposeId) -> Result<Vec<FormId>, ApiError> {
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

/// The languages that the newest edition of a form speaks.
pub fn spoken(sql: &dyn Sql, form: &FormId) -> Result<Vec<Locale>, ApiError> {
    Ok(store::newest(sql, form)?.iter().map(|known| known.published.notice().locale).collect())
}

/// The newest edition of a form in every language, shown or not, with until when each may be answered.
pub fn newest(sql: &dyn Sql, form: &FormId) -> Result<Vec<notice::Known>, ApiError> {
    store::newest(sql, form)
}

/// The editions of a form, the newest first, each with its number.
pub fn editions(sql: &dyn Sql, form: &FormId) -> Result<Vec<(i64, EditionResponse)>, ApiError> {
    store::editions(sql, form)
}

/// One edition of a form in one language.
pub fn edition(sql: &dyn Sql, form: &FormId, edition: u32, locale: Locale) -> Result<Option<Published>, ApiError> {
    store::edition(sql, form, edition, locale)
}

/// Begins a form with this draft.
pub fn create(sql: &dyn Sql, form: &FormId, draft: &Draft) -> Result<(), ApiError> {
    store::insert_form(sql, form, draft)
}

/// Saves the words in progress.
pub fn save_draft(sql: &dyn Sql, form: &FormId, draft: &Draft) -> Result<(), ApiError> {
    store::save_draft(sql, form, draft)
}

/// Closes a form. No edition of it may be answered after `until`; doing it again can only shorten that.
pub fn retire(tx: &Tx<'_>, form: &FormId, until: Moment) -> Result<(), ApiError> {
    store::retire(tx.sql, form, until)?;
    store::end_grace(tx.sql, form, until)?;
    notice::forget(tx.state);
    Ok(())
}
