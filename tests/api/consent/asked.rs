//! Data that a purpose asks for: on the form, on the card, in the receipt, on the own page, and gone with its consent.

use lupa_tests::{
    Answer, TestRegister,
    register::{fresh, fresh_address},
};
use serde_json::{Value, json};

const DRAFT: &str = "/api/v1/forms/newsletter/draft";

/// A form of a test's own, with a birthday offer beside the newsletter and a survey that asks for the birthday too. Retired when the test is
/// over: what an open form asks for is on everybody's own page.
pub(crate) struct Offers<'r> {
    register: &'r TestRegister,
    pub(crate) form: String,
    /// Asks for the birthday, and for the size of shoes if one likes.
    pub(crate) offer: String,
    /// Asks for the birthday, if one likes.
    pub(crate) survey: String,
    pub(crate) birthday: String,
    pub(crate) size: String,
}

impl<'r> Offers<'r> {
    pub(crate) fn new(register: &'r TestRegister) -> Self {
        let names = ["offers", "offer", "survey", "birthday", "size"].map(fresh);
        let [form, offer, survey, birthday, size] = names;
        let made = Self { register, form, offer, survey, birthday, size };
        made.declare(&made.birthday, "date");
        made.declare(&made.size, "choice");
        made.create(&made.offer, &json!([asks(&made.birthday, "date", "required"), asks(&made.size, "choice", "optional")]));
        made.create(&made.survey, &json!([asks(&made.birthday, "date", "optional")]));
        let mut draft = register.staff_get(DRAFT).ok(200)["draft"].clone();
        draft["purposes"] = json!([made.offer, made.survey]);
        for locale in ["fi", "sv", "en"] {
            draft["texts"][locale]["statements"] = [&made.offer, &made.survey]
                .map(|purpose| (purpose.clone(), json!({ "title": "Etu", "label": "Kyllä, lähettäkää.", "details": "Kerran." })))
                .into_iter()
                .collect();
        }
        let _ = register.staff_post("/api/v1/forms", &json!({ "id": made.form, "draft": draft })).ok(201);
        let _ = register.staff_post(&format!("/api/v1/forms/{}/publish", made.form), &json!({})).ok(201);
        made
    }

    fn declare(&self, field: &str, kind: &str) {
        let choices = if kind == "choice" { json!(["36", "38"]) } else { json!([]) };
        let body = json!({ "labels": { "fi": "Kenttä" }, "kind": kind, "choices": choices, "reason": "Etua varten" });
        let key = format!("Bearer {}", self.register.api_key());
        let headers = [("content-type", "application/json"), ("authorization", &*key), ("if-none-match", "*")];
        assert_eq!(self.register.send("PUT", &format!("/api/v1/fields/{field}"), &headers, &body.to_string()).status, 201);
    }

    fn create(&self, purpose: &str, asks: &Value) {
        let ask = json!({
            "id": purpose, "channel": "email", "category": "direct-marketing", "legal_basis": "consent", "data": ["email-address"],
            "asks": asks,
        });
        let made = self.register.staff_post("/api/v1/purposes", &ask).ok(201);
        assert_eq!(made["purpose"]["asks"].as_array().map(Vec::len), asks.as_array().map(Vec::len));
    }

    /// The form as one sends it.
    pub(crate) fn filled(&self, address: &str, ticked: &[&str], answers: &Value) -> Value {
        let form = self.register.get(&format!("/api/v1/forms/{}?locale=fi", self.form)).ok(200);
        let choices: Value = ticked.iter().map(|purpose| ((*purpose).to_owned(), Value::from(true))).collect();
        json!({ "form": self.form, "notice": form["digest"], "email": address, "choices": choices, "answers": answers })
    }

    fn answer(&self, filled: &Value) -> Answer {
        self.register.post("/api/v1/signups", filled)
    }

    /// Signs up for both with a birthday, and confirms. Gives the answer to confirming.
    pub(crate) fn join(&self, address: &str, ticked: &[&str], born: &str) -> Value {
        let answers: Value = ticked.iter().map(|purpose| (name_of(purpose, &self.birthday), Value::from(born))).collect();
        self.register.send_form(&self.filled(address, ticked, &answers));
        let token = self.register.next_mail(address).token("/confirm/").expect("a link");
        let confirmed = self.register.confirm(&token).ok(200);
        self.register.next_mail(address);
        confirmed
    }

