//! Register numbers of businesses, checked by the digit that each country adds for it. Says nothing of whether a business has the number.
//!
//! Many people know the number in the form that it has for value added tax; that is read as well, where it holds the register number.

use super::{phone::plain, text};

/// Reads the register number of a business as people write it, in the way that its country writes it; nothing where it is none: Y-tunnus
/// (FI, AX), organisationsnummer (SE), organisasjonsnummer (NO), CVR-nummer (DK), registrikood (EE). What other countries have is kept as it
/// is written.
#[must_use]
pub fn parse(text: &str, country: &str) -> Option<String> {
    let tidy = text::one_line(&plain(text)).to_uppercase();
    let written: String = tidy.chars().filter(|c| !matches!(c, ' ' | '-' | '.')).collect();
    // With the country before it, and in Norway the tax behind it, it is the number for value added tax.
    let bare = written.strip_prefix(if country == "AX" { "FI" } else { country }).unwrap_or(&written);
    let bare = bare.strip_suffix("MVA").filter(|_| country == "NO").unwrap_or(bare);
    let digits: Option<Vec<u32>> = bare.chars().map(|c| c.to_digit(10)).collect();
    let number = match country {
        "FI" | "AX" => {
            let mut digits = digits?;
            // The oldest numbers have a digit less.
            if digits.len() == 7 {
                digits.insert(0, 0);
            }
            finnish(&digits).then(|| format!("{}-{}", run(&digits[..7]), digits[7]))
        }
        "SE" => {
            let digits = digits?;
            // For value added tax, two digits tell one activity of the business from the others.
            let digits = if written.starts_with("SE") && digits.len() == 12 { &digits[..10] } else { &digits[..] };
            swedish(digits).then(|| format!("{}-{}", run(&digits[..6]), run(&digits[6..])))
        }
        "NO" => {
            let digits = digits?;
            norwegian(&digits).then(|| format!("{} {} {}", run(&digits[..3]), run(&digits[3..6]), run(&digits[6..])))
        }
        "DK" => {
            let digits = digits?;
            danish(&digits).then(|| run(&digits))
        }
        "EE" => {
            let digits = digits?;
            estonian(&digits).then(|| run(&digits))
        }
        _ => (!tidy.is_empty()).then_some(tidy),
    };
    number.filter(|number| number.len() <= LONGEST)
}

/// The longest number, in bytes: none of those that are known here has more than eleven.
const LONGEST: usize = 40;

fn run(digits: &[u32]) -> String {
    digits.iter().filter_map(|digit| char::from_digit(*digit, 10)).collect()
}

fn weighed(digits: &[u32], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

/// Verohallinto, *Tarkistusmerkin laskenta*: what is left of 11 is the last digit; 10 is no number.
fn finnish(digits: &[u32]) -> bool {
    digits.len() == 8 && digits.iter().any(|digit| *digit > 0) && {
        let left = weighed(&digits[..7], &[7, 9, 10, 5, 8, 4, 2]) % 11;
        left != 1 && digits[7] == (11 - left) % 11
    }
}

/// Bolagsverket and Skatteverket (SKV 709): the digits by Luhn. A sole trader's number is that of the person.
fn swedish(digits: &[u32]) -> bool {
    let luhn = |(place, digit): (usize, &u32)| if place % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { *digit };
    digits.len() == 10 && digits[0] > 0 && digits.iter().enumerate().map(luhn).sum::<u32>() % 10 == 0
}

/// Brønnøysundregistrene: 11 less what is left; 10 is no number. All begin with 8 or 9.
fn norwegian(digits: &[u32]) -> bool {
    digits.len() == 9 && matches!(digits[0], 8 | 9) && {
        let left = weighed(&digits[..8], &[3, 2, 7, 6, 5, 4, 3, 2]) % 11;
        left != 1 && digits[8] == (11 - left) % 11
    }
}

/// Erhvervsstyrelsen: all eight, weighed, can be divided by 11.
fn danish(digits: &[u32]) -> bool {
    digits.len() == 8 && digits[0] > 0 && weighed(digits, &[2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11)
}

/// Registrite ja Infosüsteemide Keskus: what is left of 11, by other weights where that is 10, and 0 where it still is.
fn estonian(digits: &[u32]) -> bool {
    digits.len() == 8 && digits[0] > 0 && {
        let first = weighed(&digits[..7], &[1, 2, 3, 4, 5, 6, 7]) % 11;
        let left = if first < 10 { first } else { weighed(&digits[..7], &[3, 4, 5, 6, 7, 8, 9]) % 11 };
        digits[7] == left % 10
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, country, number) in [
            ("0112038-9", "FI", "0112038-9"),
            ("112038-9", "FI", "0112038-9"),
            ("FI01120389", "FI", "0112038-9"),
            (" 1234567–1 ", "AX", "1234567-1"),
            ("556016-0680", "SE", "556016-0680"),
            ("5560160680", "SE", "556016-0680"),
            ("SE556016068001", "SE", "556016-0680"),
            ("923 609 016", "NO", "923 609 016"),
            ("NO923609016MVA", "NO", "923 609 016"),
            ("DK 24 25 67 90", "DK", "24256790"),
            ("10421629", "EE", "10421629"),
            ("10060701", "EE", "10060701"),
            ("HRB 86891", "DE", "HRB 86891"),
        ] {
            assert_eq!(parse(text, country).as_deref(), Some(number), "{text} in {country}");
        }
    }

    #[test]
    fn a_wrong_digit_is_seen() {
        for (text, country) in [
            ("0112038-8", "FI"),
            ("00000000", "FI"),
            ("1234567", "FI"),
            ("12345678", "FI"),
            ("SE556016068001", "FI"),
            ("556016-0681", "SE"),
            ("923609017", "NO"),
            ("123456785", "NO"),
            ("24256791", "DK"),
            ("10421628", "EE"),
            ("Kukka Oy", "FI"),
            ("", "FI"),
            (" ", "DE"),
        ] {
            assert_eq!(parse(text, country), None, "{text} in {country}");
        }
    }

    proptest! {
        #[test]
        fn of_the_digits_at_the_end_one_fits_at_most(number in 1_000_000_u32..9_999_999, country in prop::sample::select(vec!["FI", "EE", "DK"])) {
            let fit = (0..10).filter(|digit| parse(&format!("{number}{digit}"), country).is_some()).count();
            prop_assert!(fit <= 1);
        }

        #[test]
        fn a_number_that_was_read_reads_as_itself(text in "\\PC{0,14}|(FI|SE|NO|DK|EE)?[0-9 -]{6,13}", country in prop::sample::select(vec!["FI", "SE", "NO", "DK", "EE", "DE"])) {
            if let Some(number) = parse(&text, country) {
                prop_assert_eq!(parse(&number, country), Some(number));
            }
        }
    }
}
