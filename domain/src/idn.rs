//! Names of domains, and the form in which mail carries them: UTS #46, non-transitional, with the hyphens and lengths of DNS.
//!
//! Mapping Unicode needs 60 kB of tables. Natively they come with the `idna` crate; on WebAssembly the platform has them already, in the
//! host parser of WHATWG URL and in `String.prototype.normalize`, so they are asked there. Both are pure functions of their text; the
//! contract tests hold the two together, running natively and against workerd.

/// The ASCII form of a domain; nothing where it cannot be one. It has at least two labels.
#[must_use]
pub fn domain_to_ascii(domain: &str) -> Option<String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.' || !c.is_ascii();
    if !domain.chars().all(plain) {
        return None;
    }
    let lower = domain.to_ascii_lowercase();
    let needs_mapping = !lower.is_ascii() || lower.split('.').any(|label| label.starts_with("xn--"));
    let ascii = if needs_mapping { unicode::to_ascii(&lower)? } else { lower };
    is_dns_name(&ascii).then_some(ascii)
}

/// The text in composed form (Unicode NFC).
#[must_use]
pub fn nfc(text: &str) -> String {
    if text.is_ascii() { text.to_owned() } else { unicode::nfc(text) }
}

/// RFC 1034 §3.5 and RFC 5891 §4.2.3.1; a name that ends in a number would be an address (WHATWG URL §3.5).
fn is_dns_name(name: &str) -> bool {
    let fits = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
            && (label.get(2..4) != Some("--") || label.starts_with("xn--"))
    };
    let last = name.rsplit('.').next().unwrap_or_default();
    name.len() <= 253 && name.contains('.') && name.split('.').all(fits) && !last.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(not(target_arch = "wasm32"))]
mod unicode {
    use icu_normalizer::ComposingNormalizerBorrowed;

    pub(super) fn to_ascii(domain: &str) -> Option<String> {
        idna::domain_to_ascii(domain).ok()
    }

    pub(super) fn nfc(text: &str) -> String {
        ComposingNormalizerBorrowed::new_nfc().normalize(text).into_owned()
    }
}

#[cfg(target_arch = "wasm32")]
mod unicode {
    pub(super) fn to_ascii(domain: &str) -> Option<String> {
        web_sys::Url::new(&format!("https://{domain}")).ok().map(|url| url.hostname())
    }

    pub(super) fn nfc(text: &str) -> String {
        js_sys::JsString::from(text).normalize("NFC").into()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_mapped_and_checked() {
        let ascii = |name| domain_to_ascii(name);
        assert_eq!(ascii("Example.FI").as_deref(), Some("example.fi"));
        assert_eq!(ascii("pöytä.fi").as_deref(), Some("xn--pyt-sla1g.fi"));
        assert_eq!(ascii("XN--pyt-sla1g.fi").as_deref(), Some("xn--pyt-sla1g.fi"));
        for name in [
            "localhost",
            "-a.fi",
            "a-.fi",
            "a..fi",
            ".fi",
            "a.fi.",
            "192.0.2.1",
            "１.２",
            "exa mple.fi",
            "a_b.fi",
            "ab--c.fi",
            "xn--a.fi",
            "a%41.fi",
        ] {
            assert_eq!(ascii(name), None, "{name}");
        }
        assert_eq!(ascii(&format!("{}.fi", "a".repeat(64))), None);
    }

    proptest! {
        #[test]
        fn the_ascii_form_is_its_own_ascii_form(name in "\\PC{1,20}\\.\\PC{1,8}") {
            if let Some(ascii) = domain_to_ascii(&name) {
                prop_assert_eq!(domain_to_ascii(&ascii), Some(ascii));
            }
        }
    }
}
