//! Bases other than consent: off until the keeper turns them on, never mixed with consent, and gone once somebody forbids it.

use lupa_tests::{Answer, TestRegister, register::fresh_address};
use serde_json::{Value, json};

use super::super::wording::purposes::Asked;

/// A marketing purpose of this test's own, which the form asks for, with these grounds turned on.
fn marketing<'r>(register: &'r TestRegister, label: &str, also: &[&str]) -> Asked<'r> {
    let raffle = Asked::new(register, label);
    let marketing = json!({ "category": "direct-marketing", "processing": "changed", "concerns": 0, "also": also });
    assert_eq!(raffle.change(&marketing).ok(200)["purpose"]["version"], 2);
    raffle
}

/// Changes what is the purpose of [`marketing`] already.
fn turned(raffle: &Asked<'_>, also: &[&str]) -> Answer {
    raffle.change(&json!({ "category": "direct-marketing", "also": also }))
}

/// A person taken in by staff, with an address; their id.
fn customer(register: &TestRegister, address: &str, kind: &str) -> String {
    let mut ask = json!({ "email": address, "locale": "fi", "source": "told", "kind": kind });
    if kind == "legal" {
        ask["organisation"] = "Kampaamo Oy".into();
    } else {
        ask["name"] = "Aino Asiakas".into();
    }
    let card = register.staff_post("/api/v1/people", &ask).ok(201);
    card["id"].as_str().expect("an id").to_owned()
}

fn bought(register: &TestRegister, person: &str, happening: &str) -> Value {
    let ask = json!({ "happening": happening, "day": "2026-10-01", "open": false });
    register.staff_post(&format!("/api/v1/people/{person}/history"), &ask).ok(201)["id"].clone()
}

/// The grounds on which somebody may be written to for this purpose, and whether another can be recorded.
fn grounds(register: &TestRegister, raffle: &Asked<'_>, person: &str) -> (Vec<Value>, bool) {
    let told = register.staff_get(&format!("/api/v1/people/{person}/grounds")).ok(200);
    // Over HTTP other tests have turned on others.
    let of = |list: &str| told[list].as_array().expect("a list").iter().filter(|one| one["purpose"] == raffle.id.as_str()).cloned();
    (of("grounds").collect(), of("open").any(|one| one["title"] == "Raati"))
}

fn opt_in(register: &TestRegister, raffle: &Asked<'_>, person: &str, sale: &Value, offered: bool) -> Answer {
    let path = format!("/api/v1/people/{person}/soft-opt-in/{}", raffle.id);
    register.staff_put(&path, "*", &json!({ "sale": sale, "opt_out_offered": offered }))
}

fn ask(register: &TestRegister, what: &str, raffle: &Asked<'_>, basis: &str, more: &Value) -> Answer {
    let mut ask = json!({ "purpose": raffle.id, "where": {}, "basis": basis });
    ask.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
    register.staff_post(&format!("/api/v1/audience/{what}"), &ask)
}

/// The addresses of those who may be written to, and the verdict on an address.
fn list(register: &TestRegister, raffle: &Asked<'_>, basis: &str) -> Vec<String> {
    let page = ask(register, "people", raffle, basis, &json!({ "limit": 500 })).ok(200);
    page["people"].as_array().expect("people").iter().map(|one| one["address"].as_str().expect("an address").to_owned()).collect()
}

fn verdict(register: &TestRegister, raffle: &Asked<'_>, basis: &str, address: &str) -> Value {
    let ask = json!({ "purpose": raffle.id, "basis": basis, "emails": [address] });
    register.staff_post("/api/v1/check", &ask).ok(200)["verdicts"][0].clone()
}

/// Totals that add up, of which so many may be written to and so many are withheld for a reason.
fn counted(register: &TestRegister, raffle: &Asked<'_>, basis: &str, reason: &str) -> (u64, u64) {
    let totals = ask(register, "count", raffle, basis, &json!({})).ok(200);
    let all = totals["withheld"].as_array().expect("reasons");
    let count = |one: &Value| one["count"].as_u64().expect("a number");
    let send = totals["send"].as_u64().expect("a number");
    assert_eq!(totals["matched"].as_u64(), Some(send + all.iter().map(count).sum::<u64>()), "{totals}");
    (send, all.iter().find(|one| one["reason"] == reason).map_or(0, count))
}

