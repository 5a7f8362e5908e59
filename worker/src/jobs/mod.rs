//! What the alarm does: a list of jobs, each with when it is due and what it then does.
//!
//! The platform's alarm only rings ([`ring()`]); tests ring the same list. A job is a command or several: it reads the database and writes to
//! it like a request does, and composes contexts as `http` does.

mod audit;
mod backup;
mod bell;
mod cleaning;
mod erasing;
mod import;
mod integrity;
mod job;
mod log;
mod mail;
mod reminders;
pub mod retention_sweep;
mod ring;
mod search_index;
mod wiping;

pub use bell::Bell;
pub use job::{Job, JobName, Work};
pub use ring::{jobs, ring};
