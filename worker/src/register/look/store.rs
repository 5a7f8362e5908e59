//! Where the look is kept.

use lupa_domain::register::look::{Accent, Cover};
use lupa_picture::Kind;

use super::{Look, Part, Shown, media_type};
use crate::{
    platform::sql::{Sql, SqlError, first},
    runtime::error::ApiError,
};

pub(super) fn look(sql: &dyn Sql) -> Result<Look, ApiError> {
    let rows = sql.query("select revision, accent, cover from brand", &[])?;
    let row = first(rows).ok_or_else(|| ApiError::Broken("the register has no look".into()))?;
    let unreadable = || ApiError::Broken("the look cannot be read".into());
    // What a later version would call faint is not shown: the accent of the style sheet is.
    let accent = row.opt_text(1)?.and_then(|text| Accent::parse(text).ok());
    let cover = Cover::named(row.text(2)?).ok_or_else(unreadable)?;
    Ok(Look { revision: row.count(0)?, accent, cover, logo: shown(sql, Part::Logo)?, cover_picture: shown(sql, Part::Cover)? })
}

pub(super) fn set(sql: &dyn Sql, accent: Option<Accent>, cover: Cover) -> Result<(), ApiError> {
    let accent = accent.map(|accent| accent.color().to_string());
    sql.query("update brand set accent = ?, cover = ?", &[accent.as_ref().into(), cover.as_str().into()])?;
    Ok(())
}

pub(super) fn count_change(sql: &dyn Sql) -> Result<(), ApiError> {
    sql.query("update brand set revision = revision + 1", &[])?;
    Ok(())
}

pub(super) fn shown(sql: &dyn Sql, part: Part) -> Result<Option<Shown>, ApiError> {
    let rows = sql.query("select digest, media_type, width, height from brand_picture where part = ?", &[part.as_str().into()])?;
    let Some(row) = first(rows) else { return Ok(None) };
    let kind = if row.text(1)? == media_type(Kind::Svg) { Kind::Svg } else { Kind::Png };
    Ok(Some(Shown { part, digest: row.text(0)?.to_owned(), kind, width: row.count(2)?, height: row.count(3)? }))
}

pub(super) fn file(sql: &dyn Sql, part: Part) -> Result<Option<String>, SqlError> {
    let rows = sql.query("select file from brand_picture where part = ?", &[part.as_str().into()])?;
    first(rows).map(|row| row.text(0).map(str::to_owned)).transpose()
}

pub(super) fn put(sql: &dyn Sql, shown: &Shown, file: &str) -> Result<(), ApiError> {
    sql.query(
        "insert or replace into brand_picture (part, digest, media_type, width, height, file) values (?, ?, ?, ?, ?, ?)",
        &[
            shown.part.as_str().into(),
            (&shown.digest).into(),
            media_type(shown.kind).into(),
            shown.width.into(),
            shown.height.into(),
            file.into(),
        ],
    )?;
    Ok(())
}

pub(super) fn remove(sql: &dyn Sql, part: Part) -> Result<(), ApiError> {
    sql.query("delete from brand_picture where part = ?", &[part.as_str().into()])?;
    Ok(())
}