#[test]
fn another_basis_is_off_until_the_keeper_turns_it_on() {
    let register = TestRegister::publishing();
    let raffle = marketing(&register, "off", &[]);
    for what in ["count", "people", "export"] {
        let more = if what == "export" { json!({ "format": "csv" }) } else { json!({}) };
        let refused = ask(&register, what, &raffle, "soft_opt_in", &more);
        assert_eq!(refused.assert_problem(422, "basis_off"), ["/basis basis_off"], "{what}");
    }
    let person = customer(&register, &fresh_address("off"), "natural");
    let sale = bought(&register, &person, "purchase");
    opt_in(&register, &raffle, &person, &sale, true).assert_problem(422, "basis_off");
    let survey = Asked::new(&register, "survey");
    assert_eq!(survey.change(&json!({ "also": ["soft_opt_in"] })).assert_problem(422, "not_marketing"), ["/also not_marketing"]);

    let on = turned(&raffle, &["legal_person", "soft_opt_in"]).ok(200);
    assert_eq!((&on["purpose"]["also"], &on["purpose"]["version"]), (&json!(["soft_opt_in", "legal_person"]), &2.into()));
    assert_eq!(list(&register, &raffle, "soft_opt_in"), [""; 0]);
    let off = turned(&raffle, &[]).ok(200);
    assert_eq!(off["purpose"].get("also"), None);
}

#[test]
fn a_purpose_that_no_form_has_told_of_has_no_other_ground() {
    let register = TestRegister::publishing();
    let id = lupa_tests::register::fresh("untold");
    let ask = json!({ "id": id, "channel": "email", "category": "direct-marketing", "legal_basis": "consent", "data": ["email-address"] });
    let made = register.staff_post("/api/v1/purposes", &ask);
    assert_eq!(made.status, 201);
    let change = json!({
        "channel": "email", "category": "direct-marketing", "data": ["email-address"], "processing": "unchanged", "also": ["legal_person"],
    });
    let refused = register.staff_put(&format!("/api/v1/purposes/{id}"), made.header("etag"), &change);
    assert_eq!(refused.assert_problem(422, "purpose_unshown"), ["/also purpose_unshown"]);
}

#[test]
fn a_soft_opt_in_hangs_on_a_sale_and_on_the_offer_to_opt_out() {
    let register = TestRegister::publishing();
    let raffle = marketing(&register, "sale", &["soft_opt_in"]);
    let (address, other) = (fresh_address("sale"), fresh_address("other"));
    let (person, stranger) = (customer(&register, &address, "natural"), customer(&register, &other, "natural"));
    let (sale, visit) = (bought(&register, &person, "purchase"), bought(&register, &person, "visit"));
    let theirs = bought(&register, &stranger, "purchase");
    assert_eq!(verdict(&register, &raffle, "soft_opt_in", &address)["reason"], "no_ground");
    assert_eq!(grounds(&register, &raffle, &person), (vec![], true));
    let refused = opt_in(&register, &raffle, &person, &sale, false);
    assert_eq!(refused.assert_problem(422, "opt_out_not_offered"), ["/opt_out_offered opt_out_not_offered"]);
    for wrong in [&visit, &theirs] {
        assert_eq!(opt_in(&register, &raffle, &person, wrong, true).assert_problem(422, "not_a_sale"), ["/sale not_a_sale"]);
    }
    let view = opt_in(&register, &raffle, &person, &sale, true).ok(200);
    assert_eq!((&view["basis"], &view["sold_on"], view["by"].is_string()), (&"soft_opt_in".into(), &"2026-10-01".into(), true));
    assert_eq!(grounds(&register, &raffle, &person), (vec![view], false));

    let found = verdict(&register, &raffle, "soft_opt_in", &address);
    assert_eq!((&found["verdict"], &found["basis"], found.get("receipt")), (&"send".into(), &"soft_opt_in".into(), None));
    assert_eq!(register.verdict(&raffle.id, &address), "no_consent", "by consent it is as it was");
    assert_eq!(list(&register, &raffle, "soft_opt_in"), [address.as_str()]);
    assert_eq!(list(&register, &raffle, "consent"), [""; 0], "never mixed");

    let line = json!({ "happening": "visit", "day": "2026-10-01", "open": false });
    let path = format!("/api/v1/people/{person}/history/{}", sale.as_str().expect("an id"));
    assert_eq!(register.staff_put(&path, "\"1\"", &line).status, 200);
    assert_eq!(verdict(&register, &raffle, "soft_opt_in", &address)["reason"], "no_ground", "what was no sale is no ground");
}

