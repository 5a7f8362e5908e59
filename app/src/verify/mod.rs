//! `/verify`: what can be known of a receipt, from files alone. Everything is computed here; once it is loaded, the page asks nobody for
//! anything.

mod files;
pub mod page;

pub use page::VerifyPage;
