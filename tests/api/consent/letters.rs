//! Mail scanners open every link of every message and run what they find. Nothing may come of it.

use lupa_tests::{Mail, TestRegister, register::fresh_address};

const PURPOSES: [&str; 3] = ["newsletter", "offers-sms", "research"];

/// Follows every link of ours in a message as a scanner does: with `GET`, with `HEAD`, and the call that the page itself makes.
fn scan(register: &TestRegister, mail: &Mail) {
    let origin = register.origin();
    let links = mail.links();
    let ours: Vec<_> = links.iter().filter_map(|link| link.strip_prefix(&origin)).collect();
    assert!(!ours.is_empty(), "{links:?}");
    for path in ours {
        let path = path.split('#').next().unwrap_or_default();
        for method in ["GET", "HEAD"] {
            let answer = register.send(method, path, &[], "");
            assert_eq!((answer.status, answer.header("set-cookie")), (200, ""), "{method} {path}");
        }
        for (page, call) in [("/confirm/", "/api/v1/confirmations/"), ("/u/", "/api/v1/stops/")] {
            if let Some(token) = path.strip_prefix(page) {
                assert_eq!(register.get(&format!("{call}{token}")).status, 200);
            }
        }
    }
}

/// What the register says of a person; in this process also every row of its database, but for the notes that we looked.
fn state(register: &TestRegister, address: &str) -> (Vec<String>, Vec<String>) {
    let verdicts = PURPOSES.map(|purpose| register.verdict(purpose, address)).to_vec();
    let mut rows = if register.elsewhere().is_none() { register.inside().sql().dump() } else { Vec::new() };
    rows.retain(|row| !row.starts_with("audit: ") && !row.starts_with("look: "));
    (verdicts, rows)
}

#[test]
fn following_every_link_of_every_message_changes_nothing() {
    let register = TestRegister::new();
    let address = fresh_address("scanned");
    let scanned = |mail: &Mail| {
        let before = state(&register, &address);
        scan(&register, mail);
        assert_eq!(state(&register, &address), before, "{}", mail.subject);
    };
    let mut filled = register.filled(&address, &PURPOSES);
    filled["phone"] = "040 123 4567".into();
    register.send_form(&filled);
    let asks = register.next_mail(&address);
    scanned(&asks);
    assert_eq!(register.confirm(&asks.token("/confirm/").expect("a link")).status, 200);
    let receipt = register.next_mail(&address);
    assert_eq!(receipt.tokens("/u/").len(), 3, "one for each purpose");
    scanned(&receipt);
    scanned(&asks);

    let browser = register.browser();
    browser.ask_for_link(&address);
    let sign_in = register.next_mail(&address);
    scanned(&sign_in);
    assert_eq!(register.get("/api/v1/me").status, 401);
    browser.open_link(&sign_in.sign_in_token().expect("a link")).assert_empty(204);

    register.sign_up(&address, &["newsletter"]);
    scanned(&register.next_mail(&address));
    assert_eq!(browser.put("/api/v1/me/consents/newsletter", &serde_json::json!({ "decision": "withdraw" })).status, 200);
    register.sign_up(&address, &["newsletter"]);
    scanned(&register.next_mail(&address));
    assert_eq!(register.verdict("newsletter", &address), "withdrawn");
}

#[test]
fn a_letter_has_no_remote_content_and_links_to_nobody_else() {
    let register = TestRegister::new();
    let address = fresh_address("remote");
    register.sign_up(&address, &["newsletter"]);
    let asks = register.next_mail(&address);
    assert_eq!(register.confirm(&asks.token("/confirm/").expect("a link")).status, 200);
    let receipt = register.next_mail(&address);
    register.browser().ask_for_link(&address);
    let sign_in = register.next_mail(&address);
    for mail in [asks, receipt, sign_in] {
        for remote in ["<img", "<script", "<link", "<iframe", "src=", "url(", "@import"] {
            assert!(!mail.html.contains(remote), "{}: {remote}", mail.subject);
        }
        let origin = register.origin();
        assert!(mail.links().iter().all(|link| link.starts_with(&origin)), "{:?}", mail.links());
        assert!(!mail.text.is_empty() && !mail.html.is_empty());
        assert!(mail.source.contains("Auto-Submitted: auto-generated\r\n"));
        assert!(mail.source.contains("X-Auto-Response-Suppress: OOF, AutoReply\r\n"), "Exchange follows no other");
        assert!(mail.source.contains("Reply-To: asiakaspalvelu@kukka.example\r\n"), "answers reach the business");
    }
}

#[test]
fn the_receipt_is_attached_to_its_letter_in_its_very_bytes() {
    let register = TestRegister::new();
    let address = fresh_address("attached");
    register.sign_up(&address, &["newsletter"]);
    let receipt = register.confirm_latest(&address);
    let mail = register.next_mail(&address);
    let id = serde_json::from_str::<serde_json::Value>(&receipt).expect("JSON")["id"].as_str().expect("an id").to_owned();
    assert_eq!(mail.attachments, [(format!("lupa-receipt-{id}.json"), receipt.into_bytes())]);
}
