//! `/console/setup#{token}`: who sets the register up and whose it is are asked for once; then comes the passkey.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_api::{paths, register};
use lupa_domain::{
    api::register::{ControllerRequest, SetupRequest, SetupResponse},
    locale::Locale,
};
use lupa_ui::{ErrorSummary, Form, MeantAddress, SubmitButton, browser};
use lupa_words as words;

use super::particulars::{chosen_languages, field_at, fields, language_boxes, line, typed};
use crate::{context::use_console, home::mail};

/// The page.
#[component]
pub(super) fn SetupPage() -> impl IntoView {
    let console = use_console();
    let (locale, token) = (console.locale, console.session.token.get_untracked());
    let words = words::setup(locale);
    browser::set_title(locale, words.heading);
    let done = RwSignal::new(None::<SetupResponse>);
    match token {
        None => view! { <h1>{words.heading}</h1> <p class="lead">{words.no_token}</p> }.into_any(),
        Some(token) => view! {
            <SetupForm locale token done/>
            {move || done.get().map(|answer| set_up(answer, locale))}
        }
        .into_any(),
    }
}

#[component]
fn SetupForm(locale: Locale, token: String, done: RwSignal<Option<SetupResponse>>) -> impl IntoView {
    let console = use_console();
    let words = words::setup(locale);
    let form = Form::default();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        if !form.begin() {
            return;
        }
        let asked = read(token.clone());
        spawn_local(async move {
            match register::set_up(&asked).send_in(locale).await {
                Ok(answer) => {
                    done.set(Some(answer));
                    browser::focus_soon("done");
                }
                Err(error) => {
                    let mut rejection = console.rejection_at(error, &field_at);
                    if rejection.text.is_empty() && rejection.fields.is_empty() {
                        words.failed.clone_into(&mut rejection.text);
                    }
                    form.reject(rejection);
                }
            }
        });
    };
    view! {
        <form novalidate on:submit=on_submit hidden=move || done.with(Option::is_some)>
            <h1>{words.heading}</h1>
            <p class="lead">{words.lead}</p>
            <ErrorSummary form heading=words.correct/>
            <fieldset class="question">
                <legend class="question__legend">{words.you}</legend>
                {line(form, "own_name", [words.own_name, words.own_name_hint], "", ("text", "text"))}
                <MeantAddress field="email" asks=words::form(locale).meant>
                    {line(form, "email", [words.details.email, words.email_hint], "", ("email", "email"))}
                </MeantAddress>
            </fieldset>
            <fieldset class="question">
                <legend class="question__legend">{words.business}</legend>
                {fields(form, &words.details, None, false)}
            </fieldset>
            {language_boxes(form, words.languages, words.languages_hint, &Locale::ALL)}
            <p class="part"><SubmitButton form label=words.submit sending=words.sending/></p>
        </form>
    }
}

fn read(token: String) -> SetupRequest {
    let given = |id| Some(typed(id)).filter(|text| !text.is_empty());
    SetupRequest {
        token,
        name: typed("name"),
        own_name: typed("own_name"),
        email: typed("email"),
        controller: Some(ControllerRequest {
            business_id: given("business_id"),
            contact: given("contact"),
            phone: given("phone"),
            street: given("street"),
            postal_code: given("postal_code"),
            locality: given("locality"),
            website: given("website"),
        }),
        languages: Some(chosen_languages()),
        api_key: false,
    }
}

fn set_up(answer: SetupResponse, locale: Locale) -> impl IntoView {
    let words = words::setup(locale);
    let SetupResponse { controller, invitation, mail, .. } = answer;
    view! {
        <div id="done" class="done" tabindex="-1">
            <h1>{(words.done)(&controller.name)}</h1>
            <p class="lead">{words.passkey_lead}</p>
            <p><a class="button button--primary" href=paths::join(locale, &invitation)>{words.passkey}</a></p>
            {mail::at_set_up(&mail, locale)}
            <h2>{words.next}</h2>
            <p><a href=paths::SIGN_UP>{words.sign_up}</a></p>
            <p>{words.keys}</p>
        </div>
    }
}
