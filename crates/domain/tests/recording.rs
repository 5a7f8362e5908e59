//! What staff may record, tried with whatever may have been said before.

use std::collections::BTreeMap;

use lupa_domain::{
    consent::{
        Act, By, Choices, Event, Method, Standing, State,
        recording::{FieldError, InvalidProvenance, Openness, OptOut, Provenance, ReachableBy, RecordedStanding, Recording, openness},
    },
    digest::Digest,
    ids::{EventId, PersonId},
    locale::Locale,
    register::starter,
    time::Moment,
    wording::{Notice, PurposeId, Statement, publish},
};
use proptest::prelude::*;

const ALL: ReachableBy = ReachableBy { email: true, phone: true };

fn notice() -> Notice {
    let published =
        publish(&starter::form(), 1, &starter::draft(), &starter::purposes(), &starter::controller()).expect("the words are whole");
    published[0].notice().clone()
}

fn event(act: Act, by: By, choices: Choices) -> Event {
    Event {
        id: EventId::from_random([1; 16]),
        person: PersonId::from_random([1; 16]),
        at: Moment::from_millis(1000),
        act,
        by,
        method: Method::Phone,
        notice: Digest::of(b"words"),
        locale: Locale::Fi,
        choices,
        asked: None,
    }
}

fn before() -> impl Strategy<Value = Option<RecordedStanding>> {
    let by = prop::sample::select(vec![By::Person, By::Staff, By::Import]);
    let method = prop::sample::select(vec![Method::WebForm, Method::Phone, Method::Counter, Method::Paper]);
    let some = (prop::sample::select(&State::ALL[..]), 0_u32..3, by, method, prop::option::of("[a-c]"));
    prop::option::of(some.prop_map(|(state, version, by, method, original)| RecordedStanding { state, version, by, method, original }))
}

fn saying() -> impl Strategy<Value = Provenance> {
    (prop::sample::select(vec!["phone", "counter", "paper"]), "[a-c]")
        .prop_map(|(method, note)| Provenance::for_consent(method, (method == "paper").then_some(&*note)).expect("a way to record"))
}

#[test]
fn staff_record_what_they_hear_and_nothing_else() {
    for method in ["web_form", "portal", "one_click", "import", "", "Phone"] {
        assert_eq!(Provenance::for_consent(method, None), Err(InvalidProvenance::Method), "{method}");
        assert_eq!(Provenance::for_opt_out(method, None), Err(InvalidProvenance::Method), "{method}");
    }
    assert_eq!(Provenance::for_consent("phone", None).map(|saying| saying.method()), Ok(Method::Phone));
}

#[test]
fn consent_on_paper_says_where_the_paper_is() {
    assert_eq!(Provenance::for_consent("paper", None), Err(InvalidProvenance::OriginalNeeded));
    assert_eq!(Provenance::for_consent("paper", Some(" \n ")), Err(InvalidProvenance::OriginalNeeded));
    assert_eq!(Provenance::for_consent("paper", Some(&"ä".repeat(501))), Err(InvalidProvenance::OriginalTooLong));
    assert_eq!(Provenance::for_consent("phone", Some("nauha")), Err(InvalidProvenance::OriginalWithoutPaper));
    let kept = Provenance::for_consent("paper", Some(&format!("  {}\n", "ä".repeat(500)))).expect("as long as it may be");
    assert_eq!(kept.original(), Some(&*"ä".repeat(500)));
    assert!(Provenance::for_opt_out("paper", None).is_ok(), "a right does not hang on a folder");
}

