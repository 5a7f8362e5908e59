//! Retention: until when people are kept, and the cleaning that removes those whose time is over.
//!
//! [`facts`] gathers from every context what decides; the domain decides. A cleaning ([`cleanings`]) is looked through first and says who would go and
//! what stands in the way; once it was agreed to, people are told ([`warnings`]) and can stay ([`stays`]); then they are erased, some at a time, by the
//! one command that erases. Each step is a transaction of its own and goes on where the one before ended, so nothing is lost with a restart and
//! nobody who signs up waits for more than one.

pub mod cleanings;
pub mod facts;
pub mod stays;
pub mod steps;
mod store;
pub mod warnings;

pub use store::{ActiveCleaning, Listed, Place, StoredCleaning};
