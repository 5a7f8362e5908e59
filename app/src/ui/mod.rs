//! Small parts that every page may use. They know no address and no wire.

pub mod field;
pub mod outcome;
pub mod time;

pub use field::{FieldError, TextField};
pub use outcome::{Fetched, Outcome};
pub use time::{When, when};
