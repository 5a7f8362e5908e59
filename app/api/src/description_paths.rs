//! The addresses of the description of the register, of its processors and of breaches: those that people open, and those of the API.

use lupa_domain::locale::Locale;

/// The published description of the register.
pub const REGISTER: &str = "/register";
/// Which cookies the pages set.
pub const COOKIES: &str = "/cookies";
/// How accessible the pages are.
pub const ACCESSIBILITY: &str = "/accessibility";
/// The screen of the description.
pub const CONSOLE_DESCRIPTION: &str = "/console/description";
/// The screen of processors.
pub const CONSOLE_PROCESSORS: &str = "/console/processors";
/// The screen of breaches.
pub const CONSOLE_BREACHES: &str = "/console/breaches";
/// What the description would say now.
pub const DESCRIPTION_DRAFT: &str = "/api/v1/register/description/draft";
/// What only the controller knows.
pub const DESCRIPTION_WORDS: &str = "/api/v1/register/description/words";
/// The published description, and publishing it.
pub const DESCRIPTION: &str = "/api/v1/register/description";
/// The statement for the authority.
pub const STATEMENT: &str = "/api/v1/register/statement.pdf";
/// The processors.
pub const PROCESSORS: &str = "/api/v1/processors";
/// The breaches.
pub const BREACHES: &str = "/api/v1/breaches";

/// A version of the description as a page.
#[must_use]
pub fn register_version(no: u32) -> String {
    format!("{REGISTER}/{no}")
}

/// The description as a PDF; the newest where no version is named.
#[must_use]
pub fn register_pdf(no: Option<u32>, locale: Locale) -> String {
    no.map_or_else(|| format!("{REGISTER}.pdf?lang={locale}"), |no| format!("{REGISTER}/{no}.pdf?lang={locale}"))
}

/// One processor.
#[must_use]
pub fn processor(id: &str) -> String {
    format!("{PROCESSORS}/{id}")
}

/// Has notices name a processor.
#[must_use]
pub fn processor_notices(id: &str) -> String {
    format!("{PROCESSORS}/{id}/notices")
}

/// One breach.
#[must_use]
pub fn breach(id: &str) -> String {
    format!("{BREACHES}/{id}")
}
