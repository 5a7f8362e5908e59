//! What the statement for the authority says, in English.

use super::{RequestKind, Risk, Told, Words};
use crate::plural::plural;

pub(super) const WORDS: Words = Words {
    title: "Statement on the customer register",
    about: "About this statement",
    made: |controller, at| format!("{controller}, {at}. The register made this statement from what it holds."),
    published: |no, on, address| format!("The description of the register below is version {no}, published on {on}: {address}"),
    not_published: "The description of the register below has not been published yet.",
    numbers: "People and consents",
    people: |count| format!("{count} {} in the register.", plural(count, "person is", "people are")),
    consent_heads: ["Purpose", "In force", "To be confirmed", "Withdrawn", "Objected", "Lapsed"],
    requests: "Requests under data protection law",
    request_heads: ["Request", "Received", "Open", "Answered in time", "Late", "Days on average"],
    kind: |kind| match kind {
        RequestKind::Access => "access",
        RequestKind::Portability => "portability",
        RequestKind::Rectification => "rectification",
        RequestKind::Erasure => "erasure",
        RequestKind::Restriction => "restriction",
        RequestKind::Objection => "objection",
    },
    none: "None.",
    breaches: "Breaches of security",
    no_breach: "No breach is on record.",
    breach_heads: ["Found", "What happened", "People", "What was decided, and who was told"],
    running: |until| format!("the authority is to be told by {until}"),
    over: |since| format!("the authority has not been told; the time ended on {since}"),
    in_time: |at| format!("the authority was told in time, {at}"),
    late: |at| format!("the authority was told late, {at}"),
    not_needed: "the authority need not be told",
    risk: |risk| match risk {
        Risk::Unlikely => "no risk is likely",
        Risk::Likely => "a risk is likely",
        Risk::High => "a high risk is likely",
    },
    told: |told| match told {
        Told::Authority => "authority",
        Told::People => "people concerned",
    },
    measures: "Security measures",
    log: "Logs",
    audit: |entries| format!("The audit log has {entries} {}.", plural(entries, "entry", "entries")),
    checkpoint: "The newest signed checkpoint of the public consent log:",
    no_checkpoint: "No checkpoint of the consent log has been signed yet.",
    description: "What follows is the description of the register.",
};
