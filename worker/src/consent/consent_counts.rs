//! How many consents came and went, and how forms were answered: counted when it happens, in numbers alone.

use std::collections::BTreeMap;

use lupa_domain::{
    consent::{ConsentChange, Event, State},
    time::Day,
    wording::PurposeId,
    zone::Zone,
};

use crate::{
    platform::sql::{Row, Sql, SqlError, Value, first, query_composed},
    runtime::error::ApiError,
};

/// A box that was ticked, and one that was left empty.
const BOX: [&str; 2] = ["left", "ticked"];

/// Counts what an event moved, and the boxes of a form where it answers one. An event that does neither, such as a form that waits, writes
/// nothing.
pub(super) fn add(
    sql: &dyn Sql,
    event: &Event,
    edition: Option<i64>,
    moved: &[(&PurposeId, &'static str)],
    zone: Zone,
) -> Result<(), ApiError> {
    let answered = event.answers_form().then_some(&event.choices).into_iter().flatten();
    let boxes: Vec<_> = answered.map(|(purpose, ticked)| (purpose, BOX[usize::from(*ticked)])).collect();
    if moved.is_empty() && boxes.is_empty() {
        return Ok(());
    }
    let day = zone.day(event.at).to_string();
    let rows = [vec!["(?, ?, ?, 0, 1)"; moved.len()], vec!["(?, ?, '', ?, 1)"; boxes.len()]].concat();
    let text = format!(
        "insert into tally (purpose, said, day, notice, count) values {} on conflict do update set count = count + 1",
        rows.join(", ")
    );
    let moved = moved.iter().flat_map(|(purpose, said)| [Value::from(purpose.as_str()), (*said).into(), (&day).into()]);
    let edition = edition.unwrap_or_default();
    let boxes = boxes.iter().flat_map(|(purpose, said)| [Value::from(purpose.as_str()), (*said).into(), edition.into()]);
    let parameters: Vec<Value<'_>> = moved.chain(boxes).collect();
    query_composed(sql, &text, &parameters)?;
    Ok(())
}

/// How many consents to each purpose came and went on each day since `since`: as words of [`ConsentChange`], in the order of purposes.
pub fn moves(sql: &dyn Sql, since: Day) -> Result<Vec<(PurposeId, ConsentChange, Day, u64)>, ApiError> {
    // As one text: two years of days would cross into JavaScript cell by cell.
    let rows = sql.query(
        "select json_group_array(json_array(purpose, said, day, count)) from tally where day >= ? and notice = 0",
        &[(&since.to_string()).into()],
    )?;
    let row = first(rows).ok_or_else(|| ApiError::Broken("an aggregate without a row".into()))?;
    let read = |(purpose, said, day, count): (PurposeId, String, Day, u64)| {
        let came = ConsentChange::ALL.into_iter().find(|came| came.as_str() == said)?;
        Some((purpose, came, day, count))
    };
    Ok(row.json::<Vec<_>>(0)?.into_iter().filter_map(read).collect())
}

/// Counts that consents ended with the people in the table `erasing`; called while where they stand is still known.
pub(super) fn add_erased(sql: &dyn Sql, today: Day) -> Result<(), ApiError> {
    sql.query(
        "insert into tally (purpose, said, day, notice, count) select purpose, ?, ?, 0, count(*) from standing \
         where state = 'given' and person in (select person from erasing) group by purpose \
         on conflict do update set count = count + excluded.count",
        &[ConsentChange::Erased.as_str().into(), (&today.to_string()).into()],
    )?;
    Ok(())
}

/// How many people's consent to each version of each purpose stands, as it was counted when it came and went.
pub fn in_force(sql: &dyn Sql) -> Result<BTreeMap<PurposeId, Vec<(u32, u64)>>, ApiError> {
    let mut all: BTreeMap<PurposeId, Vec<(u32, u64)>> = BTreeMap::new();
    for row in &sql.query("select purpose, version, people from in_force order by purpose, version", &[])? {
        all.entry(row.parse(0)?).or_default().push((row.count(1)?, row.count(2)?));
    }
    Ok(all)
}

/// How often each box of each edition was ticked and left empty: the number of the edition, the purpose, and the two counts.
pub fn boxes(sql: &dyn Sql) -> Result<Vec<(i64, PurposeId, u64, u64)>, ApiError> {
    let rows = sql.query(
        "select notice, purpose, sum(iif(said = 'ticked', count, 0)), sum(iif(said = 'left', count, 0)) from tally \
         where day = '' group by notice, purpose order by notice desc, purpose",
        &[],
    )?;
    let read = |row: &Row| -> Result<_, SqlError> { Ok((row.int(0)?, row.parse(1)?, row.count(2)?, row.count(3)?)) };
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// How many people stand where on each purpose, by the word of the state. Reads everybody's standings once, in their order: for a statement to the
/// authority, and for nothing that somebody waits for.
pub fn standings_by_state(sql: &dyn Sql) -> Result<BTreeMap<(PurposeId, &'static str), u64>, ApiError> {
    let rows = sql.query("select purpose, state, count(*) from standing group by purpose, state", &[])?;
    let mut counts = BTreeMap::new();
    for row in &rows {
        if let Some(state) = State::from_word(row.text(1)?) {
            counts.insert((row.parse(0)?, state.as_str()), row.count(2)?);
        }
    }
    Ok(counts)
}
