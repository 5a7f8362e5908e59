//! Consent: the receipt, and the pages behind the links of a message.

#[cfg(any(feature = "views", feature = "verify"))]
pub(crate) mod act_effect;
#[cfg(feature = "views")]
pub mod receipt;

#[cfg(feature = "ssr")]
pub(crate) mod confirm_page;
#[cfg(feature = "ssr")]
pub(crate) mod stop_page;

#[cfg(feature = "views")]
pub use receipt::Receipt;
