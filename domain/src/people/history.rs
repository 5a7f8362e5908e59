//! What happened between a person and the business: visits, purchases, assignments. Without a person it is a walk-in, kept for statistics.

use serde::{Deserialize, Serialize};

/// The longest note, in bytes of UTF-8.
pub const LONGEST_NOTE: usize = 64 * 1024;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Happening {
    /// Somebody came.
    Visit,
    /// Somebody bought.
    Purchase,
    /// Somebody gave work to do.
    Assignment,
}

impl Happening {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Visit, Self::Purchase, Self::Assignment];

    /// The word of the wire and of storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Visit => "visit",
            Self::Purchase => "purchase",
            Self::Assignment => "assignment",
        }
    }

    /// What a word means.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|happening| happening.as_str() == word)
    }
}

/// A currency of the Nordic countries (ISO 4217).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Currency {
    /// Euro.
    #[default]
    Eur,
    /// Swedish krona.
    Sek,
    /// Norwegian krone.
    Nok,
    /// Danish krone.
    Dkk,
}

impl Currency {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Eur, Self::Sek, Self::Nok, Self::Dkk];

    /// The code of ISO 4217.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Eur => "EUR",
            Self::Sek => "SEK",
            Self::Nok => "NOK",
            Self::Dkk => "DKK",
        }
    }

    /// The currency of a code.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|currency| currency.as_str() == word)
    }
}

/// An amount of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Money {
    /// In hundredths of the currency: cents, öre, øre. Negative where it was given back. At most 10^12 either way.
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

impl Money {
    /// The largest amount, in hundredths.
    const MOST: i64 = 1_000_000_000_000;

    /// Whether the amount can be kept.
    #[must_use]
    pub const fn is_sound(self) -> bool {
        -Self::MOST <= self.minor && self.minor <= Self::MOST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_reads_back() {
        assert!(Happening::ALL.into_iter().all(|what| Happening::from_word(what.as_str()) == Some(what)));
        assert!(Currency::ALL.into_iter().all(|currency| Currency::from_word(currency.as_str()) == Some(currency)));
    }
}
