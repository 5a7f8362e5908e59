//! Those who received somebody's data are told that it was corrected, erased or restricted (GDPR Art. 19).

use std::{thread, time::Duration};

use lupa_tests::{
    TestRegister,
    register::{fresh, fresh_address},
};
use serde_json::{Value, json};

/// A list that goes to an organisation, or stays with the business.
fn export(register: &TestRegister, recipient: Option<&str>) {
    let mut ask = json!({ "purpose": "newsletter", "where": {}, "format": "csv" });
    if let Some(recipient) = recipient {
        ask["recipient"] = recipient.into();
    }
    assert_eq!(register.staff_post("/api/v1/audience/export", &ask).status, 200);
}

/// Those that wait, with what they are about.
fn open(register: &TestRegister) -> Vec<Value> {
    register.staff_get("/api/v1/notifications").ok(200)["open"].as_array().expect("a list").clone()
}

/// How often a recipient waits to hear of a change of the person with this address. The lists of other tests have recipients of their own.
fn waits(register: &TestRegister, recipient: &str, address: &str, change: &str) -> usize {
    waiting(register, address, change).iter().filter(|one| *one == recipient).count()
}

/// Waits until what became of the letter to a recipient is written down: that follows the letter.
fn settled(register: &TestRegister, recipient: &str, address: &str, change: &str) {
    let is_settled = || waits(register, recipient, address, change) == 0;
    let in_time = (0..50).any(|_| {
        is_settled() || {
            thread::sleep(Duration::from_millis(100));
            false
        }
    });
    assert!(in_time, "{recipient} still waits to hear that {address} was {change}");
}

/// The recipients that wait to hear of a change of the person with this address.
fn waiting(register: &TestRegister, address: &str, change: &str) -> Vec<String> {
    let of = |one: &Value| one["address"] == address && one["change"] == change;
    open(register).iter().filter(|one| of(one)).map(|one| one["recipient"].as_str().expect("a name").to_owned()).collect()
}

#[test]
fn a_correction_is_told_to_those_who_have_that_datum_and_to_nobody_else() {
    let register = TestRegister::new();
    let [address, other] = ["corrected", "untouched"].map(fresh_address);
    register.join(&address, &["newsletter"]);
    register.join(&other, &["newsletter"]);
    export(&register, None);
    let name = fresh("Postituspalvelu");
    export(&register, Some(&format!(" {name} ")));
    export(&register, Some(&name));
    let later = fresh_address("later");
    register.join(&later, &["newsletter"]);

    let me = register.sign_in(&address);
    // A name where there was none corrects nothing that anybody has; another one does.
    let mine = |name: &str| json!({ "name": name, "locale": "fi" });
    for name in ["Aino Aalto", "Aino Aallotar"] {
        let changed = me.put("/api/v1/me", &mine(name));
        assert_eq!(changed.status, 200, "{}", changed.text());
    }
    let told: Vec<_> =
        open(&register).into_iter().filter(|one| one["address"] == address.as_str() && one["recipient"] == name.as_str()).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0]["data"], json!(["name"]));
    assert!(!told[0].to_string().contains("Aallotar") && !told[0].to_string().contains("Aalto"), "no value goes out: {told:?}");
    // A telephone number was in none of the lists.
    assert_eq!(me.put("/api/v1/me", &json!({ "name": "Aino Aallotar", "phone": "040 123 4567", "locale": "fi" })).status, 200);
    assert_eq!(waits(&register, &name, &address, "corrected"), 1);

    // The page says so before and after.
    let page = me.get("/me/data?lang=fi");
    assert!(page.html().contains(&format!("{name}: ilmoitus odottaa")), "{}", page.text());
    let path = format!("/api/v1/notifications/{}", told[0]["id"].as_str().expect("an id"));
    register.staff_put(&path, "", &json!({ "how": " " })).assert_problem(422, "required");
    let done = register.staff_put(&path, "", &json!({ "how": "Sähköpostilla" })).ok(200);
    assert_eq!((&done["how"], done.get("address")), (&json!("Sähköpostilla"), None), "what it was found by goes");
    register.staff_put(&path, "", &json!({ "how": "Taas" })).assert_problem(409, "recipient_told_already");
    assert_eq!(waits(&register, &name, &address, "corrected"), 0);
    let page = me.get("/me/data?lang=fi");
    assert!(page.html().contains(&format!("{name}: ilmoitettu")), "{}", page.text());
    let kept = me.get("/api/v1/me/export.json").ok(200)["kept"]["notifications"].clone();
    let told: Vec<_> = kept.as_array().expect("a list").iter().filter(|one| one["recipient"] == name.as_str()).collect();
    assert!(told.len() == 1 && told[0]["how"] == "Sähköpostilla", "{told:?}");
    let looks = me.get("/api/v1/me/disclosures").ok(200);
    assert!(looks["looks"].as_array().expect("a list").iter().any(|look| look["act"] == "recipient_told"), "and the log of acts");

    // Those who joined later were in no list, and nothing of the other has changed.
    for address in [&other, &later] {
        assert_eq!(waits(&register, &name, address, "corrected"), 0);
    }
}

