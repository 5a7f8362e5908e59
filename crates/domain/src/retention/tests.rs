//! The clock moved: each rule shows, and what was promised is kept.

use proptest::prelude::*;

use super::*;
use crate::{
    consent::Act,
    locale::Locale,
    rights::erasure::{Fate, voucher_until},
    time::{Day, Moment},
    wording::Retention,
    zone::Zone,
};

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn at(text: &str) -> Moment {
    format!("{text}T12:00:00Z").parse().expect("a moment")
}

fn cleaned_on(text: &str) -> Promises {
    let rules = Rules { cleaning: Some(text.parse().expect("a day of the year")), ..Rules::usual("FI") };
    Promises { rules, earlier: Vec::new() }
}

/// A customer of an old list, who has never come back.
fn asleep(active: Day) -> Facts {
    Facts {
        joined: active,
        active,
        unconfirmed_until: None,
        consents: false,
        ended_until: None,
        objects: false,
        has_mailbox: true,
        unsettled: false,
        restricted: false,
        asks: false,
        bought: false,
    }
}

fn any_day() -> impl Strategy<Value = Day> {
    (0_i64..9_000).prop_map(|days| day("2010-01-01").plus_days(days))
}

fn any_facts() -> impl Strategy<Value = Facts> {
    (any_day(), 0_i64..3_000, prop::array::uniform7(any::<bool>()), prop::option::of(any_day())).prop_map(
        |(joined, later, [consents, objects, has_mailbox, unsettled, restricted, asks, bought], ended_until)| Facts {
            joined,
            active: joined.plus_days(later),
            unconfirmed_until: None,
            consents,
            ended_until,
            objects,
            has_mailbox,
            unsettled,
            restricted,
            asks,
            bought,
        },
    )
}

fn any_promises() -> impl Strategy<Value = Promises> {
    let change = (any_day(), 6_u16..=120);
    (6_u16..=120, prop::collection::vec(change, 0..5), 1_u8..=12, 1_u8..=28).prop_map(|(first, mut changes, month, day)| {
        changes.sort_by_key(|(day, _)| *day);
        let rules = Rules { inactive_months: first, cleaning: CleaningDay::of(month, day), ..Rules::usual("FI") };
        let begun = Promises { rules, earlier: Vec::new() };
        changes.into_iter().fold(begun, |promises, (day, inactive_months)| {
            let rules = Rules { inactive_months, ..promises.rules };
            promises.changed(rules, day)
        })
    })
}

#[test]
fn a_customer_who_sleeps_goes_at_the_first_cleaning_after_a_year() {
    let (facts, promises) = (asleep(day("2025-12-10")), cleaned_on("12-14"));
    assert_eq!(judge(&facts, &promises, day("2025-12-14")), Judgement::Stays);
    assert_eq!(judge(&facts, &promises, day("2026-12-09")), Judgement::Stays);
    assert_eq!(judge(&facts, &promises, day("2026-12-10")), Judgement::Goes(Fate::Deleted));
    let expected =
        |until: &str| Outlook { rule: Rule::Inactive, until: Some(day(until)), inactive_from: Some(day("2026-12-10")), obstacle: None };
    assert_eq!(outlook(&facts, &promises, day("2025-12-31")), expected("2026-12-14"));
    // A day that was missed is made up for at the next one.
    assert_eq!(outlook(&facts, &promises, day("2026-12-15")), expected("2027-12-14"));
    assert_eq!(outlook(&facts, &Promises::usual("FI"), day("2026-12-15")).until, None, "no day is agreed");
}

#[test]
fn only_what_a_person_did_is_activity() {
    use activity::{Sign, last};
    let joined = Sign::Joined(at("2025-01-05"));
    let of = |signs: &[Sign]| last([joined].into_iter().chain(signs.iter().copied()), Zone::Helsinki).map(|day| day.to_string());
    assert_eq!(of(&[]).as_deref(), Some("2025-01-05"));
    assert_eq!(of(&[Sign::Happened(day("2025-02-01"))]).as_deref(), Some("2025-02-01"));
    assert_eq!(of(&[Sign::SignedIn(at("2025-03-01"))]).as_deref(), Some("2025-03-01"));
    assert_eq!(of(&[Sign::Asked(at("2025-04-01"))]).as_deref(), Some("2025-04-01"));
    assert_eq!(of(&[Sign::Stayed(at("2025-05-01"))]).as_deref(), Some("2025-05-01"));
    for act in [Act::Confirmed, Act::Given, Act::Refused, Act::Withdrawn, Act::Objected, Act::ObjectionLifted, Act::Renewed] {
        assert_eq!(of(&[Sign::Consent(act, at("2025-06-01"))]).as_deref(), Some("2025-06-01"), "{act:?}");
    }
    for act in [Act::SignedUp, Act::Lapsed] {
        assert_eq!(of(&[Sign::Consent(act, at("2025-06-01"))]).as_deref(), Some("2025-01-05"), "{act:?} may be anybody's, or nobody's");
    }
    assert_eq!(last([], Zone::Helsinki), None);
}