#[test]
fn what_was_recorded_by_mistake_is_taken_out_and_a_sale_that_is_gone_is_no_ground() {
    let register = TestRegister::publishing();
    let raffle = marketing(&register, "mistake", &["soft_opt_in"]);
    let address = fresh_address("mistake");
    let person = customer(&register, &address, "natural");
    let sale = bought(&register, &person, "purchase");
    assert_eq!(opt_in(&register, &raffle, &person, &sale, true).status, 200);
    let key = format!("Bearer {}", register.api_key());
    let remove = |path: &str, etag: &str| register.send("DELETE", path, &[("authorization", &key), ("if-match", etag)], "");
    let path = format!("/api/v1/people/{person}/soft-opt-in/{}", raffle.id);
    remove(&path, "*").assert_empty(204);
    remove(&path, "*").assert_problem(404, "not_found");
    assert_eq!(list(&register, &raffle, "soft_opt_in"), [""; 0]);
    assert_eq!(opt_in(&register, &raffle, &person, &sale, true).status, 200);
    remove(&format!("/api/v1/people/{person}/history/{}", sale.as_str().expect("an id")), "\"1\"").assert_empty(204);
    assert_eq!(list(&register, &raffle, "soft_opt_in"), [""; 0]);
}

#[test]
fn a_person_who_consents_is_in_that_list_alone_and_one_who_forbids_it_in_none() {
    let register = TestRegister::publishing();
    let raffle = marketing(&register, "forbid", &["soft_opt_in", "legal_person"]);
    let addresses = ["silent", "consents", "firm"].map(fresh_address);
    let [silent, consents, firm] = &addresses;
    for address in [silent, consents] {
        let person = customer(&register, address, "natural");
        let sale = bought(&register, &person, "purchase");
        assert_eq!(opt_in(&register, &raffle, &person, &sale, true).status, 200);
    }
    customer(&register, firm, "legal");
    register.join(consents, &[&raffle.id]);
    assert_eq!(list(&register, &raffle, "soft_opt_in"), [silent.as_str()]);
    assert!(list(&register, &raffle, "legal_person").contains(firm));
    assert_eq!(list(&register, &raffle, "consent"), [consents.as_str()]);
    assert_eq!(verdict(&register, &raffle, "soft_opt_in", consents)["reason"], "by_consent");
    assert_eq!(counted(&register, &raffle, "soft_opt_in", "by_consent"), (1, 1));
    let (_, none) = counted(&register, &raffle, "soft_opt_in", "no_ground");
    let others = ask(&register, "withheld", &raffle, "soft_opt_in", &json!({ "reason": "no_ground", "limit": 500 })).ok(200);
    let others = others["people"].as_array().expect("people");
    assert!(none >= 1 && others.iter().any(|one| one["email"] == firm.as_str()), "those without the ground can be looked at");
    let both = ask(&register, "withheld", &raffle, "soft_opt_in", &json!({ "reason": "by_consent" })).ok(200);
    assert_eq!(both["people"][0]["email"], consents.as_str());

    // Every message has its one-click address: pressing it forbids, with a receipt.
    let page = ask(&register, "people", &raffle, "soft_opt_in", &json!({})).ok(200);
    let one = &page["people"][0];
    assert_eq!((one.get("receipt"), one.get("given_at"), &one["sold_on"]), (None, None, &"2026-10-01".into()));
    let stop = one["stop_url"].as_str().expect("an address");
    let path = stop.trim_start_matches(register.origin().as_str());
    let token = path.trim_start_matches("/u/");
    let look = register.get(&format!("/api/v1/stops/{token}")).ok(200);
    assert_eq!((&look["stopped"], &look["title"]), (&false.into(), &"Raati".into()));
    register.post_form(path, "List-Unsubscribe=One-Click").assert_empty(200);
    assert_eq!(register.get(&format!("/api/v1/stops/{token}")).ok(200)["stopped"], true);
    assert_eq!(list(&register, &raffle, "soft_opt_in"), [""; 0], "in the next call");
    assert_eq!(verdict(&register, &raffle, "soft_opt_in", silent)["reason"], "objected");
    assert!(register.next_mail(silent).text.lines().any(|line| line == "– Raati"), "it is told by mail too");
    let me = register.sign_in(silent);
    let receipts = me.get("/api/v1/me/receipts").ok(200);
    assert_eq!(receipts["receipts"][0]["act"], "objected");

    // On one's own page it stands as well, and can be forbidden there.
    let me = register.sign_in(firm);
    let own = me.get("/api/v1/me/consents").ok(200);
    let own =
        own["consents"].as_array().expect("a list").iter().find(|one| one["purpose"] == raffle.id.as_str()).expect("the purpose").clone();
    assert_eq!(own["ground"], json!({ "purpose": raffle.id, "title": "Raati", "basis": "legal_person" }));
    assert!(me.get("/api/v1/me/export.json").text().contains("\"legal_person\""));
    let forbidden = me.put(&format!("/api/v1/me/consents/{}", raffle.id), &json!({ "decision": "withdraw" })).ok(200);
    assert_eq!((&forbidden["consent"]["standing"], &forbidden["receipt"]["consent"]["act"]), (&"objected".into(), &"objected".into()));
    assert_eq!(forbidden["consent"].get("ground"), None);
    assert!(!list(&register, &raffle, "legal_person").contains(firm));
}

