//! A database through rusqlite: the register's own [`Sql`], on the library of the SQL engine itself, with the real migrations.

use std::{cell::RefCell, collections::BTreeSet, path::Path};

use lupa_worker::platform::sql::{Cell, Ending, Row, Sql, SqlError, Value};
use rusqlite::{
    Connection, Statement, params_from_iter,
    types::{ToSqlOutput, ValueRef},
};

/// A database in memory or in a file.
#[derive(Debug)]
pub struct RusqliteSql {
    connection: Connection,
    /// The statements that have run since somebody last asked.
    statements: RefCell<BTreeSet<String>>,
}

impl RusqliteSql {
    /// A database that lives as long as this value.
    #[must_use]
    pub fn in_memory() -> Self {
        Self::over(Connection::open_in_memory().expect("SQLite opens a database in memory"))
    }

    /// A database in a file, made where there is none.
    #[must_use]
    pub fn in_file(path: &Path) -> Self {
        Self::over(Connection::open(path).expect("the file can be opened as a database"))
    }

    fn over(connection: Connection) -> Self {
        Self { connection, statements: RefCell::default() }
    }

    /// How SQLite goes about each statement that has run since this was last asked: its text, and the steps of its plan.
    #[must_use]
    pub fn plans(&self) -> Vec<(String, Vec<String>)> {
        let statements = self.statements.take();
        let plan = |statement: String| {
            let mut explained = self.connection.prepare(&format!("explain query plan {statement}")).ok()?;
            let unbound = vec![rusqlite::types::Null; explained.parameter_count()];
            let steps = explained.query_map(params_from_iter(unbound), |row| row.get::<_, String>(3)).ok()?;
            Some((statement, steps.collect::<Result<_, _>>().ok()?))
        };
        statements.into_iter().filter_map(plan).collect()
    }

    /// Whatever a test wants to know or do that the register does not offer.
    #[must_use]
    pub const fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Every row of every table, to tell whether anything has changed.
    #[must_use]
    pub fn dump(&self) -> Vec<String> {
        let tables = self.rows("select name from sqlite_schema where type = 'table' order by name", &[]).expect("the schema is readable");
        let mut dump = Vec::new();
        for table in &tables {
            let table = table.text(0).expect("a table has a name");
            let rows = self.rows(&format!("select * from {table} order by 1"), &[]).expect("a table is readable");
            dump.extend(rows.iter().map(|row| format!("{table}: {:?}", row.0)));
        }
        dump
    }

    fn rows(&self, sql: &str, parameters: &[Value<'_>]) -> Result<Vec<Row>, SqlError> {
        let mut statement = self.connection.prepare_cached(sql).map_err(failed)?;
        read(&mut statement, parameters).map_err(failed)
    }
}

fn read(statement: &mut Statement<'_>, parameters: &[Value<'_>]) -> rusqlite::Result<Vec<Row>> {
    let columns = statement.column_count();
    let mut rows = statement.query(params_from_iter(parameters.iter().map(bound)))?;
    let mut read = Vec::new();
    while let Some(row) = rows.next()? {
        read.push(Row((0..columns).map(|column| row.get_ref(column).map(cell)).collect::<Result<_, _>>()?));
    }
    Ok(read)
}

fn bound<'a>(value: &Value<'a>) -> ToSqlOutput<'a> {
    ToSqlOutput::Borrowed(match *value {
        Value::Null => ValueRef::Null,
        Value::Int(number) => ValueRef::Integer(number),
        Value::Text(text) => ValueRef::Text(text.as_bytes()),
    })
}

fn cell(value: ValueRef<'_>) -> Cell {
    match value {
        ValueRef::Null => Cell::Null,
        ValueRef::Integer(number) => Cell::Int(number),
        ValueRef::Text(text) => Cell::Text(String::from_utf8_lossy(text).into_owned()),
        // The platform would give numbers with a fraction and blobs as something else again: no query may ask for them.
        ValueRef::Real(_) | ValueRef::Blob(_) => panic!("a column holds what the register's cells cannot"),
    }
}

fn failed(error: rusqlite::Error) -> SqlError {
    SqlError(error.to_string())
}

impl Sql for RusqliteSql {
    fn query(&self, sql: &'static str, parameters: &[Value<'_>]) -> Result<Vec<Row>, SqlError> {
        self.statements.borrow_mut().insert(sql.to_owned());
        self.rows(sql, parameters)
    }

    fn query_composed(&self, sql: &str, parameters: &[Value<'_>]) -> Result<Vec<Row>, SqlError> {
        self.statements.borrow_mut().insert(sql.to_owned());
        self.rows(sql, parameters)
    }

    fn size(&self) -> Result<i64, SqlError> {
        let pages = |what| self.connection.pragma_query_value(None, what, |row| row.get::<_, i64>(0)).map_err(failed);
        Ok(pages("page_count")? * pages("page_size")?)
    }

    fn run_script(&self, script: &str) -> Result<(), SqlError> {
        self.connection.execute_batch(script).map_err(failed)
    }

    fn in_transaction(&self, work: &mut dyn FnMut() -> Ending) -> Result<(), SqlError> {
        self.run_script("begin immediate")?;
        match work() {
            Ending::Commit => self.run_script("commit").inspect_err(|_| drop(self.run_script("rollback"))),
            Ending::RollBack => self.run_script("rollback"),
        }
    }
}
