//! Wording: forms, notices, drafts, editions and purposes.

mod editions;
mod notices;
mod purposes;
