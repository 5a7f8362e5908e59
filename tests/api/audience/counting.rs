//! Counting: totals that add up, reasons, conditions.

use lupa_tests::{TestRegister, register::fresh_address};
use serde_json::{Value, json};

use super::{about, count, entry, everyone, export};

fn adds_up(totals: &Value) -> bool {
    let number = |value: &Value| value.as_u64().expect("a count");
    let withheld = totals["withheld"].as_array().expect("a list");
    number(&totals["matched"]) == number(&totals["send"]) + withheld.iter().map(|one| number(&one["count"])).sum::<u64>()
        && withheld.iter().all(|one| number(&one["count"]) > 0)
}

#[test]
fn the_totals_add_up() {
    let register = TestRegister::new();
    register.join(&fresh_address("one"), &["newsletter"]);
    register.sign_up(&fresh_address("two"), &["newsletter", "research"]);
    for purpose in ["newsletter", "offers-sms", "research"] {
        for conditions in [json!({}), json!({ "language": "fi" }), json!({ "consent_given": { "after": "2020-01-01" } })] {
            let totals = count(&register, purpose, &conditions);
            assert!(adds_up(&totals), "{totals}");
        }
    }
}

#[test]
fn a_withdrawal_is_heard_in_the_very_next_call() {
    let register = TestRegister::new();
    let address = fresh_address("next");
    register.join(&address, &["newsletter", "research"]);
    let me = register.sign_in(&address);
    assert!(export(&register, "newsletter", &json!({})).contains(&address));
    assert_eq!(me.put("/api/v1/me/consents/newsletter", &json!({ "decision": "withdraw" })).status, 200);
    assert_eq!(register.verdict("newsletter", &address), "withdrawn");
    assert_eq!(entry(&everyone(&register, "newsletter", &json!({}), 500), &address), None);
    assert!(!export(&register, "newsletter", &json!({})).contains(&address));
    assert!(export(&register, "research", &json!({})).contains(&address), "the other purpose stays");
}

#[test]
fn a_check_says_why_for_each_address_in_order() {
    let register = TestRegister::new();
    let (given, pending, silent) = (fresh_address("given"), fresh_address("pending"), fresh_address("silent"));
    let receipt: Value = serde_json::from_str(&register.join(&given, &["newsletter"])).expect("a receipt");
    register.sign_up(&pending, &["newsletter"]);
    register.join(&silent, &["research"]);
    let unknown = fresh_address("unknown");
    let emails = [unknown.clone(), given.to_uppercase(), pending.clone(), "no address".into(), silent.clone()];
    let answer = register.staff_post("/api/v1/check", &json!({ "purpose": "newsletter", "emails": emails })).ok(200);
    let withhold = |email: &str, reason: &str| json!({ "verdict": "withhold", "email": email, "reason": reason });
    let verdicts = [
        withhold(&unknown, "not_in_register"),
        json!({ "verdict": "send", "email": given.to_uppercase(), "basis": "consent", "receipt": receipt["id"] }),
        withhold(&pending, "pending"),
        withhold("no address", "not_in_register"),
        withhold(&silent, "no_consent"),
    ];
    assert_eq!(answer, json!({ "verdicts": verdicts }));
}

#[test]
fn a_check_takes_a_thousand_addresses() {
    let register = TestRegister::new();
    let ask =
        |count: usize| register.staff_post("/api/v1/check", &json!({ "purpose": "newsletter", "emails": vec!["a@b.example"; count] }));
    assert_eq!(ask(1000).ok(200)["verdicts"].as_array().map(Vec::len), Some(1000));
    assert_eq!(ask(0).ok(200), json!({ "verdicts": [] }));
    assert_eq!(ask(1001).assert_problem(422, "too_many"), ["/emails too_many"]);
}

#[test]
fn conditions_choose_people() {
    let register = TestRegister::new();
    let address = fresh_address("sv");
    let mut filled = register.filled(&address, &["newsletter"]);
    filled["notice"] = register.form("sv")["digest"].clone();
    register.send_form(&filled);
    let receipt: Value = serde_json::from_str(&register.confirm_latest(&address)).expect("a receipt");
    let at = receipt["consent"]["at"].as_str().expect("a time");
    let is_among = |conditions: Value| entry(&everyone(&register, "newsletter", &conditions, 500), &address).is_some();
    for conditions in [
        json!({}),
        json!({ "language": "sv" }),
        json!({ "language": ["en", "sv"] }),
        json!({ "consent_given": {} }),
        json!({ "consent_given": { "after": at } }),
        json!({ "consent_given": { "after": "2020-01-01", "before": "2100-01-01" }, "language": "sv" }),
    ] {
        assert!(is_among(conditions.clone()), "{conditions}");
    }
    for conditions in [
        json!({ "language": "fi" }),
        json!({ "language": ["fi", "en"] }),
        json!({ "consent_given": { "before": at } }),
        json!({ "consent_given": { "after": "2100-01-01" } }),
        json!({ "consent_given": { "after": at }, "language": "en" }),
    ] {
        assert!(!is_among(conditions.clone()), "{conditions}");
    }
}

