//! Staff: who may do what, how they show that it is them, what they promised, and what is written down of what they did.

mod access_log;
mod account;
mod anchor;
pub mod audit;
pub mod passkey;
mod right;
mod undertaking;

pub use access_log::{AccessEntry, by_day};
pub use account::{
    COUNTER_LIFE, INVITATION_LIFE, MAX_KEY_LIFE, RECOVERY_CODES, SESSION_IDLE, SESSION_LIFE, SessionKind, has_administrator, may_change,
    parse_recovery_code, recovery_code,
};
pub use anchor::{ANCHOR_PACE, AnchorLine, Tampering, anchor, anchor_origin, check_against};
pub use right::{Preset, Right, Rights};
pub use undertaking::{
    MAX_POINT_LENGTH, MAX_POINTS, Undertaking, UndertakingEdition, UndertakingError, UndertakingTextError, UndertakingTexts,
};
