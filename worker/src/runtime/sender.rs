//! The sender of all mail: `Name <address@example.fi>`, from the configuration `LUPA_MAIL_FROM`.

use std::str::FromStr;

use lupa_domain::email::EmailAddress;

use crate::words::letters::one_line;

/// The sender of mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    /// The name; the controller's where there is none.
    pub name: Option<String>,
    /// The address. Always ASCII: a server that takes only that must be able to return a message.
    pub address: EmailAddress,
}

/// Why `LUPA_MAIL_FROM` cannot be used, to be read after that name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidSender {
    /// No address, or not a valid one.
    #[error("must have the form Name <address@example.fi>")]
    Address,
    /// Letters beyond ASCII before the at sign.
    #[error("may have only the letters a to z before the @ of its address")]
    NotAscii,
}

impl Sender {
    /// The domain of the address, in ASCII.
    #[must_use]
    pub fn domain(&self) -> String {
        self.address.to_string().rsplit_once('@').map(|(_, domain)| domain.to_owned()).unwrap_or_default()
    }
}

impl FromStr for Sender {
    type Err = InvalidSender;

    fn from_str(text: &str) -> Result<Self, InvalidSender> {
        let (name, address) = match text.trim().strip_suffix('>').map(|inside| inside.rsplit_once('<')) {
            Some(Some((name, address))) => (name, address),
            Some(None) => return Err(InvalidSender::Address),
            None => ("", text),
        };
        let address = EmailAddress::parse(address).map_err(|_| InvalidSender::Address)?;
        if address.needs_smtputf8() {
            return Err(InvalidSender::NotAscii);
        }
        let name = one_line(name.trim().trim_matches('"'));
        Ok(Self { name: (!name.is_empty()).then_some(name), address })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sender_has_an_address_and_perhaps_a_name() {
        let read = |text: &str| text.parse::<Sender>().map(|sender| (sender.name, sender.address.to_string()));
        assert_eq!(read("Kukkakauppa Äiti <posti@kukka.fi>"), Ok((Some("Kukkakauppa Äiti".into()), "posti@kukka.fi".into())));
        assert_eq!(read("\"Kukka, Oy\" <posti@kukka.fi>"), Ok((Some("Kukka, Oy".into()), "posti@kukka.fi".into())));
        assert_eq!(read("posti@pöytä.fi"), Ok((None, "posti@xn--pyt-sla1g.fi".into())));
        assert_eq!(read("Kukka"), Err(InvalidSender::Address));
        assert_eq!(read("Kukka posti@kukka.fi>"), Err(InvalidSender::Address));
        assert_eq!(read("Äiti <äiti@kukka.fi>"), Err(InvalidSender::NotAscii));
    }
}
