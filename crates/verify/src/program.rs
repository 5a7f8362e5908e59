//! The report for a program: JSON whose words are stable where the sentences are not.

use lupa_domain::verify::{Outcome, Report};
use serde_json::{Value, json};

/// The report as one line of JSON.
pub(crate) fn text(report: &Report) -> String {
    let checks: Vec<Value> = report
        .checks()
        .map(|(check, outcome)| match outcome {
            Outcome::Holds => json!({ "check": check.code(), "outcome": "holds" }),
            Outcome::Fails(why) => json!({ "check": check.code(), "outcome": "fails", "code": why.code(), "reason": why.to_string() }),
            Outcome::Unknown(why) => json!({ "check": check.code(), "outcome": "unknown", "code": why.code(), "reason": why.to_string() }),
        })
        .collect();
    let mut answer = json!({ "verdict": report.verdict().code(), "checks": checks });
    if let Some(shown) = report.shown() {
        answer["id"] = json!(shown.id);
        answer["consent"] = json!(shown.consent);
    }
    if let Some(certificate) = report.certificate() {
        answer["id"] = json!(certificate.id);
        answer["certificate"] = json!(certificate.facts);
    }
    if let Some(entry) = report.entry() {
        // Without the salt, which belongs to the holder of the receipt.
        answer["log"] = json!({ "origin": entry.origin, "index": entry.index });
    }
    format!("{answer}\n")
}
