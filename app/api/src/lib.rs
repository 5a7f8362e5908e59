//! The paths of pages and endpoints, and one typed client for every endpoint that a page calls.
//!
//! One module for each noun; its functions give a [`Request`] that says which answer it expects. A [`Client`] sends it. Every request goes
//! through that one client, so the clock that tells when a session is over ([`idle`]) cannot be passed by. [`Loader`] and [`PagedList`]
//! fetch what a page shows; [`Latest`] lets only the last answer count.
//!
//! Without the feature `client` there are only the [`paths`]: the edge needs them for its links.

mod description_paths;
pub mod paths;

#[cfg(feature = "client")]
pub mod audience;
#[cfg(feature = "client")]
pub mod audit;
#[cfg(feature = "client")]
mod client;
#[cfg(feature = "client")]
pub mod consents;
#[cfg(feature = "client")]
pub mod counter;
#[cfg(feature = "client")]
pub mod description;
#[cfg(feature = "client")]
mod download;
#[cfg(feature = "client")]
mod error;
#[cfg(feature = "client")]
pub mod fields;
#[cfg(feature = "client")]
pub mod forms;
#[cfg(feature = "client")]
pub mod history;
#[cfg(feature = "client")]
pub mod idle;
#[cfg(feature = "client")]
pub mod imports;
#[cfg(feature = "client")]
pub mod keys;
#[cfg(feature = "client")]
mod latest;
#[cfg(feature = "client")]
mod loader;
#[cfg(feature = "client")]
pub mod look;
#[cfg(feature = "client")]
pub mod names;
#[cfg(feature = "client")]
pub mod notifications;
#[cfg(feature = "client")]
mod paged_list;
#[cfg(feature = "client")]
pub mod people;
#[cfg(feature = "client")]
pub mod purposes;
#[cfg(feature = "client")]
pub mod register;
#[cfg(feature = "client")]
pub mod renewals;
#[cfg(feature = "client")]
mod request;
#[cfg(feature = "client")]
pub mod requests;
#[cfg(feature = "client")]
pub mod retention;
#[cfg(feature = "client")]
pub mod self_check;
#[cfg(feature = "client")]
pub mod session;
#[cfg(feature = "client")]
pub mod undertakings;
#[cfg(feature = "client")]
pub mod users;

#[cfg(feature = "client")]
pub use client::{Client, Doing, ErrorHandler};
#[cfg(feature = "client")]
pub use download::{Download, DownloadError, save_text};
#[cfg(feature = "client")]
pub use error::{ApiError, AuthFailure};
#[cfg(feature = "client")]
pub use latest::{Latest, Turn};
#[cfg(feature = "client")]
pub use loader::Loader;
#[cfg(feature = "client")]
pub use paged_list::{Page, PagedList, Row};
#[cfg(feature = "client")]
pub use request::Request;
