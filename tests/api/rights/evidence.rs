//! Evidence packages: a stranger unpacks one and finds that everything holds, with nothing left open.

use std::{collections::BTreeMap, thread, time::Duration};

use lopdf::Document;
use lupa_domain::verify::{Check, Evidence, Outcome, verify};
use lupa_tests::{Answer, TestRegister, proof, register::fresh_address};
use serde_json::json;

use super::{
    files::{assert_accessible, files, said, squeezed},
    seeded::somebody,
};

#[track_caller]
fn package(answer: &Answer) -> BTreeMap<String, Vec<u8>> {
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/zip"), "{}", String::from_utf8_lossy(&answer.body));
    files(&answer.body)
}

/// Verifies every receipt of a package by its own files; gives how many there are.
#[track_caller]
fn assert_verified(files: &BTreeMap<String, Vec<u8>>) -> usize {
    let text = |name: &str| std::str::from_utf8(&files[name]).expect("UTF-8");
    let receipts: Vec<&String> =
        files.keys().filter(|name| name.starts_with("receipts/") && name.strip_suffix(".json").is_some()).collect();
    for name in &receipts {
        let report = verify(&Evidence {
            receipt: &files[*name],
            proof: Some(text(&name.replace(".json", ".tlog-proof"))),
            checkpoint: Some(text("checkpoint.txt")),
            consistency: Some(&files["consistency.json"]),
            keys: Some(&files["keys.json"]),
        });
        for check in Check::OF_RECEIPT {
            assert_eq!(report.outcome(check), &Outcome::Holds, "{name}: {check:?}");
        }
    }
    receipts.len()
}

fn letter(files: &BTreeMap<String, Vec<u8>>) -> Document {
    Document::load_mem(&files["letter.pdf"]).expect("a document")
}

/// The package, once the checkpoint that its proofs need is there: over HTTP others write to the log beside.
fn ready(ask: impl Fn() -> Answer) -> Answer {
    for _ in 0..100 {
        let answer = ask();
        if answer.status != 409 {
            return answer;
        }
        thread::sleep(Duration::from_millis(100));
    }
    ask()
}

#[test]
fn every_receipt_of_a_package_holds_and_nothing_is_left_open() {
    let register = TestRegister::new();
    let mine = somebody(&register, "oma", "+358 40 111 1111");
    let other = somebody(&register, "toinen", "+358 40 222 2222");
    let _ = register.checkpoint_of(4);
    // The log grows between its first checkpoint and the newest.
    register.join(&fresh_address("later"), &["newsletter"]);
    let _ = register.checkpoint_of(6);
    let answer = ready(|| register.staff_get(&format!("/api/v1/people/{}/evidence.zip", mine.id)));
    assert_eq!(answer.header("content-disposition"), "attachment; filename=\"lupa-evidence.zip\"");
    let files = package(&answer);
    assert_eq!(assert_verified(&files), 3);
    for (name, content) in files.iter().filter(|(name, _)| name.starts_with("notices/")) {
        assert!(proof::digest(content).ends_with(name.trim_start_matches("notices/").trim_end_matches(".json")), "{name}");
    }
    let procedure = String::from_utf8_lossy(&files["RECEIPT.md"]).into_owned();
    let check = String::from_utf8_lossy(&files["CHECK.txt"]).into_owned();
    assert!(procedure.starts_with("# ") && check.matches("lupa-verify receipts/").count() == 3, "{check}");
    // The letter says who it is about, what was shown, how it was answered and what holds.
    let said = said(&letter(&files));
    let notice = &register.form("fi")["notice"];
    let wanted = [mine.address.as_str(), &mine.id, "/verify", notice["statements"][0]["label"].as_str().expect("words")];
    for text in wanted
        .iter()
        .chain(notice["information"].as_array().expect("sections").iter().filter_map(|one| one["text"].as_str()).collect::<Vec<_>>().iter())
    {
        assert!(said.contains(&squeezed(text)), "{text} in {said}");
    }
    assert!(!said.contains(&squeezed(&other.address)) && !said.contains(&other.id));
}

#[test]
fn a_package_of_one_event_holds_that_one() {
    let register = TestRegister::new();
    let mine = somebody(&register, "oma", "+358 40 111 1111");
    let _ = register.checkpoint_of(4);
    let event = &mine.marks.iter().rfind(|(place, _)| *place == "event.id").expect("an event").1;
    let files = package(&ready(|| register.staff_get(&format!("/api/v1/people/{}/evidence.zip?event={event}", mine.id))));
    assert_eq!(assert_verified(&files), 1);
    assert!(files.contains_key(&format!("receipts/{event}.json")));
    let other = somebody(&register, "toinen", "+358 40 222 2222");
    let foreign = format!("/api/v1/people/{}/evidence.zip?event={event}", other.id);
    register.staff_get(&foreign).assert_problem(404, "not_found");
}

#[test]
fn a_package_of_a_form_holds_every_text_and_nobody() {
    let register = TestRegister::new();
    let address = fresh_address("form");
    register.join(&address, &["newsletter"]);
    let _ = register.checkpoint_of(2);
    let files = package(&ready(|| register.staff_get("/api/v1/forms/newsletter/evidence.zip")));
    for locale in ["fi", "sv", "en"] {
        let digest = register.form(locale)["digest"].as_str().expect("a digest").replace("sha256:", "");
        assert_eq!(proof::digest(&files[&format!("notices/{digest}.json")]), format!("sha256:{digest}"));
    }
    assert!(!files.keys().any(|name| name.starts_with("receipts/")));
    assert!(!said(&letter(&files)).contains(&squeezed(&address)));
    register.staff_get("/api/v1/forms/unknown/evidence.zip").assert_problem(404, "form_unknown");
}

