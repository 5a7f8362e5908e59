//! Staff: accounts and what they may do, how they sign in, what they promised, and the audit log of what they do.
//!
//! A person signs in with a passkey and has a session; a program has a key that acts for a person and never may more than they may.

pub mod accounts;
pub mod anchors;
pub mod audit;
pub mod audit_check;
pub mod invitations;
pub mod keys;
pub mod passkeys;
pub mod permission;
pub mod recovery;
pub mod refusals;
pub mod security_notices;
pub mod sessions;
pub mod undertakings;

pub use accounts::{name, names};
pub use audit::Note;
pub use permission::{Member, Permission, Staff};
pub use undertakings::start;
