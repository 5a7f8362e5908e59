//! In English.

pub(super) mod difference;
pub(super) mod portal;
pub(super) mod public;
pub(super) mod setup;
pub(super) mod verify;
pub(super) mod wording;
