//! Asking for consent again: those whose consent is old, ended, or was never recorded because they came from an old list.
//!
//! The question is itself a message of the business, so it is mailed only to people the business may write to at all: whose consent still stands, who
//! bought something and may be told of the like (soft opt-in, ePrivacy Directive Art. 13(2)), or who speak for a company. Everybody else may be asked
//! on paper, if their postal address is known and they have not objected. Silence is not consent (GDPR recital 32): nothing changes until the person
//! ticks an empty box themself.

mod code;

use serde::{Deserialize, Serialize};

use crate::{
    audience::{Basis, Reason},
    time::{Day, Moment, Span},
};

pub use code::{LetterCode, NotACode};

/// The most letters that may be sent in a day.
pub const MOST_A_DAY: u32 = 20_000;
/// The longest that a renewal runs, in days: a question is not repeated for ever.
pub const LONGEST: i64 = 92;
/// The oldest that consent may be allowed to become before it is asked for again, in months.
pub const MOST_MONTHS: u32 = 120;
/// How long after the letter the one reminder goes, to those who have not answered.
pub const REMIND_AFTER: Span = Span::days(14);
/// How often letters are put into the outbox.
pub const STEP: Span = Span::minutes(10);
/// For how long at most letters are made up for that could not be sent in time: nobody gets a heap after a night without power.
const MADE_UP: Span = Span::hours(1);
/// How many letters on paper are made at once: a ream of paper, some 3 MB, and no more pages than the edge keeps in memory without effort.
pub const MOST_IN_BUNDLE: u32 = 500;

/// By which means a renewal asks. One that asks on paper sends no mail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = RenewalMedium))]
pub enum Medium {
    /// By mail, at a pace.
    #[default]
    Mail,
    /// By letters that staff print and post, a bundle at a time.
    Paper,
}

impl Medium {
    /// The word on the wire and in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Paper => "paper",
        }
    }

    /// Reads [`Medium::as_str`] back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Mail, Self::Paper].into_iter().find(|medium| medium.as_str() == word)
    }
}

/// Which letter a person gets: there are two at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = RenewalRound))]
pub enum Round {
    /// The one that asks.
    First,
    /// The one reminder of those who have not answered.
    Reminder,
}

impl Round {
    /// The word on the wire and in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Reminder => "reminder",
        }
    }

    /// Reads [`Round::as_str`] back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::First, Self::Reminder].into_iter().find(|round| round.as_str() == word)
    }
}

/// How a person may be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = RenewalWay))]
pub enum Way {
    /// By mail, since their consent stands and is older than the business wants it to be.
    OldConsent,
    /// By mail, because of a purchase.
    SoftOptIn,
    /// By mail, as a company.
    LegalPerson,
    /// On paper.
    Paper,
}

impl Way {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::OldConsent, Self::SoftOptIn, Self::LegalPerson, Self::Paper];

    /// Whether it is by mail.
    #[must_use]
    pub const fn is_mail(self) -> bool {
        !matches!(self, Self::Paper)
    }

    /// The word on the wire and in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OldConsent => "old_consent",
            Self::SoftOptIn => "soft_opt_in",
            Self::LegalPerson => "legal_person",
            Self::Paper => "paper",
        }
    }

    /// Reads [`Way::as_str`] back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.as_str() == word)
    }
}

/// What is known of a person who might be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Why they are not written to by consent; nothing where they are.
    pub withheld: Option<Reason>,
    /// Whether consent stands that is older than the business wants it to be.
    pub is_old: bool,
    /// On what other basis they may be written to by mail.
    pub basis: Option<Basis>,
    /// Whether their postal address is known.
    pub has_postal_address: bool,
    /// Whether there is an address for the messages that are asked about: without one there is nothing to consent to.
    pub has_address: bool,
}

/// How a person may be asked by this means; nothing where they may not be.
#[must_use]
pub fn way(candidate: Candidate, medium: Medium) -> Option<Way> {
    let Candidate { withheld, is_old, basis, has_postal_address, has_address } = candidate;
    let way = match withheld {
        None => is_old.then_some(Way::OldConsent),
        Some(Reason::NoConsent | Reason::Lapsed) => match basis {
            Some(Basis::SoftOptIn) => Some(Way::SoftOptIn),
            Some(Basis::LegalPerson) => Some(Way::LegalPerson),
            // Nothing stands in the way of a letter on paper.
            _ => Some(Way::Paper),
        },
        // Who said no has answered; a form that waits asks already; and what is restricted is only stored.
        Some(_) => None,
    }?;
    match medium {
        Medium::Mail => Some(way).filter(|way| way.is_mail() && has_address),
        Medium::Paper => (has_postal_address && has_address).then_some(Way::Paper),
    }
}

