//! People at the edges of what is kept: names in every script, the longest addresses, a thousand entries, the longest notes.

use lupa_tests::{TestRegister, register::fresh};
use serde_json::{Value, json};

use super::Hand;

/// The same name, more or less, as it is written around the world.
const NAMES: [&str; 12] = [
    "Åsa Öberg",
    "Áile Čáhppe",
    "Νίκη Παπαδοπούλου",
    "Ольга Ёлкина",
    "محمد الأمين",
    "דוד בן־גוריון",
    "देवेन्द्र शर्मा",
    "สมชาย ใจดี",
    "王小明",
    "さくら 山田",
    "김민준",
    "Nguyễn Thị Ánh",
];

/// A mail address of 254 characters, the longest that mail can carry, that nobody has used before.
fn longest_address() -> String {
    let label = fresh("pitka");
    let local = format!("{label}{}", "x".repeat(64 - label.len()));
    let domain = [63, 63, 58].map(|length| "d".repeat(length)).join(".");
    let address = format!("{local}@{domain}.fi");
    assert_eq!(address.len(), 254);
    address
}

#[test]
fn names_of_every_script_and_the_longest_addresses_are_kept_found_and_listed() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    for name in NAMES {
        let email = longest_address();
        let path = hand.create(&json!({ "name": name, "email": email, "organisation": "あ".repeat(160), "tags": ["á".repeat(40)] }));
        let id = path.rsplit('/').next().expect("an id").to_owned();
        let card = hand.get(&path).ok(200);
        assert_eq!((card["name"].as_str(), card["email"].as_str()), (Some(name), Some(email.as_str())));
        let beginning: String = name.chars().take(2).collect();
        for text in [&*email, name, &format!("{beginning} {}", &email[..30]), &*name.to_uppercase()] {
            assert!(hand.found(text, None).contains(&id), "{text}");
        }
    }
}

#[test]
fn a_thousand_entries_and_the_longest_notes_come_whole_and_in_pages_that_can_be_read() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let path = hand.create(&json!({ "name": "Kanta-asiakas" }));
    let longest = "muistiinpano €\n".repeat(64 * 1024 / 18);
    for no in 0..1000 {
        let text = if no % 100 == 0 { longest.clone() } else { format!("Käynti {no}") };
        let entry = json!({ "happening": "visit", "day": format!("20{:02}-{:02}-{:02}", no % 27, no % 12 + 1, no % 28 + 1), "text": text });
        assert_eq!(hand.post(&format!("{path}/history"), &entry).status, 201);
    }
    let mut entries: Vec<Value> = Vec::new();
    let mut address = format!("{path}/history");
    loop {
        let answer = hand.get(&address);
        let page = answer.ok(200);
        assert_eq!(page["count"], 1000);
        assert!(answer.body.len() < 512 * 1024, "{}", answer.body.len());
        entries.extend(page["entries"].as_array().expect("entries").iter().cloned());
        match page["next"].as_str() {
            Some(next) => address = format!("{path}/history?cursor={next}"),
            None => break,
        }
    }
    assert_eq!(entries.len(), 1000);
    assert!(entries.windows(2).all(|pair| pair[0]["day"].as_str() >= pair[1]["day"].as_str()));
    let longest = longest.trim_end();
    assert_eq!(entries.iter().filter(|entry| entry["text"] == longest).count(), 10);
    let distinct: std::collections::BTreeSet<_> = entries.iter().map(|entry| entry["id"].to_string()).collect();
    assert_eq!(distinct.len(), 1000);

    let one = entries.iter().find(|entry| entry["text"] == longest).expect("a long one")["id"].as_str().expect("an id").to_owned();
    let other = json!({ "happening": "visit", "day": "2026-11-20", "text": longest.replace("muisti", "uutis") });
    assert_eq!(hand.put(&format!("{path}/history/{one}"), "\"1\"", &other).status, 200);
    let change = hand.get(&format!("{path}/changes")).ok(200)["changes"][0].clone();
    assert_eq!((&change["before"]["text"], &change["wiped"]), (&serde_json::Value::Null, &true.into()), "no note stands among the changes");
}
