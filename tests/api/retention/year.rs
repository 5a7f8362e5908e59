//! A year: people come, buy, sleep, are told, keep or go; the report and the log agree with the domain, computed from what happened alone.

mod native_only {
    use std::collections::BTreeMap;

    use lupa_domain::{
        consent::Act,
        retention::{
            Facts, Judgement, Promises, Rules,
            activity::{Sign, last},
            judge,
        },
        rights::erasure::Fate,
        time::{Day, Moment, Span},
        zone::Zone,
    };
    use lupa_tests::{TestRegister, register::fresh_address};
    use lupa_worker::jobs::JobName;
    use serde_json::json;

    use super::super::{counts, happened, set, signed_in, taken_in};

    /// What a person does on a day of the year, counted from its beginning.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    enum Deed {
        Visits,
        Buys,
        LeavesOpen,
        SignsUp,
        Withdraws,
        SignsIn,
        Stays,
    }
    use Deed::{Buys, LeavesOpen, SignsIn, SignsUp, Stays, Visits, Withdraws};

    const ZONE: Zone = Zone::Helsinki;

    /// Ten people, by what they do on which day. The cleaning is on day 479, and they are told on day 449.
    const PEOPLE: [&[(i64, Deed)]; 10] = [
        &[],
        &[(10, Buys)],
        &[(10, Buys), (200, Visits)],
        &[(30, SignsUp)],
        &[(30, SignsUp), (60, Withdraws)],
        &[(30, SignsUp), (300, Withdraws)],
        &[(20, LeavesOpen)],
        &[(20, Buys), (450, Stays)],
        &[(20, Visits), (460, SignsIn)],
        &[(20, Visits), (470, Buys)],
    ];

    struct Person {
        path: String,
        address: String,
        joined: Moment,
        signs: Vec<Sign>,
        consents: bool,
        bought: bool,
        unsettled: bool,
    }

    impl Person {
        fn facts(&self) -> Facts {
            let joined = ZONE.day(self.joined);
            Facts {
                joined,
                active: last(self.signs.iter().copied().chain([Sign::Joined(self.joined)]), ZONE).expect("they joined"),
                unconfirmed_until: None,
                consents: self.consents,
                ended_until: None,
                objects: false,
                has_mailbox: true,
                unsettled: self.unsettled,
                restricted: false,
                asks: false,
                bought: self.bought,
            }
        }

        fn does(&mut self, register: &TestRegister, deed: Deed) {
            let today = ZONE.day(register.now());
            let entry = |happening, open| happened(register, &self.path, happening, &today.to_string(), open);
            match deed {
                Visits => entry("visit", false),
                Buys => entry("purchase", false),
                LeavesOpen => entry("purchase", true),
                SignsUp => _ = register.join(&self.address, &["newsletter"]),
                Withdraws => {
                    let me = signed_in(register, &self.address);
                    let _ = me.put("/api/v1/me/consents/newsletter", &json!({ "decision": "withdraw" })).ok(200);
                }
                SignsIn => _ = signed_in(register, &self.address),
                Stays => {
                    let letters = register.inside().mails_to(&self.address);
                    let token = letters.iter().find_map(|mail| mail.token("/stay/")).expect("they were told");
                    let _ = register.post(&format!("/api/v1/stays/{token}"), &json!({})).ok(200);
                }
            }
            let now = register.now();
            self.signs.push(match deed {
                Visits | Buys | LeavesOpen => Sign::Happened(today),
                SignsUp => Sign::Consent(Act::Confirmed, now),
                Withdraws => Sign::Consent(Act::Withdrawn, now),
                SignsIn => Sign::SignedIn(now),
                Stays => Sign::Stayed(now),
            });
            self.bought |= matches!(deed, Buys | LeavesOpen);
            self.unsettled |= deed == LeavesOpen;
            self.consents = (self.consents || deed == SignsUp) && deed != Withdraws;
        }
    }

    #[test]
    fn who_is_left_is_who_the_domain_says_from_what_happened_alone() {
        let Some(register) = TestRegister::native() else { return };
        let begun = register.now();
        let mut people: Vec<Person> = (0..PEOPLE.len())
            .map(|no| {
                let address = fresh_address(&format!("year{no}"));
                let path = taken_in(&register, &format!("Henkilö {no}"), Some(&address));
                let (signs, joined) = (Vec::new(), register.now());
                Person { path, address, joined, signs, consents: false, bought: false, unsettled: false }
            })
            .collect();
        // Day 479 is the 15th of March 2028.
        let on: Day = "2028-03-15".parse().expect("a day");
        assert_eq!(ZONE.day(begun + Span::days(479)), on);
        set(&register, 12, Some("03-15"));
        let (mut planned, mut expected_at_warning) = (None, 0);
        for day in 1..=480 {
            register.pass(Span::millis((begun + Span::days(day)).millis() - register.now().millis()));
            for _ in 0..20 {
                if register.inside().run_if_due(JobName::Cleaning).is_some() || day < 400 {
                    break;
                }
            }
            // The first cleaning of all comes before anybody has slept for a year.
            for (no, deeds) in PEOPLE.iter().enumerate() {
                for (_, deed) in deeds.iter().filter(|(at, _)| *at == day) {
                    people[no].does(&register, *deed);
                }
            }
            if day == 449 {
                let promises = Promises { rules: Rules::usual("FI"), earlier: Vec::new() };
                expected_at_warning =
                    people.iter().filter(|one| matches!(judge(&one.facts(), &promises, on), Judgement::Goes(_))).count() as u64;
                planned = register.staff_get("/api/v1/cleanings").ok(200)["cleanings"].as_array().expect("a list").first().cloned();
            }
        }
        let planned = planned.expect("it was looked");
        assert_eq!((&planned["going"], &planned["on"]), (&expected_at_warning.into(), &on.to_string().into()), "{planned}");

        let promises = Promises { rules: Rules::usual("FI"), earlier: Vec::new() };
        let mut expected: BTreeMap<&str, u64> = BTreeMap::new();
        for person in &people {
            let judged = judge(&person.facts(), &promises, on);
            let (word, is_left) = match judged {
                Judgement::Goes(Fate::Deleted | Fate::Held) => ("deleted", false),
                Judgement::Goes(Fate::Anonymised) => ("anonymised", false),
                Judgement::Held(_) => ("held", true),
                Judgement::Stays => ("stays", true),
            };
            *expected.entry(word).or_default() += 1;
            let status = register.staff_get(&person.path).status;
            assert_eq!(status == 200, is_left, "{} {judged:?} {:?}", person.path, person.signs);
        }
        let report = super::super::now(&register, &planned);
        let of = |word: &str| expected.get(word).copied().unwrap_or_default();
        let [deleted, anonymised, stayed] = counts(&report);
        assert_eq!((deleted, anonymised), (of("deleted"), of("anonymised")), "{report}");
        assert_eq!(stayed, expected_at_warning - deleted - anonymised);
        assert_eq!(report["held"], json!([{ "obstacle": "unsettled", "count": of("held") }]));
        assert!(deleted > 0 && anonymised > 0 && stayed == 3, "the year has somebody of each: {report}");
        let log = register.staff_get("/api/v1/audit?act=cleaning_done").ok(200);
        let entry = log["entries"].as_array().expect("a list").iter().find(|entry| entry["entry"]["about"] == planned["id"]).cloned();
        assert_eq!(entry.expect("an entry")["entry"]["detail"], (deleted + anonymised).to_string());
    }
}
