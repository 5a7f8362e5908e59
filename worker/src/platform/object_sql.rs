//! [`Sql`] over the storage of a Durable Object: synchronous calls into the SQLite that lives beside the code.
//!
//! Rows come as arrays (`raw()`), several times cheaper than as objects. `transactionSync` is not in the `worker` crate; it is reached
//! through the storage object, and the closure is only borrowed for the call, so nothing can outlive it.

use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
};

use wasm_bindgen::{JsCast, JsValue, closure::ScopedClosure, prelude::wasm_bindgen};

use super::sql::{self, Ending, Row, Sql, SqlError, Value};

#[wasm_bindgen]
extern "C" {
    /// `DurableObjectStorage`.
    type Storage;
    #[wasm_bindgen(method, getter)]
    fn sql(this: &Storage) -> Statements;
    #[wasm_bindgen(method, catch, js_name = transactionSync)]
    fn transaction_sync(this: &Storage, work: &JsValue) -> Result<JsValue, JsValue>;

    /// `SqlStorage`.
    type Statements;
    #[wasm_bindgen(method, catch, variadic)]
    fn exec(this: &Statements, sql: &JsValue, parameters: &js_sys::Array) -> Result<Cursor, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = databaseSize)]
    fn database_size(this: &Statements) -> Result<f64, JsValue>;

    /// `SqlStorageCursor`.
    type Cursor;
    #[wasm_bindgen(method, catch)]
    fn raw(this: &Cursor) -> Result<RawCursor, JsValue>;
    #[wasm_bindgen(method, catch, js_name = toArray)]
    fn objects(this: &Cursor) -> Result<js_sys::Array, JsValue>;

    /// The same, giving arrays.
    type RawCursor;
    #[wasm_bindgen(method, catch, js_name = toArray)]
    fn to_array(this: &RawCursor) -> Result<js_sys::Array, JsValue>;
}

/// The SQLite of one Durable Object.
pub struct ObjectSql {
    storage: Storage,
    statements: Statements,
    /// The texts of fixed statements as the platform's strings, by their place in memory: the same string each time is not only made
    /// once, the platform also finds its prepared statement at once.
    texts: RefCell<HashMap<usize, Text>>,
    /// Likewise for those that were put together, by their text.
    composed: RefCell<HashMap<String, Text>>,
}

/// How many statements that were put together are remembered; there are far fewer in use.
const COMPOSED: usize = 64;

/// A statement as the platform's string.
#[derive(Clone)]
struct Text {
    text: JsValue,
    gives: Gives,
}

/// What a statement answers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gives {
    /// Nothing: it only writes, and is done when it returns.
    Nothing,
    /// At most one row: what it has written. As an object it is cheaper than a cursor of its own for arrays.
    Written,
    /// Rows.
    Rows,
}

impl Text {
    fn of(sql: &str) -> Self {
        let gives = match sql {
            sql if sql.starts_with("select") => Gives::Rows,
            sql if sql.contains(" returning ") => Gives::Written,
            _ => Gives::Nothing,
        };
        Self { text: JsValue::from_str(sql), gives }
    }
}

/// What the closure throws to make `transactionSync` roll back.
const ROLLED_BACK: &str = "rolled back";

impl ObjectSql {
    /// Over the storage of `state`.
    #[must_use]
    pub fn new(storage: &worker::Storage) -> Self {
        let storage: &JsValue = storage.as_raw().as_ref();
        let storage: Storage = storage.clone().unchecked_into();
        let statements = storage.sql();
        Self { storage, statements, texts: RefCell::default(), composed: RefCell::default() }
    }

