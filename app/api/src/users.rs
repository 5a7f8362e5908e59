//! Everybody with an account.

use lupa_domain::{
    api::staff::{InviteAsk, StaffChange, StaffList, StaffView},
    ids::StaffId,
};

use crate::{Request, paths};

/// Everybody with an account.
pub fn list() -> Request<StaffList> {
    Request::get(paths::STAFF)
}

/// Invites a user.
pub fn invite(invitation: &InviteAsk) -> Request<StaffView> {
    Request::post(paths::STAFF, invitation)
}

/// Changes a user, as they were at that revision.
pub fn change(id: StaffId, revision: u32, change: &StaffChange) -> Request<StaffView> {
    Request::put(paths::user(id), change).if_match(revision)
}

/// Removes a user.
pub fn remove(id: StaffId) -> Request<()> {
    Request::delete(paths::user(id))
}

/// Invites a user again.
pub fn invite_again(id: StaffId) -> Request<StaffView> {
    Request::command(paths::user_invitations(id))
}