    /// What staff see in the fields of a card.
    fn fields(&self, address: &str) -> Value {
        let found = self.register.staff_post("/api/v1/people/search", &json!({ "text": address })).ok(200);
        let id = found["people"][0]["id"].as_str().expect("the person").to_owned();
        self.register.staff_get(&format!("/api/v1/people/{id}")).ok(200)["fields"].clone()
    }
}

fn asks(field: &str, kind: &str, answering: &str) -> Value {
    let text = |name: &str| json!({ "name": name, "question": format!("{name}?") });
    let mut asked = json!({
        "field": field, "kind": kind, "answering": answering,
        "texts": { "fi": text("syntymäpäivä"), "sv": text("födelsedag"), "en": text("birthday") },
    });
    if kind == "choice" {
        asked["choices"] = json!(["36", "38"]);
    } else {
        asked["term"] = "birth-date".into();
    }
    asked
}

pub(crate) fn name_of(purpose: &str, field: &str) -> String {
    format!("{purpose}.{field}")
}

impl Drop for Offers<'_> {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            let _ = self.register.staff_post(&format!("/api/v1/forms/{}/retire", self.form), &json!({ "grace_seconds": 0 })).ok(200);
        }
    }
}

#[test]
fn the_notice_asks_and_says_what_becomes_of_the_answer() {
    let register = TestRegister::publishing();
    let offers = Offers::new(&register);
    let form = register.get(&format!("/api/v1/forms/{}?locale=fi", offers.form)).ok(200);
    let statement = &form["notice"]["statements"][0];
    let birthday = json!({
        "field": offers.birthday, "kind": "date", "answering": "required", "term": "birth-date",
        "name": "syntymäpäivä", "question": "syntymäpäivä?",
    });
    assert_eq!(statement["asks"][0], birthday);
    let details = "Kerran. Tätä varten kysymme: syntymäpäivä ja syntymäpäivä. Poistamme vastauksesi, kun perut suostumuksesi.";
    assert_eq!(statement["details"], details);
    let page = register.get(&format!("/f/{}?lang=fi", offers.form));
    assert!(register.elsewhere().is_none() || page.text().contains(&format!("answer.{}.{}", offers.offer, offers.birthday)));
}

#[test]
fn an_answer_is_read_as_what_is_asked_for() {
    let register = TestRegister::publishing();
    let offers = Offers::new(&register);
    let (born, size) = (name_of(&offers.offer, &offers.birthday), name_of(&offers.offer, &offers.size));
    let at = |answers: Value| {
        let answer = offers.answer(&offers.filled(&fresh_address("asked"), &[&offers.offer], &answers));
        assert_eq!(answer.status, 422);
        let errors = answer.json()["errors"].as_array().expect("errors").clone();
        errors
            .iter()
            .map(|error| format!("{} {}", error["pointer"].as_str().expect("text"), error["code"].as_str().expect("text")))
            .collect::<Vec<_>>()
    };
    assert_eq!(at(json!({})), [format!("/answers/{born} answer_needed")]);
    assert_eq!(at(json!({ &*born: " " })), [format!("/answers/{born} answer_needed")]);
    assert_eq!(at(json!({ &*born: "24.5.1990" })), [format!("/answers/{born} answer_invalid")]);
    assert_eq!(at(json!({ &*born: "1990-05-24", &*size: "44" })), [format!("/answers/{size} answer_invalid")]);
    assert_eq!(at(json!({ &*born: "1990-05-24", "newsletter.shoe": "44" })), ["/answers/newsletter.shoe answer_unasked"]);
    // What an unticked box asks for is neither needed nor read.
    let address = fresh_address("unticked");
    let survey = name_of(&offers.survey, &offers.birthday);
    let answer = offers.answer(&offers.filled(&address, &[&offers.survey], &json!({ &*born: "nonsense", &*survey: "1991-01-02" })));
    assert_eq!(answer.status, 202, "{}", answer.text());
    register.confirm_latest(&address);
    assert_eq!(offers.fields(&address), json!({ &*offers.birthday: "1991-01-02" }));
}

