//! Address labels, read back by another library than the one that draws them.

use lopdf::Document;
use lupa_tests::{Answer, TestRegister, register::fresh_address};
use serde_json::{Value, json};

const LABELS: &str = "/api/v1/audience/labels";

fn ask(sheet: &str, start: u32) -> Value {
    json!({ "purpose": "newsletter", "where": {}, "sheet": sheet, "start": start })
}

#[test]
fn what_no_sheet_has_is_refused_at_its_place() {
    let register = TestRegister::new();
    let refused = |body: &Value| register.staff_post(LABELS, body);
    assert_eq!(refused(&ask("70x38", 1)).assert_problem(422, "sheet_unknown"), ["/sheet sheet_unknown"]);
    for (sheet, start) in [("70x37", 0), ("70x37", 25), ("99x38", 15), ("63x38", 22), ("105x37", 17)] {
        assert_eq!(refused(&ask(sheet, start)).assert_problem(422, "start_out_of_range"), ["/start start_out_of_range"]);
    }
    let unknown = json!({ "purpose": "nothing", "where": {}, "sheet": "70x37" });
    assert_eq!(refused(&unknown).assert_problem(422, "purpose_unknown"), ["/purpose purpose_unknown"]);
}

mod native_only {
    use lupa_tests::sql::AGREED;

    use super::*;

    /// Somebody who may be written to, with what a member of staff has written down.
    fn addressed(register: &TestRegister, name: Option<&str>, organisation: Option<&str>, parts: [&str; 4]) -> String {
        let address = fresh_address("label");
        let mut filled = register.filled(&address, &["newsletter"]);
        if let Some(name) = name {
            filled["name"] = name.into();
        }
        register.send_form(&filled);
        register.confirm_latest(&address);
        let [street, code, town, country] = parts;
        let inserted = register.inside().sql().connection().execute(
            "insert into card (person, organisation, street, postal_code, locality, country) \
             select no, ?2, ?3, ?4, ?5, ?6 from person where email = ?1",
            [Some(&*address), organisation, Some(street), Some(code), Some(town), Some(country)],
        );
        assert_eq!(inserted, Ok(1));
        address
    }

    fn pages(answer: &Answer) -> Vec<String> {
        assert_eq!((answer.status, answer.header("content-type")), (200, "application/pdf"), "{}", String::from_utf8_lossy(&answer.body));
        let document = Document::load_mem(&answer.body).expect("a document");
        document.get_pages().keys().map(|page| document.extract_text(&[*page]).expect("text")).collect()
    }

