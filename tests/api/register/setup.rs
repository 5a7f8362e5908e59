//! The operator sets the register up, once.

use lupa_tests::TestRegister;
use serde_json::json;

#[test]
fn a_register_says_that_it_is_set_up_and_which_version_it_is() {
    let status = TestRegister::new().get("/api/v1/status").ok(200);
    assert_eq!((&status["set_up"], &status["version"]), (&true.into(), &env!("CARGO_PKG_VERSION").into()));
    assert_eq!(status["controller"]["name"], "Kukka ja Kaveri Oy");
}

#[test]
fn who_looks_after_the_register_is_told_how_it_goes_with_its_mail() {
    let register = TestRegister::new();
    assert_eq!(register.get("/api/v1/status").ok(200).get("mail"), None, "how much waits says what others do");
    let mail = register.staff_get("/api/v1/status").ok(200)["mail"].clone();
    assert!(mail["way"] == "smtp" && mail["waiting"].is_u64(), "{mail}");
    assert!(!mail.to_string().contains('@'), "{mail}");
}

#[test]
fn who_has_not_seen_the_token_sets_nothing_up() {
    let register = TestRegister::new();
    for token in ["", "guess", "a-token-that-only-the-operator-has-seem"] {
        let refused =
            register.post("/api/v1/setup", &json!({ "token": token, "name": "Varas", "own_name": "V", "email": "v@varas.example" }));
        assert_eq!(refused.assert_problem(403, "setup_token_invalid"), ["/token setup_token_invalid"]);
    }
}

#[test]
fn the_controllers_particulars_stand_in_every_notice() {
    let register = TestRegister::new();
    for locale in ["fi", "sv", "en"] {
        let form = register.form(locale);
        let controller = &form["notice"]["controller"];
        assert_eq!((&controller["name"], &controller["email"]), (&"Kukka ja Kaveri Oy".into(), &"asiakaspalvelu@kukka.example".into()));
        assert!(!form.to_string().contains("Esimerkkiliike"), "nothing of the example's name is left");
    }
    let contact = register.get("/.well-known/security.txt");
    assert_eq!((contact.status, contact.header("content-type")), (200, "text/plain; charset=utf-8"));
    assert!(contact.text().starts_with("Contact: mailto:asiakaspalvelu@kukka.example\nExpires: 20"), "{}", contact.text());
}

mod native_only {
    use lupa_tests::{
        native::{SETUP_TOKEN, settings},
        over_http,
        sql::RusqliteSql,
    };
    use serde_json::Value;

    use super::*;

    fn empty() -> Option<TestRegister> {
        over_http::base().is_none().then(|| TestRegister::not_set_up(settings, RusqliteSql::in_memory()))
    }

    #[test]
    fn a_register_that_is_not_set_up_names_no_one_in_another_language() {
        let Some(register) = empty() else { return };
        let names = [("fi", "Esimerkkiliike"), ("sv", "Exempelbutiken"), ("en", "Example Shop")];
        let invented = ["Esimerkki", "Maija Mallikas", "Exempel", "Example Shop", "Mary Example", "Example Street"];
        for (locale, name) in names {
            let headers = [("accept-language", locale)];
            let status = register.send("GET", "/api/v1/status", &headers, "").ok(200);
            assert_eq!(status["controller"]["name"], name);
            let form = register.form(locale)["notice"].to_string();
            let own = invented.iter().filter(|invented| form.contains(**invented)).count();
            let foreign: Vec<_> = names.iter().filter(|(other, _)| *other != locale).filter(|(_, other)| form.contains(other)).collect();
            assert!(form.contains(name) && own > 0 && foreign.is_empty(), "{locale}: {foreign:?}");
        }
    }

