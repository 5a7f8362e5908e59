//! Whether two cards may be one person's: what is asked before another card is made. A guess, for people to decide.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::search::words;
use crate::{idn, ordered::CollectOrdered};

/// What two cards are alike in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Likeness {
    /// The same telephone number. Families share one.
    Phone,
    /// The same name, and nothing that tells the two apart.
    Name,
}

/// What of a card is compared.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sketch<'a> {
    /// The name.
    pub name: Option<&'a str>,
    /// The telephone number (E.164).
    pub phone: Option<&'a str>,
    /// The postal code.
    pub postal_code: Option<&'a str>,
}

impl Sketch<'_> {
    /// What the two are alike in. A name alone is not enough where both have a postal code and live elsewhere.
    #[must_use]
    pub fn likeness(&self, other: &Sketch<'_>) -> Option<Likeness> {
        if self.phone.is_some() && self.phone == other.phone {
            return Some(Likeness::Phone);
        }
        let elsewhere = matches!((self.postal_code, other.postal_code), (Some(here), Some(there)) if here != there);
        let names = [self.name, other.name].map(|name| called(name.unwrap_or_default()));
        (!elsewhere && !names[0].is_empty() && names[0] == names[1]).then_some(Likeness::Name)
    }
}

/// The words of a name, in whichever order they are written.
fn called(name: &str) -> BTreeSet<String> {
    words(&idn::fold(name)).map(str::to_owned).collect_set()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const AINO: Sketch<'static> = Sketch { name: Some("Aino Mäki"), phone: Some("+358401234567"), postal_code: Some("40100") };

    #[test]
    fn the_same_number_or_the_same_name_is_alike() {
        let other = |name, phone, postal_code| AINO.likeness(&Sketch { name, phone, postal_code });
        assert_eq!(other(Some("Matti"), Some("+358401234567"), Some("00100")), Some(Likeness::Phone));
        assert_eq!(other(Some("MAKI, aino"), Some("+358409999999"), None), Some(Likeness::Name));
        assert_eq!(other(Some("Aino Mäki"), None, Some("40100")), Some(Likeness::Name));
        assert_eq!(other(Some("Aino Mäki"), None, Some("00100")), None, "another of that name lives elsewhere");
        assert_eq!(other(Some("Aino"), None, None), None);
        assert_eq!(Sketch::default().likeness(&Sketch::default()), None, "nothing is not alike");
    }

    fn sketch() -> impl Strategy<Value = (Option<String>, Option<String>, Option<String>)> {
        use proptest::option::of;
        (of("[aä] [bB]|[Bb] A|\\PC{0,4}"), of("\\+[12]"), of("[12]"))
    }

    proptest! {
        #[test]
        fn likeness_has_no_direction(one in sketch(), two in sketch()) {
            let [one, two] = [&one, &two]
                .map(|(name, phone, code)| Sketch { name: name.as_deref(), phone: phone.as_deref(), postal_code: code.as_deref() });
            prop_assert_eq!(one.likeness(&two), two.likeness(&one));
        }
    }
}
