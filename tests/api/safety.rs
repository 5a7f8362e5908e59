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
            // Old browsers say where a form of the own page comes from only where it sends a referrer: to ourselves.
            ("referrer-policy", if path.starts_with("/me") { "same-origin" } else { "no-referrer" }),
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
        let is_page = answer.header("content-type").starts_with("text/html");
        let wanted = if is_page { "no-store, no-transform" } else { "no-store" };
        assert_eq!(answer.header_values("cache-control"), [wanted], "number {place}");
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
        /// Who looked or tried, when a session or a key was last used, what is signed of the audit log that is taken along, and the indexes of ids
        /// and words that are caught up with when they are read.
        const NOTES: [&str; 9] =
            ["anchor", "api_key", "audit", "look", "session", "staff_session", "person_handle", "person_handles", "word"];
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
        for page in [
            "/",
            "/f/newsletter",
            &format!("/confirm/{confirm}"),
            "/me",
            "/me/in",
            "/me/in/x",
            "/me/data",
            "/console",
            "/verify",
            &format!("/n/{digest}"),
        ] {
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
    fn an_address_gets_three_messages_an_hour_and_every_asking_the_same_answer() {
        let Some(register) = limited() else { return };
        let address = fresh_address("flood");
        let boxes = [&["newsletter"][..], &["research"], &["newsletter", "research"]];
        for no in 0..18 {
            let filled = register.filled(&address, boxes[no % 3]).to_string();
            assert_eq!(from_network(&register, &format!("198.51.{no}"), "/api/v1/signups", &filled).status, 202);
        }
        assert_eq!(register.unread(&address), 3);
        let links: Vec<_> = (0..3).map(|_| register.next_mail(&address).token("/confirm/").expect("a link")).collect();
        register.pass(Span::hours(2));
        for no in 0..40 {
            register.pass(Span::minutes(20));
            let filled = register.filled(&address, boxes[no % 3]).to_string();
            assert_eq!(from_network(&register, &format!("198.51.{no}"), "/api/v1/signups", &filled).status, 202);
        }
        assert_eq!(register.unread(&address), 3, "six a day");
        assert_eq!(register.confirm(&links[0]).ok(200)["status"], "confirmed", "a link that was mailed goes on working");
    }

    #[test]
    fn known_and_unknown_addresses_are_limited_alike() {
        let Some(register) = limited() else { return };
        let known = fresh_address("known");
        register.join(&known, &["newsletter"]);
        register.pass(Span::hours(1));
        let counts = [known, fresh_address("unknown")].map(|address| {
            let ask = json!({ "email": address }).to_string();
            let filled = register.filled(&address, &["newsletter"]).to_string();
            let links = until_refused(|| from_network(&register, "192.0.2", "/api/v1/me/links", &ask)).0;
            let signups = until_refused(|| from_network(&register, "192.0.2", "/api/v1/signups", &filled)).0;
            register.pass(Span::minutes(10));
            (links, signups)
        });
        assert_eq!(counts, [(30, 58); 2]);
    }

    #[test]
    fn a_network_is_limited_as_a_whole() {
        let Some(register) = limited() else { return };
        let ask = |network: &str| {
            let filled = register.filled(&fresh_address("shop"), &["newsletter"]).to_string();
            from_network(&register, network, "/api/v1/signups", &filled)
        };
        let (count, refused) = until_refused(|| ask("192.0.2"));
        assert_eq!((count, refused.header("retry-after")), (58, "5"));
        assert_eq!(ask("198.51.100").status, 202);
        register.pass(Span::seconds(5));
        assert_eq!((ask("192.0.2").status, ask("192.0.2").status), (202, 429));
    }

    #[test]
    fn what_is_refused_costs_a_network_three_times_as_much() {
        let Some(register) = limited() else { return };
        let wrong = register.filled("nobody", &["newsletter"]).to_string();
        assert_eq!(until_refused(|| from_network(&register, "192.0.2", "/api/v1/signups", &wrong)).0, 20);
    }

    #[test]
    fn on_the_day_of_an_event_ten_times_as_many_are_heard_until_midnight() {
        let Some(register) = limited() else { return };
        let set = |on: bool| {
            let headers = [("content-type", "application/json"), ("authorization", &*format!("Bearer {}", register.api_key()))];
            register.send("PUT", "/api/v1/event-day", &headers, &json!({ "on": on }).to_string()).ok(200)
        };
        assert_eq!(register.staff_get("/api/v1/event-day").ok(200), json!({}));
        let ask = || {
            let filled = register.filled(&fresh_address("fair"), &["newsletter"]).to_string();
            from_network(&register, "192.0.2", "/api/v1/signups", &filled)
        };
        until_refused(ask);
        let until = set(true)["until"].as_str().expect("midnight").to_owned();
        assert_eq!(register.staff_get("/api/v1/event-day").ok(200)["until"], until.as_str());
        for _ in 0..300 {
            assert_eq!(ask().status, 202);
        }
        assert_eq!(set(false), json!({}));
        assert_eq!(ask().status, 429);
        set(true);
        assert_eq!(ask().status, 202);
        register.pass(Span::hours(24));
        assert_eq!(register.staff_get("/api/v1/event-day").ok(200), json!({}), "tomorrow is a day like others");
        let acts = register.staff_get("/api/v1/audit").ok(200);
        let count = |act: &str| acts["entries"].as_array().expect("entries").iter().filter(|line| line["entry"]["act"] == act).count();
        assert_eq!((count("event_day_on"), count("event_day_off")), (2, 1));
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
    fn what_others_have_guessed_keeps_nobody_out_who_has_a_proof() {
        let Some(register) = limited() else { return };
        let address = fresh_address("proof");
        register.sign_up(&address, &["newsletter"]);
        let token = register.next_mail(&address).token("/confirm/").expect("a link");
        register.browser().ask_for_link(&address);
        let member = register.staff("Lukittu", &[]);
        let guess = || from_network(&register, "192.0.2", "/api/v1/me/session", r#"{"token":"x"}"#);
        until_refused(guess);
        let ask = |path: &str, body: serde_json::Value| from_network(&register, "192.0.2", path, &body.to_string());
        assert_eq!(ask("/api/v1/confirmations", json!({ "token": token })).status, 200);
        let wrong = json!({ "email": member.email, "code": "0000-0000-0000-0000" });
        assert_eq!(ask("/api/v1/console/recovery", wrong).status, 429);
        assert_eq!(ask("/api/v1/console/recovery", json!({ "email": member.email, "code": member.codes[0] })).status, 201);
        assert_eq!(guess().status, 429);
    }

    #[test]
    fn a_wrong_code_counts_also_where_there_were_too_many() {
        let Some(register) = limited() else { return };
        let address = fresh_address("counts");
        register.join(&address, &["newsletter"]);
        let code = register.browser().ask_for_link(&address);
        let token = register.next_mail(&address).sign_in_token().expect("a link");
        until_refused(|| from_network(&register, "192.0.2", "/api/v1/me/session", r#"{"token":"x"}"#));
        let wrong = if code == "111111" { "222222" } else { "111111" };
        let with =
            |code: &str| from_network(&register, "192.0.2", "/api/v1/me/session", &json!({ "token": token, "code": code }).to_string());
        for _ in 0..5 {
            assert_eq!(with(wrong).status, 429);
        }
        with(&code).assert_problem(410, "token_expired");
    }

    #[test]
    fn limits_are_kept_in_memory_alone() {
        let Some(register) = limited() else { return };
        let before = register.inside().sql().dump();
        until_refused(|| from_network(&register, "192.0.2", "/api/v1/confirmations", r#"{"token":"x"}"#));
        assert_eq!(register.inside().sql().dump(), before);
    }
}
