//! What fails for one person keeps nobody else, and one job that fails keeps no other.

mod native_only {
    use lupa_domain::{retention::UNDO_WINDOW, time::Span};
    use lupa_tests::{TestRegister, register::fresh_address};
    use lupa_worker::delivery::Outcome;
    use serde_json::json;

    use super::super::{change, counts, now, taken_in};

    #[test]
    fn a_person_who_cannot_be_erased_is_set_aside_and_the_other_jobs_are_done() {
        let Some(register) = TestRegister::native() else { return };
        let database = register.inside().sql().connection();
        let no_of = |column: &str, value: &str| -> i64 {
            database.query_row(&format!("select no from person where {column} = ?1"), [value], |row| row.get(0)).expect("a person")
        };
        // Two whose form nobody confirmed: the sweep erases them, before the cleaning has its turn.
        let [stuck, silent] = ["stuck", "silent"].map(fresh_address);
        register.sign_up(&stuck, &["newsletter"]);
        register.sign_up(&silent, &["newsletter"]);
        let held = |address: &str| register.inside().sql().dump().iter().any(|row| row.contains(address));
        let paths = ["Poistuva Yksi", "Poistuva Kaksi", "Poistuva Kolme"].map(|name| taken_in(&register, name, None));
        register.pass(Span::days(15));
        let cleaning = register.staff_post("/api/v1/cleanings", &json!({ "kind": "chosen", "people": { "text": "Poistuva" } })).ok(201);
        let _ = change(&register, &cleaning, &json!({ "act": "agree", "people": 3 })).ok(200);
        for (place, no) in [no_of("email", &stuck), no_of("name", "Poistuva Kaksi")].into_iter().enumerate() {
            let broken =
                format!("create trigger broken{place} before delete on person when old.no = {no} begin select raise(abort, 'disk'); end");
            database.execute_batch(&broken).expect("a trigger");
        }
        register.pass(UNDO_WINDOW);
        assert!(register.inside().try_ring(&Outcome::Sent).is_err(), "what failed is told");
        assert!(held(&stuck) && !held(&silent), "the one beside the stuck one is gone");
        let statuses = || paths.clone().map(|path| register.staff_get(&path).status);
        assert_eq!(statuses(), [404, 200, 404], "the job after the one that failed was done");
        register.pass(Span::minutes(1));
        _ = register.inside().try_ring(&Outcome::Sent);
        let done = now(&register, &cleaning);
        assert_eq!((&done["stage"], counts(&done)), (&json!("done"), [2, 0, 0]));
        assert_eq!(done["held"], json!([{ "obstacle": "fault", "count": 1 }]), "the report says what was not done");

        // Once nothing is wrong any more, both go.
        database.execute_batch("drop trigger broken0; drop trigger broken1").expect("the triggers can go");
        register.pass(Span::days(1));
        register.inside().clean();
        assert!(!held(&stuck));
        let again = register.staff_post("/api/v1/cleanings", &json!({ "kind": "chosen", "people": { "text": "Poistuva" } })).ok(201);
        let _ = change(&register, &again, &json!({ "act": "agree", "people": 1 })).ok(200);
        register.pass(UNDO_WINDOW);
        register.inside().ring(&Outcome::Sent);
        assert_eq!((statuses(), &now(&register, &again)["stage"]), ([404, 404, 404], &json!("done")));
    }

    #[test]
    fn a_wish_that_cannot_be_granted_keeps_no_other() {
        let Some(register) = TestRegister::native() else { return };
        let database = register.inside().sql().connection();
        let numbers = ["Toivova Yksi", "Toivova Kaksi"].map(|name| {
            taken_in(&register, name, None);
            database.query_row("select no from person where name = ?1", [name], |row| row.get::<_, i64>(0)).expect("a person")
        });
        for no in numbers {
            let wish = format!("insert into erasure_wish (person, due_at, suppress, replayed) values ({no}, 0, 0, 1)");
            database.execute_batch(&wish).expect("a wish");
        }
        let broken =
            format!("create trigger broken before delete on person when old.no = {} begin select raise(abort, 'disk'); end", numbers[0]);
        database.execute_batch(&broken).expect("a trigger");
        assert!(register.inside().try_ring(&Outcome::Sent).is_err());
        let left = |sql: &str| -> i64 { database.query_row(sql, [], |row| row.get(0)).expect("a number") };
        assert_eq!(left("select count(*) from person where name like 'Toivova%'"), 1);
        let due = left("select due_at from erasure_wish");
        assert_eq!(due, (register.now() + Span::days(1)).millis(), "the one that failed waits a day");
    }
}
