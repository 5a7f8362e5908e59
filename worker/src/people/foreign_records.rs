//! Records that another system kept of consents, as notes about a person. None of them is an event: nothing asks them whether somebody may be written to.

use lupa_domain::{
    api::people::ForeignRecordLine,
    import::{
        ForeignRecord, ForeignState,
        foreign::{MOST_OF_A_PERSON, System},
    },
};

use crate::{
    platform::sql::{Row, Sql, SqlError, first},
    runtime::{error::ApiError, numbers::PersonNo, tx::Tx},
};

/// What is kept of a person, the newest first.
pub fn of(sql: &dyn Sql, person: PersonNo) -> Result<Vec<ForeignRecordLine>, ApiError> {
    let rows = sql.query(
        "select system, state, at, purpose, record, source, brought_at, original from foreign_record where person = ? order by at desc, no desc",
        &[person.into()],
    )?;
    let line = |row: &Row| -> Result<ForeignRecordLine, SqlError> {
        let unknown = || SqlError("a record has no such word".into());
        Ok(ForeignRecordLine {
            system: System::from_word(row.text(0)?).ok_or_else(unknown)?,
            state: ForeignState::from_word(row.text(1)?).ok_or_else(unknown)?,
            at: row.moment(2)?,
            purpose: row.text(3)?.to_owned(),
            record: row.text(4)?.to_owned(),
            source: row.text(5)?.to_owned(),
            brought_at: row.moment(6)?,
            original: row.text(7)?.to_owned(),
        })
    };
    Ok(rows.iter().map(line).collect::<Result<_, _>>()?)
}

/// Whether a record is there already.
pub fn holds(sql: &dyn Sql, person: PersonNo, record: &ForeignRecord) -> Result<bool, ApiError> {
    let rows = sql.query(
        "select 1 from foreign_record where person = ? and system = ? and state = ? and at = ? and purpose = ? and record = ? limit 1",
        &[
            person.into(),
            record.system.as_str().into(),
            record.state.as_str().into(),
            record.at.into(),
            (&record.purpose).into(),
            (&record.id).into(),
        ],
    )?;
    Ok(!rows.is_empty())
}

/// Whether no more are kept of a person.
pub fn is_full(sql: &dyn Sql, person: PersonNo) -> Result<bool, ApiError> {
    let rows = sql.query("select count(*) from foreign_record where person = ?", &[person.into()])?;
    Ok(first(rows).map_or(Ok(0), |row| row.count(0))? >= MOST_OF_A_PERSON)
}

/// Keeps a record that an import brought in from this source.
pub fn put(tx: &Tx<'_>, import: i64, person: PersonNo, record: &ForeignRecord, source: &str) -> Result<(), ApiError> {
    tx.sql.query(
        "insert into foreign_record (import, person, system, state, at, purpose, record, source, brought_at, original) \
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        &[
            import.into(),
            person.into(),
            record.system.as_str().into(),
            record.state.as_str().into(),
            record.at.into(),
            (&record.purpose).into(),
            (&record.id).into(),
            source.into(),
            tx.now.into(),
            (&record.original).into(),
        ],
    )?;
    Ok(())
}

/// How many an import brought in are still there.
pub fn count_of_import(sql: &dyn Sql, import: i64) -> Result<u32, ApiError> {
    let rows = sql.query("select count(*) from foreign_record where import = ?", &[import.into()])?;
    Ok(first(rows).map_or(Ok(0), |row| row.count(0))?)
}

/// Takes so many back that an import brought in, with blanks over them first. Answers how many those were.
pub fn take_back(sql: &dyn Sql, import: i64, limit: u32) -> Result<u32, ApiError> {
    let mut gone = 0;
    for statement in [
        "update foreign_record set purpose = printf('%*s', octet_length(purpose), ''), record = printf('%*s', octet_length(record), ''), \
         source = printf('%*s', octet_length(source), ''), original = printf('%*s', octet_length(original), '') \
         where no in (select no from foreign_record where import = ?1 order by no limit ?2)",
        "delete from foreign_record where no in (select no from foreign_record where import = ?1 order by no limit ?2) returning no",
    ] {
        gone = sql.query(statement, &[import.into(), limit.into()])?.len();
    }
    Ok(u32::try_from(gone).unwrap_or(u32::MAX))
}
