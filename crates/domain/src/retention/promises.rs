//! What the business has promised, and every rule as a line.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{
    consent::signup::UNCONFIRMED_RETENTION,
    rights::erasure::voucher_years,
    time::{Day, Span},
    wording::{PurposeId, Retention, claims_expire_after},
};

/// The longest time that may be promised, in months.
pub const LONGEST_MONTHS: u16 = 120;
/// The shortest time without activity after which anybody is removed: two seasons, for who comes once a year is a customer.
pub const SHORTEST_INACTIVE: u16 = 6;
/// The shortest time that a closed request is kept: a complaint to the authority takes as long.
pub const SHORTEST_REQUESTS: u16 = 12;
/// How long a customer who does nothing is kept, unless the business says otherwise.
const USUAL_INACTIVE: u16 = 12;

/// The day of the year on which the register is cleaned; as `12-14` on the wire. The 29th of February is the 28th where there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CleaningDay {
    month: u8,
    day: u8,
}

/// Text that is no day of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write a day of the year as 12-14")]
pub struct InvalidCleaningDay;

/// What the business sets itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// After how many months without activity and without a consent in force a customer is removed.
    pub inactive_months: u16,
    /// For how many months after its end it is kept how a request was answered.
    pub requests_months: u16,
    /// When the register is cleaned, once agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cleaning: Option<CleaningDay>,
    /// Whether people are told 30 days before.
    pub warns: bool,
}

/// Why rules cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidRules {
    /// The time without activity.
    #[error("customers are kept for 6 to 120 months without activity")]
    Inactive,
    /// The time of closed requests.
    #[error("closed requests are kept for 12 to 120 months")]
    Requests,
}

impl Rules {
    /// Those that hold in a country until the business sets others.
    #[must_use]
    pub fn usual(country: &str) -> Self {
        Self { inactive_months: USUAL_INACTIVE, requests_months: claims_expire_after(country), cleaning: None, warns: true }
    }

    /// These rules, if they can be kept.
    pub fn parse(self) -> Result<Self, InvalidRules> {
        if !(SHORTEST_INACTIVE..=LONGEST_MONTHS).contains(&self.inactive_months) {
            return Err(InvalidRules::Inactive);
        }
        if !(SHORTEST_REQUESTS..=LONGEST_MONTHS).contains(&self.requests_months) {
            return Err(InvalidRules::Requests);
        }
        Ok(self)
    }
}

/// A time that was promised before it was made longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Earlier {
    /// The last day on which it was promised to people who joined.
    pub until: Day,
    /// After how many months without activity they were to be removed.
    pub inactive_months: u16,
}

/// The rules of today, and what was promised before. A shorter time holds for everybody at once; a longer one only for people who join from then on,
/// for the others were told the shorter one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promises {
    /// The rules of today.
    pub rules: Rules,
    /// What was promised before it was made longer, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<Earlier>,
}

impl Promises {
    /// Those that hold in a country until the business sets others.
    #[must_use]
    pub fn usual(country: &str) -> Self {
        Self { rules: Rules::usual(country), earlier: Vec::new() }
    }

    /// The promises after the rules became these today. Of what was promised before only that is kept which is still the shorter.
    #[must_use]
    pub fn changed(mut self, rules: Rules, today: Day) -> Self {
        let before = self.rules.inactive_months;
        if rules.inactive_months > before {
            self.earlier.push(Earlier { until: today, inactive_months: before });
        }
        self.earlier.retain(|earlier| earlier.inactive_months < rules.inactive_months);
        Self { rules, earlier: self.earlier }
    }

    /// After how many months without activity a person is removed who joined on this day: the shortest time that they were promised.
    #[must_use]
    pub fn inactive_months(&self, joined: Day) -> u16 {
        let told = self.earlier.iter().filter(|earlier| joined <= earlier.until).map(|earlier| earlier.inactive_months);
        told.chain([self.rules.inactive_months]).min().unwrap_or(self.rules.inactive_months)
    }

    /// The shortest time that anybody was promised, in months.
    #[must_use]
    pub fn shortest_inactive(&self) -> u16 {
        let all = self.earlier.iter().map(|earlier| earlier.inactive_months);
        all.chain([self.rules.inactive_months]).min().unwrap_or(self.rules.inactive_months)
    }

