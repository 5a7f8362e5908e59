//! An attacker with the database and the keys rewrites the past. What a person has kept, a receipt with its proof or one checkpoint, tells.

use lupa_domain::{
    consent::{Event, continuation::Continuation},
    verify::{Check, Outcome, Verdict, WhyUnknown},
};

use crate::fixture::{Files, Register, Story, THIRD, confirmed, minute, salt, story};

/// The events of the story, to be changed.
fn events(story: &Story) -> Vec<(Event, u8)> {
    (0..11).map(|no| (confirmed(no, &story.notice), no)).collect()
}

/// The register after its log was built again of these events, each with the salt of its number.
fn rebuilt(story: &Story, events: &[(Event, u8)]) -> Register {
    let mut register = story.register.anew();
    for (event, no) in events {
        register.log(event, &salt(*no));
    }
    register
}

fn code(files: &Files, check: Check) -> &'static str {
    let report = files.verify();
    assert_eq!(report.verdict(), Verdict::Altered);
    match report.outcome(check) {
        Outcome::Fails(why) => why.code(),
        other => panic!("{check:?} is {other:?}"),
    }
}

/// The person asks for new files, and compares with what she has: the receipt, and the checkpoint of seven that came with it.
fn asked_anew(story: &Story, register: &Register, index: u64) -> Files {
    let size = register.leaves.len() as u64;
    Files {
        proof: Some(register.proof(index, size)),
        checkpoint: Some(story.register.checkpoint(7)),
        consistency: Some(register.consistency(7, size)),
        ..story.files.clone()
    }
}

#[test]
fn an_old_event_that_was_changed_is_told_by_its_receipt() {
    let story = story();
    let mut events = events(&story);
    events[usize::from(THIRD)].0.at = minute(50);
    let register = rebuilt(&story, &events);
    let files = asked_anew(&story, &register, THIRD.into());
    assert_eq!(code(&files, Check::Inclusion), "not-in-the-log");
    assert_eq!(code(&files, Check::Consistency), "log-rewritten");
}

#[test]
fn an_old_event_that_was_changed_is_told_by_the_checkpoint_of_anybody() {
    let story = story();
    let mut events = events(&story);
    events[5].0.choices.values_mut().for_each(|ticked| *ticked = true);
    let register = rebuilt(&story, &events);
    let files = asked_anew(&story, &register, THIRD.into());
    assert_eq!(*files.verify().outcome(Check::Inclusion), Outcome::Holds, "her own event still stands");
    assert_eq!(code(&files, Check::Consistency), "log-rewritten");
}

#[test]
fn an_event_that_was_deleted_is_told_by_its_receipt_and_by_those_behind_it() {
    let story = story();
    let mut events = events(&story);
    events.remove(1);
    let register = rebuilt(&story, &events);
    assert_eq!(code(&asked_anew(&story, &register, THIRD.into()), Check::Inclusion), "not-in-the-log");
    let moved = asked_anew(&story, &register, u64::from(THIRD) - 1);
    assert_eq!(*moved.verify().outcome(Check::Inclusion), Outcome::Holds, "it was moved up by one");
    assert_eq!(code(&moved, Check::Index), "index-differs");
    assert_eq!(code(&moved, Check::Consistency), "log-rewritten");
}

#[test]
fn events_that_were_cut_off_are_told_by_a_larger_checkpoint() {
    let story = story();
    let register = rebuilt(&story, &events(&story)[..5]);
    let cut =
        Files { checkpoint: Some(register.checkpoint(5)), consistency: Some(story.register.consistency(5, 7)), ..story.files.clone() };
    assert_eq!(cut.verify().verdict(), Verdict::Authentic, "a smaller checkpoint alone is only an older one");
    let mut grown = register;
    (20..26).for_each(|no| grown.log(&confirmed(no, &story.notice), &salt(no)));
    assert_eq!(code(&asked_anew(&story, &grown, THIRD.into()), Check::Consistency), "log-rewritten");
}

#[test]
fn a_log_that_goes_on_from_an_older_copy_says_so_in_every_checkpoint() {
    let story = story();
    let mut register = rebuilt(&story, &events(&story)[..5]);
    (20..26).for_each(|no| register.log(&confirmed(no, &story.notice), &salt(no)));
    let copy = Continuation { size: 5, root: register.root(5), at: story.event.at };
    let marked = register.checkpoint_with(11, vec![copy.line()]);
    let files = Files { checkpoint: Some(marked.clone()), consistency: Some(register.consistency(7, 11)), ..story.files.clone() };
    let report = files.verify();
    assert_eq!(*report.outcome(Check::OtherCheckpoint), Outcome::Holds, "it is truly signed");
    assert_eq!(*report.outcome(Check::Consistency), Outcome::Unknown(WhyUnknown::Continued), "its proof is about what was lost");
    // What the copy still had is held to be the same, as ever.
    let proof = Some(story.register.proof(THIRD.into(), 5));
    let before = Files { proof, checkpoint: Some(marked), consistency: Some(register.consistency(5, 11)), ..story.files.clone() };
    assert_eq!(*before.verify().outcome(Check::Consistency), Outcome::Holds);
    let unmarked = Files { checkpoint: Some(register.checkpoint(11)), ..files };
    assert_eq!(code(&unmarked, Check::Consistency), "log-rewritten", "without the line it is a fork");
}

#[test]
fn a_history_signed_again_is_told_even_at_the_same_size() {
    let story = story();
    let mut events = events(&story);
    events.swap(5, 6);
    let register = rebuilt(&story, &events);
    let files = Files { checkpoint: Some(register.checkpoint(7)), ..story.files.clone() };
    assert_eq!(*files.verify().outcome(Check::OtherCheckpoint), Outcome::Holds, "both are truly signed");
    assert_eq!(code(&files, Check::Consistency), "log-forked");
}

#[test]
fn a_receipt_written_anew_for_a_changed_event_does_not_fit_the_old_proof() {
    let story = story();
    let mut event = story.event.clone();
    event.choices.values_mut().for_each(|ticked| *ticked = true);
    let receipt = story.register.receipt(&event, &story.notice, THIRD.into(), &salt(THIRD));
    let files = Files { receipt, ..story.files.clone() };
    assert_eq!(*files.verify().outcome(Check::Signature), Outcome::Holds, "it is truly signed");
    assert_eq!(code(&files, Check::Inclusion), "not-in-the-log");
}
