//! Consent: events, where they leave people standing, and the receipts that prove them.
//!
//! [`write()`] is the one way to write an event; it enters it into the log and moves the standings in the same transaction. A receipt is signed
//! once, when the event happens; afterwards the document is made again from the event and the notice, and must come out with the same digest.
//!
//! What people do: [`signup`] and its confirmation, [`counter`], [`withdrawal`], [`decision`] on the own page. What staff do: [`recording`], with
//! the [`scans`] of signed papers, and [`grounds`].

pub mod answers;
mod consent_counts;
pub mod counter;
pub mod decision;
mod derived;
pub mod erasing;
mod events;
pub mod grounds;
pub mod letters;
pub mod objecting;
pub mod objections;
pub mod overview;
pub mod proofs;
mod receipts;
pub mod recording;
pub mod retained;
pub mod scans;
pub mod self_check;
pub mod signup;
mod store;
pub mod tokens;
pub mod withdrawal;

pub use consent_counts::{boxes, in_force, moves, standings_by_state};
pub use derived::disagreements;
pub use events::{fork, log, record_nothing, write};
pub use overview::{position, recorded, unconfirmed};
pub use receipts::{all_receipts, has_receipt, raw, reproduce};
pub use store::{
    EventNo, LineState, StoredEvent, StoredSignup, StoredStanding, agreed, count_events, event_by_id, event_by_no, events_above, events_of,
    given, newest_events, signup_by_no, standings_of, standings_of_many, waiting, was_answered_on_the_web,
};
pub use tokens::stop_url;
