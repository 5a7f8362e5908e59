//! Signing in to the console, and out, over HTTP.

use ::http::StatusCode;
use lupa_domain::{
    api::staff::PasskeyUse,
    ids::StaffSessionId,
    staff::{audit::Act, passkey::PasskeyError},
};

use super::{Staff, audit::Note, passkeys, sessions};
use crate::{
    call::{Answer, Call, empty, json_answer, path_id},
    error::ApiError,
    limits::Asking,
    words::problems::Code,
};

/// `POST /api/v1/console/session/options`
pub fn options(call: &Call<'_>) -> Answer {
    call.limit_network(Asking::Secret)?;
    json_answer(StatusCode::OK, &passkeys::begin_use(call)?)
}

/// `POST /api/v1/console/session`
pub fn sign_in(call: &Call<'_>) -> Answer {
    call.limit_network(Asking::Secret)?;
    let ask: PasskeyUse = call.read()?;
    match passkeys::used(call, &ask.ceremony, &ask.credential)? {
        Ok(kept) => {
            Note::of(Act::SignedIn).of_staff(kept.staff).write(call)?;
            let mut response = empty(StatusCode::NO_CONTENT);
            sessions::begin(call, kept.staff, &kept.passkey.id().to_string(), &mut response)?;
            Ok(response)
        }
        Err((why, kept)) => {
            if let (PasskeyError::ClonedCounter, Some(kept)) = (why, kept) {
                Note::of(Act::PasskeySuspected).of_staff(kept.staff).write(call)?;
            }
            // Given as an answer, not as an error: a refused command keeps nothing, and the ceremony is over.
            Ok(ApiError::at("/credential", Code::PasskeyRefused).response(call.locale))
        }
    }
}

/// `DELETE /api/v1/console/session`
pub fn sign_out(call: &Call<'_>, staff: &Staff) -> Answer {
    let session = staff.session().ok_or_else(|| ApiError::refused(Code::NotFound))?;
    sessions::end(call.sql, staff.id(), session, call.now)?;
    Note::of(Act::SessionEnded).by(staff).write(call)?;
    let mut response = empty(StatusCode::NO_CONTENT);
    sessions::forget(call, &mut response)?;
    Ok(response)
}

/// `DELETE /api/v1/console/sessions/{id}`: one's own, in any browser.
pub fn end(call: &Call<'_>, staff: &Staff) -> Answer {
    let id: StaffSessionId = path_id(call, "id")?;
    if !sessions::end(call.sql, staff.id(), id, call.now)? {
        return Err(ApiError::refused(Code::NotFound));
    }
    Note::of(Act::SessionEnded).by(staff).write(call)?;
    Ok(empty(StatusCode::NO_CONTENT))
}
