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

/// A number as the wire writes it (`-1234.5`): with the mark of the language before its decimals. What is no plain number stays as it is.
#[must_use]
pub fn decimal(wire: &str, locale: Locale) -> String {
    let (sign, digits) = wire.strip_prefix('-').map_or(("", wire), |digits| ("\u{2212}", digits));
    let (whole, rest) = digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let Ok(count) = whole.parse() else { return wire.to_owned() };
    let whole = number(count, locale);
    rest.map_or_else(|| format!("{sign}{whole}"), |rest| format!("{sign}{whole}{}{rest}", if locale == Locale::En { '.' } else { ',' }))
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
    fn decimals_stand_after_the_mark_of_the_language() {
        assert_eq!(decimal("-1234.5", Locale::Fi), "\u{2212}1\u{a0}234,5");
        assert_eq!(decimal("1234.5", Locale::En), "1,234.5");
        assert_eq!([decimal("7", Locale::Sv), decimal("1e300", Locale::Sv)], ["7", "1e300"]);
    }

    #[test]
    fn thousands_stand_apart() {
        let fi = [0, 999, 1000, 1_234_567].map(|count| number(count, Locale::Fi).replace('\u{a0}', " "));
        assert_eq!(fi, ["0", "999", "1 000", "1 234 567"]);
        assert_eq!(number(1_234_567, Locale::En), "1,234,567");
        assert_eq!([size(0, Locale::Fi), size(1_250_000, Locale::Sv)].map(|size| size.replace('\u{a0}', " ")), ["0 kt", "1,2 MB"]);
    }
}
