//! Where one is in the console: a path and a query, as they stand in the address bar.

use std::fmt::Write as _;

use leptos::prelude::window;
use lupa_domain::locale::Locale;

/// A place. Its address also says the language, so that a link to it is read as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The path.
    pub path: String,
    query: Vec<(String, String)>,
}

impl Place {
    /// A place with a query. Its names and values are words and ids: nothing that would have to be escaped, and nothing personal.
    #[must_use]
    pub fn new(path: &str, query: &[(&str, String)]) -> Self {
        let query = query.iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| ((*name).to_owned(), value.clone()));
        Self { path: path.to_owned(), query: query.collect() }
    }

    /// Where the address bar says that one is.
    #[must_use]
    pub fn here() -> Self {
        let location = window().location();
        let (path, search) = (location.pathname().unwrap_or_default(), location.search().unwrap_or_default());
        let pairs = search.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
        let query = pairs.filter(|(name, _)| *name != "lang").map(|(name, value)| (name.to_owned(), value.to_owned()));
        Self { path, query: query.collect() }
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
