//! Conditions about the business's own fields, and the fields as columns; files as mailing services read them, and the list of those who must
//! not be written to.

use lupa_tests::{TestRegister, register::fresh_address};
use serde_json::{Value, json};

use crate::consent::asked::{Offers, name_of};

const EXPORT: &str = "/api/v1/audience/export";
const SUPPRESSION: &str = "/api/v1/audience/suppression";

fn count(register: &TestRegister, purpose: &str, conditions: &Value) -> Value {
    register.staff_post("/api/v1/audience/count", &super::about(purpose, conditions)).ok(200)["send"].clone()
}

#[test]
fn choices_numbers_and_answers_of_yes_and_no_are_asked_for() {
    let register = TestRegister::new();
    let key = format!("Bearer {}", register.api_key());
    let names = [("number", "number"), ("yes-no", "yes_no"), ("words", "text")].map(|(label, kind)| {
        let id = lupa_tests::register::fresh(label);
        let headers = [("content-type", "application/json"), ("authorization", &*key), ("if-none-match", "*")];
        let body = json!({ "labels": { "fi": "Kenttä" }, "kind": kind, "reason": "Kokeeksi" });
        assert_eq!(register.send("PUT", &format!("/api/v1/fields/{id}"), &headers, &body.to_string()).status, 201);
        id
    });
    let [number, yes_no, words] = &names;
    for (amount, yes) in [(json!(1.5), true), (json!(20), false), (json!(-3), true)] {
        let address = fresh_address("fields");
        register.join(&address, &["newsletter"]);
        let found = register.staff_post("/api/v1/people/search", &json!({ "text": address })).ok(200);
        let path = format!("/api/v1/people/{}", found["people"][0]["id"].as_str().expect("an id"));
        let seen = register.staff_get(&path);
        let body = json!({
            "locale": "fi", "source": "told", "email": address, "fields": { &**number: amount, &**yes_no: yes, &**words: "sana" },
        });
        assert_eq!(register.staff_put(&path, seen.header("etag"), &body).status, 200);
    }
    let asks = |id: &str, test: Value| {
        let mut asked = test;
        asked["id"] = id.into();
        count(&register, "newsletter", &json!({ "field": asked }))
    };
    assert_eq!(asks(number, json!({ "at_least": 1.5 })), 2);
    assert_eq!(asks(number, json!({ "at_least": -3, "at_most": 1.5 })), 2);
    assert_eq!(asks(yes_no, json!({ "is": true })), 2);
    assert_eq!(asks(yes_no, json!({ "is": false })), 1);
    assert_eq!(asks(words, json!({ "known": true })), 3);
    let both = json!({ "field": [{ "id": number, "at_least": 0 }, { "id": yes_no, "is": false }] });
    assert_eq!(count(&register, "newsletter", &both), 1);
    let wrong = |test: Value| register.staff_post("/api/v1/audience/count", &super::about("newsletter", &json!({ "field": test })));
    wrong(json!({ "id": words, "is": "sana" })).assert_problem(422, "condition_invalid");
    wrong(json!({ "id": "shoe", "known": true })).assert_problem(422, "field_unknown");

    // A column each, after the others: for programs as JSON has it, for people with a comma and words.
    let export = |headings: &str| {
        let ask = json!({ "purpose": "newsletter", "where": { "field": { "id": number, "at_most": 1.5, "at_least": 1 } }, "format": "csv",
            "headings": headings, "fields": [number, yes_no] });
        let headers = [("content-type", "application/json"), ("authorization", &*key), ("accept-language", "fi")];
        register.send("POST", EXPORT, &headers, &ask.to_string()).text().to_owned()
    };
    let machine = export("machine");
    let lines: Vec<_> = machine.lines().collect();
    assert!(lines[0].ends_with(&format!(",basis,fields.{number},fields.{yes_no}")), "{}", lines[0]);
    assert!(lines[1].ends_with(",consent,1.5,true"), "{}", lines[1]);
    let reader = export("reader");
    assert!(reader.contains("\"Kenttä\";\"Kenttä\"\r\n") && reader.trim_end().ends_with(";\"1,5\";\"kyllä\""), "{reader}");
}

#[test]
fn what_was_told_for_one_purpose_is_not_used_for_another() {
    let register = TestRegister::publishing();
    let offers = Offers::new(&register);
    let soon = json!({ "field": { "id": offers.birthday, "recurs_within": 14 } });
    let other = register.staff_post("/api/v1/audience/count", &super::about("newsletter", &soon));
    assert_eq!(other.assert_problem(422, "field_for_other"), ["/where field_for_other"]);
    let ask = json!({ "purpose": "newsletter", "where": {}, "format": "csv", "fields": [offers.birthday] });
    assert_eq!(register.staff_post(EXPORT, &ask).assert_problem(422, "field_for_other"), ["/fields/0 field_for_other"]);
    let known = |purpose: &str| {
        let list = register.staff_get(&format!("/api/v1/audience/vocabulary?purpose={purpose}")).ok(200);
        list["fields"].as_array().expect("fields").iter().find(|field| field["id"] == offers.birthday).cloned()
    };
    assert_eq!(known("newsletter"), None);
    let birthday = json!({ "id": offers.birthday, "label": "Kenttä", "kind": "date", "birthday": true, "asked": true });
    assert_eq!(known(&offers.offer), Some(birthday));
}

