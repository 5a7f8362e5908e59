//! Purposes: what a keeper does with them, and what becomes of the consent of those who agreed.

use lupa_tests::{
    Answer, TestRegister,
    register::{fresh, fresh_address},
};
use serde_json::{Value, json};

const DRAFT: &str = "/api/v1/forms/newsletter/draft";
const PUBLISH: &str = "/api/v1/forms/newsletter/publish";
const PURPOSES: &str = "/api/v1/purposes";

/// A purpose of this test's own, which the form asks for beside its others until the test is over.
pub(crate) struct Asked<'r> {
    register: &'r TestRegister,
    pub(crate) id: String,
    /// The draft without it.
    was: Value,
}

impl<'r> Asked<'r> {
    pub(crate) fn new(register: &'r TestRegister, label: &str) -> Self {
        let id = fresh(label);
        let ask = json!({ "id": id, "channel": "email", "category": "research", "legal_basis": "consent", "data": ["email-address"] });
        let made = register.staff_post(PURPOSES, &ask).ok(201);
        let purpose = json!({
            "id": id, "version": 1, "channel": "email", "category": "research", "legal_basis": "consent", "data": ["email-address"],
            "retention": 36,
        });
        assert_eq!((&made["purpose"], &made["given"], &made["forms"]), (&purpose, &json!(0), &json!([])));
        let before = register.staff_get(DRAFT);
        let was = before.ok(200);
        let mut draft = was.clone();
        draft["draft"]["purposes"].as_array_mut().expect("purposes").push(id.as_str().into());
        for locale in ["fi", "sv", "en"] {
            draft["draft"]["texts"][locale]["statements"][&id] =
                json!({ "title": "Raati", "label": "Kysykää minulta.", "details": "Kahdesti." });
        }
        assert_eq!(register.staff_put(DRAFT, before.header("etag"), &draft).status, 200);
        assert_eq!(register.staff_post(PUBLISH, &json!({ "grace_seconds": 0 })).status, 201);
        Self { register, id, was }
    }

    fn path(&self) -> String {
        format!("{PURPOSES}/{}", self.id)
    }

    fn view(&self) -> Value {
        self.register.staff_get(&self.path()).ok(200)
    }

    /// Changes it as somebody does who has just seen it.
    pub(crate) fn change(&self, more: &Value) -> Answer {
        let seen = self.register.staff_get(&self.path());
        self.register.staff_put(&self.path(), seen.header("etag"), &change(more))
    }

    fn new_version(&self, concerns: u64) -> Value {
        self.change(&json!({ "processing": "changed", "concerns": concerns })).ok(200)
    }

    /// Puts the draft back as it was, without publishing it.
    pub(crate) fn put_back(&self) {
        let etag = self.register.staff_get(DRAFT).header("etag").to_owned();
        assert_eq!(self.register.staff_put(DRAFT, &etag, &self.was).status, 200);
    }

    fn sendable(&self) -> Value {
        self.register.staff_post("/api/v1/audience/count", &json!({ "purpose": self.id, "where": {} })).ok(200)["send"].clone()
    }
}

impl Drop for Asked<'_> {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.put_back();
            assert_eq!(self.register.staff_post(PUBLISH, &json!({ "grace_seconds": 0 })).status, 201);
        }
    }
}

/// A change that changes nothing but what is named.
fn change(more: &Value) -> Value {
    let mut change = json!({ "channel": "email", "category": "research", "data": ["email-address"], "processing": "unchanged" });
    let members = more.as_object().expect("an object").clone();
    change.as_object_mut().expect("an object").extend(members);
    change
}

#[test]
fn rewording_leaves_consent_alone() {
    let register = TestRegister::publishing();
    let raffle = Asked::new(&register, "reword");
    let address = fresh_address("reword");
    register.join(&address, &[&raffle.id]);
    let before = register.staff_get(DRAFT);
    let mut draft = before.ok(200);
    draft["draft"]["texts"]["fi"]["statements"][&raffle.id]["label"] = "Kysykää vain minulta.".into();
    assert_eq!(register.staff_put(DRAFT, before.header("etag"), &draft).status, 200);
    assert_eq!(register.staff_post(PUBLISH, &json!({ "grace_seconds": 0 })).status, 201);

    assert_eq!((raffle.sendable(), register.verdict(&raffle.id, &address)), (1.into(), "send".into()));
    assert_eq!(raffle.view()["given"], 1);
    assert_eq!(register.sign_in(&address).standing(&raffle.id), "given");
}

