//! Breaches of security: the 72 hours, what is written and never taken out, and who is reminded.

use lupa_domain::time::Span;
use lupa_tests::{TestRegister, fresh_address};
use lupa_worker::jobs::JobName;
use serde_json::{Value, json};

const BREACHES: &str = "/api/v1/breaches";

fn enter(register: &TestRegister, more: &Value) -> Value {
    let mut ask = json!({ "found_at": register.now().to_string(), "what": "Kannettava tietokone katosi." });
    ask.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
    register.staff_post(BREACHES, &ask).ok(201)
}

fn write(register: &TestRegister, breach: &Value, change: &Value) -> lupa_tests::Answer {
    let path = format!("{BREACHES}/{}", breach["id"].as_str().expect("an id"));
    let tag = register.staff_get(&path).header("etag").to_owned();
    register.staff_put(&path, &tag, change)
}

#[test]
fn a_breach_has_its_clock_and_what_was_written_stays() {
    let Some(register) = TestRegister::native() else { return };
    register.join(&fresh_address("one"), &["newsletter"]);
    register.join(&fresh_address("two"), &["newsletter"]);
    let breach = enter(&register, &json!({ "concerned": { "conditions": { "language": "fi" } }, "effects": "Roskapostia." }));
    assert_eq!((&breach["no"], &breach["clock"]["state"], &breach["owes_people"]), (&json!(1), &json!("running"), &json!(false)));
    // The first screen of those who may read of it says so, for as long as the clock runs.
    let tile = || register.staff_get("/api/v1/overview").ok(200)["decisions"]["breach"].clone();
    assert_eq!(tile(), json!({ "until": (register.now() + Span::hours(72)).to_string(), "count": 1 }));
    let others = register.staff("Myyjä", &["see_people"]).browser.get("/api/v1/overview").ok(200);
    assert_eq!(others["decisions"].get("breach"), None, "for nobody else");
    let described = &breach["entries"][0]["change"];
    assert_eq!(described["concerned"], json!({ "conditions": { "language": "fi" }, "people": 2 }), "the register counts");
    register.pass(Span::hours(30));
    let decided = write(&register, &breach, &json!({ "do": "decide", "risk": "high", "reasons": "Levyä ei ollut salattu." })).ok(200);
    assert_eq!((&decided["clock"]["state"], &decided["owes_people"]), (&json!("running"), &json!(true)));
    let told = json!({ "do": "notify", "told": "authority", "at": register.now().to_string(), "how": "Lomake 4711" });
    let told = write(&register, &breach, &told).ok(200);
    assert_eq!((&told["clock"]["state"], told["entries"].as_array().map(Vec::len)), (&json!("in_time"), Some(3)));
    assert_eq!(tile(), json!(null), "the authority has been told");
    let people = json!({ "do": "notify", "told": "people", "at": register.now().to_string(), "how": "Kirje 2 ihmiselle" });
    assert_eq!(write(&register, &breach, &people).ok(200)["owes_people"], false);
    let stale = format!("{BREACHES}/{}", breach["id"].as_str().expect("an id"));
    register
        .staff_put(&stale, "\"1\"", &json!({ "do": "decide", "risk": "unlikely", "reasons": "x" }))
        .assert_problem(412, "precondition_failed");
    let database = register.inside().sql().connection();
    for change in ["delete from breach", "delete from breach_entry", "update breach_entry set body = '{}'"] {
        assert!(database.execute(change, []).is_err(), "{change}");
    }
}

#[test]
fn what_cannot_be_is_refused() {
    let Some(register) = TestRegister::native() else { return };
    let found = register.now();
    let ask = |at: String, what: &str, concerned: Value| {
        register.staff_post(BREACHES, &json!({ "found_at": at, "what": what, "concerned": concerned }))
    };
    assert_eq!(ask((found + Span::hours(1)).to_string(), "x", json!({})).assert_problem(422, "day_invalid"), ["/found_at day_invalid"]);
    assert_eq!(ask(found.to_string(), " ", json!({})).assert_problem(422, "required"), ["/what required"]);
    let consent = json!({ "conditions": { "given_after": "2026-01-01" } });
    assert_eq!(ask(found.to_string(), "x", consent).status, 422);
    let breach = enter(&register, &json!({}));
    assert_eq!(
        write(&register, &breach, &json!({ "do": "decide", "risk": "unlikely", "reasons": "" })).assert_problem(422, "required"),
        ["/reasons required"]
    );
    let early = json!({ "do": "notify", "told": "authority", "at": (found + Span::hours(-1)).to_string(), "how": "x" });
    assert_eq!(write(&register, &breach, &early).assert_problem(422, "day_invalid"), ["/at day_invalid"]);
    let auditor = register.staff("Tarkastaja", &["read_audit"]);
    assert_eq!(auditor.browser.get(BREACHES).ok(200)["breaches"].as_array().map(Vec::len), Some(1));
    auditor.browser.post(BREACHES, &json!({ "found_at": found.to_string(), "what": "x" })).assert_problem(403, "forbidden");
}

#[test]
fn those_who_handle_requests_are_reminded_while_the_clock_runs() {
    let Some(register) = TestRegister::native() else { return };
    let handler = register.staff("Kaisa", &["handle_requests"]);
    let breach = enter(&register, &json!({ "what": "SALAISUUS katosi." }));
    let at = |hours: i64| {
        register.pass(Span::hours(hours));
        register.inside().run_if_due(JobName::BreachReminders);
        register.unread(&handler.email)
    };
    assert_eq!(at(23), 0);
    assert_eq!(at(2), 1, "a day later");
    let mail = register.next_mail(&handler.email);
    assert!(mail.text.contains("72 tunnin") && mail.text.contains("/console/breaches?lang=fi&breach="), "{}", mail.text);
    assert!(!mail.text.contains("SALAISUUS"), "{}", mail.text);
    assert_eq!(at(1), 0, "once is enough");
    assert_eq!(at(47), 1, "what was missed is told once");
    assert!(register.next_mail(&handler.email).text.contains("päättyi"));
    assert_eq!(at(200), 0, "and no more after the end");
    let other = enter(&register, &json!({}));
    let _ = write(&register, &other, &json!({ "do": "decide", "risk": "unlikely", "reasons": "Levy oli salattu." })).ok(200);
    assert_eq!(at(80), 0, "nobody is reminded of what is decided");
    assert_eq!(breach["no"], 1);
}
