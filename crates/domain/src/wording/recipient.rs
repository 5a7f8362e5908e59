//! Who else receives the data of a purpose, in which country, and for how long it is kept (GDPR Art. 13(1)(e)–(f), 13(2)(a)).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::country::Country;
use crate::{time::Moment, zone::Zone};

/// How many recipients a purpose may have.
const MOST: usize = 20;

/// How long the name of a recipient may be, in characters.
const LONGEST_NAME: usize = 120;

/// A recipient of the data (Art. 4(9)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Recipient {
    /// As a customer would look it up; up to 120 characters.
    pub name: String,
    /// What it does with the data.
    pub role: RecipientRole,
    /// Where it keeps the data or reads it from, ISO 3166-1 alpha-2.
    pub country: Country,
    /// What protects the transfer, where the country is outside the European Economic Area; absent inside it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub safeguard: Option<Safeguard>,
}

/// What a recipient does with the data. All but the last process it on the controller's behalf (Art. 28).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum RecipientRole {
    /// Runs the register.
    Hosting,
    /// Sends the e-mail.
    Email,
    /// Sends the text messages.
    TextMessages,
    /// Carries out the surveys.
    Surveys,
    /// Prints and posts.
    Post,
    /// Helps with the technical side.
    Support,
    /// Uses the data for purposes of its own: a controller itself.
    Partner,
}

impl RecipientRole {
    /// All of them.
    pub const ALL: [Self; 7] = [Self::Hosting, Self::Email, Self::TextMessages, Self::Surveys, Self::Post, Self::Support, Self::Partner];
}

/// What protects a transfer to a country outside the European Economic Area (Chapter V).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Safeguard {
    /// Art. 45: the Commission has found the country, or the frame that the recipient has joined, adequate.
    Adequacy,
    /// Art. 46(2)(c): standard contractual clauses of the Commission.
    StandardClauses,
    /// Art. 46(2)(b): binding corporate rules.
    BindingRules,
}

impl Safeguard {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Adequacy, Self::StandardClauses, Self::BindingRules];

    /// The term in `https://w3id.org/dpv/legal/eu/gdpr#`.
    #[must_use]
    pub const fn dpv(self) -> &'static str {
        match self {
            Self::Adequacy => "eu-gdpr:A45-3",
            Self::StandardClauses => "eu-gdpr:A46-2-c",
            Self::BindingRules => "eu-gdpr:A46-2-b",
        }
    }
}

impl Recipient {
    /// Whether the data leaves for it the countries where the GDPR holds.
    #[must_use]
    pub fn is_abroad(&self) -> bool {
        !self.country.is_in_eea()
    }

    /// Whether it makes the processing another than people agreed to, where `before` were the recipients: data goes to a recipient who uses it
    /// for purposes of their own, or leaves the European Economic Area, and did not before. Another processor at home does not.
    fn is_considerable(&self, before: &[Self]) -> bool {
        (self.role == RecipientRole::Partner || self.is_abroad()) && !before.contains(self)
    }
}

/// Why a list of recipients cannot stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecipientError {
    /// There are more than 20.
    #[error("too many recipients")]
    TooMany,
    /// A name is empty, too long, or has characters that nobody sees.
    #[error("a recipient has a name of 1 to 120 characters")]
    Name,
    /// The same does the same twice.
    #[error("a recipient stands twice in the list")]
    Twice,
    /// The country does not exist.
    #[error("no country has this code")]
    Country,
    /// A transfer has no safeguard.
    #[error("a transfer outside the European Economic Area needs a safeguard")]
    NoSafeguard,
    /// A safeguard stands where nothing is transferred.
    #[error("nothing is transferred that this safeguard could protect")]
    NoTransfer,
}

impl RecipientError {
    /// The member at fault; nothing where it is the list.
    #[must_use]
    pub const fn member(self) -> &'static str {
        match self {
            Self::TooMany => "",
            Self::Name | Self::Twice => "name",
            Self::Country => "country",
            Self::NoSafeguard | Self::NoTransfer => "safeguard",
        }
    }
}

/// The first thing that is wrong with a list of recipients, and with which of them.
pub(super) fn first_wrong(recipients: &[Recipient]) -> Option<(usize, RecipientError)> {
    if recipients.len() > MOST {
        return Some((MOST, RecipientError::TooMany));
    }
    let mut seen = BTreeSet::new();
    recipients.iter().enumerate().find_map(|(at, one)| {
        let Recipient { name, role, country, safeguard } = one;
        let fits = !name.is_empty() && name.trim() == name && name.chars().count() <= LONGEST_NAME && !name.contains(char::is_control);
        let wrong = match safeguard {
            _ if !fits => RecipientError::Name,
            _ if !seen.insert((name.to_lowercase(), *role)) => RecipientError::Twice,
            _ if !country.exists() => RecipientError::Country,
            None if one.is_abroad() => RecipientError::NoSafeguard,
            Some(_) if !one.is_abroad() => RecipientError::NoTransfer,
            _ => return None,
        };
        Some((at, wrong))
    })
}

/// Whether `after` is another processing than `before`, which people agreed to.
pub(super) fn is_considerable(before: &[Recipient], after: &[Recipient]) -> bool {
    after.iter().any(|one| one.is_considerable(before))
}

