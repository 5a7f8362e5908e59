//! Looking people up: people who ought to be found are, and nobody else, page by page; and everybody by their id.

use lupa_tests::{
    TestRegister,
    register::{fresh, fresh_address},
};
use serde_json::json;

use super::Hand;

/// The id at the end of a card's path.
fn id(path: &str) -> String {
    path.rsplit('/').next().expect("an id").to_owned()
}

#[test]
fn people_are_found_by_the_beginnings_of_words() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let (name, organisation) = (fresh("Mäkeläinen"), fresh("Øljy"));
    let email = fresh_address("haku.ääni");
    let more = json!({
        "name": format!("Aino-Maria {name}"), "organisation": format!("Kukka & {organisation}"), "email": email, "phone": "+46 70 123 45 67",
        "address": { "street": "Katu 1", "postal_code": "40100", "locality": "Jyväskylä" }, "tags": ["b", "a"],
    });
    let path = hand.create(&more);
    let digits: String = name.chars().filter(char::is_ascii_hexdigit).collect();
    assert!(!digits.is_empty());
    for text in [
        name.clone(),
        name.to_uppercase(),
        name.replace('ä', "a"),
        format!("{} aino mar", &name[..name.len() - 2]),
        organisation.replace('Ø', "o"),
        email.clone(),
        email.to_uppercase(),
        email[..email.len() - 8].to_owned(),
        format!("{name} +46 70 123"),
        format!("{name} 004670"),
    ] {
        assert_eq!(hand.found(&text, None), [id(&path)], "{text}");
    }
    for text in [format!("{name} virtanen"), format!("{name} 070"), name[1..].to_owned(), format!("{name} ?"), "???".to_owned()] {
        assert_eq!(hand.found(&text, None).contains(&id(&path)), text.ends_with(" ?"), "{text}");
    }
    let page = hand.post("/api/v1/people/search", &json!({ "text": name })).ok(200);
    let line = &page["people"][0];
    let wanted = json!({
        "id": id(&path), "name": format!("Aino-Maria {name}"), "organisation": format!("Kukka & {organisation}"), "email": email,
        "phone": "+46701234567", "phone_shown": "+46 70 123 45 67", "locality": "Jyväskylä", "tags": ["a", "b"], "joined_at": line["joined_at"],
    });
    assert_eq!(page, json!({ "people": [wanted] }));
}

#[test]
fn people_are_found_by_their_number_whichever_way_it_is_typed() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    // Nine digits that nobody else in this register has, in the groups that Finns write.
    let digits: String =
        fresh_address("numero").bytes().filter(u8::is_ascii_digit).map(char::from).chain("1234567".chars()).take(7).collect();
    let (head, tail) = digits.split_at(3);
    let path = hand.create(&json!({ "name": fresh("Numero"), "phone": format!("040{digits}") }));
    for text in [
        format!("040 {head} {tail}"),
        format!("40 {head} {tail}"),
        format!("+358 (0)40 {head} {tail}"),
        format!("+358 040-{head}-{tail}"),
        format!("0035840{digits}"),
        format!("358 40 {digits}"),
        format!("tel:+358-40-{digits}"),
        format!("\u{202a}040\u{2011}{head}\u{2009}{tail}\u{202c}"),
        format!("(040) {head}{tail}"),
    ] {
        assert!(hand.found(&text, None).contains(&id(&path)), "{text}");
    }
    let card = hand.get(&path).ok(200);
    assert_eq!((&card["phone_shown"], &card["phone_suspect"]), (&json!(format!("040 {head} {tail}")), &json!(false)));
}

