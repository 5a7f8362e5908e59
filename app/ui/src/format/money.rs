//! Money as people in each language write and read it.

use lupa_domain::{
    locale::Locale,
    people::{Currency, Money},
};

use super::number;

/// `12,50 €` in Finnish and Swedish, `€12.50` in English; other currencies by their code, in Swedish the krona as `kr` (CLDR). No space
/// breaks.
#[must_use]
pub fn money(money: Money, locale: Locale) -> String {
    let sign = if money.minor < 0 { "\u{2212}" } else { "" };
    let minor = money.minor.unsigned_abs();
    let (whole, rest) = (number(minor / 100, locale), minor % 100);
    let code = money.currency.as_str();
    match (locale, money.currency) {
        (Locale::En, Currency::Eur) => format!("{sign}€{whole}.{rest:02}"),
        (Locale::En, _) => format!("{sign}{code}\u{a0}{whole}.{rest:02}"),
        (_, Currency::Eur) => format!("{sign}{whole},{rest:02}\u{a0}€"),
        (Locale::Sv, Currency::Sek) => format!("{sign}{whole},{rest:02}\u{a0}kr"),
        (Locale::Sv | Locale::Fi, _) => format!("{sign}{whole},{rest:02}\u{a0}{code}"),
    }
}

/// The amount in a text as it was typed, in hundredths: `12`, `12,5`, `12.50`, `1 234,50`, `€1,234.50`. Nothing where it could mean
/// two things (`1.234`) or none.
#[must_use]
pub fn parse_money(text: &str) -> Option<i64> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace() && *c != '€').collect();
    let (negative, plain) = match plain.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, plain.as_str()),
    };
    let (whole, cents) = match plain.rfind([',', '.']) {
        Some(at) => (without_groups(&plain[..at], &plain[at..=at])?, &plain[at + 1..]),
        None => (plain.to_owned(), "00"),
    };
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !digits(&whole) || !(1..=2).contains(&cents.len()) || !digits(cents) {
        return None;
    }
    let cents: i64 = format!("{cents:0<2}").parse().ok()?;
    let amount = whole.parse::<i64>().ok()?.checked_mul(100)?.checked_add(cents)?;
    Some(if negative { -amount } else { amount })
}

/// The whole part without the marks between its thousands, which are not the mark before the decimals.
fn without_groups(whole: &str, decimal: &str) -> Option<String> {
    let group = if decimal == "," { '.' } else { ',' };
    let mut groups = whole.split(group);
    let first = groups.next()?;
    let rest: Vec<_> = groups.collect();
    let fits = rest.is_empty() || (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3);
    fits.then(|| format!("{first}{}", rest.concat()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn each_language_writes_money_its_own_way() {
        let written = |minor, currency| {
            let amount = Money { minor, currency };
            Locale::ALL.map(|locale| money(amount, locale).replace('\u{a0}', " "))
        };
        assert_eq!(written(1250, Currency::Eur), ["12,50 €", "12,50 €", "€12.50"]);
        assert_eq!(written(-123_405, Currency::Sek), ["−1 234,05 SEK", "−1 234,05 kr", "−SEK 1,234.05"]);
        assert_eq!(written(5, Currency::Nok), ["0,05 NOK", "0,05 NOK", "NOK 0.05"]);
    }

    #[test]
    fn an_amount_is_read_as_people_type_it_or_not_at_all() {
        for (text, minor) in [("12", 1200), (" 12,5 ", 1250), ("12.50 €", 1250), ("1 234,50", 123_450), ("€1,234.50", 123_450)] {
            assert_eq!(parse_money(text), Some(minor), "{text}");
        }
        for (text, minor) in [("1.234,50", 123_450), ("−12,50", -1250), ("-0,05", -5)] {
            assert_eq!(parse_money(text), Some(minor), "{text}");
        }
        for text in ["", "1.234", "1,234", "12,", ",50", "twelve", "1,2,3", "12,345", "12 kr", "99999999999999999999"] {
            assert_eq!(parse_money(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(minor in -1_000_000_000_000_i64..=1_000_000_000_000, place in 0..3_usize) {
            let amount = Money { minor, currency: Currency::Eur };
            prop_assert_eq!(parse_money(&money(amount, Locale::ALL[place])), Some(minor));
        }
    }
}
