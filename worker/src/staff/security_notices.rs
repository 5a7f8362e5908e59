//! What a member of staff is told by mail of their own account: that there is a new way to sign in as them.

use lupa_domain::ids::StaffId;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};

use crate::{
    delivery::outbox::{self, LetterKind, Recipient},
    runtime::{error::ApiError, tx::Tx},
};

/// The letter; it refers to what has happened by its word.
pub const LETTER: LetterKind = LetterKind::new("account_changed");

/// What has happened to an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum SecurityNotice {
    /// A passkey was added.
    PasskeyAdded,
    /// New recovery codes were made.
    CodesMade,
    /// An API key was made that acts for them.
    KeyMade,
}

/// Tells the owner of an account.
pub fn tell(tx: &Tx<'_>, staff: StaffId, notice: SecurityNotice) -> Result<(), ApiError> {
    outbox::put(tx, Recipient::Staff(staff), LETTER, notice.into_str())
}
