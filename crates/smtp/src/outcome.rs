//! What became of a message. An outcome carries codes only, so that it can be logged: the words of mail servers may name people.

/// What became of one message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The server took it.
    Sent,
    /// It will never be taken: the address, or the message, was refused for good.
    Refused {
        /// Fit for a log: where it was refused and the server's codes, for example `to 550 5.1.1`, or a word of the sender's own.
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

    /// Whether a server refused the address itself for good, and not this message or its manner.
    #[must_use]
    pub fn blames_address(&self) -> bool {
        matches!(self, Self::Refused { code } if code.starts_with("to "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_blamed_for_its_own_refusal_only() {
        let refused = |code: &str| Outcome::Refused { code: code.to_owned() };
        assert!(refused("to 550 5.1.1").blames_address());
        assert!(!refused("data 554 5.6.0").blames_address() && !refused("smtputf8_unsupported").blames_address());
        assert!(!Outcome::later("to 451 4.2.1").blames_address() && !Outcome::Sent.blames_address());
    }
}
