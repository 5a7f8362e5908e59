//! What became of a message. An outcome carries codes only, so that it can be logged: the words of mail servers may name people.

/// What became of one message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The server took it.
    Sent,
    /// The server says for good that the address is not there. Nothing else is a refusal: what is about the message, its sender or us is
    /// [`Outcome::Later`], for it can be mended.
    Refused {
        /// Fit for a log: where it was refused and the server's codes, for example `to 550 5.1.1`.
        code: String,
    },
    /// Not now. The server, the network or our configuration is at fault, and the address is not to blame.
    Later {
        /// Fit for a log.
        code: String,
    },
}

impl Outcome {
    /// See [`Outcome::Later`].
    #[must_use]
    pub fn later(code: impl Into<String>) -> Self {
        Self::Later { code: code.into() }
    }
}
