//! Signing in with a passkey, and what ends it.

use lupa_tests::TestRegister;
use serde_json::json;

#[test]
fn a_passkey_signs_in_and_the_session_can_be_ended_from_elsewhere() {
    let register = TestRegister::new();
    let mut member = register.staff("Kirjautuja", &[]);
    let second = register.browser();
    member.sign_in(&second).assert_empty(204);
    let sessions = second.get("/api/v1/console/me").ok(200)["sessions"].as_array().expect("sessions").clone();
    assert_eq!(sessions.len(), 2);
    let other = sessions.iter().find(|session| session["current"] == false).expect("the first browser");
    let path = format!("/api/v1/console/sessions/{}", other["id"].as_str().expect("an id"));
    second.delete(&path).assert_empty(204);
    second.delete(&path).assert_problem(404, "not_found");
    member.browser.get("/api/v1/console/me").assert_problem(401, "unauthenticated");
    second.delete("/api/v1/console/session").assert_empty(204);
    second.get("/api/v1/console/me").assert_problem(401, "unauthenticated");
}

#[test]
fn an_answer_is_good_once_and_for_its_own_challenge() {
    let register = TestRegister::new();
    let mut member = register.staff("Toistettu", &[]);
    let browser = register.browser();
    let begin = || browser.post("/api/v1/console/session/options", &json!({})).ok(200);
    let send = |view: &serde_json::Value, credential: &serde_json::Value| {
        browser.post("/api/v1/console/session", &json!({ "ceremony": view["ceremony"], "credential": credential }))
    };
    let view = begin();
    let credential = member.passkey.answer(&view);
    send(&view, &credential).assert_empty(204);
    assert_eq!(send(&view, &credential).assert_problem(422, "passkey_refused"), ["/credential passkey_refused"]);
    send(&begin(), &credential).assert_problem(422, "passkey_refused");
    let mut phished = member.passkey.elsewhere("https://kalastelija.example");
    let view = begin();
    let credential = phished.answer(&view);
    send(&view, &credential).assert_problem(422, "passkey_refused");
}

#[test]
fn a_copied_passkey_is_found_out_by_its_counter() {
    let register = TestRegister::new();
    let mut member = register.staff("Kopioitu", &[]);
    let browser = register.browser();
    let mut copy = member.passkey.elsewhere(&register.origin());
    member.sign_in(&browser).assert_empty(204);
    let view = browser.post("/api/v1/console/session/options", &json!({})).ok(200);
    let credential = copy.answer(&view);
    let ask = json!({ "ceremony": view["ceremony"], "credential": credential });
    browser.post("/api/v1/console/session", &ask).assert_problem(422, "passkey_refused");
    let entries = register.staff_get(&format!("/api/v1/audit?staff={}&act=passkey_suspected", member.id)).ok(200);
    assert_eq!(entries["entries"].as_array().map(Vec::len), Some(1));
}

#[test]
fn passkeys_are_added_named_and_removed_but_never_the_last() {
    let register = TestRegister::new();
    let mut member = register.staff("Avainnippu", &[]);
    let own = format!("/api/v1/console/passkeys/{}", member.passkey.id());
    member.browser.delete(&own).assert_problem(409, "last_passkey");
    member.browser.put(&own, &json!({ "name": "Vanha puhelin" })).assert_empty(204);

    let view = member.browser.post("/api/v1/console/passkeys/options", &json!({})).ok(200);
    assert_eq!(view["options"]["excludeCredentials"][0]["id"], member.passkey.id());
    let (mut second, credential) = lupa_tests::passkey::SoftPasskey::make(&register.origin(), &view, 7);
    let ask = json!({ "ceremony": view["ceremony"], "credential": credential, "name": "Uusi puhelin" });
    assert_eq!(member.browser.post("/api/v1/console/passkeys", &ask).status, 201);
    let names = |browser: &lupa_tests::Browser<'_>| -> Vec<String> {
        let own = browser.get("/api/v1/console/me").ok(200);
        let name = |key: &serde_json::Value| key["name"].as_str().expect("a name").to_owned();
        own["passkeys"].as_array().expect("a list").iter().map(name).collect()
    };
    // Made in the same millisecond, so in either order.
    let mut both = names(&member.browser);
    both.sort();
    assert_eq!(both, ["Uusi puhelin", "Vanha puhelin"]);

    let browser = register.browser();
    let view = browser.post("/api/v1/console/session/options", &json!({})).ok(200);
    let credential = second.answer(&view);
    browser.post("/api/v1/console/session", &json!({ "ceremony": view["ceremony"], "credential": credential })).assert_empty(204);
    browser.delete(&own).assert_empty(204);
    assert_eq!(names(&browser), ["Uusi puhelin"]);
    member.browser.get("/api/v1/console/me").assert_problem(401, "unauthenticated");
    member.sign_in(&register.browser()).assert_problem(422, "passkey_refused");

    let stranger = register.staff("Toinen", &[]);
    stranger.browser.delete(&format!("/api/v1/console/passkeys/{}", second.id())).assert_problem(404, "not_found");
}

mod native_only {
    use lupa_domain::{
        staff::{SESSION_IDLE, SESSION_LIFE},
        time::Span,
    };

    use super::*;

    #[test]
    fn a_session_ends_by_itself() {
        let Some(register) = TestRegister::native() else { return };
        let mut member = register.staff("Taukoilija", &[]);
        register.pass(SESSION_IDLE);
        member.browser.get("/api/v1/console/me").assert_problem(401, "unauthenticated");
        let browser = register.browser();
        member.sign_in(&browser).assert_empty(204);
        let quarters = SESSION_LIFE.as_millis() / Span::minutes(15).as_millis();
        for _ in 1..quarters {
            register.pass(Span::minutes(15));
            assert_eq!(browser.get("/api/v1/console/me").status, 200);
        }
        register.pass(Span::minutes(15));
        browser.get("/api/v1/console/me").assert_problem(401, "unauthenticated");
    }
}
