//! The card of a person: taken in, seen, changed, and who did it.

use lupa_tests::{
    TestRegister,
    register::{fresh, fresh_address},
};
use serde_json::{Value, json};

use super::{Hand, ask, kept, noted, path_of};

#[test]
fn somebody_who_is_taken_in_reads_back_whole() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let (email, name) = (fresh_address("card"), fresh("Aino Äyräpää"));
    let whole = json!({
        "email": email, "name": name, "organisation": " Kukka  & Kaveri Oy ", "phone": "040 123 4567", "locale": "sv", "kind": "legal",
        "relation": "supplier_contact", "tags": ["Uskollinen", "blondi", "BLONDI"], "source": "third_party", "reason": "Kutsu messuilta",
        "address": { "street": "Kauppakatu 1", "postal_code": "40 100", "locality": "Jyväskylä" },
    });
    let created = hand.post("/api/v1/people", &whole);
    let card = created.ok(201);
    let path = path_of(&card);
    assert_eq!(created.header("location"), path);
    let wanted = json!({
        "email": email, "name": name, "organisation": "Kukka & Kaveri Oy", "phone": "+358401234567", "locale": "sv", "kind": "legal",
        "relation": "supplier_contact", "tags": ["blondi", "uskollinen"], "fields": {},
        "address": { "street": "Kauppakatu 1", "postal_code": "40100", "locality": "Jyväskylä", "country": "FI" },
    });
    assert_eq!(kept(&card), wanted);
    assert_eq!((card["hidden"].as_u64(), card["restricted"].as_bool(), card["revision"].as_u64()), (Some(0), Some(false), Some(9)));
    assert_eq!((&card["receipts"], &card["holds"], card.get("confirmed_at")), (&json!([]), &json!([]), None));
    assert!(card["consents"].as_array().expect("consents").iter().all(|consent| consent["standing"] == "none"));
    let origins = card["origins"].as_array().expect("origins");
    let data: Vec<_> = origins.iter().map(|origin| origin["datum"].as_str().expect("a name")).collect();
    assert_eq!(data, ["address", "email", "kind", "locale", "name", "organisation", "phone", "relation", "tags"]);
    for origin in origins {
        assert_eq!((&origin["source"], &origin["reason"]), (&json!("third_party"), &json!("Kutsu messuilta")), "{origin}");
        assert_eq!(origin["by"], "Kerttu Keto");
    }
    let seen = hand.get(&path);
    assert_eq!((seen.ok(200), seen.header("etag")), (card, created.header("etag")));
}

