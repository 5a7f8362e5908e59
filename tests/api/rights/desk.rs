//! The rights desk: the queue, entering a request for a person, and deciding it.

use lupa_tests::{TestRegister, fresh, fresh_address};
use serde_json::{Value, json};

use super::{act, file, grant, path, refusal};

fn open(register: &TestRegister, request: &Value) -> Value {
    let list = register.staff_get("/api/v1/requests").ok(200);
    let lines = list["open"].as_array().expect("a list");
    lines.iter().find(|line| line["id"] == request["id"]).cloned().unwrap_or_default()
}

#[test]
fn how_many_requests_are_open_is_told_without_looking_at_anybody() {
    // Over HTTP other tests file requests meanwhile.
    let Some(register) = TestRegister::native() else { return };
    let count = || register.staff_get("/api/v1/open-requests").ok(200);
    let before = count();
    let address = fresh_address("counted");
    register.join(&address, &["newsletter"]);
    let me = register.sign_in(&address);
    let filed = file(&me, &json!({ "kind": "access" }));
    assert_eq!(count()["open"].as_u64(), before["open"].as_u64().map(|open| open + 1));
    assert_eq!(count()["late"], before["late"]);
    let looks = me.get("/api/v1/me/disclosures").ok(200);
    assert!(looks["looks"].as_array().expect("a list").iter().all(|look| look["act"] != "requests_seen"), "{looks}");
    let _ = act(&register, &filed, &grant()).ok(200);
    assert_eq!(count(), before);
}

#[test]
fn the_queue_shows_who_asks_for_what_and_until_when() {
    let register = TestRegister::new();
    let address = fresh_address("queue");
    register.join(&address, &["newsletter"]);
    let browser = register.sign_in(&address);
    let filed = file(&browser, &json!({ "kind": "portability" }));
    let line = open(&register, &filed);
    let left = line["days_left"].as_i64().expect("days");
    assert!((28..=36).contains(&left), "{left}");
    assert_eq!(
        line,
        json!({
            "id": filed["id"], "number": filed["number"], "kind": "portability", "arrival": "own_page", "identification": "signed_in",
            "person": browser.get("/api/v1/me").ok(200)["id"], "name": address, "received_at": filed["received_at"],
            "due_on": filed["due_on"], "days_left": left, "state": "open",
        })
    );
    let card = register.staff_get(&path(&filed)).ok(200);
    assert_eq!(
        (&card["request"], &card["mailable"], &card["extendable"], &card["revision"]),
        (&filed, &json!(true), &json!(true), &json!(1))
    );
    assert_eq!(card["history"].as_array().map(|steps| steps.iter().map(|step| step["step"].clone()).collect()), Some(vec![json!("filed")]));
    let grounds: Vec<_> = card["grounds"].as_array().expect("grounds").iter().filter_map(Value::as_str).collect();
    assert!(grounds.contains(&"not_portable") && !grounds.contains(&"legal_obligation"), "{grounds:?}");
}

#[test]
fn the_queue_is_for_those_who_may_handle_requests_and_looking_is_written_down() {
    let register = TestRegister::new();
    let address = fresh_address("looked");
    register.join(&address, &["newsletter"]);
    let browser = register.sign_in(&address);
    let filed = file(&browser, &json!({ "kind": "access" }));
    register.staff("Muu", &["see_people", "read_audit"]).browser.get("/api/v1/requests").assert_problem(403, "forbidden");
    let handler = register.staff("Tietosuojavastaava", &["handle_requests"]);
    let _ = handler.browser.get("/api/v1/requests").ok(200);
    let _ = handler.browser.get(&path(&filed)).ok(200);
    let looks = browser.get("/api/v1/me/disclosures").ok(200)["looks"].clone();
    let acts: Vec<_> = looks.as_array().expect("looks").iter().filter(|look| look["by"] == "Tietosuojavastaava").collect();
    let acts: Vec<_> = acts.iter().filter_map(|look| look["act"].as_str()).collect();
    assert!(acts.contains(&"requests_seen") && acts.contains(&"request_seen"), "{looks}");
}

