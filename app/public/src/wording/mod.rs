//! Wording: the form that asks for consent, and the same words shown again.

#[cfg(any(feature = "views", feature = "signup"))]
pub mod answer;
#[cfg(feature = "views")]
pub mod asked;
#[cfg(feature = "views")]
pub mod difference;
#[cfg(feature = "views")]
pub mod form;
#[cfg(feature = "views")]
pub mod information;
#[cfg(feature = "views")]
pub mod preview;
#[cfg(feature = "views")]
pub mod question;
#[cfg(feature = "views")]
pub mod replay;
#[cfg(any(feature = "views", feature = "signup"))]
pub mod stage;

#[cfg(feature = "ssr")]
pub(crate) mod changes_page;
#[cfg(any(feature = "views", feature = "verify"))]
pub(crate) mod layers;
#[cfg(feature = "ssr")]
pub(crate) mod notice_page;
#[cfg(feature = "ssr")]
pub(crate) mod preview_page;
#[cfg(feature = "ssr")]
pub(crate) mod signup_page;
#[cfg(feature = "ssr")]
pub(crate) mod skeleton;

#[cfg(any(feature = "views", feature = "signup"))]
pub use answer::{ANSWER, Answer, inputs};
#[cfg(feature = "views")]
pub use asked::{Answered, asked, asked_of};
#[cfg(feature = "views")]
pub use difference::Difference;
#[cfg(feature = "views")]
pub use form::{Device, SignupForm};
#[cfg(feature = "views")]
pub use information::Information;
#[cfg(feature = "views")]
pub use preview::Preview;
#[cfg(feature = "views")]
pub use question::{Boxes, Question};
#[cfg(feature = "views")]
pub use replay::Replay;

#[cfg(any(feature = "views", feature = "signup"))]
pub use stage::{Refusal, Stage};
