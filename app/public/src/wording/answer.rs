//! A form as it was sent. The fields are bound to nothing: the form is read at that moment, so what goes out is what the person sees.

use lupa_domain::api::consent::SignupRequest;
use wasm_bindgen::JsCast;
use web_sys::{HtmlFormElement, HtmlInputElement};

/// Begins the name of a field that answers what a purpose asks.
pub const ANSWER: &str = "answer.";

/// A form as it was sent.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The idempotency key.
    pub key: String,
    /// What is asked of the register.
    pub ask: SignupRequest,
    /// The form itself, to be posted by the browser where that is the simpler way.
    pub element: HtmlFormElement,
}

impl Answer {
    /// What stands in the form now.
    #[must_use]
    pub fn of(element: HtmlFormElement) -> Self {
        let mut key = String::new();
        let mut ask = SignupRequest::default();
        let (mut by_phone, mut ticked) = (false, false);
        for input in inputs(&element) {
            let value = input.value();
            match input.name().as_str() {
                "key" => key = value,
                "form" => ask.form = value,
                "notice" => ask.notice = value,
                "email" => ask.email = value,
                "name" => ask.name = said(value),
                "phone" => ask.phone = said(value),
                "of_age" => ask.of_age = input.checked(),
                "replaces" => ask.replaces.push(value),
                "tick" => {
                    ticked = input.checked();
                    by_phone |= ticked && input.has_attribute("data-channel");
                    ask.choices.insert(value, ticked);
                }
                // Below its box: what an unticked one asks for is out of sight, and is not sent. Of several choices one is.
                name => {
                    if let Some(name) = name.strip_prefix(ANSWER)
                        && ticked
                        && input.checked() != input.has_attribute("data-text")
                    {
                        ask.answers.0.push((name.to_owned(), value));
                    }
                }
            }
        }
        if !by_phone {
            // A number typed before its box was unticked is out of sight: it is not asked for, so it is not sent.
            ask.phone = None;
        }
        Self { key, ask, element }
    }
}

/// The fields and boxes of the form, in order.
pub fn inputs(form: &HtmlFormElement) -> impl Iterator<Item = HtmlInputElement> + use<> {
    let elements = form.elements();
    (0..elements.length()).filter_map(move |at| elements.item(at)?.dyn_into().ok())
}

fn said(value: String) -> Option<String> {
    (!value.trim().is_empty()).then_some(value)
}
