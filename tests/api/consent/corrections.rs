//! A visitor sees that the address was wrong and corrects it: what was sent before is void, and nobody learns who was known.

use lupa_tests::{
    Answer, TestRegister,
    register::{fresh, fresh_address},
};
use serde_json::{Value, json};

const SIGNUPS: &str = "/api/v1/signups";

/// A key as the sign-up page makes them: nobody guesses it.
fn key() -> String {
    format!("{}-{}", "0123456789abcdef".repeat(2), fresh("key"))
}

fn send(register: &TestRegister, key: &str, filled: &Value) -> Answer {
    register.send("POST", SIGNUPS, &[("content-type", "application/json"), ("idempotency-key", key)], &filled.to_string())
}

/// Signs up at `wrong`, and corrects that to `right`; gives the token that was mailed to the wrong address.
fn corrected(register: &TestRegister, wrong: &str, right: &str) -> String {
    let first = key();
    assert_eq!(send(register, &first, &register.filled(wrong, &["newsletter"])).status, 202);
    let token = register.next_mail(wrong).token("/confirm/").expect("a link");
    let mut filled = register.filled(right, &["newsletter"]);
    filled["replaces"] = json!([first]);
    assert_eq!(send(register, &key(), &filled).ok(202), json!({ "status": "check_your_mail" }));
    token
}

#[test]
fn a_correction_voids_the_link_that_went_to_the_wrong_address() {
    let register = TestRegister::new();
    let (wrong, right) = (fresh_address("wrong"), fresh_address("right"));
    let token = corrected(&register, &wrong, &right);
    register.get(&format!("/api/v1/confirmations/{token}")).assert_problem(410, "signup_replaced");
    register.confirm(&token).assert_problem(410, "signup_replaced");
    let page = register.get(&format!("/confirm/{token}?lang=fi"));
    assert!(page.status == 410 && page.text().contains("Lomake on korjattu"), "{}", page.text());
    assert_eq!(register.verdict("newsletter", &wrong), "pending", "nobody has agreed to anything");
    register.confirm_latest(&right);
    assert_eq!(register.verdict("newsletter", &right), "send");
    assert_eq!(register.unread(&wrong), 0);
}

#[test]
fn what_is_confirmed_already_stays_so() {
    let register = TestRegister::new();
    let (mine, other) = (fresh_address("mine"), fresh_address("other"));
    let first = key();
    assert_eq!(send(&register, &first, &register.filled(&mine, &["newsletter"])).status, 202);
    let token = register.next_mail(&mine).token("/confirm/").expect("a link");
    assert_eq!(register.confirm(&token).ok(200)["status"], "confirmed");
    register.next_mail(&mine);
    let mut filled = register.filled(&other, &["newsletter"]);
    filled["replaces"] = json!([first]);
    assert_eq!(send(&register, &key(), &filled).status, 202);
    assert_eq!(register.confirm(&token).ok(200)["status"], "already_confirmed");
    assert_eq!(register.verdict("newsletter", &mine), "send");
}

#[test]
fn one_who_corrects_a_correction_gets_the_message_again() {
    let register = TestRegister::new();
    let (first, second) = (fresh_address("first"), fresh_address("second"));
    let keys = [key(), key(), key()];
    assert_eq!(send(&register, &keys[0], &register.filled(&first, &["newsletter"])).status, 202);
    register.next_mail(&first);
    let mut filled = register.filled(&second, &["newsletter"]);
    filled["replaces"] = json!([keys[0]]);
    assert_eq!(send(&register, &keys[1], &filled).status, 202);
    let token = register.next_mail(&second).token("/confirm/").expect("a link");
    // It was right after all: what was void a moment ago does not stand in the way of another letter.
    let mut filled = register.filled(&first, &["newsletter"]);
    filled["replaces"] = json!([keys[0], keys[1]]);
    assert_eq!(send(&register, &keys[2], &filled).status, 202);
    register.confirm_latest(&first);
    register.confirm(&token).assert_problem(410, "signup_replaced");
}

