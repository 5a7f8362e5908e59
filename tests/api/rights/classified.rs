//! Whether what `every_column` says of each table and column is so: a marker is seeded into each, and the person erased.

mod native_only {
    use std::collections::{BTreeMap, BTreeSet};

    use lupa_domain::time::Span;
    use lupa_tests::{TestRegister, register::fresh_address};
    use lupa_worker::jobs::JobName;
    use rusqlite::{Connection, params};
    use serde_json::json;

    use super::super::{
        act,
        every_column::{Fate, TABLES, Table},
        refusal,
    };

    fn names(database: &Connection, query: &str) -> BTreeSet<String> {
        let mut statement = database.prepare(query).expect("a query");
        let rows = statement.query_map([], |row| row.get::<_, String>(0)).expect("rows");
        rows.collect::<Result<_, _>>().expect("names")
    }

    #[test]
    fn every_table_and_every_column_is_classified() {
        let Some(register) = TestRegister::native() else { return };
        let database = register.inside().sql().connection();
        let there: BTreeMap<String, BTreeSet<String>> =
            names(database, "select name from sqlite_schema where type = 'table' and substr(name, 1, 7) <> 'sqlite_'")
                .into_iter()
                .map(|table| {
                    let columns = names(database, &format!("select name from pragma_table_info('{table}')"));
                    (table, columns)
                })
                .collect();
        let classified: BTreeMap<String, BTreeSet<String>> = TABLES
            .iter()
            .map(|table| {
                let columns = table.columns.iter().flat_map(|(_, columns)| columns.iter().map(|column| (*column).to_owned()));
                (table.name.to_owned(), columns.collect())
            })
            .collect();
        assert_eq!(classified.len(), TABLES.len(), "a table stands once in the list");
        for (table, columns) in &there {
            assert_eq!(
                classified.get(table),
                Some(columns),
                "{table}: say in tests/api/rights/every_column.rs what becomes of each column"
            );
        }
        assert_eq!(classified.keys().collect::<Vec<_>>(), there.keys().collect::<Vec<_>>());
        for table in TABLES {
            let goes = table.columns.iter().any(|(fate, _)| *fate == Fate::Marked);
            assert!(!goes || !table.whose.is_empty(), "{}: how are the rows of one person found?", table.name);
        }
    }

    /// A value that stands nowhere else, of a kind that the column can hold.
    fn marker(who: &str, table: &str, column: &str, no: i64) -> String {
        let mark = format!("MARK{who}{table}{column}{no}").replace('_', "");
        match (table, column) {
            ("card", "fields") => json!({ "colour": mark }).to_string(),
            ("change", "before" | "after") => json!(mark).to_string(),
            ("person", "email") => format!("{mark}@asiakas.example"),
            ("request", "asked") => json!({ "says": mark }).to_string(),
            ("request", "extension") => json!({ "reasons": mark, "due_on": "2027-02-04" }).to_string(),
            ("request", "decision") => json!({ "outcome": "refused", "ground": "unfounded", "reasons": mark }).to_string(),
            _ => mark,
        }
    }

    fn count(database: &Connection, table: &Table, person: i64) -> i64 {
        let query = format!("select count(*) from {} where {}", table.name, table.whose);
        database.query_row(&query, params![person], |row| row.get(0)).expect("a count")
    }

