//! The shape of what files say that the edge makes.

use lupa_domain::audience::Basis;

/// The words of a workbook.
pub(crate) struct WorkbookWords {
    /// The name of the sheet of addresses: at most 31 characters, none of `[]:*?/\`.
    pub(crate) addresses: &'static str,
    /// The name of the sheet that says which export it is; likewise.
    pub(crate) about: &'static str,
    /// Over the second sheet, and in the properties of the file.
    pub(crate) title: &'static str,
    /// What the people may be written to for.
    pub(crate) purpose: &'static str,
    /// On what they are written to.
    pub(crate) basis: &'static str,
    /// Each basis, in the middle of a sentence.
    pub(crate) name_of_basis: fn(Basis) -> &'static str,
    /// The version of the processing.
    pub(crate) version: &'static str,
    /// What was asked for.
    pub(crate) conditions: &'static str,
    /// Where nothing was.
    pub(crate) everyone: &'static str,
    /// How many people.
    pub(crate) people: &'static str,
    /// The edition of the text that they agreed to.
    pub(crate) edition: &'static str,
    /// When it was exported.
    pub(crate) at: &'static str,
    /// Who exported it.
    pub(crate) by: &'static str,
    /// By which id the register knows the export.
    pub(crate) export: &'static str,
    /// The newest signed checkpoint of the log.
    pub(crate) checkpoint: &'static str,
    /// By which clock the times are.
    pub(crate) clock: &'static str,
}

/// The words of address labels.
pub(crate) struct LabelWords {
    /// The title of the document.
    pub(crate) title: &'static str,
    /// Over the list of those that were not printed.
    pub(crate) left_out: &'static str,
    /// What to do with them.
    pub(crate) by_hand: &'static str,
    /// Where there is neither a label nor an address that was left out.
    pub(crate) nobody: &'static str,
    /// Why one was not printed: letters are missing.
    pub(crate) letters: &'static str,
    /// Why one was not printed: it is too long.
    pub(crate) room: &'static str,
}
