//! Swedish, as it is written in Finland and understood in Sweden.

mod breach;
mod certificate;
mod cleaning;
mod evidence;
mod files;
mod keeping_problems;
mod letters;
mod merging;
mod notification;
mod paper_letters;
mod problems;
mod renewal;
mod report;

use super::shape::Words;

pub(super) static WORDS: Words = Words {
    problem: problems::problem,
    columns: files::COLUMNS,
    workbook: files::WORKBOOK,
    labels: files::LABELS,
    poster: files::POSTER,
    paper: files::PAPER,
    report: report::REPORT,
    evidence: evidence::EVIDENCE,
    certificate: certificate::CERTIFICATE,
    breach: breach::BREACH,
    notification: notification::NOTIFICATION,
    paper_letters: paper_letters::PAPER_LETTERS,
    letters: letters::LETTERS,
};
