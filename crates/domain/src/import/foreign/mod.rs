//! Records of consent that another system kept: ISO/IEC TS 27560 in the words of W3C DPV, consent receipts of Kantara 1.1, and the exports of c15t and
//! iubenda.
//!
//! Nobody said anything to us in them, so they are no consents here: a record is a note on the card with a mark of its source. It moves no standing, gets
//! no receipt and proves nothing on the page that checks ours. A record that says no is a stop, as a row of a list of those who unsubscribed is.

mod c15t;
mod dpv;
mod iubenda;
mod json;
mod kantara;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use self::{
    iubenda::Table,
    json::{LARGEST_FILE, MOST_RECORDS, NotRecords, read_json},
};
use super::{RowFault, Why};
use crate::{
    email::{EmailAddress, EmailError},
    text,
    time::{Day, Moment},
};

/// The longest original that is kept of a record, in bytes: what a person can look through. The rest is cut off, and a mark says so.
pub const LONGEST_ORIGINAL: usize = 2_000;
/// The longest name of a purpose, and of a record, in characters.
pub const LONGEST_NAME: usize = 200;
/// The most records that are kept of one person.
pub const MOST_OF_A_PERSON: u32 = 100;
/// The most that one item of a file says: the purposes of one person.
const MOST_OF_AN_ITEM: usize = 200;
/// What stands at the end of an original that was cut.
const CUT: &str = " …";

/// Which system a record comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = ForeignSystem))]
pub enum System {
    /// Any that writes ISO/IEC TS 27560 as JSON-LD in the words of W3C DPV.
    Dpv,
    /// Any that writes consent receipts of Kantara 1.1.
    Kantara,
    /// c15t.
    C15t,
    /// The Consent Database of iubenda.
    Iubenda,
}

impl System {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Dpv, Self::Kantara, Self::C15t, Self::Iubenda];

    /// The word of the wire and of storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Dpv => "dpv",
            Self::Kantara => "kantara",
            Self::C15t => "c15t",
            Self::Iubenda => "iubenda",
        }
    }

    /// The system of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|system| system.as_str() == word)
    }

    /// What it calls itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Dpv => "ISO/IEC TS 27560",
            Self::Kantara => "Kantara",
            Self::C15t => "c15t",
            Self::Iubenda => "iubenda",
        }
    }
}

/// What a record says of a consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = ForeignState))]
pub enum ForeignState {
    /// That it was given there.
    Given,
    /// That it was refused or withdrawn there.
    Withdrawn,
}

impl ForeignState {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Given, Self::Withdrawn];

    /// The word of the wire and of storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }
}

/// A record as it stands in a file: its parts as text, of which nothing has been checked. Without a system it is in no form that is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawRecord {
    /// Which system it comes from.
    pub system: Option<System>,
    /// The address of the person.
    pub email: String,
    /// What it is for, in the words of that system.
    pub purpose: String,
    /// What it says: `given` or `withdrawn`, where that was plain.
    pub state: String,
    /// When.
    pub at: String,
    /// The id that it has there.
    pub id: String,
    /// It as it stood in the file.
    pub original: String,
}

impl RawRecord {
    /// How many cells one has.
    pub const CELLS: u16 = 7;

    /// It as the cells of a row.
    #[must_use]
    pub fn into_cells(self) -> Vec<String> {
        let system = self.system.map(System::as_str).unwrap_or_default().to_owned();
        vec![system, self.email, self.purpose, self.state, self.at, self.id, shortened(&self.original)]
    }

    /// One that cannot be understood.
    fn unknown(original: &str) -> Self {
        Self { original: original.to_owned(), ..Self::default() }
    }
}

/// An original, no longer than is kept.
fn shortened(original: &str) -> String {
    if original.len() <= LONGEST_ORIGINAL {
        return original.to_owned();
    }
    let end = (0..=LONGEST_ORIGINAL - CUT.len()).rev().find(|end| original.is_char_boundary(*end)).unwrap_or_default();
    format!("{}{CUT}", &original[..end])
}