/// How a renewal is carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    medium: Medium,
    daily: Option<u32>,
    ends_on: Day,
    months: u32,
}

/// What keeps a plan from being carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// The daily limit is none that may be, or stands where letters are made by hand.
    #[error("between 1 and {MOST_A_DAY} letters a day by mail, and no number on paper")]
    Daily,
    /// It would end today or before, or too late.
    #[error("it ends between tomorrow and {LONGEST} days from now")]
    EndsOn,
    /// The limit of age is none that may be.
    #[error("between 1 and {MOST_MONTHS} months")]
    Months,
}

impl Plan {
    /// A plan as it is asked for today; every error at once.
    pub fn parse((medium, daily): (Medium, Option<u32>), ends_on: Day, months: u32, today: Day) -> Result<Self, Vec<PlanError>> {
        let is_paced = match medium {
            Medium::Mail => daily.is_some_and(|daily| (1..=MOST_A_DAY).contains(&daily)),
            Medium::Paper => daily.is_none(),
        };
        let checks = [
            (is_paced, PlanError::Daily),
            (ends_on > today && ends_on <= today.plus_days(LONGEST), PlanError::EndsOn),
            ((1..=MOST_MONTHS).contains(&months), PlanError::Months),
        ];
        let wrong: Vec<PlanError> = checks.into_iter().filter(|(holds, _)| !holds).map(|(_, error)| error).collect();
        if wrong.is_empty() { Ok(Self { medium, daily, ends_on, months }) } else { Err(wrong) }
    }

    /// By which means.
    #[must_use]
    pub const fn medium(self) -> Medium {
        self.medium
    }

    /// How many letters a day, where they go by mail.
    #[must_use]
    pub const fn daily(self) -> Option<u32> {
        self.daily
    }

    /// The last day on which anybody is asked or reminded.
    #[must_use]
    pub const fn ends_on(self) -> Day {
        self.ends_on
    }

    /// How old consent may become, in months.
    #[must_use]
    pub const fn months(self) -> u32 {
        self.months
    }
}

/// How many letters may go now, and until when that counts as sent: the pace is kept to the letter, and what was missed is not made up in a heap.
#[must_use]
pub fn pace(daily: u32, paced_at: Moment, now: Moment) -> (u32, Moment) {
    let daily = i64::from(daily.max(1));
    let day = Span::days(1).as_millis();
    // The time for the next letter has come anyway: only what is later than that is missed.
    let most = between(daily) + MADE_UP.as_millis();
    let from = paced_at.max(now + Span::millis(-most));
    let elapsed = (now.millis() - from.millis()).max(0);
    let letters = elapsed * daily / day;
    let used = letters * day / daily;
    (u32::try_from(letters).unwrap_or_default(), Moment::from_millis(from.millis() + used))
}

/// When the next letters may go.
#[must_use]
pub fn next_step(daily: u32, paced_at: Moment) -> Moment {
    paced_at + Span::millis(between(i64::from(daily.max(1))).max(STEP.as_millis()))
}

/// From one letter to the next, in milliseconds.
const fn between(daily: i64) -> i64 {
    Span::days(1).as_millis() / daily + 1
}

/// What has come of being asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = RenewalAnswer))]
pub enum Answer {
    /// Nothing yet: that is no consent.
    Silent,
    /// Consent.
    Yes,
    /// They said no, or took back what they had given.
    No,
}

