//! Taking up an invitation: the passkey, the recovery codes, the undertaking.

use lupa_tests::{
    TestRegister,
    passkey::SoftPasskey,
    staff::{accept_undertaking, acceptance},
};
use serde_json::json;

#[test]
fn somebody_who_is_invited_makes_a_passkey_and_is_signed_in() {
    let register = TestRegister::new();
    let (id, email) = register.invite("  Maija   Markkinoija ", &["see_audience"]);
    let mail = register.next_mail(&email);
    let token = mail.token("/console/join#").expect("an invitation");
    let look = register.look_at_invitation(&token).ok(200);
    assert_eq!(look, json!({ "name": "Maija Markkinoija", "email": email, "controller": "Kukka ja Kaveri Oy", "replaces": false }));

    let browser = register.browser();
    let (answer, passkey) = register.take_up(&browser, &token);
    let codes = answer.ok(201)["codes"].as_array().expect("codes").len();
    let cookie = answer.header("set-cookie").to_owned();
    assert!(cookie.contains("HttpOnly; SameSite=Strict"), "{cookie}");
    let own = browser.get("/api/v1/console/me").ok(200);
    assert_eq!((codes, own["codes_left"].as_u64()), (8, Some(8)));
    assert_eq!((&own["account"]["id"], &own["account"]["state"]), (&id.into(), &"active".into()));
    assert_eq!((&own["passkeys"][0]["id"], &own["passkeys"][0]["name"]), (&passkey.id().into(), &"Puhelin".into()));
    assert_eq!((&own["sessions"][0]["current"], &own["sessions"][0]["passkey"]), (&true.into(), &"Puhelin".into()));

    register.look_at_invitation(&token).assert_problem(410, "invitation_ended");
    let again = register.post("/api/v1/invitations/options", &json!({ "token": token }));
    again.assert_problem(410, "invitation_ended");
}

#[test]
fn nothing_is_seen_before_the_undertaking_is_accepted() {
    let register = TestRegister::new();
    let member = register.staff_before_undertaking("Uusi", &["see_audience"]);
    let count = || member.browser.post("/api/v1/audience/count", &json!({ "purpose": "newsletter", "where": {} }));
    count().assert_problem(403, "undertaking_needed");

    let undertaking = member.browser.get("/api/v1/console/me?locale=sv").ok(200)["undertaking"].clone();
    assert_eq!(undertaking["locale"], "sv");
    let mut other = acceptance(&undertaking);
    other["locale"] = "fi".into();
    let refused = member.browser.post("/api/v1/console/undertaking", &other);
    assert_eq!(refused.assert_problem(409, "undertaking_changed"), ["/digest undertaking_changed"]);
    let accepted = member.browser.post("/api/v1/console/undertaking", &acceptance(&undertaking));
    let document = accepted.ok(201);
    assert_eq!((&document["undertaking"], &document["staff"]["name"]), (&undertaking, &"Uusi".into()));
    assert_eq!(document["proof"]["cryptosuite"], "eddsa-jcs-2022");
    assert_eq!(member.browser.get("/api/v1/console/undertaking").body, accepted.body, "to the byte");
    let again = member.browser.post("/api/v1/console/undertaking", &acceptance(&undertaking));
    assert_eq!((again.status, again.body), (200, accepted.body), "accepting twice is accepting once");
    assert!(member.browser.get("/api/v1/console/me").ok(200).get("undertaking").is_none());
    assert_eq!(count().status, 200);
}

#[test]
fn a_new_invitation_takes_the_place_of_what_was_lost() {
    let register = TestRegister::new();
    let mut lost = register.staff("Kadottaja", &["see_audience"]);
    let again = register.staff_post(&format!("/api/v1/staff/{}/invitations", lost.id), &json!({}));
    assert_eq!(again.status, 202);
    let token = register.next_mail(&lost.email).token("/console/join#").expect("an invitation");
    assert_eq!(register.look_at_invitation(&token).ok(200)["replaces"], true);
    let browser = register.browser();
    let (answer, _) = register.take_up(&browser, &token);
    assert_eq!(answer.status, 201);
    lost.browser.get("/api/v1/console/me").assert_problem(401, "unauthenticated");
    let elsewhere = register.browser();
    lost.sign_in(&elsewhere).assert_problem(422, "passkey_refused");
    assert_eq!(browser.get("/api/v1/console/me").ok(200)["passkeys"].as_array().map(Vec::len), Some(1));
    // Staff who joined before have accepted before.
    assert_eq!(browser.post("/api/v1/audience/count", &json!({ "purpose": "newsletter", "where": {} })).status, 200);
}

#[test]
fn a_later_invitation_voids_the_earlier_one() {
    let register = TestRegister::new();
    let (id, email) = register.invite("Kahdesti", &[]);
    let first = register.next_mail(&email).token("/console/join#").expect("an invitation");
    assert_eq!(register.staff_post(&format!("/api/v1/staff/{id}/invitations"), &json!({})).status, 202);
    let second = register.next_mail(&email).token("/console/join#").expect("an invitation");
    register.look_at_invitation(&first).assert_problem(410, "invitation_ended");
    assert_eq!(register.look_at_invitation(&second).ok(200)["replaces"], false);
}

