//! What was deleted or cleared is gone from the file too.

pub(crate) mod native_only {
    use std::{env, fs, path::Path, process};

    use lupa_domain::time::Span;
    use lupa_tests::{TestRegister, native, over_http, register::fresh, sql::RusqliteSql};
    use lupa_worker::jobs::JobName;
    use serde_json::json;

    use super::super::{Hand, ask};

    /// A register on a disk that keeps what is deleted, as that of the platform does.
    fn on_disk(file: &Path) -> TestRegister {
        let sql = RusqliteSql::in_file(file);
        sql.connection().pragma_update(None, "secure_delete", false).expect("a pragma");
        TestRegister::set_up_over(native::settings, sql)
    }

    /// Does what the alarm does until nothing is left to be wiped out; gives how many steps it took.
    pub(crate) fn wipe(register: &TestRegister) -> u32 {
        register.pass(Span::minutes(1));
        let mut steps = 0;
        while register.inside().run_if_due(JobName::Wiping).is_none() && steps < 1_000 {
            if register.inside().sql().connection().query_row("select due_at is null from wiping", [], |row| row.get(0)).expect("a row") {
                break;
            }
            steps += 1;
        }
        steps
    }

    #[test]
    fn a_deleted_note_and_what_was_cleared_are_not_in_the_file() {
        if over_http::base().is_some() {
            return;
        }
        let file = env::temp_dir().join(format!("{}-{}.sqlite", fresh("lupa-wiping"), process::id()));
        let register = on_disk(&file);
        let hand = Hand::full(&register);
        // Others came before: what was on the first page of a table once it grew out of it is not reached.
        for no in 0..40 {
            let _ =
                hand.post("/api/v1/people", &ask(&json!({ "name": format!("Joku {no}"), "phone": format!("04012345{no:02}") }))).ok(201);
        }
        let mark = |label: &str| fresh(label).replace('-', "");
        let (note, long, edited) = (mark("NOTE"), mark("LONG"), mark("EDITED"));
        let (street, name, email) = (mark("Street"), mark("Nimi"), format!("{}@asiakas.example", mark("mail")));
        let address = json!({ "street": street, "postal_code": "40100", "locality": "Jyväskylä" });
        let path = hand.create(&json!({ "name": "P", "organisation": name, "email": email, "phone": "0409876543", "address": address }));
        let add = |text: &str| {
            let made = hand.post(&format!("{path}/history"), &json!({ "happening": "visit", "day": "2026-11-01", "text": text })).ok(201);
            format!("{path}/history/{}", made["id"].as_str().expect("an id"))
        };
        let (one, two, three) = (add(&note), add(&long.repeat(1_000)), add(&edited));
        let held = |text: &str| {
            let bytes = fs::read(&file).expect("the file can be read");
            bytes.windows(text.len()).filter(|window| *window == text.as_bytes()).count()
        };
        let all = [&note, &long, &edited, &street, &name, &email, "+358409876543"];
        for text in all {
            assert!(held(text) > 0, "{text} was there");
        }
        for entry in [&one, &two] {
            hand.delete(entry, "\"1\"").assert_empty(204);
        }
        let put_right = json!({ "happening": "visit", "day": "2026-11-01", "text": "a text that is quite another one, and longer" });
        assert_eq!(hand.put(&three, "\"1\"", &put_right).status, 200);
        let cleared = json!({ "phone": null, "address": null, "organisation": null, "email": null });
        assert_eq!(hand.change(&path, &cleared).status, 200);
        wipe(&register);
        for text in all {
            assert_eq!(held(text), 0, "{text}");
        }
        fs::remove_file(&file).expect("the file can go");
    }

    #[test]
    fn wiping_comes_to_an_end_and_the_file_does_not_grow_each_time() {
        let Some(register) = TestRegister::native() else { return };
        let hand = Hand::full(&register);
        let path = hand.create(&json!({ "name": "Toistuva" }));
        let size = || register.inside().sql().connection().query_row("select * from pragma_page_count", [], |row| row.get::<_, i64>(0));
        let mut sizes = Vec::new();
        for _ in 0..4 {
            let made = hand.post(&format!("{path}/history"), &json!({ "happening": "visit", "day": "2026-11-01", "text": "x" })).ok(201);
            hand.delete(&format!("{path}/history/{}", made["id"].as_str().expect("an id")), "\"1\"").assert_empty(204);
            let steps = wipe(&register);
            assert!((10..100).contains(&steps), "{steps}");
            sizes.push(size().expect("a size"));
        }
        assert!(sizes[3] - sizes[0] <= 4, "{sizes:?}");
        assert!(!register.inside().sql().dump().iter().any(|row| row.starts_with("filler")));
    }
}
