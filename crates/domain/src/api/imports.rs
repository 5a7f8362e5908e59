//! Imports on the wire: a list is sent, looked at, tried, brought in and, for a week, taken back.

use serde::{Deserialize, Serialize};

use crate::{
    ids::{ImportId, PersonId},
    import::{ColumnState, Fate, FateCounts, Plan, Reason, RowFault, Subject, Target, foreign::System},
    time::Moment,
};

/// What kind of file a list came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = ImportFormat))]
pub enum FileFormat {
    /// Text with separators.
    Csv,
    /// Office Open XML.
    Xlsx,
    /// `OpenDocument`.
    Ods,
    /// JSON: records that another system kept of consents.
    Json,
}

/// What a file has that is not read, or was read otherwise than its maker may think.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = ImportNote))]
pub enum FileNote {
    /// Cells with formulas: the values that were computed last are read.
    Formulas,
    /// Cells with errors: they are read as empty.
    Errors,
    /// It refers to other files, which are not opened.
    ExternalLinks,
    /// It has macros, which are not looked at.
    Macros,
}

/// How a file was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = ImportFile))]
pub struct FileAbout {
    /// What kind of file it is.
    pub format: FileFormat,
    /// The encoding of a text, as the web names it, and `cp850`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    /// The separator of a text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub separator: Option<String>,
    /// The names of the sheets of a workbook.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sheets: Vec<String>,
    /// Which of them was read, counted from 0.
    #[serde(default)]
    pub sheet: u32,
    /// What is not read of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<FileNote>,
    /// The systems whose records of consents it holds; absent where it is a list of people.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub systems: Vec<System>,
    /// How many columns the longest row has.
    pub columns: u16,
    /// How many rows it has, that of the heads included.
    pub rows: u32,
    /// How many bytes.
    pub bytes: u32,
}

/// How far an import has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ImportState {
    /// The file is being taken in.
    Receiving,
    /// It waits for what is said of it.
    Received,
    /// Every row is being tried.
    Checking,
    /// Every row was tried.
    Checked,
    /// Rows are being brought in.
    Importing,
    /// That was stopped, and can go on.
    Stopped,
    /// All are in.
    Done,
    /// It is being taken back.
    Undoing,
    /// It was taken back.
    Undone,
    /// The list waited too long, and was wiped.
    Expired,
}

impl ImportState {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Receiving,
        Self::Received,
        Self::Checking,
        Self::Checked,
        Self::Importing,
        Self::Stopped,
        Self::Done,
        Self::Undoing,
        Self::Undone,
        Self::Expired,
    ];

    /// The word of the wire and of storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Receiving => "receiving",
            Self::Received => "received",
            Self::Checking => "checking",
            Self::Checked => "checked",
            Self::Importing => "importing",
            Self::Stopped => "stopped",
            Self::Done => "done",
            Self::Undoing => "undoing",
            Self::Undone => "undone",
            Self::Expired => "expired",
        }
    }

    /// The state of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }

    /// Whether the alarm has work with it.
    #[must_use]
    pub const fn is_under_way(self) -> bool {
        matches!(self, Self::Checking | Self::Importing | Self::Undoing)
    }
}

/// What taking an import back did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UndoCounts {
    /// How many cards that came with it went again.
    pub removed: u32,
    /// How many of them stay, because something has happened to them since.
    pub stayed: u32,
    /// How many data of other cards are what they were before.
    pub put_back: u32,
    /// How many of them stay, because they were changed since.
    pub changed_since: u32,
}

/// `GET /api/v1/imports`: the newest first, at most a hundred.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportList {
    /// The imports.
    pub imports: Vec<ImportLine>,
}

/// An import in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportLine {
    /// Its id.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: ImportId,
    /// When the file came.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
    /// Who brought it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// How far it has come.
    pub state: ImportState,
    /// What the list is.
    pub subject: Subject,
    /// Where it comes from; empty until that is said.
    pub source: String,
    /// How many rows it has.
    pub rows: u32,
    /// What became of its rows, so far; before they are brought in, what would.
    pub counts: FateCounts,
    /// Until when it can be taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub undo_until: Option<Moment>,
}

/// One column, before its list is brought in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportColumn {
    /// What its head says; empty where the list has none.
    pub head: String,
    /// What its first two rows hold.
    pub samples: Vec<String>,
    /// Where its cells go: as was said, else as its head says.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub target: Target,
    /// What is to be said of it.
    pub state: ColumnState,
}

/// What becomes of one row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportRow {
    /// Its line in the file.
    pub line: u32,
    /// The person it is about, as the row says.
    pub who: String,
    /// What becomes of it.
    pub fate: Fate,
    /// Why.
    pub reason: Reason,
    /// The line of an earlier row about the same person, where that is why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<u32>,
    /// The data that differ from those of the card that it completes: there the card's own stay.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kept: Vec<String>,
    /// What is wrong with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<RowFault>,
    /// The person whose card it completes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "uuid"))]
    pub person: Option<PersonId>,
}

/// `GET /api/v1/imports/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportResponse {
    /// It as a line of the list.
    #[serde(flatten)]
    pub line: ImportLine,
    /// How the file was read; absent while it is being taken in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<FileAbout>,
    /// Whether its first row is one of heads: as was said, else as it looks.
    pub heads: bool,
    /// Its columns; none once its rows are wiped.
    pub columns: Vec<ImportColumn>,
    /// What was said of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<Plan>,
    /// How many rows the step that is under way has done.
    pub done: u32,
    /// Of how many.
    pub total: u32,
    /// Some of its rows, as the query asks.
    pub listed: Vec<ImportRow>,
    /// After which line those of the next page stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<u32>,
    /// What taking it back did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undone: Option<UndoCounts>,
}

/// `PUT /api/v1/imports/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "act", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ImportChange {
    /// Says what the list is, and tries every row. Nothing of any card is changed.
    Check {
        /// What is said of it.
        plan: Plan,
    },
    /// Brings its rows in, or goes on where that was stopped.
    Commit,
    /// Stops what is under way, after the step that it is at.
    Stop,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_register_answers_can_be_read() {
        let text = r#"{"id":"5f060929-08b7-4fef-90a5-de973af330f6","at":"2026-11-30T20:11:37.756Z","by":"Maija Markkinoija","state":"received",
            "subject":"people","source":"","rows":4,"counts":{"new":0,"merged":0,"unchanged":0,"blocked":0,"refused":0},
            "file":{"format":"csv","encoding":"utf-8","separator":";","sheet":0,"columns":5,"rows":4,"bytes":178},"heads":true,
            "columns":[{"head":"Nimi","samples":["Aino"],"target":"name","state":"recognised"},
                {"head":"Lupa","samples":["K","E"],"target":"skip","state":"no_consent"}],"done":0,"total":4,"listed":[]}"#;
        let read: ImportResponse = serde_json::from_str(text).expect("what the register answers");
        assert_eq!((read.columns.len(), read.line.rows, read.listed.len()), (2, 4, 0));
    }
}
