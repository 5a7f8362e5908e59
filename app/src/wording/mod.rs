//! Wording: the form that asks for consent, and the same words shown again.

pub mod difference;
pub mod form;
pub mod information;
pub mod preview;
pub mod question;
pub mod replay;
pub mod stage;

#[cfg(feature = "ssr")]
pub(crate) mod changes_page;
#[cfg(feature = "hydrate")]
pub(crate) mod hollow;
#[cfg(feature = "ssr")]
pub(crate) mod notice_page;
#[cfg(feature = "ssr")]
pub(crate) mod preview_page;
#[cfg(feature = "ssr")]
pub(crate) mod signup_page;

pub use difference::Difference;
#[cfg(feature = "hydrate")]
pub(crate) use form::ALIVE;
pub use form::{Answer, SignupForm};
pub use information::Information;
pub use preview::Preview;
pub use question::{Boxes, Question};
pub use replay::Replay;

pub use stage::{Refusal, Stage};
