//! The export as a workbook, written while its rows come: one sheet of addresses and one that says which export it is. How a workbook is
//! written is `lupa_xlsx`'s; the columns and the words are ours.

use std::collections::BTreeMap;

use lupa_domain::{audience::Basis, locale::Locale, time::Moment, wording::Channel, zone::Zone};
use lupa_xlsx::{Failed, Layout, Properties, Row, Sheet, Style};
use serde_json::Value;

use super::malformed_rows::MalformedRows;
use crate::{
    runtime::export_rows::{FieldHead, Head, Line},
    words::{
        self,
        files::{ColumnHeads, WorkbookWords},
        heads,
    },
};

/// A workbook that is being written.
pub struct Workbook {
    locale: Locale,
    zone: Zone,
    words: &'static WorkbookWords,
    /// The export and the file, once the head has come.
    begun: Option<(Head, lupa_xlsx::Workbook)>,
    /// People so far.
    people: u32,
    /// How many agreed to each edition.
    editions: BTreeMap<String, u32>,
}

impl Workbook {
    /// An empty one, which speaks this language about itself; its times are those of this clock.
    #[must_use]
    pub fn new(locale: Locale, zone: Zone) -> Self {
        Self { locale, zone, words: &words::of(locale).workbook, begun: None, people: 0, editions: BTreeMap::new() }
    }

    /// Takes a stretch of lines, the first of which begins with the head.
    pub(crate) fn add(&mut self, stretch: &str) -> Result<Vec<u8>, MalformedRows> {
        let mut lines = stretch.lines();
        if self.begun.is_none() {
            let head: Head = lines.next().and_then(|line| lupa_strict_json::read(line).ok()).ok_or(MalformedRows)?;
            let file = begin(self.words, &head, heads(head.headings, self.locale))?;
            self.begun = Some((head, file));
        }
        let (zone, locale) = (self.zone, self.locale);
        let (head, file) = self.begun.as_mut().ok_or(MalformedRows)?;
        for line in lines {
            let line: Line = lupa_strict_json::read(line).map_err(|_| MalformedRows)?;
            self.people += 1;
            file.row(|row| person(row, &line, &head.fields, (zone, locale)));
            match self.editions.get_mut(&line.edition) {
                Some(people) => *people += 1,
                None => _ = self.editions.insert(line.edition, 1),
            }
        }
        Ok(file.take()?)
    }

    /// The rest of it.
    pub(crate) fn finish(self) -> Result<Vec<u8>, MalformedRows> {
        let (head, mut file) = self.begun.ok_or(MalformedRows)?;
        file.next_sheet()?;
        about(self.words, &head, (self.people, &self.editions), (self.locale, self.zone), &mut file);
        Ok(file.finish()?)
    }
}

impl From<Failed> for MalformedRows {
    fn from(_: Failed) -> Self {
        Self
    }
}

/// The file up to the first person.
fn begin(words: &WorkbookWords, head: &Head, heads: &ColumnHeads) -> Result<lupa_xlsx::Workbook, MalformedRows> {
    let title = format!("{}: {}", words.title, purpose(head));
    let created = head.at.whole_second().to_string();
    let properties = Properties { title: &title, creator: &head.by, created: &created };
    // Each column is as wide as most of what stands in it.
    let mut widths = vec![34, 26, 11, 18, 38, 44, 18];
    widths.resize(widths.len() + head.fields.len(), 18);
    let addresses = Sheet::new(words.addresses, Layout::List, &widths).map_err(|_| MalformedRows)?;
    let about = Sheet::new(words.about, Layout::Page, &[30, 76, 12]).map_err(|_| MalformedRows)?;
    let mut file = lupa_xlsx::Workbook::new(&properties, addresses, [about])?;
    file.row(|row| {
        for name in header(head.channel, heads) {
            row.text(Style::Heading, name);
        }
        for field in &head.fields {
            row.text(Style::Heading, &field.head);
        }
    });
    Ok(file)
}

