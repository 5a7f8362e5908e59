//! Our verdicts beside those of `webauthn-rs-core`, which judges for Kanidm and others: of the same bytes we never accept what it refuses,
//! and where it accepts what we refuse, the reason is one of those in [`stricter`].
//!
//! It verifies no Ed25519, so it is asked about ES256 alone; and it verifies that with the same `p256` as we do, so of the mathematics the
//! vectors of W3C are the better witness. It reads the clock, which is why it does not judge in the Worker.

use std::time::Duration;

use lupa_webauthn::PasskeyError;
use proptest::prelude::*;
use serde_json::json;
use webauthn_rs_core::{
    WebauthnCore,
    proto::{AuthenticationState, COSEAlgorithm, Credential, RegistrationState, UserVerificationPolicy},
};

use crate::device::{
    AT, Authentication, BE, CHALLENGE, Device, ED, ORIGIN, RP_ID, Registration, Secret, attestation_object, authenticator_data, base64url,
    client_data, credential, hex,
};
use crate::flips;

/// Which of the two ceremonies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Create,
    Get,
}

/// Why we may refuse what the other accepts.
fn stricter(act: Act, why: PasskeyError) -> Option<&'static str> {
    match why {
        PasskeyError::CrossOrigin if act == Act::Get => Some("it looks at crossOrigin in registrations alone"),
        PasskeyError::Origin => Some("it compares addresses (`https://LUPA…`, `:443`), we compare letters (§13.5.9)"),
        PasskeyError::Challenge => Some("it compares bytes, we compare the text that these bytes have (§7.1 step 8)"),
        PasskeyError::ClientData => Some("of a name that is there twice it reads the last; it takes `null` for a missing crossOrigin"),
        PasskeyError::TopOrigin => Some("Level 2 has none"),
        PasskeyError::AuthenticatorData => Some("it reads over what follows the last field"),
        PasskeyError::AttestationObject => Some("it reads over members that it does not know"),
        PasskeyError::AttestationStatement => Some("it does not look at the statement of `none`"),
        PasskeyError::AttestationFormat => Some("it verifies formats that nobody asked for"),
        PasskeyError::PublicKey => Some("it reads over members that §6.5.1 forbids"),
        PasskeyError::CredentialIdLength => Some("it allows 4096 bytes"),
        PasskeyError::CredentialId | PasskeyError::CredentialType => Some("it looks at the attested id alone"),
        PasskeyError::NoUserHandle | PasskeyError::OtherUser => Some("it leaves the account to its caller"),
        PasskeyError::UnexpectedCredential => Some("it reads over a key in an authentication"),
        _ => None,
    }
}

struct Oracle {
    core: WebauthnCore,
    registration: RegistrationState,
}

impl Oracle {
    fn new() -> Self {
        let origins = vec![ORIGIN.parse().expect("an address")];
        let core = WebauthnCore::new_unsafe_experts_only("Kauppa", RP_ID, origins, Duration::from_mins(5), Some(false), Some(false));
        let builder = core.new_challenge_register_builder(&[1], "maija", "Maija").expect("a name");
        let builder = builder.credential_algorithms(vec![COSEAlgorithm::ES256]).user_verification_policy(UserVerificationPolicy::Required);
        let (_, state) = core.generate_challenge_register(builder).expect("a ceremony");
        Self { registration: with_our_challenge(&state), core }
    }

    fn register(&self, answer: &Registration) -> Option<Credential> {
        let answer = serde_json::from_value(answer.json()).expect("of that form");
        self.core.register_credential(&answer, &self.registration, None).ok()
    }

    fn authentication(&self, credential: &Credential) -> AuthenticationState {
        let builder = self.core.new_challenge_authenticate_builder(vec![credential.clone()], Some(UserVerificationPolicy::Required));
        with_our_challenge(&self.core.generate_challenge_authenticate(builder.expect("a credential")).expect("a ceremony").1)
    }

    fn authenticate(&self, answer: &Authentication, state: &AuthenticationState) -> Option<u32> {
        let answer = serde_json::from_value(answer.json()).expect("of that form");
        self.core.authenticate_credential(&answer, state).ok().map(|result| result.counter())
    }
}

/// It draws its challenges itself; ours is put in their place.
fn with_our_challenge<T: serde::Serialize + serde::de::DeserializeOwned>(state: &T) -> T {
    let mut state = serde_json::to_value(state).expect("JSON");
    state["challenge"] = json!(base64url(&CHALLENGE));
    serde_json::from_value(state).expect("a state")
}

/// Whether the verdicts agree, or differ for a reason that is known.
fn agree<T, U>(act: Act, ours: &Result<T, PasskeyError>, theirs: Option<&U>) -> bool {
    match (ours, theirs) {
        (Ok(_), theirs) => theirs.is_some(),
        (Err(_), None) => true,
        (Err(why), Some(_)) => stricter(act, *why).is_some(),
    }
}

#[test]
fn every_flipped_bit_has_the_same_verdict() {
    let oracle = Oracle::new();
    let device = Device { counter: 5, ..Device::new(Secret::es256()) };
    let (made, passkey) = (device.register(), device.passkey());
    let credential = oracle.register(&made).expect("it accepts what we accept");
    for (bit, spoilt) in flips::registrations(&made) {
        let (ours, theirs) = (spoilt.judge(), oracle.register(&spoilt));
        assert!(agree(Act::Create, &ours, theirs.as_ref()), "{bit}: {ours:?}, {}", theirs.is_some());
    }
    let state = oracle.authentication(&credential);
    let signed = Device { counter: 6, ..device }.sign();
    assert_eq!(oracle.authenticate(&signed, &state), signed.judge(&passkey).ok().map(|here| here.counter));
    for (bit, spoilt) in flips::authentications(&signed) {
        let (ours, theirs) = (spoilt.judge(&passkey), oracle.authenticate(&spoilt, &state));
        assert!(ours.is_err() && theirs.is_none(), "{bit}: {ours:?}, {}", theirs.is_some());
    }
}

