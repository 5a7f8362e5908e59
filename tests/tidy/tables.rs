//! Who owns which table of the register: read from the migrations and from the SQL in the code.

use std::{collections::BTreeSet, fs, path::Path};

use crate::{
    text::literals,
    tree::{File, Findings},
};

/// Every table, by the room of the worker whose SQL alone may name it. Others call a function of that room.
const OWNERS: [(&str, &[&str]); 15] = [
    ("runtime", &["migration", "filler", "wiping"]),
    ("delivery", &["outbox", "staff_outbox", "mail_refusal", "mail_health"]),
    (
        "log",
        &[
            "log_tile",
            "log_leaf",
            "log_blank",
            "log_erased",
            "checkpoint",
            "known_checkpoint",
            "signing_key",
            "finding",
            "self_check",
            "continuation",
        ],
    ),
    ("wording", &["purpose", "form", "notice"]),
    (
        "staff",
        &[
            "staff",
            "invitation",
            "passkey",
            "ceremony",
            "recovery_code",
            "staff_session",
            "api_key",
            "undertaking",
            "acceptance",
            "audit",
            "anchor",
            "refusal",
        ],
    ),
    ("register", &["setting", "brand", "brand_picture", "backup", "backup_before", "processor"]),
    (
        "people",
        &[
            "person",
            "erasing",
            "id_gap",
            "person_handle",
            "person_handles",
            "word",
            "card",
            "tag",
            "own_field",
            "field_value",
            "answered",
            "history",
            "past_purchase",
            "change",
            "look",
            "merge",
            "foreign_record",
        ],
    ),
    (
        "consent",
        &[
            "event",
            "standing",
            "signup_input",
            "idempotency_key",
            "receipt",
            "tally",
            "in_force",
            "recording",
            "scan",
            "soft_opt_in",
            "proof",
            "objection",
        ],
    ),
    ("portal", &["link", "session", "address_change"]),
    (
        "rights",
        &[
            "request",
            "request_step",
            "certificate",
            "contact_check",
            "erasure",
            "erasure_wish",
            "last_letter",
            "notification",
            "recipient",
            "suppression",
        ],
    ),
    ("retention", &["cleaning", "cleaning_person", "stay"]),
    ("renewal", &["renewal", "renewal_person", "renewal_bundle", "renewal_letter"]),
    ("audience", &["export", "disclosure", "saved_filter"]),
    ("description", &["description_version", "description_words", "breach", "breach_entry"]),
    ("import", &["import", "import_piece", "import_key", "import_effect", "import_head"]),
];

/// What a room may read of the tables of others, and why a function of their owner would not do.
const READ_BY_OTHERS: [(&str, &[&str], &str); 3] = [
    (
        "people",
        &["standing"],
        "the list of customers is filtered by where people stand and sorted by what staff know of them: a million people in one statement, \
         whose plan tests/api/people/listing.rs holds",
    ),
    (
        "audience",
        &["person", "card", "tag", "field_value", "history", "standing", "event", "soft_opt_in", "objection", "notice"],
        "a filter asks of everybody at once who they are, what staff know of them and where they stand: a million people in one statement, \
         whose plan tests/api/audience/plans.rs holds",
    ),
    ("*", &["erasing"], "the people who are being erased, named for one transaction: every room deletes what it keeps of them"),
];

/// A table's owner.
fn owner(table: &str) -> Option<&'static str> {
    OWNERS.iter().find(|(_, tables)| tables.contains(&table)).map(|(room, _)| *room)
}

/// The tables that there are when every migration has run.
fn tables() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../worker/migrations");
    let mut scripts: Vec<_> = fs::read_dir(folder).expect("the migrations").flatten().map(|entry| entry.path()).collect();
    scripts.sort();
    let mut tables: BTreeSet<String> = [String::from("migration")].into();
    for script in scripts {
        let text = fs::read_to_string(script).expect("a migration");
        let code: String =
            text.lines().filter(|line| !line.trim_start().starts_with("--")).fold(String::new(), |code, line| code + line + " ");
        for statement in code.split(';') {
            let words: Vec<_> = statement.split([' ', '(', ')']).filter(|word| !word.is_empty()).collect();
            match words.as_slice() {
                ["create", "table", name, ..] => _ = tables.insert((*name).to_owned()),
                ["drop", "table", name] => _ = tables.remove(*name),
                ["alter", "table", old, "rename", "to", new] => {
                    tables.remove(*old);
                    tables.insert((*new).to_owned());
                }
                _ => {}
            }
        }
    }
    tables
}

/// The tables that a piece of SQL names: after a word that a table follows, or before a column.
fn named(sql: &str) -> impl Iterator<Item = &'static str> {
    let words: Vec<&str> =
        sql.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '.')).filter(|word| !word.is_empty()).collect();
    let is_sql = ["select", "insert", "update", "delete", "join", "where"].iter().any(|word| words.contains(word));
    let is_named = move |table: &&str| {
        words.iter().enumerate().any(|(place, word)| {
            let before = place.checked_sub(1).and_then(|place| words.get(place)).copied().unwrap_or_default();
            let follows = ["from", "join", "into", "update"].contains(&before) || (before.is_empty() && words.len() > 1);
            (follows && word == table) || word.split_once('.').is_some_and(|(name, column)| name == *table && !column.is_empty())
        })
    };
    OWNERS
        .into_iter()
        .flat_map(|(_, tables)| tables.iter().copied())
        .filter(move |table| is_sql && is_named(table))
        .collect::<Vec<_>>()
        .into_iter()
}

/// Holds one file of the worker to the owners.
pub(crate) fn hold(file: &File, found: &mut Findings<'_>) {
    let Some(room) = file.under("worker/src/").and_then(|inside| inside.split('/').next()) else { return };
    for (line, text) in literals(file.code()) {
        for table in named(&text) {
            let may_read = |(reader, tables, _): &(&str, &[&str], &str)| (*reader == "*" || *reader == room) && tables.contains(&table);
            if owner(table) != Some(room) && !READ_BY_OTHERS.iter().any(may_read) {
                let owner = owner(table).unwrap_or("nobody");
                found.push(line, format!("SQL of `{room}` names the table `{table}` of `{owner}`: call a function of `{owner}`"));
            }
        }
    }
}

#[test]
fn every_table_has_one_owner() {
    let owned: Vec<_> = OWNERS.iter().flat_map(|(_, tables)| tables.iter().map(|table| (*table).to_owned())).collect();
    assert_eq!(owned.iter().cloned().collect::<BTreeSet<_>>(), tables());
    assert_eq!(owned.len(), tables().len(), "a table stands once in the list");
    assert!(READ_BY_OTHERS.iter().all(|(_, tables, why)| !why.is_empty() && tables.iter().all(|table| owner(table).is_some())));
}

#[test]
fn the_tables_that_sql_names_are_found() {
    let found = |sql: &str| named(sql).collect::<Vec<_>>();
    assert_eq!(found("select name from staff where id = ?"), ["staff"]);
    assert_eq!(found("select person from tag join card on card.person = tag.person"), ["card", "tag"]);
    assert_eq!(found("person left join standing on standing.person = person.no"), ["person", "standing"]);
    assert_eq!(found("the person may have changed"), [""; 0]);
    assert_eq!(found("update form set edition = ? where id = ?"), ["form"]);
}
