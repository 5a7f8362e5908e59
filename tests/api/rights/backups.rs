//! Backups: everything in the register, of one moment, to a key that the server does not have; and putting one back.

use std::io::Read as _;

use age::{Decryptor, secrecy::ExposeSecret as _, x25519::Identity};
use lupa_tests::{Answer, TestRegister, native, register::fresh_address};
use serde_json::json;

/// Takes a backup for this identity.
fn take(register: &TestRegister, identity: &Identity) -> Answer {
    register.staff_get(&format!("/api/v1/register/backup?recipient={}", identity.to_public()))
}

/// What is in it.
fn opened(answer: &Answer, identity: &Identity) -> String {
    assert_eq!(answer.status, 200, "{}", String::from_utf8_lossy(&answer.body));
    let decryptor = Decryptor::new(answer.body.as_slice()).expect("an age file");
    let (mut reader, mut text) =
        (decryptor.decrypt(std::iter::once(identity as &dyn age::Identity)).expect("for this identity"), String::new());
    reader.read_to_string(&mut text).expect("whole, and of text");
    text
}

/// Puts a backup back.
fn put_back(register: &TestRegister, token: &str, text: &str) -> Answer {
    let headers = [("content-type", "application/jsonl"), ("authorization", &*format!("Bearer {token}"))];
    register.send("PUT", "/api/v1/register/backup", &headers, text)
}

#[test]
fn who_may_export_the_register_takes_a_backup_for_a_key_of_their_own() {
    let register = TestRegister::new();
    let address = fresh_address("backup");
    register.join(&address, &["newsletter"]);
    let identity = Identity::generate();
    let answer = loop {
        let answer = take(&register, &identity);
        // Over HTTP another test may be taking one.
        if answer.status != 409 {
            break answer;
        }
        std::thread::sleep(std::time::Duration::from_millis(200));
    };
    assert_eq!(answer.header("content-type"), "application/octet-stream");
    assert!(
        answer.header("content-disposition").starts_with("attachment; filename=\"lupa-20")
            && answer.header("content-disposition").ends_with(".lupa.age\"")
    );
    assert!(!String::from_utf8_lossy(&answer.body).contains(&address), "encrypted");
    let text = opened(&answer, &identity);
    assert!(text.starts_with("{\"lupa_backup\":1,") && text.contains(&address) && !text.contains(identity.to_string().expose_secret()));
    let stranger = Identity::generate();
    let decryptor = Decryptor::new(answer.body.as_slice()).expect("an age file");
    assert!(decryptor.decrypt(std::iter::once(&stranger as &dyn age::Identity)).is_err());

    for recipient in ["", "age1", "ssh-ed25519%20AAAA"] {
        let refused = register.staff_get(&format!("/api/v1/register/backup?recipient={recipient}"));
        assert_eq!(refused.assert_problem(422, "recipient_key_invalid"), ["/recipient recipient_key_invalid"]);
    }
    let member = register.staff("Tarkastaja", &["read_audit", "see_people"]);
    member.browser.get(&format!("/api/v1/register/backup?recipient={}", identity.to_public())).assert_problem(403, "forbidden");
    register.get("/api/v1/register/backup").assert_problem(401, "unauthenticated");
}

#[test]
fn a_register_that_is_in_use_is_never_written_over() {
    let register = TestRegister::new();
    put_back(&register, "a-guess-at-the-token-of-setup", "{\"lupa_backup\":1}\n").assert_problem(403, "setup_token_invalid");
    let token = std::env::var("SETUP_TOKEN").unwrap_or_else(|_| native::SETUP_TOKEN.to_owned());
    put_back(&register, &token, "{\"lupa_backup\":1}\n").assert_problem(409, "already_set_up");
    assert_eq!(register.get("/api/v1/status").ok(200)["set_up"], true);
}

mod native_only {
    use std::collections::BTreeMap;

    use lupa_domain::{
        register::backup::{Header, Message, Reader, Writer},
        time::Span,
    };
    use lupa_tests::{over_http, sql::RusqliteSql};
    use lupa_worker::{delivery::Outcome, jobs::JobName, register::backup::reading};
    use proptest::prelude::*;

    use super::*;
    use crate::rights::seeded;

