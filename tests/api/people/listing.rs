//! The list of customers: its orders, groups and filters, what stands on a line, and who may be the person that somebody is about to take in.

use lupa_tests::{
    TestRegister,
    register::{fresh, fresh_address},
};
use serde_json::{Value, json};

use super::{Hand, ask, merge, noted};

/// The people of a list, page after page.
fn listed(hand: &Hand<'_>, more: &Value) -> Vec<Value> {
    let mut ask = json!({});
    merge(&mut ask, more);
    let mut all = Vec::new();
    loop {
        let page = hand.post("/api/v1/people/search", &ask).ok(200);
        all.extend(page["people"].as_array().expect("people").iter().cloned());
        match page.get("next") {
            Some(next) => ask["cursor"] = next.clone(),
            None => return all,
        }
    }
}

fn names(people: &[Value]) -> Vec<&str> {
    people.iter().map(|person| person["name"].as_str().unwrap_or_default()).collect()
}

fn id(path: &str) -> &str {
    path.rsplit('/').next().expect("an id")
}

/// What has happened to a person: the day, and the amount in hundredths.
fn happen(hand: &Hand<'_>, path: &str, day: &str, minor: Option<(i64, &str)>) -> String {
    let amount = minor.map(|(minor, currency)| json!({ "minor": minor, "currency": currency }));
    let made = hand.post(&format!("{path}/history"), &json!({ "happening": "visit", "day": day, "amount": amount })).ok(201);
    format!("{path}/history/{}", made["id"].as_str().expect("an id"))
}

#[test]
fn a_line_says_when_somebody_was_last_there_and_what_they_paid() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let name = fresh("viimeksi");
    let path = hand.create(&json!({ "name": name }));
    let line = || listed(&hand, &json!({ "text": name })).remove(0);
    assert_eq!((line().get("last"), line().get("total")), (None, None), "nothing has happened");
    happen(&hand, &path, "2026-11-20", Some((8_950, "EUR")));
    let later = happen(&hand, &path, "2026-11-24", Some((1_050, "EUR")));
    happen(&hand, &path, "2026-11-22", None);
    assert_eq!((&line()["last"], &line()["total"]), (&json!("2026-11-24"), &json!({ "minor": 10_000, "currency": "EUR" })));
    happen(&hand, &path, "2026-11-25", Some((50_000, "SEK")));
    assert_eq!(line()["total"], json!({ "minor": 50_000, "currency": "SEK" }), "in the currency of the last");
    let seen = hand.get(&format!("{path}/history")).ok(200);
    let newest = format!("{path}/history/{}", seen["entries"][0]["id"].as_str().expect("an id"));
    assert_eq!(hand.delete(&newest, "\"1\"").status, 204);
    assert_eq!(line()["total"], json!({ "minor": 10_000, "currency": "EUR" }));
    let changed = json!({ "happening": "purchase", "day": "2026-11-19", "amount": { "minor": -50, "currency": "EUR" } });
    assert_eq!(hand.put(&later, "\"1\"", &changed).status, 200);
    assert_eq!((&line()["last"], &line()["total"]["minor"]), (&json!("2026-11-22"), &json!(8_900)));

    // Who may not see what happened is told neither, and cannot sort by it.
    let blind = Hand::with(&register, &["see_people"]);
    let seen = listed(&blind, &json!({ "text": name })).remove(0);
    assert_eq!((seen.get("last"), seen.get("total")), (None, None));
    for order in ["last", "total"] {
        let refused = blind.post("/api/v1/people/search", &json!({ "order": order }));
        assert_eq!(refused.assert_problem(403, "forbidden"), ["/order forbidden"]);
    }
}

