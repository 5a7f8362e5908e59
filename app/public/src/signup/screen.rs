//! What stands on the page at each stage: shown, hidden and written into what the edge has drawn.

use lupa_ui::browser::element;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlFormElement};

use crate::wording::{Refusal, Stage};

/// Shows a stage of the form.
pub(super) fn show(stage: &Stage) {
    let left = if let Stage::Waiting(seconds) = stage { *seconds } else { 0 };
    let is_sending = matches!(stage, Stage::Sending | Stage::Waiting(_));
    hide("filling", *stage == Stage::Done);
    hide("done", *stage != Stage::Done);
    hide("failed", *stage != Stage::Failed);
    hide("waiting", left == 0);
    for note in ["again", "again-failed"] {
        hide(note, true);
    }
    write("waiting", "strong", &left.to_string());
    let button = all("#signup [type=submit]");
    for button in &button {
        mark(button, "aria-disabled", is_sending);
    }
    for (part, hidden) in all("#signup [type=submit] > span").iter().zip([is_sending, !is_sending]) {
        let _ = part.toggle_attribute_with_force("hidden", hidden);
    }
    refuse(stage);
}

/// Says above the form what went wrong, and beside each field what is at fault there.
fn refuse(stage: &Stage) {
    let nothing = Refusal::default();
    let refusal = if let Stage::Refused(refusal) = stage { refusal } else { &nothing };
    hide("summary", !matches!(stage, Stage::Refused(_)));
    write("summary", "h2", &refusal.heading);
    write("summary", "p", &refusal.text);
    let first_box = all("#signup [name=tick]").first().map(|first| format!("#{}", first.id())).unwrap_or_default();
    if let Some(list) = all("#summary ul").first() {
        list.set_text_content(None);
        for error in &refusal.errors {
            if let (Some(line), Some(link)) = (new("li"), new("a")) {
                let _ = link.set_attribute("href", &Refusal::target(error, &first_box));
                link.set_text_content(Some(&error.detail));
                let _ = line.append_child(&link);
                let _ = list.append_child(&line);
            }
        }
    }
    for place in all("#signup .field__error") {
        let id = place.id();
        // What a purpose asks for stands below its box, and its error under the name of both.
        let (pointer, field) = match id.strip_prefix("wrong-") {
            Some(name) => (format!("/answers/{name}"), format!("tick-{name}")),
            None => (format!("/{}", id.trim_end_matches("-error")), id.trim_end_matches("-error").to_owned()),
        };
        let mut said = stage.said(&pointer);
        if pointer == "/choices" {
            said += &stage.said("/answers");
        }
        let _ = place.toggle_attribute_with_force("hidden", said.is_empty());
        if let Some(field) = element(&field) {
            mark(&field, "aria-invalid", !said.is_empty());
        }
        place.set_text_content(Some(&said));
    }
}

/// Asks whether another address was meant, once the form was taken.
pub(super) fn show_meant(address: &str) {
    write("meant", "bdi", address);
    hide("meant", address.is_empty());
}

/// Writes a text into an element.
pub(super) fn tell(id: &str, text: &str) {
    if let Some(element) = element(id) {
        element.set_text_content(Some(text));
    }
}

/// Hides an element or shows it.
pub(super) fn hide(id: &str, hidden: bool) {
    if let Some(element) = element(id) {
        let _ = element.toggle_attribute_with_force("hidden", hidden);
    }
}

/// Puts a hidden field into the form.
pub(super) fn put_hidden(form: &HtmlFormElement, name: &str, value: &str) {
    if let Some(field) = new("input") {
        for (attribute, value) in [("type", "hidden"), ("name", name), ("value", value)] {
            let _ = field.set_attribute(attribute, value);
        }
        let _ = form.append_child(&field);
    }
}

fn mark(element: &Element, attribute: &str, on: bool) {
    let _ = if on { element.set_attribute(attribute, "true") } else { element.remove_attribute(attribute) };
}

fn write(id: &str, selector: &str, text: &str) {
    if let Some(place) = element(id).and_then(|element| element.query_selector(selector).ok()?) {
        place.set_text_content(Some(text));
    }
}

fn all(selector: &str) -> Vec<Element> {
    let Some(found) = document().and_then(|document| document.query_selector_all(selector).ok()) else { return Vec::new() };
    (0..found.length()).filter_map(|place| found.item(place)?.dyn_into().ok()).collect()
}

fn new(tag: &str) -> Option<Element> {
    document()?.create_element(tag).ok()
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
