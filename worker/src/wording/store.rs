//! Where wording is kept.

use lupa_domain::{
    api::wording::{EditionResponse, NoticeAddress, NoticeEdition},
    digest::Digest,
    locale::Locale,
    time::Moment,
    wording::{Draft, FormId, Published, Purpose, PurposeId},
};

use super::notice::Known;
use crate::{
    platform::sql::{Row, Sql, SqlError, first},
    runtime::error::ApiError,
};

/// A form as it is stored.
#[derive(Debug)]
pub struct Form {
    /// The newest edition; 0 before the first.
    pub edition: u32,
    /// The words in progress.
    pub draft: Draft,
    /// How many changes of the draft there were.
    pub revision: i64,
}

/// An edition that was published, in all its languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedEdition {
    /// The number by which standings and counts name it.
    pub no: i64,
    /// Its form.
    pub form: FormId,
    /// Which edition of the form.
    pub edition: u32,
    /// When it was published.
    pub at: Moment,
}

pub(super) fn notice(sql: &dyn Sql, digest: &Digest) -> Result<Option<Known>, ApiError> {
    let rows = sql.query("select body, retires_at from notice where digest = ?", &[digest.as_str().into()])?;
    first(rows).map(|row| known(&row)).transpose()
}

/// What a form shows: its newest edition, unless that has been retired without a successor. In `locale`, or in another language where the
/// form does not speak that one.
pub(super) fn current(sql: &dyn Sql, form: &FormId, locale: Locale) -> Result<Option<Published>, ApiError> {
    let rows = sql.query(
        "select body, retires_at from notice where form = ?1 and edition = (select edition from form where id = ?1) \
         order by locale <> ?2, instr('fi sv en', locale) limit 1",
        &[form.as_str().into(), locale.as_str().into()],
    )?;
    let Some(row) = first(rows) else { return Ok(None) };
    if row.opt_int(1)?.is_some() { Ok(None) } else { published(&row).map(Some) }
}

/// Of an edition of a form, whose row is `this`: the language `?1`, or another where it does not speak that one.
const NEAREST: &str = "(select said.locale from notice as said where said.form = this.form and said.edition = this.edition \
     order by said.locale <> ?1, instr('fi sv en', said.locale) limit 1)";

/// Every edition that was ever published, in a language or the nearest to it, the newest first.
pub(super) fn newest_first(sql: &dyn Sql, locale: Locale) -> Result<Vec<Published>, ApiError> {
    let statement = format!("select this.body from notice as this where this.locale = {NEAREST} order by this.no desc");
    let rows = sql.query_composed(&statement, &[locale.as_str().into()])?;
    rows.iter().map(published).collect()
}

