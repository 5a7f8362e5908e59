//! The frame around every page: who asks, the languages, the way to one's own page.

#[cfg(feature = "ssr")]
pub(crate) mod closed_page;
#[cfg(feature = "ssr")]
pub(crate) mod failure_page;
#[cfg(feature = "ssr")]
mod frame;
pub mod languages;

#[cfg(feature = "ssr")]
pub(crate) use frame::{Place, alone, around};
pub use languages::{Languages, Shell};
