//! Records that another system kept of consents: notes and stops come of them, and never a consent.

use lupa_tests::{TestRegister, register::fresh_address};
use serde_json::{Value, json};

use super::{card, change, counts, imported, of_c15t, of_records, path_of, plan, records_brought, sent, settled, undone};

/// Two customers who never said anything here, from a list.
fn two(register: &TestRegister) -> [String; 2] {
    let people = ["aino", "beda"].map(fresh_address);
    let [aino, beda] = &people;
    imported(register, &format!("Nimi;Sposti\nAino {aino};{aino}\nBeda {beda};{beda}\n"), &plan(&["name", "email"]));
    people
}

fn notes(card: &Value) -> Vec<Value> {
    card["foreign_records"].as_array().cloned().unwrap_or_default()
}

#[test]
fn a_record_becomes_a_note_with_its_source_and_one_that_says_no_a_stop() {
    let register = TestRegister::new();
    let [aino, beda] = two(&register);
    let [nobody, refuser] = ["nobody", "refuser"].map(fresh_address);
    let file = json!({ "subjects": [
        of_c15t("1", &aino, &json!({ "marketing": true })),
        of_c15t("2", &beda, &json!({ "marketing": false })),
        of_c15t("3", &nobody, &json!({ "marketing": true })),
        of_c15t("4", &refuser, &json!({ "marketing": false })),
        of_c15t("5", "user_123", &json!({ "marketing": true })),
        { "neither": "nor" },
    ]});
    let import = register.upload("/api/v1/imports", "application/json", file.to_string().as_bytes()).ok(201);
    assert_eq!(import["file"]["systems"], json!(["c15t"]));
    assert_eq!((&import["file"]["format"], &import["columns"], &import["rows"]), (&json!("json"), &json!([]), &json!(6)));
    // It is no list of people.
    let path = path_of(&import);
    let wrong = json!({ "act": "check", "plan": plan(&["skip", "email", "skip", "skip", "skip", "skip", "skip"]) });
    assert_eq!(register.staff_put(&path, "\"any\"", &wrong).assert_problem(422, "import_subject"), ["/plan/subject import_subject"]);
    change(&register, &import, &json!({ "act": "check", "plan": of_records("Vanha kauppa") }));
    let checked = settled(&register, &import);
    assert_eq!(counts(&checked), [1, 2, 1, 0, 2], "nothing is done yet, and of each it is said what would be");
    let listed = register.staff_get(&format!("{path}?after=0")).ok(200);
    let fates: Vec<_> = listed["listed"].as_array().expect("rows").iter().map(|row| (row["who"].clone(), row["reason"].clone())).collect();
    let who = |who: &str, reason: &str| (json!(who), json!(reason));
    assert_eq!(
        fates,
        [
            who(&aino, "same_email"),
            who(&beda, "same_email"),
            who(&nobody, "about_nobody"),
            who(&refuser, "nobody_has_it"),
            who("user_123", "faulty"),
            who("", "faulty"),
        ]
    );
    assert_eq!(notes(&card(&register, &aino).expect("a card")), [] as [Value; 0]);

    change(&register, &import, &json!({ "act": "commit" }));
    let done = settled(&register, &import);
    assert_eq!((&done["state"], counts(&done)), (&json!("done"), [1, 2, 1, 0, 2]));
    let known = card(&register, &aino).expect("a card");
    let mut note = notes(&known).remove(0);
    let brought_at = note["brought_at"].take();
    assert!(brought_at.is_string());
    assert!(note["original"].take().as_str().expect("it as it came").contains("cns_1"));
    let expected = json!({
        "system": "c15t", "state": "given", "at": "2024-02-03T10:00:00Z", "purpose": "letters: marketing", "record": "cns_1",
        "source": "Vanha kauppa", "brought_at": null, "original": null,
    });
    assert_eq!(note, expected);
    // It is no consent here: it has no receipt, and nobody may write by it.
    assert_eq!((&known["receipts"], known["objections"].as_object()), (&json!([]), None));
    assert_ne!(register.verdict("newsletter", &aino), "send");
    // Who said no there is stopped, in the register or not; a list cannot bring them back.
    let stopped = card(&register, &beda).expect("a card");
    assert!(stopped["objections"]["direct_marketing"].is_string(), "{stopped}");
    assert_eq!(notes(&stopped)[0]["state"], "withdrawn");
    assert_eq!(register.verdict("newsletter", &beda), "objected");
    assert!(card(&register, &nobody).is_none() && card(&register, &refuser).is_none(), "a record makes no card");
    let again = imported(&register, &format!("Nimi;Sposti\nRaija;{refuser}\n"), &plan(&["name", "email"]));
    assert_eq!(counts(&again), [0, 0, 0, 1, 0]);

    // Those that could not be read, as they came and with why.
    let refused = register.staff_get(&format!("{path}/refused.csv")).text().to_owned();
    assert!(refused.contains("user_123") && refused.contains("neither"), "{refused}");

    // The person sees it, and where it came from.
    let me = register.sign_in(&aino);
    let own = me.get("/api/v1/me/data").ok(200);
    assert_eq!(notes(&own)[0]["source"], "Vanha kauppa");
    let export = me.get("/api/v1/me/export.json").ok(200);
    assert_eq!(export["kept"]["foreign_records"][0]["purpose"], "letters: marketing");
    assert_eq!(export["events"], json!([]), "among what they said there is nothing");

    // The same file once more changes nothing.
    assert_eq!(counts(&records_brought(&register, &file, "Vanha kauppa")), [0, 0, 4, 0, 2]);
}

