//! Wording: the form that asks for consent, and the same words shown again.

pub mod form;
pub mod information;
pub mod question;
pub mod replay;
pub mod stage;

#[cfg(feature = "hydrate")]
pub(crate) mod hollow;
#[cfg(feature = "ssr")]
pub(crate) mod notice_page;
#[cfg(feature = "ssr")]
pub(crate) mod signup_page;

#[cfg(feature = "hydrate")]
pub(crate) use form::ALIVE;
pub use form::{Answer, SignupForm};
pub use information::Information;
pub use question::{Boxes, Question};
pub use replay::Replay;

pub use stage::{Refusal, Stage};
