//! Until when each group of data about a person is kept.

use serde::{Deserialize, Serialize};

use super::facts::{Obstacle, Outlook, Rule};
use crate::{rights::erasure::voucher_until, time::Day};

/// A group of data about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = RetainedGroup))]
pub enum Group {
    /// Name, addresses, telephone number and whatever else stands on the card, and how it has changed.
    Details,
    /// Visits, feedback and notes.
    History,
    /// What was bought, without a name, once the person is gone.
    Purchases,
    /// What was said of consent, with the receipts and scans.
    Consents,
    /// Proof of it, without name and address, once the person is gone.
    Proof,
    /// Requests: the words go with the person, that there was one stays until claims have expired.
    Requests,
    /// Letters and sign-ins.
    Letters,
    /// Who of staff did or saw what.
    AccessLog,
}

impl Group {
    /// All of them.
    pub const ALL: [Self; 8] =
        [Self::Details, Self::History, Self::Purchases, Self::Consents, Self::Proof, Self::Requests, Self::Letters, Self::AccessLog];
}

/// How long a group is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = RetentionTerm))]
pub struct Term {
    /// Of which data.
    pub group: Group,
    /// Which rule removes the person, and with them all that is not said to outlive them.
    pub rule: Rule,
    /// The last day, if nothing happens before; absent where there is no such day yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date"))]
    pub until: Option<Day>,
    /// From which day on the person counts as inactive, where that is what removes them and no day is agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date"))]
    pub inactive_from: Option<Day>,
    /// What stands in the way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub obstacle: Option<Obstacle>,
}

/// What there is of a person beside what every person has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holding {
    /// Whether anything is noted of what happened.
    pub history: bool,
    /// The days on which they bought something.
    pub purchases: Vec<Day>,
    /// Whether anything was said of consent.
    pub consents: bool,
    /// The last day that proof is kept, if the person went on the last day of their own.
    pub proof_until: Option<Day>,
    /// Whether they asked for anything, and the last day that the newest answer is kept; no day while one waits.
    pub requests: Option<Option<Day>>,
}

/// Until when each group is kept that there is. What outlives a person has its own last day.
#[must_use]
pub fn terms(outlook: &Outlook, held: &Holding, country: &str, today: Day) -> Vec<Term> {
    let Outlook { rule, until, inactive_from, obstacle } = *outlook;
    let inactive_from = inactive_from.filter(|_| until.is_none());
    let with_person = |group| Term { group, rule, until, inactive_from, obstacle };
    let outlives = |group, until: Option<Day>| Term { group, rule, until, inactive_from: None, obstacle: None };
    let mut terms = vec![with_person(Group::Details)];
    if held.history {
        terms.push(with_person(Group::History));
    }
    if let Some(last) = held.purchases.iter().map(|day| voucher_until(*day, country)).max() {
        terms.push(outlives(Group::Purchases, Some(last).filter(|last| *last >= today)));
    }
    if held.consents {
        terms.push(with_person(Group::Consents));
        if rule != Rule::ConsentInForce && held.proof_until.is_some() {
            terms.push(outlives(Group::Proof, held.proof_until));
        }
    }
    if let Some(until) = held.requests {
        terms.push(outlives(Group::Requests, until));
    }
    terms.push(with_person(Group::Letters));
    terms.push(outlives(Group::AccessLog, None));
    terms
}
