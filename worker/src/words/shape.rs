//! The shape of the words: what every language has.

use super::{
    breach::BreachWords,
    certificate::CertificateWords,
    evidence::EvidenceWords,
    files::{ColumnHeads, LabelWords, PaperWords, PosterWords, WorkbookWords},
    letters::LetterWords,
    notification::NotificationWords,
    paper_letters::PaperLetterWords,
    problems::{Code, ProblemWords},
    report::ReportWords,
};

/// Everything that the worker says in one language.
pub(crate) struct Words {
    /// What a problem says.
    pub(crate) problem: fn(Code) -> ProblemWords,
    /// How the columns of an export are headed.
    pub(crate) columns: ColumnHeads,
    /// What a workbook says about itself.
    pub(crate) workbook: WorkbookWords,
    /// What address labels say about themselves.
    pub(crate) labels: LabelWords,
    /// What a poster says besides the words of its form.
    pub(crate) poster: PosterWords,
    /// What a form on paper says besides.
    pub(crate) paper: PaperWords,
    /// What a report of everything held about a person says.
    pub(crate) report: ReportWords,
    /// What an evidence package says.
    pub(crate) evidence: EvidenceWords,
    /// What stands around a certificate on paper.
    pub(crate) certificate: CertificateWords,
    /// What the letter about a breach says.
    pub(crate) breach: BreachWords,
    /// What the letter to a recipient says.
    pub(crate) notification: NotificationWords,
    /// What letters on paper say.
    pub(crate) paper_letters: PaperLetterWords,
    /// What letters say.
    pub(crate) letters: LetterWords,
}
