//! Who may use which route, in one table, and what everybody else is told.

use lupa_console::screens::SCREENS;
use lupa_domain::staff::Right;
use lupa_tests::TestRegister;
use lupa_worker::http::{guard::Guard, route::Route, routes};
use serde_json::json;

use super::table::TABLE;

fn who(guard: &Guard) -> String {
    match guard {
        Guard::Anyone(_) => "anyone".into(),
        Guard::OneClick(_) => "one click".into(),
        Guard::Subject(_) => "customer".into(),
        Guard::SignedIn(_) => "signed in".into(),
        Guard::Counter(_) => "counter".into(),
        Guard::Staff { rights, .. } if rights.len() == Right::ALL.len() => "any right".into(),
        Guard::Staff { rights, .. } => rights.iter().map(|right| format!("{right:?}")).collect::<Vec<_>>().join(" or "),
    }
}

/// The path of a route with something in place of its parts: nothing that is there, for some of these calls would change it.
pub(super) fn filled(path: &str) -> String {
    path.replace("{form}", "raffle")
        .replace("{purpose}", "raffle")
        .replace("{id}", "x")
        .replace("{digest}", "x")
        .replace("{token}", "x")
        .replace("{receipt}", "x")
        .replace("{entry}", "x")
        .replace("{other}", "x")
        .replace("{merge}", "x")
        .replace("{file}", "x")
        .replace("{version}", "x")
        .replace("{page}", "x")
}

fn json_with(register: &TestRegister, route: &Route, authorization: Option<&str>) -> lupa_tests::Answer {
    let mut headers = vec![("content-type", "application/json")];
    headers.extend(authorization.map(|value| ("authorization", value)));
    register.send(route.method.as_str(), &filled(route.path), &headers, body(route))
}

/// What only reads is sent nothing: a body that nobody takes may cost the answer its end.
fn body(route: &Route) -> &'static str {
    if route.method == "GET" { "" } else { "{}" }
}

#[test]
fn the_table_is_what_the_router_does() {
    let there: Vec<_> = routes().iter().map(|route| (route.method.to_string(), route.path, who(&route.guard))).collect();
    let wanted: Vec<_> = TABLE.iter().map(|(method, path, who)| ((*method).to_owned(), *path, (*who).to_owned())).collect();
    let sorted = |mut routes: Vec<(String, &'static str, String)>| {
        routes.sort();
        routes
    };
    assert_eq!(sorted(there), sorted(wanted));
}

#[test]
fn nobody_gets_in_without_a_key_or_with_a_wrong_one() {
    let register = TestRegister::new();
    let wrong = format!("Bearer lupa_{}", "A".repeat(43));
    let basic = format!("Basic {}", register.api_key());
    let bare = register.api_key().to_owned();
    for route in routes() {
        let guarded = matches!(route.guard, Guard::Staff { .. } | Guard::SignedIn(_) | Guard::Subject(_) | Guard::Counter(_));
        for authorization in [None, Some("Bearer "), Some("Bearer x"), Some(&*wrong), Some(&*basic), Some(&*bare)] {
            let answer = json_with(&register, &route, authorization);
            if guarded {
                assert!(answer.assert_problem(401, "unauthenticated").is_empty());
                assert_eq!(answer.header("www-authenticate"), "Bearer", "{}", route.path);
            } else {
                assert!(![401, 500].contains(&answer.status), "{} {}: {}", route.method, route.path, answer.status);
            }
        }
    }
}

#[test]
fn a_keepers_key_opens_no_customers_page() {
    let register = TestRegister::new();
    for route in routes().iter().filter(|route| matches!(route.guard, Guard::Subject(_))) {
        let key = format!("Bearer {}", register.api_key());
        json_with(&register, route, Some(&key)).assert_problem(401, "unauthenticated");
    }
}

/// Every right, by the name it has on the wire.
fn rights() -> Vec<(Right, String)> {
    let name = |right| serde_json::to_value(right).ok().and_then(|value| value.as_str().map(str::to_owned)).expect("a word");
    Right::ALL.into_iter().map(|right| (right, name(right))).collect()
}

