//! Every single bit of an answer, flipped: of an authentication none is let pass, of a registration those that say nothing.

use lupa_webauthn::Passkey;

use crate::device::{Authentication, Device, Registration};

/// Every variant of `bytes` with one bit flipped, and which bit that is.
pub(crate) fn flipped(bytes: &[u8]) -> impl Iterator<Item = (usize, Vec<u8>)> {
    (0..bytes.len() * 8).map(|bit| {
        let mut bytes = bytes.to_vec();
        bytes[bit / 8] ^= 1 << (bit % 8);
        (bit, bytes)
    })
}

/// Every authentication that differs from `good` in one bit.
pub(crate) fn authentications(good: &Authentication) -> impl Iterator<Item = (String, Authentication)> {
    let data = flipped(&good.data).map(|(bit, data)| (format!("data {bit}"), Authentication { data, ..good.clone() }));
    let client = flipped(&good.client).map(|(bit, client)| (format!("client {bit}"), Authentication { client, ..good.clone() }));
    let signature = flipped(&good.signature);
    data.chain(client).chain(signature.map(|(bit, signature)| (format!("signature {bit}"), Authentication { signature, ..good.clone() })))
}

/// Every registration that differs from `good` in one bit.
pub(crate) fn registrations(good: &Registration) -> impl Iterator<Item = (String, Registration)> {
    let object = flipped(&good.object).map(|(bit, object)| (format!("object {bit}"), Registration { object, ..good.clone() }));
    object.chain(flipped(&good.client).map(|(bit, client)| (format!("client {bit}"), Registration { client, ..good.clone() })))
}

#[test]
fn no_flipped_bit_signs_in() {
    for device in Device::both() {
        let (passkey, good) = (device.passkey(), device.sign());
        for (bit, spoilt) in authentications(&good) {
            assert!(spoilt.judge(&passkey).is_err(), "{bit}");
        }
    }
}

#[test]
fn a_flipped_bit_of_a_registration_changes_the_passkey_or_is_one_that_says_nothing() {
    for device in Device::both() {
        let good = device.register();
        let passkey = good.judge().expect("a passkey");
        let mut same = 0;
        for (bit, spoilt) in registrations(&good) {
            let Ok(made) = spoilt.judge() else { continue };
            assert_eq!((made.id(), made.account(), made.transports()), (passkey.id(), passkey.account(), passkey.transports()), "{bit}");
            same += usize::from(made == passkey);
        }
        // The model of the device (128 bits), two flags that are reserved, and the letters of the name `crossOrigin`.
        assert_eq!(same, 128 + 2 + silent_letters(&passkey, &good), "{:?}", device.secret.cose().len());
    }
}

/// How many bits of client data can be flipped without any consequence.
fn silent_letters(passkey: &Passkey, good: &Registration) -> usize {
    let all = flipped(&good.client).map(|(_, client)| Registration { client, ..good.clone() });
    let silent: Vec<_> = all.filter(|spoilt| spoilt.judge().as_ref() == Ok(passkey)).collect();
    let name = |answer: &Registration| String::from_utf8_lossy(&answer.client).contains("\"crossOrigin\":false");
    assert!(silent.iter().all(|answer| !name(answer)), "only what stands for another name is let pass");
    silent.len()
}
