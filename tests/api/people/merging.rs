//! Two cards that are the same person: merged, agreed to by a mailbox, undone.

use lupa_domain::time::Span;
use lupa_tests::{
    Browser, TestRegister,
    register::{fresh, fresh_address},
};
use serde_json::{Value, json};

use super::{Hand, noted};

/// Somebody who signed up: their address, their own page, the tokens that stop, and the path of their card.
struct Customer<'r> {
    address: String,
    me: Browser<'r>,
    stops: Vec<String>,
    path: String,
}

impl<'r> Customer<'r> {
    fn joined(register: &'r TestRegister, label: &str, ticked: &[&str]) -> Self {
        let address = fresh_address(label);
        register.sign_up(&address, ticked);
        register.confirm_latest(&address);
        let stops = register.next_mail(&address).tokens("/u/");
        let me = register.sign_in(&address);
        let id = me.get("/api/v1/me").ok(200)["id"].as_str().expect("an id").to_owned();
        Self { address, me, stops, path: format!("/api/v1/people/{id}") }
    }
}

fn id(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

fn merge(hand: &Hand<'_>, this: &str, other: &str) -> lupa_tests::Answer {
    hand.post(&format!("{this}/merges"), &json!({ "other": id(other) }))
}

/// What is said of the state of everybody, so that two moments can be compared: the card without how often it was changed, and the consents.
fn state(hand: &Hand<'_>, path: &str) -> Value {
    let mut card = hand.get(path).ok(200);
    for member in ["revision", "origins"] {
        card.as_object_mut().expect("an object").remove(member);
    }
    let history = hand.get(&format!("{path}/history")).ok(200);
    json!({ "card": card, "history": history })
}

fn bought(hand: &Hand<'_>, path: &str, minor: u32) {
    let entry =
        json!({ "happening": "purchase", "day": "2026-11-01", "text": "Leikkaus", "amount": { "minor": minor, "currency": "EUR" } });
    let _ = hand.post(&format!("{path}/history"), &entry).ok(201);
}

/// The two cards of one customer: one with a confirmed address, and one that staff took in without any.
fn at_once(register: &TestRegister) -> (Hand<'_>, Customer<'_>, String) {
    let hand = Hand::full(register);
    let customer = Customer::joined(register, "stays", &["newsletter"]);
    let other = hand.create(&json!({ "name": fresh("Aino"), "phone": "0401234567", "tags": ["vip"] }));
    bought(&hand, &customer.path, 1_000);
    bought(&hand, &other, 2_500);
    (hand, customer, other)
}

#[test]
fn two_cards_become_one_and_the_undone_merge_leaves_what_was() {
    let register = TestRegister::new();
    let (hand, customer, other) = at_once(&register);
    let (this_before, other_before) = (state(&hand, &customer.path), state(&hand, &other));
    let preview = hand.get(&format!("{}/merges/with/{}", customer.path, id(&other))).ok(200);
    assert_eq!(preview["way"], "at_once");
    let datum = preview["data"].as_array().expect("data").iter().find(|datum| datum["datum"] == "phone").expect("the number").clone();
    assert_eq!((&datum["other"], &datum["stays"]), (&"+358401234567".into(), &"other".into()));

    let line = merge(&hand, &customer.path, &other).ok(201);
    assert_eq!(line["progress"], "done");
    let card = hand.get(&customer.path).ok(200);
    assert_eq!(
        (&card["phone"], &card["tags"], &card["email"]),
        (&"+358401234567".into(), &json!(["vip"]), &customer.address.clone().into())
    );
    assert_eq!(hand.get(&format!("{}/history", customer.path)).ok(200)["entries"].as_array().map(Vec::len), Some(2));
    assert_eq!(hand.get(&other).ok(200)["id"], card["id"], "the other card's address leads to this one");
    assert_eq!(register.verdict("newsletter", &customer.address), "send");
    assert!(noted(&register, &customer.path).iter().any(|(act, _)| act == "people_merged"));
    let changes = customer.me.get("/api/v1/me/changes").ok(200);
    assert!(changes["changes"].as_array().expect("changes").iter().any(|line| line["datum"] == "merged"), "{changes}");

    let undone = hand.send("DELETE", &format!("{}/merges/{}", customer.path, line["id"].as_str().expect("an id")), None, &Value::Null);
    assert_eq!(undone.ok(200)["other"], id(&other));
    assert_eq!(state(&hand, &customer.path), this_before);
    assert_eq!(state(&hand, &other), other_before);
    assert_eq!(hand.get(&format!("{}/merges", customer.path)).ok(200), json!({ "merges": [] }));
    assert!(noted(&register, &customer.path).iter().any(|(act, _)| act == "merge_undone"));
    assert_eq!(register.verdict("newsletter", &customer.address), "send");
}

#[test]
fn a_confirmed_address_goes_only_with_the_word_of_its_mailbox() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let stays = Customer::joined(&register, "stays", &["newsletter"]);
    let goes = Customer::joined(&register, "goes", &["newsletter", "research"]);
    let line = merge(&hand, &stays.path, &goes.path).ok(201);
    assert_eq!(line["progress"], "asked");
    let mail = register.next_mail(&goes.address);
    let token = mail.token("/me/merge/").expect("a link");
    assert!(!mail.text.contains(&stays.address), "the other address is shown in part");
    assert_eq!(register.unread(&stays.address), 0);
    let look = register.get(&format!("/api/v1/merges/{token}")).ok(200);
    assert_eq!(look["progress"], "asked");
    assert_ne!(hand.get(&goes.path).ok(200)["id"], hand.get(&stays.path).ok(200)["id"], "looking changes nothing");

    let agreed = register.post(&format!("/api/v1/merges/{token}"), &json!({})).ok(200);
    assert_eq!(agreed["progress"], "done");
    assert_eq!(register.post(&format!("/api/v1/merges/{token}"), &json!({})).ok(200), agreed, "twice is once");
    assert_eq!(hand.get(&goes.path).ok(200)["id"], hand.get(&stays.path).ok(200)["id"]);
    // Consent that was given for the mailbox that went is not that of the one that stayed.
    assert_eq!(register.verdict("newsletter", &stays.address), "send");
    assert_eq!(stays.me.standing("research"), "none");
    assert_ne!(register.verdict("research", &stays.address), "send");
    for purpose in ["newsletter", "research"] {
        assert_ne!(register.verdict(purpose, &goes.address), "send", "nothing is sent to an address that went");
    }
    // What was mailed to the mailbox that went goes on working there: links that stop, receipts.
    register.post_form(&format!("/u/{}", goes.stops[0]), "List-Unsubscribe=One-Click").assert_empty(200);
    assert_eq!(register.verdict("newsletter", &stays.address), "withdrawn", "a no from either mailbox holds");
    assert_eq!(stays.me.get("/api/v1/me/receipts").ok(200)["receipts"].as_array().map(Vec::len), Some(3));

    // When it is undone, what was stopped meanwhile stays stopped on both.
    let undone = hand.send("DELETE", &format!("{}/merges/{}", stays.path, line["id"].as_str().expect("an id")), None, &Value::Null);
    assert_eq!(undone.ok(200)["other"], id(&goes.path));
    for (purpose, said) in [("newsletter", "withdrawn"), ("research", "send")] {
        assert_eq!(register.verdict(purpose, &goes.address), said, "{purpose}");
    }
    assert_eq!(register.verdict("newsletter", &stays.address), "withdrawn");
    assert_eq!(hand.get(&goes.path).ok(200)["email"], goes.address);
}