#[test]
fn a_new_version_of_the_processing_ends_consent_until_it_is_renewed() {
    let register = TestRegister::publishing();
    let raffle = Asked::new(&register, "bump");
    let (one, two) = (fresh_address("one"), fresh_address("two"));
    for address in [&one, &two] {
        register.join(address, &[&raffle.id, "newsletter"]);
    }
    let seen = raffle.view();
    assert_eq!((&seen["given"], &seen["forms"]), (&2.into(), &json!(["newsletter"])));
    let old_form = register.filled(&fresh_address("late"), &[&raffle.id]);

    let after = raffle.new_version(2);
    assert_eq!((&after["purpose"]["version"], &after["given"], &after["forms"]), (&2.into(), &0.into(), &json!(["newsletter"])));
    assert_eq!(raffle.sendable(), 0);
    for address in [&one, &two] {
        assert_eq!(register.verdict(&raffle.id, address), "lapsed");
        assert_eq!(register.verdict("newsletter", address), "send", "of that purpose alone");
    }
    register.post("/api/v1/signups", &old_form).assert_problem(409, "notice_retired");

    let me = register.sign_in(&one);
    let lapsed = me.consent(&raffle.id);
    assert_eq!((&lapsed["standing"], &lapsed["notice"]), (&"lapsed".into(), &register.form("fi")["digest"]));
    let give = json!({ "decision": "give", "notice": lapsed["notice"] });
    let renewed = me.put(&format!("/api/v1/me/consents/{}", raffle.id), &give).ok(200);
    assert_eq!(renewed["consent"]["standing"], "given");
    assert_eq!(
        (raffle.sendable(), register.verdict(&raffle.id, &one), register.verdict(&raffle.id, &two)),
        (1.into(), "send".into(), "lapsed".into())
    );
    assert_eq!(raffle.view()["given"], 1);

    let new = fresh_address("new");
    register.join(&new, &[&raffle.id]);
    assert_eq!(register.verdict(&raffle.id, &new), "send", "the page shows the new words at once");
}

#[test]
fn nobody_ends_consent_without_having_seen_how_many_gave_it() {
    let register = TestRegister::publishing();
    let raffle = Asked::new(&register, "seen");
    register.join(&fresh_address("seen"), &[&raffle.id]);
    let before = (raffle.view(), register.form("fi"));
    for concerns in [Value::Null, 0.into(), 2.into()] {
        let refused = raffle.change(&json!({ "processing": "changed", "concerns": concerns }));
        assert_eq!(refused.assert_problem(409, "count_changed"), ["/concerns count_changed"]);
    }
    assert_eq!((raffle.view(), register.form("fi")), before);
}

#[test]
fn what_people_agreed_to_changes_only_with_the_processing() {
    let register = TestRegister::publishing();
    let raffle = Asked::new(&register, "agreed");
    for (member, value) in [("channel", json!("sms")), ("category", json!("direct-marketing")), ("data", json!(["email-address", "name"]))]
    {
        let refused = raffle.change(&json!({ member: value }));
        assert_eq!(refused.assert_problem(422, "processing_must_change"), [format!("/{member} processing_must_change")]);
    }
    let mute = raffle.change(&json!({ "processing": "changed", "concerns": 0, "channel": "sms" }));
    assert_eq!(mute.assert_problem(422, "required"), ["/data required"]);
    let changed = json!({ "processing": "changed", "concerns": 0, "category": "direct-marketing", "data": ["email-address", "name"] });
    let after = raffle.change(&changed).ok(200);
    assert_eq!((&after["purpose"]["version"], &after["purpose"]["category"]), (&2.into(), &"direct-marketing".into()));
    let form = register.form("fi");
    let said = form["notice"]["statements"].as_array().and_then(|all| all.iter().find(|said| said["purpose"] == raffle.id.as_str()));
    let said = said.expect("the form asks for it");
    assert_eq!((&said["purpose_version"], &said["data"]), (&2.into(), &json!(["email-address", "name"])));
}