/// The row of one person.
fn person(row: &mut Row<'_>, line: &Line, fields: &[FieldHead], (zone, locale): (Zone, Locale)) {
    row.text(Style::Plain, &line.address);
    row.text(Style::Plain, line.name.as_deref().unwrap_or_default());
    row.text(Style::Plain, line.language.as_str());
    match line.consent_given_at {
        Some(at) => row.date(shown(at, zone)),
        None => row.skip(),
    };
    row.text(Style::Plain, &line.receipt.map(|receipt| receipt.to_string()).unwrap_or_default());
    row.text(Style::Plain, &line.stop_url);
    row.text(Style::Plain, &line.edition);
    for field in fields {
        match line.fields.get(&field.id) {
            None | Some(Value::Null) => row.skip(),
            Some(Value::String(text)) => row.text(Style::Plain, text),
            Some(Value::Number(number)) => row.number(Style::Plain, number.as_f64().unwrap_or_default()),
            Some(Value::Bool(yes)) => row.text(Style::Plain, words::of(locale).columns.answer(*yes)),
            Some(other) => row.text(Style::Plain, &other.to_string()),
        };
    }
}

/// The second sheet.
fn about(
    words: &WorkbookWords,
    head: &Head,
    (people, editions): (u32, &BTreeMap<String, u32>),
    (locale, zone): (Locale, Zone),
    file: &mut lupa_xlsx::Workbook,
) {
    let conditions = if head.conditions.is_empty() { words.everyone.to_owned() } else { lupa_domain::jcs::text(&head.conditions) };
    let text = |file: &mut lupa_xlsx::Workbook, term: &str, fact: &str| {
        file.row(|row| _ = row.text(Style::Heading, term).text(Style::Wrapped, fact));
    };
    let number = |file: &mut lupa_xlsx::Workbook, term: &str, fact: u32| {
        file.row(|row| _ = row.text(Style::Heading, term).number(Style::Number, f64::from(fact)));
    };
    file.row(|row| _ = row.text(Style::Heading, words.title));
    text(file, words.purpose, &purpose(head));
    text(file, words.basis, (words.name_of_basis)(head.basis));
    number(file, words.version, head.version);
    text(file, words.conditions, &conditions);
    number(file, words.people, people);
    for (edition, people) in editions.iter().filter(|_| head.basis == Basis::Consent) {
        let edition = if edition.is_empty() { "–" } else { edition };
        file.row(|row| {
            row.text(Style::Heading, words.edition).text(Style::Wrapped, edition).number(Style::Number, f64::from(*people));
        });
    }
    file.row(|row| _ = row.text(Style::Heading, words.at).date(shown(head.at, zone)));
    text(file, words.by, &head.by);
    text(file, words.export, &head.export.to_string());
    if let Some(checkpoint) = &head.checkpoint {
        text(file, words.checkpoint, checkpoint);
    }
    text(file, "", &zone.sentence(locale));
}

/// Milliseconds of the business's clock: a workbook knows no zones.
fn shown(moment: Moment, zone: Zone) -> i64 {
    zone.shown(moment).millis()
}

/// What the purpose is called; its id where no notice has told of it.
fn purpose(head: &Head) -> String {
    if head.title.is_empty() { head.purpose.to_string() } else { head.title.clone() }
}

/// The heads of the columns, as in the CSV: a letter that is merged from either finds the same names.
const fn header(channel: Channel, heads: &ColumnHeads) -> [&'static str; 7] {
    [heads.address(channel), heads.name, heads.language, heads.consent_given_at, heads.receipt, heads.stop_url, heads.edition]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_the_number_that_a_spreadsheet_shows_as_that_day_at_the_business() {
        let at = |zone, text: &str| lupa_xlsx::serial(shown(text.parse().expect("a time"), zone));
        let of = |text: &str| at(Zone::Helsinki, text);
        // Noon UTC in winter is two o'clock in Finland, and three in summer.
        assert!((of("2026-01-15T12:00:00.900Z") - (46_037.0 + 14.0 / 24.0)).abs() < 1e-9);
        assert!((of("2026-07-15T12:00:00Z") - (46_218.0 + 15.0 / 24.0)).abs() < 1e-9);
        // The day has changed there already.
        assert!((of("2026-01-15T22:30:00Z") - (46_038.0 + 0.5 / 24.0)).abs() < 1e-9);
        // In Sweden not yet.
        assert!((at(Zone::Stockholm, "2026-01-15T22:30:00Z") - (46_037.0 + 23.5 / 24.0)).abs() < 1e-9);
    }
}
