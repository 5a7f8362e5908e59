//! Bytes of every kind: each has a verdict, and none panics.

use lupa_webauthn::{AuthenticationResponse, Passkey, PublicKey, RegistrationResponse};
use proptest::prelude::*;

use crate::device::{
    AT, Authentication, CHALLENGE, Device, ORIGIN, RP_ID, Registration, Secret, attestation_object, authenticator_data, client_data,
    credential,
};

/// CBOR that is more often well-formed than chance makes it, a few items deep.
fn cbor() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(
        prop_oneof![any::<u8>(), prop::sample::select(b"\xa0\xa1\xa5\xbf\x5f\x9f\xff\x01\x02\x03\x20\x21\x22\x26\x58\x20\xc0".to_vec())],
        0..120,
    )
}

proptest! {
    #[test]
    fn registrations(
        object: Vec<u8>,
        client: Vec<u8>,
        data in cbor(),
        key in cbor(),
        statement in cbor(),
        flags: u8,
        format in "none|packed|.{0,4}",
    ) {
        let device = Device::new(Secret::es256());
        let good = device.register();
        let judge = |object, client: &Vec<u8>| Registration { object, client: client.clone(), id: device.id.clone() }.judge().is_ok();
        prop_assert!(!judge(object.clone(), &client));
        prop_assert!(!judge(object, &good.client));
        let _ = judge(attestation_object(&format, &statement, &data), &good.client);
        let data = authenticator_data(RP_ID, flags | AT, 0, &credential(&device.id, &key));
        let _ = judge(attestation_object("none", &[0xa0], &data), &good.client);
        let _ = PublicKey::from_cose(&key);
    }

    #[test]
    fn authentications(data in cbor(), client: Vec<u8>, signature: Vec<u8>, flags: u8, handle: Option<Vec<u8>>) {
        let device = Device::new(Secret::eddsa());
        let passkey = device.passkey();
        let good = device.sign();
        let random = Authentication { data: data.clone(), client, signature: signature.clone(), handle, id: device.id.clone() };
        prop_assert!(random.judge(&passkey).is_err());
        let unsigned = Authentication { signature, ..good.clone() };
        prop_assert!(unsigned.judge(&passkey).is_err());
        let data = authenticator_data(RP_ID, flags, 0, &data);
        let _ = device.sign_over(data, good.client).judge(&passkey);
    }

    #[test]
    fn texts(text: String, json in r#"[\[\]{}:,"a-zA-Z0-9_-]{0,60}"#, name in "[a-zA-Z]{0,12}", value in "[ -~]{0,20}") {
        let device = Device::new(Secret::eddsa());
        for text in [&text, &json] {
            prop_assert!(serde_json::from_str::<RegistrationResponse>(text).is_err());
            prop_assert!(serde_json::from_str::<AuthenticationResponse>(text).is_err());
            prop_assert!(serde_json::from_str::<Passkey>(text).is_err());
        }
        let client = client_data("webauthn.create", &CHALLENGE, ORIGIN, &format!(",\"{name}\":{value}"));
        let _ = Registration { client, ..device.register() }.judge();
    }
}
