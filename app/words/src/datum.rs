//! What the data about a person and its values are called. Staff and the person read the same data; each area fills this in with its own
//! words.

use lupa_domain::{
    locale::Locale,
    people::{Datum, Happening, Kind, Relation},
};

/// What the data and its values are called.
#[derive(Debug)]
pub struct DatumWords {
    /// A datum.
    pub label: fn(Datum) -> &'static str,
    /// An entry of the history, among the data.
    pub entry: &'static str,
    /// That another card was merged into this one, among the changes.
    pub merged: &'static str,
    /// That the processing is restricted, among the changes.
    pub restricted: &'static str,
    /// A language.
    pub language: fn(Locale) -> &'static str,
    /// What a person is to the business.
    pub relation: fn(Relation) -> &'static str,
    /// A natural or a legal person.
    pub kind: fn(Kind) -> &'static str,
    /// What happened.
    pub happening: fn(Happening) -> &'static str,
    /// An entry of the history that is still open.
    pub open: &'static str,
    /// A field that says yes.
    pub yes: &'static str,
    /// A field that says no.
    pub no: &'static str,
    /// In place of an empty value.
    pub nothing: &'static str,
}
