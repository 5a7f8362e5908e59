//! Questions that were given a name, over HTTP.

use ::http::StatusCode;
use lupa_domain::{
    api::audience::{FilterAsk, FilterList, SavedFilter},
    audience::Basis,
    ids::FilterId,
};

use super::{ground_of, http::filter, purpose_named};
use crate::{
    call::{Answer, Call, empty, json_answer, path_id},
    error::ApiError,
    platform::sql::{Row, Sql, SqlError},
    staff::{Staff, read_name},
    words::problems::Code,
};

/// `GET /api/v1/audience/filters`
pub fn list(call: &Call<'_>, _: &Staff) -> Answer {
    json_answer(StatusCode::OK, &FilterList { filters: saved(call.sql)? })
}

fn saved(sql: &dyn Sql) -> Result<Vec<SavedFilter>, ApiError> {
    let rows = sql.query(
        "select saved_filter.id, saved_filter.name, purpose, conditions, staff.name, at, basis from saved_filter \
         join staff on staff.id = saved_filter.staff order by saved_filter.name, at",
        &[],
    )?;
    let read = |row: &Row| -> Result<SavedFilter, SqlError> {
        Ok(SavedFilter {
            id: row.parse(0)?,
            name: row.text(1)?.to_owned(),
            purpose: row.text(2)?.to_owned(),
            basis: Basis::from_word(row.text(6)?).ok_or_else(|| SqlError("no such basis".into()))?,
            conditions: row.json(3)?,
            by: row.text(4)?.to_owned(),
            at: row.moment(5)?,
        })
    };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// `POST /api/v1/audience/filters`
pub fn save(call: &Call<'_>, staff: &Staff) -> Answer {
    let ask: FilterAsk = call.read()?;
    let name = read_name("/name", &ask.name)?;
    let purpose = purpose_named(call, &ask.purpose)?;
    filter(&ask.conditions)?;
    ground_of(&purpose, ask.basis)?;
    let (id, conditions): (FilterId, _) = (call.id(), lupa_domain::jcs::text(&ask.conditions));
    call.sql.query(
        "insert into saved_filter (id, name, purpose, basis, conditions, staff, at) values (?, ?, ?, ?, ?, ?, ?)",
        &[
            (&id.to_string()).into(),
            (&name).into(),
            purpose.id.as_str().into(),
            ask.basis.as_str().into(),
            (&conditions).into(),
            (&staff.id().to_string()).into(),
            call.now.into(),
        ],
    )?;
    let made = saved(call.sql)?.into_iter().find(|saved| saved.id == id);
    json_answer(StatusCode::CREATED, &made.ok_or_else(|| ApiError::Broken("a saved filter has gone".into()))?)
}

/// `DELETE /api/v1/audience/filters/{id}`
pub fn remove(call: &Call<'_>, _: &Staff) -> Answer {
    let id: FilterId = path_id(call, "id")?;
    if !saved(call.sql)?.iter().any(|saved| saved.id == id) {
        return Err(ApiError::refused(Code::NotFound));
    }
    call.sql.query("delete from saved_filter where id = ?", &[(&id.to_string()).into()])?;
    Ok(empty(StatusCode::NO_CONTENT))
}
