//! Staff: who may do what, how they show that it is them, what they promised, and what is written down of what they did.

mod account;
mod anchor;
pub mod audit;
mod look;
pub mod passkey;
mod right;
mod undertaking;

pub use account::{
    COUNTER_LIFE, INVITATION_LIFE, KEY_LIFE_MOST, RECOVERY_CODES, SESSION_IDLE, SESSION_LIFE, SessionKind, is_kept, may_change,
    recovery_code,
};
pub use anchor::{ANCHOR_PACE, AnchorLine, Exposed, anchor, anchor_origin, hold_against};
pub use look::{Look, by_day};
pub use right::{Preset, Right, Rights};
pub use undertaking::{BadText, MAX_POINT_LENGTH, MAX_POINTS, Undertaking, UndertakingEdition, UndertakingTexts, Unissued};
