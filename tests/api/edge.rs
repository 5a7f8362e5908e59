//! The edge and what comes past it: who is believed, how an address is read, and in which form it is said that something went wrong.

use lupa_tests::{TestRegister, register::fresh_address};
use serde_json::json;

const EXPORT: &str = "/api/v1/audience/export";

#[test]
fn an_address_is_read_in_one_form_before_anything_is_compared_with_it() {
    let register = TestRegister::new();
    let key = format!("Bearer {}", register.api_key());
    let headers = [("content-type", "application/json"), ("authorization", key.as_str())];
    let ask = json!({ "purpose": "newsletter", "where": {}, "format": "xlsx" }).to_string();
    for path in [
        EXPORT,
        "/api/../api/v1/audience/export",
        "/x/%2e%2e/api/v1/audience/export",
        "/api/%2E%2E/api/v1/audience/export",
        "/api/v1/./audience/export",
        "/api/v1//audience/export",
        "//api/v1/audience/export",
        "/api/v1/audience/%65xport",
    ] {
        let answer = register.send("POST", path, &headers, &ask);
        assert_eq!((answer.status, answer.header("x-lupa-next"), answer.header("x-lupa-make")), (200, "", ""), "{path}");
        assert!(answer.body.starts_with(b"PK"), "{path} gives the file and not the rows it is made of");
    }
    // An escaped slash ends no part of a path.
    let answer = register.send("POST", "/api/v1/audience%2Fexport", &headers, &ask);
    assert!(answer.assert_problem(404, "not_found").is_empty());
    assert_eq!(register.get("/confirm/x/../../api/v1/status").ok(200)["set_up"], true);
}

#[test]
fn an_address_has_an_end() {
    let register = TestRegister::new();
    if register.elsewhere().is_some() {
        let long = format!("/api/v1/status?q={}", "a".repeat(20_000));
        assert!(register.get(&long).assert_problem(414, "address_too_long").is_empty());
    }
}

#[test]
fn a_method_that_nobody_knows_is_refused_in_the_form_of_the_place() {
    let register = TestRegister::new();
    for method in ["PROPFIND", "TRACE", "PATCH"] {
        let answer = register.send(method, "/api/v1/signups", &[], "");
        assert!(answer.assert_problem(405, "method_not_allowed").is_empty());
        assert_eq!(answer.header("allow"), "POST");
        let page = register.send(method, "/", &[("accept", "text/html,*/*;q=0.8")], "");
        assert_eq!((page.status, page.header("content-type")), (405, "text/html; charset=utf-8"));
        assert_eq!(page.header("allow"), "GET, HEAD, POST");
    }
}

#[test]
fn people_read_what_went_wrong_on_a_page_and_programs_as_a_problem() {
    let register = TestRegister::new();
    let browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    let large = format!("email={}", "a".repeat(20_000));
    let form = ("content-type", "application/x-www-form-urlencoded");
    let asks: [(&str, &str, u16, &str, &str); 6] = [
        ("GET", "/nothing/here", 404, "not_found", ""),
        ("GET", "/f/raffle", 404, "form_unknown", ""),
        ("GET", "/confirm/x", 404, "token_invalid", ""),
        ("GET", "/u/x", 404, "token_invalid", ""),
        ("POST", "/", 413, "body_too_large", &large),
        ("POST", "/f/newsletter", 422, "", "email=x"),
    ];
    for (method, path, status, code, body) in asks {
        for (accept, is_page) in [(browser, true), ("*/*", true), ("application/json", false), ("application/problem+json, */*", false)] {
            let answer = register.send(method, path, &[("accept", accept), form], body);
            assert_eq!(answer.status, status, "{method} {path} {accept}");
            if is_page {
                assert_eq!(answer.header("content-type"), "text/html; charset=utf-8", "{method} {path} {accept}");
            } else {
                assert!(answer.json()["code"].as_str().is_some_and(|said| code.is_empty() || said == code), "{method} {path} {accept}");
                assert_eq!(answer.header("content-type"), "application/problem+json");
            }
        }
    }
    // The API is for programs, whatever a browser would like to see.
    for path in ["/api/v1/nothing", "/api/v1/me", "/log/nothing"] {
        let answer = register.send("GET", path, &[("accept", browser)], "");
        assert_eq!(answer.header("content-type"), "application/problem+json", "{path}");
    }
    // A file that is not there, too: no page ever shows it.
    let missing = register.get("/assets/of-an-earlier-version.js");
    assert!(missing.assert_problem(404, "not_found").is_empty());
}

