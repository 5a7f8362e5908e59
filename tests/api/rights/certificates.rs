//! The certificate of a decision: signed, mailed, on the own page, and what a stranger can verify.

use lupa_domain::verify::{Evidence, Verdict, verify};
use lupa_tests::{TestRegister, fresh_address};
use serde_json::json;

use super::{act, file, grant, path, refusal};

#[test]
fn a_refusal_is_mailed_with_a_certificate_that_a_stranger_can_verify() {
    let register = TestRegister::new();
    let address = fresh_address("certified");
    register.join(&address, &["newsletter"]);
    let browser = register.sign_in(&address);
    let filed = file(&browser, &json!({ "kind": "erasure", "says": "Poistakaa kaikki." }));
    register.next_mail(&address);
    let own = format!("/api/v1/me/requests/{}/certificate.json", filed["id"].as_str().expect("an id"));
    browser.get(&own).assert_problem(404, "not_found");
    let _ = act(&register, &filed, &refusal("legal_obligation")).ok(200);
    let certificate = browser.get(&own);
    let number = filed["number"].as_str().expect("a number");
    assert_eq!(certificate.header("content-disposition"), format!("attachment; filename=\"lupa-decision-{number}.json\""));
    let at_desk = register.staff_get(&format!("{}/certificate.json", path(&filed)));
    assert_eq!((certificate.status, &certificate.body), (200, &at_desk.body), "the same bytes for both");
    for letter in [browser.get(&own.replace(".json", ".pdf")), register.staff_get(&format!("{}/certificate.pdf", path(&filed)))] {
        assert_eq!(
            letter.header("content-disposition"),
            format!("attachment; filename=\"lupa-decision-{}.pdf\"", filed["number"].as_str().expect("a number"))
        );
        let document = super::files::document(&letter);
        super::files::assert_accessible(&document, "fi", certificate.json()["text"]["title"].as_str().expect("a title"));
        let said = super::files::said(&document);
        for part in
            ["Poistakaa kaikki.", "17 artiklan 3 kohdan b alakohta", "79 artikla", filed["number"].as_str().expect("a number"), "/verify"]
        {
            assert!(said.contains(&super::files::squeezed(part)), "{part} in {said}");
        }
    }

    let keys = register.get("/.well-known/jwks.json").body;
    let report = verify(&Evidence { receipt: &certificate.body, keys: Some(&keys), ..Evidence::default() });
    assert_eq!(report.verdict(), Verdict::Authentic, "{report:?}");
    let facts = &report.certificate().expect("a certificate").facts;
    assert_eq!((facts.number.to_string().as_str(), facts.articles.as_slice()), (number, &["17(3)(b)".to_owned()][..]));
    let forged = certificate.text().replace("Poistakaa kaikki.", "Poistakaa jotakin");
    let report = verify(&Evidence { receipt: forged.as_bytes(), keys: Some(&keys), ..Evidence::default() });
    assert_eq!(report.verdict(), Verdict::Altered);

    let mail = register.next_mail(&address);
    assert!(mail.subject.starts_with("Päätös pyyntöösi"), "{}", mail.subject);
    for part in
        ["Kirjanpitolaki velvoittaa\nsäilyttämään tositteet.", "17 artiklan 3 kohdan b alakohta", "tietosuoja.fi", "79 artikla", "/verify"]
    {
        assert!(mail.text.replace("\r\n", "\n").contains(part), "{part} in {}", mail.text);
    }
    assert_eq!(mail.attachments, [(format!("lupa-decision-{number}.json"), certificate.body)]);
}

#[test]
fn a_copy_that_is_granted_is_on_the_own_page() {
    let register = TestRegister::new();
    let address = fresh_address("copy");
    register.join(&address, &["newsletter"]);
    let filed = file(&register.sign_in(&address), &json!({ "kind": "access" }));
    register.next_mail(&address);
    let _ = act(&register, &filed, &grant()).ok(200);
    let mail = register.next_mail(&address);
    assert!(mail.text.contains("Voit ladata tietosi omalta sivultasi") && mail.text.contains("/me"), "{}", mail.text);
}