#[test]
fn what_staff_paste_is_read_as_it_is_meant() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let email = fresh_address("pasted");
    let pasted = json!({
        "email": format!("\u{200b}Aino Mäki <mailto:{email}>;"), "name": "\u{202e}Aino\u{202c} Mäki\u{ad}", "organisation": "\u{2066}Oy\u{2069}",
        "phone": "Puh. +358 (0)40 123 4567 (työ)", "tags": ["\u{200b}vip"],
        "address": { "street": "Storgatan\u{200b} 1", "postal_code": "SE-111 22", "locality": "Stockholm\u{200e}" },
    });
    let card = hand.post("/api/v1/people", &ask(&pasted)).ok(201);
    assert_eq!((&card["email"], &card["name"], &card["organisation"]), (&json!(email), &json!("Aino Mäki"), &json!("Oy")));
    assert_eq!((&card["phone"], &card["tags"]), (&json!("+358401234567"), &json!(["vip"])));
    let address = json!({ "street": "Storgatan 1", "postal_code": "11122", "locality": "Stockholm", "country": "SE" });
    assert_eq!(card["address"], address);
    let nowhere =
        json!({ "name": "Kaukana", "address": { "street": "1 Queen's Road", "postal_code": "", "locality": "Central", "country": "HK" } });
    assert_eq!(hand.post("/api/v1/people", &ask(&nowhere)).ok(201)["address"]["country"], "HK");
    let nobody = json!({ "name": "\u{200b}\u{3164}" });
    assert_eq!(hand.post("/api/v1/people", &ask(&nobody)).assert_problem(422, "required"), ["/name required"]);
    let formula = json!({ "name": "Aino", "email": "=1+1@asiakas.example" });
    assert_eq!(hand.post("/api/v1/people", &ask(&formula)).assert_problem(422, "email_formula"), ["/email email_formula"]);
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let wrong = json!({
        "email": "a@", "name": "a".repeat(121), "organisation": "a".repeat(161), "phone": "nolla", "tags": ["x", "a".repeat(41)],
        "address": { "street": "Katu 1", "postal_code": "4010", "locality": "", "country": "Suomi" }, "reason": "a".repeat(501),
        "fields": { "no/such~field": 1 },
    });
    let faults = hand.post("/api/v1/people", &ask(&wrong)).assert_problem(422, "email_invalid");
    let wanted = [
        "/email email_invalid",
        "/name name_too_long",
        "/organisation text_too_long",
        "/phone phone_invalid",
        "/address/locality required",
        "/address/country country_invalid",
        "/tags/1 text_too_long",
        "/fields/no~1such~0field field_unknown",
        "/reason text_too_long",
    ];
    for one in wanted {
        assert!(faults.contains(&one.to_owned()), "{one} in {faults:?}");
    }
    let code = json!({ "name": "a", "address": { "street": "Katu 1", "postal_code": "4010", "locality": "Kylä" } });
    let faults = hand.post("/api/v1/people", &ask(&code)).assert_problem(422, "postal_code_invalid");
    assert_eq!(faults, ["/address/postal_code postal_code_invalid"]);
    assert_eq!(hand.post("/api/v1/people", &ask(&json!({ "phone": "0401234567" }))).assert_problem(422, "required"), ["/name required"]);
    let many: Vec<_> = (0..51).map(|no| format!("tag {no}")).collect();
    assert_eq!(
        hand.post("/api/v1/people", &ask(&json!({ "name": "a", "tags": many }))).assert_problem(422, "too_many"),
        ["/tags too_many"]
    );
    assert_eq!(hand.post("/api/v1/people", &json!({ "name": "a" })).assert_problem(422, "required"), ["/locale required"]);
    hand.get("/api/v1/people/x").assert_problem(404, "not_found");
    hand.get("/api/v1/people/0190d5c0-0000-4000-8000-000000000001").assert_problem(404, "not_found");
}

#[test]
fn an_address_that_is_taken_leads_to_the_person_who_has_it() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let email = fresh_address("taken");
    let path = hand.create(&json!({ "name": "Eka", "email": email }));
    let mut again = ask(&json!({ "name": "Toka", "email": email.to_uppercase() }));
    let refused = hand.post("/api/v1/people", &again);
    let mut problem = refused.json();
    assert_eq!(problem["person"], path.rsplit('/').next().expect("an id"));
    assert_eq!((refused.status, problem["errors"][0]["pointer"].take()), (409, json!("/email")));
    let blind = Hand::with(&register, &["create_people"]);
    assert_eq!(blind.post("/api/v1/people", &again).assert_problem(409, "email_taken"), ["/email email_taken"]);
    assert_eq!(noted(&register, &path)[0], ("people_seen".to_owned(), "1".to_owned()), "that they know now is written down");

    again["email"] = fresh_address("free").into();
    let other = path_of(&hand.post("/api/v1/people", &again).ok(201));
    let refused = hand.change(&other, &json!({ "email": email }));
    assert_eq!((refused.status, refused.json()["code"].clone()), (409, json!("email_taken")));
    assert_eq!(hand.change(&path, &json!({ "email": email.to_uppercase() })).status, 200, "one's own is not taken");
}

