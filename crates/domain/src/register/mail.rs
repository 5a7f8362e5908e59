//! How it goes with the register's mail: what the keeper is told, and what it means.

use serde::{Deserialize, Serialize};

use crate::time::Moment;

/// Whether the register has what it needs, as far as is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Health {
    /// It has.
    #[default]
    Ok,
    /// Somebody should look at it.
    Attention,
}

/// How mail leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum MailWay {
    /// Through a mail server.
    Smtp,
    /// Through Cloudflare's service.
    Cloudflare,
    /// Not at all.
    None,
}

/// What keeps mail from going: what somebody has to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum MailFault {
    /// No way out is set.
    NoWay,
    /// The server does not answer, or not in time, or not as a mail server does.
    Unreachable,
    /// The server offers no encryption, or its certificate is not trusted.
    Encryption,
    /// The server refuses the user name or the password.
    Password,
    /// The server takes no password any more.
    PasswordUnsupported,
    /// The server does not let us send from our address.
    Sender,
    /// The server refuses messages for what is not their addresses' fault: relaying, policy, size, content.
    Refused,
}

impl MailFault {
    /// All of them.
    pub const ALL: [Self; Self::Refused as usize + 1] =
        [Self::NoWay, Self::Unreachable, Self::Encryption, Self::Password, Self::PasswordUnsupported, Self::Sender, Self::Refused];

    /// What a code of the outbox means: where it was refused and the server's codes (`auth 535 5.7.8`), or a word of our own.
    #[must_use]
    pub fn of(code: &str) -> Self {
        let (step, codes) = code.split_once(' ').unwrap_or((code, ""));
        match step {
            "no_binding" => Self::NoWay,
            "no_tls_connection" | "tls_failed" | "starttls_unsupported" | "starttls" => Self::Encryption,
            "auth_oauth_only" | "auth_unsupported" => Self::PasswordUnsupported,
            // Microsoft 365: basic authentication, or sending with a password, is turned off.
            "auth" if codes.ends_with("5.7.139") || codes.ends_with("5.7.57") => Self::PasswordUnsupported,
            "auth" if codes.starts_with('5') => Self::Password,
            "from" if codes.starts_with("530") => Self::Password,
            "from" if codes.starts_with('5') => Self::Sender,
            "to" | "data" | "smtputf8_unsupported" => Self::Refused,
            _ if step.starts_with("E_") => Self::Refused,
            _ => Self::Unreachable,
        }
    }

    /// What it is, for the operator's log.
    #[must_use]
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::NoWay => "no way out for mail is set; set LUPA_MAIL",
            Self::Unreachable => "the mail server does not answer; look at the host and the port in LUPA_MAIL",
            Self::Encryption => {
                "no encrypted connection to the mail server; look at the scheme and the port in LUPA_MAIL, and at the server's certificate"
            }
            Self::Password => "the mail server refuses the user name or the password; put the right ones into LUPA_MAIL",
            Self::PasswordUnsupported => {
                "the mail server takes no password for sending (Microsoft 365 turns that off at the end of 2026, and Lupa speaks no OAuth); \
                 put a mail service that gives an SMTP password into LUPA_MAIL"
            }
            Self::Sender => "the mail server does not let us send from the address in LUPA_MAIL_FROM; allow it there, or set another",
            Self::Refused => "the mail server refuses messages for what is not their addresses' fault; its own log says why",
        }
    }
}

/// How it goes with mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MailHealth {
    /// How mail leaves.
    pub way: MailWay,
    /// How many messages wait.
    pub waiting: u32,
    /// For how long the oldest of them has waited.
    pub oldest_seconds: Option<u64>,
    /// What keeps mail from going; null while nothing is known to.
    pub fault: Option<MailFault>,
    /// The code of the last failure, such as `auth 535 5.7.8`; null once mail has gone since.
    pub last_failure: Option<String>,
    /// Since when it fails.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub failing_since: Option<Moment>,
    /// When a server that fails is tried again.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub retry_at: Option<Moment>,
    /// When the server was last tried, or mail last went.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub tried_at: Option<Moment>,
    /// Whether the server takes addresses with letters beyond ASCII; null before it was tried.
    pub takes_utf8: Option<bool>,
}

/// After how long a message that waits is worth a word: every server that delays strangers for a while lets them in by then.
const LATE_AFTER_SECONDS: u64 = 15 * 60;

impl MailHealth {
    /// Whether somebody has to look at it.
    #[must_use]
    pub fn needs_a_look(&self) -> bool {
        self.fault.is_some() || self.oldest_seconds.is_some_and(|seconds| seconds >= LATE_AFTER_SECONDS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_says_what_somebody_has_to_look_at() {
        let cases = [
            ("no_connection", MailFault::Unreachable),
            ("timeout", MailFault::Unreachable),
            ("connection_lost", MailFault::Unreachable),
            ("not_smtp", MailFault::Unreachable),
            ("greeting 554", MailFault::Unreachable),
            ("ehlo 421 4.3.2", MailFault::Unreachable),
            ("auth 454 4.7.0", MailFault::Unreachable),
            ("no_tls_connection", MailFault::Encryption),
            ("tls_failed", MailFault::Encryption),
            ("starttls_unsupported", MailFault::Encryption),
            ("starttls 454 4.7.0", MailFault::Encryption),
            ("auth 535 5.7.8", MailFault::Password),
            ("auth 535", MailFault::Password),
            ("from 530 5.7.0", MailFault::Password),
            ("auth 535 5.7.139", MailFault::PasswordUnsupported),
            ("auth_oauth_only", MailFault::PasswordUnsupported),
            ("auth_unsupported", MailFault::PasswordUnsupported),
            ("from 550 5.7.60", MailFault::Sender),
            ("to 550 5.7.1", MailFault::Refused),
            ("data 554 5.6.0", MailFault::Refused),
            ("E_DAILY_LIMIT_EXCEEDED", MailFault::Refused),
            ("no_binding", MailFault::NoWay),
        ];
        for (code, fault) in cases {
            assert_eq!(MailFault::of(code), fault, "{code}");
        }
    }
}