#[test]
fn numbers_that_are_none_are_listed_and_may_stay_until_they_are_put_right() {
    let Some(register) = TestRegister::native() else { return };
    let hand = Hand::full(&register);
    let right = hand.create(&json!({ "name": "Oikea", "phone": "040 123 4567" }));
    let wrong = hand.create(&json!({ "name": "Väärä", "phone": "040 123 4568" }));
    // As it was stored before numbers were checked: a Danish number that was taken for one of Egypt.
    let change = "update person set phone = '+20123456' where phone = '+358401234568'";
    assert_eq!(register.inside().sql().connection().execute(change, []), Ok(1));
    let suspects = || hand.post("/api/v1/people/search", &json!({ "phone_suspect": true })).ok(200);
    let page = suspects();
    assert_eq!(page["people"].as_array().map(Vec::len), Some(1), "{page}");
    assert_eq!((&page["people"][0]["id"], &page["people"][0]["phone_shown"]), (&json!(id(&wrong)), &json!("+20123456")));
    assert_eq!((&hand.get(&wrong).ok(200)["phone_suspect"], &hand.get(&right).ok(200)["phone_suspect"]), (&json!(true), &json!(false)));
    // What is wrong with the number keeps nobody from changing the name.
    assert_eq!(hand.change(&wrong, &json!({ "name": "Väärä numero" })).ok(200)["phone"], "+20123456");
    hand.change(&wrong, &json!({ "phone": "+45 20 12" })).assert_problem(422, "phone_invalid");
    assert_eq!(hand.change(&wrong, &json!({ "phone": "+45 20 12 34 56" })).ok(200)["phone"], "+4520123456");
    assert_eq!(suspects(), json!({ "people": [] }));
}

#[test]
fn what_somebody_is_called_now_is_what_finds_them() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let [before, after] = ["Ennen", "Jälkeen"].map(fresh);
    let path = hand.create(&json!({ "name": before }));
    assert_eq!(hand.found(&before, None), [id(&path)]);
    assert_eq!(hand.change(&path, &json!({ "name": after })).status, 200);
    assert_eq!((hand.found(&before, None), hand.found(&after, None)), (vec![], vec![id(&path)]));

    let (address, name) = (fresh_address("confirmed"), fresh("Vahvistettu"));
    let mut filled = register.filled(&address, &["newsletter"]);
    filled["name"] = name.as_str().into();
    register.send_form(&filled);
    let found = hand.found(&address, None);
    assert_eq!((found.len(), hand.found(&name, None).len()), (1, 0), "nobody has said yet that the name is theirs");
    register.confirm_latest(&address);
    assert_eq!(hand.found(&name, None), found);
}

#[test]
fn pages_go_from_the_newest_down_and_a_cursor_belongs_to_its_question() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let (name, tag) = (fresh("sivuttain"), fresh("sivu"));
    let mut made: Vec<_> = (0..120).map(|_| id(&hand.create(&json!({ "name": name, "tags": [tag] })))).collect();
    made.reverse();
    assert_eq!(hand.found(&name, None), made);
    assert_eq!(hand.found("", Some(&tag.to_uppercase())), made);
    assert_eq!(hand.found(&name[..name.len() - 1], Some(&tag)), made);
    let everyone = hand.post("/api/v1/people/search", &json!({})).ok(200);
    assert_eq!(everyone["people"].as_array().map(Vec::len), Some(50));
    let tags = hand.get("/api/v1/people/tags").ok(200);
    assert!(tags["tags"].as_array().expect("tags").contains(&json!({ "tag": tag, "people": 120 })));

    let next = hand.post("/api/v1/people/search", &json!({ "text": name })).ok(200)["next"].clone();
    for other in [json!({ "text": "muu", "cursor": next }), json!({ "text": name, "tag": tag, "cursor": next }), json!({ "cursor": "x" })] {
        assert_eq!(hand.post("/api/v1/people/search", &other).assert_problem(400, "cursor_invalid"), ["/cursor cursor_invalid"]);
    }
    let long = json!({ "text": "a".repeat(301) });
    assert_eq!(hand.post("/api/v1/people/search", &long).assert_problem(422, "text_too_long"), ["/text text_too_long"]);
}

