//! Erasing: asked for on the own page, confirmed from the mailbox, or done by staff; what goes, what stays, and what is said of it.

use lupa_tests::{Answer, Browser, Mail, TestRegister, proof, register::fresh_address};
use serde_json::{Value, json};

/// A customer who gave consent to the newsletter: their address, their own page, and the path of their card.
fn customer<'r>(register: &'r TestRegister, label: &str) -> (String, Browser<'r>, String) {
    let address = fresh_address(label);
    register.join(&address, &["newsletter"]);
    let me = register.sign_in(&address);
    let id = me.get("/api/v1/me").ok(200)["id"].as_str().expect("an id").to_owned();
    (address, me, format!("/api/v1/people/{id}"))
}

fn ask(me: &Browser<'_>, suppress: bool) -> Answer {
    me.send("DELETE", "/api/v1/me", &json!({ "suppress": suppress }).to_string())
}

/// The token of the letter that comes of asking.
fn asked(register: &TestRegister, address: &str, me: &Browser<'_>, suppress: bool) -> (String, Mail) {
    assert_eq!(ask(me, suppress).ok(202), json!({ "status": "check_your_mail" }));
    let mail = register.next_mail(address);
    (mail.token("/me/erase/").expect("a link"), mail)
}

fn erase(register: &TestRegister, token: &str) -> Answer {
    register.post(&format!("/api/v1/erasures/{token}"), &json!({}))
}

fn by_staff(register: &TestRegister, path: &str, suppress: bool) -> Answer {
    let tag = register.staff_get(&format!("{path}/erasure"));
    let key = format!("Bearer {}", register.api_key());
    let headers = [("content-type", "application/json"), ("authorization", &*key), ("if-match", tag.header("etag"))];
    register.send("DELETE", path, &headers, &json!({ "suppress": suppress }).to_string())
}

fn bought(register: &TestRegister, path: &str, open: bool) -> Value {
    let entry = json!({
        "happening": "purchase", "day": "2026-11-01", "text": "Leikkaus", "amount": { "minor": 4_900, "currency": "EUR" }, "open": open,
    });
    register.staff_post(&format!("{path}/history"), &entry).ok(201)
}

fn kept<'a>(report: &'a Value, what: &str) -> Option<&'a Value> {
    report["kept"].as_array().expect("a list").iter().find(|line| line["what"] == what)
}

/// The certificate as a letter of one page that says all of it; what was changed is refused.
fn on_paper(register: &TestRegister, certificate: &Value) {
    let headers = [("content-type", "application/json"), ("accept-language", "fi")];
    let ask = |certificate: &Value| {
        register.send("POST", "/api/v1/erasure-certificate.pdf", &headers, &json!({ "certificate": certificate }).to_string())
    };
    let letter = ask(certificate);
    let id = certificate["id"].as_str().expect("an id");
    assert_eq!(letter.header("content-disposition"), format!("attachment; filename=\"lupa-erasure-{id}.pdf\""));
    let document = super::files::document(&letter);
    assert_eq!(document.get_pages().len(), 1);
    super::files::assert_accessible(&document, "fi", "Todistus tietojen poistamisesta");
    let said = super::files::said(&document);
    let named = lupa_domain::rights::erasure::words(lupa_domain::locale::Locale::Fi);
    let erased: Vec<lupa_domain::rights::erasure::Erased> = serde_json::from_value(certificate["erased"].clone()).expect("what went");
    for text in erased.iter().map(|line| named.erased(line)).chain([id.to_owned(), "Todistus tietojen poistamisesta".to_owned()]) {
        assert!(said.contains(&super::files::squeezed(&text)), "{text} in {said}");
    }
    let mut other = certificate.clone();
    other["erased"][0]["count"] = 99.into();
    ask(&other).assert_problem(422, "certificate_invalid");
    ask(&json!({ "type": "ErasureCertificate" })).assert_problem(422, "certificate_invalid");
}

