//! Rows of an export as separated values (RFC 4180), safe to open in a spreadsheet. For programs they are separated by commas, for people by
//! the semicolons that spreadsheets in Finland and Sweden want.

use std::borrow::Cow;

use lupa_domain::{
    api::audience::Headings,
    audience::{Basis, MailingService, PresetCell, PresetPerson},
    cell,
    locale::Locale,
    wording::Channel,
};
use serde_json::Value;

use super::exports::{Column, Place};
use crate::{
    runtime::{error::ApiError, export_rows::Line},
    words::{self, files::ColumnHeads},
};

/// The heads of the columns, in their order: no more than writing to people needs, and then what the file is held against the register by.
/// These stand in every row: the format knows no comments, and rows that are sorted, cut or joined with others still say where they are from.
const fn header(channel: Channel, heads: &ColumnHeads) -> [&'static str; 10] {
    let ColumnHeads { name, language, consent_given_at, receipt, stop_url, edition, export, checkpoint, basis, .. } = *heads;
    [heads.address(channel), name, language, consent_given_at, receipt, stop_url, edition, export, checkpoint, basis]
}

/// What a file begins with: the byte order mark without which Excel does not read ä and ö, where a person opens it or it is asked for.
pub(super) const fn beginning(headings: Headings, bom: bool) -> &'static str {
    if bom || !headings.is_machine() { "\u{feff}" } else { "" }
}

/// The rows as text, with the heads of the columns before the first where they are given. For people every field stands in quotation marks.
pub(super) fn rows(
    (channel, basis, headings, locale): (Channel, Basis, Headings, Locale),
    columns: &[Column],
    heads: Option<&ColumnHeads>,
    people: &[Line],
    place: &Place,
) -> Result<String, ApiError> {
    let broken = |_| ApiError::Broken("a row cannot be written as CSV".into());
    let (separator, quotes) = if headings.is_machine() { (b',', ::csv::QuoteStyle::Necessary) } else { (b';', ::csv::QuoteStyle::Always) };
    let mut builder = ::csv::WriterBuilder::new();
    builder.terminator(::csv::Terminator::CRLF).delimiter(separator).quote_style(quotes);
    let mut writer = builder.from_writer(Vec::with_capacity(people.len() * 380));
    if let Some(heads) = heads {
        let own = columns.iter().map(|column| column.head.as_str());
        writer.write_record(header(channel, heads).into_iter().chain(own)).map_err(broken)?;
    }
    let export = place.export.to_string();
    for person in people {
        let at = person.consent_given_at.map_or_else(String::new, |at| at.to_string());
        let receipt = person.receipt.map_or_else(String::new, |receipt| receipt.to_string());
        let (address, name) = (defused_address(channel, &person.address), cell::guarded(person.name.as_deref().unwrap_or_default()));
        let (language, edition) = (person.language.as_str(), &*person.edition);
        let fields = [&*address, &*name, language, &at, &receipt, &person.stop_url, edition, &export, &place.tree, basis.as_str()];
        let own: Vec<String> = columns.iter().map(|column| shown(person.fields.get(&column.field), headings, locale)).collect();
        writer.write_record(fields.into_iter().chain(own.iter().map(String::as_str))).map_err(broken)?;
    }
    let bytes = writer.into_inner().map_err(|_| ApiError::Broken("an export cannot be finished".into()))?;
    String::from_utf8(bytes).map_err(|_| ApiError::Broken("an export is no text".into()))
}

/// The rows as a mailing service reads them, under its own heads.
pub(super) fn rows_for(
    preset: MailingService,
    (channel, purpose): (Channel, &str),
    columns: &[Column],
    is_first: bool,
    people: &[Line],
) -> Result<String, ApiError> {
    let broken = |_| ApiError::Broken("a row cannot be written as CSV".into());
    let mut builder = ::csv::WriterBuilder::new();
    builder.terminator(::csv::Terminator::CRLF).delimiter(preset.separator());
    let mut writer = builder.from_writer(Vec::with_capacity(people.len() * 80));
    if is_first {
        let own = columns.iter().map(|column| column.head.as_str());
        writer.write_record(preset.columns(channel).iter().map(|column| column.head).chain(own)).map_err(broken)?;
    }
    for person in people {
        let row = PresetPerson { address: &person.address, name: person.name.as_deref(), purpose, agreed_at: person.consent_given_at };
        let known = preset.columns(channel).iter().map(|column| match column.cell {
            PresetCell::Address => defused_address(channel, &person.address).into_owned(),
            cell => cell::guarded(&preset.cell(cell, &row)).into_owned(),
        });
        let own = columns.iter().map(|column| {
            let written = person.fields.get(&column.field).map(|value| preset.written(value, column.is_birthday)).unwrap_or_default();
            cell::guarded(&written).into_owned()
        });
        writer.write_record(known.chain(own).collect::<Vec<_>>()).map_err(broken)?;
    }
    let bytes = writer.into_inner().map_err(|_| ApiError::Broken("an export cannot be finished".into()))?;
    String::from_utf8(bytes).map_err(|_| ApiError::Broken("an export is no text".into()))
}

