//! What staff record of what people say: by telephone, at the counter, on paper.

use lupa_tests::{Browser, TestRegister, proof, register::fresh_address, staff::StaffMember};
use serde_json::{Value, json};

const BOTH: [&str; 2] = ["record_consent", "read_audit"];

/// A customer with nothing but a signup that they confirmed, for research: their address, their id, and their own page.
fn customer<'r>(register: &'r TestRegister, label: &str) -> (String, String, Browser<'r>) {
    let address = fresh_address(label);
    register.join(&address, &["research"]);
    let me = register.sign_in(&address);
    let id = me.get("/api/v1/me").ok(200)["id"].as_str().expect("an id").to_owned();
    (address, id, me)
}

fn path(id: &str) -> String {
    format!("/api/v1/people/{id}/consents")
}

/// What a member of staff sends who has read a Finnish form out.
fn said(register: &TestRegister, method: &str, ticked: &[&str]) -> Value {
    let choices: serde_json::Map<_, _> = ticked.iter().map(|purpose| ((*purpose).to_owned(), true.into())).collect();
    json!({ "method": method, "notice": register.form("fi")["digest"], "choices": choices })
}

fn of<'a>(answer: &'a Value, purpose: &str) -> &'a Value {
    answer["consents"].as_array().expect("a list").iter().find(|consent| consent["purpose"] == purpose).expect("a known purpose")
}

fn count_audit(register: &TestRegister, member: &StaffMember<'_>, act: &str) -> usize {
    let page = register.staff_get(&format!("/api/v1/audit?staff={}&act={act}", member.id)).ok(200);
    page["entries"].as_array().expect("a list").len()
}

#[test]
fn what_is_said_by_telephone_is_recorded_with_a_receipt_that_says_so() {
    let register = TestRegister::new();
    let member = register.staff("Asiakaspalvelija", &BOTH);
    let (address, id, me) = customer(&register, "phoned");
    let answer = member.browser.post(&path(&id), &said(&register, "phone", &["newsletter"])).ok(200);
    let now = of(&answer, "newsletter");
    assert_eq!((&now["standing"], &now["by"], &now["method"]), (&"given".into(), &"staff".into(), &"phone".into()));
    assert_eq!((&now["staff"], &now["openness"]), (&"Asiakaspalvelija".into(), &"open".into()));
    assert_eq!((register.verdict("newsletter", &address), me.standing("newsletter")), ("send".into(), "given".into()));

    let receipt = &answer["receipts"][0];
    assert_eq!(answer["receipts"].as_array().map(Vec::len), Some(1));
    assert_eq!(proof::check(receipt, &register.get("/.well-known/jwks.json").ok(200)), Ok(()));
    let facts = &receipt["consent"];
    assert_eq!((&facts["act"], &facts["by"], &facts["method"]), (&"given".into(), &"staff".into(), &"phone".into()));
    assert_eq!(facts["choices"], json!({ "newsletter": true }), "what was open was asked: texts need a number, research was given");
    assert_eq!(facts.get("initial"), None);
    assert_eq!(receipt["collectionMethod"], "By telephone");
    assert!(!receipt.to_string().contains("Asiakaspalvelija"), "a receipt names nobody of staff");

    let mail = register.next_mail(&address);
    assert_eq!(mail.attachments.len(), 1);
    assert_eq!(serde_json::from_slice::<Value>(&mail.attachments[0].1).expect("JSON"), *receipt, "the very one is mailed");
    assert!(mail.text.contains("puhelimessa"), "{}", mail.text);
    let own = me.get(&format!("/api/v1/me/receipts/{}", receipt["id"].as_str().expect("an id")));
    assert_eq!(own.ok(200), *receipt, "and it is on their own page");
    assert_eq!(count_audit(&register, &member, "consent_recorded"), 1);
    let page = register.staff_get(&format!("/api/v1/audit?staff={}&act=consent_recorded", member.id)).ok(200);
    let entry = &page["entries"][0]["entry"];
    assert_eq!((&entry["person"], &entry["detail"], &entry["about"]), (&id.into(), &"given phone".into(), &receipt["id"]));
}

