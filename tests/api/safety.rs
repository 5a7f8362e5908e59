//! Safety from the first day: headers, caches, cookies, limits.

use lupa_tests::{TestRegister, register::fresh_address};
use serde_json::json;

const DATA_POLICY: &str = "default-src 'none'; frame-ancestors 'none'";
const PAGE_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
     connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Addresses of every kind that answer without signing in, with what they answer.
const OPEN: [(&str, u16, &str); 17] = [
    ("/", 200, "text/html; charset=utf-8"),
    ("/f/newsletter", 200, "text/html; charset=utf-8"),
    ("/f/raffle", 404, "text/html; charset=utf-8"),
    ("/confirm/x", 404, "text/html; charset=utf-8"),
    ("/u/x", 404, "text/html; charset=utf-8"),
    ("/me", 200, "text/html; charset=utf-8"),
    ("/console", 200, "text/html; charset=utf-8"),
    ("/console/setup", 200, "text/html; charset=utf-8"),
    ("/console/join", 200, "text/html; charset=utf-8"),
    ("/console/nothing", 404, "text/html; charset=utf-8"),
    ("/verify/code.svg", 200, "image/svg+xml"),
    ("/nothing/here", 404, "text/html; charset=utf-8"),
    ("/robots.txt", 200, "text/plain; charset=utf-8"),
    ("/api/v1/forms/newsletter", 200, "application/json"),
    ("/api/v1/openapi.json", 200, "application/json"),
    ("/api/v1/nothing", 404, "application/problem+json"),
    ("/.well-known/jwks.json", 200, "application/json"),
];

#[test]
fn every_answer_carries_the_headers_of_a_careful_site() {
    let register = TestRegister::new();
    for (path, status, media_type) in OPEN {
        let answer = register.get(path);
        assert_eq!((answer.status, answer.header("content-type")), (status, media_type), "{path}");
        let policy = if media_type.starts_with("text/html") { PAGE_POLICY } else { DATA_POLICY };
        // The page that a shop wants to be found by is the only one that may be.
        let robots = if status == 200 && ["/", "/f/newsletter"].contains(&path) { "all" } else { "noindex" };
        let wanted = [
            ("content-security-policy", policy),
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("x-robots-tag", robots),
        ];
        for (name, value) in wanted {
            assert_eq!(answer.header_values(name), [value], "{path}: {name}");
        }
        assert!(answer.header("permissions-policy").contains("camera=()"), "{path}");
        assert!(!answer.header("cache-control").is_empty(), "{path}");
        assert_eq!((answer.header("set-cookie"), answer.header("server")), ("", ""), "{path}");
        assert_eq!(answer.header("access-control-allow-origin"), "", "{path}");
    }
}

#[test]
fn a_page_has_nothing_inline() {
    let register = TestRegister::new();
    for path in ["/", "/confirm/x", "/u/x", "/nothing"] {
        let page = register.get(path).text().to_lowercase();
        for inline in ["<style", "style=", " onclick", " onload", " onsubmit", "javascript:"] {
            assert!(!page.contains(inline), "{path}: {inline}");
        }
        // Data blocks are read, not run.
        for script in page.split("<script").skip(1) {
            let tag = script.split('>').next().unwrap_or_default();
            assert!(tag.contains("src=") || tag.contains("application/json"), "{path}: {tag}");
        }
    }
}

#[test]
fn head_is_get_without_its_body() {
    let register = TestRegister::new();
    for (path, status, media_type) in OPEN {
        let answer = register.send("HEAD", path, &[], "");
        answer.assert_empty(status);
        assert_eq!(answer.header("content-type"), media_type, "{path}");
    }
}

