//! Managing users: nobody gives what they do not have, and there is always a keeper.

use lupa_tests::{TestRegister, fresh_address, staff::StaffMember};
use serde_json::{Value, json};

const ALL: [&str; 20] = [
    "import_people",
    "see_people",
    "create_people",
    "change_people",
    "see_history",
    "see_restricted",
    "record_consent",
    "handle_requests",
    "erase_people",
    "see_audience",
    "export_addresses",
    "print_labels",
    "edit_wording",
    "publish_wording",
    "manage_fields",
    "manage_business",
    "manage_users",
    "manage_keys",
    "export_register",
    "read_audit",
];

fn entry(register: &TestRegister, id: &str) -> Value {
    let list = register.staff_get("/api/v1/staff").ok(200);
    list["staff"].as_array().expect("a list").iter().find(|one| one["id"] == id).expect("somebody we know").clone()
}

fn change(register: &TestRegister, by: &StaffMember<'_>, id: &str, rights: &[&str]) -> lupa_tests::Answer {
    let known = entry(register, id);
    let cookie = by.browser.cookie("__Host-lupa-staff").map(|value| format!("__Host-lupa-staff={value}"));
    let cookie = cookie.or_else(|| by.browser.cookie("lupa-staff").map(|value| format!("lupa-staff={value}"))).expect("a cookie");
    let etag = format!("\"{}\"", known["revision"]);
    let headers = [("content-type", "application/json"), ("cookie", &*cookie), ("if-match", &*etag), ("sec-fetch-site", "same-origin")];
    register.send("PUT", &format!("/api/v1/staff/{id}"), &headers, &json!({ "name": known["name"], "rights": rights }).to_string())
}

#[test]
fn rights_are_changed_by_staff_who_have_them() {
    let register = TestRegister::new();
    let manager = register.staff("Esihenkilö", &["see_people", "manage_users", "read_audit"]);
    let member = register.staff("Myyjä", &["see_people", "read_audit"]);
    assert_eq!(entry(&register, &member.id)["preset"], "auditor");

    let refused = change(&register, &manager, &member.id, &["read_audit", "export_addresses"]);
    assert_eq!(refused.assert_problem(403, "right_not_yours"), ["/rights right_not_yours"]);
    assert_eq!(change(&register, &manager, &manager.id, &ALL).assert_problem(403, "right_not_yours"), ["/rights right_not_yours"]);
    let ask = json!({ "name": "Uusi", "email": fresh_address("staff"), "rights": ["export_addresses"], "locale": "sv" });
    manager.browser.post("/api/v1/staff", &ask).assert_problem(403, "right_not_yours");

    assert_eq!(change(&register, &manager, &member.id, &[]).ok(200)["rights"], json!([]));
    member.browser.get("/api/v1/audit").assert_problem(403, "forbidden");
}

#[test]
fn a_change_says_which_state_it_has_seen() {
    let register = TestRegister::new();
    let (id, _) = register.invite("Muuttuva", &[]);
    let path = format!("/api/v1/staff/{id}");
    let ask = json!({ "name": "Muuttunut", "rights": [] });
    register.staff_put(&path, "\"7\"", &ask).assert_problem(412, "precondition_failed");
    let changed = register.staff_put(&path, "\"1\"", &ask);
    assert_eq!((changed.ok(200)["name"].as_str(), changed.header("etag")), (Some("Muuttunut"), "\"2\""));
}

#[test]
fn an_address_is_invited_once() {
    let register = TestRegister::new();
    let (_, email) = register.invite("Ensimmäinen", &[]);
    let invite = |email: &str, name: &str| {
        register.staff_post("/api/v1/staff", &json!({ "name": name, "email": email, "rights": [], "locale": "fi" }))
    };
    assert_eq!(invite(&email, "Toinen").assert_problem(409, "user_exists"), ["/email user_exists"]);
    assert_eq!(invite("osoite", "Toinen").assert_problem(422, "email_invalid"), ["/email email_invalid"]);
    assert_eq!(invite(&fresh_address("staff"), "  ").assert_problem(422, "required"), ["/name required"]);
}

#[test]
fn nobody_touches_an_account_that_may_do_more() {
    let register = TestRegister::new();
    let manager = register.staff("Esihenkilö", &["manage_users"]);
    let mut keeper = register.staff("Hoitaja", &ALL);
    let path = format!("/api/v1/staff/{}", keeper.id);
    let put = |ask: &Value| manager.browser.put_if(&path, "\"1\"", ask);
    let renamed = put(&json!({ "name": "Joku muu", "rights": ALL }));
    assert_eq!(renamed.assert_problem(403, "right_not_yours"), ["/rights right_not_yours"]);
    put(&json!({ "name": "Hoitaja", "rights": [] })).assert_problem(403, "right_not_yours");
    manager.browser.delete(&path).assert_problem(403, "right_not_yours");
    manager.browser.delete(&format!("{path}/sessions")).assert_problem(403, "right_not_yours");
    manager.browser.post(&format!("{path}/invitations"), &json!({})).assert_problem(403, "right_not_yours");
    let own = keeper.browser.get("/api/v1/console/me").ok(200);
    assert_eq!((&own["account"]["name"], &own["account"]["revision"]), (&"Hoitaja".into(), &1.into()));
    assert_eq!(keeper.sign_in(&register.browser()).status, 204);
    // That it was tried is written down, once for all of it.
    let denied = register.staff_get(&format!("/api/v1/audit?act=denied&staff={}", manager.id)).ok(200);
    assert_eq!(denied["entries"].as_array().map(Vec::len), Some(1), "{denied}");
}

