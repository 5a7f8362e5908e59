//! What people may demand (GDPR Art. 12–22): requests, their deadlines and decisions, erasing for real, and whether their mail is read.
//!
//! A request is filed on the own page or entered by staff ([`requests`]), waits for its deadline ([`reminders`]) and is closed once. What was
//! decided is signed ([`certificates`]) and mailed ([`letters`]). When its person is erased ([`erasure`]), the words go and a pseudonymous line
//! stays until claims about it have expired ([`requests::forget`]).

pub mod certificates;
pub mod contact;
pub mod erasure;
pub mod figures;
pub mod letters;
pub mod reminders;
pub mod requests;
mod store;

pub use store::{Handling, Listed, StoredRequest, StoredStep};
