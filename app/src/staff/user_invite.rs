//! Inviting a user by mail.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_domain::{api::staff::InviteAsk, locale::Locale, staff::Rights};

use super::{
    desk::{Desk, Heading},
    rights::RightsEditor,
    users::list,
    wire,
};
use crate::{
    browser,
    ui::{Choice, Form, Send, Summary, TextField},
    words,
};

/// Which field each member of what is sent stands in.
const FIELDS: [(&str, &str); 3] = [("/name", "name"), ("/email", "email"), ("/rights", "rights")];

/// The screen.
#[component]
pub fn UserInvite(desk: Desk) -> impl IntoView {
    let (words, form) = (&words::office(desk.locale).users, Form::default());
    let chosen = RwSignal::new(Rights::new());
    let language = RwSignal::new(desk.locale);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let asked = InviteAsk {
            name: browser::value("name"),
            email: browser::value("email"),
            rights: chosen.get_untracked(),
            locale: language.get_untracked(),
        };
        desk.send(form, &FIELDS, wire::invite(desk.locale, asked), move |user| {
            desk.go_saying(list(), (words.invited)(&user.email));
        });
    };
    let languages = Locale::ALL.map(|locale| (locale.to_string(), locale.endonym().to_owned())).into();
    let choose = Callback::new(move |code: String| language.set(code.parse().unwrap_or_default()));
    let back = list();
    view! {
        <Heading desk text=words.invite/>
        <p class="lead">{words.invite_lead}</p>
        <Summary form heading=desk.words.correct/>
        <form class="narrow" novalidate on:submit=on_submit>
            <TextField name="name" error_id="name-error" kind=("text", "off") label=words.name.to_owned() hint=words.name_hint.to_owned()
                value=String::new() error=move || form.wrong("name")/>
            <TextField name="email" error_id="email-error" kind=("email", "off") label=words.email.to_owned() hint=String::new()
                value=String::new() error=move || form.wrong("email")/>
            <Choice name="language" label=words.language options=languages value=Signal::derive(move || language.get().to_string()) choose/>
            <RightsEditor desk form chosen/>
            <div class="actions form-end">
                <Send form label=words.send sending=desk.words.sending/>
                <a class="button button--quiet" href=back.address(desk.locale) on:click=desk.follow(back)>{desk.words.cancel}</a>
            </div>
        </form>
    }
}
