//! People on the wire: what is held about one person, by themselves and by staff.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::portal::{ConsentView, ReceiptLine};
use crate::{
    ids::{HistoryId, PersonId},
    locale::Locale,
    people::{FieldDeclaration, FieldId, Happening, Kind, Money, Relation, Source},
    time::{Day, Moment},
};

/// `GET /api/v1/me`: identity and contact data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonView {
    /// The random id of the person; receipts carry it instead of the address.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: PersonId,
    /// The e-mail address, if there is one.
    pub email: Option<String>,
    /// The name, if one was given.
    pub name: Option<String>,
    /// The telephone number, if one was given.
    pub phone: Option<String>,
    /// The language of messages.
    pub locale: Locale,
    /// When the person came into the register.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub joined_at: Moment,
    /// When the address was first confirmed; absent until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub confirmed_at: Option<Moment>,
    /// Who keeps the register.
    pub controller: crate::wording::Controller,
}

/// A member of a person that can be empty, as staff write it: what is left out or empty is not kept.
///
/// `POST /api/v1/people` and, whole, `PUT /api/v1/people/{id}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonAsk {
    /// The e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The name; needed where no organisation is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The organisation that the person is or speaks for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// The telephone number, as people write it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The postal address; whole or not at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<AddressAsk>,
    /// The language of messages.
    pub locale: Locale,
    /// A natural or a legal person.
    #[serde(default)]
    pub kind: Kind,
    /// What they are to the business.
    #[serde(default)]
    pub relation: Relation,
    /// Words by which they are found again; at most 50 of at most 40 characters.
    #[serde(default)]
    pub tags: Vec<String>,
    /// The keeper's own fields by name; none but declared ones. Restricted ones that one may not see are left as they are.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub fields: BTreeMap<String, serde_json::Value>,
    /// Where what is new in this comes from.
    pub source: Source,
    /// Why it is kept or changed, in a sentence; at most 500 characters. The person sees it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A postal address as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AddressAsk {
    /// Street and number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Town.
    pub locality: String,
    /// Country, ISO 3166-1 alpha-2; `FI` where it is left out.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub country: String,
}

/// `GET /api/v1/people/{id}`: what is kept about a person. The answer's `ETag` is the revision, for `If-Match`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonCard {
    /// The random id of the person.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: PersonId,
    /// Counts the changes.
    pub revision: u64,
    /// The e-mail address.
    pub email: Option<String>,
    /// The name.
    pub name: Option<String>,
    /// The organisation.
    pub organisation: Option<String>,
    /// The telephone number (E.164).
    pub phone: Option<String>,
    /// The postal address.
    pub address: Option<AddressAsk>,
    /// The language of messages.
    pub locale: Locale,
    /// A natural or a legal person.
    pub kind: Kind,
    /// What they are to the business.
    pub relation: Relation,
    /// Words by which they are found again, in the order of the alphabet.
    pub tags: Vec<String>,
    /// The keeper's own fields by name.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub fields: BTreeMap<String, serde_json::Value>,
    /// How many restricted fields hold something that one may not see.
    pub hidden: u32,
    /// When the person came into the register.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub joined_at: Moment,
    /// When the e-mail address was first confirmed by its owner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub confirmed_at: Option<Moment>,
    /// Since when the address has refused mail for good.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub bounced_at: Option<Moment>,
    /// Whether the processing is restricted (GDPR Art. 18).
    pub restricted: bool,
    /// Where each datum comes from.
    pub origins: Vec<Origin>,
    /// Where the person stands on each purpose, in the language of the request.
    pub consents: Vec<ConsentView>,
    /// Their receipts, the newest first.
    pub receipts: Vec<ReceiptLine>,
    /// What keeps the person from being erased yet.
    pub holds: Vec<Hold>,
}

/// Where one datum comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Origin {
    /// Which one: a member of [`PersonCard`], such as `phone`, or `fields/` and the name of a field.
    pub datum: String,
    /// Where it comes from.
    pub source: Source,
    /// Why it is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Since when it is what it is.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
    /// The member of staff who wrote it down; absent where the person did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}

/// What keeps a person from being erased yet (GDPR Art. 17(3)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Hold {
    /// An entry of the history that is not settled.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub entry: HistoryId,
    /// What it is.
    pub happening: Happening,
    /// The day of it.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date"))]
    pub day: Day,
}

