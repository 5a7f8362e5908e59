//! What a visitor is shown before anything is asked of them.

use lupa_tests::{TestRegister, proof};

const LOCALES: [&str; 3] = ["fi", "sv", "en"];
/// GDPR Art. 13(1)(a) to (f) and 13(2)(a) to (f).
const ARTICLE_13: [&str; 12] = [
    "controller",
    "officer",
    "purposes",
    "legitimate_interests",
    "recipients",
    "transfers",
    "retention",
    "rights",
    "withdrawal",
    "complaint",
    "obligation",
    "automated_decisions",
];

#[test]
fn a_form_speaks_the_language_that_fits_the_visitor_best() {
    let register = TestRegister::new();
    let cases = [
        ("", "", "fi"),
        ("", "sv-FI,sv;q=0.9,en;q=0.8", "sv"),
        ("", "de, en;q=0.7, sv;q=0.2", "en"),
        ("", "de", "en"),
        ("", "nb-NO, nb;q=0.9, en;q=0.8", "sv"),
        ("?locale=en", "sv", "en"),
    ];
    for (query, preferred, spoken) in cases {
        let answer = register.send("GET", &format!("/api/v1/forms/newsletter{query}"), &[("accept-language", preferred)], "");
        let form = answer.ok(200);
        assert_eq!((&form["locale"], &form["notice"]["locale"]), (&spoken.into(), &spoken.into()), "{query} {preferred}");
        assert_eq!(answer.header("content-language"), spoken);
        assert_eq!(answer.header("vary"), "Accept-Language");
    }
}

#[test]
fn a_language_that_the_register_does_not_speak_is_refused() {
    let answer = TestRegister::new().get("/api/v1/forms/newsletter?locale=de");
    assert_eq!(answer.assert_problem(422, "locale_unknown"), ["/locale locale_unknown"]);
}

#[test]
fn a_form_that_has_not_changed_is_not_sent_again() {
    let register = TestRegister::new();
    let path = "/api/v1/forms/newsletter?locale=sv";
    let first = register.get(path);
    let etag = first.header("etag");
    assert_eq!(etag, format!("\"{};fi+sv+en\"", first.ok(200)["digest"].as_str().expect("a digest")), "of the words and the languages");
    assert_eq!(first.header("cache-control"), "public, max-age=5");
    for seen in [etag, &format!("W/{etag}"), &format!("\"other\", {etag}"), "*"] {
        let again = register.send("GET", path, &[("if-none-match", seen)], "");
        again.assert_empty(304);
        assert_eq!(again.header("etag"), etag, "{seen}");
    }
    assert_eq!(register.send("GET", path, &[("if-none-match", "\"other\"")], "").status, 200);
}

#[test]
fn a_notice_is_the_canonical_bytes_that_its_digest_names() {
    let register = TestRegister::new();
    for locale in LOCALES {
        let form = register.form(locale);
        let address = form["digest"].as_str().expect("a digest");
        let answer = register.get(&format!("/api/v1/notices/{address}"));
        let notice = answer.ok(200);
        assert_eq!(notice, form["notice"]);
        assert_eq!(answer.text(), proof::jcs(&notice));
        assert_eq!(proof::digest(&answer.body), address);
        assert_eq!(answer.header("content-type"), "application/json");
        assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
    }
}

#[test]
fn every_language_says_everything_that_article_13_wants_said() {
    let register = TestRegister::new();
    for locale in LOCALES {
        let notice = &register.form(locale)["notice"];
        let sections = notice["information"].as_array().expect("sections");
        assert_eq!(sections.iter().map(|section| &section["item"]).collect::<Vec<_>>(), ARTICLE_13, "{locale}");
        for section in sections {
            let said = |part: &str| section[part].as_str().expect("words").to_owned();
            assert!(!said("heading").is_empty() && said("text").len() > 20, "{locale}: {section}");
            assert!(!said("text").contains(['{', '}']), "{locale}: {section}");
        }
        let controller = &notice["controller"];
        let who = sections[0]["text"].as_str().expect("words");
        for particular in [&controller["name"], &controller["email"], &controller["phone"], &controller["address"]["street"]] {
            // What nobody gave is left out.
            let Some(particular) = particular.as_str() else { continue };
            assert!(who.contains(particular), "{locale}: {who} says nothing of {particular}");
        }
    }
}

#[test]
fn every_purpose_has_one_statement_with_its_version() {
    let register = TestRegister::new();
    for locale in LOCALES {
        let notice = &register.form(locale)["notice"];
        let statements = notice["statements"].as_array().expect("statements");
        let named: Vec<_> = statements.iter().map(|said| (said["purpose"].as_str(), said["channel"].as_str())).collect();
        assert_eq!(
            named,
            [(Some("newsletter"), Some("email")), (Some("offers-sms"), Some("sms")), (Some("research"), Some("email"))],
            "{locale}"
        );
        for said in statements {
            assert!(said["purpose_version"].is_u64(), "{said}");
            assert!(["title", "label", "details"].iter().all(|part| said[part].as_str().is_some_and(|words| !words.is_empty())), "{said}");
            assert_eq!(said["legal_basis"], "consent");
        }
    }
}

#[test]
fn what_is_not_there_is_not_found() {
    let register = TestRegister::new();
    register.get("/api/v1/forms/raffle").assert_problem(404, "form_unknown");
    register.get("/api/v1/forms/No%20Such").assert_problem(404, "form_unknown");
    register.get(&format!("/api/v1/notices/sha256:{}", "0".repeat(64))).assert_problem(404, "not_found");
    register.get("/api/v1/notices/sha256:abc").assert_problem(404, "not_found");
    register.get("/api/v1/nothing").assert_problem(404, "not_found");
}

#[test]
fn a_problem_speaks_the_visitors_language() {
    let register = TestRegister::new();
    let title = |locale: &str| {
        let answer = register.send("GET", "/api/v1/forms/raffle", &[("accept-language", locale)], "");
        assert_eq!(answer.header("content-language"), locale);
        answer.json()["title"].as_str().expect("a title").to_owned()
    };
    let [fi, sv, en] = LOCALES.map(title);
    assert!(fi != sv && sv != en && fi != en, "{fi} {sv} {en}");
}

#[test]
fn the_pages_show_the_words_of_the_notice() {
    let register = TestRegister::new();
    for locale in LOCALES {
        let form = register.form(locale);
        let digest = form["digest"].as_str().expect("a digest");
        for path in [format!("/?lang={locale}"), format!("/f/newsletter?lang={locale}"), format!("/n/{digest}")] {
            let page = register.get(&path);
            assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"), "{path}");
            assert!(page.text().contains(&format!("lang=\"{locale}\"")), "{path}");
            for said in form["notice"]["statements"].as_array().expect("statements") {
                // Apostrophes and the like are written otherwise in HTML; the beginning of a sentence has none.
                let begins: String =
                    said["label"].as_str().expect("words").chars().take_while(|c| c.is_alphabetic() || " ,".contains(*c)).collect();
                assert!(begins.len() > 10 && page.text().contains(&begins), "{path}: {begins}");
            }
            assert!(!page.text().contains("checked"), "no box is ticked: {path}");
        }
    }
    assert_eq!(register.get("/f/raffle").status, 404);
    assert_eq!(register.get(&format!("/n/sha256:{}", "0".repeat(64))).status, 404);
}
