//! Days that are told from today, so that a saved question goes on meaning the same: the last thirty days, this month, this year.

use serde_json::{Map, Value, json};

/// A stretch of days, by today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relative {
    /// So many days back, and today.
    Last(u32),
    /// Today, and so many days ahead.
    Next(u32),
    /// This month so far.
    Month,
    /// This year so far.
    Year,
}

impl Relative {
    /// Reads one of the API; nothing where the members say it otherwise.
    #[must_use]
    pub fn read(members: &Map<String, Value>) -> Option<Self> {
        let (name, value) = members.iter().next().filter(|_| members.len() == 1)?;
        let count = || u32::try_from(value.as_u64()?).ok();
        Some(match (name.as_str(), value.as_str()) {
            ("last_days", _) => Self::Last(count()?),
            ("next_days", _) => Self::Next(count()?),
            ("since", Some("month")) => Self::Month,
            ("since", Some("year")) => Self::Year,
            _ => return None,
        })
    }

    /// Its member of the API.
    #[must_use]
    pub fn write(self) -> (String, Value) {
        let (name, value) = match self {
            Self::Last(days) => ("last_days", json!(days)),
            Self::Next(days) => ("next_days", json!(days)),
            Self::Month => ("since", json!("month")),
            Self::Year => ("since", json!("year")),
        };
        (name.to_owned(), value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_as_it_was() {
        for relative in [Relative::Last(30), Relative::Next(7), Relative::Month, Relative::Year] {
            assert_eq!(Relative::read(&Map::from_iter([relative.write()])), Some(relative));
        }
        assert_eq!(Relative::read(json!({ "after": "2026-01-01" }).as_object().expect("an object")), None);
    }
}
