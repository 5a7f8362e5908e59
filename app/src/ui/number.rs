//! Numbers and sizes of files as people in each language write them.

use lupa_domain::locale::Locale;

/// `1 234` in Finnish and Swedish, with a space that does not break; `1,234` in English (CLDR).
#[must_use]
pub fn number(number: u64, locale: Locale) -> String {
    let (digits, mark) = (number.to_string(), if locale == Locale::En { ',' } else { '\u{a0}' });
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

/// A size in bytes: `12 kB` (Finnish `kt`), from a million on `1,2 MB` (`Mt`).
#[must_use]
pub fn size(bytes: u64, locale: Locale) -> String {
    let ([kilo, mega], point) =
        (if locale == Locale::Fi { ["kt", "Mt"] } else { ["kB", "MB"] }, if locale == Locale::En { '.' } else { ',' });
    if bytes < 1_000_000 {
        format!("{}\u{a0}{kilo}", bytes.div_ceil(1000))
    } else {
        format!("{}{point}{}\u{a0}{mega}", bytes / 1_000_000, bytes / 100_000 % 10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        let fi = [0, 999, 1000, 1_234_567].map(|count| number(count, Locale::Fi).replace('\u{a0}', " "));
        assert_eq!(fi, ["0", "999", "1 000", "1 234 567"]);
        assert_eq!(number(1_234_567, Locale::En), "1,234,567");
        assert_eq!([size(0, Locale::Fi), size(1_250_000, Locale::Sv)].map(|size| size.replace('\u{a0}', " ")), ["0 kt", "1,2 MB"]);
    }
}
