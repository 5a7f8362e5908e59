//! The first screen: what each member of staff is told, and that its numbers are those of the register.

mod log;
mod numbers;
mod parts;

use lupa_tests::{Browser, TestRegister, staff::StaffMember};
use serde_json::Value;

/// The overview as a member of staff gets it.
fn seen_by(member: &StaffMember<'_>) -> Value {
    member.browser.get("/api/v1/overview").ok(200)
}

/// The overview as the first administrator's program gets it.
fn overview(register: &TestRegister) -> Value {
    register.staff_get("/api/v1/overview").ok(200)
}

/// The tile of a purpose.
fn tile(overview: &Value, purpose: &str) -> Value {
    let purposes = overview["purposes"].as_array().expect("purposes");
    purposes.iter().find(|one| one["purpose"] == purpose).expect("the purpose").clone()
}

/// Has somebody decide about a purpose on their own page.
fn decide(me: &Browser<'_>, purpose: &str, decision: &str) {
    let _ = me.put(&format!("/api/v1/me/consents/{purpose}"), &serde_json::json!({ "decision": decision })).ok(200);
}
