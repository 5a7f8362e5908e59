//! Text as people see it: what cannot be seen, and what turns the direction of writing, is dropped from what people type, so that two names
//! that look alike are alike, and nobody's name reorders the words beside it.
//!
//! Joiners stay where a script needs them, and variants of a letter where there is a letter. What stays and is written from right to left
//! is set apart where it is shown: by `<bdi>` in a page, by [`isolated`] in a sentence.

use std::borrow::Cow;

const NON_JOINER: char = '\u{200c}';
const JOINER: char = '\u{200d}';
/// The first and the last letter of a text that is set apart (UAX #9, FSI and PDI).
const APART: [char; 2] = ['\u{2068}', '\u{2069}'];

/// A text of one line: without what cannot be seen, white space and controls as single spaces. Empty where nothing can be seen.
#[must_use]
pub fn one_line(text: &str) -> String {
    let line = seen(text).split(|c| is_space(c) || c.is_control()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    if has_visible(&line) { line } else { String::new() }
}

/// A text of several lines: without what cannot be seen, and without controls but ends of lines and tabs. Empty where nothing can be seen.
#[must_use]
pub fn lines(text: &str) -> String {
    let text: String = seen(&text.replace("\r\n", "\n")).chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    if has_visible(&text) { text.trim_end().to_owned() } else { String::new() }
}

/// Whether there is anything to be seen: a letter, a digit, a sign. White space is none, nor is a mark without a letter.
#[must_use]
pub fn has_visible(text: &str) -> bool {
    text.chars().any(|c| !is_space(c) && !c.is_control() && !is_invisible(c) && !is_joiner(c) && !is_variant(c) && !is_mark(c))
}

/// The text, set apart from what stands beside it in a sentence where it has letters that are written from right to left.
#[must_use]
pub fn isolated(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_right_to_left) { format!("{}{text}{}", APART[0], APART[1]).into() } else { text.into() }
}

/// Without what cannot be seen.
fn seen(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return text.into();
    }
    let letters: Vec<char> = text.chars().collect();
    let mut kept = String::with_capacity(text.len());
    let mut before = None;
    for (place, &c) in letters.iter().enumerate() {
        let after = || letters[place + 1..].iter().copied().find(|c| !is_invisible(*c) && !is_joiner(*c) && !is_variant(*c));
        let stays = match c {
            NON_JOINER => before.is_some_and(joins) && after().is_some_and(joins),
            // The last letter of a word may have the form that it would have before another (Malayalam, Sinhala).
            JOINER => before.is_some_and(|before| is_indic(before) || (is_picture(before) && after().is_some_and(is_picture))),
            c if is_variant(c) => {
                before.is_some_and(|before| !is_space(before) && !before.is_control() && !is_joiner(before) && !is_variant(before))
            }
            c => !is_invisible(c),
        };
        if stays {
            kept.push(c);
            before = Some(c);
        }
    }
    kept.into()
}

/// White space, and the pattern of Braille that has no dots.
fn is_space(c: char) -> bool {
    c.is_whitespace() || c == '\u{2800}'
}

/// A digit of the Arabic, Persian or Devanagari keyboard as ASCII writes it; nothing where it is none of them.
#[must_use]
pub fn ascii_digit(c: char) -> Option<char> {
    let zero = match c {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        '\u{966}'..='\u{96f}' => 0x966,
        _ => return None,
    };
    char::from_digit(c as u32 - zero, 10)
}

/// What no reader sees: marks of direction, zero-width spaces, soft hyphens, fillers, tags and their like (Unicode's
/// `Default_Ignorable_Code_Point` with the controls of annotations), joiners and variation selectors aside.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffc}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e00ff}' | '\u{e01f0}'..='\u{e0fff}')
}

fn is_joiner(c: char) -> bool {
    matches!(c, JOINER | NON_JOINER)
}

/// Chooses a form of the letter before it.
pub(crate) fn is_variant(c: char) -> bool {
    matches!(c, '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Stands above or below a letter.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe20}'..='\u{fe2f}')
}

fn is_indic(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{dff}')
}

