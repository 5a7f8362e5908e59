//! The description of the register, its processors, its breaches and the statement for the authority.

mod breaches;
mod pages;
mod processors;
mod statement;
mod versions;

use lupa_tests::TestRegister;
use serde_json::{Value, json};

const DESCRIPTION: &str = "/api/v1/register/description";
const DRAFT: &str = "/api/v1/register/description/draft";

/// Publishes the description as it would be now.
fn publish(register: &TestRegister) -> Value {
    let draft = register.staff_get(DRAFT).ok(200);
    register.staff_post(DESCRIPTION, &json!({ "digest": draft["digest"] })).ok(201)
}

/// What a section of a document says.
fn section(document: &Value, id: &str) -> String {
    let sections = document["sections"].as_array().expect("sections");
    let section = sections.iter().find(|section| section["id"] == id).unwrap_or_else(|| panic!("no section {id}"));
    section["blocks"].to_string()
}

/// The document in a language.
fn in_language<'v>(answer: &'v Value, locale: &str) -> &'v Value {
    let documents = answer["documents"].as_array().expect("documents");
    documents.iter().find(|document| document["locale"] == locale).unwrap_or_else(|| panic!("not in {locale}"))
}

/// A processor as one would be put on record.
fn processor(name: &str, country: &str, transfer: Option<&str>) -> Value {
    let mut processor = json!({
        "name": name, "role": "hosting", "country": country,
        "agreement": { "title": "Data processing addendum", "version": "6.2", "kept_at": "the safe", "made_on": "2026-11-01" },
    });
    if let Some(ground) = transfer {
        processor["transfer"] = ground.into();
    }
    processor
}