/// Every edition that was ever published, the oldest first.
pub fn published_editions(sql: &dyn Sql) -> Result<Vec<PublishedEdition>, ApiError> {
    let rows = sql.query("select no, form, edition, min(published_at) from notice group by no order by no", &[])?;
    let read = |row: &Row| -> Result<PublishedEdition, SqlError> {
        Ok(PublishedEdition { no: row.int(0)?, form: row.parse(1)?, edition: row.count(2)?, at: row.moment(3)? })
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// The newest edition of a form in every language, shown or not.
pub(super) fn newest(sql: &dyn Sql, form: &FormId) -> Result<Vec<Known>, ApiError> {
    let rows = sql.query(
        "select body, retires_at from notice where form = ?1 and edition = (select edition from form where id = ?1)",
        &[form.as_str().into()],
    )?;
    rows.iter().map(known).collect()
}

/// Every notice of a form that was ever published, the oldest first, with when.
pub fn published_of(sql: &dyn Sql, form: &FormId) -> Result<Vec<(Published, Moment)>, ApiError> {
    let rows = sql.query("select body, published_at from notice where form = ? order by no, locale", &[form.as_str().into()])?;
    rows.iter().map(|row| Ok((published(row)?, row.moment(1)?))).collect()
}

/// Where a notice stands among those of its form in its language.
pub(super) fn place(sql: &dyn Sql, digest: &Digest) -> Result<Option<NoticeEdition>, ApiError> {
    let rows = sql.query(
        "select this.form, this.locale, this.edition, this.published_at, this.retires_at, \
         (select digest from notice where form = this.form and locale = this.locale and edition < this.edition \
          order by edition desc limit 1), \
         (select digest from notice where form = this.form and locale = this.locale and retires_at is null) \
         from notice as this where this.digest = ?",
        &[digest.as_str().into()],
    )?;
    let digest_in =
        |row: &Row, column| -> Result<Option<Digest>, SqlError> { row.opt_text(column)?.map(|_| row.parse(column)).transpose() };
    let place = |row: Row| -> Result<NoticeEdition, SqlError> {
        Ok(NoticeEdition {
            form: row.parse(0)?,
            locale: row.parse(1)?,
            edition: row.count(2)?,
            published_at: row.moment(3)?,
            retires_at: row.opt_int(4)?.map(Moment::from_millis),
            before: digest_in(&row, 5)?,
            current: digest_in(&row, 6)?,
        })
    };
    Ok(first(rows).map(place).transpose()?)
}

/// What every form shows, in a language or the nearest to it.
pub(super) fn current_everywhere(sql: &dyn Sql, locale: Locale) -> Result<Vec<Published>, ApiError> {
    let statement = format!(
        "select this.body from form join notice as this on this.form = form.id and this.edition = form.edition \
         where this.retires_at is null and this.locale = {NEAREST} order by form.id"
    );
    let rows = sql.query_composed(&statement, &[locale.as_str().into()])?;
    rows.iter().map(published).collect()
}

/// The number for the next edition of any form.
pub(super) fn next_no(sql: &dyn Sql) -> Result<i64, ApiError> {
    Ok(first(sql.query("select coalesce(max(no), 0) + 1 from notice", &[])?).map_or(Ok(1), |row| row.int(0))?)
}

pub(super) fn insert_notice(sql: &dyn Sql, no: i64, published: &Published, now: Moment) -> Result<(), ApiError> {
    let notice = published.notice();
    sql.query(
        "insert into notice (digest, no, form, edition, locale, body, published_at) values (?, ?, ?, ?, ?, ?, ?)",
        &[
            published.digest().as_str().into(),
            no.into(),
            notice.form.as_str().into(),
            notice.edition.into(),
            notice.locale.as_str().into(),
            published.bytes().into(),
            now.into(),
        ],
    )?;
    Ok(())
}

pub(super) fn retire(sql: &dyn Sql, form: &FormId, at: Moment) -> Result<(), ApiError> {
    sql.query("update notice set retires_at = ? where form = ? and retires_at is null", &[at.into(), form.as_str().into()])?;
    Ok(())
}

/// Ends at `at` what might be answered for longer of the editions that are over.
pub(super) fn end_grace(sql: &dyn Sql, form: &FormId, at: Moment) -> Result<(), ApiError> {
    sql.query("update notice set retires_at = ?1 where form = ?2 and retires_at > ?1", &[at.into(), form.as_str().into()])?;
    Ok(())
}

/// The notices of a form, the newest edition first: number, edition, when published, when retired, language and digest.
pub(super) fn editions(sql: &dyn Sql, form: &FormId) -> Result<Vec<(i64, EditionResponse)>, ApiError> {
    let mut editions: Vec<(i64, EditionResponse)> = Vec::new();
    for row in sql.query(
        "select no, edition, published_at, retires_at, locale, digest from notice where form = ? order by no desc",
        &[form.as_str().into()],
    )? {
        let no = row.int(0)?;
        let notice = NoticeAddress { locale: row.parse(4)?, digest: row.parse(5)? };
        match editions.last_mut().filter(|(last, _)| *last == no) {
            Some((_, edition)) => edition.notices.push(notice),
            None => editions.push((
                no,
                EditionResponse {
                    edition: row.count(1)?,
                    published_at: row.moment(2)?,
                    retires_at: row.opt_int(3)?.map(Moment::from_millis),
                    notices: vec![notice],
                    agreed: 0,
                },
            )),
        }
    }
    Ok(editions)
}

pub(super) fn edition(sql: &dyn Sql, form: &FormId, edition: u32, locale: Locale) -> Result<Option<Published>, ApiError> {
    let rows = sql.query(
        "select body from notice where form = ? and locale = ? and edition = ?",
        &[form.as_str().into(), locale.as_str().into(), edition.into()],
    )?;
    first(rows).map(|row| published(&row)).transpose()
}

pub(super) fn purpose(sql: &dyn Sql, id: &PurposeId) -> Result<Option<Purpose>, ApiError> {
    let rows = sql.query("select body from purpose where id = ?", &[id.as_str().into()])?;
    Ok(first(rows).map(|row| row.json(0)).transpose()?)
}

pub(super) fn purposes(sql: &dyn Sql) -> Result<Vec<Purpose>, ApiError> {
    let rows = sql.query("select body from purpose order by id", &[])?;
    Ok(rows.iter().map(|row| row.json(0)).collect::<Result<_, SqlError>>()?)
}

pub(super) fn put_purpose(sql: &dyn Sql, purpose: &Purpose) -> Result<(), ApiError> {
    let body = lupa_domain::jcs::text(purpose);
    sql.query(
        "insert into purpose (id, version, body) values (?, ?, ?) on conflict (id) \
         do update set version = excluded.version, body = excluded.body",
        &[purpose.id.as_str().into(), purpose.version.into(), (&body).into()],
    )?;
    Ok(())
}

/// The names of all forms.
pub fn form_ids(sql: &dyn Sql) -> Result<Vec<FormId>, ApiError> {
    let rows = sql.query("select id from form order by id", &[])?;
    Ok(rows.iter().map(|row| row.parse(0)).collect::<Result<_, SqlError>>()?)
}

/// One form.
pub fn form(sql: &dyn Sql, id: &FormId) -> Result<Option<Form>, ApiError> {
    let rows = sql.query("select edition, draft, revision from form where id = ?", &[id.as_str().into()])?;
    let form = |row: Row| -> Result<Form, SqlError> { Ok(Form { edition: row.count(0)?, draft: row.json(1)?, revision: row.int(2)? }) };
    Ok(first(rows).map(form).transpose()?)
}

pub(super) fn insert_form(sql: &dyn Sql, id: &FormId, draft: &Draft) -> Result<(), ApiError> {
    let text = lupa_domain::jcs::text(draft);
    sql.query("insert into form (id, edition, draft, revision) values (?, 0, ?, 1)", &[id.as_str().into(), (&text).into()])?;
    Ok(())
}

pub(super) fn save_draft(sql: &dyn Sql, id: &FormId, draft: &Draft) -> Result<(), ApiError> {
    let text = lupa_domain::jcs::text(draft);
    sql.query("update form set draft = ?, revision = revision + 1 where id = ?", &[(&text).into(), id.as_str().into()])?;
    Ok(())
}

/// The draft as it is now is what the form shows.
pub(super) fn show_draft(sql: &dyn Sql, id: &FormId) -> Result<(), ApiError> {
    sql.query("update form set shown = draft where id = ?", &[id.as_str().into()])?;
    Ok(())
}

/// The words that a form shows as they were written; nothing for editions of before they were kept.
pub(super) fn shown(sql: &dyn Sql, id: &FormId) -> Result<Option<Draft>, ApiError> {
    let rows = sql.query("select shown from form where id = ? and shown is not null", &[id.as_str().into()])?;
    Ok(first(rows).map(|row| row.json(0)).transpose()?)
}

pub(super) fn set_edition(sql: &dyn Sql, id: &FormId, edition: u32) -> Result<(), ApiError> {
    sql.query("update form set edition = ? where id = ?", &[edition.into(), id.as_str().into()])?;
    Ok(())
}

/// A row that begins with the body and when it retires.
fn known(row: &Row) -> Result<Known, ApiError> {
    Ok(Known { published: published(row)?, retires_at: row.opt_int(1)?.map(Moment::from_millis) })
}

fn published(row: &Row) -> Result<Published, ApiError> {
    Published::open(row.text(0)?.to_owned()).map_err(|why| ApiError::Broken(why.to_string()))
}

/// The number of the edition that this notice belongs to.
pub fn edition_no(sql: &dyn Sql, digest: &Digest) -> Result<Option<i64>, ApiError> {
    let rows = sql.query("select no from notice where digest = ?", &[digest.as_str().into()])?;
    Ok(first(rows).map(|row| row.int(0)).transpose()?)
}
