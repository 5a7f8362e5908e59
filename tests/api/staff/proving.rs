//! What lets somebody in for good: it wants a passkey that was used just now, and its owner is told.

use lupa_tests::{TestRegister, passkey::SoftPasskey};
use serde_json::{Value, json};

#[test]
fn the_owner_is_told_of_every_new_way_in() {
    let register = TestRegister::new();
    let mut member = register.staff("Varovainen", &["manage_keys"]);
    assert_eq!(register.unread(&member.email), 0, "the first passkey and codes are no news");
    let view = member.browser.post("/api/v1/console/passkeys/options", &json!({})).ok(200);
    let (_, credential) = SoftPasskey::make(&register.origin(), &view, 9);
    let ask = json!({ "ceremony": view["ceremony"], "credential": credential, "name": "Toinen" });
    assert_eq!(member.browser.post("/api/v1/console/passkeys", &ask).status, 201);
    let told = |what: &str| {
        let mail = register.next_mail(&member.email);
        assert!(mail.text.contains(what) && mail.text.contains("/console/account?lang=fi"), "{}", mail.text);
    };
    told("uusi pääsyavain");
    assert_eq!(member.browser.post("/api/v1/console/recovery-codes", &json!({})).status, 201);
    told("uudet palautuskoodit");
    assert_eq!(member.browser.post("/api/v1/keys", &json!({ "name": "oma", "rights": [], "days": 9 })).status, 201);
    told("API-avain");
    member.prove().assert_empty(204);
}

#[test]
fn a_proof_is_ones_own() {
    let register = TestRegister::new();
    let (member, mut other) = (register.staff("Oma", &[]), register.staff("Vieras", &[]));
    let view = member.browser.post("/api/v1/console/proof/options", &json!({})).ok(200);
    assert_eq!(view["options"]["allowCredentials"][0]["id"], member.passkey.id());
    let credential = other.passkey.answer(&view);
    let ask = json!({ "ceremony": view["ceremony"], "credential": credential });
    assert_eq!(member.browser.post("/api/v1/console/proof", &ask).assert_problem(422, "passkey_refused"), ["/credential passkey_refused"]);
    let refused = register.staff_get(&format!("/api/v1/audit?act=passkey_refused&staff={}", member.id)).ok(200);
    assert_eq!(refused["entries"].as_array().map(Vec::len), Some(1));
}

mod native_only {
    use lupa_domain::{
        staff::{PROOF_LIFE, REFUSALS_COUNTED},
        time::Span,
    };
    use lupa_worker::jobs::JobName;

    use super::*;

    #[test]
    fn what_lets_somebody_in_for_good_wants_a_passkey_used_just_now() {
        let Some(register) = TestRegister::native() else { return };
        let mut member = register.staff("Kahvitauolla", &["manage_users", "manage_keys"]);
        register.pass(Span::millis(PROOF_LIFE.as_millis() - 1));
        assert_eq!(member.browser.post("/api/v1/console/recovery-codes", &json!({})).status, 201);
        register.pass(Span::millis(1));
        let invite = json!({ "name": "Uusi", "email": "uusi@kukka.example", "rights": ["manage_keys"], "locale": "fi" });
        let calls: [(&str, Value); 5] = [
            ("/api/v1/console/passkeys/options", json!({})),
            ("/api/v1/console/passkeys", json!({ "ceremony": "x", "credential": {}, "name": "x" })),
            ("/api/v1/console/recovery-codes", json!({})),
            ("/api/v1/keys", json!({ "name": "oma", "rights": [], "days": 9 })),
            ("/api/v1/staff", invite),
        ];
        for (path, ask) in &calls {
            member.browser.post(path, ask).assert_problem(403, "proof_needed");
        }
        member.browser.delete(&format!("/api/v1/console/passkeys/{}", member.passkey.id())).assert_problem(403, "proof_needed");
        let change = json!({ "name": "Kahvitauolla", "rights": ["manage_users"] });
        let path = format!("/api/v1/staff/{}", member.id);
        member.prove().assert_empty(204);
        for (path, ask) in calls.iter().filter(|(path, _)| *path != "/api/v1/console/passkeys") {
            assert!(member.browser.post(path, ask).status < 300, "{path}");
        }
        register.pass(PROOF_LIFE);
        assert_eq!(member.browser.put_if(&path, "\"1\"", &change).status, 200, "what gives nobody more needs no proof");
    }

    /// How often an act stands in the log, and what the newest says.
    fn entries(register: &TestRegister, act: &str) -> (usize, Value) {
        let page = register.staff_get(&format!("/api/v1/audit?act={act}")).ok(200);
        let entries = page["entries"].as_array().expect("entries").clone();
        (entries.len(), entries.first().map_or(Value::Null, |line| line["entry"].clone()))
    }

    #[test]
    fn refusals_are_written_down_and_counted() {
        let Some(register) = TestRegister::native() else { return };
        let member = register.staff("Utelias", &[]);
        let with_key = |key: &str| {
            let bearer = format!("Bearer {key}");
            register.send("GET", "/api/v1/people/tags", &[("authorization", &bearer)], "").status
        };
        for _ in 0..200 {
            member.browser.get("/api/v1/keys").assert_problem(403, "forbidden");
            member.browser.get("/api/v1/audit").assert_problem(403, "forbidden");
            assert_eq!(with_key("lupa_nothing"), 401);
            let wrong = json!({ "email": member.email, "code": "0000-0000-0000-0000" });
            register.post("/api/v1/console/recovery", &wrong).assert_problem(422, "recovery_wrong");
        }
        for act in ["denied", "key_refused", "code_refused"] {
            assert_eq!(entries(&register, act).0, 1, "{act}");
        }
        assert_eq!(entries(&register, "code_refused").1["staff"], member.id);
        register.pass(REFUSALS_COUNTED);
        assert_eq!(register.inside().run_if_due(JobName::Anchor), None);
        for (act, more) in [("denied", "399"), ("key_refused", "199"), ("code_refused", "199")] {
            let (count, newest) = entries(&register, act);
            assert_eq!((count, &newest["detail"]), (2, &more.into()), "{act}");
        }
        assert_eq!(entries(&register, "denied").1["about"], "GET /api/v1/audit, GET /api/v1/keys");
    }

    #[test]
    fn a_key_that_has_ended_is_told_by_its_owner() {
        let Some(register) = TestRegister::native() else { return };
        let made = register.staff_post("/api/v1/keys", &json!({ "name": "Kassa", "rights": ["see_audience"], "days": 1 })).ok(201);
        register.pass(Span::days(1));
        let bearer = format!("Bearer {}", made["api_key"].as_str().expect("text"));
        register.send("GET", "/api/v1/audience/filters", &[("authorization", &bearer)], "").assert_problem(401, "unauthenticated");
        let (count, newest) = entries(&register, "key_refused");
        assert_eq!((count, &newest["key"]), (1, &made["key"]["id"]));
        assert!(newest["staff"].is_string());
    }
}
