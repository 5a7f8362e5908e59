//! The keeper changes what the business says of itself, and publishes what customers are still shown otherwise.

use lupa_tests::TestRegister;
use serde_json::{Value, json};

const CONTROLLER: &str = "/api/v1/controller";
const REPUBLISH: &str = "/api/v1/controller/republish";

/// What `PUT` takes, from what `GET` gives.
fn typed(known: &Value) -> Value {
    let controller = &known["controller"];
    let mut typed = json!({ "name": controller["name"], "contact": controller["contact"], "email": controller["email"] });
    for member in ["business_id", "phone", "website"] {
        typed[member] = controller.get(member).cloned().unwrap_or_else(|| "".into());
    }
    for member in ["street", "postal_code", "locality"] {
        typed[member] = controller["address"].get(member).cloned().unwrap_or_else(|| "".into());
    }
    typed
}

fn with(known: &Value, change: &Value) -> Value {
    let mut typed = typed(known);
    typed.as_object_mut().expect("an object").extend(change.as_object().expect("an object").clone());
    typed
}

#[test]
fn without_the_right_nothing_is_seen_or_changed() {
    let register = TestRegister::new();
    let clerk = register.staff("Toimistolla", &["edit_wording", "publish_wording", "manage_users"]);
    for path in [CONTROLLER, "/api/v1/languages"] {
        clerk.browser.get(path).assert_problem(403, "forbidden");
        register.get(path).assert_problem(401, "unauthenticated");
    }
}

mod native_only {
    use lupa_tests::native::settings;

    use super::*;

    fn register() -> Option<TestRegister> {
        TestRegister::native()
    }

    fn change(register: &TestRegister, change: &Value) -> lupa_tests::Answer {
        let known = register.staff_get(CONTROLLER);
        let etag = known.header("etag").to_owned();
        register.staff_put(CONTROLLER, &etag, &with(&known.ok(200), change))
    }

    #[test]
    fn an_address_is_changed_and_the_form_that_gives_the_old_one_is_named() {
        let Some(register) = register() else { return };
        let before = register.staff_get(CONTROLLER);
        assert_eq!(before.ok(200)["outdated"], json!({ "forms": [], "succession": "details", "agreed": 0 }));
        register.join("anna@posti.example", &["newsletter", "research"]);

        let address = json!({ "street": "Jokikatu 12", "postal_code": "FI-06100", "locality": "Porvoo", "phone": "040 123 4567" });
        let changed = change(&register, &address).ok(200);
        assert_eq!(
            changed["controller"]["address"],
            json!({ "street": "Jokikatu 12", "postal_code": "06100", "locality": "Porvoo", "country": "FI" })
        );
        assert_eq!(changed["controller"]["phone"], "+358 40 123 4567");
        let behind = &changed["outdated"]["forms"][0];
        assert_eq!(
            (&behind["form"], &behind["differs"], &behind["ready"], &changed["outdated"]["agreed"]),
            (&"newsletter".into(), &json!(["phone", "address"]), &true.into(), &2.into())
        );
        assert!(!register.form("fi").to_string().contains("Jokikatu"), "what is published stays as it is");

        let edition = register.form("fi")["edition"].as_u64().expect("a number");
        let published = register.staff_post(REPUBLISH, &json!({})).ok(200);
        assert_eq!(published["outdated"]["forms"], json!([]));
        let form = register.form("sv");
        assert_eq!(form["edition"], edition + 1);
        assert_eq!(form["notice"]["controller"], published["controller"]);
        assert!(form.to_string().contains("Jokikatu 12, 06100 Porvoo"), "{form}");
        assert_eq!(register.verdict("newsletter", "anna@posti.example"), "send", "consent stands: only particulars have changed");
        assert_eq!(register.staff_get("/api/v1/forms").ok(200)["forms"][0]["unpublished"], false, "the draft is what is shown");
        // Nothing is left to publish, and pressing twice makes no edition.
        let _ = register.staff_post(REPUBLISH, &json!({})).ok(200);
        assert_eq!(register.form("sv")["edition"], edition + 1);
    }

