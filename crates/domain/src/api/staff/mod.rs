//! Staff on the wire: accounts, signing in, keys for programs, and the audit log.

mod accounts;
mod audit;
mod joining;
mod keys;
mod own;

pub use accounts::{AccountState, InviteRequest, StaffChange, StaffList, StaffResponse};
pub use audit::{AnchorList, AnchorResponse, AuditHand, AuditLine, AuditPage};
pub use joining::{
    CeremonyResponse, InvitationPreview, InvitationRequest, PasskeyRequest, PasskeyUse, RecoveryCodes, RecoveryRequest, RecoveryResponse,
};
pub use keys::{KEY_PREFIX, KeyList, KeyMade, KeyRequest, KeyResponse};
pub use own::{OwnAccount, PasskeyName, PasskeyResponse, StaffSessionResponse};
