//! What a person objects to, as staff see it.

use lupa_domain::rights::ObjectionKind;

/// The words.
#[derive(Debug)]
pub struct ObjectionWords {
    /// Over the kinds on a card.
    pub heading: &'static str,
    /// A kind of use.
    pub kind: fn(ObjectionKind) -> &'static str,
    /// Since when.
    pub since: fn(when: &str) -> String,
    /// Which kinds a request is about.
    pub which: &'static str,
    /// What follows from choosing them.
    pub about: &'static str,
    /// Where none is chosen.
    pub choose: &'static str,
}
