//! Inviting a user by mail.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api as api;
use lupa_domain::{api::staff::InviteRequest, locale::Locale, staff::Rights};
use lupa_ui::{Choice, ErrorSummary, Form, MeantAddress, SubmitButton, TextField, browser};
use lupa_words as words;

use crate::{
    context::{FieldIds, Heading, use_console},
    staff::{proof::proved, rights::RightsEditor, users::list},
};

/// Which field each member of what is sent stands in.
const FIELDS: FieldIds = &[("/name", "name"), ("/email", "email"), ("/rights", "rights")];

/// The screen.
#[component]
pub fn UserInvite() -> impl IntoView {
    let console = use_console();
    let (words, form) = (&words::office(console.locale).users, Form::default());
    let chosen = RwSignal::new(Rights::new());
    let language = RwSignal::new(console.locale);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let asked = InviteRequest {
            name: browser::value("name"),
            email: browser::value("email"),
            rights: chosen.get_untracked(),
            locale: language.get_untracked(),
        };
        console.submit_all(form, FIELDS, proved(console, move || api::users::invite(&asked)), move |user| {
            console.navigation.go_with_notice(list(), (words.invited)(&user.email));
        });
    };
    let languages = Locale::ALL.map(|locale| (locale.to_string(), locale.endonym().to_owned())).into();
    let choose = Callback::new(move |code: String| language.set(code.parse().unwrap_or_default()));
    let back = list();
    view! {
        <Heading text=words.invite/>
        <p class="lead">{words.invite_lead}</p>
        <ErrorSummary form heading=console.words.correct/>
        <form class="narrow" novalidate on:submit=on_submit>
            <TextField name="name" error_id="name-error" kind=("text", "off") label=words.name.to_owned() hint=words.name_hint.to_owned()
                value=String::new() error=move || form.error("name")/>
            <MeantAddress field="email" asks=words::form(console.locale).meant>
                <TextField name="email" error_id="email-error" kind=("email", "off") label=words.email.to_owned() hint=String::new()
                    value=String::new() error=move || form.error("email")/>
            </MeantAddress>
            <Choice name="language" label=words.language options=languages value=Signal::derive(move || language.get().to_string()) choose/>
            <RightsEditor form chosen/>
            <div class="actions form-end">
                <SubmitButton form label=words.send sending=console.words.sending/>
                <a class="button button--quiet" href=back.address(console.locale) on:click=console.navigation.follow(back)>{console.words.cancel}</a>
            </div>
        </form>
    }
}
