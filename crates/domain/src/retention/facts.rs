//! What is known of a person, which rule removes them, and what the cleaning of a day does with them.

use serde::{Deserialize, Serialize};

use super::{cleaning::next_agreed, promises::Promises};
use crate::{rights::erasure::Fate, time::Day};

/// What is known of a person, as far as it decides until when they are kept. All of it follows from what happened.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, and all of their combinations occur")]
pub struct Facts {
    /// The day on which they came into the register.
    pub joined: Day,
    /// The day of their last activity: see [`last`](super::activity::last).
    pub active: Day,
    /// The last day that a form is kept which nobody has confirmed, for a person who has nothing else in the register.
    pub unconfirmed_until: Option<Day>,
    /// Whether a consent of theirs is in force.
    pub consents: bool,
    /// The last day that it must be possible to prove what they said, where all of it has ended and they are no customer.
    pub ended_until: Option<Day>,
    /// Whether they object to being written to.
    pub objects: bool,
    /// Whether there is an address of e-mail.
    pub has_mailbox: bool,
    /// Whether entries of their history are not settled.
    pub unsettled: bool,
    /// Whether the processing of their data is restricted (GDPR Art. 18).
    pub restricted: bool,
    /// Whether a request of theirs waits for its answer.
    pub asks: bool,
    /// Whether they bought anything.
    pub bought: bool,
}

/// Which rule removes a person, or keeps them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = RetentionReason))]
pub enum Rule {
    /// Nobody confirmed their form.
    Unconfirmed,
    /// A consent is in force.
    ConsentInForce,
    /// All they said has ended, and need not be proved any longer.
    ConsentEnded,
    /// They have done nothing for so long as was promised.
    Inactive,
    /// Something stands in the way.
    Held,
}

/// What stands in the way of removing a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = RetentionObstacle))]
pub enum Obstacle {
    /// An entry of their history is not settled: an invoice, a claim (Art. 17(3)(e)).
    Unsettled,
    /// They wanted their data kept, and not used (Art. 18(1)).
    Restricted,
    /// A request of theirs waits for its answer.
    Request,
    /// They object to being written to, and have no address under which that could be remembered without them (Art. 21(3)).
    Objection,
    /// It could not be done: something failed. It is tried again at the next cleaning.
    Fault,
}

impl Obstacle {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Unsettled, Self::Restricted, Self::Request, Self::Objection, Self::Fault];

    /// The word on the wire and in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unsettled => "unsettled",
            Self::Restricted => "restricted",
            Self::Request => "request",
            Self::Objection => "objection",
            Self::Fault => "fault",
        }
    }

    /// Reads [`Obstacle::as_str`] back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|obstacle| obstacle.as_str() == word)
    }
}

/// Until when a person is kept, and by which rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// The rule.
    pub rule: Rule,
    /// The last day, if nothing happens before; nothing where there is no such day yet.
    pub until: Option<Day>,
    /// From which day on they count as inactive, whenever the cleaning comes.
    pub inactive_from: Option<Day>,
    /// The first thing that stands in the way.
    pub obstacle: Option<Obstacle>,
}

/// What a cleaning does with a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// They stay: their time is not over.
    Stays,
    /// They would go, and something stands in the way.
    Held(Obstacle),
    /// They go.
    Goes(Fate),
}

impl Facts {
    /// The first thing that stands in the way of removing them.
    #[must_use]
    pub fn obstacle(&self) -> Option<Obstacle> {
        let standing = [
            (self.unsettled, Obstacle::Unsettled),
            (self.restricted, Obstacle::Restricted),
            (self.asks, Obstacle::Request),
            (self.objects && !self.has_mailbox, Obstacle::Objection),
        ];
        standing.into_iter().find(|(stands, _)| *stands).map(|(_, obstacle)| obstacle)
    }

    /// What becomes of them when they are erased.
    #[must_use]
    pub const fn fate(&self) -> Fate {
        if self.bought { Fate::Anonymised } else { Fate::Deleted }
    }

    /// From which day on they count as inactive; nothing while a consent is in force.
    #[must_use]
    pub fn inactive_from(&self, promises: &Promises) -> Option<Day> {
        if self.consents { None } else { Some(self.active.plus_months(promises.inactive_months(self.joined))) }
    }
}

/// Whether somebody counts as inactive on a day.
#[must_use]
pub fn is_inactive(facts: &Facts, promises: &Promises, on: Day) -> bool {
    facts.inactive_from(promises).is_some_and(|from| from <= on)
}

/// What the cleaning of a day does with a person.
#[must_use]
pub fn judge(facts: &Facts, promises: &Promises, on: Day) -> Judgement {
    if !is_inactive(facts, promises, on) {
        return Judgement::Stays;
    }
    facts.obstacle().map_or_else(|| Judgement::Goes(facts.fate()), Judgement::Held)
}

/// Which rule removes a person, and when, if nothing happens before.
#[must_use]
pub fn outlook(facts: &Facts, promises: &Promises, today: Day) -> Outlook {
    let plain = |rule, until| Outlook { rule, until, inactive_from: None, obstacle: None };
    let inactive_from = facts.inactive_from(promises);
    if let Some(obstacle) = facts.obstacle() {
        return Outlook { rule: Rule::Held, until: None, inactive_from, obstacle: Some(obstacle) };
    }
    if facts.consents {
        return plain(Rule::ConsentInForce, None);
    }
    if let Some(until) = facts.unconfirmed_until {
        return plain(Rule::Unconfirmed, Some(until));
    }
    let cleaned = inactive_from.and_then(|from| next_agreed(promises.rules.cleaning, from.max(today)));
    match facts.ended_until {
        Some(until) if cleaned.is_none_or(|cleaned| until < cleaned) => plain(Rule::ConsentEnded, Some(until)),
        _ => Outlook { rule: Rule::Inactive, until: cleaned, inactive_from, obstacle: None },
    }
}
