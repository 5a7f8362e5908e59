//! Forms: a new one from its draft to its end, and what visitors see of it on the way.

use lupa_tests::{
    Answer, TestRegister,
    register::{fresh, fresh_address},
};
use serde_json::{Value, json};

const FORMS: &str = "/api/v1/forms";

/// A form of this test's own, with the words of the starter about one purpose of its own. Retired when the test is over.
struct Form<'r> {
    register: &'r TestRegister,
    id: String,
    purpose: String,
}

impl<'r> Form<'r> {
    fn new(register: &'r TestRegister, label: &str) -> Self {
        let (id, purpose) = (fresh(label), fresh("raati"));
        let ask = json!({ "id": purpose, "channel": "email", "category": "research", "legal_basis": "consent", "data": ["email-address"] });
        assert_eq!(register.staff_post("/api/v1/purposes", &ask).status, 201);
        let form = Self { register, id, purpose };
        let made = register.staff_post(FORMS, &json!({ "id": form.id, "draft": form.words() }));
        let view = json!({ "form": form.id, "title": form.words()["texts"]["fi"]["heading"], "state": "draft", "purposes": [form.purpose], "unpublished": true });
        assert_eq!(made.ok(201), view);
        assert_eq!(form.view(), view);
        let draft = form.get("draft");
        assert_eq!((draft.ok(200)["draft"].clone(), draft.header("etag")), (form.words(), made.header("etag")));
        form
    }

    /// Whole words, asking for an e-mail address alone.
    fn words(&self) -> Value {
        let mut draft = self.register.staff_get("/api/v1/forms/newsletter/draft").ok(200)["draft"].clone();
        draft["purposes"] = json!([self.purpose]);
        for locale in ["fi", "sv", "en"] {
            let text = &mut draft["texts"][locale];
            text["statements"] = json!({ &self.purpose: { "title": "Raati", "label": "Kysykää minulta.", "details": "Kahdesti." } });
            text["fields"] = json!([{ "name": "email", "label": "@" }]);
        }
        draft
    }

    fn path(&self, part: &str) -> String {
        format!("{FORMS}/{}/{part}", self.id)
    }

    fn get(&self, part: &str) -> Answer {
        self.register.staff_get(&self.path(part))
    }

    fn save(&self, draft: &Value) {
        let etag = self.get("draft").header("etag").to_owned();
        assert_eq!(self.register.staff_put(&self.path("draft"), &etag, &json!({ "draft": draft })).status, 200);
    }

    fn post(&self, part: &str, ask: &Value) -> Answer {
        self.register.staff_post(&self.path(part), ask)
    }

    fn publish(&self) -> Value {
        self.post("publish", &json!({ "grace_seconds": 0 })).ok(201)
    }

    /// Its entry among all forms.
    fn view(&self) -> Value {
        let list = self.register.staff_get(FORMS).ok(200);
        let forms = list["forms"].as_array().expect("forms");
        assert!(forms.windows(2).all(|pair| pair[0]["form"].as_str() < pair[1]["form"].as_str()), "by name");
        forms.iter().find(|form| form["form"] == self.id.as_str()).expect("the form").clone()
    }

    /// What a visitor is shown.
    fn shown(&self) -> Answer {
        self.register.get(&format!("{FORMS}/{}?locale=fi", self.id))
    }

    fn page(&self) -> Answer {
        self.register.get(&format!("/f/{}?lang=fi", self.id))
    }

    fn filled(&self, label: &str) -> Value {
        json!({
            "form": self.id, "notice": self.shown().ok(200)["digest"], "email": fresh_address(label), "choices": { &self.purpose: true },
        })
    }
}

impl Drop for Form<'_> {
    fn drop(&mut self) {
        if !std::thread::panicking() && self.view()["state"] == "open" {
            assert_eq!(self.post("retire", &json!({ "grace_seconds": 0 })).status, 200);
        }
    }
}

