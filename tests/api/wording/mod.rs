//! Wording: forms, notices, drafts, editions and purposes.

mod editions;
mod forms;
mod notices;
mod pages;
pub(crate) mod purposes;
mod recipients;
mod said;
mod sharing;
