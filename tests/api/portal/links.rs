//! Links as they arrive, and the mailbox that each was sent to: what mail programs do to a link does it no harm, and what was sent to one
//! mailbox opens nothing of another.

use lupa_tests::{Browser, TestRegister, register::fresh_address};
use serde_json::json;

/// What mail programs, chats and people leave at the end of a link.
const ADDED: [&str; 12] = [".", ")", "%3E", ",", "/", "%20", "%0A", "&gt;", "%20%E2%80%9D", "%E2%80%8B", ");", "*"];

/// Staff give the person with this address another one.
fn move_to(register: &TestRegister, old: &str, new: &str) {
    let found = register.staff_post("/api/v1/people/search", &json!({ "text": old })).ok(200);
    let path = format!("/api/v1/people/{}", found["people"][0]["id"].as_str().expect("a person"));
    let etag = register.staff_get(&path).header("etag").to_owned();
    let card = json!({ "email": new, "name": "Muuttaja", "source": "told", "locale": "fi" });
    assert_eq!(register.staff_put(&path, &etag, &card).status, 200);
}

fn confirm_token(register: &TestRegister, address: &str) -> String {
    register.next_mail(address).token("/confirm/").expect("a link")
}

fn sign_in_token(register: &TestRegister, browser: &Browser<'_>, address: &str) -> String {
    browser.ask_for_link(address);
    register.next_mail(address).sign_in_token().expect("a link")
}

#[test]
fn a_confirmation_in_the_old_mailbox_confirms_nothing_for_the_new_address() {
    let register = TestRegister::new();
    let (old, new) = (fresh_address("old"), fresh_address("new"));
    register.join(&old, &["newsletter"]);
    register.sign_up(&old, &["newsletter", "research"]);
    let token = confirm_token(&register, &old);
    move_to(&register, &old, &new);

    register.get(&format!("/api/v1/confirmations/{token}")).assert_problem(410, "address_changed");
    register.confirm(&token).assert_problem(410, "address_changed");
    let page = register.get(&format!("/confirm/{token}"));
    assert_eq!(page.status, 410);
    assert!(page.text().contains("kuului toiseen osoitteeseen") && page.text().contains("/me?lang="), "a clear sentence, and a way on");
    assert_eq!(register.post_form(&format!("/confirm/{token}"), "").status, 410);
    assert_eq!(register.get(&format!("/confirm/{token}/receipt.json")).status, 410);
    let verdicts = ["newsletter", "research"].map(|purpose| register.verdict(purpose, &new));
    assert_eq!(verdicts, ["send", "pending"], "what was given stands, and nothing was given");
    let found = register.staff_post("/api/v1/people/search", &json!({ "text": new })).ok(200);
    let card = register.staff_get(&format!("/api/v1/people/{}", found["people"][0]["id"].as_str().expect("a person"))).ok(200);
    assert_eq!(card.get("confirmed_at"), None);
}

#[test]
fn a_confirmed_link_in_the_old_mailbox_shows_nothing_any_more() {
    let register = TestRegister::new();
    let (old, new) = (fresh_address("old"), fresh_address("new"));
    register.sign_up(&old, &["newsletter"]);
    let token = confirm_token(&register, &old);
    assert_eq!(register.confirm(&token).status, 200);
    move_to(&register, &old, &new);
    register.confirm(&token).assert_problem(410, "address_changed");
    register.get(&format!("/api/v1/confirmations/{token}")).assert_problem(410, "address_changed");
    move_to(&register, &new, &old);
    assert_eq!(register.confirm(&token).ok(200)["status"], "already_confirmed", "it is the mailbox that counts");
}

#[test]
fn a_form_that_waits_for_the_old_address_is_asked_anew_at_the_new_one() {
    let register = TestRegister::new();
    let (old, new) = (fresh_address("old"), fresh_address("new"));
    register.join(&old, &["newsletter"]);
    register.sign_up(&old, &["newsletter", "research"]);
    let token = confirm_token(&register, &old);
    move_to(&register, &old, &new);
    register.sign_up(&new, &["newsletter", "research"]);
    let fresh = confirm_token(&register, &new);
    register.confirm(&token).assert_problem(410, "address_changed");
    assert_eq!(register.confirm(&fresh).ok(200)["status"], "confirmed");
    assert_eq!(register.verdict("research", &new), "send");
}

