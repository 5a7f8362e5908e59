//! Components and formats that every page may use. They know no route and no API.
//!
//! `format` writes numbers, money, days and moments as each language does, and `datum` the data about a person. With the feature `views` there are the components that the edge
//! and the browser both draw; `browser` holds what a page can ask of the browser; `csr` adds the components of the pages that only the
//! browser draws.

#[cfg(feature = "views")]
pub mod async_view;
#[cfg(any(test, feature = "csr"))]
mod base64url;
#[cfg(feature = "views")]
pub mod bidi;
#[cfg(feature = "browser")]
pub mod browser;
#[cfg(feature = "csr")]
pub mod button;
#[cfg(feature = "csr")]
pub mod choice;
#[cfg(feature = "csr")]
pub mod confirm;
#[cfg(feature = "csr")]
pub mod copy_button;
pub mod datum;
#[cfg(feature = "views")]
pub mod field;
#[cfg(feature = "csr")]
pub mod field_spec;
#[cfg(feature = "csr")]
pub mod form;
pub mod format;
#[cfg(feature = "views")]
pub mod icon;
#[cfg(feature = "csr")]
pub mod meant_address;
#[cfg(feature = "csr")]
pub mod menu;
#[cfg(feature = "csr")]
pub mod table;
#[cfg(feature = "views")]
pub mod tone;

#[cfg(feature = "views")]
pub use async_view::{AsyncView, LoadState};
#[cfg(feature = "views")]
pub use bidi::bdi;
#[cfg(feature = "csr")]
pub use button::{button, dynamic};
#[cfg(feature = "csr")]
pub use choice::Choice;
#[cfg(feature = "csr")]
pub use confirm::{Confirm, Question};
#[cfg(feature = "csr")]
pub use copy_button::CopyButton;
pub use datum::{DatumText, HistoryText};
#[cfg(feature = "csr")]
pub use field::TextArea;
#[cfg(feature = "views")]
pub use field::{FieldError, TextField};
#[cfg(feature = "csr")]
pub use field_spec::{FieldSpec, Input, form_field};
#[cfg(feature = "csr")]
pub use form::{ErrorSummary, Form, Rejection, SubmitButton};
#[cfg(feature = "views")]
pub use format::{When, WhenInZone};
pub use format::{day, decimal, money, month, number, parse_money, set_zone, size, time_of_day, when, when_in_zone, zone};
#[cfg(feature = "views")]
pub use icon::Icon;
#[cfg(feature = "csr")]
pub use meant_address::MeantAddress;
#[cfg(feature = "csr")]
pub use menu::Menu;
#[cfg(feature = "csr")]
pub use table::Table;
#[cfg(feature = "views")]
pub use tone::{Tone, empty_state, note, purpose_chip, state_chip, tone_chip};