#[test]
fn nothing_is_erased_before_the_mailbox_has_said_so_and_then_all_of_it_at_once() {
    let register = TestRegister::new();
    let (address, me, path) = customer(&register, "erased");
    let preview = me.get("/api/v1/me/erasure").ok(200);
    assert_eq!(preview["fate"], "deleted");
    let (token, mail) = asked(&register, &address, &me, false);
    assert!(mail.attachments.is_empty() && mail.subject.contains("poistaminen"), "{}", mail.subject);
    let look = register.get(&format!("/api/v1/erasures/{token}")).ok(200);
    assert_eq!((&look["suppress"], &look["locale"], &look["preview"]["fate"]), (&false.into(), &"fi".into(), &"deleted".into()));
    assert!(!look.to_string().contains(&address), "the address is shown in part");
    assert_eq!(register.verdict("newsletter", &address), "send", "looking changes nothing");

    let report = erase(&register, &token).ok(200);
    assert_eq!(report["fate"], "deleted");
    assert!(kept(&report, "proof").is_some_and(|proof| proof["until"].is_string()), "{report}");
    assert!(kept(&report, "purchases").is_none() && kept(&report, "suppression").is_none());
    assert_eq!(register.verdict("newsletter", &address), "not_in_register");
    me.get("/api/v1/me").assert_problem(401, "unauthenticated");
    register.staff_get(&path).assert_problem(404, "not_found");

    let last = register.next_mail(&address);
    assert_eq!(last.attachments.len(), 1, "the last letter brings the certificate");
    let certificate: Value = serde_json::from_slice(&last.attachments[0].1).expect("JSON");
    assert_eq!(certificate, report["certificate"]);
    assert_eq!(last.attachments[0].0, format!("lupa-erasure-{}.json", report["id"].as_str().expect("an id")));
    assert_eq!(proof::check(&certificate, &register.get("/.well-known/jwks.json").ok(200)), Ok(()));
    assert_eq!((&certificate["erased"], &certificate["kept"]), (&report["erased"], &report["kept"]));
    assert!(!certificate.to_string().contains(&address));
    on_paper(&register, &certificate);

    erase(&register, &token).assert_problem(410, "token_expired");
    register.get(&format!("/api/v1/erasures/{token}")).assert_problem(410, "token_expired");
    assert_eq!(register.unread(&address), 0, "no letter follows the last");
    register.join(&address, &["newsletter"]);
    assert_eq!(register.verdict("newsletter", &address), "send", "and they may come again");
}

#[test]
fn no_other_token_erases_and_this_one_does_nothing_else() {
    let register = TestRegister::new();
    let address = fresh_address("tokens");
    register.sign_up(&address, &["newsletter"]);
    register.confirm_latest(&address);
    let stop = register.next_mail(&address).token("/u/").expect("a link that stops");
    let me = register.sign_in(&address);
    let (token, _) = asked(&register, &address, &me, false);
    let browser = register.browser();
    browser.ask_for_link(&address);
    let sign_in = register.next_mail(&address).sign_in_token().expect("a link");
    for other in [sign_in.as_str(), stop.as_str(), "x"] {
        erase(&register, other).assert_problem(404, "token_invalid");
        register.get(&format!("/api/v1/erasures/{other}")).assert_problem(404, "token_invalid");
    }
    register.get(&format!("/api/v1/stops/{token}")).assert_problem(404, "token_invalid");
    browser.open_link(&token).assert_problem(404, "token_invalid");
    register.confirm(&token).assert_problem(404, "token_invalid");
    erase(&register, &token[..token.len() - 3]).assert_problem(404, "token_incomplete");
    assert_eq!(register.verdict("newsletter", &address), "send");
}

#[test]
fn a_link_in_a_mailbox_that_is_no_longer_theirs_erases_nobody() {
    let register = TestRegister::new();
    let (address, me, path) = customer(&register, "moved");
    let (token, _) = asked(&register, &address, &me, true);
    let seen = register.staff_get(&path);
    let new = fresh_address("moved-to");
    let card = json!({ "email": new, "name": "Aino", "locale": "fi", "source": "told" });
    assert_eq!(register.staff_put(&path, seen.header("etag"), &card).status, 200);
    erase(&register, &token).assert_problem(410, "address_changed");
    register.get(&format!("/api/v1/erasures/{token}")).assert_problem(410, "address_changed");
    assert_eq!(register.staff_get(&path).ok(200)["email"], new);
}

