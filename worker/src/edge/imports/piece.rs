//! Rows on their way to the register, so many at once.

use lupa_sheets::Row;
use serde_json::json;

/// How many rows go together: what the register does with them takes it a tenth of a second.
const ROWS: u32 = 200;
/// How many bytes of JSON go together, unless a single row has more.
const PIECE: usize = 128 * 1024;
/// Rows that go together, as JSON.
#[derive(Default)]
pub(super) struct Piece {
    pub(super) first: u32,
    pub(super) count: u32,
    pub(super) rows: String,
}

impl Piece {
    pub(super) fn add(&mut self, row: &Row) {
        if self.count == 0 {
            self.first = row.line;
        } else {
            self.rows.push(',');
        }
        self.count += 1;
        self.rows.push_str(&json!([row.line, row.cells]).to_string());
    }

    pub(super) const fn is_full(&self) -> bool {
        self.count >= ROWS || self.rows.len() >= PIECE
    }
}
