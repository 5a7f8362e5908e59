//! Grounds to write to people other than their consent.

pub mod purpose;
