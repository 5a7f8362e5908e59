//! What carries messages away: a mail server, Cloudflare's service, or a test.

use std::{future::Future, ops::ControlFlow};

use lupa_smtp::{Message, Outcome};

/// The way out for messages.
pub trait Channel {
    /// Sends a batch and tells what became of each message, in order, as soon as it is known; ends early when `tell` breaks.
    fn send(&self, batch: &[Message], tell: &mut dyn FnMut(&Outcome) -> ControlFlow<()>) -> impl Future<Output = ()>;

    /// Whether the server of the last conversation carries addresses with letters beyond ASCII (RFC 6531); nothing where none said so.
    fn carries_smtputf8(&self) -> Option<bool> {
        None
    }
}
