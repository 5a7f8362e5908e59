//! The undertaking: its editions, and who has accepted which. Nothing here is ever changed or taken away.

use lupa_domain::{
    api::undertaking::{AcceptanceResponse, UndertakingResponse},
    ids::StaffId,
    staff::UndertakingEdition,
    time::Moment,
};

use crate::{
    platform::sql::{Row, Sql, SqlError, first},
    runtime::error::ApiError,
};

/// Gives a register the edition that it begins with. From then on its words are the register's own, whatever a later Lupa begins with.
pub fn start(sql: &dyn Sql, now: Moment) -> Result<(), ApiError> {
    if newest(sql)?.is_some() {
        return Ok(());
    }
    insert(sql, &UndertakingEdition::first(), None, now)
}

/// The edition in force.
pub fn in_force(sql: &dyn Sql) -> Result<UndertakingEdition, ApiError> {
    newest(sql)?.ok_or_else(|| ApiError::Broken("the register has no undertaking".into()))
}

fn newest(sql: &dyn Sql) -> Result<Option<UndertakingEdition>, ApiError> {
    let rows = sql.query("select edition, body from undertaking order by edition desc limit 1", &[])?;
    let edition = |row: Row| -> Result<_, SqlError> { Ok(UndertakingEdition { no: row.count(0)?, texts: row.json(1)? }) };
    Ok(first(rows).map(edition).transpose()?)
}

/// Writes an edition down.
pub fn insert(sql: &dyn Sql, edition: &UndertakingEdition, by: Option<StaffId>, now: Moment) -> Result<(), ApiError> {
    let (body, by) = (lupa_domain::jcs::text(&edition.texts), by.map(|id| id.to_string()));
    sql.query(
        "insert into undertaking (edition, body, staff, at) values (?, ?, ?, ?)",
        &[edition.no.into(), (&body).into(), by.as_deref().into(), now.into()],
    )?;
    Ok(())
}

/// Every edition, the newest first.
pub fn editions(sql: &dyn Sql) -> Result<Vec<UndertakingResponse>, ApiError> {
    let rows = sql.query(
        "select undertaking.edition, undertaking.body, undertaking.at, staff.name, \
         (select count(*) from acceptance where acceptance.edition = undertaking.edition) \
         from undertaking left join staff on staff.id = undertaking.staff order by undertaking.edition desc",
        &[],
    )?;
    let view = |row: &Row| -> Result<UndertakingResponse, SqlError> {
        Ok(UndertakingResponse {
            edition: row.count(0)?,
            texts: row.json(1)?,
            published_at: row.moment(2)?,
            by: row.opt_text(3)?.map(str::to_owned),
            accepted: row.count(4)?,
        })
    };
    Ok(rows.iter().map(view).collect::<Result<_, _>>()?)
}

/// Whether a member of staff has accepted the edition in force.
pub fn is_bound(sql: &dyn Sql, staff: StaffId) -> Result<bool, ApiError> {
    let rows = sql.query(
        "select 1 from acceptance where staff = ? and edition = (select max(edition) from undertaking)",
        &[(&staff.to_string()).into()],
    )?;
    Ok(!rows.is_empty())
}

/// How many people with an account have accepted this edition.
pub fn bound_by(sql: &dyn Sql, edition: u32) -> Result<u32, ApiError> {
    let rows = sql.query(
        "select count(*) from acceptance join staff on staff.id = acceptance.staff where acceptance.edition = ? and staff.left_at is null",
        &[edition.into()],
    )?;
    Ok(first(rows).map_or(Ok(0), |row| row.count(0))?)
}

/// What everybody with an account has accepted last, by name.
pub fn acceptances(sql: &dyn Sql) -> Result<Vec<AcceptanceResponse>, ApiError> {
    let rows = sql.query(
        "select staff.id, staff.name, acceptance.edition, json_extract(acceptance.document, '$.accepted') from staff \
         left join acceptance on acceptance.staff = staff.id \
         and acceptance.edition = (select max(edition) from acceptance as theirs where theirs.staff = staff.id) \
         where staff.left_at is null order by staff.name, staff.id",
        &[],
    )?;
    let view = |row: &Row| -> Result<AcceptanceResponse, SqlError> {
        let at = row.opt_text(3)?.map(|_| row.parse(3)).transpose()?;
        let edition = row.opt_int(2)?.map(|_| row.count(2)).transpose()?;
        Ok(AcceptanceResponse { staff: row.parse(0)?, name: row.text(1)?.to_owned(), edition, at })
    };
    Ok(rows.iter().map(view).collect::<Result<_, _>>()?)
}

/// Keeps the receipt of an acceptance.
pub fn accept(sql: &dyn Sql, staff: StaffId, edition: u32, document: &str) -> Result<(), ApiError> {
    sql.query(
        "insert into acceptance (staff, edition, document) values (?, ?, ?)",
        &[(&staff.to_string()).into(), edition.into(), document.into()],
    )?;
    Ok(())
}

/// What a member of staff has accepted last: the edition, and the receipt of it.
pub fn last_acceptance(sql: &dyn Sql, staff: StaffId) -> Result<Option<(u32, String)>, ApiError> {
    let rows = sql
        .query("select edition, document from acceptance where staff = ? order by edition desc limit 1", &[(&staff.to_string()).into()])?;
    let kept = |row: Row| -> Result<_, SqlError> { Ok((row.count(0)?, row.text(1)?.to_owned())) };
    Ok(first(rows).map(kept).transpose()?)
}
