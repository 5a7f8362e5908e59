//! Finnish.

mod files;
mod letters;
mod problems;

use super::Words;

pub(super) static WORDS: Words =
    Words { problem: problems::problem, workbook: files::WORKBOOK, labels: files::LABELS, letters: letters::LETTERS };
