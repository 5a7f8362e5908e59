//! The letter about a breach: its time runs.

use crate::delivery::outbox::LetterKind;

/// Reminds a member of staff that the authority has to be told of a breach; it refers to the breach.
pub const REMINDER: LetterKind = LetterKind::new("breach_reminder");
