//! Consent: signing up, confirming, stopping.

mod age;
pub(crate) mod asked;
mod confirmations;
mod corrections;
mod counter;
mod letters;
mod recording;
mod refusals;
mod scans;
mod signups;
mod stops;
mod typed;