#[test]
fn what_is_not_settled_is_said_and_holds_the_person_and_ends_their_consents() {
    let register = TestRegister::new();
    let (address, me, path) = customer(&register, "invoice");
    let _ = bought(&register, &path, true);
    let preview = me.get("/api/v1/me/erasure").ok(200);
    assert_eq!((&preview["fate"], &preview["erased"]), (&"held".into(), &json!([])));
    let line = json!([{ "what": "open_entries", "count": 1, "why": "unsettled" }]);
    assert_eq!(preview["kept"], line);
    by_staff(&register, &path, false).assert_problem(409, "erasure_held");
    let (token, _) = asked(&register, &address, &me, false);
    let report = erase(&register, &token).ok(200);
    assert_eq!((&report["fate"], &report["kept"]), (&"held".into(), &line));
    assert_eq!(report.get("certificate"), None);
    assert_eq!(register.verdict("newsletter", &address), "withdrawn", "nothing is sent to who wants to be gone");
    assert_eq!(register.staff_get(&path).ok(200)["email"], address);
}

#[test]
fn staff_erase_who_may_and_as_they_have_seen_the_person() {
    let register = TestRegister::new();
    let (address, _, path) = customer(&register, "by-staff");
    let _ = bought(&register, &path, false);
    let member = register.staff("Asiakaspalvelija", &["see_people", "change_people"]);
    member.browser.get(&format!("{path}/erasure")).assert_problem(403, "forbidden");
    member.browser.send("DELETE", &path, "{\"suppress\":false}").assert_problem(403, "forbidden");
    let key = format!("Bearer {}", register.api_key());
    let headers = |tag: &'static str| [("content-type", "application/json"), ("authorization", &*key.clone().leak()), ("if-match", tag)];
    register.send("DELETE", &path, &headers("\"999\""), "{}").assert_problem(412, "precondition_failed");
    register.send("DELETE", &path, &headers("\"999\"")[..2], "{}").assert_problem(428, "precondition_required");

    let report = by_staff(&register, &path, false).ok(200);
    assert_eq!(report["fate"], "anonymised");
    let purchases = json!({ "what": "purchases", "count": 1, "why": "accounting", "until": "2032-12-31" });
    assert_eq!(kept(&report, "purchases"), Some(&purchases));
    register.staff_get(&path).assert_problem(404, "not_found");
    assert!(register.next_mail(&address).text.contains("31.12.2032"), "the person is told what stays, and until when");
    let id = path.rsplit('/').next().unwrap_or_default();
    let entries = register.staff_get(&format!("/api/v1/audit?person={id}")).ok(200)["entries"].clone();
    assert_eq!(entries[0]["entry"]["act"], "person_erased");
}

#[test]
fn who_wants_no_mail_ever_again_is_not_brought_back_by_staff_but_by_themself() {
    let register = TestRegister::new();
    let (address, me, _) = customer(&register, "never");
    let (token, mail) = asked(&register, &address, &me, true);
    assert!(mail.text.contains("tunniste"), "{}", mail.text);
    let report = erase(&register, &token).ok(200);
    assert_eq!(kept(&report, "suppression").expect("it stays")["why"], "never_again");
    register.next_mail(&address);
    // However it is spelt.
    let spelt = address.replacen("never", "Never", 1);
    let card = json!({ "email": spelt, "name": "Aino", "locale": "fi", "source": "told" });
    let created = register.staff_post("/api/v1/people", &card).ok(201);
    for purpose in ["newsletter", "research"] {
        assert_eq!(register.verdict(purpose, &address), "objected", "{purpose}");
    }
    assert!(created["consents"].as_array().expect("a list").iter().any(|consent| consent["standing"] == "objected"));
    assert_eq!(register.unread(&spelt), 0, "nothing is mailed about it");
    let other = register.staff_post("/api/v1/people", &json!({ "name": "Toinen", "locale": "fi", "source": "told" })).ok(201);
    assert!(other["consents"].as_array().expect("a list").iter().all(|consent| consent["standing"] != "objected"));
    // Their own doing counts.
    register.join(&spelt, &["newsletter"]);
    assert_eq!(register.verdict("newsletter", &address), "send");
    let id = created["id"].as_str().expect("an id");
    let entries = register.staff_get(&format!("/api/v1/audit?person={id}&act=suppression_lifted")).ok(200)["entries"].clone();
    assert_eq!(entries.as_array().map(Vec::len), Some(1), "and is noted");
}

