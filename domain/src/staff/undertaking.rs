//! The confidentiality undertaking: what everybody reads and accepts before they see anybody's data (GDPR Art. 29 and 32(4): those who
//! act under the controller's authority process data on its instructions only).

use serde::{Deserialize, Serialize};

use crate::{locale::Locale, wording::Digest};

/// One edition in one language, as it is read and accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Undertaking {
    /// Counts from 1; a new one is asked of everybody again.
    pub edition: u32,
    /// The language.
    pub locale: Locale,
    /// The text, one point a line.
    pub text: String,
}

impl Undertaking {
    /// The digest of its canonical form, by which an acceptance names it.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(crate::jcs::text(self).as_bytes())
    }
}

/// The edition in force.
const EDITION: u32 = 1;

const FI: &str = "Käsittelen rekisterin henkilötietoja vain työtehtävissäni ja vain siihen tarkoitukseen, johon ne on kerätty.
En kerro tietoja kenellekään, jolla ei ole niihin oikeutta. Tämä sitoo minua myös sen jälkeen, kun työni täällä on päättynyt.
Kirjaudun sisään vain omalla avaimellani, enkä anna sitä muiden käyttöön.
Vien tietoja ulos rekisteristä vain, kun työni sitä vaatii, ja poistan kopion, kun en enää tarvitse sitä.
Kerron rekisterinpitäjälle heti, jos tietoja on voinut päätyä vääriin käsiin.
Tiedän, että se mitä teen ja katson kirjataan, ja että asiakas näkee, kuka hänen tietojaan on katsonut tai vienyt.";
const SV: &str = "Jag behandlar registrets personuppgifter bara i mina arbetsuppgifter och bara för det ändamål som de har samlats in för.
Jag berättar inte om uppgifterna för någon som inte har rätt till dem. Det gäller också när mitt arbete här har upphört.
Jag loggar in bara med min egen nyckel och låter ingen annan använda den.
Jag tar ut uppgifter ur registret bara när mitt arbete kräver det, och raderar kopian när jag inte längre behöver den.
Jag säger genast till den personuppgiftsansvarige om uppgifter kan ha hamnat i fel händer.
Jag vet att det jag gör och tittar på antecknas, och att kunden ser vem som har tittat på eller tagit ut hens uppgifter.";
const EN: &str = "I handle the personal data of this register only for my work, and only for the purpose it was collected for.
I tell nobody about it who has no right to it. This binds me also after my work here has ended.
I sign in with my own key only, and let nobody else use it.
I take data out of the register only when my work needs it, and delete the copy when I no longer do.
I tell the controller at once if data may have come into the wrong hands.
I know that what I do and look at is written down, and that customers see who has looked at or exported their data.";

/// The undertaking that is in force, in `locale`.
#[must_use]
pub fn current(locale: Locale) -> Undertaking {
    let text = match locale {
        Locale::Fi => FI,
        Locale::Sv => SV,
        Locale::En => EN,
    };
    Undertaking { edition: EDITION, locale, text: text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_says_the_same_points() {
        let points = |locale| current(locale).text.lines().count();
        assert_eq!((points(Locale::Fi), points(Locale::Sv), points(Locale::En)), (6, 6, 6));
    }

    #[test]
    fn an_acceptance_names_one_edition_in_one_language() {
        let (fi, mut other) = (current(Locale::Fi), current(Locale::Fi));
        assert_ne!(fi.digest(), current(Locale::Sv).digest());
        other.edition += 1;
        assert_ne!(fi.digest(), other.digest());
    }
}
