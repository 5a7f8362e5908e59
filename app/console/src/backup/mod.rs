//! `/console/settings/backup`: takes a backup of the whole register, encrypted to a key that the server does not have.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_api::{self as api, Download, DownloadError};
use lupa_ui::{ErrorSummary, FieldSpec, Form, Input, SubmitButton, browser, form_field, size};
use lupa_words as words;

use crate::context::{FieldIds, Heading, use_console};

/// The field for the public key.
const RECIPIENT: &str = "recipient";
const FIELDS: FieldIds = &[("/recipient", RECIPIENT)];

/// Draws the screen.
#[must_use]
pub fn draw() -> AnyView {
    let console = use_console();
    let words = words::backup(console.locale);
    let (form, said) = (Form::default(), RwSignal::new(String::new()));
    let spec = FieldSpec {
        id: RECIPIENT.to_owned(),
        label: words.recipient.label.to_owned(),
        hint: words.recipient.hint.to_owned(),
        value: String::new(),
        input: Input::Line("text", "text"),
    };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(download) = Download::new().filter(|_| form.begin()) else { return };
        said.set(String::new());
        let recipient = browser::value(RECIPIENT);
        spawn_local(async move {
            let progress = move |bytes| _ = said.try_set((words.coming)(&size(bytes, console.locale)));
            let outcome = download.save(console.client, api::register::backup(recipient.trim()), "lupa.age", progress).await;
            match outcome {
                Ok(file) => {
                    form.reset();
                    said.try_set((words.done)(&file));
                }
                Err(DownloadError::Refused(error)) => {
                    said.try_set(String::new());
                    console.reject(form, error, FIELDS);
                }
                Err(DownloadError::Stopped | DownloadError::Broken) => {
                    form.reset();
                    said.try_set(words.broken.to_owned());
                }
            }
        });
    };
    let section = |text: &'static words::Section| view! { <section class="part"><h2>{text.heading}</h2><p>{text.text}</p></section> };
    view! {
        <Heading text=console.words.backup.title/>
        <p class="lead">{console.words.backup.lead}</p>
        <ErrorSummary form heading=console.words.correct/>
        <form class="narrow" novalidate on:submit=on_submit>
            {form_field(form, spec)}
            <p role="status">{said}</p>
            <div class="actions form-end"><SubmitButton form label=words.take sending=words.taking/></div>
        </form>
        {section(&words.key)}
        {section(&words.holds)}
        {section(&words.back)}
    }
    .into_any()
}
