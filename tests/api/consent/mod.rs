//! Consent: signing up, confirming, stopping.

mod confirmations;
mod corrections;
mod counter;
mod letters;
mod recording;
mod refusals;
mod signups;
mod stops;
mod typed;
