//! `/console/join#{token}`: taking up an invitation with a passkey. Opening it changes nothing; a press of the button does.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_api::{self as api, ApiError, Loader, paths};
use lupa_domain::{
    api::{
        problem::Problem,
        staff::{InvitationPreview, PasskeyRequest},
    },
    text::isolated,
};
use lupa_ui::{ErrorSummary, Form, SubmitButton, TextField, browser};
use lupa_words as words;

use crate::{
    context::{ConsoleContext, Heading, Location, use_console},
    staff::{
        codes::Codes,
        passkeys::{self, FIELDS, usual_name},
    },
};

/// What there is to be seen: the invitation, or that there is none; and, once taken up, the recovery codes.
#[derive(Clone, Debug)]
enum Seen {
    Ended,
    /// The link came without its end: what the register says of it.
    Cut(Box<Problem>),
    Invited(InvitationPreview),
    Joined(Vec<String>),
}

/// The screen.
#[component]
pub fn Join() -> impl IntoView {
    let console = use_console();
    let loader = Loader::new(console.client, move || async move {
        let Some(token) = console.session.token.get_untracked() else { return Ok(Seen::Ended) };
        match api::session::invitation(token).send(console.client).await {
            Ok(look) => Ok(Seen::Invited(look)),
            Err(ApiError::Problem(problem)) if problem.status == 410 => Ok(Seen::Ended),
            Err(ApiError::Problem(problem)) if problem.code == "token_incomplete" => Ok(Seen::Cut(problem)),
            Err(error) => Err(error),
        }
    });
    let draw = move |seen| {
        Some(match seen {
            Seen::Ended => view! { <Ended/> }.into_any(),
            Seen::Cut(problem) => view! { <Cut problem=*problem/> }.into_any(),
            Seen::Invited(look) => view! { <Invited look loader/> }.into_any(),
            Seen::Joined(codes) => {
                let done = Callback::new(move |()| go_in(console));
                view! { <Codes codes done/> }.into_any()
            }
        })
    };
    loader.view(&console.words.wait, "", draw)
}

fn go_in(console: ConsoleContext) {
    console.session.token.set(None);
    console.navigation.go(Location::new(paths::CONSOLE, &[]));
    console.session.reload();
}

#[component]
fn Ended() -> impl IntoView {
    let console = use_console();
    let words = &words::office(console.locale).join;
    view! {
        <Heading text=words.ended/>
        <p class="lead">{words.ended_lead}</p>
        <p><button class="button button--primary" type="button" on:click=move |_| go_in(console)>{words.enter}</button></p>
    }
}

#[component]
fn Cut(problem: Problem) -> impl IntoView {
    let console = use_console();
    let words = &words::office(console.locale).join;
    view! {
        <Heading text=problem.title/>
        <p class="lead">{problem.detail}</p>
        <p><button class="button button--primary" type="button" on:click=move |_| go_in(console)>{words.enter}</button></p>
    }
}

#[component]
fn Invited(look: InvitationPreview, loader: Loader<Seen>) -> impl IntoView {
    let console = use_console();
    let (words, form) = (&words::office(console.locale).join, Form::default());
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        if !form.begin() {
            return;
        }
        let (name, token) = (browser::value("passkey-name"), console.session.token.get_untracked().unwrap_or_default());
        spawn_local(async move {
            let begun = api::session::begin_joining(token.clone()).send(console.client).await;
            let Some(answered) = passkeys::make(console, form, begun).await else { return };
            let asked = PasskeyRequest { ceremony: answered.ceremony, credential: answered.credential, name, token: Some(token) };
            match api::session::join(&asked).send(console.client).await {
                Ok(answer) => {
                    console.navigation.move_focus();
                    console.session.token.set(None);
                    loader.update(|seen| *seen = Seen::Joined(answer.codes));
                }
                Err(error) => console.reject(form, error, FIELDS),
            }
        });
    };
    let lead = (words.lead)(&isolated(&look.name), &isolated(&look.email));
    view! {
        <Heading text=(words.heading)(&isolated(&look.controller))/>
        <p class="lead">{lead}</p>
        <p>{console.words.passkey.what}</p>
        {look.replaces.then(|| view! { <p class="note">{words.replaces}</p> })}
        <ErrorSummary form heading=console.words.correct/>
        <form novalidate on:submit=on_submit>
            <TextField name="passkey-name" error_id="passkey-name-error" kind=("text", "off") label=console.words.passkey.name.to_owned()
                hint=console.words.passkey.name_hint.to_owned() value=usual_name(console) error=move || form.error("passkey-name")/>
            <p class="part"><SubmitButton form label=words.button sending=console.words.sending/></p>
        </form>
    }
}
