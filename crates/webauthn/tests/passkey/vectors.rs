//! Vectors that W3C publishes: Web Authentication Level 3, §16 "Test Vectors" (w3c/webauthn at 146d0db, 30 July 2026; W3C Software and
//! Document License). Where a device attested there, the attestation is left out here, as a browser leaves it out when none was asked for.
//!
//! In some of them the device did not make sure of its user. We refuse these for that reason alone, and their signatures fit all the same.

use lupa_webauthn::{
    AuthenticationResponse, Passkey, PasskeyError, PublicKey, Purpose, RegistrationResponse, RelyingParty, authenticate, register,
};
use serde_json::from_value;
use sha2::{Digest as _, Sha256};

use crate::device::{AT, Authentication, HANDLE, Registration, UP, UV, asked, attestation_object, handle, hex};

struct Vector {
    section: &'static str,
    create_challenge: &'static str,
    create_client: &'static str,
    /// The authenticator data in the attestation object.
    create_data: &'static str,
    get_challenge: &'static str,
    get_client: &'static str,
    get_data: &'static str,
    signature: &'static str,
    made: Result<(), PasskeyError>,
    signed: Result<(), PasskeyError>,
}

const VECTORS: [Vector; 4] = [
    Vector {
        section: "16.2 ES256 Credential with No Attestation",
        create_challenge: "00c30fb78531c464d2b6771dab8d7b603c01162f2fa486bea70f283ae556e130",
        create_client: "7b2274797065223a22776562617574686e2e637265617465222c226368616c6c656e6765223a22414d4d5074345578784754\
        53746e63647134313759447742466938767049612d7077386f4f755657345441222c226f726967696e223a2268747470733a\
        2f2f6578616d706c652e6f7267222c2263726f73734f726967696e223a66616c73652c22657874726144617461223a22636c\
        69656e74446174614a534f4e206d617920626520657874656e6465642077697468206164646974696f6e616c206669656c64\
        7320696e20746865206675747572652c207375636820617320746869733a20426b5165446a646354427258426941774a544c\
        453551227d",
        create_data: "bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b559000000008446ccb9ab1db374750b2367ff\
        6f3a1f0020f91f391db4c9b2fde0ea70189cba3fb63f579ba6122b33ad94ff3ec330084be4a5010203262001215820afefa1\
        6f97ca9b2d23eb86ccb64098d20db90856062eb249c33a9b672f26df61225820930a56b87a2fca66334b03458abf879717c1\
        2cc68ed73290af2e2664796b9220",
        get_challenge: "39c0e7521417ba54d43e8dc95174f423dee9bf3cd804ff6d65c857c9abf4d408",
        get_client: "7b2274797065223a22776562617574686e2e676574222c226368616c6c656e6765223a224f63446e55685158756c5455506f\
        334a5558543049393770767a7a59425039745a63685879617630314167222c226f726967696e223a2268747470733a2f2f65\
        78616d706c652e6f7267222c2263726f73734f726967696e223a66616c73657d",
        get_data: "bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b51900000000",
        signature: "3046022100f50a4e2e4409249c4a853ba361282f09841df4dd4547a13a87780218deffcd380221008480ac0f0b93538174f5\
        75bf11a1dd5d78c6e486013f937295ea13653e331e87",
        made: Err(PasskeyError::UserNotVerified),
        signed: Err(PasskeyError::UserNotVerified),
    },
    Vector {
        section: "16.4 ES256 Credential with crossOrigin",
        create_challenge: "3be5aacd03537142472340ab5969f240f1d87716e20b6807ac230655fa4b3b49",
        create_client: "7b2274797065223a22776562617574686e2e637265617465222c226368616c6c656e6765223a224f2d57717a514e5463554a\
        484930437257576e7951504859647862694332674872434d475666704c4f306b222c226f726967696e223a2268747470733a\
        2f2f6578616d706c652e6f7267222c2263726f73734f726967696e223a747275652c22657874726144617461223a22636c69\
        656e74446174614a534f4e206d617920626520657874656e6465642077697468206164646974696f6e616c206669656c6473\
        20696e20746865206675747572652c207375636820617320746869733a207a5a717545744452394457717057357442575446\
        7567227d",
        create_data: "bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b54500000000883f4f6014f19c09d87aa38123\
        be48d000206e1050c0d2ca2f07c755cb2c66a74c64fa43065c18f938354d9915db2bd5ce57a501020326200121582022200a\
        473f90b11078851550d03b4e44a2279f8c4eca27b3153dedfe03e4e97d225820cbd0be95e746ad6f5a8191be11756e4c0420\
        e72f65b466d39bc56b8b123a9c6e",
        get_challenge: "876aa517ba83fdee65fcffdbca4c84eeae5d54f8041a1fc85c991e5bbb273137",
        get_client: "7b2274797065223a22776562617574686e2e676574222c226368616c6c656e6765223a226832716c463771445f65356c5f50\
        5f62796b7945377135645650674547685f49584a6b655737736e4d5463222c226f726967696e223a2268747470733a2f2f65\
        78616d706c652e6f7267222c2263726f73734f726967696e223a747275652c22657874726144617461223a22636c69656e74\
        446174614a534f4e206d617920626520657874656e6465642077697468206164646974696f6e616c206669656c647320696e\
        20746865206675747572652c207375636820617320746869733a2039327063545644304162792d713464746d6a3665666722\
        7d",
        get_data: "bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b50500000000",
        signature: "3046022100eb12fcf23b12764c0f122e22371fab92e283879fd798f38ee1841c951b6e40e7022100c76237ff9db77b3c56f3\
        0837cda6a09acfa2e915544e609c0733b1184036d1cf",
        made: Err(PasskeyError::CrossOrigin),
        signed: Err(PasskeyError::CrossOrigin),
    },
    Vector {
        section: "16.7 Packed Attestation with ES256 Credential",
        create_challenge: "c1184a5fddf8045e13dc47f54b61f5a656b666b59018f16d870e9256e9952012",
        create_client: "7b2274797065223a22776562617574686e2e637265617465222c226368616c6c656e6765223a227752684b58393334424634\
        543345663153324831706c61325a725751475046746877365356756d56494249222c226f726967696e223a2268747470733a\
        2f2f6578616d706c652e6f7267222c2263726f73734f726967696e223a66616c73652c22657874726144617461223a22636c\
        69656e74446174614a534f4e206d617920626520657874656e6465642077697468206164646974696f6e616c206669656c64\
        7320696e20746865206675747572652c207375636820617320746869733a20396138624e596a4b436757724258552d66436c\
        316167227d",
        create_data: "bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b54d00000000876ca4f52071c3e9b25509ef2c\
        df7ed60020c9a6f5b3462d02873fea0c56862234f99f081728084e511bb7760201a89054a5a50102032620012158201cf27f\
        25da591208a4239c2e324f104f585525479a29edeedd830f48e77aeae522582059e4b7da6c0106e206ce390c93ab98a15a5e\
        c3887e57f0cc2bece803b920c423",
        get_challenge: "b1106fa46a57bef1781511c0557dc898a03413d5f0f17d244630c194c7e1adb5",
        get_client: "7b2274797065223a22776562617574686e2e676574222c226368616c6c656e6765223a227352427670477058767646344652\
        4841565833496d4b4130453958773858306b526a44426c4d6668726255222c226f726967696e223a2268747470733a2f2f65\
        78616d706c652e6f7267222c2263726f73734f726967696e223a66616c73652c22657874726144617461223a22636c69656e\
        74446174614a534f4e206d617920626520657874656e6465642077697468206164646974696f6e616c206669656c64732069\
        6e20746865206675747572652c207375636820617320746869733a20415a4d77794d78496244382d756775464e7036723851\
        227d",
        get_data: "bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b50d00000000",
        signature: "30450220694969d3ee928de6f02ef23a9c644d7d779916451734a94b432542f498a1ebe90221008b0819c824218a97152cd0\
        99c55bfb1477b29d900a49a64018314f9bfccda163",
        made: Ok(()),
        signed: Ok(()),
    },
    Vector {
        section: "16.11 Packed Attestation with Ed25519 Credential",
        create_challenge: "a8abf9dabdc6b0df63466b39bda9e8a34a34e185337a59f1c579990676d3b3bd",
        create_client: "7b2274797065223a22776562617574686e2e637265617465222c226368616c6c656e6765223a22714b763532723347734e39\
        6a526d733576616e6f6f306f303459557a656c6e7878586d5a426e6254733730222c226f726967696e223a2268747470733a\
        2f2f6578616d706c652e6f7267222c2263726f73734f726967696e223a66616c73652c22657874726144617461223a22636c\
        69656e74446174614a534f4e206d617920626520657874656e6465642077697468206164646974696f6e616c206669656c64\
        7320696e20746865206675747572652c207375636820617320746869733a20425f44543567375a445f2d394f544c59583549\
        764551227d",
        create_data: "bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b54100000000d5aa33581e8ca478e20fe713f5\
        d32ff20020ce9f840ed96599580cd140fbc7bb3230633f50f61041aff73308ae71caa8a2bda401010327200621582044e06d\
        dd331c36a8dc667bab52bcae63486c916aa5e339e6acebaa84934bf832",
        get_challenge: "895957e01c633a698348a2d8a31a54b7db27e8c1c43b2080d79ae2190267bfd2",
        get_client: "7b2274797065223a22776562617574686e2e676574222c226368616c6c656e6765223a2269566c583442786a4f6d6d44534b\
        4c596f7870557439736e364d48454f7943413135726947514a6e763949222c226f726967696e223a2268747470733a2f2f65\
        78616d706c652e6f7267222c2263726f73734f726967696e223a66616c73657d",
        get_data: "bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b50100000000",
        signature: "f5c59c7e46c34f6f8cc197101ddf9934fa2595f68eb1913a637e8419eb9ba4cfdfc48f85393bc0d40b011f0d6fecb097d660\
        7525713223a0dc0d453993dae00b",
        made: Err(PasskeyError::UserNotVerified),
        signed: Err(PasskeyError::UserNotVerified),
    },
];

