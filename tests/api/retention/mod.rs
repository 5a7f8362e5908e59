//! How long what is kept: the rules, the cleaning of the register, and the erasing of many at once.

mod chosen;
mod cleaned;
mod faults;
mod rules;
mod year;

use lupa_tests::{Browser, TestRegister};
use serde_json::{Value, json};

/// A customer that staff entered: the path of their card.
fn taken_in(register: &TestRegister, name: &str, email: Option<&str>) -> String {
    let card = json!({ "name": name, "email": email, "locale": "fi", "source": "told" });
    let created = register.staff_post("/api/v1/people", &card).ok(201);
    format!("/api/v1/people/{}", created["id"].as_str().expect("an id"))
}

/// An entry of somebody's history.
fn happened(register: &TestRegister, path: &str, happening: &str, day: &str, open: bool) {
    let entry = json!({ "happening": happening, "day": day, "open": open });
    let _ = register.staff_post(&format!("{path}/history"), &entry).ok(201);
}

/// Sets the rules: the months without activity, and the day of the cleaning.
fn set(register: &TestRegister, months: u16, cleaning: Option<&str>) -> Value {
    let seen = register.staff_get("/api/v1/retention");
    let ask = json!({ "inactive_months": months, "requests_months": 36, "cleaning": cleaning, "warns": true });
    register.staff_put("/api/v1/retention", seen.header("etag"), &ask).ok(200)
}

/// What is done with a cleaning.
fn change(register: &TestRegister, cleaning: &Value, ask: &Value) -> lupa_tests::Answer {
    let path = format!("/api/v1/cleanings/{}", cleaning["id"].as_str().expect("an id"));
    register.staff_put(&path, "", ask)
}

/// A cleaning as it is now.
fn now(register: &TestRegister, cleaning: &Value) -> Value {
    register.staff_get(&format!("/api/v1/cleanings/{}", cleaning["id"].as_str().expect("an id"))).ok(200)
}

/// What a cleaning counts: who leaves nothing, who leaves sums, who stays.
fn counts(cleaning: &Value) -> [u64; 3] {
    ["deleted", "anonymised", "stayed"].map(|what| cleaning[what].as_u64().expect("a number"))
}

/// Signed in to the own page, whatever letters came before.
fn signed_in<'r>(register: &'r TestRegister, address: &str) -> Browser<'r> {
    while register.unread(address) > 0 {
        register.next_mail(address);
    }
    register.sign_in(address)
}
