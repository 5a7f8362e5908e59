//! What people may demand: everything held about them, told in full, and gone when they say so, and nothing about anybody else; and what they ask
//! for, and how the rights desk answers it.

mod archive;
mod backups;
mod certificates;
mod classified;
mod contact;
mod described;
mod desk;
mod details;
mod erasing;
mod every_column;
mod evidence;
pub(crate) mod files;
mod notified;
mod objections;
mod overwritten;
mod own;
mod reminders;
mod report;
mod restored;
mod seeded;

use lupa_tests::{Answer, Browser, TestRegister};
use serde_json::{Value, json};

/// Files a request on the own page.
fn file(browser: &Browser<'_>, ask: &Value) -> Value {
    browser.post("/api/v1/me/requests", ask).ok(201)
}

/// The path of a request at the desk.
fn path(request: &Value) -> String {
    format!("/api/v1/requests/{}", request["id"].as_str().expect("an id"))
}

/// Does something with a request, whatever its state is now.
fn act(register: &TestRegister, request: &Value, change: &Value) -> Answer {
    let path = path(request);
    let tag = register.staff_get(&path).header("etag").to_owned();
    register.staff_put(&path, &tag, change)
}

/// Refuses a request.
fn refusal(ground: &str) -> Value {
    json!({ "do": "decide", "outcome": "refused", "reasons": "Kirjanpitolaki velvoittaa\nsäilyttämään tositteet.", "ground": ground })
}

/// Grants a request.
fn grant() -> Value {
    json!({ "do": "decide", "outcome": "granted" })
}