#[test]
fn the_card_says_what_the_own_page_says_of_how_long_and_of_whom() {
    let register = TestRegister::new();
    let address = fresh_address("card");
    register.join(&address, &["newsletter"]);
    export(&register, Some("Kirjapaino"));
    let me = register.sign_in(&address);
    assert_eq!(me.put("/api/v1/me/restriction", &json!({ "restricted": true })).status, 200);
    let card = register.staff_get(&format!("/api/v1/people/{}", me.get("/api/v1/me").ok(200)["id"].as_str().expect("an id"))).ok(200);
    let own = me.get("/api/v1/me/data").ok(200);
    assert!(card["terms"].as_array().is_some_and(|terms| !terms.is_empty()), "{card}");
    assert_eq!((&card["terms"], &card["notifications"]), (&own["terms"], &own["notifications"]));
    assert_eq!(card["notifications"][0]["change"], "restricted");
}

#[test]
fn a_restriction_is_told_once_when_it_begins_and_once_when_it_ends() {
    let register = TestRegister::new();
    let address = fresh_address("restricted");
    register.join(&address, &["newsletter"]);
    let name = fresh("Kirjapaino");
    export(&register, Some(&name));
    let me = register.sign_in(&address);
    for restricted in [true, true, false] {
        assert_eq!(me.put("/api/v1/me/restriction", &json!({ "restricted": restricted })).status, 200);
    }
    assert_eq!(waits(&register, &name, &address, "restricted"), 1);
    assert_eq!(waits(&register, &name, &address, "restriction_lifted"), 1);
}

#[test]
fn a_list_for_a_mailing_service_goes_to_that_service() {
    let register = TestRegister::new();
    let address = fresh_address("preset");
    register.join(&address, &["newsletter"]);
    let ask = json!({ "purpose": "newsletter", "where": {}, "format": "csv", "preset": "mailchimp" });
    assert_eq!(register.staff_post("/api/v1/audience/export", &ask).status, 200);
    assert_eq!(register.sign_in(&address).put("/api/v1/me/restriction", &json!({ "restricted": true })).status, 200);
    assert_eq!(waits(&register, "Mailchimp", &address, "restricted"), 1);
    let long = json!({ "purpose": "newsletter", "where": {}, "format": "csv", "recipient": "a".repeat(121) });
    register.staff_post("/api/v1/audience/export", &long).assert_problem(422, "text_too_long");
}

