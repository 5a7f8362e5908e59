//! Consent: signing up, confirming, stopping.

mod confirmations;
mod counter;
mod letters;
mod recording;
mod refusals;
mod scans;
mod signups;
mod stops;
mod typed;
