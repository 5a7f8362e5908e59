//! The report: everything held about a person, as a document to read.

use lupa_tests::{TestRegister, register::fresh_address};
use serde_json::json;

use super::{
    files::{assert_accessible, boxed, document, roles, said, squeezed},
    seeded::somebody,
};

const TITLES: [(&str, &str); 3] =
    [("fi", "Kaikki tiedot, jotka meillä on sinusta"), ("sv", "Allt som vi har sparat om dig"), ("en", "Everything we hold about you")];

#[test]
fn the_report_holds_everything_about_oneself_and_nothing_about_another() {
    let register = TestRegister::new();
    let mine = somebody(&register, "oma", "+358 40 111 1111");
    let other = somebody(&register, "toinen", "+358 40 222 2222");
    let answer = mine.me.get("/api/v1/me/report.pdf");
    assert_eq!(answer.header("content-disposition"), "attachment; filename=\"lupa.pdf\"");
    assert_eq!(answer.header("cache-control"), "no-store");
    let said = said(&document(&answer));
    for (place, mark) in &mine.marks {
        // A telephone number stands as people write it.
        let mark = if *place == "person.phone" { "0401111111" } else { mark };
        assert!(said.contains(&squeezed(mark)), "{place}: {mark} in {said}");
    }
    for (place, mark) in &other.marks {
        assert!(!said.contains(&squeezed(mark)), "{place}: {mark}");
    }
    assert!(!said.contains("0402222222"));
    // The words that were agreed to, and the controller.
    let notice = &register.form("fi")["notice"];
    for text in [&notice["statements"][0]["label"], &notice["statements"][0]["details"], &notice["controller"]["name"]] {
        assert!(said.contains(&squeezed(text.as_str().expect("a text"))), "{text}");
    }
}

#[test]
fn the_report_speaks_the_persons_language_and_everybody_can_read_it() {
    let register = TestRegister::new();
    for (locale, title) in TITLES {
        let address = fresh_address("report");
        register.join(&address, &["newsletter"]);
        let me = register.sign_in(&address);
        let id = me.get("/api/v1/me").ok(200)["id"].as_str().expect("an id").to_owned();
        let path = format!("/api/v1/people/{id}");
        let seen = register.staff_get(&path);
        let card = json!({ "email": address, "name": "Aino", "locale": locale, "source": "told" });
        let _ = register.staff_put(&path, seen.header("etag"), &card).ok(200);
        let document = document(&me.get("/api/v1/me/report.pdf"));
        assert_accessible(&document, locale, title);
        let roles = roles(&document);
        assert!(roles.iter().filter(|role| *role == "H2").count() >= 12, "{roles:?}");
        assert!(["Table", "TH", "L", "Link"].iter().all(|role| roles.iter().any(|known| known == role)), "{roles:?}");
    }
}

#[test]
fn any_script_stands_in_a_report_as_what_it_is() {
    let register = TestRegister::new();
    let address = fresh_address("script");
    register.join(&address, &["newsletter"]);
    let me = register.sign_in(&address);
    let id = me.get("/api/v1/me").ok(200)["id"].as_str().expect("an id").to_owned();
    let path = format!("/api/v1/people/{id}");
    let seen = register.staff_get(&path);
    let card = json!({ "email": address, "name": "שרה בן علي 東 👩", "organisation": "Ωμέγα Жар ąę", "locale": "fi", "source": "told" });
    let _ = register.staff_put(&path, seen.header("etag"), &card).ok(200);
    let document = document(&me.get("/api/v1/me/report.pdf"));
    assert!(boxed(&document).contains("שרהבןعلي東👩"), "{}", boxed(&document));
    assert!(said(&document).contains("ΩμέγαЖарąę"));
}

#[test]
fn nobody_gets_a_report_who_has_not_signed_in() {
    let register = TestRegister::new();
    for path in ["/api/v1/me/report.pdf", "/api/v1/me/export.zip"] {
        register.get(path).assert_problem(401, "unauthenticated");
        register.staff_get(path).assert_problem(401, "unauthenticated");
    }
}

#[test]
fn staff_make_the_same_report_and_the_person_sees_it() {
    let register = TestRegister::new();
    let mine = somebody(&register, "oma", "+358 40 111 1111");
    let path = format!("/api/v1/people/{}/report.pdf", mine.id);
    let officer = register.staff("Tietosuojavastaava", &["see_people", "handle_requests"]);
    let theirs = said(&document(&officer.browser.get(&path)));
    for (place, mark) in mine.marks.iter().filter(|(place, _)| *place != "person.phone") {
        assert!(theirs.contains(&squeezed(mark)), "{place}: {mark}");
    }
    let looks = mine.me.get("/api/v1/me/disclosures").ok(200)["looks"].clone();
    let seen = looks.as_array().expect("looks").iter().find(|look| look["act"] == "report_made").expect("the person sees it");
    assert_eq!(seen["by"], "Tietosuojavastaava");
    assert!(said(&document(&mine.me.get("/api/v1/me/report.pdf"))).contains(&squeezed("Tietosuojavastaava teki raportin tiedoistasi.")));
    for rights in [&["see_people"][..], &["handle_requests"]] {
        register.staff("Puolikas", rights).browser.get(&path).assert_problem(403, "forbidden");
    }
}

#[test]
fn the_edge_knows_every_route_of_which_it_puts_the_answer_together() {
    for route in lupa_worker::http::routes() {
        let path = route.path.replace(['{', '}'], "");
        let passes_the_edge =
            lupa_worker::edge::export::is_made_here(&path) || lupa_worker::edge::imports::is_taken_here(&route.method, &path);
        assert_eq!(passes_the_edge, route.through_edge, "{}", route.path);
    }
}
