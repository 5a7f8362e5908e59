//! Delivery: messages that wait in the outbox, and the channels that carry them away.
//!
//! A context puts a letter into the [`outbox`] in the transaction that causes it: its recipient, its kind and what it is about. What a letter says
//! is decided in `letters`, when it is sent; the job `mail` (in `jobs`) takes what is due and hands it to a [`Channel`]. Nothing here knows
//! any letter by name. How it goes with mail as a whole is told by [`health`].

pub mod channel;
pub mod health;
pub mod outbox;
pub mod outcome;
mod refusals;
pub mod retry;
mod store;
mod turns;
mod waiting;

#[cfg(target_arch = "wasm32")]
pub mod cloudflare;
#[cfg(target_arch = "wasm32")]
pub mod smtp;

pub use channel::Channel;
pub use lupa_smtp::{Message, Outcome, Post, Report};
