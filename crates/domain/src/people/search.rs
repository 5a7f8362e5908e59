//! Looking people up: by the beginnings of words of their name and organisation, of their address, and of their telephone number, or by its
//! last four digits. Where the words are kept, and how they are found quickly, is the register's business; [`SearchQuery::finds`] says who
//! ought to be found.

use std::collections::BTreeSet;

use super::name_order;
use crate::{
    email::EmailAddress,
    idn,
    ordered::CollectOrdered,
    phone::{calling_code, plain},
};

/// The longest text that is looked for, in characters: longer than any address.
pub const MAX_SEARCH_LENGTH: usize = 300;
/// The most words that are looked for at once.
pub const MAX_SEARCH_TERMS: usize = 8;
/// The most parts of them, as `Anna-Maria` has two: each is a condition of its own, and a database reads only so many in one question.
pub const MAX_SEARCH_PARTS: usize = 24;
/// From how many digits on a text without a plus and without a zero is a telephone number: fewer stand in names of companies.
const FEWEST_DIGITS: usize = 5;
/// How many digits at the end of a number are what people say of it: `4567`, `…4567`.
const LAST_DIGITS: usize = 4;
/// Stands before the last digits of a number among the words: nothing that is typed begins with it.
const ENDS_WITH: char = '#';
/// What people write before the end of a number.
const SOMETHING_BEFORE: [&str; 3] = ["…", "...", "*"];

/// Who is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SearchQuery {
    /// Everyone: nothing was written.
    Everyone,
    /// Nobody: what was written has no letter and no digit in it.
    Nobody,
    /// Those who meet all of these.
    Those(Vec<Term>),
}

/// One word of what was written. A person meets it who has all of its words, or whose address begins with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Each is the beginning of a word, or one of several beginnings of which one must be met. None where only an address is meant.
    pub words: Vec<Vec<String>>,
    /// The beginning of an address, as [`EmailAddress::key`] writes it.
    pub email: String,
}

/// Why something is not looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("at most 300 characters and 8 words are looked for")]
pub struct SearchTooLong;

/// The parts of a person's data that can be found.
#[derive(Clone, Copy, Debug, Default)]
pub struct Searchable<'a> {
    /// The name.
    pub name: Option<&'a str>,
    /// The organisation.
    pub organisation: Option<&'a str>,
    /// The telephone number (E.164).
    pub phone: Option<&'a str>,
    /// The address, as [`EmailAddress::key`] writes it.
    pub email: Option<&'a str>,
}

/// The words of a text that was folded by [`idn::fold`].
pub fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// A telephone number as it is kept for being found: its digits.
#[must_use]
pub fn digits(phone: &str) -> &str {
    phone.strip_prefix('+').unwrap_or(phone)
}

/// The word under which a number is found by its last digits; nothing for one that has no more than them.
fn ending(phone: &str) -> Option<String> {
    let digits = digits(phone);
    let at = digits.len().checked_sub(LAST_DIGITS).filter(|at| *at > 0)?;
    digits.get(at..).map(|last| format!("{ENDS_WITH}{last}"))
}

/// The last digits that somebody looks for: `4567`, or `…4567`.
fn last_digits(word: &str) -> Option<&str> {
    let last = SOMETHING_BEFORE.iter().find_map(|before| word.strip_prefix(before)).unwrap_or(word);
    (last.len() == LAST_DIGITS && last.bytes().all(|b| b.is_ascii_digit())).then_some(last)
}

impl Searchable<'_> {
    /// The words under which the person is found, the address aside; and, behind a sign of its own, what they are called in the order of
    /// names.
    #[must_use]
    pub fn words(&self) -> BTreeSet<String> {
        words_of(&[*self]).pop().unwrap_or_default()
    }
}

