//! How a datum is written: its name and its value, in words that people read.

use leptos::prelude::*;
use lupa_domain::{
    api::people::{FieldResponse, HistoryLine},
    locale::Locale,
};
use lupa_ui::{DatumText, HistoryText, browser};
use lupa_words::{self as words, PeopleWords};
use serde_json::Value;

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
    pub fields: StoredValue<Vec<FieldResponse>>,
}

impl DatumFormat {
    /// With these custom fields.
    #[must_use]
    pub fn new(console: ConsoleContext, fields: Vec<FieldResponse>) -> Self {
        Self { console, words: words::people(console.locale), fields: StoredValue::new(fields) }
    }

    /// Writes data in the words of these screens.
    fn text(self) -> DatumText {
        DatumText { words: &self.words.data, locale: self.console.locale, country: browser::country_name }
    }

    /// The name of a datum.
    #[must_use]
    pub fn label(self, datum: &str) -> String {
        self.text().label(datum, |id| {
            self.fields.with_value(|fields| {
                let field = fields.iter().find(|field| field.id.as_str() == id);
                field.map(|field| field_name(field, self.console.locale))
            })
        })
    }

    /// Its value.
    #[must_use]
    pub fn value(self, datum: &str, value: &Value) -> String {
        self.text().value(datum, value)
    }

    /// What happened, in one line without the note.
    #[must_use]
    pub fn entry(self, line: &HistoryLine) -> String {
        let HistoryLine { happening, day, amount, open, .. } = *line;
        self.text().entry(HistoryText { happening, day: Some(day), amount, open, note: "" })
    }
}

/// The name of a field, in a language.
#[must_use]
pub fn field_name(field: &FieldResponse, locale: Locale) -> String {
    field.declaration.labels.get(&locale).or_else(|| field.declaration.labels.values().next()).cloned().unwrap_or_default()
}

/// A text with its line breaks. Of a long one the beginning is shown, and the user can open the whole.
#[must_use]
pub fn long_text(words: &'static PeopleWords, text: String) -> AnyView {
    if text.chars().count() <= SHORT {
        return view! { <span class="told" dir="auto">{text}</span> }.into_any();
    }
    let beginning: String = text.chars().take(SHORT / 2).collect();
    view! {
        <span class="told" dir="auto">{beginning} "…"</span>
        <details class="long"><summary>{words.long}</summary> <span class="told" dir="auto">{text}</span></details>
    }
    .into_any()
}
