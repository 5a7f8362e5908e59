//! Names of domains, and the form in which mail carries them: UTS #46, non-transitional, with the hyphens and lengths of DNS. Beside them
//! the other texts that need Unicode's tables: composed, and folded for looking people up.
//!
//! Mapping Unicode needs 60 kB of tables. Natively they come with the `idna` crate; on WebAssembly the platform has them already, in the
//! host parser of WHATWG URL and in `String.prototype.normalize`, so they are asked there. Both are pure functions of their text; the
//! contract tests hold the two together, running natively and against workerd.

use crate::text;

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

/// Whether a text is written: letters and digits of any script, each with its marks, and joiners between them. What is ASCII is not judged.
#[must_use]
pub fn is_written(text: &str) -> bool {
    let others: String = text.chars().filter(|c| !c.is_ascii() && !c.is_alphanumeric() && !matches!(c, '\u{200c}' | '\u{200d}')).collect();
    let begins = text.chars().next().is_some_and(|c| c.is_ascii() || c.is_alphanumeric());
    begins && (others.is_empty() || unicode::are_marks(&others))
}

/// The text as it is looked for: in small letters, in compatible form (Unicode NFKD), without marks above and below, so that `maki` finds
/// `Mäki`. Letters of the north that are no letter with a mark (ø, æ, ł, ß) become those that people without them type.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let small = unicode::without_marks(&lower(text));
    let mut folded = String::with_capacity(small.len());
    for c in lower(&small).chars() {
        match c {
            'ø' => folded.push('o'),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ß' => folded.push_str("ss"),
            'þ' => folded.push_str("th"),
            'ð' | 'đ' => folded.push('d'),
            'ł' => folded.push('l'),
            'ı' => folded.push('i'),
            // The end of a Greek word has a letter of its own, and the beginning of a longer one has not.
            'ς' => folded.push('σ'),
            // A number in a name is looked for with any keyboard.
            c => folded.push(text::ascii_digit(c).unwrap_or(c)),
        }
    }
    folded
}

/// Letter by letter: what a letter becomes must not depend on what follows it.
fn lower(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
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
    use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
    use icu_properties::{
        CodePointMapData,
        props::{GeneralCategory, GeneralCategoryGroup},
    };

    pub(super) fn to_ascii(domain: &str) -> Option<String> {
        idna::domain_to_ascii(domain).ok()
    }

    pub(super) fn nfc(text: &str) -> String {
        ComposingNormalizerBorrowed::new_nfc().normalize(text).into_owned()
    }

    pub(super) fn are_marks(text: &str) -> bool {
        let categories = CodePointMapData::<GeneralCategory>::new();
        text.chars().all(|c| GeneralCategoryGroup::Mark.contains(categories.get(c)))
    }

    pub(super) fn without_marks(text: &str) -> String {
        let categories = CodePointMapData::<GeneralCategory>::new();
        let apart = DecomposingNormalizerBorrowed::new_nfkd().normalize(text);
        apart.chars().filter(|c| !GeneralCategoryGroup::Mark.contains(categories.get(*c))).collect()
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

    pub(super) fn are_marks(text: &str) -> bool {
        js_sys::RegExp::new(r"^\p{M}*$", "u").test(text)
    }

    pub(super) fn without_marks(text: &str) -> String {
        let marks = js_sys::RegExp::new(r"\p{M}", "gu");
        js_sys::JsString::from(text).normalize("NFKD").replace_by_pattern(&marks, "").into()
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

    #[test]
    fn what_is_looked_for_is_folded() {
        for (written, folded) in [
            ("Mäki", "maki"),
            ("MA\u{308}KI", "maki"),
            ("Øyvind Ærø", "oyvind aero"),
            ("Straße", "strasse"),
            ("İstanbul", "istanbul"),
            ("ΟΔΥΣΣΕΥΣ", "οδυσσευσ"),
            ("Ｍａｒｉａ", "maria"),
            ("王小明", "王小明"),
            ("Ёлкин", "елкин"),
            ("नेहा", "नह"),
        ] {
            assert_eq!(fold(written), folded);
        }
    }

    proptest! {
        #[test]
        fn what_was_folded_stays_as_it_is(text in "\\PC{0,40}") {
            let folded = fold(&text);
            prop_assert_eq!(fold(&folded), folded);
        }

        #[test]
        fn the_beginning_of_a_name_folds_to_the_beginning_of_its_folded_form(text in "\\PC{0,20}", length in 0_usize..20) {
            // What is composed can only be cut where a letter ends.
            let name = nfc(&text);
            let beginning: String = name.chars().take(length).collect();
            prop_assert!(fold(&name).starts_with(&fold(&beginning)), "{beginning}");
        }

        #[test]
        fn the_ascii_form_is_its_own_ascii_form(name in "\\PC{1,20}\\.\\PC{1,8}") {
            if let Some(ascii) = domain_to_ascii(&name) {
                prop_assert_eq!(domain_to_ascii(&ascii), Some(ascii));
            }
        }
    }
}
