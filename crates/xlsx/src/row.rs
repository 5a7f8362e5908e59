//! Rows and cells of a sheet as XML.

use std::fmt::Write as _;

use crate::{date::serial, text::escape};

/// How a cell looks: its place in the list of formats in `parts::STYLES`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// As it is.
    Plain,
    /// A heading: bold.
    Heading,
    /// A day and a time.
    Date,
    /// A whole number with its thousands apart.
    Number,
    /// Text of several lines.
    Wrapped,
}

/// A row that is being written, cell by cell from the first column on.
pub struct Row<'a> {
    xml: &'a mut String,
    number: u32,
    column: u32,
}

impl<'a> Row<'a> {
    /// Begins the row with this number, counted from 1.
    pub(crate) fn begin(xml: &'a mut String, number: u32) -> Self {
        let _ = write!(xml, "<row r=\"{number}\">");
        Self { xml, number, column: 0 }
    }

    pub(crate) fn end(self) {
        self.xml.push_str("</row>");
    }

    /// A cell of text; an empty one where there is none.
    pub fn text(&mut self, style: Style, text: &str) -> &mut Self {
        if text.is_empty() {
            return self.skip();
        }
        self.cell(style);
        self.xml.push_str(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        escape(self.xml, text);
        self.xml.push_str("</t></is></c>");
        self
    }

    /// A cell with a number; an empty one for what is not finite, which a workbook cannot hold.
    pub fn number(&mut self, style: Style, number: f64) -> &mut Self {
        if !number.is_finite() {
            return self.skip();
        }
        self.cell(style);
        let _ = write!(self.xml, "><v>{number}</v></c>");
        self
    }

    /// A cell with a day and a time, in milliseconds of a wall clock; see [`serial`].
    pub fn date(&mut self, wall_clock_millis: i64) -> &mut Self {
        self.number(Style::Date, serial(wall_clock_millis))
    }

    /// An empty cell.
    pub fn skip(&mut self) -> &mut Self {
        self.column += 1;
        self
    }

    /// The beginning of a cell in the next column, without the end of its tag.
    fn cell(&mut self, style: Style) {
        self.xml.push_str("<c r=\"");
        push_column(self.xml, self.column);
        let _ = write!(self.xml, "{}\" s=\"{}\"", self.number, style as u8);
        self.column += 1;
    }
}

/// The letters of a column, counted from 0: A to Z, then AA.
pub(crate) fn push_column(xml: &mut String, column: u32) {
    if let Some(before) = (column / 26).checked_sub(1) {
        push_column(xml, before);
    }
    xml.push(char::from(b'A' + u8::try_from(column % 26).unwrap_or_default()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters_and_after_z_two() {
        let letters = |column| {
            let mut xml = String::new();
            push_column(&mut xml, column);
            xml
        };
        assert_eq!([0, 6, 25, 26, 51, 52, 701, 702, 16_383].map(letters), ["A", "G", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"]);
    }

    #[test]
    fn a_row_leaves_out_what_is_empty_and_counts_it() {
        let mut xml = String::new();
        let mut row = Row::begin(&mut xml, 3);
        row.text(Style::Plain, "").text(Style::Heading, "a<b").number(Style::Number, f64::NAN).number(Style::Number, 7.0);
        row.end();
        assert_eq!(
            xml,
            "<row r=\"3\"><c r=\"B3\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">a&lt;b</t></is></c>\
             <c r=\"D3\" s=\"3\"><v>7</v></c></row>"
        );
    }
}