#[test]
fn nobodys_change_is_lost() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let path = hand.create(&json!({ "name": "Yhteinen" }));
    let seen = hand.get(&path);
    let (card, etag) = (seen.ok(200), seen.header("etag").to_owned());
    let with = |more: &Value| {
        let mut changed = ask(&kept(&card));
        super::merge(&mut changed, more);
        changed
    };
    let first = hand.put(&path, &etag, &with(&json!({ "phone": "0401111111" })));
    assert_eq!(first.status, 200);
    let second = with(&json!({ "organisation": "Kilpailija Oy" }));
    hand.put(&path, &etag, &second).assert_problem(412, "precondition_failed");
    hand.send("PUT", &path, None, &second).assert_problem(428, "precondition_required");
    let now = hand.get(&path);
    assert_eq!((now.ok(200)["phone"].as_str(), now.ok(200)["organisation"].as_str()), (Some("+358401111111"), None));
    assert_eq!(now.header("etag"), first.header("etag"));
    let unchanged = hand.put(&path, now.header("etag"), &ask(&kept(&now.ok(200))));
    assert_eq!((unchanged.status, unchanged.header("etag")), (200, now.header("etag")), "writing the same changes nothing");
}

#[test]
fn what_is_left_out_goes_but_not_the_last_name() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let path = hand.create(&json!({ "name": "Kokonainen", "organisation": "Oy", "phone": "0401234567", "tags": ["a"], "kind": "legal" }));
    let etag = hand.get(&path).header("etag").to_owned();
    let bare = hand.put(&path, &etag, &ask(&json!({ "organisation": "Oy" }))).ok(200);
    let wanted = json!({
        "organisation": "Oy", "locale": "fi", "kind": "natural", "relation": "customer", "tags": [], "fields": {},
    });
    assert_eq!(kept(&bare), wanted);
    let etag = hand.get(&path).header("etag").to_owned();
    assert_eq!(hand.put(&path, &etag, &ask(&json!({}))).assert_problem(422, "required"), ["/name required"]);

    let address = fresh_address("nameless");
    register.join(&address, &["newsletter"]);
    let id = hand.found(&address, None).remove(0);
    let path = format!("/api/v1/people/{id}");
    let tagged = hand.change(&path, &json!({ "tags": ["postituslista"] })).ok(200);
    assert_eq!(
        (&tagged["name"], &tagged["tags"]),
        (&Value::Null, &json!(["postituslista"])),
        "a person who only signed up may have no name on"
    );
    assert!(hand.found("", Some("postituslista")).contains(&id));
}

#[test]
fn each_right_is_its_own() {
    let register = TestRegister::new();
    let full = Hand::full(&register);
    let path = full.create(&json!({ "name": "Oikeudet" }));
    let entry = json!({ "happening": "visit", "day": "2026-11-20" });
    let line = full.post(&format!("{path}/history"), &entry).ok(201);
    let [history, changes] = ["history", "changes"].map(|part| format!("{path}/{part}"));
    let entry_path = format!("{history}/{}", line["id"].as_str().expect("an id"));
    let calls: [(&str, &str, &str, Value); 9] = [
        ("see_people", "GET", &path, Value::Null),
        ("see_people", "POST", "/api/v1/people/search", json!({})),
        ("create_people", "POST", "/api/v1/people", ask(&json!({ "name": "Uusi" }))),
        ("change_people", "PUT", &path, ask(&json!({ "name": "Oikeudet", "phone": "0401234567" }))),
        ("see_history", "GET", &history, Value::Null),
        ("see_history", "GET", &changes, Value::Null),
        ("change_people", "POST", &history, entry.clone()),
        ("change_people", "PUT", &entry_path, json!({ "happening": "purchase", "day": "2026-11-20" })),
        ("change_people", "DELETE", &entry_path, Value::Null),
    ];
    let rights = ["see_people", "create_people", "change_people", "see_history", "see_restricted", "record_consent", "read_audit"];
    let hands: Vec<_> = rights.iter().map(|right| (*right, Hand::with(&register, &[right]))).collect();
    for (needed, method, path, body) in &calls {
        let read = path.strip_suffix("/history").or(path.strip_suffix("/changes")).unwrap_or(path);
        let etag = if *path == entry_path {
            let page = full.get(&history).ok(200);
            let entries = page["entries"].as_array().expect("entries").iter();
            let revision = entries.filter(|entry| entry["id"] == line["id"]).map(|entry| entry["revision"].to_string()).next();
            format!("\"{}\"", revision.unwrap_or_default())
        } else {
            full.get(read).header("etag").to_owned()
        };
        for (right, hand) in &hands {
            let answer = hand.send(method, path, Some(("if-match", &etag)), body);
            if right == needed {
                assert!(answer.status < 300, "{method} {path} with {right}: {}", answer.text());
            } else {
                answer.assert_problem(403, "forbidden");
            }
        }
    }
}

