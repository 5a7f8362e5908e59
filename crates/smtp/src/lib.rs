//! SMTP submission (RFC 5321, RFC 6409) as a conversation without a socket: a [`Dialogue`] is told what the server answered and says what
//! to send next, and [`converse`] does so over a line and by a timer that the caller gives it. The caller connects. The README lists what is
//! implemented and what is not.
//!
//! Nothing that this crate prints or returns for a log holds an address, a text of the server or a password.

mod conversation;
mod dialogue;
mod login;
mod message;
mod outcome;
mod patience;
mod reply;
mod verdict;

pub use conversation::{Line, Post, Report, Timer, Trial, converse};
pub use dialogue::{Cut, Dialogue, Step};
pub use login::{Login, Security};
pub use message::{InvalidPath, Message};
pub use outcome::Outcome;
pub use patience::Patience;
pub use reply::{Garbled, Replies, Reply};

// The example in the README is compiled and run with the documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