#[test]
fn a_correction_that_cannot_be_read_voids_nothing() {
    let register = TestRegister::new();
    let address = fresh_address("kept");
    let first = key();
    assert_eq!(send(&register, &first, &register.filled(&address, &["newsletter"])).status, 202);
    let mut filled = register.filled(&fresh_address("other"), &["newsletter"]);
    for replaces in [json!(["short"]), json!(["two words".repeat(5)]), json!(vec![first.as_str(); 9])] {
        filled["replaces"] = replaces;
        assert_eq!(send(&register, &key(), &filled).assert_problem(400, "idempotency_key_invalid"), ["/replaces idempotency_key_invalid"]);
    }
    let mut wrong = register.filled("no address", &["newsletter"]);
    wrong["replaces"] = json!([first]);
    send(&register, &key(), &wrong).assert_problem(422, "email_invalid");
    register.confirm_latest(&address);
}

#[test]
fn one_answer_whether_a_key_was_ever_used_and_no_matter_who_for() {
    let register = TestRegister::new();
    let known = fresh_address("known");
    register.join(&known, &["newsletter"]);
    let (of_known, of_unknown) = (key(), key());
    assert_eq!(send(&register, &of_known, &register.filled(&known, &["newsletter"])).status, 202);
    assert_eq!(send(&register, &of_unknown, &register.filled(&fresh_address("unknown"), &["newsletter"])).status, 202);
    for replaced in [of_known, of_unknown, key()] {
        let mut filled = register.filled(&fresh_address("right"), &["newsletter"]);
        filled["replaces"] = json!([replaced]);
        assert_eq!(send(&register, &key(), &filled).ok(202), json!({ "status": "check_your_mail" }));
    }
}

/// The hidden fields of the form that stands after sending, as a browser posts them.
fn brought(page: &str) -> String {
    let after = page.split("<form id=\"sent\"").nth(1).and_then(|rest| rest.split("</form>").next()).expect("the form after sending");
    let value = |tag: &str, name: &str| tag.split(&format!(" {name}=\"")).nth(1).and_then(|rest| rest.split('"').next()).map(str::to_owned);
    let fields = after.split("<input ").skip(1).filter_map(|tag| {
        let tag = format!(" {tag}");
        Some((value(&tag, "name")?, value(&tag, "value")?))
    });
    form_urlencoded(fields)
}