#[test]
fn of_two_editors_the_second_is_told() {
    let register = TestRegister::publishing();
    let raffle = Asked::new(&register, "editors");
    let seen = register.staff_get(&raffle.path());
    let put = |body: &Value| register.staff_put(&raffle.path(), seen.header("etag"), body);
    let first = put(&change(&json!({ "processing": "changed", "concerns": 0 })));
    assert_eq!(first.ok(200)["purpose"]["version"], 2);
    assert_ne!(first.header("etag"), seen.header("etag"));
    put(&change(&json!({ "processing": "changed", "concerns": 0 }))).assert_problem(412, "precondition_failed");
    assert_eq!(raffle.view(), first.json(), "the first change stands, and once");

    let key = format!("Bearer {}", register.api_key());
    let blind = [("content-type", "application/json"), ("authorization", key.as_str())];
    register.send("PUT", &raffle.path(), &blind, &change(&json!({})).to_string()).assert_problem(428, "precondition_required");
}

#[test]
fn a_purpose_retires_when_no_form_asks_for_it() {
    let register = TestRegister::publishing();
    let raffle = Asked::new(&register, "retire");
    let address = fresh_address("retire");
    register.join(&address, &[&raffle.id]);
    let retire = json!({ "retired": true });
    assert_eq!(raffle.change(&retire).assert_problem(409, "purpose_in_use"), ["/retired purpose_in_use"]);

    let asks = register.staff_get(DRAFT);
    raffle.put_back();
    assert_eq!(register.staff_post(PUBLISH, &json!({ "grace_seconds": 0 })).status, 201);
    let retired = raffle.change(&retire).ok(200);
    assert_eq!((&retired["purpose"]["retired"], &retired["forms"], &retired["given"]), (&true.into(), &json!([]), &1.into()));
    assert_eq!((raffle.sendable(), register.verdict(&raffle.id, &address)), (0.into(), "retired".into()), "and nobody is written to");
    let me = register.sign_in(&address);
    let view = me.consent(&raffle.id);
    assert_eq!((&view["standing"], &view["retired"]), (&"given".into(), &true.into()), "what was given can still be seen");
    assert_eq!(me.consent("newsletter").get("retired"), None);

    let etag = register.staff_get(DRAFT).header("etag").to_owned();
    assert_eq!(register.staff_put(DRAFT, &etag, &asks.json()).status, 200);
    let refused = register.staff_post(PUBLISH, &json!({}));
    assert_eq!(refused.assert_problem(422, "purpose_retired"), ["/draft/purposes purpose_retired"]);
    let preview = register.staff_get("/api/v1/forms/newsletter/preview");
    assert_eq!(preview.assert_problem(422, "purpose_retired"), ["/draft/purposes purpose_retired"]);

    let back = raffle.change(&json!({ "retired": false })).ok(200);
    assert_eq!(back["purpose"].get("retired"), None);
    assert_eq!((raffle.sendable(), register.verdict(&raffle.id, &address)), (1.into(), "send".into()), "nothing that people said was lost");
    assert_eq!(register.staff_post(PUBLISH, &json!({ "grace_seconds": 0 })).status, 201);
}

#[test]
fn consent_to_a_retired_purpose_is_withheld_and_can_be_taken_back() {
    let register = TestRegister::publishing();
    let raffle = Asked::new(&register, "over");
    let (stays, leaves, left) = (fresh_address("stays"), fresh_address("leaves"), fresh_address("left"));
    for address in [&stays, &leaves, &left] {
        register.join(address, &[&raffle.id]);
    }
    let withdraw = |address: &str| {
        let me = register.sign_in(address);
        me.put(&format!("/api/v1/me/consents/{}", raffle.id), &json!({ "decision": "withdraw" })).ok(200)
    };
    withdraw(&left);
    raffle.put_back();
    assert_eq!(register.staff_post(PUBLISH, &json!({ "grace_seconds": 0 })).status, 201);
    assert_eq!(raffle.change(&json!({ "retired": true })).status, 200);

    for conditions in [json!({}), json!({ "language": "fi" }), json!({ "consent_given": { "after": "2020-01-01" } })] {
        let about = json!({ "purpose": raffle.id, "where": conditions });
        let totals = register.staff_post("/api/v1/audience/count", &about).ok(200);
        let of = |reason: &str| {
            let all = totals["withheld"].as_array().expect("reasons");
            all.iter().find(|one| one["reason"] == reason).map_or(0, |one| one["count"].as_u64().expect("a number"))
        };
        let withheld: u64 = totals["withheld"].as_array().expect("reasons").iter().filter_map(|one| one["count"].as_u64()).sum();
        assert_eq!((&totals["send"], &totals["matched"], of("retired")), (&0.into(), &withheld.into(), 2), "{totals}");
        assert_eq!(register.staff_post("/api/v1/audience/people", &about).ok(200), json!({ "people": [] }));
    }
    assert_eq!(register.verdict(&raffle.id, &left), "withdrawn", "a reason of one's own comes first");
    let taken_back = withdraw(&leaves);
    assert_eq!((&taken_back["consent"]["standing"], &taken_back["consent"]["retired"]), (&"withdrawn".into(), &true.into()));
    assert!(taken_back["receipt"].is_object(), "with its receipt");
    assert_eq!((register.verdict(&raffle.id, &leaves), register.verdict(&raffle.id, &stays)), ("withdrawn".into(), "retired".into()));
    assert_eq!(raffle.change(&json!({ "retired": false })).status, 200);
}

