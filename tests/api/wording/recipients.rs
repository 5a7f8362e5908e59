//! Recipients, transfers and retention of a purpose: what notices and receipts say of them, and what they may not leave unsaid.

use lupa_tests::{TestRegister, register::fresh_address};
use serde_json::{Value, json};

use super::purposes::Asked;
use crate::receipts::assert_conform;

const DRAFT: &str = "/api/v1/forms/newsletter/draft";
const PUBLISH: &str = "/api/v1/forms/newsletter/publish";

fn home() -> Value {
    json!({ "name": "Kyselykone Oy", "role": "surveys", "country": "FI" })
}

fn abroad() -> Value {
    json!({ "name": "Mail/er", "role": "email", "country": "US", "safeguard": "adequacy" })
}

fn partner() -> Value {
    json!({ "name": "Kukka ja Kaveri", "role": "partner", "country": "SE" })
}

/// What the form shows: the statement about the purpose, and the texts about recipients, transfers and retention.
fn shown(register: &TestRegister, locale: &str, purpose: &str) -> (Value, [String; 3]) {
    let notice = register.form(locale)["notice"].clone();
    let all = |list: &str| notice[list].as_array().expect("a list").clone();
    let said = all("statements").into_iter().find(|said| said["purpose"] == purpose).expect("the form asks for it");
    let text = |item: &str| {
        let section = all("information").into_iter().find(|section| section["item"] == item).expect("a section");
        section["text"].as_str().expect("text").to_owned()
    };
    (said, ["recipients", "transfers", "retention"].map(text))
}

#[test]
fn another_processor_at_home_is_told_in_a_new_edition_and_ends_no_consent() {
    let register = TestRegister::publishing();
    let raffle = Asked::new(&register, "home");
    let address = fresh_address("home");
    register.join(&address, &[&raffle.id]);
    let edition = register.form("fi")["edition"].as_u64().expect("a number");
    let after = raffle.change(&json!({ "recipients": [home()], "retention": 60 })).ok(200);
    assert_eq!((&after["purpose"]["version"], &after["purpose"]["recipients"], &after["given"]), (&1.into(), &json!([home()]), &1.into()));
    assert_eq!(register.form("fi")["edition"], edition + 1, "at once");
    let (said, [recipients, transfers, retention]) = shown(&register, "fi", &raffle.id);
    assert_eq!((&said["recipients"], &said["retention"], &said["purpose_version"]), (&json!([home()]), &60.into(), &1.into()));
    assert!(recipients.contains("puolestamme ja ohjeidemme mukaan: Kyselykone Oy (kyselyjen toteutus, Suomi)."), "{recipients}");
    assert!(transfers.contains("Niitä ei siirretä EU:n ja ETA:n ulkopuolelle."), "{transfers}");
    assert!(retention.contains("sen jälkeen vielä 5 vuotta, koska"), "{retention}");
    assert_eq!(register.verdict(&raffle.id, &address), "send");

    let same = raffle.change(&json!({})).ok(200);
    assert_eq!(
        (&same["purpose"], register.form("fi")["edition"].as_u64()),
        (&after["purpose"], Some(edition + 1)),
        "nothing said, nothing done"
    );
    assert_eq!(raffle.change(&json!({ "recipients": [] })).status, 200);
    let (said, [recipients, ..]) = shown(&register, "fi", &raffle.id);
    assert_eq!((said.get("recipients"), recipients.contains("Kyselykone")), (None, false), "who receives nothing is not named");
}

