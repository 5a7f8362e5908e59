//! The people who may be written to: the question on one side, the answer in numbers on the other, the people behind each number, and the export.
//!
//! A question is a purpose and conditions (`question`). It stands in the address, so that it can be shared, gone back to and loaded
//! again; `board` keeps the screen, the address and the count together, `conditions` is what it is put together with, `kept` what it asks of what staff keep. What is answered
//! is decided by the register: the numbers (`answer`), the lists (`people`), the file (`export`), the questions with a name
//! (`saved`) come from its API as they are.

#[cfg(feature = "csr")]
pub mod answer;
#[cfg(feature = "csr")]
pub mod board;
#[cfg(feature = "csr")]
pub mod conditions;
#[cfg(feature = "csr")]
pub mod export;
#[cfg(feature = "csr")]
pub mod grounds;
#[cfg(feature = "csr")]
pub mod history;
pub mod kept;
#[cfg(feature = "csr")]
pub mod kept_fields;
#[cfg(feature = "csr")]
pub mod page;
#[cfg(feature = "csr")]
pub mod people;
pub mod question;
#[cfg(feature = "csr")]
pub mod saved;
#[cfg(feature = "csr")]
pub mod wire;

#[cfg(feature = "csr")]
pub use page::AudiencePage;

#[cfg(feature = "csr")]
use crate::{links, staff::screens::Drawing};

/// What the binary about the audience draws.
#[cfg(feature = "csr")]
pub const DRAWN: &[Drawing] = &[(links::CONSOLE_AUDIENCE, page::draw), (links::CONSOLE_GROUNDS, grounds::draw)];