    /// What a restored register does not have, or has of its own: who is signed in, how far jobs have come, and what was written down because of
    /// the backup.
    const OF_ITS_OWN: [&str; 14] = [
        "backup",
        "backup_before",
        "filler",
        "wiping",
        "session",
        "staff_session",
        "ceremony",
        "continuation",
        "audit",
        "setting",
        "migration",
        "self_check",
        "anchor",
        "checkpoint",
    ];

    fn rows(register: &TestRegister, without: &[&str]) -> Vec<String> {
        let is_left_out = |row: &String| without.iter().any(|table| row.starts_with(&format!("{table}: ")));
        register.inside().sql().dump().into_iter().filter(|row| !is_left_out(row)).collect()
    }

    fn empty() -> TestRegister {
        TestRegister::not_set_up(native::settings, RusqliteSql::in_memory())
    }

    #[test]
    fn what_is_put_back_is_what_was_there_in_every_table() {
        if over_http::base().is_some() {
            return;
        }
        let register = TestRegister::native().expect("in this process");
        let somebody = seeded::somebody(&register, "Eka", "+358 40 1234567");
        let other = seeded::somebody(&register, "Toka", "+358 40 7654321");
        register.inside().ring(&Outcome::Sent);
        let _ = register.checkpoint_of(3);
        let identity = Identity::generate();
        let text = opened(&take(&register, &identity), &identity);
        let expected = rows(&register, &OF_ITS_OWN);
        for (what, mark) in somebody.marks.iter().chain(&other.marks) {
            assert!(text.contains(mark.as_str()), "{what} is in the backup");
        }

        let restored = empty();
        let answer = put_back(&restored, native::SETUP_TOKEN, &text).ok(200);
        assert_eq!((&answer["continued"], &answer["version"]), (&true.into(), &env!("CARGO_PKG_VERSION").into()));
        assert_eq!(rows(&restored, &OF_ITS_OWN), expected);
        let checkpoints = |register: &TestRegister| register.get("/log/checkpoints").ok(200)["checkpoints"].clone();
        assert_eq!(checkpoints(&restored), checkpoints(&register));
        let before: Vec<_> = rows(&register, &[]).into_iter().filter(|row| row.starts_with("audit: ")).collect();
        let after: Vec<_> = rows(&restored, &[]).into_iter().filter(|row| row.starts_with("audit: ")).collect();
        assert_eq!(after[..after.len() - 1], before[..before.len() - 1], "each has one entry more, of its own");

        // The same key opens it, everybody who was signed in signs in again, and the register agrees with itself.
        let key = format!("Bearer {}", register.api_key());
        let get = |path: &str| restored.send("GET", path, &[("authorization", &*key)], "");
        assert_eq!(get(&format!("/api/v1/people/{}", somebody.id)).status, 200);
        restored.inside().ring(&Outcome::Sent);
        for _ in 0..20 {
            restored.inside().ring(&Outcome::Sent);
        }
        let check = get("/api/v1/self-check").ok(200);
        assert_eq!((&check["running"], &check["count"]), (&false.into(), &0.into()));
        let acts = get("/api/v1/audit").text().to_owned();
        assert!(acts.contains("register_restored"));
        restored.join(&fresh_address("later"), &["newsletter"]);
        put_back(&restored, native::SETUP_TOKEN, &text).assert_problem(409, "already_set_up");
    }

