//! SQLite, as the register sees it: synchronous, with bound parameters and real transactions.
//!
//! Two things implement [`Sql`]: the Durable Object's storage in the Worker, and rusqlite in tests.

use std::{cell::RefCell, fmt::Write as _};

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

impl Value<'_> {
    fn to_json(self) -> serde_json::Value {
        match self {
            Self::Null => serde_json::Value::Null,
            Self::Int(number) => number.into(),
            Self::Text(text) => text.into(),
        }
    }
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

impl SqlError {
    /// Whether the file of the database has a fault (`SQLITE_CORRUPT`), as both engines say it.
    #[must_use]
    pub fn is_damage(&self) -> bool {
        self.0.contains("database disk image is malformed")
    }
}

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
        lupa_strict_json::read(self.text(column)?).map_err(|_| SqlError(format!("the JSON of column {column} cannot be read")))
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

/// How many parameters a statement takes at most on the platform (`SQLITE_LIMIT_VARIABLE_NUMBER`:
/// <https://developers.cloudflare.com/durable-objects/platform/limits/>).
pub const MOST_PARAMETERS: usize = 100;

/// Runs a statement that was put together, however many parameters it takes: from the hundredth on they come as one JSON array, from which
/// each is taken at its place. SQLite does so once for a statement, as with every expression that no row enters.
pub fn query_composed(sql: &dyn Sql, text: &str, parameters: &[Value<'_>]) -> Result<Vec<Row>, SqlError> {
    if parameters.len() <= MOST_PARAMETERS {
        return sql.query_composed(text, parameters);
    }
    let (bound, rest) = parameters.split_at(MOST_PARAMETERS - 1);
    let rest = serde_json::to_string(&rest.iter().map(|value| value.to_json()).collect::<Vec<_>>());
    let rest = rest.map_err(|_| SqlError("parameters that are no JSON".into()))?;
    sql.query_composed(&with_rest(text), &[bound, &[Value::Text(&rest)]].concat())
}

/// The statement with every parameter numbered, as SQLite numbers them, and those that are too many read from the last that is not.
fn with_rest(text: &str) -> String {
    let (mut numbered, mut largest) = (String::with_capacity(text.len() * 2), 0_usize);
    let mut parts = text.split('\'').enumerate().peekable();
    while let Some((place, part)) = parts.next() {
        // Every other part lies between quotation marks.
        if place % 2 == 1 {
            numbered.push_str(part);
        } else {
            let mut pieces = part.split('?');
            numbered.push_str(pieces.next().unwrap_or_default());
            for piece in pieces {
                let digits = piece.bytes().take_while(u8::is_ascii_digit).count();
                let number = piece[..digits].parse().unwrap_or(largest + 1);
                largest = number.max(largest);
                // Writing to a string does not fail.
                let _ = match number.checked_sub(MOST_PARAMETERS) {
                    None => write!(numbered, "?{number}"),
                    Some(place) => write!(numbered, "(?{MOST_PARAMETERS} ->> {place})"),
                };
                numbered.push_str(&piece[digits..]);
            }
        }
        if parts.peek().is_some() {
            numbered.push('\'');
        }
    }
    numbered
}

/// The first row of an answer.
pub fn first(rows: Vec<Row>) -> Option<Row> {
    rows.into_iter().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_parameters_stay_and_the_others_come_together() {
        let many = vec!["?"; 102].join(", ");
        let rewritten = with_rest(&format!("select '?', ?1 where a in ({many}) and b = ?2 and c = '~?' limit ?"));
        assert!(rewritten.starts_with("select '?', ?1 where a in (?2, ?3, "), "{rewritten}");
        assert!(rewritten.contains("?98, ?99, (?100 ->> 0), (?100 ->> 1), "), "{rewritten}");
        assert!(rewritten.ends_with("(?100 ->> 3)) and b = ?2 and c = '~?' limit (?100 ->> 4)"), "{rewritten}");
    }
}