#[test]
fn a_mailing_service_gets_its_own_heads_and_no_more_than_it_needs() {
    let register = TestRegister::publishing();
    let offers = Offers::new(&register);
    let address = fresh_address("preset");
    let answers = json!({ &*name_of(&offers.offer, &offers.birthday): "1990-05-24" });
    let mut filled = offers.filled(&address, &[&offers.offer], &answers);
    filled["name"] = "Aino Maria af Ursin".into();
    register.send_form(&filled);
    register.confirm_latest(&address);
    let export = |preset: &str| {
        let ask = json!({ "purpose": offers.offer, "where": {}, "format": "csv", "preset": preset, "fields": [offers.birthday] });
        let answer = register.staff_post(EXPORT, &ask);
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.text().lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let lines = export("mailchimp");
    assert_eq!(lines, ["Email Address,FNAME,LNAME,TAGS,BIRTHDAY".to_owned(), format!("{address},Aino Maria,af Ursin,Etu,05/24")]);
    let lines = export("brevo");
    assert_eq!(lines, ["EMAIL;FIRSTNAME;LASTNAME;OPT_IN;BIRTHDAY".to_owned(), format!("{address};Aino Maria;af Ursin;Yes;1990-05-24")]);
    let lines = export("mailerlite");
    assert_eq!(lines[0], "email,name,last_name,opted_in_at,birthday");
    assert!(lines[1].starts_with(&format!("{address},Aino Maria,af Ursin,20")) && lines[1].ends_with(",1990-05-24"), "{}", lines[1]);
    let lines = export("klaviyo");
    assert_eq!(lines[0], "Email,First Name,Last Name,Email Marketing Consent Timestamp,Birthday");
    assert!(lines[1].contains("Z,1990-05-24"), "{}", lines[1]);
    let ask = json!({ "purpose": offers.offer, "where": {}, "format": "xlsx", "preset": "brevo" });
    assert_eq!(register.staff_post(EXPORT, &ask).assert_problem(422, "format_unknown"), ["/format format_unknown"]);
}

#[test]
fn a_service_is_told_of_those_who_said_no_and_of_nobody_else() {
    let register = TestRegister::publishing();
    let offers = Offers::new(&register);
    let [gone, stays, pending] = ["gone", "stays", "pending"].map(fresh_address);
    offers.join(&gone, &[&offers.offer], "1990-05-24");
    offers.join(&stays, &[&offers.offer], "1990-05-24");
    let answers = json!({ &*name_of(&offers.offer, &offers.birthday): "1990-05-24" });
    register.send_form(&offers.filled(&pending, &[&offers.offer], &answers));
    let me = register.sign_in(&gone);
    let _ = me.put(&format!("/api/v1/me/consents/{}", offers.offer), &json!({ "decision": "withdraw" })).ok(200);
    let answer = register.staff_post(SUPPRESSION, &json!({ "purpose": offers.offer, "preset": "mailchimp" }));
    assert_eq!((answer.status, answer.header("content-type")), (200, "text/csv; charset=utf-8"));
    assert!(answer.header("content-disposition").contains("lupa-stop-"), "{}", answer.header("content-disposition"));
    assert_eq!(answer.text(), format!("Email Address\r\n{gone}\r\n"));
    assert_eq!(register.staff_post(SUPPRESSION, &json!({ "purpose": offers.offer })).text(), format!("email\r\n{gone}\r\n"));
    let audit = register.staff_get("/api/v1/audit?act=exported").ok(200).to_string();
    assert!(audit.contains(&format!("{} suppression 1", offers.offer)), "{audit}");
    let told = me.get("/api/v1/me/disclosures").ok(200);
    let listed =
        told["disclosures"].as_array().expect("a list").iter().filter(|one| one["suppression"] == true && one["purpose"] == *offers.offer);
    assert_eq!(listed.count(), 2);
    register.staff_post(SUPPRESSION, &json!({ "purpose": "none" })).assert_problem(422, "purpose_unknown");
}

mod native_only {
    use lupa_domain::time::Day;

    use super::*;

    /// The day this many days from today, with the year of somebody's birth.
    fn born(register: &TestRegister, days: i64) -> String {
        let today = lupa_domain::zone::Zone::Helsinki.day(register.now());
        let day: Day = today.plus_days(days);
        // Everybody who was born on a leap day is another matter, which the domain's tests look at.
        format!("1992-{}", &day.to_string()[5..])
    }

    #[test]
    fn birthdays_are_found_before_they_come() {
        let Some(register) = TestRegister::native() else { return };
        let offers = Offers::new(&register);
        for (label, days) in [("today", 0), ("soon", 14), ("later", 15), ("past", -1)] {
            offers.join(&fresh_address(label), &[&offers.offer], &born(&register, days));
        }
        let within = |days: u64| count(&register, &offers.offer, &json!({ "field": { "id": offers.birthday, "recurs_within": days } }));
        assert_eq!((within(0), within(14), within(15), within(365)), (json!(1), json!(2), json!(3), json!(4)));
        let birth = |test: Value| {
            let mut asked = test;
            asked["id"] = offers.birthday.as_str().into();
            count(&register, &offers.offer, &json!({ "field": asked }))
        };
        assert_eq!(birth(json!({ "after": "1992-01-01", "before": "1993-01-01" })), 4);
        assert_eq!(birth(json!({ "before": "1992-01-01" })), 0);
        assert_eq!(birth(json!({ "known": true })), 4);
        assert_eq!(count(&register, &offers.offer, &json!({ "not": { "field": { "id": offers.birthday, "recurs_within": 14 } } })), 2);
    }
}
