//! English: the evidence package.

use lupa_domain::consent::State;

use crate::words::evidence::EvidenceWords;

pub(super) const EVIDENCE: EvidenceWords = EvidenceWords {
    title: "Record of consents",
    form_title: |form| format!("Record of the form {form}"),
    lead: |business| {
        format!(
            "This is what the register of {business} knows about the consents of one person: what was shown to them, when, how they answered, and what holds because of it. Everything was written down when it happened and cannot be changed afterwards without it showing. The signed receipts and the proofs lie beside this letter."
        )
    },
    form_lead: |business| {
        format!(
            "These are the texts that {business} has published with this form: every version, word for word, and when it was published. The name of each file is the identifier of its text (SHA-256)."
        )
    },
    made: |when| format!("Made on {when}"),
    made_by: |name| format!("Made by {name}"),
    on_behalf: |business| format!("On behalf of the controller, {business}"),
    person: "Person",
    email: "E-mail",
    id: "ID in the register",
    now: "What holds today",
    on: |day| format!("What held at the end of {day}"),
    nothing_said: "Nothing had been said about any purpose.",
    said: "What was said, and how",
    shown: "What was shown",
    published: |when, language| format!("Published on {when}, in {language}"),
    purpose: "Purpose",
    standing: "Status",
    since: "Since",
    state: |state| match state {
        State::None => "Nothing said",
        State::Pending => "Not confirmed",
        State::Given => "Consent in force",
        State::Withdrawn => "Consent withdrawn",
        State::Objected => "Objected",
        State::Lapsed => "Consent lapsed",
    },
    check: "How to check this",
    how: &[
        "On the web: open the page below and give it a receipt, its proof, keys.json, checkpoint.txt and consistency.json. Nothing is sent anywhere: your browser does the checking.",
        "Without us: the program lupa-verify does the same. CHECK.txt has the command for each receipt. RECEIPT.md describes every step, so that anyone can write a program of their own.",
        "Compare checkpoint.txt with a checkpoint that you or someone else kept earlier. If both fit, nothing has been changed or removed in between.",
    ],
    files: "What lies beside this letter",
    file_list: &[
        "receipts: the signed receipts (JSON) and the proof that each is in the log (tlog-proof)",
        "notices: the texts that were shown (JSON)",
        "keys.json: the public keys of the register, with the times in which they were used",
        "checkpoint.txt and consistency.json: an earlier signed state of the log, and the proof that the log has only grown since",
        "RECEIPT.md and CHECK.txt: how to check all this",
    ],
    verify: |address| format!("Check the receipts: {address}"),
    code: |address| format!("QR code that opens {address}"),
    commands: "Each receipt is checked with one command. The program says \"holds\" or what does not hold.",
};
