//! Those who process data on the controller's behalf (GDPR Art. 28): which agreement was made with them, where they process it, and on which ground
//! the data goes outside the European Economic Area (Chapter V).

use serde::{Deserialize, Serialize};

use crate::{
    text,
    time::Day,
    wording::{Country, Recipient, RecipientRole, Safeguard},
};

/// The longest name, in characters: as of a recipient.
const LONGEST_NAME: usize = 120;
/// The longest text about the agreement, in characters.
const LONGEST_TEXT: usize = 500;

/// A processor and the agreement with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Processor {
    /// As a customer would look it up; up to 120 characters.
    pub name: String,
    /// What it does; never `partner`, which uses data for its own purposes.
    pub role: RecipientRole,
    /// Where it processes the data, ISO 3166-1 alpha-2.
    pub country: Country,
    /// On which ground the data goes there, where that is outside the European Economic Area; absent inside it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transfer: Option<TransferGround>,
    /// The agreement.
    pub agreement: Agreement,
}

/// A processing agreement (Art. 28(3)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = ProcessingAgreement))]
pub struct Agreement {
    /// What it is called; up to 500 characters.
    pub title: String,
    /// Which version of it; up to 120 characters.
    pub version: String,
    /// Where it is kept: an address or a place; up to 500 characters, empty where nothing was said.
    #[serde(default)]
    pub kept_at: String,
    /// When it was made.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date"))]
    pub made_on: Day,
}

/// On which ground data goes outside the European Economic Area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum TransferGround {
    /// Art. 45: the Commission has found the country, or the frame that the recipient has joined, adequate.
    Adequacy,
    /// Art. 46(2)(c): standard contractual clauses of the Commission.
    StandardClauses,
    /// Art. 46(2)(b): binding corporate rules.
    BindingRules,
    /// Art. 49(1)(a): the person has explicitly consented to the transfer, and knows its risks.
    ExplicitConsent,
    /// Art. 49(1)(b): the transfer is necessary for a contract with the person.
    Contract,
}

impl TransferGround {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Adequacy, Self::StandardClauses, Self::BindingRules, Self::ExplicitConsent, Self::Contract];

    /// Where the law says so.
    #[must_use]
    pub const fn article(self) -> &'static str {
        match self {
            Self::Adequacy => "45",
            Self::StandardClauses => "46(2)(c)",
            Self::BindingRules => "46(2)(b), 47",
            Self::ExplicitConsent => "49(1)(a)",
            Self::Contract => "49(1)(b)",
        }
    }

    /// What protects the data there; nothing where the law allows a transfer without.
    #[must_use]
    pub const fn safeguard(self) -> Option<Safeguard> {
        match self {
            Self::Adequacy => Some(Safeguard::Adequacy),
            Self::StandardClauses => Some(Safeguard::StandardClauses),
            Self::BindingRules => Some(Safeguard::BindingRules),
            Self::ExplicitConsent | Self::Contract => None,
        }
    }
}

/// What is wrong with a processor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProcessorError {
    /// Something that must be said is missing: the member.
    #[error("{0} is needed")]
    Missing(&'static str),
    /// A text is too long: the member.
    #[error("{0} is too long")]
    TooLong(&'static str),
    /// A partner uses data for purposes of its own.
    #[error("a partner is no processor")]
    Partner,
    /// The country does not exist.
    #[error("no country has this code")]
    Country,
    /// A transfer has no ground.
    #[error("a transfer outside the European Economic Area needs a ground")]
    NoGround,
    /// A ground stands where nothing is transferred.
    #[error("nothing is transferred")]
    NoTransfer,
}

impl Processor {
    /// Reads what was typed. Everything that is wrong is named.
    pub fn parse(self) -> Result<Self, Vec<ProcessorError>> {
        let mut wrong = Vec::new();
        let mut line = |member: &'static str, typed: &str, longest: usize, is_needed: bool| {
            let line = text::one_line(typed);
            if line.is_empty() && is_needed {
                wrong.push(ProcessorError::Missing(member));
            }
            if line.chars().count() > longest {
                wrong.push(ProcessorError::TooLong(member));
            }
            line
        };
        let name = line("name", &self.name, LONGEST_NAME, true);
        let title = line("agreement/title", &self.agreement.title, LONGEST_TEXT, true);
        let version = line("agreement/version", &self.agreement.version, LONGEST_NAME, true);
        let kept_at = line("agreement/kept_at", &self.agreement.kept_at, LONGEST_TEXT, false);
        if self.role == RecipientRole::Partner {
            wrong.push(ProcessorError::Partner);
        }
        let is_abroad = !self.country.is_in_eea();
        wrong.extend(match self.transfer {
            _ if !self.country.exists() => Some(ProcessorError::Country),
            None if is_abroad => Some(ProcessorError::NoGround),
            Some(_) if !is_abroad => Some(ProcessorError::NoTransfer),
            _ => None,
        });
        let agreement = Agreement { title, version, kept_at, ..self.agreement };
        if wrong.is_empty() { Ok(Self { name, agreement, ..self }) } else { Err(wrong) }
    }

    /// Whether the data leaves for it the countries where the GDPR holds.
    #[must_use]
    pub fn is_abroad(&self) -> bool {
        !self.country.is_in_eea()
    }

    /// As a purpose names it among those who receive its data; nothing where its transfer has no safeguard that a notice could name.
    #[must_use]
    pub fn as_recipient(&self) -> Option<Recipient> {
        let safeguard = self.transfer.and_then(TransferGround::safeguard);
        (safeguard.is_some() == self.is_abroad()).then(|| Recipient {
            name: self.name.clone(),
            role: self.role,
            country: self.country,
            safeguard,
        })
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    pub(in crate::description) fn processor(name: &str, country: &str, transfer: Option<TransferGround>) -> Processor {
        let agreement = Agreement {
            title: "Data processing addendum".into(),
            version: "6.2".into(),
            kept_at: String::new(),
            made_on: "2026-11-01".parse().expect("a day"),
        };
        Processor { name: name.into(), role: RecipientRole::Hosting, country: country.parse().expect("two letters"), transfer, agreement }
    }

    #[test]
    fn everything_that_is_wrong_is_named() {
        let mut typed = processor(" ", "US", None);
        (typed.role, typed.agreement.version) = (RecipientRole::Partner, "6".repeat(121));
        let wrong = [
            ProcessorError::Missing("name"),
            ProcessorError::TooLong("agreement/version"),
            ProcessorError::Partner,
            ProcessorError::NoGround,
        ];
        assert_eq!(typed.parse(), Err(wrong.to_vec()));
        assert_eq!(processor("Posti", "XX", None).parse(), Err(vec![ProcessorError::Country]));
        assert_eq!(processor("Posti", "FI", Some(TransferGround::Adequacy)).parse(), Err(vec![ProcessorError::NoTransfer]));
        assert_eq!(processor(" Posti\n", "FI", None).parse(), Ok(processor("Posti", "FI", None)));
    }

    proptest! {
        #[test]
        fn no_data_goes_abroad_without_a_ground(
            country in prop::sample::select(&["FI", "NO", "US", "CH"][..]),
            transfer in prop::option::of(prop::sample::select(&TransferGround::ALL[..])),
        ) {
            if let Ok(read) = processor("Posti", country, transfer).parse() {
                prop_assert_eq!(read.is_abroad(), read.transfer.is_some());
                let named = read.as_recipient();
                prop_assert_eq!(named.is_some(), transfer.is_none_or(|ground| ground.safeguard().is_some()));
            }
        }
    }
}
