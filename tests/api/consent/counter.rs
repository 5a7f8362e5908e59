//! Counter mode: a tablet at the desk on which customers sign up themselves.

use lupa_tests::{Answer, Browser, TestRegister, proof, register::fresh_address, staff::StaffMember};
use serde_json::{Value, json};

const SESSION: &str = "/api/v1/counter/session";
const SIGNUPS: &str = "/api/v1/counter/signups";

/// A tablet that somebody has just put on the counter.
fn tablet(register: &TestRegister) -> StaffMember<'_> {
    let member = register.staff("Tiskillä", &["record_consent"]);
    member.browser.post(SESSION, &json!({ "form": "newsletter" })).assert_empty(204);
    member
}

fn acts(register: &TestRegister, member: &StaffMember<'_>) -> Vec<String> {
    let page = register.staff_get(&format!("/api/v1/audit?staff={}", member.id)).ok(200);
    let act = |line: &Value| line["entry"]["act"].as_str().expect("an act").to_owned();
    page["entries"].as_array().expect("a list").iter().map(act).collect()
}

fn fill(register: &TestRegister, tablet: &Browser<'_>, address: &str, ticked: &[&str]) -> Answer {
    tablet.post(SIGNUPS, &register.filled(address, ticked))
}

#[test]
fn a_new_address_is_given_at_once_and_its_receipt_goes_there() {
    let register = TestRegister::new();
    let counter = tablet(&register);
    let address = fresh_address("walkin");
    let mut filled = register.filled(&address, &["newsletter", "offers-sms"]);
    filled["name"] = " Aino  Aalto ".into();
    filled["phone"] = "040 765 4321".into();
    assert_eq!(counter.browser.post(SIGNUPS, &filled).ok(202), json!({ "status": "check_your_mail" }));
    assert_eq!(register.verdict("newsletter", &address), "send");
    assert_eq!(register.verdict("offers-sms", &address), "send");
    let mail = register.next_mail(&address);
    assert_eq!(mail.tokens("/u/").len(), 2, "a person who did not mean it stops it from there");
    assert!(mail.text.contains("kirjoittanut osoitteensa väärin"), "{}", mail.text);
    let receipt: Value = serde_json::from_slice(&mail.attachments[0].1).expect("JSON");
    assert_eq!(proof::check(&receipt, &register.get("/.well-known/jwks.json").ok(200)), Ok(()));
    let facts = &receipt["consent"];
    assert_eq!((&facts["act"], &facts["by"], &facts["method"]), (&"given".into(), &"person".into(), &"counter".into()));
    assert_eq!(facts["choices"], json!({ "newsletter": true, "offers-sms": true, "research": false }));
    crate::receipts::assert_conform(&[receipt.to_string()]);
    let own = register.sign_in(&address).get("/api/v1/me").ok(200);
    assert_eq!((&own["name"], &own["phone"]), (&"Aino Aalto".into(), &"+358407654321".into()));
    assert_eq!(own.get("confirmed_at"), None, "nobody has shown yet whose address it is");
}

#[test]
fn typing_a_known_address_changes_nothing_and_shows_no_difference() {
    let register = TestRegister::new();
    let counter = tablet(&register);
    let known = fresh_address("known");
    register.join(&known, &["research"]);
    let answers = [known.clone(), fresh_address("unknown")].map(|address| fill(&register, &counter.browser, &address, &["newsletter"]));
    let [known_answer, unknown] = answers.map(|answer| {
        let names: Vec<_> = answer.headers.keys().map(ToString::to_string).collect();
        (answer.status, answer.text().to_owned(), names)
    });
    assert_eq!(known_answer, unknown);
    assert_eq!(register.verdict("newsletter", &known), "pending");
    let mail = register.next_mail(&known);
    let confirmed = register.confirm(&mail.token("/confirm/").expect("a link")).ok(200);
    let facts = &confirmed["receipts"][0]["consent"];
    assert_eq!((&facts["act"], &facts["by"], &facts["method"]), (&"confirmed".into(), &"person".into(), &"counter".into()));
    assert_eq!(register.verdict("newsletter", &known), "send");
}

