//! Each part is for those with the right to it, and absent for everybody else.

use lupa_tests::{TestRegister, register::fresh_address};
use serde_json::{Value, json};

use super::{overview, seen_by};

fn members(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

#[test]
fn each_part_is_there_for_those_with_the_right_to_it() {
    let register = TestRegister::new();
    let parts = [
        ("see_audience", vec!["at", "consents", "day", "decisions", "own", "purposes"]),
        ("read_audit", vec!["acts", "at", "day", "decisions", "own"]),
        ("manage_business", vec!["at", "day", "decisions", "own", "steps"]),
        ("record_consent", vec!["at", "day", "decisions", "own"]),
    ];
    for (right, wanted) in parts {
        let member = register.staff(right, &[right]);
        assert_eq!(members(&seen_by(&member)), wanted, "{right}");
    }
}

#[test]
fn who_has_no_right_or_has_not_accepted_the_undertaking_sees_nothing() {
    let register = TestRegister::new();
    let member = register.staff("Uusi", &[]);
    member.browser.get("/api/v1/overview").assert_problem(403, "forbidden");
    let waiting = register.staff_before_undertaking("Odottava", &["see_audience"]);
    waiting.browser.get("/api/v1/overview").assert_problem(403, "undertaking_needed");
}

#[test]
fn names_are_for_those_who_may_see_people() {
    let register = TestRegister::new();
    let address = fresh_address("named");
    register.join(&address, &["newsletter"]);
    let counts = seen_by(&register.staff("Lukuja", &["see_audience"]));
    assert!(!counts.to_string().contains(&address), "{counts}");
    assert!(counts["consents"].as_array().expect("news").iter().all(|news| news.get("person").is_none()));
}

#[test]
fn a_program_sees_what_its_key_may_and_has_no_passkey_to_lose() {
    let register = TestRegister::new();
    let whole = overview(&register);
    for part in ["purposes", "consents", "acts", "steps"] {
        assert!(whole.get(part).is_some(), "{part}");
    }
    assert!(whole["decisions"].get("last_key").is_none());
}

mod native_only {
    use lupa_domain::{staff::INVITATION_LIFE, time::Span};

    use super::*;

    #[test]
    fn one_whole_answer_of_a_register_that_was_just_set_up() {
        let Some(register) = TestRegister::native() else { return };
        let now = register.now();
        let whole = overview(&register);
        let nothing = vec![0; 30];
        let tile = |purpose: &str, title: &str, channel: &str| {
            json!({
                "purpose": purpose, "title": title, "channel": channel, "in_force": 0, "change": 0, "withdrawn": 0, "objected": 0,
                "before": 0, "line": nothing,
            })
        };
        let day = lupa_domain::zone::Zone::Helsinki.day(now);
        assert_eq!((&whole["at"], &whole["day"]), (&json!(now.to_string()), &json!(day.to_string())));
        assert_eq!(
            whole["purposes"],
            json!([
                tile("newsletter", "Uutiskirje", "email"),
                tile("offers-sms", "Tarjoukset tekstiviestillä", "sms"),
                tile("research", "Kyselyt", "email"),
            ])
        );
        assert_eq!((&whole["consents"], &whole["own"]), (&json!([]), &json!({ "recorded": 0, "added": 0, "noted": 0 })));
    }

    #[test]
    fn steps_follow_from_what_was_done() {
        let Some(register) = TestRegister::native() else { return };
        let done = |step: &str| {
            let steps = overview(&register)["steps"].clone();
            let step = steps.as_array().expect("steps").iter().find(|one| one["step"] == step).expect("the step").clone();
            step["done"].as_bool().expect("a truth")
        };
        assert_eq!([done("share"), done("invite")], [false, false]);
        register.join(&fresh_address("first"), &["newsletter"]);
        assert!(done("share"));
        register.invite("Emilia", &[]);
        assert!(done("invite"));
        let member = register.staff("Omistaja", &["manage_business"]);
        let steps: Vec<Value> = seen_by(&member)["steps"].as_array().expect("steps").iter().map(|step| step["step"].clone()).collect();
        assert!(!steps.contains(&json!("invite")) && !steps.contains(&json!("form")), "what one may not do is no step: {steps:?}");
    }

    #[test]
    fn sign_ups_that_wait_are_counted_by_person_until_they_are_confirmed() {
        let Some(register) = TestRegister::native() else { return };
        let waiting = || overview(&register)["decisions"].get("unconfirmed").cloned();
        assert_eq!(waiting(), None);
        let (first, second) = (fresh_address("first"), fresh_address("second"));
        let at = register.now();
        register.sign_up(&first, &["newsletter", "research"]);
        register.pass(Span::days(2));
        register.sign_up(&second, &["newsletter"]);
        assert_eq!(waiting(), Some(json!({ "people": 2, "oldest": at.to_string() })));
        register.confirm_latest(&second);
        assert_eq!(waiting(), Some(json!({ "people": 1, "oldest": at.to_string() })));
        register.pass(Span::days(13));
        assert_eq!(waiting(), None, "what is not confirmed in time waits for nobody");
    }

    #[test]
    fn an_invitation_is_told_of_before_and_after_it_ends() {
        let Some(register) = TestRegister::native() else { return };
        let ending = || overview(&register)["decisions"].get("invitations").cloned();
        let (id, email) = register.invite("Emilia", &[]);
        let _ = register.next_mail(&email);
        assert_eq!(ending(), None);
        register.pass(Span::millis(INVITATION_LIFE.as_millis() - Span::days(1).as_millis()));
        let told = ending().expect("it ends tomorrow");
        assert_eq!((&told[0]["staff"], &told[0]["name"]), (&json!(id), &json!("Emilia")));
        register.pass(Span::days(2));
        assert!(ending().is_some(), "it has ended, and somebody may be waiting for it");
        register.pass(Span::days(7));
        assert_eq!(ending(), None);
    }

    #[test]
    fn who_has_one_passkey_and_no_code_left_is_told_so() {
        let Some(register) = TestRegister::native() else { return };
        let member = register.staff("Ainoa", &["see_people"]);
        assert!(seen_by(&member)["decisions"].get("last_key").is_none(), "there are recovery codes");
        register.inside().sql().connection().execute("delete from recovery_code", []).expect("they are gone");
        assert_eq!(seen_by(&member)["decisions"]["last_key"], true);
    }

    #[test]
    fn who_has_yet_to_accept_the_undertaking_is_counted() {
        let Some(register) = TestRegister::native() else { return };
        assert_eq!(overview(&register)["decisions"].get("undertakings"), None);
        let _waiting = register.staff_before_undertaking("Odottava", &["see_people"]);
        assert_eq!(overview(&register)["decisions"]["undertakings"], 1);
    }

    #[test]
    fn a_damaged_register_says_why_and_writes_nothing() {
        let Some(register) = TestRegister::native() else { return };
        register.join(&fresh_address("named"), &["newsletter"]);
        let _ = register.inside().register().mark_damaged();
        let looks = || -> Vec<String> {
            let dump = register.inside().sql().dump();
            dump.into_iter().filter(|row| row.starts_with("look:") || row.starts_with("audit:")).collect()
        };
        let before = looks();
        let told = overview(&register);
        assert_eq!(told["decisions"]["read_only"], "damaged");
        assert!(
            told["consents"].as_array().expect("news").iter().all(|news| news.get("person").is_none()),
            "no look could be written down"
        );
        assert_eq!(looks(), before);
    }
}
