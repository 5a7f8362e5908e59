//! E-mail addresses: what the browser's own field accepts (WHATWG HTML §4.10.5.1.5), plus addresses with letters beyond ASCII
//! (RFC 6531) and a dot in the domain. Does not ask whether anyone reads mail there: the confirmation does.
//!
//! What people paste is read as they mean it: a link to an address, an address with a name before it, or one with a comma behind it.

use std::{borrow::Cow, fmt};

use serde::Serialize;

use crate::{cell, idn, mail_domain, text};

/// The longest address an SMTP path can carry (RFC 5321 §4.5.3.1.3: 256 octets with its angle brackets).
pub const LONGEST: usize = 254;
/// The longest part before the at sign (RFC 5321 §4.5.3.1.1).
const LONGEST_LOCAL: usize = 64;
/// Characters the WHATWG form allows before the at sign besides letters and digits.
const ATEXT: &str = ".!#$%&'*+/=?^_`{|}~-";
/// The longest text that is read as an address, in bytes: one with a name before it, as a mail program copies it.
const LONGEST_TEXT: usize = 1024;
/// What stands before an address and is no part of any.
const STRAY_BEFORE: &[char] =
    &[' ', ',', ';', ':', '<', '(', '[', '"', '\u{201c}', '\u{201d}', '\u{201e}', '\u{2018}', '\u{2019}', '\u{ab}', '\u{bb}'];
