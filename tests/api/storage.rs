//! What the database guarantees by itself: nothing said is unsaid, nothing is half done, nothing unconfirmed stays.

mod native_only {
    use std::{env, fs, process};

    use lupa_domain::time::{Moment, Span};
    use lupa_tests::{
        TestRegister, native, over_http,
        register::{fresh, fresh_address},
        sql::RusqliteSql,
    };
    use lupa_worker::{jobs::retention_sweep::RetentionSweep, runtime::migrations};
    use rusqlite::Connection;
    use serde_json::json;

    use crate::wording::purposes::Asked;

    fn refused(register: &TestRegister, statement: &str) -> String {
        register.inside().sql().connection().execute_batch(statement).expect_err("it is not allowed").to_string()
    }

    #[test]
    fn an_event_can_be_neither_changed_nor_taken_away() {
        let Some(register) = TestRegister::native() else { return };
        register.join(&fresh_address("fact"), &["newsletter"]);
        let before = register.inside().sql().dump();
        for change in ["at = 0", "body = '{}'", "person = 2", "id = 'x'", "no = 9"] {
            assert!(refused(&register, &format!("update event set {change}")).contains("an event never changes"), "{change}");
        }
        assert!(refused(&register, "delete from event").contains("an event is kept"));
        assert_eq!(register.inside().sql().dump(), before);
    }

    #[test]
    fn a_published_notice_can_be_neither_changed_nor_taken_away() {
        let Some(register) = TestRegister::native() else { return };
        for change in ["body = '{}'", "digest = 'x'", "form = 'x'", "edition = 9", "locale = 'de'", "published_at = 0"] {
            assert!(refused(&register, &format!("update notice set {change}")).contains("a published notice never changes"), "{change}");
        }
        assert!(refused(&register, "delete from notice").contains("a published notice is kept"));
    }

    #[test]
    fn a_command_that_fails_halfway_leaves_nothing() {
        let Some(register) = TestRegister::native() else { return };
        let (known, new) = (fresh_address("known"), fresh_address("new"));
        register.join(&known, &["newsletter"]);
        register.sign_up(&known, &["research"]);
        let token = register.next_mail(&known).token("/confirm/").expect("a link");
        let me = register.sign_in(&known);
        let database = register.inside().sql().connection();
        let filled = register.filled(&new, &["newsletter"]);
        let attempts: [(&str, &dyn Fn() -> lupa_tests::Answer); 5] = [
            ("outbox", &|| register.post("/api/v1/signups", &filled)),
            ("outbox", &|| register.confirm(&token)),
            ("receipt", &|| me.put("/api/v1/me/consents/newsletter", &json!({ "decision": "withdraw" }))),
            ("notice", &|| register.staff_post("/api/v1/forms/newsletter/publish", &json!({}))),
            ("export", &|| {
                register.staff_post("/api/v1/audience/export", &json!({ "purpose": "newsletter", "where": {}, "format": "csv" }))
            }),
        ];
        for (table, attempt) in attempts {
            database
                .execute_batch(&format!("create trigger broken before insert on {table} begin select raise(abort, 'disk'); end"))
                .expect("a trigger");
            let before = register.inside().sql().dump();
            let answer = attempt();
            assert!(answer.assert_problem(500, "broken").is_empty(), "{table}");
            assert!(!answer.text().contains("disk"), "the cause stays inside");
            assert_eq!(register.inside().sql().dump(), before, "{table}");
            database.execute_batch("drop trigger broken").expect("the trigger can go");
            assert!(attempt().status < 300, "{table}: afterwards it works");
        }
    }

    #[test]
    fn who_never_confirms_is_forgotten_after_fourteen_days() {
        let Some(register) = TestRegister::native() else { return };
        let [gone, again, stays] = ["gone", "again", "stays"].map(fresh_address);
        let name = fresh("Ohikulkija");
        let mut filled = register.filled(&gone, &["newsletter"]);
        filled["name"] = name.as_str().into();
        register.send_form(&filled);
        register.next_mail(&gone);
        register.sign_in(&gone);
        register.sign_up(&again, &["newsletter"]);
        register.join(&stays, &["newsletter"]);
        register.pass(Span::days(10));
        register.sign_up(&again, &["newsletter"]);
        let is_held = |marker: &str| register.inside().sql().dump().iter().any(|row| row.contains(marker));

        register.pass(Span::millis(Span::days(4).as_millis()));
        register.inside().clean();
        assert!(is_held(&gone) && is_held(&name), "a form is kept for fourteen days");
        register.pass(Span::millis(1));
        register.inside().clean();
        assert!(!is_held(&gone) && !is_held(&name));
        assert_eq!(register.verdict("newsletter", &gone), "not_in_register");
        assert_eq!([register.verdict("newsletter", &again), register.verdict("newsletter", &stays)], ["pending", "send"]);
        assert!(!is_held("erasing"), "what may be erased is said for one transaction");
        register.join(&gone, &["newsletter"]);
        assert_eq!(register.verdict("newsletter", &gone), "send", "and may come again");
    }

