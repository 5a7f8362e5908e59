//! The question whether a child consents for itself: GDPR Art. 8 leaves the age to each country.

use serde::{Deserialize, Serialize};

use super::jurisdiction::Jurisdiction;
use crate::locale::Locale;

/// From which age a person consents for themself where no law of the country says otherwise (GDPR Art. 8(1)).
const EVERYWHERE: u8 = 16;

/// What a form asks of a visitor where children may be among them. A statement to tick: no date of birth is asked for or kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AgeQuestion {
    /// The age in years from which a person consents for themself.
    pub limit: u8,
    /// The sentence beside its box.
    pub label: String,
}

impl AgeQuestion {
    /// The question of a business in a country (ISO 3166-1 alpha-2), in a language.
    #[must_use]
    pub fn of(country: &str, locale: Locale) -> Self {
        let limit = Jurisdiction::of(country).map_or(EVERYWHERE, Jurisdiction::consents_from);
        let label = match locale {
            Locale::Fi => format!("Olen täyttänyt {limit} vuotta."),
            Locale::Sv => format!("Jag har fyllt {limit} år."),
            Locale::En => format!("I am {limit} or older."),
        };
        Self { limit, label }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_country_has_its_age_and_the_others_that_of_the_regulation() {
        let limits = ["FI", "AX", "SE", "NO", "DK", "EE", "DE"].map(|country| AgeQuestion::of(country, Locale::Fi).limit);
        assert_eq!(limits, [13, 13, 13, 13, 15, 13, 16]);
        assert_eq!(AgeQuestion::of("SE", Locale::Sv).label, "Jag har fyllt 13 år.");
    }
}
