//! Small parts that every page may use. They know no address and no wire.

#[cfg(feature = "views")]
pub mod field;
#[cfg(feature = "views")]
pub mod outcome;
pub mod time;

#[cfg(feature = "views")]
pub use field::{FieldError, TextField};
#[cfg(feature = "views")]
pub use outcome::{Fetched, Outcome};
#[cfg(feature = "views")]
pub use time::When;
pub use time::when;
