//! Where mail goes: the configuration `LUPA_MAIL`.
//!
//! Letters carry links with which a person signs in, so they cross a network in the clear only where it is the operator's own:
//! `smtp://` is refused but for this machine, private addresses and names without a dot, and with a password but for this machine.

use std::{net::IpAddr, str::FromStr};

use lupa_smtp::{Login, Security};

/// The way out for mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Transport {
    /// None: letters wait in the outbox until there is one.
    None,
    /// Cloudflare's `send_email` binding.
    Cloudflare,
    /// A mail server.
    Smtp(Server),
}

/// A mail server that takes our messages (RFC 6409).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// How the connection is protected.
    pub security: Security,
    /// A name or an address; an IPv6 address without its brackets.
    pub host: String,
    /// The port.
    pub port: u16,
    /// User name and password, where the server wants them.
    pub login: Option<Login>,
}

/// Why `LUPA_MAIL` cannot be used, to be read after that name. No sentence repeats the password.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misconfigured {
    /// Another beginning.
    #[error("must begin with smtps://, smtp+starttls:// or smtp://, or be cloudflare or none")]
    Scheme,
    /// No host, or something that is none.
    #[error("names no mail server: write smtps://user:password@mail.example.fi:465")]
    Host,
    /// Not a port.
    #[error("must have a port from 1 to 65535, or none")]
    Port,
    /// Something behind host and port.
    #[error("must end with the mail server and its port")]
    Path,
    /// Credentials that cannot be read.
    #[error("must have user:password before the @, with %40 for an @ in them, %3A for a colon, %2F for a slash and %25 for a percent sign")]
    Login,
    /// Sign-in links in the clear.
    #[error("would send letters in the clear to {0}: write smtps:// or smtp+starttls://")]
    Exposed(String),
    /// A password in the clear.
    #[error("would send its password in the clear to {0}: write smtps:// or smtp+starttls://")]
    PasswordExposed(String),
}

impl FromStr for Transport {
    type Err = Misconfigured;

    fn from_str(text: &str) -> Result<Self, Misconfigured> {
        let text = text.trim();
        match text {
            "none" => return Ok(Self::None),
            "cloudflare" => return Ok(Self::Cloudflare),
            _ => {}
        }
        let (scheme, rest) = text.split_once("://").ok_or(Misconfigured::Scheme)?;
        // The ports of RFC 8314 §3.3 and RFC 6409 §3.1; in the clear the one that every mail server listens on.
        let (security, port) = match scheme {
            "smtps" => (Security::Implicit, 465),
            "smtp+starttls" => (Security::StartTls, 587),
            "smtp" => (Security::Clear, 25),
            _ => return Err(Misconfigured::Scheme),
        };
        let (login, place) = match rest.rsplit_once('@') {
            Some((login, place)) => (Some(parse_login(login)?), place),
            None => (None, rest),
        };
        let (host, port) = parse_place(place.strip_suffix('/').unwrap_or(place), port)?;
        let server = Server { security, host, port, login };
        match server.reach() {
            _ if security != Security::Clear => Ok(Self::Smtp(server)),
            Reach::Machine => Ok(Self::Smtp(server)),
            Reach::Private if server.login.is_none() => Ok(Self::Smtp(server)),
            Reach::Private => Err(Misconfigured::PasswordExposed(server.host)),
            Reach::World => Err(Misconfigured::Exposed(server.host)),
        }
    }
}

/// How far away a host is.
enum Reach {
    /// This machine.
    Machine,
    /// The operator's own network, such as that of a set of containers.
    Private,
    /// Anywhere.
    World,
}

impl Server {
    fn reach(&self) -> Reach {
        match self.host.parse() {
            Ok(IpAddr::V4(ip)) if ip.is_loopback() => Reach::Machine,
            Ok(IpAddr::V6(ip)) if ip.is_loopback() => Reach::Machine,
            Ok(IpAddr::V4(ip)) if ip.is_private() => Reach::Private,
            Ok(IpAddr::V6(ip)) if ip.is_unique_local() => Reach::Private,
            Err(_) if self.host == "localhost" => Reach::Machine,
            // The names that people reach from anywhere have a dot.
            Err(_) if !self.host.contains('.') => Reach::Private,
            Ok(_) | Err(_) => Reach::World,
        }
    }
}

fn parse_place(place: &str, default_port: u16) -> Result<(String, u16), Misconfigured> {
    if place.contains(['/', '?', '#']) {
        return Err(Misconfigured::Path);
    }
    let (host, port) = match place.strip_prefix('[') {
        Some(rest) => {
            let (host, behind) = rest.split_once(']').ok_or(Misconfigured::Host)?;
            let ip: IpAddr = host.parse().map_err(|_| Misconfigured::Host)?;
            (ip.to_string(), if behind.is_empty() { None } else { Some(behind.strip_prefix(':').ok_or(Misconfigured::Port)?) })
        }
        None => match place.split_once(':') {
            Some((host, port)) => (host.to_ascii_lowercase(), Some(port)),
            None => (place.to_ascii_lowercase(), None),
        },
    };
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ':');
    if host.is_empty() || !host.chars().all(fits) {
        return Err(Misconfigured::Host);
    }
    let port = port.map_or(Ok(default_port), str::parse).map_err(|_| Misconfigured::Port)?;
    if port == 0 { Err(Misconfigured::Port) } else { Ok((host, port)) }
}