#[test]
fn that_somebody_looked_is_written_down_and_not_for_which_name() {
    let register = TestRegister::new();
    let member = register.staff("Etsijä", &["see_people"]);
    let name = fresh("etsitty");
    let hand = Hand::full(&register);
    for _ in 0..60 {
        hand.create(&json!({ "name": name }));
    }
    let first = member.browser.post("/api/v1/people/search", &json!({ "text": name })).ok(200);
    let second = json!({ "text": name, "cursor": first["next"] });
    assert_eq!(member.browser.post("/api/v1/people/search", &second).ok(200)["people"].as_array().map(Vec::len), Some(10));
    let page = register.staff_get(&format!("/api/v1/audit?staff={}&act=people_seen", member.id)).ok(200);
    let entries = page["entries"].as_array().expect("entries");
    assert_eq!((entries.len(), &entries[0]["entry"]["detail"]), (1, &json!("50")));
    assert!(!page.to_string().contains(&name));
}

mod native_only {
    use lupa_domain::{
        people::search::{SearchQuery, Searchable},
        time::Span,
    };
    use lupa_worker::people::search_index;
    use proptest::{prelude::*, sample::select};

    use super::*;

    /// A crowd of this many, called Aa, Bb and Cc in turn; gives the id of the oldest and the newest.
    fn crowd(register: &TestRegister, many: u32) -> (String, String) {
        let connection = register.inside().sql().connection();
        connection
            .execute(
                "with recursive number (i) as (select 1 union all select i + 1 from number where i < ?1) \
                 insert into person (id, email, email_key, name, locale, joined_at, confirmed_at) \
                 select printf('%08x-0000-4000-8000-000000000000', i), printf('joku.%d@example.com', i), printf('joku.%d@example.com', i), \
                 case i % 3 when 0 then 'Aa Väki' when 1 then 'Bb Väki' else 'Cc Väki' end, 'fi', 1, 1 from number",
                [many],
            )
            .expect("a crowd");
        ("00000001-0000-4000-8000-000000000000".to_owned(), format!("{many:08x}-0000-4000-8000-000000000000"))
    }

    #[test]
    fn a_crowd_that_came_at_once_is_entered_bit_by_bit_and_found_all_the_same() {
        let Some(register) = TestRegister::native() else { return };
        let hand = Hand::full(&register);
        let (oldest, newest) = crowd(&register, 45_000);
        assert_eq!(hand.get(&format!("/api/v1/people/{newest}")).status, 200, "by id everybody is found at once");
        let first = hand.post("/api/v1/people/search", &json!({ "text": "bb" })).ok(200);
        assert_eq!(first["behind"], 41_000, "two have looked, each with a batch of 2,000");
        assert!(register.inside().register().take_wake().is_some(), "the rest is entered when the alarm rings");
        let keep_up = || register.inside().command(search_index::keep_up);
        assert!(keep_up(), "who has just come is let in first");
        let behind = || hand.post("/api/v1/people/search", &json!({ "text": "bb" })).ok(200)["behind"].clone();
        assert_eq!(behind(), 39_000, "of which this look entered its own batch, and the alarm none");
        let rings = std::iter::repeat_with(keep_up).take_while(|more| *more).count();
        assert_eq!(rings, 18, "as long as more than a batch is left");
        let last = hand.post("/api/v1/people/search", &json!({ "text": "bb" })).ok(200);
        assert_eq!((last.get("behind"), last["people"].as_array().map(Vec::len)), (None, Some(50)));
        assert_eq!(hand.found("joku.1@", None), vec![oldest.clone()]);

        // What everybody is called is looked through from the newest on, so far for each page.
        let both = hand.change(&format!("/api/v1/people/{oldest}"), &json!({ "name": "Aa Bb Väki" }));
        assert_eq!(both.status, 200);
        let page = hand.post("/api/v1/people/search", &json!({ "text": "aa bb" })).ok(200);
        assert_eq!((&page["people"], page["next"].is_string()), (&json!([]), true), "nobody among the first 8,000");
        assert_eq!(hand.found("aa bb", None), [oldest]);
        assert_eq!(hand.found("aa väki joku.3000", None).len(), 5, "3000, and of 30000 to 30009 those of that name");
    }