    #[test]
    fn the_business_is_in_the_country_of_the_register() {
        let swedish = |name: &str| if name == "LUPA_COUNTRY" { Some("SE".to_owned()) } else { settings(name) };
        if over_http::base().is_some() {
            return;
        }
        let register = TestRegister::not_set_up(swedish, RusqliteSql::in_memory());
        let answer = register.post("/api/v1/setup", &ask()).ok(201);
        assert_eq!(answer["controller"]["address"]["country"], "SE");
        let section = |locale: &str, item: &str| {
            let notice = register.form(locale)["notice"].clone();
            let sections = notice["information"].as_array().expect("a list").clone();
            sections.iter().find(|section| section["item"] == item).expect("the section")["text"].as_str().expect("text").to_owned()
        };
        assert!(section("sv", "complaint").contains("klagomål till Integritetsskyddsmyndigheten (imy.se)"));
        assert!(section("fi", "complaint").contains("Suomessa se on tietosuojavaltuutetun toimisto"));
        assert!(!section("sv", "retention").contains("Finland"), "three years are not the period of Swedish law");
    }

    fn ask() -> Value {
        json!({ "token": SETUP_TOKEN, "name": "  Kukka \n Oy ", "own_name": "Maija Meri", "email": "maija@kukka.example" })
    }

