//! Receipts: what a person keeps, checked as a stranger would check it.

use std::{
    fs,
    path::Path,
    process::{self, Command},
};

use lupa_tests::{
    TestRegister, proof,
    register::{fresh_address, receipts},
};
use serde_json::{Value, json};

fn read(receipt: &str) -> Value {
    serde_json::from_str(receipt).expect("a receipt is JSON")
}

fn keys(register: &TestRegister) -> Value {
    register.get("/.well-known/jwks.json").ok(200)
}

#[test]
fn a_receipt_says_what_was_shown_what_was_ticked_and_when() {
    let register = TestRegister::new();
    let address = fresh_address("facts");
    let receipt = read(&register.join(&address, &["newsletter", "research"]));
    let form = register.form("fi");
    let facts = &receipt["consent"];
    assert_eq!((&facts["notice"], &facts["digest"]), (&form["notice"], &form["digest"]), "the very words");
    assert_eq!(proof::digest(proof::jcs(&facts["notice"]).as_bytes()), form["digest"].as_str().expect("a digest"));
    assert_eq!(facts["choices"], json!({ "newsletter": true, "offers-sms": false, "research": true }));
    let how = ["act", "by", "method", "locale"].map(|member| facts[member].as_str().unwrap_or_default());
    assert_eq!(how, ["confirmed", "person", "web_form", "fi"]);
    let moment = |value: &serde_json::Value| value.as_str().and_then(|text| text.parse::<lupa_domain::time::Moment>().ok());
    assert!(moment(&facts["asked"]["at"]).is_some() && moment(&facts["asked"]["at"]) <= moment(&facts["at"]), "{facts}");
    let controller = &form["notice"]["controller"];
    assert_eq!(receipt["piiControllers"][0]["piiController"], controller["name"]);
    assert_eq!(receipt["piiControllers"][0]["email"], controller["email"]);
    assert_eq!(receipt["policyUrl"], format!("{}/n/{}", register.origin(), form["digest"].as_str().expect("a digest")));
    assert!(!receipt.to_string().contains(&address), "a receipt can be shown without the address");
}

#[test]
fn a_receipt_is_canonical_and_signed_with_the_published_key() {
    let register = TestRegister::new();
    let receipt = register.join(&fresh_address("signed"), &["newsletter"]);
    let document = read(&receipt);
    assert_eq!(receipt, proof::jcs(&document));
    assert_eq!(proof::check(&document, &keys(&register)), Ok(()));
    let jwks = keys(&register);
    let key = &jwks["keys"][0];
    assert_eq!((&key["kty"], &key["crv"], &key["use"]), (&"OKP".into(), &"Ed25519".into(), &"sig".into()));
    assert_eq!(document["publicKey"], key["vkey"]);
    assert_eq!(key.get("d"), None, "the private half stays where it is");
    let method = format!("{}/.well-known/jwks.json#{}", register.origin(), key["kid"].as_str().expect("a name"));
    assert_eq!(document["proof"]["verificationMethod"], method);
}

#[test]
fn a_change_of_anything_is_seen() {
    let register = TestRegister::new();
    let document = read(&register.join(&fresh_address("changed"), &["newsletter"]));
    let keys = keys(&register);
    let label = document["consent"]["notice"]["statements"][0]["label"].as_str().expect("words");
    let changes: [(&str, Value); 10] = [
        ("/consent/notice/statements/0/label", label.replacen('K', "k", 1).into()),
        ("/consent/notice/information/6/text", "Säilytämme ikuisesti.".into()),
        ("/consent/choices/newsletter", false.into()),
        ("/consent/choices/research", true.into()),
        ("/consent/at", "2026-01-01T00:00:00Z".into()),
        ("/consent/asked/at", "2026-01-01T00:00:00Z".into()),
        ("/dpv:hasRecordOfActivity/0/dpv:hasConsentStatus/0/dpv:isIndicatedAtTime", "2026-01-01T00:00:00Z".into()),
        ("/piiPrincipalId", "00000000-0000-4000-8000-000000000000".into()),
        ("/consentTimestamp", 1.into()),
        ("/proof/created", "2026-01-01T00:00:00Z".into()),
    ];
    for (pointer, value) in changes {
        let mut tampered = document.clone();
        let member = tampered.pointer_mut(pointer).unwrap_or_else(|| panic!("no {pointer}"));
        assert_ne!(*member, value, "{pointer}");
        *member = value;
        assert!(proof::check(&tampered, &keys).is_err(), "{pointer}");
    }
    let mut longer = document.clone();
    longer["consent"]["note"] = "later".into();
    assert!(proof::check(&longer, &keys).is_err(), "nor may anything be added");
}