    #[test]
    fn nothing_is_looked_up_by_reading_everybody() {
        let Some(register) = TestRegister::native() else { return };
        let hand = Hand::full(&register);
        crowd(&register, 15_000);
        assert_eq!(hand.post("/api/v1/people/search", &json!({})).status, 200);
        let sql = register.inside().sql();
        drop(sql.plans());
        for text in ["bb", "aa väki", "joku.77", "nobody", "väki 0401", "joku.77 väki"] {
            assert_eq!(hand.post("/api/v1/people/search", &json!({ "text": text })).status, 200);
        }
        let plans = sql.plans();
        assert!(plans.iter().filter(|(statement, _)| statement.contains("from word")).count() >= 4, "{plans:?}");
        for (statement, plan) in plans {
            for everybody in ["SCAN person", "SCAN word", "SCAN card", "SCAN tag"] {
                // A list of a page that was bound goes by the same word as a table.
                let reads_all = |step: &String| step == everybody || step.starts_with(&format!("{everybody} "));
                assert!(!plan.iter().any(|step| reads_all(step) && !step.contains("VIRTUAL TABLE")), "{statement}: {plan:?}");
            }
        }
    }

    /// What happens in a life of the register.
    #[derive(Clone, Debug)]
    enum Happening {
        /// Somebody signs up, and confirms it or does not.
        SignUp { name: Option<usize>, phone: Option<u8>, confirms: bool },
        /// Staff take somebody in.
        Create { name: usize, organisation: Option<usize>, phone: Option<u8> },
        /// Staff change somebody.
        Change { who: usize, name: usize, organisation: Option<usize>, email: bool },
        /// Two weeks go by, and those who have not confirmed anything are erased.
        Pass,
        /// Somebody looks, which enters everybody.
        Look,
    }

    const NAMES: [&str; 8] =
        ["Aino Mäki", "Matti Meikäläinen", "Øyvind Ås", "王小明", "Ёлкин Пётр", "Anna-Liisa O'Brien", "Σωκράτης", "aino 040"];
    const ORGANISATIONS: [&str; 3] = ["Kukka Oy", "Mäki & Mäki", "40100 Kahvila"];
    const SOUGHT: [&str; 22] = [
        "",
        "a",
        "aino",
        "maki",
        "MÄKI",
        "mäki kukka",
        "øy",
        "oy",
        "王",
        "елк",
        "ёлкин п",
        "anna-liisa",
        "o b",
        "σωκρατησ",
        "p1",
        "p1.hh@",
        "040",
        "+358 40 1",
        "0401 aino",
        "40",
        "virtanen",
        "?",
    ];

    fn happening() -> impl Strategy<Value = Happening> {
        let name = 0..NAMES.len();
        let organisation = || prop::option::of(0..ORGANISATIONS.len());
        let phone = || prop::option::of(0_u8..4);
        prop_oneof![
            4 => (prop::option::of(name.clone()), phone(), any::<bool>())
                .prop_map(|(name, phone, confirms)| Happening::SignUp { name, phone, confirms }),
            3 => (name.clone(), organisation(), phone()).prop_map(|(name, organisation, phone)| Happening::Create { name, organisation, phone }),
            3 => (any::<prop::sample::Index>(), name, organisation(), any::<bool>())
                .prop_map(|(who, name, organisation, email)| Happening::Change { who: who.index(100), name, organisation, email }),
            1 => select(vec![Happening::Pass]),
            2 => select(vec![Happening::Look]),
        ]
    }

    #[derive(Clone, Debug, Default)]
    struct Known {
        id: String,
        name: Option<String>,
        organisation: Option<String>,
        phone: Option<String>,
        email: Option<String>,
        stays: bool,
    }

    fn number(no: u8) -> String {
        format!("+35840100{no:03}")
    }

