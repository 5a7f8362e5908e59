//! Every table and every column of the register, and what becomes of it when a person is erased. A new one that is not here fails the test: who adds
//! it says what becomes of it, and the seeded markers show whether that is so.

/// What becomes of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It goes, and so does a marker that stands in it.
    Marked,
    /// It goes; it holds a number or a word of ours, in which no marker can stand.
    Erased,
    /// It stays, and leads to nobody any more: a number that no row has, a hash of what is gone, a sum.
    Anonymised,
    /// It follows from what goes, and goes with it.
    Derived,
    /// It stays as it is, for the reason that its table says.
    Kept,
    /// It holds nothing of any customer.
    None,
}

/// One table: how the rows of one person are found (nothing where it has none), and its columns by what becomes of them.
pub(super) struct Table {
    pub(super) name: &'static str,
    pub(super) whose: &'static str,
    pub(super) columns: &'static [(Fate, &'static [&'static str])],
}

const fn nobodys(name: &'static str, columns: &'static [(Fate, &'static [&'static str])]) -> Table {
    Table { name, whose: "", columns }
}

const fn of(name: &'static str, whose: &'static str, columns: &'static [(Fate, &'static [&'static str])]) -> Table {
    Table { name, whose, columns }
}

/// The events of a person.
const EVENT: &str = "event in (select no from event where person = ?1)";
const PERSON: &str = "person = ?1";
/// Their requests.
const REQUEST: &str = "request in (select no from request where person = ?1)";

use Fate::{Anonymised, Derived, Erased, Kept, Marked};

/// How far an import has come, and what was said of its list.
const IMPORT: &[&str] =
    &["no", "id", "at", "staff", "state", "file", "plan", "at_piece", "done", "counts", "undone", "committed_at", "wipe_at"];

/// All of them.
pub(super) const TABLES: &[Table] = &[
    // Staff, words and the register itself.
    nobodys("acceptance", &[(Fate::None, &["staff", "edition", "document"])]),
    nobodys("anchor", &[(Fate::None, &["size", "at", "note"])]),
    nobodys(
        "api_key",
        &[(Fate::None, &["id", "staff", "hash", "rights", "created_at", "revoked_at", "name", "expires_at", "used_at", "maker"])],
    ),
    // There is something in it while a backup is read, and nothing any more when that ends: minutes at most.
    nobodys("backup", &[(Fate::None, &["id", "touched_at", "tbl", "phase", "cursor"])]),
    nobodys("backup_before", &[(Fate::None, &["tbl", "key", "row"])]),
    nobodys("brand", &[(Fate::None, &["id", "revision", "accent", "cover"])]),
    nobodys("brand_picture", &[(Fate::None, &["part", "digest", "media_type", "width", "height", "file"])]),
    nobodys("ceremony", &[(Fate::None, &["id", "staff", "body", "expires_at"])]),
    nobodys("checkpoint", &[(Fate::None, &["size", "at", "note"])]),
    nobodys("continuation", &[(Fate::None, &["at", "size", "root"])]),
    nobodys("contact_check", &[(Fate::None, &["id", "mailbox", "sent_at", "answered_at"])]),
    nobodys("breach", &[(Fate::None, &["no", "id", "found_at", "reminders"])]),
    nobodys("breach_entry", &[(Fate::None, &["breach", "no", "at", "staff", "body"])]),
    nobodys("description_version", &[(Fate::None, &["no", "at", "staff", "body"])]),
    nobodys("description_words", &[(Fate::None, &["no", "at", "staff", "body"])]),
    nobodys("processor", &[(Fate::None, &["id", "revision", "body", "accepted_at", "staff", "ended_at"])]),
    nobodys("filler", &[(Fate::None, &["no", "text"])]),
    nobodys("form", &[(Fate::None, &["id", "edition", "draft", "revision", "shown"])]),
    nobodys("import", &[(Fate::None, IMPORT)]),
    nobodys("import_head", &[(Fate::None, &["head", "target"])]),
    // Keyed hashes, while a list is tried.
    nobodys("import_key", &[(Anonymised, &["import", "key", "line"])]),
    // Rows of lists that wait: those of a person go with them, by a trigger.
    nobodys("import_piece", &[(Fate::None, &["no", "import", "piece", "first", "count"]), (Derived, &["rows", "fates"])]),
    nobodys("invitation", &[(Fate::None, &["id", "staff", "created_at", "used_at", "replaces"])]),
    nobodys("known_checkpoint", &[(Fate::None, &["size", "note", "at"])]),
    nobodys(
        "mail_health",
        &[(
            Fate::None,
            &[
                "id",
                "tried_with",
                "tried_at",
                "takes_utf8",
                "trouble",
                "trouble_since",
                "failures",
                "retry_at",
                "complaint",
                "complaint_since",
            ],
        )],
    ),
    nobodys("migration", &[(Fate::None, &["no", "applied_at"])]),
    nobodys("notice", &[(Fate::None, &["digest", "no", "form", "edition", "locale", "body", "published_at", "retires_at"])]),
    nobodys("passkey", &[(Fate::None, &["id", "staff", "name", "body", "added_at", "used_at"])]),
    nobodys("purpose", &[(Fate::None, &["id", "version", "body"])]),
    nobodys("recovery_code", &[(Fate::None, &["staff", "hash"])]),
    nobodys("refusal", &[(Fate::None, &["act", "whose", "staff", "api_key", "about", "since", "count"])]),
    nobodys("self_check", &[(Fate::None, &["ended_at", "body"])]),
    nobodys("setting", &[(Fate::None, &["name", "value"])]),
    nobodys("signing_key", &[(Fate::None, &["vkey", "since", "until"])]),
    nobodys(
        "staff",
        &[(Fate::None, &["id", "name", "email", "created_at", "rights", "locale", "revision", "seen_at", "left_at", "name_before"])],
    ),
    nobodys("staff_outbox", &[(Fate::None, &["staff", "created_at", "kind", "ref", "state", "due_at", "tries", "code"])]),
    nobodys("staff_session", &[(Fate::None, &["id", "staff", "passkey", "began_at", "used_at", "ended_at", "counter", "proved_at"])]),
    nobodys("undertaking", &[(Fate::None, &["edition", "body", "staff", "at"])]),
    nobodys("wiping", &[(Fate::None, &["no", "due_at", "done_at", "stage", "written"])]),
    // What a filter or a field asks for names no customer: values of texts are not asked for.
    nobodys("own_field", &[(Fate::None, &["no", "id", "revision", "body"]), (Derived, &["people"])]),
    nobodys("saved_filter", &[(Fate::None, &["id", "name", "purpose", "conditions", "staff", "at", "basis"])]),
    nobodys(
        "renewal",
        &[
            (Fate::None, &["no", "id", "purpose", "conditions", "months", "daily", "ends_on", "staff", "begun_at"]),
            (Fate::None, &["paced_at", "way", "after", "ended_at"]),
        ],
    ),
    nobodys("export", &[(Fate::None, &["id", "staff", "api_key", "purpose", "conditions", "format", "people", "at", "basis"])]),
    // Counts, which were right on their day.
    nobodys("in_force", &[(Derived, &["purpose", "version", "people"])]),
    nobodys("tally", &[(Derived, &["purpose", "said", "day", "notice", "count"])]),
    nobodys("past_purchase", &[(Anonymised, &["day", "currency", "count", "minor"])]),
    // Reports: numbers and reasons, no names.
    nobodys(
        "cleaning",
        &[
            (Fate::None, &["no", "id", "kind", "stage", "made_at", "staff", "on_day", "by_itself", "looked", "due_at", "ended_at"]),
            (Anonymised, &["deleted", "anonymised", "entries", "stayed", "warned", "unwarned", "going", "held"]),
        ],
    ),
    // Numbers that no row has any more.
    nobodys("disclosure", &[(Anonymised, &["export", "first", "last", "gaps", "at"])]),
    nobodys("look", &[(Anonymised, &["no", "at", "act", "staff", "api_key", "about", "first", "last", "gaps"])]),
    nobodys("id_gap", &[(Anonymised, &["no"])]),
    nobodys("log_erased", &[(Anonymised, &["first", "last"])]),
    // Hashes: what could show what lies under them is gone.
    nobodys("log_blank", &[(Fate::None, &["no", "salt"])]),
    nobodys("log_leaf", &[(Anonymised, &["no", "hash"])]),
    nobodys("log_tile", &[(Anonymised, &["level", "no", "hashes"])]),
    // The ledger and what was promised to outlive a person, apart from them.
    nobodys("erasure", &[(Kept, &["record"])]),
    nobodys("suppression", &[(Kept, &["mailbox"])]),
    nobodys("proof", &[(Kept, &["event", "mailbox", "until", "salt", "body", "receipt"])]),
    // What staff did, by the random id of a person who is not there any more.
    nobodys("audit", &[(Kept, &["no", "act", "staff", "person", "body"])]),
    // Until the last letter has left.
    nobodys("last_letter", &[(Erased, &["no", "at", "locale", "address", "certificate"])]),
    nobodys("erasing", &[(Erased, &["person"])]),
    nobodys("person_handles", &[(Derived, &["upto"])]),
    // The person.
    of(
        "person",
        "no = ?1",
        &[
            (Marked, &["email", "email_key", "name", "phone"]),
            (Erased, &["no", "id", "locale", "joined_at", "confirmed_at", "restricted", "bounced_at", "addressed_at"]),
            // Goes on into the ledger.
            (Kept, &["record"]),
        ],
    ),
    of("person_handle", "no = ?1", &[(Derived, &["id", "no"])]),
    of("word", PERSON, &[(Marked, &["word"]), (Erased, &["person"])]),
    of(
        "card",
        PERSON,
        &[
            (Marked, &["organisation", "street", "postal_code", "locality", "country", "fields"]),
            (Erased, &["person", "kind", "relation", "last_day", "total", "currency"]),
        ],
    ),
    of("tag", PERSON, &[(Marked, &["tag"]), (Erased, &["person"])]),
    of("field_value", PERSON, &[(Marked, &["value"]), (Derived, &["field", "person", "year_day"])]),
    of("answered", PERSON, &[(Marked, &["field"]), (Erased, &["person"])]),
    of(
        "history",
        PERSON,
        &[
            (Marked, &["text"]),
            (Erased, &["no", "id", "person", "revision", "happening", "day", "minor", "currency", "open", "at", "staff"]),
        ],
    ),
    of(
        "change",
        PERSON,
        &[(Marked, &["datum", "before", "after", "reason"]), (Erased, &["no", "person", "at", "staff", "source", "wiped", "merged"])],
    ),
    of(
        "merge",
        PERSON,
        &[
            (Marked, &["email", "email_key", "undo"]),
            (Erased, &["no", "id", "state", "person", "this", "other", "gone", "choices", "staff", "asked_at", "done_at"]),
            (Erased, &["joined_at", "agreed", "last_event", "phone", "barred", "moving"]),
            (Kept, &["record"]),
        ],
    ),
    // What they said.
    of("event", PERSON, &[(Erased, &["no", "id", "person", "at", "salt", "body"])]),
    of(
        "standing",
        PERSON,
        &[(Erased, &["person", "purpose", "state", "since", "event", "version", "notice", "locale", "joined_at", "phoned", "method"])],
    ),
    of("signup_input", EVENT, &[(Marked, &["name", "phone", "answers"]), (Erased, &["event", "at"])]),
    of(
        "idempotency_key",
        "event in (select id from event where person = ?1)",
        &[(Marked, &["fingerprint"]), (Erased, &["id", "at", "event", "replaced_at"])],
    ),
    of("receipt", EVENT, &[(Erased, &["event", "format", "place", "proof", "digest"])]),
    of("recording", EVENT, &[(Marked, &["original"]), (Erased, &["event", "staff"])]),
    of("scan", PERSON, &[(Marked, &["content"]), (Erased, &["no", "id", "event", "person", "at", "staff", "kind", "bytes"])]),
    of("soft_opt_in", PERSON, &[(Erased, &["purpose", "person", "sale", "at", "staff"])]),
    of("finding", PERSON, &[(Marked, &["subject"]), (Erased, &["kind", "person", "purpose", "found_at"])]),
    // Letters and ways in.
    of(
        "outbox",
        PERSON,
        &[(Marked, &["ref", "code"]), (Erased, &["person", "created_at", "kind", "state", "due_at", "tries", "lane", "turn"])],
    ),
    of("mail_refusal", "recipient = cast(?1 as text)", &[(Marked, &["code"]), (Erased, &["recipient", "at"])]),
    of("link", PERSON, &[(Marked, &["mailbox"]), (Erased, &["id", "person", "created_at", "used_at", "wrong_codes", "mailed"])]),
    of("session", PERSON, &[(Erased, &["id", "person", "began_at", "used_at", "ended_at"])]),
    of("objection", PERSON, &[(Erased, &["kind", "person", "since"])]),
    of("address_change", PERSON, &[(Marked, &["email", "former"]), (Erased, &["id", "person", "asked_at", "done_at"])]),
    // What a cleaning would do with them, and that they stay.
    of("cleaning_person", PERSON, &[(Erased, &["cleaning", "person", "fate", "obstacle", "mail"])]),
    of("stay", PERSON, &[(Erased, &["person", "at"])]),
    // What they asked for: the words go, and a line that leads to nobody stays until claims about it have expired.
    of(
        "request",
        PERSON,
        &[
            (Marked, &["asked", "extension", "decision"]),
            (Erased, &["person", "contact"]),
            (
                Anonymised,
                &[
                    "no",
                    "id",
                    "number",
                    "subject",
                    "kind",
                    "arrival",
                    "identification",
                    "locale",
                    "received_at",
                    "entered_at",
                    "state",
                    "due_on",
                    "owner",
                    "revision",
                    "reminders",
                    "closed_at",
                ],
            ),
        ],
    ),
    of("certificate", REQUEST, &[(Marked, &["body"]), (Anonymised, &["request", "digest"])]),
    of("request_step", REQUEST, &[(Anonymised, &["request", "no", "at", "step", "staff", "assignee"])]),
    of("import_effect", PERSON, &[(Erased, &["import", "person", "created", "first_change", "last_change"])]),
    of("renewal_person", PERSON, &[(Erased, &["renewal", "person", "way", "asked_at", "reminded_at", "answer"])]),
    of("erasure_wish", PERSON, &[(Erased, &["person", "due_at", "suppress", "replayed"])]),
];

mod native_only {
    use std::collections::{BTreeMap, BTreeSet};

    use lupa_domain::time::Span;
    use lupa_tests::{TestRegister, register::fresh_address};
    use lupa_worker::jobs::JobName;
    use rusqlite::{Connection, params};
    use serde_json::json;

    use super::{
        super::{act, refusal},
        Fate, TABLES, Table,
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
            assert_eq!(classified.get(table), Some(columns), "{table}: say in tests/api/rights/classified.rs what becomes of each column");
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
                 insert into stay (person, at) values ({no}, 1);
                 insert into renewal (id, purpose, conditions, months, daily, ends_on, staff, begun_at, paced_at, ended_at)
                   select printf('00000000-0000-4000-8000-%012d', {no}), 'newsletter', '{{}}', 1, 1, '2026-12-01', id, 1, 1, 1 from staff limit 1;
                 insert into renewal_person (renewal, person, way, asked_at) select max(no), {no}, 'old_consent', 1 from renewal;
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
