//! The pages about words: a notice and where it stands, how it differs from the edition before, a form that is still a draft.

use lupa_tests::{TestRegister, register::fresh};
use serde_json::{Value, json};

const FORM: &str = "/api/v1/forms/newsletter";

/// Publishes the form under this heading in Finnish, and gives the draft as it was.
fn publish(register: &TestRegister, heading: &str) -> Value {
    let before = register.staff_get(&format!("{FORM}/draft"));
    let was = before.ok(200);
    let mut draft = was.clone();
    draft["draft"]["texts"]["fi"]["heading"] = heading.into();
    put(register, &draft);
    assert_eq!(register.staff_post(&format!("{FORM}/publish"), &json!({ "grace_seconds": 0 })).status, 201);
    was
}

fn put(register: &TestRegister, draft: &Value) {
    let path = format!("{FORM}/draft");
    let etag = register.staff_get(&path).header("etag").to_owned();
    assert_eq!(register.staff_put(&path, &etag, draft).status, 200);
}

fn restore(register: &TestRegister, was: &Value) {
    put(register, was);
    assert_eq!(register.staff_post(&format!("{FORM}/publish"), &json!({ "grace_seconds": 0 })).status, 201);
}

fn digest(register: &TestRegister, locale: &str) -> String {
    register.form(locale)["digest"].as_str().expect("a digest").to_owned()
}

#[test]
fn a_published_notice_says_whether_it_is_still_the_one() {
    let register = TestRegister::publishing();
    let was = publish(&register, &fresh("Ensin"));
    let first = digest(&register, "fi");
    let page = register.get(&format!("/n/{first}"));
    assert_eq!(page.header("cache-control"), "no-store, no-transform", "what it says of today changes");
    assert!(page.text().contains("Voimassa nyt.") && page.text().contains("Julkaistu"), "{}", page.text());

    publish(&register, &fresh("Sitten"));
    let second = digest(&register, "fi");
    let old = register.get(&format!("/n/{first}"));
    assert!(old.text().contains("Oli voimassa ") && old.text().contains(&format!("href=\"/n/{second}\"")), "{}", old.text());
    let new = register.get(&format!("/n/{second}"));
    assert!(new.text().contains(&format!("href=\"/n/{second}/since/{first}\"")), "{}", new.text());
    assert!(!new.text().contains("Lue nykyinen"), "it is the current one");
    restore(&register, &was);
}

#[test]
fn two_editions_stand_side_by_side() {
    let register = TestRegister::publishing();
    let was = publish(&register, "Uutisia vihreästä kaupasta");
    let (old, unchanged) = (digest(&register, "fi"), digest(&register, "sv"));
    publish(&register, "Uutisia <sinisestä> kaupasta");
    let (new, swedish) = (digest(&register, "fi"), digest(&register, "sv"));

    let answer = register.get(&format!("/n/{new}/since/{old}?lang=en"));
    let page = answer.text();
    assert_eq!(
        (answer.status, answer.header("content-language"), answer.header("cache-control")),
        (200, "fi", "no-store, no-transform"),
        "{page}"
    );
    let between =
        |tag: &str| page.split(&format!("<{tag}>")).skip(1).filter_map(|rest| rest.split(&format!("</{tag}>")).next()).collect::<Vec<_>>();
    let (del, ins) = (between("del"), between("ins"));
    assert!(del.len() == 1 && del[0].contains("poistettu") && del[0].contains("vihreästä"), "{del:?}");
    assert!(ins.len() == 1 && ins[0].contains("lisätty") && ins[0].contains("&lt;sinisestä&gt;"), "{ins:?}");
    for address in [&old, &new] {
        assert!(page.contains(&format!("href=\"/n/{address}\"")), "{page}");
    }
    let page = register.get(&format!("/n/{swedish}/since/{unchanged}"));
    assert!(page.status == 200 && page.text().contains("har inget i texten ändrats"), "{}", page.text());
    restore(&register, &was);

    let nowhere = format!("sha256:{}", "0".repeat(64));
    for (of, since) in [(&new, &nowhere), (&nowhere, &old), (&new, &swedish), (&old, &new), (&new, &new), (&new, &"x".to_owned())] {
        let page = register.get(&format!("/n/{of}/since/{since}"));
        assert_eq!((page.status, page.header("content-type")), (404, "text/html; charset=utf-8"), "{of} since {since}");
    }
    assert_eq!(register.send("POST", &format!("/n/{new}/since/{old}"), &[], "").header("allow"), "GET, HEAD");
}

