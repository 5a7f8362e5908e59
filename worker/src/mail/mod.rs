//! Mail: what the register writes to people, and how a letter becomes bytes that a mail server takes.
//!
//! A [`Letter`] says what is to be told and in which language; nothing that a visitor typed can get into one. [`compose`] turns it into
//! a message (RFC 5322). [`Transport`] says where messages go, [`Dialogue`] speaks SMTP without touching a socket, and [`retry`] says
//! when to try again. All of it is pure: the clock, randomness and the network are arguments or belong to `platform`.

mod dialogue;
mod letter;
mod locales;
mod message;
mod outcome;
mod reply;
pub mod retry;
mod sender;
mod sheet;
mod transport;
mod words;

pub use dialogue::{Cut, Dialogue, Step};
pub use letter::{Letter, Said, StopLink};
pub use message::{Composed, Uncomposable, compose};
pub use outcome::Outcome;
pub use reply::{Garbled, Replies, Reply};
pub use sender::{NotASender, Sender};
pub use transport::{Login, Misconfigured, Security, Server, Transport};
