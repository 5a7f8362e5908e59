//! People, as staff see and keep them: finding a person, what is kept about them and why, what has happened.
//!
//! The list (`page`) leads to the card (`card`) of one person: what is kept (`facts`), where they stand on being written to
//! (`consents`), what happened (`history`), how it all has changed (`changes`) and who has looked (`looked`). One form (`form`) adds
//! a person and changes what is kept; `draft` holds what stands in it, datum by datum, so that two versions of the same person can be shown
//! side by side (`conflict`). Custom fields are declared on a screen of their own (`fields_page`).
//!
//! In an address stands at most the random id of a person. Nothing is decided here: the register checks what is typed, and says so.

#[cfg(feature = "csr")]
pub mod card;
#[cfg(feature = "csr")]
pub mod changes;
#[cfg(feature = "csr")]
pub mod conflict;
#[cfg(feature = "csr")]
pub mod consents;
pub mod draft;
#[cfg(feature = "csr")]
pub mod entry_form;
#[cfg(feature = "csr")]
pub mod facts;
#[cfg(feature = "csr")]
pub mod field_form;
#[cfg(feature = "csr")]
pub mod fields_page;
#[cfg(feature = "csr")]
pub mod form;
#[cfg(feature = "csr")]
pub mod history;
#[cfg(feature = "csr")]
pub mod looked;
#[cfg(feature = "csr")]
pub mod page;
#[cfg(feature = "csr")]
pub mod record;
#[cfg(feature = "csr")]
pub mod tags;
#[cfg(feature = "csr")]
pub mod telling;
#[cfg(feature = "csr")]
pub mod walk_in;
#[cfg(feature = "csr")]
pub mod wire;

#[cfg(feature = "csr")]
use crate::{links, staff::screens::Drawing};

/// What the binary about people draws. `wording` draws the custom fields, so that neither is too large.
#[cfg(feature = "csr")]
pub const DRAWN: &[Drawing] = &[(links::CONSOLE_PEOPLE, page::draw)];
