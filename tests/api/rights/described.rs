//! The published description, held against what there is: a table with personal data, a field, a purpose or a recipient that it does not mention fails
//! here. Who adds a table says in which group of data the description names it.

use lupa_domain::description::DataGroup::{
    self, AccessLog, AfterErasure, AuditLog, Breaches, Changes, Cleaning, Consents, ContactDetails, History, Identity, Messages,
    Objections, Organisation, OwnFields, Requests, SignIns, Tags, Users,
};

/// Every table, by the groups of data in which the description names what is kept there; none where it holds nothing of any person.
const MENTIONED: &[(&str, &[DataGroup])] = &[
    // The person, and what staff know of them.
    ("person", &[Identity, ContactDetails]),
    ("person_handle", &[Identity]),
    ("person_handles", &[Identity]),
    ("word", &[Identity, ContactDetails, Organisation]),
    ("card", &[ContactDetails, Organisation]),
    ("tag", &[Tags]),
    ("field_value", &[OwnFields]),
    ("own_field", &[OwnFields]),
    ("answered", &[OwnFields]),
    ("history", &[History]),
    ("change", &[Changes]),
    ("look", &[AccessLog]),
    ("disclosure", &[AccessLog]),
    ("export", &[AccessLog]),
    // What they said.
    ("event", &[Consents]),
    ("standing", &[Consents]),
    ("signup_input", &[Consents]),
    ("idempotency_key", &[Consents]),
    ("receipt", &[Consents]),
    ("recording", &[Consents]),
    ("scan", &[Consents]),
    ("soft_opt_in", &[Consents]),
    ("finding", &[Consents]),
    ("in_force", &[Consents]),
    ("tally", &[Consents]),
    ("log_leaf", &[Consents]),
    ("log_tile", &[Consents]),
    ("log_erased", &[Consents]),
    ("objection", &[Objections]),
    // Letters and ways in.
    ("outbox", &[Messages]),
    ("mail_refusal", &[Messages]),
    ("last_letter", &[Messages]),
    ("link", &[SignIns]),
    ("session", &[SignIns]),
    ("address_change", &[SignIns, ContactDetails]),
    // What they asked for, and what outlives them.
    ("request", &[Requests]),
    ("request_step", &[Requests]),
    ("certificate", &[Requests]),
    ("notification", &[Requests]),
    ("erasure_wish", &[Requests]),
    ("erasure", &[AfterErasure]),
    ("suppression", &[AfterErasure]),
    ("proof", &[AfterErasure]),
    ("past_purchase", &[AfterErasure]),
    ("id_gap", &[AfterErasure]),
    ("erasing", &[AfterErasure]),
    ("audit", &[AuditLog]),
    // Rows of lists that wait, and the people an import has created or changed.
    ("import", &[Changes]),
    ("import_piece", &[Identity, ContactDetails, OwnFields]),
    ("import_effect", &[Changes]),
    ("foreign_record", &[Consents]),
    ("import_key", &[ContactDetails]),
    ("cleaning", &[Cleaning]),
    ("cleaning_person", &[Cleaning]),
    ("stay", &[Cleaning]),
    // Users of the register.
    ("staff", &[Users]),
    ("invitation", &[Users]),
    ("passkey", &[Users]),
    ("ceremony", &[Users]),
    ("recovery_code", &[Users]),
    ("staff_session", &[Users]),
    ("staff_outbox", &[Users]),
    ("api_key", &[Users]),
    ("undertaking", &[Users]),
    ("acceptance", &[Users]),
    ("refusal", &[Users]),
    ("breach", &[Breaches]),
    ("breach_entry", &[Breaches]),
    // What holds nothing of any person.
    ("anchor", &[]),
    ("brand", &[]),
    ("brand_picture", &[]),
    ("checkpoint", &[]),
    ("contact_check", &[]),
    ("description_version", &[]),
    ("description_words", &[]),
    ("filler", &[]),
    ("form", &[]),
    ("import_head", &[]),
    ("known_checkpoint", &[]),
    ("log_blank", &[]),
    ("mail_health", &[]),
    ("migration", &[]),
    ("recipient", &[]),
    ("notice", &[]),
    ("backup", &[]),
    // For the minutes that a backup takes: rows as they were when it began, of any table.
    ("backup_before", &[]),
    ("continuation", &[]),
    ("merge", &[Identity, ContactDetails, Changes]),
    ("renewal", &[]),
    ("renewal_person", &[Messages, Consents]),
    ("renewal_bundle", &[]),
    ("renewal_letter", &[Messages]),
    ("processor", &[]),
    ("purpose", &[]),
    ("saved_filter", &[]),
    ("self_check", &[]),
    ("setting", &[]),
    ("signing_key", &[]),
    ("wiping", &[]),
];

mod native_only {
    use std::collections::BTreeSet;

    use lupa_domain::{description::DataGroup, locale::Locale};
    use lupa_tests::TestRegister;
    use serde_json::{Value, json};

    use super::{
        super::every_column::{Fate, TABLES},
        MENTIONED,
    };

    fn text(register: &TestRegister, locale: Locale, sections: &[&str]) -> String {
        let shown = register.get("/api/v1/register/description").ok(200);
        let documents = shown["documents"].as_array().expect("documents");
        let document = documents.iter().find(|document| document["locale"] == locale.as_str()).expect("the language");
        let all = document["sections"].as_array().expect("sections").iter();
        all.filter(|section| sections.contains(&section["id"].as_str().unwrap_or_default())).map(|one| one["blocks"].to_string()).collect()
    }

