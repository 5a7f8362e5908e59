//! A person with everything held that can be, each datum with a mark of its own.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use lupa_tests::{
    Answer, Browser, TestRegister,
    register::{fresh, fresh_address},
};
use serde_json::{Value, json};

use crate::imports::{of_c15t, records_brought};

/// The person, and every mark that is theirs alone.
pub(super) struct Seeded<'r> {
    pub(super) address: String,
    pub(super) id: String,
    pub(super) me: Browser<'r>,
    /// Marks by the table and column that they stand in.
    pub(super) marks: Vec<(&'static str, String)>,
    pub(super) scan: Vec<u8>,
}

fn put(register: &TestRegister, path: &str, tag: (&str, &str), body: &Value) -> Answer {
    let key = format!("Bearer {}", register.api_key());
    let headers = [("content-type", "application/json"), ("authorization", key.as_str()), tag];
    register.send("PUT", path, &headers, &body.to_string())
}

/// Somebody with something in every place; `phone` is theirs.
pub(super) fn somebody<'r>(register: &'r TestRegister, label: &str, phone: &str) -> Seeded<'r> {
    let mark = |what: &str| format!("{label}{}", fresh(what));
    let address = fresh_address(label);
    register.join(&address, &["newsletter", "research"]);
    let me = register.sign_in(&address);
    let id = me.get("/api/v1/me").ok(200)["id"].as_str().expect("an id").to_owned();
    let path = format!("/api/v1/people/{id}");

    // The card, and a field of the business's own.
    let field = fresh("kentta");
    let reason = mark("kentansyy");
    let declared = json!({ "labels": { "fi": "Hiusten väri" }, "kind": "text", "reason": reason });
    let _ = put(register, &format!("/api/v1/fields/{field}"), ("if-none-match", "*"), &declared).ok(201);
    let [name, organisation, street, locality, tag, value, why] = ["nimi", "yhteiso", "katu", "kunta", "sana", "arvo", "syy"].map(mark);
    let seen = register.staff_get(&path);
    let card = json!({
        "email": address, "name": name, "organisation": organisation, "phone": phone, "locale": "fi", "source": "told", "reason": why,
        "address": { "street": street, "postal_code": "00100", "locality": locality }, "tags": [tag], "fields": { field.as_str(): value },
    });
    let _ = register.staff_put(&path, seen.header("etag"), &card).ok(200);
    // What it was before is kept among the changes.
    let earlier = name.clone();
    let name = mark("uusinimi");
    let mut card = card;
    card["name"] = name.as_str().into();
    let seen = register.staff_get(&path);
    let _ = register.staff_put(&path, seen.header("etag"), &card).ok(200);

    // What happened, and what was recorded on paper.
    let note = mark("muistiinpano");
    let happened = json!({ "happening": "purchase", "day": "2026-03-05", "text": note, "amount": { "minor": 123_456, "currency": "EUR" }, "open": true });
    let _ = register.staff_post(&format!("{path}/history"), &happened).ok(201);
    let original = mark("kansio");
    let paper = json!({
        "method": "paper", "original": original, "notice": register.form("fi")["digest"], "choices": { "offers-sms": true },
    });
    let recorded = register.staff_post(&format!("{path}/consents"), &paper).ok(200);
    let receipt = recorded["receipts"][0]["id"].as_str().expect("an id").to_owned();
    let scan = format!("%PDF-1.7\n% {}", mark("skannaus")).into_bytes();
    let kept = json!({ "event": receipt, "content": STANDARD.encode(&scan) });
    let _ = register.staff_post(&format!("{path}/scans"), &kept).ok(201);

    // A form that waits, what they withdrew, and who looked.
    let waiting = mark("odottava");
    let withdrawn = me.put("/api/v1/me/consents/research", &json!({ "decision": "withdraw" })).ok(200);
    let withdrawal = withdrawn["receipt"]["id"].as_str().expect("an id").to_owned();
    let mut filled = register.filled(&address, &["research"]);
    filled["name"] = waiting.as_str().into();
    register.send_form(&filled);

    // What another system kept of them.
    let [elsewhere, whence, kept_as] = ["muualla", "lahde", "tunnus"].map(mark);
    let records = json!({ "subjects": [of_c15t(&kept_as, &address, &json!({ elsewhere.as_str(): true }))] });
    records_brought(register, &records, &whence);

    // What they demanded, and to what they object.
    let [says, evidence] = ["vaatimus", "todiste"].map(mark);
    let demand = json!({ "kind": "rectification", "datum": "name", "says": says, "evidence": evidence });
    let _ = me.post("/api/v1/me/requests", &demand).ok(201);
    let _ = me.put("/api/v1/me/objections/profiling", &json!({ "objecting": true })).ok(200);

    let marks = vec![
        ("request.says", says),
        ("request.evidence", evidence),
        ("person.email", address.clone()),
        ("person.name", name),
        ("person.phone", phone.replace(' ', "")),
        ("person.id", id.clone()),
        ("card.organisation", organisation),
        ("card.street", street),
        ("card.locality", locality),
        ("tag.tag", tag.to_lowercase()),
        ("field.reason", reason),
        ("field_value.value", value),
        ("change.reason", why),
        ("change.before", earlier),
        ("history.text", note),
        ("recording.original", original),
        ("event.id", receipt),
        ("event.id", withdrawal),
        ("signup_input.name", waiting),
        ("foreign_record.purpose", elsewhere),
        ("foreign_record.source", whence),
        ("foreign_record.record", format!("cns_{kept_as}")),
    ];
    Seeded { address, id, me, marks, scan }
}
