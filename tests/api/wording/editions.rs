//! New editions: what a keeper does, and what a visitor sees who opened the page before.

use lupa_tests::{
    TestRegister,
    register::{fresh, fresh_address},
};
use serde_json::{Value, json};

const DRAFT: &str = "/api/v1/forms/newsletter/draft";
const PUBLISH: &str = "/api/v1/forms/newsletter/publish";

/// Saves the draft with one member changed; gives the draft as it was.
fn change(register: &TestRegister, pointer: &str, value: Value) -> Value {
    let before = register.staff_get(DRAFT);
    let was = before.ok(200);
    let mut draft = was.clone();
    *draft.pointer_mut(pointer).expect("the draft has that member") = value;
    assert_eq!(register.staff_put(DRAFT, before.header("etag"), &draft).ok(200)["draft"], draft["draft"]);
    was
}

/// Puts a draft back and publishes it, for the tests that come after.
fn restore(register: &TestRegister, was: &Value) {
    let etag = register.staff_get(DRAFT).header("etag").to_owned();
    assert_eq!(register.staff_put(DRAFT, &etag, was).status, 200);
    assert_eq!(register.staff_post(PUBLISH, &json!({ "grace_seconds": 0 })).status, 201);
}

#[test]
fn a_draft_is_changed_only_by_somebody_who_has_seen_it() {
    let register = TestRegister::publishing();
    let seen = register.staff_get(DRAFT);
    let draft = seen.ok(200);
    let key = format!("Bearer {}", register.api_key());
    let blind = register.send("PUT", DRAFT, &[("content-type", "application/json"), ("authorization", &key)], &draft.to_string());
    blind.assert_problem(428, "precondition_required");

    let saved = register.staff_put(DRAFT, seen.header("etag"), &draft);
    assert_eq!(saved.ok(200)["draft"], draft["draft"]);
    assert_eq!(format!("\"{}\"", saved.ok(200)["revision"]), saved.header("etag"));
    assert_ne!(saved.header("etag"), seen.header("etag"));
    register.staff_put(DRAFT, seen.header("etag"), &draft).assert_problem(412, "precondition_failed");
    assert_eq!(register.staff_get(DRAFT).header("etag"), saved.header("etag"));
}

#[test]
fn a_draft_with_a_misspelt_member_is_refused() {
    let register = TestRegister::publishing();
    let seen = register.staff_get(DRAFT);
    let mut draft = seen.ok(200);
    draft["draft"]["texts"]["fi"]["headline"] = "Otsikko".into();
    let refused = register.staff_put(DRAFT, seen.header("etag"), &draft);
    assert_eq!(refused.assert_problem(422, "unknown_member"), ["/draft/texts/fi/headline unknown_member"]);
    assert_eq!(register.staff_get(DRAFT).header("etag"), seen.header("etag"));
}

#[test]
fn what_cannot_be_published_names_every_gap() {
    let register = TestRegister::publishing();
    let was = change(&register, "/draft/texts/sv/statements/newsletter/label", " ".into());
    change(&register, "/draft/texts/en/heading", "".into());
    let shown = register.form("fi");

    let refused = register.staff_post(PUBLISH, &json!({}));
    assert_eq!(
        refused.assert_problem(422, "words_missing"),
        ["/draft/texts/sv/statements/newsletter/label words_missing", "/draft/texts/en/heading words_missing"]
    );
    assert_eq!(register.form("fi"), shown, "nothing was published");

    change(&register, "/draft/purposes", json!(["newsletter", "raffle"]));
    assert_eq!(register.staff_post(PUBLISH, &json!({})).assert_problem(422, "purpose_unknown"), ["/draft/purposes purpose_unknown"]);
    change(&register, "/draft/purposes", json!([]));
    assert_eq!(register.staff_post(PUBLISH, &json!({})).assert_problem(422, "required"), ["/draft/purposes required"]);
    change(&register, "/draft/purposes", json!(["newsletter", "newsletter"]));
    assert_eq!(register.staff_post(PUBLISH, &json!({})).assert_problem(422, "unpublishable"), ["/draft/purposes unpublishable"]);
    restore(&register, &was);
}

