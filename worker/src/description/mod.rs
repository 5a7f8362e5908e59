//! The description of the register: what it does, gathered from where it is done; the versions of it that were published; the breaches of security;
//! and the statement for the authority, which holds all of that.
//!
//! Nothing is published by itself: what is made of the facts of today is compared with the newest version, and a member of staff publishes it when
//! they have seen how it differs (ADR 0157).

pub mod breaches;
mod facts;
mod figures;
pub mod letters;
pub mod reminders;
pub mod versions;
pub mod words;

pub use facts::{documents, facts};
pub use figures::statement;