    #[test]
    fn a_label_has_name_and_address_and_those_without_are_counted_before() {
        let Some(register) = TestRegister::native() else { return };
        addressed(&register, Some("Äiti Öhman-Åkerlund"), None, ["Hämeenkatu 3 B 12", "33100", "Tampere", "FI"]);
        addressed(&register, Some("Nils Ek"), Some("Ek & Söner Ab"), ["Storgatan 1", "11122", "Stockholm", "SE"]);
        addressed(&register, Some("Νίκη Παπαδοπούλου"), None, ["Οδός Ερμού 1", "10563", "Αθήνα", "GR"]);
        addressed(&register, None, None, ["Kuja 1", "00100", "Helsinki", "FI"]);
        register.join(&fresh_address("no-address"), &["newsletter"]);
        let stopped = addressed(&register, Some("Poissa Oleva"), None, ["Katu 2", "00100", "Helsinki", "FI"]);
        let database = register.inside().sql().connection();
        database
            .execute("update standing set state = 'withdrawn' where person = (select no from person where email = ?)", [&stopped])
            .expect("a withdrawal");
        let count = register.staff_post("/api/v1/audience/labels/count", &json!({ "purpose": "newsletter", "where": {} })).ok(200);
        assert_eq!(count, json!({ "send": 5, "labels": 3, "without": 2 }));

        let answer = register.staff_post(LABELS, &ask("70x37", 1));
        let name = answer.header("content-disposition");
        assert!(name.starts_with("attachment; filename=\"lupa-newsletter-20") && name.ends_with(".pdf\""), "{name}");
        let pages = pages(&answer);
        assert_eq!(pages.len(), 1);
        for line in [
            "Äiti Öhman-Åkerlund",
            "Hämeenkatu 3 B 12",
            "33100 TAMPERE",
            "Nils Ek",
            "Ek & Söner Ab",
            "SE-111 22 STOCKHOLM",
            "SWEDEN",
            "Νίκη Παπαδοπούλου",
            "10563 ΑΘΉΝΑ",
            "GREECE",
        ] {
            assert!(pages[0].contains(line), "{line}: {}", pages[0]);
        }
        assert!(!pages[0].contains("Poissa") && !pages[0].contains("Kuja") && !pages[0].contains("FINLAND"), "{}", pages[0]);

        // The people on labels are those in the export, and nobody else.
        let disclosed = database.query_row(
            "select sum(1 + (gaps <> '') * (length(gaps) - length(replace(gaps, ' ', '')) + 1)) from disclosure",
            [],
            |row| row.get::<_, i64>(0),
        );
        assert_eq!(disclosed, Ok(3));
        let written =
            database.query_row("select format, people from export", [], |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?)));
        assert_eq!(written, Ok(("labels".into(), 3)));
    }

    #[test]
    fn labels_begin_where_the_sheet_is_still_whole_and_go_on_on_the_next() {
        let Some(register) = TestRegister::native() else { return };
        for no in 0..5 {
            addressed(&register, Some(&format!("Henkilö {no}")), None, ["Katu 1", "00100", "Helsinki", "FI"]);
        }
        let pages = pages(&register.staff_post(LABELS, &ask("99x38", 12)));
        assert_eq!(pages.iter().map(|page| page.matches("Henkilö").count()).collect::<Vec<_>>(), [3, 2]);
    }

    #[test]
    fn what_the_typeface_lacks_or_the_label_cannot_hold_is_listed_and_not_printed_as_boxes() {
        let Some(register) = TestRegister::native() else { return };
        let parts = ["Kauppakatu 1", "40100", "Jyväskylä", "FI"];
        addressed(&register, Some("Matti Meikäläinen"), None, parts);
        addressed(&register, Some("田中 Yuki"), None, parts);
        let long = "Erittäin pitkän nimen omistava säätiö ".repeat(4);
        let longer = "Loputtomanpitkäkatu ".repeat(5);
        addressed(&register, Some(long[..120].trim()), Some(&long), [&longer, "40100", &longer, "FI"]);
        let pages = pages(&register.staff_post(LABELS, &ask("63x38", 1)));
        assert_eq!(pages.len(), 2);
        assert!(pages[0].contains("Matti Meikäläinen") && !pages[0].contains("Yuki") && !pages[0].contains("Erittäin"), "{}", pages[0]);
        assert!(pages[1].contains("Näitä ei painettu tarroille") && pages[1].contains("… Yuki"), "{}", pages[1]);
        assert!(pages[1].contains("Kirjaimia puuttuu · ") && pages[1].contains("Ei mahdu tarralle · "), "{}", pages[1]);
    }

    #[test]
    fn a_label_for_nobody_is_no_document() {
        let Some(register) = TestRegister::native() else { return };
        register.join(&fresh_address("no-address"), &["newsletter"]);
        let refused = register.staff_post(LABELS, &ask("70x37", 1));
        assert!(refused.assert_problem(422, "no_postal_address").is_empty());
    }

    #[test]
    fn thousands_of_labels_are_one_document() {
        let Some(register) = TestRegister::native() else { return };
        register.join(&fresh_address("first"), &["newsletter"]);
        register
            .inside()
            .sql()
            .connection()
            .execute_batch(
                "pragma foreign_keys = off;
                 with recursive n(i) as (select 1 union all select i + 1 from n where i < 5000)
                 insert into person (id, email, email_key, name, locale, joined_at, confirmed_at)
                 select printf('0190d5c0-0000-4000-8000-%012d', i), 'p' || i || '@x.example', 'p' || i || '@x.example', 'Henkilö ' || i, 'fi', 0, 0 from n;
                 insert into standing (person, purpose, state, since, event, version)
                 select no, 'newsletter', 'given', 0, 1, 1 from person where no > 1;
                 insert into card (person, street, postal_code, locality, country)
                 select no, 'Katu ' || no, '00100', 'Helsinki', 'FI' from person where no > 1",
            )
            .expect("many people");
        register.inside().sql().connection().execute_batch(AGREED).expect("what they said");
        let pages = pages(&register.staff_post(LABELS, &ask("70x37", 1)));
        assert_eq!(pages.len(), 5000_usize.div_ceil(24));
        assert!(pages[208].contains("Henkilö 5000"), "{}", pages[208]);
    }
}