#[test]
fn a_new_edition_leaves_the_old_notice_as_it_was() {
    let register = TestRegister::publishing();
    let old = register.form("fi");
    let old_address = format!("/api/v1/notices/{}", old["digest"].as_str().expect("a digest"));
    let old_bytes = register.get(&old_address).body;
    let heading = fresh("Uusi otsikko");
    let was = change(&register, "/draft/texts/fi/heading", heading.as_str().into());

    let answer = register.staff_post(PUBLISH, &json!({ "grace_seconds": 0 })).ok(201);
    let new = register.form("fi");
    assert_eq!((&new["notice"]["heading"], new["edition"].as_u64()), (&heading.into(), old["edition"].as_u64().map(|edition| edition + 1)));
    let notices: Vec<Value> =
        ["fi", "sv", "en"].map(|locale| json!({ "locale": locale, "digest": register.form(locale)["digest"] })).to_vec();
    assert_eq!(answer, json!({ "form": "newsletter", "edition": new["edition"], "notices": notices }));
    assert_eq!(register.get(&old_address).body, old_bytes, "byte for byte");
    restore(&register, &was);
}

#[test]
fn a_page_opened_before_gets_the_new_words_and_nothing_is_taken_as_consent() {
    let register = TestRegister::publishing();
    let address = fresh_address("ennen");
    let filled = register.filled(&address, &["newsletter"]);
    let heading = fresh("Toiset sanat");
    let was = change(&register, "/draft/texts/fi/heading", heading.as_str().into());
    assert_eq!(register.staff_post(PUBLISH, &json!({ "grace_seconds": 0 })).status, 201);

    let refused = register.post("/api/v1/signups", &filled);
    assert_eq!(refused.assert_problem(409, "notice_retired"), ["/notice notice_retired"]);
    assert_eq!(refused.json()["current"], notice_of(&register, "fi"));
    assert_eq!(register.verdict("newsletter", &address), "not_in_register");

    let digest = filled["notice"].as_str().expect("a digest").replace(':', "%3A");
    let typed = format!("notice={digest}&email={}&name=Aino+Kokko&tick=newsletter&key=1", address.replace('@', "%40"));
    let page = register.post_form("/", &typed);
    assert_eq!(page.status, 409);
    for kept in [address.as_str(), "Aino Kokko", heading.as_str()] {
        assert!(page.text().contains(kept), "{kept}");
    }
    assert!(!page.text().contains("checked"), "nobody has ticked the new boxes");
    assert_eq!(register.unread(&address), 0);
    restore(&register, &was);
}

#[test]
fn a_grace_longer_than_a_day_is_refused() {
    let register = TestRegister::publishing();
    let refused = register.staff_post(PUBLISH, &json!({ "grace_seconds": 86_401 }));
    assert_eq!(refused.assert_problem(422, "limit_out_of_range"), ["/grace_seconds limit_out_of_range"]);
}

#[test]
fn a_form_that_is_not_there_has_no_draft() {
    let register = TestRegister::new();
    register.staff_get("/api/v1/forms/raffle/draft").assert_problem(404, "form_unknown");
    register.staff_put("/api/v1/forms/raffle/draft", "\"1\"", &json!({})).assert_problem(404, "form_unknown");
    register.staff_post("/api/v1/forms/raffle/publish", &json!({})).assert_problem(404, "form_unknown");
    for part in ["editions", "preview", "difference?from=1&to=2"] {
        register.staff_get(&format!("/api/v1/forms/raffle/{part}")).assert_problem(404, "form_unknown");
    }
}

const EDITIONS: &str = "/api/v1/forms/newsletter/editions";

/// The entry of one edition.
fn entry(register: &TestRegister, edition: &Value) -> Value {
    let list = register.staff_get(EDITIONS).ok(200);
    let editions = list["editions"].as_array().expect("editions");
    assert!(editions.windows(2).all(|pair| pair[0]["edition"].as_u64() > pair[1]["edition"].as_u64()), "the newest first");
    editions.iter().find(|one| one["edition"] == *edition).expect("the edition").clone()
}

