//! What was last looked for among people. It stands in no address, and is there again on the way back to the list, for as long as the same
//! visit lasts.

use leptos::prelude::*;

/// What was looked for: a text, and a tag; empty is any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// The text.
    pub text: String,
    /// The tag.
    pub tag: String,
}

/// Remembers it. A context of the console.
#[derive(Clone, Copy, Debug, Default)]
pub struct SearchMemory(StoredValue<(u32, Search)>);

impl SearchMemory {
    /// What was looked for in this visit; nothing if that was in an earlier one.
    #[must_use]
    pub fn recall(self, visit: u32) -> Search {
        self.0.with_value(|(known, search)| if *known == visit { search.clone() } else { Search::default() })
    }

    /// Remembers it for this visit.
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
            let search = Search { text: "Aino".to_owned(), tag: String::new() };
            memory.keep(1, search.clone());
            assert_eq!(memory.recall(1), search);
            assert_eq!(memory.recall(2), Search::default());
        });
    }
}
