//! The data that a register keeps about every person, by name. A field of the business's own is not one of them.

/// The name that the restriction of processing (GDPR Art. 18) has among the changes of a card. It is no datum of the card.
pub const RESTRICTED: &str = "restricted";

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Datum {
    /// What the person is called.
    Name,
    /// The company or organisation.
    Organisation,
    /// The e-mail address.
    Email,
    /// The telephone number.
    Phone,
    /// The postal address.
    Address,
    /// The language of messages.
    Locale,
    /// What the person is to the business.
    Relation,
    /// A natural or a legal person.
    Kind,
    /// The tags.
    Tags,
}

impl Datum {
    /// All of them, in the order in which staff see them.
    pub const ALL: [Self; 9] =
        [Self::Name, Self::Organisation, Self::Email, Self::Phone, Self::Address, Self::Locale, Self::Relation, Self::Kind, Self::Tags];

    /// The word of the wire and of storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Organisation => "organisation",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Address => "address",
            Self::Locale => "locale",
            Self::Relation => "relation",
            Self::Kind => "kind",
            Self::Tags => "tags",
        }
    }

    /// The datum of a word; nothing for a field of the business's own or an entry of the history.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|datum| datum.as_str() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_datum_is_read_by_its_word() {
        for datum in Datum::ALL {
            assert_eq!(Datum::from_word(datum.as_str()), Some(datum));
        }
        assert_eq!(Datum::from_word("fields/colour"), None);
    }
}
