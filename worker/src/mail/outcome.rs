//! What became of a message. An outcome carries codes only, so that it can be logged: the words of mail servers may name people.

/// What became of one message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The server took it.
    Sent,
    /// It will never be taken: the address, or the message, was refused for good.
    Refused {
        /// Fit for a log: where it was refused and the server's codes, such as `to 550 5.1.1`, or our own word.
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

    /// Whether the address itself was refused for good, and not this message or its manner.
    #[must_use]
    pub fn blames_address(&self) -> bool {
        matches!(self, Self::Refused { code } if code.starts_with("to ") || code == "E_RECIPIENT_SUPPRESSED")
    }

    /// What an error of Cloudflare's Email Service says of the message: the `code` that it is thrown with.
    ///
    /// Only the service's own list of addresses that bounced speaks of the address. The other codes speak of the account, its limits or
    /// the service, and an error without one of a connection.
    #[must_use]
    pub fn of_cloudflare(code: Option<&str>) -> Self {
        match code {
            Some("E_RECIPIENT_SUPPRESSED") => Self::Refused { code: "E_RECIPIENT_SUPPRESSED".to_owned() },
            // Nothing but a code gets into a log, whatever an error holds.
            Some(code) if code.len() <= 40 && code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_') => {
                Self::later(code)
            }
            _ => Self::later("cloudflare"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cloudflare_blames_an_address_with_one_code_only() {
        assert_eq!(Outcome::of_cloudflare(Some("E_RECIPIENT_SUPPRESSED")), Outcome::Refused { code: "E_RECIPIENT_SUPPRESSED".into() });
        assert_eq!(Outcome::of_cloudflare(Some("E_DAILY_LIMIT_EXCEEDED")), Outcome::later("E_DAILY_LIMIT_EXCEEDED"));
        assert_eq!(Outcome::of_cloudflare(Some("matti@example.fi is unknown")), Outcome::later("cloudflare"));
        assert_eq!(Outcome::of_cloudflare(None), Outcome::later("cloudflare"));
    }
}