#[test]
fn what_can_be_recorded_is_shown_in_the_customers_language_with_who_said_what() {
    let register = TestRegister::new();
    let member = register.staff("Asiakaspalvelija", &BOTH);
    let address = fresh_address("svensk");
    let form = register.form("sv");
    let filled = json!({ "form": "newsletter", "notice": form["digest"], "email": address, "choices": { "research": true } });
    register.send_form(&filled);
    register.confirm_latest(&address);
    register.next_mail(&address);
    let id = register.sign_in(&address).get("/api/v1/me").ok(200)["id"].as_str().expect("an id").to_owned();
    let view = member.browser.get(&path(&id)).ok(200);
    assert_eq!((&view["locale"], &view["mailed"]), (&"sv".into(), &true.into()));
    assert_eq!((&view["forms"][0]["digest"], &view["forms"][0]["notice"]), (&form["digest"], &form["notice"]));
    let research = of(&view, "research");
    assert_eq!(
        (&research["openness"], &research["by"], &research["method"]),
        (&"given_themself".into(), &"person".into(), &"web_form".into())
    );
    assert!(research["since"].is_string() && research["receipt"].is_string());
    let texts = of(&view, "offers-sms");
    assert_eq!((&texts["standing"], &texts["openness"], &texts["needs"]), (&"none".into(), &"open".into(), &"phone".into()));
    let english = member.browser.get(&format!("{}?locale=en", path(&id))).ok(200);
    assert_eq!((&english["locale"], &english["forms"][0]["notice"]["locale"]), (&"en".into(), &"en".into()));
    assert_eq!(member.browser.get(&format!("{}?locale=de", path(&id))).assert_problem(422, "locale_unknown"), ["/locale locale_unknown"]);
    let nobody = path("00000000-0000-4000-8000-000000000000");
    member.browser.get(&nobody).assert_problem(404, "not_found");
    member.browser.post(&nobody, &said(&register, "phone", &["newsletter"])).assert_problem(404, "not_found");
    assert_eq!(count_audit(&register, &member, "person_seen"), 2, "that it was looked at is written down");
}

#[test]
fn the_same_recorded_twice_is_recorded_once() {
    let register = TestRegister::new();
    let member = register.staff("Asiakaspalvelija", &BOTH);
    let (address, id, me) = customer(&register, "twice");
    let ask = said(&register, "counter", &["newsletter"]);
    let first = member.browser.post(&path(&id), &ask).ok(200);
    register.next_mail(&address);
    assert_eq!(member.browser.post(&path(&id), &ask).ok(200), first);
    assert_eq!((register.unread(&address), count_audit(&register, &member, "consent_recorded")), (0, 1));
    // On paper it is something else: that paper exists.
    let mut paper = said(&register, "paper", &["newsletter"]);
    paper["original"] = "  Kansio 3,\n tiski ".into();
    let on_paper = member.browser.post(&path(&id), &paper).ok(200);
    assert_ne!(on_paper["receipts"], first["receipts"]);
    assert_eq!(of(&on_paper, "newsletter")["original"], "Kansio 3, tiski");
    assert_eq!(member.browser.post(&path(&id), &paper).ok(200), on_paper);
    assert!(!on_paper["receipts"][0].to_string().contains("Kansio"), "where the paper is, is ours to know");
    let export = me.get("/api/v1/me/export.json").ok(200);
    let receipt = &on_paper["receipts"][0]["id"];
    let kept = export["recorded_by_staff"].as_array().expect("a list").iter().find(|one| one["event"] == *receipt).expect("it is there");
    assert_eq!(kept["original"], "Kansio 3, tiski", "and theirs to see");
    let off = json!({ "method": "phone", "decision": "withdraw" });
    let gone = member.browser.post(&path(&id), &off).ok(200);
    assert_eq!(member.browser.post(&path(&id), &off).ok(200), gone);
    let again = member.browser.post(&path(&id), &ask).ok(200);
    assert_eq!(of(&again, "newsletter")["standing"], "given", "consent can be given again");
    assert_ne!(again["receipts"], first["receipts"]);
}

