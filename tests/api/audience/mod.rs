//! The audience: which people a marketer may write to for one purpose, and why not the others.

mod agreement;
mod counting;
mod export;
mod fields;
mod filters;
mod grounds;
mod history;
mod labels;
mod lists;
mod plans;
mod random_conditions;
mod workbook;

use lupa_tests::TestRegister;
use serde_json::{Value, json};

/// Asks one of the calls about everyone.
fn about(purpose: &str, conditions: &Value) -> Value {
    json!({ "purpose": purpose, "where": conditions })
}

/// The totals for a purpose.
fn count(register: &TestRegister, purpose: &str, conditions: &Value) -> Value {
    register.staff_post("/api/v1/audience/count", &about(purpose, conditions)).ok(200)
}

/// The export as text.
fn export(register: &TestRegister, purpose: &str, conditions: &Value) -> String {
    let ask = json!({ "purpose": purpose, "where": conditions, "format": "csv" });
    let answer = register.staff_post("/api/v1/audience/export", &ask);
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.text().to_owned()
}

/// Everyone who may be written to, page after page.
fn everyone(register: &TestRegister, purpose: &str, conditions: &Value, limit: u32) -> Vec<Value> {
    let mut people = Vec::new();
    let mut ask = json!({ "purpose": purpose, "where": conditions, "limit": limit });
    loop {
        let page = register.staff_post("/api/v1/audience/people", &ask).ok(200);
        let found = page["people"].as_array().expect("people");
        assert!(found.len() <= limit as usize);
        people.extend(found.iter().cloned());
        match page.get("next") {
            Some(next) => ask["cursor"] = next.clone(),
            None => return people,
        }
    }
}

/// The entry of one address.
fn entry<'p>(people: &'p [Value], address: &str) -> Option<&'p Value> {
    people.iter().find(|person| person["address"] == address)
}

/// The edition that the form shows now, as exports name it.
fn edition(register: &TestRegister) -> String {
    let form = register.get("/api/v1/forms/newsletter?locale=fi").ok(200);
    format!("newsletter/{}", form["edition"])
}
