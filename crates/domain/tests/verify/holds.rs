//! What is true is authentic; what was not given is unknown, and says so.

use std::sync::LazyLock;

use lupa_domain::{
    consent::{Act, By, Event, Method, SignupReference},
    ids::{EventId, PersonId},
    time::Moment,
    verify::{Check, Outcome, Verdict, WhyUnknown},
    wording::Published,
};
use proptest::prelude::*;
use serde_json::json;

use crate::fixture::{Files, LOG, Register, Story, notices, salt, story};

#[test]
fn a_receipt_with_everything_is_authentic() {
    let Story { files, event, .. } = story();
    let report = files.verify();
    for (check, outcome) in report.checks() {
        assert_eq!(*outcome, Outcome::Holds, "{check:?}");
    }
    assert_eq!(report.verdict(), Verdict::Authentic);
    assert_eq!(report.shown().map(|shown| (shown.id, shown.consent.at)), Some((event.id, event.at)));
    assert_eq!(report.entry().map(|entry| (entry.index, entry.origin.as_str())), Some((2, LOG)));
}

#[test]
fn what_was_not_given_is_unknown() {
    let Story { files, register, .. } = story();
    let unknown = |files: &Files| -> Vec<(Check, WhyUnknown)> {
        let report = files.verify();
        assert_eq!(report.verdict(), Verdict::Incomplete);
        let unknown = report.checks().filter_map(|(check, outcome)| match outcome {
            Outcome::Unknown(why) => Some((check, *why)),
            Outcome::Holds => None,
            Outcome::Fails(why) => panic!("{check:?}: {why}"),
        });
        unknown.collect()
    };
    let alone = Files { proof: None, checkpoint: None, consistency: None, keys: None, ..files.clone() };
    assert_eq!(
        unknown(&alone),
        [
            (Check::Key, WhyUnknown::OwnKey),
            (Check::Index, WhyUnknown::NoProof),
            (Check::Inclusion, WhyUnknown::NoProof),
            (Check::Checkpoint, WhyUnknown::NoProof),
            (Check::OtherCheckpoint, WhyUnknown::NoCheckpoint),
            (Check::Consistency, WhyUnknown::NoProof),
        ]
    );
    assert_eq!(unknown(&Files { keys: None, ..files.clone() }), [(Check::Key, WhyUnknown::OwnKey)]);
    assert_eq!(unknown(&Files { consistency: None, ..files.clone() }), [(Check::Consistency, WhyUnknown::NoConsistency)]);
    let no_other = Files { checkpoint: None, ..files.clone() };
    assert_eq!(unknown(&no_other), [(Check::OtherCheckpoint, WhyUnknown::NoCheckpoint), (Check::Consistency, WhyUnknown::NoCheckpoint)]);
    // The register has a new key and the reader has not the set: nothing speaks against the checkpoint, and nothing for it.
    let rotated = Register { leaves: register.leaves.clone(), ..Register::new(9) };
    let by_new_key = Files { keys: None, checkpoint: Some(rotated.checkpoint(11)), ..files };
    assert_eq!(
        unknown(&by_new_key),
        [(Check::Key, WhyUnknown::OwnKey), (Check::OtherCheckpoint, WhyUnknown::NoKey), (Check::Consistency, WhyUnknown::NoKey)]
    );
}

#[test]
fn keys_are_rotated_and_old_receipts_stand() {
    let Story { files, register, .. } = story();
    let new = Register { leaves: register.leaves.clone(), ..Register::new(9) };
    let (mut first, mut second) = (register.jwk(), new.jwk());
    first["valid_until"] = "2026-12-01T00:00:00Z".into();
    second["valid_from"] = "2026-12-01T00:00:00Z".into();
    let others = json!({ "kty": "EC", "crv": "P-256", "kid": "another" });
    let keys = Some(json!({ "keys": [others, second, first] }).to_string().into_bytes());
    let files = Files { keys, checkpoint: Some(new.checkpoint(11)), ..files };
    assert_eq!(files.verify().verdict(), Verdict::Authentic);
}

