//! In which order people stand in a list, and the place of one of them in it.

use lupa_domain::{api::people::PeopleOrder, people::name_order};

use crate::runtime::numbers::PersonNo;

/// Above every number: numbers cross JavaScript as doubles.
pub const ABOVE_ALL: PersonNo = i64::MAX >> 10;
/// Above every sum of amounts, each of which has at most 10^12 hundredths.
const MOST: i64 = 1 << 52;

/// The place of a person in an order: what they are sorted by, and their number, which tells apart those who are alike in that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// What they are sorted by, as text; empty where it is the number alone, and in the second part of an order: those who have none of it.
    pub key: String,
    /// The number.
    pub no: PersonNo,
}

impl Place {
    /// Before everybody.
    #[must_use]
    pub fn before_all(order: PeopleOrder) -> Self {
        let (key, no) = match order {
            PeopleOrder::Added => (String::new(), ABOVE_ALL),
            PeopleOrder::Name => (name_order::BEGIN.to_owned(), 0),
            PeopleOrder::Last => ("9999-99-99".to_owned(), 0),
            PeopleOrder::Total => (MOST.to_string(), 0),
        };
        Self { key, no }
    }

    /// Before those who have nothing by which they could be sorted.
    #[must_use]
    pub const fn second_part() -> Self {
        Self { key: String::new(), no: ABOVE_ALL }
    }

    /// Whether it is the one before those.
    #[must_use]
    pub fn begins_second_part(&self) -> bool {
        *self == Self::second_part()
    }

    /// As bytes, for a cursor.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        [&self.no.to_be_bytes(), self.key.as_bytes()].concat()
    }

    /// Parses what [`Place::bytes`] wrote.
    #[must_use]
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let (no, key) = bytes.split_first_chunk::<8>()?;
        Some(Self { key: String::from_utf8(key.to_vec()).ok()?, no: i64::from_be_bytes(*no) })
    }
}

/// What stands in place of a sum where there is none: below every sum.
#[must_use]
pub const fn no_total() -> i64 {
    -MOST
}

/// What a person is sorted by, as a column of `person` with `card`.
#[must_use]
pub const fn key_of(order: PeopleOrder) -> &'static str {
    match order {
        PeopleOrder::Added => "''",
        PeopleOrder::Name => {
            "coalesce((select word.word from word indexed by word_by_person where word.person = person.no and word.word >= '=' \
             and word.word < '>'), '=')"
        }
        PeopleOrder::Last => "coalesce(card.last_day, '')",
        PeopleOrder::Total => "coalesce(card.total, -4503599627370496)",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_place_reads_back(key in "\\PC{0,12}", no in any::<i64>()) {
            let place = Place { key, no };
            prop_assert_eq!(Place::parse(&place.bytes()), Some(place));
        }
    }

    #[test]
    fn nothing_is_below_every_sum() {
        assert!(key_of(PeopleOrder::Total).contains(&no_total().to_string()));
        assert!(Place::second_part().begins_second_part() && !Place::before_all(PeopleOrder::Last).begins_second_part());
        assert_eq!(Place::parse(b"short"), None);
    }
}