#[test]
fn every_order_goes_on_from_page_to_page_also_among_equals() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let tag = fresh("järjestys");
    let mut made = Vec::new();
    let spent = [None, Some(("2026-11-20", 100)), Some(("2026-11-20", 100)), Some(("2026-10-01", -5)), Some(("2026-11-21", 0))];
    for no in 0..110 {
        let name = ["Äikäs", "Aalto", "Åsa", "öljy", "zorn", "Aino Mäki"][no % 6].to_owned();
        let path = hand.create(&json!({ "name": name, "tags": [tag] }));
        let happened = spent[no % spent.len()];
        if let Some((day, minor)) = happened {
            happen(&hand, &path, day, Some((minor, "EUR")));
        }
        made.push((id(&path).to_owned(), name, happened));
    }
    let ids = |order: &str| -> Vec<String> {
        let people = listed(&hand, &json!({ "order": order, "tag": tag }));
        people.iter().map(|person| person["id"].as_str().expect("an id").to_owned()).collect()
    };
    let sorted = |key: &dyn Fn(usize) -> (i64, String, i64)| {
        let mut places: Vec<usize> = (0..made.len()).collect();
        places.sort_by_key(|place| key(*place));
        places.into_iter().map(|place| made[place].0.clone()).collect::<Vec<_>>()
    };
    let no = |place: usize| i64::try_from(place).expect("small");
    let letters = ["Aalto", "Aino Mäki", "zorn", "Åsa", "Äikäs", "öljy"];
    let letter = |place: usize| i64::try_from(letters.iter().position(|name| *name == made[place].1).expect("one of them")).expect("small");
    let day = |place: usize| made[place].2.map_or(0, |(day, _)| day.replace('-', "").parse::<i64>().expect("a day"));
    assert_eq!(ids("added"), sorted(&|place| (0, String::new(), -no(place))));
    assert_eq!(ids("name"), sorted(&|place| (letter(place), String::new(), no(place))));
    assert_eq!(ids("last"), sorted(&|place| (-day(place), String::new(), -no(place))));
    assert_eq!(ids("total"), sorted(&|place| (made[place].2.map_or(1_000, |(_, minor)| -minor), String::new(), -no(place))));
    // A cursor belongs to its order.
    let first = hand.post("/api/v1/people/search", &json!({ "order": "last" })).ok(200);
    let other = json!({ "order": "total", "cursor": first["next"] });
    assert_eq!(hand.post("/api/v1/people/search", &other).assert_problem(400, "cursor_invalid"), ["/cursor cursor_invalid"]);
    assert_eq!(hand.post("/api/v1/people/search", &json!({ "order": "age" })).status, 422);
}

#[test]
fn a_line_says_where_somebody_stands_and_a_list_can_be_asked_for_it() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let (given, withdrawn) = (fresh_address("antoi"), fresh_address("perui"));
    for address in [&given, &withdrawn] {
        register.join(address, &["newsletter", "research"]);
    }
    let me = register.sign_in(&withdrawn);
    assert_eq!(me.put("/api/v1/me/consents/newsletter", &json!({ "decision": "withdraw" })).status, 200);
    let line = |address: &str| listed(&hand, &json!({ "text": address })).remove(0);
    let standings = |line: &Value| -> Vec<(String, String)> {
        let text = |value: &Value| value.as_str().expect("text").to_owned();
        let list = line["standings"].as_array().expect("standings").iter();
        list.map(|one| (text(&one["purpose"]), text(&one["standing"]))).collect()
    };
    let pair = |purpose: &str, standing: &str| (purpose.to_owned(), standing.to_owned());
    assert_eq!(standings(&line(&given)), [pair("newsletter", "given"), pair("research", "given")]);
    assert_eq!(standings(&line(&withdrawn)), [pair("newsletter", "withdrawn"), pair("research", "given")]);
    assert_ne!(line(&given)["standings"][0]["title"], "newsletter", "titles, never names of the inside");
    for (standing, wanted) in [("given", &given), ("withdrawn", &withdrawn)] {
        for order in ["added", "name", "last"] {
            let asked = json!({ "said": { "purpose": "newsletter", "standing": standing }, "order": order });
            let found = listed(&hand, &asked);
            assert!(found.iter().any(|person| person["email"] == **wanted), "{standing} {order}");
            assert!(found.iter().all(|person| standings(person).contains(&pair("newsletter", standing))), "{standing} {order}");
        }
    }
    let nobody = json!({ "said": { "purpose": "newsletter", "standing": "objected" }, "text": given });
    assert!(listed(&hand, &nobody).is_empty());
    assert_eq!(hand.post("/api/v1/people/search", &json!({ "said": { "purpose": "newsletter", "standing": "none" } })).status, 422);
}

