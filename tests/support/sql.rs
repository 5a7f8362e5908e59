//! A database through rusqlite: the register's own [`Sql`], on the library of the SQL engine itself, with the real migrations.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeSet,
    path::Path,
};

use lupa_worker::platform::sql::{Cell as SqlCell, Ending, Row, Sql, SqlError, Value};
use rusqlite::{
    Connection, Statement,
    limits::Limit,
    params_from_iter,
    types::{ToSqlOutput, ValueRef},
};

/// Gives everybody for whose consent to the newsletter a test has written only the standing the event by which they agreed to it, as the register
/// would have written it: what does not follow from an event is not exported.
pub const AGREED: &str = r#"
insert into event (id, person, at, salt, body)
select '00000000-0000-4000-a000-' || printf('%012d', person.no), person.no, standing.since, 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  '{"act":"confirmed","at":"' || strftime('%Y-%m-%dT%H:%M:%fZ', standing.since / 1000.0, 'unixepoch')
  || '","by":"person","choices":{"newsletter":true},"id":"00000000-0000-4000-a000-' || printf('%012d', person.no)
  || '","locale":"fi","method":"web_form","notice":"' || edition.digest || '","person":"' || person.id || '"}'
from standing join person on person.no = standing.person,
  (select digest from notice where form = 'newsletter' and locale = 'fi' order by no desc limit 1) as edition
where standing.purpose = 'newsletter' and not exists (select 1 from event where event.person = person.no);
update standing set event = (select max(no) from event where event.person = standing.person),
  notice = (select max(no) from notice where form = 'newsletter' and locale = 'fi')
where purpose = 'newsletter' and notice is null;
"#;
/// What the platform lets a statement be.
const LIMITS: [(Limit, i32); 7] = [
    (Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000),
    (Limit::SQLITE_LIMIT_VDBE_OP, 25_000),
    (Limit::SQLITE_LIMIT_VARIABLE_NUMBER, 100),
    (Limit::SQLITE_LIMIT_EXPR_DEPTH, 100),
    (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 5),
    (Limit::SQLITE_LIMIT_COLUMN, 100),
    (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50),
];

/// A database in memory or in a file.
#[derive(Debug)]
pub struct RusqliteSql {
    connection: Connection,
    /// The statements that have run since somebody last asked.
    statements: RefCell<BTreeSet<String>>,
    /// How many have run since somebody last counted.
    count: Cell<usize>,
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

    /// With the limits of the platform, which are far below those of the library (`setupSecurity` in workerd's `util/sqlite.c++`): what a
    /// Durable Object would refuse is refused here.
    fn over(connection: Connection) -> Self {
        for (limit, most) in LIMITS {
            connection.set_limit(limit, most).expect("a limit can be lowered");
        }
        Self { connection, statements: RefCell::default(), count: Cell::default() }
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

    /// How many statements have run since this was last asked.
    pub fn count_statements(&self) -> usize {
        self.count.take()
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
        self.count.set(self.count.get() + 1);
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

fn cell(value: ValueRef<'_>) -> SqlCell {
    match value {
        ValueRef::Null => SqlCell::Null,
        ValueRef::Integer(number) => SqlCell::Int(number),
        ValueRef::Text(text) => SqlCell::Text(String::from_utf8_lossy(text).into_owned()),
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
