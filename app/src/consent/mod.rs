//! Consent: the receipt, and the pages behind the links of a message.

pub mod receipt;

#[cfg(feature = "ssr")]
pub(crate) mod confirm_page;
#[cfg(feature = "ssr")]
pub(crate) mod stop_page;

pub use receipt::Receipt;
