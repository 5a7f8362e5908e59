//! People.

pub mod search_memory;

pub use search_memory::{Search, SearchMemory};