#[test]
fn nothing_is_written_down_about_somebody_whose_data_is_only_stored() {
    let Some(register) = TestRegister::native() else { return };
    let raffle = marketing(&register, "held", &["soft_opt_in"]);
    let person = customer(&register, &fresh_address("held"), "natural");
    let sale = bought(&register, &person, "purchase");
    register.inside().sql().connection().execute("update person set restricted = 1", []).expect("a change");
    opt_in(&register, &raffle, &person, &sale, true).assert_problem(409, "person_restricted");
}

#[test]
fn an_export_says_on_what_it_is() {
    let register = TestRegister::publishing();
    let raffle = marketing(&register, "export", &["soft_opt_in"]);
    let address = fresh_address("export");
    let person = customer(&register, &address, "natural");
    let sale = bought(&register, &person, "purchase");
    assert_eq!(opt_in(&register, &raffle, &person, &sale, true).status, 200);
    let file = ask(&register, "export", &raffle, "soft_opt_in", &json!({ "format": "jsonl" }));
    assert!(
        file.header("content-disposition").contains(&format!("lupa-{}-soft-opt-in-", raffle.id)),
        "{}",
        file.header("content-disposition")
    );
    let lines: Vec<Value> = file.text().lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!((&lines[0]["basis"], &lines[0]["people"]), (&"soft_opt_in".into(), &1.into()));
    assert_eq!(
        (&lines[1]["address"], &lines[1]["sold_on"], lines[1].get("receipt")),
        (&address.clone().into(), &"2026-10-01".into(), None)
    );
    assert!(lines[1]["stop_url"].as_str().is_some_and(|url| url.contains("/u/")));
    let csv = ask(&register, "export", &raffle, "soft_opt_in", &json!({ "format": "csv" }));
    let row = csv.text().lines().nth(1).expect("a row").to_owned();
    assert!(row.starts_with(&format!("{address},Aino Asiakas,fi,,,http")) && row.ends_with(",soft_opt_in"), "{row}");
    let own = register.sign_in(&address).get("/api/v1/me/disclosures").ok(200);
    assert_eq!(own["disclosures"][0]["purpose"], raffle.id.as_str());
}

#[test]
fn a_business_is_in_the_list_of_businesses_whatever_it_bought() {
    let register = TestRegister::publishing();
    let raffle = marketing(&register, "once", &["soft_opt_in", "legal_person"]);
    let (address, firm) = (fresh_address("turned"), fresh_address("firm"));
    let (person, business) = (customer(&register, &address, "natural"), customer(&register, &firm, "legal"));
    let sale = bought(&register, &person, "purchase");
    assert_eq!(opt_in(&register, &raffle, &person, &sale, true).status, 200);
    let theirs = bought(&register, &business, "purchase");
    assert!(opt_in(&register, &raffle, &business, &theirs, true).assert_problem(409, "legal_person").is_empty());

    // Who turns out to be a business later changes lists, and is never in both.
    let path = format!("/api/v1/people/{person}");
    let seen = register.staff_get(&path).header("etag").to_owned();
    let ask = json!({ "email": address, "locale": "fi", "source": "told", "kind": "legal", "organisation": "Kampaamo Oy" });
    assert_eq!(register.staff_put(&path, &seen, &ask).status, 200);
    assert_eq!(list(&register, &raffle, "soft_opt_in"), [""; 0]);
    assert_eq!(verdict(&register, &raffle, "soft_opt_in", &address)["reason"], "no_ground");
    assert!(list(&register, &raffle, "legal_person").contains(&address));
    assert_eq!(counted(&register, &raffle, "soft_opt_in", "objected"), (0, 0));
    assert!(without_ground(&register, &raffle).contains(&address));
    let business = json!({ "purpose": raffle.id, "title": "Raati", "basis": "legal_person" });
    assert_eq!(grounds(&register, &raffle, &person), (vec![business], false));
}

