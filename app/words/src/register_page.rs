//! What stands around the published description of the register, and around the statements about cookies and accessibility.

/// The pages, and the links to them in the footer of every public page.
#[derive(Debug)]
pub struct RegisterPageWords {
    /// Leads to the description.
    pub link: &'static str,
    /// Leads to the statement about cookies.
    pub cookies: &'static str,
    /// Leads to the accessibility statement.
    pub accessibility: &'static str,
    /// Which version it is, and since when it is in force.
    pub version: fn(no: u32, day: &str) -> String,
    /// Of a register that has published no version.
    pub unpublished: &'static str,
    /// Above the links to the other versions.
    pub versions: &'static str,
    /// Leads to a version.
    pub version_link: fn(no: u32, day: &str) -> String,
    /// That a newer version is in force.
    pub newer: fn(no: u32) -> String,
    /// Fetches the PDF.
    pub pdf: &'static str,
    /// Above what changed from the version before.
    pub changes: fn(before: u32) -> String,
    /// Where nothing did, in this language.
    pub unchanged: &'static str,
    /// The address at which this version stays.
    pub permanent: fn(address: &str) -> String,
}
