//! A breach of security: what happened, how many people it concerns, until when the authority is told (GDPR Art. 33 and 34), what was decided and
//! who was told. Nothing of it is ever taken out: what turns out otherwise is written after it.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{
    text,
    time::{Moment, Span},
};

/// Within which time of having become aware of it the authority is told, where feasible (Art. 33(1)): 72 hours, on whatever days they fall.
pub const NOTIFY_WITHIN: Span = Span::hours(72);
/// At which times after it was found those who handle it are reminded, while it is neither decided nor told: a day, two, half a day before the
/// end, and at the end.
pub const BREACH_REMINDERS: [Span; 4] = [Span::hours(24), Span::hours(48), Span::hours(60), NOTIFY_WITHIN];
/// The longest of these texts, in characters.
const LONGEST_TEXT: usize = 4_000;

/// What is likely to follow for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = BreachRisk))]
pub enum Risk {
    /// No risk to their rights and freedoms is likely: the authority need not be told (Art. 33(1)).
    Unlikely,
    /// A risk: the authority is told.
    Likely,
    /// A high risk: the people are told too (Art. 34(1)).
    High,
}

/// Who is told of a breach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = BreachTold))]
pub enum Told {
    /// The supervisory authority (Art. 33).
    Authority,
    /// The people concerned (Art. 34).
    People,
}

/// How many people a breach concerns, and by which question that was counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = BreachConcerned))]
pub struct Concerned {
    /// The conditions of the audience that they meet; absent where somebody counted by other means. Empty for everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Object>))]
    pub conditions: Option<Map<String, Value>>,
    /// How many; absent while nobody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<u64>,
}

/// That somebody was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notification {
    /// Who.
    pub told: Told,
    /// When.
    pub at: Moment,
    /// How, and under which number or to how many.
    pub how: String,
}

/// What is written about a breach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum BreachChange {
    /// What is known of it: the first time, and whenever more is known (Art. 33(3) and (4)).
    Describe {
        /// What happened, up to 4,000 characters; so are the others. It names no customer.
        what: String,
        /// What is likely to follow from it.
        #[serde(default)]
        effects: String,
        /// What was done against it.
        #[serde(default)]
        measures: String,
        /// How many people it concerns.
        #[serde(default)]
        concerned: Concerned,
    },
    /// What is likely to follow for people, and why; by it, who must be told.
    Decide {
        /// What is likely.
        risk: Risk,
        /// The reasons, which are there even where nobody has to be told (Art. 33(5)).
        reasons: String,
    },
    /// That somebody was told.
    Notify {
        /// Who.
        told: Told,
        /// When.
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
        at: Moment,
        /// How, and under which number or to how many.
        how: String,
    },
}

/// What is wrong with a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BreachError {
    /// Something that must be said is missing: the member.
    #[error("{0} is needed")]
    Missing(&'static str),
    /// A text is too long: the member.
    #[error("{0} is too long")]
    TooLong(&'static str),
    /// It was told before it was found, or in the time to come.
    #[error("nobody is told before it was found, or in the time to come")]
    Moment,
}

impl BreachChange {
    /// Reads what was typed about a breach that was found at `found_at`.
    pub fn parse(self, found_at: Moment, now: Moment) -> Result<Self, BreachError> {
        let read = |member: &'static str, typed: &str, is_needed: bool| {
            let text = text::lines(typed).trim().to_owned();
            match text.chars().count() {
                0 if is_needed => Err(BreachError::Missing(member)),
                count if count > LONGEST_TEXT => Err(BreachError::TooLong(member)),
                _ => Ok(text),
            }
        };
        Ok(match self {
            Self::Describe { what, effects, measures, concerned } => Self::Describe {
                what: read("what", &what, true)?,
                effects: read("effects", &effects, false)?,
                measures: read("measures", &measures, false)?,
                concerned,
            },
            Self::Decide { risk, reasons } => Self::Decide { risk, reasons: read("reasons", &reasons, true)? },
            Self::Notify { at, .. } if at < found_at || at > now => return Err(BreachError::Moment),
            Self::Notify { told, at, how } => Self::Notify { told, at, how: read("how", &how, true)? },
        })
    }
}

