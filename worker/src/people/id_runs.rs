//! Who was on a list, in few bytes: the numbers of people as the first, the last, and the gaps between them. A row for each person would
//! cost an export of 700,000 more than its file.

use crate::runtime::numbers::PersonNo;

/// Numbers of people, each greater than the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdRun {
    /// The first.
    pub first: PersonNo,
    /// The last.
    pub last: PersonNo,
    /// From each to the next.
    pub gaps: String,
}

impl IdRun {
    /// These people, whose numbers ascend; nothing where there are none.
    #[must_use]
    pub fn of(people: &[PersonNo]) -> Option<Self> {
        let (first, last) = (*people.first()?, *people.last()?);
        let gaps = people.windows(2).map(|pair| (pair[1] - pair[0]).to_string()).collect::<Vec<_>>().join(" ");
        Some(Self { first, last, gaps })
    }
}

/// Whether a number is among those that begin at `first` and go on by these gaps.
#[must_use]
pub fn holds(first: PersonNo, gaps: &str, person: PersonNo) -> bool {
    let mut no = first;
    let mut gaps = gaps.split(' ').filter_map(|gap| gap.parse::<PersonNo>().ok());
    loop {
        if no >= person {
            return no == person;
        }
        match gaps.next() {
            Some(gap) => no += gap,
            None => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn exactly_those_who_were_there_are_found(people in proptest::collection::btree_set(1_i64..400, 1..40)) {
            let listed: Vec<_> = people.iter().copied().collect();
            let run = IdRun::of(&listed).expect("somebody");
            let found: BTreeSet<_> = (0..500).filter(|person| holds(run.first, &run.gaps, *person)).collect();
            prop_assert_eq!(&found, &people);
            prop_assert_eq!((Some(&run.first), Some(&run.last)), (people.first(), people.last()));
        }
    }

    #[test]
    fn nobody_is_no_run() {
        assert_eq!(IdRun::of(&[]), None);
        assert!(holds(7, "", 7) && !holds(7, "", 8));
    }
}
