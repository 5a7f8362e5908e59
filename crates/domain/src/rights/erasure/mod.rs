//! Erasing a person (GDPR Art. 17): what goes, what stays, for what reason and until when. The same decision for everybody who erases: the
//! person, the business, and the retention sweep. What is decided here is shown before anything is done, in numbers.
//!
//! Nothing that stays names the person. What could still be tied back to them with the register's secret (proof of consent, *never write to me*)
//! stays apart from everything else, and says until when.

mod certificate;
#[path = "../../../locales/en/erasure.rs"]
mod en;
#[path = "../../../locales/fi/erasure.rs"]
mod fi;
#[path = "../../../locales/sv/erasure.rs"]
mod sv;
mod words;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use certificate::{Certificate, FORMAT};
pub use words::{ErasureWords, words};

use crate::{
    time::{Day, Span},
    wording::Retention,
};

/// For how long the link works that was mailed because a person wants to be erased.
pub const LINK_LIFE: Span = Span::hours(24);
/// How many such links are mailed to one person in a day.
pub const LINKS_A_DAY: usize = 3;

/// What becomes of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = ErasureFate))]
pub enum Fate {
    /// Everything about them goes.
    Deleted,
    /// They go; what they bought stays as numbers that name nobody.
    Anonymised,
    /// Something stands in the way: nothing goes yet.
    Held,
}

/// What goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ErasedKind {
    /// Name, addresses, telephone number and whatever else stands on the card.
    Details,
    /// Visits, purchases and assignments, with their notes.
    History,
    /// How what is kept has changed.
    Changes,
    /// What was said of consent, with the receipts.
    Consents,
    /// Scans of signed papers.
    Scans,
    /// What is known of letters that were sent.
    Letters,
    /// Sessions and sign-in links.
    Sessions,
    /// Requests to the business, with what was answered.
    Requests,
}

impl ErasedKind {
    /// All of them.
    pub const ALL: [Self; 8] =
        [Self::Details, Self::History, Self::Changes, Self::Consents, Self::Scans, Self::Letters, Self::Sessions, Self::Requests];
}

/// What stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum KeptKind {
    /// Entries of the history that are not settled, and with them everything.
    OpenEntries,
    /// Everything, for its processing is restricted.
    Everything,
    /// Purchases, as numbers and sums that name nobody.
    Purchases,
    /// What was said of consent, under a keyed hash of the address.
    Proof,
    /// That nobody writes to this address again: a keyed hash of it.
    Suppression,
    /// Which member of staff did what, by the random id of a person who is not there any more.
    AuditLog,
}

impl KeptKind {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::OpenEntries, Self::Everything, Self::Purchases, Self::Proof, Self::Suppression, Self::AuditLog];
}

/// Why it stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum KeptReason {
    /// Something is not settled: an invoice, a claim (Art. 17(3)(e)).
    Unsettled,
    /// The person wanted their data kept, and not used (Art. 18(1)).
    Restricted,
    /// The law on accounting (Art. 17(3)(b)).
    Accounting,
    /// To know how much was sold (Art. 89(1)): sums by month.
    Statistics,
    /// To show what was agreed (Art. 7(1) and 17(3)(e)).
    ConsentProof,
    /// The person wants never to be written to again (Art. 21(3)).
    NeverAgain,
    /// To show what staff did (Art. 5(2) and 32).
    Accountability,
}

impl KeptReason {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Unsettled, Self::Restricted, Self::Accounting, Self::Statistics, Self::ConsentProof, Self::NeverAgain, Self::Accountability];
}

/// Something that goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Erased {
    /// What.
    pub what: ErasedKind,
    /// How many.
    pub count: u64,
}

/// Something that stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Kept {
    /// What.
    pub what: KeptKind,
    /// How many.
    pub count: u64,
    /// Why.
    pub why: KeptReason,
    /// The last day that it is kept; absent where there is no such day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date"))]
    pub until: Option<Day>,
}

/// Who erases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErasedBy {
    /// The person, from their mailbox.
    Person,
    /// The business, or the time that was promised.
    Business,
}

