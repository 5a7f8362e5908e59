//! Lists, page by page.

use lupa_tests::{TestRegister, register::fresh_address};
use serde_json::{Value, json};

use super::{entry, everyone};

const PEOPLE: &str = "/api/v1/audience/people";

#[test]
fn an_entry_holds_what_writing_needs_and_its_proof() {
    let register = TestRegister::new();
    let address = fresh_address("entry");
    let mut filled = register.filled(&address, &["newsletter", "offers-sms"]);
    filled["name"] = "Aino Äyräpää".into();
    filled["phone"] = "040 123 4567".into();
    register.send_form(&filled);
    let receipt: Value = serde_json::from_str(&register.confirm_latest(&address)).expect("a receipt");
    let stops = register.next_mail(&address).tokens("/u/");
    let people = everyone(&register, "newsletter", &json!({}), 500);
    let wanted = |address: &str, stop: &str| {
        json!({
            "id": receipt["piiPrincipalId"],
            "address": address,
            "name": "Aino Äyräpää",
            "language": "fi",
            "given_at": receipt["consent"]["at"],
            "receipt": receipt["id"],
            "stop_url": format!("{}/u/{stop}", register.origin()),
        })
    };
    assert_eq!(entry(&people, &address), Some(&wanted(&address, &stops[0])));
    let people = everyone(&register, "offers-sms", &json!({}), 500);
    let mine = people.iter().find(|person| person["id"] == receipt["piiPrincipalId"]).expect("the same person");
    // The link goes to the telephone, so it is not the one of the letter; it stops the same.
    let stop = mine["stop_url"].as_str().and_then(|url| url.rsplit('/').next()).expect("a link");
    assert_eq!(mine, &wanted("+358401234567", stop), "for text messages the number is the address");
    let look = |token: &str| register.get(&format!("/api/v1/stops/{token}")).ok(200);
    let mut of_letter = look(&stops[1]);
    let masked = of_letter.as_object_mut().expect("an object").remove("masked_email");
    assert_eq!((look(stop), masked.is_some()), (of_letter, true), "a telephone has no mailbox to be told of");
}

#[test]
fn pages_hold_everyone_once_in_the_order_in_which_they_joined() {
    let register = TestRegister::new();
    let joined: Vec<String> = ["a", "b", "c", "d", "e"].iter().map(|label| fresh_address(label)).collect();
    for address in &joined {
        register.join(address, &["research"]);
    }
    for limit in [1, 2, 500] {
        let people = everyone(&register, "research", &json!({ "language": "fi" }), limit);
        let ours: Vec<_> =
            people.iter().filter_map(|person| person["address"].as_str()).filter(|one| joined.iter().any(|ours| ours == one)).collect();
        assert_eq!(ours, joined, "{limit} a page");
    }
}

#[test]
fn a_cursor_belongs_to_its_question() {
    let register = TestRegister::new();
    for label in ["a", "b"] {
        register.join(&fresh_address(label), &["newsletter", "research"]);
    }
    let ask = |purpose: &str, conditions: Value, cursor: &Value| {
        register.staff_post(PEOPLE, &json!({ "purpose": purpose, "where": conditions, "limit": 1, "cursor": cursor }))
    };
    let first = register.staff_post(PEOPLE, &json!({ "purpose": "newsletter", "where": { "language": "fi" }, "limit": 1 })).ok(200);
    let cursor = &first["next"];
    assert!(cursor.is_string());
    let second = ask("newsletter", json!({ "language": "fi" }), cursor).ok(200);
    assert_ne!(second["people"], first["people"]);
    for refused in [
        ask("newsletter", json!({}), cursor),
        ask("newsletter", json!({ "language": "sv" }), cursor),
        ask("research", json!({ "language": "fi" }), cursor),
        ask("newsletter", json!({ "language": "fi" }), &"x".into()),
        ask("newsletter", json!({ "language": "fi" }), &"".into()),
    ] {
        assert_eq!(refused.assert_problem(400, "cursor_invalid"), ["/cursor cursor_invalid"]);
    }
}

#[test]
fn a_page_has_one_to_five_hundred_entries() {
    let register = TestRegister::new();
    for limit in [0, 501] {
        let refused = register.staff_post(PEOPLE, &json!({ "purpose": "newsletter", "where": {}, "limit": limit }));
        assert_eq!(refused.assert_problem(422, "limit_out_of_range"), ["/limit limit_out_of_range"], "{limit}");
    }
    let refused = register.staff_post(PEOPLE, &json!({ "purpose": "newsletter", "where": {}, "limit": -1 }));
    refused.assert_problem(422, "wrong_type");
}
