//! The address at which people reach a register: scheme, host and port, as a browser writes them in `Origin` and in the address bar (WHATWG
//! URL, RFC 6454 §6.2). Links, receipts, passkeys and the name of the log are made of it, so that it is read once and strictly: an address
//! that browsers write otherwise would have passkeys made for a place where nobody is.

use core::net::{Ipv4Addr, Ipv6Addr};
use std::{fmt, str::FromStr};

use crate::idn;

/// Scheme, host and, where it is not the usual one, port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    scheme: &'static str,
    host: String,
    port: Option<u16>,
}

/// Why a text is no origin, to be read after the name of the setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidOrigin {
    /// Another scheme than https, or http elsewhere than on this machine.
    #[error("must be https, or http on localhost")]
    Scheme,
    /// A user or a password.
    #[error("must name the host alone, without a user before an @")]
    User,
    /// A path, a query or a fragment.
    #[error("must end with the host, as in https://lupa.example.fi: Lupa cannot live under a path, so leave out what follows")]
    Path,
    /// The host cannot be one.
    #[error("must name a host, without spaces and without a plus")]
    Host,
    /// The port is none.
    #[error("has a port that is not a whole number between 1 and 65535")]
    Port,
}

impl Origin {
    /// Whether it is this machine's own, without TLS.
    #[must_use]
    pub fn is_local(&self) -> bool {
        self.scheme == "http"
    }
}

impl FromStr for Origin {
    type Err = InvalidOrigin;

    fn from_str(text: &str) -> Result<Self, InvalidOrigin> {
        let (scheme, rest) = text.trim().split_once("://").ok_or(InvalidOrigin::Scheme)?;
        let (scheme, usual) = match scheme.to_ascii_lowercase().as_str() {
            "https" => ("https", 443),
            "http" => ("http", 80),
            _ => return Err(InvalidOrigin::Scheme),
        };
        let authority = rest.trim_end_matches('/');
        if authority.contains(['/', '\\', '?', '#']) {
            return Err(InvalidOrigin::Path);
        }
        if authority.contains('@') {
            return Err(InvalidOrigin::User);
        }
        // The colons of an IPv6 address stand in its brackets.
        let bracketed = authority.starts_with('[');
        let after = if bracketed { authority.find(']').ok_or(InvalidOrigin::Host)? + 1 } else { 0 };
        let (name, port) = match authority[after..].split_once(':') {
            Some((before, port)) => (&authority[..after + before.len()], port),
            None => (authority, ""),
        };
        let port = match port {
            "" => None,
            digits if digits.bytes().all(|byte| byte.is_ascii_digit()) => match digits.parse() {
                Ok(0) | Err(_) => return Err(InvalidOrigin::Port),
                Ok(port) => Some(port).filter(|port| *port != usual),
            },
            _ => return Err(InvalidOrigin::Port),
        };
        let host = host(name).ok_or(InvalidOrigin::Host)?;
        if scheme == "http" && !matches!(host.as_str(), "localhost" | "127.0.0.1" | "[::1]") {
            return Err(InvalidOrigin::Scheme);
        }
        Ok(Self { scheme, host, port })
    }
}

/// The host in ASCII and small letters, without the full stop that may end a name.
fn host(name: &str) -> Option<String> {
    if let Some(address) = name.strip_prefix('[') {
        return Some(format!("[{}]", address.strip_suffix(']')?.parse::<Ipv6Addr>().ok()?));
    }
    let name = name.strip_suffix(['.', '。']).unwrap_or(name);
    if let Ok(address) = name.parse::<Ipv4Addr>() {
        return Some(address.to_string());
    }
    // A name in the network of a house has one label; those of the domain name system have several.
    let within = idn::domain_to_ascii(&format!("{name}.example"))?;
    let host = within.strip_suffix(".example")?;
    // What ends in a number is read as an address by browsers.
    let last = host.rsplit('.').next()?;
    let is_number = last.bytes().all(|byte| byte.is_ascii_digit()) || last.strip_prefix("0x").is_some_and(is_hexadecimal);
    (!is_number).then(|| host.to_owned())
}

