//! How a connection is protected, and who logs in over it.

use std::fmt;

/// How a connection is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// Not at all.
    Clear,
    /// By TLS after STARTTLS (RFC 3207). Never given up for a server that does not offer it.
    StartTls,
    /// By TLS from the first byte (RFC 8314).
    Implicit,
}

/// A user name and a password (RFC 4954).
#[derive(Clone, PartialEq, Eq)]
pub struct Login {
    /// The user name.
    pub user: String,
    /// The password.
    pub password: String,
}

/// Says neither.
impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Login(…)")
    }
}
