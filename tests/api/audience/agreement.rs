//! The queries and the rules agree: whatever has happened, what SQL counts, lists and exports is what the domain says of the events.

mod native_only {
    use std::collections::BTreeMap;

    use lupa_domain::{
        audience::{Basis, Clock, Filter, Given, Position, Profile, Reason, Verdict},
        consent::{Act, By, ConsentChange, Event, Method, Standing, State, commitment::Salt},
        digest::Digest,
        email::EmailAddress,
        ids::{EventId, PersonId, RecordId},
        locale::Locale,
        people::{Currency, Happening, Kind, Money, Tag},
        rights::ObjectionKind,
        time::{Day, Moment, Span},
        wording::{Channel, Ground, Notice, Published, PurposeId},
        zone::Zone,
    };
    use lupa_tests::TestRegister;
    use lupa_worker::{consent, people};
    use proptest::{prelude::*, sample::select};
    use serde_json::{Value, json};

    use super::super::{
        count, everyone, export,
        random_conditions::{DAYS, conditions},
    };

    const ACTS: [Act; 9] = [
        Act::SignedUp,
        Act::Confirmed,
        Act::Given,
        Act::Refused,
        Act::Withdrawn,
        Act::Objected,
        Act::ObjectionLifted,
        Act::Renewed,
        Act::Lapsed,
    ];
    const PURPOSES: [(&str, Channel); 3] = [("newsletter", Channel::Email), ("offers-sms", Channel::Sms), ("research", Channel::Email)];

    const TAGS: [&str; 2] = ["vip", "kevät"];
    const CODES: [&str; 3] = ["40100", "40500", "00100"];

    /// What happens once: an act, for which purposes it says what, and under which version of the processing.
    type Said = (Act, [Option<bool>; 3], u32);

    const BORN: [&str; 3] = ["1990-01-03", "2000-02-29", "1985-12-30"];

    /// What staff keep of somebody: tags, a postal code, whether they are a company, what they did, and three fields of the business's own.
    #[derive(Clone, Debug)]
    struct Card {
        tags: [bool; 2],
        code: Option<&'static str>,
        legal: bool,
        history: Vec<(Happening, &'static str, Option<Money>)>,
        born: Option<&'static str>,
        size: Option<i64>,
        likes: Option<bool>,
    }

    /// The kinds of use that people may object to here.
    const KINDS: [ObjectionKind; 3] = [ObjectionKind::DirectMarketing, ObjectionKind::Research, ObjectionKind::Profiling];

    /// One person: a language, whether a number is held, processing is restricted, mail was refused, to which kinds they object, what staff keep;
    /// and what happens.
    #[derive(Clone, Debug)]
    struct Life {
        locale: Locale,
        phone: bool,
        restricted: bool,
        bounced: bool,
        objects: [bool; 3],
        card: Option<Card>,
        happenings: Vec<Said>,
    }

    fn cards() -> impl Strategy<Value = Option<Card>> {
        let money = (-3_i64..9, select(&Currency::ALL[..2])).prop_map(|(minor, currency)| Money { minor, currency });
        let entry = (select(&Happening::ALL[..]), select(&DAYS[..]), prop::option::of(money));
        let own = (prop::option::of(select(&BORN[..])), prop::option::of(-2_i64..5), prop::option::of(any::<bool>()));
        let card = (any::<[bool; 2]>(), prop::option::of(select(&CODES[..])), any::<bool>(), prop::collection::vec(entry, 0..5), own);
        prop::option::of(card.prop_map(|(tags, code, legal, history, (born, size, likes))| Card {
            tags,
            code,
            legal,
            history,
            born,
            size,
            likes,
        }))
    }

    fn lives() -> impl Strategy<Value = Vec<Life>> {
        let rarely = || prop::bool::weighted(0.15);
        let happening = (select(&ACTS[..]), prop::array::uniform3(prop::option::weighted(0.8, prop::bool::weighted(0.8))), 1_u32..3);
        let objects = prop::array::uniform3(rarely());
        let life = (select(&Locale::ALL[..]), any::<bool>(), rarely(), rarely(), objects, cards(), prop::collection::vec(happening, 0..6));
        let life = life.prop_map(|(locale, phone, restricted, bounced, objects, card, happenings)| Life {
            locale,
            phone,
            restricted,
            bounced,
            objects,
            card,
            happenings,
        });
        prop::collection::vec(life, 1..12)
    }

