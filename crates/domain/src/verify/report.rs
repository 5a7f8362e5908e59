//! What was checked, and what came of it.

use super::reason::{Reason, WhyUnknown};
use crate::consent::receipt::{Entry, Shown};

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
}

impl Check {
    /// All of them, in order.
    pub const ALL: [Self; 15] = [
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

/// What came of every check, and what the receipt says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    outcomes: [Outcome; Check::ALL.len()],
    shown: Option<Shown>,
    entry: Option<Entry>,
}

impl Report {
    /// The report on something that cannot be read.
    pub(super) fn unreadable(why: Reason) -> Self {
        let mut report =
            Self { outcomes: [const { Outcome::Unknown(WhyUnknown::Unreadable) }; Check::ALL.len()], shown: None, entry: None };
        report.set(Check::Readable, Outcome::Fails(why));
        report
    }

    /// A report in which nothing but the reading has been checked.
    pub(super) fn readable(shown: Shown, entry: Entry) -> Self {
        let mut outcomes = [const { Outcome::Unknown(WhyUnknown::Unfounded) }; Check::ALL.len()];
        outcomes[Check::Readable as usize] = Outcome::Holds;
        Self { outcomes, shown: Some(shown), entry: Some(entry) }
    }

    pub(super) fn set(&mut self, check: Check, outcome: impl Into<Outcome>) {
        self.outcomes[check as usize] = outcome.into();
    }

    /// What came of `check`.
    #[must_use]
    pub const fn outcome(&self, check: Check) -> &Outcome {
        &self.outcomes[check as usize]
    }

    /// Every check with what came of it, in order.
    pub fn checks(&self) -> impl Iterator<Item = (Check, &Outcome)> {
        Check::ALL.into_iter().zip(&self.outcomes)
    }

    /// What the receipt says, if it can be read. It counts for nothing where the verdict is [`Verdict::Altered`].
    #[must_use]
    pub const fn shown(&self) -> Option<&Shown> {
        self.shown.as_ref()
    }

    /// Where in which log the receipt says that its event is.
    #[must_use]
    pub const fn entry(&self) -> Option<&Entry> {
        self.entry.as_ref()
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
        self.outcomes.iter().map(worst).max().unwrap_or(Verdict::Incomplete)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_check_stands_in_its_place() {
        assert!(Check::ALL.iter().enumerate().all(|(place, check)| *check as usize == place));
    }
}
