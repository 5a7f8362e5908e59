//! Backups of the whole register, and putting one back.
//!
//! A backup is read table by table in stretches, as an export is, while the register goes on. What it holds is all of one moment nevertheless,
//! that of its beginning: what is changed before it was read is kept as it was, by triggers that are there as long as a backup is read
//! ([`reading`]). Putting one back fills an empty database of the version of the backup, which is brought up to date when all of it is there
//! ([`restoring`]); until then nothing else is answered, and what breaks off leaves nothing behind.
//!
//! Both know tables and columns from the schema alone (`schema`), so a new table is in the next backup without a word here.

pub mod reading;
pub mod restoring;
mod schema;