/// `POST /api/v1/people/search`. In a body, for what one looks for is personal data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SearchAsk {
    /// Beginnings of words of the name, the organisation or the e-mail address, or of the telephone number; all of them must be met.
    /// Empty is everyone.
    #[serde(default)]
    pub text: String,
    /// Only those with this tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
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
    /// The telephone number.
    pub phone: Option<String>,
    /// The town.
    pub locality: Option<String>,
    /// Words by which they are found again.
    pub tags: Vec<String>,
    /// When they came into the register.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub joined_at: Moment,
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

/// Something that happened: `POST /api/v1/people/{id}/history`, `PUT /api/v1/people/{id}/history/{entry}` and `POST /api/v1/walk-ins`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HistoryAsk {
    /// What.
    pub happening: Happening,
    /// The day of it, `2026-11-25`.
    pub day: String,
    /// A note, of at most 64 kB. A walk-in has none: nothing may tell who it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The amount of money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Whether it is still open: not paid, not done. What is open keeps the person from being erased.
    #[serde(default)]
    pub open: bool,
}

/// One entry of a history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HistoryLine {
    /// Its random id.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: HistoryId,
    /// Counts the changes, for `If-Match`.
    pub revision: u64,
    /// What.
    pub happening: Happening,
    /// The day of it.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date"))]
    pub day: Day,
    /// The note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The amount of money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Whether it is still open.
    pub open: bool,
    /// Who wrote it down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}

/// `GET /api/v1/people/{id}/history`: a page, the latest day first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HistoryPage {
    /// At most 50 entries.
    pub entries: Vec<HistoryLine>,
    /// The `cursor` of the next page; absent at the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// How many there are in all.
    pub count: u64,
}

/// `GET /api/v1/walk-ins`: how often people came whom nobody knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WalkInList {
    /// One line for each month, kind and currency, the latest month first.
    pub months: Vec<WalkInMonth>,
}

/// The walk-ins of one kind in one month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WalkInMonth {
    /// The month, `2026-11`.
    pub month: String,
    /// What.
    pub happening: Happening,
    /// How often.
    pub count: u64,
    /// What they paid together, where money was noted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
}

/// `GET /api/v1/people/{id}/changes`: a page of what was changed, the newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangePage {
    /// At most 50 changes.
    pub changes: Vec<ChangeLine>,
    /// The `cursor` of the next page; absent at the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// One change of one datum.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangeLine {
    /// Which one; as in [`Origin`], or `history/` and the id of an entry.
    pub datum: String,
    /// The value before; absent where there was none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Object>))]
    pub before: Option<serde_json::Value>,
    /// The value since; absent where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Object>))]
    pub after: Option<serde_json::Value>,
    /// Where the new value comes from.
    pub source: Source,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
    /// Who wrote it down; absent where the person did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}

/// `GET /api/v1/fields`: what else is kept about people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldList {
    /// In the order in which they were declared.
    pub fields: Vec<FieldView>,
}

/// One field of the keeper's own. `PUT /api/v1/fields/{id}` takes its declaration; a new one needs `If-None-Match: *`, a change `If-Match`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldView {
    /// Its name: small letters, digits and hyphens.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub id: FieldId,
    /// Counts the changes, for `If-Match`.
    pub revision: u64,
    /// What was declared.
    #[serde(flatten)]
    pub declaration: FieldDeclaration,
    /// For how many people it holds something.
    pub people: u64,
}

/// `GET /api/v1/me/data`: what is kept about oneself besides identity and contact data, the restricted fields among it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KeptView {
    /// The organisation.
    pub organisation: Option<String>,
    /// The postal address.
    pub address: Option<AddressAsk>,
    /// A natural or a legal person.
    pub kind: Kind,
    /// What one is to the business.
    pub relation: Relation,
    /// Words by which staff find one again.
    pub tags: Vec<String>,
    /// The keeper's own fields that hold something.
    pub fields: Vec<KeptField>,
    /// Where each datum comes from.
    pub origins: Vec<Origin>,
    /// Whether the processing is restricted (GDPR Art. 18).
    pub restricted: bool,
    /// Since when the address has refused mail for good.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub bounced_at: Option<Moment>,
    /// How many entries the history has: `GET /api/v1/me/history`.
    pub history: u64,
    /// How often something was changed: `GET /api/v1/me/changes`.
    pub changes: u64,
}

/// One field of the keeper's own, as the person sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KeptField {
    /// Its name inside the register.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub id: FieldId,
    /// Its name, in the language of the request where it has one.
    pub label: String,
    /// What it is needed for.
    pub reason: String,
    /// What it holds.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub value: serde_json::Value,
}
