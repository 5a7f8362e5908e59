//! What is kept of a person besides name and address: who they are to the business, and what helps to serve them.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{postal_code, text};

/// The longest name of an organisation, in characters.
const LONGEST_ORGANISATION: usize = 160;
/// The longest line of a postal address, in characters: a label of 70 mm holds some 40 of them.
const LONGEST_LINE: usize = 120;
/// The longest tag, in characters.
const LONGEST_TAG: usize = 40;
/// The most tags that one person has.
pub const MAX_TAGS: usize = 50;

/// Whether the person is one at all: marketing to a company follows other rules than to people (Finnish Act 917/2014 §§ 200 and 202).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Kind {
    /// A natural person.
    #[default]
    Natural,
    /// A legal person: a company, a society, an authority.
    Legal,
}

/// What the person is to the business.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Relation {
    /// Buys, or might.
    #[default]
    Customer,
    /// Speaks for a supplier of the business.
    SupplierContact,
    /// Anything else.
    Other,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Natural, Self::Legal];

    /// The word of the wire and of storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Natural => "natural",
            Self::Legal => "legal",
        }
    }

    /// The kind of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

impl Relation {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Customer, Self::SupplierContact, Self::Other];

    /// The word of the wire and of storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::SupplierContact => "supplier_contact",
            Self::Other => "other",
        }
    }

    /// The relation of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|relation| relation.as_str() == word)
    }
}

/// A text of one line in which something is to be seen and that is not longer than it may be.
fn one_line(text: &str, longest: usize) -> Result<Option<String>, TooLong> {
    let line = text::one_line(text);
    if line.chars().count() > longest {
        return Err(TooLong { longest });
    }
    Ok((!line.is_empty()).then_some(line))
}

/// Why a text is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("at most {longest} characters")]
pub struct TooLong {
    /// How many it may have.
    pub longest: usize,
}

/// The name of the organisation that a person is or speaks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Organisation(String);

