//! Consent: recording what a customer says at the counter, by telephone or on paper.
//!
//! The panel (`record`) holds the text to read out (`reading`) and the buttons that withdraw consent (`opt_out`); what they share is in
//! `recorder`.

pub mod opt_out;
pub mod reading;
pub mod record;
pub mod recorder;
