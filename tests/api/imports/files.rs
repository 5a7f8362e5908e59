//! Files: those that other programs make, and those that are made to do harm.

use std::io::{Cursor, Write as _};

use lupa_tests::{TestRegister, register::fresh_address};
use serde_json::json;
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{card, change, counts, imported, plan, settled};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// An archive of these parts.
fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a part");
        writer.write_all(text.as_bytes()).expect("written");
    }
    writer.finish().expect("an archive").into_inner()
}

/// A workbook with this sheet.
fn workbook(sheet: &str) -> Vec<u8> {
    archive(&[
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", "<Relationships><Relationship Id=\"r1\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        ("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Asiakkaat\" sheetId=\"7\" r:id=\"r1\"/></sheets></workbook>"),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
        ),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

#[test]
fn what_does_harm_or_cannot_be_read_is_refused_with_a_sentence() {
    let register = TestRegister::new();
    let text = |cell: &str| format!("<c t=\"inlineStr\"><is><t>{cell}</t></is></c>");
    let sheet = |rows: &str| workbook(&format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"));
    let wide: String = (0..10_000).map(|_| text("x")).collect();
    let wide_csv = "x;".repeat(10_000);
    let spaces = " ".repeat(40 * 1024 * 1024);
    let mixed = [("Nimi\nÄikäs\n").as_bytes(), b"\xd6rjan\n"].concat();
    let entities = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>";
    for (media_type, bytes, code) in [
        (XLSX, sheet(&format!("<row>{}</row>", text(&spaces))), "import_too_large"),
        (XLSX, sheet(&format!("<row>{}{}</row>", text("a"), " ".repeat(3_000_000))), "import_too_large"),
        (XLSX, sheet(&format!("<row r=\"1\">{wide}</row>")), "import_too_many_columns"),
        (XLSX, sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1048576\"><v>1</v></c></row>"), "import_too_many_columns"),
        (XLSX, workbook(entities), "import_entities"),
        (XLSX, sheet(""), "import_empty"),
        (XLSX, sheet("<row><c><v>1</v></row>"), "import_damaged"),
        (XLSX, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 a workbook with a password".to_vec(), "import_old_format"),
        (XLSX, archive(&[("a.txt", "a")]), "import_unreadable"),
        (XLSX, b"PK\x03\x04 no archive".to_vec(), "import_damaged"),
        ("text/csv", wide_csv.into_bytes(), "import_too_many_columns"),
        ("text/csv", b"%PDF-1.7".to_vec(), "import_unreadable"),
        ("text/csv", Vec::new(), "import_empty"),
        ("text/csv", b" ; ;\n;;\n".to_vec(), "import_empty"),
        ("text/csv", mixed, "import_encoding_mixed"),
        ("text/csv; charset=utf-8", b"Nimi\n\xc4ik\xe4s\n".to_vec(), "import_encoding_wrong"),
        ("text/csv; charset=klingon", b"Nimi\n".to_vec(), "import_encoding_wrong"),
        ("text/csv", format!("Nimi\n\"{}", "a".repeat(40_000)).into_bytes(), "import_cell_too_long"),
        ("text/csv", vec![b'a'; 17 * 1024 * 1024], "import_too_large"),
    ] {
        let answer = register.upload("/api/v1/imports", media_type, &bytes);
        let problem = answer.assert_problem(422, code);
        assert!(problem.is_empty(), "{code}: {problem:?}");
        let detail = answer.json()["detail"].as_str().expect("a sentence").to_owned();
        assert!(detail.ends_with('.'), "{code}: {detail}");
    }
    register.upload("/api/v1/imports?sheet=4", XLSX, &sheet("<row><c><v>1</v></c></row>")).assert_problem(422, "import_sheet_unknown");
    register.upload("/api/v1/imports", "application/pdf", b"[]").assert_problem(415, "unsupported_media_type");
    register.upload("/api/v1/imports", "application/json", b"[]").assert_problem(422, "import_records_unknown");
    // The register is up, and takes the next.
    _ = register.upload("/api/v1/imports", "text/csv", b"email\na@posti.example\n").ok(201);
}

#[test]
fn a_workbook_is_brought_in_and_says_what_is_not_read_of_it() {
    let register = TestRegister::new();
    let email = fresh_address("xlsx");
    let rows = format!(
        "<row r=\"1\"><c t=\"str\" r=\"A1\"><v>Nimi</v></c><c t=\"str\" r=\"C1\"><v>Sposti</v></c></row>\
         <row r=\"5\"><c t=\"inlineStr\" r=\"A5\"><is><t>Aino &amp; Äikäs</t></is></c><c t=\"str\" r=\"C5\"><f>HYPERLINK(\"x\")</f><v>{email}</v></c></row>"
    );
    let bytes = workbook(&format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"));
    let import = register.upload("/api/v1/imports", XLSX, &bytes).ok(201);
    assert_eq!(
        (&import["file"]["format"], &import["file"]["sheets"], &import["file"]["notes"]),
        (&json!("xlsx"), &json!(["Asiakkaat"]), &json!(["formulas"]))
    );
    change(&register, &import, &json!({ "act": "check", "plan": plan(&["name", "skip", "email"]) }));
    settled(&register, &import);
    change(&register, &import, &json!({ "act": "commit" }));
    assert_eq!(counts(&settled(&register, &import)), [1, 0, 0, 0, 0]);
    assert_eq!(card(&register, &email).expect("a card")["name"], "Aino & Äikäs");
}

#[test]
fn lists_in_the_encodings_of_other_programs_are_read() {
    let register = TestRegister::new();
    let email = fresh_address("encoding");
    let text = format!("Nimi\tSposti\r\nÖrjan Äikäs\t{email}\r\n");
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).expect("a letter of Windows-1252")).collect();
    for (bytes, media_type, encoding) in [
        (utf16, "text/csv", "utf-16le"),
        (latin.clone(), "text/csv", "windows-1252"),
        (latin, "text/csv; charset=\"iso-8859-15\"", "iso-8859-15"),
        (format!("\u{feff}{text}").into_bytes(), "application/vnd.ms-excel", "utf-8"),
    ] {
        let import = register.upload("/api/v1/imports", media_type, &bytes).ok(201);
        assert_eq!((&import["file"]["encoding"], &import["file"]["separator"]), (&json!(encoding), &json!("\t")));
        assert_eq!(import["columns"][0]["samples"], json!(["Örjan Äikäs"]));
        assert_eq!(import["columns"][0]["head"], "Nimi");
    }
}

#[test]
fn exports_of_newsletter_services_come_in_as_people_and_never_as_consents() {
    let register = TestRegister::new();
    let [mailchimp, brevo] = ["mailchimp", "brevo"].map(fresh_address);
    let text = format!(
        "\"Email Address\",\"First Name\",\"Last Name\",\"Phone Number\",MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,LEID,NOTES,TAGS\n\
         {mailchimp},Aino,Äikäs,,2,\"2023-01-01 10:00:00\",192.0.2.1,\"2023-01-01 10:01:00\",123,,\"\"\"VIP\"\",\"\"Helsinki\"\"\"\n"
    );
    let import = register.upload("/api/v1/imports", "text/csv", text.as_bytes()).ok(201);
    let targets: Vec<_> =
        import["columns"].as_array().expect("columns").iter().map(|column| column["target"].as_str().expect("a word")).collect();
    assert_eq!(targets, ["email", "first_name", "last_name", "phone", "skip", "skip", "skip", "skip", "skip", "skip", "tags"]);
    assert_eq!(import["columns"][5]["state"], "no_consent");
    assert_eq!(counts(&imported(&register, &text, &plan(&targets))), [1, 0, 0, 0, 0]);
    assert_eq!(card(&register, &mailchimp).expect("a card")["tags"], json!(["helsinki", "vip"]));
    assert_ne!(register.verdict("newsletter", &mailchimp), "send");
    let text =
        format!("CONTACT ID;EMAIL;FIRSTNAME;LASTNAME;SMS;OPT_IN;ADDED_TIME\n7;{brevo};Örjan;Salminen;358507654321;true;01-02-2024\n");
    let import = register.upload("/api/v1/imports", "text/csv", text.as_bytes()).ok(201);
    assert_eq!((&import["columns"][4]["target"], &import["columns"][5]["state"]), (&json!("phone"), &json!("no_consent")));
}

#[test]
fn a_separator_that_was_guessed_wrongly_is_chosen_and_the_columns_follow() {
    let register = TestRegister::new();
    let text = b"Nimi;Sposti|Katu;1\nAino;aino@posti.example|Tie;2\n";
    let read = |query: &str| {
        let import = register.upload(&format!("/api/v1/imports{query}"), "text/csv", text).ok(201);
        let heads: Vec<_> = import["columns"].as_array().expect("columns").iter().map(|column| column["head"].clone()).collect();
        (import["file"]["separator"].clone(), heads)
    };
    assert_eq!(read(""), (json!(";"), ["Nimi", "Sposti|Katu", "1"].map(|head| json!(head)).to_vec()));
    for query in ["?separator=%7C", "?separator=|"] {
        assert_eq!(read(query), (json!("|"), ["Nimi;Sposti", "Katu;1"].map(|head| json!(head)).to_vec()), "{query}");
    }
    assert_eq!(read("?separator=tab").0, json!("\t"));
}
