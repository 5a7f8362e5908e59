//! The export: a file that a spreadsheet may open and a mailer may trust.

use std::collections::BTreeSet;

use lupa_tests::{TestRegister, register::fresh_address};
use serde_json::{Value, json};

use super::{edition, entry, everyone, export};

const EXPORT: &str = "/api/v1/audience/export";

/// The rows by column, without the header.
fn rows(text: &str) -> (Vec<String>, Vec<Vec<String>>) {
    // A file for people begins with a mark, and its list separator is that of Finland and Sweden.
    let (text, separator) = text.strip_prefix('\u{feff}').map_or((text, b','), |text| (text, b';'));
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).from_reader(text.as_bytes());
    let header = reader.headers().expect("a header").iter().map(str::to_owned).collect();
    let rows = reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect();
    (header, rows)
}

fn named(register: &TestRegister, label: &str, name: &str) -> String {
    let address = fresh_address(label);
    let mut filled = register.filled(&address, &["newsletter", "offers-sms"]);
    filled["name"] = name.into();
    filled["phone"] = "040 123 4567".into();
    register.send_form(&filled);
    register.confirm_latest(&address);
    register.next_mail(&address);
    address
}

#[test]
fn the_file_says_what_the_list_says() {
    let register = TestRegister::new();
    let address = named(&register, "row", "Aino \"Äiti\" Kokko; Oy, Ab");
    let pending = fresh_address("pending");
    register.sign_up(&pending, &["newsletter"]);
    let answer = register.staff_post(EXPORT, &json!({ "purpose": "newsletter", "where": {}, "format": "csv" }));
    assert_eq!((answer.status, answer.header("content-type")), (200, "text/csv; charset=utf-8"));
    let name = answer.header("content-disposition");
    assert!(name.starts_with("attachment; filename=\"lupa-newsletter-20") && name.ends_with(".csv\""), "{name}");
    assert_eq!((answer.header("cache-control"), answer.header("x-lupa-next")), ("no-store", ""));
    assert!(answer.text().ends_with("\r\n") && !answer.text().contains(&pending));

    let (header, rows) = rows(answer.text());
    assert_eq!(
        header,
        ["email", "name", "language", "consent_given_at", "receipt", "stop_url", "edition", "export", "checkpoint", "basis"]
    );
    let row = rows.iter().find(|row| row[0] == address).expect("the row");
    let people = everyone(&register, "newsletter", &json!({}), 500);
    let listed = entry(&people, &address).expect("the entry");
    let columns = ["address", "name", "language", "given_at", "receipt", "stop_url"].map(|member| listed[member].as_str().expect("words"));
    assert_eq!(row[..6], columns);
    assert_eq!(row[6], edition(&register));
    assert!(name.contains(&format!("-{}.csv", &row[7][..8])), "{name} begins as the export's id");
    let stop = row[5].strip_prefix(&register.origin()).expect("an address of ours");
    register.post_form(stop, "List-Unsubscribe=One-Click").assert_empty(200);
    assert_eq!(register.verdict("newsletter", &address), "withdrawn");
    assert_eq!(register.verdict("offers-sms", &address), "send");
}

#[test]
fn programs_get_the_heads_they_know_and_people_those_of_their_language() {
    let register = TestRegister::new();
    let key = format!("Bearer {}", register.api_key());
    let header = |headings: Value, locale: &str| {
        let mut asked = json!({ "purpose": "newsletter", "where": {}, "format": "csv" });
        asked.as_object_mut().expect("an object").extend(headings.as_object().expect("an object").clone());
        let headers = [("content-type", "application/json"), ("authorization", &*key), ("accept-language", locale)];
        rows(register.send("POST", EXPORT, &headers, &asked.to_string()).text()).0
    };
    let machine = ["email", "name", "language", "consent_given_at", "receipt", "stop_url", "edition", "export", "checkpoint", "basis"];
    for locale in ["fi", "sv", "en"] {
        assert_eq!(header(json!({}), locale), machine);
        assert_eq!(header(json!({ "headings": "machine" }), locale), machine);
    }
    let reader = |locale| header(json!({ "headings": "reader" }), locale);
    assert_eq!(reader("fi")[..4], ["Sähköposti", "Nimi", "Kieli", "Suostumus annettu"]);
    assert_eq!(
        reader("sv")[4..],
        ["Kvittots id", "Länk för att avsluta", "Formulär och version", "Exportens id", "Loggens kontrollpunkt", "Rättslig grund"]
    );
    assert_eq!(reader("en")[8..], ["Checkpoint of the log", "Legal basis"]);
}