/// The text and the id of a key with these rights.
fn key(register: &TestRegister, rights: &[String]) -> (String, String) {
    let made = register.staff_post("/api/v1/keys", &json!({ "name": "avain", "rights": rights, "days": 1 })).ok(201);
    (format!("Bearer {}", made["api_key"].as_str().expect("text")), made["key"]["id"].as_str().expect("an id").to_owned())
}

#[test]
fn a_key_opens_the_routes_of_its_rights_and_no_others() {
    let register = TestRegister::new();
    let mut holders: Vec<(Option<Right>, String)> = vec![(None, key(&register, &[]).0)];
    holders.extend(rights().into_iter().map(|(right, name)| (Some(right), key(&register, &[name]).0)));
    for route in routes() {
        for (held, key) in &holders {
            let answer = json_with(&register, &route, Some(key));
            match route.guard {
                Guard::Staff { .. } if !held.is_some_and(|held| route.guard.rights().contains(&held)) => {
                    assert!(answer.assert_problem(403, "forbidden").is_empty());
                }
                Guard::Staff { .. } => {
                    assert!(![401, 403, 500].contains(&answer.status), "{} {}: {}", route.method, route.path, answer.text());
                }
                Guard::Subject(_) | Guard::SignedIn(_) | Guard::Counter(_) => {
                    assert_eq!(answer.status, 401, "{} {}", route.method, route.path);
                }
                Guard::Anyone(_) | Guard::OneClick(_) => assert!(![401, 403, 500].contains(&answer.status), "{}", route.path),
            }
        }
    }
}

#[test]
fn a_session_opens_the_routes_of_its_rights_and_no_others() {
    let register = TestRegister::new();
    let everybody = rights().into_iter().map(|(right, name)| (right, register.staff(&name, &[&name])));
    let everybody: Vec<_> = everybody.collect();
    for route in routes() {
        for (held, member) in everybody.iter().filter(|_| !route.guard.rights().is_empty()) {
            let answer = member.browser.send(route.method.as_str(), &filled(route.path), body(&route));
            if route.guard.rights().contains(held) {
                assert!(![401, 403, 500].contains(&answer.status), "{} {}: {}", route.method, route.path, answer.text());
            } else {
                assert!(answer.assert_problem(403, "forbidden").is_empty(), "{} {}", route.method, route.path);
            }
        }
    }
}

#[test]
fn a_counter_opens_its_own_routes_and_no_others_and_a_console_opens_no_counter() {
    let register = TestRegister::new();
    let all: Vec<String> = rights().into_iter().map(|(_, name)| name).collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let console = register.staff("Konsoli", &all);
    let tablet = register.staff("Tabletti", &all);
    tablet.browser.post("/api/v1/counter/session", &json!({ "form": "newsletter" })).assert_empty(204);
    // Ending comes last: the tablet has to hold until then.
    let all_routes = routes();
    let (ending, others): (Vec<_>, Vec<_>) =
        all_routes.iter().partition(|route| matches!(route.guard, Guard::Counter(_)) && route.method == "DELETE");
    for route in others.into_iter().chain(ending) {
        let ask = |browser: &lupa_tests::Browser<'_>| browser.send(route.method.as_str(), &filled(route.path), "{}");
        match route.guard {
            Guard::Staff { .. } | Guard::SignedIn(_) | Guard::Subject(_) => {
                assert!(ask(&tablet.browser).assert_problem(401, "unauthenticated").is_empty(), "{} {}", route.method, route.path);
            }
            Guard::Counter(_) => {
                assert!(ask(&console.browser).assert_problem(401, "unauthenticated").is_empty(), "{} {}", route.method, route.path);
                let answer = ask(&tablet.browser);
                assert!(![401, 403, 500].contains(&answer.status), "{} {}: {}", route.method, route.path, answer.text());
            }
            // Signing in again is what anyone may; nothing of it is a counter's.
            Guard::Anyone(_) | Guard::OneClick(_) => {}
        }
    }
    tablet.browser.get("/api/v1/counter/session").assert_problem(401, "unauthenticated");
}