#[test]
fn a_request_on_paper_counts_from_the_day_it_came() {
    let register = TestRegister::new();
    let address = fresh_address("paper");
    register.join(&address, &["newsletter"]);
    let person = register.sign_in(&address).get("/api/v1/me").ok(200)["id"].clone();
    let today =
        register.staff_get("/api/v1/overview").ok(200)["day"].as_str().expect("a day").parse::<lupa_domain::time::Day>().expect("a day");
    let ask = |more: Value| {
        let mut ask = json!({ "kind": "access", "arrival": "paper", "identification": "known_person" });
        ask.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        register.staff_post("/api/v1/requests", &ask)
    };
    let late = ask(json!({ "person": person, "received_on": today.plus_days(-10).to_string() }));
    assert!(late.header("location").starts_with("/api/v1/requests/"));
    let card = late.ok(201);
    let due = card["line"]["due_on"].as_str().expect("a day").parse::<lupa_domain::time::Day>().expect("a day");
    assert!((18..=26).contains(&due.days_after(today)), "{due} from {today}");
    assert_eq!((&card["line"]["name"], &card["history"][0]["step"]), (&json!(address), &json!("entered")));
    for on in [today.plus_days(1), today.plus_days(-400)] {
        assert_eq!(
            ask(json!({ "person": person, "received_on": on.to_string() })).assert_problem(422, "day_invalid"),
            ["/received_on day_invalid"]
        );
    }
    assert_eq!(ask(json!({})).assert_problem(422, "required"), ["/contact required"]);
    assert_eq!(ask(json!({ "person": person, "arrival": "own_page" })).assert_problem(422, "method_invalid"), ["/arrival method_invalid"]);
    let signed_in = json!({ "person": person, "identification": "signed_in" });
    assert_eq!(ask(signed_in).assert_problem(422, "method_invalid"), ["/identification method_invalid"]);
    let nobody = json!({ "person": "07070707-0707-4707-8707-070707070707" });
    assert_eq!(ask(nobody).assert_problem(422, "not_found"), ["/person not_found"]);
}

#[test]
fn nothing_is_granted_before_it_is_sure_who_asks() {
    let register = TestRegister::new();
    let name = fresh("Elias W., elias@posti");
    let ask = json!({ "kind": "access", "arrival": "mail", "identification": "none", "contact": name, "locale": "sv" });
    let card = register.staff_post("/api/v1/requests", &ask).ok(201);
    assert_eq!((&card["line"]["name"], &card["mailable"]), (&json!(name), &json!(false)));
    assert!(act(&register, &card["request"], &grant()).assert_problem(409, "requester_unidentified").is_empty());
    let asked = act(&register, &card["request"], &json!({ "do": "identify", "identification": "asked" })).ok(200);
    assert_eq!((&asked["line"]["state"], &asked["line"]["due_on"]), (&json!("awaiting_person"), &card["line"]["due_on"]));
    assert!(act(&register, &card["request"], &grant()).assert_problem(409, "requester_unidentified").is_empty());
    let known = act(&register, &card["request"], &json!({ "do": "identify", "identification": "known_person" })).ok(200);
    assert_eq!(known["line"]["state"], "open");
    assert_eq!(act(&register, &card["request"], &grant()).ok(200)["line"]["outcome"], "granted");
}

#[test]
fn a_refusal_needs_reasons_and_a_ground_that_fits() {
    let register = TestRegister::new();
    let address = fresh_address("refused");
    register.join(&address, &["newsletter"]);
    let filed = file(&register.sign_in(&address), &json!({ "kind": "erasure" }));
    let decide = |outcome: &str, reasons: &str, ground: Value| {
        act(&register, &filed, &json!({ "do": "decide", "outcome": outcome, "reasons": reasons, "ground": ground }))
    };
    for outcome in ["refused", "granted_in_part"] {
        assert_eq!(decide(outcome, " \n ", json!("legal_claims")).assert_problem(422, "reasons_needed"), ["/reasons reasons_needed"]);
        assert_eq!(decide(outcome, "Syy", Value::Null).assert_problem(422, "required"), ["/ground required"]);
        assert_eq!(decide(outcome, "Syy", json!("accurate")).assert_problem(422, "ground_unfit"), ["/ground ground_unfit"]);
    }
    assert_eq!(decide("granted", "", json!("legal_claims")).assert_problem(422, "ground_unfit"), ["/ground ground_unfit"]);
    let decided = act(&register, &filed, &refusal("legal_obligation")).ok(200);
    assert_eq!(
        (&decided["request"]["decision"]["outcome"], &decided["request"]["decision"]["ground"]),
        (&json!("refused"), &json!("legal_obligation"))
    );
    // A decision after a decision.
    assert!(act(&register, &filed, &grant()).assert_problem(409, "request_closed").is_empty());
    assert!(act(&register, &filed, &json!({ "do": "assign" })).assert_problem(409, "request_closed").is_empty());
    assert_eq!(open(&register, &filed), Value::Null, "it is no longer in the queue");
}

#[test]
fn nobodys_change_is_lost() {
    let register = TestRegister::new();
    let address = fresh_address("both");
    register.join(&address, &["newsletter"]);
    let filed = file(&register.sign_in(&address), &json!({ "kind": "objection" }));
    let handler = register.staff("Kaisa", &["handle_requests"]);
    let seen = register.staff_get(&path(&filed)).header("etag").to_owned();
    let assigned = register.staff_put(&path(&filed), &seen, &json!({ "do": "assign", "owner": handler.id })).ok(200);
    assert_eq!((&assigned["line"]["owner"], &assigned["owner"]), (&json!("Kaisa"), &json!(handler.id)));
    let last = assigned["history"].as_array().and_then(|steps| steps.last()).cloned().unwrap_or_default();
    assert_eq!((&last["step"], &last["to"]), (&json!("assigned"), &json!("Kaisa")));
    register.staff_put(&path(&filed), &seen, &grant()).assert_problem(412, "precondition_failed");
    let key = format!("Bearer {}", register.api_key());
    let headers = [("content-type", "application/json"), ("authorization", key.as_str())];
    register.send("PUT", &path(&filed), &headers, &grant().to_string()).assert_problem(428, "precondition_required");
    let other = register.staff("Muu", &["see_people"]);
    let wrong = act(&register, &filed, &json!({ "do": "assign", "owner": other.id }));
    assert_eq!(wrong.assert_problem(422, "not_found"), ["/owner not_found"], "who may not handle requests owns none");
}