#[test]
fn those_who_are_awaiting_are_no_customers_yet() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let (waits, known) = (fresh_address("odottaa"), fresh_address("tuttu"));
    let before = hand.get("/api/v1/people/counts").ok(200);
    register.sign_up(&waits, &["newsletter"]);
    register.join(&known, &["research"]);
    register.sign_up(&known, &["newsletter"]);
    let in_group = |group: &str, address: &str| listed(&hand, &json!({ "group": group, "text": address })).len();
    assert_eq!(["all", "customers", "awaiting"].map(|group| in_group(group, &waits)), [1, 0, 1]);
    assert_eq!(["all", "customers", "awaiting"].map(|group| in_group(group, &known)), [1, 1, 0]);
    let awaiting = listed(&hand, &json!({ "group": "awaiting", "order": "name" }));
    let line = awaiting.iter().find(|person| person["email"] == waits).expect("they are awaiting");
    assert!(line["deleted_at"].is_string(), "when what they filled in is deleted");
    assert_eq!(line["standings"][0]["standing"], "pending");
    assert!(awaiting.iter().all(|person| person["deleted_at"].is_string()));
    let customers = listed(&hand, &json!({ "group": "customers", "order": "name" }));
    assert!(customers.iter().all(|person| person.get("deleted_at").is_none() && person["email"] != waits));
    let after = hand.get("/api/v1/people/counts").ok(200);
    // Elsewhere those of other tests come and go meanwhile.
    let more = |group: &str| {
        register.elsewhere().is_some() || after[group].as_u64().unwrap_or_default() > before[group].as_u64().unwrap_or_default()
    };
    assert!(more("customers") && more("awaiting"), "{before} {after}");
    // Once they confirm they are one of them.
    register.confirm_latest(&waits);
    assert_eq!(["customers", "awaiting"].map(|group| in_group(group, &waits)), [1, 0]);
    Hand::with(&register, &["see_audience"]).get("/api/v1/people/counts").assert_problem(403, "forbidden");
}

#[test]
fn people_are_found_by_the_last_digits_of_their_number() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let name = fresh("Loppu");
    let path = hand.create(&json!({ "name": name, "phone": "040 765 8329" }));
    for text in ["8329", "…8329", "...8329", "*8329"] {
        let found = hand.found(&format!("{name} {text}"), None);
        assert_eq!(found, [id(&path)], "{text}");
    }
    assert!(hand.found("8329", None).contains(&id(&path).to_owned()));
    assert_eq!(hand.found(&format!("{name} 7658"), None), [""; 0], "not from the middle");
    assert_eq!(hand.change(&path, &json!({ "phone": "040 765 8330" })).status, 200);
    assert_eq!((hand.found(&format!("{name} 8329"), None), hand.found(&format!("{name} 8330"), None).len()), (vec![], 1));
}

