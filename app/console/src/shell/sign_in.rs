//! Signing in with a passkey; and the way back for a person who has lost theirs. It has no address of its own: it stands where one wanted
//! to go.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_api::{paths, session};
use lupa_domain::api::staff::{PasskeyUse, RecoveryRequest};
use lupa_ui::{ErrorSummary, Form, SubmitButton, TextField, browser};

use crate::{
    context::{Heading, Location, NoticeArea, Stage, use_console},
    staff::passkeys::{self, FIELDS},
};

/// The screen.
#[component]
pub(super) fn SignIn() -> impl IntoView {
    let console = use_console();
    let (words, session, form) = (&console.words.enter, console.session, Form::default());
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        if !form.begin() {
            return;
        }
        spawn_local(async move {
            let begun = session::begin_sign_in().send(console.client).await;
            let Some(answered) = passkeys::sign_in(console, form, begun).await else { return };
            let asked = PasskeyUse { ceremony: answered.ceremony, credential: answered.credential };
            match session::sign_in(&asked).send(console.client).await {
                Ok(()) => {
                    console.navigation.move_focus();
                    console.notices.clear();
                    session.load();
                }
                Err(error) => console.reject(form, error, FIELDS),
            }
        });
    };
    view! {
        <div class="stack">
            <Heading text=words.heading/>
            <p class="note" role="status" hidden=move || session.ended.get().is_empty()>{move || session.ended.get()}</p>
            {move || session.ended.get().is_empty().then(|| view! { <NoticeArea/> })}
            <ErrorSummary form heading=console.words.correct/>
            <form class="stack" on:submit=on_submit>
                <p class="lead">{words.lead}</p>
                <SubmitButton form label=words.button sending=console.words.sending/>
            </form>
            <LostPasskey/>
        </div>
    }
}

/// Without a passkey: a recovery code, or a new invitation.
#[component]
fn LostPasskey() -> impl IntoView {
    let console = use_console();
    let (words, session, form) = (&console.words.enter, console.session, Form::default());
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let asked = RecoveryRequest { email: browser::value("own-email"), code: browser::value("code") };
        console.submit(form, FIELDS, session::recover(&asked), move |answer| {
            session.token.set(Some(answer.token));
            session.ended.set("");
            session.account.set(None);
            console.navigation.go(Location::new(paths::CONSOLE_JOIN, &[]));
            session.stage.set(Stage::Joining);
        });
    };
    let error = move |id: &'static str| move || form.error(id);
    view! {
        <details class="lost">
            <summary>{words.lost}</summary>
            <p>{words.lost_lead}</p>
            <form novalidate on:submit=on_submit>
                <TextField name="own-email" error_id="own-email-error" kind=("email", "email") label=words.email.to_owned()
                    hint=String::new() value=String::new() error=error("own-email")/>
                <TextField name="code" error_id="code-error" kind=("text", "off") label=words.code.to_owned()
                    hint=words.code_hint.to_owned() value=String::new() error=error("code")/>
                <p class="actions form-end">
                    <button class="button" type="submit" aria-disabled=move || form.is_sending().then_some("true")>{words.recover}</button>
                </p>
            </form>
            <p class="soft">{words.ask}</p>
        </details>
    }
}
