//! Ordered maps and sets, filled one entry after the other.
//!
//! `collect` sorts all entries before it makes a map of them, with 5 kB of code for each type of entry. The Worker has some seventy such
//! types and few entries of each, so there these are used instead. For many entries that may be in any order, `collect` is the quicker one.

use std::collections::{BTreeMap, BTreeSet};

/// What `collect` does, without its sorting.
pub trait CollectOrdered: Iterator + Sized {
    /// A map of all entries; of two with the same key the later one stays.
    fn collect_map<K: Ord, V>(self) -> BTreeMap<K, V>
    where
        Self: Iterator<Item = (K, V)>,
    {
        let mut map = BTreeMap::new();
        map.extend(self);
        map
    }

    /// A set of all items.
    fn collect_set(self) -> BTreeSet<Self::Item>
    where
        Self::Item: Ord,
    {
        let mut set = BTreeSet::new();
        set.extend(self);
        set
    }

    /// A map of all entries, or the first error.
    fn try_collect_map<K: Ord, V, E>(mut self) -> Result<BTreeMap<K, V>, E>
    where
        Self: Iterator<Item = Result<(K, V), E>>,
    {
        self.try_fold(BTreeMap::new(), |mut map, entry| {
            let (key, value) = entry?;
            map.insert(key, value);
            Ok(map)
        })
    }

    /// A set of all items, or the first error.
    fn try_collect_set<T: Ord, E>(mut self) -> Result<BTreeSet<T>, E>
    where
        Self: Iterator<Item = Result<T, E>>,
    {
        self.try_fold(BTreeSet::new(), |mut set, item| {
            set.insert(item?);
            Ok(set)
        })
    }
}

impl<I: Iterator> CollectOrdered for I {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_and_sets_are_those_of_collect() {
        let entries = [(3, 'c'), (1, 'a'), (3, 'd'), (2, 'b')];
        assert_eq!(entries.into_iter().collect_map(), entries.into_iter().collect());
        assert_eq!(entries.into_iter().map(|(key, _)| key).collect_set(), BTreeSet::from([1, 2, 3]));
    }

    #[test]
    fn the_first_error_ends_it() {
        let entries = [Ok((2, 'b')), Ok((1, 'a')), Err("first"), Err("second")];
        assert_eq!(entries.into_iter().try_collect_map(), Err("first"));
        assert_eq!(entries[..2].iter().copied().try_collect_map(), Ok(BTreeMap::from([(1, 'a'), (2, 'b')])));
        assert_eq!([Ok(2), Err("first")].into_iter().try_collect_set(), Err("first"));
        assert_eq!([Ok::<_, ()>(2), Ok(1), Ok(2)].into_iter().try_collect_set(), Ok(BTreeSet::from([1, 2])));
    }
}
