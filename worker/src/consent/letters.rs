//! The letters that consent causes, by the kind that the outbox holds. What they say is in `letters`.

use crate::delivery::outbox::{Lane, LetterKind};

/// Asks a new address to confirm; refers to the number of the signup's event.
pub const CONFIRM: LetterKind = LetterKind::new("confirm").in_lane(Lane::Asked);
/// Asks a known address to confirm; refers to the number of the signup's event.
pub const CONFIRM_KNOWN: LetterKind = LetterKind::new("confirm_known").in_lane(Lane::Asked);
/// Tells that everything a form asked for is in force; refers to nothing.
pub const ALREADY_KNOWN: LetterKind = LetterKind::new("already_known").in_lane(Lane::Asked);
/// Brings a receipt; refers to the number of the event.
pub const RECEIPT: LetterKind = LetterKind::new("receipt");
