//! Where a datum comes from (GDPR Art. 14(2)(f)).

use serde::{Deserialize, Serialize};

/// Where a datum comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Source {
    /// The person typed it into a form or their own page.
    Form,
    /// The person told it to a member of staff.
    Told,
    /// A public source, such as a trade register.
    PublicSource,
    /// Another source, such as the person's employer.
    ThirdParty,
    /// Staff noted it in their work.
    Noted,
    /// It stood in a list that was brought into the register.
    List,
}

impl Source {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Form, Self::Told, Self::PublicSource, Self::ThirdParty, Self::Noted, Self::List];

    /// The word of the wire and of storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Told => "told",
            Self::PublicSource => "public_source",
            Self::ThirdParty => "third_party",
            Self::Noted => "noted",
            Self::List => "list",
        }
    }

    /// The source of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.as_str() == word)
    }
}
