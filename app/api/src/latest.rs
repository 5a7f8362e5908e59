//! Only the last answer counts: what was asked before it, and comes later, is passed over.

use leptos::prelude::*;

/// Counts what was begun. It lives as long as the part of the page that made it.
#[derive(Clone, Copy, Debug)]
pub struct Latest(StoredValue<u32>);

/// One of the things that were begun.
#[derive(Clone, Copy, Debug)]
pub struct Turn {
    latest: Latest,
    number: u32,
}

impl Default for Latest {
    fn default() -> Self {
        Self(StoredValue::new(0))
    }
}

impl Latest {
    /// Begins something; whatever was begun before counts no more.
    #[must_use]
    pub fn begin(self) -> Turn {
        // The page may have moved on; then nothing counts any more.
        let number = self.0.try_get_value().unwrap_or_default().wrapping_add(1);
        self.0.try_update_value(|last| *last = number);
        Turn { latest: self, number }
    }
}

impl Turn {
    /// Whether nothing else has begun since, and the part of the page is still there.
    #[must_use]
    pub fn is_latest(self) -> bool {
        self.latest.0.try_get_value() == Some(self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_begun_last_counts_and_nothing_once_its_owner_is_gone() {
        let owner = Owner::new();
        let (first, second) = owner.with(|| {
            let latest = Latest::default();
            (latest.begin(), latest.begin())
        });
        assert!(!first.is_latest() && second.is_latest());
        owner.cleanup();
        assert!(!second.is_latest());
    }
}