proptest! {
    #[test]
    fn what_is_recorded_was_asked_and_moves_nobody_who_objected(
        states in prop::collection::vec(before(), 3), ticks in prop::collection::vec(prop::option::of(any::<bool>()), 3),
        email: bool, phone: bool, saying in saying(),
    ) {
        let notice = notice();
        let purposes: Vec<_> = notice.statements.iter().map(|statement| statement.purpose.clone()).collect();
        let befores: BTreeMap<_, _> = purposes.iter().cloned().zip(states).filter_map(|(purpose, before)| Some((purpose, before?))).collect();
        let ticked: BTreeMap<_, _> = purposes.iter().zip(ticks).filter_map(|(purpose, tick)| Some((purpose.to_string(), tick?))).collect();
        let reach = ReachableBy { email, phone };
        let read = Recording::parse(&ticked, &notice, &befores, reach, &saying);
        let yes = |purpose: &PurposeId| ticked.get(purpose.as_str()) == Some(&true);
        let open = |statement: &Statement| openness(statement, befores.get(&statement.purpose)) == Openness::Open;
        let may = notice.statements.iter().filter(|said| yes(&said.purpose)).all(|said| open(said) && reach.has(said.channel));
        prop_assert_eq!(read.is_ok(), may && purposes.iter().any(yes));
        if let Ok(Recording::New(events)) = read {
            for statement in &notice.statements {
                let purpose = &statement.purpose;
                let was = befores.get(purpose).map(|before| Standing { state: before.state, since: Moment::from_millis(0), event: EventId::from_random([2; 16]) });
                let now = events.iter().fold(was, |was, choices| Standing::after(was, &event(Act::Given, By::Staff, choices.clone()), purpose));
                if was.is_some_and(|was| was.state == State::Objected) {
                    prop_assert_eq!(now.map(|now| now.state), Some(State::Objected));
                } else if yes(purpose) {
                    prop_assert_eq!(now.map(|now| now.state), Some(State::Given));
                } else {
                    prop_assert_eq!(now, was, "an empty box says nothing");
                }
                if !open(statement) || !reach.has(statement.channel) {
                    prop_assert!(events.iter().all(|choices| !choices.contains_key(purpose)), "what was not asked is not answered");
                }
            }
            for choices in &events {
                prop_assert!(choices.values().any(|yes| *yes) && [1, notice.statements.len()].contains(&choices.len()));
            }
        }
    }

    #[test]
    fn the_same_recorded_twice_is_recorded_once(states in prop::collection::vec(before(), 3), saying in saying(), ticks in 0_usize..8) {
        let notice = notice();
        let purposes: Vec<_> = notice.statements.iter().map(|statement| statement.purpose.clone()).collect();
        let mut befores: BTreeMap<_, _> = purposes.iter().cloned().zip(states).filter_map(|(purpose, before)| Some((purpose, before?))).collect();
        let ticked: BTreeMap<_, _> = purposes.iter().enumerate().map(|(at, purpose)| (purpose.to_string(), ticks >> at & 1 == 1)).collect();
        let Ok(first) = Recording::parse(&ticked, &notice, &befores, ALL, &saying) else { return Ok(()) };
        if let Recording::New(events) = first {
            for (purpose, _) in events.iter().flatten().filter(|(_, yes)| **yes) {
                let version = notice.statement(purpose).map_or(0, |said| said.purpose_version);
                let original = saying.original().map(str::to_owned);
                let now = RecordedStanding { state: State::Given, version, by: By::Staff, method: saying.method(), original };
                befores.insert(purpose.clone(), now);
            }
        }
        let again = Recording::parse(&ticked, &notice, &befores, ALL, &saying);
        prop_assert!(matches!(again, Ok(Recording::Same(_))), "{:?}", again);
    }

    #[test]
    fn opting_out_moves_everyone_who_can_be_moved(state in prop::sample::select(&State::ALL[..]), objects: bool) {
        let how = if objects { OptOut::Object } else { OptOut::Withdraw };
        let purpose: PurposeId = "newsletter".parse().expect("a short name");
        let said = event(how.act(), By::Staff, [(purpose.clone(), true)].into());
        let was = Standing { state, since: Moment::from_millis(0), event: said.id };
        let now = Standing::after((state != State::None).then_some(was), &said, &purpose).map_or(State::None, |standing| standing.state);
        prop_assert_eq!(how.moves(state), now != state);
        if objects {
            prop_assert_eq!(now, State::Objected);
        } else {
            prop_assert!(!matches!(now, State::Given | State::Pending | State::Lapsed));
        }
    }

    #[test]
    fn a_purpose_that_the_notice_does_not_show_is_no_choice(name in "[a-z]{1,12}", tick: bool) {
        let notice = notice();
        prop_assume!(notice.statements.iter().all(|statement| statement.purpose.as_str() != name));
        let saying = Provenance::for_consent("phone", None).expect("a way");
        let read = Recording::parse(&[(name.clone(), tick)].into(), &notice, &BTreeMap::new(), ALL, &saying);
        prop_assert_eq!(read, Err(vec![FieldError::ChoiceNotShown(name)]));
    }
}