#[test]
fn who_wants_to_be_forgotten_entirely_is() {
    let register = TestRegister::new();
    let (address, me, _) = customer(&register, "forgotten");
    let (token, _) = asked(&register, &address, &me, false);
    assert_eq!(erase(&register, &token).status, 200);
    let card = json!({ "email": address, "name": "Aino", "locale": "fi", "source": "told" });
    let created = register.staff_post("/api/v1/people", &card).ok(201);
    assert!(created["consents"].as_array().expect("a list").iter().all(|consent| consent["standing"] == "none"), "{created}");
}

#[test]
fn proof_is_found_by_the_address_and_by_nothing_else() {
    let register = TestRegister::new();
    let address = fresh_address("proof");
    let receipt: Value = serde_json::from_str(&register.join(&address, &["newsletter"])).expect("JSON");
    let me = register.sign_in(&address);
    let find = |address: &str| register.staff_post("/api/v1/proofs", &json!({ "email": address })).ok(200)["proofs"].clone();
    assert_eq!(find(&address), json!([]), "of who is there the receipts are on their card");
    let (token, _) = asked(&register, &address, &me, false);
    let report = erase(&register, &token).ok(200);
    let found = find(&address);
    assert_eq!(found.as_array().map(Vec::len), Some(1));
    assert_eq!((&found[0]["act"], &found[0]["receipt"]), (&"confirmed".into(), &receipt), "in the bytes that were signed");
    assert_eq!(found[0]["until"], kept(&report, "proof").expect("it is kept")["until"]);
    assert_eq!(find(&fresh_address("other")), json!([]));
}

#[test]
fn not_more_than_three_links_a_day_are_mailed() {
    let register = TestRegister::new();
    let (address, me, _) = customer(&register, "many");
    for _ in 0..5 {
        assert_eq!(ask(&me, false).status, 202);
        if register.elsewhere().is_none() {
            register.pass(lupa_domain::time::Span::seconds(1));
        }
    }
    assert!((1..=3).contains(&register.unread(&address)));
    assert_eq!(me.send("DELETE", "/api/v1/me", "{}").assert_problem(422, "required"), ["/suppress required"]);
}

mod native_only {
    use lupa_domain::time::Span;
    use lupa_worker::jobs::JobName;

    use super::*;

    #[test]
    fn a_wish_is_done_by_itself_once_nothing_stands_in_the_way() {
        let Some(register) = TestRegister::native() else { return };
        let (address, me, path) = customer(&register, "waits");
        let entry = bought(&register, &path, true);
        let (token, _) = asked(&register, &address, &me, true);
        assert_eq!(erase(&register, &token).ok(200)["fate"], "held");
        register.pass(Span::days(1));
        register.inside().run_if_due(JobName::Erasing);
        assert_eq!(register.staff_get(&path).status, 200, "the invoice is still open");
        let settled = json!({
            "happening": "purchase", "day": "2026-11-01", "text": null, "amount": { "minor": 4_900, "currency": "EUR" }, "open": false,
        });
        let line = format!("{path}/history/{}", entry["id"].as_str().expect("an id"));
        assert_eq!(register.staff_put(&line, "\"1\"", &settled).status, 200);
        register.pass(Span::days(1));
        register.inside().run_if_due(JobName::Erasing);
        register.staff_get(&path).assert_problem(404, "not_found");
        let mails = register.inside().mails_to(&address);
        assert_eq!(mails.last().map(|mail| mail.attachments.len()), Some(1), "the certificate comes then");
    }

    #[test]
    fn a_link_works_for_a_day() {
        let Some(register) = TestRegister::native() else { return };
        let (address, me, _) = customer(&register, "late");
        let (token, _) = asked(&register, &address, &me, false);
        register.pass(Span::hours(24));
        erase(&register, &token).assert_problem(410, "token_expired");
        register.sign_in(&address);
    }

