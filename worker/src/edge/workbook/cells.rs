//! Rows and cells of a sheet as XML.

use std::fmt::Write as _;

use lupa_domain::time::Moment;

use crate::audience::lines::Line;

/// How a cell looks: its place in the list of formats in `parts::STYLES`.
#[derive(Clone, Copy)]
pub(super) enum Style {
    /// As it is.
    Plain,
    /// A heading: bold.
    Head,
    /// A day and a time.
    Date,
    /// A whole number with its thousands apart.
    Number,
    /// Text of several lines.
    Wrapped,
}

/// The letters of the columns that there are.
const COLUMNS: [char; 7] = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];

/// Days and their fraction since the end of 1899, by the clock in Finland: what a cell with a date holds. A workbook knows no zones.
pub(super) fn serial(moment: Moment) -> f64 {
    /// Milliseconds of a day.
    const DAY: f64 = 86_400_000.0;
    /// 1970-01-01, counted from 1899-12-30: so that the day after 1900-02-28 is right for a program that takes 1900 for a leap year.
    const EPOCH: f64 = 25_569.0;
    // Whole seconds, so that no program shows 59.9999.
    #[expect(clippy::cast_precision_loss, reason = "milliseconds stay below 2^53")]
    let millis = moment.as_clocks_in_finland().whole_second().millis() as f64;
    millis / DAY + EPOCH
}

/// The row of column names.
pub(super) fn header(xml: &mut String, names: &[&str]) {
    begin(xml, 1);
    for (column, name) in names.iter().enumerate() {
        text(xml, column, 1, Style::Head, name);
    }
    xml.push_str("</row>");
}

/// The row of one person.
pub(super) fn row(xml: &mut String, no: u32, line: &Line) {
    begin(xml, no);
    text(xml, 0, no, Style::Plain, &line.address);
    text(xml, 1, no, Style::Plain, line.name.as_deref().unwrap_or_default());
    text(xml, 2, no, Style::Plain, line.language.as_str());
    if let Some(at) = line.consent_given_at {
        number(xml, 3, no, Style::Date, serial(at));
    }
    text(xml, 4, no, Style::Plain, &line.receipt.map(|receipt| receipt.to_string()).unwrap_or_default());
    text(xml, 5, no, Style::Plain, &line.stop_url);
    text(xml, 6, no, Style::Plain, &line.edition);
    xml.push_str("</row>");
}

/// A row of the second sheet.
pub(super) fn about(xml: &mut String, no: u32, cells: impl FnOnce(&mut String)) {
    begin(xml, no);
    cells(xml);
    xml.push_str("</row>");
}

fn begin(xml: &mut String, no: u32) {
    let _ = write!(xml, "<row r=\"{no}\">");
}

/// A cell of text; none where there is none.
pub(super) fn text(xml: &mut String, column: usize, row: u32, style: Style, text: &str) {
    if text.is_empty() {
        return;
    }
    let _ = write!(xml, "<c r=\"{}{row}\" s=\"{}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">", COLUMNS[column], style as u8);
    escape(xml, text);
    xml.push_str("</t></is></c>");
}

/// A cell with a number.
pub(super) fn number(xml: &mut String, column: usize, row: u32, style: Style, number: f64) {
    let _ = write!(xml, "<c r=\"{}{row}\" s=\"{}\"><v>{number}</v></c>", COLUMNS[column], style as u8);
}

/// Text as it stands in XML. What XML 1.0 cannot hold becomes U+FFFD, and what a workbook would read as such a code (`_x0041_`, ECMA-376
/// 22.9.2.19) has its underscore written as one.
pub(super) fn escape(xml: &mut String, text: &str) {
    for (at, letter) in text.char_indices() {
        match letter {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '_' if is_code(&text.as_bytes()[at..]) => xml.push_str("_x005F_"),
            '\t' | '\n' => xml.push(letter),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => xml.push('\u{fffd}'),
            _ => xml.push(letter),
        }
    }
}

fn is_code(bytes: &[u8]) -> bool {
    matches!(bytes, [b'_', b'x', digits @ .., ] if digits.len() >= 5 && digits[..4].iter().all(u8::is_ascii_hexdigit) && digits[4] == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_the_number_that_a_spreadsheet_shows_as_that_day() {
        let of = |text: &str| serial(text.parse().expect("a time"));
        // Noon UTC in winter is two o'clock in Finland, and three in summer.
        assert!((of("2026-01-15T12:00:00.900Z") - (46_037.0 + 14.0 / 24.0)).abs() < 1e-9);
        assert!((of("2026-07-15T12:00:00Z") - (46_218.0 + 15.0 / 24.0)).abs() < 1e-9);
        // The day has changed there already.
        assert!((of("2026-01-15T22:30:00Z") - (46_038.0 + 0.5 / 24.0)).abs() < 1e-9);
    }

    #[test]
    fn what_xml_would_take_for_something_else_is_written_so_that_it_does_not() {
        let escaped = |text: &str| {
            let mut xml = String::new();
            escape(&mut xml, text);
            xml
        };
        assert_eq!(escaped("<Äiti & \"Isä\">"), "&lt;Äiti &amp; &quot;Isä&quot;&gt;");
        assert_eq!(escaped("a\u{1}b\u{ffff}\r\n"), "a\u{fffd}b\u{fffd}\u{fffd}\n");
        assert_eq!(escaped("_x0041_ _xyz_ _x004"), "_x005F_x0041_ _xyz_ _x004");
    }
}
