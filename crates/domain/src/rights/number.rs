//! The number of a request: its year and its place in it, as a letter names it (`2026-014`).

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The number of a request. Numbers of a year count from 1, without gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RequestNumber {
    year: u16,
    place: u32,
}

/// Text that is no number of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write the number of a request as 2026-014")]
pub struct InvalidNumber;

impl RequestNumber {
    /// The number at this place of a year.
    #[must_use]
    pub fn new(year: i32, place: u32) -> Self {
        Self { year: u16::try_from(year).unwrap_or_default(), place }
    }
}

impl fmt::Display for RequestNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:03}", self.year, self.place)
    }
}

impl FromStr for RequestNumber {
    type Err = InvalidNumber;

    fn from_str(text: &str) -> Result<Self, InvalidNumber> {
        let (year, place) = text.split_once('-').ok_or(InvalidNumber)?;
        let number = Self { year: year.parse().map_err(|_| InvalidNumber)?, place: place.parse().map_err(|_| InvalidNumber)? };
        // Written in one way alone.
        if number.to_string() == text { Ok(number) } else { Err(InvalidNumber) }
    }
}

impl Serialize for RequestNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for RequestNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_is_written_in_one_way() {
        assert_eq!(RequestNumber::new(2026, 14).to_string(), "2026-014");
        for wrong in ["2026-14", "2026", "26-014", "2026-0014", "2026-+14", "2026-", ""] {
            assert_eq!(wrong.parse::<RequestNumber>(), Err(InvalidNumber), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn every_number_reads_back(year in 2000_i32..9999, place in 1_u32..100_000) {
            let number = RequestNumber::new(year, place);
            prop_assert_eq!(number.to_string().parse(), Ok(number));
        }
    }
}
