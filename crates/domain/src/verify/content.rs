//! Whether a receipt agrees with itself: the words with their digest, the boxes with the words, the moments with each other, and the
//! document as a whole with the facts that it was made of.

use std::collections::BTreeSet;

use lupa_strict_json::pointer_step;
use serde_json::Value;

use super::{
    document::Document,
    reason::Reason,
    report::{Check, Outcome, Report},
};
use crate::{
    consent::receipt::{self, Facts},
    digest::Digest,
    jcs,
    wording::{Published, PurposeId},
};

/// Makes all the checks that need nothing but the receipt.
pub(super) fn check(document: &Document, report: &mut Report) {
    let facts = &document.facts;
    report.set(Check::Members, members(document));
    report.set(Check::Notice, notice(document));
    report.set(Check::Choices, choices(facts));
    report.set(Check::Language, language(facts));
    report.set(Check::InitialBoxes, initial_boxes(facts));
    report.set(Check::Moments, moments(document));
}

/// The document is made again of its facts, and must come out the same, member by member.
fn members(document: &Document) -> Result<(), Reason> {
    let entry = &document.entry;
    let published = Published::seal(document.facts.notice.clone());
    let again = receipt::compose(&document.event(), &published, &document.place(), entry.index, &entry.salt);
    same(&again, &document.envelope.unsigned())
}

/// That two documents are the same, member by member.
pub(super) fn same(wanted: &Value, found: &Value) -> Result<(), Reason> {
    let mut pointer = String::new();
    if differ(wanted, found, &mut pointer) { Err(Reason::Differs(pointer)) } else { Ok(()) }
}

/// Whether two values differ; if they do, `pointer` is led to the first place, in the order of the names.
fn differ(wanted: &Value, found: &Value, pointer: &mut String) -> bool {
    let length = pointer.len();
    match (wanted, found) {
        (Value::Object(wanted), Value::Object(found)) => {
            let mut names = BTreeSet::new();
            names.extend(wanted.keys().chain(found.keys()));
            for name in names {
                pointer.push_str(&pointer_step(name));
                match (wanted.get(name), found.get(name)) {
                    (Some(wanted), Some(found)) if !differ(wanted, found, pointer) => pointer.truncate(length),
                    _ => return true,
                }
            }
            false
        }
        (Value::Array(wanted), Value::Array(found)) if wanted.len() == found.len() => {
            for (place, (wanted, found)) in wanted.iter().zip(found).enumerate() {
                pointer.push_str(&pointer_step(&place.to_string()));
                if differ(wanted, found, pointer) {
                    return true;
                }
                pointer.truncate(length);
            }
            false
        }
        _ => wanted != found,
    }
}

/// Over the notice as it stands in the document, not as it was understood.
fn notice(document: &Document) -> Result<(), Reason> {
    let words = document.envelope.value.pointer("/consent/notice").unwrap_or(&Value::Null);
    let digest = Digest::of(jcs::canonical_value(words).as_bytes());
    if digest == document.facts.digest { Ok(()) } else { Err(Reason::Digest(digest)) }
}

/// An act by form answers every box of the notice; an act about one purpose, one of them.
fn choices(facts: &Facts) -> Result<(), Reason> {
    let mut shown: BTreeSet<&PurposeId> = BTreeSet::new();
    for statement in &facts.notice.statements {
        if !shown.insert(&statement.purpose) {
            return Err(Reason::ShownTwice(statement.purpose.clone()));
        }
    }
    if let Some(other) = facts.choices.keys().find(|purpose| !shown.contains(purpose)) {
        return Err(Reason::NotShown(other.clone()));
    }
    match facts.choices.len() {
        0 => Err(Reason::NoChoice),
        1 => Ok(()),
        _ => {
            let unanswered = shown.into_iter().find(|purpose| !facts.choices.contains_key(purpose));
            unanswered.map_or(Ok(()), |purpose| Err(Reason::NotAnswered(purpose.clone())))
        }
    }
}

fn language(facts: &Facts) -> Result<(), Reason> {
    let (act, notice) = (facts.locale, facts.notice.locale);
    if act == notice { Ok(()) } else { Err(Reason::Language { act, notice }) }
}

/// CJEU C-673/17 (Planet49): a box that was ticked beforehand is not consent.
fn initial_boxes(facts: &Facts) -> Result<(), Reason> {
    match (&facts.initial, facts.method) {
        (None, method) if method.shows_boxes() => Err(Reason::InitialBoxes),
        (None, _) => Ok(()),
        (Some(_), method) if !method.shows_boxes() => Err(Reason::NoBoxes),
        (Some(initial), _) => {
            if let Some((ticked, _)) = initial.iter().find(|(_, ticked)| **ticked) {
                return Err(Reason::TickedBefore(ticked.clone()));
            }
            if initial.keys().eq(facts.choices.keys()) { Ok(()) } else { Err(Reason::InitialBoxes) }
        }
    }
}

fn moments(document: &Document) -> Outcome {
    let at = document.facts.at;
    match document.facts.asked {
        Some(asked) if asked.at > at => return Outcome::Fails(Reason::BeforeAsking { at, asked: asked.at }),
        Some(asked) if asked.event == document.id => return Outcome::Fails(Reason::AskedItself(asked.event)),
        _ => {}
    }
    let created = document.envelope.created;
    if created == at.whole_second() { Outcome::Holds } else { Outcome::Fails(Reason::SignedAt(created)) }
}