    #[test]
    fn a_draft_in_progress_is_not_published_along() {
        let Some(register) = register() else { return };
        let draft = register.staff_get("/api/v1/forms/newsletter/draft");
        let (mut words, etag) = (draft.ok(200), draft.header("etag").to_owned());
        words["draft"]["texts"]["fi"]["heading"] = "Keskeneräinen".into();
        let _ = register.staff_put("/api/v1/forms/newsletter/draft", &etag, &words).ok(200);
        let _ = change(&register, &json!({ "contact": "Toinen Henkilö" })).ok(200);
        let _ = register.staff_post(REPUBLISH, &json!({})).ok(200);
        let form = register.form("fi");
        assert!(form.to_string().contains("Toinen Henkilö") && !form.to_string().contains("Keskeneräinen"));
        assert_eq!(register.staff_get("/api/v1/forms").ok(200)["forms"][0]["unpublished"], true);
    }

    #[test]
    fn a_number_or_a_place_that_cannot_be_is_refused_at_its_field_and_nothing_changes() {
        let Some(register) = register() else { return };
        let wrong =
            json!({ "name": "", "business_id": "0112038-8", "phone": "040 1", "street": "Tie 1", "postal_code": "999", "locality": "X" });
        let refused = change(&register, &wrong);
        assert_eq!(
            refused.assert_problem(422, "required"),
            ["/name required", "/business_id business_id_invalid", "/phone phone_invalid", "/postal_code postal_code_invalid"]
        );
        change(&register, &json!({ "street": "Esimerkkikatu 1", "postal_code": "00100", "locality": "Helsinki" }))
            .assert_problem(422, "example_value");
        assert_eq!(register.staff_get(CONTROLLER).ok(200)["revision"], 2, "one for the start, one for set-up");
    }

    #[test]
    fn another_users_change_is_not_overwritten_and_the_same_again_is_none() {
        let Some(register) = register() else { return };
        let seen = register.staff_get(CONTROLLER);
        let (known, etag) = (seen.ok(200), seen.header("etag").to_owned());
        let _ = register.staff_put(CONTROLLER, &etag, &with(&known, &json!({ "website": "kukka.example" }))).ok(200);
        register.staff_put(CONTROLLER, &etag, &typed(&known)).assert_problem(412, "precondition_failed");
        let now = register.staff_get(CONTROLLER);
        let (known, etag) = (now.ok(200), now.header("etag").to_owned());
        let again = register.staff_put(CONTROLLER, &etag, &typed(&known));
        assert_eq!((again.header("etag"), &again.ok(200)), (&*etag, &known));
        let audit = register.staff_get("/api/v1/audit?act=business_changed").ok(200);
        assert_eq!(audit["entries"].as_array().map(Vec::len), Some(1));
        assert_eq!(audit["entries"][0]["entry"]["detail"], "website", "what, and not the value");
    }

    #[test]
    fn a_new_name_may_be_another_controller_that_nobody_agreed_to() {
        let Some(register) = register() else { return };
        register.join("anna@posti.example", &["newsletter"]);
        let renamed = change(&register, &json!({ "name": "Ruusu Oy" })).ok(200);
        assert_eq!((&renamed["outdated"]["succession"], &renamed["outdated"]["agreed"]), (&"uncertain".into(), &1.into()));
        let unsaid = register.staff_post(REPUBLISH, &json!({}));
        assert_eq!(unsaid.assert_problem(409, "controller_uncertain"), ["/controller controller_uncertain"]);
        let _ = register.staff_post(REPUBLISH, &json!({ "controller": "same" })).ok(200);
        assert_eq!(register.verdict("newsletter", "anna@posti.example"), "send", "the same business under its new name");

        let _ = change(&register, &json!({ "name": "Tulppaani Oy" })).ok(200);
        let unseen = register.staff_post(REPUBLISH, &json!({ "controller": "another", "concerns": 7 }));
        assert_eq!(unseen.assert_problem(409, "count_changed"), ["/concerns count_changed"]);
        let was = register.form("fi")["notice"]["statements"][0]["purpose_version"].as_u64().expect("a number");
        let _ = register.staff_post(REPUBLISH, &json!({ "controller": "another", "concerns": 1 })).ok(200);
        let form = register.form("fi");
        assert_eq!(form["notice"]["statements"][0]["purpose_version"], was + 1, "a new version, as for any considerable change");
        assert_eq!(form["notice"]["controller"]["name"], "Tulppaani Oy");
        assert_ne!(register.verdict("newsletter", "anna@posti.example"), "send", "nobody has agreed to another controller");
    }

