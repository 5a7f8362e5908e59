//! The statement for the authority, in one press.

use lupa_tests::{TestRegister, fresh_address};
use serde_json::json;

use super::publish;
use crate::rights::files::{document, said, squeezed};

#[test]
fn the_statement_holds_the_description_the_numbers_and_the_newest_checkpoint() {
    let Some(register) = TestRegister::native() else { return };
    let address = fresh_address("counted");
    register.join(&address, &["newsletter"]);
    let _ = register.sign_in(&address).post("/api/v1/me/requests", &json!({ "kind": "access" })).ok(201);
    let breach = json!({ "found_at": register.now().to_string(), "what": "Kannettava tietokone katosi." });
    let _ = register.staff_post("/api/v1/breaches", &breach).ok(201);
    publish(&register);
    let checkpoint = register.checkpoint_of(1);
    let key = format!("Bearer {}", register.api_key());
    for (language, words) in [
        ("fi", ["Selvitys asiakasrekisteristä", "Rekisterissä on 1 ihminen.", "tietojen näkeminen", "versio 1"]),
        ("sv", ["Redogörelse för kundregistret", "I registret finns 1 person.", "tillgång", "version 1"]),
        ("en", ["Statement on the customer register", "1 person is in the register.", "access", "version 1"]),
    ] {
        let headers = [("authorization", &*key), ("accept-language", language)];
        let answer = register.send("GET", "/api/v1/register/statement.pdf", &headers, "");
        let text = said(&document(&answer));
        for word in words {
            assert!(text.contains(&squeezed(word)), "{language}: {word} is not in {text}");
        }
        assert!(text.contains("Kannettavatietokonekatosi."), "{language}");
        let root = checkpoint.lines().nth(2).expect("a root");
        assert!(text.contains(root), "{language}: the checkpoint's root {root}");
    }
    let acts = register.staff_get("/api/v1/audit").ok(200).to_string();
    assert!(acts.contains("\"statement\""), "{acts}");
}

#[test]
fn the_statement_is_for_those_who_check() {
    let Some(register) = TestRegister::native() else { return };
    let path = "/api/v1/register/statement.pdf";
    register.staff("Myyjä", &["see_people", "manage_business"]).browser.get(path).assert_problem(403, "forbidden");
    assert_eq!(register.staff("Tarkastaja", &["read_audit"]).browser.get(path).status, 200);
}