    #[test]
    fn who_restricted_the_use_of_their_data_is_erased_by_nobody_but_themself() {
        let Some(register) = TestRegister::native() else { return };
        let (address, me, path) = customer(&register, "restricted");
        register.inside().sql().connection().execute("update person set restricted = 1", []).expect("a restriction");
        let line = json!([{ "what": "everything", "count": 1, "why": "restricted" }]);
        assert_eq!(register.staff_get(&format!("{path}/erasure")).ok(200)["kept"], line);
        by_staff(&register, &path, false).assert_problem(409, "erasure_held");
        let (token, _) = asked(&register, &address, &me, false);
        assert_eq!(erase(&register, &token).ok(200)["fate"], "deleted");
    }

    #[test]
    fn proof_goes_when_its_time_is_over_and_purchases_lose_their_day() {
        let Some(register) = TestRegister::native() else { return };
        let (address, _, path) = customer(&register, "later");
        let _ = bought(&register, &path, false);
        assert_eq!(by_staff(&register, &path, false).status, 200);
        let find = || register.staff_post("/api/v1/proofs", &json!({ "email": address })).ok(200)["proofs"].as_array().map(Vec::len);
        let past = || -> (String, i64, i64) {
            let row = "select day, count, minor from past_purchase";
            register.inside().sql().connection().query_row(row, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).expect("one row")
        };
        assert_eq!((find(), past()), (Some(1), ("2026-11-01".into(), 1, 4_900)));
        let month = json!([{ "month": "2026-11", "happening": "purchase", "count": 1, "amount": { "minor": 4_900, "currency": "EUR" } }]);
        assert_eq!(register.staff_get("/api/v1/walk-ins").ok(200)["erased"], month, "sums are for statistics");
        register.pass(Span::days(3 * 365));
        register.inside().clean();
        assert_eq!(find(), Some(1), "36 months have a leap day");
        register.pass(Span::days(3));
        register.inside().clean();
        assert_eq!((find(), past().0), (Some(0), "2026-11-01".into()));
        register.pass(Span::days(4 * 366));
        register.inside().clean();
        assert_eq!(past(), ("2026-11".into(), 1, 4_900));
    }

    #[test]
    fn an_address_waits_sealed_for_the_last_letter_and_not_longer() {
        let Some(register) = TestRegister::native() else { return };
        let (address, _, path) = customer(&register, "sealed");
        assert_eq!(by_staff(&register, &path, false).status, 200);
        let held = |text: &str| register.inside().sql().dump().iter().any(|row| row.contains(text));
        assert!(held("last_letter:") && !held(&address));
        assert_eq!(register.inside().mails_to(&address).last().map(|mail| mail.attachments.len()), Some(1));
        assert!(!held("last_letter:") && !held("outbox: [Int(-"), "neither the letter nor that it went");
    }

    #[test]
    fn erasing_takes_no_longer_for_whom_much_is_kept_and_reads_no_table_whole() {
        let Some(register) = TestRegister::native() else { return };
        let (_, _, path) = customer(&register, "much");
        for _ in 0..50 {
            customer(&register, "others");
        }
        for day in 1..=28 {
            let entry = json!({ "happening": "visit", "day": format!("2026-10-{day:02}"), "text": "Leikkaus" });
            assert_eq!(register.staff_post(&format!("{path}/history"), &entry).status, 201);
        }
        let tag = register.staff_get(&format!("{path}/erasure")).header("etag").to_owned();
        drop(register.inside().sql().plans());
        let key = format!("Bearer {}", register.api_key());
        let headers = [("content-type", "application/json"), ("authorization", &*key), ("if-match", &*tag)];
        assert_eq!(register.send("DELETE", &path, &headers, "").status, 200);
        // Tables with a row or a few, however many people there are.
        let small = [
            "mail_refusal",
            "place",
            "erasing",
            "json_each",
            "own_field",
            "undertaking",
            "setting",
            "purpose",
            "form",
            "wiping",
            "staff",
            "brand",
            "chosen",
            "api_key",
        ];
        for (statement, plan) in register.inside().sql().plans().into_iter().filter(|(statement, _)| !statement.ends_with("limit 1")) {
            for step in plan.iter().filter(|step| step.starts_with("SCAN ")) {
                let table = step.split(' ').nth(1).unwrap_or_default();
                assert!(
                    small.contains(&table) || step.contains("INDEX") || step.contains("subquery") || step.contains("CONSTANT"),
                    "{step}: {statement}"
                );
            }
        }
    }
}
