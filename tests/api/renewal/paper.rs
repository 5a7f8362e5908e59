//! Asking on paper: the letters are read back by another library than the one that draws them.

use lopdf::Document;
use lupa_domain::time::{Day, Span};
use lupa_tests::{Answer, TestRegister, register::fresh_address};
use serde_json::{Value, json};

const RENEWALS: &str = "/api/v1/renewals";

/// Somebody on a list from before: a card with these particulars beside name and address of e-mail, found by this tag.
fn listed(register: &TestRegister, name: &str, tag: &str, more: &Value) -> String {
    let address = fresh_address("listed");
    let mut card = json!({ "name": name, "email": address, "locale": "fi", "source": "noted", "tags": [tag] });
    card.as_object_mut().expect("a card").extend(more.as_object().expect("particulars").clone());
    let _ = register.staff_post("/api/v1/people", &card).ok(201);
    address
}

fn postal(street: &str) -> Value {
    json!({ "address": { "street": street, "postal_code": "40100", "locality": "Jyväskylä", "country": "FI" } })
}

fn begin(register: &TestRegister, tag: &str) -> String {
    let today: Day = register.staff_get("/api/v1/overview").ok(200)["day"].as_str().expect("a day").parse().expect("a day");
    let plan = json!({ "purpose": "newsletter", "where": { "tag": [tag] }, "months": 1, "medium": "paper", "ends_on": today.plus_days(60).to_string() });
    let begun = register.staff_post(RENEWALS, &plan).ok(201);
    assert_eq!((&begun["medium"], &begun["daily"]), (&"paper".into(), &Value::Null));
    begun["id"].as_str().expect("an id").to_owned()
}

fn make(register: &TestRegister, id: &str, round: &str) -> Answer {
    register.staff_post(&format!("{RENEWALS}/{id}/bundles"), &json!({ "round": round }))
}