impl Organisation {
    /// Reads a name; nothing but space is none.
    pub fn parse(text: &str) -> Result<Option<Self>, TooLong> {
        Ok(one_line(text, LONGEST_ORGANISATION)?.map(Self))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A word by which people are found again: `blonde`, `loyal customer`. In lower case, so that one tag is not two.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Tag(String);

impl Tag {
    /// Reads a tag; nothing but space is none.
    pub fn parse(text: &str) -> Result<Option<Self>, TooLong> {
        let line = one_line(text, LONGEST_TAG)?;
        // Lower case can be longer than upper case.
        let tag = line.map(|line| one_line(&line.to_lowercase(), LONGEST_TAG)).transpose()?.flatten();
        Ok(tag.map(Self))
    }

    /// The tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where letters go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PostalAddress {
    street: String,
    postal_code: String,
    locality: String,
    country: String,
}

/// What is wrong with a postal address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// A line is too long.
    #[error(transparent)]
    TooLong(#[from] TooLong),
    /// The street, the postal code or the town is missing where another of them is given. Some countries have no postal codes.
    #[error("a postal address has a street, a postal code and a town")]
    Incomplete,
    /// Not a code of the country; see [`postal_code::parse`].
    #[error("this is not a postal code")]
    PostalCode,
    /// Not two letters (ISO 3166-1 alpha-2).
    #[error("a country has two letters, such as FI")]
    Country,
}

/// The member of an address that is wrong, and how.
pub type AddressFieldError = (&'static str, AddressError);

impl PostalAddress {
    /// Reads an address; where nothing is given there is none. The country is the one that the postal code names, and else `FI`, where it is
    /// not said.
    pub fn parse(street: &str, postal_code: &str, locality: &str, country: &str) -> Result<Option<Self>, Vec<AddressFieldError>> {
        let mut errors = Vec::new();
        let mut line = |name: &'static str, text: &str| {
            one_line(text, LONGEST_LINE).unwrap_or_else(|error| {
                errors.push((name, AddressError::TooLong(error)));
                Some(String::new())
            })
        };
        let (street, code, locality) = (line("street", street), line("postal_code", postal_code), line("locality", locality));
        if street.is_none() && code.is_none() && locality.is_none() && errors.is_empty() {
            return Ok(None);
        }
        let country = match text::one_line(country).to_uppercase() {
            none if none.is_empty() => code.as_deref().and_then(postal_code::country_of).unwrap_or("FI").to_owned(),
            said => said,
        };
        let needs_code = postal_code::is_needed(&country);
        for (name, part) in [("street", &street), ("postal_code", &code), ("locality", &locality)] {
            if part.is_none() && (name != "postal_code" || needs_code) {
                errors.push((name, AddressError::Incomplete));
            }
        }
        if country.len() != 2 || !country.bytes().all(|b| b.is_ascii_uppercase()) {
            errors.push(("country", AddressError::Country));
        }
        let (street, locality) = (street.unwrap_or_default(), locality.unwrap_or_default());
        let code = match code {
            None => String::new(),
            Some(code) => postal_code::parse(&code, &country).unwrap_or_else(|| {
                if !errors.iter().any(|(name, _)| *name == "postal_code") {
                    errors.push(("postal_code", AddressError::PostalCode));
                }
                String::new()
            }),
        };
        if errors.is_empty() { Ok(Some(Self { street, postal_code: code, locality, country })) } else { Err(errors) }
    }

    /// Street and number.
    #[must_use]
    pub fn street(&self) -> &str {
        &self.street
    }

    /// Postal code, in Finland and Sweden without a space; empty where the country has none.
    #[must_use]
    pub fn postal_code(&self) -> &str {
        &self.postal_code
    }

    /// Town.
    #[must_use]
    pub fn locality(&self) -> &str {
        &self.locality
    }

    /// Country, ISO 3166-1 alpha-2.
    #[must_use]
    pub fn country(&self) -> &str {
        &self.country
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_address_is_whole_or_none() {
        let read = |street, code, town, country| PostalAddress::parse(street, code, town, country);
        let known = read("Kauppakatu 1", "40 100", "Jyväskylä", "").expect("an address").expect("one");
        assert_eq!((known.postal_code(), known.country()), ("40100", "FI"));
        assert_eq!(read("", " ", "", "fi"), Ok(None));
        assert_eq!(
            read("Kauppakatu 1", "", "", ""),
            Err(vec![("postal_code", AddressError::Incomplete), ("locality", AddressError::Incomplete)])
        );
        assert_eq!(read("Kauppakatu 1", "4010", "Jyväskylä", ""), Err(vec![("postal_code", AddressError::PostalCode)]));
        assert_eq!(read("1 Main St", "EC1A 1BB", "London", "gb").map(|known| known.map(|known| known.country)), Ok(Some("GB".into())));
        assert_eq!(read("Storgatan 1", "SE-111 22", "Stockholm", "").map(|known| known.map(|known| known.country)), Ok(Some("SE".into())));
        assert_eq!(read("1 Queen's Road", "", "Central", "HK").map(|known| known.map(|known| known.postal_code)), Ok(Some(String::new())));
        assert_eq!(read("Kauppakatu 1", "SE-111 22", "Jyväskylä", "FI"), Err(vec![("postal_code", AddressError::PostalCode)]));
        assert_eq!(read("\u{200b}", "\u{feff}", " ", "FI"), Ok(None), "nothing is to be seen");
        assert_eq!(read("Gata 1", "11122", "Stockholm", "Sverige"), Err(vec![("country", AddressError::Country)]));
    }

    #[test]
    fn every_word_reads_back() {
        assert!(Kind::ALL.into_iter().all(|kind| Kind::from_word(kind.as_str()) == Some(kind)));
        assert!(Relation::ALL.into_iter().all(|relation| Relation::from_word(relation.as_str()) == Some(relation)));
    }

    proptest! {
        #[test]
        fn a_tag_that_was_read_reads_as_itself(text in "\\PC{0,60}") {
            if let Ok(Some(tag)) = Tag::parse(&text) {
                prop_assert!(tag.as_str().chars().count() <= LONGEST_TAG);
                prop_assert_eq!(Tag::parse(tag.as_str()), Ok(Some(tag)));
            }
        }
    }
}
