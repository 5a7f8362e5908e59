//! What was checked, and what came of it.

use super::reason::{Reason, WhyUnknown};
use crate::{
    consent::receipt::{Entry, Shown},
    rights::certificate::Certificate,
};

/// The checks, in the order in which they are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Check {
    /// The receipt is JSON that everybody reads alike, and has the members of a receipt.
    Readable,
    /// It is written in the bytes that were signed.
    Canonical,
    /// The signature fits the document.
    Signature,
    /// The key is a published one of the register, and counted at that time.
    Key,
    /// The members in the terms of others say what `consent` says, and there are no others.
    Members,
    /// The words are those of the digest.
    Notice,
    /// The boxes are those that the words show.
    Choices,
    /// The act was done in the language of the words.
    Language,
    /// Every box was empty when the form was shown.
    InitialBoxes,
    /// The moments are in order.
    Moments,
    /// The proof is about the place in the log that the receipt names.
    Index,
    /// The event is in the tree of the proof's checkpoint.
    Inclusion,
    /// The log signed the proof's checkpoint.
    Checkpoint,
    /// The log signed the other checkpoint.
    OtherCheckpoint,
    /// One checkpoint continues the other.
    Consistency,
    /// A decision is whole: what is refused has reasons and a ground that fits.
    Decision,
}

impl Check {
    /// All of them, in order: those of a receipt, then those that only a certificate has.
    pub const ALL: [Self; 16] = [
        Self::Readable,
        Self::Canonical,
        Self::Signature,
        Self::Key,
        Self::Members,
        Self::Notice,
        Self::Choices,
        Self::Language,
        Self::InitialBoxes,
        Self::Moments,
        Self::Index,
        Self::Inclusion,
        Self::Checkpoint,
        Self::OtherCheckpoint,
        Self::Consistency,
        Self::Decision,
    ];

    /// Those that are made of a receipt.
    pub const OF_RECEIPT: [Self; 15] = [
        Self::Readable,
        Self::Canonical,
        Self::Signature,
        Self::Key,
        Self::Members,
        Self::Notice,
        Self::Choices,
        Self::Language,
        Self::InitialBoxes,
        Self::Moments,
        Self::Index,
        Self::Inclusion,
        Self::Checkpoint,
        Self::OtherCheckpoint,
        Self::Consistency,
    ];

    /// Those that are made of the certificate of a decision.
    pub const OF_CERTIFICATE: [Self; 7] =
        [Self::Readable, Self::Canonical, Self::Signature, Self::Key, Self::Members, Self::Moments, Self::Decision];

    /// A short word for programs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Readable => "readable",
            Self::Canonical => "canonical",
            Self::Signature => "signature",
            Self::Key => "key",
            Self::Members => "members",
            Self::Notice => "notice",
            Self::Choices => "choices",
            Self::Language => "language",
            Self::InitialBoxes => "initial-boxes",
            Self::Moments => "moments",
            Self::Index => "index",
            Self::Inclusion => "inclusion",
            Self::Checkpoint => "checkpoint",
            Self::OtherCheckpoint => "other-checkpoint",
            Self::Consistency => "consistency",
            Self::Decision => "decision",
        }
    }
}

/// What came of one check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It holds.
    Holds,
    /// It does not hold.
    Fails(Reason),
    /// It cannot be known from what was given.
    Unknown(WhyUnknown),
}

impl From<Result<(), Reason>> for Outcome {
    fn from(result: Result<(), Reason>) -> Self {
        result.map_or_else(Self::Fails, |()| Self::Holds)
    }
}

impl From<WhyUnknown> for Outcome {
    fn from(why: WhyUnknown) -> Self {
        Self::Unknown(why)
    }
}

/// What follows from all checks together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Everything was checked and holds.
    Authentic,
    /// What was checked holds, and something could not be checked.
    Incomplete,
    /// Something does not hold: the receipt, or what the register says now, was changed.
    Altered,
    /// It is not a receipt, or not one that everybody reads alike.
    Unreadable,
}

impl Verdict {
    /// A short word for programs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Authentic => "authentic",
            Self::Incomplete => "incomplete",
            Self::Altered => "altered",
            Self::Unreadable => "unreadable",
        }
    }
}

