//! Bringing lists in: what is read, what becomes of each row, what is written, and that it can be taken back.

mod files;
mod order;
mod people;
mod records;
mod stops;

use std::{thread, time::Duration};

use lupa_tests::TestRegister;
use lupa_worker::jobs::JobName;
use serde_json::{Value, json};

/// The path of an import.
fn path_of(import: &Value) -> String {
    format!("/api/v1/imports/{}", import["id"].as_str().expect("an id"))
}

/// Brings a text in, up to where the register awaits what is said of it.
#[track_caller]
fn sent(register: &TestRegister, text: &str) -> Value {
    register.upload("/api/v1/imports", "text/csv", text.as_bytes()).ok(201)
}

/// Brings a file of records in that another system kept of consents, up to where it is done.
#[track_caller]
pub(crate) fn records_brought(register: &TestRegister, records: &Value, source: &str) -> Value {
    let import = register.upload("/api/v1/imports", "application/json", records.to_string().as_bytes()).ok(201);
    change(register, &import, &json!({ "act": "check", "plan": of_records(source) }));
    settled(register, &import);
    change(register, &import, &json!({ "act": "commit" }));
    settled(register, &import)
}

/// What is said of a file of records.
fn of_records(source: &str) -> Value {
    json!({ "subject": "records", "heads": false, "columns": [], "source": source })
}

/// What c15t answers about one person: one consent with these choices.
pub(crate) fn of_c15t(id: &str, address: &str, choices: &Value) -> Value {
    json!({
        "id": format!("sub_{id}"), "externalId": address,
        "consents": [{ "id": format!("cns_{id}"), "type": "letters", "preferences": choices, "givenAt": "2024-02-03T10:00:00.000Z" }],
    })
}

/// Changes an import, whatever its state.
#[track_caller]
fn change(register: &TestRegister, import: &Value, change: &Value) -> Value {
    register.staff_put(&path_of(import), "\"any\"", change).ok(200)
}

/// What is said of a list of people with these columns.
fn plan(columns: &[&str]) -> Value {
    json!({ "heads": true, "columns": columns, "source": "Vanha ajanvaraus", "basis": "contract" })
}

/// The import once the alarm has done what there is to do.
#[track_caller]
fn settled(register: &TestRegister, import: &Value) -> Value {
    for _ in 0..600 {
        let now = register.staff_get(&path_of(import)).ok(200);
        if !matches!(now["state"].as_str(), Some("checking" | "importing" | "undoing")) {
            return now;
        }
        if register.elsewhere().is_some() {
            thread::sleep(Duration::from_millis(100));
        } else {
            register.inside().run_if_due(JobName::Import);
        }
    }
    panic!("the import goes on for ever")
}

/// A list that is tried.
#[track_caller]
fn checked(register: &TestRegister, text: &str, plan: &Value) -> Value {
    let import = sent(register, text);
    change(register, &import, &json!({ "act": "check", "plan": plan }));
    let checked = settled(register, &import);
    assert_eq!(checked["state"], "checked", "{checked}");
    checked
}

/// A list that is in.
#[track_caller]
fn imported(register: &TestRegister, text: &str, plan: &Value) -> Value {
    let import = checked(register, text, plan);
    change(register, &import, &json!({ "act": "commit" }));
    let done = settled(register, &import);
    assert_eq!(done["state"], "done", "{done}");
    done
}

/// Takes an import back.
#[track_caller]
fn undone(register: &TestRegister, import: &Value) -> Value {
    let key = format!("Bearer {}", register.api_key());
    _ = register.send("DELETE", &path_of(import), &[("authorization", &*key)], "").ok(200);
    settled(register, import)
}

/// How many rows have each fate: new, merged, unchanged, blocked, refused.
fn counts(import: &Value) -> [u64; 5] {
    ["new", "merged", "unchanged", "blocked", "refused"].map(|fate| import["counts"][fate].as_u64().expect("a number"))
}

/// The card of the person who is found by this text.
#[track_caller]
fn card(register: &TestRegister, text: &str) -> Option<Value> {
    let found = register.staff_post("/api/v1/people/search", &json!({ "text": text })).ok(200);
    let people = found["people"].as_array().expect("people");
    assert!(people.len() <= 1, "{found}");
    let id = people.first()?["id"].as_str().expect("an id").to_owned();
    Some(register.staff_get(&format!("/api/v1/people/{id}")).ok(200))
}