#[test]
fn the_other_checkpoint_may_be_older_or_the_same() {
    let Story { files, register, .. } = story();
    let older = Files { proof: Some(register.proof(2, 11)), checkpoint: Some(register.checkpoint(7)), ..files.clone() };
    assert_eq!(older.verify().verdict(), Verdict::Authentic);
    let same = Files { checkpoint: Some(register.checkpoint(7)), consistency: None, ..files.clone() };
    assert_eq!(same.verify().verdict(), Verdict::Authentic);
    let before_all = Files { checkpoint: Some(register.checkpoint(0)), consistency: None, ..files };
    assert_eq!(before_all.verify().verdict(), Verdict::Authentic);
}

static NOTICES: LazyLock<Vec<Published>> = LazyLock::new(notices);

/// Any event that a register can write.
fn event() -> impl Strategy<Value = (Event, usize)> {
    let acts = [Act::Confirmed, Act::Given, Act::Refused, Act::Withdrawn, Act::Objected, Act::ObjectionLifted, Act::Renewed, Act::Lapsed];
    let methods =
        [Method::WebForm, Method::Portal, Method::Phone, Method::Counter, Method::Paper, Method::Import, Method::OneClick, Method::Letter];
    let who = [By::Person, By::Staff, By::Import];
    let how = (prop::sample::select(acts.to_vec()), prop::sample::select(methods.to_vec()), prop::sample::select(who.to_vec()));
    let boxes = (0..NOTICES.len(), any::<[bool; 3]>(), prop::option::of(0_usize..3));
    let when = (0_i64..253_402_300_800_000, prop::option::of(0_i64..1_000_000));
    (how, boxes, when, any::<[[u8; 16]; 3]>()).prop_map(
        |((act, method, by), (which, ticked, single), (at, before), [id, person, asking])| {
            let notice = &NOTICES[which];
            let at = Moment::from_millis(at);
            let shown = notice.notice().statements.iter().zip(ticked).enumerate();
            let answered = shown.filter(|(place, _)| single.is_none_or(|single| single == *place));
            let event = Event {
                act,
                asked: before.filter(|_| id != asking).map(|before| SignupReference {
                    at: Moment::from_millis((at.millis() - before).max(0)),
                    event: EventId::from_random(asking),
                }),
                at,
                by,
                choices: answered.map(|(_, (statement, ticked))| (statement.purpose.clone(), ticked)).collect(),
                id: EventId::from_random(id),
                locale: notice.notice().locale,
                method,
                notice: notice.digest().clone(),
                person: PersonId::from_random(person),
            };
            (event, which)
        },
    )
}

proptest! {
    // Signatures take their time without optimization.
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_receipt_of_any_event_of_any_log_is_authentic(
        events in prop::collection::vec(event(), 1..12), at in any::<prop::sample::Index>(), sizes in any::<[prop::sample::Index; 2]>(),
    ) {
        let mut register = Register::new(7);
        for (no, (event, _)) in events.iter().enumerate() {
            register.log(event, &salt(u8::try_from(no)?));
        }
        let index = at.index(events.len());
        let (event, which) = &events[index];
        let proved = index + 1 + sizes[0].index(events.len() - index);
        let other = sizes[1].index(events.len() + 1);
        let (proved, other) = (proved as u64, other as u64);
        let (from, to) = (proved.min(other), proved.max(other));
        let files = Files {
            receipt: register.receipt(event, &NOTICES[*which], index as u64, &salt(u8::try_from(index)?)),
            proof: Some(register.proof(index as u64, proved)),
            checkpoint: Some(register.checkpoint(other)),
            consistency: (from > 0).then(|| register.consistency(from, to)),
            keys: Some(register.jwks()),
        };
        let report = files.verify();
        prop_assert_eq!(report.verdict(), Verdict::Authentic, "{:?}", report);
    }
}
