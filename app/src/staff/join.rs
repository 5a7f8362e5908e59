//! `/console/join#{token}`: taking up an invitation with a passkey. Opening it changes nothing; a press of the button does.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_domain::api::staff::{InvitationLook, PasskeyAsk};

use super::{
    codes::Codes,
    desk::{Desk, Heading, Stage},
    passkeys::{self, fail, usual_name},
    place::Place,
    wire,
};
use crate::{
    browser, links,
    portal::wire::Failure,
    ui::{Fetched, Form, Outcome, Send, Summary, TextField},
    words,
};

/// What there is to be seen: the invitation, or that there is none; and, once taken up, the recovery codes.
#[derive(Clone, Debug)]
enum Seen {
    Ended,
    Invited(InvitationLook),
    Joined(Vec<String>),
}

/// The screen.
#[component]
pub fn Join(desk: Desk) -> impl IntoView {
    let state = RwSignal::new(Fetched::Waiting);
    let load = move || {
        let token = desk.token.get_untracked();
        spawn_local(async move {
            let Some(token) = token else { return state.set(Fetched::Ready(Seen::Ended)) };
            state.set(match wire::invitation(desk.locale, &token).await {
                Ok(look) => Fetched::Ready(Seen::Invited(look)),
                Err(Failure::Problem(problem)) if problem.status == 410 => Fetched::Ready(Seen::Ended),
                Err(_) => Fetched::Failed,
            });
        });
    };
    load();
    let retry = Callback::new(move |()| {
        state.set(Fetched::Waiting);
        load();
    });
    let draw = move |seen| {
        Some(match seen {
            Seen::Ended => view! { <Ended desk/> }.into_any(),
            Seen::Invited(look) => view! { <Invited desk look state/> }.into_any(),
            Seen::Joined(codes) => {
                let done = Callback::new(move |()| go_in(desk));
                view! { <Codes desk codes done/> }.into_any()
            }
        })
    };
    view! { <Outcome state words=&desk.words.wait retry draw/> }
}

fn go_in(desk: Desk) {
    desk.token.set(None);
    desk.go(Place::new(links::CONSOLE, &[]));
    desk.show(Stage::Waiting);
    desk.load();
}

#[component]
fn Ended(desk: Desk) -> impl IntoView {
    let words = &words::office(desk.locale).join;
    view! {
        <Heading desk text=words.ended/>
        <p class="lead">{words.ended_lead}</p>
        <p><button class="button button--primary" type="button" on:click=move |_| go_in(desk)>{words.enter}</button></p>
    }
}

#[component]
fn Invited(desk: Desk, look: InvitationLook, state: RwSignal<Fetched<Seen>>) -> impl IntoView {
    let (words, form) = (&words::office(desk.locale).join, Form::default());
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        if !form.begin() {
            return;
        }
        let (name, token) = (browser::value("passkey-name"), desk.token.get_untracked().unwrap_or_default());
        spawn_local(async move {
            let begun = wire::begin_joining(desk.locale, token.clone()).await;
            let Some(answered) = passkeys::make(desk, form, begun).await else { return };
            let asked = PasskeyAsk { ceremony: answered.ceremony, credential: answered.credential, name, token: Some(token) };
            match wire::join(desk.locale, &asked).await {
                Ok(answer) => {
                    desk.moves();
                    desk.token.set(None);
                    state.set(Fetched::Ready(Seen::Joined(answer.codes)));
                }
                Err(failure) => fail(desk, form, failure),
            }
        });
    };
    let lead = (words.lead)(&look.name, &look.email);
    view! {
        <Heading desk text=(words.heading)(&look.controller)/>
        <p class="lead">{lead}</p>
        <p>{desk.words.passkey.what}</p>
        {look.replaces.then(|| view! { <p class="note">{words.replaces}</p> })}
        <Summary form heading=desk.words.correct/>
        <form novalidate on:submit=on_submit>
            <TextField name="passkey-name" error_id="passkey-name-error" kind=("text", "off") label=desk.words.passkey.name.to_owned()
                hint=desk.words.passkey.name_hint.to_owned() value=usual_name(desk) error=move || form.wrong("passkey-name")/>
            <p class="part"><Send form label=words.button sending=desk.words.sending/></p>
        </form>
    }
}
