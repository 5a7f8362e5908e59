//! What stands beside two versions of a form, and beside a preview.

use lupa_domain::wording::{Category, Channel, PersonalData};

/// How two versions differ.
#[derive(Debug)]
pub struct DifferenceWords {
    /// The heading.
    pub heading: &'static str,
    /// How to read it.
    pub lead: fn(from: u32, to: u32) -> String,
    /// Names a version.
    pub edition: fn(no: u32) -> String,
    /// Read aloud before removed words, for people who cannot see the line through them.
    pub removed: &'static str,
    /// Read aloud before added words.
    pub added: &'static str,
    /// In place of a part that a version does not have.
    pub absent: &'static str,
    /// Below the parts that changed.
    pub others: &'static str,
    /// Where nothing changed.
    pub nothing: &'static str,
    /// What the parts of a notice are called.
    pub parts: PartWords,
}

/// What the parts of a notice are called.
#[derive(Debug)]
pub struct PartWords {
    /// The heading of the page.
    pub heading: &'static str,
    /// The paragraphs below it.
    pub intro: &'static str,
    /// Before the label of a field.
    pub field: &'static str,
    /// The line of help of a field.
    pub hint: &'static str,
    /// The question that the boxes answer.
    pub question: &'static str,
    /// The button.
    pub submit: &'static str,
    /// The question of age.
    pub age: &'static str,
    /// The parts of a box.
    pub statement: StatementPartWords,
    /// Before a part of the controller.
    pub controller: &'static str,
    /// The parts of the controller.
    pub controller_parts: ControllerPartWords,
    /// How messages are sent.
    pub channel: fn(Channel) -> &'static str,
    /// What they are for.
    pub category: fn(Category) -> &'static str,
    /// Which data is used.
    pub data: fn(PersonalData) -> &'static str,
}

/// What the parts of a box are called.
#[derive(Debug)]
pub struct StatementPartWords {
    /// Its title.
    pub title: &'static str,
    /// The sentence beside it.
    pub label: &'static str,
    /// What it means in practice.
    pub details: &'static str,
    /// The version of the processing.
    pub version: &'static str,
    /// How messages are sent.
    pub channel: &'static str,
    /// What they are for.
    pub category: &'static str,
    /// Which data is used.
    pub data: &'static str,
    /// Who receives it.
    pub recipients: &'static str,
    /// How long proof is stored.
    pub retention: &'static str,
}

/// What the parts of the controller are called.
#[derive(Debug)]
pub struct ControllerPartWords {
    /// The name.
    pub name: &'static str,
    /// The business id.
    pub business_id: &'static str,
    /// The contact.
    pub contact: &'static str,
    /// The e-mail address.
    pub email: &'static str,
    /// The telephone number.
    pub phone: &'static str,
    /// The postal address.
    pub address: &'static str,
    /// The website.
    pub website: &'static str,
}

/// The preview of a form.
#[derive(Debug)]
pub struct PreviewWords {
    /// Names what is shown.
    pub mark: &'static str,
    /// Says what it is, and that nothing is sent or saved.
    pub lead: &'static str,
}