    #[test]
    fn a_form_that_nobody_confirmed_is_forgotten_also_where_the_person_stays() {
        let Some(register) = TestRegister::native() else { return };
        let address = fresh_address("stays");
        register.join(&address, &["newsletter"]);
        let name = fresh("Joku Muu");
        let mut filled = register.filled(&address, &["research"]);
        filled["name"] = name.as_str().into();
        register.send_form(&filled);
        let token = register.next_mail(&address).token("/confirm/").expect("a link");
        let is_held = || register.inside().sql().dump().iter().any(|row| row.contains(&name));
        register.pass(Span::days(13));
        register.inside().clean();
        assert!(is_held());
        register.pass(Span::days(2));
        register.inside().clean();
        assert!(!is_held());
        register.confirm(&token).assert_problem(404, "token_invalid");
        assert_eq!(register.verdict("newsletter", &address), "send");
    }

    #[test]
    fn who_has_ended_everything_is_forgotten_once_nothing_has_to_be_proved() {
        let Some(register) = TestRegister::native() else { return };
        let all = ["gone", "again", "partly", "objected", "restricted", "waits", "customer", "given"].map(fresh_address);
        let [gone, again, partly, objected, restricted, waits, customer, given] = &all;
        let end = |address: &str, purpose: &str| {
            let me = register.sign_in(address);
            assert_eq!(me.put(&format!("/api/v1/me/consents/{purpose}"), &json!({ "decision": "withdraw" })).status, 200);
            register.next_mail(address);
        };
        for address in &all {
            register.join(address, &["newsletter", "research"]);
        }
        for address in &all[..7] {
            end(address, "newsletter");
        }
        for address in [gone, again, objected, restricted, waits, customer] {
            end(address, "research");
        }
        let tamper = |change: &str, address: &str| {
            let change = format!("update {change} = (select no from person where email = '{address}')");
            assert!(register.inside().sql().connection().execute(&change, []).expect("an operator can") > 0);
        };
        tamper("standing set state = 'objected' where purpose = 'research' and person", objected);
        tamper("person set restricted = 1 where no", restricted);
        let card = format!("insert into card (person) select no from person where email = '{customer}'");
        assert_eq!(register.inside().sql().connection().execute(&card, []), Ok(1));
        register.pass(Span::days(1_000));
        register.join(again, &["research"]);
        end(again, "research");
        register.inside().clean();
        register.pass(Span::days(100));
        register.sign_up(waits, &["newsletter"]);
        register.inside().clean();
        let is_held = |address: &String| register.inside().sql().dump().iter().any(|row| row.contains(address.as_str()));
        assert_eq!(
            all.each_ref().map(is_held),
            [false, true, true, true, true, true, true, true],
            "three years have passed for one of them"
        );
        assert_eq!([gone, given].map(|address| register.verdict("newsletter", address)), ["not_in_register", "send"]);
        assert_eq!([partly, objected].map(|address| register.verdict("newsletter", address)), ["withdrawn", "withdrawn"]);

        // The tree holds without what was in it.
        register.inside().publish();
        register.join(gone, &["newsletter"]);
        assert_eq!(register.verdict("newsletter", gone), "send", "and may come again");
        let me = register.sign_in(gone);
        assert_eq!(me.get("/api/v1/me/receipts").ok(200)["receipts"].as_array().map(Vec::len), Some(1));
    }

    #[test]
    fn a_form_may_ask_for_more_than_the_platform_binds_parameters_for() {
        let Some(register) = TestRegister::native() else { return };
        let asked: Vec<_> = (0..14).map(|_| Asked::new(&register, "many")).collect();
        let ticked: Vec<&str> = asked.iter().map(|purpose| purpose.id.as_str()).collect();
        let address = fresh_address("many");
        register.join(&address, &ticked);
        let me = register.sign_in(&address);
        assert!(ticked.iter().all(|purpose| me.standing(purpose) == "given"));
        // The register goes with the test.
        asked.into_iter().for_each(std::mem::forget);
    }

