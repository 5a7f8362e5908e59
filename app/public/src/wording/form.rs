//! The sign-up form: a notice in, an answer out. It fetches nothing and decides nothing.
//!
//! The fields are bound to nothing: the form is read when it is sent, so what goes out is what the person sees, even where something
//! has moved nodes about before the Wasm came. Without the Wasm, or if it stumbled on the way, the browser posts the form itself.
//!
//! Every word that may appear stands in the page from the start, shown or hidden, so that the Wasm carries none.

use std::sync::atomic::{AtomicBool, Ordering};

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_domain::{
    api::{consent::SignupRequest, problem::FieldProblem, wording::FormNotice},
    wording::{Field, FieldName},
};
use lupa_ui::TextField;
use lupa_words::FormWords;
use wasm_bindgen::JsCast;
use web_sys::{HtmlFormElement, HtmlInputElement};

use crate::{
    pages::Typed,
    wording::{Boxes, Information, Question, Stage},
};

/// Set once the browser's half has started without stumbling; until then the browser posts the form by itself.
pub static ALIVE: AtomicBool = AtomicBool::new(false);

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

/// Whose device a form stands on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Device {
    /// The person's own, which may know what they would type.
    #[default]
    Own,
    /// One that strangers share: it neither offers nor remembers what was typed.
    Shared,
}

/// The form, and what stands in its place once it was taken.
#[component]
pub fn SignupForm(
    form: FormNotice,
    /// Where the form goes without scripting.
    path: String,
    /// The idempotency key.
    key: String,
    typed: Typed,
    words: &'static FormWords,
    stage: RwSignal<Stage>,
    send: Callback<Answer>,
    #[prop(optional)] device: Device,
    /// The address that may be meant, once the form was taken.
    #[prop(optional)]
    meant: String,
    /// What each box asks for; see [`super::asked`].
    #[prop(optional)]
    asked: Vec<String>,
) -> impl IntoView {
    let FormNotice { form, digest, mut notice, .. } = form;
    let on_submit = move |event: SubmitEvent| {
        if !ALIVE.load(Ordering::Relaxed) {
            return;
        }
        event.prevent_default();
        if stage.with_untracked(|stage| matches!(stage, Stage::Sending | Stage::Waiting(_))) {
            return;
        }
        let element: HtmlFormElement = event_target(&event);
        stage.set(Stage::Sending);
        send.run(read(element));
    };
    let failed = move || stage.with(|stage| *stage == Stage::Failed);
    let sending = move || stage.with(|stage| matches!(stage, Stage::Sending | Stage::Waiting(_)));
    let left = move || stage.with(|stage| if let Stage::Waiting(seconds) = stage { *seconds } else { 0 });
    let done = move || stage.with(|stage| *stage == Stage::Done);
    let Typed { email, name, phone, ticked, .. } = typed;
    let mut values = [(FieldName::Email, email), (FieldName::Name, name), (FieldName::Phone, phone)];
    let (phone, contact): (Vec<_>, Vec<_>) =
        std::mem::take(&mut notice.fields).into_iter().partition(|field| field.name == FieldName::Phone);
    let mut draw = |fields: Vec<Field>| fields.into_iter().map(|field| text_field(field, &mut values, stage, device)).collect_view();
    let (contact, phone) = (draw(contact), draw(phone));
    let heading = std::mem::take(&mut notice.heading);
    let intro = std::mem::take(&mut notice.intro);
    let information = std::mem::take(&mut notice.information);
    let submit = std::mem::take(&mut notice.submit);
    let first_box = notice.statements.first().map(|statement| format!("#tick-{}", statement.purpose)).unwrap_or_default();
    view! {
        <div hidden=done>
            <h1>{heading}</h1>
            {intro.into_iter().map(|paragraph| view! { <p class="lead">{paragraph}</p> }).collect_view()}
            <form id="signup" method="post" action=path.clone() novalidate on:submit=on_submit>
                <input type="hidden" name="key" value=key/>
                <input type="hidden" name="form" value=form.to_string()/>
                <input type="hidden" name="notice" value=digest.to_string()/>
                <ErrorSummary stage first_box/>
                <div id="failed" class="summary" role="alert" tabindex="-1" hidden=move || !failed()>
                    <h2 class="summary__heading">{words.failed.heading}</h2>
                    <p class="summary__text">{words.failed.text}</p>
                </div>
                <div id="waiting" class="summary" role="status" tabindex="-1" hidden=move || left() == 0>
                    <h2 class="summary__heading">{words.waiting.heading}</h2>
                    <p class="summary__text">{words.waiting.text}</p>
                    <p class="summary__text" aria-hidden="true"><strong>{move || left().to_string()}</strong> " s"</p>
                </div>
                {contact}
                <Question notice ticked boxes=Boxes::Open stage asked phone/>
                <Information sections=information more=words.more/>
                <button class="button button--primary" type="submit" aria-disabled=move || sending().then_some("true")>
                    <span hidden=sending>{submit}</span>
                    <span hidden=move || !sending()>{words.sending}</span>
                </button>
            </form>
        </div>
        <div id="done" class="done" role="status" tabindex="-1" autofocus hidden=move || !done()>{done_text(words, path, meant)}</div>
    }
}