#[test]
fn taking_them_back_takes_the_notes_and_leaves_the_stops() {
    let register = TestRegister::new();
    let [aino, beda] = two(&register);
    let file = json!([
        { "id": "1", "timestamp": "2024-02-03 10:00:00 UTC", "subject": { "email": aino }, "preferences": { "newsletter": true, "sms": "true" } },
        { "id": "2", "timestamp": "2024-02-03 10:00:00 UTC", "subject": { "email": beda }, "preferences": { "newsletter": false } },
    ]);
    let import = records_brought(&register, &file, "iubenda");
    assert_eq!((counts(&import), notes(&card(&register, &aino).expect("a card")).len()), ([2, 1, 0, 0, 0], 2));
    assert!(import["undo_until"].is_string());
    let undone = undone(&register, &import);
    assert_eq!(undone["state"], "undone");
    assert_eq!(undone["undone"], json!({ "removed": 3, "stayed": 1, "put_back": 0, "changed_since": 0 }));
    assert_eq!(notes(&card(&register, &aino).expect("a card")), [] as [Value; 0]);
    let stopped = card(&register, &beda).expect("a card");
    assert!(stopped["objections"]["direct_marketing"].is_string() && notes(&stopped).is_empty());
}

#[test]
fn each_form_of_record_is_known_by_what_stands_in_it() {
    let register = TestRegister::new();
    let [aino, _] = two(&register);
    let kantara = json!({
        "version": "KI-CR-v1.1.0", "consentTimestamp": 1_510_592_400, "consentReceiptID": "k1", "piiPrincipalId": aino,
        "services": [{ "service": "News", "purposes": [{ "purpose": "To market services", "consentType": "EXPLICIT" }] }],
    });
    let dpv = json!({
        "@type": "dpv:ConsentRecord", "@id": "urn:x:1", "dpv:hasDataSubject": { "@id": format!("mailto:{aino}") },
        "dpv:hasProcess": [{ "dpv:hasPurpose": "dpv:DirectMarketing" }],
        "dpv:hasConsentStatus": [{ "@type": "dpv:ConsentGiven", "dpv:isIndicatedAtTime": "2024-01-02T00:00:00Z" }],
    });
    for (media_type, file, system) in [("application/json", &kantara, "kantara"), ("application/ld+json", &dpv, "dpv")] {
        let import = register.upload("/api/v1/imports", media_type, file.to_string().as_bytes()).ok(201);
        assert_eq!(import["file"]["systems"], json!([system]));
    }
    records_brought(&register, &json!([kantara, dpv]), "Muualta");
    // The table of iubenda is a list with heads of its own.
    let table = format!("id;timestamp;email;preferences\n7;2025-01-01 08:00:00 UTC;{aino};\"{{\"\"news\"\":true}}\"\n");
    let import = sent(&register, &table);
    assert_eq!((&import["file"]["systems"], &import["file"]["format"]), (&json!(["iubenda"]), &json!("csv")));
    change(&register, &import, &json!({ "act": "check", "plan": of_records("iubenda") }));
    settled(&register, &import);
    change(&register, &import, &json!({ "act": "commit" }));
    settled(&register, &import);
    let systems: Vec<_> = notes(&card(&register, &aino).expect("a card")).into_iter().map(|note| note["system"].clone()).collect();
    assert_eq!(systems, ["iubenda", "dpv", "kantara"]);
    for (text, code) in [("[{\"hello\":1}]", "import_records_unknown"), ("{\"a\":", "import_not_json")] {
        register.upload("/api/v1/imports", "application/json", text.as_bytes()).assert_problem(422, code);
    }
    let list = sent(&register, "Nimi;Sposti\nAino;a@posti.example\n");
    let ask = json!({ "act": "check", "plan": of_records("x") });
    register.staff_put(&path_of(&list), "\"any\"", &ask).assert_problem(422, "import_subject");
}

mod native_only {
    use lupa_domain::time::Span;
    use lupa_tests::{TestRegister, native};

    use super::super::sent;

    #[test]
    fn files_that_cannot_be_read_are_counted_against_their_sender() {
        if lupa_tests::over_http::base().is_some() {
            return;
        }
        let settings = |name: &str| if name == "LUPA_LIMITS" { None } else { native::settings(name) };
        let Some(register) = TestRegister::native_with(settings) else { return };
        let broken = || register.upload("/api/v1/imports", "text/csv", b"%PDF-1.7");
        for _ in 0..10 {
            broken().assert_problem(422, "import_unreadable");
        }
        let refused = broken();
        refused.assert_problem(429, "too_many_requests");
        assert_eq!(refused.header("retry-after"), "60");
        register.pass(Span::minutes(10));
        // Lists that can be read cost a third of it.
        for no in 0..28 {
            sent(&register, &format!("Nimi;Sposti\nAino;aino{no}@posti.example\n"));
        }
        register.upload("/api/v1/imports", "text/csv", b"Nimi\nAino\n").assert_problem(429, "too_many_requests");
    }
}
