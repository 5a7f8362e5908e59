//! The order of names in a list: as Finns and Swedes look them up, where å, ä and ö are letters of their own at the end of the alphabet and
//! every other mark counts for nothing.

use crate::{idn, text};

/// Stands before every entry of the order among the words by which people are found: nothing that is typed begins with it.
const SIGN: char = '=';
/// What comes after every entry.
pub const END: &str = ">";
/// The longest entry, in characters: enough to tell two names apart.
const LONGEST: usize = 60;

/// The first entry that there can be.
pub const BEGIN: &str = "=";

/// The place of each of these names in the order. Names are folded together: on WebAssembly each folding is a call into the host.
#[must_use]
pub fn entries(names: &[&str]) -> Vec<String> {
    let lines: Vec<String> = names.iter().map(|name| text::one_line(name)).collect();
    let small = idn::nfc(&lines.join("\n")).to_lowercase();
    // Three signs that come after z, and that folding leaves alone.
    let lettered: String = small
        .chars()
        .map(|c| match c {
            'å' => '{',
            'ä' | 'æ' => '|',
            'ö' | 'ø' => '}',
            c => c,
        })
        .collect();
    let folded = idn::fold(&lettered);
    let mut places: Vec<String> = folded.split('\n').map(entry).collect();
    // Whatever becomes of a name in the host, each has a place.
    places.resize(names.len(), SIGN.to_string());
    places
}

fn entry(folded: &str) -> String {
    let is_kept = |c: char| c.is_alphanumeric() || matches!(c, '{' | '|' | '}');
    let words = folded.split(|c: char| !is_kept(c)).filter(|word| !word.is_empty());
    let line = words.collect::<Vec<_>>().join(" ");
    std::iter::once(SIGN).chain(line.chars().take(LONGEST)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_stand_where_they_are_looked_for() {
        let names = ["aalto", "Aino Korhonen", "Aino Mäki", "Müller", "Muller B", "Zacharias", "Åsa", "Äikäs", "Ærø", "Örjan", "Øyvind"];
        let places = entries(&names);
        let mut sorted = places.clone();
        sorted.sort();
        assert_eq!(places, sorted);
        assert_eq!(entries(&["  O'Brien,  ÅSA "]), ["=o brien {sa"]);
        assert_eq!(entries(&["", "?"]), ["=", "="]);
    }

    proptest! {
        #[test]
        fn every_name_has_its_place_alone_and_among_others(names in prop::collection::vec("\\PC{0,20}|.{0,6}", 0..6)) {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let together = entries(&names);
            prop_assert_eq!(together.len(), names.len());
            for (name, place) in names.iter().zip(&together) {
                prop_assert_eq!(&entries(&[name])[0], place);
                prop_assert!(place.as_str() >= BEGIN && place.as_str() < END);
                prop_assert!(place.chars().count() <= LONGEST + 1);
            }
        }
    }
}