#[test]
fn what_staff_may_not_record_is_refused_where_it_stands() {
    let register = TestRegister::new();
    let member = register.staff("Asiakaspalvelija", &BOTH);
    let (address, id, _) = customer(&register, "refused");
    let refused = |status: u16, code: &str, at: &str, ask: &Value| {
        assert_eq!(member.browser.post(&path(&id), ask).assert_problem(status, code), [format!("{at} {code}")], "{ask}");
    };
    let with = |method: &str, ticked: &[&str], change: Value| {
        let mut ask = said(&register, method, ticked);
        for (name, value) in change.as_object().expect("an object") {
            ask[name] = value.clone();
        }
        ask
    };
    for method in ["web_form", "portal", "one_click", "import", ""] {
        refused(422, "method_invalid", "/method", &said(&register, method, &["newsletter"]));
        refused(422, "method_invalid", "/method", &json!({ "method": method, "decision": "withdraw" }));
    }
    refused(422, "original_needed", "/original", &said(&register, "paper", &["newsletter"]));
    refused(422, "original_needed", "/original", &with("paper", &["newsletter"], json!({ "original": " \n " })));
    refused(422, "original_too_long", "/original", &with("paper", &["newsletter"], json!({ "original": "ä".repeat(501) })));
    refused(422, "unknown_member", "/original", &with("phone", &["newsletter"], json!({ "original": "Nauha" })));
    refused(422, "nothing_chosen", "/choices", &said(&register, "phone", &[]));
    refused(422, "choice_not_shown", "/choices/raffle", &said(&register, "phone", &["raffle"]));
    refused(409, "given_themself", "/choices/research", &said(&register, "phone", &["newsletter", "research"]));
    refused(422, "phone_needed", "/choices/offers-sms", &said(&register, "phone", &["offers-sms"]));
    refused(422, "digest_invalid", "/notice", &with("phone", &["newsletter"], json!({ "notice": "sha256:x" })));
    let nobody = format!("sha256:{}", "0".repeat(64));
    refused(422, "notice_unknown", "/notice", &with("phone", &["newsletter"], json!({ "notice": nobody })));
    refused(422, "required", "/notice", &json!({ "method": "phone", "choices": { "newsletter": true } }));
    refused(422, "required", "/choices", &json!({ "method": "phone" }));
    refused(422, "unknown_member", "/decision", &with("phone", &["newsletter"], json!({ "decision": "object" })));
    refused(422, "unknown_member", "/purpose", &with("phone", &["newsletter"], json!({ "purpose": "newsletter" })));
    refused(422, "unknown_member", "/notice", &json!({ "method": "phone", "decision": "object", "notice": nobody }));
    refused(422, "purpose_unknown", "/purpose", &json!({ "method": "phone", "decision": "object", "purpose": "raffle" }));
    assert_eq!(register.verdict("newsletter", &address), "no_consent");
    assert_eq!((register.unread(&address), count_audit(&register, &member, "consent_recorded")), (0, 0));
}

#[test]
fn an_objection_is_recorded_at_once_and_only_its_maker_lifts_it() {
    let register = TestRegister::new();
    let member = register.staff("Asiakaspalvelija", &BOTH);
    let (address, id, me) = customer(&register, "objected");
    let off = member.browser.post(&path(&id), &json!({ "method": "phone", "decision": "object" })).ok(200);
    for purpose in ["newsletter", "offers-sms", "research"] {
        let now = of(&off, purpose);
        assert_eq!((&now["standing"], &now["openness"]), (&"objected".into(), &"objected".into()), "{purpose}");
        assert_eq!(register.verdict(purpose, &address), "objected");
    }
    let receipts = off["receipts"].as_array().expect("a list");
    assert_eq!(
        receipts.iter().map(|receipt| receipt["consent"]["act"].clone()).collect::<Vec<_>>(),
        ["objected"],
        "one for the one notice"
    );
    let mail = register.next_mail(&address);
    assert!(mail.subject.starts_with("Kuitti viestien lopettamisesta") && mail.tokens("/u/").is_empty(), "{}", mail.subject);
    for method in ["phone", "counter"] {
        let ask = said(&register, method, &["newsletter"]);
        assert_eq!(member.browser.post(&path(&id), &ask).assert_problem(409, "objection_stands"), ["/choices/newsletter objection_stands"]);
    }
    let mut paper = said(&register, "paper", &["newsletter"]);
    paper["original"] = "Kansio 3".into();
    member.browser.post(&path(&id), &paper).assert_problem(409, "objection_stands");
    let give = json!({ "decision": "give", "notice": me.consent("newsletter")["notice"] });
    assert_eq!(me.put("/api/v1/me/consents/newsletter", &give).ok(200)["consent"]["standing"], "given", "the person themself may");
    assert_eq!(register.verdict("newsletter", &address), "send");
    let again = member.browser.post(&path(&id), &json!({ "method": "counter", "decision": "withdraw", "purpose": "newsletter" })).ok(200);
    assert_eq!(of(&again, "newsletter")["standing"], "withdrawn");
    assert_eq!(of(&again, "research")["standing"], "objected", "one purpose alone");
}