#[test]
fn another_users_sessions_are_ended() {
    let register = TestRegister::new();
    let manager = register.staff("Esihenkilö", &["manage_users", "read_audit"]);
    let mut member = register.staff("Kadottaja", &["read_audit"]);
    let elsewhere = register.browser();
    assert_eq!(member.sign_in(&elsewhere).status, 204);
    manager.browser.delete(&format!("/api/v1/staff/{}/sessions", member.id)).assert_empty(204);
    for browser in [&member.browser, &elsewhere] {
        browser.get("/api/v1/console/me").assert_problem(401, "unauthenticated");
    }
    assert_eq!(member.sign_in(&elsewhere).status, 204, "the account and its passkey stay");
    let page = manager.browser.get(&format!("/api/v1/audit?act=sessions_ended&staff={}", manager.id)).ok(200);
    assert_eq!((&page["entries"][0]["about"], &page["entries"][0]["entry"]["about"]), (&"Kadottaja".into(), &member.id.clone().into()));
}

#[test]
fn the_log_keeps_the_name_of_the_day() {
    let register = TestRegister::new();
    let member = register.staff("Maija Meikäläinen", &["read_audit"]);
    assert_eq!(member.browser.get("/api/v1/audit?act=joined").status, 200);
    let path = format!("/api/v1/staff/{}", member.id);
    let ask = json!({ "name": "Maija Virtanen", "rights": ["read_audit"] });
    assert_eq!(register.staff_put(&path, "\"1\"", &ask).status, 200);
    assert_eq!(member.browser.get("/api/v1/audit?act=joined").status, 200);
    let page = register.staff_get(&format!("/api/v1/audit?act=audit_read&staff={}", member.id)).ok(200);
    let names: Vec<_> = page["entries"].as_array().expect("a list").iter().map(|line| line["staff"].clone()).collect();
    assert_eq!(names, ["Maija Virtanen", "Maija Meikäläinen"]);
    let renamed = register.staff_get("/api/v1/audit?act=user_renamed").ok(200);
    let line = renamed["entries"].as_array().expect("a list").iter().find(|line| line["entry"]["about"] == member.id).expect("the entry");
    assert_eq!((&line["about"], &line["entry"]["detail"]), (&"Maija Meikäläinen".into(), &"Maija Virtanen".into()));
}

mod native_only {
    use super::*;

    #[test]
    fn the_last_keeper_can_neither_leave_nor_step_down() {
        let Some(register) = TestRegister::native() else { return };
        let keeper = register.staff("Hoitaja", &ALL);
        let other = register.staff("Toinen hoitaja", &ALL);
        keeper.browser.delete(&format!("/api/v1/staff/{}", other.id)).assert_empty(204);
        other.browser.get("/api/v1/console/me").assert_problem(401, "unauthenticated");
        keeper.browser.delete(&format!("/api/v1/staff/{}", keeper.id)).assert_problem(409, "last_keeper");
        change(&register, &keeper, &keeper.id, &["manage_users"]).assert_problem(409, "last_keeper");
        assert_eq!(keeper.browser.get("/api/v1/console/me").ok(200)["account"]["preset"], "keeper");
    }

    #[test]
    fn of_somebody_who_was_removed_the_name_is_left() {
        let Some(register) = TestRegister::native() else { return };
        let member = register.staff("Lähtijä", &["manage_keys"]);
        let made = member.browser.post("/api/v1/keys", &json!({ "name": "oma", "rights": [], "days": 9 })).ok(201);
        register
            .send("DELETE", &format!("/api/v1/staff/{}", member.id), &[("authorization", &format!("Bearer {}", register.api_key()))], "")
            .assert_empty(204);
        let bearer = format!("Bearer {}", made["api_key"].as_str().expect("text"));
        register.send("GET", "/api/v1/keys", &[("authorization", &bearer)], "").assert_problem(401, "unauthenticated");
        let rows = register.inside().sql().dump();
        assert!(!rows.iter().any(|row| row.contains(&member.email)));
        let audit = register.staff_get(&format!("/api/v1/audit?staff={}", member.id)).ok(200);
        assert_eq!(audit["entries"][0]["staff"], "Lähtijä");
    }
}
