//! The card of a person, as staff see and write it, and what was changed on it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    api::{
        consent::ScanLine,
        portal::{ConsentResponse, ReceiptLine},
        rights::notifications::NotificationLine,
    },
    ids::{HistoryId, PersonId},
    import::foreign::{ForeignState, System},
    locale::Locale,
    people::{Happening, Kind, Relation, Source},
    retention::Term,
    rights::ObjectionKind,
    time::{Day, Moment},
};

/// A member of a person that can be empty, as staff write it: what is left out or empty is not kept.
///
/// `POST /api/v1/people` and, whole, `PUT /api/v1/people/{id}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonRequest {
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
    pub address: Option<AddressFields>,
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
    /// The business's own fields by name; declared ones only. Restricted fields that the caller may not see stay as they are.
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
pub struct AddressFields {
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
    /// The telephone number as people write it: that of the register's own country as it is dialled there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone_shown: Option<String>,
    /// Whether the telephone number is none that exists, as those may be that were stored before numbers were checked.
    #[serde(default)]
    pub phone_suspect: bool,
    /// The postal address.
    pub address: Option<AddressFields>,
    /// The language of messages.
    pub locale: Locale,
    /// A natural or a legal person.
    pub kind: Kind,
    /// What they are to the business.
    pub relation: Relation,
    /// Words by which they are found again, in the order of the alphabet.
    pub tags: Vec<String>,
    /// The business's own fields by name.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub fields: BTreeMap<String, serde_json::Value>,
    /// How many restricted fields hold something that the caller may not see.
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
    pub consents: Vec<ConsentResponse>,
    /// Their receipts, the newest first.
    pub receipts: Vec<ReceiptLine>,
    /// The scans of papers that they signed, the newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scans: Vec<ScanLine>,
    /// Records that other systems kept of consents: none of them is a consent here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub foreign_records: Vec<ForeignRecordLine>,
    /// What keeps the person from being erased yet.
    pub holds: Vec<Hold>,
    /// The kinds of use to which the person objects, and since when.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<String, String>))]
    pub objections: BTreeMap<ObjectionKind, Moment>,
    /// Until when each group of data is kept, and by which rule.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<Term>,
    /// Who received something of it and was told, or has to be, that it was corrected or restricted (GDPR Art. 19), the newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notifications: Vec<NotificationLine>,
}

/// Who a person is and how to reach them: of a [`PersonCard`] what forms need, which leave the rest unread.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct PersonDetails {
    /// The random id of the person.
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
    /// The telephone number as people write it.
    pub phone_shown: Option<String>,
    /// The postal address.
    pub address: Option<AddressFields>,
    /// The language of messages.
    pub locale: Locale,
    /// A natural or a legal person.
    pub kind: Kind,
    /// What they are to the business.
    pub relation: Relation,
    /// Words by which they are found again.
    pub tags: Vec<String>,
    /// The business's own fields by name.
    pub fields: BTreeMap<String, serde_json::Value>,
}

impl PersonCard {
    /// What the person is called: by their name, or else as the organisation or the address; nothing where none of them is known.
    #[must_use]
    pub fn called(&self) -> Option<&str> {
        first([&self.name, &self.organisation, &self.email])
    }
}

impl PersonDetails {
    /// Like [`PersonCard::called`].
    #[must_use]
    pub fn called(&self) -> Option<&str> {
        first([&self.name, &self.organisation, &self.email])
    }
}

impl From<&PersonCard> for PersonDetails {
    fn from(card: &PersonCard) -> Self {
        Self {
            id: card.id,
            revision: card.revision,
            email: card.email.clone(),
            name: card.name.clone(),
            organisation: card.organisation.clone(),
            phone: card.phone.clone(),
            phone_shown: card.phone_shown.clone(),
            address: card.address.clone(),
            locale: card.locale,
            kind: card.kind,
            relation: card.relation,
            tags: card.tags.clone(),
            fields: card.fields.clone(),
        }
    }
}

fn first(names: [&Option<String>; 3]) -> Option<&str> {
    names.into_iter().flatten().next().map(String::as_str)
}

/// A record that another system kept of a consent. It is none here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ForeignRecordLine {
    /// Which system.
    pub system: System,
    /// What it says.
    pub state: ForeignState,
    /// When that was, as the system says.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
    /// What for, in the words of that system.
    pub purpose: String,
    /// The id that it has there; empty where it has none.
    pub record: String,
    /// Where it was brought in from, in the words of staff.
    pub source: String,
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub brought_at: Moment,
    /// It as it stood in its file; the end of a long one is cut off.
    pub original: String,
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
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Value>))]
    pub before: Option<serde_json::Value>,
    /// The value since; absent where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Value>))]
    pub after: Option<serde_json::Value>,
    /// Whether something of it is not kept any more: the note of an entry of the history, or every value of a datum that was cleared.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub wiped: bool,
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