#[test]
fn taking_off_needs_no_paper_and_says_what_was_agreed_to() {
    let register = TestRegister::new();
    let member = register.staff("Asiakaspalvelija", &BOTH);
    let (address, id, _) = customer(&register, "off");
    let before = register.form("fi")["digest"].clone();
    let off = member.browser.post(&path(&id), &json!({ "method": "paper", "decision": "withdraw" })).ok(200);
    let facts = &off["receipts"][0]["consent"];
    assert_eq!((&facts["act"], &facts["by"], &facts["method"]), (&"withdrawn".into(), &"staff".into(), &"paper".into()));
    assert_eq!((&facts["choices"], &facts["digest"]), (&json!({ "research": true }), &before));
    assert_eq!(off["receipts"].as_array().map(Vec::len), Some(1), "what was never given is not taken back");
    assert_eq!(register.verdict("research", &address), "withdrawn");
    let nothing = member.browser.post(&path(&id), &json!({ "method": "phone", "decision": "withdraw", "purpose": "newsletter" })).ok(200);
    assert_eq!(nothing["receipts"], json!([]));
    assert_eq!(of(&nothing, "newsletter")["standing"], "none");
}

#[test]
fn recording_needs_its_right_and_its_trial_is_written_down() {
    let register = TestRegister::new();
    let other = register.staff("Markkinoija", &["see_people", "change_people", "see_audience", "export_addresses"]);
    let (_, id, _) = customer(&register, "guarded");
    other.browser.get(&path(&id)).assert_problem(403, "forbidden");
    other.browser.post(&path(&id), &said(&register, "phone", &["newsletter"])).assert_problem(403, "forbidden");
    assert_eq!(count_audit(&register, &other, "denied"), 1, "the next ones are counted and told after an hour");
}

#[test]
fn receipts_of_what_was_recorded_conform_and_are_in_the_log() {
    use lupa_domain::verify::{Check, Evidence, Outcome, verify};

    let register = TestRegister::new();
    let member = register.staff("Asiakaspalvelija", &BOTH);
    let (address, id, me) = customer(&register, "verified");
    let by_phone = json!({ "decision": "give", "notice": me.consent("offers-sms")["notice"], "phone": "040 765 4321" });
    assert_eq!(me.put("/api/v1/me/consents/offers-sms", &by_phone).status, 200);
    assert_eq!(me.put("/api/v1/me/consents/offers-sms", &json!({ "decision": "withdraw" })).status, 200);
    let mut paper = said(&register, "paper", &["newsletter"]);
    paper["original"] = "Kansio 3".into();
    let mut asks = vec![said(&register, "phone", &["newsletter", "offers-sms"]), said(&register, "counter", &["newsletter"]), paper];
    asks.extend(["phone", "counter", "paper"].map(|method| json!({ "method": method, "decision": "withdraw", "purpose": "newsletter" })));
    asks.push(json!({ "method": "phone", "decision": "object" }));
    let record = |ask: &Value| member.browser.post(&path(&id), ask).ok(200)["receipts"].as_array().expect("a list").clone();
    let receipts: Vec<Value> = asks.iter().flat_map(record).collect();
    let shapes: Vec<_> = receipts.iter().map(|receipt| receipt["consent"]["choices"].as_object().map_or(0, serde_json::Map::len)).collect();
    assert_eq!(shapes, [1, 1, 1, 1, 1, 1, 1, 3], "two of three boxes are two receipts, all of them one");
    let texts: Vec<String> = receipts.iter().map(Value::to_string).collect();
    crate::receipts::assert_conform(&texts);
    let keys = register.get("/.well-known/jwks.json").text().to_owned();
    // Each proof brings the checkpoint it was made for; over HTTP others sign up meanwhile, and the next one may be another.
    let _ = register.checkpoint_of(receipts.iter().filter_map(|receipt| receipt["log"]["index"].as_u64()).max().expect("a place") + 1);
    for receipt in &receipts {
        let own = me.get(&format!("/api/v1/me/receipts/{}", receipt["id"].as_str().expect("an id")));
        let proof = me.get(&format!("/api/v1/me/receipts/{}/proof", receipt["id"].as_str().expect("an id")));
        let evidence = Evidence { receipt: &own.body, keys: Some(keys.as_bytes()), proof: Some(proof.text()), ..Evidence::default() };
        let report = verify(&evidence);
        // What no file was given for is not known; nothing else may be in doubt.
        let doubtful: Vec<_> = report
            .checks()
            .filter(|(check, outcome)| ![Check::OtherCheckpoint, Check::Consistency].contains(check) && **outcome != Outcome::Holds)
            .collect();
        assert_eq!(doubtful, [], "{}", receipt["consent"]["act"]);
    }
    assert!(register.unread(&address) > 0);
}

