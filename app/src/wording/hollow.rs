//! A notice of the same shape as the one on the page, without its words.
//!
//! Bringing a drawn page alive takes every word from the page: all it needs to know is how many paragraphs, fields and boxes there are.
//! So the words are not sent twice, and the Wasm need not read them (that was a third of it, while it did).

use leptos::prelude::document;
use lupa_domain::{
    api::wording::FormNotice,
    locale::Locale,
    wording::{
        Address, Category, Channel, Controller, Digest, Field, FieldName, FormId, InformationItem, InformationSection, LegalBasis, Notice,
        PurposeId, Statement,
    },
};
use wasm_bindgen::JsCast;
use web_sys::{HtmlFormElement, HtmlInputElement};

use super::form::inputs;
use crate::browser::element;

/// Takes the shape of the form on the page. `None` where there is none.
pub(crate) fn form() -> Option<FormNotice> {
    let form: HtmlFormElement = element("signup")?.dyn_into().ok()?;
    let (mut id, mut digest): (Option<FormId>, Option<Digest>) = (None, None);
    let (mut fields, mut statements) = (Vec::new(), Vec::new());
    for input in inputs(&form) {
        match input.name().as_str() {
            "form" => id = input.value().parse().ok(),
            "notice" => digest = input.value().parse().ok(),
            "email" => fields.push(field(FieldName::Email)),
            "name" => fields.push(field(FieldName::Name)),
            "phone" => fields.push(field(FieldName::Phone)),
            "tick" => statements.push(statement(&input)?),
            _ => {}
        }
    }
    let (form, digest) = (id?, digest?);
    let mut information = sections(".information > p", InformationItem::Controller);
    information.extend(sections(".information__more > p", InformationItem::Rights));
    let notice = Notice {
        form: form.clone(),
        edition: 0,
        locale: Locale::Fi,
        heading: String::new(),
        intro: vec![String::new(); count(".lead")],
        fields,
        question: String::new(),
        statements,
        information,
        submit: String::new(),
        controller: nobody(),
    };
    Some(FormNotice { form, edition: 0, locale: Locale::Fi, digest, notice })
}

fn count(selector: &str) -> usize {
    document().query_selector_all(selector).map_or(0, |found| found.length() as usize)
}

fn field(name: FieldName) -> Field {
    Field { name, label: String::new(), hint: None }
}

fn statement(input: &HtmlInputElement) -> Option<Statement> {
    let purpose: PurposeId = input.value().parse().ok()?;
    Some(Statement {
        purpose,
        purpose_version: 0,
        title: String::new(),
        label: String::new(),
        details: String::new(),
        channel: Channel::Email,
        category: Category::Research,
        legal_basis: LegalBasis::Consent,
        data: Vec::new(),
    })
}

fn sections(selector: &str, item: InformationItem) -> Vec<InformationSection> {
    vec![InformationSection { item, heading: String::new(), text: String::new() }; count(selector)]
}

fn nobody() -> Controller {
    let address = Address { street: String::new(), postal_code: String::new(), locality: String::new(), country: String::new() };
    Controller { name: String::new(), business_id: None, contact: String::new(), email: String::new(), phone: String::new(), address }
}
