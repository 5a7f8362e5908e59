//! Looks: who was on the lists that staff looked at, and what a person is told of all that staff did with what is kept about them.

use lupa_domain::staff::{
    Look,
    audit::{Act, Entry},
    by_day,
};

use super::{Staff, store};
use crate::{
    call::Call,
    error::ApiError,
    people::{Person, PersonNo, Run, holds},
    platform::sql::{Row, Sql, SqlError},
};

/// Writes down who was looked at; their numbers ascend. That somebody looked is in the audit log; here it stays with whom it was about, and
/// can go when they do.
pub fn note(call: &Call<'_>, staff: &Staff, act: Act, about: Option<&str>, people: &[PersonNo]) -> Result<(), ApiError> {
    let Some(run) = Run::of(people) else { return Ok(()) };
    let (by, key) = (staff.id().to_string(), staff.key().map(|key| key.to_string()));
    call.sql.query(
        "insert into look (at, act, staff, api_key, about, first, last, gaps) values (?, ?, ?, ?, ?, ?, ?, ?)",
        &[
            call.now.into(),
            (&super::word(&act)).into(),
            (&by).into(),
            key.as_deref().into(),
            about.into(),
            run.first.into(),
            run.last.into(),
            (&run.gaps).into(),
        ],
    )?;
    Ok(())
}

/// All that staff saw or did of this person, day by day, the newest first: the lists they were on, and every entry of the audit log that
/// names them. A number may have been somebody else's before they joined.
pub fn of(sql: &dyn Sql, person: &Person) -> Result<Vec<Look>, ApiError> {
    let rows = sql.query(
        "select look.at, look.act, staff.name, api_key.name, look.about, look.first, look.gaps from look \
         join staff on staff.id = look.staff left join api_key on api_key.id = look.api_key where look.first <= ?1 and look.last >= ?1 and look.at >= ?2",
        &[person.no.into(), person.joined_at.into()],
    )?;
    let listed = |row: &Row| -> Result<Option<Look>, SqlError> {
        let act = serde_json::from_value(row.text(1)?.into()).map_err(|_| SqlError("an act has no such word".into()))?;
        let [program, about] = [row.opt_text(3)?, row.opt_text(4)?].map(|text| text.map(str::to_owned));
        let look = Look { at: row.moment(0)?, act, by: Some(row.text(2)?.to_owned()), program, about, detail: None, times: 1 };
        Ok(holds(row.int(5)?, row.text(6)?, person.no).then_some(look))
    };
    let mut looks: Vec<Look> = Vec::new();
    for row in &rows {
        looks.extend(listed(row)?);
    }
    for row in sql.query("select body from audit where person = ?", &[(&person.id.to_string()).into()])? {
        let Entry { at, act, staff, key, about, detail, .. } = row.json(0)?;
        let by = staff.map(|id| store::name(sql, id)).transpose()?.flatten();
        let program = key.map(|id| store::key_name(sql, id)).transpose()?.flatten();
        looks.push(Look { at, act, by, program, about, detail, times: 1 });
    }
    Ok(by_day(looks))
}
