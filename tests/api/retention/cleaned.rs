//! The yearly cleaning: looked through, announced, done, and who says that they stay.

mod native_only {
    use lupa_domain::time::Span;
    use lupa_tests::{TestRegister, register::fresh_address};
    use lupa_worker::{jobs::JobName, retention::cleanings};
    use serde_json::{Value, json};

    use super::super::{change, counts, happened, now, set, signed_in, taken_in};

    /// Lets days go by, and does what is due then.
    fn days(register: &TestRegister, days: i64) {
        register.pass(Span::days(days));
        while register.inside().command(cleanings::due).is_some_and(|due| due <= register.now()) {
            register.inside().run(JobName::Cleaning);
        }
    }

    fn newest(register: &TestRegister) -> Option<Value> {
        register.staff_get("/api/v1/cleanings").ok(200)["cleanings"].as_array().expect("a list").first().cloned()
    }

    #[test]
    fn nobody_goes_before_a_day_is_agreed_and_everybody_is_told_before() {
        let Some(register) = TestRegister::native() else { return };
        let (told, keeps) = (fresh_address("told"), fresh_address("keeps"));
        let sleeps = taken_in(&register, "Nukkuva Yksi", Some(&told));
        let stays = taken_in(&register, "Nukkuva Kaksi", Some(&keeps));
        let silent = taken_in(&register, "Nukkuva Kolme", None);
        let unsettled = taken_in(&register, "Nukkuva Neljä", None);
        happened(&register, &unsettled, "purchase", "2026-11-20", true);
        happened(&register, &sleeps, "purchase", "2026-11-20", false);
        days(&register, 400);
        assert_eq!(newest(&register), None, "no day is agreed");
        // The clock says 2027-12-27.
        let rules = set(&register, 12, Some("03-01"));
        assert_eq!(rules["next"], json!({ "on": "2028-03-01", "prepared_on": "2028-01-31" }));
        days(&register, 30);
        assert_eq!(newest(&register), None);
        days(&register, 5);
        let cleaning = newest(&register).expect("it was looked");
        assert_eq!(
            (&cleaning["stage"], &cleaning["on"], &cleaning["going"]),
            (&"waiting".into(), &"2028-03-01".into(), &3.into()),
            "{cleaning}"
        );
        assert_eq!((&cleaning["warned"], &cleaning["unwarned"], &cleaning["by"]), (&2.into(), &1.into(), &Value::Null));
        assert_eq!(cleaning["held"], json!([{ "obstacle": "unsettled", "count": 1 }]));
        let letter = register.next_mail(&told);
        assert!(letter.subject.contains("poistetaan") && letter.text.contains("1.3.2028"), "{}", letter.text);
        let token = register.next_mail(&keeps).token("/stay/").expect("a link");
        // Opening the link says nothing; the button does, and no other token.
        let look = register.get(&format!("/api/v1/stays/{token}")).ok(200);
        assert_eq!((&look["on"], &look["stays"]), (&"2028-03-01".into(), &false.into()));
        assert!(!look.to_string().contains(&keeps), "the address is shown in part");
        register.get("/api/v1/stays/x").assert_problem(404, "token_invalid");
        register.get(&format!("/api/v1/erasures/{token}")).assert_problem(404, "token_invalid");
        assert_eq!(register.post(&format!("/api/v1/stays/{token}"), &json!({})).ok(200)["stays"], true);
        assert_eq!(register.post(&format!("/api/v1/stays/{token}"), &json!({})).ok(200)["stays"], true, "twice is once");

        days(&register, 40);
        let done = now(&register, &cleaning);
        assert_eq!((&done["stage"], counts(&done)), (&"done".into(), [1, 1, 1]), "{done}");
        let left = [&sleeps, &stays, &silent, &unsettled].map(|path| register.staff_get(path).status);
        assert_eq!(left, [404, 200, 404, 200]);
        register.get(&format!("/api/v1/stays/{token}")).assert_problem(410, "token_expired");
        let next = register.staff_get("/api/v1/retention").ok(200)["next"]["on"].clone();
        assert_eq!(next, "2029-03-01");
    }

    #[test]
    fn who_comes_back_after_the_warning_stays_and_so_does_who_subscribes() {
        let Some(register) = TestRegister::native() else { return };
        let (back, reads, signs_in) = (fresh_address("back"), fresh_address("reads"), fresh_address("signs-in"));
        let visits = taken_in(&register, "Palaava Yksi", Some(&back));
        taken_in(&register, "Palaava Kaksi", Some(&signs_in));
        register.join(&reads, &["newsletter"]);
        register.pass(Span::days(400));
        let cleaning = register.staff_post("/api/v1/cleanings", &json!({ "kind": "inactive" })).ok(201);
        assert_eq!((&cleaning["going"], &cleaning["stage"]), (&2.into(), &"ready".into()), "{cleaning}");
        let _ = change(&register, &cleaning, &json!({ "act": "agree", "people": 2 })).ok(200);
        days(&register, 1);
        assert!(register.next_mail(&back).token("/stay/").is_some());
        happened(&register, &visits, "visit", "2027-12-28", false);
        signed_in(&register, &signs_in);
        days(&register, 31);
        let done = now(&register, &cleaning);
        assert_eq!((&done["stage"], counts(&done)), (&"done".into(), [0, 0, 2]), "{done}");
        assert_eq!(register.verdict("newsletter", &reads), "send");
    }

    #[test]
    fn a_letter_to_who_stays_or_after_it_was_stopped_is_not_sent() {
        let Some(register) = TestRegister::native() else { return };
        let address = fresh_address("stopped");
        taken_in(&register, "Pysäytetty", Some(&address));
        register.pass(Span::days(400));
        let cleaning = register.staff_post("/api/v1/cleanings", &json!({ "kind": "inactive" })).ok(201);
        let _ = change(&register, &cleaning, &json!({ "act": "agree", "people": 1 })).ok(200);
        register.inside().run_if_due(JobName::Cleaning);
        let _ = change(&register, &cleaning, &json!({ "act": "stop" })).ok(200);
        assert_eq!(register.unread(&address), 0);
    }
}