#[test]
fn a_recipient_with_an_address_gets_a_letter_and_staff_have_nothing_to_do() {
    let register = TestRegister::new();
    let address = fresh_address("mailed");
    register.join(&address, &["newsletter"]);
    let (name, mailbox) = (fresh("Painotalo"), fresh_address("painotalo"));
    export(&register, Some(&name));
    let me = register.sign_in(&address);
    let mine = |name: &str| json!({ "name": name, "locale": "fi" });
    for name in ["Aino Aalto", "Aino Aallotar"] {
        assert_eq!(me.put("/api/v1/me", &mine(name)).status, 200);
    }
    assert_eq!(waits(&register, &name, &address, "corrected"), 1, "nobody knows where to write yet");
    let put = |email: Option<&str>| register.staff_put("/api/v1/recipients", "", &json!({ "name": name, "email": email }));
    put(Some("painotalo")).assert_problem(422, "email_invalid");
    register.staff_put("/api/v1/recipients", "", &json!({ "name": "Ei kukaan" })).assert_problem(404, "not_found");
    assert_eq!(put(Some(&mailbox)).ok(200), json!({ "name": name, "email": mailbox }));
    let listed = register.staff_get("/api/v1/recipients").ok(200);
    assert!(listed["recipients"].as_array().expect("a list").contains(&json!({ "name": name, "email": mailbox })), "{listed}");
    // What waited is written at once, and what follows too.
    // People of other tests stand in the same list: their letters come to the same mailbox.
    let letter = || (0..50).map(|_| register.next_mail(&mailbox).text).find(|text| text.contains(&address)).expect("a letter about her");
    let text = letter();
    assert!(text.contains(&address) && text.contains("nimi") && !text.contains("Aalto") && !text.contains("Aallotar"), "{text}");
    settled(&register, &name, &address, "corrected");
    let kept = me.get("/api/v1/me/export.json").ok(200)["kept"]["notifications"].clone();
    let told = kept.as_array().expect("a list").iter().find(|one| one["recipient"] == name.as_str()).expect("it is told").clone();
    assert!(told["letter"] == "sent" && told["told_at"].is_string() && told.get("how").is_none(), "{told}");
    assert_eq!(me.put("/api/v1/me/restriction", &json!({ "restricted": true })).status, 200);
    let text = letter();
    assert!(text.contains("rajoitettu") && text.contains(&address), "{text}");
    settled(&register, &name, &address, "restricted");
}

mod native_only {
    use super::*;

    #[test]
    fn of_who_was_erased_nothing_is_left_but_who_was_told_and_when() {
        let Some(register) = TestRegister::native() else { return };
        let address = fresh_address("erased");
        register.join(&address, &["newsletter"]);
        export(&register, Some("Postituspalvelu Oy"));
        let me = register.sign_in(&address);
        let id = me.get("/api/v1/me").ok(200)["id"].as_str().expect("an id").to_owned();
        assert_eq!(me.put("/api/v1/me", &json!({ "name": "Aino Aalto", "locale": "fi" })).status, 200);
        assert_eq!(me.put("/api/v1/me", &json!({ "name": "Aino Ahola", "locale": "fi" })).status, 200);
        let path = format!("/api/v1/people/{id}");
        let key = format!("Bearer {}", register.api_key());
        let tag = register.staff_get(&path).header("etag").to_owned();
        let headers = [("content-type", "application/json"), ("authorization", key.as_str()), ("if-match", tag.as_str())];
        assert_eq!(register.send("DELETE", &path, &headers, "").status, 200);
        let told = open(&register);
        let changes: Vec<_> = told.iter().map(|one| one["change"].clone()).collect();
        assert_eq!(changes, ["corrected", "erased"], "both still wait");
        assert!(told.iter().all(|one| one["address"] == address.as_str() && one.get("person").is_none()), "{told:?}");
        let rows = || {
            let database = register.inside().sql().connection();
            let mut rows = database.prepare("select json_array(person, recipient, data, how, address) from notification").expect("a table");
            rows.query_map([], |row| row.get::<_, String>(0)).expect("rows").map(|row| row.expect("text")).collect::<Vec<_>>().join("\n")
        };
        assert!(!rows().contains(&address), "it waits sealed: {}", rows());
        for one in &told {
            let path = format!("/api/v1/notifications/{}", one["id"].as_str().expect("an id"));
            assert_eq!(register.staff_put(&path, "", &json!({ "how": "Puhelimitse" })).status, 200);
        }
        let left = "[null,\"Postituspalvelu Oy\",\"[\\\"name\\\"]\",\"Puhelimitse\",null]\n\
                    [null,\"Postituspalvelu Oy\",\"[\\\"email\\\",\\\"locale\\\",\\\"name\\\"]\",\"Puhelimitse\",null]";
        assert_eq!(rows(), left);
        assert!(open(&register).is_empty());
    }
}