#[test]
fn what_is_not_accepted_ended_or_revoked_opens_nothing() {
    let register = TestRegister::new();
    let all: Vec<String> = rights().into_iter().map(|(_, name)| name).collect();
    let all_names: Vec<&str> = all.iter().map(String::as_str).collect();
    let fresh = register.staff_before_undertaking("Uusi", &all_names);
    let ended = register.staff("Lähtenyt", &all_names);
    ended.browser.delete("/api/v1/console/session").assert_empty(204);
    let stolen = register.staff("Poistettu", &all_names);
    register
        .send("DELETE", &format!("/api/v1/staff/{}", stolen.id), &[("authorization", &format!("Bearer {}", register.api_key()))], "")
        .assert_empty(204);
    let (revoked, id) = key(&register, &all);
    register
        .send("DELETE", &format!("/api/v1/keys/{id}"), &[("authorization", &format!("Bearer {}", register.api_key()))], "")
        .assert_empty(204);
    register.join("asiakas@rights.example", &["newsletter"]);
    let customer = register.sign_in("asiakas@rights.example");
    for route in routes() {
        let ask = |browser: &lupa_tests::Browser<'_>| browser.send(route.method.as_str(), &filled(route.path), "{}");
        match route.guard {
            Guard::Staff { .. } => {
                assert!(ask(&fresh.browser).assert_problem(403, "undertaking_needed").is_empty(), "{}", route.path);
                for browser in [&ended.browser, &stolen.browser, &customer] {
                    assert!(ask(browser).assert_problem(401, "unauthenticated").is_empty(), "{}", route.path);
                }
                json_with(&register, &route, Some(&revoked)).assert_problem(401, "unauthenticated");
            }
            Guard::SignedIn(_) | Guard::Counter(_) => {
                for browser in [&ended.browser, &stolen.browser, &customer] {
                    assert!(ask(browser).assert_problem(401, "unauthenticated").is_empty(), "{}", route.path);
                }
            }
            Guard::Subject(_) => assert!(ask(&fresh.browser).assert_problem(401, "unauthenticated").is_empty(), "{}", route.path),
            Guard::Anyone(_) | Guard::OneClick(_) => {}
        }
    }
}

#[test]
fn a_route_has_its_methods_and_says_which() {
    let register = TestRegister::new();
    let all = routes();
    for route in &all {
        let has = |method: &str| all.iter().any(|other| other.path == route.path && other.method == method);
        // The page and the provider's call share an address.
        let is_page = ["/u/{token}", "/brand/{file}"].contains(&route.path);
        for method in ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] {
            if has(method) || (method == "HEAD" && has("GET")) || (is_page && ["GET", "HEAD"].contains(&method)) {
                continue;
            }
            let answer = register.send(method, &filled(route.path), &[("content-type", "application/json")], "");
            assert_eq!(answer.status, 405, "{method} {}", route.path);
            let allowed: Vec<&str> = answer.header("allow").split(", ").collect();
            for method in ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] {
                let offered = has(method) || (method == "HEAD" && has("GET")) || (is_page && ["GET", "HEAD"].contains(&method));
                assert_eq!(allowed.contains(&method), offered, "{method} {}: {allowed:?}", route.path);
            }
            if !is_page && method != "HEAD" {
                answer.assert_problem(405, "method_not_allowed");
            }
        }
    }
}

#[test]
fn a_page_has_its_methods_and_says_which() {
    let register = TestRegister::new();
    let pages = [
        ("/", "GET, HEAD, POST"),
        ("/f/newsletter", "GET, HEAD, POST"),
        ("/confirm/x", "GET, HEAD, POST"),
        ("/me", "GET, HEAD, POST"),
        ("/me/data", "GET, HEAD"),
        ("/me/requests", "GET, HEAD"),
        ("/me/objections", "GET, HEAD, POST"),
        ("/me/email/x", "GET, HEAD, POST"),
        ("/me/erase/x", "GET, HEAD, POST"),
        ("/me/consents", "GET, HEAD, POST"),
        ("/me/in/x", "GET, HEAD, POST"),
        ("/robots.txt", "GET, HEAD"),
        ("/news/sv.md", "GET, HEAD"),
        ("/verify/code.svg", "GET, HEAD"),
    ];
    for (path, allow) in pages.into_iter().chain(SCREENS.iter().map(|screen| (screen.path, "GET, HEAD"))) {
        for method in ["PUT", "PATCH", "DELETE"] {
            let answer = register.send(method, path, &[], "");
            assert_eq!((answer.status, answer.header("allow")), (405, allow), "{method} {path}");
        }
    }
    for nowhere in ["/nothing", "/me/nothing", "/me/data/x", "/news/de.md", "/console/nothing", "/console/users/x", "/console/people/x"] {
        assert_eq!(register.send("DELETE", nowhere, &[], "").status, 404, "{nowhere}");
    }
}

