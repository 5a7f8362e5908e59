//! What purposes are called, for the screens about wording.

use leptos::prelude::*;
use lupa_domain::{
    api::wording::NameList,
    wording::{FormId, PurposeId},
};

/// The titles, in the language of the page: a form is called by its heading. A purpose that no form has told of yet, and a form that was
/// never published, have none: their ids stand for them.
#[derive(Clone, Copy, Debug)]
pub struct Titles(StoredValue<NameList>);

impl Titles {
    /// These.
    #[must_use]
    pub fn new(names: NameList) -> Self {
        Self(StoredValue::new(names))
    }

    /// What a purpose is called.
    #[must_use]
    pub fn purpose(self, purpose: &PurposeId) -> String {
        self.0.with_value(|names| names.purpose(purpose.as_str()).to_owned())
    }

    /// What a form is called.
    #[must_use]
    pub fn form(self, form: &FormId) -> String {
        self.0.with_value(|names| names.form(form.as_str()).to_owned())
    }
}

/// The titles that the screen was drawn with. To be called while a component is made.
#[must_use]
pub fn use_titles() -> Titles {
    expect_context()
}