/// What stands in one of the business's own fields: for programs as JSON has it, for people with the comma and the words of their language.
fn shown(value: Option<&Value>, headings: Headings, locale: Locale) -> String {
    match (value, headings) {
        (None | Some(Value::Null), _) => String::new(),
        (Some(Value::String(text)), _) => cell::guarded(text).into_owned(),
        (Some(Value::Bool(yes)), Headings::Reader) => words::of(locale).columns.answer(*yes).to_owned(),
        (Some(Value::Number(number)), Headings::Reader) if locale != Locale::En => number.to_string().replace('.', ","),
        (Some(other), _) => other.to_string(),
    }
}

/// A telephone number begins with a plus by right and holds digits alone, so it stays as it is: a gateway must be able to read it.
fn defused_address(channel: Channel, address: &str) -> Cow<'_, str> {
    match channel {
        Channel::Sms => address.into(),
        Channel::Email => cell::guarded(address),
    }
}

#[cfg(test)]
mod tests {
    use lupa_domain::{ids::Id, people::Values, time::Moment};

    use super::*;
    use crate::words::heads;

    fn text(channel: Channel, headings: Headings, address: &str, name: &str) -> String {
        let heads = heads(headings, Locale::Sv);
        let person = Line {
            address: address.into(),
            consent_given_at: Some(Moment::from_millis(0)),
            edition: "newsletter/3".into(),
            fields: Values::new(),
            language: Locale::Fi,
            name: Some(name.into()),
            receipt: Some(Id::from_random([2; 16])),
            sold_on: None,
            stop_url: "https://x/u/1".into(),
        };
        let place = Place::parse(&format!("0 {} 9 cm9vdA==", Id::<()>::from_random([3; 16]))).expect("a place");
        rows((channel, Basis::Consent, headings, Locale::Sv), &[], Some(heads), &[person], &place).expect("text")
    }

    #[test]
    fn a_formula_is_defused_and_a_comma_is_quoted() {
        let text = text(Channel::Email, Headings::Machine, "=1@example.fi", "Aino, \"Äyräpää\"");
        let mut lines = text.split("\r\n");
        assert_eq!(lines.next(), Some("email,name,language,consent_given_at,receipt,stop_url,edition,export,checkpoint,basis"));
        let [receipt, export] = ["02020202-0202-4202-8202-020202020202", "03030303-0303-4303-8303-030303030303"];
        let row = format!(
            "'=1@example.fi,\"Aino, \"\"Äyräpää\"\"\",fi,1970-01-01T00:00:00Z,{receipt},https://x/u/1,newsletter/3,{export},9 cm9vdA==,consent"
        );
        assert_eq!(lines.next(), Some(row.as_str()));
        assert_eq!(lines.next(), Some(""));
    }

    #[test]
    fn a_person_reads_the_heads_in_their_language() {
        let text = text(Channel::Sms, Headings::Reader, "+358401234567", "Aino; Äyräpää");
        let head = "\"Telefon\";\"Namn\";\"Språk\";\"Samtycke gavs\";\"Kvittots id\";\"Länk för att avsluta\";\"Formulär och version\";\"Exportens id\";\"Loggens kontrollpunkt\";\"Rättslig grund\"";
        let mut lines = text.split("\r\n");
        assert_eq!(lines.next(), Some(head));
        assert!(lines.next().is_some_and(|line| line.starts_with("\"+358401234567\";\"Aino; Äyräpää\";\"fi\";")));
        assert_eq!(
            (beginning(Headings::Reader, false), beginning(Headings::Machine, false), beginning(Headings::Machine, true)),
            ("\u{feff}", "", "\u{feff}")
        );
    }

    #[test]
    fn a_telephone_number_keeps_its_plus() {
        let text = text(Channel::Sms, Headings::Machine, "+358401234567", "@cmd");
        assert!(text.contains("\r\n+358401234567,'@cmd,"), "{text}");
    }

    #[test]
    fn no_separator_makes_a_formula_of_a_name() {
        for name in ["Aino;=1+cmd|'/C calc'!A0;x", "Aino,=1+1", "Aino;\"=1+1\"", "＝1+1", "Aino; －1+1"] {
            for headings in [Headings::Machine, Headings::Reader] {
                let text = text(Channel::Email, headings, "aino@example.fi", name);
                for cell in text.split([',', ';', '\t', '\r', '\n']) {
                    assert!(!cell::is_formula(cell), "{cell} of {text}");
                }
            }
        }
    }
}