#[test]
fn an_old_sign_in_link_of_the_mailbox_that_agreed_opens_the_one_card() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let (stays, goes) = (Customer::joined(&register, "stays", &["newsletter"]), Customer::joined(&register, "goes", &["research"]));
    let browser = register.browser();
    browser.ask_for_link(&goes.address);
    let link = register.next_mail(&goes.address).sign_in_token().expect("a link");
    let _ = merge(&hand, &stays.path, &goes.path).ok(201);
    let token = register.next_mail(&goes.address).token("/me/merge/").expect("a link");
    let _ = register.post(&format!("/api/v1/merges/{token}"), &json!({})).ok(200);
    goes.me.get("/api/v1/me").assert_problem(401, "unauthenticated");
    assert_eq!(browser.open_link(&link).status, 204);
    assert_eq!(browser.get("/api/v1/me").ok(200)["id"], id(&stays.path));
    // Asking with the address that went brings a link to the one that stayed.
    let again = register.browser();
    again.ask_for_link(&goes.address);
    assert_eq!(register.unread(&goes.address), 0);
    let link = register.next_mail(&stays.address).sign_in_token().expect("a link");
    assert_eq!(again.open_link(&link).status, 204);
}

#[test]
fn a_mailbox_that_nobody_confirmed_sees_nothing_of_the_card_it_went_into() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let stays = Customer::joined(&register, "stays", &["newsletter"]);
    let mistyped = fresh_address("mistyped");
    let other = hand.create(&json!({ "name": fresh("Aino"), "email": mistyped }));
    let browser = register.browser();
    browser.ask_for_link(&mistyped);
    let link = register.next_mail(&mistyped).sign_in_token().expect("a link");
    let _ = merge(&hand, &stays.path, &other).ok(201);
    browser.open_link(&link).assert_problem(410, "address_changed");
    // The address is known, so nobody takes it in anew beside what was said.
    let again = hand.post("/api/v1/people", &json!({ "name": "Uusi", "email": mistyped, "locale": "fi", "source": "told" }));
    let taken = again.ok(409);
    assert_eq!((&taken["code"], &taken["person"]), (&"email_taken".into(), &id(&stays.path).into()));
}

