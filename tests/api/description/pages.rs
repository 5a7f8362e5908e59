//! The published description as a page and as a PDF, and the statements beside it.

use lupa_tests::{TestRegister, fresh_address};

use super::publish;
use crate::rights::files::{document, said, squeezed};

#[test]
fn the_description_is_a_page_in_every_language_and_a_version_has_its_own_address() {
    let Some(register) = TestRegister::native() else { return };
    let page = |path: &str| {
        let answer = register.get(path);
        assert_eq!((answer.status, answer.header("content-type")), (200, "text/html; charset=utf-8"), "{path}");
        answer.text().to_owned()
    };
    assert!(page("/register?lang=fi").contains("Versiota ei ole vielä julkaistu"));
    publish(&register);
    for (language, words) in [("fi", "Rekisterinpitäjä"), ("sv", "Personuppgiftsansvarig"), ("en", "Controller")] {
        let text = page(&format!("/register?lang={language}"));
        assert!(text.contains(words) && text.contains(&format!("<html lang=\"{language}\"")), "{language}");
        assert!(text.contains("/register/1") && text.contains("/register/1.pdf"), "{language}: its address and its PDF");
        assert!(page(&format!("/register/1?lang={language}")).contains(words));
        let pdf = said(&document(&register.get(&format!("/register.pdf?lang={language}"))));
        assert!(pdf.contains(&squeezed(words)) && pdf.contains("/register/1"), "{language}");
    }
    for path in ["/register/2", "/register/01", "/register/x", "/register/2.pdf"] {
        assert_eq!(register.get(path).status, 404, "{path}");
    }
    assert_eq!(register.post_form("/register", "").status, 405);
}

#[test]
fn earlier_versions_stay_readable_with_what_changed() {
    let Some(register) = TestRegister::native() else { return };
    publish(&register);
    let _ = register.staff_post("/api/v1/processors", &super::processor("Pilvi Oy", "FI", None)).ok(201);
    publish(&register);
    let newest = register.get("/register?lang=fi").text().to_owned();
    assert!(newest.contains("Mikä muuttui versiosta 1") && newest.contains("<ins>") && newest.contains("Pilvi Oy"));
    let first = register.get("/register/1?lang=fi").text().to_owned();
    assert!(first.contains("Voimassa on uudempi versio: 2") && !first.contains("Pilvi Oy"));
}

#[test]
fn cookies_and_accessibility_have_pages_that_every_public_page_leads_to() {
    let Some(register) = TestRegister::native() else { return };
    for (language, words) in [("fi", ["Evästeet", "Saavutettavuusseloste"]), ("sv", ["Kakor", "Tillgänglighetsredogörelse"])] {
        let page = |path: &str| register.get(&format!("{path}?lang={language}")).text().to_owned();
        assert!(page("/cookies").contains(words[0]) && page("/cookies").contains("__Host-lupa"));
        assert!(page("/accessibility").contains(words[1]) && page("/accessibility").contains("EN 301 549"));
        let front = page("/");
        for path in ["/register", "/cookies", "/accessibility"] {
            assert!(front.contains(&format!("\"{path}?lang={language}\"")), "{language}: no link to {path}");
        }
    }
    let contact = register.get("/.well-known/security.txt").text().to_owned();
    let expires = contact.lines().find_map(|line| line.strip_prefix("Expires: ")).expect("an end").parse::<lupa_domain::time::Moment>();
    let left = expires.expect("a moment").since(register.now()).as_millis() / 86_400_000;
    assert!((1..366).contains(&left), "{left} days");
}

#[test]
fn letters_to_customers_say_where_the_description_is_once_it_is_published() {
    let Some(register) = TestRegister::native() else { return };
    let letter = |label: &str| {
        let address = fresh_address(label);
        register.sign_up(&address, &["newsletter"]);
        register.next_mail(&address).text
    };
    assert!(!letter("before").contains("/register"), "nothing leads to a description that there is not");
    publish(&register);
    let after = letter("after");
    assert!(after.trim_end().lines().last().is_some_and(|line| line.ends_with("/register")), "{after}");
}
