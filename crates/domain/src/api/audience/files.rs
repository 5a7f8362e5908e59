//! Files made of an audience: exports and labels.

use serde::{Deserialize, Serialize};

use crate::{
    audience::{Basis, MailingService},
    own_field::FieldId,
};

/// `POST /api/v1/audience/export`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExportRequest {
    /// The purpose; it decides the verdict.
    #[cfg_attr(feature = "openapi", schema(value_type = crate::wording::PurposeId))]
    pub purpose: String,
    /// Conditions, as in `POST /api/v1/audience/count`.
    #[serde(rename = "where")]
    #[cfg_attr(feature = "openapi", schema(value_type = crate::api::described::Conditions))]
    pub conditions: serde_json::Map<String, serde_json::Value>,
    /// `csv`; `xlsx`, a workbook whose second sheet says which export it is; or `jsonl`, one object a line, the first of which says so.
    /// All carry the export's id, each person's edition and receipt, and the newest checkpoint of the log.
    #[cfg_attr(feature = "openapi", schema(value_type = crate::api::described::FileFormat))]
    pub format: String,
    /// Whether a CSV file begins with a byte order mark, which Excel needs to read ä and ö. One that a person reads always does.
    #[serde(default)]
    pub bom: bool,
    /// How the columns of a CSV file or a workbook are headed: by names for programs if absent.
    #[serde(default, skip_serializing_if = "Headings::is_machine")]
    pub headings: Headings,
    /// On what they would be written to: consent if absent. Another basis must have been turned on for the purpose.
    #[serde(default, skip_serializing_if = "Basis::is_consent")]
    pub basis: Basis,
    /// As which mailing service reads the file, in place of our own columns; only with `csv`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preset: Option<MailingService>,
    /// Which of the business's own fields have a column each. Those that a purpose asks for go out for such a purpose alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub fields: Vec<FieldId>,
    /// The organisation that receives the list, up to 120 characters: it is told when data in it is corrected, erased or restricted. Absent where
    /// the list stays with the business; with a preset, its service if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient: Option<String>,
}

/// `POST /api/v1/audience/suppression`: the addresses that must not be written to for a purpose, for the list of a mailing service.
///
/// In it is who took consent back, objected, has consented to another processing, has had their data restricted, or whose address refuses mail.
/// Who never consented is not in it: nobody has their address from here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SuppressionRequest {
    /// The purpose.
    #[cfg_attr(feature = "openapi", schema(value_type = crate::wording::PurposeId))]
    pub purpose: String,
    /// What its column is called: as this service has it, or `email` or `phone`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preset: Option<MailingService>,
}

/// How the columns of a file are headed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Headings {
    /// By names that stay the same in every language: `email`, `consent_given_at`.
    #[default]
    Machine,
    /// By words for a person, in the language of the request. A CSV file is separated by semicolons then, as spreadsheets in Finland and
    /// Sweden want it, and begins with a byte order mark.
    Reader,
}

impl Headings {
    /// Whether programs read them.
    #[must_use]
    pub const fn is_machine(&self) -> bool {
        matches!(self, Self::Machine)
    }
}

/// `POST /api/v1/audience/labels`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LabelRequest {
    /// The purpose; it decides the verdict.
    #[cfg_attr(feature = "openapi", schema(value_type = crate::wording::PurposeId))]
    pub purpose: String,
    /// Conditions, as in `POST /api/v1/audience/count`.
    #[serde(rename = "where")]
    #[cfg_attr(feature = "openapi", schema(value_type = crate::api::described::Conditions))]
    pub conditions: serde_json::Map<String, serde_json::Value>,
    /// The sheet, by the width and height of a label in millimetres: `70x37` (3 × 8), `99x38` (2 × 7), `63x38` (3 × 7) or `105x37` (2 × 8).
    #[cfg_attr(feature = "openapi", schema(value_type = crate::api::described::SheetName))]
    pub sheet: String,
    /// Which label of the first sheet is the first that is free, counted along the rows; 1 if absent.
    #[serde(default = "first_label")]
    pub start: u32,
}

const fn first_label() -> u32 {
    1
}

/// How many labels would be printed. People who may be written to and are left out have no postal address in the register, or no name.
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