#[test]
fn a_sign_in_link_in_the_old_mailbox_signs_nobody_in() {
    let register = TestRegister::new();
    let (old, new) = (fresh_address("old"), fresh_address("new"));
    register.join(&old, &["newsletter"]);
    let browser = register.browser();
    let token = sign_in_token(&register, &browser, &old);
    move_to(&register, &old, &new);
    browser.open_link(&token).assert_problem(410, "address_changed");
    let fresh = sign_in_token(&register, &browser, &new);
    browser.open_link(&token).assert_problem(410, "address_changed");
    browser.open_link(&fresh).assert_empty(204);
    assert_eq!(browser.get("/api/v1/me").ok(200)["email"], new);
}

#[test]
fn a_stop_link_in_the_old_mailbox_stops_and_tells_nothing() {
    let register = TestRegister::new();
    let (old, new) = (fresh_address("old"), fresh_address("new"));
    register.sign_up(&old, &["newsletter"]);
    register.confirm_latest(&old);
    let token = register.next_mail(&old).token("/u/").expect("a link");
    move_to(&register, &old, &new);
    let look = || register.get(&format!("/api/v1/stops/{token}?locale=en")).ok(200);
    let before = look();
    assert_eq!((&before["stopped"], &before["locale"]), (&json!(false), &json!("en")), "not the language of the person");
    register.post_form(&format!("/u/{token}"), "List-Unsubscribe=One-Click").assert_empty(200);
    assert_eq!(register.verdict("newsletter", &new), "withdrawn", "it is the same person, and stopping is always easy");
    assert_eq!(look(), before, "where they stand is not told");
    let pressed = register.post_form(&format!("/u/{token}"), "stop=1");
    assert_eq!(pressed.status, 200);
}

#[test]
fn links_arrive_however_mail_programs_change_them() {
    let register = TestRegister::new();
    let address = fresh_address("mangled");
    register.sign_up(&address, &["newsletter"]);
    let token = confirm_token(&register, &address);
    for added in ADDED {
        assert_eq!(register.get(&format!("/confirm/{token}{added}")).status, 200, "{added}");
        let look = register.get(&format!("/api/v1/confirmations/{token}{}", added.replace('/', "%2F")));
        assert_eq!(look.status, 200, "{added}");
    }
    for path in [format!("/Confirm/{token}"), format!("/CONFIRM/{token}/"), format!("/confirm/%20{token}")] {
        assert_eq!(register.get(&path).status, 200, "{path}");
    }
    for added in [".", " ", "\n", ">", " \u{201d}", "/"] {
        assert_eq!(register.confirm(&format!("{token}{added}")).status, 200, "{added:?}");
    }
    let (one, two) = token.split_at(30);
    assert_eq!(register.confirm(&format!("{one}\r\n {two}")).status, 200, "wrapped");
    let stop = register.next_mail(&address).token("/u/").expect("a link");
    for added in ADDED {
        assert_eq!(register.get(&format!("/u/{stop}{added}")).status, 200, "{added}");
        register.post_form(&format!("/u/{stop}{added}"), "List-Unsubscribe=One-Click").assert_empty(200);
    }
    register.next_mail(&address);
    let browser = register.browser();
    for added in ["", ".", "%20", ")", "%0A", "\u{201d}"] {
        let token = sign_in_token(&register, &browser, &address);
        browser.open_link(&format!("{token}{added}")).assert_empty(204);
    }
}

#[test]
fn every_token_ends_in_a_letter_or_digit() {
    let register = TestRegister::new();
    for no in 0..12 {
        let address = fresh_address(&format!("end{no}"));
        register.sign_up(&address, &["newsletter"]);
        let confirm = confirm_token(&register, &address);
        register.confirm(&confirm);
        let stop = register.next_mail(&address).token("/u/").expect("a link");
        let sign_in = sign_in_token(&register, &register.browser(), &address);
        for token in [confirm, stop, sign_in] {
            assert!(token.ends_with(|c: char| c.is_ascii_alphanumeric()), "{token}");
        }
    }
}