    #[test]
    fn a_backup_that_is_altered_cut_off_or_newer_leaves_nothing_behind() {
        if over_http::base().is_some() {
            return;
        }
        let register = TestRegister::native().expect("in this process");
        let address = fresh_address("half");
        register.join(&address, &["newsletter"]);
        let identity = Identity::generate();
        let text = opened(&take(&register, &identity), &identity);
        let restored = empty();
        let fresh_rows = {
            assert_eq!(restored.get("/api/v1/status").ok(200)["set_up"], false);
            rows(&restored, &["setting", "signing_key", "migration"])
        };
        let is_fresh = |why: &str| {
            assert_eq!(restored.get("/api/v1/status").ok(200)["set_up"], false, "{why}");
            assert_eq!(rows(&restored, &["setting", "signing_key", "migration"]), fresh_rows, "{why}");
        };
        put_back(&restored, "not-the-token-of-the-setup", &text).assert_problem(403, "setup_token_invalid");
        put_back(&restored, native::SETUP_TOKEN, "{\"lupa_backup\":1}\n").assert_problem(422, "backup_foreign");
        put_back(&restored, native::SETUP_TOKEN, "age-encryption.org/v1\n").assert_problem(422, "backup_encrypted");
        put_back(&restored, native::SETUP_TOKEN, "{\"lupa_backup\":2,\"more\":true}\n").assert_problem(422, "backup_newer");
        put_back(&restored, native::SETUP_TOKEN, "").assert_problem(422, "backup_truncated");
        is_fresh("another token");
        let cut = &text[..text.len() - 200];
        put_back(&restored, native::SETUP_TOKEN, cut).assert_problem(422, "backup_truncated");
        is_fresh("cut off");
        let altered = text.replacen(&address, &fresh_address("half"), 1);
        put_back(&restored, native::SETUP_TOKEN, &altered).assert_problem(422, "backup_altered");
        is_fresh("altered");
        // Signed anew at its end, and still not what was in a register: a step that this version does not know, a row that refers to nobody.
        let signed = |text: &str| {
            let (lines, _) = text.trim_end().rsplit_once('\n').expect("lines");
            let mut writer = Writer::default();
            writer.add(&format!("{lines}\n"));
            format!("{lines}\n{}", writer.end())
        };
        let newer = signed(&text.replacen("\"steps\":[[1,", "\"steps\":[[9001,0],[1,", 1).replacen(
            "[9001,0]",
            "[9001,\"2027-01-01T00:00:00Z\"]",
            1,
        ));
        put_back(&restored, native::SETUP_TOKEN, &newer).assert_problem(422, "backup_newer");
        is_fresh("newer");
        let others: Vec<_> = text.lines().filter(|line| !line.contains(&address)).collect();
        let nobody = signed(&(others.join("\n") + "\n"));
        put_back(&restored, native::SETUP_TOKEN, &nobody).assert_problem(422, "backup_altered");
        is_fresh("somebody is missing");
        let pepper = |name: &str| {
            if name == "LUPA_PEPPER" { Some("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8".to_owned()) } else { native::settings(name) }
        };
        let stranger = TestRegister::not_set_up(pepper, RusqliteSql::in_memory());
        put_back(&stranger, native::SETUP_TOKEN, &text).assert_problem(409, "backup_other_secrets");
        let seed = |name: &str| if name == "LUPA_SIGNING_KEY" { native::settings("LUPA_PEPPER") } else { native::settings(name) };
        let stranger = TestRegister::not_set_up(seed, RusqliteSql::in_memory());
        put_back(&stranger, native::SETUP_TOKEN, &text).assert_problem(409, "backup_other_key");
        assert_eq!(put_back(&restored, native::SETUP_TOKEN, &text).status, 200, "and what is whole is put back after all that");
    }

    #[test]
    fn what_was_lost_with_an_older_copy_is_said_in_every_checkpoint() {
        if over_http::base().is_some() {
            return;
        }
        let register = TestRegister::native().expect("in this process");
        register.join(&fresh_address("kept"), &["newsletter"]);
        let old = register.checkpoint_of(2);
        let identity = Identity::generate();
        let text = opened(&take(&register, &identity), &identity);
        register.join(&fresh_address("lost"), &["newsletter"]);
        let lost = register.checkpoint_of(4);
        // The operator has kept the newest checkpoint, as `make start` does.
        let settings = |name: &str| if name == "LUPA_KNOWN_CHECKPOINT" { Some(lost.clone()) } else { native::settings(name) };
        let restored = TestRegister::not_set_up(settings, RusqliteSql::in_memory());
        let answer = put_back(&restored, native::SETUP_TOKEN, &text).ok(200);
        assert_eq!((&answer["leaves"], &answer["continued"]), (&2.into(), &true.into()));
        let told = restored.get("/log/continuations").ok(200);
        assert_eq!((told["continuations"].as_array().map(Vec::len), &told["continuations"][0]["size"]), (Some(1), &2.into()));
        // It goes on, and not silently.
        restored.pass(Span::hours(1));
        restored.join(&fresh_address("after"), &["newsletter"]);
        let next = restored.checkpoint_of(4);
        let marked = next.lines().nth(3).is_some_and(|line| line.starts_with("continued-from 2 "));
        assert!(marked && next != lost, "{next}");
        // Who brings a checkpoint back is told: of what was lost, from where on; of what was kept, that it is held.
        let hand_in = |note: &str| restored.post("/log/checkpoints", &json!({ "note": note })).ok(200);
        assert_eq!(hand_in(&old), json!({ "size": 2 }));
        let answer = hand_in(&lost);
        assert_eq!((&answer["size"], &answer["continued_from"]), (&2.into(), &told["continuations"][0]));
        assert_eq!(restored.get("/api/v1/status").ok(200).get("read_only"), None);
        // Without a copy that was put back openly, the same is a fork.
        let silent = TestRegister::set_up_over(native::settings, RusqliteSql::in_memory());
        silent.post("/log/checkpoints", &json!({ "note": lost })).assert_problem(503, "log_forked");
    }

