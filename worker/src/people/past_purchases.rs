//! What people bought who are not in the register any more, as numbers: how many purchases and for how much, by day while the vouchers are kept,
//! and by month afterwards. Nothing leads back to anybody: neither a number, nor an id, nor a note.

use lupa_domain::{api::people::WalkInMonth, people::Happening, time::Day};

use super::history::money;
use crate::{
    platform::sql::{Row, Sql, SqlError},
    runtime::{error::ApiError, numbers::PersonNo},
};

/// The days on which a person bought something, and how many entries of their history are not settled.
pub fn of(sql: &dyn Sql, person: PersonNo) -> Result<(Vec<Day>, u64), ApiError> {
    let rows = sql.query("select happening, day, open from history where person = ?", &[person.into()])?;
    let (mut days, mut open) = (Vec::new(), 0);
    for row in &rows {
        if row.text(0)? == Happening::Purchase.as_str() {
            days.push(row.parse(1)?);
        }
        open += u64::from(row.int(2)? == 1);
    }
    Ok((days, open))
}

/// Counts what the people in the table `erasing` bought, by day from `first_kept` on.
pub fn add_erasing(sql: &dyn Sql, first_kept: Day) -> Result<(), ApiError> {
    sql.query(
        "insert into past_purchase (day, currency, count, minor) \
         select iif(day >= ?, day, substr(day, 1, 7)) as kept, coalesce(currency, ''), count(*), coalesce(sum(minor), 0) from history \
         where happening = 'purchase' and person in (select person from erasing) group by kept, coalesce(currency, '') \
         on conflict (day, currency) do update set count = count + excluded.count, minor = minor + excluded.minor",
        &[(&first_kept.to_string()).into()],
    )?;
    Ok(())
}

/// Keeps by month what was bought before `first_kept`: its vouchers are not kept any longer.
pub fn fold(sql: &dyn Sql, first_kept: Day) -> Result<(), ApiError> {
    let first_kept = first_kept.to_string();
    sql.query(
        "insert into past_purchase (day, currency, count, minor) \
         select substr(day, 1, 7) as month, currency, sum(count), sum(minor) from past_purchase where day < ? and length(day) = 10 \
         group by month, currency \
         on conflict (day, currency) do update set count = count + excluded.count, minor = minor + excluded.minor",
        &[(&first_kept).into()],
    )?;
    sql.query("delete from past_purchase where day < ? and length(day) = 10", &[(&first_kept).into()])?;
    Ok(())
}

/// All of it by month, the latest first.
pub fn by_month(sql: &dyn Sql) -> Result<Vec<WalkInMonth>, ApiError> {
    let rows = sql.query(
        "select substr(day, 1, 7) as month, currency, sum(count), sum(minor) from past_purchase group by month, currency \
         order by month desc, currency",
        &[],
    )?;
    let month = |row: &Row| -> Result<WalkInMonth, SqlError> {
        let currency = Some(row.text(1)?).filter(|currency| !currency.is_empty());
        Ok(WalkInMonth {
            month: row.text(0)?.to_owned(),
            happening: Happening::Purchase,
            count: row.count(2)?,
            amount: money(Some(row.int(3)?), currency)?,
        })
    };
    Ok(rows.iter().map(month).collect::<Result<_, _>>()?)
}