    fn address(no: usize) -> String {
        format!("p{no}@asiakas.example")
    }

    /// The events of a life, each with the version of the processing that its notice names.
    fn events(no: usize, life: &Life, digests: &BTreeMap<u32, Digest>) -> Vec<(Event, u32)> {
        let byte = u8::try_from(no).expect("few people");
        let event = |(place, (act, said, version)): (usize, &Said)| {
            let choices = PURPOSES.iter().zip(said).filter_map(|((purpose, _), said)| said.map(|said| (id(purpose), said))).collect();
            let place = u8::try_from(place).expect("few events");
            let event = Event {
                id: EventId::from_random([byte, place, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]),
                person: person(no),
                at: Moment::from_millis(0) + Span::hours(i64::from(place) + i64::from(byte)),
                act: *act,
                by: By::Person,
                method: if byte % 2 == 0 || matches!(act, Act::SignedUp | Act::Confirmed) { Method::WebForm } else { Method::Portal },
                notice: digests[version].clone(),
                locale: life.locale,
                choices,
                asked: None,
            };
            (event, *version)
        };
        life.happenings.iter().enumerate().map(event).collect()
    }

    fn id(purpose: &str) -> PurposeId {
        purpose.parse().expect("a short name")
    }

    fn person(no: usize) -> PersonId {
        PersonId::from_random([u8::try_from(no).expect("few people"); 16])
    }

    /// Publishes the notice as one that tells of this version of the processing.
    fn told(register: &TestRegister, notice: &Notice, version: u32) -> Digest {
        let mut notice = notice.clone();
        notice.statements.iter_mut().for_each(|statement| statement.purpose_version = version);
        let published = Published::seal(notice);
        let insert = "insert or ignore into notice (digest, no, form, edition, locale, body, published_at) \
             select ?1, no, form, edition, locale, ?2, published_at from notice where locale = 'fi' order by no desc limit 1";
        register.inside().sql().connection().execute(insert, (published.digest().as_str(), published.bytes())).expect("a notice");
        published.digest().clone()
    }

    /// Puts a life into the register through the one way that events are written.
    fn live(register: &TestRegister, no: usize, life: &Life, events: &[(Event, u32)], notice: &Notice) {
        let sql = register.inside().sql();
        let email = EmailAddress::parse(&address(no)).expect("an address");
        let (kept, _) =
            people::find_or_create(sql, &email, Locale::Sv, (person(no), RecordId::from_bytes(person(no).bytes())), Moment::from_millis(0))
                .expect("a person");
        let mut notice = notice.clone();
        for (event, version) in events {
            notice.statements.iter_mut().for_each(|statement| statement.purpose_version = *version);
            let salt = Salt::from_random(event.id.bytes().repeat(2).try_into().expect("twice 16 bytes"));
            register.inside().command(|tx| consent::write(tx, salt, &kept, people::FoundOrCreated::Found, event.clone(), &notice));
        }
        let change = "update person set phone = iif(?1, '+35840123456' || no, null), restricted = ?2, bounced_at = iif(?3, 1, null), locale = ?4 where no = ?5";
        assert_eq!(sql.connection().execute(change, (life.phone, life.restricted, life.bounced, life.locale.as_str(), kept.no)), Ok(1));
        for (kind, _) in KINDS.iter().zip(life.objects).filter(|(_, objects)| *objects) {
            sql.connection().execute("insert into objection values (?, ?, 0)", (kind.as_str(), kept.no)).expect("an objection");
        }
        if let Some(card) = &life.card {
            keep(sql.connection(), no, kept.no, card);
        }
    }

    /// The fields of the business's own, as a card has them.
    fn own_fields(card: &Card) -> Value {
        let all = [("born", card.born.map(Value::from)), ("size", card.size.map(Value::from)), ("likes", card.likes.map(Value::from))];
        all.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
    }

