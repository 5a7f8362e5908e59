//! The last search for people. It is not in the address, which would tell names to the history of the browser. It is still there when the
//! user comes back to the list, as long as the same visit lasts.

use leptos::prelude::*;

/// A search: a text, and a tag, of which empty is any; and whether only those are meant whose telephone number cannot be right.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// The text.
    pub text: String,
    /// The tag.
    pub tag: String,
    /// Only those whose telephone number is none that exists.
    pub suspects: bool,
}

/// Remembers the last search. A context of the console.
#[derive(Clone, Copy, Debug, Default)]
pub struct SearchMemory(StoredValue<(u32, Search)>);

impl SearchMemory {
    /// The search of this visit; an empty one if the last search was in an earlier visit.
    #[must_use]
    pub fn recall(self, visit: u32) -> Search {
        self.0.with_value(|(known, search)| if *known == visit { search.clone() } else { Search::default() })
    }

    /// Remembers a search for this visit.
    pub fn keep(self, visit: u32, search: Search) {
        self.0.set_value((visit, search));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_finds_what_another_person_looked_for() {
        Owner::new().with(|| {
            let memory = SearchMemory::default();
            let search = Search { text: "Aino".to_owned(), tag: String::new(), suspects: false };
            memory.keep(1, search.clone());
            assert_eq!(memory.recall(1), search);
            assert_eq!(memory.recall(2), Search::default());
        });
    }
}
