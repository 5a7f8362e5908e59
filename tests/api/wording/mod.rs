//! Wording: forms, notices, drafts and editions.

mod editions;
mod notices;