#[test]
fn a_package_is_made_by_who_checks_without_changing_anything_and_the_person_sees_it() {
    let register = TestRegister::new();
    let address = fresh_address("auditor");
    register.join(&address, &["newsletter"]);
    let _ = register.checkpoint_of(2);
    let me = register.sign_in(&address);
    let id = me.get("/api/v1/me").ok(200)["id"].as_str().expect("an id").to_owned();
    let path = format!("/api/v1/people/{id}/evidence.zip");
    let before = me.get("/api/v1/me/consents").ok(200);
    let auditor = register.staff("Tarkastaja", &["see_people", "read_audit"]);
    assert_eq!(assert_verified(&package(&ready(|| auditor.browser.get(&path)))), 1);
    assert_eq!(me.get("/api/v1/me/consents").ok(200), before);
    let looks = me.get("/api/v1/me/disclosures").ok(200)["looks"].clone();
    let seen = looks.as_array().expect("looks").iter().find(|look| look["act"] == "evidence_made").expect("the person sees it");
    assert_eq!(seen["by"], "Tarkastaja");
    // Either right alone is not enough.
    for rights in [&["see_people"][..], &["read_audit"]] {
        register.staff("Puolikas", rights).browser.get(&path).assert_problem(403, "forbidden");
    }
}

#[test]
fn the_letter_is_written_in_every_language_and_everybody_can_read_it() {
    let register = TestRegister::new();
    let address = fresh_address("letter");
    register.join(&address, &["newsletter"]);
    let _ = register.checkpoint_of(2);
    let id = register.sign_in(&address).get("/api/v1/me").ok(200)["id"].as_str().expect("an id").to_owned();
    let key = format!("Bearer {}", register.api_key());
    let titles = [("fi", "Selvitys suostumuksista"), ("sv", "Redogörelse för samtycken"), ("en", "Record of consents")];
    for (locale, title) in titles {
        let headers = [("authorization", key.as_str()), ("accept-language", "fi")];
        let answer = ready(|| register.send("GET", &format!("/api/v1/people/{id}/evidence.zip?locale={locale}"), &headers, ""));
        assert_accessible(&letter(&package(&answer)), locale, title);
    }
}

#[test]
fn what_no_checkpoint_covers_yet_is_not_half_proved() {
    let register = TestRegister::new();
    let refused = register.staff_get("/api/v1/people/0190d5c0-0000-4000-8000-000000000001/evidence.zip");
    refused.assert_problem(404, "not_found");
    let address = fresh_address("day");
    register.join(&address, &["newsletter"]);
    let _ = register.checkpoint_of(2);
    let id = register.sign_in(&address).get("/api/v1/me").ok(200)["id"].as_str().expect("an id").to_owned();
    let asked = register.staff_get(&format!("/api/v1/people/{id}/evidence.zip?on=yesterday"));
    assert_eq!(asked.assert_problem(422, "day_invalid"), ["/on day_invalid"]);
}

mod native_only {
    use lupa_domain::time::Span;

    use super::*;

    #[test]
    fn a_package_waits_for_the_checkpoint_of_its_events() {
        let Some(register) = TestRegister::native() else { return };
        let address = fresh_address("pending");
        register.join(&address, &["newsletter"]);
        let id = register.sign_in(&address).get("/api/v1/me").ok(200)["id"].as_str().expect("an id").to_owned();
        let path = format!("/api/v1/people/{id}/evidence.zip");
        register.staff_get(&path).assert_problem(409, "proof_pending");
        let _ = register.checkpoint_of(2);
        assert_eq!(assert_verified(&package(&register.staff_get(&path))), 1);
    }

    #[test]
    fn the_letter_says_what_held_at_the_end_of_a_day() {
        let Some(register) = TestRegister::native() else { return };
        let address = fresh_address("day");
        register.join(&address, &["newsletter"]);
        let day = |register: &TestRegister| lupa_domain::zone::Zone::Helsinki.day(register.now()).to_string();
        let first = day(&register);
        register.pass(Span::days(3));
        let me = register.sign_in(&address);
        let id = me.get("/api/v1/me").ok(200)["id"].as_str().expect("an id").to_owned();
        let _ = me.put("/api/v1/me/consents/newsletter", &json!({ "decision": "withdraw" })).ok(200);
        let _ = register.checkpoint_of(3);
        let told = |on: &str| said(&letter(&package(&register.staff_get(&format!("/api/v1/people/{id}/evidence.zip?on={on}")))));
        let then = told(&first);
        let (_, held) = then.split_once("Mikäolivoimassa").expect("the day");
        let (held, _) = held.split_once("Mitävastattiin").expect("what was said");
        assert!(held.contains("Suostumusvoimassa") && !held.contains("Suostumusperuttu"), "{held}");
        let now = told(&day(&register));
        let (_, held) = now.split_once("Mikäolivoimassa").expect("the day");
        let (held, _) = held.split_once("Mitävastattiin").expect("what was said");
        assert!(held.contains("Suostumusperuttu") && !held.contains("Suostumusvoimassa"), "{held}");
        let before = told("2020-01-01");
        assert!(before.contains("Mistäänkäyttötarkoituksestaeiollutsanottumitään"), "{before}");
    }
}
