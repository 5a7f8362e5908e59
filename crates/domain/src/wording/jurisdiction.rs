//! Where the controller is established: what a notice says differs by the law there. Only the countries that a register can be set up for
//! are known; of any other, a notice says what holds everywhere.

use crate::locale::Locale;

/// A country whose law is known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Jurisdiction {
    /// Finland, Åland included: the Finnish authority supervises businesses there too.
    Finland,
    /// Sweden.
    Sweden,
    /// Norway.
    Norway,
    /// Denmark.
    Denmark,
    /// Estonia.
    Estonia,
}

impl Jurisdiction {
    /// All of them.
    #[cfg(test)]
    pub(super) const ALL: [Self; 5] = [Self::Finland, Self::Sweden, Self::Norway, Self::Denmark, Self::Estonia];

    /// The one of a country, by its code in ISO 3166-1 alpha-2.
    pub(super) fn of(country: &str) -> Option<Self> {
        match country {
            "FI" | "AX" => Some(Self::Finland),
            "SE" => Some(Self::Sweden),
            "NO" => Some(Self::Norway),
            "DK" => Some(Self::Denmark),
            "EE" => Some(Self::Estonia),
            _ => None,
        }
    }

    /// Where most readers of a language live; English is the language of no country in particular.
    pub(super) const fn home(locale: Locale) -> Option<Self> {
        match locale {
            Locale::Fi => Some(Self::Finland),
            Locale::Sv => Some(Self::Sweden),
            Locale::En => None,
        }
    }

    /// From which age a person consents for themself to services of the information society (GDPR Art. 8): FI tietosuojalaki (1050/2018) 5 §,
    /// SE lag (2018:218) 2 kap. 4 §, NO personopplysningsloven § 5, DK databeskyttelsesloven § 6, EE isikuandmete kaitse seadus § 8.
    pub(super) const fn consents_from(self) -> u8 {
        match self {
            Self::Finland | Self::Sweden | Self::Norway | Self::Estonia => 13,
            Self::Denmark => 15,
        }
    }

    /// After how many months a claim against the business usually expires: FI laki velan vanhentumisesta (728/2003) 4 §, SE
    /// preskriptionslagen (1981:130) 2 §, NO foreldelsesloven § 2, DK forældelsesloven § 3, EE tsiviilseadustiku üldosa seadus § 146.
    pub(super) const fn claims_expire_after(self) -> u16 {
        match self {
            Self::Finland | Self::Norway | Self::Denmark | Self::Estonia => 36,
            Self::Sweden => 120,
        }
    }
}
