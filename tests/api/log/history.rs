//! A register signs one history: a backup that is put back, and a clock that goes back.

use std::{env, fs, path::PathBuf, process};

use lupa_domain::time::Span;
use lupa_tests::{
    TestRegister, native,
    register::{fresh, fresh_address},
    sql::RusqliteSql,
};
use lupa_worker::{delivery::Outcome, runtime::config::Config};
use serde_json::json;

use super::open;

/// The settings, with the newest checkpoint that is known outside.
fn knowing(note: &str) -> impl Fn(&str) -> Option<String> {
    let note = note.to_owned();
    move |name| if name == "LUPA_KNOWN_CHECKPOINT" { Some(note.clone()) } else { native::settings(name) }
}

fn file(label: &str) -> PathBuf {
    env::temp_dir().join(format!("{}-{}.sqlite", fresh(label), process::id()))
}

/// A backup of a register of two leaves that went on to four; the checkpoint of the four.
fn backup() -> (PathBuf, String) {
    let [data, backup] = ["lupa-data", "lupa-backup"].map(file);
    let register = TestRegister::not_set_up(native::settings, RusqliteSql::in_file(&data));
    register.join(&fresh_address("early"), &["newsletter"]);
    let _ = register.checkpoint_of(2);
    fs::copy(&data, &backup).expect("a copy");
    register.join(&fresh_address("late"), &["newsletter"]);
    let note = register.checkpoint_of(4);
    drop(register);
    fs::remove_file(&data).expect("the data can go");
    (backup, note)
}

/// It is read, and nothing is written or signed.
fn assert_only_read(register: &TestRegister) {
    register.pass(Span::days(2));
    let before = (register.inside().sql().dump(), register.get("/log/checkpoint").text().to_owned());
    assert_eq!(register.get("/api/v1/status").ok(200)["read_only"], "forked");
    let filled = register.filled(&fresh_address("stranger"), &["newsletter"]);
    register.post("/api/v1/signups", &filled).assert_problem(503, "log_forked");
    register.post("/api/v1/me/links", &json!({ "email": fresh_address("stranger") })).assert_problem(503, "log_forked");
    register.staff_get("/api/v1/audit").assert_problem(503, "log_forked");
    assert!(register.inside().ring(&Outcome::Sent).is_empty());
    assert_eq!((register.inside().sql().dump(), register.get("/log/checkpoint").text().to_owned()), before);
}

#[test]
fn a_backup_that_is_put_back_is_read_and_nothing_else() {
    if lupa_tests::over_http::base().is_some() {
        return;
    }
    let (backup, note) = backup();
    let register = TestRegister::not_set_up(knowing(&note), RusqliteSql::in_file(&backup));
    assert_only_read(&register);
    fs::remove_file(&backup).expect("the file can go");
}

#[test]
fn a_checkpoint_that_somebody_brings_back_shows_the_fork_from_then_on() {
    if lupa_tests::over_http::base().is_some() {
        return;
    }
    let (backup, note) = backup();
    let open_register = || TestRegister::not_set_up(native::settings, RusqliteSql::in_file(&backup));
    let register = open_register();
    register.pass(Span::hours(1));
    // Nothing is known outside, so it goes on, past what was signed.
    register.join(&fresh_address("other"), &["newsletter"]);
    register.join(&fresh_address("another"), &["newsletter"]);
    let mine = register.checkpoint_of(5);
    assert_eq!(register.post("/log/checkpoints", &json!({ "note": mine })).ok(200)["size"], 6);
    let refused = register.post("/log/checkpoints", &json!({ "note": mine.replace("\n6\n", "\n7\n") }));
    assert_eq!(refused.assert_problem(422, "checkpoint_foreign"), ["/note checkpoint_foreign"]);
    register.post("/log/checkpoints", &json!({ "note": note })).assert_problem(503, "log_forked");
    assert_only_read(&register);
    drop(register);
    assert_only_read(&open_register());
    fs::remove_file(&backup).expect("the file can go");
}

#[test]
fn a_checkpoint_that_the_log_holds_is_no_hindrance() {
    if lupa_tests::over_http::base().is_some() {
        return;
    }
    let data = file("lupa-data");
    let open_register = |note: &str| TestRegister::not_set_up(knowing(note), RusqliteSql::in_file(&data));
    let register = open_register("");
    register.join(&fresh_address("one"), &["newsletter"]);
    let note = register.checkpoint_of(2);
    register.sign_up(&fresh_address("two"), &["newsletter"]);
    drop(register);
    let register = open_register(&note);
    register.pass(Span::hours(1));
    assert_eq!(register.get("/api/v1/status").ok(200).get("read_only"), None);
    register.sign_up(&fresh_address("three"), &["newsletter"]);
    assert_eq!(open(&register, &register.checkpoint_of(4)).size(), 4);
    drop(register);
    fs::remove_file(&data).expect("the file can go");
}

#[test]
fn a_known_checkpoint_is_one_of_this_key_or_of_one_that_is_retired() {
    let Some(register) = TestRegister::native() else { return };
    register.join(&fresh_address("one"), &["newsletter"]);
    let note = register.checkpoint_of(2);
    let jwks = register.get("/.well-known/jwks.json").ok(200);
    let retired = jwks["keys"][0]["vkey"].as_str().expect("a key").to_owned();
    let with = |note: &str, changes: &[(&str, &str)]| {
        Config::from_settings(|name| {
            let change = changes.iter().find(|(changed, _)| *changed == name).map(|(_, value)| (*value).to_owned());
            change.or_else(|| knowing(note)(name))
        })
        .map(|config| config.known_checkpoint.is_some())
        .map_err(|bad| bad.name)
    };
    let another = ("LUPA_SIGNING_KEY", "Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA");
    assert_eq!(with(&note, &[]), Ok(true));
    assert_eq!(with("", &[]), Ok(false));
    assert_eq!(with(&note, &[another, ("LUPA_RETIRED_KEYS", &retired)]), Ok(false), "another key begins another history");
    assert_eq!(with(&note, &[another]), Err("LUPA_KNOWN_CHECKPOINT"));
    assert_eq!(with(&note[..note.len() - 9], &[]), Err("LUPA_KNOWN_CHECKPOINT"));
}

#[test]
fn a_clock_that_goes_back_stops_no_checkpoint_and_takes_none_back() {
    let Some(register) = TestRegister::native() else { return };
    let list = || register.get("/log/checkpoints").ok(200)["checkpoints"].as_array().expect("a list").clone();
    register.sign_up(&fresh_address("before"), &["newsletter"]);
    register.inside().publish();
    register.pass(Span::hours(-3));
    for label in ["after", "later"] {
        register.sign_up(&fresh_address(label), &["newsletter"]);
        while let Some(due) = register.inside().publish().filter(|due| *due > register.now()) {
            let wait = due.since(register.now());
            assert!(wait <= Span::seconds(4), "an event is under a checkpoint within seconds");
            register.pass(wait);
        }
    }
    let times: Vec<_> = list().iter().map(|line| line["at"].as_str().expect("a time").to_owned()).collect();
    assert_eq!((times.len(), times.is_sorted()), (3, true), "{times:?}");
}
