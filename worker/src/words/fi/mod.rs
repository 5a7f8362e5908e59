//! Finnish.

mod files;
mod letters;
mod problems;

use super::shape::Words;

pub(super) static WORDS: Words = Words {
    problem: problems::problem,
    columns: files::COLUMNS,
    workbook: files::WORKBOOK,
    labels: files::LABELS,
    poster: files::POSTER,
    paper: files::PAPER,
    letters: letters::LETTERS,
};
