//! The own page of a person: signing in with a link, where they stand, their receipts, what is kept about them.
//!
//! The browser draws it. There is no account and no password: the session belongs to the e-mail address that a link was sent to.

#[cfg(feature = "views")]
pub mod consents;
#[cfg(feature = "views")]
mod correction;
#[cfg(feature = "views")]
pub mod disclosures;
#[cfg(feature = "views")]
pub mod history;
#[cfg(feature = "views")]
pub mod own_page;
#[cfg(feature = "views")]
pub mod page;
#[cfg(feature = "views")]
pub mod personal_data;
#[cfg(feature = "views")]
pub mod receipts;
#[cfg(feature = "views")]
pub mod sign_in;

#[cfg(feature = "views")]
pub use own_page::OwnPage;