    /// Every rule there is. `purposes` are those that are asked for today, with how long each keeps the proof.
    #[must_use]
    pub fn lines(&self, country: &str, purposes: &[(PurposeId, Option<Retention>)]) -> Vec<RuleLine> {
        let line = |kind, length| RuleLine { kind, length, purpose: None };
        let days = u16::try_from(UNCONFIRMED_RETENTION.as_millis() / Span::days(1).as_millis()).unwrap_or(u16::MAX);
        let proof = |(purpose, retention): &(PurposeId, Option<Retention>)| RuleLine {
            kind: RuleKind::Proof,
            length: retention.map_or(Length::None, |retention| Length::Months { count: retention.in_months() }),
            purpose: Some(purpose.clone()),
        };
        let first = [
            line(RuleKind::Inactive, Length::Months { count: self.rules.inactive_months }),
            line(RuleKind::Unconfirmed, Length::Days { count: days }),
            line(RuleKind::Notes, Length::WithPerson),
        ];
        let last = [
            line(RuleKind::Accounting, Length::YearEnds { count: voucher_years(country) }),
            line(RuleKind::Requests, Length::Months { count: self.rules.requests_months }),
            line(RuleKind::Staff, Length::WhileEmployed),
            line(RuleKind::AuditLog, Length::WithRegister),
        ];
        first.into_iter().chain(purposes.iter().map(proof)).chain(last).collect()
    }
}

/// What a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = RetentionRuleKind))]
pub enum RuleKind {
    /// People who have done nothing for so long and have no consent in force. Set by the business.
    Inactive,
    /// Forms that nobody confirmed. Every published notice says so.
    Unconfirmed,
    /// Visits, feedback and notes: as long as the person is a customer.
    Notes,
    /// Proof of consent, after it has ended: as the notices of the purpose promise.
    Proof,
    /// Purchases without a name: the law on accounting of the country, which nobody shortens.
    Accounting,
    /// How a request was answered, from its end. Set by the business.
    Requests,
    /// Accounts of staff: the address and what signs them in go when they leave; their name stays in the audit log.
    Staff,
    /// Who of staff did or saw what.
    AuditLog,
}

impl RuleKind {
    /// All of them.
    pub const ALL: [Self; 8] =
        [Self::Inactive, Self::Unconfirmed, Self::Notes, Self::Proof, Self::Accounting, Self::Requests, Self::Staff, Self::AuditLog];
}

/// How long something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "unit")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = RetentionLength))]
pub enum Length {
    /// Not at all.
    None,
    /// So many days of 24 hours.
    Days {
        /// How many.
        count: u16,
    },
    /// So many months of the calendar.
    Months {
        /// How many.
        count: u16,
    },
    /// To the end of the year that comes so many years after its own.
    YearEnds {
        /// How many.
        count: u8,
    },
    /// As long as the person is in the register.
    WithPerson,
    /// As long as a member of staff has an account.
    WhileEmployed,
    /// As long as the register.
    WithRegister,
}

/// A rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = RetentionRule))]
pub struct RuleLine {
    /// What it is about.
    pub kind: RuleKind,
    /// How long that is kept.
    pub length: Length,
    /// Of which purpose, for proof of consent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub purpose: Option<PurposeId>,
}

impl CleaningDay {
    /// This day of the year; nothing where no year has it.
    #[must_use]
    pub fn of(month: u8, day: u8) -> Option<Self> {
        // 2024 has a 29th of February.
        Day::of(2024, month, day).map(|_| Self { month, day })
    }

    /// The day in a year.
    #[must_use]
    pub fn in_year(self, year: i32) -> Day {
        let day = Day::of(year, self.month, self.day).or_else(|| Day::of(year, self.month, 28));
        day.unwrap_or_else(|| Day::in_utc(crate::time::Moment::default()))
    }

    /// The first such day that is not before `day`.
    #[must_use]
    pub fn from(self, day: Day) -> Day {
        let this_year = self.in_year(day.year());
        if this_year >= day { this_year } else { self.in_year(day.year() + 1) }
    }
}

impl fmt::Display for CleaningDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

impl FromStr for CleaningDay {
    type Err = InvalidCleaningDay;

    fn from_str(text: &str) -> Result<Self, InvalidCleaningDay> {
        let day: Day = format!("2024-{text}").parse().map_err(|_| InvalidCleaningDay)?;
        let (month, day) = day.month_and_day();
        Self::of(month, day).ok_or(InvalidCleaningDay)
    }
}

impl Serialize for CleaningDay {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for CleaningDay {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
