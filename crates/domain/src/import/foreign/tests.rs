//! Each form of record, what is wrong with others, and that nothing makes the reader fall.

use proptest::prelude::*;
use serde_json::json;

use super::*;

const TODAY: &str = "2026-11-30";

fn today() -> Day {
    TODAY.parse().expect("a day")
}

fn read(text: &str) -> Vec<Result<ForeignRecord, Vec<RowFault>>> {
    let records = read_json(text.as_bytes()).expect("records");
    records.into_iter().map(|record| ForeignRecord::parse(&record.into_cells(), today())).collect()
}

/// What the records of a file say: address, purpose, state, moment.
fn said(text: &str) -> Vec<(String, String, &'static str, String)> {
    let good = |record: Result<ForeignRecord, Vec<RowFault>>| {
        let record = record.expect("a good record");
        (record.email.to_string(), record.purpose, record.state.as_str(), record.at.to_string())
    };
    read(text).into_iter().map(good).collect()
}

fn line(email: &str, purpose: &str, state: &'static str, at: &str) -> (String, String, &'static str, String) {
    (email.to_owned(), purpose.to_owned(), state, at.to_owned())
}

#[test]
fn subjects_of_c15t_are_read_with_each_choice() {
    let file = json!({ "subjects": [
        { "id": "sub_1", "externalId": "aino@posti.example", "createdAt": "2024-02-01T00:00:00.000Z", "consents": [
            { "id": "cns_1", "type": "marketing_communications", "isLatestPolicy": true, "givenAt": "2024-02-03T10:00:00.000Z" },
            { "id": "cns_2", "type": "cookie_banner", "preferences": { "marketing": true, "measurement": false }, "givenAt": "2024-02-03T10:00:01.000Z" },
        ]},
    ]});
    assert_eq!(
        said(&file.to_string()),
        [
            line("aino@posti.example", "marketing_communications", "given", "2024-02-03T10:00:00Z"),
            line("aino@posti.example", "cookie_banner: marketing", "given", "2024-02-03T10:00:01Z"),
            line("aino@posti.example", "cookie_banner: measurement", "withdrawn", "2024-02-03T10:00:01Z"),
        ]
    );
    let one = json!({ "subject": { "id": "sub_2", "externalId": "user_123" }, "isValid": true,
        "consents": [{ "id": "cns_3", "type": "terms", "givenAt": "2024-02-03T10:00:00Z" }] });
    assert_eq!(read(&one.to_string()), [Err(vec![RowFault { column: Some(1), why: Why::EmailInvalid }])]);
}

#[test]
fn consents_of_iubenda_are_read_from_json_and_from_a_table() {
    let file = json!([{
        "id": "1f", "timestamp": "2018-02-22 00:40:00 UTC", "owner": "x", "source": "public",
        "subject": { "id": "s", "email": "Aino@posti.example", "verified": true }, "preferences": { "newsletter": true, "profiling": "false" },
    }]);
    let expected = [
        line("Aino@posti.example", "newsletter", "given", "2018-02-22T00:40:00Z"),
        line("Aino@posti.example", "profiling", "withdrawn", "2018-02-22T00:40:00Z"),
    ];
    assert_eq!(said(&file.to_string()), expected);
    let rows = |heads: &[&str], cells: &[&str]| -> Vec<_> {
        let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let table = Table::of(&owned(heads)).expect("a table of iubenda");
        let records =
            table.read(&owned(cells)).into_iter().map(|record| ForeignRecord::parse(&record.into_cells(), today()).expect("good"));
        records.map(|record| (record.email.to_string(), record.purpose, record.state.as_str(), record.at.to_string())).collect()
    };
    let json = r#"{"newsletter":true,"profiling":"false"}"#;
    assert_eq!(
        rows(&["ID", "Timestamp", "Subject email", "Preferences"], &["1f", "2018-02-22 00:40:00 UTC", "Aino@posti.example", json]),
        expected
    );
    let heads = ["timestamp", "subject.email", "preferences.newsletter", "preferences.profiling"];
    assert_eq!(rows(&heads, &["2018-02-22T00:40:00Z", "Aino@posti.example", "true", "false"]), expected);
    for other in [&["Nimi", "Sposti", "Lupa"][..], &["email", "preferences"], &["email", "timestamp"]] {
        assert_eq!(Table::of(&other.iter().map(|head| (*head).to_owned()).collect::<Vec<_>>()), None, "{other:?}");
    }
}

#[test]
fn a_receipt_of_kantara_says_what_was_given() {
    let receipt = json!({
        "version": "KI-CR-v1.1.0", "consentTimestamp": 1_510_592_400, "consentReceiptID": "c1befd3e", "piiPrincipalId": "bowden@posti.example",
        "services": [{ "service": "News", "purposes": [
            { "purpose": "To market services", "consentType": "EXPLICIT" },
            { "purpose": "Complying with legal obligations", "consentType": "N/A" },
        ]}],
    });
    assert_eq!(said(&receipt.to_string()), [line("bowden@posti.example", "To market services", "given", "2017-11-13T17:00:00Z")]);
}

