//! The frame around every page: who asks, the languages, the way to one's own page.

#[cfg(feature = "ssr")]
pub(crate) mod closed_page;
#[cfg(feature = "ssr")]
pub(crate) mod contact_page;
pub mod document;
#[cfg(feature = "ssr")]
pub(crate) mod document_page;
#[cfg(feature = "ssr")]
mod edge;
#[cfg(feature = "ssr")]
pub(crate) mod failure_page;
pub mod languages;
#[cfg(feature = "ssr")]
pub(crate) mod stay_page;
#[cfg(feature = "ssr")]
pub(crate) mod unstarted;

#[cfg(feature = "ssr")]
pub use edge::{PageInfo, around};
#[cfg(feature = "ssr")]
pub(crate) use edge::{alone, within};
pub use languages::{Languages, Shell};
