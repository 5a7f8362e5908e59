//! What is refused, each for its own reason. Whatever an authentication says here, the device signed it.

use lupa_webauthn::{AuthenticationResponse, PasskeyError, Purpose, RegistrationResponse, authenticate, register};
use serde_json::json;

use crate::device::{
    AT, Authentication, BE, BS, CHALLENGE, Device, ED, ORIGIN, RP_ID, Registration, Secret, UP, UV, asked, attestation_object,
    authenticator_data, base64url, client_data, credential, handle, head, hex, relying_party,
};

/// What both kinds of client data are refused for.
fn client_data_of(kind: &str) -> Vec<(PasskeyError, Vec<u8>)> {
    let other = if kind == "webauthn.get" { "webauthn.create" } else { "webauthn.get" };
    let good = client_data(kind, &CHALLENGE, ORIGIN, "");
    let text = |from: &str, to: &str| String::from_utf8(good.clone()).expect("text").replace(from, to).into_bytes();
    let more = |more: &str| client_data(kind, &CHALLENGE, ORIGIN, more);
    let mut list = vec![
        (PasskeyError::ClientDataType, client_data(other, &CHALLENGE, ORIGIN, "")),
        (PasskeyError::ClientDataType, client_data("payment.get", &CHALLENGE, ORIGIN, "")),
        (PasskeyError::Challenge, client_data(kind, &[0xc4; 32], ORIGIN, "")),
        (PasskeyError::Challenge, client_data(kind, &CHALLENGE[1..], ORIGIN, "")),
        (PasskeyError::Challenge, client_data(kind, &[], ORIGIN, "")),
        // The same bytes, in base64 with padding, and with a last letter whose bits say nothing.
        (PasskeyError::Challenge, text("xcU\",", "xcU=\",")),
        (PasskeyError::Challenge, text("xcU\",", "xcV\",")),
        (PasskeyError::CrossOrigin, text("false", "true")),
        (PasskeyError::ClientData, text("false", "null")),
        (PasskeyError::ClientData, text("false", "\"false\"")),
        (PasskeyError::TopOrigin, more(r#","topOrigin":"https://muu.example""#)),
        (PasskeyError::TopOrigin, more(r#","topOrigin":null"#)),
        (PasskeyError::ClientData, more(&format!(r#","origin":"{ORIGIN}""#))),
        (PasskeyError::ClientData, more(r#","extra":1,"extra":2"#)),
        (PasskeyError::ClientData, more(r#","extra":0.5"#)),
        (PasskeyError::ClientData, text("type", "kind")),
        (PasskeyError::ClientData, text("challenge", "challenges")),
        (PasskeyError::ClientData, text("\"origin", "\"origins")),
        (PasskeyError::ClientData, text(&format!("\"{ORIGIN}\""), "1")),
        (PasskeyError::ClientData, [good.clone(), b"}".to_vec()].concat()),
        (PasskeyError::ClientData, good[..good.len() - 1].to_vec()),
        (PasskeyError::ClientData, b"[]".to_vec()),
        (PasskeyError::ClientData, vec![0xff]),
        (PasskeyError::ClientData, vec![]),
    ];
    let origins =
        ["https://kauppa.example", "http://lupa.kauppa.example", "https://lupa.kauppa.example.", "https://lupa.kauppa.example:8443"];
    let more = ["https://LUPA.kauppa.example", "https://lupa.kauppa.example:443", "https://lupa.kauppa.example/", "null", ""];
    list.extend(origins.iter().chain(&more).map(|origin| (PasskeyError::Origin, client_data(kind, &CHALLENGE, origin, ""))));
    list
}

/// What the flags and the RP ID are refused for, with what follows them in the two acts.
fn authenticator_data_of(flags: u8, rest: &[u8]) -> Vec<(PasskeyError, Vec<u8>)> {
    let data = |rp_id: &str, flags, rest: &[u8]| authenticator_data(rp_id, flags, 0, rest);
    let good = data(RP_ID, flags, rest);
    let mut list = vec![
        (PasskeyError::RelyingParty, data("lupa.kauppa.example", flags, rest)),
        (PasskeyError::RelyingParty, data(ORIGIN, flags, rest)),
        (PasskeyError::UserNotPresent, data(RP_ID, flags & !UP, rest)),
        (PasskeyError::UserNotVerified, data(RP_ID, flags & !UV, rest)),
        (PasskeyError::BackupState, data(RP_ID, flags & !BE, rest)),
        (PasskeyError::AuthenticatorData, [good.clone(), vec![0]].concat()),
        (PasskeyError::AuthenticatorData, data(RP_ID, flags | ED, rest)),
    ];
    // An array, a map that ends too early, one without a length, a map and more: no extensions.
    let broken = ["80", "a1", "a101", "bfff", "a000", "ff", "1c"];
    list.extend(broken.map(|more| (PasskeyError::AuthenticatorData, data(RP_ID, flags | ED, &[rest, &hex(more)].concat()))));
    list.extend((0..good.len()).map(|length| (PasskeyError::AuthenticatorData, good[..length].to_vec())));
    list
}

#[test]
fn registrations() {
    for device in Device::both() {
        let good = device.register();
        for (why, client) in client_data_of("webauthn.create") {
            let shown = String::from_utf8_lossy(&client).into_owned();
            let spoilt = Registration { client, ..good.clone() };
            assert_eq!(spoilt.judge(), Err(why), "{shown}");
        }
        for (why, data) in authenticator_data_of(device.flags | AT, &device.credential()) {
            assert_eq!(device.register_with(&data).judge(), Err(why), "{}", hex::encode(&data));
        }
        let without = authenticator_data(RP_ID, device.flags, 0, &[]);
        assert_eq!(device.register_with(&without).judge(), Err(PasskeyError::NoCredential));
    }
}

#[test]
fn attestation_objects() {
    let device = Device::new(Secret::es256());
    let data = authenticator_data(RP_ID, device.flags | AT, 0, &device.credential());
    let good = device.register();
    let none = head(5, 0);
    // The same three members, each of them out of its place or there twice.
    let text = |text: &str| [head(3, text.len()), text.as_bytes().to_vec()].concat();
    let member = |name: &str, value: Vec<u8>| [text(name), value].concat();
    let (format, bytes) = (member("fmt", text("none")), member("authData", [head(2, data.len()), data.clone()].concat()));
    let statement = member("attStmt", none.clone());
    let map = |members: &[&Vec<u8>]| [head(5, members.len()), members.iter().copied().flatten().copied().collect()].concat();
    let spoilt = |object: Vec<u8>| Registration { object, ..good.clone() }.judge();
    assert!(spoilt(map(&[&bytes, &statement, &format])).is_ok(), "in any order");
    let refused = [
        (PasskeyError::AttestationFormat, attestation_object("packed", &none, &data)),
        (PasskeyError::AttestationFormat, attestation_object("None", &none, &data)),
        (PasskeyError::AttestationFormat, attestation_object("", &none, &data)),
        (PasskeyError::AttestationStatement, attestation_object("none", &hex("a1616101"), &data)),
        (PasskeyError::AttestationStatement, attestation_object("none", &hex("80"), &data)),
        (PasskeyError::AttestationStatement, attestation_object("none", &hex("f6"), &data)),
        (PasskeyError::AttestationObject, map(&[&format, &statement])),
        (PasskeyError::AttestationObject, map(&[&format, &statement, &statement])),
        (PasskeyError::AttestationObject, map(&[&format, &statement, &bytes, &member("epAtt", vec![0xf5])])),
        (PasskeyError::AttestationObject, map(&[&format, &statement, &member("AuthData", vec![0x40])])),
        (PasskeyError::AttestationObject, map(&[&format, &statement, &member("authData", text("x"))])),
        (PasskeyError::AttestationObject, [good.object.clone(), vec![0]].concat()),
        (PasskeyError::AttestationObject, [vec![0xbf], good.object[1..].to_vec(), vec![0xff]].concat()),
        (PasskeyError::AttestationObject, vec![]),
        (PasskeyError::AuthenticatorData, attestation_object("none", &none, &[])),
    ];
    for (why, object) in refused {
        assert_eq!(spoilt(object.clone()), Err(why), "{}", hex::encode(&object));
    }
    for length in 0..good.object.len() {
        assert_eq!(spoilt(good.object[..length].to_vec()), Err(PasskeyError::AttestationObject));
    }
}

#[test]
fn keys() {
    let device = Device::new(Secret::es256());
    let judge = |key: &[u8]| {
        let data = authenticator_data(RP_ID, device.flags | AT, 0, &credential(&device.id, key));
        device.register_with(&data).judge().map(|_| ())
    };
    let (es256, eddsa) = (hex::encode(Secret::es256().cose()), hex::encode(Secret::eddsa().cose()));
    let (x, y) = (&es256[20..84], &es256[90..]);
    let rsa = format!("a401030339010020590100{}2143010001", "c5".repeat(256));
    let es384 = format!("a5010203382220022158 30{0}2258 30{0}", "c5".repeat(48)).replace(' ', "");
    let (zero, compressed) = ("00".repeat(32), format!("a501020326200121 5820{x}22f5").replace(' ', ""));
    let refused = [
        (PasskeyError::Algorithm, rsa),
        (PasskeyError::Algorithm, es384),
        (PasskeyError::Algorithm, es256.replacen("0326", "0328", 1)),
        (PasskeyError::Algorithm, es256.replacen("0326", "0307", 1)),
        (PasskeyError::PublicKey, es256.replacen("0326", "0327", 1)),
        (PasskeyError::PublicKey, eddsa.replacen("0327", "0326", 1)),
        (PasskeyError::PublicKey, es256.replacen("2001", "2002", 1)),
        (PasskeyError::PublicKey, eddsa.replacen("2006", "2007", 1)),
        (PasskeyError::PublicKey, es256.replacen("0102", "0101", 1)),
        (PasskeyError::PublicKey, compressed),
        // Not on the curve; the point at infinity; the neutral point of Ed25519, by which everything is signed.
        (PasskeyError::PublicKey, format!("a5010203262001215820{y}225820{x}")),
        (PasskeyError::PublicKey, format!("a5010203262001215820{zero}225820{zero}")),
        (PasskeyError::PublicKey, format!("a401010327200621582001{}", &zero[2..])),
        // A coordinate that is too short, a label twice, one too many, one too few, one that is text.
        (PasskeyError::PublicKey, format!("a501020326200121581f{}225820{y}", &x[2..])),
        (PasskeyError::PublicKey, format!("a6010203262001215820{x}225820{y}0102")),
        (PasskeyError::PublicKey, format!("a6010203262001215820{x}225820{y}0481 01").replace(' ', "")),
        (PasskeyError::PublicKey, format!("a40102032620 01215820{x}").replace(' ', "")),
        (PasskeyError::PublicKey, format!("a6010203262001215820{x}225820{y}6161 01").replace(' ', "")),
        (PasskeyError::PublicKey, "a0".to_owned()),
        (PasskeyError::AuthenticatorData, "80".to_owned()),
        (PasskeyError::AuthenticatorData, String::new()),
    ];
    for (why, key) in refused {
        assert_eq!(judge(&hex(&key)), Err(why), "{key}");
    }
    // In another order it is the same key.
    assert_eq!(judge(&hex(&format!("a5225820{y}215820{x}200103260102"))), Ok(()));
}

#[test]
fn ids_of_credentials() {
    let device = |length: usize| Device { id: vec![1; length], ..Device::both()[1].clone() };
    assert!(device(1023).register().judge().is_ok());
    for length in [0, 1024, 60_000] {
        // A browser would name the same id, which no response can have; the device alone names it here.
        let object = device(length).register().object;
        let answer = Registration { object, ..device(1).register() };
        assert_eq!(answer.judge().map(|_| ()), Err(PasskeyError::CredentialIdLength), "{length}");
    }
    let other = Registration { object: device(2).register().object, ..device(3).register() };
    assert_eq!(other.judge().map(|_| ()), Err(PasskeyError::CredentialId));
}

#[test]
fn authentications() {
    for device in Device::both() {
        let passkey = device.passkey();
        let data = authenticator_data(RP_ID, device.flags, 0, &[]);
        let client = client_data("webauthn.get", &CHALLENGE, ORIGIN, "");
        for (why, client) in client_data_of("webauthn.get") {
            let shown = String::from_utf8_lossy(&client).into_owned();
            assert_eq!(device.sign_over(data.clone(), client).judge(&passkey), Err(why), "{shown}");
        }
        for (why, data) in authenticator_data_of(device.flags, &[]) {
            let shown = hex::encode(&data);
            assert_eq!(device.sign_over(data, client.clone()).judge(&passkey), Err(why), "{shown}");
        }
        let with_key = authenticator_data(RP_ID, device.flags | AT, 0, &device.credential());
        assert_eq!(device.sign_over(with_key, client).judge(&passkey), Err(PasskeyError::UnexpectedCredential));

        let good = device.sign();
        let other =
            Device { secret: Secret::Es256(Box::new(p256::ecdsa::SigningKey::from_slice(&[5; 32]).expect("a key"))), ..device.clone() };
        let zero = |length: usize| vec![0; length];
        for signature in [other.sign().signature, zero(0), zero(64), zero(72), [good.signature.clone(), zero(1)].concat()] {
            let spoilt = Authentication { signature, ..good.clone() };
            assert_eq!(spoilt.judge(&passkey), Err(PasskeyError::Signature));
        }
        let named = |handle: Option<&[u8]>| Authentication { handle: handle.map(<[u8]>::to_vec), ..good.clone() }.judge(&passkey);
        assert_eq!(named(None), Err(PasskeyError::NoUserHandle));
        for handle in [&[0x3b; 32][..], &[0x3a; 31], &[]] {
            assert_eq!(named(Some(handle)), Err(PasskeyError::OtherUser));
        }
        assert_eq!(Authentication { id: vec![1], ..good }.judge(&passkey), Err(PasskeyError::OtherPasskey));
    }
}

#[test]
fn counters_and_backups_that_go_back() {
    let device = Device::new(Secret::eddsa());
    let at = |counter| Device { counter, ..device.clone() };
    for (stored, said, verdict) in [
        (0, 0, Ok(0)),
        (0, 1, Ok(1)),
        (7, 8, Ok(8)),
        (7, u32::MAX, Ok(u32::MAX)),
        (7, 7, Err(PasskeyError::ClonedCounter)),
        (7, 6, Err(PasskeyError::ClonedCounter)),
        (7, 0, Err(PasskeyError::ClonedCounter)),
        (u32::MAX, 0, Err(PasskeyError::ClonedCounter)),
    ] {
        assert_eq!(at(said).sign().judge(&at(stored).passkey()).map(|here| here.counter), verdict, "{said} after {stored}");
    }
    let with = |flags| Device { flags: UP | UV | flags, ..device.clone() };
    assert!(with(BE).sign().judge(&with(BE | BS).passkey()).is_ok(), "a backup may be taken away");
    assert_eq!(with(0).sign().judge(&with(BE).passkey()), Err(PasskeyError::BackupEligibility));
    // One that can be backed up by now is accepted, and from then on it is such a one.
    for flags in [BE, BE | BS] {
        let here = with(flags).sign().judge(&with(0).passkey()).expect("accepted");
        let stored = with(0).passkey().after(here);
        assert!(with(BE).sign().judge(&stored).is_ok());
        assert_eq!(with(0).sign().judge(&stored), Err(PasskeyError::BackupEligibility));
    }
}

#[test]
fn answers_of_another_form() {
    let device = Device::new(Secret::es256());
    let (made, signed) = (device.register().json(), device.sign().json());
    let with = |path: &str, value: serde_json::Value| {
        let (mut made, mut signed) = (made.clone(), signed.clone());
        for answer in [&mut made, &mut signed] {
            if let Some(place) = answer.pointer_mut(path) {
                *place = value.clone();
            }
        }
        (serde_json::from_value::<RegistrationResponse>(made), serde_json::from_value::<AuthenticationResponse>(signed))
    };
    for value in [json!(null), json!(1), json!("AA=="), json!("A A"), json!("+/8"), json!("AB"), json!(base64url(&[0; 1024])), json!("")] {
        let (made, signed) = with("/rawId", value.clone());
        assert!(made.is_err() && signed.is_err(), "{value}");
    }
    for path in ["/response/clientDataJSON", "/response"] {
        let (made, signed) = with(path, json!("AB"));
        assert!(made.is_err() && signed.is_err(), "{path}");
    }
    for (path, value, why) in
        [("/type", json!("password"), PasskeyError::CredentialType), ("/id", json!(base64url(&[1])), PasskeyError::CredentialId)]
    {
        let (made, signed) = with(path, value);
        let made = register(&relying_party(), asked(Purpose::Register(handle()), CHALLENGE), &made.expect("of that form"));
        assert_eq!(made, Err(why));
        let passkey = device.passkey();
        let signed = authenticate(&relying_party(), asked(Purpose::SignIn, CHALLENGE), &passkey, &signed.expect("of that form"));
        assert_eq!(signed, Err(why));
    }
}
