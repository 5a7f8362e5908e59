//! The letters that consent causes, by the kind that the outbox holds. What they say is in `letters`.

use crate::delivery::outbox::LetterKind;

/// Asks a new address to confirm; refers to the number of the signup's event.
pub const CONFIRM: LetterKind = LetterKind::new("confirm");
/// Asks a known address to confirm; refers to the number of the signup's event.
pub const CONFIRM_KNOWN: LetterKind = LetterKind::new("confirm_known");
/// Tells that everything a form asked for is in force; refers to nothing.
pub const ALREADY_KNOWN: LetterKind = LetterKind::new("already_known");
/// Brings a receipt; refers to the number of the event.
pub const RECEIPT: LetterKind = LetterKind::new("receipt");
