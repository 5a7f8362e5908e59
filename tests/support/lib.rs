//! What the tests share: a register to try, in this process or behind `BASE_URL`, and the means to look at what it gives.

#![expect(clippy::missing_panics_doc, reason = "what is not as it should be fails the test, there and then")]

pub mod answer;
pub mod browser;
pub mod described;
pub mod mail;
pub mod native;
pub mod over_http;
pub mod passkey;
pub mod proof;
pub mod register;
pub mod sql;
pub mod staff;

pub use answer::Answer;
pub use browser::Browser;
pub use mail::Mail;
pub use register::{TestRegister, fresh, fresh_address};