#[test]
fn a_condition_that_is_not_known_is_refused_by_its_name() {
    let register = TestRegister::new();
    let cases = [
        (json!({ "shoe_size": 42 }), "condition_unknown", vec!["/where/shoe_size condition_unknown"]),
        (json!({ "language": "de" }), "condition_invalid", vec!["/where/language condition_invalid"]),
        (json!({ "language": [] }), "condition_invalid", vec!["/where/language condition_invalid"]),
        (json!({ "consent_given": "2020" }), "condition_invalid", vec!["/where/consent_given condition_invalid"]),
        (
            json!({ "consent_given": { "around": "2020-01-01" } }),
            "condition_unknown",
            vec!["/where/consent_given/around condition_unknown"],
        ),
        (json!({ "consent_given": { "after": "soon" } }), "condition_invalid", vec!["/where/consent_given/after condition_invalid"]),
        (
            json!({ "language'); drop table person; --": "fi", "language": 1 }),
            "condition_invalid",
            vec!["/where/language condition_invalid", "/where/language'); drop table person; -- condition_unknown"],
        ),
    ];
    for (conditions, code, errors) in cases {
        for path in ["/api/v1/audience/count", "/api/v1/audience/people"] {
            let refused = register.staff_post(path, &about("newsletter", &conditions));
            assert_eq!(refused.assert_problem(422, code), errors, "{path} {conditions}");
        }
        let ask = json!({ "purpose": "newsletter", "where": conditions, "format": "csv" });
        assert_eq!(register.staff_post("/api/v1/audience/export", &ask).assert_problem(422, code), errors);
    }
}

#[test]
fn a_purpose_that_is_not_there_has_no_audience() {
    let register = TestRegister::new();
    for purpose in ["raffle", "No Such", ""] {
        let refused = register.staff_post("/api/v1/audience/count", &about(purpose, &json!({})));
        assert_eq!(refused.assert_problem(422, "purpose_unknown"), ["/purpose purpose_unknown"], "{purpose}");
    }
    let refused = register.staff_post("/api/v1/check", &json!({ "purpose": "raffle", "emails": [] }));
    assert_eq!(refused.assert_problem(422, "purpose_unknown"), ["/purpose purpose_unknown"]);
    let refused = register.staff_post("/api/v1/audience/count", &json!({ "purpose": "newsletter" }));
    assert_eq!(refused.assert_problem(422, "required"), ["/where required"]);
}

mod native_only {
    use lupa_tests::Mail;
    use lupa_worker::delivery::Outcome;

    use super::*;

    #[test]
    fn everyone_in_the_register_is_counted_once_with_their_reason() {
        let Some(register) = TestRegister::native() else { return };
        for label in ["a", "b", "c"] {
            register.join(&fresh_address(label), &["newsletter"]);
        }
        register.sign_up(&fresh_address("d"), &["newsletter"]);
        register.join(&fresh_address("e"), &["research"]);
        let gone = fresh_address("f");
        register.join(&gone, &["newsletter"]);
        let me = register.sign_in(&gone);
        assert_eq!(me.put("/api/v1/me/consents/newsletter", &json!({ "decision": "withdraw" })).status, 200);
        let withheld = |reason: &str| json!({ "reason": reason, "count": 1 });
        let reasons = [withheld("withdrawn"), withheld("pending"), withheld("no_consent")];
        assert_eq!(count(&register, "newsletter", &json!({})), json!({ "matched": 6, "send": 3, "withheld": reasons }));
        assert_eq!(count(&register, "newsletter", &json!({ "language": "sv" })), json!({ "matched": 0, "send": 0, "withheld": [] }));
    }

    #[test]
    fn every_reason_is_given_and_the_strongest_first() {
        let Some(register) = TestRegister::native() else { return };
        let database = register.inside().sql().connection();
        let person = |label: &str, change: &str| {
            let address = fresh_address(label);
            register.join(&address, &["newsletter", "research"]);
            let no = format!("(select no from person where email = '{address}')");
            database.execute_batch(&change.replace("{no}", &no)).expect("the change can be made");
            address
        };
        let restricted = person("restricted", "update person set restricted = 1 where no = {no}");
        let objected = person("objected", "update standing set state = 'objected' where person = {no}");
        let lapsed = person("lapsed", "update standing set version = 0 where person = {no}");
        let bounced = fresh_address("bounced");
        register.join(&bounced, &["newsletter"]);
        register.browser().ask_for_link(&bounced);
        let sent: Vec<Mail> = register.inside().deliver(&Outcome::Refused { code: "to 550 5.1.1".into() });
        assert_eq!(sent.len(), 1);
        let expected = [(&restricted, "restricted"), (&objected, "objected"), (&lapsed, "lapsed"), (&bounced, "bounced")];
        for (address, reason) in expected {
            assert_eq!(register.verdict("newsletter", address), reason);
            assert!(!export(&register, "newsletter", &json!({})).contains(address.as_str()), "{reason}");
        }
        let withheld = expected.map(|(_, reason)| json!({ "reason": reason, "count": 1 }));
        assert_eq!(count(&register, "newsletter", &json!({})), json!({ "matched": 4, "send": 0, "withheld": withheld }));

        // Consent to text messages without a number: the form does not allow it, an old register may hold it.
        database
            .execute_batch("update standing set purpose = 'offers-sms', state = 'given', version = 1 where purpose = 'research'")
            .expect("made");
        let withheld =
            [("restricted", 1), ("no_consent", 1), ("no_address", 2)].map(|(reason, count)| json!({ "reason": reason, "count": count }));
        assert_eq!(count(&register, "offers-sms", &json!({})), json!({ "matched": 4, "send": 0, "withheld": withheld }));
        assert_eq!(register.verdict("offers-sms", &objected), "no_address");
    }

    #[test]
    fn an_address_that_refused_mail_is_written_to_again_once_its_owner_signs_in() {
        let Some(register) = TestRegister::native() else { return };
        let address = fresh_address("back");
        register.join(&address, &["newsletter"]);
        register.browser().ask_for_link(&address);
        register.inside().deliver(&Outcome::Refused { code: "to 550".into() });
        assert_eq!(register.verdict("newsletter", &address), "bounced");
        register.sign_in(&address);
        assert_eq!(register.verdict("newsletter", &address), "send");
    }
}