mod native_only {
    use lupa_domain::time::Span;

    use super::*;

    /// A person taken in by staff: no address but perhaps a telephone number.
    fn without_address(register: &TestRegister, phone: Option<&str>) -> String {
        let id = "0190d5c0-0000-4000-8000-00000000000a";
        let insert = "insert into person (id, name, phone, locale, joined_at) values (?1, 'Aino', ?2, 'fi', 1)";
        register.inside().sql().connection().execute(insert, (id, phone)).expect("a person");
        id.to_owned()
    }

    #[test]
    fn a_person_without_an_address_gets_it_printed() {
        let Some(register) = TestRegister::native() else { return };
        let member = register.staff("Asiakaspalvelija", &BOTH);
        let id = without_address(&register, Some("+358401234567"));
        assert_eq!(member.browser.get(&path(&id)).ok(200)["mailed"], false);
        let answer = member.browser.post(&path(&id), &said(&register, "counter", &["offers-sms"])).ok(200);
        assert_eq!((&answer["mailed"], of(&answer, "offers-sms")["standing"].as_str()), (&false.into(), Some("given")));
        assert_eq!(answer["receipts"].as_array().map(Vec::len), Some(1));
        let refused = member.browser.post(&path(&id), &said(&register, "counter", &["newsletter"])).assert_problem(422, "email_needed");
        assert_eq!(refused, ["/choices/newsletter email_needed"]);
        let waiting: i64 = register
            .inside()
            .sql()
            .connection()
            .query_row("select count(*) from outbox where kind = 'receipt'", [], |row| row.get(0))
            .expect("a count");
        assert_eq!(waiting, 0);
    }

    #[test]
    fn what_was_recorded_is_not_cleaned_away_with_what_nobody_confirmed() {
        let Some(register) = TestRegister::native() else { return };
        let member = register.staff("Asiakaspalvelija", &BOTH);
        let (stays, goes) = (fresh_address("stays"), fresh_address("goes"));
        for address in [&stays, &goes] {
            register.sign_up(address, &["research"]);
        }
        let database = register.inside().sql().connection();
        let id: String = database.query_row("select id from person where email_key = ?1", [&stays], |row| row.get(0)).expect("an id");
        let answer = member.browser.post(&path(&id), &said(&register, "phone", &["newsletter"])).ok(200);
        assert_eq!(of(&answer, "research")["standing"], "pending", "what they had asked for waits on");
        register.pass(Span::days(30));
        register.inside().clean();
        assert_eq!(register.verdict("newsletter", &stays), "send");
        assert_eq!(register.verdict("newsletter", &goes), "not_in_register");
    }

    #[test]
    fn a_new_version_of_the_processing_is_asked_anew_and_what_was_recorded_never_changes() {
        let Some(register) = TestRegister::native() else { return };
        let member = register.staff("Asiakaspalvelija", &BOTH);
        let (_, id, _) = customer(&register, "anew");
        let ask = said(&register, "phone", &["newsletter"]);
        assert_eq!(member.browser.post(&path(&id), &ask).status, 200);
        let database = register.inside().sql().connection();
        database.execute("update recording set original = 'x'", []).expect_err("a recording never changes");
        database.execute("delete from recording", []).expect_err("a recording is kept");
        // What research was agreed to by the person themself is asked anew once it is something else.
        assert_eq!(member.browser.post(&path(&id), &said(&register, "phone", &["research"])).status, 409);
        let purpose = "/api/v1/purposes/research";
        let seen = register.staff_get(purpose);
        let mut change = seen.ok(200)["purpose"].clone();
        for member in ["id", "version", "legal_basis"] {
            change.as_object_mut().expect("an object").remove(member);
        }
        change["processing"] = "changed".into();
        change["concerns"] = 1.into();
        assert_eq!(register.staff_put(purpose, seen.header("etag"), &change).status, 200);
        member.browser.post(&path(&id), &ask).assert_problem(409, "notice_retired");
        let lapsed = member.browser.get(&path(&id)).ok(200);
        assert_eq!((&of(&lapsed, "research")["standing"], &of(&lapsed, "research")["openness"]), (&"lapsed".into(), &"open".into()));
        let renewed = member.browser.post(&path(&id), &said(&register, "phone", &["research"])).ok(200);
        assert_eq!(of(&renewed, "research")["standing"], "given");
    }
}
