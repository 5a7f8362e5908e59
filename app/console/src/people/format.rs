//! How a datum is written: its name and its value, in words that people read.

use leptos::prelude::*;
use lupa_domain::{
    api::people::{FieldView, HistoryLine},
    locale::Locale,
    people::{Currency, Datum, FieldKind, Happening, Kind, Money, Relation},
    time::Day,
};
use lupa_ui::{day, money};
use lupa_words::{self as words, PeopleWords};
use serde_json::Value;

use super::{
    countries::country_name,
    draft::{FIELD_PREFIX, write_value},
};
use crate::context::ConsoleContext;

/// How many characters of a text are shown at once, about six lines; the rest of a longer one is opened.
const SHORT: usize = 400;

/// What is needed to write a datum.
#[derive(Clone, Copy, Debug)]
pub struct DatumFormat {
    /// What all screens share.
    pub console: ConsoleContext,
    /// The words of the screens about people.
    pub words: &'static PeopleWords,
    /// The custom fields.
    pub fields: StoredValue<Vec<FieldView>>,
}

impl DatumFormat {
    /// With these custom fields.
    #[must_use]
    pub fn new(console: ConsoleContext, fields: Vec<FieldView>) -> Self {
        Self { console, words: words::people(console.locale), fields: StoredValue::new(fields) }
    }

    /// The name of a datum.
    #[must_use]
    pub fn label(self, datum: &str) -> String {
        if let Some(known) = Datum::from_word(datum) {
            return (self.words.data.label)(known).to_owned();
        }
        let Some(id) = datum.strip_prefix(FIELD_PREFIX) else { return self.words.history.heading.to_owned() };
        self.fields.with_value(|fields| {
            let field = fields.iter().find(|field| field.id.as_str() == id);
            field.map_or_else(|| id.to_owned(), |field| field_name(field, self.console.locale))
        })
    }

    /// Its value.
    #[must_use]
    pub fn value(self, datum: &str, value: &Value) -> String {
        let (words, locale) = (&self.words.data, self.console.locale);
        let word = value.as_str().unwrap_or_default();
        let named = |known: Option<&'static str>| known.unwrap_or(word).to_owned();
        match (datum, value) {
            (_, Value::Null) => words.nothing.to_owned(),
            ("locale", _) => named(word.parse::<Locale>().ok().map(Locale::endonym)),
            ("relation", _) => named(Relation::from_word(word).map(words.relation)),
            ("kind", _) => named(Kind::from_word(word).map(words.kind)),
            (_, Value::Bool(yes)) => (if *yes { words.yes } else { words.no }).to_owned(),
            (_, Value::Array(list)) => list.iter().map(|one| self.value("", one)).collect::<Vec<_>>().join(", "),
            (_, Value::Object(parts)) if parts.contains_key("happening") => {
                let part = |name| parts.get(name).and_then(Value::as_str).unwrap_or_default();
                let amount = parts.get("amount").and_then(|amount| {
                    let currency = Currency::from_word(amount.get("currency")?.as_str()?)?;
                    Some(Money { minor: amount.get("minor")?.as_i64()?, currency })
                });
                let open = parts.get("open") == Some(&Value::Bool(true));
                let happening = Happening::from_word(part("happening")).unwrap_or(Happening::Visit);
                self.happened(happening, part("day").parse().ok(), amount, open.then_some(self.words.history.open), part("text"))
            }
            (_, Value::Object(parts)) => self.address(parts),
            (_, Value::String(text)) if self.is_date(datum) => text.parse().map_or_else(|_| text.clone(), |date| day(date, locale)),
            _ => write_value(value, locale),
        }
    }

    fn is_date(self, datum: &str) -> bool {
        let holds = |field: &FieldView| field.declaration.kind == FieldKind::Date;
        datum
            .strip_prefix(FIELD_PREFIX)
            .is_some_and(|id| self.fields.with_value(|fields| fields.iter().any(|field| field.id.as_str() == id && holds(field))))
    }

    fn address(self, parts: &serde_json::Map<String, Value>) -> String {
        let part = |name: &str| parts.get(name).and_then(Value::as_str).unwrap_or_default();
        let mut lines = vec![part("street").to_owned(), format!("{} {}", part("postal_code"), part("locality"))];
        let country = part("country");
        if !matches!(country, "" | "FI") {
            lines.push(country_name(country, self.console.locale));
        }
        lines.join(", ")
    }

    /// What happened, in a line.
    #[must_use]
    pub fn entry(self, line: &HistoryLine) -> String {
        self.happened(line.happening, Some(line.day), line.amount, line.open.then_some(self.words.history.open), "")
    }

    /// What happened, when, for how much, whether it is open, and the note, as far as each is there.
    fn happened(self, what: Happening, date: Option<Day>, amount: Option<Money>, open: Option<&str>, note: &str) -> String {
        let locale = self.console.locale;
        let parts = [
            Some((self.words.data.happening)(what).to_owned()),
            date.map(|date| day(date, locale)),
            amount.map(|amount| money(amount, locale)),
            open.map(str::to_owned),
            Some(note.to_owned()).filter(|note| !note.is_empty()),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

/// The name of a field, in a language.
#[must_use]
pub fn field_name(field: &FieldView, locale: Locale) -> String {
    field.declaration.labels.get(&locale).or_else(|| field.declaration.labels.values().next()).cloned().unwrap_or_default()
}

/// A text with its line breaks. Of a long one the beginning is shown, and the user can open the whole.
#[must_use]
pub fn long_text(words: &'static PeopleWords, text: String) -> AnyView {
    if text.chars().count() <= SHORT {
        return view! { <span class="told">{text}</span> }.into_any();
    }
    let beginning: String = text.chars().take(SHORT / 2).collect();
    view! {
        <span class="told">{beginning} "…"</span>
        <details class="long"><summary>{words.data.long}</summary> <span class="told">{text}</span></details>
    }
    .into_any()
}