#[test]
fn a_link_that_was_cut_says_so_and_leads_on() {
    let register = TestRegister::new();
    let address = fresh_address("cut");
    register.sign_up(&address, &["newsletter"]);
    let token = confirm_token(&register, &address);
    for kept in [token.len() - 1, token.len() - 8, 30, 8] {
        let cut = &token[..kept];
        register.confirm(cut).assert_problem(404, "token_incomplete");
        register.get(&format!("/api/v1/confirmations/{cut}")).assert_problem(404, "token_incomplete");
        let page = register.get(&format!("/confirm/{cut}"));
        assert!(page.status == 404 && page.text().contains("Linkki on vajaa") && page.text().contains("/me?lang="), "{kept}");
    }
    for path in ["/confirm", "/confirm/", "/u/", "/u"] {
        assert!(register.get(path).text().contains("Linkki on vajaa"), "{path}");
    }
    register.confirm(&token);
    let stop = register.next_mail(&address).token("/u/").expect("a link");
    register.post_form(&format!("/u/{}", &stop[..stop.len() - 3]), "").assert_problem(404, "token_incomplete");
    let browser = register.browser();
    let sign_in = sign_in_token(&register, &browser, &address);
    browser.open_link(&sign_in[..sign_in.len() - 2]).assert_problem(404, "token_incomplete");
    browser.open_link(&sign_in).assert_empty(204);
}

#[test]
fn a_page_is_found_however_its_address_arrives() {
    let register = TestRegister::new();
    for (came, meant) in [
        ("/me/", "/me"),
        ("/ME", "/me"),
        ("/me.", "/me"),
        ("/Me/In/?lang=sv", "/me/in?lang=sv"),
        ("/me/in?lang=fi%23tOken-1", "/me/in?lang=fi#tOken-1"),
        ("/me/in%23tOken.", "/me/in#tOken"),
        ("/verify/", "/verify"),
        ("/console/", "/console"),
        ("/Console/Join?lang=en%23tOken", "/console/join?lang=en#tOken"),
        ("/console/setup/", "/console/setup"),
        ("/f/newsletter/", "/f/newsletter"),
    ] {
        let answer = register.get(came);
        assert_eq!((answer.status, answer.header("location")), (308, meant), "{came}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer");
        assert_eq!(register.get(meant.split('#').next().unwrap_or_default()).status, 200, "{meant}");
    }
    for path in ["//example.com/", "/nothing/", "/api/v1/status/", "/assets/public-1.js/"] {
        assert_eq!(register.get(path).header("location"), "", "{path}");
    }
    assert!(register.get("/me?lang=fi.").status == 200 && register.get("/?lang=sv)").text().contains("lang=\"sv\""));
}

mod native_only {
    use lupa_domain::time::Span;
    use lupa_tests::native;

    use super::*;

    fn limited() -> Option<TestRegister> {
        TestRegister::native_with(|name| if name == "LUPA_LIMITS" { None } else { native::settings(name) })
    }

    /// Asks for a link in the name of somebody else, from a network of one's own.
    fn attack(register: &TestRegister, address: &str, no: u32) {
        let network = format!("198.51.{no}");
        let headers = [("content-type", "application/json"), ("x-lupa-network", network.as_str())];
        let answer = register.send("POST", "/api/v1/me/links", &headers, &json!({ "email": address }).to_string());
        assert_eq!(answer.status, 202);
    }

