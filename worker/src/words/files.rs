//! The shape of what files say that the edge makes.

use lupa_domain::{audience::Basis, wording::Channel};

/// The heads of an export's columns.
pub(crate) struct ColumnHeads {
    /// The address, where it is an e-mail address.
    pub(crate) email: &'static str,
    /// The address, where it is a telephone number.
    pub(crate) phone: &'static str,
    /// The name of the person.
    pub(crate) name: &'static str,
    /// The language of messages.
    pub(crate) language: &'static str,
    /// Since when consent stands.
    pub(crate) consent_given_at: &'static str,
    /// The receipt that proves it.
    pub(crate) receipt: &'static str,
    /// The address that stops messages.
    pub(crate) stop_url: &'static str,
    /// The form and its version that was agreed to.
    pub(crate) edition: &'static str,
    /// By which id the register knows the export.
    pub(crate) export: &'static str,
    /// The newest signed checkpoint of the log.
    pub(crate) checkpoint: &'static str,
    /// On what the people are written to.
    pub(crate) basis: &'static str,
    /// What stands in a field for yes.
    pub(crate) yes: &'static str,
    /// And for no.
    pub(crate) no: &'static str,
}

impl ColumnHeads {
    /// For programs, in no language: these are part of the API.
    pub(crate) const MACHINE: Self = Self {
        email: "email",
        phone: "phone",
        name: "name",
        language: "language",
        consent_given_at: "consent_given_at",
        receipt: "receipt",
        stop_url: "stop_url",
        edition: "edition",
        export: "export",
        checkpoint: "checkpoint",
        basis: "basis",
        yes: "true",
        no: "false",
    };

    /// What stands in a field for this answer.
    pub(crate) const fn answer(&self, yes: bool) -> &'static str {
        if yes { self.yes } else { self.no }
    }

    /// The head of the column of addresses.
    pub(crate) const fn address(&self, channel: Channel) -> &'static str {
        match channel {
            Channel::Email => self.email,
            Channel::Sms => self.phone,
        }
    }
}

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

/// The words of a poster.
pub(crate) struct PosterWords {
    /// Over the code: what to do with it.
    pub(crate) scan: &'static str,
    /// What one is told of before one opens it.
    pub(crate) free: &'static str,
    /// What the code is, for those who do not see it.
    pub(crate) code: fn(address: &str) -> String,
}

/// The words of a form on paper.
pub(crate) struct PaperWords {
    /// How it is filled in.
    pub(crate) fill_in: &'static str,
    /// At the line for a name, where the form asks for none.
    pub(crate) name: &'static str,
    /// At the line for the day.
    pub(crate) day: &'static str,
    /// At the line for the signature.
    pub(crate) signature: &'static str,
    /// Where the same form can be filled in with a telephone.
    pub(crate) online: fn(address: &str) -> String,
    /// Which version of which form it is.
    pub(crate) version: fn(form: &str, edition: u32) -> String,
    /// By which the words are told apart from all others.
    pub(crate) digest: fn(digest: &str) -> String,
    /// At the foot of a page.
    pub(crate) page: fn(page: usize, of: usize) -> String,
    /// What the empty box is, for those who do not see it.
    pub(crate) tick: &'static str,
}
