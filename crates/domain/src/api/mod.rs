//! The wire: what goes over HTTP, one file for each context. Shapes only; the rules live in the contexts.
//!
//! Every request type refuses unknown members, so that a misspelt choice is never silently dropped.

pub mod answers;
pub mod audience;
pub mod consent;
pub mod counter;
#[cfg(feature = "openapi")]
pub mod described;
pub mod description;
pub mod grounds;
pub mod imports;
pub mod log;
pub mod look;
pub mod overview;
pub mod people;
pub mod portal;
pub mod problem;
pub mod register;
pub mod retention;
pub mod rights;
pub mod self_check;
pub mod staff;
pub mod undertaking;
pub mod wording;
