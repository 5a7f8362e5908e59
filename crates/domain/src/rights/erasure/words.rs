//! What goes and what stays, in words: the same on the own page, in the console and in the letter.

use super::{Erased, ErasedKind, Kept, KeptKind, KeptReason, en, fi, sv};
use crate::{locale::Locale, time::Day};

/// The words in one language.
#[derive(Debug)]
pub struct ErasureWords {
    /// What goes: how many of it.
    pub(super) erased: fn(ErasedKind, u64) -> String,
    /// What stays: how many of it.
    pub(super) kept: fn(KeptKind, u64) -> String,
    /// Why.
    pub(super) why: fn(KeptReason) -> &'static str,
    /// Until when.
    pub(super) until: fn(&str) -> String,
}

/// The words in this language.
#[must_use]
pub const fn words(locale: Locale) -> &'static ErasureWords {
    match locale {
        Locale::Fi => &fi::WORDS,
        Locale::Sv => &sv::WORDS,
        Locale::En => &en::WORDS,
    }
}

impl ErasureWords {
    /// What goes, as a line.
    #[must_use]
    pub fn erased(&self, line: &Erased) -> String {
        (self.erased)(line.what, line.count)
    }

    /// What stays, as a line.
    #[must_use]
    pub fn kept(&self, line: &Kept) -> String {
        (self.kept)(line.what, line.count)
    }

    /// Why it stays, as a sentence.
    #[must_use]
    pub fn why(&self, line: &Kept) -> &'static str {
        (self.why)(line.why)
    }

    /// Until when; nothing where there is no such day. `show` writes a day as the reader does.
    #[must_use]
    pub fn until(&self, line: &Kept, show: impl FnOnce(Day) -> String) -> Option<String> {
        line.until.map(|day| (self.until)(&show(day)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_has_words_and_its_number() {
        for locale in Locale::ALL {
            let words = words(locale);
            for what in ErasedKind::ALL {
                for count in [1, 2, 5, 1_000] {
                    let line = words.erased(&Erased { what, count });
                    assert!(line.contains(&count.to_string()) && !line.contains("  "), "{line}");
                }
            }
            for what in KeptKind::ALL {
                for why in KeptReason::ALL {
                    let line = Kept { what, count: 2, why, until: "2032-12-31".parse().ok() };
                    assert!(!words.kept(&line).is_empty() && words.why(&line).ends_with('.'));
                    assert!(words.until(&line, |day| day.to_string()).is_some_and(|text| text.contains("2032-12-31")));
                }
            }
        }
    }
}