    #[test]
    fn the_erased_stay_erased_after_yesterdays_backup_and_the_ledger() {
        if over_http::base().is_some() {
            return;
        }
        let register = TestRegister::native().expect("in this process");
        let card = json!({ "email": fresh_address("gone"), "name": "Poistettu Pertti", "locale": "fi", "source": "told" });
        let person = register.staff_post("/api/v1/people", &card).ok(201);
        let path = format!("/api/v1/people/{}", person["id"].as_str().expect("an id"));
        let identity = Identity::generate();
        let yesterday = opened(&take(&register, &identity), &identity);
        let key = format!("Bearer {}", register.api_key());
        let tag = register.staff_get(&format!("{path}/erasure")).header("etag").to_owned();
        let headers = [("content-type", "application/json"), ("authorization", &*key), ("if-match", &*tag)];
        assert_eq!(register.send("DELETE", &path, &headers, "").status, 200);
        let ledger = register.staff_get("/api/v1/register/erasures").ok(200)["records"].clone();

        let restored = empty();
        assert_eq!(put_back(&restored, native::SETUP_TOKEN, &yesterday).status, 200);
        let send = |method: &str, path: &str, body: &str| {
            restored.send(method, path, &[("content-type", "application/json"), ("authorization", &*key)], body)
        };
        assert_eq!(send("GET", &path, "").status, 200, "they are back");
        let body = json!({ "records": ledger }).to_string();
        assert_eq!(send("POST", "/api/v1/register/erasures", &body).ok(200), json!({ "erased": 1 }));
        send("GET", &path, "").assert_problem(404, "not_found");
        assert!(!restored.inside().sql().dump().iter().any(|row| row.contains("Poistettu Pertti")));
    }

    #[test]
    fn one_that_breaks_off_is_ended_and_keeps_nothing_of_anybody() {
        if over_http::base().is_some() {
            return;
        }
        let register = TestRegister::native().expect("in this process");
        let native = register.inside();
        let address = fresh_address("broken");
        register.join(&address, &["newsletter"]);
        native.command(|tx| tx.run(|| reading::begin(tx, "one", &start())));
        let running = take(&register, &Identity::generate());
        running.assert_problem(409, "backup_running");
        let id = register.staff_post("/api/v1/people/search", &json!({ "text": address })).ok(200)["people"][0]["id"].clone();
        let path = format!("/api/v1/people/{}", id.as_str().expect("an id"));
        let key = format!("Bearer {}", register.api_key());
        let tag = register.staff_get(&format!("{path}/erasure")).header("etag").to_owned();
        let headers = [("content-type", "application/json"), ("authorization", &*key), ("if-match", &*tag)];
        assert_eq!(register.send("DELETE", &path, &headers, "").status, 200);
        let keeps = || native.sql().dump().iter().any(|row| row.contains(&address));
        assert!(keeps(), "as it was when the backup began");
        assert_eq!(native.run_if_due(JobName::Backup).map(|due| due > native.now()), Some(true));
        register.pass(Span::minutes(3));
        assert_eq!(native.run_if_due(JobName::Backup), None);
        assert!(!keeps());
        let triggers: i64 = native
            .sql()
            .connection()
            .query_row("select count(*) from sqlite_schema where name like 'backup_keeps%'", [], |row| row.get(0))
            .expect("a count");
        assert_eq!(triggers, 0);
    }