fn parse_login(text: &str) -> Result<Login, Misconfigured> {
    let (user, password) = text.split_once(':').ok_or(Misconfigured::Login)?;
    let decode = |text: &str| decoded(text).filter(|text| !text.is_empty() && !text.contains('\0')).ok_or(Misconfigured::Login);
    Ok(Login { user: decode(user)?, password: decode(password)? })
}

/// Undoes percent-encoding (RFC 3986 §2.1), strictly; `None` where it is broken or does not give UTF-8.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [byte, tail @ ..] = rest {
        rest = if *byte == b'%' {
            let (pair, tail) = tail.split_at_checked(2)?;
            hex::decode(pair).ok().map(|decoded| bytes.extend(decoded))?;
            tail
        } else {
            // What a URL may not hold as it is would be ambiguous: it should have been encoded.
            if matches!(byte, b'@' | b':' | b'/' | b'?' | b'#') {
                return None;
            }
            bytes.push(*byte);
            tail
        };
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<Transport, Misconfigured> {
        text.parse()
    }

    fn server(security: Security, host: &str, port: u16, login: Option<(&str, &str)>) -> Transport {
        let login = login.map(|(user, password)| Login { user: user.into(), password: password.into() });
        Transport::Smtp(Server { security, host: host.into(), port, login })
    }

    #[test]
    fn every_way_out_is_read() {
        use Security::{Clear, Implicit, StartTls};
        assert_eq!(read(" none "), Ok(Transport::None));
        assert_eq!(read("cloudflare"), Ok(Transport::Cloudflare));
        assert_eq!(read("smtp://localhost:1025"), Ok(server(Clear, "localhost", 1025, None)));
        assert_eq!(read("smtp://u:p@127.0.0.1"), Ok(server(Clear, "127.0.0.1", 25, Some(("u", "p")))));
        assert_eq!(read("smtp://[::1]:1025"), Ok(server(Clear, "::1", 1025, None)));
        assert_eq!(read("smtp://mail:1025"), Ok(server(Clear, "mail", 1025, None)));
        assert_eq!(read("smtp+starttls://Mail.Example.fi/"), Ok(server(StartTls, "mail.example.fi", 587, None)));
        let login = Some(("posti@kukka.fi", "s:l/@ä%"));
        assert_eq!(read("smtps://posti%40kukka.fi:s%3Al%2F%40%C3%A4%25@mail.kukka.fi"), Ok(server(Implicit, "mail.kukka.fi", 465, login)));
    }

    #[test]
    fn what_cannot_be_used_says_why() {
        let cases = [
            ("", Misconfigured::Scheme),
            ("http://mail.example.fi", Misconfigured::Scheme),
            ("mail.example.fi:25", Misconfigured::Scheme),
            ("smtps://", Misconfigured::Host),
            ("smtps://user:pass@:465", Misconfigured::Host),
            ("smtps://mail example.fi", Misconfigured::Host),
            ("smtps://[mail]:465", Misconfigured::Host),
            ("smtps://mail.example.fi:0", Misconfigured::Port),
            ("smtps://mail.example.fi:smtp", Misconfigured::Port),
            ("smtps://[::1]465", Misconfigured::Port),
            ("smtps://mail.example.fi/inbox", Misconfigured::Path),
            ("smtps://user@mail.example.fi", Misconfigured::Login),
            ("smtps://user:@mail.example.fi", Misconfigured::Login),
            ("smtps://user:a@b@mail.example.fi", Misconfigured::Login),
            ("smtps://user:100%@mail.example.fi", Misconfigured::Login),
            ("smtps://user:%00@mail.example.fi", Misconfigured::Login),
            ("smtp://mail.example.fi", Misconfigured::Exposed("mail.example.fi".into())),
            ("smtp://93.184.215.14", Misconfigured::Exposed("93.184.215.14".into())),
            ("smtp://u:p@10.0.0.2", Misconfigured::PasswordExposed("10.0.0.2".into())),
        ];
        for (text, why) in cases {
            assert_eq!(read(text), Err(why), "{text}");
        }
    }

    #[test]
    fn a_password_is_never_printed() {
        let printed = format!("{:?} {:?}", read("smtps://kalle:kissa123@mail.kukka.fi"), read("smtp://kalle:kissa123@10.0.0.2"));
        assert!(!printed.contains("kissa123") && !printed.contains("kalle"), "{printed}");
    }

    proptest! {
        #[test]
        fn nothing_makes_the_parser_fall(text in "(smtps?|smtp\\+starttls)://\\PC{0,40}") {
            let _ = read(&text);
        }
    }
}
