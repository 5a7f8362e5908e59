//! The Consent Database of iubenda: its records as its API writes them, and as a table.

use serde_json::Value;

use super::{RawRecord, System, choice, written};
use crate::{import::head_key, text};

/// A record for each preference.
pub(super) fn read(consent: &Value, original: &str) -> Vec<RawRecord> {
    let email = consent.get("subject").map(|subject| written(subject.get("email"))).unwrap_or_default();
    let parts = [email, written(consent.get("timestamp")), written(consent.get("id"))];
    let choices = consent.get("preferences").and_then(Value::as_object);
    let said = choices.into_iter().flatten().take(super::MOST_OF_AN_ITEM + 1);
    said.map(|(name, said)| record(&parts, name, choice(said), original)).collect()
}

fn record([email, at, id]: &[String; 3], purpose: &str, state: &str, original: &str) -> RawRecord {
    RawRecord {
        system: Some(System::Iubenda),
        email: email.clone(),
        purpose: purpose.to_owned(),
        state: state.to_owned(),
        at: at.clone(),
        id: id.clone(),
        original: original.to_owned(),
    }
}

/// Where the columns of a table of iubenda stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    email: usize,
    at: usize,
    id: Option<usize>,
    /// The column that holds every preference as JSON.
    all: Option<usize>,
    /// Columns of one preference each, with its name.
    single: Vec<(usize, String)>,
}

impl Table {
    /// The table that has these heads: an address, a `timestamp`, and preferences in one column or in several. Nothing where it is another list.
    #[must_use]
    pub fn of(heads: &[String]) -> Option<Self> {
        let place = |names: &[&str]| heads.iter().position(|head| names.contains(&&*head_key(head)));
        let single = heads.iter().enumerate().filter_map(|(place, head)| {
            let name = head.trim().get("preferences".len()..).filter(|_| head_key(head).starts_with("preferences"))?;
            let name = name.trim_matches(|c: char| !c.is_alphanumeric());
            (!name.is_empty()).then(|| (place, name.to_owned()))
        });
        let table = Self {
            email: place(&["subjectemail", "email"])?,
            at: place(&["timestamp", "consenttimestamp"])?,
            id: place(&["id", "consentid"]),
            all: place(&["preferences"]),
            single: single.collect(),
        };
        (table.all.is_some() || !table.single.is_empty()).then_some(table)
    }

    /// The records of a row: at least one.
    #[must_use]
    pub fn read(&self, cells: &[String]) -> Vec<RawRecord> {
        let cell = |place: usize| cells.get(place).map(|text| text::one_line(text)).unwrap_or_default();
        let parts = [cell(self.email), cell(self.at), self.id.map(cell).unwrap_or_default()];
        let original = cells.join(";");
        let all = self.all.and_then(|place| lupa_strict_json::parse(cells.get(place)?.as_bytes()).ok());
        let all = all.as_ref().and_then(Value::as_object).into_iter().flatten();
        let all = all.map(|(name, said)| record(&parts, name, choice(said), &original));
        let single = self.single.iter().filter(|(place, _)| !cell(*place).is_empty());
        let single = single.map(|(place, name)| record(&parts, name, choice(&Value::String(cell(*place))), &original));
        let records: Vec<RawRecord> = all.chain(single).take(super::MOST_OF_AN_ITEM).collect();
        if records.is_empty() { vec![record(&parts, "", "", &original)] } else { records }
    }
}
