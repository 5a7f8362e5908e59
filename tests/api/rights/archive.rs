//! The archive: everything held about a person, as files for programs.

use std::{collections::BTreeMap, thread, time::Duration};

use lupa_tests::{TestRegister, proof};
use serde_json::Value;

use super::{files::files, seeded::somebody};

fn text(files: &BTreeMap<String, Vec<u8>>, name: &str) -> String {
    let bytes = files.get(name).unwrap_or_else(|| panic!("{name} in {:?}", files.keys()));
    String::from_utf8(bytes.clone()).expect("UTF-8")
}

fn table(files: &BTreeMap<String, Vec<u8>>, name: &str) -> Vec<BTreeMap<String, String>> {
    let text = text(files, &format!("tables/{name}.csv"));
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(|row| row.expect("a row")).collect()
}

#[test]
fn the_archive_holds_everything_about_oneself_and_nothing_about_another() {
    let register = TestRegister::new();
    let mine = somebody(&register, "oma", "+358 40 111 1111");
    let other = somebody(&register, "toinen", "+358 40 222 2222");
    let _ = register.checkpoint_of(4);
    let mut answer = mine.me.get("/api/v1/me/export.zip");
    // A proof needs a checkpoint: over HTTP the log is everybody's, and one follows within seconds.
    for _ in 0..100 {
        let proofs = files(&answer.body).keys().filter(|name| name.strip_suffix(".tlog-proof").is_some()).count();
        if proofs == 3 {
            break;
        }
        thread::sleep(Duration::from_millis(100));
        answer = mine.me.get("/api/v1/me/export.zip");
    }
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/zip"));
    assert_eq!(answer.header("content-disposition"), "attachment; filename=\"lupa.zip\"");
    let files = files(&answer.body);
    let json = text(&files, "lupa.json");
    let tables: String = files.keys().filter(|name| name.strip_suffix(".csv").is_some()).map(|name| text(&files, name)).collect();
    for (place, mark) in &mine.marks {
        assert!(json.contains(mark), "{place}: {mark} in the JSON");
        let reason = *place == "field.reason";
        assert!(reason || tables.contains(mark), "{place}: {mark} in a table");
    }
    let whole: Vec<u8> = files.values().flatten().copied().collect();
    let whole = String::from_utf8_lossy(&whole);
    for (place, mark) in &other.marks {
        assert!(!whole.contains(mark.as_str()), "{place}: {mark}");
    }
    // The same as the one file that there was before, but for when it was made, and the receipts, which are files.
    let mut before = mine.me.get("/api/v1/me/export.json").ok(200);
    let mut now: Value = serde_json::from_str(&json).expect("JSON");
    let receipts = before["receipts"].as_array().expect("receipts").clone();
    for object in [&mut before, &mut now] {
        let members = object.as_object_mut().expect("an object");
        for name in ["exported_at", "receipts"] {
            members.remove(name);
        }
    }
    assert_eq!(now, before);
    assert_eq!(receipts.len(), 3);
    let keys = register.get("/.well-known/jwks.json").ok(200);
    for receipt in receipts {
        let id = receipt["id"].as_str().expect("an id");
        let file = text(&files, &format!("receipts/{id}.json"));
        assert_eq!(file, proof::jcs(&receipt), "in the bytes that were signed");
        assert_eq!(proof::check(&serde_json::from_str(&file).expect("JSON"), &keys), Ok(()));
        assert!(text(&files, &format!("receipts/{id}.tlog-proof")).starts_with("c2sp.org/tlog-proof@v1\n"));
    }
    for (name, content) in files.iter().filter(|(name, _)| name.starts_with("notices/")) {
        assert!(proof::digest(content).ends_with(name.trim_start_matches("notices/").trim_end_matches(".json")), "{name}");
    }
    let scan = files.iter().find(|(name, _)| name.starts_with("scans/")).expect("a scan");
    assert_eq!(scan.1, &mine.scan);
}