    fn keep(connection: &rusqlite::Connection, no: usize, person: i64, card: &Card) {
        let kind = if card.legal { "legal" } else { "natural" };
        let organisation = card.legal.then_some("Kampaamo Oy");
        let insert = "insert into card (person, kind, organisation, postal_code, fields) values (?, ?, ?, ?, ?)";
        let fields = own_fields(card).to_string();
        connection.execute(insert, (person, kind, organisation, card.code, fields)).expect("a card");
        for (tag, _) in TAGS.iter().zip(card.tags).filter(|(_, has)| *has) {
            connection.execute("insert into tag (tag, person) values (?, ?)", (tag, person)).expect("a tag");
        }
        for (place, (what, day, amount)) in card.history.iter().enumerate() {
            let insert = "insert into history (id, person, happening, day, minor, currency, at) values (?, ?, ?, ?, ?, ?, 0)";
            let (minor, currency) = (amount.map(|amount| amount.minor), amount.map(|amount| amount.currency.as_str()));
            connection.execute(insert, (format!("{no} {place}"), person, what.as_str(), day, minor, currency)).expect("an entry");
        }
        if card.tags[0] {
            let insert = "insert into soft_opt_in (purpose, person, sale, at, staff) select 'newsletter', person, min(no), 0, \
                 (select id from staff limit 1) from history where person = ? and happening = 'purchase' group by person";
            connection.execute(insert, [person]).expect("a soft opt-in");
        }
    }

    /// Where somebody stands, from the events alone.
    fn position(life: &Life, events: &[(Event, u32)], (purpose, channel): (&str, Channel), current_version: Option<u32>) -> Position {
        let standing = Standing::of(events.iter().map(|(event, _)| event), &id(purpose));
        let agreed = standing.and_then(|standing| events.iter().find(|(event, _)| event.id == standing.event));
        Position {
            standing,
            agreed_version: agreed.map_or(0, |(_, version)| *version),
            current_version,
            objects: life.objects[usize::from(purpose == "research")],
            restricted: life.restricted,
            has_address: channel == Channel::Email || life.phone,
            bounced: channel == Channel::Email && life.bounced,
        }
    }

    /// Whether somebody has a ground other than consent: companies have one for everything, and of those who bought, people who have the first
    /// tag was offered to opt out of the newsletter.
    fn has_ground(life: &Life, purpose: &str, ground: Ground) -> bool {
        let Some(card) = &life.card else { return false };
        match ground {
            Ground::LegalPerson => card.legal,
            Ground::SoftOptIn => {
                purpose == "newsletter" && !card.legal && card.tags[0] && card.history.iter().any(|one| one.0 == Happening::Purchase)
            }
        }
    }

    /// What another basis comes to, among those of these who match: the count, and who is listed.
    fn assert_ground(register: &TestRegister, purpose: &str, ground: Ground, asked: &Value, verdicts: &[(usize, Locale, Verdict)]) {
        let basis = Basis::from(ground);
        let ask = json!({ "purpose": purpose, "where": asked, "basis": basis });
        let wanted: Vec<_> = verdicts.iter().map(|(_, locale, verdict)| (*locale, *verdict)).collect();
        assert_eq!(register.staff_post("/api/v1/audience/count", &ask).ok(200), totals(&wanted), "{asked} {basis:?}");
        let page = register.staff_post("/api/v1/audience/people", &ask).ok(200);
        let listed: Vec<_> = page["people"].as_array().expect("people").iter().map(|one| one["id"].clone()).collect();
        let sent = verdicts.iter().filter(|(_, _, verdict)| matches!(verdict, Verdict::Send { .. }));
        assert_eq!(listed, sent.map(|(no, ..)| json!(person(*no))).collect::<Vec<_>>(), "{asked} {basis:?}");
        for reason in Reason::ALL {
            let ask = json!({ "purpose": purpose, "where": asked, "basis": basis, "reason": reason });
            let page = register.staff_post("/api/v1/audience/withheld", &ask).ok(200);
            let listed: Vec<_> = page["people"].as_array().expect("people").iter().map(|one| one["id"].clone()).collect();
            let withheld = verdicts.iter().filter(|(_, _, verdict)| *verdict == Verdict::Withhold(reason));
            assert_eq!(listed, withheld.map(|(no, ..)| json!(person(*no))).collect::<Vec<_>>(), "{asked} {basis:?} {reason:?}");
        }
    }