/// The words under which each of these people is found. Names are folded together: on WebAssembly each folding is a call into the host.
#[must_use]
pub fn words_of(people: &[Searchable<'_>]) -> Vec<BTreeSet<String>> {
    let mut named = String::new();
    for person in people {
        for text in person.name.iter().chain(&person.organisation) {
            named.extend(text.chars().map(|c| if c == '\n' { ' ' } else { c }));
            named.push(' ');
        }
        named.push('\n');
    }
    let folded = idn::fold(&named);
    let called: Vec<_> = people.iter().map(|person| person.name.or(person.organisation).or(person.email).unwrap_or_default()).collect();
    let found = |((person, line), place): ((&Searchable<'_>, &str), String)| {
        let number = person.phone.map(|phone| digits(phone).to_owned());
        words(line).map(str::to_owned).chain(number).chain(person.phone.and_then(ending)).chain([place]).collect_set()
    };
    people.iter().zip(folded.split('\n')).zip(name_order::entries(&called)).map(found).collect()
}

impl SearchQuery {
    /// Reads what was written. Numbers without a calling code are those of `country` (ISO 3166-1 alpha-2).
    pub fn parse(text: &str, country: &str) -> Result<Self, SearchTooLong> {
        if text.chars().count() > MAX_SEARCH_LENGTH {
            return Err(SearchTooLong);
        }
        let text = plain(text);
        let text = text.get(..4).filter(|scheme| scheme.eq_ignore_ascii_case("tel:")).and(text.get(4..)).unwrap_or(&text);
        let mut written = text.split_whitespace().peekable();
        if written.peek().is_none() {
            return Ok(Self::Everyone);
        }
        let mut terms = Vec::new();
        while let Some(word) = written.next() {
            // A number is written with spaces in it: 040 123 4567.
            let word = last_digits(word).unwrap_or(word);
            let may_be_a_number = is_of_a_number(word);
            let mut parts = vec![word];
            while let Some(next) = written.next_if(|next| may_be_a_number && is_of_a_number(next)) {
                parts.push(next);
            }
            let whole = parts.concat();
            // Four digits are the end of a number, or whatever else they may be.
            let ending = last_digits(&whole).filter(|_| parts.len() == 1).map(|last| format!("{ENDS_WITH}{last}"));
            let before = terms.len();
            // What begins as no number does is one where it is long enough: 40 123 4567.
            let digits = whole.bytes().filter(u8::is_ascii_digit).count();
            if may_be_a_number && (word.starts_with(['+', '0', '(']) || digits >= FEWEST_DIGITS) {
                terms.push(number(&whole, country));
            } else {
                terms.extend(parts.into_iter().filter_map(term));
            }
            if let (Some(ending), Some(Term { words, .. })) = (ending, terms.get_mut(before)) {
                for either in words {
                    either.push(ending.clone());
                }
            }
        }
        let parts: usize = terms.iter().map(|term| term.words.len()).sum();
        match terms.len() {
            _ if parts > MAX_SEARCH_PARTS => Err(SearchTooLong),
            0 => Ok(Self::Nobody),
            1..=MAX_SEARCH_TERMS => Ok(Self::Those(terms)),
            _ => Err(SearchTooLong),
        }
    }

    /// Whether a person is among those who are looked for.
    #[must_use]
    pub fn finds(&self, person: &Searchable<'_>) -> bool {
        let words = person.words();
        let begins = |word: &String, with: &String| word.starts_with(with.as_str());
        let has = |either: &Vec<String>| either.iter().any(|beginning| words.iter().any(|word| begins(word, beginning)));
        let meets = |term: &Term| {
            (!term.words.is_empty() && term.words.iter().all(has)) || person.email.is_some_and(|email| email.starts_with(&term.email))
        };
        match self {
            Self::Everyone => true,
            Self::Nobody => false,
            Self::Those(terms) => terms.iter().all(meets),
        }
    }
}

fn is_of_a_number(word: &str) -> bool {
    word.bytes().any(|b| b.is_ascii_digit()) && word.bytes().all(|b| b.is_ascii_digit() || b"+-()./".contains(&b))
}

/// What a name, an organisation or an address meets.
fn term(word: &str) -> Option<Term> {
    let folded = idn::fold(word);
    let parts: Vec<Vec<String>> = words(&folded).map(|part| vec![part.to_owned()]).collect();
    // An address may be whole, with a domain beyond ASCII.
    let email = EmailAddress::parse(word).map_or_else(|_| idn::nfc(word).to_lowercase(), |address| address.key());
    (!parts.is_empty()).then(|| Term { words: if word.contains('@') { Vec::new() } else { parts }, email })
}

/// What is met by a telephone number, as people write it; or by a name or an address in which the digits stand.
fn number(written: &str, country: &str) -> Term {
    let home = calling_code(country).unwrap_or_default();
    // The zero that is dialled at home only, in brackets or not: +358 (0)40, +358 040.
    let abroad = written.starts_with('+') || written.starts_with("00");
    let without = if abroad { written.replacen("(0)", "", 1) } else { written.to_owned() };
    let plain: String = without.chars().filter(char::is_ascii_digit).collect();
    let international = |digits: &str| match digits.strip_prefix(home).and_then(|rest| rest.strip_prefix('0')) {
        Some(rest) if !home.is_empty() => format!("{home}{rest}"),
        _ => digits.to_owned(),
    };
    let either = if written.starts_with('+') {
        vec![international(&plain)]
    } else if let Some(rest) = plain.strip_prefix("00").filter(|rest| !rest.is_empty()) {
        vec![international(rest), plain.clone()]
    } else if home.is_empty() {
        vec![plain]
    } else {
        let at_home = format!("{home}{}", plain.strip_prefix('0').unwrap_or(&plain));
        vec![plain, at_home]
    };
    Term { words: vec![either], email: written.to_lowercase() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const AINO: Searchable<'static> = Searchable {
        name: Some("Aino-Maria Mäki"),
        organisation: Some("Kukka & Kaveri Oy"),
        phone: Some("+358401234567"),
        email: Some("aino.maki@example.fi"),
    };

    fn finds(text: &str) -> bool {
        SearchQuery::parse(text, "FI").expect("not too much").finds(&AINO)
    }

    #[test]
    fn people_are_found_by_what_they_are_called() {
        for text in
            ["", " ", "aino", "MAKI", "mäki aino", "mar", "aino-maria", "kukka", "k k", "oy aino m", "maki@", "aino.maki@example.fi"]
        {
            assert_eq!(finds(text), text != "maki@", "{text}");
        }
        for text in ["ino", "virtanen", "aino virtanen", "&", "-", "example.fi", "aino@", "oyj"] {
            assert!(!finds(text), "{text}");
        }
    }

    #[test]
    fn people_are_found_by_their_number_however_it_is_written() {
        for text in [
            "040",
            "040 123",
            "0401234567",
            "+358 40",
            "+358401234567",
            "00358 40 123",
            "(040) 123-4567",
            "358401",
            "maki 040 12 34",
            "+358 (0)40 123",
            "+358 040 123",
            "00358 (0)40 123 4567",
            "40 123 45",
            "4012345",
            "358 40 123 4567",
            "tel:+358-40-123",
            "０４０ １２３",
            "\u{202a}040\u{2011}123\u{202c}",
            "040\u{2009}123\u{a0}4567",
        ] {
            assert!(finds(text), "{text}");
        }
        for text in ["4567", "…4567", "...4567", "*4567", "aino 4567", "… 4567", "4567 mäki"] {
            assert!(finds(text), "{text}");
        }
        for text in ["1234", "3456", "…1234", "*456", "…34567", "#4567", "=aino"] {
            assert_eq!(finds(text), text == "=aino", "{text}");
        }
        for text in ["050", "+46", "1234567", "+35840 9", "maki 050 12", "20 12 34 56"] {
            assert!(!finds(text), "{text}");
        }
    }

    #[test]
    fn a_number_in_a_name_is_found_with_any_keyboard() {
        let numbered = Searchable { name: Some("Kiosk ٢٤"), ..Searchable::default() };
        for text in ["kiosk ٢٤", "٢٤", "24", "kiosk २४", "２４"] {
            assert!(SearchQuery::parse(text, "FI").expect("not too much").finds(&numbered), "{text}");
        }
    }

    #[test]
    fn too_much_is_refused() {
        assert_eq!(SearchQuery::parse(&"a".repeat(301), "FI"), Err(SearchTooLong));
        assert_eq!(SearchQuery::parse("a b c d e f g h i", "FI"), Err(SearchTooLong));
        assert!(SearchQuery::parse("a b c d e f g h", "FI").is_ok());
        assert!(SearchQuery::parse(&["a"; MAX_SEARCH_PARTS].join("-"), "FI").is_ok());
        assert_eq!(SearchQuery::parse(&["a"; MAX_SEARCH_PARTS + 1].join("-"), "FI"), Err(SearchTooLong));
    }

    proptest! {
        #[test]
        fn a_person_looked_for_by_name_is_found(name in "\\PC{0,40}") {
            if let (Ok(sought), Ok(Some(name))) = (SearchQuery::parse(&name, "FI"), crate::people::PersonName::parse(&name)) {
                let person = Searchable { name: Some(name.as_str()), ..Searchable::default() };
                let typed = plain(name.as_str());
                let is_plain = typed.chars().any(char::is_alphanumeric) && !typed.contains(['@', '+', '0', '('])
                    && typed.chars().filter(|c| c.is_numeric()).count() < FEWEST_DIGITS
                    && !typed.to_lowercase().starts_with("tel:");
                prop_assert!(!is_plain || sought == SearchQuery::Nobody || sought.finds(&person), "{sought:?}");
            }
        }

        #[test]
        fn people_are_found_alike_together_and_alone(names in prop::collection::vec("\\PC{0,12}|.{0,4}", 0..6)) {
            let people: Vec<_> = names.iter().map(|name| Searchable { name: Some(name), ..Searchable::default() }).collect();
            prop_assert_eq!(words_of(&people), people.iter().map(Searchable::words).collect::<Vec<_>>());
        }

        #[test]
        fn nothing_makes_the_reader_fall(text in "\\PC*") {
            let _ = SearchQuery::parse(&text, "FI");
        }
    }
}