#[test]
fn every_page_is_to_be_left_as_it_is() {
    let register = TestRegister::new();
    let address = fresh_address("transform");
    register.sign_up(&address, &["newsletter"]);
    let token = register.next_mail(&address).token("/confirm/").expect("a link");
    let digest = register.form("fi")["digest"].as_str().expect("a digest").to_owned();
    let pages = ["/", "/f/newsletter", "/me", "/verify", "/console", "/console/setup", "/nothing", "/u/x"].map(str::to_owned);
    let more = [format!("/confirm/{token}"), format!("/n/{digest}")];
    for path in pages.iter().chain(&more) {
        let answer = register.get(path);
        assert!(answer.header("content-type").starts_with("text/html"), "{path}");
        let directives: Vec<&str> = answer.header("cache-control").split(", ").collect();
        assert!(directives.contains(&"no-transform") && directives.len() == 2, "{path}: {directives:?}");
    }
    let refused = register.post_form("/", "email=x");
    assert_eq!((refused.status, refused.header("cache-control")), (422, "no-store, no-transform"));
    assert_eq!(register.get("/api/v1/status").header("cache-control"), "no-store");
}

mod native_only {
    use http::{HeaderValue, Request, Response};
    use lupa_worker::runtime::{
        body::Body,
        hop::{AFTER, EXPORT_FORMAT, NETWORK, NEXT, PROOF},
    };

    use super::*;

    fn post(path: &str, key: &str, body: &serde_json::Value) -> Request<String> {
        let request = Request::post(path).header("content-type", "application/json").header("authorization", format!("Bearer {key}"));
        request.body(body.to_string()).expect("a request")
    }

    fn code(response: Response<Body>) -> (u16, String) {
        let status = response.status().as_u16();
        let problem: serde_json::Value = serde_json::from_str(&response.into_body().into_text()).unwrap_or_default();
        (status, problem["code"].as_str().unwrap_or_default().to_owned())
    }

    #[test]
    fn nobody_but_the_edge_gets_stretches_of_an_answer_or_says_where_one_goes_on() {
        let Some(register) = TestRegister::native() else { return };
        let ask = json!({ "purpose": "newsletter", "where": {}, "format": "csv" });
        let count = "select (select count(*) from audit) + (select count(*) from export)";
        let database = register.inside().sql().connection();
        let audited = || database.query_row(count, [], |row| row.get::<_, i64>(0)).expect("a count");
        let before = audited();
        for host in ["register", "REGISTER", "x@register", "register.", "register:80"] {
            for (path, headers) in [
                (EXPORT, vec![]),
                (EXPORT, vec![(AFTER, "0 018f0000-0000-7000-8000-000000000000 1")]),
                (EXPORT, vec![(AFTER, "x"), (PROOF, "register"), (NETWORK, "192.0.2")]),
                ("/api/v1/audience/labels", vec![(AFTER, "x"), (PROOF, "")]),
            ] {
                let mut request = post(path, register.api_key(), &ask);
                request.headers_mut().insert("host", HeaderValue::from_static(host));
                for (name, value) in headers {
                    request.headers_mut().insert(name, HeaderValue::from_static(value));
                }
                let response = register.inside().send_past_the_edge(&request);
                assert!(!response.headers().contains_key(NEXT) && !response.headers().contains_key(EXPORT_FORMAT));
                assert_eq!(code(response), (404, "not_found".into()), "{host} {path}");
            }
        }
        assert_eq!(audited(), before, "nothing was begun");
    }