    /// What conditions ask about a life, from the events alone.
    fn profile(life: &Life, events: &[(Event, u32)], purpose: &str, notice: &Notice) -> Profile {
        let standing = Standing::of(events.iter().map(|(event, _)| event), &id(purpose)).filter(|standing| standing.state == State::Given);
        let given = standing.and_then(|standing| {
            let (event, _) = events.iter().find(|(event, _)| event.id == standing.event)?;
            Some(Given { since: standing.since, to: (notice.form.clone(), notice.edition), method: event.method })
        });
        let nothing = Card { tags: [false; 2], code: None, legal: false, history: Vec::new(), born: None, size: None, likes: None };
        let card = life.card.clone().unwrap_or(nothing);
        let day = |text: &str| text.parse::<Day>().expect("a day");
        Profile {
            locale: life.locale,
            joined: Moment::from_millis(0),
            given,
            tags: TAGS
                .iter()
                .zip(card.tags)
                .filter(|(_, has)| *has)
                .map(|(tag, _)| Tag::parse(tag).expect("short").expect("a tag"))
                .collect(),
            postal_code: card.code.map(str::to_owned),
            organisation: card.legal.then(|| "Kampaamo Oy".to_owned()),
            kind: if card.legal { Kind::Legal } else { Kind::Natural },
            fields: serde_json::from_value(own_fields(&card)).expect("fields"),
            history: card.history.iter().map(|(what, date, amount)| (*what, day(date), *amount)).collect(),
        }
    }

    /// What came and went, and the boxes that were ticked and left, as the tally has them: by word, the sum over all days.
    fn tally(register: &TestRegister, purpose: &str) -> BTreeMap<String, i64> {
        let connection = register.inside().sql().connection();
        let mut statement = connection.prepare("select said, sum(count) from tally where purpose = ? group by said").expect("a query");
        let rows = statement.query_map([purpose], |row| Ok((row.get(0)?, row.get(1)?))).expect("rows");
        rows.map(|row| row.expect("a row")).collect()
    }

    /// The same from the events alone.
    fn tallied(histories: &[Vec<(Event, u32)>], purpose: &str) -> BTreeMap<String, i64> {
        let mut tally = BTreeMap::new();
        let mut count = |said: &str| *tally.entry(said.to_owned()).or_default() += 1;
        for events in histories {
            let mut before = None;
            for (event, _) in events {
                let after = Standing::after(before, event, &id(purpose));
                let state = |standing: Option<Standing>| standing.map_or(State::None, |standing| standing.state);
                if let Some(came) = ConsentChange::between(state(before), state(after)) {
                    count(came.as_str());
                }
                if let Some(ticked) = event.choices.get(&id(purpose)).filter(|_| event.answers_form()) {
                    count(if *ticked { "ticked" } else { "left" });
                }
                before = after;
            }
        }
        tally
    }

    fn totals(verdicts: &[(Locale, Verdict)]) -> Value {
        let mut withheld = BTreeMap::new();
        let mut send = 0;
        for (_, verdict) in verdicts {
            match verdict {
                Verdict::Send { .. } => send += 1,
                Verdict::Withhold(reason) => *withheld.entry(*reason).or_insert(0) += 1,
            }
        }
        let withheld: Vec<_> = withheld.into_iter().map(|(reason, count)| json!({ "reason": reason, "count": count })).collect();
        json!({ "matched": verdicts.len(), "send": send, "withheld": withheld, "also": ["soft_opt_in", "legal_person"] })
    }

