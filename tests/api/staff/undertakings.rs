//! The undertaking: a new edition is published once, by somebody who knows what it does, and asked of everybody again.

use lupa_tests::{
    TestRegister,
    staff::{StaffMember, accept_undertaking, acceptance},
};
use serde_json::{Value, json};

const PATH: &str = "/api/v1/undertakings";

/// Words that no other test publishes.
fn texts(register: &TestRegister) -> Value {
    let no = in_force(register) + 1;
    json!({ "fi": format!("Pidän salassa {no}.\n\n  Kerron   heti. "), "sv": "Jag håller hemligt.\nJag säger till.", "en": "I keep quiet.\nI tell." })
}

fn list(register: &TestRegister) -> Value {
    register.staff_get(PATH).ok(200)
}

fn in_force(register: &TestRegister) -> u64 {
    list(register)["editions"][0]["edition"].as_u64().expect("a number")
}

fn publish(register: &TestRegister, seen: u64, texts: &Value, concerns: &Value) -> lupa_tests::Answer {
    let key = format!("Bearer {}", register.api_key());
    let etag = format!("\"{seen}\"");
    let headers = [("content-type", "application/json"), ("authorization", &*key), ("if-match", &*etag)];
    register.send("POST", PATH, &headers, &json!({ "texts": texts, "concerns": concerns }).to_string())
}

fn acceptance_of(register: &TestRegister, member: &StaffMember<'_>) -> Value {
    let list = list(register);
    list["acceptances"].as_array().expect("a list").iter().find(|one| one["staff"] == *member.id).expect("somebody we know").clone()
}

#[test]
fn a_new_edition_is_asked_of_everybody_again() {
    let register = TestRegister::publishing();
    let member = register.staff("Hyväksyjä", &["see_audience"]);
    let count = || member.browser.post("/api/v1/audience/count", &json!({ "purpose": "newsletter", "where": {} }));
    let old = member.browser.get("/api/v1/console/undertaking");
    let before = list(&register);
    let no = in_force(&register);
    assert_eq!(acceptance_of(&register, &member)["edition"], no);
    assert_eq!(count().status, 200);

    let published = publish(&register, no, &texts(&register), &before["concerns"]);
    let edition = published.ok(201);
    assert_eq!((edition["edition"].as_u64(), edition["accepted"].as_u64()), (Some(no + 1), Some(0)));
    assert_eq!(edition["texts"]["fi"], format!("Pidän salassa {}.\nKerron heti.", no + 1), "white space is put in order");
    assert_eq!(published.header("etag"), format!("\"{}\"", no + 1));
    let now = list(&register);
    assert_eq!((&now["editions"][0], &now["editions"][1], &now["concerns"]), (&edition, &before["editions"][0], &json!(0)));

    count().assert_problem(403, "undertaking_needed");
    let own = member.browser.get("/api/v1/console/me?locale=en").ok(200);
    assert_eq!((&own["undertaking"]["text"], &own["accepted_before"]), (&"I keep quiet.\nI tell.".into(), &no.into()));
    assert_eq!(member.browser.get("/api/v1/console/undertaking").body, old.body, "the earlier receipt stays, to the byte");
    let stale = acceptance(&old.ok(200)["undertaking"]);
    member.browser.post("/api/v1/console/undertaking", &stale).assert_problem(409, "undertaking_changed");
    let accepted = accept_undertaking(&member.browser).ok(201);
    assert_eq!(accepted["undertaking"]["edition"], no + 1);
    assert_eq!(count().status, 200);
    let known = acceptance_of(&register, &member);
    assert_eq!((&known["edition"], &known["at"]), (&json!(no + 1), &accepted["accepted"]));
    assert_eq!(list(&register)["concerns"], 1);

    let audit = register.staff_get("/api/v1/audit?act=undertaking_published").ok(200);
    assert_eq!(audit["entries"][0]["entry"]["detail"], (no + 1).to_string());
}

#[test]
fn the_publisher_has_seen_what_is_in_force_and_how_many_it_concerns() {
    let register = TestRegister::publishing();
    let fresh = texts(&register);
    let (no, concerns) = (in_force(&register), list(&register)["concerns"].clone());
    register.staff_post(PATH, &json!({ "texts": fresh, "concerns": concerns })).assert_problem(428, "precondition_required");
    publish(&register, no - 1, &fresh, &concerns).assert_problem(412, "precondition_failed");
    let more = json!(concerns.as_u64().expect("a number") + 1);
    assert_eq!(publish(&register, no, &fresh, &more).assert_problem(409, "count_changed"), ["/concerns count_changed"]);
    let same = list(&register)["editions"][0]["texts"].clone();
    assert_eq!(publish(&register, no, &same, &concerns).assert_problem(422, "nothing_changed"), ["/texts nothing_changed"]);

    let refused = |texts: Value| publish(&register, no, &texts, &concerns);
    assert_eq!(
        refused(json!({ "fi": " ", "sv": "a", "en": "a\nb" })).assert_problem(422, "required"),
        ["/texts/fi required", "/texts/sv points_differ"]
    );
    assert_eq!(refused(json!({ "fi": "a", "sv": "a" })).assert_problem(422, "required"), ["/texts/en required"]);
    let long = "x".repeat(601);
    assert_eq!(refused(json!({ "fi": "a", "sv": long, "en": "a" })).assert_problem(422, "points_too_long"), ["/texts/sv points_too_long"]);
    assert_eq!(in_force(&register), no, "nothing was published");
}

mod native_only {
    use super::*;

    #[test]
    fn nothing_published_or_accepted_is_ever_changed() {
        let Some(register) = TestRegister::native() else { return };
        let refused = |statement: &str| register.inside().sql().connection().execute_batch(statement).expect_err("no").to_string();
        for change in ["body = '{}'", "edition = 9", "at = 0", "staff = 'x'"] {
            assert!(refused(&format!("update undertaking set {change}")).contains("a published undertaking never changes"), "{change}");
        }
        assert!(refused("delete from undertaking").contains("a published undertaking is kept"));
    }

    #[test]
    fn of_those_who_are_asked_again_nobody_has_left() {
        let Some(register) = TestRegister::native() else { return };
        let [stays, goes] = ["Jääjä", "Lähtijä"].map(|name| register.staff(name, &[]));
        register.staff_before_undertaking("Uusi", &[]);
        assert_eq!(list(&register)["concerns"], 2);
        let key = format!("Bearer {}", register.api_key());
        register.send("DELETE", &format!("/api/v1/staff/{}", goes.id), &[("authorization", &key)], "").assert_empty(204);
        let now = list(&register);
        assert_eq!((&now["concerns"], &now["editions"][0]["accepted"]), (&json!(1), &json!(2)), "what was accepted stays accepted");
        let names: Vec<_> = now["acceptances"].as_array().expect("a list").iter().map(|one| one["name"].clone()).collect();
        assert!(names.contains(&json!("Jääjä")) && !names.contains(&json!("Lähtijä")));
        assert!(acceptance_of(&register, &stays)["at"].is_string());
    }
}
