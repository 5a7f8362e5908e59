//! What carries messages away: a mail server, Cloudflare's service, or a test.

use std::future::Future;

use lupa_smtp::{Post, Report};

/// The way out for messages.
pub trait Channel {
    /// Sends what the post gives, one message after the other, and tells it what became of each as soon as it is known. With a post that gives
    /// none it only tries the way: greeting, encryption, login, goodbye.
    fn send(&self, post: &mut dyn Post) -> impl Future<Output = Report>;
}