fn text_field(field: Field, values: &mut [(FieldName, String); 3], stage: RwSignal<Stage>, device: Device) -> impl IntoView + use<> {
    let (name, pointer, error_id, mut kind) = match field.name {
        FieldName::Email => ("email", "/email", "email-error", ("email", "email")),
        FieldName::Name => ("name", "/name", "name-error", ("text", "name")),
        FieldName::Phone => ("phone", "/phone", "phone-error", ("tel", "tel")),
    };
    if device == Device::Shared {
        kind.1 = "off";
    }
    let value = values.iter_mut().find(|value| value.0 == field.name).map(|value| std::mem::take(&mut value.1));
    let error = move || stage.with(|stage| stage.said(pointer));
    view! { <TextField name error_id kind label=field.label hint=field.hint.unwrap_or_default() value=value.unwrap_or_default() error/> }
}

/// What went wrong, above the form, with a link to each field at fault.
#[component]
fn ErrorSummary(stage: RwSignal<Stage>, first_box: String) -> impl IntoView {
    let refusal = Memo::new(move |_| match stage.get() {
        Stage::Refused(refusal) => Some(refusal),
        _ => None,
    });
    let with = move |pick: fn(super::Refusal) -> String| move || refusal.get().map(pick);
    view! {
        <div id="summary" class="summary" role="alert" tabindex="-1" autofocus hidden=move || refusal.with(Option::is_none)>
            <h2 class="summary__heading">{with(|refusal| refusal.heading)}</h2>
            <p class="summary__text">{with(|refusal| refusal.text)}</p>
            <ul class="summary__list">
                {move || refusal.get().unwrap_or_default().errors.into_iter().map(|error| {
                    let href = target(&error, &first_box);
                    view! { <li><a href=href>{error.detail}</a></li> }
                }).collect_view()}
            </ul>
        </div>
    }
}

/// The field that a JSON Pointer of the request is about.
fn target(error: &FieldProblem, first_box: &str) -> String {
    match error.pointer.as_str() {
        pointer @ ("/email" | "/name" | "/phone") => pointer.replacen('/', "#", 1),
        pointer => pointer
            .strip_prefix("/choices/")
            .or_else(|| pointer.strip_prefix("/answers/"))
            .map_or_else(|| first_box.to_owned(), |purpose| format!("#tick-{purpose}")),
    }
}

fn done_text(words: &'static FormWords, path: String, meant: String) -> impl IntoView {
    let unasked = meant.is_empty();
    view! {
        <h1>{words.done}</h1>
        <p>{words.next}</p>
        <p>{words.no_message}</p>
        <p id="meant" class="note" hidden=unasked>{words.meant} " " <a href=path><bdi>{meant}</bdi></a> "?"</p>
    }
}

/// What stands in the form now.
fn read(element: HtmlFormElement) -> Answer {
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
            "tick" => {
                ticked = input.checked();
                by_phone |= ticked && input.has_attribute("data-channel");
                ask.choices.insert(value, ticked);
            }
            // Below its box: what an unticked one asks for is out of sight, and is not sent. Of several choices one is.
            name => {
                if let Some(name) = name.strip_prefix("answer.")
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
    Answer { key, ask, element }
}

/// The fields and boxes of the form, in order.
pub fn inputs(form: &HtmlFormElement) -> impl Iterator<Item = HtmlInputElement> {
    let elements = form.elements();
    (0..elements.length()).filter_map(move |at| elements.item(at)?.dyn_into().ok())
}

fn said(value: String) -> Option<String> {
    (!value.trim().is_empty()).then_some(value)
}