fn relying_party() -> RelyingParty {
    RelyingParty::new("W3C", "example.org", &["https://example.org"]).expect("a relying party")
}

fn challenge(text: &str) -> [u8; 32] {
    hex(text).try_into().expect("32 bytes")
}

impl Vector {
    /// The id and the key of the credential; they lie behind 55 bytes of other fields.
    fn credential(&self) -> (Vec<u8>, Vec<u8>) {
        let data = hex(self.create_data);
        let (id, key) = data[55..].split_at(usize::from(data[54]));
        (id.to_vec(), key.to_vec())
    }

    fn made(&self, data: &[u8]) -> Result<Passkey, PasskeyError> {
        let object = attestation_object("none", &[0xa0], data);
        let answer = Registration { id: self.credential().0, client: hex(self.create_client), object };
        let answer: RegistrationResponse = from_value(answer.json()).expect("of that form");
        register(&relying_party(), asked(Purpose::Register(handle()), challenge(self.create_challenge)), &answer)
    }

    /// A passkey with the key of the vector, of a device that would have made sure of its user.
    fn passkey(&self) -> Passkey {
        let mut data = hex(self.create_data);
        data[32] |= UP | UV | AT;
        let client = String::from_utf8(hex(self.create_client)).expect("text").replace("true", "false");
        let whole = Self { create_client: hex::encode(client).leak(), ..*self };
        whole.made(&data).expect("a passkey")
    }