/// What stands behind one: no domain ends with any of these.
const STRAY_BEHIND: &[char] = &[
    ' ', ',', ';', ':', '.', '!', '?', '>', ')', ']', '"', '\'', '/', '\\', '\u{201c}', '\u{201d}', '\u{2018}', '\u{2019}', '\u{ab}',
    '\u{bb}', '\u{3002}',
];

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
    /// Reads an address, as it is meant: `Aino <aino@example.fi>`, `mailto:aino@example.fi`, `aino＠example.fi,`.
    pub fn parse(text: &str) -> Result<Self, EmailError> {
        if text.len() > LONGEST_TEXT {
            return Err(EmailError::Length);
        }
        let text = as_meant(text);
        if text.is_empty() {
            return Err(EmailError::Empty);
        }
        let (local, domain) = text.rsplit_once('@').ok_or(EmailError::Form)?;
        let (local, domain) = (local.trim_end(), domain.trim_start());
        if local.is_empty() || domain.is_empty() {
            return Err(EmailError::Form);
        }
        let local = idn::nfc(local);
        let (plain, beyond): (Vec<char>, Vec<char>) = local.chars().partition(char::is_ascii);
        let is_plain = plain.iter().all(|c| c.is_ascii_alphanumeric() || ATEXT.contains(*c));
        if !is_plain || !(beyond.is_empty() || idn::is_written(&local)) {
            return Err(EmailError::Local);
        }
        let domain = idn::domain_to_ascii(domain).ok_or(EmailError::Domain)?;
        if local.len() > LONGEST_LOCAL || local.len() + 1 + domain.len() > LONGEST {
            return Err(EmailError::Length);
        }
        Ok(Self { local, domain })
    }

    /// Whether a spreadsheet would take the address for a formula. Such addresses are not taken in: in a file they would have to be changed,
    /// and then nobody could write to them.
    #[must_use]
    pub fn is_formula(&self) -> bool {
        cell::is_formula(&self.local)
    }

    /// The address that may be meant, where the domain looks mistyped.
    #[must_use]
    pub fn meant(&self) -> Option<String> {
        mail_domain::meant(&self.domain).map(|domain| format!("{}@{domain}", self.local))
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

    /// Enough of the address for its owner to know it again: `m•••@example.fi`.
    #[must_use]
    pub fn masked(&self) -> String {
        let first: String = self.local.chars().take(1).collect();
        format!("{first}•••@{}", self.domain)
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

/// The address that may be meant by what was typed, where its domain looks mistyped. For a page that asks before anything is sent, and where
/// each kilobyte is waited for: an address with letters beyond ASCII is left to [`EmailAddress::meant`].
#[must_use]
pub fn meant(typed: &str) -> Option<String> {
    let (local, domain) = typed.trim().rsplit_once('@').filter(|(local, _)| !local.is_empty())?;
    mail_domain::meant(&domain.to_ascii_lowercase()).map(|domain| [local, "@", &domain].concat())
}

/// The address that is meant by a text: without what cannot be seen, and without what mail programs, pages and sentences put around it.
fn as_meant(text: &str) -> String {
    let wide = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{fe6b}' => '@',
        c => c,
    };
    let line: String = text::one_line(text).chars().filter(|c| !text::is_variant(*c)).map(wide).collect();
    let mut meant = line.trim_end_matches(['\u{200c}', '\u{200d}']).to_owned();
    loop {
        let next = unwrapped(&meant);
        if next == meant {
            return meant;
        }
        meant = next;
    }
}

/// Without the outermost of what stands around an address.
fn unwrapped(text: &str) -> String {
    // With a name before it: `Aino <aino@example.fi>`.
    if let Some((_, rest)) = text.rsplit_once('<')
        && let Some((inside, behind)) = rest.split_once('>')
        && inside.contains('@')
        && !behind.contains('@')
    {
        return inside.to_owned();
    }
    // A link to it (RFC 6068).
    if let Some(link) = text.get(..7).filter(|scheme| scheme.eq_ignore_ascii_case("mailto:")).and(text.get(7..)) {
        return decoded(link.split('?').next().unwrap_or_default()).into_owned();
    }
    // With a note behind it, and in quotation marks of one stroke, which may also begin an address.
    let text =
        text.rsplit_once('@').map_or(text, |(_, domain)| &text[..text.len() - domain.len() + domain.find('(').unwrap_or(domain.len())]);
    let text = text.strip_prefix('\'').filter(|rest| rest.ends_with('\'')).unwrap_or(text);
    text.trim_start_matches(STRAY_BEFORE).trim_end_matches(STRAY_BEHIND).to_owned()
}

/// The text of a link, with `%40` read as `@`; as it is where that gives no text.
fn decoded(link: &str) -> Cow<'_, str> {
    let mut bytes = Vec::with_capacity(link.len());
    let mut rest = link.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let pair = after.get(..2).and_then(|pair| std::str::from_utf8(pair).ok()).and_then(|pair| u8::from_str_radix(pair, 16).ok());
        if let Some(byte) = pair.filter(|_| first == b'%') {
            bytes.push(byte);
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(link), |text| text::one_line(&text).into())
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
    fn an_address_is_read_as_it_is_meant() {
        for text in [
            "\u{feff}aino@example.fi",
            "\u{200b}aino@example.fi\u{ad}",
            "aino@exa\u{ad}mple.fi",
            "\u{202a}aino@example.fi\u{202c}",
            "Aino Äyräpää <aino@example.fi>",
            "\"Äyräpää, Aino\" <aino@example.fi>;",
            "<aino@example.fi>",
            "mailto:aino@example.fi",
            "MAILTO:aino%40example.fi?subject=Hei",
            "<mailto:aino@example.fi>",
            "aino@example.fi <mailto:aino@example.fi>",
            "aino@example.fi,",
            ";aino@example.fi; ",
            "aino@example.fi.",
            "(aino@example.fi).",
            "\"aino@example.fi\"",
            "'aino@example.fi'",
            "”aino@example.fi”",
            "aino@example.fi (työ)",
            "aino＠example.fi",
            "aino@example。fi",
            "ａｉｎｏ＠ｅｘａｍｐｌｅ．ｆｉ",
            "aino @ example.fi",
        ] {
            assert_eq!(parsed(text).as_deref(), Ok("aino@example.fi"), "{text:?}");
        }
        assert_eq!(parsed("'aino@example.fi").as_deref(), Ok("'aino@example.fi"), "a stroke may begin an address");
        assert_eq!(parsed("aino@example.fi, matti@example.fi"), Err(EmailError::Local), "two are not one");
        assert_eq!(parsed("aino@@example.fi"), Err(EmailError::Local));
    }

    #[test]
    fn addresses_of_other_scripts_are_read_with_their_vowel_signs() {
        assert_eq!(parsed("सम्पर्क@उदाहरण.भारत").as_deref(), Ok("सम्पर्क@xn--p1b6ci4b4b3a.xn--h2brj9c"));
        assert!(parsed("ผู้ใช้@example.fi").is_ok_and(|address| address.starts_with("ผู้ใช้@")));
        assert_eq!(parsed("\u{94d}@example.fi"), Err(EmailError::Local), "a mark stands on a letter");
        assert_eq!(parsed("a☃@example.fi"), Err(EmailError::Local));
    }

    #[test]
    fn an_address_that_a_spreadsheet_calculates_is_told() {
        let formula = |text| EmailAddress::parse(text).map(|address| address.is_formula());
        for text in ["=1+1@example.fi", "+358@example.fi", "-aino@example.fi", "|x@example.fi", "＝1@example.fi"] {
            assert_eq!(formula(text), Ok(true), "{text}");
        }
        assert_eq!(formula("aino+lupa@example.fi"), Ok(false));
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
        fn a_parsed_address_parses_to_itself(text in "\\PC{0,40}@\\PC{0,30}\\.fi|[-a'<>(),;:. =?!%4+]{0,12}@[-a'<>(),;. ]{0,8}\\.fi[ >,.)']{0,3}") {
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
