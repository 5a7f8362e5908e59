//! Everybody with an account.

use lupa_domain::{
    api::staff::{InviteRequest, StaffChange, StaffList, StaffResponse},
    ids::StaffId,
};

use crate::{Request, paths};

/// Everybody with an account.
pub fn list() -> Request<StaffList> {
    Request::get(paths::STAFF)
}

/// Invites a user.
pub fn invite(invitation: &InviteRequest) -> Request<StaffResponse> {
    Request::post(paths::STAFF, invitation)
}

/// Changes a user, as they were at that revision.
pub fn change(id: StaffId, revision: u32, change: &StaffChange) -> Request<StaffResponse> {
    Request::put(paths::user(id), change).if_match(revision)
}

/// Removes a user.
pub fn remove(id: StaffId) -> Request<()> {
    Request::delete(paths::user(id))
}

/// Invites a user again.
pub fn invite_again(id: StaffId) -> Request<StaffResponse> {
    Request::command(paths::user_invitations(id))
}

/// Ends every session of a user.
pub fn end_sessions(id: StaffId) -> Request<()> {
    Request::delete(paths::user_sessions(id))
}