#[test]
fn a_recovery_code_opens_the_way_to_a_new_passkey_once() {
    let register = TestRegister::new();
    let member = register.staff("Varautunut", &[]);
    let ask = |email: &str, code: &str| register.post("/api/v1/console/recovery", &json!({ "email": email, "code": code }));
    let refused = |email: &str, code: &str| ask(email, code).assert_problem(422, "recovery_wrong");
    assert_eq!(refused(&member.email, "0000-0000-0000-0000"), ["/code recovery_wrong"]);
    for malformed in ["", "854274", "0000-0000-0000-000", "0000-0000-0000-0000-0"] {
        assert_eq!(ask(&member.email, malformed).assert_problem(422, "recovery_malformed"), ["/code recovery_malformed"]);
    }
    assert_eq!(refused("kukaan@muu.example", &member.codes[0]), ["/code recovery_wrong"]);
    let typed = format!("Koodi: {}\u{a0}", member.codes[0].replace('-', "\u{2011}").to_uppercase().replace('0', "o"));
    let token = ask(&member.email, &typed).ok(201)["token"].as_str().expect("a token").to_owned();
    refused(&member.email, &member.codes[0]);
    let browser = register.browser();
    let (answer, _) = register.take_up(&browser, &token);
    assert_eq!(answer.status, 201);
    let own = browser.get("/api/v1/console/me").ok(200);
    assert_eq!((own["passkeys"].as_array().map(Vec::len), own["codes_left"].as_u64()), (Some(2), Some(8)), "the codes are new");
    refused(&member.email, &member.codes[1]);
}

#[test]
fn an_answer_to_another_challenge_or_from_another_origin_makes_no_passkey() {
    let register = TestRegister::new();
    let (_, email) = register.invite("Varovainen", &[]);
    let token = register.next_mail(&email).token("/console/join#").expect("an invitation");
    let browser = register.browser();
    let begin = || browser.post("/api/v1/invitations/options", &json!({ "token": token })).ok(200);
    let accept = |ceremony: &serde_json::Value, credential: &serde_json::Value| {
        browser.post(
            "/api/v1/invitations/accept",
            &json!({ "token": token, "ceremony": ceremony, "credential": credential, "name": "Puhelin" }),
        )
    };
    let (view, other) = (begin(), begin());
    let (_, credential) = SoftPasskey::make(&register.origin(), &other, 2);
    assert_eq!(accept(&view["ceremony"], &credential).assert_problem(422, "passkey_refused"), ["/credential passkey_refused"]);
    // The ceremony is over, whatever came of it.
    let (_, credential) = SoftPasskey::make(&register.origin(), &view, 3);
    accept(&view["ceremony"], &credential).assert_problem(422, "passkey_refused");
    let view = begin();
    let (_, credential) = SoftPasskey::make("https://kalastelija.example", &view, 4);
    accept(&view["ceremony"], &credential).assert_problem(422, "passkey_refused");
    accept(&"x".into(), &json!({})).assert_problem(422, "passkey_refused");
    let view = begin();
    let (_, credential) = SoftPasskey::make(&register.origin(), &view, 5);
    assert_eq!(accept(&view["ceremony"], &credential).status, 201);
    assert_eq!(accept_undertaking(&browser).status, 201);
}

mod native_only {
    use lupa_domain::{
        staff::{INVITATION_LIFE, passkey::LIFETIME},
        time::Span,
    };

    use super::*;

    #[test]
    fn an_invitation_and_a_challenge_have_their_time() {
        let Some(register) = TestRegister::native() else { return };
        let (_, email) = register.invite("Hidas", &[]);
        let token = register.next_mail(&email).token("/console/join#").expect("an invitation");
        let browser = register.browser();
        let view = browser.post("/api/v1/invitations/options", &json!({ "token": token })).ok(200);
        register.pass(LIFETIME);
        let (_, credential) = SoftPasskey::make(&register.origin(), &view, 1);
        let ask = json!({ "token": token, "ceremony": view["ceremony"], "credential": credential, "name": "Puhelin" });
        browser.post("/api/v1/invitations/accept", &ask).assert_problem(422, "passkey_refused");
        register.pass(Span::millis(INVITATION_LIFE.as_millis() - LIFETIME.as_millis()));
        register.look_at_invitation(&token).assert_problem(410, "invitation_ended");
    }

    #[test]
    fn no_secret_of_staff_is_kept() {
        let Some(register) = TestRegister::native() else { return };
        let member = register.staff("Salainen", &[]);
        let session = member.browser.cookie("__Host-lupa-staff").or_else(|| member.browser.cookie("lupa-staff")).expect("a cookie");
        let rows = register.inside().sql().dump();
        for secret in member.codes.iter().chain([&session]) {
            assert!(!rows.iter().any(|row| row.contains(secret.as_str())));
        }
    }
}