#[test]
fn data_that_leaves_or_is_handed_over_is_another_processing() {
    let register = TestRegister::publishing();
    let raffle = Asked::new(&register, "abroad");
    let address = fresh_address("abroad");
    register.join(&address, &[&raffle.id]);
    for new in [abroad(), partner()] {
        let refused = raffle.change(&json!({ "recipients": [home(), new] }));
        assert_eq!(refused.assert_problem(422, "processing_must_change"), ["/recipients processing_must_change"]);
    }
    let all = json!([home(), abroad(), partner()]);
    let after = raffle.change(&json!({ "recipients": all, "processing": "changed", "concerns": 1 })).ok(200);
    assert_eq!((&after["purpose"]["version"], register.verdict(&raffle.id, &address)), (&2.into(), "lapsed".into()));
    let (_, [recipients, transfers, _]) = shown(&register, "sv", &raffle.id);
    assert!(
        recipients.starts_with("Vi lämnar ut dina uppgifter till följande, som använder dem för egna ändamål: Kukka ja Kaveri (Sverige)."),
        "{recipients}"
    );
    assert!(
        recipients.contains("Kyselykone Oy (genomförande av enkäter, Finland) och Mail/er (förmedling av e-post, USA)."),
        "{recipients}"
    );
    assert!(
        transfers.contains("i länder utanför EU/EES: Mail/er, USA (Europeiska kommissionens beslut om adekvat skyddsnivå)."),
        "{transfers}"
    );

    let receipt = register.join(&fresh_address("receipt"), &[&raffle.id]);
    let read: Value = serde_json::from_str(&receipt).expect("JSON");
    let record = &read["dpv:hasRecordOfActivity"][0]["dpv:hasProcess"][0]["dpv:hasRecipient"];
    assert_eq!(
        record[2],
        json!({
            "@type": "dpv:DataProcessor", "dct:title": "Mail/er", "dpv:hasLocation": "loc:US", "dpv:hasLegalBasis": "eu-gdpr:A45-3",
        })
    );
    assert_eq!(record[3]["@type"], "dpv:ThirdParty");
    let kantara = &read["services"][0]["purposes"][0];
    assert_eq!((&kantara["thirdPartyDisclosure"], &kantara["thirdPartyName"]), (&true.into(), &"Kukka ja Kaveri".into()));
    assert_conform(&[receipt]);
}

#[test]
fn what_cannot_stand_is_refused_by_name() {
    let register = TestRegister::publishing();
    let raffle = Asked::new(&register, "wrong");
    let bare = json!({ "name": "Mail/er", "role": "email", "country": "US" });
    let nowhere = json!({ "name": "Posti", "role": "email", "country": "XX" });
    let idle = json!({ "name": "Posti", "role": "email", "country": "NO", "safeguard": "adequacy" });
    let nameless = json!({ "name": " ", "role": "email", "country": "FI" });
    for (wrong, code, pointer) in [
        (bare, "safeguard_needed", "/recipients/1/safeguard"),
        (nowhere, "country_invalid", "/recipients/1/country"),
        (idle, "safeguard_idle", "/recipients/1/safeguard"),
        (nameless, "recipient_name_invalid", "/recipients/1/name"),
        (home(), "recipient_twice", "/recipients/1/name"),
    ] {
        let refused = raffle.change(&json!({ "recipients": [home(), wrong], "processing": "changed", "concerns": 0 }));
        assert_eq!(refused.assert_problem(422, code), [format!("{pointer} {code}")]);
    }
    for wrong in [json!({ "retention": 0 }), json!({ "retention": 241 }), json!({ "recipients": [{ "name": "Posti" }] })] {
        assert_eq!(raffle.change(&wrong).status, 422, "{wrong}");
    }
}

#[test]
fn words_that_leave_a_recipient_unsaid_are_not_published() {
    let register = TestRegister::publishing();
    let raffle = Asked::new(&register, "unsaid");
    let before = register.staff_get(DRAFT);
    let mut draft = before.ok(200);
    let sections = draft["draft"]["texts"]["en"]["information"].as_array_mut().expect("sections");
    let recipients = sections.iter_mut().find(|section| section["item"] == "recipients").expect("there");
    recipients["text"] = "Nobody but us.".into();
    assert_eq!(register.staff_put(DRAFT, before.header("etag"), &draft).status, 200);
    assert_eq!(register.staff_post(PUBLISH, &json!({ "grace_seconds": 0 })).status, 201, "while there is nobody, it is true");

    let unsaid = "/draft/texts/en/information/recipients/Mail~1er words_unsaid";
    let change = json!({ "recipients": [abroad()], "processing": "changed", "concerns": 0 });
    assert_eq!(raffle.change(&change).assert_problem(422, "words_unsaid"), [unsaid]);
    assert_eq!(raffle.change(&json!({})).ok(200)["purpose"]["version"], 1, "and nothing has changed");

    let seen = register.staff_get(DRAFT);
    let mut draft = seen.ok(200);
    let sections = draft["draft"]["texts"]["en"]["information"].as_array_mut().expect("sections");
    let recipients = sections.iter_mut().find(|section| section["item"] == "recipients").expect("there");
    recipients["text"] = "We have our letters sent by Mail/er.".into();
    assert_eq!(register.staff_put(DRAFT, seen.header("etag"), &draft).status, 200);
    assert_eq!(register.staff_post(PUBLISH, &json!({ "grace_seconds": 0 })).status, 201);
    assert_eq!(raffle.change(&change).ok(200)["purpose"]["version"], 2);
    let (_, [recipients, transfers, _]) = shown(&register, "en", &raffle.id);
    assert_eq!(recipients, "We have our letters sent by Mail/er.");
    assert!(transfers.contains("Mail/er, United States (adequacy decision"), "{transfers}");
}
