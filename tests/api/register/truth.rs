//! Whatever the keeper says and changes, nothing that customers are shown or sent holds an example's details or a placeholder: no notice, no
//! letter, no receipt.

mod native_only {
    use lupa_domain::{locale::Locale, register::starter};
    use lupa_tests::{Mail, TestRegister, over_http, register::fresh_address};
    use proptest::prelude::*;
    use serde_json::{Value, json};

    /// What the keeper does after set-up.
    #[derive(Clone, Debug)]
    enum Step {
        Change(Value),
        Speak(Vec<&'static str>),
        Reword(String),
        Republish(&'static str),
        Publish,
    }

    /// Something that might be typed: nothing, something true, the example's own, a placeholder.
    fn text(good: &'static str) -> impl Strategy<Value = String> {
        let example = prop::sample::select(vec!["Esimerkkiliike", "Exempelgatan 1", "+358 9 000 0000", "customer.service@shop.example"]);
        prop_oneof![
            4 => Just(good.to_owned()),
            2 => Just(String::new()),
            1 => example.prop_map(str::to_owned),
            1 => prop::sample::select(vec!["{phone}", "{controller}", "{nimi}"]).prop_map(str::to_owned),
        ]
    }

    fn particulars() -> impl Strategy<Value = Value> {
        (
            (text("Kukka Oy"), text("Aino Aalto"), text("aino@kukka.example"), text("1234567-1")),
            (text("040 123 4567"), text("Tie 2"), text("20100"), text("Turku"), text("kukka.example")),
        )
            .prop_map(|((name, contact, email, business_id), (phone, street, postal_code, locality, website))| {
                json!({
                    "name": name, "contact": contact, "email": email, "business_id": business_id, "phone": phone, "street": street,
                    "postal_code": postal_code, "locality": locality, "website": website,
                })
            })
    }

    fn step() -> impl Strategy<Value = Step> {
        let heading =
            prop::sample::select(vec!["Soita {phone}", "Tule: {address}", "Hei, {contact}", "{nimi}", "{identity}", "Valitse { itse }"]);
        prop_oneof![
            4 => particulars().prop_map(Step::Change),
            1 => prop::sample::subsequence(vec!["fi", "sv", "en"], 0..=3).prop_map(Step::Speak),
            1 => heading.prop_map(|heading| Step::Reword(heading.to_owned())),
            3 => prop::sample::select(vec!["same", "another"]).prop_map(Step::Republish),
            1 => Just(Step::Publish),
        ]
    }

    fn take(register: &TestRegister, step: &Step) {
        let seen = |path: &str| {
            let seen = register.staff_get(path);
            (seen.ok(200), seen.header("etag").to_owned())
        };
        match step {
            Step::Change(particulars) => {
                let (_, etag) = seen("/api/v1/controller");
                let status = register.staff_put("/api/v1/controller", &etag, particulars).status;
                assert!(matches!(status, 200 | 422), "{status}");
            }
            Step::Speak(languages) => {
                let (_, etag) = seen("/api/v1/languages");
                register.staff_put("/api/v1/languages", &etag, &json!({ "languages": languages }));
            }
            Step::Reword(heading) => {
                let (mut draft, etag) = seen("/api/v1/forms/newsletter/draft");
                for locale in ["fi", "sv", "en"] {
                    draft["draft"]["texts"][locale]["heading"] = heading.clone().into();
                }
                let _ = register.staff_put("/api/v1/forms/newsletter/draft", &etag, &draft).ok(200);
            }
            Step::Republish(whose) => {
                let (known, _) = seen("/api/v1/controller");
                let ask = json!({ "controller": whose, "concerns": known["outdated"]["agreed"] });
                let _ = register.staff_post("/api/v1/controller/republish", &ask).ok(200);
            }
            Step::Publish => {
                let status = register.staff_post("/api/v1/forms/newsletter/publish", &json!({})).status;
                assert!(matches!(status, 201 | 422), "{status}");
            }
        }
    }

    /// The example's details that nobody else has.
    fn invented() -> Vec<String> {
        let known = Locale::ALL.map(|locale| starter::in_language(&starter::controller(), locale));
        let of = |one: &lupa_domain::wording::Controller| {
            [Some(one.name.clone()), Some(one.contact.clone()), Some(one.email.clone()), one.phone.clone(), one.address.street.clone()]
        };
        known.iter().flat_map(of).flatten().collect()
    }

    /// A placeholder as an editor writes one; JSON has quotes after its braces.
    fn placeholder(text: &str) -> Option<&str> {
        text.split('{').skip(1).find_map(|rest| {
            let name = rest.split('}').next().filter(|name| name.len() < rest.len())?;
            (!name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')).then_some(name)
        })
    }

    fn is_true(what: &str, text: &str) {
        for known in invented() {
            assert!(!text.contains(&known), "{known} in {what}: {text}");
        }
        assert_eq!(placeholder(text), None, "{what}: {text}");
    }

    /// Everything that a letter says, and what goes with it.
    fn read(mail: &Mail) -> String {
        let attached = mail.attachments.iter().map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned());
        [mail.subject.clone(), mail.text.clone(), mail.html.clone()].into_iter().chain(attached).collect::<Vec<_>>().join("\n")
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

        #[test]
        fn nothing_invented_is_published_signed_or_sent(first in particulars(), steps in prop::collection::vec(step(), 1..8)) {
            if over_http::base().is_some() {
                return Ok(());
            }
            let mut more = first.clone();
            let (name, email) = (more["name"].take(), more["email"].take());
            let members = more.as_object().expect("an object").clone();
            let more: serde_json::Map<_, _> = members.into_iter().filter(|(_, value)| value.is_string()).collect();
            let ask = json!({ "name": name, "own_name": "Kerttu Keto", "email": email, "controller": more });
            // What is refused sets nothing up; the rest is tried from a plain start.
            let register = TestRegister::native_set_up(&ask).or_else(TestRegister::native).expect("in this process");
            for step in &steps {
                take(&register, step);
            }
            let address = fresh_address("truth");
            register.sign_up(&address, &["newsletter"]);
            let asked = register.next_mail(&address);
            is_true("a letter", &read(&asked));
            let _ = register.confirm(&asked.token("/confirm/").expect("a link")).ok(200);
            let receipt = register.next_mail(&address);
            is_true("a receipt", &read(&receipt));
            let connection = register.inside().sql().connection();
            let mut statement = connection.prepare("select body from notice").expect("a statement");
            let bodies = statement.query_map([], |row| row.get::<_, String>(0)).expect("rows");
            for body in bodies {
                is_true("a notice", &body.expect("text"));
            }
        }
    }
}
