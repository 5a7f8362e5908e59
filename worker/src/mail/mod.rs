//! Mail: what the register writes to people, and how a letter becomes bytes that a mail server takes.
//!
//! A [`Letter`] says what is to be told and in which language; nothing that a visitor typed can get into one. [`compose`] turns it into
//! a message (RFC 5322). [`Transport`] says where messages go, `lupa_smtp` how they are handed over, and [`retry`] when to try again. All
//! of it is pure: the clock, randomness and the network are arguments or belong to `platform`.

mod cloudflare;
mod letter;
mod locales;
mod message;
pub mod retry;
mod sender;
mod sheet;
mod transport;
mod words;

pub use cloudflare::{blames_address, outcome_of_cloudflare};
pub use letter::{Letter, Said, StopLink};
pub use lupa_smtp::{Login, Message, Outcome, Security};
pub use message::{Uncomposable, compose};
pub use sender::{NotASender, Sender};
pub use transport::{Misconfigured, Server, Transport};