#[test]
fn personal_data_is_kept_by_no_cache() {
    let register = TestRegister::new();
    let address = fresh_address("cache");
    register.sign_up(&address, &["newsletter"]);
    let token = register.next_mail(&address).token("/confirm/").expect("a link");
    let id = {
        let receipt: serde_json::Value = register.confirm(&token).ok(200)["receipts"][0].clone();
        receipt["id"].as_str().expect("an id").to_owned()
    };
    let stop = register.next_mail(&address).token("/u/").expect("a link");
    let me = register.sign_in(&address);
    let personal = [
        register.get(&format!("/confirm/{token}")),
        register.get(&format!("/confirm/{token}/receipt.json")),
        register.get(&format!("/api/v1/confirmations/{token}")),
        register.get(&format!("/u/{stop}")),
        register.get(&format!("/api/v1/stops/{stop}")),
        register.post_form(&format!("/u/{stop}"), ""),
        register.confirm(&token),
        me.get("/api/v1/me"),
        me.get("/api/v1/me/consents"),
        me.get("/api/v1/me/receipts"),
        me.get(&format!("/api/v1/me/receipts/{id}")),
        me.get("/api/v1/me/export.json"),
        me.post("/api/v1/me/links", &json!({ "email": address })),
        register.get("/api/v1/me"),
        register.staff_post("/api/v1/audience/people", &json!({ "purpose": "newsletter", "where": {} })),
        register.staff_post("/api/v1/audience/export", &json!({ "purpose": "newsletter", "where": {}, "format": "csv" })),
        register.staff_post("/api/v1/check", &json!({ "purpose": "newsletter", "emails": [address] })),
    ];
    for (place, answer) in personal.iter().enumerate() {
        assert_eq!(answer.header_values("cache-control"), ["no-store"], "number {place}");
    }
}

#[test]
fn what_is_typed_comes_back_as_text() {
    let register = TestRegister::new();
    let typed = "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E";
    let page = register.post_form("/", &format!("email={typed}&name={typed}&phone={typed}&key={typed}&notice={typed}&tick={typed}"));
    assert_eq!(page.status, 422);
    assert!(!page.text().contains("<script>alert"), "{}", page.text());
    let answer = register.get("/f/%3Cscript%3Ealert(1)%3C%2Fscript%3E?lang=%3Cscript%3E");
    assert!(answer.status == 404 && !answer.text().contains("<script>alert"));
}

#[test]
fn a_body_that_is_no_text_is_the_senders_fault() {
    let register = TestRegister::new();
    // Only over HTTP can a body be no text.
    let Some(elsewhere) = register.elsewhere() else { return };
    for path in ["/api/v1/signups", "/api/v1/confirmations", "/api/v1/me/links"] {
        let request = http::Request::post(path).header("content-type", "application/json").body(String::new()).expect("a request");
        let answer = elsewhere.send_bytes(&request, b"{\"email\":\"\xff\xfe\x00\",");
        assert!((400..500).contains(&answer.status), "{path}: {}", answer.status);
    }
}

