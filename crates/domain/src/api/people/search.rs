//! Finding people, by what is typed and by tag.

use serde::{Deserialize, Serialize};

use crate::{ids::PersonId, time::Moment};

/// `POST /api/v1/people/search`. In a body, for what one looks for is personal data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SearchRequest {
    /// Beginnings of words of the name, the organisation or the e-mail address, or of the telephone number; all of them must be met.
    /// Empty is everyone.
    #[serde(default)]
    pub text: String,
    /// Only those with this tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    /// Only those with a telephone number that is none that exists: stored before numbers were checked, and to be put right.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub phone_suspect: bool,
    /// Where the page before ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

/// A page of people, those who came last first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SearchPage {
    /// At most 50 people.
    pub people: Vec<PersonLine>,
    /// How to ask for the next page; absent at the end. A page that would have taken long to fill holds fewer people, or none, and goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// How many people cannot be found by name or number yet, because they are still being entered: after very many have come at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub behind: Option<u64>,
}

/// One person in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonLine {
    /// The random id of the person.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: PersonId,
    /// The name.
    pub name: Option<String>,
    /// The organisation.
    pub organisation: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The telephone number (E.164).
    pub phone: Option<String>,
    /// The telephone number as people write it; see `PersonCard`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone_shown: Option<String>,
    /// The town.
    pub locality: Option<String>,
    /// Words by which they are found again.
    pub tags: Vec<String>,
    /// When they came into the register.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub joined_at: Moment,
}

impl PersonLine {
    /// What they are called: by name, else as an organisation, else by their address; a person who has only signed up may have given no name.
    #[must_use]
    pub fn called(&self) -> Option<&str> {
        [&self.name, &self.organisation, &self.email].into_iter().flatten().map(String::as_str).next()
    }
}

/// `GET /api/v1/people/tags`: the words that are in use, and for how many people each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TagList {
    /// In the order of the alphabet.
    pub tags: Vec<TagLine>,
}

/// One tag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TagLine {
    /// The word.
    pub tag: String,
    /// How many people have it.
    pub people: u64,
}
