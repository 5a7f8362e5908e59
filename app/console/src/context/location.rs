//! Where one is in the console: a path and a query, as they stand in the address bar.

use std::fmt::Write as _;

use leptos::prelude::window;
use lupa_domain::locale::Locale;

/// A location. Its address also says the language, so that a link to it is read as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// The path.
    pub path: String,
    query: Vec<(String, String)>,
}

impl Location {
    /// A location with a query. Its names and values are words and ids: nothing that would have to be escaped, and nothing personal.
    #[must_use]
    pub fn new(path: &str, query: &[(&str, String)]) -> Self {
        let query = query.iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| ((*name).to_owned(), value.clone()));
        Self { path: path.to_owned(), query: query.collect() }
    }

    /// What the address bar says.
    #[must_use]
    pub fn current() -> Self {
        let location = window().location();
        Self::parse(&location.pathname().unwrap_or_default(), &location.search().unwrap_or_default())
    }

    fn parse(path: &str, search: &str) -> Self {
        let pairs = search.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
        let query = pairs.filter(|(name, _)| *name != "lang").map(|(name, value)| (name.to_owned(), value.to_owned()));
        Self { path: path.to_owned(), query: query.collect() }
    }

    /// A value of the query; empty if there is none.
    #[must_use]
    pub fn query(&self, name: &str) -> String {
        self.query.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone()).unwrap_or_default()
    }

    /// The address.
    #[must_use]
    pub fn address(&self, locale: Locale) -> String {
        format!("{}?lang={locale}{}", self.path, self.rest())
    }

    /// What follows the language in the address.
    #[must_use]
    pub fn rest(&self) -> String {
        let mut rest = String::new();
        for (name, value) in &self.query {
            let _ = write!(rest, "&{name}={value}");
        }
        rest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_back_as_the_location_that_it_was_written_for() {
        let location = Location::new("/console/people/card", &[("person", "x1".to_owned()), ("part", String::new())]);
        assert_eq!(location.address(Locale::Sv), "/console/people/card?lang=sv&person=x1");
        assert_eq!(Location::parse("/console/people/card", "?lang=sv&person=x1"), location);
        assert_eq!((location.query("person").as_str(), location.query("part").as_str()), ("x1", ""));
    }
}