#[test]
fn a_consent_in_force_keeps_a_person_and_one_that_ended_does_not() {
    let promises = cleaned_on("12-14");
    let facts = Facts { consents: true, ..asleep(day("2020-01-01")) };
    assert_eq!(judge(&facts, &promises, day("2026-12-14")), Judgement::Stays);
    assert_eq!(outlook(&facts, &promises, day("2026-12-14")).rule, Rule::ConsentInForce);
    let ended = Facts { ended_until: Some(day("2026-12-20")), ..asleep(day("2026-01-01")) };
    let found = outlook(&ended, &promises, day("2026-11-30"));
    assert_eq!((found.rule, found.until), (Rule::ConsentEnded, Some(day("2026-12-20"))), "before the cleaning of next year");
    let sooner = outlook(&Facts { active: day("2025-12-01"), ..ended }, &promises, day("2026-11-30"));
    assert_eq!((sooner.rule, sooner.until), (Rule::Inactive, Some(day("2026-12-14"))));
}

#[test]
fn what_stands_in_the_way_is_said() {
    let promises = cleaned_on("12-14");
    let sleeps = asleep(day("2020-01-01"));
    let of = |facts: &Facts| judge(facts, &promises, day("2026-12-14"));
    assert_eq!(of(&Facts { unsettled: true, ..sleeps.clone() }), Judgement::Held(Obstacle::Unsettled));
    assert_eq!(of(&Facts { restricted: true, ..sleeps.clone() }), Judgement::Held(Obstacle::Restricted));
    assert_eq!(of(&Facts { asks: true, ..sleeps.clone() }), Judgement::Held(Obstacle::Request));
    assert_eq!(of(&Facts { objects: true, has_mailbox: false, ..sleeps.clone() }), Judgement::Held(Obstacle::Objection));
    assert_eq!(of(&Facts { objects: true, ..sleeps.clone() }), Judgement::Goes(Fate::Deleted), "the address is remembered as a hash");
    assert_eq!(of(&Facts { bought: true, ..sleeps }), Judgement::Goes(Fate::Anonymised));
}

#[test]
fn a_longer_time_is_promised_only_to_those_who_come_afterwards() {
    let promises = Promises::usual("FI");
    let longer = promises.clone().changed(Rules { inactive_months: 36, ..promises.rules }, day("2026-06-30"));
    assert_eq!(longer.inactive_months(day("2026-06-30")), 12);
    assert_eq!(longer.inactive_months(day("2026-07-01")), 36);
    let shorter = longer.changed(Rules { inactive_months: 6, ..promises.rules }, day("2026-08-01"));
    assert_eq!((shorter.inactive_months(day("2026-01-01")), shorter.earlier.len()), (6, 0), "the shorter one holds for everybody");
}

#[test]
fn rules_have_bounds() {
    let usual = Rules::usual("SE");
    assert_eq!((usual.inactive_months, usual.requests_months), (12, 120));
    for (months, wanted) in [(5, Err(InvalidRules::Inactive)), (6, Ok(())), (120, Ok(())), (121, Err(InvalidRules::Inactive))] {
        assert_eq!(Rules { inactive_months: months, ..usual }.parse().map(|_| ()), wanted);
    }
    assert_eq!(Rules { requests_months: 11, ..usual }.parse(), Err(InvalidRules::Requests));
}

#[test]
fn a_day_of_the_year_is_read_and_found_in_every_year() {
    let leap: CleaningDay = "02-29".parse().expect("a day");
    assert_eq!([leap.in_year(2028), leap.in_year(2027)].map(|day| day.to_string()), ["2028-02-29", "2027-02-28"]);
    for wrong in ["", "2-9", "02-30", "13-01", "12-14-", "12.14"] {
        assert_eq!(wrong.parse::<CleaningDay>(), Err(InvalidCleaningDay), "{wrong:?}");
    }
    let agreed: CleaningDay = "12-14".parse().expect("a day");
    assert_eq!(agreed.to_string(), "12-14");
    assert_eq!(agreed.from(day("2026-12-14")).to_string(), "2026-12-14");
    assert_eq!(agreed.from(day("2026-12-15")).to_string(), "2027-12-14");
}

#[test]
fn a_cleaning_is_agreed_to_once_and_in_its_number() {
    let ready = Cleaning { kind: CleaningKind::Chosen, stage: Stage::Ready, going: 12, due: None };
    let begins = at("2026-12-14");
    assert_eq!(ready.agree(11, begins), Err(CleaningError::CountChanged));
    assert_eq!(Cleaning { going: 0, ..ready }.agree(0, begins), Err(CleaningError::Nobody));
    let waiting = ready.agree(12, begins).expect("the number is right");
    assert_eq!((waiting.stage, waiting.due), (Stage::Waiting, Some(begins)));
    assert_eq!(waiting.agree(12, begins), Err(CleaningError::NotReady));
    let stopped = waiting.stop().expect("it waits");
    assert_eq!((stopped.stage, stopped.stop()), (Stage::Stopped, Err(CleaningError::Over)));
    for stage in Stage::ALL {
        assert_eq!(Stage::from_word(stage.as_str()), Some(stage));
    }
}

