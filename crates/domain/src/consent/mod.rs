//! Consent: what was said, when, about which words; what follows from it; and the document that proves it.
//!
//! An [`Event`] is one fact and never changes. The [`Standing`] of a person for a purpose is the fold of their events.
//! A signup ([`signup`]) is a filled-in form that its owner still has to confirm; a [`recording`] is what staff write down for a person, and
//! a [`scan`] the picture of a paper beside it. A [`receipt`] is the document that a person keeps about one event: made of the event and the
//! notice alone, so that it can be made again, to the byte, for ever.

pub mod agreement;
pub mod commitment;
pub mod continuation;
mod event;
pub mod proof;
pub mod receipt;
pub mod recording;
pub mod scan;
pub mod signup;
mod standing;
mod trend;

pub use event::{Act, By, Choices, Event, Method, SignupReference};
pub use standing::{ConsentChange, Standing, State, is_forgettable};
pub use trend::{TREND_DAYS, Trend};
