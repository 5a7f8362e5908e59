//! Stopping in one click (RFC 8058): no cookie, no question, one purpose.

use lupa_tests::{TestRegister, register::fresh_address};

/// The stop tokens of somebody who has agreed to two purposes of mail.
fn joined(register: &TestRegister, label: &str) -> (String, Vec<String>) {
    let address = fresh_address(label);
    register.sign_up(&address, &["newsletter", "research"]);
    register.confirm_latest(&address);
    let tokens = register.next_mail(&address).tokens("/u/");
    assert_eq!(tokens.len(), 2);
    (address, tokens)
}

#[test]
fn a_mail_program_stops_one_purpose_and_nothing_else() {
    let register = TestRegister::new();
    let multipart = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
    let bodies = [
        ("application/x-www-form-urlencoded", "List-Unsubscribe=One-Click"),
        ("multipart/form-data; boundary=x", multipart),
        ("application/x-www-form-urlencoded", ""),
    ];
    for (media_type, body) in bodies {
        let (address, tokens) = joined(&register, "stop");
        let path = format!("/u/{}", tokens[0]);
        let headers = [("content-type", media_type), ("origin", "https://mail.example"), ("sec-fetch-site", "cross-site")];
        for _ in 0..2 {
            let answer = register.send("POST", &path, &headers, body);
            answer.assert_empty(200);
            assert_eq!((answer.header("location"), answer.header("set-cookie")), ("", ""));
        }
        assert_eq!(register.verdict("newsletter", &address), "withdrawn", "{media_type}");
        assert_eq!(register.verdict("research", &address), "send", "{media_type}");
        let told = register.next_mail(&address);
        assert_eq!(told.subject, "Kuitti viestien lopettamisesta – Kukka ja Kaveri Oy");
        assert!(told.text.lines().any(|line| line == "– Uutiskirje") && !told.text.contains("Kyselyt"), "what has ended: {}", told.text);
        assert!(told.text.contains("voit antaa suostumuksesi uudelleen omalla sivullasi"), "{}", told.text);
        assert!(told.links().contains(&format!("{}/me?lang=fi", register.origin())) && told.tokens("/u/").is_empty(), "{:?}", told.links());
        assert_eq!(told.attachments.len(), 1, "the receipt");
        assert!(!told.source.contains("List-Unsubscribe"), "there is nothing left to stop");
        assert_eq!(register.unread(&address), 0, "once, for the second time nothing has changed");
    }
}

#[test]
fn a_stop_is_written_down_once_with_its_method() {
    let register = TestRegister::new();
    let (address, tokens) = joined(&register, "log");
    for _ in 0..3 {
        register.post_form(&format!("/u/{}", tokens[1]), "List-Unsubscribe=One-Click").assert_empty(200);
    }
    assert!(register.next_mail(&address).subject.starts_with("Kuitti viestien lopettamisesta"));
    let me = register.sign_in(&address);
    let export = me.get("/api/v1/me/export.json").ok(200);
    let stops: Vec<_> = export["events"].as_array().expect("events").iter().filter(|event| event["act"] == "withdrawn").collect();
    assert_eq!(stops.len(), 1);
    assert_eq!((&stops[0]["method"], &stops[0]["choices"]), (&"one_click".into(), &serde_json::json!({ "research": true })));
    assert_eq!(me.standing("research"), "withdrawn");
}

#[test]
fn the_page_behind_a_stop_link_only_asks() {
    let register = TestRegister::new();
    let (address, tokens) = joined(&register, "ask");
    let look = register.get(&format!("/api/v1/stops/{}", tokens[0])).ok(200);
    let form = register.form("fi");
    let wanted = serde_json::json!({
        "purpose": "newsletter",
        "title": form["notice"]["statements"][0]["title"],
        "locale": "fi",
        "masked_email": "a•••@asiakas.example",
        "controller": form["notice"]["controller"]["name"],
        "stopped": false,
    });
    assert_eq!(look, wanted);
    let page = register.get(&format!("/u/{}", tokens[0]));
    assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"));
    assert_eq!(register.verdict("newsletter", &address), "send");
    for part in ["a•••@asiakas.example", "<dd>Uutiskirje</dd>"] {
        assert!(page.html().contains(part), "{part} in {}", page.text());
    }

    let pressed = register.post_form(&format!("/u/{}", tokens[0]), "stop=1");
    assert_eq!((pressed.status, pressed.header("content-type")), (200, "text/html; charset=utf-8"), "a person gets a page");
    assert!(pressed.html().contains("a•••@asiakas.example") && pressed.html().contains("<dd>Uutiskirje</dd>"), "{}", pressed.text());
    assert!(!pressed.text().contains(&address), "no more of the address than is needed");
    assert_eq!(register.verdict("newsletter", &address), "withdrawn");
    assert_eq!(register.get(&format!("/api/v1/stops/{}", tokens[0])).ok(200)["stopped"], true);
}

#[test]
fn a_stop_link_that_is_not_ours_stops_nothing() {
    let register = TestRegister::new();
    for forged in ["x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%C3%A4"] {
        register.post_form(&format!("/u/{forged}"), "List-Unsubscribe=One-Click").assert_problem(404, "token_invalid");
        register.get(&format!("/api/v1/stops/{forged}")).assert_problem(404, "token_invalid");
        assert_eq!(register.get(&format!("/u/{forged}")).status, 404);
    }
}

#[test]
fn who_stopped_can_begin_again_by_the_form() {
    let register = TestRegister::new();
    let (address, tokens) = joined(&register, "back");
    register.post_form(&format!("/u/{}", tokens[0]), "").assert_empty(200);
    register.next_mail(&address);
    register.join(&address, &["newsletter"]);
    assert_eq!(register.verdict("newsletter", &address), "send");
    register.post_form(&format!("/u/{}", tokens[0]), "").assert_empty(200);
    assert_eq!(register.verdict("newsletter", &address), "withdrawn", "the link of an old message stops the new consent too");
}