    #[test]
    fn proof_is_kept_as_long_as_the_words_that_were_answered_promise() {
        let Some(register) = TestRegister::native() else { return };
        let [before, after] = ["before", "after"].map(fresh_address);
        let join_and_end = |address: &str| {
            register.join(address, &["newsletter"]);
            let me = register.sign_in(address);
            assert_eq!(me.put("/api/v1/me/consents/newsletter", &json!({ "decision": "withdraw" })).status, 200);
        };
        join_and_end(&before);
        // Another box, whose proof is kept for five years, in the same form: a person who leaves it empty was promised five years too.
        let raffle = Asked::new(&register, "long");
        assert_eq!(raffle.change(&json!({ "retention": 60 })).status, 200);
        join_and_end(&after);
        // A stranger types both addresses, and nobody confirms: that promises nobody anything, and ends nothing.
        for address in [&before, &after] {
            register.sign_up(address, &["research"]);
        }
        assert_eq!(raffle.change(&json!({ "retention": 1 })).status, 200);
        let held = || [&before, &after].map(|address| register.inside().sql().dump().iter().any(|row| row.contains(address.as_str())));
        for (days, held_then) in [(1_000, [true, true]), (100, [false, true]), (700, [false, true]), (30, [false, false])] {
            register.pass(Span::days(days));
            register.inside().clean();
            assert_eq!(held(), held_then, "after {days} more days");
        }
    }

    #[test]
    fn everybody_is_looked_at_once_a_day_also_by_a_register_that_sleeps_in_between() {
        let Some(register) = TestRegister::native() else { return };
        let inside = register.inside();
        let sql = inside.sql();
        let is_held = |address: &str| sql.dump().iter().any(|row| row.contains(address));
        let [first, second] = ["first", "second"].map(fresh_address);
        register.sign_up(&first, &["newsletter"]);
        let sweep = RetentionSweep::default();
        register.pass(Span::days(15));
        inside.command(|tx| sweep.go_on(tx));
        let next = register.now() + Span::days(1);
        assert_eq!((is_held(&first), sweep.due()), (false, Some(next)), "a register that never swept begins at once");

        register.sign_up(&second, &["newsletter"]);
        register.pass(Span::hours(23));
        let awake = RetentionSweep::default();
        inside.command(|tx| awake.go_on(tx));
        assert_eq!(awake.due(), Some(next), "it knows when it has swept");
        for _ in 0..14 {
            register.pass(Span::days(1));
            inside.command(|tx| RetentionSweep::default().go_on(tx));
        }
        assert!(!is_held(&second));
    }

    #[test]
    fn a_crowd_is_looked_at_a_few_at_a_time() {
        let Some(register) = TestRegister::native() else { return };
        let inside = register.inside();
        let count =
            || inside.sql().connection().query_row("select count(*) from person", [], |row| row.get::<_, i64>(0)).expect("a number");
        for _ in 0..230 {
            register.sign_up(&fresh_address("crowd"), &["newsletter"]);
        }
        register.pass(Span::days(15));
        let sweep = RetentionSweep::default();
        let mut left = Vec::new();
        while sweep.due().is_none_or(|due| due <= register.now()) {
            inside.command(|tx| sweep.go_on(tx));
            left.push(count());
        }
        assert_eq!(left, [130, 30, 0]);
    }

    #[test]
    fn hundreds_are_forgotten_too() {
        let Some(register) = TestRegister::native() else { return };
        for _ in 0..230 {
            register.sign_up(&fresh_address("crowd"), &["newsletter"]);
        }
        register.pass(Span::days(15));
        register.inside().clean();
        assert!(!register.inside().sql().dump().iter().any(|row| row.contains("crowd-")));
    }

    // The worker's build script leaves out what a migration says to its reader.
    #[test]
    fn the_tables_are_those_that_the_migrations_say() {
        if over_http::base().is_some() {
            return;
        }
        let schema = |database: &Connection| -> Vec<String> {
            let query =
                "select type || ' ' || name || ' ' || coalesce(sql, '') from sqlite_schema where name <> 'migration' order by rowid";
            let mut statement = database.prepare(query).expect("a query");
            let rows = statement.query_map([], |row| row.get::<_, String>(0)).expect("rows");
            let code = |line: &str| line.split("--").next().unwrap_or_default().trim().to_owned();
            let plain = |sql: String| sql.lines().map(code).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
            rows.map(|sql| plain(sql.expect("a row"))).collect()
        };
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../worker/migrations");
        let mut scripts: Vec<_> = fs::read_dir(folder).expect("the migrations").flatten().map(|entry| entry.path()).collect();
        scripts.sort();
        let written = RusqliteSql::in_memory();
        for script in &scripts {
            written.connection().execute_batch(&fs::read_to_string(script).expect("a migration")).expect("a script");
        }
        let built = RusqliteSql::in_memory();
        migrations::apply(&built, Moment::from_millis(0)).expect("the migrations run");
        assert_eq!(migrations::steps(&built).expect("the steps").len(), scripts.len());
        assert_eq!(schema(built.connection()), schema(written.connection()));
    }

