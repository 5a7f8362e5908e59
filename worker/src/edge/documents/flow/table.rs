//! Tables: the heads of their columns stand again on every page, where they are not read again; a row that is longer than a page goes on on
//! the next.

use pdf_writer::types::{StructRole, TableHeaderScope};

use super::{Flow, INK, LEADING, MARGIN, RULE, SMALL, SMALL_STRONG};
use crate::edge::documents::tagged::{Part, Type};

/// Room around what stands in a cell: between columns, and above and below.
const GAP: f32 = 8.0;
const PAD: f32 = 3.0;

/// A column: how it is headed, and how much of the width it takes.
#[derive(Clone, Copy, Debug)]
pub(in crate::edge::documents) struct Column<'a> {
    pub(in crate::edge::documents) head: &'a str,
    /// Measured against the others.
    pub(in crate::edge::documents) share: f32,
}

/// A table whose rows are being written.
pub(super) struct Open {
    body: Part,
    heads: Vec<String>,
    /// From where to where each column reaches.
    places: Vec<[f32; 2]>,
    /// Whether the first cell of a row is its head.
    named: bool,
}

impl Flow {
    /// Begins a table; rows follow. `named` says that the first cell of a row is what the row is about.
    pub(in crate::edge::documents) fn begin_table(&mut self, columns: &[Column<'_>], named: bool) {
        self.end_table();
        let whole: f32 = columns.iter().map(|column| column.share).sum();
        let mut left = 0.0;
        let mut place = |column: &Column<'_>| {
            let width = Self::WIDTH * column.share / whole;
            let place = [left, width - GAP];
            left += width;
            place
        };
        let places: Vec<[f32; 2]> = columns.iter().map(&mut place).collect();
        let heads: Vec<String> = columns.iter().map(|column| column.head.to_owned()).collect();
        let height = self.height_of(&self.cells(&heads, &places, SMALL_STRONG), SMALL_STRONG);
        self.keep(height + 3.0 * SMALL.size * LEADING);
        let table = self.document.part(StructRole::Table, Part::DOCUMENT);
        let head = self.document.part(StructRole::THead, table);
        let row = self.document.part(StructRole::TR, head);
        let cells: Vec<Part> = heads.iter().map(|_| self.document.head_cell(TableHeaderScope::Column, row)).collect();
        let lines = self.cells(&heads, &places, SMALL_STRONG);
        self.draw(&lines, &places, |document, at, line, place| document.text(cells[at], SMALL_STRONG, &format!("{line} "), place));
        self.top += height;
        self.rule(0.9);
        let body = self.document.part(StructRole::TBody, table);
        self.table = Some(Open { body, heads, places, named });
    }

    /// Two columns without heads, of which the first names what stands in the second.
    pub(in crate::edge::documents) fn facts(&mut self, facts: &[(String, String)]) {
        self.end_table();
        if facts.is_empty() {
            return;
        }
        let table = self.document.part(StructRole::Table, Part::DOCUMENT);
        let body = self.document.part(StructRole::TBody, table);
        let first = Self::WIDTH * 0.34;
        let places = vec![[0.0, first - GAP], [first, Self::WIDTH - first]];
        self.table = Some(Open { body, heads: Vec::new(), places, named: true });
        for (name, value) in facts {
            self.row(&[name.clone(), value.clone()]);
        }
        self.end_table();
    }

    /// A row of the table.
    pub(in crate::edge::documents) fn row(&mut self, cells: &[String]) {
        let Some(table) = self.table.take() else { return };
        let set = |at: usize| if at == 0 && table.named { SMALL_STRONG } else { SMALL };
        let mut left: Vec<Vec<String>> =
            cells.iter().zip(&table.places).enumerate().map(|(at, (cell, [_, width]))| self.cell(cell, set(at), *width)).collect();
        let height = self.height_of(&left, SMALL);
        let whole = Self::BOTTOM - MARGIN - self.height_of(&self.cells(&table.heads, &table.places, SMALL_STRONG), SMALL_STRONG);
        if self.top + height > Self::BOTTOM && height <= whole {
            self.go_on(&table);
        }
        let row = self.document.part(StructRole::TR, table.body);
        let head = |at: usize| at == 0 && table.named;
        let parts: Vec<Part> = (0..left.len())
            .map(|at| if head(at) { self.document.head_cell(TableHeaderScope::Row, row) } else { self.document.part(StructRole::TD, row) })
            .collect();
        loop {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page has fewer than a hundred lines")]
            let room = ((Self::BOTTOM - self.top - 2.0 * PAD) / (SMALL.size * LEADING)).max(0.0) as usize;
            let here: Vec<Vec<String>> = left.iter_mut().map(|lines| lines.drain(..lines.len().min(room)).collect()).collect();
            self.draw(&here, &table.places, |document, at, line, place| document.text(parts[at], set(at), &format!("{line} "), place));
            self.top += self.height_of(&here, SMALL);
            if left.iter().all(Vec::is_empty) {
                break;
            }
            self.go_on(&table);
        }
        self.rule(0.4);
        self.table = Some(table);
    }

    /// Ends the table, if there is one.
    pub(in crate::edge::documents) fn end_table(&mut self) {
        if self.table.take().is_some() {
            self.space(8.0);
        }
    }

    /// The table goes on on the next page, under its heads.
    fn go_on(&mut self, table: &Open) {
        self.turn();
        if table.heads.is_empty() {
            return;
        }
        let lines = self.cells(&table.heads, &table.places, SMALL_STRONG);
        self.draw(&lines, &table.places, |document, _, line, place| document.repeated_text(SMALL_STRONG, line, place));
        self.top += self.height_of(&lines, SMALL_STRONG);
        self.rule(0.9);
    }

    fn draw(
        &mut self,
        cells: &[Vec<String>],
        places: &[[f32; 2]],
        mut text: impl FnMut(&mut crate::edge::documents::tagged::Tagged, usize, &str, [f32; 2]),
    ) {
        for (at, (lines, [left, _])) in cells.iter().zip(places).enumerate() {
            let mut baseline = self.top + PAD + SMALL.size;
            for line in lines {
                text(&mut self.document, at, line, [MARGIN + left, baseline]);
                baseline += SMALL.size * LEADING;
            }
        }
    }

    fn cells(&self, texts: &[String], places: &[[f32; 2]], set: Type) -> Vec<Vec<String>> {
        texts.iter().zip(places).map(|(text, [_, width])| self.cell(text, set, *width)).collect()
    }

    fn cell(&self, text: &str, set: Type, width: f32) -> Vec<String> {
        text.lines().flat_map(|line| self.document.lines(set, line, width)).collect()
    }

    #[expect(clippy::unused_self, reason = "what it measures is the document's")]
    #[expect(clippy::cast_precision_loss, reason = "a few thousand lines")]
    fn height_of(&self, cells: &[Vec<String>], set: Type) -> f32 {
        cells.iter().map(Vec::len).max().unwrap_or_default() as f32 * set.size * LEADING + 2.0 * PAD
    }

    fn rule(&mut self, thick: f32) {
        let ink = if thick > 0.5 { INK } else { RULE };
        self.document.bar(ink, [MARGIN, self.top, Self::WIDTH, thick]);
        self.top += thick;
    }
}
