//! The shape of the form on the page.

use leptos::prelude::document;
use lupa_domain::{
    api::wording::FormNotice,
    digest::Digest,
    locale::Locale,
    wording::{Field, FieldName, FormId, InformationItem},
};
use lupa_ui::browser::element;
use wasm_bindgen::JsCast;
use web_sys::HtmlFormElement;

use crate::wording::{
    form::inputs,
    skeleton::{notice, sections, statement},
};

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
            "tick" => statements.push(statement(input.value().parse().ok()?)),
            _ => {}
        }
    }
    let (form, digest) = (id?, digest?);
    let mut information = sections(count(".information > p"), InformationItem::Controller);
    information.extend(sections(count(".information__more > p"), InformationItem::Rights));
    let notice = notice(form.clone(), count(".lead"), fields, statements, information);
    Some(FormNotice { form, edition: 0, locale: Locale::Fi, digest, notice })
}

fn count(selector: &str) -> usize {
    document().query_selector_all(selector).map_or(0, |found| found.length() as usize)
}

fn field(name: FieldName) -> Field {
    Field { name, label: String::new(), hint: None }
}
