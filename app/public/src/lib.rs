//! The public pages: sign-up, confirm, stop, notices, verification.
//!
//! The edge draws them to text ([`draw`]); only the sign-up page comes alive in the browser (`signup`), and the page that verifies receipts
//! is filled there (`verify`): both without a line of Leptos. What the own page and the console show of the same things (the form, the words of a notice, a receipt, the
//! frame) they take from here.

#[cfg(any(feature = "views", feature = "verify"))]
pub mod consent;
#[cfg(feature = "ssr")]
pub mod draw;
#[cfg(feature = "views")]
pub mod frame;
pub mod pages;
#[cfg(feature = "signup")]
pub mod signup;
#[cfg(any(feature = "ssr", feature = "verify"))]
pub mod verify;
#[cfg(any(feature = "views", feature = "verify", feature = "signup"))]
pub mod wording;