#[test]
fn an_old_receipt_comes_out_as_it_was_whatever_is_published_later() {
    let register = TestRegister::publishing();
    let address = fresh_address("old");
    register.sign_up(&address, &["newsletter"]);
    let token = register.next_mail(&address).token("/confirm/").expect("a link");
    let receipt = receipts(&register.confirm(&token)).remove(0);
    register.next_mail(&address);

    let draft = register.staff_get("/api/v1/forms/newsletter/draft");
    let was = draft.ok(200);
    let mut new = was.clone();
    new["draft"]["texts"]["fi"]["statements"]["newsletter"]["label"] = "Kyllä, lähettäkää mitä vain.".into();
    let saved = register.staff_put("/api/v1/forms/newsletter/draft", draft.header("etag"), &new);
    let publish = || register.staff_post("/api/v1/forms/newsletter/publish", &json!({ "grace_seconds": 0 })).status;
    assert_eq!((saved.status, publish()), (200, 201));

    let id = read(&receipt)["id"].as_str().expect("an id").to_owned();
    let me = register.sign_in(&address);
    let mine = me.get(&format!("/api/v1/me/receipts/{id}"));
    assert_eq!((mine.status, mine.text()), (200, receipt.as_str()));
    assert_eq!(mine.header("content-disposition"), format!("attachment; filename=\"lupa-receipt-{id}.json\""));
    assert_eq!(receipts(&register.confirm(&token)), [receipt.as_str()]);
    assert_eq!(register.get(&format!("/confirm/{token}/receipt.json")).text(), receipt);
    assert!(me.get("/api/v1/me/export.json").text().contains(&receipt), "in the export too, byte for byte");
    let page = register.get(&format!("/confirm/{token}"));
    assert!(page.text().contains("noin kerran kuukaudessa") && !page.text().contains("mitä vain"), "the page shows the old words");

    assert_eq!(register.staff_put("/api/v1/forms/newsletter/draft", saved.header("etag"), &was).status, 200);
    assert_eq!(publish(), 201);
}

#[test]
fn a_withdrawal_has_a_receipt_about_the_words_that_were_agreed_to() {
    let register = TestRegister::new();
    let address = fresh_address("withdrawn");
    let given = read(&register.join(&address, &["newsletter", "research"]));
    let me = register.sign_in(&address);
    let answer = me.put("/api/v1/me/consents/newsletter", &json!({ "decision": "withdraw" })).ok(200);
    let receipt = &answer["receipt"];
    assert_eq!(proof::check(receipt, &keys(&register)), Ok(()));
    let facts = &receipt["consent"];
    assert_eq!(
        (&facts["act"], &facts["method"], &facts["choices"]),
        (&"withdrawn".into(), &"portal".into(), &json!({ "newsletter": true }))
    );
    assert_eq!(facts["notice"], given["consent"]["notice"]);
    assert_eq!(receipt["dpv:hasRecordOfActivity"][0]["dpv:hasConsentStatus"][0]["@type"][0], "dpv:ConsentWithdrawn");
}

/// Has the reference program look at receipts; skipped where it, or what it needs, is not there.
pub(crate) fn assert_conform(receipts: &[String]) {
    let checker = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/reference/check_receipt.py");
    // `make test` puts the two packages there; they may be elsewhere too.
    let packages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../.tools/python");
    let python = |arguments: &[&Path]| Command::new("python3").env("PYTHONPATH", &packages).args(arguments).output();
    let ready = python(&["-c".as_ref(), "import jsonschema, pyld".as_ref()]).is_ok_and(|ran| ran.status.success());
    if !checker.exists() || !ready {
        eprintln!("skipped: needs {} and python3 with jsonschema and pyld", checker.display());
        return;
    }
    for (nth, receipt) in receipts.iter().enumerate() {
        let file = std::env::temp_dir().join(format!("lupa-receipt-{}-{}-{nth}.json", process::id(), lupa_tests::fresh("file")));
        fs::write(&file, receipt).expect("a file can be written");
        let ran = python(&[&checker, &file]).expect("python3 runs");
        fs::remove_file(&file).expect("a file can be removed");
        assert!(ran.status.success(), "{}{}", String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr));
    }
}