    /// The people who are withheld for a reason, page by page.
    fn behind(register: &TestRegister, purpose: &str, asked: &Value, reason: &Value) -> Vec<String> {
        let mut found = Vec::new();
        let mut cursor = Value::Null;
        loop {
            let mut ask = json!({ "purpose": purpose, "where": asked, "reason": reason, "limit": 2 });
            if cursor.is_string() {
                ask["cursor"] = cursor;
            }
            let page = register.staff_post("/api/v1/audience/withheld", &ask).ok(200);
            found.extend(page["people"].as_array().expect("a list").iter().map(|one| one["id"].as_str().expect("an id").to_owned()));
            match page.get("next") {
                Some(next) => cursor = next.clone(),
                None => return found,
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
        #[test]
        fn the_queries_say_what_the_rules_say(
            lives in lives(), current_version in 1_u32..3, retired in prop::bool::weighted(0.25), asked in conditions(),
        ) {
            let Some(register) = TestRegister::native() else { return Ok(()) };
            let notice: Notice = serde_json::from_value(register.form("fi")["notice"].clone()).expect("a notice");
            let digests = BTreeMap::from([1, 2].map(|version| (version, told(&register, &notice, version))));
            let change = "update purpose set version = ?1, \
                 body = json_set(body, '$.version', ?1, '$.retired', json(iif(?2, 'true', 'false')), \
                 '$.also', json('[\"soft_opt_in\",\"legal_person\"]'))";
            register.inside().sql().connection().execute(change, (current_version, retired)).expect("a change");
            let declared = "insert into own_field (id, body) select value, json_object('labels', json('{\"fi\":\"x\"}'), 'reason', 'x', 'kind', \
                 case value when 'born' then 'date' when 'size' then 'number' else 'yes_no' end) \
                 from json_each('[\"born\",\"size\",\"likes\"]')";
            register.inside().sql().connection().execute(declared, []).expect("fields");
            let histories: Vec<_> = lives.iter().enumerate().map(|(no, life)| events(no, life, &digests)).collect();
            for (no, (life, events)) in lives.iter().zip(&histories).enumerate() {
                live(&register, no, life, events, &notice);
            }
            // What stands beside a standing for filters is the same when it is written down all at once.
            let dump = register.inside().sql().dump();
            let script = include_str!("../../../worker/migrations/0006_performance.sql");
            let again = script.split_inclusive(';').find(|statement| statement.contains("update standing set (")).expect("an update");
            let nothing = "update standing set locale = null, joined_at = null, phoned = null, method = null;";
            register.inside().sql().connection().execute_batch(&format!("{nothing} {again}")).expect("a migration");
            prop_assert_eq!(register.inside().sql().dump(), dump);
            // What is counted as it comes and goes is what stands.
            let counted = "select purpose, version, people from in_force where people <> 0";
            let stands = "select purpose, version, count(*) from standing where state = 'given' group by purpose, version";
            for (one, other) in [(counted, stands), (stands, counted)] {
                let beyond = format!("select count(*) from (select * from ({one}) except select * from ({other}))");
                let beyond: i64 = register.inside().sql().connection().query_row(&beyond, [], |row| row.get(0)).expect("a count");
                prop_assert_eq!(beyond, 0);
            }
            // What a register holds that had none counts the same from its log, unless somebody agreed while they objected.
            let counted = PURPOSES.map(|(purpose, _)| tally(&register, purpose));
            for ((purpose, _), counted) in PURPOSES.iter().zip(&counted) {
                prop_assert_eq!(counted, &tallied(&histories, purpose));
            }
            let acts = || histories.iter().flatten().map(|(event, _)| event.act);
            if !acts().any(|act| matches!(act, Act::Objected | Act::Given | Act::Refused)) {
                let again = format!("drop table tally; {}", include_str!("../../../worker/migrations/0007_tally.sql"));
                register.inside().sql().connection().execute_batch(&again).expect("a migration");
                prop_assert_eq!(PURPOSES.map(|(purpose, _)| tally(&register, purpose)), counted);
            }
            for (purpose, channel) in PURPOSES {
                let verdicts: Vec<_> = lives
                    .iter()
                    .zip(&histories)
                    .map(|(life, events)| (life.locale, Verdict::on(position(life, events, (purpose, channel), (!retired).then_some(current_version)))))
                    .collect();
                prop_assert_eq!(count(&register, purpose, &json!({})), totals(&verdicts));
                let finns: Vec<_> = verdicts.iter().copied().filter(|(locale, _)| *locale == Locale::Fi).collect();
                prop_assert_eq!(count(&register, purpose, &json!({ "language": "fi" })), totals(&finns));

                let clock = Clock { zone: Zone::Helsinki, today: Zone::Helsinki.day(register.now()) };
                let filter = Filter::parse(asked.as_object().expect("an object"), clock).expect("known conditions");
                let holds = |no: usize| filter.holds(&profile(&lives[no], &histories[no], purpose, &notice));
                let chosen: Vec<usize> = (0..lives.len()).filter(|no| !(filter.profiles() && lives[*no].objects[2]) && holds(*no)).collect();
                let matching: Vec<_> = chosen.iter().map(|no| verdicts[*no]).collect();
                prop_assert_eq!(count(&register, purpose, &asked), totals(&matching), "{}", asked);
                let mut lists: Vec<_> = verdicts.iter().map(|(_, verdict)| usize::from(matches!(verdict, Verdict::Send { .. }))).collect();
                for ground in [Ground::SoftOptIn, Ground::LegalPerson] {
                    let on_ground = |no: &usize| {
                        let position = position(&lives[*no], &histories[*no], (purpose, channel), (!retired).then_some(current_version));
                        let have = has_ground(&lives[*no], purpose, ground);
                        (*no, lives[*no].locale, Verdict::on_ground(position, ground, have))
                    };
                    for (no, _, verdict) in (0..lives.len()).map(|no| on_ground(&no)) {
                        lists[no] += usize::from(matches!(verdict, Verdict::Send { .. }));
                    }
                    assert_ground(&register, purpose, ground, &asked, &chosen.iter().map(on_ground).collect::<Vec<_>>());
                }
                prop_assert!(lists.iter().all(|lists| *lists <= 1), "nobody is in two lists");
                let of = |verdict: Verdict| chosen.iter().copied().filter(|no| verdicts[*no].1 == verdict).collect::<Vec<_>>();
                for withheld in count(&register, purpose, &asked)["withheld"].as_array().expect("a list") {
                    let reason = serde_json::from_value(withheld["reason"].clone()).expect("a reason");
                    let wanted: Vec<_> = of(Verdict::Withhold(reason)).into_iter().map(|no| person(no).to_string()).collect();
                    prop_assert_eq!(behind(&register, purpose, &asked, &withheld["reason"]), wanted);
                }
                let sent = everyone(&register, purpose, &asked, 2);
                let wanted = chosen.iter().filter(|no| matches!(verdicts[**no].1, Verdict::Send { .. })).count();
                prop_assert_eq!(sent.len(), wanted);

                let emails: Vec<_> = (0..lives.len()).map(address).collect();
                let checked = register.staff_post("/api/v1/check", &json!({ "purpose": purpose, "emails": emails })).ok(200);
                let mut may_be_written_to = Vec::new();
                for (no, (_, verdict)) in verdicts.iter().enumerate() {
                    let wanted = match verdict {
                        Verdict::Send { basis, receipt } => {
                            let receipt = receipt.expect("consent has a receipt");
                            may_be_written_to.push((person(no).to_string(), receipt.to_string()));
                            json!({ "verdict": "send", "email": emails[no], "basis": basis, "receipt": receipt })
                        }
                        Verdict::Withhold(reason) => json!({ "verdict": "withhold", "email": emails[no], "reason": reason }),
                    };
                    prop_assert_eq!(&checked["verdicts"][no], &wanted);
                }
                let listed: Vec<_> = everyone(&register, purpose, &json!({}), 3)
                    .iter()
                    .map(|one| (one["id"].as_str().unwrap_or_default().to_owned(), one["receipt"].as_str().unwrap_or_default().to_owned()))
                    .collect();
                prop_assert_eq!(&listed, &may_be_written_to);
                let file = export(&register, purpose, &json!({}));
                prop_assert_eq!(file.lines().count(), 1 + may_be_written_to.len());
                prop_assert!(may_be_written_to.iter().all(|(_, receipt)| file.contains(receipt)));
            }
        }
    }
}
