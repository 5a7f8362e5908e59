//! Text as it stands in XML.

/// Adds text to XML. What XML 1.0 cannot hold becomes U+FFFD, and what a workbook would read as such a code (`_x0041_`, ECMA-376 part 1,
/// 22.9.2.19) has its underscore written as one.
pub(crate) fn escape(xml: &mut String, text: &str) {
    for (at, letter) in text.char_indices() {
        match letter {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '_' if is_code(&text.as_bytes()[at..]) => xml.push_str("_x005F_"),
            '\t' | '\n' => xml.push(letter),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => xml.push('\u{fffd}'),
            _ => xml.push(letter),
        }
    }
}

fn is_code(bytes: &[u8]) -> bool {
    matches!(bytes, [b'_', b'x', digits @ .., ] if digits.len() >= 5 && digits[..4].iter().all(u8::is_ascii_hexdigit) && digits[4] == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_would_take_for_something_else_is_written_so_that_it_does_not() {
        let escaped = |text: &str| {
            let mut xml = String::new();
            escape(&mut xml, text);
            xml
        };
        assert_eq!(escaped("<Äiti & \"Isä\">"), "&lt;Äiti &amp; &quot;Isä&quot;&gt;");
        assert_eq!(escaped("a\u{1}b\u{ffff}\r\n"), "a\u{fffd}b\u{fffd}\u{fffd}\n");
        assert_eq!(escaped("_x0041_ _xyz_ _x004"), "_x005F_x0041_ _xyz_ _x004");
    }
}
