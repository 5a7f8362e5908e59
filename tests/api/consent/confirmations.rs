//! The owner of an address confirms what was asked in its name.

use lupa_tests::{
    TestRegister,
    register::{fresh, fresh_address, receipts},
};
use serde_json::json;

#[test]
fn a_confirmation_link_shows_the_words_and_the_ticks_again() {
    let register = TestRegister::new();
    let address = fresh_address("look");
    register.sign_up(&address, &["newsletter", "research"]);
    let token = register.next_mail(&address).token("/confirm/").expect("a link");
    let form = register.form("fi");
    let look = register.get(&format!("/api/v1/confirmations/{token}")).ok(200);
    let wanted = json!({
        "confirmed": false,
        "digest": form["digest"],
        "notice": form["notice"],
        "choices": { "newsletter": true, "offers-sms": false, "research": true },
        "masked_email": "l•••@asiakas.example",
        "receipts": [],
    });
    assert_eq!(look, wanted);
    let page = register.get(&format!("/confirm/{token}"));
    assert_eq!(page.status, 200);
    assert!(page.text().contains("l•••@asiakas.example") && !page.text().contains(&address), "enough to know it again, no more");
    assert_eq!(register.verdict("newsletter", &address), "pending");
}

#[test]
fn confirming_twice_is_confirming_once() {
    let register = TestRegister::new();
    let address = fresh_address("once");
    register.sign_up(&address, &["newsletter"]);
    let token = register.next_mail(&address).token("/confirm/").expect("a link");
    let first = register.confirm(&token);
    let again = register.confirm(&token);
    assert_eq!((first.ok(200)["status"].clone(), again.ok(200)["status"].clone()), ("confirmed".into(), "already_confirmed".into()));
    let bytes = receipts(&first);
    assert_eq!(bytes.len(), 1);
    assert_eq!(receipts(&again), bytes, "the same receipt to the byte");
    let look = register.get(&format!("/api/v1/confirmations/{token}"));
    assert_eq!(look.ok(200)["confirmed"], true);
    assert!(look.text().contains(&bytes[0]));
    assert_eq!(register.next_mail(&address).attachments.len(), 1);
    assert_eq!(register.unread(&address), 0, "one receipt is mailed");
    assert_eq!(register.verdict("newsletter", &address), "send");
}

#[test]
fn the_big_button_works_without_scripting() {
    let register = TestRegister::new();
    let address = fresh_address("button");
    register.sign_up(&address, &["newsletter"]);
    let token = register.next_mail(&address).token("/confirm/").expect("a link");
    let file = format!("/confirm/{token}/receipt.json");
    assert_eq!(register.get(&file).status, 404, "nothing is confirmed yet");
    let page = register.post_form(&format!("/confirm/{token}"), "");
    assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"));
    assert_eq!(register.verdict("newsletter", &address), "send");
    let receipt = register.get(&file);
    assert_eq!(receipt.header("content-disposition"), "attachment; filename=\"lupa-receipt.json\"");
    assert_eq!(receipts(&register.confirm(&token)), [receipt.text()]);
}

#[test]
fn what_was_typed_is_kept_once_its_owner_has_confirmed() {
    let register = TestRegister::new();
    let address = fresh_address("typed");
    let name = fresh("Aino");
    let mut filled = register.filled(&address, &["offers-sms"]);
    filled["name"] = name.as_str().into();
    filled["phone"] = "040 123 4567".into();
    register.send_form(&filled);
    register.confirm_latest(&address);
    register.next_mail(&address);
    let me = register.sign_in(&address).get("/api/v1/me").ok(200);
    assert_eq!((&me["name"], &me["phone"]), (&name.into(), &"+358401234567".into()));
    assert_eq!(register.verdict("offers-sms", &address), "send");
}

#[test]
fn an_unticked_box_stays_unsaid() {
    let register = TestRegister::new();
    let address = fresh_address("unsaid");
    register.join(&address, &["research"]);
    let words = ["newsletter", "offers-sms", "research"].map(|purpose| register.verdict(purpose, &address));
    assert_eq!(words, ["no_consent", "no_consent", "send"]);
}

#[test]
fn a_link_that_is_not_ours_confirms_nothing() {
    let register = TestRegister::new();
    let address = fresh_address("forged");
    register.sign_up(&address, &["newsletter"]);
    let mail = register.next_mail(&address);
    let token = mail.token("/confirm/").expect("a link");
    let last = if token.ends_with('A') { "Q" } else { "A" };
    let changed = format!("{}{last}", &token[..token.len() - 1]);
    for forged in ["", "x", &changed, &token[1..], &format!("{token}A"), "ääkköset", &"A".repeat(5000)] {
        register.confirm(forged).assert_problem(404, "token_invalid");
    }
    register.get(&format!("/api/v1/confirmations/{changed}")).assert_problem(404, "token_invalid");
    assert_eq!(register.get(&format!("/confirm/{changed}")).status, 404);
    assert_eq!(register.post_form(&format!("/confirm/{changed}"), "").status, 404);
    assert_eq!(register.verdict("newsletter", &address), "pending");
}

#[test]
fn a_link_of_another_kind_confirms_nothing() {
    let register = TestRegister::new();
    let address = fresh_address("kind");
    register.sign_up(&address, &["newsletter"]);
    let confirm = register.next_mail(&address).token("/confirm/").expect("a link");
    register.confirm(&confirm);
    let stop = register.next_mail(&address).token("/u/").expect("a link");
    register.browser().ask_for_link(&address);
    let sign_in = register.next_mail(&address).sign_in_token().expect("a link");
    for other in [&stop, &sign_in] {
        register.confirm(other).assert_problem(404, "token_invalid");
    }
    for other in [&confirm, &sign_in] {
        register.post_form(&format!("/u/{other}"), "").assert_problem(404, "token_invalid");
    }
    for other in [&confirm, &stop] {
        register.browser().open_link(other).assert_problem(404, "token_invalid");
    }
    assert_eq!(register.verdict("newsletter", &address), "send");
}

mod native_only {
    use lupa_domain::time::Span;

    use super::*;

    #[test]
    fn a_confirmation_link_works_for_72_hours() {
        let Some(register) = TestRegister::native() else { return };
        let (punctual, late) = (fresh_address("punctual"), fresh_address("late"));
        let [punctual, late] = [punctual, late].map(|address| {
            register.sign_up(&address, &["newsletter"]);
            register.next_mail(&address).token("/confirm/").expect("a link")
        });
        register.pass(Span::millis(Span::hours(72).as_millis() - 1));
        assert_eq!(register.confirm(&punctual).ok(200)["status"], "confirmed");
        register.pass(Span::millis(1));
        register.confirm(&late).assert_problem(410, "token_expired");
        register.get(&format!("/api/v1/confirmations/{late}")).assert_problem(410, "token_expired");
        assert_eq!(register.get(&format!("/confirm/{late}")).status, 410);
        assert_eq!(register.confirm(&punctual).ok(200)["status"], "already_confirmed", "what is confirmed stays so");
    }

    #[test]
    fn a_token_of_another_register_is_noise() {
        let pepper = |name: &str| if name == "LUPA_PEPPER" { Some("A".repeat(43)) } else { lupa_tests::native::settings(name) };
        let (Some(ours), Some(theirs)) = (TestRegister::native(), TestRegister::native_with(pepper)) else { return };
        let address = fresh_address("both");
        theirs.sign_up(&address, &["newsletter"]);
        let token = theirs.next_mail(&address).token("/confirm/").expect("a link");
        ours.confirm(&token).assert_problem(404, "token_invalid");
    }
}
