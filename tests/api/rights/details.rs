//! What people put right themselves: name, number, language and postal address at once; another e-mail address from its own mailbox; restricting.

use lupa_tests::{Browser, TestRegister, register::fresh_address};
use serde_json::{Value, json};

fn member<'r>(register: &'r TestRegister, label: &str) -> (String, Browser<'r>) {
    let address = fresh_address(label);
    register.join(&address, &["newsletter"]);
    let me = register.sign_in(&address);
    (address, me)
}

/// The token of the letter that asks a new address.
fn asked(register: &TestRegister, address: &str) -> String {
    let token = register.next_mail(address).token("/me/email/").expect("a link");
    token.split('?').next().expect("a token").to_owned()
}

fn confirm(register: &TestRegister, token: &str) -> lupa_tests::Answer {
    register.post(&format!("/api/v1/addresses/{token}"), &json!({}))
}

#[test]
fn what_one_puts_right_holds_at_once_and_has_a_history() {
    let register = TestRegister::new();
    let (_, me) = member(&register, "right");
    let address = json!({ "street": "Jokikatu 12", "postal_code": "06100", "locality": "Porvoo", "country": "FI" });
    let ask = json!({ "name": "Liisa Virtanen", "phone": "040 123 4567", "locale": "sv", "address": address });
    let person = me.put("/api/v1/me", &ask).ok(200);
    assert_eq!((&person["name"], &person["phone"], &person["locale"]), (&"Liisa Virtanen".into(), &"+358401234567".into(), &"sv".into()));
    let data = me.get("/api/v1/me/data").ok(200);
    assert_eq!(data["address"], address);
    let origin = |datum: &str| data["origins"].as_array().expect("origins").iter().find(|origin| origin["datum"] == datum).cloned();
    assert_eq!(origin("address").expect("an origin")["source"], "form", "they said so themself");
    let changes = me.get("/api/v1/me/changes").ok(200);
    let of = |datum: &str| changes["changes"].as_array().expect("changes").iter().find(|line| line["datum"] == datum).cloned();
    assert_eq!(of("name").expect("a change")["after"], "Liisa Virtanen");

    let wrong = me.put(
        "/api/v1/me",
        &json!({ "phone": "12", "locale": "fi", "address": { "street": "x", "postal_code": "1", "locality": "", "country": "FI" } }),
    );
    assert_eq!(wrong.status, 422);
    assert!(wrong.text().contains("/phone") && wrong.text().contains("/address/"), "{}", wrong.text());
    let _ = me.put("/api/v1/me", &json!({ "locale": "fi" })).ok(200);
    let person = me.get("/api/v1/me").ok(200);
    assert_eq!((&person["name"], &person["phone"]), (&Value::Null, &Value::Null), "what is left out goes");
}

#[test]
fn another_address_counts_once_its_own_mailbox_says_so_and_all_that_lies_in_the_old_one_ends() {
    let register = TestRegister::new();
    let (old, me) = member(&register, "old");
    let new = fresh_address("new");
    let stop = {
        let _ = me.put("/api/v1/me/consents/newsletter", &json!({ "decision": "withdraw" })).ok(200);
        register.next_mail(&old);
        let ask = json!({ "decision": "give", "notice": me.consent("newsletter")["notice"] });
        let _ = me.put("/api/v1/me/consents/newsletter", &ask).ok(200);
        register.next_mail(&old).token("/u/").expect("a stop link")
    };
    let waiting = {
        me.ask_for_link(&old);
        register.next_mail(&old).sign_in_token().expect("a link")
    };
    assert_eq!(me.post("/api/v1/me/email", &json!({ "email": new })).ok(202), json!({ "status": "check_your_mail" }));
    let token = asked(&register, &new);
    assert_eq!(me.get("/api/v1/me").ok(200)["email"], old, "asking changes nothing");
    let look = || register.get(&format!("/api/v1/addresses/{token}"));
    assert_eq!(look().ok(200)["done"], false);
    assert_eq!(me.get("/api/v1/me").ok(200)["email"], old, "nor does looking");

    assert_eq!(confirm(&register, &token).ok(200)["done"], true);
    assert_eq!(confirm(&register, &token).ok(200)["done"], true, "twice is once");
    me.get("/api/v1/me").assert_problem(401, "unauthenticated");
    me.open_link(&waiting).assert_problem(410, "address_changed");
    let shown = register.get(&format!("/api/v1/stops/{stop}")).ok(200);
    assert_eq!((shown.get("masked_email"), &shown["stopped"]), (None, &json!(false)), "it may stop, and tells nothing");
    let told = register.next_mail(&old);
    assert!(told.subject.starts_with("Sähköpostiosoitteesi on vaihdettu"), "{}", told.subject);
    assert!(!told.source.contains(&new) && !told.text.contains(&new), "{}", told.text);

    let again = register.sign_in(&new);
    let person = again.get("/api/v1/me").ok(200);
    assert_eq!(person["email"], new);
    assert!(person["confirmed_at"].is_string(), "it was confirmed from its own mailbox");
    assert_eq!(register.verdict("newsletter", &new), "send");
    assert_eq!(register.verdict("newsletter", &old), "not_in_register");
}

