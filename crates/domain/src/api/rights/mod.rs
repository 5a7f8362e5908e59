//! Rights on the wire, one file for each part.

pub mod contact;
pub mod erasure;
mod holdings;
pub mod notifications;
pub mod objections;
pub mod requests;

pub use holdings::{Holdings, ReceiptFile, Recorded, ScanFile, UnconfirmedForm};
