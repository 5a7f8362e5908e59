//! The shape of what the report says that a person gets of everything held about them, and what lies beside it in an archive.
//!
//! What the own page says too (where a datum comes from, who looked) is said in the words of the own page.

/// The words of a report.
pub(crate) struct ReportWords {
    /// The title.
    pub(crate) title: &'static str,
    /// Whose register it is, and when it was looked up.
    pub(crate) lead: fn(business: &str, when: &str) -> String,
    /// At the foot of each page.
    pub(crate) page: fn(page: usize, of: usize) -> String,
    /// In place of an empty list.
    pub(crate) nothing: &'static str,
    /// The sections.
    pub(crate) sections: Sections,
    /// What single facts are called.
    pub(crate) facts: Facts,
    /// What the columns of tables are called.
    pub(crate) columns: Columns,
    /// Over the words of a consent: when they were agreed to.
    pub(crate) agreed_text: fn(when: &str) -> String,
    /// The same where nobody has agreed to them.
    pub(crate) shown_text: &'static str,
    /// What stands behind a receipt's id.
    pub(crate) receipt: fn(id: &str) -> String,
    /// A version of a form, and its language.
    pub(crate) edition: fn(heading: &str, edition: u32) -> String,
    /// By what the words of a version are told from all others.
    pub(crate) digest: fn(digest: &str) -> String,
    /// What staff wrote down, and where its original is.
    pub(crate) recorded: fn(original: &str) -> String,
    /// What was asked to be told.
    pub(crate) ticked: fn(titles: &str) -> String,
    /// What was left empty.
    pub(crate) unticked: fn(titles: &str) -> String,
    /// How long things are kept that are still here.
    pub(crate) kept: Kept,
    /// What one may demand, a line each.
    pub(crate) rights: &'static [&'static str],
    /// Before the address of the own page.
    pub(crate) own_page: &'static str,
    /// The text that lies in an archive; the name of the business goes in.
    pub(crate) read_me: fn(business: &str, when: &str) -> String,
}

/// What the sections are called.
pub(crate) struct Sections {
    pub(crate) who: &'static str,
    pub(crate) reach: &'static str,
    pub(crate) fields: &'static str,
    pub(crate) origins: &'static str,
    pub(crate) consents: &'static str,
    pub(crate) events: &'static str,
    pub(crate) wordings: &'static str,
    pub(crate) unconfirmed: &'static str,
    pub(crate) papers: &'static str,
    pub(crate) history: &'static str,
    pub(crate) changes: &'static str,
    pub(crate) received: &'static str,
    pub(crate) looked: &'static str,
    pub(crate) messages: &'static str,
    pub(crate) kept: &'static str,
    pub(crate) controller: &'static str,
    pub(crate) rights: &'static str,
}

/// What single facts are called.
pub(crate) struct Facts {
    pub(crate) id: &'static str,
    pub(crate) joined: &'static str,
    pub(crate) sign_ins: &'static str,
    pub(crate) confirmed: &'static str,
    pub(crate) bounced: &'static str,
    pub(crate) business_id: &'static str,
    pub(crate) contact: &'static str,
    pub(crate) website: &'static str,
}

/// What columns are called.
pub(crate) struct Columns {
    pub(crate) datum: &'static str,
    pub(crate) origin: &'static str,
    pub(crate) when: &'static str,
    pub(crate) what: &'static str,
    pub(crate) about: &'static str,
    pub(crate) how: &'static str,
    pub(crate) receipt: &'static str,
    pub(crate) until: &'static str,
    pub(crate) amount: &'static str,
    pub(crate) note: &'static str,
    pub(crate) before: &'static str,
    pub(crate) after: &'static str,
    pub(crate) by: &'static str,
    pub(crate) state: &'static str,
}

/// Why something is still here, and until when.
pub(crate) struct Kept {
    /// Where a consent stands.
    pub(crate) consent: &'static str,
    /// Where none stands any more; how long proof is kept, in words.
    pub(crate) proof: fn(period: &str) -> String,
    /// A form that nobody has confirmed.
    pub(crate) unconfirmed: fn(until: &str) -> String,
    /// Something that is open.
    pub(crate) open: fn(what: &str, day: &str) -> String,
    /// What the business keeps because one is its customer.
    pub(crate) customer: &'static str,
}
