//! Small parts that every page may use. They know no address and no wire.

#[cfg(feature = "csr")]
pub mod choice;
#[cfg(feature = "csr")]
pub mod confirm;
#[cfg(feature = "csr")]
pub mod entry;
#[cfg(feature = "views")]
pub mod field;
#[cfg(feature = "csr")]
pub mod form;
#[cfg(feature = "csr")]
pub mod live;
pub mod money;
pub mod number;
#[cfg(feature = "csr")]
pub mod once;
#[cfg(feature = "views")]
pub mod outcome;
#[cfg(feature = "csr")]
pub mod table;
pub mod time;

#[cfg(feature = "csr")]
pub use choice::Choice;
#[cfg(feature = "csr")]
pub use confirm::{Confirm, Question};
#[cfg(feature = "csr")]
pub use entry::{Entry, Input, entry};
#[cfg(feature = "csr")]
pub use field::TextLines;
#[cfg(feature = "views")]
pub use field::{FieldError, TextField};
#[cfg(feature = "csr")]
pub use form::{Form, Refused, Send, Summary};
#[cfg(feature = "csr")]
pub use live::{live, press};
pub use money::{money, read_money};
pub use number::{decimal, number, size};
#[cfg(feature = "csr")]
pub use once::Copy;
#[cfg(feature = "views")]
pub use outcome::{Fetched, Outcome};
#[cfg(feature = "csr")]
pub use table::Table;
#[cfg(feature = "views")]
pub use time::When;
pub use time::{day, month, when};
