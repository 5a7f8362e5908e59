//! A notice without its words: so many paragraphs, fields and boxes.
//!
//! On the page that verifies receipts the edge draws the shape, and the browser brings the words of a receipt.

use lupa_domain::{
    locale::Locale,
    wording::{
        Address, Category, Channel, Controller, Field, FormId, InformationItem, InformationSection, LegalBasis, Notice, PurposeId,
        Statement,
    },
};

/// A notice of this shape, with so many paragraphs before its fields.
pub(crate) fn notice(
    form: FormId,
    paragraphs: usize,
    fields: Vec<Field>,
    statements: Vec<Statement>,
    information: Vec<InformationSection>,
) -> Notice {
    Notice {
        form,
        edition: 0,
        locale: Locale::Fi,
        heading: String::new(),
        intro: vec![String::new(); paragraphs],
        fields,
        question: String::new(),
        statements,
        information,
        submit: String::new(),
        age: None,
        controller: nobody(),
    }
}

/// The box for this purpose.
pub(crate) fn statement(purpose: PurposeId) -> Statement {
    Statement {
        purpose,
        purpose_version: 0,
        title: String::new(),
        label: String::new(),
        details: String::new(),
        channel: Channel::Email,
        category: Category::Research,
        legal_basis: LegalBasis::Consent,
        data: Vec::new(),
        asks: Vec::new(),
        recipients: Vec::new(),
        retention: None,
    }
}

/// So many sections about something.
pub(crate) fn sections(count: usize, item: InformationItem) -> Vec<InformationSection> {
    vec![InformationSection { item, heading: String::new(), text: String::new() }; count]
}

fn nobody() -> Controller {
    let address = Address { street: None, postal_code: None, locality: None, country: String::new() };
    let (name, contact, email) = (String::new(), String::new(), String::new());
    Controller { name, business_id: None, contact, email, phone: None, address, website: None }
}
