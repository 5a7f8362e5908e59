//! The certificate of a decision, as a stranger verifies it: what is true is authentic, and nothing that is changed is.

use lupa_domain::verify::{Check, Outcome, Verdict, WhyUnknown};
use serde_json::{Value, json};

use crate::fixture::{Files, Register, certificate, story};

fn files(register: &Register, document: Value) -> Files {
    let decided_at = certificate().facts.decided_at;
    let receipt = register.sign(document, decided_at);
    Files { receipt, proof: None, checkpoint: None, consistency: None, keys: Some(register.jwks()) }
}

fn document(register: &Register) -> Value {
    certificate().document(&register.place)
}

#[test]
fn a_certificate_with_the_published_keys_is_authentic() {
    let register = story().register;
    let report = files(&register, document(&register)).verify();
    let checks: Vec<_> = report.checks().map(|(check, outcome)| (check, outcome.clone())).collect();
    assert_eq!(checks, Check::OF_CERTIFICATE.map(|check| (check, Outcome::Holds)));
    assert_eq!(report.verdict(), Verdict::Authentic);
    assert_eq!(report.certificate(), Some(&certificate()));
    assert_eq!((report.shown(), report.entry(), report.issuer()), (None, None, Some("kauppa.example")));
}

#[test]
fn without_the_keys_it_is_not_known_whose_it_is() {
    let register = story().register;
    let report = Files { keys: None, ..files(&register, document(&register)) }.verify();
    assert_eq!((report.verdict(), report.outcome(Check::Key)), (Verdict::Incomplete, &Outcome::Unknown(WhyUnknown::OwnKey)));
    let stranger = Register::new(9);
    let report = Files { keys: Some(stranger.jwks()), ..files(&register, document(&register)) }.verify();
    assert_eq!(report.verdict(), Verdict::Altered, "another register's keys");
}

#[test]
fn every_change_is_seen() {
    let register = story().register;
    // Signed anew by the register itself: what does not belong together is seen all the same.
    let resigned = |pointer: &str, value: Value| {
        let mut document = document(&register);
        *document.pointer_mut(pointer).expect("the member is there") = value;
        files(&register, document).verify()
    };
    let without = |member: &str| {
        let mut document = document(&register);
        document["certificate"].as_object_mut().expect("an object").remove(member);
        files(&register, document).verify()
    };
    let code = |report: &lupa_domain::verify::Report, check| match report.outcome(check) {
        Outcome::Fails(why) => why.code(),
        other => panic!("{check:?} is {other:?}"),
    };
    for (report, check, wanted) in [
        (without("reasons"), Check::Decision, "decision-incomplete"),
        (without("ground"), Check::Decision, "decision-incomplete"),
        (resigned("/certificate/ground", json!("accurate")), Check::Decision, "decision-incomplete"),
        (resigned("/certificate/articles/0", json!("17(1)")), Check::Decision, "member-differs"),
        (resigned("/certificate/received_at", json!("2027-11-04T17:22:00Z")), Check::Moments, "decided-before-asked"),
        (resigned("/certificate/decided_at", json!("2026-11-20T17:22:00Z")), Check::Moments, "signed-at-other-moment"),
        (resigned("/dct:identifier", json!("2026-015")), Check::Members, "member-differs"),
        (resigned("/@type", json!("dpv:RightNonFulfilmentNotice")), Check::Members, "member-differs"),
    ] {
        assert_eq!((code(&report, check), report.verdict()), (wanted, Verdict::Altered));
    }
    for (report, verdict) in [
        (resigned("/certificate/reasons", json!(" ")), Verdict::Unreadable),
        (resigned("/certificate/outcome", json!("perhaps")), Verdict::Unreadable),
        (without("kind"), Verdict::Unreadable),
    ] {
        assert_eq!(report.verdict(), verdict);
    }
    // Changed by another hand.
    let signed = files(&register, document(&register));
    let text = String::from_utf8(signed.receipt.clone()).expect("text");
    for (from, to) in [("Kirjanpitolaki.", "Kirjanpitolaki!"), ("granted_in_part", "granted"), ("2026-014", "2026-015")] {
        let changed = Files { receipt: text.replace(from, to).into_bytes(), ..signed.clone() };
        assert!(matches!(changed.verify().verdict(), Verdict::Altered), "{from}");
    }
}