    fn start() -> Header {
        Header {
            lupa_backup: 1,
            version: String::new(),
            steps: Vec::new(),
            origin: String::new(),
            taken_at: lupa_domain::time::Moment::from_millis(0),
            key: String::new(),
            pepper: String::new(),
            leaves: 0,
            checkpoint: None,
        }
    }

    /// What happens to a table while it is read: (what, which, to what).
    type Happening = (u8, u8, u8);

    /// Changes two tables at random: one by numbers and one by words.
    fn happen(register: &TestRegister, (what, which, value): Happening) {
        let database = register.inside().sql().connection();
        let (no, word, text) = (i64::from(which % 24) + 1, format!("w{:02}", which % 24), format!("v{value}"));
        let done = match what % 8 {
            0 => database.execute("insert or ignore into log_leaf (no, hash) values (?1, ?2)", (no, &text)),
            1 => database.execute("update log_leaf set hash = ?2 where no = ?1", (no, &text)),
            2 => database.execute("delete from log_leaf where no = ?1", [no]),
            3 => database.execute("insert or replace into mail_refusal (code, recipient, at) values (?1, 'r', ?2)", (&word, value)),
            4 => database.execute("update or ignore mail_refusal set recipient = ?2 where code = ?1", (&word, &text)),
            5 => database.execute("delete from mail_refusal where code = ?1", [&word]),
            6 => database.execute("update or ignore log_leaf set no = no + 1 where no = ?1", [no]),
            _ => database.execute(
                "insert into setting (name, value) values (?1, ?2) on conflict (name) do update set value = excluded.value",
                (&word, &text),
            ),
        };
        done.expect("a statement that can be run");
    }

    fn lying(register: &TestRegister, table: &str) -> Vec<String> {
        register.inside().sql().dump().into_iter().filter(|row| row.starts_with(&format!("{table}: "))).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn a_backup_is_of_the_moment_of_its_beginning_whatever_happens_meanwhile(
            before in prop::collection::vec(any::<Happening>(), 0..60),
            meanwhile in prop::collection::vec(prop::collection::vec(any::<Happening>(), 0..12), 0..60),
            most in 1..400_usize,
        ) {
            let register = TestRegister::set_up_over(native::settings, RusqliteSql::in_memory());
            for one in before {
                happen(&register, one);
            }
            let tables = ["log_leaf", "mail_refusal", "setting"];
            let expected: Vec<_> = tables.iter().map(|table| lying(&register, table)).collect();
            let native = register.inside();
            let mut text = native.command(|tx| tx.run(|| reading::begin(tx, "one", &start())));
            let mut meanwhile = meanwhile.into_iter();
            loop {
                let (lines, more) = native.command(|tx| tx.run(|| reading::stretch(tx, "one", most)));
                text.push_str(&lines);
                if !more {
                    break;
                }
                for one in meanwhile.next().unwrap_or_default() {
                    happen(&register, one);
                }
            }
            let mut writer = Writer::default();
            writer.add(&text);
            text.push_str(&writer.end());
            let mut reader = Reader::default();
            let messages = reader.push(text.as_bytes()).expect("a backup");
            let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
            for message in messages {
                if let Message::Rows { table, rows } = message {
                    let rows: Vec<Vec<serde_json::Value>> = serde_json::from_str(&rows).expect("rows");
                    let cell = |value: &serde_json::Value| match value {
                        serde_json::Value::Null => "Null".to_owned(),
                        serde_json::Value::Number(number) => format!("Int({number})"),
                        other => format!("Text({other})"),
                    };
                    found.entry(table.table.clone()).or_default().extend(
                        rows.iter().map(|row| format!("{}: [{}]", table.table, row.iter().map(cell).collect::<Vec<_>>().join(", "))),
                    );
                }
            }
            for (table, expected) in tables.iter().zip(expected) {
                let mut found = found.remove(*table).unwrap_or_default();
                let mut expected = expected;
                found.sort();
                expected.sort();
                prop_assert_eq!(found, expected, "{}", table);
            }
            let left = lying(&register, "backup_before");
            prop_assert!(left.is_empty());
        }
    }
}
