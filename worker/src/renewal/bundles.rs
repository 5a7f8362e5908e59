//! Where bundles of letters on paper are kept, and whose each letter is.

use lupa_domain::{
    ids::{ExportId, StaffId},
    renewal::Round,
    time::Moment,
};

use crate::{
    platform::sql::{Row, Sql, SqlError, first, query_composed},
    runtime::{error::ApiError, numbers::PersonNo},
};

/// Letters that were made at once.
#[derive(Clone, Copy, Debug)]
pub struct Bundle {
    /// Its number in the renewal, from 1.
    pub no: u32,
    /// Whether they ask or remind.
    pub round: Round,
    /// What it was written down as, beside the exports.
    pub export: ExportId,
    /// How many letters there were.
    pub letters: u64,
    /// Who made them.
    pub staff: StaffId,
    /// When.
    pub made_at: Moment,
}

const COLUMNS: &str = "select no, round, export, letters, staff, made_at from renewal_bundle";

fn bundle(row: &Row) -> Result<Bundle, SqlError> {
    Ok(Bundle {
        no: row.count(0)?,
        round: Round::from_word(row.text(1)?).ok_or_else(|| SqlError("there are no such letters".into()))?,
        export: row.parse(2)?,
        letters: row.count(3)?,
        staff: row.parse(4)?,
        made_at: row.moment(5)?,
    })
}

/// Those of a renewal, the newest first.
pub fn all(sql: &dyn Sql, renewal: i64) -> Result<Vec<Bundle>, ApiError> {
    let rows = query_composed(sql, &format!("{COLUMNS} where renewal = ? order by no desc"), &[renewal.into()])?;
    Ok(rows.iter().map(bundle).collect::<Result<_, _>>()?)
}

/// One of them.
pub fn by_no(sql: &dyn Sql, renewal: i64, no: u32) -> Result<Option<Bundle>, ApiError> {
    let rows = query_composed(sql, &format!("{COLUMNS} where renewal = ? and no = ?"), &[renewal.into(), no.into()])?;
    Ok(first(rows).map(|row| bundle(&row)).transpose()?)
}

/// Writes one down with its letters: those of these people, whose numbers ascend.
pub(super) fn insert(sql: &dyn Sql, renewal: i64, new: &Bundle, people: &[PersonNo]) -> Result<(), ApiError> {
    sql.query(
        "insert into renewal_bundle (renewal, no, round, export, letters, staff, made_at) values (?, ?, ?, ?, ?, ?, ?)",
        &[
            renewal.into(),
            new.no.into(),
            new.round.as_str().into(),
            (&new.export.to_string()).into(),
            i64::try_from(new.letters).unwrap_or(i64::MAX).into(),
            (&new.staff.to_string()).into(),
            new.made_at.into(),
        ],
    )?;
    sql.query(
        "insert into renewal_letter (renewal, bundle, person) select ?, ?, value from json_each(?)",
        &[renewal.into(), new.no.into(), (&lupa_domain::jcs::text(&people)).into()],
    )?;
    Ok(())
}

/// The letters of a bundle: the number of each, and whose it is.
pub(super) fn letters(sql: &dyn Sql, renewal: i64, bundle: u32) -> Result<Vec<(i64, PersonNo)>, ApiError> {
    let rows = sql.query(
        "select no, person from renewal_letter where renewal = ? and bundle = ? order by person",
        &[renewal.into(), bundle.into()],
    )?;
    let one = |row: &Row| -> Result<_, SqlError> { Ok((row.int(0)?, row.int(1)?)) };
    Ok(rows.iter().map(one).collect::<Result<_, _>>()?)
}

/// Of which renewal a letter is, and whose.
pub(super) fn letter(sql: &dyn Sql, no: i64) -> Result<Option<(i64, PersonNo)>, ApiError> {
    let rows = sql.query("select renewal, person from renewal_letter where no = ?", &[no.into()])?;
    let one = |row: Row| -> Result<_, SqlError> { Ok((row.int(0)?, row.int(1)?)) };
    Ok(first(rows).map(one).transpose()?)
}
