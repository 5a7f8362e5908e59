//! The audience on the wire: whom one may write to for one purpose.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    audience::{Basis, Reason, Step},
    ids::{EventId, FilterId, PersonId},
    locale::Locale,
    time::{Day, Moment},
    wording::{FormId, Ground, PurposeId},
};

/// `POST /api/v1/audience/count`, and the question of the other calls.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AudienceAsk {
    /// What one wants to write for; it decides the verdict.
    pub purpose: String,
    /// Conditions, all of which must be met; `{}` is everyone. Known are `language` (a code or a list of codes), `joined` and
    /// `consent_given` (`{"after": time, "before": time}`, the first included, the last not), `edition`
    /// (`{"form": name, "edition": number}`), `method` (a word or a list of words); of what staff keep `tag`, `postal_code` (the
    /// beginning of one) and `organisation` (a text or a list of texts), `kind` (`natural` or `legal`), `visited`, `bought` and `assigned`
    /// (`{"after": day, "before": day}`, like the others), `times_bought` (`{"at_least": number, "at_most": number}` and days) and
    /// `amount_bought` (the same in hundredths of a `currency`, `EUR` if none is named); and for combining them `all` and `any` (lists of
    /// such objects) and `not` (such an object). At most 20 conditions, at most 5 deep.
    #[serde(rename = "where")]
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub conditions: serde_json::Map<String, serde_json::Value>,
    /// On what they would be written to: consent if absent. Another basis must have been turned on for the purpose.
    #[serde(default, skip_serializing_if = "is_consent")]
    pub basis: Basis,
}

/// How many match, how many of them may be written to, and why not the others. The totals add up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AudienceCount {
    /// Everyone who matches the conditions.
    pub matched: u64,
    /// Those who may be written to.
    pub send: u64,
    /// The others, by reason; reasons that concern nobody are left out.
    pub withheld: Vec<Withheld>,
    /// On what else people may be written to for this purpose; absent where the keeper has turned nothing on.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub also: BTreeSet<Ground>,
}

/// How many are withheld for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Withheld {
    /// The reason.
    pub reason: Reason,
    /// How many.
    pub count: u64,
}

/// `POST /api/v1/audience/people`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PeopleAsk {
    /// See [`AudienceAsk::purpose`].
    pub purpose: String,
    /// See [`AudienceAsk::conditions`].
    #[serde(rename = "where")]
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub conditions: serde_json::Map<String, serde_json::Value>,
    /// How many a page, 1 to 500; 50 if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the earlier page ended: its `next`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// On what they would be written to: consent if absent. Another basis must have been turned on for the purpose.
    #[serde(default, skip_serializing_if = "is_consent")]
    pub basis: Basis,
}

/// One page of those who may be written to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PeoplePage {
    /// The people.
    pub people: Vec<AudiencePerson>,
    /// The cursor of the next page; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// Somebody who may be written to, and by which receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AudiencePerson {
    /// The person.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: PersonId,
    /// Where to write: the e-mail address or the telephone number, as the purpose's channel has it.
    pub address: String,
    /// The name, if one was given.
    pub name: Option<String>,
    /// The language of messages.
    pub language: Locale,
    /// Since when consent stands; absent where the basis is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub given_at: Option<Moment>,
    /// The receipt that proves it; absent where the basis is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "uuid"))]
    pub receipt: Option<EventId>,
    /// Of a soft opt-in: the day of the sale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date"))]
    pub sold_on: Option<Day>,
    /// Stops this purpose in one click (RFC 8058).
    pub stop_url: String,
}

/// `POST /api/v1/audience/withheld`: the people behind a number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WithheldAsk {
    /// See [`AudienceAsk::purpose`].
    pub purpose: String,
    /// See [`AudienceAsk::conditions`].
    #[serde(rename = "where")]
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub conditions: serde_json::Map<String, serde_json::Value>,
    /// Why they are withheld.
    pub reason: Reason,
    /// How many a page, 1 to 500; 50 if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Where the earlier page ended: its `next`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// On what they would be written to: consent if absent. Another basis must have been turned on for the purpose.
    #[serde(default, skip_serializing_if = "is_consent")]
    pub basis: Basis,
}

/// One page of those who are withheld for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WithheldPage {
    /// The people.
    pub people: Vec<WithheldPerson>,
    /// The cursor of the next page; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// Somebody who must not be written to for the purpose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WithheldPerson {
    /// The person.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: PersonId,
    /// Their e-mail address, if there is one.
    pub email: Option<String>,
    /// The name, if one was given.
    pub name: Option<String>,
    /// The language of messages.
    pub language: Locale,
    /// Since when they stand where they stand; absent where they have said nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub since: Option<Moment>,
}

/// `GET /api/v1/audience/filters`, by name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FilterList {
    /// The saved questions.
    pub filters: Vec<SavedFilter>,
}

/// A question that was given a name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SavedFilter {
    /// Which.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: FilterId,
    /// Its name.
    pub name: String,
    /// See [`AudienceAsk::purpose`].
    pub purpose: String,
    /// See [`AudienceAsk::basis`].
    #[serde(default, skip_serializing_if = "is_consent")]
    pub basis: Basis,
    /// See [`AudienceAsk::conditions`].
    #[serde(rename = "where")]
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub conditions: serde_json::Map<String, serde_json::Value>,
    /// Who saved it.
    pub by: String,
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
}

