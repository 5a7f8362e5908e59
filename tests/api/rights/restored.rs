//! An older copy of the data brings erased people back; the ledger of erasures, kept elsewhere, erases them again.

use lupa_tests::{TestRegister, register::fresh_address};
use serde_json::json;

#[test]
fn a_ledger_holds_random_ids_and_takes_no_others() {
    let register = TestRegister::new();
    let records = register.staff_get("/api/v1/register/erasures").ok(200)["records"].clone();
    assert!(records.as_array().expect("a list").iter().all(|record| record.as_str().is_some_and(|text| text.len() == 36)));
    let replay = |records: serde_json::Value| register.staff_post("/api/v1/register/erasures", &json!({ "records": records }));
    assert_eq!(replay(json!(["x"])).assert_problem(422, "not_found"), ["/records/0 not_found"]);
    assert_eq!(replay(json!([])).ok(200), json!({ "erased": 0 }));
    assert_eq!(replay(json!(["00000000-0000-4000-8000-000000000000"])).ok(200), json!({ "erased": 0 }), "who is not there is not erased");
    let member = register.staff("Tarkastaja", &["read_audit", "see_people"]);
    member.browser.get("/api/v1/register/erasures").assert_problem(403, "forbidden");
}

mod native_only {
    use std::{env, fs, process};

    use lupa_tests::{native, over_http, register::fresh, sql::RusqliteSql};
    use lupa_worker::jobs::JobName;

    use super::*;

    #[test]
    fn the_erased_stay_erased_after_yesterdays_copy_is_put_back() {
        if over_http::base().is_some() {
            return;
        }
        let copy = env::temp_dir().join(format!("{}-{}.sqlite", fresh("lupa-copy"), process::id()));
        let register = TestRegister::set_up_over(native::settings, RusqliteSql::in_memory());
        let people: Vec<_> = (0..130)
            .map(|no| {
                let card = json!({ "email": fresh_address("gone"), "name": format!("Poistettu {no}"), "locale": "fi", "source": "told" });
                register.staff_post("/api/v1/people", &card).ok(201)
            })
            .collect();
        let stays = fresh_address("stays");
        register.join(&stays, &["newsletter"]);
        // Something stands in the way of erasing one of them in the older copy, and did not any more when they were erased.
        let path = format!("/api/v1/people/{}", people[0]["id"].as_str().expect("an id"));
        let entry = json!({ "happening": "purchase", "day": "2026-11-01", "open": true });
        let entry = register.staff_post(&format!("{path}/history"), &entry).ok(201);
        let database = register.inside().sql().connection();
        database.execute("vacuum into ?1", [copy.to_str().expect("a path")]).expect("a copy");
        let line = format!("{path}/history/{}", entry["id"].as_str().expect("an id"));
        let settled = json!({ "happening": "purchase", "day": "2026-11-01", "open": false });
        assert_eq!(register.staff_put(&line, "\"1\"", &settled).status, 200);

        let key = format!("Bearer {}", register.api_key());
        for person in &people {
            let path = format!("/api/v1/people/{}", person["id"].as_str().expect("an id"));
            let tag = register.staff_get(&format!("{path}/erasure")).header("etag").to_owned();
            let headers = [("content-type", "application/json"), ("authorization", &*key), ("if-match", &*tag)];
            assert_eq!(register.send("DELETE", &path, &headers, "").status, 200);
        }
        let ledger = register.staff_get("/api/v1/register/erasures").ok(200);
        assert_eq!(ledger["records"].as_array().map(Vec::len), Some(130));
        let ids: Vec<_> = people.iter().map(|person| person["id"].clone()).collect();
        assert!(ledger["records"].as_array().expect("a list").iter().all(|record| !ids.contains(record)), "never the id of a person");

        let restored = TestRegister::not_set_up(native::settings, RusqliteSql::in_file(&copy));
        let send = |method: &str, path: &str, body: &str| {
            restored.send(method, path, &[("content-type", "application/json"), ("authorization", &*key)], body)
        };
        assert_eq!(send("GET", &path, "").status, 200, "they are back");
        let body = json!({ "records": ledger["records"] }).to_string();
        assert_eq!(send("POST", "/api/v1/register/erasures", &body).ok(200), json!({ "erased": 130 }));
        // The rest within minutes, a batch at a time.
        while restored.inside().run_if_due(JobName::Erasing).is_none() {
            if restored.inside().command(|tx| lupa_worker::rights::erasure::wishes::due(tx.sql)).is_none() {
                break;
            }
        }
        for person in &people {
            let path = format!("/api/v1/people/{}", person["id"].as_str().expect("an id"));
            send("GET", &path, "").assert_problem(404, "not_found");
        }
        let is_held = |text: &str| restored.inside().sql().dump().iter().any(|row| row.contains(text));
        assert!(!is_held("Poistettu") && !is_held("gone-") && is_held(&stays));
        assert_eq!(
            send("GET", "/api/v1/register/erasures", "").ok(200)["records"],
            ledger["records"],
            "and a copy of this one knows them too"
        );
        assert_eq!(send("POST", "/api/v1/register/erasures", &body).ok(200), json!({ "erased": 0 }));
        fs::remove_file(&copy).expect("the copy can go");
    }
}
