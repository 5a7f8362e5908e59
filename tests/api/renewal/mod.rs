//! Asking for consent again: only people the business may write to, once, at a pace, and silence is no consent.

mod paper;

use lupa_domain::time::Span;
use lupa_tests::{TestRegister, register::fresh_address};
use lupa_worker::jobs::JobName;
use serde_json::{Value, json};

/// Lets so many hours go by, with the alarm ringing as it does.
fn hours(register: &TestRegister, hours: i64) {
    for _ in 0..hours * 6 {
        register.pass(Span::minutes(10));
        let _ = register.inside().run_if_due(JobName::Renewal);
    }
}

fn begin(register: &TestRegister, daily: u32, days: i64) -> Value {
    let today = register.inside().command(|tx| Ok(tx.today()));
    let ask = json!({ "purpose": "newsletter", "where": {}, "months": 1, "daily": daily, "ends_on": today.plus_days(days).to_string() });
    register.staff_post("/api/v1/renewals", &ask).ok(201)
}

fn line(register: &TestRegister) -> Value {
    register.staff_get("/api/v1/renewals").ok(200)["renewals"][0].clone()
}

#[test]
fn old_consent_is_asked_for_once_and_reminded_of_once_and_nobody_else_is() {
    let Some(register) = TestRegister::native() else { return };
    let [yes, silent, withdrew, objects, restricted] = ["yes", "silent", "withdrew", "objects", "restricted"].map(|label| {
        let address = fresh_address(label);
        register.join(&address, &["newsletter"]);
        address
    });
    let listed = fresh_address("listed");
    let card = json!({ "name": "Vanhalta listalta", "email": listed, "locale": "fi", "source": "noted" });
    let _ = register.staff_post("/api/v1/people", &card).ok(201);
    let me = register.sign_in(&withdrew);
    assert_eq!(me.send("PUT", "/api/v1/me/consents/newsletter", r#"{"decision":"withdraw"}"#).status, 200);
    let me = register.sign_in(&objects);
    assert_eq!(me.send("PUT", "/api/v1/me/objections/direct_marketing", r#"{"objecting":true}"#).status, 200);
    let me = register.sign_in(&restricted);
    assert_eq!(me.send("PUT", "/api/v1/me/restriction", r#"{"restricted":true}"#).status, 200);
    register.pass(Span::days(60));
    let fresh = fresh_address("fresh");
    register.join(&fresh, &["newsletter"]);
    for address in [&yes, &silent, &withdrew, &objects, &restricted, &listed, &fresh] {
        while register.unread(address) > 0 {
            register.next_mail(address);
        }
    }

    let choice = json!({ "purpose": "newsletter", "where": {}, "months": 1 });
    let preview = register.staff_post("/api/v1/renewals/preview", &choice).ok(200);
    assert_eq!(preview["mail"]["old_consent"], 2, "{preview}");
    assert_eq!((&preview["said_no"], &preview["only_on_paper"]), (&2.into(), &1.into()));
    let _ = begin(&register, 20_000, 40);
    hours(&register, 1);
    let letter = register.next_mail(&yes);
    let token = letter.token("/me/renew/").expect("a link");
    assert_eq!(register.unread(&silent), 1);
    for address in [&withdrew, &objects, &restricted, &listed, &fresh] {
        assert_eq!(register.unread(address), 0, "{address} may not be asked by mail, or need not be");
    }
    register.next_mail(&silent);

    let path = format!("/api/v1/renewal-answers/{token}");
    let look = register.get(&path).ok(200);
    assert_eq!((&look["agreed"], look["label"].is_string()), (&false.into(), true));
    let empty = json!({ "notice": look["notice"], "agree": false });
    assert_eq!(register.post(&path, &empty).ok(200)["agreed"], false, "an empty box is no consent");
    assert_eq!(line(&register)["answers"]["yes"], 0);
    let ticked = json!({ "notice": look["notice"], "agree": true });
    for _ in 0..2 {
        assert_eq!(register.post(&path, &ticked).ok(200)["agreed"], true);
    }
    let receipt = register.next_mail(&yes);
    assert_eq!((receipt.attachments.len(), register.unread(&yes)), (1, 0), "one receipt");
    let answers = line(&register)["answers"].clone();
    assert_eq!(answers, json!({ "asked": 2, "reminded": 0, "yes": 1, "no": 0, "silent": 1 }));

    register.pass(Span::days(15));
    hours(&register, 1);
    assert!(register.next_mail(&silent).subject.starts_with("Muistutus"));
    hours(&register, 30);
    register.pass(Span::days(10));
    hours(&register, 2);
    assert_eq!((register.unread(&silent), register.unread(&yes)), (0, 0), "one reminder at most");
    assert_eq!(register.verdict("newsletter", &silent), "send", "what stands stands: silence changes nothing");
    register.pass(Span::days(20));
    hours(&register, 1);
    assert!(line(&register)["ended_at"].is_string(), "it ends by itself");
    register.get(&path).assert_problem(410, "token_expired");

    // In another renewal within a year they are not asked again.
    let _ = begin(&register, 20_000, 30);
    hours(&register, 1);
    assert_eq!((register.unread(&silent), register.unread(&yes)), (0, 0));
}

#[test]
fn the_pace_is_kept_and_stopping_stops() {
    let Some(register) = TestRegister::native() else { return };
    let people: Vec<String> = (0..12).map(|no| fresh_address(&format!("pace{no}"))).collect();
    for address in &people {
        register.join(address, &["newsletter"]);
        while register.unread(address) > 0 {
            register.next_mail(address);
        }
    }
    register.pass(Span::days(60));
    let begun = begin(&register, 24, 30);
    hours(&register, 6);
    let asked = line(&register)["answers"]["asked"].as_u64().expect("a count");
    assert!((5..=7).contains(&asked), "one an hour, and not {asked} in six");
    let key = format!("Bearer {}", register.api_key());
    let path = format!("/api/v1/renewals/{}", begun["id"].as_str().expect("an id"));
    assert_eq!(register.send("DELETE", &path, &[("authorization", &*key)], "").status, 200);
    hours(&register, 6);
    assert_eq!(line(&register)["answers"]["asked"], asked);
}

#[test]
fn a_plan_says_what_is_wrong_with_it() {
    let Some(register) = TestRegister::native() else { return };
    let ask = json!({ "purpose": "newsletter", "where": {}, "months": 0, "daily": 0, "ends_on": "2020-01-01" });
    let answer = register.staff_post("/api/v1/renewals", &ask);
    assert_eq!(answer.status, 422);
    let pointers: Vec<_> = answer.ok(422)["errors"].as_array().expect("errors").iter().map(|one| one["pointer"].clone()).collect();
    assert_eq!(pointers, ["/daily", "/ends_on", "/months"]);
    let text = json!({ "purpose": "offers-sms", "where": {}, "months": 12 });
    register.staff_post("/api/v1/renewals/preview", &text).assert_problem(422, "renewal_purpose_unfit");
    register.get("/api/v1/renewal-answers/x").assert_problem(404, "token_invalid");
}
