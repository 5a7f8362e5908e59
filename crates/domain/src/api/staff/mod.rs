//! Staff on the wire: accounts, signing in, keys for programs, and the audit log.

mod accounts;
mod audit;
mod joining;
mod keys;
mod own;

pub use accounts::{AccountState, InviteAsk, StaffChange, StaffList, StaffView};
pub use audit::{AnchorList, AnchorView, AuditLine, AuditPage};
pub use joining::{CeremonyView, InvitationAsk, InvitationLook, PasskeyAsk, PasskeyUse, RecoveryAnswer, RecoveryAsk, RecoveryCodes};
pub use keys::{KEY_PREFIX, KeyAsk, KeyList, KeyMade, KeyView};
pub use own::{OwnAccount, PasskeyName, PasskeyView, StaffSessionView};