#[test]
fn while_the_front_pages_form_asks_nobody_the_page_says_so() {
    let register = TestRegister::publishing();
    let retired = register.staff_post(&format!("{FORM}/retire"), &json!({ "grace_seconds": 0 }));
    assert_eq!(retired.status, 200);
    let page = register.get("/?lang=sv");
    let text = page.text().to_owned();
    let (status, language) = (page.status, page.header("content-language").to_owned());
    let contact = register.get("/.well-known/security.txt");
    let by_name = register.get("/f/newsletter");
    let sent = register.post_form("/", "email=a%40b.example");
    assert_eq!(register.staff_post(&format!("{FORM}/publish"), &json!({ "grace_seconds": 0 })).status, 201);

    assert_eq!((status, language.as_str()), (200, "sv"), "{text}");
    for part in
        ["Just nu går det inte att prenumerera", "href=\"/me?lang=sv\"", "Kukka ja Kaveri Oy", "mailto:asiakaspalvelu@kukka.example"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(contact.status == 200 && contact.text().starts_with("Contact: mailto:asiakaspalvelu@kukka.example\n"), "{}", contact.text());
    assert_eq!((by_name.status, sent.status), (410, 410), "a form that was asked for by name is over");
    assert_eq!(register.get("/").status, 200);
}

#[test]
fn a_draft_is_previewed_as_it_will_look_by_staff_who_may_edit_it() {
    let register = TestRegister::publishing();
    let before = register.staff_get(&format!("{FORM}/draft")).ok(200);
    let heading = fresh("Luonnos");
    let mut draft = before.clone();
    draft["draft"]["texts"]["fi"]["heading"] = heading.as_str().into();
    put(&register, &draft);
    let shown = register.form("fi");

    let answer = register.staff_get("/f/newsletter/preview?lang=fi");
    let page = answer.text();
    assert_eq!(
        (answer.status, answer.header("content-type"), answer.header("cache-control")),
        (200, "text/html; charset=utf-8", "no-store, no-transform")
    );
    assert!(page.contains(&heading) && page.contains("Esikatselu."), "{page}");
    assert!(answer.header("content-security-policy").contains("form-action 'none'"), "nothing can be sent from it");
    assert_eq!(answer.header("x-robots-tag"), "noindex");
    assert!(!page.contains("<script") || page.split("<script").skip(1).all(|rest| rest.contains("src=")), "{page}");
    let swedish = register.staff_get("/f/newsletter/preview?lang=sv");
    assert!(swedish.text().contains("Förhandsvisning.") && swedish.header("content-language") == "sv", "{}", swedish.text());
    assert_eq!(register.form("fi"), shown, "nothing was published");

    let outside = register.get("/f/newsletter/preview");
    assert!(outside.status == 401 && !outside.text().contains(&heading), "{}", outside.text());
    assert_eq!(register.staff_get("/f/raffle/preview").status, 404);
    assert_eq!(register.staff_get("/f/No%20Such/preview").status, 404);
    draft["draft"]["texts"]["sv"]["heading"] = "".into();
    put(&register, &draft);
    assert_eq!(register.staff_get("/f/newsletter/preview?lang=fi").status, 422);
    put(&register, &before);
}

#[test]
fn what_is_being_written_is_previewed_in_one_language_and_saved_nowhere() {
    let register = TestRegister::publishing();
    let before = register.staff_get(&format!("{FORM}/draft")).ok(200);
    let heading = fresh("Kirjoitan");
    let texts = json!({ "fi": before["draft"]["texts"]["fi"] });
    let mut draft = json!({ "draft": { "purposes": before["draft"]["purposes"], "texts": texts } });
    draft["draft"]["texts"]["fi"]["heading"] = heading.as_str().into();

    let answer = register.staff_post("/f/newsletter/preview?lang=fi", &draft);
    assert!(answer.status == 200 && answer.text().contains(&heading), "{}", answer.text());
    assert_eq!(answer.header("content-language"), "fi");
    assert!(answer.header("content-security-policy").contains("form-action 'none'"), "nothing can be sent from it");
    let notice = register.staff_post(&format!("{FORM}/preview?locale=fi"), &draft).ok(200);
    assert_eq!(notice["notice"]["heading"], heading.as_str());
    assert_eq!(register.staff_get(&format!("{FORM}/draft")).ok(200), before, "nothing was saved");

    draft["draft"]["texts"]["fi"]["heading"] = "".into();
    let refused = register.staff_post(&format!("{FORM}/preview?locale=fi"), &draft);
    assert_eq!(refused.assert_problem(422, "words_missing"), ["/draft/texts/fi/heading words_missing"]);
    assert_eq!(register.staff_post("/f/newsletter/preview?lang=fi", &draft).status, 422);
    assert_eq!(register.post("/f/newsletter/preview?lang=fi", &draft).status, 401, "staff alone");
}