/// A record of another system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForeignRecord {
    /// Which system it comes from.
    pub system: System,
    /// The address of the person.
    pub email: EmailAddress,
    /// What it is for, in the words of that system.
    pub purpose: String,
    /// What it says.
    pub state: ForeignState,
    /// When.
    pub at: Moment,
    /// The id that it has there; empty where it has none.
    pub id: String,
    /// It as it stood in the file.
    pub original: String,
}

impl ForeignRecord {
    /// Reads the cells of a row, or says everything that is wrong with them. Nothing was said after `today`.
    pub fn parse(cells: &[String], today: Day) -> Result<Self, Vec<RowFault>> {
        let cell = |place: usize| cells.get(place).map(|text| text::one_line(text)).unwrap_or_default();
        let Some(system) = System::from_word(&cell(0)) else { return Err(vec![RowFault { column: None, why: Why::RecordUnknown }]) };
        let mut faults = Vec::new();
        let mut fault = |column: u16, why: Why| faults.push(RowFault { column: Some(column), why });
        let email = match EmailAddress::parse(&cell(1)) {
            Ok(email) if email.is_formula() => Err(Why::EmailFormula),
            Ok(email) => Ok(email),
            Err(_) if cell(1).is_empty() => Err(Why::Nobody),
            Err(EmailError::Length) => Err(Why::EmailTooLong),
            Err(_) => Err(Why::EmailInvalid),
        };
        if let Err(why) = email {
            fault(1, why);
        }
        let (purpose, id) = (cell(2), cell(5));
        if purpose.is_empty() {
            fault(2, Why::RecordPurpose);
        }
        for (column, text) in [(2, &purpose), (5, &id)] {
            if text.chars().count() > LONGEST_NAME {
                fault(column, Why::TextTooLong);
            }
        }
        let state = ForeignState::from_word(&cell(3));
        if state.is_none() {
            fault(3, Why::RecordState);
        }
        let at = moment(&cell(4)).filter(|at| *at < today.plus_days(2).begins());
        if at.is_none() {
            fault(4, Why::RecordMoment);
        }
        match (email, state, at) {
            (Ok(email), Some(state), Some(at)) if faults.is_empty() => {
                let original = cells.get(6).map(|text| shortened(text)).unwrap_or_default();
                Ok(Self { system, email, purpose, state, at, id, original })
            }
            _ => Err(faults),
        }
    }
}

/// The moment of a text: as RFC 3339 has it, with a space and `UTC`, without a zone, as a day, as seconds or milliseconds since 1970.
fn moment(text: &str) -> Option<Moment> {
    if let Ok(moment) = text.parse() {
        return Some(moment);
    }
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let number: i64 = text.parse().ok()?;
        let millis = if text.len() > 11 { number } else { number.checked_mul(1_000)? };
        return Some(Moment::from_millis(millis));
    }
    if let Ok(day) = text.parse::<Day>() {
        return Some(day.begins());
    }
    let in_utc = text.strip_suffix("UTC").or_else(|| text.strip_suffix('Z')).unwrap_or(text).trim_end().replacen(' ', "T", 1);
    format!("{in_utc}Z").parse().ok()
}

/// The text of a value: a text, or a number as it is written.
fn written(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// An address without the `mailto:` before it.
fn address(text: &str) -> String {
    text.strip_prefix("mailto:").unwrap_or(text).to_owned()
}

/// The items of a list; what is no list is one item.
fn each(value: Option<&Value>) -> &[Value] {
    match value {
        Some(Value::Array(items)) => items,
        Some(other) => std::slice::from_ref(other),
        None => &[],
    }
}

/// Whether a choice was yes, where that is plain.
fn choice(value: &Value) -> &'static str {
    let said = match value {
        Value::Bool(said) => Some(*said),
        Value::String(text) => match text.trim().to_ascii_lowercase().as_str() {
            "true" | "yes" | "on" | "1" => Some(true),
            "false" | "no" | "off" | "0" => Some(false),
            _ => None,
        },
        Value::Number(number) => match number.as_u64() {
            Some(0) => Some(false),
            Some(1) => Some(true),
            _ => None,
        },
        _ => None,
    };
    said.map_or("", |said| if said { ForeignState::Given } else { ForeignState::Withdrawn }.as_str())
}
