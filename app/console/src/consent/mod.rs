//! Consent: recording what a customer says at the counter, by telephone or on paper.
//!
//! The panel (`record`) holds the text to read out (`reading`) and the buttons that withdraw consent (`opt_out`); what they share is in
//! `recorder`. The scans of a paper (`scan`) stand beside its receipt.

pub mod opt_out;
pub mod reading;
pub mod record;
pub mod recorder;
pub mod scan;
