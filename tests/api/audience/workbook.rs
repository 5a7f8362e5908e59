//! The export as a workbook, read back by another library than the one that writes it.

use std::io::Cursor;

use calamine::{Data, DataType, Range, Reader, Xlsx, open_workbook_from_rs};
use lupa_tests::{Answer, TestRegister, register::fresh_address};
use serde_json::{Value, json};

use super::{edition, entry, everyone};

const EXPORT: &str = "/api/v1/audience/export";

fn workbook(register: &TestRegister, purpose: &str, conditions: &Value) -> Answer {
    let answer = register.staff_post(EXPORT, &json!({ "purpose": purpose, "where": conditions, "format": "xlsx" }));
    assert_eq!(answer.status, 200, "{}", String::from_utf8_lossy(&answer.body));
    answer
}

/// The sheets: the addresses, and what they are.
fn sheets(answer: &Answer) -> [Range<Data>; 2] {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(answer.body.as_slice())).expect("a workbook");
    let names = book.sheet_names();
    assert_eq!(names.len(), 2);
    [0, 1].map(|at| book.worksheet_range(&names[at]).expect("a sheet"))
}

fn text(range: &Range<Data>, row: usize, column: usize) -> String {
    range.get((row, column)).map(ToString::to_string).unwrap_or_default()
}

/// What stands beside a term on the second sheet.
fn fact(about: &Range<Data>, term: &str) -> Data {
    let row = about.rows().find(|row| row[0].as_string().as_deref() == Some(term));
    row.unwrap_or_else(|| panic!("no {term}: {about:?}"))[1].clone()
}

fn named(register: &TestRegister, label: &str, name: &str) -> String {
    let address = fresh_address(label);
    let mut filled = register.filled(&address, &["newsletter"]);
    filled["name"] = name.into();
    register.send_form(&filled);
    register.confirm_latest(&address);
    register.next_mail(&address);
    address
}

