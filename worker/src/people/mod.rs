//! People: what is stored about them. They come by signing up, or staff take them in; staff write their cards and what happened, and whatever
//! changes is noted. They are looked up by words that are entered when staff look ([`search_index`]), so that signing up costs nothing
//! more. What they consented to belongs to another context.

pub mod access_log;
pub mod answers;
pub mod card;
pub mod changes;
pub mod commands;
pub mod fields;
pub mod foreign_records;
pub mod history;
mod id_runs;
pub mod merging;
pub mod moving;
pub mod order;
pub mod past_purchases;
pub mod person;
pub mod retained;
pub mod search;
pub mod search_index;
pub mod similar;
mod store;
mod walk;

pub use crate::runtime::numbers::PersonNo;
pub use id_runs::{IdRun, holds};
pub use person::{
    FoundOrCreated, by_email, by_no, by_phone, confirm, count, exactly, find_or_create, introduce, is_mailable, is_restricted, last_no,
    mark_bounced, mark_reached, numbers_after, same, set_phone,
};
pub use search_index::by_id;
pub use store::{Person, Reach};