#[test]
fn who_looked_and_what_was_changed_is_written_down_without_what_it_says() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let name = fresh("Näkymätön");
    let path = hand.create(&json!({ "name": name }));
    for _ in 0..3 {
        assert_eq!(hand.get(&path).status, 200);
    }
    assert_eq!(hand.change(&path, &json!({ "phone": "0405556667", "tags": ["salainen"] })).status, 200);
    let other = Hand::with(&register, &["see_people"]);
    assert_eq!(other.get(&path).status, 200);
    let entries = noted(&register, &path);
    let wanted = [("person_seen", ""), ("person_changed", "phone, tags"), ("person_seen", ""), ("person_created", "")];
    assert_eq!(entries, wanted.map(|(act, detail)| (act.to_owned(), detail.to_owned())));
    let log = register.staff_get("/api/v1/audit.jsonl");
    for said in [&*name, "0405556667", "salainen"] {
        assert!(!log.text().contains(said), "{said}");
    }
}

#[test]
fn consents_and_receipts_stand_on_the_card() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let address = fresh_address("consents");
    let receipt = register.join(&address, &["newsletter"]);
    let path = format!("/api/v1/people/{}", hand.found(&address, None)[0]);
    let card = hand.get(&path).ok(200);
    let standing = |purpose: &str| {
        let consents = card["consents"].as_array().expect("consents");
        consents.iter().find(|consent| consent["purpose"] == purpose).expect("a purpose")["standing"].clone()
    };
    assert_eq!((standing("newsletter"), standing("research")), (json!("given"), json!("none")));
    let id = card["receipts"][0]["id"].as_str().expect("a receipt");
    assert_eq!(hand.get(&format!("{path}/receipts/{id}")).text(), receipt);
    hand.get(&format!("{path}/receipts/{}", path.rsplit('/').next().expect("an id"))).assert_problem(404, "not_found");
    let other = hand.create(&json!({ "name": "Toinen" }));
    hand.get(&format!("{other}/receipts/{id}")).assert_problem(404, "not_found");
    let origins = card["origins"].as_array().expect("origins");
    assert!(origins.iter().all(|origin| origin["source"] == "form" && origin.get("by").is_none()), "{origins:?}");
}

mod native_only {
    use lupa_domain::time::Span;

    use super::*;

    fn tamper(register: &TestRegister, statement: &str, path: &str) {
        let id = path.rsplit('/').next().expect("an id");
        assert_eq!(register.inside().sql().connection().execute(statement, [id]).expect("a change"), 1);
    }