#[test]
fn the_stricter_word_holds_and_objections_of_either_are_those_of_the_one() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let stays = Customer::joined(&register, "stays", &["newsletter", "research"]);
    let goes = Customer::joined(&register, "goes", &["newsletter"]);
    assert_eq!(goes.me.send("PUT", "/api/v1/me/objections/direct_marketing", r#"{"objecting":true}"#).status, 200);
    register.next_mail(&goes.address);
    let preview = hand.get(&format!("{}/merges/with/{}", stays.path, id(&goes.path))).ok(200);
    let newsletter = preview["consents"].as_array().expect("consents").iter().find(|one| one["purpose"] == "newsletter").cloned();
    let newsletter = newsletter.expect("the newsletter");
    assert_eq!((&newsletter["this"], &newsletter["other"], &newsletter["one"]), (&"given".into(), &"objected".into(), &"objected".into()));
    let _ = merge(&hand, &stays.path, &goes.path).ok(201);
    // Receipts may come before it.
    let token = std::iter::repeat_with(|| register.next_mail(&goes.address)).find_map(|mail| mail.token("/me/merge/")).expect("a link");
    let line = register.post(&format!("/api/v1/merges/{token}"), &json!({})).ok(200);
    assert_eq!(line["progress"], "done");
    assert_eq!(register.verdict("newsletter", &stays.address), "objected");
    assert_eq!(register.verdict("research", &stays.address), "send");
    let objections = stays.me.get("/api/v1/me/objections").ok(200);
    let marketing = objections["objections"].as_array().expect("kinds").iter().find(|one| one["kind"] == "direct_marketing").cloned();
    assert_eq!(marketing.expect("the kind")["objecting"], true);
    let merges = hand.get(&format!("{}/merges", stays.path)).ok(200);
    let merge = merges["merges"][0]["id"].as_str().expect("an id").to_owned();
    assert_eq!(hand.send("DELETE", &format!("{}/merges/{merge}", stays.path), None, &Value::Null).status, 200);
    assert_eq!(register.verdict("newsletter", &stays.address), "send", "undone, each says what it said");
    assert_eq!(register.verdict("newsletter", &goes.address), "objected");
}

#[test]
fn what_stands_in_the_way_is_said() {
    let register = TestRegister::new();
    let (hand, customer, other) = at_once(&register);
    merge(&hand, &customer.path, &customer.path).assert_problem(422, "merge_same");
    merge(&hand, &other, &customer.path).assert_problem(409, "merge_other_stays");
    let unknown = json!({ "other": id(&other), "choices": { "email": "other" } });
    hand.post(&format!("{}/merges", customer.path), &unknown).assert_problem(422, "field_unknown");
    let waits = fresh_address("waits");
    register.sign_up(&waits, &["newsletter"]);
    let found = hand.post("/api/v1/people/search", &json!({ "text": waits })).ok(200);
    let path = format!("/api/v1/people/{}", found["people"][0]["id"].as_str().expect("an id"));
    merge(&hand, &customer.path, &path).assert_problem(409, "merge_waits");
    assert_eq!(customer.me.send("PUT", "/api/v1/me/restriction", r#"{"restricted":true}"#).status, 200);
    merge(&hand, &customer.path, &other).assert_problem(409, "person_restricted");
    let changes = hand.get(&format!("{}/changes", customer.path)).ok(200);
    assert_eq!((&changes["changes"][0]["datum"], &changes["changes"][0]["after"]), (&"restricted".into(), &true.into()));
    let weak = Hand::with(&register, &["see_people"]);
    weak.post(&format!("{}/merges", customer.path), &json!({ "other": id(&other) })).assert_problem(403, "forbidden");
}

#[test]
fn merges_come_apart_in_the_reverse_of_their_order_and_not_after_thirty_days() {
    let Some(register) = TestRegister::native() else { return };
    let (hand, customer, other) = at_once(&register);
    let third = hand.create(&json!({ "name": fresh("Kolmas") }));
    bought(&hand, &third, 300);
    let third_before = state(&hand, &third);
    // The third goes into the other, and both go into the customer's.
    let first = merge(&hand, &other, &third).ok(201);
    let other_before = state(&hand, &other);
    let second = merge(&hand, &customer.path, &other).ok(201);
    let undo = |path: &str, line: &Value| {
        hand.send("DELETE", &format!("{path}/merges/{}", line["id"].as_str().expect("an id")), None, &Value::Null)
    };
    undo(&customer.path, &first).assert_problem(409, "merge_not_last");
    // Somebody new comes in between, and may have got a number that was free.
    let _ = hand.create(&json!({ "name": fresh("Uusi") }));
    assert_eq!(undo(&customer.path, &second).status, 200);
    assert_eq!(state(&hand, &other), other_before);
    assert_eq!(undo(&other, &first).status, 200);
    assert_eq!(state(&hand, &third), third_before);

    let line = merge(&hand, &customer.path, &other).ok(201);
    register.pass(Span::days(31));
    undo(&customer.path, &line).assert_problem(409, "merge_over");
}

#[test]
fn the_self_check_finds_nothing_and_the_erased_leave_nothing() {
    use lupa_worker::jobs::JobName;
    let Some(register) = TestRegister::native() else { return };
    let hand = Hand::full(&register);
    let (stays, goes) =
        (Customer::joined(&register, "stays", &["newsletter"]), Customer::joined(&register, "goes", &["newsletter", "research"]));
    let _ = merge(&hand, &stays.path, &goes.path).ok(201);
    let token = register.next_mail(&goes.address).token("/me/merge/").expect("a link");
    let _ = register.post(&format!("/api/v1/merges/{token}"), &json!({})).ok(200);
    register.pass(Span::seconds(5));
    register.inside().publish();
    let _ = register.staff_post("/api/v1/self-check", &json!({})).ok(202);
    while register.inside().run_if_due(JobName::SelfCheck).is_none() {}
    assert_eq!(register.staff_get("/api/v1/self-check").ok(200)["findings"], json!([]));
    let export = stays.me.get("/api/v1/me/export.json").ok(200);
    assert_eq!(export["events"].as_array().map(Vec::len), Some(4), "what was said on both is shown");

    let tag = hand.get(&format!("{}/erasure", stays.path));
    assert_eq!(hand.delete(&stays.path, tag.header("etag")).status, 200);
    let left: Vec<String> =
        register.inside().sql().dump().into_iter().filter(|row| row.contains(&goes.address) || row.contains(&stays.address)).collect();
    assert!(left.is_empty(), "{left:#?}");
}