    struct World<'r> {
        register: &'r TestRegister,
        hand: Hand<'r>,
        living: Vec<Known>,
        gone: Vec<String>,
        made: usize,
    }

    impl World<'_> {
        fn address(&mut self) -> String {
            self.made += 1;
            format!("p{}.hh@asiakas.example", self.made)
        }

        fn happen(&mut self, what: Happening) {
            match what {
                Happening::SignUp { name, phone, confirms } => {
                    let email = self.address();
                    let mut filled = self.register.filled(&email, &["newsletter"]);
                    filled["name"] = name.map(|name| NAMES[name]).into();
                    filled["phone"] = phone.map(number).into();
                    self.register.send_form(&filled);
                    if confirms {
                        self.register.confirm_latest(&email);
                    }
                    // Their id is in what the register holds: nobody has looked for them yet.
                    let find = "select id from person where email = ?";
                    let id = self.register.inside().sql().connection().query_row(find, [&email], |row| row.get(0)).expect("somebody");
                    let name = name.filter(|_| confirms).map(|name| NAMES[name].to_owned());
                    let phone = phone.filter(|_| confirms).map(number);
                    self.living.push(Known { id, name, organisation: None, phone, email: Some(email), stays: confirms });
                }
                Happening::Create { name, organisation, phone } => {
                    let (name, organisation) = (NAMES[name], organisation.map(|one| ORGANISATIONS[one]));
                    let path = self.hand.create(&json!({ "name": name, "organisation": organisation, "phone": phone.map(number) }));
                    let organisation = organisation.map(str::to_owned);
                    let known =
                        Known { id: id(&path), name: Some(name.into()), organisation, phone: phone.map(number), email: None, stays: true };
                    self.living.push(known);
                }
                Happening::Change { who, name, organisation, email } => {
                    if self.living.is_empty() {
                        return;
                    }
                    let place = who % self.living.len();
                    let email = email.then(|| self.address());
                    let (name, organisation) = (NAMES[name], organisation.map(|one| ORGANISATIONS[one]));
                    let path = format!("/api/v1/people/{}", self.living[place].id);
                    let more = json!({ "name": name, "organisation": organisation, "email": email });
                    assert_eq!(self.hand.change(&path, &more).status, 200);
                    let known = &mut self.living[place];
                    (known.name, known.organisation, known.email) = (Some(name.into()), organisation.map(str::to_owned), email);
                    known.stays = true;
                }
                Happening::Pass => {
                    self.register.pass(Span::days(15));
                    self.register.inside().clean();
                    let (stay, go): (Vec<_>, Vec<_>) = self.living.drain(..).partition(|known| known.stays);
                    self.living = stay;
                    self.gone.extend(go.into_iter().map(|known| known.id));
                }
                Happening::Look => drop(self.hand.found("aino", None)),
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]
        #[test]
        fn whatever_happens_those_are_found_who_ought_to_be(happenings in prop::collection::vec(happening(), 1..14)) {
            let Some(register) = TestRegister::native() else { return Ok(()) };
            let mut world = World { hand: Hand::full(&register), register: &register, living: Vec::new(), gone: Vec::new(), made: 0 };
            for what in happenings {
                world.happen(what);
            }
            for known in &world.living {
                let card = world.hand.get(&format!("/api/v1/people/{}", known.id)).ok(200);
                prop_assert_eq!(&card["id"], &json!(known.id));
            }
            for gone in &world.gone {
                prop_assert_eq!(world.hand.get(&format!("/api/v1/people/{gone}")).status, 404);
            }
            for text in SOUGHT {
                let sought = SearchQuery::parse(text, "FI").expect("not too much");
                let finds = |known: &&Known| {
                    let Known { name, organisation, phone, email, .. } = *known;
                    sought.finds(&Searchable {
                        name: name.as_deref(), organisation: organisation.as_deref(), phone: phone.as_deref(), email: email.as_deref(),
                    })
                };
                let wanted: Vec<_> = world.living.iter().rev().filter(finds).map(|known| known.id.clone()).collect();
                prop_assert_eq!(world.hand.found(text, None), wanted, "{}", text);
            }
        }
    }
}