    /// A person with everything kept that can be: through the API, and what takes an accident by hand.
    fn live(register: &TestRegister, label: &str) -> (String, i64) {
        let address = fresh_address(label);
        let mut filled = register.filled(&address, &["newsletter"]);
        (filled["name"], filled["phone"]) = ("Aino Aalto".into(), "0401234567".into());
        register.send_form(&filled);
        register.confirm_latest(&address);
        register.next_mail(&address);
        let me = register.sign_in(&address);
        let id = me.get("/api/v1/me").ok(200)["id"].as_str().expect("an id").to_owned();
        let path = format!("/api/v1/people/{id}");
        let seen = register.staff_get(&path);
        let card = json!({
            "email": address, "name": "Aino Aalto", "phone": "0401234567", "organisation": "Aalto Oy", "locale": "fi", "source": "told",
            "reason": "Puhelimessa", "tags": [format!("vip-{label}")], "fields": { "colour": "Punainen" },
            "address": { "street": "Katu 1", "postal_code": "40100", "locality": "Jyväskylä", "country": "FI" },
        });
        assert_eq!(register.staff_put(&path, seen.header("etag"), &card).status, 200);
        for (happening, text) in [("visit", "Kävi"), ("purchase", "Osti")] {
            let entry =
                json!({ "happening": happening, "day": "2026-11-01", "text": text, "amount": { "minor": 4_900, "currency": "EUR" } });
            let _ = register.staff_post(&format!("{path}/history"), &entry).ok(201);
        }
        let said = json!({
            "method": "paper", "original": "Kansio 3", "notice": register.form("fi")["digest"], "choices": { "research": true },
        });
        let answer = register.staff_post(&format!("{path}/consents"), &said).ok(200);
        let scan = json!({ "event": answer["receipts"][0]["id"], "content": "JVBERi0xLjcK" });
        let _ = register.staff_post(&format!("{path}/scans"), &scan).ok(201);
        let mut again = register.filled(&address, &["offers-sms"]);
        (again["name"], again["phone"]) = ("Toinen".into(), "0401234568".into());
        let key = format!("\"key-of-{label}-0123456789\"");
        let headers = [("content-type", "application/json"), ("idempotency-key", &*key)];
        assert_eq!(register.send("POST", "/api/v1/signups", &headers, &again.to_string()).status, 202);
        assert_eq!(register.staff_post("/api/v1/people/search", &json!({ "text": "Aalto" })).status, 200);
        let filed = me.post("/api/v1/me/requests", &json!({ "kind": "access", "says": "Kopio" })).ok(201);
        assert_eq!(act(register, &filed, &json!({ "do": "extend", "reasons": "Paljon" })).status, 200);
        assert_eq!(act(register, &filed, &refusal("unfounded")).status, 200);
        let database = register.inside().sql().connection();
        let no: i64 = database.query_row("select no from person where id = ?1", [&id], |row| row.get(0)).expect("a number");
        database
            .execute_batch(&format!(
                "insert into soft_opt_in (purpose, person, sale, at, staff) select 'newsletter', {no}, no, 1, staff from history
                   where person = {no} and happening = 'purchase';
                 insert into finding (kind, subject, person, found_at) values ('event', 'of {no}', {no}, 1);
                 insert into mail_refusal (code, recipient, at) values ('x', '{no}', 1);
                 insert or ignore into answered (person, field) values ({no}, 'colour');
                 insert into objection (kind, person, since) values ('profiling', {no}, 1);
                 insert into address_change (id, person, email, former, asked_at) values ('of {no}', {no}, 'uusi{no}@x.example', 'x@x.example', 1);
                 insert into erasure_wish (person, due_at, suppress) values ({no}, 9999999999999, 0);
                 insert or ignore into cleaning (no, id, kind, stage, made_at) values (1, 'x', 'inactive', 'ready', 1);
                 insert into cleaning_person (cleaning, person, fate) values (1, {no}, 'deleted');
                 insert or ignore into import (no, id, at, staff, state) select 1, 'x', 0, id, 'done' from staff limit 1; insert into import_effect values (1, {no}, 1, 0, 1);
                 insert into foreign_record (import, person, system, state, at, purpose, record, source, brought_at, original)
                   values (1, {no}, 'c15t', 'given', 1, 'x', 'x', 'x', 1, 'x');
                 insert into stay (person, at) values ({no}, 1);
                 insert into notification (id, person, change, recipient, data, disclosed_at, at)
                   values (printf('00000000-0000-4000-8000-%012d', {no}), {no}, 'corrected', 'Posti', json_array('email'), 1, 1);
                 insert into renewal (id, purpose, conditions, months, daily, ends_on, staff, begun_at, paced_at, ended_at)
                   select printf('00000000-0000-4000-8000-%012d', {no}), 'newsletter', '{{}}', 1, 1, '2026-12-01', id, 1, 1, 1 from staff limit 1;
                 insert into renewal_person (renewal, person, way, asked_at) select max(no), {no}, 'old_consent', 1 from renewal;
                 insert into renewal_letter (renewal, bundle, person) select max(no), 1, {no} from renewal;
                 insert into merge (id, state, person, this, other, gone, choices, staff, asked_at, done_at, joined_at, last_event, phone, barred,
                   email, email_key, undo) select printf('00000000-0000-4000-8000-%012d', no), 'done', no, id,
                   printf('00000000-0000-4000-8000-%012d', no), -no, '{{}}', (select id from staff), 1, 1, 1, 0, 'this', '[]',
                   'vanha{no}@x.example', 'vanha{no}@x.example', '{{}}' from person where no = {no}"
            ))
            .expect("an accident");
        (id, no)
    }