    #[test]
    fn a_form_that_names_what_is_known_no_more_is_not_published_as_it_is() {
        let Some(register) = register() else { return };
        let _ = change(&register, &json!({ "phone": "040 123 4567" })).ok(200);
        let draft = register.staff_get("/api/v1/forms/newsletter/draft");
        let (mut words, etag) = (draft.ok(200), draft.header("etag").to_owned());
        words["draft"]["texts"]["fi"]["heading"] = "Soita {phone}".into();
        let _ = register.staff_put("/api/v1/forms/newsletter/draft", &etag, &words).ok(200);
        let _ = register.staff_post("/api/v1/forms/newsletter/publish", &json!({})).ok(201);
        let left = change(&register, &json!({ "phone": "" })).ok(200);
        assert_eq!(left["outdated"]["forms"][0]["ready"], false);
        let edition = register.form("fi")["edition"].clone();
        let _ = register.staff_post(REPUBLISH, &json!({})).ok(200);
        assert_eq!(register.form("fi")["edition"], edition);
        let refused = register.staff_post("/api/v1/forms/newsletter/publish", &json!({}));
        assert_eq!(refused.assert_problem(422, "words_unsaid"), ["/draft/texts/fi/heading/{phone} words_unsaid"]);
    }

    #[test]
    fn languages_that_are_not_offered_need_no_words() {
        let Some(register) = register() else { return };
        let known = register.staff_get("/api/v1/languages");
        assert_eq!(known.ok(200)["languages"], json!(["fi", "sv", "en"]));
        let etag = known.header("etag").to_owned();
        let none = register.staff_put("/api/v1/languages", &etag, &json!({ "languages": [] }));
        assert_eq!(none.assert_problem(422, "required"), ["/languages required"]);
        let _ = register.staff_put("/api/v1/languages", &etag, &json!({ "languages": ["fi"] })).ok(200);
        register.staff_put("/api/v1/languages", &etag, &json!({ "languages": ["sv"] })).assert_problem(412, "precondition_failed");

        let draft = register.staff_get("/api/v1/forms/newsletter/draft");
        let (mut words, etag) = (draft.ok(200), draft.header("etag").to_owned());
        words["draft"]["texts"].as_object_mut().expect("texts").retain(|locale, _| locale == "fi");
        let _ = register.staff_put("/api/v1/forms/newsletter/draft", &etag, &words).ok(200);
        let published = register.staff_post("/api/v1/forms/newsletter/publish", &json!({})).ok(201);
        assert_eq!(published["notices"].as_array().map(Vec::len), Some(1));
        for locale in ["fi", "sv", "en"] {
            assert_eq!(register.form(locale)["locale"], "fi", "{locale}");
            let page = register.get(&format!("/?lang={locale}"));
            assert_eq!((page.status, page.header("content-language")), (200, "fi"));
            assert!(!page.text().contains("hreflang"), "one language is no choice");
        }
        // Staff who read Swedish find the titles of what is there.
        let member = register.staff("Skribent", &["edit_wording"]);
        let names = member.browser.get("/api/v1/wording/names").ok(200);
        assert_eq!(names["forms"][0]["title"], register.form("fi")["notice"]["heading"]);
        // A person who signs up gets letters and a receipt in the language of the form.
        register.join("anna@posti.example", &["newsletter"]);
        assert_eq!(register.verdict("newsletter", "anna@posti.example"), "send");

        let etag = register.staff_get("/api/v1/languages").header("etag").to_owned();
        let more = register.staff_put("/api/v1/languages", &etag, &json!({ "languages": ["fi", "en"] })).ok(200);
        assert_eq!((&more["outdated"]["forms"][0]["ready"], &more["outdated"]["forms"][0]["languages"]), (&false.into(), &json!(["fi"])));
        assert_eq!(register.form("en")["locale"], "fi", "nothing is offered that is not there");
    }

    #[test]
    fn the_numbers_of_a_country_are_checked_by_its_rules() {
        for (country, number, written) in
            [("SE", "SE556016068001", "556016-0680"), ("NO", "923609016", "923 609 016"), ("EE", "10421629", "10421629")]
        {
            let there = move |name: &str| if name == "LUPA_COUNTRY" { Some(country.to_owned()) } else { settings(name) };
            let Some(register) = TestRegister::native_with(there) else { return };
            assert_eq!(change(&register, &json!({ "business_id": number })).ok(200)["controller"]["business_id"], written);
            change(&register, &json!({ "business_id": "1234567-1" })).assert_problem(422, "business_id_invalid");
        }
    }
}