#[test]
fn a_receipt_conforms_to_the_published_formats() {
    let register = TestRegister::new();
    let address = fresh_address("formats");
    let given = register.join(&address, &["newsletter", "research"]);
    let answer = register.sign_in(&address).put("/api/v1/me/consents/research", &json!({ "decision": "withdraw" })).ok(200);
    assert_conform(&[given, answer["receipt"].to_string()]);
}

/// Format 1 may never change: receipts that people hold are made again by it. Everything here is fixed, so the bytes are.
#[test]
fn format_1_makes_the_same_receipt_for_ever() {
    use lupa_domain::{
        consent::{Event, commitment::Salt, receipt},
        jcs,
        wording::Published,
    };
    use lupa_worker::runtime::keys::{self, ReceiptKey};

    let statement = |purpose: &str, channel: &str, category: &str, data: &[&str]| {
        json!({
            "purpose": purpose, "purpose_version": 3, "title": "Kirje ä", "label": "Kyllä, \"kirje\".", "details": "Kerran\nkuussa 🌲.",
            "channel": channel, "category": category, "legal_basis": "consent", "data": data,
        })
    };
    let notice = json!({
        "form": "newsletter", "edition": 7, "locale": "sv", "heading": "Rubrik", "intro": ["Ett", "Två"],
        "fields": [{ "name": "email", "label": "E-post", "hint": "Hit" }, { "name": "phone", "label": "Telefon" }],
        "question": "Vad?",
        "statements": [
            statement("newsletter", "email", "direct-marketing", &["email-address", "name"]),
            statement("offers-sms", "sms", "direct-marketing", &["telephone-number"]),
            statement("research", "email", "research", &["email-address"]),
        ],
        "information": [
            { "item": "recipients", "heading": "Mottagare", "text": "Ingen." },
            { "item": "retention", "heading": "Hur länge", "text": "Tre år." },
        ],
        "submit": "Skicka",
        "controller": {
            "name": "Blomma Ab", "business_id": "1234567-1", "contact": "Aino", "email": "a@blomma.example", "phone": "+358 9 1",
            "address": { "street": "Gatan 1", "postal_code": "00100", "locality": "Helsingfors", "country": "FI" },
        },
    });
    let notice = Published::seal(serde_json::from_value(notice).expect("a notice"));
    let event: Event = serde_json::from_value(json!({
        "id": "0190d5c0-0000-4000-8000-000000000001", "person": "0190d5c0-0000-4000-8000-000000000002",
        "at": "2026-11-22T10:00:00.123Z", "act": "confirmed", "by": "person", "method": "web_form",
        "notice": notice.digest(), "locale": "sv", "choices": { "newsletter": true, "offers-sms": false, "research": true },
        "asked": { "event": "0190d5c0-0000-4000-8000-000000000003", "at": "2026-11-22T09:58:00.5Z" },
    }))
    .expect("an event");
    let key = ReceiptKey::new("https://lupa.example", &[7; 32]).expect("a host");
    let mut document = receipt::compose(&event, &notice, key.place(), 41, &Salt::from_random([9; 32]));
    let jwk = keys::jwk(&key.place().vkey.parse().expect("a key"), &key.place().log).expect("a name");
    let jwks = json!({ "keys": [jwk] });
    let proof = key.signer().prove(&document, event.at);
    document["proof"] = proof;

    assert_eq!(receipt::FORMAT, 1, "a new format gets a test of its own beside this one");
    assert_eq!(proof::check(&document, &jwks), Ok(()));
    assert_eq!(jcs::canonical(&document), proof::jcs(&document));
    assert_eq!(notice.digest().as_str(), "sha256:7eeada9865b2a784a0a832fd5e1c95f92221807627f79fd2c7f90b24d7194aed");
    assert_eq!(proof::digest(proof::jcs(&document).as_bytes()), "sha256:14de04845a9f9bd8ebb76be2325a756bc4ec9d6a7a573db58ecc6abc1f58a790");
}
