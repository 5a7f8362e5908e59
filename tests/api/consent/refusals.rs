//! Every way in which a signup can be wrong has its own answer, and none is a fault of ours.

use lupa_tests::{Answer, TestRegister, register::fresh_address};
use serde_json::{Value, json};

const SIGNUPS: &str = "/api/v1/signups";

fn changed(register: &TestRegister, member: &str, value: Value) -> Answer {
    let mut filled = register.filled(&fresh_address("wrong"), &["newsletter"]);
    filled[member] = value;
    register.post(SIGNUPS, &filled)
}

fn raw(register: &TestRegister, body: &str) -> Answer {
    register.send("POST", SIGNUPS, &[("content-type", "application/json")], body)
}

#[test]
fn what_is_wrong_with_a_signup_is_named() {
    let register = TestRegister::new();
    let unknown = format!("sha256:{}", "0".repeat(64));
    let cases: [(&str, Value, &str, &[&str]); 14] = [
        ("choices", json!({}), "nothing_chosen", &["/choices nothing_chosen"]),
        ("choices", json!({ "newsletter": false, "research": false }), "nothing_chosen", &["/choices nothing_chosen"]),
        ("choices", json!({ "offers-sms": true }), "phone_needed", &["/phone phone_needed"]),
        ("choices", json!({ "newsletter": true, "raffle": false }), "choice_not_shown", &["/choices/raffle choice_not_shown"]),
        ("choices", json!({ "newsletter": true, "a/b~": true }), "choice_not_shown", &["/choices/a~1b~0 choice_not_shown"]),
        ("choices", json!({ "newsletter": "yes" }), "wrong_type", &["/choices/newsletter wrong_type"]),
        ("email", json!(""), "email_invalid", &["/email email_invalid"]),
        ("email", json!(7), "wrong_type", &["/email wrong_type"]),
        ("email", json!(format!("{}@example.fi", "a".repeat(65))), "email_too_long", &["/email email_too_long"]),
        ("phone", json!("soita minulle"), "phone_invalid", &["/phone phone_invalid"]),
        ("name", json!("a".repeat(121)), "name_too_long", &["/name name_too_long"]),
        ("notice", json!("sha256:1"), "digest_invalid", &["/notice digest_invalid"]),
        ("notice", json!(unknown), "notice_unknown", &["/notice notice_unknown"]),
        ("ip", json!("192.0.2.1"), "unknown_member", &["/ip unknown_member"]),
    ];
    for (member, value, code, errors) in cases {
        let answer = changed(&register, member, value.clone());
        assert_eq!(answer.assert_problem(422, code), errors, "{member}: {value}");
    }
}

#[test]
fn a_form_that_is_not_there_takes_no_signup_whatever_notice_it_names() {
    let register = TestRegister::new();
    for form in ["raffle", "No Such", ""] {
        let answer = changed(&register, "form", form.into());
        assert_eq!(answer.assert_problem(422, "form_unknown"), ["/form form_unknown"], "{form}");
    }
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let register = TestRegister::new();
    let mut filled = register.filled("nobody", &["offers-sms", "raffle"]);
    filled["name"] = "a".repeat(121).into();
    assert_eq!(
        register.post(SIGNUPS, &filled).assert_problem(422, "email_invalid"),
        ["/email email_invalid", "/name name_too_long", "/choices/raffle choice_not_shown", "/phone phone_needed"]
    );
}

#[test]
fn addresses_are_read_as_browsers_read_them_and_a_little_wider() {
    let register = TestRegister::new();
    for address in ["ä.äiti@asiakas.example", "matti@pöytä.fi", "o'neill+lupa@asiakas.example", "a@b.co", "\u{e5}ke@asiakas.example"] {
        assert_eq!(changed(&register, "email", address.into()).status, 202, "{address}");
    }
    for address in [
        "matti",
        "@asiakas.example",
        "matti@",
        "matti@localhost",
        "m m@asiakas.example",
        "matti@-a.fi",
        "a@b@c.fi",
        "<b>@c.fi",
        "a@c..fi",
        "a@[127.0.0.1]",
    ] {
        assert_eq!(changed(&register, "email", address.into()).assert_problem(422, "email_invalid"), ["/email email_invalid"], "{address}");
    }
}

#[test]
fn numbers_are_read_as_people_write_them() {
    let register = TestRegister::new();
    for phone in ["+358 40 123 4567", "040-1234567", "00358401234567"] {
        let mut filled = register.filled(&fresh_address("phone"), &["offers-sms"]);
        filled["phone"] = phone.into();
        register.send_form(&filled);
    }
}