    #[test]
    fn set_up_happens_once() {
        let Some(register) = empty() else { return };
        assert_eq!(register.get("/api/v1/status").ok(200)["set_up"], false);
        let mut with_key = ask();
        with_key["api_key"] = true.into();
        let answer = register.post("/api/v1/setup", &with_key);
        let key = answer.ok(201)["api_key"].as_str().expect("a key").to_owned();
        assert_eq!((answer.header("cache-control"), key.strip_prefix("lupa_").map(str::len)), ("no-store", Some(43)));
        assert_eq!(answer.json()["controller"], register.form("fi")["notice"]["controller"]);
        let address = json!({ "country": "FI" });
        let wanted = json!({ "name": "Kukka Oy", "contact": "Maija Meri", "email": "maija@kukka.example", "address": address });
        assert_eq!(answer.json()["controller"], wanted, "what nobody gave is left out");
        assert_eq!(
            (register.form("fi")["edition"].as_u64(), register.get("/api/v1/status").ok(200)["set_up"].clone()),
            (Some(1), true.into())
        );

        register.post("/api/v1/setup", &ask()).assert_problem(409, "already_set_up");
        let invited = register.next_mail("maija@kukka.example").token("/console/join#");
        assert_eq!(
            invited.as_deref(),
            answer.json()["invitation"].as_str(),
            "a page that is closed too early is no loss: the way in comes by mail"
        );
        let look = register.look_at_invitation(answer.json()["invitation"].as_str().expect("a token")).ok(200);
        assert_eq!(
            (&look["name"], &look["controller"]),
            (&"Maija Meri".into(), &"Kukka Oy".into()),
            "a person is not greeted as the business"
        );
        let bearer = format!("Bearer {key}");
        let headers = [("content-type", "application/json"), ("authorization", bearer.as_str())];
        let counted = register.send("POST", "/api/v1/audience/count", &headers, r#"{"purpose":"newsletter","where":{}}"#);
        assert_eq!(counted.ok(200), json!({ "matched": 0, "send": 0, "withheld": [] }));
        assert!(!register.inside().sql().dump().iter().any(|row| row.contains(&key)), "the key itself is not kept");
    }

    #[test]
    fn no_key_is_made_that_nobody_asked_for() {
        let Some(register) = empty() else { return };
        let answer = register.post("/api/v1/setup", &ask()).ok(201);
        assert_eq!(answer.get("api_key"), None);
        let keys: i64 =
            register.inside().sql().connection().query_row("select count(*) from api_key", [], |row| row.get(0)).expect("a number");
        assert_eq!(keys, 0);
    }

    #[test]
    fn everything_that_is_missing_is_named_and_nothing_is_set_up() {
        let Some(register) = empty() else { return };
        let refused = |change: Value| {
            let mut ask = ask();
            ask.as_object_mut().expect("an object").extend(change.as_object().expect("an object").clone());
            register.post("/api/v1/setup", &ask)
        };
        let three = refused(json!({ "name": " ", "own_name": "", "email": "maija" }));
        assert_eq!(three.assert_problem(422, "required"), ["/name required", "/own_name required", "/email email_invalid"]);
        let none = refused(json!({ "languages": [] }));
        assert_eq!(none.assert_problem(422, "required"), ["/languages required"]);
        let wrong = json!({ "business_id": "1234567-2", "phone": "040 123", "postal_code": "6100", "website": "ei ole" });
        let card = refused(json!({ "controller": wrong }));
        let places = card.assert_problem(422, "business_id_invalid");
        assert_eq!(
            places,
            [
                "/controller/business_id business_id_invalid",
                "/controller/phone phone_invalid",
                "/controller/street required",
                "/controller/postal_code postal_code_invalid",
                "/controller/locality required",
                "/controller/website website_invalid",
            ]
        );
        let braces = refused(json!({ "controller": { "contact": "{email}" } }));
        assert_eq!(braces.assert_problem(422, "braces_forbidden"), ["/controller/contact braces_forbidden"]);
        let example = refused(json!({ "own_name": "maija mallikas" }));
        assert_eq!(example.assert_problem(422, "example_value"), ["/own_name example_value"]);
        let misspelt = refused(json!({ "controller": { "town": "Turku" } }));
        assert_eq!(misspelt.assert_problem(422, "unknown_member"), ["/controller/town unknown_member"]);
        assert_eq!(register.get("/api/v1/status").ok(200)["set_up"], false);
        assert_eq!(register.get("/.well-known/security.txt").status, 404, "nobody can be written to yet");
    }

    #[test]
    fn particulars_can_be_given_at_once() {
        let Some(register) = empty() else { return };
        let mut ask = ask();
        ask["controller"] = json!({
            "business_id": "FI12345671", "contact": "Tietosuoja", "phone": "040 123 4567",
            "street": "Tie 2", "postal_code": "FI-20100", "locality": "Turku", "website": "kukka.example",
        });
        ask["languages"] = json!(["en", "fi"]);
        let controller = register.post("/api/v1/setup", &ask).ok(201)["controller"].clone();
        let address = json!({ "street": "Tie 2", "postal_code": "20100", "locality": "Turku", "country": "FI" });
        let wanted = json!({
            "name": "Kukka Oy", "business_id": "1234567-1", "contact": "Tietosuoja", "email": "maija@kukka.example",
            "phone": "+358 40 123 4567", "address": address, "website": "https://kukka.example",
        });
        assert_eq!(controller, wanted);
        let status = register.get("/api/v1/status").ok(200);
        assert_eq!((&status["languages"], &status["controller"]), (&json!(["fi", "en"]), &wanted));
        // A language that is not offered is answered in one that is, and the page offers the others.
        let form = register.get("/api/v1/forms/newsletter?locale=sv").ok(200);
        assert_eq!((&form["locale"], &form["languages"]), (&"fi".into(), &json!(["fi", "en"])));
        let page = register.get("/?lang=en");
        assert!(page.text().contains("lang=fi\"") && !page.text().contains("lang=sv\""), "{}", page.text());
    }

    #[test]
    fn before_set_up_the_form_is_a_preview_that_takes_nothing() {
        let Some(register) = empty() else { return };
        for (locale, said) in [("fi", "Esikatselu"), ("sv", "Förhandsvisning"), ("en", "Preview")] {
            let page = register.get(&format!("/?lang={locale}"));
            assert_eq!((page.status, page.text().contains(said)), (200, true), "{locale}");
            assert!(!page.text().contains("href=\"/n/sha256"), "what was never published has no address");
        }
        let digest = register.form("fi")["digest"].clone();
        let choices = json!({ "newsletter": true });
        let filled = json!({ "form": "newsletter", "notice": digest, "email": "aino@posti.example", "choices": choices });
        let refused = register.post("/api/v1/signups", &filled);
        assert_eq!(refused.assert_problem(409, "not_set_up"), [""; 0]);
        let notices: i64 =
            register.inside().sql().connection().query_row("select count(*) from notice", [], |row| row.get(0)).expect("a number");
        assert_eq!((notices, register.unread("aino@posti.example")), (0, 0), "nothing invented is published");
        assert_eq!(register.get("/api/v1/forms/nothing").status, 404);
        // Who was shown the preview is shown the words of the business instead.
        let _ = register.post("/api/v1/setup", &ask()).ok(201);
        register.post("/api/v1/signups", &filled).assert_problem(422, "notice_unknown");
    }
}
