//! What Lupa shows: the public pages, the customer's own page and the console.
//!
//! The public pages are drawn at the edge ([`draw`]) and only the sign-up page comes alive in the browser; the other two are drawn
//! by the browser itself. One browser binary for each audience, so that a visitor never downloads what only a keeper needs.

#[cfg(all(target_arch = "wasm32", feature = "ssr", feature = "hydrate"))]
compile_error!("one Wasm build draws (`ssr`) or comes alive (`hydrate`), never both: it would compile and then trap in the browser");

pub mod audience;
#[cfg(feature = "browser")]
pub mod browser;
pub mod consent;
#[cfg(feature = "csr")]
pub mod counter;
#[cfg(feature = "ssr")]
pub mod draw;

pub use lupa_api::paths as links;
pub mod pages;
pub mod people;
#[cfg(feature = "csr")]
pub mod portal;
#[cfg(feature = "csr")]
pub mod register;
#[cfg(feature = "views")]
pub mod shell;
#[cfg(feature = "csr")]
pub mod staff;
pub mod ui;
#[cfg(any(feature = "ssr", feature = "verify"))]
pub mod verify;
pub mod wording;
pub mod words;