#[test]
fn an_edition_says_when_it_was_published_and_how_many_agreed_to_it() {
    let register = TestRegister::publishing();
    let was = change(&register, "/draft/texts/fi/heading", fresh("Ensin").into());
    assert_eq!(register.staff_post(PUBLISH, &json!({ "grace_seconds": 0 })).status, 201);
    let first = register.form("fi");
    let (stays, leaves, moves) = (fresh_address("stays"), fresh_address("leaves"), fresh_address("moves"));
    register.join(&stays, &["newsletter", "research"]);
    register.join(&leaves, &["newsletter"]);
    register.join(&moves, &["newsletter"]);
    register.sign_up(&fresh_address("pending"), &["newsletter"]);
    let newest = entry(&register, &first["edition"]);
    assert_eq!((newest["agreed"].clone(), newest.get("retires_at")), (3.into(), None), "people, not boxes");
    let notices: Vec<Value> =
        ["fi", "sv", "en"].map(|locale| json!({ "locale": locale, "digest": register.form(locale)["digest"] })).to_vec();
    let named = newest["notices"].as_array().expect("notices");
    assert!(named.len() == 3 && notices.iter().all(|notice| named.contains(notice)), "{newest}");

    assert_eq!(register.staff_post(PUBLISH, &json!({ "grace_seconds": 60 })).status, 201);
    let second = register.form("fi");
    assert_eq!((&entry(&register, &first["edition"])["agreed"], &entry(&register, &second["edition"])["agreed"]), (&3.into(), &0.into()));
    let withdraw = json!({ "decision": "withdraw" });
    assert_eq!(register.sign_in(&leaves).put("/api/v1/me/consents/newsletter", &withdraw).status, 200);
    let me = register.sign_in(&moves);
    assert_eq!(me.put("/api/v1/me/consents/newsletter", &withdraw).status, 200);
    let give = json!({ "decision": "give", "notice": me.consent("newsletter")["notice"] });
    assert_eq!(me.put("/api/v1/me/consents/newsletter", &give).status, 200);
    let old = entry(&register, &first["edition"]);
    assert_eq!((&old["agreed"], &entry(&register, &second["edition"])["agreed"]), (&1.into(), &1.into()));
    assert!(old["retires_at"].as_str() > old["published_at"].as_str(), "{old}");
    restore(&register, &was);
}

#[test]
fn a_notice_says_when_it_came_and_went() {
    let register = TestRegister::publishing();
    let place = |form: &Value| register.get(&format!("/api/v1/notices/{}/edition", form["digest"].as_str().expect("a digest")));
    let first = register.form("sv");
    assert_eq!(register.staff_post(PUBLISH, &json!({ "grace_seconds": 0 })).status, 201);
    let second = register.form("sv");
    let (was, is) = (place(&first).ok(200), place(&second).ok(200));
    assert_eq!(place(&second).header("cache-control"), "public, max-age=5", "it changes");
    assert_eq!((&was["current"], was["retires_at"] == is["published_at"]), (&second["digest"], true), "{was} {is}");
    let wanted = json!({
        "form": "newsletter", "locale": "sv", "edition": second["edition"], "published_at": is["published_at"],
        "before": first["digest"], "current": second["digest"],
    });
    assert_eq!(is, wanted);
    register.get(&format!("/api/v1/notices/sha256:{}/edition", "0".repeat(64))).assert_problem(404, "not_found");
    register.get("/api/v1/notices/sha256:abc/edition").assert_problem(404, "not_found");
}

#[test]
fn two_editions_differ_word_by_word() {
    let register = TestRegister::publishing();
    let from = register.form("en")["edition"].clone();
    let was = change(&register, "/draft/texts/en/heading", "News from the green shop".into());
    assert_eq!(register.staff_post(PUBLISH, &json!({ "grace_seconds": 0 })).status, 201);
    let middle = register.form("en")["edition"].clone();
    change(&register, "/draft/texts/en/heading", "News from the blue shop".into());
    assert_eq!(register.staff_post(PUBLISH, &json!({ "grace_seconds": 0 })).status, 201);
    let to = register.form("en")["edition"].clone();
    let ask = |query: &str| register.staff_get(&format!("/api/v1/forms/newsletter/difference?{query}"));
    let answer = ask(&format!("from={middle}&to={to}&locale=en")).ok(200);
    assert_eq!((&answer["form"], &answer["locale"], &answer["from"], &answer["to"]), (&"newsletter".into(), &"en".into(), &middle, &to));
    let parts = answer["parts"].as_array().expect("parts");
    let changed: Vec<_> = parts.iter().filter(|part| part["change"] != "unchanged").cloned().collect();
    let run = |kind: &str, text: &str| json!({ "kind": kind, "text": text });
    let runs = [run("same", "News from the "), run("removed", "green"), run("added", "blue"), run("same", " shop")];
    assert_eq!(changed, [json!({ "name": "heading", "change": "changed", "runs": runs })]);
    let other = ask(&format!("from={middle}&to={to}&locale=fi")).ok(200);
    assert!(other["parts"].as_array().expect("parts").iter().all(|part| part["change"] == "unchanged"), "in Finnish nothing changed");

    let to = format!("&to={to}");
    assert_eq!(ask(&to).assert_problem(422, "required"), ["/from required"]);
    for wrong in ["0", "x", "-1", "999999"] {
        assert_eq!(ask(&format!("from={wrong}{to}")).assert_problem(422, "edition_unknown"), ["/from edition_unknown"], "{wrong}");
        assert_eq!(ask(&format!("from={from}&to={wrong}")).assert_problem(422, "edition_unknown"), ["/to edition_unknown"], "{wrong}");
    }
    assert_eq!(ask(&format!("from={from}{to}&locale=de")).assert_problem(422, "locale_unknown"), ["/locale locale_unknown"]);
    restore(&register, &was);
}