    fn signed(&self) -> Result<(), PasskeyError> {
        let (client, data, signature) = (hex(self.get_client), hex(self.get_data), hex(self.signature));
        let answer = Authentication { id: self.credential().0, client, data, signature, handle: Some(HANDLE.to_vec()) };
        let answer: AuthenticationResponse = from_value(answer.json()).expect("of that form");
        authenticate(&relying_party(), asked(Purpose::SignIn, challenge(self.get_challenge)), &self.passkey(), &answer).map(|_| ())
    }
}

#[test]
fn they_have_the_verdict_that_their_flags_and_pages_ask_for() {
    for vector in VECTORS {
        assert_eq!(vector.made(&hex(vector.create_data)).map(|_| ()), vector.made, "{}", vector.section);
        assert_eq!(vector.signed(), vector.signed, "{}", vector.section);
    }
}

#[test]
fn their_signatures_fit() {
    for vector in VECTORS {
        let key = PublicKey::from_cose(&vector.credential().1).expect("a key");
        assert_eq!(key.to_cose(), vector.credential().1, "{}", vector.section);
        let message = [hex(vector.get_data), Sha256::digest(hex(vector.get_client)).to_vec()].concat();
        assert!(key.verifies(&message, &hex(vector.signature)), "{}", vector.section);
        assert!(!key.verifies(&message[1..], &hex(vector.signature)), "{}", vector.section);
    }
}
