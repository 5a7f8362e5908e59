//! The keys that sign: which counts when, and that none is changed in silence.

use std::{env, fs, path::PathBuf, process};

use lupa_domain::{
    time::Span,
    verify::{Check, Evidence, Outcome, verify},
};
use lupa_tests::{
    TestRegister,
    native::{self, ORIGIN},
    over_http,
    register::{fresh, fresh_address},
    sql::RusqliteSql,
};
use lupa_tlog::{checkpoint::Checkpoint, note::VerifierKey};
use serde_json::json;

use super::{proof, receipts};

const OLD: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
const NEW: &str = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8";

/// A database that a register is opened over again and again, with other settings.
struct Disk(PathBuf);

impl Disk {
    /// One of its own; nothing over HTTP.
    fn new() -> Option<Self> {
        over_http::base().is_none().then(|| Self(env::temp_dir().join(format!("{}-{}.sqlite", fresh("lupa-key"), process::id()))))
    }

    fn register(&self, origin: &str, key: &str, retired: &str) -> TestRegister {
        let settings = |name: &str| match name {
            "LUPA_ORIGIN" => Some(origin.to_owned()),
            "LUPA_SIGNING_KEY" => Some(key.to_owned()),
            "LUPA_RETIRED_KEYS" => Some(retired.to_owned()),
            other => native::settings(other),
        };
        TestRegister::not_set_up(settings, RusqliteSql::in_file(&self.0))
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

#[test]
fn a_lost_key_is_noticed_and_a_retired_one_verifies_for_ever() {
    let Some(disk) = Disk::new() else { return };
    let register = disk.register(ORIGIN, OLD, "");
    let address = fresh_address("kept");
    register.join(&address, &["newsletter"]);
    let note = register.checkpoint_of(2);
    let jwks = register.get("/.well-known/jwks.json").ok(200);
    let vkey = jwks["keys"][0]["vkey"].as_str().expect("a key").to_owned();
    assert!(jwks["keys"][0]["valid_from"].is_string() && jwks["keys"][0].get("valid_until").is_none());
    drop(register);

    // Another key is not taken in silence: nothing is signed, and the answer is the same for everything.
    let register = disk.register(ORIGIN, NEW, "");
    assert!(register.get("/api/v1/status").assert_problem(503, "misconfigured").is_empty());
    drop(register);

    // It is where the operator says that the earlier one is retired; both are published, and both verify.
    let register = disk.register(ORIGIN, NEW, &format!("some+other+key {vkey}"));
    register.pass(Span::days(1));
    let jwks = register.get("/.well-known/jwks.json").ok(200);
    let keys = jwks["keys"].as_array().expect("keys");
    assert_eq!((keys.len(), keys[1]["vkey"].as_str()), (2, Some(vkey.as_str())));
    assert!(keys[0].get("valid_until").is_none() && keys[1]["valid_until"].is_string());
    let old_log: VerifierKey = keys[1]["log_vkey"].as_str().expect("a key").parse().expect("a key");
    assert!(Checkpoint::open(&note, &[old_log]).is_ok());
    let later = fresh_address("later");
    register.join(&later, &["newsletter"]);
    let _ = register.checkpoint_of(4);
    for address in [&address, &later] {
        let me = register.sign_in(address);
        let (receipt, _, _) = receipts(&me).remove(0);
        let (text, proof) = (lupa_domain::jcs::canonical(&receipt), proof(&me, &receipt).to_string());
        let keys = jwks.to_string();
        let evidence = Evidence { receipt: text.as_bytes(), proof: Some(&proof), keys: Some(keys.as_bytes()), ..Evidence::default() };
        let report = verify(&evidence);
        for check in [Check::Signature, Check::Key, Check::Members, Check::Inclusion, Check::Checkpoint] {
            assert_eq!(*report.outcome(check), Outcome::Holds, "{check:?}");
        }
    }
    drop(register);

    // There is no way back to a retired key.
    let register = disk.register(ORIGIN, OLD, keys[0]["vkey"].as_str().expect("a key"));
    assert!(register.get("/api/v1/status").assert_problem(503, "misconfigured").is_empty());
}

#[test]
fn a_key_counts_for_the_whole_second_in_which_it_begins_or_ends_and_at_another_address() {
    let Some(disk) = Disk::new() else { return };
    let jwks = |register: &TestRegister| register.get("/.well-known/jwks.json").ok(200);
    // A receipt is of a whole second; its key is first used, and was last, at a millisecond of it.
    let register = disk.register(ORIGIN, OLD, "");
    let second = register.now();
    register.pass(Span::millis(400));
    let first = register.join(&fresh_address("second"), &["newsletter"]);
    let vkey = jwks(&register)["keys"][0]["vkey"].as_str().expect("a key").to_owned();
    drop(register);
    let register = disk.register(ORIGIN, NEW, &vkey);
    register.pass(Span::millis(700));
    let last = register.join(&fresh_address("second"), &["newsletter"]);
    drop(register);
    // At another address the same key has another name, and stays one key.
    let register = disk.register("http://localhost:8788", NEW, "");
    register.pass(Span::days(1));
    let published = jwks(&register);
    let keys = published["keys"].as_array().expect("keys");
    let valid: Vec<_> = keys.iter().map(|key| (&key["valid_from"], key.get("valid_until"))).collect();
    assert_eq!(valid, [(&json!(second), None), (&json!(second), Some(&json!(second + Span::millis(1000))))]);
    for receipt in [first, last] {
        let keys = published.to_string();
        let report = verify(&Evidence { receipt: receipt.as_bytes(), keys: Some(keys.as_bytes()), ..Evidence::default() });
        for check in [Check::Signature, Check::Key] {
            assert_eq!(*report.outcome(check), Outcome::Holds, "{check:?}, {keys}");
        }
    }
    let there = keys[0]["vkey"].clone();
    drop(register);
    // And stays one when the register comes back.
    let register = disk.register(ORIGIN, NEW, "");
    register.pass(Span::days(2));
    let back = jwks(&register);
    assert_eq!((back["keys"].as_array().map(Vec::len), &back["keys"][0]["valid_from"]), (Some(2), &json!(second)));
    assert!(back["keys"][0].get("valid_until").is_none() && back["keys"][0]["vkey"] != there, "{back}");
}

#[test]
fn a_key_is_retired_by_any_of_its_names() {
    let Some(disk) = Disk::new() else { return };
    let vkey_of =
        |register: &TestRegister| register.get("/.well-known/jwks.json").ok(200)["keys"][0]["vkey"].as_str().expect("a key").to_owned();
    let first = vkey_of(&disk.register(ORIGIN, OLD, ""));
    let there = "http://localhost:8788";
    assert_ne!(vkey_of(&disk.register(there, OLD, "")), first);
    assert_eq!(disk.register(there, NEW, "").get("/api/v1/status").status, 503);
    assert_eq!(disk.register(there, NEW, &first).get("/api/v1/status").status, 200);
}
