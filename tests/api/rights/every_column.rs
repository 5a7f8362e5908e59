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
    // Organisations, and where they are written to.
    nobodys("recipient", &[(Fate::None, &["name", "email", "at"])]),
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
            (Fate::None, &["paced_at", "way", "after", "ended_at", "medium"]),
        ],
    ),
    nobodys("renewal_bundle", &[(Fate::None, &["renewal", "no", "round", "export", "letters", "staff", "made_at"])]),
    nobodys(
        "export",
        &[(Fate::None, &["id", "staff", "api_key", "purpose", "conditions", "format", "people", "at", "basis", "recipient", "data"])],
    ),
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
    of(
        "foreign_record",
        PERSON,
        &[
            (Marked, &["purpose", "record", "source", "original"]),
            (Erased, &["no", "import", "person", "system", "state", "at", "brought_at"]),
        ],
    ),
    of("renewal_person", PERSON, &[(Erased, &["renewal", "person", "way", "asked_at", "reminded_at", "answer"])]),
    of("renewal_letter", PERSON, &[(Erased, &["no", "renewal", "bundle", "person"])]),
    // Who was told of what, and when, stays and leads to nobody; by what the recipient finds the person is sealed, and goes once it has been told.
    of(
        "notification",
        PERSON,
        &[
            (Erased, &["person"]),
            (
                Anonymised,
                &["no", "id", "change", "recipient", "data", "disclosed_at", "at", "told_at", "how", "staff", "address", "letter"],
            ),
        ],
    ),
    of("erasure_wish", PERSON, &[(Erased, &["person", "due_at", "suppress", "replayed"])]),
];
