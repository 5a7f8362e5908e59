//! What the browser saw (`CollectedClientData`, §5.8.1): which act, which challenge, which page.

use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::{challenge::Challenge, error::PasskeyError, relying_party::RelyingParty};

/// Which of the two acts the browser was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    Create,
    Get,
}

impl Act {
    const fn name(self) -> &'static str {
        match self {
            Self::Create => "webauthn.create",
            Self::Get => "webauthn.get",
        }
    }
}

/// Steps 5 to 11 of §7.1, which are steps 8 to 14 of §7.2. Members that are not known are let pass, as §5.8.1.1 asks; a name that is there
/// twice is not, whatever it is.
pub(crate) fn check(json: &[u8], act: Act, challenge: &Challenge, relying_party: &RelyingParty) -> Result<(), PasskeyError> {
    // "UTF-8 decode" of the Encoding standard takes a byte order mark away.
    let json = json.strip_prefix(b"\xef\xbb\xbf").unwrap_or(json);
    let Ok(Value::Object(members)) = lupa_strict_json::parse(json) else { return Err(PasskeyError::ClientData) };
    let text = |name: &str| members.get(name).and_then(Value::as_str).ok_or(PasskeyError::ClientData);
    if text("type")? != act.name() {
        return Err(PasskeyError::ClientDataType);
    }
    if !challenge.is(text("challenge")?) {
        return Err(PasskeyError::Challenge);
    }
    if !relying_party.expects(text("origin")?) {
        return Err(PasskeyError::Origin);
    }
    match members.get("crossOrigin") {
        None | Some(Value::Bool(false)) => {}
        Some(Value::Bool(true)) => return Err(PasskeyError::CrossOrigin),
        Some(_) => return Err(PasskeyError::ClientData),
    }
    if members.contains_key("topOrigin") { Err(PasskeyError::TopOrigin) } else { Ok(()) }
}

/// The SHA-256 that the device signs for these bytes.
pub(crate) fn hash(json: &[u8]) -> [u8; 32] {
    Sha256::digest(json).into()
}