/// Whether a person is reminded now: once, two weeks after the letter, if they have not answered.
#[must_use]
pub fn is_reminded(asked_at: Moment, reminded: bool, answer: Answer, now: Moment) -> bool {
    !reminded && answer == Answer::Silent && now >= asked_at + REMIND_AFTER
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn candidate() -> impl Strategy<Value = Candidate> {
        let withheld = proptest::option::of(proptest::sample::select(&Reason::ALL[..]));
        let basis = proptest::option::of(proptest::sample::select(&Basis::ALL[..]));
        (withheld, any::<bool>(), basis, any::<bool>(), any::<bool>()).prop_map(
            |(withheld, is_old, basis, has_postal_address, has_address)| Candidate {
                withheld,
                is_old,
                basis,
                has_postal_address,
                has_address,
            },
        )
    }

    fn medium() -> impl Strategy<Value = Medium> {
        proptest::sample::select(&[Medium::Mail, Medium::Paper][..])
    }

    proptest! {
        #[test]
        fn who_said_no_or_is_restricted_is_never_asked(candidate in candidate(), medium in medium()) {
            let never = [Reason::Objected, Reason::Withdrawn, Reason::Restricted, Reason::Contradicted, Reason::Pending, Reason::Retired];
            if candidate.withheld.is_some_and(|reason| never.contains(&reason)) {
                prop_assert_eq!(way(candidate, medium), None);
            }
        }

        #[test]
        fn mail_goes_only_where_the_business_may_write(candidate in candidate()) {
            if let Some(way) = way(candidate, Medium::Mail) {
                prop_assert!(way.is_mail());
                let by_basis = matches!(candidate.basis, Some(Basis::SoftOptIn | Basis::LegalPerson));
                prop_assert!(candidate.withheld.is_none() || by_basis);
            }
        }

        #[test]
        fn paper_goes_to_those_with_an_address_on_paper_and_reaches_all_whom_mail_may_reach(candidate in candidate()) {
            let by_mail = way(candidate, Medium::Mail);
            let on_paper = way(candidate, Medium::Paper);
            prop_assert!(on_paper.is_none_or(|way| way == Way::Paper && candidate.has_postal_address && candidate.has_address));
            if by_mail.is_some() && candidate.has_postal_address {
                prop_assert_eq!(on_paper, Some(Way::Paper));
            }
            // A consent that is new enough is not asked for again by any means.
            if candidate.withheld.is_none() && !candidate.is_old {
                prop_assert_eq!((by_mail, on_paper), (None, None));
            }
        }

        #[test]
        fn the_pace_is_kept(daily in 1_u32..=MOST_A_DAY, gaps in proptest::collection::vec(1_i64..60, 1..200)) {
            let begun = Moment::from_millis(1_000_000_000_000);
            let (mut now, mut paced, mut sent) = (begun, begun, 0_u64);
            for minutes in gaps {
                now = now + Span::millis(minutes * 60_000);
                let (letters, until) = pace(daily, paced, now);
                prop_assert!(until >= paced && until <= now);
                paced = until;
                sent += u64::from(letters);
            }
            let elapsed = now.millis() - begun.millis();
            let due = i128::from(elapsed) * i128::from(daily) / i128::from(Span::days(1).as_millis());
            prop_assert!((i128::from(sent) - due).abs() <= 1 + due / 50, "{} of {}", sent, due);
        }
    }

    #[test]
    fn a_night_without_power_is_not_made_up() {
        let begun = Moment::from_millis(1_000_000_000_000);
        let (letters, _) = pace(2_400, begun, begun + Span::hours(12));
        assert_eq!(letters, 101);
    }

    #[test]
    fn two_letters_a_day_go_too() {
        let begun = Moment::from_millis(1_000_000_000_000);
        let (letters, paced) = pace(2, begun, next_step(2, begun));
        assert_eq!((letters, paced), (1, begun + Span::hours(12)));
    }

    #[test]
    fn a_plan_says_everything_that_is_wrong_with_it() {
        let today: Day = "2026-11-30".parse().expect("a day");
        let mail = |daily| (Medium::Mail, Some(daily));
        assert!(Plan::parse(mail(500), today.plus_days(30), 24, today).is_ok());
        assert_eq!(Plan::parse(mail(0), today, 0, today), Err(vec![PlanError::Daily, PlanError::EndsOn, PlanError::Months]));
        assert_eq!(Plan::parse(mail(1), today.plus_days(LONGEST + 1), 1, today), Err(vec![PlanError::EndsOn]));
        assert_eq!(Plan::parse((Medium::Mail, None), today.plus_days(1), 1, today), Err(vec![PlanError::Daily]));
    }

    #[test]
    fn on_paper_there_is_no_pace() {
        let today: Day = "2026-11-30".parse().expect("a day");
        let plan = Plan::parse((Medium::Paper, None), today.plus_days(30), 24, today).expect("a plan");
        assert_eq!((plan.medium(), plan.daily()), (Medium::Paper, None));
        assert_eq!(Plan::parse((Medium::Paper, Some(5)), today.plus_days(1), 1, today), Err(vec![PlanError::Daily]));
    }

    #[test]
    fn there_is_one_reminder_at_most() {
        let asked = Moment::from_millis(0);
        let late = asked + Span::days(20);
        assert!(is_reminded(asked, false, Answer::Silent, late));
        assert!(!is_reminded(asked, true, Answer::Silent, late));
        assert!(!is_reminded(asked, false, Answer::No, late) && !is_reminded(asked, false, Answer::Yes, late));
        assert!(!is_reminded(asked, false, Answer::Silent, asked + Span::days(13)));
    }
}