    #[test]
    fn every_table_with_personal_data_is_in_a_group_that_the_description_names() {
        let Some(register) = TestRegister::native() else { return };
        let mut statement = register
            .inside()
            .sql()
            .connection()
            .prepare("select name from sqlite_schema where type = 'table' and substr(name, 1, 7) <> 'sqlite_'")
            .expect("a query");
        let there: BTreeSet<String> = statement.query_map([], |row| row.get(0)).expect("tables").collect::<Result<_, _>>().expect("names");
        let mentioned: BTreeSet<String> = MENTIONED.iter().map(|(table, _)| (*table).to_owned()).collect();
        assert_eq!(mentioned, there, "each table says in which group of data the description names it");
        for table in TABLES {
            let personal = table.columns.iter().any(|(fate, _)| *fate != Fate::None);
            let groups = MENTIONED.iter().find(|(name, _)| *name == table.name).map(|(_, groups)| *groups).unwrap_or_default();
            assert!(!personal || !groups.is_empty() || table.name == "log_blank", "{}: the description does not mention it", table.name);
        }
        for locale in Locale::ALL {
            let said = text(&register, locale, &["data"]);
            for group in MENTIONED.iter().flat_map(|(_, groups)| *groups) {
                assert!(said.contains(group.in_words(locale)), "{locale}: {group:?}");
            }
        }
        let kept: BTreeSet<DataGroup> = MENTIONED.iter().flat_map(|(_, groups)| *groups).copied().collect();
        assert_eq!(kept, DataGroup::ALL.into(), "the description mentions nothing that is not kept");
    }

    #[test]
    fn every_field_every_purpose_and_every_recipient_is_named() {
        let Some(register) = TestRegister::native() else { return };
        let key = format!("Bearer {}", register.api_key());
        let headers = [("content-type", "application/json"), ("authorization", &*key), ("if-none-match", "*")];
        for (id, label) in [("colour", "Hiusväri"), ("shoes", "Kengännumero")] {
            let field = json!({ "labels": { "fi": label }, "kind": "text", "reason": format!("Siksi: {label}") });
            assert_eq!(register.send("PUT", &format!("/api/v1/fields/{id}"), &headers, &field.to_string()).status, 201);
        }
        let recipients = json!([
            { "name": "Kumppani Oy", "role": "partner", "country": "FI" },
            { "name": "Posti AB", "role": "post", "country": "SE" },
            { "name": "Kyselykone Inc.", "role": "surveys", "country": "US", "safeguard": "standard-clauses" },
        ]);
        let purpose = json!({
            "id": "raffle", "channel": "email", "category": "direct-marketing", "legal_basis": "consent", "data": ["email-address"], "recipients": recipients,
        });
        let made = register.staff_post("/api/v1/purposes", &purpose);
        assert_eq!(made.status, 201, "{}", made.text());
        for (name, country, ground) in [("Pilvi Oy", "FI", Value::Null), ("Posti Inc.", "US", json!("binding-rules"))] {
            let mut processor = json!({
                "name": name, "role": "hosting", "country": country,
                "agreement": { "title": "DPA", "version": "1", "made_on": "2026-11-01" },
            });
            if !ground.is_null() {
                processor["transfer"] = ground;
            }
            assert_eq!(register.staff_post("/api/v1/processors", &processor).status, 201);
        }
        let names = |list: &Value, member: &str, named: &str| -> Vec<String> {
            list[member].as_array().into_iter().flatten().filter_map(|one| one[named].as_str()).map(str::to_owned).collect()
        };
        let purposes = register.staff_get("/api/v1/purposes").ok(200);
        let titles: Vec<String> = register.form("fi")["notice"]["statements"]
            .as_array()
            .expect("statements")
            .iter()
            .filter_map(|statement| statement["title"].as_str())
            .map(str::to_owned)
            .collect();
        for locale in Locale::ALL {
            let (fields, uses) = (text(&register, locale, &["data"]), text(&register, locale, &["purposes"]));
            for label in ["Hiusväri", "Kengännumero"] {
                assert!(fields.contains(label) && fields.contains(&format!("Siksi: {label}")), "{locale}: {label}");
            }
            let receivers = text(&register, locale, &["recipients", "processors"]);
            let recipients =
                purposes["purposes"].as_array().expect("purposes").iter().flat_map(|one| names(&one["purpose"], "recipients", "name"));
            for name in recipients.chain(names(&register.staff_get("/api/v1/processors").ok(200), "processors", "name")) {
                assert!(receivers.contains(&name), "{locale}: {name}");
            }
            let abroad = text(&register, locale, &["transfers"]);
            assert!(
                abroad.contains("Kyselykone Inc.") && abroad.contains("Posti Inc.") && !abroad.contains("Posti AB"),
                "{locale}: {abroad}"
            );
            assert!(uses.contains("raffle"), "{locale}: a purpose that no form calls anything goes by its own name");
        }
        let finnish = text(&register, Locale::Fi, &["purposes"]);
        assert!(!titles.is_empty() && titles.iter().all(|title| finnish.contains(title.as_str())), "{titles:?} in {finnish}");
    }

    #[test]
    fn an_export_is_told_once_addresses_were_taken_out() {
        let Some(register) = TestRegister::native() else { return };
        register.join(&lupa_tests::fresh_address("exported"), &["newsletter"]);
        let before = text(&register, Locale::En, &["recipients"]);
        assert!(!before.contains("exported"), "{before}");
        assert_eq!(
            register.staff_post("/api/v1/audience/export", &json!({ "purpose": "newsletter", "where": {}, "format": "csv" })).status,
            200
        );
        let after = text(&register, Locale::En, &["recipients"]);
        assert!(after.contains("have been exported"), "{after}");
    }
}