/// `POST /api/v1/audience/filters`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FilterAsk {
    /// Its name.
    pub name: String,
    /// See [`AudienceAsk::purpose`].
    pub purpose: String,
    /// See [`AudienceAsk::basis`].
    #[serde(default, skip_serializing_if = "is_consent")]
    pub basis: Basis,
    /// See [`AudienceAsk::conditions`].
    #[serde(rename = "where")]
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub conditions: serde_json::Map<String, serde_json::Value>,
}

/// `POST /api/v1/audience/export`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExportAsk {
    /// See [`AudienceAsk::purpose`].
    pub purpose: String,
    /// See [`AudienceAsk::conditions`].
    #[serde(rename = "where")]
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub conditions: serde_json::Map<String, serde_json::Value>,
    /// `csv`; `xlsx`, a workbook whose second sheet says which export it is; or `jsonl`, one object a line, the first of which says so.
    /// All carry the export's id, each person's edition and receipt, and the newest checkpoint of the log.
    pub format: String,
    /// Whether a CSV file begins with a byte order mark, which Excel needs to read ä and ö.
    #[serde(default)]
    pub bom: bool,
    /// On what they would be written to: consent if absent. Another basis must have been turned on for the purpose.
    #[serde(default, skip_serializing_if = "is_consent")]
    pub basis: Basis,
}

/// `POST /api/v1/audience/labels`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LabelAsk {
    /// See [`AudienceAsk::purpose`].
    pub purpose: String,
    /// See [`AudienceAsk::conditions`].
    #[serde(rename = "where")]
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub conditions: serde_json::Map<String, serde_json::Value>,
    /// The sheet, by the width and height of a label in millimetres: `70x37` (3 × 8), `99x38` (2 × 7), `63x38` (3 × 7) or `105x37` (2 × 8).
    pub sheet: String,
    /// Which label of the first sheet is the first that is free, counted along the rows; 1 if absent.
    #[serde(default = "first_label")]
    pub start: u32,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_consent(basis: &Basis) -> bool {
    matches!(basis, Basis::Consent)
}

const fn first_label() -> u32 {
    1
}

/// How many labels would be printed. Whoever may be written to and is left out has no postal address in the register, or no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LabelCount {
    /// Those who may be written to.
    pub send: u64,
    /// Those of them whose name and postal address are known.
    pub labels: u64,
    /// The others of them.
    pub without: u64,
}

/// `GET /api/v1/audience/history?step=month`: consents that came and went, in numbers alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConsentHistory {
    /// How time is divided.
    pub step: Step,
    /// The first days of the steps, the oldest first.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub begins: Vec<Day>,
    /// Every purpose that anybody has said something about, or that a form asks for.
    pub purposes: Vec<PurposeHistory>,
    /// The editions that were published in that time, the oldest first.
    pub editions: Vec<EditionMark>,
}

/// What came and went of the consents to one purpose. Each list has a number for each step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PurposeHistory {
    /// The purpose.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub purpose: PurposeId,
    /// What a form calls it; its name where none asks for it any more.
    pub title: String,
    /// Consents that came to stand.
    pub given: Vec<u64>,
    /// Consents that ended: taken back, objected to, or lapsed.
    pub ended: Vec<u64>,
}

/// When an edition came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EditionMark {
    /// The form.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub form: FormId,
    /// The edition.
    pub edition: u32,
    /// The day, in Finland.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub day: Day,
}

/// `GET /api/v1/audience/shares`: how the editions of the forms were answered, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OptInShares {
    /// The editions that somebody has answered.
    pub editions: Vec<EditionShares>,
}

/// How one edition was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EditionShares {
    /// Which, and since when it was shown.
    #[serde(flatten)]
    pub edition: EditionMark,
    /// Its boxes.
    pub boxes: Vec<BoxShare>,
}

/// How often one box was ticked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BoxShare {
    /// The purpose.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub purpose: PurposeId,
    /// See [`PurposeHistory::title`].
    pub title: String,
    /// How often it was ticked.
    pub ticked: u64,
    /// How often the form was answered with the box in it.
    pub shown: u64,
}

/// `POST /api/v1/check`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckAsk {
    /// What one wants to write for.
    pub purpose: PurposeId,
    /// Up to 1,000 addresses.
    pub emails: Vec<String>,
    /// See [`AudienceAsk::basis`].
    #[serde(default, skip_serializing_if = "is_consent")]
    pub basis: Basis,
}

/// A verdict for each address, in the order they were asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckAnswer {
    /// The verdicts.
    pub verdicts: Vec<CheckVerdict>,
}

/// Whether one address may be written to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "verdict", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum CheckVerdict {
    /// It may.
    Send {
        /// The address as asked.
        email: String,
        /// On what.
        basis: Basis,
        /// The receipt that proves it; absent where the basis is not consent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "uuid"))]
        receipt: Option<EventId>,
    },
    /// It may not.
    Withhold {
        /// The address as asked.
        email: String,
        /// Why not.
        reason: Reason,
    },
}