#[test]
fn every_rule_and_every_group_has_words() {
    let promises = Promises::usual("FI");
    let purposes = [("newsletter".parse().expect("a name"), Retention::months(36).ok()), ("sms".parse().expect("a name"), None)];
    for locale in Locale::ALL {
        let words = words(locale);
        for line in promises.lines("FI", &purposes) {
            let text = words.rule(&line);
            assert!(text.ends_with('.') && !text.contains("  ") && !text.contains(" ."), "{text}");
        }
        for group in Group::ALL {
            for rule in [Rule::Unconfirmed, Rule::ConsentInForce, Rule::ConsentEnded, Rule::Inactive, Rule::Held] {
                for until in [None, Some(day("2032-12-31"))] {
                    let term = Term { group, rule, until, inactive_from: None, obstacle: None };
                    let text = words.term(&term, |day| day.to_string());
                    assert!(text.ends_with('.') && !words.group(group).is_empty(), "{text}");
                }
            }
        }
        for obstacle in Obstacle::ALL {
            let term = Term { group: Group::Details, rule: Rule::Held, until: None, inactive_from: None, obstacle: Some(obstacle) };
            assert!(words.obstacle(obstacle).ends_with('.') && words.term(&term, |day| day.to_string()).ends_with('.'));
            assert_eq!(Obstacle::from_word(obstacle.as_str()), Some(obstacle));
        }
    }
}

proptest! {
    #[test]
    fn the_day_that_is_told_is_the_first_cleaning_that_removes(facts in any_facts(), promises in any_promises(), today in any_day()) {
        let found = outlook(&facts, &promises, today);
        let agreed = promises.rules.cleaning.expect("a day is agreed");
        let first = (0..40).map(|year| agreed.from(today).year() + year).map(|year| agreed.in_year(year))
            .find(|day| matches!(judge(&facts, &promises, *day), Judgement::Goes(_)));
        match found.rule {
            Rule::Inactive => prop_assert_eq!(found.until, first),
            Rule::ConsentEnded => prop_assert!(found.until == facts.ended_until && first.is_none_or(|first| found.until < Some(first))),
            Rule::Held => prop_assert!(first.is_none() && found.obstacle == facts.obstacle() && found.until.is_none()),
            Rule::ConsentInForce => prop_assert!(first.is_none() && facts.consents),
            Rule::Unconfirmed => prop_assert!(false, "there is no form"),
        }
    }

    #[test]
    fn who_went_on_a_day_would_have_gone_on_every_later_one(facts in any_facts(), promises in any_promises(), on in any_day(), later in 0_i64..2_000) {
        let goes = |day| !matches!(judge(&facts, &promises, day), Judgement::Stays);
        prop_assert!(!goes(on) || goes(on.plus_days(later)));
    }

    #[test]
    fn doing_something_never_shortens_the_time(facts in any_facts(), promises in any_promises(), on in any_day(), more in 0_i64..500) {
        let after = Facts { active: facts.active.plus_days(more), ..facts.clone() };
        prop_assert!(!is_inactive(&after, &promises, on) || is_inactive(&facts, &promises, on));
    }

    #[test]
    fn nobody_is_kept_longer_than_they_were_told(
        first in 6_u16..=120, changes in prop::collection::vec((any_day(), 6_u16..=120), 0..6), joined in any_day(),
    ) {
        let mut changes = changes;
        changes.sort_by_key(|(day, _)| *day);
        let mut promises = Promises { rules: Rules { inactive_months: first, ..Rules::usual("FI") }, earlier: Vec::new() };
        // What somebody was told who joined on this day: the rule of that day, and each shorter one that came later.
        let mut told = first;
        for (day, months) in changes {
            promises = promises.clone().changed(Rules { inactive_months: months, ..promises.rules }, day);
            told = if day < joined { months } else { told.min(months) };
            let kept = if day < joined { promises.rules.inactive_months } else { promises.inactive_months(joined) };
            prop_assert!(kept <= told, "{kept} and not {told}");
        }
        prop_assert!(promises.shortest_inactive() <= promises.rules.inactive_months);
    }

    #[test]
    fn what_outlives_a_person_has_its_own_day(facts in any_facts(), promises in any_promises(), today in any_day(), bought in any_day(), proof in prop::option::of(any_day())) {
        let outlook = outlook(&facts, &promises, today);
        let held = Holding { history: true, purchases: vec![bought], consents: true, proof_until: proof, requests: Some(None) };
        let terms = terms(&outlook, &held, "SE", today);
        let of = |group| terms.iter().find(|term| term.group == group);
        for group in [Group::Details, Group::History, Group::Consents, Group::Letters] {
            prop_assert_eq!(of(group).map(|term| (term.rule, term.until)), Some((outlook.rule, outlook.until)));
        }
        let last = voucher_until(bought, "SE");
        prop_assert_eq!(of(Group::Purchases).and_then(|term| term.until), (last >= today).then_some(last));
        prop_assert_eq!(of(Group::Proof).is_some(), proof.is_some() && outlook.rule != Rule::ConsentInForce);
        prop_assert!(of(Group::AccessLog).is_some_and(|term| term.until.is_none()));
    }
}
