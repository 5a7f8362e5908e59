//! Reads lists of people out of files that others made: CSV in whichever encoding and with whichever separator, workbooks (Office Open XML, ECMA-376)
//! and spreadsheets (`OpenDocument` 1.3). The README lists what is read and what is not.
//!
//! A file is untrusted. Every part of it is read through a bound ([`Limits`]), and what goes beyond one is an error and never cut off in silence. Rows
//! come one at a time ([`Rows`]): neither the text of a file nor its rows are ever whole in memory beside its bytes.
//!
//! No formula is computed, no link followed, no macro looked at: a cell is the text or the value that stands in the file.

mod archive;
mod bounded;
mod date;
mod encoding;
mod error;
mod list;
mod ods;
mod styles;
mod text;
mod xlsx;
mod xml;

pub use encoding::Encoding;
pub use error::SheetError;
pub use list::{Choice, Format, Limits, List, Note, Row, Rows};

// The example in the README is compiled and run with the documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
