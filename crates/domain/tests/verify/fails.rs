//! What is wrong is seen by the check that is for it, and nothing that is changed is authentic.

use std::{collections::BTreeSet, sync::LazyLock};

use lupa_domain::verify::{Check, Detail, DetailName, Outcome, Verdict};
use proptest::prelude::*;

use crate::{
    fixture::{Files, story},
    tampered,
};

#[test]
fn every_change_is_seen_by_the_check_that_is_for_it() {
    for tampered in tampered::all() {
        let (what, report) = (tampered.what, tampered.files.verify());
        match report.outcome(tampered.check) {
            Outcome::Fails(why) => assert_eq!(why.code(), tampered.code, "{what}: {why}"),
            other => panic!("{what}: {:?} is {other:?}", tampered.check),
        }
        let verdict = if tampered.check == Check::Readable { Verdict::Unreadable } else { Verdict::Altered };
        assert_eq!(report.verdict(), verdict, "{what}");
    }
}

#[test]
fn every_check_is_failed_by_something() {
    let failed: BTreeSet<Check> = tampered::all().iter().map(|tampered| tampered.check).collect();
    assert_eq!(failed.into_iter().collect::<Vec<_>>(), Check::OF_RECEIPT, "the others are of certificates");
}

#[test]
fn a_page_is_told_what_the_sentence_names() {
    for tampered in tampered::all() {
        let report = tampered.files.verify();
        let Outcome::Fails(why) = report.outcome(tampered.check) else { panic!("{}: it fails", tampered.what) };
        let names: Vec<DetailName> = why.details().iter().map(|(name, _)| *name).collect();
        assert_eq!(names, why.kind().details(), "{}", why.code());
        for (name, detail) in why.details() {
            let text = match detail {
                Detail::Text(text) => text,
                Detail::Number(number) => number.to_string(),
                Detail::Moment(moment) => moment.to_string(),
                Detail::Language(locale) => locale.to_string(),
            };
            assert!(why.to_string().contains(&text), "{name:?} in: {why}");
        }
    }
}

#[test]
fn a_reason_says_where() {
    let reason = |what: &str| {
        let tampered = tampered::all().into_iter().find(|tampered| tampered.what == what).expect("it is tried");
        match tampered.files.verify().outcome(tampered.check) {
            Outcome::Fails(why) => why.to_string(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(reason("a box twice, ticked and empty"), "the receipt cannot be read: `/consent/choices/newsletter` is there twice");
    assert_eq!(reason("an act that nobody knows"), "this is not a Lupa receipt: `/consent/act` is not what it should be");
    assert_eq!(reason("a member that receipts do not have"), "`/evidence` is not what follows from the facts of the receipt");
    assert_eq!(reason("a notice of another language"), "the language of the act is sv, but the text is in fi");
    assert_eq!(
        reason("another history"),
        "the log was rewritten: the larger tree does not continue the smaller one (the proof leads to another later root)"
    );
}

static GOOD: LazyLock<Files> = LazyLock::new(|| story().files);

fn flipped(bytes: &[u8], at: prop::sample::Index, bit: u8) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let at = at.index(bytes.len());
    bytes[at] ^= 1 << bit;
    bytes
}

proptest! {
    // Signatures take their time without optimization.
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn no_single_bit_of_the_evidence_can_be_turned(at in any::<prop::sample::Index>(), bit in 0_u8..8) {
        let good = &*GOOD;
        let turned = |text: &Option<String>| String::from_utf8(flipped(text.as_ref().expect("it is there").as_bytes(), at, bit)).ok();
        let mut changed = vec![
            Files { receipt: flipped(&good.receipt, at, bit), ..good.clone() },
            Files { consistency: good.consistency.as_ref().map(|bytes| flipped(bytes, at, bit)), ..good.clone() },
        ];
        changed.extend(turned(&good.proof).map(|text| Files { proof: Some(text), ..good.clone() }));
        changed.extend(turned(&good.checkpoint).map(|text| Files { checkpoint: Some(text), ..good.clone() }));
        for files in changed {
            let verdict = files.verify().verdict();
            prop_assert!(verdict == Verdict::Altered || verdict == Verdict::Unreadable, "{:?} of {:?}", verdict, files);
        }
    }
}
