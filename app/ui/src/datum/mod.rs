//! Data about people as text: staff and the people themselves read the same values, each in the words of their own area.
//!
//! Values come as JSON, in the form in which the register stores them. The caller chooses the words and the layout.

#[cfg(test)]
mod tests;

use lupa_domain::{
    locale::Locale,
    people::{Currency, Datum, Happening, Kind, Money, RESTRICTED, Relation, merging::MERGED},
    text::isolated,
    time::Day,
};
use lupa_words::DatumWords;
use serde_json::{Map, Value};

use crate::format::{day, decimal, money};

/// The name of a custom field among the data: this, and its id.
pub const FIELD_PREFIX: &str = "fields/";

/// Writes data in one language, in the words of one area.
#[derive(Clone, Copy, Debug)]
pub struct DatumText {
    /// The words.
    pub words: &'static DatumWords,
    /// The language.
    pub locale: Locale,
    /// Names a country by its code (ISO 3166-1 alpha-2), where the name is known.
    pub country: fn(&str, Locale) -> Option<String>,
}

/// A visit, a purchase or a job, as far as it is written in one line.
#[derive(Clone, Copy, Debug)]
pub struct HistoryText<'a> {
    /// What happened.
    pub happening: Happening,
    /// On which day.
    pub day: Option<Day>,
    /// For how much.
    pub amount: Option<Money>,
    /// Whether it is still open.
    pub open: bool,
    /// The note; empty where it is left out.
    pub note: &'a str,
}

impl DatumText {
    /// What a datum is called. `field` knows the label of a custom field by its id; one without a label is called by its id.
    #[must_use]
    pub fn label(self, datum: &str, field: impl FnOnce(&str) -> Option<String>) -> String {
        match (Datum::from_word(datum), datum.strip_prefix(FIELD_PREFIX)) {
            (None, None) if datum == MERGED => self.words.merged.to_owned(),
            (None, None) if datum == RESTRICTED => self.words.restricted.to_owned(),
            (Some(datum), _) => (self.words.label)(datum).to_owned(),
            (None, Some(id)) => field(id).unwrap_or_else(|| id.to_owned()),
            (None, None) => self.words.entry.to_owned(),
        }
    }

    /// The value of a datum.
    #[must_use]
    pub fn value(self, datum: &str, value: &Value) -> String {
        match value {
            Value::Null => self.words.nothing.to_owned(),
            Value::Bool(yes) => if *yes { self.words.yes } else { self.words.no }.to_owned(),
            Value::Number(number) => decimal(&number.to_string(), self.locale),
            Value::String(text) => self.text(datum, text),
            Value::Array(items) => items.iter().map(|item| isolated(&self.value(datum, item)).into_owned()).collect::<Vec<_>>().join(", "),
            Value::Object(members) => self.entry_of(members).unwrap_or_else(|| self.address(members)),
        }
    }

    fn text(self, datum: &str, text: &str) -> String {
        let named = match Datum::from_word(datum) {
            Some(Datum::Locale) => text.parse().ok().map(self.words.language),
            Some(Datum::Relation) => Relation::from_word(text).map(self.words.relation),
            Some(Datum::Kind) => Kind::from_word(text).map(self.words.kind),
            Some(_) => None,
            // A custom field stores a day as `2026-11-22`.
            None => return text.parse().map_or_else(|_| text.to_owned(), |date| day(date, self.locale)),
        };
        named.unwrap_or(text).to_owned()
    }

    fn address(self, members: &Map<String, Value>) -> String {
        let part = |name| member(members, name);
        let apart = |name| isolated(part(name)).into_owned();
        let mut lines = vec![apart("street"), format!("{} {}", part("postal_code"), apart("locality")).trim_start().to_owned()];
        let country = part("country");
        if !matches!(country, "" | "FI") {
            lines.push((self.country)(country, self.locale).unwrap_or_else(|| country.to_owned()));
        }
        lines.join(", ")
    }

    /// What happened, in one line.
    #[must_use]
    pub fn entry(self, entry: HistoryText<'_>) -> String {
        let HistoryText { happening, day: date, amount, open, note } = entry;
        let parts = [
            Some((self.words.happening)(happening).to_owned()),
            date.map(|date| day(date, self.locale)),
            amount.map(|amount| money(amount, self.locale)),
            open.then(|| self.words.open.to_owned()),
            (!note.is_empty()).then(|| isolated(note).into_owned()),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// The same where these are the members of an entry.
    fn entry_of(self, members: &Map<String, Value>) -> Option<String> {
        let amount = members.get("amount").and_then(|amount| {
            let currency = Currency::from_word(amount.get("currency")?.as_str()?)?;
            Some(Money { minor: amount.get("minor")?.as_i64()?, currency })
        });
        Some(self.entry(HistoryText {
            happening: Happening::from_word(member(members, "happening"))?,
            day: member(members, "day").parse().ok(),
            amount,
            open: members.get("open") == Some(&Value::Bool(true)),
            note: member(members, "text"),
        }))
    }
}

fn member<'a>(members: &'a Map<String, Value>, name: &str) -> &'a str {
    members.get(name).and_then(Value::as_str).unwrap_or_default()
}
