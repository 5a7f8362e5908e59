//! The audience: counting, listing and exporting those who may be written to for one purpose, and saying why not the others.
//!
//! It asks about all people at once, in tables that other contexts own: see "why is she not in the list" in [`counting`] and `store`, and
//! the list of allowed joins in `tests/tidy/tables.rs`.

mod conditions;
pub mod counting;
pub mod exports;
pub mod filters;
mod grounds;
mod matching;
pub mod paper;
mod questions;
mod store;
pub mod vouching;

pub use exports::{disclosures_of, exported_purposes, received};
pub use matching::matching;
pub use questions::{page, withheld};
pub use store::{Addressed, Found, FoundWithheld, addressed, check, count_addressed};
pub use vouching::{is_vouched, totals, vouched, vouched_addressed, vouched_postal};