    /// Writes a marker of this person's own into every column that can hold one.
    fn mark(database: &Connection, who: &str, person: i64) {
        for table in TABLES.iter().filter(|table| !table.whose.is_empty()) {
            assert!(count(database, table, person) > 0, "{}: nothing to be erased", table.name);
            for (_, columns) in table.columns.iter().filter(|(fate, _)| *fate == Fate::Marked) {
                for (place, column) in columns.iter().enumerate() {
                    let (name, value) = (table.name, format!("coalesce(cast({column} as text), '')"));
                    let whose = table.whose.replace("?1", &person.to_string());
                    for (row, before) in names(database, &format!("select {value} from {name} where {whose}")).iter().enumerate() {
                        let text = marker(who, name, column, i64::try_from(row * 10 + place).expect("few"));
                        let change = format!("update {name} set {column} = ?2 where {} and {value} = ?3", table.whose);
                        let changed =
                            database.execute(&change, params![person, text, before]).unwrap_or_else(|error| panic!("{change}: {error}"));
                        assert!(changed > 0, "{change}");
                    }
                }
            }
        }
    }

    #[test]
    fn of_who_is_erased_nothing_is_found_anywhere_and_of_everybody_else_everything() {
        let Some(register) = TestRegister::native() else { return };
        let field = json!({ "labels": { "fi": "Väri" }, "kind": "text", "reason": "Värin sekoittamiseen" });
        let key = format!("Bearer {}", register.api_key());
        let headers = [("content-type", "application/json"), ("authorization", &*key), ("if-none-match", "*")];
        assert_eq!(register.send("PUT", "/api/v1/fields/colour", &headers, &field.to_string()).status, 201);
        let (gone, gone_no) = live(&register, "gone");
        let (_, stays_no) = live(&register, "stays");
        let export = json!({ "purpose": "newsletter", "where": {}, "format": "csv" });
        assert_eq!(register.staff_post("/api/v1/audience/export", &export).status, 200);
        let before = register.checkpoint_of(1);

        let sql = register.inside().sql();
        let database = sql.connection();
        let triggers = names(database, "select sql from sqlite_schema where type = 'trigger'");
        for name in names(database, "select name from sqlite_schema where type = 'trigger'") {
            database.execute_batch(&format!("drop trigger {name}")).expect("it is dropped");
        }
        mark(database, "GONE", gone_no);
        mark(database, "STAYS", stays_no);
        for trigger in triggers {
            database.execute_batch(&trigger).expect("it is there again");
        }
        let of_stays = || -> Vec<String> { sql.dump().into_iter().filter(|row| row.contains("MARKSTAYS")).collect() };
        let kept = of_stays();
        assert!(kept.len() > 15 && sql.dump().iter().any(|row| row.contains("MARKGONE")));

        let path = format!("/api/v1/people/{gone}");
        let tag = register.staff_get(&format!("{path}/erasure"));
        let headers = [("content-type", "application/json"), ("authorization", &*key), ("if-match", tag.header("etag"))];
        let report = register.send("DELETE", &path, &headers, "").ok(200);
        assert_eq!(report["fate"], "anonymised");
        let found: Vec<String> = sql.dump().into_iter().filter(|row| row.contains("MARKGONE")).collect();
        assert!(found.is_empty(), "{found:#?}");
        for table in TABLES.iter().filter(|table| !table.whose.is_empty()) {
            assert_eq!(count(database, table, gone_no), 0, "{}", table.name);
            assert!(count(database, table, stays_no) > 0, "{}", table.name);
        }
        assert_eq!(of_stays(), kept, "not a letter of anybody else's has changed");
        let named: BTreeSet<String> = sql
            .dump()
            .into_iter()
            .filter(|row| row.contains(&gone))
            .map(|row| row.split(':').next().unwrap_or_default().to_owned())
            .collect();
        assert_eq!(named, ["audit", "proof", "request"].map(str::to_owned).into(), "the random id stands where it was said to");

        // The log holds: what was signed before is in it, and it finds no fault with itself but those that were written in by hand.
        assert_eq!(register.post("/log/checkpoints", &json!({ "note": before })).status, 200);
        register.pass(Span::seconds(5));
        register.inside().publish();
        let _ = register.staff_post("/api/v1/self-check", &json!({})).ok(202);
        while register.inside().run_if_due(JobName::SelfCheck).is_none() {}
        let findings = register.staff_get("/api/v1/self-check").ok(200)["findings"].clone();
        assert_eq!(findings, json!([]));
    }
}
