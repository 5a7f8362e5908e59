//! Signing in to the console with a passkey, and one's own account: passkeys, sessions, recovery codes.

use lupa_domain::{
    api::staff::{
        CeremonyView, InvitationAsk, InvitationLook, OwnAccount, PasskeyAsk, PasskeyName, PasskeyUse, RecoveryAnswer, RecoveryAsk,
        RecoveryCodes,
    },
    ids::StaffSessionId,
};

use crate::{Request, paths};

/// Who is signed in.
pub fn own_account() -> Request<OwnAccount> {
    Request::get(paths::OWN_ACCOUNT)
}

/// What an invitation is about.
pub fn invitation(token: &str) -> Request<InvitationLook> {
    Request::get(paths::invitation(token)).anyone()
}

/// Begins the making of the first passkey.
pub fn begin_joining(token: String) -> Request<CeremonyView> {
    Request::post(paths::INVITATION_OPTIONS, &InvitationAsk { token }).anyone()
}

/// Takes an invitation up; from now on there is a session.
pub fn join(passkey: &PasskeyAsk) -> Request<RecoveryCodes> {
    Request::post(paths::INVITATION_ACCEPT, passkey)
}

/// Begins a signing in.
pub fn begin_sign_in() -> Request<CeremonyView> {
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
pub fn recover(recovery: &RecoveryAsk) -> Request<RecoveryAnswer> {
    Request::post(paths::RECOVERY, recovery).anyone()
}

/// Begins the making of another passkey.
pub fn begin_passkey() -> Request<CeremonyView> {
    Request::command(paths::PASSKEY_OPTIONS)
}

/// Adds a passkey.
pub fn add_passkey(passkey: &PasskeyAsk) -> Request<()> {
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