#[test]
fn somebody_like_a_new_customer_is_shown_before_there_are_two_of_them() {
    let register = TestRegister::new();
    let hand = Hand::full(&register);
    let name = fresh("Kaksonen").replace('-', "");
    let digits: String = name.bytes().filter(u8::is_ascii_digit).map(char::from).chain("1234567".chars()).take(7).collect();
    let address = json!({ "street": "Katu 1", "postal_code": "40100", "locality": "Jyväskylä" });
    let one = hand.create(&json!({ "name": format!("Aino {name}"), "phone": format!("040{digits}"), "address": address }));
    let other = hand.create(&json!({ "name": "Joku muu", "phone": format!("040{digits}") }));
    let similar = |more: &Value| -> Vec<(String, String)> {
        let answer = hand.post("/api/v1/people/similar", more).ok(200);
        let text = |value: &Value| value.as_str().expect("text").to_owned();
        answer["people"].as_array().expect("people").iter().map(|one| (text(&one["person"]["id"]), text(&one["alike"]))).collect()
    };
    let (phone, alike) = (|path: &str| (id(path).to_owned(), "phone".to_owned()), |path: &str| (id(path).to_owned(), "name".to_owned()));
    assert_eq!(similar(&json!({ "phone": format!("+358 40 {digits}") })), [phone(&other), phone(&one)]);
    assert_eq!(similar(&json!({ "name": format!("{} AINO", name.to_uppercase()) })), [alike(&one)]);
    assert_eq!(similar(&json!({ "name": format!("Aino {name}"), "postal_code": "40 100", "phone": "040 999 8877" })), [alike(&one)]);
    for other in [json!({ "name": format!("Aino {name}"), "postal_code": "00100" }), json!({ "name": name, "phone": "ei ole" }), json!({})]
    {
        assert!(similar(&other).is_empty(), "{other}");
    }
    assert_eq!(noted(&register, &one).iter().filter(|(act, _)| act == "people_seen").count(), 0, "a list is not about one person");
    // To make a customer is not to see the others.
    let blind = Hand::with(&register, &["create_people"]);
    blind.post("/api/v1/people/similar", &json!({ "name": name })).assert_problem(403, "forbidden");
    assert_eq!(blind.post("/api/v1/people", &ask(&json!({ "name": format!("Aino {name}") }))).status, 201, "it is a guess, not a refusal");
    assert_eq!(names(&listed(&hand, &json!({ "text": name }))), [format!("Aino {name}"), format!("Aino {name}")]);
}

mod native_only {
    use std::collections::BTreeMap;

    use lupa_domain::time::Span;
    use proptest::prelude::*;

    use super::*;

    /// So many people who were there on some day, and as many who never were.
    fn crowd(register: &TestRegister, many: u32) {
        let script = format!(
            "with recursive number (i) as (select 1 union all select i + 1 from number where i < {many}) \
             insert into person (id, email, email_key, name, locale, joined_at, confirmed_at) \
             select printf('%08x-0000-4000-8000-000000000000', i), printf('joku.%d@example.com', i), printf('joku.%d@example.com', i), \
             printf('Joku %d', i), 'fi', 1, 1 from number; \
             insert into card (person, last_day, total, currency) select no, date('2026-01-01', (no % 300) || ' days'), no % 1000, 'EUR' \
             from person where no % 2 = 0; \
             insert into standing (person, purpose, state, since, event, version, locale, joined_at, phoned) \
             select no, 'newsletter', iif(no % 3 = 0, 'withdrawn', 'given'), 1, 1, 1, 'fi', 1, 0 from person;"
        );
        register.inside().sql().connection().execute_batch(&script).expect("a crowd");
    }

    #[test]
    fn no_order_reads_everybody() {
        let Some(register) = TestRegister::native() else { return };
        let hand = Hand::full(&register);
        crowd(&register, 1_500);
        assert_eq!(hand.post("/api/v1/people/search", &json!({})).status, 200);
        let sql = register.inside().sql();
        drop(sql.plans());
        let said = json!({ "purpose": "newsletter", "standing": "given" });
        for order in ["added", "name", "last", "total"] {
            for group in ["all", "customers", "awaiting"] {
                let page = hand.post("/api/v1/people/search", &json!({ "order": order, "group": group })).ok(200);
                if let Some(next) = page.get("next") {
                    let second = json!({ "order": order, "group": group, "cursor": next });
                    assert_eq!(hand.post("/api/v1/people/search", &second).status, 200);
                }
                assert_eq!(hand.post("/api/v1/people/search", &json!({ "order": order, "group": group, "said": said })).status, 200);
            }
        }
        assert_eq!(hand.get("/api/v1/people/counts").status, 200);
        let plans = sql.plans();
        assert!(plans.iter().filter(|(statement, _)| statement.contains("card.last_day")).count() >= 2, "{plans:?}");
        for (statement, plan) in plans {
            let sorts = plan.iter().any(|step| step.contains("USE TEMP B-TREE FOR ORDER BY"));
            // What is few is sorted whole, and so is a page.
            let is_few = statement.contains(" as few ") || statement.contains("json_each");
            assert!(!sorts || is_few || !statement.contains("person"), "{statement}: {plan:?}");
            for everybody in ["SCAN person", "SCAN word", "SCAN card", "SCAN tag", "SCAN standing"] {
                let reads_all = |step: &String| step == everybody || step.starts_with(&format!("{everybody} "));
                let allowed = |step: &String| step.contains("USING") || step.contains("VIRTUAL TABLE");
                assert!(!plan.iter().any(|step| reads_all(step) && !allowed(step)), "{statement}: {plan:?}");
            }
        }
    }