#[test]
fn every_row_of_the_file_says_which_export_and_which_tree_it_is_from() {
    let register = TestRegister::new();
    named(&register, "proved", "Aino");
    let _ = register.checkpoint_of(1);
    let (_, rows) = rows(&export(&register, "newsletter", &json!({})));
    let (size, root) = rows[0][8].split_once(' ').expect("a size and a root");
    assert!(size.parse::<u64>().is_ok_and(|size| size > 0) && root.len() == 44, "{:?}", rows[0]);
    assert!(rows.iter().all(|row| row[7..] == rows[0][7..]), "the same in all of them");
    let audit = register.staff_get("/api/v1/audit?act=exported").ok(200);
    assert!(audit.to_string().contains(&rows[0][7]), "the audit log knows the export by that id: {audit}");
    let published = register.get("/log/checkpoints");
    assert!(published.text().contains(root) || published.text().contains(&size.to_string()), "{}", published.text());
}

#[test]
fn a_spreadsheet_takes_nothing_for_a_formula() {
    let register = TestRegister::new();
    for name in ["=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)"] {
        let address = named(&register, "formula", name);
        let (_, rows) = rows(&export(&register, "newsletter", &json!({})));
        let row = rows.iter().find(|row| row[0] == address).expect("the row");
        assert_eq!(row[1], format!("'{name}"));
    }
    // Whatever separates the cells: a semicolon does in Finland, in a file of commas too.
    for name in ["Aino;=1+cmd|'/C calc'!A0;x", "Aino;\"=1+1\"", "＝1+1", "Aino; －1"] {
        let address = named(&register, "formula", name);
        for headings in ["machine", "reader"] {
            let asked = json!({ "purpose": "newsletter", "where": {}, "format": "csv", "headings": headings });
            let text = register.staff_post(EXPORT, &asked).text().to_owned();
            let line = text.lines().find(|line| line.contains(&address)).expect("the row").to_owned();
            for cell in line.split([',', ';', '\t']) {
                let begins = cell.trim_start_matches(['"', ' ']);
                assert!(!begins.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{cell} of {line}");
            }
            assert!(headings == "machine" || line.starts_with(&format!("\"{address}\";\"")), "{line}");
        }
    }
    let (header, rows) = rows(&export(&register, "offers-sms", &json!({})));
    assert_eq!(header[0], "phone");
    assert!(rows.iter().any(|row| row[0] == "+358401234567"), "a number stays a number");
}

#[test]
fn excel_gets_a_byte_order_mark_if_it_asks() {
    let register = TestRegister::new();
    let ask = |bom: Value| register.staff_post(EXPORT, &json!({ "purpose": "newsletter", "where": {}, "format": "csv", "bom": bom }));
    assert!(ask(true.into()).text().starts_with("\u{feff}email,"));
    assert!(ask(false.into()).text().starts_with("email,"));
    assert_eq!(ask("yes".into()).assert_problem(422, "wrong_type"), ["/bom wrong_type"]);
    let refused = register.staff_post(EXPORT, &json!({ "purpose": "newsletter", "where": {}, "format": "pdf" }));
    assert_eq!(refused.assert_problem(422, "format_unknown"), ["/format format_unknown"]);
}

#[test]
fn an_export_holds_those_who_may_be_written_to_and_no_other() {
    let register = TestRegister::new();
    register.join(&fresh_address("in"), &["research"]);
    register.sign_up(&fresh_address("out"), &["research"]);
    let (_, rows) = rows(&export(&register, "research", &json!({})));
    assert!(!rows.is_empty());
    let emails: Vec<_> = rows.iter().take(1000).map(|row| row[0].trim_start_matches('\'')).collect();
    let verdicts = register.staff_post("/api/v1/check", &json!({ "purpose": "research", "emails": emails })).ok(200);
    for verdict in verdicts["verdicts"].as_array().expect("verdicts") {
        // Over HTTP another test may have withdrawn in between.
        let gone = register.elsewhere().is_some() && verdict["reason"] == "withdrawn";
        assert!(verdict["verdict"] == "send" || gone, "{verdict}");
    }
}

mod native_only {
    use lupa_tests::sql::AGREED;

    use super::*;

    #[test]
    fn a_long_export_is_one_file() {
        let Some(register) = TestRegister::native() else { return };
        register.join(&fresh_address("first"), &["newsletter"]);
        register
            .inside()
            .sql()
            .connection()
            .execute_batch(
                "with recursive n(i) as (select 1 union all select i + 1 from n where i < 12345)
                 insert into person (id, email, email_key, locale, joined_at, confirmed_at)
                 select printf('0190d5c0-0000-4000-8000-%012d', i),
                   'p' || i || '@asiakas.example', 'p' || i || '@asiakas.example', 'fi', 1, 1
                 from n;
                 insert into standing (purpose, person, state, since, event, version)
                 select 'newsletter', no, iif(no % 10 = 0, 'withdrawn', 'given'), 1, (select max(no) from event), 1 from person
                 where email like 'p%@asiakas.example';",
            )
            .expect("many people");
        register.inside().sql().connection().execute_batch(AGREED).expect("what they said");
        let (_, rows) = rows(&export(&register, "newsletter", &json!({})));
        let totals = super::super::count(&register, "newsletter", &json!({}));
        assert_eq!(totals["matched"], 12_346);
        assert_eq!(Some(rows.len() as u64), totals["send"].as_u64());
        assert_eq!(rows.iter().map(|row| &row[0]).collect::<BTreeSet<_>>().len(), rows.len(), "each once");
    }

    #[test]
    fn every_export_is_written_down_once() {
        let Some(register) = TestRegister::native() else { return };
        register.join(&fresh_address("one"), &["newsletter"]);
        export(&register, "newsletter", &json!({ "language": "fi" }));
        let database = register.inside().sql().connection();
        let row = database.query_row("select purpose, conditions, format, people from export", [], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?, row.get::<_, i64>(3)?))
        });
        assert_eq!(row, Ok(("newsletter".into(), r#"{"language":"fi"}"#.into(), "csv".into(), 1)));
    }
}

#[test]
fn lines_say_the_same_and_first_which_export_they_are() {
    let register = TestRegister::new();
    let address = named(&register, "line", "=Aino Äyräpää");
    let _ = register.checkpoint_of(1);
    let answer = register.staff_post(EXPORT, &json!({ "purpose": "newsletter", "where": {}, "format": "jsonl" }));
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/jsonl; charset=utf-8"));
    let lines: Vec<Value> = answer.text().lines().map(|line| serde_json::from_str(line).expect("an object")).collect();
    let (head, people) = lines.split_first().expect("a head");
    assert_eq!((&head["purpose"], head["people"].as_u64()), (&"newsletter".into(), u64::try_from(people.len()).ok()));
    assert!(head["checkpoint"].as_str().is_some_and(|note| note.contains("\n\n— ")), "{head}");
    let one = people.iter().find(|one| one["address"] == address.as_str()).expect("the person");
    assert_eq!((&one["name"], &one["language"]), (&"=Aino Äyräpää".into(), &"fi".into()));
}