#[test]
fn the_workbook_says_what_the_list_says() {
    let register = TestRegister::new();
    let address = named(&register, "book", "Aino \"Äiti\" <Kokko> & Pojat _x0041_");
    let pending = fresh_address("pending");
    register.sign_up(&pending, &["newsletter"]);
    let answer = workbook(&register, "newsletter", &json!({}));
    assert_eq!(answer.header("content-type"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    let name = answer.header("content-disposition");
    assert!(name.starts_with("attachment; filename=\"lupa-newsletter-20") && name.ends_with(".xlsx\""), "{name}");
    assert_eq!((answer.header("cache-control"), answer.header("x-lupa-next"), answer.header("x-lupa-make")), ("no-store", "", ""));

    let [addresses, about] = sheets(&answer);
    let header: Vec<_> = (0..7).map(|column| text(&addresses, 0, column)).collect();
    assert_eq!(header, ["email", "name", "language", "consent_given_at", "receipt", "stop_url", "edition"]);
    let row = (1..addresses.height()).find(|row| text(&addresses, *row, 0) == address).expect("the row");
    assert!((1..addresses.height()).all(|row| text(&addresses, row, 0) != pending));
    let people = everyone(&register, "newsletter", &json!({}), 500);
    let listed = entry(&people, &address).expect("the entry");
    for (column, member) in [(0, "address"), (1, "name"), (2, "language"), (4, "receipt"), (5, "stop_url")] {
        assert_eq!(text(&addresses, row, column), listed[member].as_str().expect("words"), "{member}");
    }
    assert_eq!(text(&addresses, row, 6), edition(&register));
    assert!(matches!(addresses.get((row, 3)), Some(Data::DateTime(_))), "a date is a date: {:?}", addresses.get((row, 3)));

    assert_eq!(fact(&about, "Käyttötarkoitus").as_string().as_deref(), Some("Uutiskirje"));
    assert_eq!(fact(&about, "Ehdot").as_string().as_deref(), Some("Ei ehtoja"));
    assert_eq!(fact(&about, "Henkilömäärä").as_i64(), i64::try_from(addresses.height() - 1).ok());
    let export = fact(&about, "Viennin tunnus").to_string();
    assert!(name.contains(&format!("-{}.xlsx", &export[..8])), "{name} begins as {export}");
}

#[test]
fn the_second_sheet_speaks_the_language_of_the_request() {
    let register = TestRegister::new();
    let body = json!({ "purpose": "newsletter", "where": { "language": "sv" }, "format": "xlsx" }).to_string();
    let key = format!("Bearer {}", register.api_key());
    let headers = [("content-type", "application/json"), ("authorization", &*key), ("accept-language", "sv")];
    let [_, about] = sheets(&register.send("POST", EXPORT, &headers, &body));
    assert_eq!(text(&about, 0, 0), "Export av adresser");
    assert_eq!(fact(&about, "Villkor").as_string().as_deref(), Some("{\"language\":\"sv\"}"));
}

#[test]
fn a_person_reads_the_column_heads_and_titles_in_their_language() {
    let register = TestRegister::new();
    let key = format!("Bearer {}", register.api_key());
    for (locale, head, term, title) in [
        (
            "fi",
            ["Puhelin", "Nimi", "Kieli", "Suostumus annettu", "Kuitin tunnus", "Perumislinkki", "Lomake ja versio"],
            "Käyttötarkoitus",
            "Tarjoukset tekstiviestillä",
        ),
        (
            "sv",
            ["Telefon", "Namn", "Språk", "Samtycke gavs", "Kvittots id", "Länk för att avsluta", "Formulär och version"],
            "Ändamål",
            "Erbjudanden per sms",
        ),
        (
            "en",
            ["Telephone", "Name", "Language", "Consent given", "Receipt ID", "Link to stop", "Form and version"],
            "Purpose",
            "Offers by text message",
        ),
    ] {
        let body = json!({ "purpose": "offers-sms", "where": {}, "format": "xlsx", "headings": "reader" }).to_string();
        let headers = [("content-type", "application/json"), ("authorization", &*key), ("accept-language", locale)];
        let [addresses, about] = sheets(&register.send("POST", EXPORT, &headers, &body));
        assert_eq!((0..7).map(|column| text(&addresses, 0, column)).collect::<Vec<_>>(), head);
        assert_eq!(fact(&about, term).as_string().as_deref(), Some(title));
        assert!(!about.rows().flatten().any(|cell| cell.to_string().contains("offers-sms")), "the id is for programs");
    }
}

#[test]
fn what_looks_like_a_formula_is_text_and_stays_as_it_was_typed() {
    let register = TestRegister::new();
    for name in ["=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)"] {
        let address = named(&register, "text", name);
        let [addresses, _] = sheets(&workbook(&register, "newsletter", &json!({})));
        let row = addresses.rows().find(|row| row[0].as_string().as_deref() == Some(&address)).expect("the row").to_vec();
        assert_eq!(row[1], Data::String(name.to_owned()));
    }
}

mod native_only {
    use lupa_tests::sql::AGREED;

    use super::*;

    #[test]
    fn a_purpose_keeps_its_title_when_no_form_asks_for_it_any_more() {
        let Some(register) = TestRegister::native() else { return };
        register.join(&fresh_address("first"), &["newsletter"]);
        let retired = register.staff_post("/api/v1/forms/newsletter/retire", &json!({ "grace_seconds": 0 }));
        assert_eq!(retired.status, 200, "{}", retired.text());
        let [_, about] = sheets(&workbook(&register, "newsletter", &json!({})));
        assert_eq!(fact(&about, "Käyttötarkoitus").as_string().as_deref(), Some("Uutiskirje"));
    }

    #[test]
    fn a_long_workbook_is_one_file() {
        let Some(register) = TestRegister::native() else { return };
        register.join(&fresh_address("first"), &["newsletter"]);
        let database = register.inside().sql().connection();
        database
            .execute_batch(
                "with recursive n(i) as (select 1 union all select i + 1 from n where i < 5000)
                 insert into person (id, email, email_key, name, locale, joined_at, confirmed_at)
                 select printf('0190d5c0-0000-4000-8000-%012d', i), 'many-' || i || '@example.fi', 'many-' || i || '@example.fi', 'Ääkkönen ' || i, 'fi', 0, 0 from n;
                 insert into standing (person, purpose, state, since, event, version)
                 select no, 'newsletter', 'given', no * 1000, 1, 1 from person where no > 1",
            )
            .expect("many people");
        database.execute_batch(AGREED).expect("what they said");
        let answer = workbook(&register, "newsletter", &json!({}));
        let [addresses, about] = sheets(&answer);
        assert_eq!(addresses.height(), 5002);
        let mut emails: Vec<_> = (1..addresses.height()).map(|row| text(&addresses, row, 0)).collect();
        emails.dedup();
        assert_eq!(emails.len(), 5001);
        assert_eq!(fact(&about, "Henkilömäärä").as_i64(), Some(5001));
        assert!(answer.body.len() < 800_000, "{} bytes", answer.body.len());
    }

    #[test]
    fn more_people_than_a_sheet_has_rows_are_refused_before_anything_is_written_down() {
        let Some(register) = TestRegister::native() else { return };
        register.join(&fresh_address("first"), &["newsletter"]);
        let database = register.inside().sql().connection();
        database
            .execute_batch(
                "pragma foreign_keys = off;
                 with recursive n(i) as (select 2 union all select i + 1 from n where i < 1048577)
                 insert into standing (person, purpose, state, since, event, version) select i, 'newsletter', 'given', 0, 1, 1 from n",
            )
            .expect("many standings");
        let refused = register.staff_post(EXPORT, &json!({ "purpose": "newsletter", "where": {}, "format": "xlsx" }));
        assert_eq!(refused.assert_problem(422, "sheet_too_long"), ["/format sheet_too_long"]);
        let exports = database.query_row("select count(*) from export", [], |row| row.get::<_, i64>(0));
        assert_eq!(exports, Ok(0));
    }
}
