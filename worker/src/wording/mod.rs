//! Wording: published notices, forms and their drafts, purposes.
//!
//! A form is asked for in editions. An edition is one [`mod@notice`] in each language, immutable once published ([`editions`]); a draft becomes
//! the next. A change of [`mod@purposes`] publishes every form anew that tells of it. Notices that were read are kept in memory.

pub mod editions;
pub mod forms;
pub mod names;
pub mod notice;
pub mod purposes;
mod store;

pub use editions::{begin, edition_names, publish_all};
pub use forms::{current, current_forms, current_statements, last_shown, outdated};
pub use names::names;
pub use notice::{Known, notice, promised, told_in};
pub use purposes::{purpose, purposes};
pub use store::{Form, PublishedEdition, edition_no, form, form_ids, published_editions, published_of};