#[test]
fn an_answer_comes_with_the_confirmation_and_goes_with_the_last_consent() {
    let register = TestRegister::publishing();
    let offers = Offers::new(&register);
    let address = fresh_address("born");
    let (born, size) = (name_of(&offers.offer, &offers.birthday), name_of(&offers.offer, &offers.size));
    let filled = offers.filled(&address, &[&offers.offer, &offers.survey], &json!({ &*born: "1990-05-24", &*size: "38" }));
    register.send_form(&filled);
    let token = register.next_mail(&address).token("/confirm/").expect("a link");
    assert_eq!(offers.fields(&address), json!({}), "nobody has confirmed it");
    let confirmed = register.confirm(&token).ok(200);
    register.next_mail(&address);
    assert_eq!(offers.fields(&address), json!({ &*offers.birthday: "1990-05-24", &*offers.size: "38" }));

    // The receipt says what is asked for, and not what was answered.
    let receipt = &confirmed["receipts"][0];
    let data = &receipt["dpv:hasRecordOfActivity"][0]["dpv:hasProcess"][0]["dpv:hasPersonalData"];
    let shoe = json!({ "@type": "dpv:PersonalData", "dct:title": "syntymäpäivä" });
    assert_eq!(*data, json!(["pd:EmailAddress", "pd:BirthDate", shoe]));
    assert_eq!(receipt["services"][0]["purposes"][0]["piiCategory"], json!(["1 - Biographical", "2 - Contact"]));
    assert!(!receipt.to_string().contains("1990-05-24"));

    // The own page shows it, where it comes from, and lets it be put right.
    let me = register.sign_in(&address);
    let held = me.get("/api/v1/me/data?lang=fi").ok(200);
    let field = |held: &Value, id: &str| held["fields"].as_array().expect("fields").iter().find(|field| field["id"] == id).cloned();
    let wanted = json!({ "id": offers.birthday, "label": "Kenttä", "reason": "Etua varten", "value": "1990-05-24", "kind": "date" });
    assert_eq!(field(&held, &offers.birthday), Some(wanted));
    let origin =
        held["origins"].as_array().expect("origins").iter().find(|origin| origin["datum"] == format!("fields/{}", offers.birthday));
    assert_eq!(origin.map(|origin| origin["source"].clone()), Some("form".into()));
    let path = format!("/api/v1/me/data/{}", offers.birthday);
    assert_eq!(me.put(&path, &json!({ "value": "1990-02-30" })).assert_problem(422, "answer_invalid"), ["/value answer_invalid"]);
    assert_eq!(me.put(&path, &json!({ "value": "" })).assert_problem(422, "answer_needed"), ["/value answer_needed"]);
    let held = me.put(&path, &json!({ "value": "1991-05-24" })).ok(200);
    assert_eq!(field(&held, &offers.birthday).expect("the field")["value"], "1991-05-24");
    me.put("/api/v1/me/data/shoe", &json!({ "value": "1" })).assert_problem(404, "not_found");
    let cleared = me.put(&format!("/api/v1/me/data/{}", offers.size), &json!({ "value": "" })).ok(200);
    assert_eq!(field(&cleared, &offers.size), None);

    // The survey asks for the birthday too: it stays until that is withdrawn as well.
    let decide = |purpose: &str, ask: Value| me.put(&format!("/api/v1/me/consents/{purpose}"), &ask);
    let _ = decide(&offers.offer, json!({ "decision": "withdraw" })).ok(200);
    assert_eq!(offers.fields(&address), json!({ &*offers.birthday: "1991-05-24" }));
    let _ = decide(&offers.survey, json!({ "decision": "withdraw" })).ok(200);
    assert_eq!(offers.fields(&address), json!({}));
    let changes = me.get("/api/v1/me/changes").ok(200).to_string();
    assert!(!changes.contains("1991-05-24") && !changes.contains("1990-05-24"), "deleted is gone: {changes}");

    // Given again on the own page, it is asked again.
    let consent = me.consent(&offers.offer);
    let notice = &consent["notice"];
    assert_eq!(consent["asks"].as_array().map(Vec::len), Some(2));
    let give = |answers: Value| decide(&offers.offer, json!({ "decision": "give", "notice": notice, "answers": answers }));
    assert_eq!(give(json!({})).assert_problem(422, "answer_needed"), [format!("/answers/{born} answer_needed")]);
    let _ = give(json!({ &*born: "1992-05-24" })).ok(200);
    assert_eq!(offers.fields(&address), json!({ &*offers.birthday: "1992-05-24" }));
}