#[test]
fn nobody_outside_can_say_what_only_the_edge_says() {
    let register = TestRegister::new();
    if register.elsewhere().is_none() {
        // In this process the tests stand where the entry stands.
        return;
    }
    let key = format!("Bearer {}", register.api_key());
    let headers = [
        ("content-type", "application/json"),
        ("authorization", key.as_str()),
        ("x-lupa-after", "999999999"),
        ("x-lupa-network", "192.0.2"),
    ];
    let answer = register.send("POST", "/api/v1/audience/export", &headers, r#"{"purpose":"newsletter","where":{},"format":"csv"}"#);
    assert!(answer.text().starts_with("email,"), "an export begins at its beginning");
}

mod native_only {
    use lupa_domain::time::Span;
    use lupa_tests::{Answer, native};

    use super::*;

    #[test]
    fn a_get_writes_nothing_but_who_asked() {
        /// Who looked or tried, when a session or a key was last used, what is signed of the audit log that is taken along, and an index of ids
        /// that is caught up with when it is read.
        const NOTES: [&str; 8] = ["anchor", "api_key", "audit", "look", "session", "staff_session", "person_handle", "person_handles"];
        let Some(register) = TestRegister::native() else { return };
        let address = fresh_address("get");
        register.sign_up(&address, &["newsletter"]);
        let confirm = register.next_mail(&address).token("/confirm/").expect("a link");
        let known = fresh_address("known");
        register.join(&known, &["newsletter"]);
        let me = register.sign_in(&known);
        let person = me.get("/api/v1/me").ok(200)["id"].as_str().expect("an id").to_owned();
        let receipt = me.get("/api/v1/me/receipts").ok(200)["receipts"][0]["id"].as_str().expect("an id").to_owned();
        let digest = register.form("fi")["digest"].as_str().expect("a digest").to_owned();
        let kept = |register: &TestRegister| -> std::collections::BTreeSet<String> {
            let is_note = |row: &String| NOTES.iter().any(|table| row.starts_with(&format!("{table}: ")));
            register.inside().sql().dump().into_iter().filter(|row| !is_note(row)).collect()
        };
        let before = kept(&register);
        for route in lupa_worker::http::routes().iter().filter(|route| route.method == http::Method::GET) {
            let path = route
                .path
                .replace("/me/receipts/{id}", &format!("/me/receipts/{receipt}"))
                .replace("{id}", &person)
                .replace("{receipt}", &receipt)
                .replace("{token}", &confirm)
                .replace("{digest}", &digest)
                .replace("{form}", "newsletter")
                .replace("{purpose}", "newsletter")
                .replace("{*path}", "0/000");
            register.get(&path);
            register.staff_get(&path);
            me.get(&path);
            assert_eq!(kept(&register), before, "GET {path} has written something");
        }
        for page in ["/", "/f/newsletter", &format!("/confirm/{confirm}"), "/me", "/me/in", "/console", "/verify", &format!("/n/{digest}")]
        {
            register.get(page);
            assert_eq!(kept(&register), before, "GET {page} has written something");
        }
    }

    fn limited() -> Option<TestRegister> {
        TestRegister::native_with(|name| if name == "LUPA_LIMITS" { None } else { native::settings(name) })
    }

    /// Asks until it is too much; gives how often it was answered, and the refusal.
    fn until_refused(mut ask: impl FnMut() -> Answer) -> (usize, Answer) {
        for count in 0..100 {
            let answer = ask();
            if answer.status == 429 {
                assert!(answer.assert_problem(429, "too_many_requests").is_empty());
                return (count, answer);
            }
        }
        panic!("nothing is too much");
    }

    fn from_network(register: &TestRegister, network: &str, path: &str, body: &str) -> Answer {
        register.send("POST", path, &[("content-type", "application/json"), ("x-lupa-network", network)], body)
    }

    #[test]
    fn an_address_is_asked_for_six_times_and_then_once_a_minute() {
        let Some(register) = limited() else { return };
        let address = fresh_address("flood");
        let filled = register.filled(&address, &["newsletter"]);
        let (count, refused) = until_refused(|| register.post("/api/v1/signups", &filled));
        assert_eq!((count, refused.header("retry-after")), (6, "60"));
        let other = register.filled(&fresh_address("other"), &["newsletter"]);
        register.send_form(&other);
        register.pass(Span::minutes(1));
        register.send_form(&filled);
        assert_eq!(register.post("/api/v1/signups", &filled).status, 429);
    }

    #[test]
    fn known_and_unknown_addresses_are_limited_alike() {
        let Some(register) = limited() else { return };
        let known = fresh_address("known");
        register.join(&known, &["newsletter"]);
        register.pass(Span::hours(1));
        let counts = [known, fresh_address("unknown")].map(|address| {
            let links = until_refused(|| register.post("/api/v1/me/links", &json!({ "email": address }))).0;
            let filled = register.filled(&address, &["newsletter"]);
            (links, until_refused(|| register.post("/api/v1/signups", &filled)).0)
        });
        assert_eq!(counts[0], counts[1]);
    }

    #[test]
    fn a_network_is_limited_as_a_whole() {
        let Some(register) = limited() else { return };
        let ask = |network: &str| {
            let filled = register.filled(&fresh_address("shop"), &["newsletter"]).to_string();
            from_network(&register, network, "/api/v1/signups", &filled)
        };
        let (count, refused) = until_refused(|| ask("192.0.2"));
        assert_eq!((count, refused.header("retry-after")), (20, "10"));
        assert_eq!(ask("198.51.100").status, 202);
        register.pass(Span::seconds(10));
        assert_eq!((ask("192.0.2").status, ask("192.0.2").status), (202, 429));
    }

    #[test]
    fn guessing_is_slow() {
        let Some(register) = limited() else { return };
        let guess = |path: &str, body: &str| until_refused(|| from_network(&register, "192.0.2", path, body)).0;
        assert_eq!(guess("/api/v1/confirmations", r#"{"token":"x"}"#), 30);
        assert_eq!(guess("/api/v1/me/session", r#"{"token":"x"}"#), 0, "all secrets are counted together");
        register.pass(Span::minutes(10));
        let key = [("content-type", "application/json"), ("x-lupa-network", "192.0.2"), ("authorization", "Bearer lupa_x")];
        assert_eq!(until_refused(|| register.send("POST", "/api/v1/check", &key, "{}")).0, 30);
        register.pass(Span::minutes(10));
        assert_eq!(until_refused(|| register.send("POST", "/u/x", &key, "")).0, 30);
    }

    #[test]
    fn limits_are_kept_in_memory_alone() {
        let Some(register) = limited() else { return };
        let before = register.inside().sql().dump();
        until_refused(|| from_network(&register, "192.0.2", "/api/v1/confirmations", r#"{"token":"x"}"#));
        assert_eq!(register.inside().sql().dump(), before);
    }
}
