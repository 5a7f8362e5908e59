//! Rows of an export as comma-separated values (RFC 4180), safe to open in a spreadsheet.

use std::borrow::Cow;

use lupa_domain::{audience::Basis, wording::Channel};

use super::exports::Place;
use crate::{
    runtime::{error::ApiError, export_rows::Line},
    words::files::ColumnHeads,
};

/// The heads of the columns, in their order: no more than writing to people needs, and then what the file is held against the register by.
/// These stand in every row: the format knows no comments, and rows that are sorted, cut or joined with others still say where they are from.
const fn header(channel: Channel, heads: &ColumnHeads) -> [&'static str; 10] {
    let ColumnHeads { name, language, consent_given_at, receipt, stop_url, edition, export, checkpoint, basis, .. } = *heads;
    [heads.address(channel), name, language, consent_given_at, receipt, stop_url, edition, export, checkpoint, basis]
}

/// The rows as text, with the heads of the columns before the first where they are given.
pub(super) fn rows(
    (channel, basis): (Channel, Basis),
    heads: Option<&ColumnHeads>,
    people: &[Line],
    place: &Place,
) -> Result<String, ApiError> {
    let broken = |_| ApiError::Broken("a row cannot be written as CSV".into());
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::with_capacity(people.len() * 360));
    if let Some(heads) = heads {
        writer.write_record(header(channel, heads)).map_err(broken)?;
    }
    let export = place.export.to_string();
    for person in people {
        let at = person.consent_given_at.map_or_else(String::new, |at| at.to_string());
        let receipt = person.receipt.map_or_else(String::new, |receipt| receipt.to_string());
        let (address, name) = (defused_address(channel, &person.address), defused(person.name.as_deref().unwrap_or_default()));
        let (language, edition) = (person.language.as_str(), &*person.edition);
        let fields = [&*address, &*name, language, &at, &receipt, &person.stop_url, edition, &export, &place.tree, basis.as_str()];
        writer.write_record(fields).map_err(broken)?;
    }
    let bytes = writer.into_inner().map_err(|_| ApiError::Broken("an export cannot be finished".into()))?;
    String::from_utf8(bytes).map_err(|_| ApiError::Broken("an export is no text".into()))
}

/// A field that a spreadsheet would take for a formula gets an apostrophe before it (OWASP ASVS 5.0, 1.2.10).
fn defused(field: &str) -> Cow<'_, str> {
    if field.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\0']) { format!("'{field}").into() } else { field.into() }
}

/// A telephone number begins with a plus by right and holds digits alone, so it stays as it is: a gateway must be able to read it.
fn defused_address(channel: Channel, address: &str) -> Cow<'_, str> {
    match channel {
        Channel::Sms => address.into(),
        Channel::Email => defused(address),
    }
}

#[cfg(test)]
mod tests {
    use lupa_domain::{api::audience::Headings, ids::Id, locale::Locale, time::Moment};

    use super::*;
    use crate::words::heads;

    fn text(channel: Channel, heads: Option<&ColumnHeads>, address: &str, name: &str) -> String {
        let person = Line {
            address: address.into(),
            consent_given_at: Some(Moment::from_millis(0)),
            edition: "newsletter/3".into(),
            language: Locale::Fi,
            name: Some(name.into()),
            receipt: Some(Id::from_random([2; 16])),
            sold_on: None,
            stop_url: "https://x/u/1".into(),
        };
        let place = Place::parse(&format!("0 {} 9 cm9vdA==", Id::<()>::from_random([3; 16]))).expect("a place");
        rows((channel, Basis::Consent), heads, &[person], &place).expect("text")
    }

    #[test]
    fn a_formula_is_defused_and_a_comma_is_quoted() {
        let text = text(Channel::Email, Some(&ColumnHeads::MACHINE), "=1@example.fi", "Aino, \"Äyräpää\"");
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
        let text = text(Channel::Sms, Some(heads(Headings::Reader, Locale::Sv)), "+358401234567", "Aino");
        let head = "Telefon,Namn,Språk,Samtycke gavs,Kvittots id,Länk för att avsluta,Formulär och version,Exportens id,Loggens kontrollpunkt,Rättslig grund";
        assert_eq!(text.split("\r\n").next(), Some(head));
    }

    #[test]
    fn a_telephone_number_keeps_its_plus() {
        let text = text(Channel::Sms, None, "+358401234567", "@cmd");
        assert!(text.starts_with("+358401234567,'@cmd,"), "{text}");
    }
}
