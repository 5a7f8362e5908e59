//! What devices rightly answer, and what is kept of it.

use lupa_webauthn::{
    Algorithm, AuthenticationResponse, Backup, Passkey, PasskeyError, Purpose, RegistrationResponse, UserHandle, authenticate, register,
};
use serde_json::json;

use crate::device::{
    AT, BE, BS, CHALLENGE, Device, ED, HANDLE, ORIGIN, RP_ID, Secret, UP, UV, asked, authenticator_data, base64url, client_data, handle,
    hex, relying_party,
};

#[test]
fn a_passkey_is_made_and_its_holder_signs_in() {
    for (device, algorithm) in Device::both().into_iter().zip([Algorithm::Es256, Algorithm::EdDsa]) {
        let passkey = device.passkey();
        assert_eq!(passkey.id().bytes(), device.id);
        assert_eq!(passkey.key().algorithm(), algorithm);
        assert_eq!(passkey.key().to_cose(), device.secret.cose(), "the canonical form");
        assert_eq!((passkey.counter(), passkey.backup()), (0, Backup::Done));
        let here = device.sign().judge(&passkey).expect("the holder");
        assert_eq!((here.account, here.counter, here.backup), (handle(), 0, Backup::Done));
    }
}

#[test]
fn a_passkey_is_stored_and_read_again() {
    for device in Device::both() {
        let passkey = device.passkey();
        let stored = json!({
            "id": base64url(&device.id),
            "account": base64url(&HANDLE),
            "key": base64url(&device.secret.cose()),
            "counter": 0,
            "backup": "done",
            "transports": ["internal", "hybrid"],
        });
        assert_eq!(serde_json::to_value(&passkey).expect("JSON"), stored);
        assert_eq!(serde_json::from_value::<Passkey>(stored.clone()).expect("a passkey"), passkey);
        let with = |name: &str, value: serde_json::Value| {
            let mut stored = stored.clone();
            stored[name] = value;
            serde_json::from_value::<Passkey>(stored)
        };
        assert!(with("id", json!("")).is_err());
        assert!(with("id", json!(base64url(&[0; 1024]))).is_err());
        assert!(with("key", json!("oA")).is_err());
        assert!(with("backup", json!("maybe")).is_err());
        assert!(with("transports", json!(["USB"])).is_err());
        assert!(with("transports", json!(vec!["usb"; 17])).is_err());
    }
}

#[test]
fn what_the_device_said_last_is_what_is_stored() {
    let mut device = Device { flags: UP | UV | BE, counter: 3, ..Device::both()[0].clone() };
    let passkey = device.passkey();
    assert_eq!((passkey.counter(), passkey.backup()), (3, Backup::Possible));
    device.flags |= BS;
    device.counter = 9;
    let here = device.sign().judge(&passkey).expect("the holder");
    let passkey = passkey.after(here);
    assert_eq!((passkey.counter(), passkey.backup()), (9, Backup::Done));
    assert_eq!(device.sign().judge(&passkey), Err(PasskeyError::ClonedCounter), "the same count twice");
}

#[test]
fn extensions_and_members_that_nobody_asked_for_are_read_over() {
    let device = Device::new(Secret::es256());
    // {"credProtect": 2}, {"hmac-secret": true}
    for extensions in ["a16b6372656450726f7465637402", "a16b686d61632d736563726574f5", "a0"] {
        let data = authenticator_data(RP_ID, device.flags | AT | ED, 0, &[device.credential(), hex(extensions)].concat());
        let passkey = device.register_with(&data).judge().expect("a passkey");
        let data = authenticator_data(RP_ID, device.flags | ED, 0, &hex(extensions));
        let client = client_data("webauthn.get", &CHALLENGE, ORIGIN, r#","other_keys_can_be_added_here":{"a":[1,null,"x"]}"#);
        assert!(device.sign_over(data, client).judge(&passkey).is_ok(), "{extensions}");
    }
}

#[test]
fn a_byte_order_mark_and_a_missing_cross_origin_are_let_pass() {
    let device = Device::new(Secret::eddsa());
    let client = format!(r#"{{"origin":"{ORIGIN}","challenge":"{}","type":"webauthn.get"}}"#, base64url(&CHALLENGE)).into_bytes();
    let data = authenticator_data(RP_ID, device.flags, 0, &[]);
    assert!(device.sign_over(data.clone(), client.clone()).judge(&device.passkey()).is_ok());
    assert!(device.sign_over(data, [b"\xef\xbb\xbf".to_vec(), client].concat()).judge(&device.passkey()).is_ok());
}

#[test]
fn an_answer_counts_for_what_was_asked_and_for_whom() {
    let device = Device::new(Secret::es256());
    let (made, signed): (RegistrationResponse, AuthenticationResponse) = (
        serde_json::from_value(device.register().json()).expect("of that form"),
        serde_json::from_value(device.sign().json()).expect("of that form"),
    );
    let passkey = device.passkey();
    let other = UserHandle::from_random([9; 32]);
    let register = |purpose| register(&relying_party(), asked(purpose, CHALLENGE), &made).map(|passkey| *passkey.account());
    let confirm = |purpose| authenticate(&relying_party(), asked(purpose, CHALLENGE), &passkey, &signed).map(|here| here.account);
    assert_eq!(register(Purpose::Register(other)), Ok(other));
    assert_eq!(register(Purpose::SignIn), Err(PasskeyError::OtherCeremony));
    assert_eq!(register(Purpose::Confirm(handle())), Err(PasskeyError::OtherCeremony));
    assert_eq!(confirm(Purpose::SignIn), Ok(handle()));
    assert_eq!(confirm(Purpose::Confirm(handle())), Ok(handle()));
    assert_eq!(confirm(Purpose::Confirm(other)), Err(PasskeyError::OtherUser));
    assert_eq!(confirm(Purpose::Register(handle())), Err(PasskeyError::OtherCeremony));
}
