//! Where a person stands, in a word or two: beside the sign that means the same. The words are in `locales/{fi,sv,en}/state.rs`.

use lupa_domain::consent::State;

/// Where a person stands.
#[derive(Debug)]
pub struct StateWords {
    /// The word that stands beside the sign.
    pub word: fn(State) -> &'static str,
}
