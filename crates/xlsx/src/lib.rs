//! Writes workbooks (Office Open XML, ECMA-376) while their rows come: text, numbers and dates in a few styles, on as many sheets as are
//! named at the beginning. The README lists what is implemented and what is not.
//!
//! A workbook is compressed as it grows, so a writer never holds more than what has not been [taken](Workbook::take). Text stands in the
//! cells themselves: a table of shared strings would have to wait for the last row. It is text and never a formula, whatever it begins with.

mod date;
mod parts;
mod row;
mod sheet;
mod text;
mod workbook;

pub use date::serial;
pub use row::{Row, Style};
pub use sheet::{InvalidName, Layout, Sheet};
pub use workbook::{Failed, Properties, Workbook};

/// How many rows a sheet holds (ECMA-376 part 1, 18.3.1.73, as Excel limits it).
pub const MOST_ROWS: u32 = 1_048_576;

// The example in the README is compiled and run with the documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