#[test]
fn all_purposes_are_listed_with_their_forms() {
    let register = TestRegister::publishing();
    let raffle = Asked::new(&register, "listed");
    let list = register.staff_get(PURPOSES).ok(200);
    let all = list["purposes"].as_array().expect("a list");
    assert!(all.contains(&raffle.view()));
    for id in ["newsletter", "offers-sms", "research"] {
        let view = all.iter().find(|view| view["purpose"]["id"] == id).expect("a purpose of the starter");
        assert_eq!((&view["forms"], view["given"].is_u64()), (&json!(["newsletter"]), true), "{id}");
    }
}

#[test]
fn everyone_who_is_signed_in_reads_titles_and_not_ids() {
    let register = TestRegister::publishing();
    let member = register.staff("Otsikot", &["see_audience"]);
    let names = || member.browser.get("/api/v1/wording/names?locale=fi").ok(200);
    let title = |names: &Value, id: &str| {
        let purposes = names["purposes"].as_array().expect("purposes").clone();
        purposes.into_iter().find(|purpose| purpose["purpose"] == id).unwrap_or_default()
    };
    let raffle = Asked::new(&register, "titled");
    let id = raffle.id.clone();
    assert_eq!(title(&names(), &id), json!({ "purpose": id, "title": "Raati", "retired": false }));
    let form = names()["forms"].as_array().expect("forms").iter().find(|form| form["form"] == "newsletter").expect("a form").clone();
    assert!(form["title"].as_str().is_some_and(|title| title != "newsletter") && form["edition"].as_u64() > Some(1), "{form}");
    drop(raffle);
    assert_eq!(title(&names(), &id)["title"], "Raati", "no form asks for it any more, and people may still be written to");
    register.browser().get("/api/v1/wording/names").assert_problem(401, "unauthenticated");
}

#[test]
fn a_purpose_that_cannot_be_is_not_made() {
    let register = TestRegister::publishing();
    let ask = |more: Value| {
        let mut ask = json!({ "id": fresh("new"), "channel": "sms", "category": "direct-marketing", "legal_basis": "consent", "data": ["telephone-number"] });
        ask.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        register.staff_post(PURPOSES, &ask)
    };
    assert_eq!(ask(json!({ "id": "newsletter" })).assert_problem(409, "purpose_exists"), ["/id purpose_exists"]);
    assert_eq!(ask(json!({ "data": [] })).assert_problem(422, "required"), ["/data required"]);
    assert_eq!(ask(json!({ "data": ["email-address"] })).assert_problem(422, "required"), ["/data required"]);
    for wrong in [json!({ "id": "No Such" }), json!({ "channel": "pigeon" }), json!({ "legal_basis": "whim" }), json!({ "version": 7 })] {
        let refused = ask(wrong.clone());
        assert_eq!(refused.status, 422, "{wrong}: {}", refused.text());
    }
    let raffle = fresh("none");
    register.staff_get(&format!("{PURPOSES}/{raffle}")).assert_problem(404, "not_found");
    register.staff_get(&format!("{PURPOSES}/No%20Such")).assert_problem(404, "not_found");
    register.staff_put(&format!("{PURPOSES}/{raffle}"), "\"1\"", &change(&json!({}))).assert_problem(404, "not_found");
}
