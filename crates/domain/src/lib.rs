//! What Lupa decides, and nothing else: no input or output, no clock, no randomness, no browser, no Worker.
//!
//! The contexts are listed in the order in which they may depend on each other; [`staff`] stands alone and
//! [`api`] (the wire) may use them all. The glossary is in this crate's `README.md`.

pub mod email;
pub mod idn;
pub mod ids;
pub mod jcs;
pub mod locale;
pub mod phone;
pub mod time;

pub mod log;

pub mod wording;

pub mod people;

pub mod consent;

pub mod verify;

pub mod portal;

pub mod audience;

pub mod register;

pub mod staff;

pub mod api;