    #[test]
    fn an_asking_each_minute_neither_fills_a_mailbox_nor_locks_its_owner_out() {
        let Some(register) = limited() else { return };
        let address = fresh_address("flooded");
        register.join(&address, &["newsletter"]);
        let mut mails = 0;
        for minute in 0..24 * 60 {
            attack(&register, &address, minute % 200);
            register.pass(Span::minutes(1));
            // Three times a day the owner wants in, and is.
            if minute % 480 == 300 {
                mails += register.unread(&address);
                let token = loop {
                    let mail = register.next_mail(&address);
                    if register.unread(&address) == 0 {
                        break mail.sign_in_token().expect("a link");
                    }
                };
                let (browser, other) = (register.browser(), register.browser());
                let code = browser.ask_for_link(&address);
                if register.unread(&address) > 0 {
                    mails += 1;
                    let token = register.next_mail(&address).sign_in_token().expect("a link");
                    browser.open_link(&token).assert_empty(204);
                } else if minute < 480 {
                    browser.open_link(&token).assert_empty(204);
                } else {
                    other.open_link(&token).assert_problem(403, "code_needed");
                    other.post("/api/v1/me/session", &json!({ "token": token, "code": code })).assert_empty(204);
                }
            }
        }
        mails += register.unread(&address);
        assert!(mails <= 13, "ten a day, and one more each time that the owner came: {mails}");
    }

    #[test]
    fn a_mailbox_gets_five_links_an_hour_and_the_answer_is_always_the_same() {
        let Some(register) = limited() else { return };
        let (known, unknown) = (fresh_address("known"), fresh_address("unknown"));
        register.join(&known, &["newsletter"]);
        for minute in 0..30 {
            attack(&register, &known, minute);
            attack(&register, &unknown, minute);
        }
        assert_eq!((register.unread(&known), register.unread(&unknown)), (5, 0));
        register.pass(Span::hours(2));
        for minute in 0..30 {
            attack(&register, &known, minute);
        }
        assert_eq!(register.unread(&known), 10);
        register.pass(Span::hours(2));
        attack(&register, &known, 1);
        assert_eq!(register.unread(&known), 10, "ten a day");
    }

    #[test]
    fn an_earlier_link_serves_only_a_browser_that_has_just_asked() {
        let Some(register) = TestRegister::native() else { return };
        let address = fresh_address("earlier");
        register.join(&address, &["newsletter"]);
        for _ in 0..6 {
            register.browser().ask_for_link(&address);
        }
        let token = register.next_mail(&address).sign_in_token().expect("a link");
        register.pass(Span::minutes(30));
        register.browser().open_link(&token).assert_problem(410, "token_expired");
        let owner = register.browser();
        owner.ask_for_link(&address);
        register.browser().open_link(&token).assert_problem(403, "code_needed");
        owner.open_link(&token).assert_empty(204);
        owner.ask_for_link(&address);
        owner.open_link(&token).assert_problem(410, "token_expired");
    }

    #[test]
    fn mail_that_waited_for_the_old_address_is_not_sent_to_the_new_one() {
        let Some(register) = TestRegister::native() else { return };
        let (old, new) = (fresh_address("old"), fresh_address("new"));
        register.join(&old, &["newsletter"]);
        register.sign_up(&old, &["newsletter", "research"]);
        register.browser().ask_for_link(&old);
        register.pass(Span::seconds(1));
        move_to(&register, &old, &new);
        assert_eq!((register.unread(&old), register.unread(&new)), (0, 0));
    }

    #[test]
    fn a_link_from_before_the_address_was_held_works_while_it_is_the_same() {
        use lupa_worker::runtime::capability::Kind;
        let Some(register) = TestRegister::native() else { return };
        let (old, new) = (fresh_address("old"), fresh_address("new"));
        register.join(&old, &["newsletter"]);
        register.sign_up(&old, &["newsletter", "research"]);
        let event = |column: &str| -> String {
            let text = format!("select {column} from event order by no desc limit 1");
            register.inside().sql().connection().query_row(&text, [], |row| row.get(0)).expect("an event")
        };
        let (no, id): (i64, lupa_domain::ids::EventId) =
            (event("cast(no as text)").parse().expect("a number"), event("id").parse().expect("an id"));
        let content = [&no.to_be_bytes()[..], &id.bytes()].concat();
        let token = register.inside().register().config().secrets.seal(Kind::Confirm, &content);
        assert_eq!(register.get(&format!("/api/v1/confirmations/{token}")).status, 200);
        register.pass(Span::seconds(1));
        move_to(&register, &old, &new);
        register.confirm(&token).assert_problem(410, "address_changed");
    }
}