    #[test]
    fn what_was_stored_under_earlier_names_is_there_under_those_of_today() {
        if over_http::base().is_some() {
            return;
        }
        let sql = RusqliteSql::in_memory();
        let database = sql.connection();
        let run = |script: &str| database.execute_batch(script).expect("a script");
        run("create table migration (no integer primary key, applied_at integer not null)");
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../worker/migrations");
        let mut scripts: Vec<_> = fs::read_dir(folder).expect("the migrations").flatten().map(|entry| entry.path()).collect();
        scripts.sort();
        for (no, script) in (1..).zip(&scripts[..12]) {
            let script = fs::read_to_string(script).expect("a migration");
            run(&format!("begin; {script}; insert into migration (no, applied_at) values ({no}, 0); commit"));
        }
        run("insert into asking (id, fingerprint, at) values ('key', 'print', 1);
             insert into typed (event, at, name) values (7, 1, 'Aino');
             insert into person (no, id, email, email_key, locale, joined_at) values (1, 'a', 'a@x', 'a@x', 'fi', 1), (2, 'b', 'b@x', 'b@x', 'fi', 1),
                 (3, 'c', 'c@x', 'c@x', 'fi', 1);
             delete from person where no = 1;
             insert into staff (id, name, email, created_at) values ('s', 'Sari', 'sari@x', 1);
             insert into invitation (id, staff, created_at) values ('i', 's', 1);
             insert into outbox (person, created_at, kind, ref, due_at) values (0, 5, 'invitation', 'i', 6), (2, 5, 'sign_in', 'l', 6)");
        let register = TestRegister::not_set_up(native::settings, sql);
        assert_eq!(register.get("/api/v1/status").status, 200);
        let database = register.inside().sql().connection();
        let rows = |query: &str| -> Vec<String> {
            let mut statement = database.prepare(query).expect("a query");
            let rows = statement.query_map([], |row| row.get::<_, String>(0)).expect("rows");
            rows.collect::<Result<_, _>>().expect("rows")
        };
        assert_eq!(rows("select id || ' ' || fingerprint from idempotency_key"), ["key print"]);
        assert_eq!(rows("select event || ' ' || name from signup_input"), ["7 Aino"]);
        assert_eq!(rows("select cast(no as text) from id_gap"), ["1"]);
        assert_eq!(
            rows("select staff || ' ' || kind || ' ' || ref || ' ' || due_at || ' ' || state from staff_outbox"),
            ["s invitation i 6 waiting"]
        );
        assert_eq!(rows("select person || ' ' || kind from outbox"), ["2 sign_in"]);
        database.execute_batch("delete from person where no = 2").expect("the trigger follows the table");
        assert_eq!(rows("select cast(no as text) from id_gap order by no"), ["1", "2"]);
    }

    #[test]
    fn a_register_on_disk_is_the_same_after_a_restart() {
        if over_http::base().is_some() {
            return;
        }
        let file = env::temp_dir().join(format!("{}-{}.sqlite", fresh("lupa"), process::id()));
        let address = fresh_address("disk");
        let open = || TestRegister::not_set_up(native::settings, RusqliteSql::in_file(&file));
        let first = open();
        first.sign_up(&address, &["newsletter"]);
        let form = first.form("fi");
        drop(first);
        let second = open();
        assert_eq!(second.get("/api/v1/status").status, 200);
        assert!(second.inside().register().take_wake().is_some(), "what waited is sent after a restart");
        assert_eq!(second.form("fi"), form, "nothing is published anew");
        let token = second.next_mail(&address).token("/confirm/").expect("a link");
        assert_eq!(second.confirm(&token).ok(200)["status"], "confirmed");
        let migrations = second.inside().sql().dump().iter().filter(|row| row.starts_with("migration:")).count();
        drop(second);
        let third = open();
        assert_eq!(third.confirm(&token).ok(200)["status"], "already_confirmed");
        assert_eq!(third.inside().sql().dump().iter().filter(|row| row.starts_with("migration:")).count(), migrations);
        drop(third);
        fs::remove_file(&file).expect("the file can go");
    }
}
