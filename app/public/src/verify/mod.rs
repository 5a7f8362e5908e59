//! `/verify`: what can be known of a receipt, from files alone. Everything is computed in the browser; once it is loaded, the page asks
//! nobody for anything.
//!
//! The edge draws every part that may appear, by the same components as everywhere (`templates`); they lie in the page as templates, which
//! no browser shows. The Wasm verifies, copies the parts that it needs and puts texts into them (`fill`). So it carries neither words nor
//! views, and what a file says is text and never markup.

mod element_ids;
#[cfg(feature = "verify")]
mod files;
#[cfg(feature = "verify")]
mod fill;
#[cfg(feature = "verify")]
mod page;
#[cfg(feature = "ssr")]
pub(crate) mod templates;

#[cfg(feature = "verify")]
pub use page::start;