#[test]
fn a_form_is_a_draft_until_it_is_published() {
    let register = TestRegister::publishing();
    let form = Form::new(&register, "uusi");
    form.shown().assert_problem(404, "form_unknown");
    assert_eq!(form.page().status, 404);
    form.post("retire", &json!({})).assert_problem(409, "form_unpublished");
    assert_eq!(form.get("editions").ok(200), json!({ "editions": [] }));
    assert_eq!(form.get("preview?locale=fi").ok(200)["edition"], 1);

    assert_eq!(form.publish()["edition"], 1);
    let open = json!({ "form": form.id, "title": form.words()["texts"]["fi"]["heading"], "state": "open", "edition": 1, "purposes": [form.purpose], "unpublished": false });
    assert_eq!(form.view(), open);
    let purpose = register.staff_get(&format!("/api/v1/purposes/{}", form.purpose)).ok(200);
    assert_eq!(purpose["forms"], json!([form.id]));
    let page = form.page();
    assert!(page.status == 200 && page.text().contains("Kysykää minulta."), "{}", page.text());
    let filled = form.filled("uusi");
    let address = filled["email"].as_str().expect("an address");
    register.send_form(&filled);
    register.confirm_latest(address);
    assert_eq!(register.verdict(&form.purpose, address), "send");

    let mut other = form.words();
    other["texts"]["fi"]["heading"] = "Toinen otsikko".into();
    form.save(&other);
    assert_eq!(form.view()["unpublished"], true, "the draft says something else");
    form.save(&form.words());
    assert_eq!(form.view()["unpublished"], false, "and now the same again");
}

#[test]
fn a_form_is_not_published_while_anything_is_missing() {
    let register = TestRegister::publishing();
    let form = Form::new(&register, "vajaa");
    let refused = |change: &dyn Fn(&mut Value)| {
        let mut draft = form.words();
        change(&mut draft);
        form.save(&draft);
        let answer = form.post("publish", &json!({}));
        assert_eq!(form.view()["state"], "draft");
        answer
    };
    let missing = |change: &dyn Fn(&mut Value)| refused(change).assert_problem(422, "words_missing");
    for item in ["retention", "complaint", "withdrawal", "recipients"] {
        let gaps = missing(&|draft| {
            draft["texts"]["sv"]["information"].as_array_mut().expect("sections").retain(|section| section["item"] != item);
        });
        assert_eq!(gaps, [format!("/draft/texts/sv/information/{item} words_missing")]);
    }
    let gaps = missing(&|draft| draft["texts"]["fi"]["statements"][&form.purpose]["details"] = " ".into());
    assert_eq!(gaps, [format!("/draft/texts/fi/statements/{}/details words_missing", form.purpose)]);
    let gaps = missing(&|draft| {
        draft["texts"].as_object_mut().expect("languages").remove("en");
    });
    assert!(gaps.len() > 10 && gaps.iter().all(|gap| gap.starts_with("/draft/texts/en/")), "a language: {gaps:?}");
    let empty = refused(&|draft| *draft = json!({ "purposes": [], "texts": {} }));
    assert_eq!(empty.assert_problem(422, "required"), ["/draft/purposes required"]);
    let unknown = refused(&|draft| draft["purposes"] = json!(["raffle"]));
    assert_eq!(unknown.assert_problem(422, "purpose_unknown"), ["/draft/purposes purpose_unknown"]);
}

#[test]
fn a_retired_form_is_shown_to_nobody_and_can_be_opened_again() {
    let register = TestRegister::publishing();
    let form = Form::new(&register, "loppu");
    form.publish();
    let (soon, late) = (form.filled("soon"), form.filled("late"));
    let digest = form.shown().ok(200)["digest"].as_str().expect("a digest").to_owned();

    let retired = form.post("retire", &json!({ "grace_seconds": 3600 })).ok(200);
    let until = retired["retires_at"].clone();
    assert!(until.is_string());
    let over = json!({
        "form": form.id, "title": form.words()["texts"]["fi"]["heading"], "state": "retired", "edition": 1, "retires_at": until, "purposes": [form.purpose], "unpublished": false,
    });
    assert_eq!((retired, form.view()), (over.clone(), over));
    form.shown().assert_problem(410, "form_retired");
    let page = form.page();
    assert!(page.status == 410 && page.text().contains("Lomake ei ole enää käytössä"), "{}", page.text());
    register.send_form(&soon);
    let address = soon["email"].as_str().expect("an address");
    register.confirm_latest(address);
    register.next_mail(address);
    assert_eq!(register.verdict(&form.purpose, address), "send", "a visitor who had the page open was heard");

    let shorter = form.post("retire", &json!({ "grace_seconds": 0 })).ok(200)["retires_at"].clone();
    assert!(shorter.as_str() < until.as_str());
    let longer = form.post("retire", &json!({ "grace_seconds": 3600 })).ok(200)["retires_at"].clone();
    assert_eq!(longer, shorter, "a grace that was shortened stays short");
    register.post("/api/v1/signups", &late).assert_problem(410, "form_retired");
    assert_eq!(register.post_form(&format!("/f/{}", form.id), "email=a%40b.example").status, 410);
    assert_eq!(register.get(&format!("/n/{digest}")).status, 200, "the words stay where they are");
    let me = register.sign_in(address);
    let give = json!({ "decision": "give", "notice": digest });
    assert_eq!(me.standing(&form.purpose), "given");
    let path = format!("/api/v1/me/consents/{}", form.purpose);
    assert_eq!(me.put(&path, &json!({ "decision": "withdraw" })).status, 200);
    me.put(&path, &give).assert_problem(410, "form_retired");

    let purpose = register.staff_get(&format!("/api/v1/purposes/{}", form.purpose));
    assert_eq!(purpose.ok(200)["forms"], json!([]), "so the purpose can be retired as well");
    assert_eq!(form.publish()["edition"], 2);
    assert_eq!((form.view()["state"].clone(), form.shown().status), ("open".into(), 200));
}

