//! The public pages: sign-up, confirm, stop, notices, verification.
//!
//! The edge draws them to text ([`draw`]); only the sign-up page comes alive in the browser (`signup`), and the page that verifies receipts
//! is filled there (`verify`). What the own page and the console show of the same things (the form, the words of a notice, a receipt, the
//! frame) they take from here.

#[cfg(all(target_arch = "wasm32", feature = "ssr", feature = "hydrate"))]
compile_error!("one Wasm build draws (`ssr`) or comes alive (`hydrate`), never both: it would compile and then trap in the browser");

#[cfg(any(feature = "views", feature = "verify"))]
pub mod consent;
#[cfg(feature = "ssr")]
pub mod draw;
#[cfg(feature = "views")]
pub mod frame;
pub mod pages;
#[cfg(feature = "hydrate")]
mod send;
#[cfg(feature = "hydrate")]
pub mod signup;
#[cfg(any(feature = "ssr", feature = "verify"))]
pub mod verify;
#[cfg(any(feature = "views", feature = "verify"))]
pub mod wording;
