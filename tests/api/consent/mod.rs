//! Consent: signing up, confirming, stopping.

mod confirmations;
mod letters;
mod refusals;
mod signups;
mod stops;
