//! Rights: what people ask for under GDPR Articles 15 to 22, until when it is answered, how it is decided, and the certificate of the decision.
//!
//! A [`Request`] is filed by the person or entered by staff. It is open, waits for the person, or is closed: decided or taken back. What is
//! closed stays closed. A refusal without reasons and a legal ground cannot be built ([`Decision`]), and each decision has a certificate
//! ([`certificate`]) that the person can show to an authority.
//!
//! What goes and what stays when a person is erased is decided in [`erasure`], in numbers.

mod article;
pub mod certificate;
pub mod contact_channel;
pub mod deadline;
mod decision;
pub mod erasure;
mod holiday;
pub mod notification;
mod number;
mod objections;
mod request;

pub use article::Article;
pub use deadline::Deadline;
pub use decision::{Decision, DecisionError, Ground, LONGEST_TEXT, Outcome, Reasons, ReasonsError};
pub use holiday::{is_public_holiday, is_working_day};
pub use number::{InvalidNumber, RequestNumber};
pub use objections::ObjectionKind;
pub use request::{
    Arrival, Asked, AskedError, AskedText, Extension, Identification, LONGEST_DATUM, MOST_OPEN, Request, RequestError, RequestKind, State,
    StateName,
};
