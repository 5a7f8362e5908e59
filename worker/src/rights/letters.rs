//! The letters about requests: to the person that theirs came, takes longer and is decided; to staff that one is due.

use crate::delivery::outbox::LetterKind;

/// Tells the person that their request came, and until when it is answered; it refers to the request.
pub const RECEIVED: LetterKind = LetterKind::new("request_received");
/// Tells the person that the answer takes longer, and why.
pub const EXTENDED: LetterKind = LetterKind::new("request_extended");
/// Brings the person the decision, with its certificate.
pub const DECIDED: LetterKind = LetterKind::new("request_decided");
/// Reminds a member of staff of a request that is due.
pub const REMINDER: LetterKind = LetterKind::new("request_reminder");