    #[test]
    fn a_stretch_belongs_to_the_key_that_began_and_to_what_it_asked() {
        let Some(register) = TestRegister::native() else { return };
        let database = register.inside().sql().connection();
        // So many that they do not fit into one stretch, on a ground that needs no event of each.
        database
            .execute_batch(
                "update purpose set body = json_set(body, '$.also', json('[\"legal_person\"]')) where id = 'newsletter'; \
                 insert into person (no, id, email, email_key, locale, joined_at) \
                 with recursive n(x) as (select 100000 union all select x + 1 from n where x < 102500) \
                 select x, printf('%08x-0000-7000-8000-%012x', x, x), x || '@asiakas.example', x || '@asiakas.example', 'fi', 0 from n; \
                 insert into card (person, kind, organisation) select no, 'legal', 'Kampaamo Oy' from person where no >= 100000",
            )
            .expect("an operator can");
        let other = register
            .staff_post("/api/v1/keys", &json!({ "name": "other", "rights": ["see_audience", "export_addresses"], "days": 1 }))
            .ok(201)["api_key"]
            .as_str()
            .expect("a key")
            .to_owned();
        let ask = json!({ "purpose": "newsletter", "where": {}, "format": "csv", "basis": "legal_person" });
        let first = register.inside().ask_as_edge(post(EXPORT, register.api_key(), &ask));
        assert_eq!(first.status(), 200);
        let next = first.headers()[NEXT].clone();
        assert!(!next.to_str().is_ok_and(|text| text.contains(' ')), "it is sealed");
        let on = |mut request: Request<String>, next: &HeaderValue| {
            request.headers_mut().insert(AFTER, next.clone());
            register.inside().ask_as_edge(request)
        };
        let went_on = on(post(EXPORT, register.api_key(), &ask), &next);
        assert_eq!((went_on.status().as_u16(), went_on.headers().contains_key(NEXT)), (200, false));

        let fi = json!({ "purpose": "newsletter", "where": { "language": "fi" }, "format": "csv", "basis": "legal_person" });
        for (key, ask, next) in [
            (other.as_str(), &ask, next.clone()),
            (register.api_key(), &fi, next.clone()),
            (register.api_key(), &ask, HeaderValue::from_static("2000 018f0000-0000-7000-8000-000000000000 1")),
            (register.api_key(), &ask, HeaderValue::from_static("")),
        ] {
            assert_eq!(code(on(post(EXPORT, key, ask), &next)), (400, "cursor_invalid".into()));
        }
    }

    #[test]
    fn what_a_person_takes_along_goes_on_in_their_own_session() {
        let Some(register) = TestRegister::native() else { return };
        let address = fresh_address("along");
        register.join(&address, &["newsletter"]);
        let found = register.staff_post("/api/v1/people/search", &json!({ "text": address })).ok(200);
        let path = format!("/api/v1/people/{}", found["people"][0]["id"].as_str().expect("an id"));
        for day in 1..=20 {
            let entry = json!({ "happening": "visit", "day": format!("2026-02-{day:02}"), "text": "ä".repeat(30 * 1024) });
            assert_eq!(register.staff_post(&format!("{path}/history"), &entry).status, 201);
        }
        let [mine, again] = [(); 2].map(|()| register.sign_in(&address));
        let ask = |cookie: String, after: Option<&HeaderValue>| {
            let mut request = Request::get("/api/v1/me/export.json").header("cookie", cookie).body(String::new()).expect("a request");
            if let Some(after) = after {
                request.headers_mut().insert(AFTER, after.clone());
            }
            register.inside().ask_as_edge(request)
        };
        let first = ask(mine.cookies(), None);
        let next = first.headers()[NEXT].clone();
        assert_eq!(ask(mine.cookies(), Some(&next)).status(), 200);
        assert_eq!(code(ask(again.cookies(), Some(&next))), (400, "cursor_invalid".into()));
        assert_eq!(code(ask(mine.cookies(), Some(&HeaderValue::from_static("changes 5")))), (400, "cursor_invalid".into()));
    }
}