/// What came of every check, and what the receipt or the certificate says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    outcomes: [Outcome; Check::ALL.len()],
    subject: Option<Subject>,
}

/// What a report is about.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Subject {
    Receipt { shown: Box<Shown>, entry: Entry },
    Certificate { certificate: Box<Certificate>, host: String },
}

impl Report {
    /// The report on something that cannot be read.
    pub(super) fn unreadable(why: Reason) -> Self {
        let mut report = Self { outcomes: [const { Outcome::Unknown(WhyUnknown::Unreadable) }; Check::ALL.len()], subject: None };
        report.set(Check::Readable, Outcome::Fails(why));
        report
    }

    /// A report on a receipt in which nothing but the reading has been checked.
    pub(super) fn of_receipt(shown: Shown, entry: Entry) -> Self {
        Self::readable(Subject::Receipt { shown: Box::new(shown), entry })
    }

    /// The same on the certificate of a decision, from the register at this host.
    pub(super) fn of_certificate(certificate: Certificate, host: &str) -> Self {
        Self::readable(Subject::Certificate { certificate: Box::new(certificate), host: host.to_owned() })
    }

    fn readable(subject: Subject) -> Self {
        let mut outcomes = [const { Outcome::Unknown(WhyUnknown::Unfounded) }; Check::ALL.len()];
        outcomes[Check::Readable as usize] = Outcome::Holds;
        Self { outcomes, subject: Some(subject) }
    }

    pub(super) fn set(&mut self, check: Check, outcome: impl Into<Outcome>) {
        self.outcomes[check as usize] = outcome.into();
    }

    /// What came of `check`.
    #[must_use]
    pub const fn outcome(&self, check: Check) -> &Outcome {
        &self.outcomes[check as usize]
    }

    /// Every check of such a document with what came of it, in order.
    pub fn checks(&self) -> impl Iterator<Item = (Check, &Outcome)> {
        let made: &[Check] = if self.certificate().is_some() { &Check::OF_CERTIFICATE } else { &Check::OF_RECEIPT };
        made.iter().map(|check| (*check, self.outcome(*check)))
    }

    /// What the receipt says, if it is one that can be read. It counts for nothing where the verdict is [`Verdict::Altered`].
    #[must_use]
    pub fn shown(&self) -> Option<&Shown> {
        match &self.subject {
            Some(Subject::Receipt { shown, .. }) => Some(shown),
            _ => None,
        }
    }

    /// What the certificate says, if it is one that can be read. It counts for nothing where the verdict is [`Verdict::Altered`].
    #[must_use]
    pub fn certificate(&self) -> Option<&Certificate> {
        match &self.subject {
            Some(Subject::Certificate { certificate, .. }) => Some(certificate),
            _ => None,
        }
    }

    /// Where in which log the receipt says that its event is.
    #[must_use]
    pub const fn entry(&self) -> Option<&Entry> {
        match &self.subject {
            Some(Subject::Receipt { entry, .. }) => Some(entry),
            _ => None,
        }
    }

    /// The host of the register that the document says it is from.
    #[must_use]
    pub fn issuer(&self) -> Option<&str> {
        match &self.subject {
            Some(Subject::Receipt { entry, .. }) => entry.origin.strip_suffix("/log"),
            Some(Subject::Certificate { host, .. }) => Some(host),
            None => None,
        }
    }

    /// What follows from all of it.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        if matches!(self.outcome(Check::Readable), Outcome::Fails(_)) {
            return Verdict::Unreadable;
        }
        let worst = |outcome: &Outcome| match outcome {
            Outcome::Holds => Verdict::Authentic,
            Outcome::Unknown(_) => Verdict::Incomplete,
            Outcome::Fails(_) => Verdict::Altered,
        };
        self.checks().map(|(_, outcome)| worst(outcome)).max().unwrap_or(Verdict::Incomplete)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_check_stands_in_its_place() {
        assert!(Check::ALL.iter().enumerate().all(|(place, check)| *check as usize == place));
        assert!(Check::ALL.starts_with(&Check::OF_RECEIPT) && Check::OF_CERTIFICATE.is_sorted());
    }
}