/// How it stands with the time within which the authority is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = BreachClock))]
pub enum Clock {
    /// It runs.
    Running {
        /// Until when.
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
        until: Moment,
    },
    /// It is over, and nobody was told. Telling late comes with reasons (Art. 33(1)).
    Over {
        /// Since when.
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
        since: Moment,
    },
    /// The authority was told in time.
    InTime {
        /// When.
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
        at: Moment,
    },
    /// The authority was told late.
    Late {
        /// When.
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
        at: Moment,
    },
    /// It was decided that the authority need not be told.
    NotNeeded,
}

/// A breach as it stands: what was written about it, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// When it was found: when the controller became aware of it.
    pub found_at: Moment,
    /// What happened.
    pub what: String,
    /// What is likely to follow.
    pub effects: String,
    /// What was done.
    pub measures: String,
    /// How many people it concerns.
    pub concerned: Concerned,
    /// What is likely to follow for people, and why.
    pub decision: Option<(Risk, String)>,
    /// Who was told.
    pub notifications: Vec<Notification>,
}

impl Breach {
    /// The breach that these changes tell of.
    #[must_use]
    pub fn of<'a>(found_at: Moment, changes: impl IntoIterator<Item = &'a BreachChange>) -> Self {
        let mut breach = Self {
            found_at,
            what: String::new(),
            effects: String::new(),
            measures: String::new(),
            concerned: Concerned::default(),
            decision: None,
            notifications: Vec::new(),
        };
        for change in changes {
            match change {
                BreachChange::Describe { what, effects, measures, concerned } => {
                    what.clone_into(&mut breach.what);
                    effects.clone_into(&mut breach.effects);
                    measures.clone_into(&mut breach.measures);
                    breach.concerned = concerned.clone();
                }
                BreachChange::Decide { risk, reasons } => breach.decision = Some((*risk, reasons.clone())),
                BreachChange::Notify { told, at, how } => {
                    breach.notifications.push(Notification { told: *told, at: *at, how: how.clone() });
                }
            }
        }
        breach
    }

    /// When somebody was first told.
    fn told(&self, told: Told) -> Option<Moment> {
        self.notifications.iter().filter(|one| one.told == told).map(|one| one.at).min()
    }

    /// How it stands with the time within which the authority is told. What was told counts, whatever was decided.
    #[must_use]
    pub fn clock(&self, now: Moment) -> Clock {
        let until = self.found_at + NOTIFY_WITHIN;
        match self.told(Told::Authority) {
            Some(at) if at <= until => Clock::InTime { at },
            Some(at) => Clock::Late { at },
            None if matches!(self.decision, Some((Risk::Unlikely, _))) => Clock::NotNeeded,
            None if now <= until => Clock::Running { until },
            None => Clock::Over { since: until },
        }
    }

    /// Whether the people concerned still have to be told (Art. 34(1)).
    #[must_use]
    pub fn owes_people(&self) -> bool {
        matches!(self.decision, Some((Risk::High, _))) && self.told(Told::People).is_none()
    }

    /// Whether somebody has to act: the time runs or is over.
    #[must_use]
    pub fn is_pressing(&self, now: Moment) -> bool {
        matches!(self.clock(now), Clock::Running { .. } | Clock::Over { .. })
    }
}

/// How many reminders there should have been by now.
#[must_use]
pub fn breach_reminders_by(found_at: Moment, now: Moment) -> u32 {
    let due = BREACH_REMINDERS.iter().filter(|after| found_at + **after <= now).count();
    u32::try_from(due).unwrap_or_default()
}

