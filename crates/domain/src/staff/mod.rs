//! Staff: who may do what, how they show that it is them, what they promised, and what is written down of what they did.

mod access_log;
mod account;
mod anchor;
pub mod audit;
pub mod passkey;
mod repeats;
mod right;
mod undertaking;

pub use access_log::{AccessEntry, by_day};
pub use account::{
    COUNTER_LIFE, INVITATION_LIFE, MAX_KEY_LIFE, PROOF_LIFE, RECOVERY_CODES, REFUSALS_COUNTED, SESSION_IDLE, SESSION_LIFE, SessionKind,
    gives_lasting_rights, has_administrator, is_administrator, is_fresh, key_end, may_change, may_dispose, parse_recovery_code,
    recovery_code,
};
pub use anchor::{ANCHOR_PACE, AnchorLine, Tampering, anchor, anchor_origin, check_against, root_of};
pub use repeats::{is_look, repeats};
pub use right::{Preset, Right, Rights};
pub use undertaking::{
    MAX_POINT_LENGTH, MAX_POINTS, Undertaking, UndertakingEdition, UndertakingError, UndertakingTextError, UndertakingTexts,
};