    #[test]
    fn the_list_forgets_those_who_are_erased() {
        let Some(register) = TestRegister::native() else { return };
        let hand = Hand::full(&register);
        let (goes, stays) = (fresh_address("goes"), fresh_address("stays"));
        register.sign_up(&goes, &["newsletter"]);
        register.join(&stays, &["newsletter"]);
        assert_eq!(listed(&hand, &json!({ "order": "name" })).len(), 2);
        register.pass(Span::days(15));
        register.inside().clean();
        for order in ["added", "name", "last", "total"] {
            assert_eq!(listed(&hand, &json!({ "order": order })).len(), 1, "{order}");
        }
        assert_eq!(hand.get("/api/v1/people/counts").ok(200), json!({ "customers": 1, "awaiting": 0 }));
    }

    /// An entry of a history: its address, its day, what it cost in which currency, and how often it was changed.
    type Entry = (String, String, Option<(i64, &'static str)>, u32);

    proptest! {
        #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
        #[test]
        fn what_stands_beside_a_card_follows_from_the_history(
            steps in prop::collection::vec((0..4_u8, 0..3_usize, 1..28_u8, prop::option::of(-500..500_i64), any::<bool>()), 1..16)
        ) {
            let Some(register) = TestRegister::native() else { return Ok(()) };
            let hand = Hand::full(&register);
            let path = hand.create(&json!({ "name": "Seurattu" }));
            let mut entries: BTreeMap<usize, Entry> = BTreeMap::new();
            let mut made = 0;
            for (step, which, day, minor, euro) in steps {
                let day = format!("2026-11-{day:02}");
                let amount = minor.map(|minor| (minor, if euro { "EUR" } else { "SEK" }));
                let wire = amount.map(|(minor, currency)| json!({ "minor": minor, "currency": currency }));
                let chosen = entries.keys().nth(which).copied();
                match (step, chosen) {
                    (2, Some(key)) => {
                        let (address, .., revision) = entries.remove(&key).expect("it is there");
                        prop_assert_eq!(hand.delete(&address, &format!("\"{revision}\"")).status, 204);
                    }
                    (3, Some(key)) => {
                        let entry = entries.get_mut(&key).expect("it is there");
                        let body = json!({ "happening": "purchase", "day": day, "amount": wire, "text": "uusi" });
                        let changed = hand.put(&entry.0, &format!("\"{}\"", entry.3), &body).ok(200);
                        let revision = u32::try_from(changed["revision"].as_u64().expect("a number")).expect("small");
                        (entry.1, entry.2, entry.3) = (day, amount, revision);
                    }
                    _ => {
                        entries.insert(made, (happen(&hand, &path, &day, amount), day, amount, 1));
                        made += 1;
                    }
                }
            }
            let line = listed(&hand, &json!({ "text": "Seurattu" })).remove(0);
            let last = entries.values().map(|(_, day, ..)| day.clone()).max();
            prop_assert_eq!(line.get("last").and_then(Value::as_str), last.as_deref());
            let paid = entries.iter().filter_map(|(key, (_, day, amount, _))| Some((day, key, (*amount)?)));
            let currency = paid.clone().max_by_key(|(day, key, _)| ((*day).clone(), **key)).map(|(.., (_, currency))| currency);
            let total = currency.map(|currency| {
                let sum: i64 = paid.filter(|(.., (_, other))| *other == currency).map(|(.., (minor, _))| minor).sum();
                json!({ "minor": sum, "currency": currency })
            });
            prop_assert_eq!(line.get("total"), total.as_ref());
        }
    }
}
