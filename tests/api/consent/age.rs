//! A form that children may fill in asks for the age, and keeps nothing of those who are below it.

use lupa_tests::{TestRegister, register::fresh_address};
use serde_json::{Value, json};

const DRAFT: &str = "/api/v1/forms/newsletter/draft";
const PUBLISH: &str = "/api/v1/forms/newsletter/publish";

/// Publishes the form with or without the question.
fn publish(register: &TestRegister, asks_age: bool) {
    let seen = register.staff_get(DRAFT);
    let mut draft: Value = seen.ok(200);
    draft["draft"]["asks_age"] = asks_age.into();
    assert_eq!(register.staff_put(DRAFT, seen.header("etag"), &draft).status, 200);
    assert_eq!(register.staff_post(PUBLISH, &json!({ "grace_seconds": 0 })).status, 201);
}

#[test]
fn a_form_that_asks_for_the_age_is_taken_from_those_who_say_so_alone() {
    let register = TestRegister::publishing();
    publish(&register, true);
    let [fi, sv] = ["fi", "sv"].map(|locale| register.form(locale)["notice"]["age"].clone());
    assert_eq!(fi, json!({ "limit": 13, "label": "Olen täyttänyt 13 vuotta." }));
    assert_eq!(sv["label"], "Jag har fyllt 13 år.");
    let page = register.get("/?lang=fi");
    let page = page.text();
    assert!(page.contains("Olen täyttänyt 13 vuotta.") && page.contains("id=\"of_age\""), "{page}");
    assert!(!page.contains("name=\"of_age\" value=\"yes\" checked"), "the box is empty");

    let address = fresh_address("child");
    let mut filled = register.filled(&address, &["newsletter"]);
    let refused = register.post("/api/v1/signups", &filled);
    assert_eq!(refused.assert_problem(422, "age_unconfirmed"), ["/of_age age_unconfirmed"]);
    assert_eq!(register.verdict("newsletter", &address), "not_in_register", "nothing is kept");
    assert_eq!(register.unread(&address), 0, "and nothing is sent");

    // The same without a script: what was ticked stays, and the summary leads to the box.
    let notice = filled["notice"].as_str().expect("a digest");
    let typed = format!("key=&notice={notice}&email={address}&tick=newsletter").replace('@', "%40").replace("sha256:", "sha256%3A");
    let again = register.post_form("/?lang=fi", &typed);
    assert_eq!(again.status, 422);
    assert!(again.text().contains("href=\"#of_age\"") && again.text().contains("Ikäsi on vahvistamatta"), "{}", again.text());
    let done = register.post_form("/?lang=fi", &format!("{typed}&of_age=yes"));
    assert_eq!(done.status, 200, "{}", done.text());

    filled["of_age"] = true.into();
    filled["email"] = fresh_address("adult").into();
    register.send_form(&filled);
    publish(&register, false);
    assert_eq!(register.form("fi")["notice"]["age"], Value::Null);
    let filled = register.filled(&fresh_address("anyone"), &["newsletter"]);
    register.send_form(&filled);
}