fn is_hexadecimal(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}", self.scheme, self.host)?;
        self.port.map_or(Ok(()), |port| write!(f, ":{port}"))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<String, InvalidOrigin> {
        text.parse::<Origin>().map(|origin| origin.to_string())
    }

    #[test]
    fn an_origin_is_written_as_browsers_write_it() {
        for (written, origin) in [
            ("https://lupa.example.fi", "https://lupa.example.fi"),
            ("https://Lupa.Example.FI/", "https://lupa.example.fi"),
            ("HTTPS://lupa.example.fi", "https://lupa.example.fi"),
            ("https://kesäkukka.fi", "https://xn--keskukka-2za.fi"),
            ("https://KESÄKUKKA.fi:443/", "https://xn--keskukka-2za.fi"),
            ("https://xn--keskukka-2za.fi.", "https://xn--keskukka-2za.fi"),
            ("https://lupa.example.fi:443", "https://lupa.example.fi"),
            ("https://lupa.example.fi:0443", "https://lupa.example.fi"),
            ("https://lupa.example.fi:", "https://lupa.example.fi"),
            ("https://lupa.example.fi:8443", "https://lupa.example.fi:8443"),
            ("https://lupa.example.fi.", "https://lupa.example.fi"),
            ("https://lupa.example.fi.:8443/", "https://lupa.example.fi:8443"),
            (" https://lupa.example.fi\n", "https://lupa.example.fi"),
            ("https://palvelin", "https://palvelin"),
            ("https://192.0.2.7", "https://192.0.2.7"),
            ("https://[2001:DB8:0::1]:443", "https://[2001:db8::1]"),
            ("http://localhost:8787/", "http://localhost:8787"),
            ("http://LOCALHOST:80", "http://localhost"),
            ("http://127.0.0.1:8787", "http://127.0.0.1:8787"),
            ("http://[::1]:8787", "http://[::1]:8787"),
        ] {
            assert_eq!(read(written).as_deref(), Ok(origin), "{written}");
        }
    }

    #[test]
    fn what_is_no_origin_is_told_apart() {
        for (written, why) in [
            ("lupa.example.fi", InvalidOrigin::Scheme),
            ("ftp://lupa.example.fi", InvalidOrigin::Scheme),
            ("http://lupa.example.fi", InvalidOrigin::Scheme),
            ("http://localhost.example.fi", InvalidOrigin::Scheme),
            ("https://lupa.example.fi/rekisteri", InvalidOrigin::Path),
            ("https://lupa.example.fi/rekisteri/", InvalidOrigin::Path),
            ("https://lupa.example.fi?a", InvalidOrigin::Path),
            ("https://lupa.example.fi#a", InvalidOrigin::Path),
            ("https://lupa.example.fi\\a", InvalidOrigin::Path),
            ("https://user:word@lupa.example.fi", InvalidOrigin::User),
            ("https://", InvalidOrigin::Host),
            ("https://.", InvalidOrigin::Host),
            ("https://two words", InvalidOrigin::Host),
            ("https://a+b.fi", InvalidOrigin::Host),
            ("https://-a.fi", InvalidOrigin::Host),
            ("https://a..fi", InvalidOrigin::Host),
            ("https://a%41.fi", InvalidOrigin::Host),
            ("https://1.2.3", InvalidOrigin::Host),
            ("https://0x7f.0x1", InvalidOrigin::Host),
            ("https://[::1", InvalidOrigin::Host),
            ("https://lupa.example.fi:0", InvalidOrigin::Port),
            ("https://lupa.example.fi:65536", InvalidOrigin::Port),
            ("https://lupa.example.fi:+443", InvalidOrigin::Port),
            ("https://lupa.example.fi:443:443", InvalidOrigin::Port),
        ] {
            assert_eq!(read(written), Err(why), "{written}");
        }
    }

    proptest! {
        #[test]
        fn what_was_read_is_read_as_itself(text in "(https://|http://|HTTPS://)?[a-zäö0-9.:\\[\\]-]{0,20}/?") {
            if let Ok(origin) = read(&text) {
                prop_assert_eq!(read(&origin), Ok(origin.clone()));
            }
        }
    }
}
