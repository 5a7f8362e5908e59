//! Proving that a mailbox is one's own, and staying signed in for a while.

use lupa_tests::{Browser, TestRegister, register::fresh_address};
use serde_json::json;

/// The token of a sign-in link that this browser asked for, with the six digits that it shows.
fn link(register: &TestRegister, browser: &Browser<'_>, address: &str) -> (String, String) {
    let code = browser.ask_for_link(address);
    (register.next_mail(address).sign_in_token().expect("a sign-in link"), code)
}

fn member(register: &TestRegister, label: &str) -> String {
    let address = fresh_address(label);
    register.join(&address, &["newsletter"]);
    address
}

fn with_code(browser: &Browser<'_>, token: &str, code: &str) -> lupa_tests::Answer {
    browser.post("/api/v1/me/session", &json!({ "token": token, "code": code }))
}

#[test]
fn asking_for_a_link_tells_nobody_who_is_in_the_register() {
    let register = TestRegister::new();
    let known = member(&register, "known");
    let stranger = fresh_address("stranger");
    let answers = [&known, &stranger].map(|address| {
        let answer = register.post("/api/v1/me/links", &json!({ "email": address }));
        let code = answer.ok(202)["code"].as_str().expect("a code").to_owned();
        assert!(code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit()), "{code}");
        assert_eq!(answer.json(), json!({ "status": "check_your_mail", "code": code }));
        let cookie = answer.header("set-cookie").to_owned();
        let (_, attributes) = cookie.split_once(';').expect("attributes");
        assert_eq!(attributes, " Path=/; Max-Age=86400; HttpOnly; SameSite=Lax");
        let names: Vec<_> = answer.headers.keys().map(ToString::to_string).collect();
        (names, cookie.len(), answer.body.len())
    });
    assert_eq!(answers[0], answers[1]);
    assert!(register.next_mail(&known).sign_in_token().is_some());
    assert_eq!(register.unread(&stranger), 0);
}

#[test]
fn an_address_that_cannot_be_one_is_refused() {
    let register = TestRegister::new();
    let refused = register.post("/api/v1/me/links", &json!({ "email": "matti" }));
    assert_eq!(refused.assert_problem(422, "email_invalid"), ["/email email_invalid"]);
    let refused = register.post("/api/v1/me/links", &json!({ "email": format!("{}@example.fi", "a".repeat(65)) }));
    assert_eq!(refused.assert_problem(422, "email_too_long"), ["/email email_too_long"]);
}

#[test]
fn a_link_signs_in_the_browser_that_asked_for_it() {
    let register = TestRegister::new();
    let address = member(&register, "same");
    let browser = register.browser();
    let (token, _) = link(&register, &browser, &address);
    browser.get("/api/v1/me").assert_problem(401, "unauthenticated");
    let answer = browser.open_link(&token);
    answer.assert_empty(204);
    let cookies = answer.header_values("set-cookie");
    assert!(cookies[0].starts_with("lupa=") && cookies[0].ends_with("; Path=/; Max-Age=43200; HttpOnly; SameSite=Lax"), "{cookies:?}");
    assert_eq!(browser.get("/api/v1/me").ok(200)["email"], address);
    register.get("/api/v1/me").assert_problem(401, "unauthenticated");
}

#[test]
fn another_browser_needs_the_six_digits() {
    let register = TestRegister::new();
    let address = member(&register, "other");
    let (asking, other) = (register.browser(), register.browser());
    let (token, code) = link(&register, &asking, &address);
    other.open_link(&token).assert_problem(403, "code_needed");
    let wrong = if code == "000000" { "000001" } else { "000000" };
    assert_eq!(with_code(&other, &token, wrong).assert_problem(403, "code_wrong"), ["/code code_wrong"]);
    with_code(&other, &token, &format!(" {code} ")).assert_empty(204);
    assert_eq!(other.get("/api/v1/me").ok(200)["email"], address);
    asking.get("/api/v1/me").assert_problem(401, "unauthenticated");
}

#[test]
fn six_digits_are_read_as_people_type_them_and_anything_else_costs_no_try() {
    let register = TestRegister::new();
    let address = member(&register, "typed");
    let (asking, other) = (register.browser(), register.browser());
    let written: [fn(&str, &str) -> String; 8] = [
        |one, two| format!("{one} {two}"),
        |one, two| format!("{one}-{two}"),
        |one, two| format!("{one}\u{a0}{two}"),
        |one, two| format!("Code: {one}{two}"),
        |one, two| format!("Koodi: {one} {two}."),
        |one, two| format!("{one}\u{2011}{two}"),
        |one, two| format!("{one}{two}").chars().filter_map(|c| char::from_u32(u32::from(c) - 0x30 + 0xff10)).collect(),
        |one, two| format!("\u{200e}{one}{two}\n"),
    ];
    for write in written {
        let (token, code) = link(&register, &asking, &address);
        let (one, two) = code.split_at(3);
        for malformed in ["", "12345", "1234567", "koodi", "12345O", " "] {
            assert_eq!(with_code(&other, &token, malformed).assert_problem(422, "code_malformed"), ["/code code_malformed"]);
        }
        with_code(&other, &token, &write(one, two)).assert_empty(204);
    }
}