/// A letter of a script in which it matters whether letters join.
fn joins(c: char) -> bool {
    is_indic(c)
        || matches!(c, '\u{600}'..='\u{8ff}' | '\u{e00}'..='\u{109f}' | '\u{1780}'..='\u{18af}' | '\u{1a20}'..='\u{1cff}' | '\u{a800}'..='\u{abff}'
            | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10a00}'..='\u{11fff}' | '\u{1e900}'..='\u{1e95f}')
}

/// A picture, which may be joined with others to one.
fn is_picture(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{27ff}' | '\u{2900}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Text in which what matters here is frequent.
    fn text() -> impl Strategy<Value = String> {
        let odd = prop::sample::select(
            "\u{200d}\u{200c}\u{202e}\u{2066}\u{feff}\u{ad}\u{fe0f}\u{e0101}\u{180b}\u{2800}\u{3164}\u{301}\u{e0041}\n\t\r \u{a0}aاक്👩é"
                .chars()
                .collect::<Vec<_>>(),
        );
        let letter = prop_oneof![3 => odd, 1 => any::<char>()];
        prop::collection::vec(letter, 0..24).prop_map(|letters| letters.into_iter().collect())
    }

    #[test]
    fn what_cannot_be_seen_is_dropped() {
        for (typed, kept) in [
            ("\u{feff}Aino\u{200b} \u{ad}Äyräpää\u{200e}", "Aino Äyräpää"),
            ("A\u{202e}oni\u{202c}", "Aoni"),
            ("\u{2066}Aino\u{2069}\u{61c}", "Aino"),
            ("Aino\u{e0041}\u{e0042}", "Aino"),
            ("  Aino\u{2028}\u{a0}\tÄyräpää\r\n", "Aino Äyräpää"),
            ("A\u{200d}ino\u{fe0f}", "Aino\u{fe0f}"),
        ] {
            assert_eq!(one_line(typed), kept, "{typed:?}");
        }
        for nothing in
            ["", " \n", "\u{200b}", "\u{3164}", "\u{2800}\u{2800}", "\u{202e}\u{202c}", "\u{301}", "\u{feff}\u{fe0f}", "\u{200d}"]
        {
            assert_eq!((one_line(nothing), lines(nothing)), (String::new(), String::new()), "{nothing:?}");
        }
    }

    #[test]
    fn what_a_script_needs_stays() {
        for name in
            ["می\u{200c}خواهم", "क\u{94d}\u{200d}ष", "ന\u{d4d}\u{200d}", "👩\u{200d}💻", "❤\u{fe0f}\u{200d}🔥", "邉\u{e0101}", "ᠠ\u{180b}"]
        {
            assert_eq!(one_line(name), name, "{name:?}");
        }
        for (typed, kept) in [("می\u{200c}", "می"), ("\u{200c}می", "می"), ("👩\u{200d}", "👩"), ("क\u{200d}\u{200d}ष", "क\u{200d}ष")]
        {
            assert_eq!(one_line(typed), kept, "{typed:?}");
        }
    }

    #[test]
    fn lines_and_tabs_of_a_longer_text_stay() {
        assert_eq!(lines("7/43 + 6 %\r\n\tkuumuus\u{7} \u{202e}20 min  \n"), "7/43 + 6 %\n\tkuumuus 20 min");
    }

    #[test]
    fn only_what_is_written_the_other_way_is_set_apart() {
        assert_eq!(isolated("Aino Äyräpää"), "Aino Äyräpää");
        assert_eq!(isolated("שרה"), "\u{2068}שרה\u{2069}");
        assert_eq!(isolated("Oy علي"), "\u{2068}Oy علي\u{2069}");
    }

    proptest! {
        #[test]
        fn what_was_tidied_stays_as_it_is(text in text()) {
            let line = one_line(&text);
            prop_assert_eq!(&one_line(&line), &line);
            prop_assert!(line.is_empty() || has_visible(&line));
            prop_assert!(!line.chars().any(|c| is_invisible(c) || c.is_control()));
            let several = lines(&text);
            prop_assert_eq!(&lines(&several), &several);
        }

        #[test]
        fn what_everybody_sees_is_kept(text in "[a-zA-ZåäöÅÄÖ0-9 ]{0,30}") {
            prop_assert_eq!(one_line(&text), text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
}
