//! What the browser is asked, member by member.

use lupa_webauthn::{Account, Challenge, CreationOptions, RequestOptions};
use serde_json::{json, to_value};

use crate::device::{CHALLENGE, Device, HANDLE, RP_ID, base64url, handle, relying_party};

#[test]
fn a_browser_is_asked_for_a_discoverable_passkey() {
    let account = Account { id: handle(), name: "maija@kauppa.example".into(), display_name: "Maija".into() };
    let (relying_party, challenge) = (relying_party(), Challenge::from_random(CHALLENGE));
    let existing = [Device::both()[0].passkey()];
    let expected = json!({
        "rp": { "id": RP_ID, "name": "Kauppa" },
        "user": { "id": base64url(&HANDLE), "name": "maija@kauppa.example", "displayName": "Maija" },
        "challenge": base64url(&CHALLENGE),
        "pubKeyCredParams": [{ "type": "public-key", "alg": -8 }, { "type": "public-key", "alg": -7 }],
        "timeout": 300_000,
        "excludeCredentials": [{ "type": "public-key", "id": base64url(&[0x77; 32]), "transports": ["internal", "hybrid"] }],
        "authenticatorSelection": { "residentKey": "required", "requireResidentKey": true, "userVerification": "required" },
        "attestation": "none",
    });
    assert_eq!(to_value(CreationOptions::new(&relying_party, &challenge, &account, &existing)).expect("JSON"), expected);
}

#[test]
fn a_browser_is_asked_for_any_passkey_or_for_one_of_some() {
    let (relying_party, challenge) = (relying_party(), Challenge::from_random(CHALLENGE));
    let existing = [Device::both()[0].passkey()];
    let mut expected = json!({
        "challenge": base64url(&CHALLENGE),
        "timeout": 300_000,
        "rpId": RP_ID,
        "allowCredentials": [],
        "userVerification": "required",
    });
    assert_eq!(to_value(RequestOptions::new(&relying_party, &challenge, &[])).expect("JSON"), expected);
    expected["allowCredentials"] = json!([{ "type": "public-key", "id": base64url(&[0x77; 32]), "transports": ["internal", "hybrid"] }]);
    assert_eq!(to_value(RequestOptions::new(&relying_party, &challenge, &existing)).expect("JSON"), expected);
}
