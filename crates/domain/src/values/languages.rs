//! The languages that a business offers its customers: one at least.

use serde::{Deserialize, Serialize};

use crate::locale::Locale;

/// Some of the languages of the register, each once and in one order, and never none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Locale>", into = "Vec<Locale>")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = Vec<Locale>))]
pub struct Languages(Vec<Locale>);

/// A business that offers no language at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a business offers one language at least")]
pub struct NoLanguage;

impl Languages {
    /// These, whichever order they come in.
    pub fn of(wanted: &[Locale]) -> Result<Self, NoLanguage> {
        let offered: Vec<_> = Locale::ALL.into_iter().filter(|locale| wanted.contains(locale)).collect();
        if offered.is_empty() { Err(NoLanguage) } else { Ok(Self(offered)) }
    }

    /// All that the register speaks.
    #[must_use]
    pub fn all() -> Self {
        Self(Locale::ALL.to_vec())
    }

    /// One after the other, in the order in which they are offered.
    pub fn iter(&self) -> impl Iterator<Item = Locale> {
        self.0.iter().copied()
    }

    /// The same as a list.
    #[must_use]
    pub fn as_slice(&self) -> &[Locale] {
        &self.0
    }

    /// Whether a language is offered.
    #[must_use]
    pub fn offers(&self, locale: Locale) -> bool {
        self.0.contains(&locale)
    }

    /// What a reader of `wanted` is given: that, or else the language of the business's country, or else the first that there is.
    #[must_use]
    pub fn nearest(&self, wanted: Locale, home: Locale) -> Locale {
        [wanted, home].into_iter().find(|locale| self.offers(*locale)).unwrap_or_else(|| self.0.first().copied().unwrap_or(home))
    }

    /// Of those that are offered, the ones in `there`; all where none is.
    #[must_use]
    pub fn among(&self, there: &[Locale]) -> Self {
        let both: Vec<_> = self.iter().filter(|locale| there.contains(locale)).collect();
        Self::of(&both).unwrap_or_else(|NoLanguage| self.clone())
    }
}

impl Default for Languages {
    fn default() -> Self {
        Self::all()
    }
}

impl TryFrom<Vec<Locale>> for Languages {
    type Error = NoLanguage;

    fn try_from(wanted: Vec<Locale>) -> Result<Self, NoLanguage> {
        Self::of(&wanted)
    }
}

impl From<Languages> for Vec<Locale> {
    fn from(languages: Languages) -> Self {
        languages.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_enough_and_none_is_too_few() {
        assert_eq!(Languages::of(&[]), Err(NoLanguage));
        assert!(serde_json::from_str::<Languages>("[]").is_err());
        let both = Languages::of(&[Locale::En, Locale::Fi, Locale::En]).expect("two");
        assert_eq!(serde_json::to_string(&both).ok().as_deref(), Some(r#"["fi","en"]"#));
    }

    #[test]
    fn a_reader_of_another_language_is_given_that_of_the_country() {
        let both = Languages::of(&[Locale::Fi, Locale::Sv]).expect("two");
        assert_eq!(both.nearest(Locale::Sv, Locale::Fi), Locale::Sv);
        assert_eq!(both.nearest(Locale::En, Locale::Sv), Locale::Sv);
        let english = Languages::of(&[Locale::En]).expect("one");
        assert_eq!(english.nearest(Locale::Fi, Locale::Sv), Locale::En);
        assert_eq!(both.among(&[Locale::Sv, Locale::En]).as_slice(), [Locale::Sv]);
        assert_eq!(both.among(&[Locale::En]), both);
    }
}