#[test]
fn a_form_that_cannot_be_is_not_made() {
    let register = TestRegister::publishing();
    let draft = json!({ "purposes": [], "texts": {} });
    let taken = register.staff_post(FORMS, &json!({ "id": "newsletter", "draft": draft }));
    assert_eq!(taken.assert_problem(409, "form_exists"), ["/id form_exists"]);
    for id in ["No Such", "", "ä", "1st"] {
        let refused = register.staff_post(FORMS, &json!({ "id": id, "draft": draft }));
        assert_eq!(refused.status, 422, "{id}: {}", refused.text());
        register.post(FORMS, &json!({ "id": id, "draft": draft })).assert_problem(401, "unauthenticated");
    }
    let misspelt = register.staff_post(FORMS, &json!({ "id": fresh("form"), "draft": { "purposes": [], "text": {} } }));
    assert_eq!(misspelt.assert_problem(422, "unknown_member"), ["/draft/text unknown_member"]);
    register.staff_post(&format!("{FORMS}/{}/retire", fresh("form")), &json!({})).assert_problem(404, "form_unknown");
    let form = Form::new(&register, "grace");
    form.publish();
    let refused = form.post("retire", &json!({ "grace_seconds": 86_401 }));
    assert_eq!(refused.assert_problem(422, "limit_out_of_range"), ["/grace_seconds limit_out_of_range"]);
    assert_eq!(form.view()["state"], "open");
}

#[test]
fn a_draft_is_published_as_it_was_seen() {
    let register = TestRegister::publishing();
    let form = Form::new(&register, "nahty");
    let seen = form.get("draft").header("etag").to_owned();
    form.save(&form.words());
    let key = format!("Bearer {}", register.api_key());
    let publish = |etag: &str| {
        let headers = [("content-type", "application/json"), ("authorization", key.as_str()), ("if-match", etag)];
        register.send("POST", &form.path("publish"), &headers, "{}")
    };
    publish(&seen).assert_problem(412, "precondition_failed");
    assert_eq!(form.view()["state"], "draft");
    assert_eq!(publish(form.get("draft").header("etag")).status, 201);
}

#[test]
fn a_change_of_processing_publishes_the_words_that_are_shown_and_nobodys_draft() {
    let register = TestRegister::publishing();
    let form = Form::new(&register, "kesken");
    form.publish();
    let before = form.shown().ok(200);
    let mut draft = form.words();
    draft["texts"]["fi"]["heading"] = "Tätä kirjoitetaan vielä".into();
    draft["texts"]["sv"]["heading"] = "".into();
    form.save(&draft);
    let tag = form.get("draft").header("etag").to_owned();

    let path = format!("/api/v1/purposes/{}", form.purpose);
    let seen = register.staff_get(&path).header("etag").to_owned();
    let change = |channel: &str, data: &str| json!({ "channel": channel, "category": "research", "data": [data], "processing": "changed", "concerns": 0 });
    let refused = register.staff_put(&path, &seen, &change("sms", "telephone-number"));
    let gaps = ["fi", "sv", "en"].map(|locale| format!("/draft/texts/{locale}/fields/phone words_missing"));
    let mut named = refused.assert_problem(422, "words_missing");
    named.sort();
    let mut wanted = gaps.to_vec();
    wanted.sort();
    assert_eq!(named, wanted, "the form asks for no number");
    assert_eq!((register.staff_get(&path).header("etag"), form.shown().ok(200)), (&*seen, before.clone()), "nothing was done");

    assert_eq!(register.staff_put(&path, &seen, &change("email", "email-address")).status, 200);
    let after = form.shown().ok(200);
    let mut wanted = before["notice"].clone();
    wanted["edition"] = 2.into();
    wanted["statements"][0]["purpose_version"] = 2.into();
    assert_eq!(after["notice"], wanted, "the words that were shown, about the new processing");
    let kept = form.get("draft");
    assert_eq!((kept.ok(200)["draft"].clone(), kept.header("etag")), (draft, &*tag), "the draft is as its editor left it");
    assert_eq!(form.view()["unpublished"], true);
    form.save(&form.words());
    assert_eq!(form.publish()["edition"], 3);
}