#[test]
fn an_objection_is_not_lifted_at_the_counter() {
    let register = TestRegister::new();
    let counter = tablet(&register);
    let member = register.staff("Asiakaspalvelija", &["record_consent"]);
    let address = fresh_address("objector");
    register.join(&address, &["newsletter"]);
    let id = register.sign_in(&address).get("/api/v1/me").ok(200)["id"].as_str().expect("an id").to_owned();
    let off = json!({ "method": "phone", "decision": "object" });
    assert_eq!(member.browser.post(&format!("/api/v1/people/{id}/consents"), &off).status, 200);
    assert_eq!(fill(&register, &counter.browser, &address, &["newsletter"]).status, 202);
    assert_eq!(register.verdict("newsletter", &address), "objected");
}

#[test]
fn what_is_wrong_is_said_as_on_the_web() {
    let register = TestRegister::new();
    let counter = tablet(&register);
    let send = |change: &dyn Fn(&mut Value)| {
        let mut filled = register.filled(&fresh_address("slip"), &["newsletter"]);
        change(&mut filled);
        counter.browser.post(SIGNUPS, &filled)
    };
    assert_eq!(send(&|form| form["email"] = "aino".into()).assert_problem(422, "email_invalid"), ["/email email_invalid"]);
    assert_eq!(send(&|form| form["choices"] = json!({})).assert_problem(422, "nothing_chosen"), ["/choices nothing_chosen"]);
    assert_eq!(send(&|form| form["form"] = "raffle".into()).assert_problem(422, "form_unknown"), ["/form form_unknown"]);
    let nobody = format!("sha256:{}", "0".repeat(64));
    assert_eq!(send(&|form| form["notice"] = nobody.as_str().into()).assert_problem(422, "notice_unknown"), ["/notice notice_unknown"]);
    assert_eq!(send(&|form| form["colour"] = "red".into()).assert_problem(422, "unknown_member"), ["/colour unknown_member"]);
}

#[test]
fn opening_ends_the_console_and_ending_leads_to_the_passkey() {
    let register = TestRegister::new();
    let mut member = register.staff("Tiskillä", &["record_consent"]);
    let before = member.browser.cookie("lupa-staff").or_else(|| member.browser.cookie("__Host-lupa-staff")).expect("a session");
    let forms = member.browser.get("/api/v1/counter?locale=sv").ok(200);
    assert_eq!(forms["forms"][0]["form"], "newsletter");
    assert_eq!(forms["forms"][0]["heading"], register.form("sv")["notice"]["heading"]);
    assert_eq!(member.browser.post(SESSION, &json!({ "form": "raffle" })).assert_problem(422, "form_unknown"), ["/form form_unknown"]);
    assert_eq!(member.browser.get("/api/v1/console/me").status, 200, "nothing has changed yet");
    let opened = member.browser.post(SESSION, &json!({ "form": "newsletter" }));
    opened.assert_empty(204);
    let cookie = opened.header("set-cookie");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && cookie.contains("Max-Age=43200"), "{cookie}");
    let view = member.browser.get(SESSION).ok(200);
    assert_eq!((&view["form"], view["controller"].is_string()), (&"newsletter".into(), true));
    member.browser.get("/api/v1/console/me").assert_problem(401, "unauthenticated");
    let old = register.browser();
    let name = if register.origin().starts_with("https") { "__Host-lupa-staff" } else { "lupa-staff" };
    old.set_cookie(name, &before);
    old.get("/api/v1/console/me").assert_problem(401, "unauthenticated");

    // Its owner sees it from elsewhere, as what it is.
    let desk = register.browser();
    member.sign_in(&desk).assert_empty(204);
    let sessions = desk.get("/api/v1/console/me").ok(200)["sessions"].as_array().expect("sessions").clone();
    assert_eq!(sessions.iter().filter(|session| session["counter"] == true).count(), 1);
    assert_eq!(sessions.iter().filter(|session| session["current"] == true && session.get("counter").is_none()).count(), 1);

    member.browser.delete(SESSION).assert_empty(204);
    member.browser.get(SESSION).assert_problem(401, "unauthenticated");
    member.browser.get("/api/v1/console/me").assert_problem(401, "unauthenticated");
    assert_eq!(acts(&register, &member)[..3], ["counter_ended", "signed_in", "counter_opened"]);
}

