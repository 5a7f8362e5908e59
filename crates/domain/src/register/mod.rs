//! The register as a whole: what it holds when it is new, and how it goes with what it needs.

pub mod backup;
pub mod business;
pub mod look;
mod mail;
pub mod starter;

pub use mail::{Health, MailFault, MailHealth, MailWay};
