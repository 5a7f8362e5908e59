//! `/console/setup#{token}`: the business is asked for once; then the key is shown once.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_api::{ApiError, paths, register};
use lupa_domain::{
    api::{
        problem::FieldProblem,
        register::{ControllerRequest, SetupRequest, SetupResponse},
    },
    locale::Locale,
};
use lupa_ui::{MeantAddress, TextField, browser};
use lupa_words::{self as words, ControllerFieldWords};

use crate::{context::use_console, home::mail};

/// What a field of the business is called.
type Label = fn(&ControllerFieldWords) -> &'static str;

/// The other details of the business: name of the field, id of its error, `autocomplete`, JSON Pointer, label.
const DETAILS: [(&str, &str, &str, &str, Label); 6] = [
    ("business-id", "business-id-error", "off", "/controller/business_id", |words| words.business_id),
    ("contact", "contact-error", "name", "/controller/contact", |words| words.contact),
    ("phone", "phone-error", "tel", "/controller/phone", |words| words.phone),
    ("street", "street-error", "address-line1", "/controller/street", |words| words.street),
    ("postal-code", "postal-code-error", "postal-code", "/controller/postal_code", |words| words.postal_code),
    ("locality", "locality-error", "address-level2", "/controller/locality", |words| words.locality),
];

/// How far setting up has come.
#[derive(Clone, Debug)]
enum Stage {
    Editing,
    Sending,
    Refused { text: String, errors: Vec<FieldProblem> },
    Done(Box<SetupResponse>),
}

/// The page.
#[component]
pub(super) fn SetupPage() -> impl IntoView {
    let console = use_console();
    let (locale, token) = (console.locale, console.session.token.get_untracked());
    let words = words::setup(locale);
    browser::set_title(locale, words.heading);
    let stage = RwSignal::new(Stage::Editing);
    match token {
        None => view! { <h1>{words.heading}</h1> <p class="lead">{words.no_token}</p> }.into_any(),
        Some(token) => view! {
            <SetupForm locale token stage/>
            {move || match stage.get() {
                Stage::Done(answer) => Some(done(*answer, locale)),
                _ => None,
            }}
        }
        .into_any(),
    }
}

#[component]
fn SetupForm(locale: Locale, token: String, stage: RwSignal<Stage>) -> impl IntoView {
    let words = words::setup(locale);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        if stage.with_untracked(|stage| matches!(stage, Stage::Sending)) {
            return;
        }
        let asked = read(token.clone());
        stage.set(Stage::Sending);
        spawn_local(async move {
            let (next, id) = match register::set_up(&asked).send_in(locale).await {
                Ok(answer) => (Stage::Done(Box::new(answer)), "done"),
                Err(ApiError::Unreachable) => (Stage::Refused { text: words.failed.to_owned(), errors: Vec::new() }, "summary"),
                Err(ApiError::Problem(problem)) => {
                    let text = format!("{}. {}", problem.title, problem.detail.unwrap_or_default());
                    (Stage::Refused { text, errors: problem.errors }, "summary")
                }
            };
            stage.set(next);
            browser::focus_soon(id);
        });
    };
    let refused = move || stage.with(|stage| if let Stage::Refused { text, .. } = stage { text.clone() } else { String::new() });
    let sending = move || stage.with(|stage| matches!(stage, Stage::Sending));
    let details = DETAILS.into_iter().map(|(name, error_id, autocomplete, pointer, label)| {
        let label = label(&words.details).to_owned();
        let kind = (if name == "phone" { "tel" } else { "text" }, autocomplete);
        view! {
            <TextField name error_id kind label hint=String::new() value=String::new() error=move || wrong(stage, pointer)/>
        }
    });
    view! {
        <form novalidate on:submit=on_submit hidden=move || stage.with(|stage| matches!(stage, Stage::Done(_)))>
            <h1>{words.heading}</h1>
            <p class="lead">{words.lead}</p>
            <div id="summary" class="summary" role="alert" tabindex="-1" hidden=move || refused().is_empty()><p>{refused}</p></div>
            <TextField name="name" error_id="name-error" kind=("text", "organization") label=words.name.to_owned()
                hint=words.name_hint.to_owned() value=String::new() error=move || wrong(stage, "/name")/>
            <MeantAddress field="email" asks=words::form(locale).meant>
                <TextField name="email" error_id="email-error" kind=("email", "email") label=words.email.to_owned()
                    hint=words.email_hint.to_owned() value=String::new() error=move || wrong(stage, "/email")/>
            </MeantAddress>
            <fieldset class="question">
                <legend class="question__legend">{words.more}</legend>
                <p class="soft">{words.more_lead}</p>
                {details.collect_view()}
            </fieldset>
            <p class="part">
                <button class="button button--primary" type="submit" aria-disabled=move || sending().then_some("true")>
                    {move || if sending() { words.sending } else { words.submit }}
                </button>
            </p>
        </form>
    }
}

/// What is wrong with the member at `pointer`.
fn wrong(stage: RwSignal<Stage>, pointer: &str) -> String {
    stage
        .with(|stage| match stage {
            Stage::Refused { errors, .. } => errors.iter().find(|error| error.pointer == pointer).map(|error| error.detail.clone()),
            _ => None,
        })
        .unwrap_or_default()
}

fn read(token: String) -> SetupRequest {
    let given = |name| Some(browser::value(name)).filter(|text| !text.trim().is_empty());
    let [business_id, contact, phone, street, postal_code, locality] = DETAILS.map(|(name, ..)| given(name));
    let controller = ControllerRequest { business_id, contact, phone, street, postal_code, locality };
    let controller = (controller != ControllerRequest::default()).then_some(controller);
    SetupRequest { token, name: browser::value("name"), email: browser::value("email"), controller }
}

fn done(answer: SetupResponse, locale: Locale) -> impl IntoView {
    let words = words::setup(locale);
    let copied = RwSignal::new(false);
    let SetupResponse { api_key, controller, invitation, mail } = answer;
    let origin = window().location().origin().unwrap_or_default();
    let example = format!(
        "curl {origin}{} \\\n  -H 'Authorization: Bearer {api_key}' \\\n  -H 'Content-Type: application/json' \\\n  \
         -d '{{\"purpose\": \"newsletter\", \"where\": {{}}}}'",
        paths::AUDIENCE_COUNT
    );
    let key = api_key.clone();
    let copy = move |_| {
        let key = key.clone();
        spawn_local(async move { copied.set(browser::copy(&key).await) });
    };
    view! {
        <div id="done" class="done" tabindex="-1">
            <h1>{(words.done)(&controller.name)}</h1>
            <p class="lead">{words.passkey_lead}</p>
            <p><a class="button button--primary" href=paths::join(locale, &invitation)>{words.passkey}</a></p>
            {mail::at_set_up(&mail, locale)}
            <h2>{words.key_heading}</h2>
            <p>{words.key_lead}</p>
            <p><label class="field__label" for="key">{words.key}</label></p>
            <input class="field__input digest" id="key" readonly value=api_key/>
            <div class="actions">
                <button class="button" type="button" on:click=copy>{words.copy}</button>
                <span role="status">{move || copied.get().then_some(words.copied)}</span>
            </div>
            <h2>{words.next}</h2>
            <p><a href=paths::SIGN_UP>{words.sign_up}</a></p>
            <p>{words.example}</p>
            <pre class="example" tabindex="0"><code>{example}</code></pre>
        </div>
    }
}
