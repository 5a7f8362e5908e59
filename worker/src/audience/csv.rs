//! Rows of an export as comma-separated values (RFC 4180), safe to open in a spreadsheet.

use std::borrow::Cow;

use lupa_domain::wording::Channel;

use super::store::Found;
use crate::error::ApiError;

/// The columns: no more than writing to people needs.
pub(super) const fn header(channel: Channel) -> [&'static str; 6] {
    match channel {
        Channel::Email => ["email", "name", "language", "consent_given_at", "receipt", "stop_url"],
        Channel::Sms => ["phone", "name", "language", "consent_given_at", "receipt", "stop_url"],
    }
}

/// The rows as text, with the header before the first.
pub(super) fn rows(channel: Channel, with_header: bool, people: &[Found], stop_url: impl Fn(&Found) -> String) -> Result<String, ApiError> {
    let broken = |_| ApiError::Broken("a row cannot be written as CSV".into());
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::with_capacity(people.len() * 240));
    if with_header {
        writer.write_record(header(channel)).map_err(broken)?;
    }
    for person in people {
        let (at, receipt) = (person.given_at.to_string(), person.receipt.to_string());
        let name = defused(person.name.as_deref().unwrap_or_default());
        let fields = [&*defused_address(channel, &person.address), &*name, person.locale.as_str(), &at, &receipt, &stop_url(person)];
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
    use lupa_domain::{ids::Id, locale::Locale, time::Moment};

    use super::*;

    fn found(address: &str, name: &str) -> Found {
        Found {
            no: 1,
            id: Id::from_random([1; 16]),
            address: address.into(),
            name: Some(name.into()),
            locale: Locale::Fi,
            given_at: Moment::from_millis(0),
            receipt: Id::from_random([2; 16]),
        }
    }

    #[test]
    fn a_formula_is_defused_and_a_comma_is_quoted() {
        let text = rows(Channel::Email, true, &[found("=1@example.fi", "Aino, \"Äyräpää\"")], |_| "https://x/u/1".into()).expect("text");
        let mut lines = text.split("\r\n");
        assert_eq!(lines.next(), Some("email,name,language,consent_given_at,receipt,stop_url"));
        let id = "02020202-0202-4202-8202-020202020202";
        let row = format!("'=1@example.fi,\"Aino, \"\"Äyräpää\"\"\",fi,1970-01-01T00:00:00Z,{id},https://x/u/1");
        assert_eq!(lines.next(), Some(row.as_str()));
        assert_eq!(lines.next(), Some(""));
    }

    #[test]
    fn a_telephone_number_keeps_its_plus() {
        let text = rows(Channel::Sms, false, &[found("+358401234567", "@cmd")], |_| String::new()).expect("text");
        assert!(text.starts_with("+358401234567,'@cmd,"), "{text}");
    }
}
