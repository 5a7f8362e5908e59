//! What people may demand (GDPR Art. 12–22): requests, their deadlines and decisions, erasing for real, and whether their mail is read.
//!
//! A request is filed on the own page or entered by staff ([`requests`]), waits for its deadline ([`reminders`]) and is closed once. What was
//! decided is signed ([`certificates`]) and mailed ([`letters`]). When its person is erased ([`erasure`]), the words go and a pseudonymous line
//! stays until claims about it have expired ([`requests::forget`]). Two cards that are one person are made one ([`merging`]).
//! Those who received data are told of its correction, erasure and restriction ([`notifications`]).

pub mod certificates;
pub mod contact;
pub mod erasure;
pub mod figures;
pub mod last_letter;
pub mod letters;
pub mod merging;
pub mod notifications;
pub mod recipients;
pub mod reminders;
pub mod requests;
mod store;

pub use store::{Handling, Listed, StoredRequest, StoredStep};
