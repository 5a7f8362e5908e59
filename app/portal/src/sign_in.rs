//! Signing in with a link: asking for it, and the button behind it. Nothing here happens without a press.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_api::{self as api, ApiError, paths};
use lupa_ui::{TextField, browser};
use lupa_words as words;

use crate::page::Page;

/// Asks for a link; then says where to look for it.
#[component]
pub fn AskForLink(page: Page, why: Option<String>) -> impl IntoView {
    let words = &page.words.sign_in;
    let code = RwSignal::new(None::<String>);
    let meant = RwSignal::new(None::<String>);
    let wrong = RwSignal::new(String::new());
    let sending = RwSignal::new(false);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        if sending.get_untracked() {
            return;
        }
        let email = browser::value("email");
        sending.set(true);
        spawn_local(async move {
            match api::me::ask_for_link(email).send(page.client).await {
                Ok(answer) => {
                    wrong.set(String::new());
                    meant.set(answer.did_you_mean);
                    code.set(Some(answer.code));
                    browser::focus_soon("sent");
                }
                Err(error) => {
                    wrong.set(error.sentence(words.unanswered));
                    browser::focus_soon("email");
                }
            }
            sending.set(false);
        });
    };
    view! {
        {why.map(|why| view! { <p id="why" class="note" role="status" tabindex="-1">{why}</p> })}
        <form class="stack" novalidate on:submit=on_submit hidden=move || code.with(Option::is_some)>
            <h1>{page.words.heading}</h1>
            <p class="lead">{words.lead}</p>
            <TextField name="email" error_id="email-error" kind=("email", "email") label=words.email.to_owned() hint=String::new()
                value=String::new() error=move || wrong.get()/>
            <button class="button button--primary" type="submit" aria-disabled=move || sending.get().then_some("true")>{words.ask}</button>
        </form>
        {move || code.get().map(|shown| sent(shown, code, meant.get_untracked(), page))}
    }
}

fn sent(shown: String, code: RwSignal<Option<String>>, meant: Option<String>, page: Page) -> impl IntoView {
    let words = &page.words.sign_in;
    let asked = words::form(page.locale).meant;
    let meant = meant.map(|address| view! { <p class="note">{asked} " " <bdi>{address}</bdi> "?"</p> });
    let again = move |_| {
        code.set(None);
        browser::focus_soon("email");
    };
    view! {
        <div id="sent" class="done stack" role="status" tabindex="-1">
            <h1>{words.sent}</h1>
            <p class="lead">{words.sent_lead}</p>
            {meant}
            <p>{words.sent_earlier}</p>
            <p>{words.code_lead}</p>
            <p class="code">{shown}</p>
            <p><button class="button button--quiet" type="button" on:click=again>{words.another}</button></p>
        </div>
    }
}

/// The button behind a link. In another browser than the one that asked it also wants the six digits.
#[component]
pub fn Arrive(page: Page, token: String) -> impl IntoView {
    let words = &page.words.sign_in;
    let needs_code = RwSignal::new(false);
    let wrong = RwSignal::new(String::new());
    let sending = RwSignal::new(false);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        if sending.get_untracked() {
            return;
        }
        let code = needs_code.get_untracked().then(|| browser::value("code"));
        let token = token.clone();
        sending.set(true);
        spawn_local(async move {
            match api::me::sign_in(token, code).send(page.client).await {
                Ok(()) => {
                    page.carried.set(String::new());
                    browser::replace_address(&format!("{}?lang={}", paths::OWN_PAGE, page.locale));
                    page.load();
                }
                Err(ApiError::Problem(problem)) if problem.code == "code_needed" => {
                    needs_code.set(true);
                    browser::focus_soon("code");
                }
                Err(ApiError::Problem(problem))
                    if matches!(problem.code.as_str(), "token_expired" | "token_invalid" | "token_incomplete" | "address_changed") =>
                {
                    page.leave(format!("{}. {}", problem.title, problem.detail.unwrap_or_default()));
                }
                Err(error) => {
                    wrong.set(error.sentence(words.unanswered));
                    browser::focus_soon(if needs_code.get_untracked() { "code" } else { "enter" });
                }
            }
            sending.set(false);
        });
    };
    view! {
        <form class="stack" novalidate on:submit=on_submit>
            <h1>{words.arrived}</h1>
            <p class="lead">{words.arrived_lead}</p>
            <div hidden=move || !needs_code.get()>
                <TextField name="code" error_id="code-error" kind=("text", "one-time-code") label=words.code.to_owned() hint=String::new()
                    value=String::new() error=move || wrong.get()/>
            </div>
            <p class="field__error" role="alert" hidden=move || needs_code.get() || wrong.with(String::is_empty)>{move || wrong.get()}</p>
            <button id="enter" class="button button--primary" type="submit" aria-disabled=move || sending.get().then_some("true")>
                {words.enter}
            </button>
        </form>
    }
}
