//! The address at which people reach the business is tried once a month; silence is told to those who answer for the business.

mod native_only {
    use lupa_domain::time::Span;
    use lupa_tests::TestRegister;
    use lupa_worker::{delivery::Outcome, jobs::JobName};
    use serde_json::{Value, json};

    /// Rings until the letter to the business has left, and gives its link.
    fn letter(register: &TestRegister, address: &str) -> Option<String> {
        register.inside().run_if_due(JobName::ContactCheck);
        let mails = register.inside().deliver(&Outcome::Sent);
        let mail = mails.into_iter().rev().find(|mail| mail.to == address && mail.text.contains("/contact/"))?;
        let at = mail.text.find("/contact/").expect("a link");
        Some(mail.text[at..].split_whitespace().next().expect("a link").to_owned())
    }

    fn silent(register: &TestRegister) -> Value {
        register.staff_get("/api/v1/overview").ok(200)["decisions"]["silent_contact"].clone()
    }

    fn address(register: &TestRegister) -> String {
        register.get("/api/v1/status").ok(200)["controller"]["email"].as_str().expect("an address").to_owned()
    }

    #[test]
    fn a_mailbox_that_nobody_reads_is_told_and_one_press_ends_it() {
        let Some(register) = TestRegister::native() else { return };
        let address = address(&register);
        assert_eq!(letter(&register, &address), None, "the first day has other worries");
        register.pass(Span::days(7));
        let link = letter(&register, &address).expect("a letter after a week");
        assert_eq!(letter(&register, &address), None, "one a month");
        register.pass(Span::days(13));
        assert_eq!(silent(&register), Value::Null, "it may be answered for two weeks");
        register.pass(Span::days(1));
        assert_eq!(silent(&register)["email"], address.as_str());

        // Looking answers nothing; a program that follows links does no harm.
        let path = link.split('?').next().expect("a path").to_owned();
        let page = register.get(&link);
        assert!(page.status == 200 && page.text().contains(&address) && page.text().contains("<button"), "{}", page.text());
        assert_ne!(silent(&register), Value::Null);
        let pressed = register.post_form(&link, "");
        assert!(pressed.status == 200 && !pressed.text().contains("<button"), "{}", pressed.text());
        assert_eq!(silent(&register), Value::Null, "somebody reads it after all");
        assert_eq!(register.post_form(&link, "").status, 200, "twice is once");
        let other = path.replacen("/contact/", "/u/", 1);
        assert_ne!(register.get(&other).status, 200, "it is noise to every other page");

        register.pass(Span::days(16));
        assert!(letter(&register, &address).is_some(), "and again after a month");
    }

    #[test]
    fn another_address_begins_anew_and_the_old_link_shows_nothing() {
        let Some(register) = TestRegister::native() else { return };
        register.pass(Span::days(7));
        let link = letter(&register, &address(&register)).expect("a letter");
        register.pass(Span::days(20));
        assert_ne!(silent(&register), Value::Null);
        let seen = register.staff_get("/api/v1/controller");
        let known = seen.ok(200)["controller"].clone();
        let name = &known["name"];
        let controller = json!({
            "name": name, "contact": known["contact"], "email": "uusi@kukka.example", "phone": "", "business_id": "", "website": "",
            "street": "", "postal_code": "", "locality": "",
        });
        let changed = register.staff_put("/api/v1/controller", seen.header("etag"), &controller);
        assert!(changed.status == 200, "{}", changed.text());
        assert_eq!(silent(&register), Value::Null, "nobody has asked there yet");
        assert_eq!(register.post_form(&link, "").status, 410);
        assert!(letter(&register, "uusi@kukka.example").is_some());
    }
}
