//! Signing in with a passkey; and the way back for users who have lost theirs. It has no address: it is drawn at the address that was asked for.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_domain::api::staff::{PasskeyUse, RecoveryAsk};

use super::{
    desk::{Desk, Heading, Said, Stage},
    passkeys::{self, fail},
    place::Place,
    wire,
};
use crate::{
    browser, links,
    ui::{Form, Send, Summary, TextField},
};

/// The screen.
#[component]
pub fn Enter(desk: Desk) -> impl IntoView {
    let (words, form) = (&desk.words.enter, Form::default());
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        if !form.begin() {
            return;
        }
        spawn_local(async move {
            let begun = wire::begin_entering(desk.locale).await;
            let Some(answered) = passkeys::sign_in(desk, form, begun).await else { return };
            let asked = PasskeyUse { ceremony: answered.ceremony, credential: answered.credential };
            match wire::enter(desk.locale, &asked).await {
                Ok(()) => {
                    desk.moves();
                    desk.said.set(String::new());
                    desk.load();
                }
                Err(failure) => fail(desk, form, failure),
            }
        });
    };
    view! {
        <div class="stack">
            <Heading desk text=words.heading/>
            <p class="note" role="status" hidden=move || desk.ended.get().is_empty()>{move || desk.ended.get()}</p>
            {move || desk.ended.get().is_empty().then(|| view! { <Said desk/> })}
            <Summary form heading=desk.words.correct/>
            <form class="stack" on:submit=on_submit>
                <p class="lead">{words.lead}</p>
                <Send form label=words.button sending=desk.words.sending/>
            </form>
            <Lost desk/>
        </div>
    }
}

/// Without a passkey: a recovery code, or a new invitation.
#[component]
fn Lost(desk: Desk) -> impl IntoView {
    let (words, form) = (&desk.words.enter, Form::default());
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        if !form.begin() {
            return;
        }
        let asked = RecoveryAsk { email: browser::value("own-email"), code: browser::value("code") };
        spawn_local(async move {
            match wire::recover(desk.locale, asked).await {
                Ok(answer) => {
                    desk.token.set(Some(answer.token));
                    desk.ended.set("");
                    desk.own.set(None);
                    desk.go(Place::new(links::CONSOLE_JOIN, &[]));
                    desk.show(Stage::Joining);
                }
                Err(failure) => fail(desk, form, failure),
            }
        });
    };
    let wrong = move |id: &'static str| move || form.wrong(id);
    view! {
        <details class="lost">
            <summary>{words.lost}</summary>
            <p>{words.lost_lead}</p>
            <form novalidate on:submit=on_submit>
                <TextField name="own-email" error_id="own-email-error" kind=("email", "email") label=words.email.to_owned()
                    hint=String::new() value=String::new() error=wrong("own-email")/>
                <TextField name="code" error_id="code-error" kind=("text", "off") label=words.code.to_owned()
                    hint=words.code_hint.to_owned() value=String::new() error=wrong("code")/>
                <p class="actions form-end">
                    <button class="button" type="submit" aria-disabled=move || form.is_sending().then_some("true")>{words.recover}</button>
                </p>
            </form>
            <p class="soft">{words.ask}</p>
        </details>
    }
}
