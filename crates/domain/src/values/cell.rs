//! Text in a cell of a table that spreadsheets open: nothing that somebody typed may become a formula there (OWASP ASVS 5.0, 1.2.10).

use std::borrow::Cow;

/// Whether this begins a formula, or is taken for such a sign: the full-width and small forms too.
const fn begins_formula(c: char) -> bool {
    matches!(
        c,
        '=' | '+'
            | '-'
            | '@'
            | '|'
            | '%'
            | '\0'
            | '\u{ff1d}'
            | '\u{ff0b}'
            | '\u{ff0d}'
            | '\u{ff20}'
            | '\u{fe66}'
            | '\u{fe62}'
            | '\u{fe63}'
            | '\u{fe6b}'
            | '\u{2212}'
    )
}

/// Where a spreadsheet begins another cell. Which of them it takes is its own business: the list separator of Finland and Sweden is `;`, and
/// a file that was written with commas is opened with it all the same, quotes or no quotes.
const fn begins_cell(c: char) -> bool {
    matches!(c, ';' | ',' | '\t' | '\r' | '\n')
}

/// Whether a text begins as a formula does.
#[must_use]
pub fn is_formula(text: &str) -> bool {
    text.trim_start_matches(|c: char| c.is_whitespace() || c == '"').starts_with(begins_formula)
}

/// The text with an apostrophe before whatever would begin a formula, at its beginning and behind everything that may begin a cell.
#[must_use]
pub fn guarded(text: &str) -> Cow<'_, str> {
    // Most texts: one cell, and no formula.
    if !is_formula(text) && !text.contains(begins_cell) {
        return text.into();
    }
    let mut guarded = String::with_capacity(text.len() + 2);
    let mut begins = true;
    for (place, c) in text.char_indices() {
        // White space that begins the text is dropped by some programs, and begins a cell in others.
        if begins && (is_formula(&text[place..]) || (place == 0 && matches!(c, '\t' | '\r' | '\n'))) {
            guarded.push('\'');
        }
        begins = begins_cell(c);
        guarded.push(c);
    }
    guarded.into()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nothing_becomes_a_formula() {
        for (typed, written) in [
            ("Aino", "Aino"),
            ("Aino-Maria +1", "Aino-Maria +1"),
            ("=1+1", "'=1+1"),
            (" =1+1", "' =1+1"),
            ("\"=1+1\"", "'\"=1+1\""),
            ("＝1+1", "'＝1+1"),
            ("\t=1", "'\t'=1"),
            ("Aino;=1+cmd|'/C calc'!A0;x", "Aino;'=1+cmd|'/C calc'!A0;x"),
            ("Aino;\"=1+1\"", "Aino;'\"=1+1\""),
            ("Aino,@SUM(A1)", "Aino,'@SUM(A1)"),
            ("Aino; －1", "Aino;' －1"),
            ("a\n-1", "a\n'-1"),
            ("Mäki, Aino; Oy", "Mäki, Aino; Oy"),
        ] {
            assert_eq!(guarded(typed), written, "{typed:?}");
        }
    }

    proptest! {
        #[test]
        fn no_cell_of_any_separator_is_a_formula(text in "[-=+@;,\t\n\" a'＝＠]{0,16}|\\PC{0,12}") {
            let written = guarded(&text).into_owned();
            prop_assert_eq!(&guarded(&written), &written);
            for separator in [";", ",", "\t", "\r", "\n"] {
                for cell in written.split(separator) {
                    prop_assert!(!is_formula(cell), "{cell:?} of {written:?}");
                }
            }
            prop_assert_eq!(written.replace('\'', ""), text.replace('\'', ""), "only apostrophes come to it");
        }
    }
}
