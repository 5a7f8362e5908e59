//! Deadlines as they come near and pass, reminders of them, and what is left of requests when their person or their time is gone.

mod native_only {
    use lupa_domain::time::{Day, Span};
    use lupa_tests::{TestRegister, fresh_address};
    use lupa_worker::jobs::JobName;
    use serde_json::{Value, json};

    use super::super::{act, file, grant, path, refusal};

    /// A request of somebody who joined, and their address.
    fn asked(register: &TestRegister, kind: &str) -> (String, Value) {
        let address = fresh_address("asked");
        register.join(&address, &["newsletter"]);
        let filed = file(&register.sign_in(&address), &json!({ "kind": kind, "says": "Muistakaa SALAISUUS tästä." }));
        (address, filed)
    }

    fn day(value: &Value) -> Day {
        value.as_str().expect("a day").parse().expect("a day")
    }

    /// Lets time go by until nine in the morning of a day.
    fn morning(register: &TestRegister, on: Day) {
        let zone = register.inside().register().config().zone();
        let at = zone.begins(on) + Span::hours(9);
        register.pass(at.since(register.now()));
        register.inside().run_if_due(JobName::Reminders);
    }

    #[test]
    fn its_owner_is_reminded_and_everybody_who_may_where_it_has_none() {
        let Some(register) = TestRegister::native() else { return };
        let (owner, other) = (register.staff("Kaisa", &["handle_requests"]), register.staff("Emilia", &["handle_requests"]));
        let (_, filed) = asked(&register, "access");
        let (_, second) = asked(&register, "erasure");
        let due = day(&filed["due_on"]);
        let _ = act(&register, &filed, &json!({ "do": "assign", "owner": owner.id })).ok(200);
        morning(&register, due.plus_days(-15));
        assert_eq!([register.unread(&owner.email), register.unread(&other.email)], [0, 0], "it is early");
        morning(&register, due.plus_days(-14));
        assert_eq!([register.unread(&owner.email), register.unread(&other.email)], [2, 1], "the second has no owner");
        let mail = [register.next_mail(&owner.email), register.next_mail(&owner.email)];
        assert!(mail.iter().any(|mail| mail.text.contains(filed["number"].as_str().expect("a number"))), "{mail:?}");
        assert!(
            mail[0].text.contains("/console/requests/request?lang=fi&request=") && !mail[0].text.contains("SALAISUUS"),
            "{}",
            mail[0].text
        );
        morning(&register, due.plus_days(-13));
        assert_eq!(register.unread(&owner.email), 0, "once is enough");
        let _ = act(&register, &second, &refusal("unfounded")).ok(200);
        for days in [-7, -2, 1, 2] {
            morning(&register, due.plus_days(days));
            assert_eq!(register.unread(&owner.email), 1, "{days} days after the end");
            let mail = register.next_mail(&owner.email);
            assert_eq!(mail.text.contains("määräaika on ohi"), days > 0, "{}", mail.text);
        }
        let _ = act(&register, &filed, &grant()).ok(200);
        morning(&register, due.plus_days(3));
        assert_eq!(register.unread(&owner.email), 0, "it is answered");
        let steps = register.staff_get(&path(&filed)).ok(200)["history"].clone();
        assert_eq!(steps.as_array().expect("steps").iter().filter(|step| step["step"] == "reminded").count(), 5);
    }

    #[test]
    fn the_time_is_extended_within_the_first_month_alone() {
        let Some(register) = TestRegister::native() else { return };
        let (_, filed) = asked(&register, "access");
        let (_, second) = asked(&register, "access");
        let due = day(&filed["due_on"]);
        morning(&register, due);
        let extended = act(&register, &filed, &json!({ "do": "extend", "reasons": "Paljon papereita." })).ok(200);
        assert!(day(&extended["line"]["due_on"]).days_after(due) >= 58, "{extended}");
        morning(&register, due.plus_days(1));
        let late = act(&register, &second, &json!({ "do": "extend", "reasons": "Paljon papereita." }));
        assert!(late.assert_problem(409, "too_late_to_extend").is_empty());
        let card = register.staff_get(&path(&second)).ok(200);
        assert_eq!((&card["extendable"], &card["line"]["days_left"]), (&json!(false), &json!(-1)));
        assert!(act(&register, &second, &grant()).ok(200)["line"]["closed_at"].is_string(), "late is better than never");
    }

    #[test]
    fn who_waits_for_an_answer_is_not_erased_because_their_time_is_over() {
        let Some(register) = TestRegister::native() else { return };
        let (address, filed) = asked(&register, "access");
        let browser = register.sign_in(&address);
        let _ = browser.put("/api/v1/me/consents/newsletter", &json!({ "decision": "withdraw" })).ok(200);
        register.pass(Span::days(365 * 4));
        register.inside().clean();
        let line = register.staff_get(&path(&filed)).ok(200)["line"].clone();
        assert_eq!(line["name"], json!(address), "they are still there");
        let _ = act(&register, &filed, &refusal("unfounded")).ok(200);
        register.inside().clean();
        let left = register.staff_get(&path(&filed)).ok(200);
        assert_eq!((left["line"].get("person"), left["line"].get("name")), (None, None), "now they are gone");
        // What was asked for, how it came and how it ended stays under a pseudonym; the words went.
        assert_eq!(left["request"].get("says"), None);
        assert_eq!((&left["line"]["kind"], &left["line"]["outcome"]), (&json!("access"), &json!("refused")));
        assert_eq!(left["request"]["decision"]["ground"], "unfounded");
        register.staff_get(&format!("{}/certificate.json", path(&filed))).assert_problem(404, "not_found");
        let dump = register.inside().sql().dump().join("\n");
        assert!(!dump.contains("SALAISUUS") && !dump.contains("Kirjanpitolaki velvoittaa"));
    }

    #[test]
    fn what_is_left_of_a_request_goes_when_claims_about_it_have_expired() {
        let Some(register) = TestRegister::native() else { return };
        let (_, filed) = asked(&register, "objection");
        let _ = act(&register, &filed, &refusal("compelling_grounds")).ok(200);
        register.pass(Span::days(365 * 3 - 2));
        register.inside().clean();
        let _ = register.staff_get(&path(&filed)).ok(200);
        register.pass(Span::days(4));
        register.inside().clean();
        register.staff_get(&path(&filed)).assert_problem(404, "not_found");
    }
}