#[test]
fn records_of_27560_are_read_in_the_words_of_dpv_and_of_the_standard() {
    let record = json!({
        "@context": { "dpv": "https://w3id.org/dpv#" }, "@id": "urn:x:1", "@type": "dpv:ConsentRecord",
        "dpv:hasDataSubject": { "@id": "mailto:aino@posti.example", "@type": "dpv:DataSubject" },
        "dpv:hasProcess": [{ "dpv:hasPurpose": "dpv:DirectMarketing" }],
        "https://w3id.org/dpv#hasConsentStatus": [
            { "@type": ["dpv:ConsentRequested"], "dpv:isIndicatedAtTime": "2024-01-01T00:00:00Z" },
            { "@type": ["dpv:ConsentGiven", "dpv:ExpressedConsent"], "dpv:isIndicatedAtTime": { "@value": "2024-01-02T00:00:00Z" } },
            { "@type": "https://w3id.org/dpv#ConsentWithdrawn", "dpv:isIndicatedAtTime": "2025-01-02T00:00:00Z" },
        ],
    });
    let expected = [
        line("aino@posti.example", "dpv:DirectMarketing", "given", "2024-01-02T00:00:00Z"),
        line("aino@posti.example", "dpv:DirectMarketing", "withdrawn", "2025-01-02T00:00:00Z"),
    ];
    assert_eq!(said(&record.to_string()), expected);
    let receipt = json!({ "@type": "dpv:ConsentReceipt", "dct:created": "2025-01-02T00:00:00Z", "dpv:hasRecordOfActivity": [record] });
    assert_eq!(said(&json!({ "@graph": [receipt] }).to_string()), expected);
    let plain = json!({
        "record_id": "7", "pii_principal_id": "aino@posti.example", "pii_processing": [{ "purposes": [{ "purpose": "Letters" }] }],
        "events": [{ "event_state": "withdrawn", "event_time": "2024-05-05" }],
    });
    assert_eq!(said(&plain.to_string()), [line("aino@posti.example", "Letters", "withdrawn", "2024-05-05T00:00:00Z")]);
}

#[test]
fn a_bad_record_is_told_and_stops_no_other() {
    let good = r#"{"id":"1","timestamp":"2024-01-01T00:00:00Z","subject":{"email":"aino@posti.example"},"preferences":{"news":true}}"#;
    let file = format!(
        r#"[{{"preferences":{{}},"preferences":{{}},"subject":{{}},"timestamp":1}}, {good}, {{"hello":1}},
            {{"subject":{{"email":""}},"timestamp":"2030-01-01","preferences":{{"a":"weekly"}}}}, {{"subject":{{"email":"a@b.example"}},"preferences":{{}},"timestamp":"x"}}]"#
    );
    let whys: Vec<Vec<Why>> =
        read(&file).into_iter().map(|record| record.err().unwrap_or_default().into_iter().map(|fault| fault.why).collect()).collect();
    assert_eq!(
        whys,
        [
            vec![Why::RecordUnknown],
            vec![],
            vec![Why::RecordUnknown],
            vec![Why::Nobody, Why::RecordState, Why::RecordMoment],
            vec![Why::Nobody, Why::RecordPurpose, Why::RecordState, Why::RecordMoment],
        ]
    );
    assert_eq!(read_json(b"[{\"hello\":1}]"), Err(NotRecords::Unknown));
    assert_eq!(read_json(b"[1,"), Err(NotRecords::NotJson));
    assert_eq!(read_json(&vec![b' '; LARGEST_FILE + 1]), Err(NotRecords::TooMany));
}

#[test]
fn our_own_receipts_are_nobodys_record() {
    // A receipt of Lupa names the person by a random id alone.
    let ours = json!({ "piiPrincipalId": "5f060929-08b7-4fef-90a5-de973af330f6", "consentReceiptID": "1", "consentTimestamp": 1,
        "services": [{ "purposes": [{ "purpose": "News" }] }], "dpv:hasRecordOfActivity": [] });
    assert_eq!(read(&ours.to_string()), [Err(vec![RowFault { column: Some(1), why: Why::EmailInvalid }])]);
}

#[test]
fn an_original_is_kept_up_to_a_bound() {
    let long = "ä".repeat(LONGEST_ORIGINAL);
    let kept = shortened(&long);
    assert!(kept.len() <= LONGEST_ORIGINAL && kept.ends_with(CUT), "{}", kept.len());
    assert_eq!(shortened("short"), "short");
}

proptest! {
    #[test]
    fn whatever_comes_is_read_or_refused_and_never_grows_without_end(bytes in prop::collection::vec(any::<u8>(), 0..400), text in "[\\[\\]{}\":,a-z0-9@ ]{0,200}") {
        for bytes in [&bytes[..], text.as_bytes()] {
            if let Ok(records) = read_json(bytes) {
                for record in records {
                    let cells = record.into_cells();
                    prop_assert_eq!(cells.len(), usize::from(RawRecord::CELLS));
                    _ = ForeignRecord::parse(&cells, today());
                }
            }
        }
    }
}