#[test]
fn a_preview_is_what_publishing_then_makes() {
    let register = TestRegister::publishing();
    let was = change(&register, "/draft/texts/sv/heading", fresh("Rubrik").into());
    let shown = register.form("sv");
    let preview = register.staff_get("/api/v1/forms/newsletter/preview?locale=sv").ok(200);
    assert_eq!(preview["edition"].as_u64(), shown["edition"].as_u64().map(|edition| edition + 1));
    assert_eq!(register.form("sv"), shown, "nothing was published");
    let address = format!("/api/v1/notices/{}", preview["digest"].as_str().expect("a digest"));
    register.get(&address).assert_problem(404, "not_found");
    assert_eq!(register.staff_post(PUBLISH, &json!({ "grace_seconds": 0 })).status, 201);
    assert_eq!(notice_of(&register, "sv"), preview);

    let whole = change(&register, "/draft/texts/sv/heading", "".into());
    let refused = register.staff_get("/api/v1/forms/newsletter/preview?locale=fi");
    assert_eq!(refused.assert_problem(422, "words_missing"), ["/draft/texts/sv/heading words_missing"], "publishing is of all languages");
    drop(whole);
    restore(&register, &was);
}

mod native_only {
    use lupa_domain::time::Span;

    use super::*;

    #[test]
    fn a_page_opened_just_before_a_new_edition_may_still_be_sent_for_ten_seconds() {
        let Some(register) = TestRegister::native() else { return };
        let filled = |label| register.filled(&fresh_address(label), &["newsletter"]);
        let (soon, late) = (filled("soon"), filled("late"));
        assert_eq!(register.staff_post(PUBLISH, &json!({})).status, 201);
        register.pass(Span::millis(9_999));
        register.send_form(&soon);
        register.pass(Span::millis(1));
        register.post("/api/v1/signups", &late).assert_problem(409, "notice_retired");
    }

    #[test]
    fn a_new_version_of_the_processing_ends_the_grace_of_every_edition() {
        let Some(register) = TestRegister::native() else { return };
        let filled = register.filled(&fresh_address("first"), &["newsletter"]);
        assert_eq!(register.staff_post(PUBLISH, &json!({ "grace_seconds": 3600 })).status, 201);
        let seen = register.staff_get("/api/v1/purposes/research");
        let change = json!({
            "channel": "email", "category": "research", "data": ["email-address"], "processing": "changed", "concerns": 0,
        });
        assert_eq!(register.staff_put("/api/v1/purposes/research", seen.header("etag"), &change).status, 200);
        register.post("/api/v1/signups", &filled).assert_problem(409, "notice_retired");
    }

    #[test]
    fn the_grace_of_an_edition_is_that_of_its_own_end() {
        let Some(register) = TestRegister::native() else { return };
        let first = register.filled(&fresh_address("first"), &["newsletter"]);
        assert_eq!(register.staff_post(PUBLISH, &json!({ "grace_seconds": 3600 })).status, 201);
        assert_eq!(register.staff_post(PUBLISH, &json!({ "grace_seconds": 0 })).status, 201);
        register.pass(Span::minutes(59));
        register.send_form(&first);
        register.pass(Span::minutes(1));
        register.post("/api/v1/signups", &first).assert_problem(409, "notice_retired");
    }
}

/// What a form shows now, without the languages in which it can be had.
fn notice_of(register: &TestRegister, locale: &str) -> Value {
    let mut form = register.form(locale);
    form.as_object_mut().expect("a form").remove("languages");
    form
}