#[test]
fn a_link_bears_five_wrong_codes() {
    let register = TestRegister::new();
    let address = member(&register, "guess");
    let (asking, guesser) = (register.browser(), register.browser());
    let (token, code) = link(&register, &asking, &address);
    let wrong = if code == "111111" { "222222" } else { "111111" };
    for _ in 0..5 {
        with_code(&guesser, &token, wrong).assert_problem(403, "code_wrong");
    }
    with_code(&guesser, &token, &code).assert_problem(410, "token_expired");
    asking.open_link(&token).assert_problem(410, "token_expired");
}

#[test]
fn a_link_works_once() {
    let register = TestRegister::new();
    let address = member(&register, "once");
    let browser = register.browser();
    let (token, code) = link(&register, &browser, &address);
    browser.open_link(&token).assert_empty(204);
    browser.open_link(&token).assert_problem(410, "token_expired");
    with_code(&register.browser(), &token, &code).assert_problem(410, "token_expired");
    assert_eq!(browser.get("/api/v1/me").status, 200, "who is signed in stays so");
}

#[test]
fn the_cookie_of_one_link_does_not_open_another() {
    let register = TestRegister::new();
    let (address, attacker) = (member(&register, "victim"), register.browser());
    let (theirs, _) = link(&register, &register.browser(), &address);
    attacker.ask_for_link(&fresh_address("attacker"));
    attacker.open_link(&theirs).assert_problem(403, "code_needed");
}

#[test]
fn what_is_no_token_of_ours_signs_nobody_in() {
    let register = TestRegister::new();
    for token in ["", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"] {
        register.browser().open_link(token).assert_problem(404, "token_invalid");
    }
    let browser = register.browser();
    for cookie in ["", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"] {
        browser.set_cookie("lupa", cookie);
        browser.get("/api/v1/me").assert_problem(401, "unauthenticated");
    }
}

#[test]
fn signing_out_ends_the_session_for_good() {
    let register = TestRegister::new();
    let browser = register.sign_in(&member(&register, "out"));
    let stolen = browser.cookie("lupa").expect("a session");
    let answer = browser.delete("/api/v1/me/session");
    answer.assert_empty(204);
    assert_eq!(browser.cookie("lupa"), None, "{:?}", answer.header_values("set-cookie"));
    browser.set_cookie("lupa", &stolen);
    browser.get("/api/v1/me").assert_problem(401, "unauthenticated");
    register.browser().delete("/api/v1/me/session").assert_empty(204);
}

mod native_only {
    use lupa_domain::time::Span;

    use super::*;

    #[test]
    fn a_link_works_for_ten_minutes() {
        let Some(register) = TestRegister::native() else { return };
        let address = member(&register, "late");
        let browser = register.browser();
        let (token, _) = link(&register, &browser, &address);
        let (second, _) = link(&register, &browser, &address);
        register.pass(Span::millis(Span::minutes(10).as_millis() - 1));
        browser.open_link(&second).assert_empty(204);
        register.pass(Span::millis(1));
        browser.open_link(&token).assert_problem(410, "token_expired");
        register.pass(Span::days(2));
        browser.ask_for_link(&address);
        browser.open_link(&token).assert_problem(410, "token_expired");
    }

    #[test]
    fn a_session_ends_after_half_an_hour_without_use() {
        let Some(register) = TestRegister::native() else { return };
        let browser = register.sign_in(&member(&register, "idle"));
        for _ in 0..3 {
            register.pass(Span::minutes(29));
            assert_eq!(browser.get("/api/v1/me").status, 200);
        }
        register.pass(Span::minutes(30));
        browser.get("/api/v1/me").assert_problem(401, "unauthenticated");
    }

    #[test]
    fn a_session_ends_after_twelve_hours_in_any_case() {
        let Some(register) = TestRegister::native() else { return };
        let browser = register.sign_in(&member(&register, "long"));
        for _ in 0..36 {
            assert_eq!(browser.get("/api/v1/me").status, 200);
            register.pass(Span::minutes(20));
        }
        browser.get("/api/v1/me").assert_problem(401, "unauthenticated");
    }

    #[test]
    fn over_https_a_cookie_belongs_to_this_host_and_travels_safely() {
        let https = |name: &str| match name {
            "LUPA_ORIGIN" => Some("https://lupa.example".to_owned()),
            "LUPA_LIMITS" => None,
            other => lupa_tests::native::settings(other),
        };
        let Some(register) = TestRegister::native_with(https) else { return };
        let address = member(&register, "https");
        let browser = register.sign_in(&address);
        assert!(browser.cookie("__Host-lupa").is_some());
        let answer = browser.post("/api/v1/me/links", &json!({ "email": address }));
        let cookie = answer.header("set-cookie");
        assert!(cookie.starts_with("__Host-lupa-asked=") && cookie.ends_with("; HttpOnly; SameSite=Lax; Secure"), "{cookie}");
        assert_eq!(browser.get("/api/v1/me").header("strict-transport-security"), "max-age=31536000; includeSubDomains");
    }
}