/// The hidden fields of the form itself.
fn hidden(page: &str, name: &str) -> Vec<String> {
    let form = page.split("<form id=\"signup\"").nth(1).and_then(|rest| rest.split("</form>").next()).expect("the form");
    let mark = format!("name=\"{name}\" value=\"");
    form.split(&mark).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

fn form_urlencoded(fields: impl Iterator<Item = (String, String)>) -> String {
    let encoded = |text: &str| text.bytes().fold(String::new(), |all, byte| format!("{all}%{byte:02X}"));
    fields.map(|(name, value)| format!("{name}={}", encoded(&value))).collect::<Vec<_>>().join("&")
}

#[test]
fn without_scripting_the_form_comes_back_as_it_was_and_voids_what_was_sent() {
    let register = TestRegister::new();
    let (wrong, right) = (fresh_address("typo"), fresh_address("right"));
    let digest = register.form("fi")["digest"].as_str().expect("a digest").replace(':', "%3A");
    let key = format!("{}{}", "ab".repeat(8), fresh("page").bytes().fold(String::new(), |all, byte| format!("{all}{byte:02x}")));
    let sent = register.post_form("/", &format!("key={key}&notice={digest}&email={wrong}&name=Aino&phone=&tick=newsletter"));
    assert!(sent.status == 200 && sent.html().contains(&format!("<bdi id=\"sent-to\">{wrong}</bdi>")), "{}", sent.text());
    let token = register.next_mail(&wrong).token("/confirm/").expect("a link");

    let back = register.post_form("/", &format!("{}&then=correct", brought(sent.text())));
    assert_eq!(back.status, 200);
    for part in [format!("value=\"{wrong}\""), "value=\"Aino\"".to_owned(), "value=\"newsletter\" checked".to_owned()] {
        assert!(back.text().contains(&part), "{part} in {}", back.text());
    }
    assert_eq!(register.unread(&wrong), 0, "nothing was sent");
    assert_eq!(register.get(&format!("/api/v1/confirmations/{token}")).status, 200, "and nothing is void yet");

    let (replaces, key) = (hidden(back.text(), "replaces"), hidden(back.text(), "key"));
    assert_eq!((replaces.len(), key.len()), (1, 1));
    let corrected = format!("key={}&notice={digest}&email={right}&name=Aino&phone=&tick=newsletter&replaces={}", key[0], replaces[0]);
    assert_eq!(register.post_form("/", &corrected).status, 200);
    register.confirm(&token).assert_problem(410, "signup_replaced");
    register.confirm_latest(&right);
    assert_eq!(register.verdict("newsletter", &right), "send");
}

#[test]
fn without_scripting_the_message_is_asked_for_again_and_the_meant_address_taken() {
    let register = TestRegister::new();
    let address = fresh_address("again");
    let digest = register.form("fi")["digest"].as_str().expect("a digest").replace(':', "%3A");
    let send = |address: &str| {
        let key = "cd".repeat(16);
        register.post_form("/", &format!("key={key}{address}&notice={digest}&email={address}&name=&phone=&tick=newsletter"))
    };
    let sent = send(&address);
    let token = register.next_mail(&address).token("/confirm/").expect("a link");
    let again = register.post_form("/", &format!("{}&then=again", brought(sent.text())));
    assert!(again.status == 200 && again.text().contains("Pyyntösi on perillä"), "{}", again.text());
    assert_eq!(register.unread(&address), 0, "a moment ago it was mailed");
    assert_eq!(register.get(&format!("/api/v1/confirmations/{token}")).status, 200, "asking again voids nothing");

    let local = fresh("aino").to_lowercase();
    let sent = send(&format!("{local}@gmial.com"));
    let meant = register.post_form("/", &format!("{}&then=meant", brought(sent.text())));
    assert!(meant.status == 200 && meant.text().contains(&format!("value=\"{local}@gmail.com\"")), "{}", meant.text());
}

mod native_only {
    use lupa_domain::time::Span;

    use super::*;

    #[test]
    fn a_letter_that_still_waits_is_not_sent_to_the_wrong_address() {
        let Some(register) = TestRegister::native() else { return };
        let (wrong, right) = (fresh_address("wrong"), fresh_address("right"));
        let first = key();
        assert_eq!(send(&register, &first, &register.filled(&wrong, &["newsletter"])).status, 202);
        let mut filled = register.filled(&right, &["newsletter"]);
        filled["replaces"] = json!([first]);
        assert_eq!(send(&register, &key(), &filled).status, 202);
        assert_eq!((register.unread(&wrong), register.unread(&right)), (0, 1));
    }

    #[test]
    fn as_much_is_done_whether_the_corrected_address_was_known_or_not() {
        let Some(register) = TestRegister::native() else { return };
        let known = fresh_address("known");
        register.join(&known, &["newsletter"]);
        register.sign_up(&fresh_address("first"), &["newsletter"]);
        let sql = register.inside().sql();
        let (leaves, letters) = (|| count(&register, "event: ") + count(&register, "log_blank: "), || count(&register, "outbox:"));
        let correct = |address: &str| {
            register.pass(Span::minutes(30));
            let first = key();
            assert_eq!(send(&register, &first, &register.filled(address, &["newsletter"])).status, 202);
            let mut filled = register.filled(&fresh_address("right"), &["newsletter"]);
            filled["replaces"] = json!([first]);
            let (events, rows) = (leaves(), letters());
            sql.count_statements();
            assert_eq!(send(&register, &key(), &filled).status, 202);
            (sql.count_statements(), leaves() - events, letters() - rows)
        };
        assert_eq!(correct(&known), correct(&fresh_address("unknown")));
    }

    fn count(register: &TestRegister, table: &str) -> usize {
        register.inside().sql().dump().iter().filter(|row| row.starts_with(table)).count()
    }

    #[test]
    fn a_correction_is_remembered_for_as_long_as_the_link_would_work() {
        let Some(register) = TestRegister::native() else { return };
        let token = corrected(&register, &fresh_address("wrong"), &fresh_address("right"));
        register.pass(Span::days(2));
        register.inside().clean();
        register.confirm(&token).assert_problem(410, "signup_replaced");
    }
}
