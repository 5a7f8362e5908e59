//! Finding people, by what is typed and by tag.

use serde::{Deserialize, Serialize};

use crate::{
    consent::State,
    ids::PersonId,
    people::{Likeness, Money},
    time::{Day, Moment},
    wording::PurposeId,
};

/// In which order people stand in a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum PeopleOrder {
    /// Those who came into the register last first.
    #[default]
    Added,
    /// By name, as Finns and Swedes look it up.
    Name,
    /// Those who were there last first, and then everybody who has no history.
    Last,
    /// Those who paid most first, and then everybody who has paid nothing.
    Total,
}

impl PeopleOrder {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Added, Self::Name, Self::Last, Self::Total];

    /// The word of the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Name => "name",
            Self::Last => "last",
            Self::Total => "total",
        }
    }

    /// What a word means.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.as_str() == word)
    }

    /// Whether it tells of what happened with people, which not everybody may see who sees people.
    #[must_use]
    pub const fn tells_history(self) -> bool {
        matches!(self, Self::Last | Self::Total)
    }
}

/// Which people a list holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum PeopleGroup {
    /// Everybody.
    #[default]
    All,
    /// Everybody but those who are awaiting.
    Customers,
    /// Those who have done nothing but fill in a form that nobody has confirmed.
    Awaiting,
}

/// Where somebody stands on a purpose, as a list is filtered by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum SaidState {
    /// Consent stands.
    Given,
    /// A form waits to be confirmed.
    Pending,
    /// Consent was taken back.
    Withdrawn,
    /// The person objected.
    Objected,
}

impl SaidState {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Given, Self::Pending, Self::Withdrawn, Self::Objected];

    /// The standing.
    #[must_use]
    pub const fn state(self) -> State {
        match self {
            Self::Given => State::Given,
            Self::Pending => State::Pending,
            Self::Withdrawn => State::Withdrawn,
            Self::Objected => State::Objected,
        }
    }

    /// What a word means.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|said| said.state().as_str() == word)
    }
}

/// What people have said about a purpose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Said {
    /// The purpose.
    pub purpose: PurposeId,
    /// Where they stand.
    pub standing: SaidState,
}

/// `POST /api/v1/people/search`. In a body, for what one looks for is personal data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SearchRequest {
    /// Beginnings of words of the name, the organisation or the e-mail address, or of the telephone number, or the last four digits of it;
    /// all of them must be met. Empty is everyone.
    #[serde(default)]
    pub text: String,
    /// Only those with this tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    /// Only those with a telephone number that is none that exists: stored before numbers were checked, and to be put right.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub phone_suspect: bool,
    /// Which people; those with a suspect number are looked for among all.
    #[serde(default, skip_serializing_if = "is_default")]
    pub group: PeopleGroup,
    /// Only those who stand so on a purpose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<Said>,
    /// In which order. Those that tell of what happened need the right to see that. Suspect numbers come in the order in which people were
    /// added.
    #[serde(default, skip_serializing_if = "is_default")]
    pub order: PeopleOrder,
    /// Where the page before ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// A page of people, in the order that was asked for.
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
    /// Where they stand on each purpose on which they have said anything, in the order of the purposes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub standings: Vec<LineStanding>,
    /// The last day on which something happened with them; only for those who may see what happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date"))]
    pub last: Option<Day>,
    /// What they have paid in all, in the currency in which they paid last; likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<Money>,
    /// Of those who are awaiting: when what they filled in is deleted, unless it is confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub deleted_at: Option<Moment>,
}

/// Where a person in a list stands on a purpose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LineStanding {
    /// The purpose.
    pub purpose: PurposeId,
    /// What it is called, in the language of the request.
    pub title: String,
    /// Where they stand.
    pub standing: State,
}

/// `GET /api/v1/people/counts`: how many people there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PeopleCounts {
    /// Everybody but those who are awaiting.
    pub customers: u64,
    /// Those who have done nothing but fill in a form that nobody has confirmed. At most 10,000 are counted.
    pub awaiting: u64,
}

/// `POST /api/v1/people/similar`: who may be the person that somebody is about to take in. In a body, like a search.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SimilarRequest {
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The telephone number, as people write it. One that is none is like nobody's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The postal code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
}

/// Those who may be that person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SimilarPeople {
    /// At most five, those with the same telephone number first.
    pub people: Vec<SimilarPerson>,
}

/// Somebody who may be that person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SimilarPerson {
    /// What the two are alike in.
    pub alike: Likeness,
    /// Who.
    pub person: PersonLine,
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
