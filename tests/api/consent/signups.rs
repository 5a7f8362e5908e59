//! A visitor signs up.

use lupa_tests::{
    TestRegister,
    register::{fresh, fresh_address},
};
use serde_json::{Value, json};

const SIGNUPS: &str = "/api/v1/signups";

fn with_key(register: &TestRegister, key: &str, filled: &Value) -> lupa_tests::Answer {
    register.send("POST", SIGNUPS, &[("content-type", "application/json"), ("idempotency-key", key)], &filled.to_string())
}

#[test]
fn known_and_unknown_addresses_get_the_same_answer() {
    let register = TestRegister::new();
    let known = fresh_address("known");
    register.join(&known, &["newsletter"]);
    let answers = [known, fresh_address("unknown")].map(|address| register.post(SIGNUPS, &register.filled(&address, &["newsletter"])));
    let [known, unknown] = answers.map(|answer| {
        let names: Vec<_> = answer.headers.keys().map(ToString::to_string).collect();
        (answer.status, answer.text().to_owned(), names)
    });
    assert_eq!((known.0, &*known.1), (202, r#"{"status":"check_your_mail"}"#));
    assert_eq!(known, unknown);
}

#[test]
fn a_signup_asks_for_a_confirmation_in_the_language_of_its_notice() {
    let register = TestRegister::new();
    for (locale, subject) in [("fi", "Vahvista"), ("sv", "Bekräfta"), ("en", "Confirm")] {
        let address = fresh_address(locale);
        let mut filled = register.filled(&address, &["newsletter", "research"]);
        let form = register.form(locale);
        filled["notice"] = form["digest"].clone();
        register.send_form(&filled);
        let mail = register.next_mail(&address);
        assert!(mail.subject.starts_with(subject), "{}", mail.subject);
        let titles = form["notice"]["statements"].as_array().expect("statements").iter().map(|said| said["title"].as_str().expect("words"));
        let said: Vec<bool> = titles.map(|title| mail.text.contains(title)).collect();
        assert_eq!(said, [true, false, true], "the ticked ones alone: {}", mail.text);
        assert_eq!(register.verdict("newsletter", &address), "pending");
    }
}

#[test]
fn an_address_is_one_person_however_it_is_spelt() {
    let register = TestRegister::new();
    let address = fresh_address("aino");
    register.join(&address, &["newsletter"]);
    assert_eq!(register.verdict("newsletter", &address.to_uppercase()), "send");
    register.sign_up(&address.to_uppercase(), &["newsletter"]);
    assert!(register.next_mail(&address).text.contains("/me"), "the letter for somebody known");
}

#[test]
fn what_was_typed_beside_the_address_is_in_no_message_before_it_is_confirmed() {
    let register = TestRegister::new();
    let address = fresh_address("target");
    let (name, phone) = (fresh("Osta halpaa"), "+358 40 765 4321");
    let mut filled = register.filled(&address, &["newsletter", "offers-sms"]);
    filled["name"] = name.as_str().into();
    filled["phone"] = phone.into();
    register.send_form(&filled);
    let mail = register.next_mail(&address);
    for part in [&mail.subject, &mail.text, &mail.html, &mail.source] {
        // With and without the spaces: three digits alone also come up in ids.
        assert!(![name.as_str(), "765 4321", "7654321"].iter().any(|typed| part.contains(typed)), "{part}");
    }
}

#[test]
fn the_same_asking_within_minutes_is_not_mailed_again() {
    let register = TestRegister::new();
    let address = fresh_address("twice");
    register.sign_up(&address, &["newsletter"]);
    register.next_mail(&address);
    register.sign_up(&address, &["newsletter"]);
    assert_eq!(register.unread(&address), 0);
    register.sign_up(&address, &["newsletter", "research"]);
    register.next_mail(&address);
}

#[test]
fn a_key_makes_a_repeated_signup_one() {
    let register = TestRegister::new();
    let (address, key) = (fresh_address("press"), fresh("key"));
    let filled = register.filled(&address, &["newsletter"]);
    assert_eq!(with_key(&register, &key, &filled).ok(202), json!({ "status": "check_your_mail" }));
    assert_eq!(with_key(&register, &format!("\"{key}\""), &filled).ok(202), json!({ "status": "check_your_mail" }));
    register.next_mail(&address);
    assert_eq!(register.unread(&address), 0);

    let other = register.filled(&address, &["research"]);
    with_key(&register, &key, &other).assert_problem(422, "idempotency_key_reused");
    assert_eq!(register.unread(&address), 0);
}

#[test]
fn a_key_that_cannot_be_read_is_refused() {
    let register = TestRegister::new();
    let filled = register.filled(&fresh_address("key"), &["newsletter"]);
    for key in ["\"\"", "two words", "a\"b", &"k".repeat(129)] {
        with_key(&register, key, &filled).assert_problem(400, "idempotency_key_invalid");
    }
}

#[test]
fn a_used_key_does_not_tell_who_is_in_the_register() {
    let register = TestRegister::new();
    let (known, asked) = (fresh_address("known"), fresh_address("asked"));
    register.join(&known, &["newsletter"]);
    register.sign_up(&asked, &["newsletter"]);
    // Everything is given, the same was asked a moment ago, nothing is known: a key used for either is used.
    for address in [known, asked, fresh_address("unknown")] {
        let key = fresh("probe");
        assert_eq!(with_key(&register, &key, &register.filled(&address, &["newsletter"])).status, 202);
        assert_eq!(with_key(&register, &key, &register.filled(&address, &["newsletter"])).status, 202);
        with_key(&register, &key, &register.filled(&address, &["research"])).assert_problem(422, "idempotency_key_reused");
    }
}

#[test]
fn somebody_known_who_asks_for_more_is_told_that_they_are_known() {
    let register = TestRegister::new();
    let address = fresh_address("more");
    register.join(&address, &["newsletter"]);
    register.sign_up(&address, &["newsletter", "research"]);
    let mail = register.next_mail(&address);
    assert!(mail.subject.starts_with("Vahvista uudet valintasi"), "{}", mail.subject);
    assert!(mail.links().contains(&format!("{}/me?lang=fi", register.origin())), "{:?}", mail.links());
    assert_eq!(register.verdict("newsletter", &address), "send", "a stranger's form moves nothing");
    assert_eq!(register.verdict("research", &address), "pending");
    assert_eq!(register.confirm(&mail.token("/confirm/").expect("a link")).ok(200)["status"], "confirmed");
    assert_eq!(register.verdict("research", &address), "send");
}

#[test]
fn somebody_who_has_it_all_is_told_so_and_nothing_is_asked() {
    let register = TestRegister::new();
    let address = fresh_address("all");
    register.join(&address, &["newsletter", "research"]);
    register.sign_up(&address, &["newsletter"]);
    let mail = register.next_mail(&address);
    assert!(mail.subject.starts_with("Valintasi ovat jo voimassa"), "{}", mail.subject);
    assert_eq!((mail.token("/confirm/"), mail.token("/u/")), (None, None));
    assert!(mail.links().contains(&format!("{}/me?lang=fi", register.origin())));
    if register.elsewhere().is_none() {
        register.pass(lupa_domain::time::Span::minutes(1));
    }
    register.sign_up(&address, &["newsletter"]);
    assert_eq!(register.unread(&address), 0, "a repeat within minutes is not told again");
}

#[test]
fn the_form_works_as_a_browser_without_scripting_sends_it() {
    let register = TestRegister::new();
    let address = fresh_address("plain");
    let digest = register.form("fi")["digest"].as_str().expect("a digest").replace(':', "%3A");
    let send = |tick: &str| register.post_form("/", &format!("key=k{address}&notice={digest}&email={address}&name=&phone=&{tick}"));
    let refused = send("");
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains(&address), "what was typed is kept");
    let endless = "x".repeat(100_000);
    let refused = register.post_form("/", &format!("key=k{address}&notice={digest}&email={address}&name={endless}&tick=newsletter"));
    assert_eq!((refused.status, refused.text().contains(&endless)), (413, false), "what is no form comes back to nobody");
    let taken = send("tick=newsletter&tick=research");
    assert_eq!(taken.status, 200);
    assert_eq!(send("tick=newsletter&tick=research").status, 200, "a double press");
    register.next_mail(&address);
    assert_eq!(register.unread(&address), 0);
    assert_eq!(
        (register.verdict("newsletter", &address), register.verdict("offers-sms", &address)),
        ("pending".into(), "no_consent".into())
    );
}

mod native_only {
    use lupa_domain::time::Span;

    use super::*;

    #[test]
    fn an_address_gets_three_messages_an_hour_from_all_who_ask() {
        let Some(register) = TestRegister::native() else { return };
        let address = fresh_address("flood");
        let askings: [&[&str]; 5] = [&["newsletter"], &["research"], &["newsletter", "research"], &["newsletter"], &["research"]];
        for ticked in askings {
            register.sign_up(&address, ticked);
            register.pass(Span::minutes(11));
        }
        assert_eq!(register.unread(&address), 3);
        register.pass(Span::minutes(6));
        register.sign_up(&address, &["newsletter"]);
        assert_eq!(register.unread(&address), 4, "the first is more than an hour ago");
    }

    #[test]
    fn the_same_asking_after_ten_minutes_is_mailed_again() {
        let Some(register) = TestRegister::native() else { return };
        let address = fresh_address("again");
        register.sign_up(&address, &["newsletter"]);
        register.pass(Span::millis(Span::minutes(10).as_millis() - 1));
        register.sign_up(&address, &["newsletter"]);
        assert_eq!(register.unread(&address), 1);
        register.pass(Span::millis(1));
        register.sign_up(&address, &["newsletter"]);
        assert_eq!(register.unread(&address), 2);
    }

    #[test]
    fn an_instance_that_was_put_to_sleep_remembers_a_key() {
        let Some(register) = TestRegister::native() else { return };
        let (address, key) = (fresh_address("sleep"), fresh("key"));
        let filled = register.filled(&address, &["newsletter"]);
        for _ in 0..3 {
            assert_eq!(with_key(&register, &key, &filled).status, 202);
            register.pass(Span::hours(20));
        }
        assert_eq!(register.unread(&address), 1);
    }
}
