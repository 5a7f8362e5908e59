//! The fields of the business: the same when the register is set up and when its settings are changed.

use leptos::prelude::*;
use lupa_domain::{locale::Locale, wording::Controller};
use lupa_ui::{FieldSpec, Form, Input, browser, form_field};
use lupa_words::ControllerFieldWords;

/// The fields of a form whose ids say where they stand in what is sent.
pub const IDS: [&str; 9] = ["name", "business_id", "contact", "email", "phone", "street", "postal_code", "locality", "website"];

/// The field of a JSON Pointer: its last step. Of a list it is the list itself.
#[must_use]
pub fn field_at(pointer: &str) -> Option<String> {
    let last = pointer.rsplit('/').next()?;
    (IDS.contains(&last) || matches!(last, "own_name" | "languages")).then(|| last.to_owned())
}

/// A line, with its words and what stands in it at first.
#[must_use]
pub fn line(form: Form, id: &str, [label, hint]: [&str; 2], value: &str, kind: (&'static str, &'static str)) -> AnyView {
    form_field(
        form,
        FieldSpec {
            id: id.to_owned(),
            label: label.to_owned(),
            hint: hint.to_owned(),
            value: value.to_owned(),
            input: Input::Line(kind.0, kind.1),
        },
    )
}

/// What must be known, and then what may be left out; the e-mail address is asked for elsewhere when the register is set up.
#[must_use]
pub fn fields(form: Form, words: &'static ControllerFieldWords, known: Option<&Controller>, with_email: bool) -> AnyView {
    let known = |pick: fn(&Controller) -> Option<&String>| known.and_then(pick).cloned().unwrap_or_default();
    let text = ("text", "text");
    let draw = |id: &str, label: &'static str, hint: &'static str, value: String, kind| line(form, id, [label, hint], &value, kind);
    view! {
        <div class="particulars">
            {draw("name", words.name, words.name_hint, known(|known| Some(&known.name)), text)}
            {draw("business_id", words.business_id, words.optional, known(|known| known.business_id.as_ref()), text)}
        </div>
        <div class="particulars">
            {draw("contact", words.contact, words.contact_hint, known(|known| Some(&known.contact)), text)}
            {with_email.then(|| draw("email", words.email, "", known(|known| Some(&known.email)), ("email", "email")))}
        </div>
        <div class="particulars">
            {draw("street", words.street, words.optional, known(|known| known.address.street.as_ref()), text)}
            {draw("postal_code", words.postal_code, "", known(|known| known.address.postal_code.as_ref()), text)}
            {draw("locality", words.locality, "", known(|known| known.address.locality.as_ref()), text)}
        </div>
        <div class="particulars">
            {draw("phone", words.phone, words.optional, known(|known| known.phone.as_ref()), ("tel", "tel"))}
            {draw("website", words.website, words.optional, known(|known| known.website.as_ref()), ("text", "url"))}
        </div>
    }
    .into_any()
}

/// What was typed into a field.
#[must_use]
pub fn typed(id: &str) -> String {
    browser::value(id).trim().to_owned()
}

/// A box for each language, in a group of its own.
#[must_use]
pub fn language_boxes(form: Form, legend: &'static str, hint: &'static str, offered: &[Locale]) -> AnyView {
    let boxes = Locale::ALL.map(|locale| {
        let id = format!("language-{locale}");
        let (name, checked) = (id.clone(), offered.contains(&locale));
        view! {
            <li class="statement">
                <label class="tick" for=name>
                    <input class="tick__box" type="checkbox" id=id prop:checked=checked/>
                    <span class="tick__label" lang=locale.as_str()>{locale.endonym()}</span>
                </label>
            </li>
        }
    });
    let wrong = Signal::derive(move || form.error("languages"));
    view! {
        <fieldset class="question" id="languages" tabindex="-1" aria-describedby="languages-hint languages-error">
            <legend class="question__legend">{legend}</legend>
            <p class="field__hint" id="languages-hint">{hint}</p>
            <p class="field__error" id="languages-error" hidden=move || wrong.with(String::is_empty)>{wrong}</p>
            <ul class="languages-offered">{boxes.into_iter().collect_view()}</ul>
        </fieldset>
    }
    .into_any()
}

/// The languages whose boxes are ticked.
#[must_use]
pub fn chosen_languages() -> Vec<Locale> {
    Locale::ALL.into_iter().filter(|locale| browser::is_checked(&format!("language-{locale}"))).collect()
}
