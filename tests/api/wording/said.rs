//! What a notice says of its purposes follows from them, or it is not published.

use lupa_tests::{Answer, TestRegister};
use serde_json::{Value, json};

const FORM: &str = "/api/v1/forms/newsletter";

fn put(register: &TestRegister, draft: &Value) {
    let path = format!("{FORM}/draft");
    let etag = register.staff_get(&path).header("etag").to_owned();
    assert_eq!(register.staff_put(&path, &etag, draft).status, 200);
}

/// What publishing this draft would show in Finnish.
fn preview(register: &TestRegister, draft: &Value) -> Answer {
    put(register, draft);
    register.staff_get(&format!("{FORM}/preview?locale=fi"))
}

fn section<'n>(sections: &'n mut Value, item: &str) -> &'n mut Value {
    let all = sections["information"].as_array_mut().expect("sections");
    &mut all.iter_mut().find(|section| section["item"] == item).expect("the section")["text"]
}

#[test]
fn a_purpose_that_is_taken_off_is_gone_from_every_part_of_the_notice() {
    let register = TestRegister::publishing();
    let was = register.staff_get(&format!("{FORM}/draft")).ok(200);
    let mut draft = was.clone();
    draft["draft"]["purposes"] = json!(["newsletter"]);
    let mut notice = preview(&register, &draft).ok(200)["notice"].clone();
    let said = section(&mut notice, "purposes").as_str().expect("a text").to_owned();
    assert!(said.starts_with("Vain siihen, minkä rastitat (Uutiskirje). "), "{said}");
    let names: Vec<_> = notice["fields"].as_array().expect("fields").iter().map(|field| field["name"].clone()).collect();
    assert_eq!(names, ["email", "name"], "nobody asks for a number that nothing is sent to");
    for item in ["obligation", "recipients"] {
        let text = section(&mut notice, item).as_str().expect("a text").to_owned();
        assert!(!text.contains("tekstivies") && !text.contains("puhelinnumero") && !text.contains("  "), "{text}");
    }
    draft["draft"]["purposes"] = json!(["offers-sms", "newsletter"]);
    let mut both = preview(&register, &draft).ok(200)["notice"].clone();
    let said = section(&mut both, "purposes").as_str().expect("a text").to_owned();
    assert!(said.contains("(Tarjoukset tekstiviestillä ja Uutiskirje)"), "in the order of the form: {said}");
    assert!(section(&mut both, "obligation").as_str().is_some_and(|text| text.contains("Ilman puhelinnumeroa")));
    put(&register, &was);
}

#[test]
fn purposes_that_are_written_by_hand_are_those_of_the_form() {
    let register = TestRegister::publishing();
    let was = register.staff_get(&format!("{FORM}/draft")).ok(200);
    let mut draft = was.clone();
    draft["draft"]["purposes"] = json!(["newsletter"]);
    let place = |title: &str, code: &str| format!("/draft/texts/fi/information/purposes/{title} {code}");
    for (text, code, title) in [
        ("Vain uutisiin.", "words_unsaid", "Uutiskirje"),
        ("Uutiskirje ja kyselyt.", "purpose_not_asked", "Kyselyt"),
        ("{purposes} sekä Kyselyt.", "purpose_not_asked", "Kyselyt"),
    ] {
        *section(&mut draft["draft"]["texts"]["fi"], "purposes") = text.into();
        assert_eq!(preview(&register, &draft).assert_problem(422, code), [place(title, code)], "{text}");
        let published = register.staff_post(&format!("{FORM}/publish"), &json!({ "grace_seconds": 0 }));
        assert_eq!(published.assert_problem(422, code), [place(title, code)], "{text}");
    }
    *section(&mut draft["draft"]["texts"]["fi"], "purposes") = "Vain yhteen: uutiskirje.".into();
    assert_eq!(preview(&register, &draft).status, 200, "by hand, and right");
    put(&register, &was);
}