/// The addresses of people who may not be written to because of a sale, page after page.
fn without_ground(register: &TestRegister, raffle: &Asked<'_>) -> Vec<String> {
    let mut found = Vec::new();
    let mut more = json!({ "reason": "no_ground", "limit": 500 });
    loop {
        let page = ask(register, "withheld", raffle, "soft_opt_in", &more).ok(200);
        found.extend(page["people"].as_array().expect("people").iter().filter_map(|one| one["email"].as_str().map(str::to_owned)));
        match page.get("next") {
            Some(next) => more["cursor"] = next.clone(),
            None => return found,
        }
    }
}

#[test]
fn a_message_that_was_sent_can_be_forbidden_whatever_became_of_the_ground_since() {
    let register = TestRegister::publishing();
    let raffle = marketing(&register, "later", &["soft_opt_in"]);
    let addresses = ["off", "removed"].map(fresh_address);
    let mut people = Vec::new();
    for address in &addresses {
        let person = customer(&register, address, "natural");
        let sale = bought(&register, &person, "purchase");
        assert_eq!(opt_in(&register, &raffle, &person, &sale, true).status, 200);
        people.push((person, sale));
    }
    let page = ask(&register, "people", &raffle, "soft_opt_in", &json!({})).ok(200);
    let stop = |address: &str| {
        let entry = super::entry(page["people"].as_array().expect("people"), address).expect("the entry").clone();
        entry["stop_url"].as_str().expect("an address").trim_start_matches(register.origin().as_str()).to_owned()
    };
    // The mail is out. Then the keeper turns the ground off, and the sale of one of them is taken out.
    assert_eq!(turned(&raffle, &[]).status, 200);
    let key = format!("Bearer {}", register.api_key());
    let (person, sale) = &people[1];
    let path = format!("/api/v1/people/{person}/history/{}", sale.as_str().expect("an id"));
    register.send("DELETE", &path, &[("authorization", &key), ("if-match", "\"1\"")], "").assert_empty(204);
    for address in &addresses {
        let path = stop(address);
        let look = format!("/api/v1/stops/{}", path.trim_start_matches("/u/"));
        assert_eq!(register.get(&look).ok(200)["stopped"], false);
        register.post_form(&path, "List-Unsubscribe=One-Click").assert_empty(200);
        assert_eq!(register.get(&look).ok(200)["stopped"], true);
    }
    // Back on, with a new sale: what was forbidden stays forbidden.
    assert_eq!(turned(&raffle, &["soft_opt_in"]).status, 200);
    let sale = bought(&register, person, "purchase");
    assert_eq!(opt_in(&register, &raffle, person, &sale, true).status, 200);
    assert_eq!(list(&register, &raffle, "soft_opt_in"), [""; 0]);
    for address in &addresses {
        assert_eq!(verdict(&register, &raffle, "soft_opt_in", address)["reason"], "objected");
    }
}

#[test]
fn staff_take_somebody_off_what_needs_no_consent_in_either_way() {
    let register = TestRegister::publishing();
    let raffle = marketing(&register, "call", &["soft_opt_in"]);
    let addresses = ["withdraw", "object", "all", "untold"].map(fresh_address);
    let mut people = Vec::new();
    for address in &addresses {
        let person = customer(&register, address, "natural");
        let sale = bought(&register, &person, "purchase");
        assert_eq!(opt_in(&register, &raffle, &person, &sale, true).status, 200);
        people.push(person);
    }
    let tell = |person: &str, more: &Value| {
        let mut ask = json!({ "method": "phone" });
        ask.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        register.staff_post(&format!("/api/v1/people/{person}/consents"), &ask).ok(200)
    };
    let off = tell(&people[0], &json!({ "decision": "withdraw", "purpose": raffle.id }));
    assert_eq!(off["receipts"][0]["consent"]["act"], "objected", "there is no consent to take back: {off}");
    tell(&people[1], &json!({ "decision": "object", "purpose": raffle.id }));
    tell(&people[2], &json!({ "decision": "withdraw" }));
    // Once no form asks for the purpose any more, its people are still written to, and can still say no.
    raffle.put_back();
    assert_eq!(register.staff_post("/api/v1/forms/newsletter/publish", &json!({ "grace_seconds": 0 })).status, 201);
    assert_eq!(list(&register, &raffle, "soft_opt_in"), [addresses[3].as_str()]);
    tell(&people[3], &json!({ "decision": "withdraw", "purpose": raffle.id }));
    for address in &addresses {
        assert_eq!(verdict(&register, &raffle, "soft_opt_in", address)["reason"], "objected", "{address}");
    }
}
