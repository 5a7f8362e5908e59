//! Who asks for passkeys: the domain that they are bound to, and the pages that may ask.

use serde::Serialize;

/// Who asks: the RP ID, the origins that are expected, the name that devices show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelyingParty {
    entity: Entity,
    origins: Vec<String>,
}

/// `PublicKeyCredentialRpEntity` (§5.4.2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Entity {
    pub(crate) id: String,
    name: String,
}

/// Why these do not make a relying party.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidRelyingParty {
    /// The RP ID is not a domain in lower-case ASCII.
    #[error("the id of a relying party is a domain, such as kauppa.example")]
    Id,
    /// No origin at all.
    #[error("a relying party has at least one origin")]
    NoOrigin,
    /// An origin that no browser would let use this RP ID, or that is not written as browsers write it.
    #[error("an origin is https://, the domain or one below it, and a port if it is not 443; http:// is for localhost alone")]
    Origin,
}

impl RelyingParty {
    /// The relying party `id` (such as `kauppa.example`) with the pages at these `origins` (such as `https://lupa.kauppa.example`), each
    /// written as browsers write it (RFC 6454 §6.2).
    pub fn new(name: &str, id: &str, origins: &[&str]) -> Result<Self, InvalidRelyingParty> {
        if !is_domain(id) {
            return Err(InvalidRelyingParty::Id);
        }
        if origins.is_empty() {
            return Err(InvalidRelyingParty::NoOrigin);
        }
        if !origins.iter().all(|origin| may_ask(origin, id)) {
            return Err(InvalidRelyingParty::Origin);
        }
        let origins = origins.iter().map(|&origin| origin.to_owned()).collect();
        Ok(Self { entity: Entity { id: id.to_owned(), name: name.to_owned() }, origins })
    }

    /// The RP ID.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.entity.id
    }

    /// Whether a page at `origin` may ask: compared letter by letter, for browsers write an origin in one way (§13.5.9).
    pub(crate) fn expects(&self, origin: &str) -> bool {
        self.origins.iter().any(|expected| expected == origin)
    }

    pub(crate) const fn entity(&self) -> &Entity {
        &self.entity
    }
}

/// Labels of letters, digits and hyphens (RFC 1123 §2.1). An address in numbers is none: its last label would be a number.
fn is_domain(text: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    text.len() <= 253 && text.split('.').all(label) && !text.rsplit('.').next().is_some_and(|last| last.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether a browser lets a page at `origin` use the RP ID `id` (§5.1.3): it is the page's domain or one above it.
fn may_ask(origin: &str, id: &str) -> bool {
    let Some((scheme, authority)) = origin.split_once("://") else { return false };
    let (host, port) = authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port)));
    let local = host == "localhost" || host.ends_with(".localhost");
    let default = match scheme {
        "https" => 443,
        "http" if local => 80,
        _ => return false,
    };
    let written_once = |port: &str| port.parse::<u16>().is_ok_and(|number| number != default && number.to_string() == port);
    let below = host.strip_suffix(id).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    is_domain(host) && below && port.is_none_or(written_once)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(id: &str, origin: &str) -> Result<(), InvalidRelyingParty> {
        RelyingParty::new("Kauppa", id, &[origin]).map(|_| ())
    }

    #[test]
    fn pages_at_the_domain_and_below_it_may_ask() {
        for origin in ["https://kauppa.example", "https://lupa.kauppa.example", "https://kauppa.example:8443"] {
            assert_eq!(made("kauppa.example", origin), Ok(()), "{origin}");
        }
        assert_eq!(made("localhost", "http://localhost:8787"), Ok(()));
        let relying_party = RelyingParty::new("Kauppa", "kauppa.example", &["https://kauppa.example"]).expect("one");
        assert!(relying_party.expects("https://kauppa.example"));
        for other in ["https://kauppa.example/", "https://Kauppa.example", "https://kauppa.example:443", "https://lupa.kauppa.example", ""]
        {
            assert!(!relying_party.expects(other), "{other}");
        }
    }

    #[test]
    fn what_a_browser_would_not_allow_is_refused_when_it_is_set_up() {
        let origins = [
            "http://kauppa.example",
            "https://muukauppa.example",
            "https://example",
            "https://kauppa.example/",
            "https://kauppa.example:443",
            "https://kauppa.example:08443",
            "https://kauppa.example:",
            "https://Kauppa.example",
            "https://user@kauppa.example",
            "kauppa.example",
            "",
        ];
        for origin in origins {
            assert_eq!(made("kauppa.example", origin), Err(InvalidRelyingParty::Origin), "{origin}");
        }
        for id in ["", "Kauppa.example", "kauppa.example.", ".example", "127.0.0.1", "-a.example", "kauppa.example:1", "käuppa.example"] {
            assert_eq!(made(id, "https://kauppa.example"), Err(InvalidRelyingParty::Id), "{id}");
        }
        assert_eq!(RelyingParty::new("Kauppa", "kauppa.example", &[]), Err(InvalidRelyingParty::NoOrigin));
    }
}