/// When the reminder after the first `sent` is due; nothing after the last.
#[must_use]
pub fn next_breach_reminder(found_at: Moment, sent: u32) -> Option<Moment> {
    BREACH_REMINDERS.get(usize::try_from(sent).ok()?).map(|after| found_at + *after)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FOUND: Moment = Moment::from_millis(1_000_000);

    fn describe(what: &str) -> BreachChange {
        BreachChange::Describe { what: what.into(), effects: String::new(), measures: String::new(), concerned: Concerned::default() }
    }

    fn decide(risk: Risk) -> BreachChange {
        BreachChange::Decide { risk, reasons: "The laptop was encrypted.".into() }
    }

    fn told(told: Told, hours: i64) -> BreachChange {
        BreachChange::Notify { told, at: FOUND + Span::hours(hours), how: "form 4711".into() }
    }

    #[test]
    fn the_authority_is_told_within_72_hours() {
        let clock = |changes: &[BreachChange], hours: i64| Breach::of(FOUND, changes).clock(FOUND + Span::hours(hours));
        let until = FOUND + Span::hours(72);
        assert_eq!(clock(&[describe("a")], 72), Clock::Running { until });
        assert_eq!(clock(&[describe("a"), decide(Risk::High)], 73), Clock::Over { since: until });
        assert_eq!(clock(&[told(Told::Authority, 72)], 200), Clock::InTime { at: until });
        assert_eq!(clock(&[told(Told::Authority, 80), decide(Risk::Unlikely)], 200), Clock::Late { at: FOUND + Span::hours(80) });
        assert_eq!(clock(&[decide(Risk::Unlikely)], 500), Clock::NotNeeded);
        assert_eq!(clock(&[decide(Risk::Unlikely), decide(Risk::Likely)], 10), Clock::Running { until }, "the last decision holds");
        assert!(matches!(clock(&[told(Told::People, 1)], 1), Clock::Running { .. }), "people are not the authority");
        assert!(Breach::of(FOUND, &[decide(Risk::High)]).owes_people());
        assert!(!Breach::of(FOUND, &[decide(Risk::High), told(Told::People, 5)]).owes_people());
    }

    #[test]
    fn what_is_written_later_stands_in_the_place_of_what_was_known_first() {
        let breach = Breach::of(FOUND, &[describe("a laptop is gone"), told(Told::Authority, 3), describe("it was found again")]);
        assert_eq!((&*breach.what, breach.notifications.len(), &breach.decision), ("it was found again", 1, &None));
    }

    #[test]
    fn reasons_are_always_there_and_nobody_is_told_tomorrow() {
        let now = FOUND + Span::hours(5);
        assert_eq!(
            BreachChange::Decide { risk: Risk::Unlikely, reasons: " ".into() }.parse(FOUND, now),
            Err(BreachError::Missing("reasons"))
        );
        assert_eq!(describe("").parse(FOUND, now), Err(BreachError::Missing("what")));
        assert_eq!(describe(&"a".repeat(4_001)).parse(FOUND, now), Err(BreachError::TooLong("what")));
        assert_eq!(told(Told::Authority, 6).parse(FOUND, now), Err(BreachError::Moment));
        assert_eq!(told(Told::Authority, -1).parse(FOUND, now), Err(BreachError::Moment));
        assert_eq!(told(Told::Authority, 5).parse(FOUND, now), Ok(told(Told::Authority, 5)));
    }

    proptest! {
        #[test]
        fn no_reminder_is_left_out_and_none_comes_twice(hours in 0_i64..200) {
            let now = FOUND + Span::hours(hours);
            let sent = breach_reminders_by(FOUND, now);
            let due: Vec<_> = (0..4).filter_map(|sent| next_breach_reminder(FOUND, sent)).collect();
            prop_assert!(due.is_sorted());
            prop_assert_eq!(due.iter().filter(|at| **at <= now).count(), usize::try_from(sent).expect("few"));
            prop_assert!(next_breach_reminder(FOUND, sent).is_none_or(|next| next > now));
        }

        #[test]
        fn the_clock_stops_only_by_telling_or_deciding(hours in 0_i64..300, changes in prop::collection::vec(0_u8..5, 0..6)) {
            let change = |kind: &u8| match kind {
                0 => describe("a"),
                1 => decide(Risk::Unlikely),
                2 => decide(Risk::High),
                3 => told(Told::People, 1),
                _ => told(Told::Authority, 1),
            };
            let written: Vec<_> = changes.iter().map(change).collect();
            let pressing = Breach::of(FOUND, &written).is_pressing(FOUND + Span::hours(hours));
            let decided = changes.iter().rev().find(|kind| matches!(kind, 1 | 2)) == Some(&1);
            prop_assert_eq!(pressing, !changes.contains(&4) && !decided);
        }
    }
}