/// How long what is kept as proof stays after consent has ended, in months: 1 to 240.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = u16, minimum = 1, maximum = 240))]
pub struct Retention(u16);

/// A number of months that nothing is kept for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("data is kept for 1 to 240 months")]
pub struct InvalidRetention;

impl Retention {
    /// Three years: so long claims may be made in Finland about a message that was sent (Act on the Time-barring of Debts, 728/2003 §4).
    pub const USUAL: Self = Self(36);

    /// This many months.
    pub fn months(months: u16) -> Result<Self, InvalidRetention> {
        if (1..=240).contains(&months) { Ok(Self(months)) } else { Err(InvalidRetention) }
    }

    /// How many months.
    #[must_use]
    pub const fn in_months(self) -> u16 {
        self.0
    }

    /// What ended before this moment has been kept for so long: counted in whole days by the clock of the business.
    #[must_use]
    pub fn is_over_for_what_ended_before(self, now: Moment, zone: Zone) -> Moment {
        zone.begins(zone.day(now).minus_months(self.0))
    }
}

impl<'de> Deserialize<'de> for Retention {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::months(u16::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    pub(in crate::wording) fn recipient(name: &str, role: RecipientRole, country: &str, safeguard: Option<Safeguard>) -> Recipient {
        Recipient { name: name.to_owned(), role, country: country.parse().expect("two letters"), safeguard }
    }

    fn any_recipient() -> impl Strategy<Value = Recipient> {
        (
            prop::sample::select(&["Posti", "Kyselykone", "Kumppani"][..]),
            prop::sample::select(&RecipientRole::ALL[..]),
            prop::sample::select(&["FI", "NO", "US", "CH", "XX"][..]),
            prop::option::of(prop::sample::select(&Safeguard::ALL[..])),
        )
            .prop_map(|(name, role, country, safeguard)| recipient(name, role, country, safeguard))
    }

    #[test]
    fn what_is_wrong_is_said_of_whom() {
        use {RecipientRole::Email, Safeguard::Adequacy};
        let good = recipient("Posti", Email, "FI", None);
        let wrong = |one: Recipient| first_wrong(&[good.clone(), one]);
        assert_eq!(first_wrong(std::slice::from_ref(&good)), None);
        for name in ["", " Posti", "a\u{0}", &"a".repeat(121)] {
            assert_eq!(wrong(recipient(name, Email, "FI", None)), Some((1, RecipientError::Name)), "{name:?}");
        }
        assert_eq!(wrong(recipient("POSTI", Email, "SE", None)), Some((1, RecipientError::Twice)));
        assert_eq!(wrong(recipient("Other", Email, "XX", None)), Some((1, RecipientError::Country)));
        assert_eq!(wrong(recipient("Other", Email, "US", None)), Some((1, RecipientError::NoSafeguard)));
        assert_eq!(wrong(recipient("Other", Email, "NO", Some(Adequacy))), Some((1, RecipientError::NoTransfer)));
        assert_eq!(wrong(recipient("Other", Email, "US", Some(Adequacy))), None);
        let many: Vec<_> = (0..21).map(|no| recipient(&format!("Posti {no}"), Email, "FI", None)).collect();
        assert_eq!(first_wrong(&many), Some((20, RecipientError::TooMany)));
    }

    #[test]
    fn another_processor_at_home_is_the_same_processing() {
        use {RecipientRole::Email, Safeguard::Adequacy};
        let home = recipient("Posti", Email, "FI", None);
        let abroad = recipient("Mail", Email, "US", Some(Adequacy));
        let partner = recipient("Kumppani", RecipientRole::Partner, "FI", None);
        assert!(!is_considerable(&[], std::slice::from_ref(&home)));
        assert!(!is_considerable(&[abroad.clone(), partner.clone()], &[home.clone(), partner.clone(), abroad.clone()]));
        assert!(is_considerable(std::slice::from_ref(&home), &[home.clone(), abroad.clone()]));
        assert!(is_considerable(std::slice::from_ref(&home), &[home.clone(), partner]));
        let clauses = Recipient { safeguard: Some(Safeguard::StandardClauses), ..abroad.clone() };
        assert!(is_considerable(&[abroad], &[clauses]), "the safeguard is part of it");
    }

    proptest! {
        #[test]
        fn no_transfer_rests_on_nothing(recipients in prop::collection::vec(any_recipient(), 0..4)) {
            if first_wrong(&recipients).is_none() {
                prop_assert!(recipients.iter().all(|one| one.is_abroad() == one.safeguard.is_some() && one.country.exists()));
            }
        }

        #[test]
        fn taking_recipients_away_changes_no_processing(recipients in prop::collection::vec(any_recipient(), 0..5), keep: [bool; 5]) {
            let fewer: Vec<_> = recipients.iter().zip(keep).filter(|(_, keep)| *keep).map(|(one, _)| one.clone()).collect();
            prop_assert!(!is_considerable(&recipients, &fewer));
        }

        #[test]
        fn a_retention_is_a_number_of_months(months: u16) {
            let read = serde_json::from_str::<Retention>(&months.to_string()).ok();
            prop_assert_eq!(read.map(Retention::in_months), (1..=240).contains(&months).then_some(months));
        }
    }
}