    fn rows(&self, sql: &Text, parameters: &[Value<'_>]) -> Result<Vec<Row>, SqlError> {
        let bound = js_sys::Array::new();
        for parameter in parameters {
            bound.push(&to_js(*parameter));
        }
        let cursor = self.statements.exec(&sql.text, &bound).map_err(failed)?;
        let row = |cells: js_sys::Array| cells.iter().map(from_js).collect::<Result<_, _>>().map(Row);
        match sql.gives {
            Gives::Nothing => Ok(Vec::new()),
            Gives::Written => {
                let rows = cursor.objects().map_err(failed)?;
                rows.iter().map(|written| row(js_sys::Object::values(written.unchecked_ref()))).collect()
            }
            Gives::Rows => {
                let rows = cursor.raw().and_then(|rows| rows.to_array()).map_err(failed)?;
                rows.iter().map(|cells| row(cells.unchecked_into())).collect()
            }
        }
    }
}

impl Sql for ObjectSql {
    fn query(&self, sql: &'static str, parameters: &[Value<'_>]) -> Result<Vec<Row>, SqlError> {
        let text = self.texts.borrow_mut().entry(sql.as_ptr().addr()).or_insert_with(|| Text::of(sql)).clone();
        self.rows(&text, parameters)
    }

    fn query_composed(&self, sql: &str, parameters: &[Value<'_>]) -> Result<Vec<Row>, SqlError> {
        let mut composed = self.composed.borrow_mut();
        let text = composed.get(sql).cloned().unwrap_or_else(|| {
            if composed.len() == COMPOSED {
                composed.clear();
            }
            composed.entry(sql.to_owned()).or_insert(Text::of(sql)).clone()
        });
        drop(composed);
        self.rows(&text, parameters)
    }

    fn size(&self) -> Result<i64, SqlError> {
        #[expect(clippy::cast_possible_truncation, reason = "whole, and far below 2^53")]
        self.statements.database_size().map(|bytes| bytes as i64).map_err(failed)
    }

    fn run_script(&self, script: &str) -> Result<(), SqlError> {
        self.statements.exec(&JsValue::from_str(script), &js_sys::Array::new()).map(drop).map_err(failed)
    }

    /// A thrown error rolls the transaction back:
    /// <https://developers.cloudflare.com/durable-objects/api/sqlite-storage-api/#transactionsync>.
    fn in_transaction(&self, work: &mut dyn FnMut() -> Ending) -> Result<(), SqlError> {
        let mut rolled_back = false;
        let outcome = {
            let mut call = || -> Result<(), JsValue> {
                match work() {
                    Ending::Commit => Ok(()),
                    Ending::RollBack => {
                        rolled_back = true;
                        Err(JsValue::from_str(ROLLED_BACK))
                    }
                }
            };
            let closure = ScopedClosure::<dyn FnMut() -> Result<(), JsValue>>::borrow_mut_aborting(&mut call);
            self.storage.transaction_sync(closure.as_js_value())
        };
        match outcome {
            Ok(_) => Ok(()),
            Err(_) if rolled_back => Ok(()),
            Err(error) => Err(failed(error)),
        }
    }
}

fn to_js(value: Value<'_>) -> JsValue {
    match value {
        Value::Null => JsValue::NULL,
        #[expect(clippy::cast_precision_loss, reason = "times, counts and row numbers stay below 2^53")]
        Value::Int(number) => JsValue::from_f64(number as f64),
        Value::Text(text) => JsValue::from_str(text),
    }
}

fn from_js(value: JsValue) -> Result<sql::Cell, SqlError> {
    if let Some(text) = value.as_string() {
        return Ok(sql::Cell::Text(text));
    }
    #[expect(clippy::cast_possible_truncation, reason = "times, counts and row numbers are whole and stay below 2^53")]
    if let Some(number) = value.as_f64() {
        return Ok(sql::Cell::Int(number as i64));
    }
    if value.is_null() { Ok(sql::Cell::Null) } else { Err(SqlError("a value of another type".into())) }
}

thread_local! {
    /// Whether a fault of the file has been met. The platform breaks an object off in which a writing statement met one, and makes another;
    /// this outlives both.
    static DAMAGE_MET: Cell<bool> = const { Cell::new(false) };
}

/// Whether a fault of the file has been met since the process began.
#[must_use]
pub fn has_met_damage() -> bool {
    DAMAGE_MET.get()
}

/// The platform's message names tables and constraints, never the values that were bound.
fn failed(error: JsValue) -> SqlError {
    let message = error.dyn_ref::<js_sys::Error>().map_or_else(|| "unknown".into(), |error| String::from(error.message()));
    let error = SqlError(message);
    if error.is_damage() {
        DAMAGE_MET.set(true);
    }
    error
}
