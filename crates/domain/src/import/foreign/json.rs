//! A file of JSON, cut into its records. Each is read strictly and by itself, so that one that is damaged does not stop the others.

use std::collections::BTreeMap;

use serde_json::{Value, value::RawValue};

use super::{MOST_OF_AN_ITEM, RawRecord, System, c15t, dpv, iubenda, kantara};

/// The largest file, in bytes: some ten thousand records, which are once in memory as they came and once as rows.
pub const LARGEST_FILE: usize = 4 * 1024 * 1024;
/// The most records of one file.
pub const MOST_RECORDS: usize = 50_000;
/// The most that the rows of a file hold, in bytes: an item is kept once for each of its purposes.
const MOST_BYTES: usize = 32 * 1024 * 1024;
/// Members in which services put their records.
const LISTS: [&str; 7] = ["subjects", "@graph", "data", "consents", "records", "receipts", "items"];

/// Why a file is not one of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotRecords {
    /// It is not JSON.
    #[error("the file is not JSON")]
    NotJson,
    /// Nothing in it is a record in a form that is known.
    #[error("no record in a form that is known")]
    Unknown,
    /// It is larger, or has more records, than are read.
    #[error("more records than are read at once")]
    TooMany,
}

/// The records of a file, in their order. One that cannot be understood is there too, without a system.
pub fn read_json(bytes: &[u8]) -> Result<Vec<RawRecord>, NotRecords> {
    if bytes.len() > LARGEST_FILE {
        return Err(NotRecords::TooMany);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| NotRecords::NotJson)?;
    let (mut records, mut size) = (Vec::new(), 0);
    for item in items(text)? {
        let read = item_of(item.get());
        size += read.iter().map(|record| record.original.len().min(super::LONGEST_ORIGINAL)).sum::<usize>();
        records.extend(read);
        if records.len() > MOST_RECORDS || size > MOST_BYTES {
            return Err(NotRecords::TooMany);
        }
    }
    if records.iter().any(|record| record.system.is_some()) { Ok(records) } else { Err(NotRecords::Unknown) }
}

/// The items of a file: those of its list, of the list that stands in a member of it, or itself.
fn items(text: &str) -> Result<Vec<&RawValue>, NotRecords> {
    let whole: &RawValue = serde_json::from_str(text).map_err(|_| NotRecords::NotJson)?;
    if let Ok(items) = serde_json::from_str::<Vec<&RawValue>>(whole.get()) {
        return Ok(items);
    }
    let members: BTreeMap<String, &RawValue> = serde_json::from_str(whole.get()).map_err(|_| NotRecords::Unknown)?;
    // The consents of one person stand beside who they are, and stay with that.
    if members.contains_key("subject") || members.contains_key("externalId") {
        return Ok(vec![whole]);
    }
    let list = LISTS.iter().find_map(|name| serde_json::from_str::<Vec<&RawValue>>(members.get(*name)?.get()).ok());
    Ok(list.unwrap_or_else(|| vec![whole]))
}

/// The records of an item: at least one, so that nothing of a file goes unmentioned.
fn item_of(text: &str) -> Vec<RawRecord> {
    let Ok(value) = lupa_strict_json::parse(text.as_bytes()) else { return vec![RawRecord::unknown(text)] };
    let Some(system) = system_of(&value) else { return vec![RawRecord::unknown(text)] };
    let read = match system {
        System::Dpv => dpv::read(&value, text),
        System::Kantara => kantara::read(&value, text),
        System::C15t => c15t::read(&value),
        System::Iubenda => iubenda::read(&value, text),
    };
    let records: Vec<RawRecord> = read.into_iter().take(MOST_OF_AN_ITEM + 1).collect();
    match records.len() {
        0 => vec![RawRecord { system: Some(system), ..RawRecord::unknown(text) }],
        1..=MOST_OF_AN_ITEM => records,
        _ => vec![RawRecord::unknown(text)],
    }
}

/// Which system wrote this.
fn system_of(value: &Value) -> Option<System> {
    let has = |name: &str| value.get(name).is_some();
    if has("piiPrincipalId") && (has("services") || has("consentReceiptID")) {
        Some(System::Kantara)
    } else if dpv::is_one(value) {
        Some(System::Dpv)
    } else if has("consents") && (has("externalId") || has("subject")) {
        Some(System::C15t)
    } else if value.get("subject").is_some_and(Value::is_object) && (has("preferences") || has("timestamp")) {
        Some(System::Iubenda)
    } else {
        None
    }
}