    #[test]
    fn another_address_is_one_that_nobody_has_confirmed() {
        let Some(register) = TestRegister::native() else { return };
        let hand = Hand::full(&register);
        let (old, new) = (fresh_address("old"), fresh_address("new"));
        register.join(&old, &["newsletter"]);
        let me = register.sign_in(&old);
        register.browser().ask_for_link(&old);
        let waiting = register.next_mail(&old).sign_in_token().expect("a link");
        let path = format!("/api/v1/people/{}", hand.found(&old, None)[0]);
        tamper(&register, "update person set bounced_at = 1 where id = ?", &path);
        assert!(hand.get(&path).ok(200)["bounced_at"].is_string());
        let spelt = hand.change(&path, &json!({ "email": old.to_uppercase() })).ok(200);
        assert!(spelt["confirmed_at"].is_string() && spelt["bounced_at"].is_string(), "the same mailbox, spelt otherwise");
        assert_eq!(me.get("/api/v1/me").status, 401, "but somebody has to show again that it is theirs");

        let card = hand.change(&path, &json!({ "email": new })).ok(200);
        assert_eq!((card.get("confirmed_at"), card.get("bounced_at"), &card["email"]), (None, None, &json!(new)));
        register.browser().open_link(&waiting).assert_problem(410, "address_changed");
        assert_eq!(register.verdict("newsletter", &old), "not_in_register");
        assert_eq!(register.verdict("newsletter", &new), "send", "consent is the person's, whatever their address");
        register.pass(Span::days(20));
        register.inside().clean();
        assert_eq!(hand.get(&path).status, 200, "a person with a card has not only signed up");
    }

    #[test]
    fn a_person_whose_processing_is_restricted_is_seen_and_not_changed() {
        let Some(register) = TestRegister::native() else { return };
        let hand = Hand::full(&register);
        let path = hand.create(&json!({ "name": "Rajoitettu" }));
        let entry = hand.post(&format!("{path}/history"), &json!({ "happening": "visit", "day": "2026-11-20" }));
        let (id, etag) = (entry.ok(201)["id"].as_str().expect("an id").to_owned(), entry.header("etag").to_owned());
        tamper(&register, "update person set restricted = 1 where id = ?", &path);
        assert_eq!(hand.get(&path).ok(200)["restricted"], true);
        let before = register.inside().sql().dump();
        hand.change(&path, &json!({ "phone": "0401234567" })).assert_problem(409, "person_restricted");
        let visit = json!({ "happening": "visit", "day": "2026-11-21" });
        hand.post(&format!("{path}/history"), &visit).assert_problem(409, "person_restricted");
        hand.put(&format!("{path}/history/{id}"), &etag, &visit).assert_problem(409, "person_restricted");
        hand.delete(&format!("{path}/history/{id}"), &etag).assert_problem(409, "person_restricted");
        assert_eq!(register.inside().sql().dump(), before);
    }

    #[test]
    fn whom_staff_have_taken_in_is_not_forgotten_for_not_confirming() {
        let Some(register) = TestRegister::native() else { return };
        let hand = Hand::full(&register);
        let [written, visited, gone] = ["written", "visited", "gone"].map(fresh_address);
        let stays = hand.create(&json!({ "name": "Ovelta", "email": written }));
        for address in [&visited, &gone] {
            register.sign_up(address, &["newsletter"]);
        }
        let path = format!("/api/v1/people/{}", hand.found(&visited, None)[0]);
        assert_eq!(hand.post(&format!("{path}/history"), &json!({ "happening": "visit", "day": "2026-11-20" })).status, 201);
        let erased = format!("/api/v1/people/{}", hand.found(&gone, None)[0]);
        register.pass(Span::days(30));
        register.inside().clean();
        assert_eq!([hand.get(&stays).status, hand.get(&path).status, hand.get(&erased).status], [200, 200, 404]);
        assert!(hand.found(&gone, None).is_empty());
    }

    #[test]
    fn looking_again_later_is_another_looking() {
        let Some(register) = TestRegister::native() else { return };
        let hand = Hand::full(&register);
        let path = hand.create(&json!({ "name": "Katsottu" }));
        for _ in 0..3 {
            assert_eq!(hand.get(&path).status, 200);
            register.pass(Span::minutes(3));
        }
        assert_eq!(noted(&register, &path).iter().filter(|(act, _)| act == "person_seen").count(), 2);
    }
}