#[test]
fn what_staff_keep_on_the_business_own_ground_stays() {
    let register = TestRegister::publishing();
    let offers = Offers::new(&register);
    let address = fresh_address("kept");
    let body = json!({
        "locale": "fi", "source": "told", "name": "Aino Aalto", "email": address, "fields": { &*offers.birthday: "1980-01-01" },
    });
    let _ = register.staff_post("/api/v1/people", &body).ok(201);
    offers.join(&address, &[&offers.survey], "1980-02-02");
    assert_eq!(offers.fields(&address), json!({ &*offers.birthday: "1980-02-02" }), "put right by the person");
    let me = register.sign_in(&address);
    let _ = me.put(&format!("/api/v1/me/consents/{}", offers.survey), &json!({ "decision": "withdraw" })).ok(200);
    assert_eq!(offers.fields(&address), json!({ &*offers.birthday: "1980-02-02" }));
}

#[test]
fn staff_record_an_answer_that_they_are_told() {
    let register = TestRegister::publishing();
    let offers = Offers::new(&register);
    let address = fresh_address("told");
    let made =
        register.staff_post("/api/v1/people", &json!({ "locale": "fi", "source": "told", "name": "Aino Aalto", "email": address })).ok(201);
    let path = format!("/api/v1/people/{}/consents", made["id"].as_str().expect("an id"));
    let form = register.get(&format!("/api/v1/forms/{}?locale=fi", offers.form)).ok(200);
    let born = name_of(&offers.offer, &offers.birthday);
    let record = |answers: Value| {
        let ask = json!({ "method": "counter", "notice": form["digest"], "choices": { &*offers.offer: true }, "answers": answers });
        register.staff_post(&path, &ask)
    };
    assert_eq!(record(json!({ &*born: "kesällä" })).assert_problem(422, "answer_invalid"), [format!("/answers/{born} answer_invalid")]);
    let _ = record(json!({ &*born: "1990-05-24" })).ok(200);
    assert_eq!(offers.fields(&address), json!({ &*offers.birthday: "1990-05-24" }));
    let _ = register.staff_post(&path, &json!({ "method": "counter", "decision": "withdraw", "purpose": offers.offer })).ok(200);
    assert_eq!(offers.fields(&address), json!({}));
}

#[test]
fn what_a_purpose_asks_for_changes_with_its_version_and_keeps_its_field() {
    let register = TestRegister::publishing();
    let offers = Offers::new(&register);
    let path = format!("/api/v1/purposes/{}", offers.offer);
    let seen = register.staff_get(&path);
    let purpose = seen.ok(200)["purpose"].clone();
    let change = |more: Value| {
        let mut ask = json!({ "channel": "email", "category": "direct-marketing", "data": ["email-address"], "processing": "unchanged" });
        ask.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        register.staff_put(&path, register.staff_get(&path).header("etag"), &ask)
    };
    assert_eq!(change(json!({ "asks": [] })).assert_problem(422, "processing_must_change"), ["/asks processing_must_change"]);
    let mut reworded = purpose["asks"].clone();
    reworded[0]["texts"]["fi"]["question"] = "Milloin juhlit?".into();
    assert_eq!(change(json!({ "asks": reworded })).ok(200)["purpose"]["version"], 1);
    let form = register.get(&format!("/api/v1/forms/{}?locale=fi", offers.form)).ok(200);
    assert_eq!(form["notice"]["statements"][0]["asks"][0]["question"], "Milloin juhlit?");
    let mut unknown = purpose["asks"].clone();
    unknown[0]["field"] = "shoe".into();
    let answer = change(json!({ "asks": unknown, "processing": "changed", "concerns": 0 }));
    assert_eq!(answer.assert_problem(422, "field_unknown"), ["/asks/0/field field_unknown"]);
    let mut silent = purpose["asks"].clone();
    silent[0]["texts"].as_object_mut().expect("texts").remove("sv");
    let answer = change(json!({ "asks": silent, "processing": "changed", "concerns": 0 }));
    assert_eq!(answer.status, 422, "a form asks in Swedish: {}", answer.text());
    let fewer = change(json!({ "asks": [purpose["asks"][0]], "processing": "changed", "concerns": 0 })).ok(200);
    assert_eq!((&fewer["purpose"]["version"], fewer["purpose"]["asks"].as_array().map(Vec::len)), (&json!(2), Some(1)));

    // A field that is asked for cannot be taken away.
    let key = format!("Bearer {}", register.api_key());
    let body = json!({ "labels": { "fi": "Kenttä" }, "kind": "date", "reason": "Etua varten", "retired": true });
    let headers = [("content-type", "application/json"), ("authorization", &*key), ("if-match", "\"1\"")];
    let answer = register.send("PUT", &format!("/api/v1/fields/{}", offers.birthday), &headers, &body.to_string());
    assert_eq!(answer.assert_problem(409, "field_asked"), ["/retired field_asked"]);
}
