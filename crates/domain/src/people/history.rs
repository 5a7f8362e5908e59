//! What happened between a person and the business: visits, purchases, assignments. Without a person it is a walk-in, kept for statistics.

use serde::{Deserialize, Serialize};

use crate::{text, time::Day};

/// The longest note, in bytes of UTF-8.
pub const MAX_NOTE_BYTES: usize = 64 * 1024;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Happening {
    /// The person came.
    Visit,
    /// The person bought something.
    Purchase,
    /// The person gave the business work to do.
    Assignment,
}

impl Happening {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Visit, Self::Purchase, Self::Assignment];

    /// The word of the wire and of storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Visit => "visit",
            Self::Purchase => "purchase",
            Self::Assignment => "assignment",
        }
    }

    /// What a word means.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|happening| happening.as_str() == word)
    }
}

/// A currency of the Nordic countries (ISO 4217).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Currency {
    /// Euro.
    #[default]
    Eur,
    /// Swedish krona.
    Sek,
    /// Norwegian krone.
    Nok,
    /// Danish krone.
    Dkk,
}

impl Currency {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Eur, Self::Sek, Self::Nok, Self::Dkk];

    /// The code of ISO 4217.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Eur => "EUR",
            Self::Sek => "SEK",
            Self::Nok => "NOK",
            Self::Dkk => "DKK",
        }
    }

    /// The currency of a code.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|currency| currency.as_str() == word)
    }
}

/// An amount of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Money {
    /// In hundredths of the currency: cents, öre, øre. Negative where it was given back. At most 10^12 either way.
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

impl Money {
    /// The largest amount, in hundredths.
    const MOST: i64 = 1_000_000_000_000;

    /// Whether the amount can be kept.
    #[must_use]
    pub const fn is_sound(self) -> bool {
        -Self::MOST <= self.minor && self.minor <= Self::MOST
    }
}

/// An entry as it is written.
#[derive(Clone, Copy, Debug)]
pub struct WrittenEntry<'a> {
    /// What.
    pub happening: Happening,
    /// The day of it, as `2026-11-25`.
    pub day: &'a str,
    /// A note.
    pub text: Option<&'a str>,
    /// The amount of money.
    pub amount: Option<Money>,
    /// Whether it is still open.
    pub open: bool,
}

/// Something that happened, fit to be kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// What.
    pub happening: Happening,
    /// The day of it.
    pub day: Day,
    /// A note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The amount of money.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Whether it is still open.
    pub open: bool,
}

/// What keeps an entry from being kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EntryError {
    /// No day of the calendar, or one that nobody can mean: before 1900, or more than a year ahead.
    #[error("this is not a day on which something can have happened")]
    Day,
    /// The note is too long.
    #[error("a note has at most 64 kB")]
    Text,
    /// More money than there is.
    #[error("the amount is out of range")]
    Amount,
    /// A walk-in with a note: it could tell who it was.
    #[error("a walk-in has no note")]
    TextOfWalkIn,
    /// A walk-in that is open: nobody knows who could settle it.
    #[error("a walk-in is never open")]
    OpenWalkIn,
}

/// How far ahead a day may lie, in days.
const AHEAD: i64 = 366;

impl Entry {
    /// Reads an entry of a person's history.
    pub fn parse(written: WrittenEntry<'_>, today: Day) -> Result<Self, Vec<EntryError>> {
        let WrittenEntry { happening, amount, open, .. } = written;
        let mut errors = Vec::new();
        let day: Option<Day> = written.day.trim().parse().ok();
        let first: Option<Day> = "1900-01-01".parse().ok();
        let day = day.filter(|day| Some(*day) >= first && *day <= today.plus_days(AHEAD));
        if day.is_none() {
            errors.push(EntryError::Day);
        }
        let text = written.text.map(text::lines).filter(|text| !text.is_empty());
        if text.as_ref().is_some_and(|text| text.len() > MAX_NOTE_BYTES) {
            errors.push(EntryError::Text);
        }
        if amount.is_some_and(|amount| !amount.is_sound()) {
            errors.push(EntryError::Amount);
        }
        match day {
            Some(day) if errors.is_empty() => Ok(Self { happening, day, text, amount, open }),
            _ => Err(errors),
        }
    }

    /// Reads an entry of nobody's: nothing in it may tell who it was.
    pub fn parse_walk_in(written: WrittenEntry<'_>, today: Day) -> Result<Self, Vec<EntryError>> {
        let told = written.text.is_some_and(|text| !text.trim().is_empty()).then_some(EntryError::TextOfWalkIn);
        let open = written.open.then_some(EntryError::OpenWalkIn);
        let errors: Vec<_> = told.into_iter().chain(open).collect();
        let read = Self::parse(WrittenEntry { text: None, open: false, ..written }, today);
        if errors.is_empty() { read } else { Err(read.err().unwrap_or_default().into_iter().chain(errors).collect()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VISIT: WrittenEntry<'static> =
        WrittenEntry { happening: Happening::Visit, day: "2026-11-25", text: None, amount: None, open: false };

    fn read(written: WrittenEntry<'_>) -> Result<Entry, Vec<EntryError>> {
        Entry::parse(written, "2026-11-25".parse().expect("a day"))
    }

    #[test]
    fn an_entry_has_a_day_that_somebody_can_mean() {
        for day in ["2026-11-25", "1900-01-01", "2027-11-26"] {
            assert!(read(WrittenEntry { day, ..VISIT }).is_ok(), "{day}");
        }
        for day in ["", "25.11.2026", "2026-02-30", "1899-12-31", "0226-11-25", "2027-11-27"] {
            assert_eq!(read(WrittenEntry { day, ..VISIT }), Err(vec![EntryError::Day]), "{day}");
        }
    }

    #[test]
    fn a_note_keeps_its_lines() {
        let note = |text: &str| read(WrittenEntry { text: Some(text), ..VISIT }).map(|entry| entry.text);
        assert_eq!(note("7/43 + 6 %\r\n\tkuumuus\u{7} 20 min  \n"), Ok(Some("7/43 + 6 %\n\tkuumuus 20 min".into())));
        assert_eq!(note(" \n"), Ok(None));
        assert_eq!(note(&"ä".repeat(MAX_NOTE_BYTES / 2)), Ok(Some("ä".repeat(MAX_NOTE_BYTES / 2))));
        assert_eq!(note(&"ä".repeat(MAX_NOTE_BYTES / 2 + 1)), Err(vec![EntryError::Text]));
        let amount = Some(Money { minor: i64::MAX, currency: Currency::Eur });
        assert_eq!(read(WrittenEntry { amount, ..VISIT }), Err(vec![EntryError::Amount]));
    }

    #[test]
    fn nothing_of_a_walk_in_tells_who_it_was() {
        let read = |written| Entry::parse_walk_in(written, "2026-11-25".parse().expect("a day"));
        assert!(read(VISIT).is_ok());
        let told = WrittenEntry { text: Some("Matti Meikäläinen"), open: true, day: "", ..VISIT };
        assert_eq!(read(told), Err(vec![EntryError::Day, EntryError::TextOfWalkIn, EntryError::OpenWalkIn]));
    }

    #[test]
    fn every_word_reads_back() {
        assert!(Happening::ALL.into_iter().all(|what| Happening::from_word(what.as_str()) == Some(what)));
        assert!(Currency::ALL.into_iter().all(|currency| Currency::from_word(currency.as_str()) == Some(currency)));
    }
}