#[test]
fn an_objection_that_is_granted_holds_at_once_and_stands_on_the_card() {
    let register = TestRegister::new();
    let address = fresh_address("objects");
    register.join(&address, &["newsletter", "research"]);
    let me = register.sign_in(&address);
    let filed = file(&me, &json!({ "kind": "objection" }));
    assert_eq!(act(&register, &filed, &grant()).assert_problem(422, "required"), ["/objections required"]);
    let mut granted = grant();
    granted["objections"] = json!(["direct_marketing"]);
    let _ = act(&register, &filed, &granted).ok(200);
    assert_eq!(register.verdict("newsletter", &address), "objected");
    assert_eq!(register.verdict("research", &address), "send", "only what they object to");
    let id = me.get("/api/v1/me").ok(200)["id"].as_str().expect("an id").to_owned();
    let card = register.staff_get(&format!("/api/v1/people/{id}")).ok(200);
    assert!(card["objections"]["direct_marketing"].is_string(), "{}", card["objections"]);
}

#[test]
fn a_restriction_that_is_granted_restricts_at_once() {
    let register = TestRegister::new();
    let address = fresh_address("restricts");
    register.join(&address, &["newsletter"]);
    assert_eq!(register.verdict("newsletter", &address), "send");
    let filed = file(&register.sign_in(&address), &json!({ "kind": "restriction" }));
    assert_eq!(register.verdict("newsletter", &address), "send", "nothing is decided yet");
    let _ = act(&register, &filed, &grant()).ok(200);
    assert_eq!(register.verdict("newsletter", &address), "restricted");
}

#[test]
fn who_is_granted_erasing_is_erased_by_a_member_of_staff_who_may() {
    let register = TestRegister::new();
    let address = fresh_address("erases");
    register.join(&address, &["newsletter"]);
    let browser = register.sign_in(&address);
    let filed = file(&browser, &json!({ "kind": "erasure", "says": "Poistakaa kaikki." }));
    register.next_mail(&address);
    let handler = register.staff("Kaisa", &["handle_requests"]);
    let tag = handler.browser.get(&path(&filed)).header("etag").to_owned();
    let refused = handler.browser.put_if(&path(&filed), &tag, &grant());
    assert_eq!(refused.assert_problem(403, "forbidden"), ["/outcome forbidden"]);
    let decided = act(&register, &filed, &grant()).ok(200);
    assert_eq!((&decided["line"]["outcome"], decided["line"].get("person")), (&json!("granted"), None));
    assert_eq!(register.verdict("newsletter", &address), "not_in_register");
    browser.get("/api/v1/me").assert_problem(401, "unauthenticated");
    let last = register.next_mail(&address);
    assert!(last.attachments.iter().any(|(name, _)| name.starts_with("lupa-erasure-")), "{}", last.subject);
    assert_eq!(register.unread(&address), 0, "no letter follows the last");
}

#[test]
fn an_extension_is_told_with_its_reasons() {
    let register = TestRegister::new();
    let address = fresh_address("longer");
    register.join(&address, &["newsletter"]);
    let browser = register.sign_in(&address);
    let filed = file(&browser, &json!({ "kind": "access" }));
    register.next_mail(&address);
    let extend = |reasons: &str| act(&register, &filed, &json!({ "do": "extend", "reasons": reasons }));
    assert_eq!(extend("").assert_problem(422, "reasons_needed"), ["/reasons reasons_needed"]);
    let card = extend("Tositteet ovat paperilla.").ok(200);
    assert_eq!((&card["extendable"], &card["request"]["extension"]["due_on"]), (&json!(false), &card["line"]["due_on"]));
    let own = browser.get("/api/v1/me/requests").ok(200)["requests"][0].clone();
    assert_eq!((&own["extension"]["reasons"], &own["due_on"]), (&json!("Tositteet ovat paperilla."), &card["line"]["due_on"]));
    let mail = register.next_mail(&address);
    assert!(
        mail.subject.starts_with("Vastaus pyyntöösi vie pidempään") && mail.text.contains("Tositteet ovat paperilla."),
        "{}",
        mail.text
    );
    assert!(extend("Vielä.").assert_problem(409, "extended_already").is_empty());
}
