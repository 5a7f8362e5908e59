//! A message and the envelope that it travels in (RFC 5321 §2.3.1).

use std::fmt;

/// A message and its envelope.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    from: String,
    to: String,
    bytes: Vec<u8>,
}

/// An address that cannot stand between the angle brackets of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an address in an envelope has no spaces, control characters or angle brackets, and at most 254 octets")]
pub struct InvalidPath;

/// The longest address of a path: 256 octets with its angle brackets (RFC 5321 §4.5.3.1.3).
const LONGEST: usize = 254;

impl Message {
    /// A message from one address to one other. `bytes` is the message as RFC 5322 has it, not yet dot-stuffed.
    ///
    /// Only what would end or change a command is refused: whether an address exists is the server's to say. Quoted local parts with
    /// spaces are refused too.
    pub fn new(from: impl Into<String>, to: impl Into<String>, bytes: Vec<u8>) -> Result<Self, InvalidPath> {
        let (from, to) = (from.into(), to.into());
        let fits = |path: &str| {
            !path.is_empty()
                && path.len() <= LONGEST
                && !path.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>'))
        };
        if fits(&from) && fits(&to) { Ok(Self { from, to, bytes }) } else { Err(InvalidPath) }
    }

    /// The reverse path.
    #[must_use]
    pub fn from(&self) -> &str {
        &self.from
    }

    /// The forward path.
    #[must_use]
    pub fn to(&self) -> &str {
        &self.to
    }

    /// The message, not yet dot-stuffed.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Whether only a server with SMTPUTF8 (RFC 6531) can take it: an address has letters beyond ASCII.
    #[must_use]
    pub fn needs_smtputf8(&self) -> bool {
        !self.from.is_ascii() || !self.to.is_ascii()
    }
}

/// Says nothing of the people or the text.
impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Message({} bytes)", self.bytes.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_cannot_carry_a_command() {
        let message = |to: &str| Message::new("posti@kukka.fi", to, Vec::new());
        for to in ["", "a@x.fi>\r\nDATA", "a@x.fi> SIZE=1", "a b@x.fi", "a@x.fi\u{2028}", &"a".repeat(255)] {
            assert_eq!(message(to), Err(InvalidPath), "{to:?}");
        }
        assert!(message("äiti@x.fi").is_ok_and(|message| message.needs_smtputf8()));
        assert!(message("a..b@x.fi").is_ok_and(|message| !message.needs_smtputf8()));
    }

    #[test]
    fn nothing_of_it_is_printed() {
        let message = Message::new("posti@kukka.fi", "matti@example.fi", b"Subject: hei\r\n\r\n".to_vec());
        assert_eq!(format!("{message:?}"), "Ok(Message(16 bytes))");
    }
}