#[test]
fn json_is_read_strictly() {
    let register = TestRegister::new();
    let filled = register.filled(&fresh_address("strict"), &["newsletter"]).to_string();
    let inside = |extra: &str| filled.replacen('{', &format!("{{{extra}"), 1);
    let cases = [
        (String::new(), 400, "malformed_json"),
        ("{".into(), 400, "malformed_json"),
        ("null".into(), 422, "wrong_type"),
        ("[]".into(), 422, "wrong_type"),
        ("{}".into(), 422, "required"),
        (format!("{filled} x"), 400, "malformed_json"),
        (inside(r#""email":"a@b.fi","#), 400, "duplicate_member"),
        (filled.replace(r#""choices":{"#, r#""choices":{"newsletter":false,"#), 400, "duplicate_member"),
        (inside(r#""shoe_size":42,"#), 422, "unknown_member"),
        (inside(r#""name":null,"name":"x","#), 400, "duplicate_member"),
        (inside(r#""name":1e999,"#), 400, "malformed_json"),
        (inside(r#""name":"\ud800","#), 400, "malformed_json"),
        ("[".repeat(10_000), 400, "malformed_json"),
    ];
    for (body, status, code) in cases {
        raw(&register, &body).assert_problem(status, code);
    }
}

#[test]
fn a_body_that_is_too_large_is_not_read() {
    let register = TestRegister::new();
    for size in [16 * 1024 + 1, 1_000_000, 1_048_576] {
        let mut body = register.filled(&fresh_address("large"), &["newsletter"]).to_string();
        body.push_str(&" ".repeat(size - body.len()));
        raw(&register, &body).assert_problem(413, "body_too_large");
    }
    let form = format!("email=a%40b.fi&tick=newsletter&name={}", "a".repeat(1_000_000));
    assert_eq!(register.post_form("/", &form).status, 413);
}

#[test]
fn only_json_is_read() {
    let register = TestRegister::new();
    let body = register.filled(&fresh_address("type"), &["newsletter"]).to_string();
    for media_type in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonx"] {
        let answer = register.send("POST", SIGNUPS, &[("content-type", media_type)], &body);
        assert!(answer.assert_problem(415, "unsupported_media_type").is_empty(), "{media_type}");
    }
    let accepted = register.send("POST", SIGNUPS, &[("content-type", "Application/JSON; charset=utf-8")], &body);
    assert_eq!(accepted.status, 202);
}

#[test]
fn a_page_of_another_site_cannot_sign_anybody_up() {
    let register = TestRegister::new();
    let body = register.filled(&fresh_address("csrf"), &["newsletter"]).to_string();
    let origin = register.origin();
    let send = |header: (&str, &str)| register.send("POST", SIGNUPS, &[("content-type", "application/json"), header], &body);
    for header in
        [("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site"), ("origin", "https://elsewhere.example"), ("origin", "null")]
    {
        send(header).assert_problem(403, "cross_site");
    }
    for header in [("sec-fetch-site", "same-origin"), ("sec-fetch-site", "none"), ("origin", &*origin)] {
        assert_eq!(send(header).status, 202, "{header:?}");
    }
    let form = [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "cross-site")];
    assert_eq!(register.send("POST", "/", &form, "email=a%40b.fi&tick=newsletter").status, 403, "nor through the page");
}

#[test]
fn a_form_whose_browser_hides_where_it_comes_from_is_taken() {
    // Safari before 16.4 sends no Fetch Metadata, and `null` for the origin of a page without a referrer.
    let register = TestRegister::new();
    let (address, digest) = (fresh_address("safari"), register.form("fi")["digest"].as_str().expect("a digest").to_owned());
    let post = |path: &str, headers: &[(&str, &str)], body: &str| {
        let headers = [&[("content-type", "application/x-www-form-urlencoded"), ("origin", "null")], headers].concat();
        register.send("POST", path, &headers, body)
    };
    let typed = format!("key=k{address}&notice={digest}&email={address}&name=&phone=&tick=newsletter");
    for site in ["cross-site", "same-site"] {
        assert_eq!(post("/", &[("sec-fetch-site", site)], &typed).status, 403, "{site}: a browser that says where a form comes from");
    }
    assert_eq!(post("/", &[], &typed).status, 200);
    let token = register.next_mail(&address).token("/confirm/").expect("a link to confirm");
    assert_eq!(post(&format!("/confirm/{token}"), &[], "").status, 200);
    let stop = register.next_mail(&address).token("/u/").expect("a link to stop");
    assert_eq!(post(&format!("/u/{stop}"), &[], "stop=").status, 200);
    assert_eq!(register.verdict("newsletter", &address), "withdrawn");
}

#[test]
fn what_a_cookie_allows_is_never_done_for_a_page_that_hides_where_it_comes_from() {
    let register = TestRegister::new();
    let address = fresh_address("hidden");
    register.join(&address, &["newsletter"]);
    let me = register.sign_in(&address);
    let cookie = format!("lupa={}", me.cookie("lupa").expect("a session"));
    let headers = [("content-type", "application/json"), ("cookie", cookie.as_str()), ("origin", "null")];
    let forged = register.send("PUT", "/api/v1/me/consents/newsletter", &headers, r#"{"decision":"withdraw"}"#);
    forged.assert_problem(403, "cross_site");
    assert_eq!(me.standing("newsletter"), "given");
}
