//! The own page of a person, as the edge draws it: signing in with a link, where they stand, their receipts, what is kept about them.
//!
//! Every page is text with native forms, so that rights depend on no script (GDPR Art. 12(2)); see ADR 0142. There is no account and no
//! password: the session belongs to the e-mail address that a link was sent to. Nothing here asks the register or changes anything: values
//! come in, and a drawn page goes out.

mod consents;
mod correction;
mod details;
mod disclosures;
mod erasing;
mod everything;
mod fields;
mod frame;
mod history;
mod home;
mod merging;
mod messages;
mod objections;
mod personal_data;
mod receipts;
mod renewal;
mod requests;
mod sign_in;

pub mod status;

pub use consents::ConsentDraft;
pub use correction::AnswerDraft;
pub use details::{DetailsDraft, new_address};
pub use erasing::{erased, erasure};
pub use everything::{Everything, everything};
pub use fields::Rejection;
pub use frame::Frame;
pub use history::Place;
pub use home::{Home, Refused, home};
pub use merging::merge;
pub use receipts::receipt;
pub use renewal::{Asked as RenewalAsked, renewal};
pub use requests::{RequestDraft, Requests, requests};
pub use sign_in::{Arrival, Why, arrive, ask_for_link, sent};
pub use status::{About, Done, Status};
