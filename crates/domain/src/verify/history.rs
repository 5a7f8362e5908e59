//! Whether the log holds what a receipt says, and whether it still stands as it did.
//!
//! Two checkpoints are compared, the one in the proof and another one that the reader has from elsewhere or from another day. Which of them
//! is the larger does not matter: an old one, kept while a new proof is asked for, exposes as much as a new one.

use lupa_tlog::{
    checkpoint::Checkpoint,
    note::{SignedNote, VerifierKey},
    proof::Proof,
    tree::{self, Consistency, ConsistencyError, Hash},
};
use serde_json::Value;

use super::{
    document::{Document, Members},
    evidence::Evidence,
    keys::Keys,
    reason::{Reason, WhyUnknown},
    report::{Check, Outcome, Report},
};
use crate::consent::{
    commitment::leaf_of,
    continuation::{lost, told_by},
};

/// Makes all the checks that need the log.
pub(super) fn check(document: &Document, files: &Evidence<'_>, keys: Option<&Result<Keys, Reason>>, report: &mut Report) {
    let witness = Witness::new(document, keys);
    let proof = files.proof.map(|text| text.parse::<Proof>().map_err(Reason::InvalidProof));
    let mut first = Err(WhyUnknown::NoProof);
    match &proof {
        None => [Check::Index, Check::Inclusion, Check::Checkpoint].iter().for_each(|check| report.set(*check, WhyUnknown::NoProof)),
        Some(Err(why)) => {
            report.set(Check::Inclusion, Outcome::Fails(why.clone()));
            first = Err(WhyUnknown::Unfounded);
        }
        Some(Ok(proof)) => {
            let (outcome, checkpoint) = witness.hear(proof.checkpoint());
            report.set(Check::Index, index(document, proof));
            report.set(Check::Inclusion, inclusion(document, proof));
            report.set(Check::Checkpoint, outcome);
            first = checkpoint;
        }
    }
    let mut second = Err(WhyUnknown::NoCheckpoint);
    match files.checkpoint.map(SignedNote::parse) {
        None => report.set(Check::OtherCheckpoint, WhyUnknown::NoCheckpoint),
        Some(Err(why)) => {
            report.set(Check::OtherCheckpoint, Outcome::Fails(Reason::Checkpoint(why.into())));
            second = Err(WhyUnknown::Unfounded);
        }
        Some(Ok(note)) => {
            let (outcome, checkpoint) = witness.hear(&note);
            report.set(Check::OtherCheckpoint, outcome);
            second = checkpoint;
        }
    }
    let continued = first.and_then(|first| second.map(|second| consistency(first, second, files.consistency)));
    report.set(Check::Consistency, continued.unwrap_or_else(Outcome::Unknown));
}

/// Who is heard about the log of the receipt: the keys that are known for it.
struct Witness<'d> {
    log: &'d str,
    known: Vec<VerifierKey>,
    /// Without published keys, one that is not known may be another one of the register's.
    published: bool,
}

impl<'d> Witness<'d> {
    fn new(document: &'d Document, keys: Option<&Result<Keys, Reason>>) -> Self {
        let log = document.entry.origin.as_str();
        match keys {
            Some(Ok(keys)) => Self { log, known: keys.of_log(log), published: true },
            _ => Self { log, known: VerifierKey::new(log, &document.envelope.own_key.public()).into_iter().collect(), published: false },
        }
    }

    /// What came of a checkpoint, and the checkpoint where it is to be believed.
    fn hear(&self, note: &SignedNote) -> (Outcome, Result<Checkpoint, WhyUnknown>) {
        if let Ok(checkpoint) = note.text().parse::<Checkpoint>()
            && checkpoint.origin() != self.log
        {
            return (Outcome::Fails(Reason::OtherLog(checkpoint.origin().to_owned())), Err(WhyUnknown::Unfounded));
        }
        match Checkpoint::open_note(note, &self.known).map_err(Reason::Checkpoint) {
            Ok(checkpoint) => (Outcome::Holds, Ok(checkpoint)),
            Err(why) if why.is_unknown_key() && !self.published => (Outcome::Unknown(WhyUnknown::NoKey), Err(WhyUnknown::NoKey)),
            Err(why) => (Outcome::Fails(why), Err(WhyUnknown::Unfounded)),
        }
    }
}

fn index(document: &Document, proof: &Proof) -> Result<(), Reason> {
    let (proof, receipt) = (proof.inclusion().index(), document.entry.index);
    if proof == receipt { Ok(()) } else { Err(Reason::Index { proof, receipt }) }
}

/// By the checkpoint that the proof brings; whether that one is to be believed is another check.
fn inclusion(document: &Document, proof: &Proof) -> Outcome {
    let Ok(checkpoint) = proof.checkpoint().text().parse::<Checkpoint>() else { return Outcome::Unknown(WhyUnknown::Unfounded) };
    let leaf = leaf_of(&document.entry.salt, document.event().canonical().as_bytes());
    proof.inclusion().verify(leaf, checkpoint.size(), checkpoint.root()).map_err(Reason::InclusionError).into()
}

fn consistency(one: Checkpoint, other: Checkpoint, file: Option<&[u8]>) -> Outcome {
    if lost(&one, &told_by(&other)).is_some() || lost(&other, &told_by(&one)).is_some() {
        return Outcome::Unknown(WhyUnknown::Continued);
    }
    let (smaller, larger) = if one.size() <= other.size() { (one, other) } else { (other, one) };
    if smaller.size() == larger.size() {
        let same = smaller.root() == larger.root();
        return if same { Outcome::Holds } else { Outcome::Fails(Reason::Fork(larger.size())) };
    }
    if smaller.size() == 0 {
        // Every tree continues the one without leaves, and there is only one of those.
        let empty = smaller.root() == tree::empty();
        return if empty { Outcome::Holds } else { Outcome::Fails(Reason::ConsistencyError(ConsistencyError::FirstRoot)) };
    }
    file.map_or(Outcome::Unknown(WhyUnknown::NoConsistency), |file| continues(&smaller, &larger, file).into())
}

fn continues(smaller: &Checkpoint, larger: &Checkpoint, file: &[u8]) -> Result<(), Reason> {
    let Continued { from, to, hashes } = Continued::parse(file)?;
    if (from, to) != (smaller.size(), larger.size()) {
        return Err(Reason::OtherSizes { from, to });
    }
    Consistency::new(hashes).verify(from, smaller.root(), to, larger.root()).map_err(Reason::ConsistencyError)
}

/// The answer of `GET /log/consistency`, as a file.
struct Continued {
    from: u64,
    to: u64,
    hashes: Vec<Hash>,
}

impl Continued {
    fn parse(bytes: &[u8]) -> Result<Self, Reason> {
        let value = lupa_strict_json::parse(bytes).map_err(Reason::ConsistencyNotStrict)?;
        Self::of(&value).map_err(|why| match why {
            Reason::Missing(pointer) | Reason::WrongType(pointer) | Reason::Unexpected(pointer) => Reason::NotConsistency(pointer),
            other => other,
        })
    }

    fn of(value: &Value) -> Result<Self, Reason> {
        let members = Members::of(value, "")?;
        members.only(&["from", "to", "hashes"])?;
        Ok(Self { from: members.parse("from")?, to: members.parse("to")?, hashes: members.parse("hashes")? })
    }
}