/// Client data that is as it should be, or, once in three times, not quite.
fn client(kind: &'static str) -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![2 => Just(client_data(kind, &CHALLENGE, ORIGIN, "")), 1 => spoilt_client(kind)]
}

fn spoilt_client(kind: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let kinds = prop_oneof![8 => Just(kind), 1 => Just("webauthn.get"), 1 => Just("webauthn.create")];
    let challenges = prop_oneof![8 => Just(CHALLENGE.to_vec()), 1 => prop::collection::vec(any::<u8>(), 31..34)];
    let other =
        ["https://kauppa.example", "https://LUPA.kauppa.example", "https://lupa.kauppa.example:443", "null", "http://lupa.kauppa.example"];
    let origins = prop_oneof![8 => Just(ORIGIN), 1 => prop::sample::select(other.to_vec())];
    let more = [
        "",
        ",\"crossOrigin\":true",
        ",\"topOrigin\":\"https://muu.example\"",
        ",\"extra\":[{}]",
        ",\"extra\":0.5",
        ",\"extra\":1,\"extra\":2",
        "]",
    ];
    let more = prop_oneof![8 => Just(""), 3 => prop::sample::select(more.to_vec())];
    let crossing = prop_oneof![8 => Just("false"), 1 => Just("true"), 1 => Just("null"), 1 => Just("0")];
    (kinds, challenges, origins, more, crossing).prop_map(|(kind, challenge, origin, more, crossing)| {
        let text = String::from_utf8(client_data(kind, &challenge, origin, more)).expect("text");
        text.replacen("false", crossing, 1).into_bytes()
    })
}

/// Flags that are as they should be, but for two bits at most.
fn flags(good: u8) -> impl Strategy<Value = u8> {
    let bit = prop_oneof![3 => Just(0_u8), 1 => (0_u8..8).prop_map(|bit| 1 << bit)];
    (bit.clone(), bit).prop_map(move |(one, other)| good ^ one ^ other)
}

fn extensions() -> impl Strategy<Value = Vec<u8>> {
    // Nothing, an empty map, {"credProtect": 2}, a byte too many, half a map.
    prop::sample::select(vec![hex(""), hex("a0"), hex("a16b6372656450726f7465637402"), hex("a000"), hex("a1")])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn registrations_have_the_same_verdict(
        client in client("webauthn.create"),
        flags in flags(0x5d),
        more in extensions(),
        length in prop_oneof![8 => Just(32_usize), 1 => 0_usize..1100],
        key in prop_oneof![8 => Just(Secret::es256().cose()), 1 => Just(Secret::eddsa().cose()[..20].to_vec())],
        format in prop_oneof![8 => Just("none"), 1 => Just("packed"), 1 => Just("nobody")],
        rp_id in prop_oneof![8 => Just(RP_ID), 1 => Just("example")],
        counter: u32,
    ) {
        let oracle = Oracle::new();
        let id = vec![7; length];
        let more = if flags & ED == 0 && more.len() != 2 { vec![] } else { more };
        let rest = if flags & AT == 0 { more } else { [credential(&id, &key), more].concat() };
        let object = attestation_object(format, &[0xa0], &authenticator_data(rp_id, flags, counter, &rest));
        let answer = Registration { id: if length == 0 || length > 1023 { vec![7] } else { id }, client, object };
        let (ours, theirs) = (answer.judge(), oracle.register(&answer));
        prop_assert!(agree(Act::Create, &ours, theirs.as_ref()), "{ours:?}, {}", theirs.is_some());
        if let (Ok(ours), Some(theirs)) = (ours, theirs) {
            prop_assert_eq!((ours.id().bytes(), ours.counter()), (theirs.cred_id.as_slice(), theirs.counter));
        }
    }

    #[test]
    fn authentications_have_the_same_verdict(
        client in client("webauthn.get"),
        flags in flags(0x1d),
        registered in prop_oneof![1 => Just(0x05_u8), 3 => Just(0x0d), 3 => Just(0x1d)],
        more in extensions(),
        counters in prop_oneof![(0_u32..4, 0_u32..4), (0_u32..4).prop_map(|counter| (counter, counter + 1))],
        rp_id in prop_oneof![8 => Just(RP_ID), 1 => Just("example")],
        other in prop::bool::weighted(0.1),
        unnamed in prop::bool::weighted(0.1),
    ) {
        let oracle = Oracle::new();
        let device = Device { flags: registered, counter: counters.0, ..Device::new(Secret::es256()) };
        // One that can be backed up by now is accepted here as if it always could; the other is asked about one that could.
        let known = Device { flags: registered | (flags & BE), ..device.clone() };
        let state = oracle.authentication(&oracle.register(&known.register()).expect("it accepts what we accept"));
        let rest = if flags & AT == 0 { vec![] } else { device.credential() };
        let rest = if flags & ED == 0 && more.len() != 2 { rest } else { [rest, more].concat() };
        let data = authenticator_data(rp_id, flags, counters.1, &rest);
        let mut answer = device.sign_over(data, client);
        if other {
            answer.signature = Secret::es256().sign(&answer.client, &answer.data);
        }
        if unnamed {
            answer.handle = None;
        }
        let (ours, theirs) = (answer.judge(&device.passkey()), oracle.authenticate(&answer, &state));
        prop_assert!(agree(Act::Get, &ours, theirs.as_ref()), "{ours:?}, {}", theirs.is_some());
    }
}