#[test]
fn an_address_of_another_person_is_answered_alike_and_nothing_is_told_or_merged() {
    let register = TestRegister::new();
    let (_, me) = member(&register, "mine");
    let (theirs, other) = member(&register, "theirs");
    let free = fresh_address("free");
    let answers = [&theirs, &free].map(|address| me.post("/api/v1/me/email", &json!({ "email": address })));
    assert_eq!(answers[0].json(), answers[1].json());
    assert_eq!((answers[0].status, answers[1].status), (202, 202));
    let mail = register.next_mail(&theirs);
    assert!(mail.subject.starts_with("Osoitteesi on jo käytössä") && mail.token("/me/email/").is_none(), "{}", mail.text);
    assert!(!mail.text.contains("mine-"), "nothing of who asked: {}", mail.text);
    assert_eq!(other.get("/api/v1/me").ok(200)["email"], theirs);
    // The address that was free when it was asked for is taken before its link is opened.
    let token = asked(&register, &free);
    register.join(&free, &["newsletter"]);
    confirm(&register, &token).assert_problem(410, "token_expired");
    assert_eq!(me.post("/api/v1/me/email", &json!({ "email": "nobody" })).assert_problem(422, "email_invalid"), ["/email email_invalid"]);
}

#[test]
fn a_link_of_another_kind_changes_no_address() {
    let register = TestRegister::new();
    let (address, me) = member(&register, "kinds");
    me.ask_for_link(&address);
    let sign_in = register.next_mail(&address).sign_in_token().expect("a link");
    confirm(&register, &sign_in).assert_problem(404, "token_invalid");
    let new = fresh_address("kinds");
    let _ = me.post("/api/v1/me/email", &json!({ "email": new })).ok(202);
    let token = asked(&register, &new);
    me.open_link(&token).assert_problem(404, "token_invalid");
    register.get(&format!("/api/v1/confirmations/{token}")).assert_problem(404, "token_invalid");
    confirm(&register, &token[..token.len() - 1]).assert_problem(404, "token_incomplete");
}

#[test]
fn restricting_leaves_one_out_of_everything_until_it_is_lifted() {
    let register = TestRegister::new();
    let (address, me) = member(&register, "restrict");
    let restrict = |restricted: bool| me.put("/api/v1/me/restriction", &json!({ "restricted": restricted })).ok(200);
    assert_eq!(restrict(true)["restricted"], true);
    assert_eq!(register.verdict("newsletter", &address), "restricted");
    let ask = json!({ "purpose": "newsletter", "where": {}, "format": "csv" });
    assert!(!register.staff_post("/api/v1/audience/export", &ask).text().contains(&address));
    assert_eq!(me.get("/api/v1/me/data").ok(200)["restricted"], true, "it is shown, and still there");
    assert_eq!(restrict(false)["restricted"], false);
    assert_eq!(register.verdict("newsletter", &address), "send");
}

mod native_only {
    use lupa_domain::time::Span;

    use super::*;

    #[test]
    fn who_corrects_a_name_becomes_no_customer_by_it() {
        let Some(register) = TestRegister::native() else { return };
        let (_, me) = member(&register, "card");
        let cards = || -> i64 {
            register.inside().sql().connection().query_row("select count(*) from card", [], |row| row.get(0)).expect("a count")
        };
        let _ = me.put("/api/v1/me", &json!({ "name": "Liisa", "locale": "fi" })).ok(200);
        assert_eq!(cards(), 0, "a card would keep their data for ever");
        let address = json!({ "street": "Jokikatu 12", "postal_code": "06100", "locality": "Porvoo", "country": "FI" });
        let _ = me.put("/api/v1/me", &json!({ "name": "Liisa", "locale": "fi", "address": address })).ok(200);
        assert_eq!(cards(), 1);
    }

    #[test]
    fn a_link_to_a_new_address_works_for_a_day_and_few_are_sent() {
        let Some(register) = TestRegister::native() else { return };
        let (_, me) = member(&register, "day");
        let new = fresh_address("day");
        let _ = me.post("/api/v1/me/email", &json!({ "email": new })).ok(202);
        let token = asked(&register, &new);
        register.pass(Span::hours(24));
        confirm(&register, &token).assert_problem(410, "token_expired");
        let me = register.sign_in(&me_address(&register));
        for no in 0..4 {
            let _ = me.post("/api/v1/me/email", &json!({ "email": fresh_address(&format!("more{no}")) })).ok(202);
        }
        me.post("/api/v1/me/email", &json!({ "email": fresh_address("more") })).assert_problem(429, "too_many_requests");
        register.pass(Span::days(4));
        let me = register.sign_in(&me_address(&register));
        let _ = me.post("/api/v1/me/email", &json!({ "email": fresh_address("later") })).ok(202);
        let kept: i64 =
            register.inside().sql().connection().query_row("select count(*) from address_change", [], |row| row.get(0)).expect("a count");
        assert_eq!(kept, 1, "the others are forgotten");
    }

    /// The address of the only person.
    fn me_address(register: &TestRegister) -> String {
        register
            .inside()
            .sql()
            .connection()
            .query_row("select email from person where email is not null", [], |row| row.get(0))
            .expect("a person")
    }
}
