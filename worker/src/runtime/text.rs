//! Small things that are done with text.

use serde::Serialize;

/// The text with every run of spaces, line breaks and control characters made one space.
#[must_use]
pub fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The word that JSON has for a variant.
pub fn word(variant: &impl Serialize) -> String {
    serde_json::to_value(variant).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_stays_a_line() {
        assert_eq!(one_line(" Kauppa\r\nBcc: x@example.fi\u{0}\t "), "Kauppa Bcc: x@example.fi");
    }
}
