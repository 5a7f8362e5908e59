//! SQLite, as the register sees it: synchronous, with bound parameters and real transactions.
//!
//! Two things implement [`Sql`]: the Durable Object's storage in the Worker, and rusqlite in tests.

use std::cell::RefCell;

/// A bound parameter. Numbers cross JavaScript as doubles, so integers stay below 2^53: times, counts and row numbers do.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    /// NULL.
    Null,
    /// INTEGER.
    Int(i64),
    /// TEXT.
    Text(&'a str),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}
impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}
impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}
impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Int(number.into())
    }
}
impl From<lupa_domain::time::Moment> for Value<'_> {
    fn from(moment: lupa_domain::time::Moment) -> Self {
        Self::Int(moment.millis())
    }
}
impl<'a, T: Into<Value<'a>>> From<Option<T>> for Value<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// A value of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// NULL.
    Null,
    /// INTEGER.
    Int(i64),
    /// TEXT.
    Text(String),
}

/// One row of an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Row(pub Vec<Cell>);

/// What the database refused or answered in another shape than asked. Never shown to anybody outside.
#[derive(Debug, thiserror::Error)]
#[error("the database: {0}")]
pub struct SqlError(pub String);

impl Row {
    /// The text in this column.
    pub fn text(&self, column: usize) -> Result<&str, SqlError> {
        match self.0.get(column) {
            Some(Cell::Text(text)) => Ok(text),
            other => Err(SqlError(format!("column {column} is no text but {}", shape(other)))),
        }
    }

    /// The text in this column, or nothing where it is NULL.
    pub fn opt_text(&self, column: usize) -> Result<Option<&str>, SqlError> {
        if matches!(self.0.get(column), Some(Cell::Null)) { Ok(None) } else { self.text(column).map(Some) }
    }

    /// The number in this column.
    pub fn int(&self, column: usize) -> Result<i64, SqlError> {
        match self.0.get(column) {
            Some(Cell::Int(number)) => Ok(*number),
            other => Err(SqlError(format!("column {column} is no number but {}", shape(other)))),
        }
    }

    /// The number of things in this column.
    pub fn count<N: TryFrom<i64>>(&self, column: usize) -> Result<N, SqlError> {
        N::try_from(self.int(column)?).map_err(|_| SqlError(format!("column {column} is out of range")))
    }

    /// The number in this column, or nothing where it is NULL.
    pub fn opt_int(&self, column: usize) -> Result<Option<i64>, SqlError> {
        if matches!(self.0.get(column), Some(Cell::Null)) { Ok(None) } else { self.int(column).map(Some) }
    }

    /// The text in this column, read as something.
    pub fn parse<T: std::str::FromStr>(&self, column: usize) -> Result<T, SqlError> {
        self.text(column)?.parse().map_err(|_| SqlError(format!("column {column} cannot be read")))
    }

    /// The JSON in this column.
    pub fn json<T: serde::de::DeserializeOwned>(&self, column: usize) -> Result<T, SqlError> {
        serde_json::from_str(self.text(column)?).map_err(|_| SqlError(format!("the JSON of column {column} cannot be read")))
    }

    /// The moment in this column.
    pub fn moment(&self, column: usize) -> Result<lupa_domain::time::Moment, SqlError> {
        self.int(column).map(lupa_domain::time::Moment::from_millis)
    }
}

/// The shape of a cell, for messages: never its content.
const fn shape(cell: Option<&Cell>) -> &'static str {
    match cell {
        None => "missing",
        Some(Cell::Null) => "NULL",
        Some(Cell::Int(_)) => "a number",
        Some(Cell::Text(_)) => "text",
    }
}

/// What becomes of a transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Everything is kept.
    Commit,
    /// Nothing is kept.
    RollBack,
}

/// A SQLite database.
pub trait Sql {
    /// Runs one statement.
    fn query(&self, sql: &'static str, parameters: &[Value<'_>]) -> Result<Vec<Row>, SqlError>;

    /// Runs a statement whose text was put together from fixed parts; nobody's words ever become SQL.
    fn query_composed(&self, sql: &str, parameters: &[Value<'_>]) -> Result<Vec<Row>, SqlError>;

    /// How large the database is, in bytes, with the pages that are free.
    fn size(&self) -> Result<i64, SqlError>;

    /// Runs several statements without parameters, as a migration does.
    fn run_script(&self, script: &str) -> Result<(), SqlError>;

    /// Runs `work` once inside a transaction. Transactions do not nest.
    fn in_transaction(&self, work: &mut dyn FnMut() -> Ending) -> Result<(), SqlError>;
}

/// Runs `work` as one transaction: all of it is kept when it succeeds, nothing when it fails.
pub fn atomically<T, E: From<SqlError>>(sql: &dyn Sql, work: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
    let work = RefCell::new(Some(work));
    let outcome = RefCell::new(None);
    sql.in_transaction(&mut || {
        let Some(work) = work.borrow_mut().take() else { return Ending::RollBack };
        let result = work();
        let ending = if result.is_ok() { Ending::Commit } else { Ending::RollBack };
        *outcome.borrow_mut() = Some(result);
        ending
    })?;
    outcome.into_inner().unwrap_or_else(|| Err(SqlError("the transaction did not run".into()).into()))
}

/// The first row of an answer.
pub fn first(rows: Vec<Row>) -> Option<Row> {
    rows.into_iter().next()
}
