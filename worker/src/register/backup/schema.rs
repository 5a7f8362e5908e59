//! The tables of the database as its schema says, in an order in which their rows can be put back.

use crate::platform::sql::{Sql, SqlError, first};

/// One table.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) name: String,
    pub(super) columns: Vec<String>,
    pub(super) key: Key,
}

/// By what the rows of a table are told apart and read in order.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// By SQLite's own number of the row.
    Rowid,
    /// By these columns.
    Columns(Vec<String>),
}

/// What is in no backup: how far a backup, a wiping and the steps of the schema have come, which the restored register finds out for itself;
/// and who is signed in just now. A session that has ended since must not come back: everybody signs in again.
const LEFT_OUT: [&str; 8] = ["migration", "backup", "backup_before", "filler", "wiping", "session", "staff_session", "ceremony"];

impl Table {
    /// Whether a backup has its rows.
    pub(super) fn is_backed_up(&self) -> bool {
        !LEFT_OUT.contains(&self.name.as_str())
    }

    /// Its rows as JSON arrays, of the row that is called `row`, or of the table itself.
    pub(super) fn row_json(&self, row: &str) -> String {
        format!("json_array({})", listed(row, &self.columns))
    }

    /// The key of a row, as text.
    pub(super) fn key_text(&self, row: &str) -> String {
        match &self.key {
            Key::Rowid => format!("cast({row}.rowid as text)"),
            Key::Columns(columns) => format!("json_array({})", listed(row, columns)),
        }
    }

    /// The key of a row, for comparing and for ordering.
    pub(super) fn key_value(&self, row: &str) -> String {
        match &self.key {
            Key::Rowid => format!("{row}.rowid"),
            Key::Columns(columns) => format!("({})", listed(row, columns)),
        }
    }

    /// The same, read from its text, which `text` gives.
    pub(super) fn key_from(&self, text: &str) -> String {
        match &self.key {
            Key::Rowid => format!("cast({text} as integer)"),
            Key::Columns(columns) => {
                let places: Vec<_> = (0..columns.len()).map(|place| format!("{text} ->> {place}")).collect();
                format!("({})", places.join(", "))
            }
        }
    }

    /// The columns by which rows are ordered.
    pub(super) fn order(&self, row: &str) -> String {
        match &self.key {
            Key::Rowid => format!("{row}.rowid"),
            Key::Columns(columns) => listed(row, columns),
        }
    }
}

fn listed(row: &str, columns: &[String]) -> String {
    columns.iter().map(|column| format!("{row}.\"{column}\"")).collect::<Vec<_>>().join(", ")
}

/// Every table, those that others refer to before them.
pub(super) fn tables(sql: &dyn Sql) -> Result<Vec<Table>, SqlError> {
    // Those with an underscore in front are the platform's, and so is what begins as SQLite's own.
    let rows = sql.query(
        "select name, sql from sqlite_schema where type = 'table' and substr(name, 1, 1) <> '_' and substr(name, 1, 7) <> 'sqlite_' \
         and name <> 'restoring' order by name",
        &[],
    )?;
    let (mut waiting, mut ordered) = (Vec::new(), Vec::<Table>::new());
    for row in &rows {
        waiting.push((table(sql, row.text(0)?, row.text(1)?)?, referred_to(sql, row.text(0)?)?));
    }
    while !waiting.is_empty() {
        let is_ready = |(table, refers): &(Table, Vec<String>)| {
            refers.iter().all(|other| *other == table.name || ordered.iter().any(|done| done.name == *other))
        };
        // Tables that refer to each other in a circle would have no order; there are none, which a test holds.
        let place = waiting.iter().position(is_ready).unwrap_or_default();
        ordered.push(waiting.remove(place).0);
    }
    Ok(ordered)
}

fn table(sql: &dyn Sql, name: &str, text: &str) -> Result<Table, SqlError> {
    let rows = sql.query("select name, pk from pragma_table_info(?) order by cid", &[name.into()])?;
    let mut columns = Vec::with_capacity(rows.len());
    let mut key = Vec::new();
    for row in &rows {
        columns.push(row.text(0)?.to_owned());
        if row.int(1)? > 0 {
            key.push((row.int(1)?, row.text(0)?.to_owned()));
        }
    }
    key.sort_unstable();
    let has_rowid = !text.trim_end().to_ascii_lowercase().ends_with("without rowid");
    let key = if has_rowid { Key::Rowid } else { Key::Columns(key.into_iter().map(|(_, column)| column).collect()) };
    Ok(Table { name: name.to_owned(), columns, key })
}

fn referred_to(sql: &dyn Sql, name: &str) -> Result<Vec<String>, SqlError> {
    let rows = sql.query("select \"table\" from pragma_foreign_key_list(?)", &[name.into()])?;
    rows.iter().map(|row| row.text(0).map(str::to_owned)).collect()
}

/// Whether there is a table of this name.
pub(super) fn has(sql: &dyn Sql, name: &str) -> Result<bool, SqlError> {
    Ok(first(sql.query("select 1 from sqlite_schema where type = 'table' and name = ?", &[name.into()])?).is_some())
}

/// The triggers whose names begin so, with their text.
pub(super) fn triggers(sql: &dyn Sql, beginning: &str) -> Result<Vec<(String, String)>, SqlError> {
    let rows =
        sql.query("select name, sql from sqlite_schema where type = 'trigger' and name like ? || '%' order by rowid", &[beginning.into()])?;
    rows.iter().map(|row| Ok((row.text(0)?.to_owned(), row.text(1)?.to_owned()))).collect()
}

/// Takes triggers away.
pub(super) fn drop_triggers(sql: &dyn Sql, triggers: &[(String, String)]) -> Result<(), SqlError> {
    triggers.iter().try_for_each(|(name, _)| sql.run_script(&format!("drop trigger \"{name}\"")))
}

/// Takes every table away, but the platform's: those that refer to others before them.
pub(super) fn drop_everything(sql: &dyn Sql) -> Result<(), SqlError> {
    drop_triggers(sql, &triggers(sql, "")?)?;
    tables(sql)?.iter().rev().try_for_each(|table| sql.run_script(&format!("drop table \"{}\"", table.name)))
}
