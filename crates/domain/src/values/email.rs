//! E-mail addresses: what the browser's own field accepts (WHATWG HTML §4.10.5.1.5), plus addresses with letters beyond ASCII
//! (RFC 6531) and a dot in the domain. Does not ask whether anyone reads mail there: the confirmation does.

use std::fmt;

use serde::Serialize;

use crate::idn;

/// The longest address an SMTP path can carry (RFC 5321 §4.5.3.1.3: 256 octets with its angle brackets).
pub const LONGEST: usize = 254;
/// The longest part before the at sign (RFC 5321 §4.5.3.1.1).
const LONGEST_LOCAL: usize = 64;
/// Characters the WHATWG form allows before the at sign besides letters and digits.
const ATEXT: &str = ".!#$%&'*+/=?^_`{|}~-";

/// An address as its owner writes it, with the domain in ASCII (UTS #46).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(into = "String")]
pub struct EmailAddress {
    local: String,
    domain: String,
}

/// Why a text is not an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EmailError {
    /// Nothing was written.
    #[error("an address is needed")]
    Empty,
    /// No at sign, or nothing on one side of it.
    #[error("an address has the form name@example.fi")]
    Form,
    /// A character that cannot stand before the at sign.
    #[error("the part before @ has a character that an address cannot have")]
    Local,
    /// A domain that cannot exist, or one without a dot.
    #[error("the part after @ is not a domain")]
    Domain,
    /// Longer than mail can carry.
    #[error("an address has at most 254 characters")]
    Length,
}

impl EmailAddress {
    /// Reads an address; spaces around it are dropped, everything else is kept as it was written.
    pub fn parse(text: &str) -> Result<Self, EmailError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(EmailError::Empty);
        }
        let (local, domain) = text.rsplit_once('@').ok_or(EmailError::Form)?;
        if local.is_empty() || domain.is_empty() {
            return Err(EmailError::Form);
        }
        let local = idn::nfc(local);
        if !local.chars().all(|c| c.is_ascii_alphanumeric() || ATEXT.contains(c) || (!c.is_ascii() && c.is_alphanumeric())) {
            return Err(EmailError::Local);
        }
        let domain = idn::domain_to_ascii(domain).ok_or(EmailError::Domain)?;
        if local.len() > LONGEST_LOCAL || local.len() + 1 + domain.len() > LONGEST {
            return Err(EmailError::Length);
        }
        Ok(Self { local, domain })
    }

    /// The form in which two spellings of one mailbox are equal: lower case. Dots and plus signs are kept:
    /// folding them would merge strangers.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}@{}", self.local.to_lowercase(), self.domain)
    }

    /// Whether the part before the at sign has letters beyond ASCII, so that only SMTPUTF8 can carry it.
    #[must_use]
    pub fn needs_smtputf8(&self) -> bool {
        !self.local.is_ascii()
    }

    /// Enough of the address for its owner to know it again: `m…@example.fi`.
    #[must_use]
    pub fn masked(&self) -> String {
        let first: String = self.local.chars().take(1).collect();
        format!("{first}…@{}", self.domain)
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.local, self.domain)
    }
}

impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> Self {
        address.to_string()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parsed(text: &str) -> Result<String, EmailError> {
        EmailAddress::parse(text).map(|address| address.to_string())
    }

    #[test]
    fn everyday_and_finnish_addresses_are_read() {
        assert_eq!(parsed(" Matti.Meikalainen+lupa@Example.FI ").as_deref(), Ok("Matti.Meikalainen+lupa@example.fi"));
        assert_eq!(parsed("ä@example.fi").as_deref(), Ok("ä@example.fi"));
        assert_eq!(parsed("matti@pöytä.fi").as_deref(), Ok("matti@xn--pyt-sla1g.fi"));
        assert_eq!(parsed("a\u{308}iti@example.fi").as_deref(), Ok("äiti@example.fi"), "composed (NFC)");
    }

    #[test]
    fn what_cannot_be_an_address_says_why() {
        let long = format!("{}@example.fi", "a".repeat(65));
        let cases = [
            ("", EmailError::Empty),
            ("matti", EmailError::Form),
            ("@example.fi", EmailError::Form),
            ("matti@", EmailError::Form),
            ("matti meikalainen@example.fi", EmailError::Local),
            ("a@b@example.fi", EmailError::Local),
            ("<script>@example.fi", EmailError::Local),
            ("matti@localhost", EmailError::Domain),
            ("matti@-example.fi", EmailError::Domain),
            ("matti@exa mple.fi", EmailError::Domain),
            ("matti@example..fi", EmailError::Domain),
            (&long, EmailError::Length),
        ];
        for (text, why) in cases {
            assert_eq!(parsed(text), Err(why), "{text}");
        }
    }

    #[test]
    fn spelling_does_not_make_two_people() {
        let key = |text| EmailAddress::parse(text).map(|address| address.key());
        assert_eq!(key("MATTI@Example.fi"), key("matti@example.FI"));
        assert_ne!(key("ma.tti@example.fi"), key("matti@example.fi"));
    }

    proptest! {
        #[test]
        fn a_parsed_address_parses_to_itself(text in "\\PC{0,40}@\\PC{0,30}\\.fi") {
            if let Ok(address) = EmailAddress::parse(&text) {
                prop_assert_eq!(EmailAddress::parse(&address.to_string()), Ok(address));
            }
        }

        #[test]
        fn nothing_makes_the_parser_fall(text in "\\PC*") {
            let _ = EmailAddress::parse(&text);
        }
    }
}