/// Everything that hangs on a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holdings {
    /// How many there are of what goes.
    pub counts: BTreeMap<ErasedKind, u64>,
    /// How many entries of the history are not settled.
    pub open_entries: u64,
    /// Whether the person wants their data kept and not used.
    pub restricted: bool,
    /// The days on which the person bought something.
    pub purchases: Vec<Day>,
    /// How many events prove what was agreed.
    pub proofs: u64,
    /// The last day that they are kept as proof; nothing where no purpose promises to keep any.
    pub proof_until: Option<Day>,
    /// How many entries of the audit log name the person by their random id.
    pub audit_entries: u64,
}

/// What goes and what stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What becomes of the person.
    pub fate: Fate,
    /// What goes; nothing while something stands in the way.
    pub erased: Vec<Erased>,
    /// What stays.
    pub kept: Vec<Kept>,
}

/// For how many years after its own a voucher is kept in a country.
///
/// Finland: six years from the end of the year in which the financial year ended (kirjanpitolaki 1336/1997 2:10). Sweden: until the end of the
/// seventh (bokföringslagen 1999:1078 7:2). Norway five (bokføringsloven § 13), Denmark five (bogføringsloven § 12), Estonia seven
/// (raamatupidamise seadus § 12).
#[must_use]
pub fn voucher_years(country: &str) -> u8 {
    match country {
        "SE" | "EE" => 7,
        "NO" | "DK" => 5,
        _ => 6,
    }
}

/// The last day that the voucher of a purchase is kept.
#[must_use]
pub fn voucher_until(bought: Day, country: &str) -> Day {
    bought.end_of_year_after(voucher_years(country))
}

/// The first day whose vouchers are still kept.
#[must_use]
pub fn first_voucher_day(today: Day, country: &str) -> Day {
    let day = today.minus_months(12 * u16::from(voucher_years(country))).first_of_month();
    day.minus_months(u16::from(day.month_and_day().0) - 1)
}

/// The last day that proof is kept of what ended on this day.
#[must_use]
pub fn proof_until(ended: Day, retention: Retention) -> Day {
    ended.plus_months(retention.in_months())
}

/// Decides. `suppress` keeps that nobody writes to the address again.
#[must_use]
pub fn decide(held: &Holdings, by: ErasedBy, suppress: bool, today: Day, country: &str) -> Decision {
    let mut kept = Vec::new();
    let stays = |what, count, why, until| Kept { what, count, why, until };
    if held.open_entries > 0 {
        kept.push(stays(KeptKind::OpenEntries, held.open_entries, KeptReason::Unsettled, None));
    }
    // Who restricted the use of their data may ask for more than that; nobody else may for them.
    if held.restricted && by == ErasedBy::Business {
        kept.push(stays(KeptKind::Everything, 1, KeptReason::Restricted, None));
    }
    if !kept.is_empty() {
        return Decision { fate: Fate::Held, erased: Vec::new(), kept };
    }
    if !held.purchases.is_empty() {
        let last = held.purchases.iter().map(|day| voucher_until(*day, country)).max().filter(|until| *until >= today);
        let why = if last.is_some() { KeptReason::Accounting } else { KeptReason::Statistics };
        kept.push(stays(KeptKind::Purchases, held.purchases.len() as u64, why, last));
    }
    if let Some(until) = held.proof_until.filter(|until| held.proofs > 0 && *until >= today) {
        kept.push(stays(KeptKind::Proof, held.proofs, KeptReason::ConsentProof, Some(until)));
    }
    if suppress {
        kept.push(stays(KeptKind::Suppression, 1, KeptReason::NeverAgain, None));
    }
    if held.audit_entries > 0 {
        kept.push(stays(KeptKind::AuditLog, held.audit_entries, KeptReason::Accountability, None));
    }
    let erased = held.counts.iter().filter(|(_, count)| **count > 0).map(|(what, count)| Erased { what: *what, count: *count }).collect();
    Decision { fate: if held.purchases.is_empty() { Fate::Deleted } else { Fate::Anonymised }, erased, kept }
}

#[cfg(test)]
mod tests;
