//! What a customer is told of who looked at what is kept about them.

use lupa_tests::{TestRegister, register::fresh_address};
use serde_json::{Value, json};

/// What the customer with this address is told, of one kind, by one name.
fn told(register: &TestRegister, address: &str, act: &str, by: &str) -> Vec<Value> {
    let list = register.sign_in(address).get("/api/v1/me/disclosures").ok(200);
    let looks = list["looks"].as_array().expect("a list").clone();
    looks.into_iter().filter(|look| look["act"] == act && look["by"] == by).collect()
}

#[test]
fn somebody_on_a_list_is_told_who_looked_at_it_and_for_what() {
    let register = TestRegister::new();
    let [listed, withdrawn, other] = ["listed", "withdrawn", "other"].map(fresh_address);
    register.join(&listed, &["research"]);
    register.join(&withdrawn, &["research"]);
    let decided = register.sign_in(&withdrawn).put("/api/v1/me/consents/research", &json!({ "decision": "withdraw" }));
    assert_eq!(decided.status, 200);
    register.next_mail(&withdrawn);
    let looker = register.staff("Leena Lukija", &["see_audience"]);
    let everybody = json!({ "purpose": "research", "where": {}, "limit": 500 });
    // Over HTTP others are in the register too: all pages are turned.
    let mut ask = everybody.clone();
    loop {
        let page = looker.browser.post("/api/v1/audience/people", &ask).ok(200);
        if page["next"].is_null() {
            break;
        }
        ask["cursor"] = page["next"].clone();
    }
    register.join(&other, &["research"]);

    let looks = told(&register, &listed, "audience_seen", "Leena Lukija");
    assert_eq!(looks.len(), 1, "{looks:?}");
    assert_eq!((&looks[0]["about"], &looks[0]["times"]), (&json!("research"), &json!(1)));
    assert!(looks[0].get("program").is_none());
    for address in [&withdrawn, &other] {
        assert!(told(&register, address, "audience_seen", "Leena Lukija").is_empty(), "who was not on it is told nothing");
    }

    let mut ask = json!({ "purpose": "research", "where": {}, "reason": "withdrawn", "limit": 500 });
    loop {
        let page = looker.browser.post("/api/v1/audience/withheld", &ask).ok(200);
        if page["next"].is_null() {
            break;
        }
        ask["cursor"] = page["next"].clone();
    }
    assert_eq!(told(&register, &withdrawn, "audience_seen", "Leena Lukija").len(), 1);
    let everything = register.sign_in(&withdrawn).get("/api/v1/me/export.json").ok(200);
    assert!(everything["looks"].as_array().expect("a list").iter().any(|look| look["by"] == "Leena Lukija"));
}

#[test]
fn somebody_whose_address_was_checked_is_told_by_which_program_and_how_often() {
    let register = TestRegister::new();
    let [checked, other] = ["checked", "other"].map(fresh_address);
    for address in [&checked, &other] {
        register.join(address, &["newsletter"]);
    }
    let ask = json!({ "name": "Tarkistava kassa", "rights": ["see_audience"], "days": 1 });
    let key = register.staff_post("/api/v1/keys", &ask).ok(201)["api_key"].as_str().expect("text").to_owned();
    let bearer = format!("Bearer {key}");
    let headers = [("content-type", "application/json"), ("authorization", &*bearer)];
    for emails in [json!([checked]), json!([fresh_address("nobody"), checked, checked, "no address"]), json!([])] {
        let ask = json!({ "purpose": "newsletter", "emails": emails });
        assert_eq!(register.send("POST", "/api/v1/check", &headers, &ask.to_string()).status, 200);
    }
    let list = register.sign_in(&checked).get("/api/v1/me/disclosures").ok(200);
    let looks: Vec<_> = list["looks"].as_array().expect("a list").iter().filter(|look| look["program"] == "Tarkistava kassa").collect();
    let times: u64 = looks.iter().map(|look| look["times"].as_u64().expect("a number")).sum();
    assert_eq!((&looks[0]["act"], &looks[0]["about"], times), (&json!("verdict_seen"), &json!("newsletter"), 2));
    let others = register.sign_in(&other).get("/api/v1/me/disclosures").ok(200);
    assert!(others["looks"].as_array().expect("a list").iter().all(|look| look["program"] != "Tarkistava kassa"));
}

#[test]
fn somebody_whom_staff_found_is_told_so() {
    let register = TestRegister::new();
    let [found, other] = ["found", "other"].map(fresh_address);
    for address in [&found, &other] {
        register.join(address, &["newsletter"]);
    }
    let seeker = register.staff("Eero Etsijä", &["see_people"]);
    let answer = seeker.browser.post("/api/v1/people/search", &json!({ "text": found })).ok(200);
    assert_eq!(answer["people"].as_array().map(Vec::len), Some(1), "{answer}");
    let looks = told(&register, &found, "people_seen", "Eero Etsijä");
    assert_eq!((looks.len(), looks[0].get("about"), &looks[0]["times"]), (1, None, &json!(1)));
    assert!(told(&register, &other, "people_seen", "Eero Etsijä").is_empty());
}

mod native_only {
    use lupa_domain::{
        staff::audit::{Act, Entry, beginning},
        time::Moment,
    };

    use super::*;

    #[test]
    fn whatever_the_audit_log_says_of_somebody_they_are_told() {
        let Some(register) = TestRegister::native() else { return };
        let address = fresh_address("named");
        register.join(&address, &["newsletter"]);
        let me = register.sign_in(&address);
        let person = me.get("/api/v1/me").ok(200)["id"].as_str().expect("an id").to_owned();
        let staff = register.staff("Antti Asiakaspalvelija", &[]);
        let entry = Entry {
            no: 1000,
            at: Moment::from_millis(1000),
            act: Act::Denied,
            staff: staff.id.parse().ok(),
            staff_name: None,
            key: None,
            person: person.parse().ok(),
            about: None,
            about_name: None,
            detail: Some("syy".into()),
            previous: beginning(),
        };
        let body = lupa_domain::jcs::text(&entry);
        let statement = "insert into audit (no, act, staff, person, body) values (1000, 'denied', ?1, ?2, ?3)";
        register.inside().sql().connection().execute(statement, (&staff.id, &person, &body)).expect("an entry");
        let looks = me.get("/api/v1/me/disclosures").ok(200)["looks"].clone();
        assert_eq!(looks.as_array().map(Vec::len), Some(1));
        assert_eq!(
            (&looks[0]["by"], &looks[0]["act"], &looks[0]["detail"]),
            (&json!("Antti Asiakaspalvelija"), &json!("denied"), &json!("syy"))
        );
    }
}
