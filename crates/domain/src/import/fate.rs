//! What becomes of a row.

use serde::{Deserialize, Serialize};

use super::{Barrier, Facts, ForeignState, Subject, barrier};

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = ImportFate))]
pub enum Fate {
    /// It is somebody new, who gets a card; in a list of stops an address that nobody writes to from now on; of a record of another system a note.
    New,
    /// It completes a card; in a list of stops, and of a record that says no, it stops somebody.
    Merged,
    /// It changes nothing: what it says is so already, or is about nobody.
    Unchanged,
    /// Somebody is kept out.
    Blocked,
    /// It cannot be read.
    Refused,
}

impl Fate {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::New, Self::Merged, Self::Unchanged, Self::Blocked, Self::Refused];

    /// The word of the wire and of storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Merged => "merged",
            Self::Unchanged => "unchanged",
            Self::Blocked => "blocked",
            Self::Refused => "refused",
        }
    }

    /// The fate of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fate| fate.as_str() == word)
    }
}

/// Why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = ImportReason))]
pub enum Reason {
    /// Nobody has the address or the number.
    NobodyHasIt,
    /// A person has the address.
    SameEmail,
    /// A person has the number, and neither another address nor another name.
    SamePhone,
    /// An earlier row of the list is about the same person.
    EarlierRow,
    /// Their data is only stored.
    Restricted,
    /// They object to direct marketing.
    Objects,
    /// They want never to be written to again.
    Suppressed,
    /// They were erased.
    Erased,
    /// It cannot be read; its faults say why.
    Faulty,
    /// Of a list of stops: it is so already.
    StoppedBefore,
    /// Of a list of stops: it is about nobody, and there is nothing to be kept of it.
    AboutNobody,
}

impl From<Barrier> for Reason {
    fn from(barrier: Barrier) -> Self {
        match barrier {
            Barrier::Restricted => Self::Restricted,
            Barrier::Objects => Self::Objects,
            Barrier::Suppressed => Self::Suppressed,
            Barrier::Erased => Self::Erased,
        }
    }
}

/// What shows that a row is a person the register knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    /// By nothing.
    Nobody,
    /// By the address.
    Email,
    /// By the number.
    Phone,
    /// It is the same as an earlier row, in this line.
    Row(u32),
}

/// What becomes of a row, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What.
    pub fate: Fate,
    /// Why.
    pub reason: Reason,
    /// The line of an earlier row, where that is why.
    pub earlier: Option<u32>,
}

impl Decision {
    /// A decision that follows from the register.
    #[must_use]
    pub const fn of(fate: Fate, reason: Reason) -> Self {
        Self { fate, reason, earlier: None }
    }

    /// A decision that follows from an earlier row of the list.
    #[must_use]
    pub const fn of_earlier(fate: Fate, line: u32) -> Self {
        Self { fate, reason: Reason::EarlierRow, earlier: Some(line) }
    }
}

/// What becomes of a row about a person.
#[must_use]
pub fn decide(matched: Match, facts: Facts) -> Decision {
    if let Some(barrier) = barrier(facts) {
        return Decision::of(Fate::Blocked, barrier.into());
    }
    match matched {
        Match::Nobody => Decision::of(Fate::New, Reason::NobodyHasIt),
        Match::Email => Decision::of(Fate::Merged, Reason::SameEmail),
        Match::Phone => Decision::of(Fate::Merged, Reason::SamePhone),
        Match::Row(line) => Decision::of_earlier(Fate::Merged, line),
    }
}

/// What becomes of a row of a list of stops. `stopped` says that it is so already; `keepable` that an address can be kept as one that nobody writes
/// to, though nobody in the register has it.
#[must_use]
pub fn decide_stop(subject: Subject, matched: Match, facts: Facts, (stopped, keepable): (bool, bool)) -> Decision {
    let reason = match matched {
        Match::Phone => Reason::SamePhone,
        Match::Row(line) => return Decision::of_earlier(Fate::Unchanged, line),
        Match::Nobody | Match::Email => Reason::SameEmail,
    };
    match (matched, subject) {
        _ if stopped || (subject == Subject::Unsubscribes && (facts.objects || (facts.suppressed && !facts.known))) => {
            Decision::of(Fate::Unchanged, Reason::StoppedBefore)
        }
        (Match::Nobody, Subject::Unsubscribes) if keepable => Decision::of(Fate::New, Reason::NobodyHasIt),
        (Match::Nobody, _) => Decision::of(Fate::Unchanged, Reason::AboutNobody),
        _ => Decision::of(Fate::Merged, reason),
    }
}

/// What becomes of a record of another system. Nothing in it lets anybody write: one that says yes is a note for a person who is here, one that says no
/// is a stop besides. `noted` says that it is there already.
#[must_use]
pub fn decide_record(state: ForeignState, facts: Facts, noted: bool) -> Decision {
    // Who objects is told of in notes like anybody; what keeps others out counts.
    let kept_out = barrier(Facts { objects: false, suppressed: facts.suppressed && !facts.known, ..facts });
    let is_stopped = facts.objects || (facts.suppressed && !facts.known);
    match (state, facts.known) {
        (ForeignState::Withdrawn, false) if is_stopped => Decision::of(Fate::Unchanged, Reason::StoppedBefore),
        (ForeignState::Withdrawn, false) => Decision::of(Fate::Merged, Reason::NobodyHasIt),
        (ForeignState::Withdrawn, true) if !is_stopped => Decision::of(Fate::Merged, Reason::SameEmail),
        _ if noted => Decision::of(Fate::Unchanged, Reason::StoppedBefore),
        (_, known) => match kept_out {
            Some(barrier) => Decision::of(Fate::Blocked, barrier.into()),
            None if known => Decision::of(Fate::New, Reason::SameEmail),
            None => Decision::of(Fate::Unchanged, Reason::AboutNobody),
        },
    }
}

/// How many rows have which fate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = ImportCounts))]
pub struct FateCounts {
    /// New.
    pub new: u32,
    /// Completed a card, or stopped somebody.
    pub merged: u32,
    /// Changed nothing.
    pub unchanged: u32,
    /// Kept out.
    pub blocked: u32,
    /// Could not be read.
    pub refused: u32,
}

impl FateCounts {
    /// How many have this fate.
    #[must_use]
    pub const fn of(&self, fate: Fate) -> u32 {
        match fate {
            Fate::New => self.new,
            Fate::Merged => self.merged,
            Fate::Unchanged => self.unchanged,
            Fate::Blocked => self.blocked,
            Fate::Refused => self.refused,
        }
    }

    /// Counts one.
    pub const fn add(&mut self, fate: Fate) {
        let count = match fate {
            Fate::New => &mut self.new,
            Fate::Merged => &mut self.merged,
            Fate::Unchanged => &mut self.unchanged,
            Fate::Blocked => &mut self.blocked,
            Fate::Refused => &mut self.refused,
        };
        *count += 1;
    }

    /// How many there are.
    #[must_use]
    pub const fn sum(&self) -> u32 {
        self.new + self.merged + self.unchanged + self.blocked + self.refused
    }

    /// How many of them do something.
    #[must_use]
    pub const fn effective(&self) -> u32 {
        self.new + self.merged
    }
}
