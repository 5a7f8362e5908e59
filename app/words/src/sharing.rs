//! What staff read who share a form: as a link, on paper, as a picture, or on a site of the business.

use crate::{FieldText, Section};

/// Sharing a form.
#[derive(Debug)]
pub struct SharingWords {
    /// The heading.
    pub heading: fn(form: &str) -> String,
    /// What happens here.
    pub lead: &'static str,
    /// The way to the forms.
    pub back: &'static str,
    /// The other forms.
    pub others: &'static str,
    /// Where the form shows nothing.
    pub none: &'static str,
    /// Copies a text.
    pub copy: &'static str,
    /// It was copied.
    pub copied: &'static str,
    /// The link.
    pub link: Section,
    /// The code: for those who do not see it, what it opens.
    pub code: Section,
    /// What the code is, for those who do not see it.
    pub code_alt: fn(address: &str) -> String,
    /// Saves a file of this kind.
    pub save: fn(kind: &str) -> String,
    /// Posters and forms on paper.
    pub print: Section,
    /// The columns of their table.
    pub columns: PrintColumns,
    /// A poster of a size.
    pub poster: fn(size: &str) -> String,
    /// The form on paper.
    pub paper: &'static str,
    /// The picture.
    pub picture: Section,
    /// What the picture shows.
    pub picture_alt: fn(form: &str, business: &str) -> String,
    /// The text for a post.
    pub post: Section,
    /// The button.
    pub button: Section,
    /// The form on a site.
    pub embed: Section,
    /// The same without a program, and what is then lost.
    pub frame: Section,
    /// The sites on which it may stand.
    pub sites: Section,
    /// The field for them.
    pub origins: FieldText,
    /// Where there are none, for those who cannot name any.
    pub no_sites: &'static str,
    /// Who names them, for those who cannot.
    pub who_names: &'static str,
    /// Saves them.
    pub save_sites: &'static str,
    /// They were saved.
    pub sites_saved: &'static str,
    /// Another user has changed them in the meantime.
    pub conflict: &'static str,
}

/// The columns of the table of what can be printed.
#[derive(Debug)]
pub struct PrintColumns {
    /// The language.
    pub language: &'static str,
    /// The posters.
    pub posters: &'static str,
    /// The form on paper.
    pub paper: &'static str,
}