#[test]
fn a_counter_ends_with_its_owners_right_and_from_elsewhere() {
    let register = TestRegister::new();
    let key = format!("Bearer {}", register.api_key());
    let lost = tablet(&register);
    let user = register.staff_get("/api/v1/staff").ok(200)["staff"]
        .as_array()
        .and_then(|users| users.iter().find(|user| user["id"] == lost.id.as_str()).cloned())
        .expect("the user");
    let change = json!({ "name": user["name"], "rights": [] });
    let etag = format!("\"{}\"", user["revision"]);
    assert_eq!(register.staff_put(&format!("/api/v1/staff/{}", lost.id), &etag, &change).status, 200);
    lost.browser.get(SESSION).assert_problem(401, "unauthenticated");

    let gone = tablet(&register);
    register.send("DELETE", &format!("/api/v1/staff/{}", gone.id), &[("authorization", &key)], "").assert_empty(204);
    gone.browser.post(SIGNUPS, &register.filled(&fresh_address("late"), &["newsletter"])).assert_problem(401, "unauthenticated");

    let mut left = tablet(&register);
    let desk = register.browser();
    left.sign_in(&desk).assert_empty(204);
    let sessions = desk.get("/api/v1/console/me").ok(200)["sessions"].clone();
    let counter = sessions.as_array().and_then(|all| all.iter().find(|session| session["counter"] == true)).expect("the tablet").clone();
    desk.delete(&format!("/api/v1/console/sessions/{}", counter["id"].as_str().expect("an id"))).assert_empty(204);
    left.browser.get(SESSION).assert_problem(401, "unauthenticated");
}

#[test]
fn a_key_opens_no_counter() {
    let register = TestRegister::new();
    register.staff_post(SESSION, &json!({ "form": "newsletter" })).assert_problem(404, "not_found");
}

mod native_only {
    use lupa_domain::{
        staff::{COUNTER_LIFE, SESSION_IDLE},
        time::Span,
    };
    use lupa_tests::native;

    use super::*;

    #[test]
    fn it_waits_all_day_for_customers_and_ends_with_the_day() {
        let Some(register) = TestRegister::native() else { return };
        let counter = tablet(&register);
        register.pass(SESSION_IDLE);
        register.pass(SESSION_IDLE);
        assert_eq!(fill(&register, &counter.browser, &fresh_address("noon"), &["newsletter"]).status, 202);
        register.pass(COUNTER_LIFE);
        fill(&register, &counter.browser, &fresh_address("night"), &["newsletter"]).assert_problem(401, "unauthenticated");
    }

    #[test]
    fn what_was_given_at_the_counter_is_not_cleaned_away() {
        let Some(register) = TestRegister::native() else { return };
        let counter = tablet(&register);
        let address = fresh_address("kept");
        assert_eq!(fill(&register, &counter.browser, &address, &["newsletter"]).status, 202);
        register.pass(Span::days(30));
        register.inside().clean();
        assert_eq!(register.verdict("newsletter", &address), "send");
    }

    #[test]
    fn a_counter_has_limits_of_its_own() {
        let settings = |name: &str| if name == "LUPA_LIMITS" { Some("default".into()) } else { native::settings(name) };
        let Some(register) = TestRegister::native_with(settings) else { return };
        let (one, other) = (tablet(&register), tablet(&register));
        for _ in 0..58 {
            assert_eq!(fill(&register, &one.browser, &fresh_address("queue"), &["newsletter"]).status, 202);
        }
        let refused = fill(&register, &one.browser, &fresh_address("queue"), &["newsletter"]);
        assert!(refused.assert_problem(429, "too_many_requests").is_empty());
        assert_eq!(refused.header("retry-after"), "5");
        assert_eq!(fill(&register, &other.browser, &fresh_address("queue"), &["newsletter"]).status, 202);
        register.pass(Span::seconds(5));
        assert_eq!(fill(&register, &one.browser, &fresh_address("queue"), &["newsletter"]).status, 202);
    }

    #[test]
    fn old_words_are_refused_with_those_of_today() {
        let Some(register) = TestRegister::native() else { return };
        let counter = tablet(&register);
        let filled = register.filled(&fresh_address("old"), &["newsletter"]);
        assert_eq!(register.staff_post("/api/v1/forms/newsletter/publish", &json!({ "grace_seconds": 0 })).status, 201);
        let answer = counter.browser.post(SIGNUPS, &filled);
        assert_eq!(answer.status, 409);
        assert_eq!(answer.json()["current"]["edition"].as_u64(), register.form("fi")["edition"].as_u64());
    }
}