#[test]
fn no_change_is_made_for_a_page_of_another_site_but_the_one_click_stop() {
    let register = TestRegister::new();
    for route in routes().iter().filter(|route| route.method != "GET") {
        let key = format!("Bearer {}", register.api_key());
        let headers = [("content-type", "application/json"), ("authorization", key.as_str()), ("sec-fetch-site", "cross-site")];
        let answer = register.send(route.method.as_str(), &filled(route.path), &headers, "{}");
        if matches!(route.guard, Guard::OneClick(_)) {
            answer.assert_problem(404, "token_invalid");
        } else {
            answer.assert_problem(403, "cross_site");
        }
    }
}

#[test]
fn every_route_reads_json_of_a_bounded_size_alone() {
    let register = TestRegister::new();
    let key = format!("Bearer {}", register.api_key());
    for route in routes().iter().filter(|route| route.method == "POST" || route.method == "PUT") {
        // A list comes as a file, whose kinds and size tests/api/imports/files.rs tries.
        if matches!(route.guard, Guard::OneClick(_)) || route.path == "/api/v1/imports" {
            continue;
        }
        let send = |media_type: &str, body: &str| {
            let headers = [("content-type", media_type), ("authorization", key.as_str())];
            register.send(route.method.as_str(), &filled(route.path), &headers, body)
        };
        send("text/plain", "{}").assert_problem(415, "unsupported_media_type");
        // A backup is read line by line, however large it is, and none from somebody who may not put one back.
        if route.restores {
            continue;
        }
        send("application/json", &" ".repeat(route.limit + 1)).assert_problem(413, "body_too_large");
    }
}

mod native_only {
    use sha2::{Digest, Sha256};

    use super::*;

    /// A key that lacks one right.
    fn key_without(register: &TestRegister, right: Right) -> String {
        let key = format!("lupa_{}", lupa_tests::register::fresh("without"));
        let rights: Vec<_> = Right::ALL.into_iter().filter(|other| *other != right).collect();
        let hash = Sha256::digest(&key).iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
        let rights = serde_json::to_string(&rights).expect("rights are words");
        let insert = "insert into api_key (id, staff, hash, rights, created_at) select ?1, id, ?2, ?3, 1 from staff limit 1";
        register.inside().sql().connection().execute(insert, (&*any_id(&hash), &*hash, &*rights)).expect("a key");
        key
    }

    /// Any id: the first digits of a hash.
    fn any_id(hash: &str) -> String {
        format!("{}-{}-4{}-8{}-{}", &hash[..8], &hash[8..12], &hash[12..15], &hash[15..18], &hash[18..30])
    }

    #[test]
    fn a_key_does_what_it_has_the_right_to_do() {
        let Some(register) = TestRegister::native() else { return };
        for lacking in Right::ALL {
            let key = format!("Bearer {}", key_without(&register, lacking));
            for route in routes() {
                let needed = route.guard.rights();
                if needed.is_empty() {
                    continue;
                }
                let answer = json_with(&register, &route, Some(&key));
                if needed == [lacking] {
                    answer.assert_problem(403, "forbidden");
                } else {
                    assert!(![401, 403].contains(&answer.status), "{} without {lacking:?}: {}", route.path, answer.text());
                }
            }
        }
    }

    #[test]
    fn a_revoked_key_is_no_key() {
        let Some(register) = TestRegister::native() else { return };
        register.inside().sql().connection().execute_batch("update api_key set revoked_at = 1").expect("a change");
        register.staff_get("/api/v1/forms/newsletter/draft").assert_problem(401, "unauthenticated");
    }
}
