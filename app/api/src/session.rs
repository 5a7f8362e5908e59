//! Signing in to the console with a passkey, and one's own account: passkeys, sessions, recovery codes.

use lupa_domain::{
    api::staff::{
        CeremonyResponse, InvitationPreview, InvitationRequest, OwnAccount, PasskeyName, PasskeyRequest, PasskeyUse, RecoveryCodes,
        RecoveryRequest, RecoveryResponse,
    },
    ids::StaffSessionId,
};

use crate::{Request, paths};

/// Who is signed in.
pub fn own_account() -> Request<OwnAccount> {
    Request::get(paths::OWN_ACCOUNT)
}

/// What an invitation is about.
pub fn invitation(token: String) -> Request<InvitationPreview> {
    Request::post(paths::INVITATION_LOOK, &InvitationRequest { token }).anyone()
}

/// Begins the making of the first passkey.
pub fn begin_joining(token: String) -> Request<CeremonyResponse> {
    Request::post(paths::INVITATION_OPTIONS, &InvitationRequest { token }).anyone()
}

/// Takes an invitation up; from now on there is a session.
pub fn join(passkey: &PasskeyRequest) -> Request<RecoveryCodes> {
    Request::post(paths::INVITATION_ACCEPT, passkey)
}

/// Begins a signing in.
pub fn begin_sign_in() -> Request<CeremonyResponse> {
    Request::command(paths::STAFF_SESSION_OPTIONS).anyone()
}

/// Signs in.
pub fn sign_in(passkey: &PasskeyUse) -> Request<()> {
    Request::post(paths::STAFF_SESSION, passkey)
}

/// Signs out.
pub fn sign_out() -> Request<()> {
    Request::delete(paths::STAFF_SESSION)
}

/// Uses a recovery code up.
pub fn recover(recovery: &RecoveryRequest) -> Request<RecoveryResponse> {
    Request::post(paths::RECOVERY, recovery).anyone()
}

/// Begins the proof that one is there.
pub fn begin_proof() -> Request<CeremonyResponse> {
    Request::command(paths::PROOF_OPTIONS)
}

/// Proves it with a passkey.
pub fn prove(passkey: &PasskeyUse) -> Request<()> {
    Request::post(paths::PROOF, passkey)
}

/// Begins the making of another passkey.
pub fn begin_passkey() -> Request<CeremonyResponse> {
    Request::command(paths::PASSKEY_OPTIONS)
}

/// Adds a passkey.
pub fn add_passkey(passkey: &PasskeyRequest) -> Request<()> {
    Request::post(paths::PASSKEYS, passkey)
}

/// Gives a passkey another name.
pub fn rename_passkey(id: &str, name: String) -> Request<()> {
    Request::put(paths::passkey(id), &PasskeyName { name })
}

/// Removes a passkey.
pub fn remove_passkey(id: &str) -> Request<()> {
    Request::delete(paths::passkey(id))
}

/// Ends one of one's own sessions.
pub fn end_session(id: StaffSessionId) -> Request<()> {
    Request::delete(paths::staff_session(id))
}

/// Makes new recovery codes.
pub fn renew_codes() -> Request<RecoveryCodes> {
    Request::command(paths::RECOVERY_CODES)
}
