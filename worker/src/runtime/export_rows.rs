//! An export as JSON, one object a line: for programs that go on by themselves, and for the edge, which makes workbooks of it.

use lupa_domain::{
    api::audience::Headings,
    audience::Basis,
    ids::{EventId, ExportId, PersonId},
    locale::Locale,
    people::{FieldId, Values},
    time::{Day, Moment},
    wording::{Channel, PurposeId},
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The first line: which export this is, so that the file can be held against the register years later.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Head {
    /// Which export.
    pub export: ExportId,
    /// What everybody below may be written to for.
    pub purpose: PurposeId,
    /// On what they are written to.
    #[serde(default)]
    pub basis: Basis,
    /// What the newest notice calls that, in the language of the request; empty where none has told of it.
    pub title: String,
    /// The version of the processing that everybody below has agreed to.
    pub version: u32,
    /// By which means they are written to.
    pub channel: Channel,
    /// The conditions, as they were asked.
    #[serde(rename = "where")]
    pub conditions: Map<String, Value>,
    /// How the columns of a workbook are headed.
    #[serde(default, skip_serializing_if = "Headings::is_machine")]
    pub headings: Headings,
    /// Which of the business's own fields stand in the rows, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldHead>,
    /// When.
    pub at: Moment,
    /// Who exported it.
    pub by: String,
    /// How many.
    pub people: u64,
    /// The newest signed checkpoint of the log: every receipt below that is older is in its tree.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checkpoint: Option<String>,
}

impl Head {
    /// The checkpoint in short: the size of the tree and its root, as their two lines of the note have them.
    #[must_use]
    pub fn tree(&self) -> String {
        let lines = self.checkpoint.iter().flat_map(|note| note.lines().skip(1).take(2));
        lines.collect::<Vec<_>>().join(" ")
    }
}

/// One of the business's own fields as a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldHead {
    /// Which.
    pub id: FieldId,
    /// How its column is headed.
    pub head: String,
}

/// One person who may be written to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Where to write: the e-mail address or the telephone number.
    pub address: String,
    /// Since when consent stands; absent where the basis is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent_given_at: Option<Moment>,
    /// The edition that they agreed to, `form/edition`; empty where none is known.
    pub edition: String,
    /// What stands in the business's own fields that were asked for.
    #[serde(default, skip_serializing_if = "Values::is_empty")]
    pub fields: Values,
    /// The language of messages.
    pub language: Locale,
    /// The name, if one was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The receipt that proves the consent; absent where the basis is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<EventId>,
    /// Of a soft opt-in: the day of the sale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sold_on: Option<Day>,
    /// Stops this purpose in one click (RFC 8058).
    pub stop_url: String,
}

/// The first line of address labels, for the edge alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LabelHead {
    /// What everybody below may be written to for.
    pub purpose: PurposeId,
    /// See [`Head::title`].
    pub title: String,
    /// When.
    pub at: Moment,
    /// The word of the sheet; see `lupa_domain::audience::Sheet`.
    pub sheet: String,
    /// Which label of the first sheet is the first that is free, counted from 1.
    pub start: u32,
}

/// Where a letter to one person goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LabelLine {
    /// The person.
    pub id: PersonId,
    /// The name, if one was given.
    pub name: Option<String>,
    /// The organisation that they are or speak for.
    pub organisation: Option<String>,
    /// Street and number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Town.
    pub locality: String,
    /// Country, ISO 3166-1 alpha-2.
    pub country: String,
}

/// Something as a line.
pub fn line(value: &impl Serialize) -> String {
    lupa_domain::jcs::text(value) + "\n"
}
