//! Numbers by which rows are known inside the database. They never go out: outside, everything has a random id.

/// The number of a person.
pub type PersonNo = i64;

/// The number of an event: its place in the log, counted from one.
pub type EventNo = i64;