/// The pages of a document, as text.
fn pages(answer: &Answer) -> Vec<String> {
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/pdf"), "{}", String::from_utf8_lossy(&answer.body));
    let document = Document::load_mem(&answer.body).expect("a document");
    document.get_pages().keys().map(|page| document.extract_text(&[*page]).expect("text")).collect()
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The code on a page.
fn code(page: &str) -> String {
    let text = squeezed(page);
    let at = text.find("/r/").expect("an address to type") + 3;
    text[at..at + 19].to_owned()
}

fn line(register: &TestRegister, id: &str) -> Value {
    let list = register.staff_get(RENEWALS).ok(200);
    let lines = list["renewals"].as_array().expect("a list");
    lines.iter().find(|line| line["id"] == id).expect("the renewal").clone()
}

#[test]
fn a_letter_leads_to_the_page_and_its_answer_counts() {
    let register = TestRegister::new();
    let _ = register.filled("set-up@x.example", &[]);
    let tag = fresh_address("paper").replace(['@', '.'], "-");
    let agrees = listed(&register, "Äiti Öhman", &tag, &postal("Kauppakatu 1"));
    let swedish = json!({ "address": postal("Storgatan 2")["address"], "locale": "sv" });
    let other = listed(&register, "Nils Ek", &tag, &swedish);
    let homeless = listed(&register, "Ei Osoitetta", &tag, &json!({}));

    let choice = json!({ "purpose": "newsletter", "where": { "tag": [tag] }, "months": 1 });
    let preview = register.staff_post("/api/v1/renewals/preview", &choice).ok(200);
    assert_eq!(preview["paper"], json!({ "letters": 2, "without": 1 }), "{preview}");
    let id = begin(&register, &tag);
    assert_eq!(line(&register, &id)["to_make"], json!({ "letters": 2, "reminders": 0 }));
    let bundle = make(&register, &id, "first").ok(201);
    assert_eq!((&bundle["no"], &bundle["round"], &bundle["letters"]), (&1.into(), &"first".into(), &2.into()));
    make(&register, &id, "first").assert_problem(409, "renewal_nobody_left");
    make(&register, &id, "reminder").assert_problem(409, "renewal_nobody_left");

    let answer = register.staff_get(&format!("{RENEWALS}/{id}/bundles/1/letters.pdf?locale=fi"));
    assert_eq!(answer.header("content-disposition"), "attachment; filename=\"lupa-newsletter-letters-1.pdf\"");
    let letters = pages(&answer);
    assert_eq!(letters.len(), 2, "a page each");
    for (page, said) in [
        (0, ["Äiti Öhman", "Kauppakatu 1", "40100 JYVÄSKYLÄ", "Vastaamatta jättäminen ei ole suostumus"]),
        (1, ["Nils Ek", "Storgatan 2", "Så svarar du", "Att inte svara är inte ett samtycke"]),
    ] {
        for text in said {
            assert!(squeezed(&letters[page]).contains(&squeezed(text)), "{text}: {}", letters[page]);
        }
    }
    // Again in the same bytes: a printer that failed is no reason to ask anew.
    assert_eq!(register.staff_get(&format!("{RENEWALS}/{id}/bundles/1/letters.pdf?locale=fi")).body, answer.body);
    let labels = pages(&register.staff_get(&format!("{RENEWALS}/{id}/bundles/1/labels.pdf?sheet=99x38&start=3&locale=fi")));
    assert!(labels.len() == 1 && labels[0].contains("Äiti Öhman") && labels[0].contains("Storgatan 2"), "{labels:?}");
    let refused = register.staff_get(&format!("{RENEWALS}/{id}/bundles/1/labels.pdf?sheet=x"));
    assert_eq!(refused.assert_problem(422, "sheet_unknown"), ["/sheet sheet_unknown"]);
    register.staff_get(&format!("{RENEWALS}/{id}/bundles/2/letters.pdf")).assert_problem(404, "not_found");

    // As it is typed: in small letters, without the hyphens.
    let typed = code(&letters[0]).to_lowercase().replace('-', "");
    let path = format!("/api/v1/renewal-answers/{typed}");
    let look = register.get(&path).ok(200);
    assert_eq!((&look["agreed"], &look["medium"], look["stop_url"].is_string()), (&false.into(), &"paper".into(), true));
    let page = register.get(&format!("/r/{}", code(&letters[0])));
    assert!(page.status == 200 && page.html().contains("Kysymme kirjeen saajalta"), "{}", page.html());
    assert_eq!(register.post(&path, &json!({ "notice": look["notice"], "agree": false })).ok(200)["agreed"], false);
    assert_eq!(register.post(&path, &json!({ "notice": look["notice"], "agree": true })).ok(200)["agreed"], true);
    let receipt = register.next_mail(&agrees);
    assert_eq!((receipt.attachments.len(), register.unread(&agrees)), (1, 0), "the receipt, and no other mail");
    assert_eq!((register.unread(&other), register.unread(&homeless)), (0, 0), "a renewal on paper sends no mail");
    assert_eq!(line(&register, &id)["answers"], json!({ "asked": 2, "reminded": 0, "yes": 1, "no": 0, "silent": 1 }));
    assert_eq!(register.verdict("newsletter", &agrees), "send");
    let left = pages(&register.staff_get(&format!("{RENEWALS}/{id}/bundles/1/letters.pdf")));
    assert_eq!((left.len(), left[0].contains("Nils Ek")), (1, true), "who has answered gets no letter any more");

    // The page of a letter says where to say no, though they had said nothing before.
    let look = register.get(&format!("/api/v1/renewal-answers/{}", code(&letters[1]))).ok(200);
    let stop = look["stop_url"].as_str().and_then(|url| url.split_once("/u/")).expect("an address").1;
    register.post_form(&format!("/u/{stop}"), "List-Unsubscribe=One-Click").assert_empty(200);
    assert_eq!(line(&register, &id)["answers"], json!({ "asked": 2, "reminded": 0, "yes": 1, "no": 1, "silent": 0 }));
    register.staff_get(&format!("{RENEWALS}/{id}/bundles/1/letters.pdf")).assert_problem(409, "renewal_nobody_left");

    let me = register.sign_in(&agrees);
    let messages = me.get("/api/v1/me/messages").ok(200);
    let printed = messages["messages"].as_array().expect("messages").iter().filter(|message| message["state"] == "printed").count();
    assert_eq!(printed, 1, "{messages}");
    let disclosures = me.get("/api/v1/me/disclosures").ok(200);
    assert_eq!(disclosures["disclosures"].as_array().map(Vec::len), Some(1), "{disclosures}");
    for guess in ["0000-0000-0000-0000", &code(&letters[0])[..18], "0000-0000-0000-000U"] {
        assert_eq!(register.get(&format!("/api/v1/renewal-answers/{guess}")).status, 404, "{guess}");
    }
}

#[test]
fn by_mail_there_is_a_pace_and_on_paper_there_is_none() {
    let register = TestRegister::new();
    let _ = register.filled("set-up@x.example", &[]);
    let plan = json!({ "purpose": "newsletter", "where": {}, "months": 1, "medium": "paper", "daily": 5, "ends_on": "2020-01-01" });
    let faults = register.staff_post(RENEWALS, &plan).assert_problem(422, "renewal_plan_invalid");
    assert_eq!(faults, ["/daily renewal_plan_invalid", "/ends_on renewal_plan_invalid"]);
    let plan = json!({ "purpose": "newsletter", "where": {}, "months": 1, "ends_on": "2020-01-01" });
    assert_eq!(register.staff_post(RENEWALS, &plan).status, 422);
}

mod native_only {
    use lupa_worker::jobs::JobName;

    use super::*;

    fn address_by_hand(register: &TestRegister, email: &str, street: &str) {
        let database = register.inside().sql().connection();
        let named = database.execute("update person set name = 'Vanha Asiakas' where email = ?", [email]);
        let placed = database.execute(
            "insert into card (person, street, postal_code, locality, country) select no, ?2, '00100', 'Helsinki', 'FI' from person where email = ?1",
            [email, street],
        );
        assert_eq!((named, placed), (Ok(1), Ok(1)));
    }

    fn read_all(register: &TestRegister, address: &str) {
        while register.unread(address) > 0 {
            register.next_mail(address);
        }
    }

    #[test]
    fn who_said_no_is_restricted_or_fresh_gets_no_letter_and_there_is_one_reminder() {
        let Some(register) = TestRegister::native() else { return };
        let tag = "paperi";
        let labels = ["silent", "withdrew", "objects", "although", "restricted", "answers"];
        let people = labels.map(|label| {
            let address = fresh_address(label);
            register.join(&address, &["newsletter"]);
            address_by_hand(&register, &address, label);
            address
        });
        let [silent, withdrew, objects, although, restricted, answers] = &people;
        let put = |who: &str, path: &str, body: &str| assert_eq!(register.sign_in(who).send("PUT", path, body).status, 200);
        put(withdrew, "/api/v1/me/consents/newsletter", r#"{"decision":"withdraw"}"#);
        put(objects, "/api/v1/me/objections/direct_marketing", r#"{"objecting":true}"#);
        put(restricted, "/api/v1/me/restriction", r#"{"restricted":true}"#);
        register.pass(Span::days(60));
        let fresh = fresh_address("fresh");
        register.join(&fresh, &["newsletter"]);
        address_by_hand(&register, &fresh, "fresh");
        let database = register.inside().sql().connection();
        database.execute("insert into tag (person, tag) select no, 'paperi' from person", []).expect("tags");
        // An objection to such messages in general counts though this consent was given after it.
        let objecting = "insert into objection (kind, person, since) select 'direct_marketing', no, 1 from person where email = ?";
        database.execute(objecting, [although]).expect("an objection");
        people.iter().chain([&fresh]).for_each(|address| read_all(&register, address));

        let id = begin(&register, tag);
        assert_eq!(make(&register, &id, "first").ok(201)["letters"], 2);
        let letters = pages(&register.staff_get(&format!("{RENEWALS}/{id}/bundles/1/letters.pdf")));
        assert_eq!(letters.len(), 2);
        assert!(letters[0].contains("silent") && letters[1].contains("answers"), "{letters:?}");
        // They are asked by mail neither: not in this renewal, and in no other within the year.
        for _ in 0..12 {
            register.pass(Span::minutes(10));
            let _ = register.inside().run_if_due(JobName::Renewal);
        }
        assert_eq!((register.unread(silent), register.unread(answers)), (0, 0));
        make(&register, &id, "reminder").assert_problem(409, "renewal_nobody_left");

        register.pass(Span::days(15));
        put(answers, "/api/v1/me/consents/newsletter", r#"{"decision":"withdraw"}"#);
        read_all(&register, answers);
        let reminders = make(&register, &id, "reminder").ok(201);
        assert_eq!((&reminders["no"], &reminders["letters"]), (&2.into(), &1.into()));
        let pages_of_two = pages(&register.staff_get(&format!("{RENEWALS}/{id}/bundles/2/letters.pdf?locale=fi")));
        assert_eq!(pages_of_two.len(), 1);
        assert!(squeezed(&pages_of_two[0]).contains(&squeezed("Muistutus: saammeko")), "{}", pages_of_two[0]);
        make(&register, &id, "reminder").assert_problem(409, "renewal_nobody_left");
        assert_eq!(line(&register, &id)["answers"], json!({ "asked": 2, "reminded": 2, "yes": 0, "no": 1, "silent": 1 }));

        // The first letter and the reminder lead to the same page; an address that the person has left leads nowhere.
        for page in [&letters[0], &pages_of_two[0]] {
            assert_eq!(register.get(&format!("/api/v1/renewal-answers/{}", code(page))).ok(200)["agreed"], false);
        }
        let moved = "update card set street = 'Uusi katu 2' where person = (select no from person where email = ?)";
        database.execute(moved, [silent]).expect("a move");
        register.get(&format!("/api/v1/renewal-answers/{}", code(&letters[0]))).assert_problem(404, "token_invalid");
        database.execute(&moved.replace("Uusi katu 2", "silent"), [silent]).expect("a move back");

        register.pass(Span::days(50));
        let _ = register.inside().run_if_due(JobName::Renewal);
        assert!(line(&register, &id)["ended_at"].is_string(), "it ends by itself");
        register.get(&format!("/api/v1/renewal-answers/{}", code(&letters[0]))).assert_problem(410, "token_expired");
        make(&register, &id, "first").assert_problem(409, "renewal_over");
        assert_eq!(register.unread(silent), 0, "no mail at all");
        assert_eq!(register.verdict("newsletter", silent), "send", "silence changes nothing");
    }

    #[test]
    fn thousands_come_five_hundred_at_a_time() {
        let Some(register) = TestRegister::native() else { return };
        let _ = register.filled("set-up@x.example", &[]);
        register
            .inside()
            .sql()
            .connection()
            .execute_batch(
                "pragma foreign_keys = off;
                 with recursive n(i) as (select 1 union all select i + 1 from n where i < 1200)
                 insert into person (id, email, email_key, name, locale, joined_at, confirmed_at)
                 select printf('0190d5c0-0000-4000-8000-%012d', i), 'p' || i || '@x.example', 'p' || i || '@x.example', 'Henkilö ' || i, 'fi', 0, 0 from n;
                 insert into card (person, street, postal_code, locality, country) select no, 'Katu ' || no, '00100', 'Helsinki', 'FI' from person;
                 insert into tag (person, tag) select no, 'vanhat' from person",
            )
            .expect("many people");
        let id = begin(&register, "vanhat");
        let made: Vec<_> = (0..3).map(|_| make(&register, &id, "first").ok(201)["letters"].clone()).collect();
        assert_eq!(made, [500, 500, 200]);
        make(&register, &id, "first").assert_problem(409, "renewal_nobody_left");
        let answer = register.staff_get(&format!("{RENEWALS}/{id}/bundles/2/letters.pdf"));
        let document = Document::load_mem(&answer.body).expect("a document");
        assert_eq!(document.get_pages().len(), 500);
        let [first, last] = [1, 500].map(|page| document.extract_text(&[page]).expect("text"));
        assert!(first.contains("Henkilö 501") && last.contains("Henkilö 1000") && code(&first) != code(&last), "{first} {last}");
        assert!(answer.body.len() < 5_000_000, "{} bytes", answer.body.len());
    }
}