#[test]
fn the_archive_says_what_one_may_take_elsewhere() {
    let register = TestRegister::new();
    let mine = somebody(&register, "oma", "+358 40 111 1111");
    let files = files(&mine.me.get("/api/v1/me/export.zip").body);
    let json: Value = serde_json::from_str(&text(&files, "lupa.json")).expect("JSON");
    let portable: Vec<&str> = json["portable"].as_array().expect("pointers").iter().filter_map(Value::as_str).collect();
    for pointer in &portable {
        assert!(json.pointer(pointer).is_some(), "{pointer} points at something");
    }
    assert!(
        portable.contains(&"/person/email") && portable.contains(&"/history") && portable.contains(&"/kept/fields/0/value"),
        "{portable:?}"
    );
    assert!(!portable.iter().any(|pointer| pointer.starts_with("/kept/tags") || pointer.starts_with("/looks")), "{portable:?}");
    let marked: BTreeMap<String, bool> =
        table(&files, "data").iter().map(|row| (row["datum"].clone(), row["portable"] == "true")).collect();
    assert_eq!((marked["email"], marked["name"], marked["tags"], marked["id"]), (true, true, false, false));
    assert_eq!(table(&files, "history")[0]["amount_minor"], "123456");
    assert!(text(&files, "README.txt").contains("Kukka ja Kaveri Oy"));
}

#[test]
fn what_is_taken_along_is_what_the_published_schema_says() {
    let register = TestRegister::new();
    let mine = somebody(&register, "oma", "+358 40 111 1111");
    let files = files(&mine.me.get("/api/v1/me/export.zip").body);
    let published = register.get("/api/v1/export.schema.json");
    assert_eq!((published.status, published.header("content-type")), (200, "application/schema+json"));
    assert_eq!(text(&files, "schema.json"), published.text());
    let schema = published.json();
    let json: Value = serde_json::from_str(&text(&files, "lupa.json")).expect("JSON");
    lupa_tests::described::insist_on(&schema, &json);
    let mut wrong = json;
    wrong["person"]["joined_at"] = 7.into();
    let refused = std::panic::catch_unwind(|| lupa_tests::described::insist_on(&schema, &wrong));
    assert!(refused.is_err(), "a schema that takes anything describes nothing");
}

mod native_only {
    use lupa_tests::register::fresh_address;

    use super::*;

    #[test]
    fn a_long_history_is_whole_in_every_file() {
        let Some(register) = TestRegister::native() else { return };
        let address = fresh_address("long");
        register.join(&address, &["newsletter"]);
        let me = register.sign_in(&address);
        // Five megabytes of notes: ten stretches, each told twice.
        let notes = "with recursive n(i) as (select 1 union all select i + 1 from n where i < 300)
            insert into history (id, person, happening, day, text, open, at, staff)
            select printf('0190d5c0-0000-4000-8000-%012d', i), (select no from person where email = ?1), 'visit',
            printf('2026-%02d-%02d', i % 12 + 1, i % 28 + 1), printf('<%d> ', i) || replace(hex(zeroblob(8000)), '00', 'x '), 0, 0,
            (select id from staff limit 1) from n";
        register.inside().sql().connection().execute(notes, [&address]).expect("notes");
        let files = files(&me.get("/api/v1/me/export.zip").body);
        let json: Value = serde_json::from_str(&text(&files, "lupa.json")).expect("JSON");
        let days = |rows: Vec<String>| rows.windows(2).all(|pair| pair[0] >= pair[1]);
        let told: Vec<&Value> = json["history"].as_array().expect("a list").iter().collect();
        assert_eq!(told.len(), 300);
        assert!(days(told.iter().map(|line| line["day"].as_str().expect("a day").to_owned()).collect()));
        let rows = table(&files, "history");
        assert_eq!(rows.len(), 300);
        assert!(days(rows.iter().map(|row| row["day"].clone()).collect()));
        let document = super::super::files::document(&me.get("/api/v1/me/report.pdf"));
        let said = super::super::files::said(&document);
        for no in 1..=300 {
            let mark = format!("<{no}>");
            assert!(said.contains(&mark) && rows.iter().any(|row| row["text"].starts_with(&mark)), "{mark}");
        }
        assert!(document.get_pages().len() > 300);
    }
}
