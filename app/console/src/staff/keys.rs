//! `/console/keys`: the keys with which programs act for a user. The text of a key is shown once, where it was made.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::{self as api, Loader, paths};
use lupa_domain::{
    api::staff::{KeyList, KeyMade, KeyRequest, KeyResponse},
    staff::{Rights, may_change},
    text::isolated,
};
use lupa_ui::{CopyButton, ErrorSummary, Form, SubmitButton, Table, TextField, bdi, browser};
use lupa_words::{self as words, office::KeyColumns};

use crate::{
    context::{ConsoleContext, FieldIds, Heading, Location, use_console},
    staff::{
        account::WhenEver,
        proof::proved,
        rights::{RightBoxes, listed},
    },
};

/// Which field each member of what is sent stands in.
const FIELDS: FieldIds = &[("/name", "name"), ("/days", "days"), ("/rights", "rights")];
/// For how many days a key is meant, unless the user says otherwise: a quarter.
const USUAL_DAYS: &str = "90";

fn list() -> Location {
    Location::new(paths::CONSOLE_KEYS, &[])
}

/// The screen.
#[component]
pub fn Keys() -> impl IntoView {
    let console = use_console();
    if console.navigation.location.with_untracked(|place| place.query("key").is_empty()) {
        view! { <List/> }.into_any()
    } else {
        let made = RwSignal::new(None::<KeyMade>);
        let draw = move || match made.get() {
            Some(key) => view! { <Made key/> }.into_any(),
            None => view! { <Make made/> }.into_any(),
        };
        draw.into_any()
    }
}

#[component]
fn List() -> impl IntoView {
    let console = use_console();
    let words = &words::office(console.locale).keys;
    let loader = Loader::of(console.client, api::keys::list);
    let draw = move |KeyList { keys }: KeyList| {
        let KeyColumns { name, owner, rights, ends, used } = words.columns;
        let heads = vec![name, owner, rights, ends, used, ""];
        let rows: Vec<_> = keys.into_iter().map(|key| row(console, loader, key)).collect();
        (!rows.is_empty()).then(|| view! { <Table caption=words.screen.title heads rows/> })
    };
    let make = Location::new(paths::CONSOLE_KEYS, &[("key", "new".to_owned())]);
    view! {
        <Heading text=words.screen.title/>
        <p class="lead">{words.screen.lead}</p>
        <p><a class="button button--primary" href=make.address(console.locale) on:click=console.navigation.follow(make)>{words.make}</a></p>
        {loader.view(&console.words.wait, words.none, draw)}
    }
}

fn row(console: ConsoleContext, loader: Loader<KeyList>, key: KeyResponse) -> Vec<AnyView> {
    let words = &words::office(console.locale).keys;
    let KeyResponse { id, name, staff, maker, rights, expires_at, used_at, .. } = key;
    let maker = maker.map(|maker| view! { <span class="table__more">{(words.made_by)(&isolated(&maker))}</span> });
    let own = console.session.account.with_untracked(|own| own.as_ref().map(|own| own.account.rights.clone())).unwrap_or_default();
    let may_revoke = may_change(&own, &rights, &rights);
    let label = format!("{}: {}", words.revoke, isolated(&name));
    let (asked, said) = ((words.revoke_ask.heading)(&isolated(&name)), (words.revoked)(&isolated(&name)));
    let revoke = move |_| {
        let said = said.clone();
        console.dialog.ask(&asked, words.revoke_ask.text, words.revoke, move || {
            let said = said.clone();
            console.client.run(api::keys::revoke(id), move |()| {
                loader.reload();
                console.notices.show(said);
            });
        });
    };
    vec![
        view! { {bdi(name)} {maker} }.into_any(),
        bdi(staff).into_any(),
        view! { {listed(&rights, console.words)} }.into_any(),
        view! { <WhenEver moment=expires_at otherwise=words.endless/> }.into_any(),
        view! { <WhenEver moment=used_at/> }.into_any(),
        may_revoke
            .then(|| {
                view! { <button class="button button--quiet button--danger" type="button" aria-label=label on:click=revoke>{words.revoke}</button> }
            })
            .into_any(),
    ]
}

#[component]
fn Make(made: RwSignal<Option<KeyMade>>) -> impl IntoView {
    let console = use_console();
    let (words, form) = (&words::office(console.locale).keys, Form::default());
    let chosen = RwSignal::new(Rights::new());
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        // What is no number is out of range too.
        let days = browser::value("days").trim().parse().unwrap_or_default();
        let asked = KeyRequest { name: browser::value("name"), rights: chosen.get_untracked(), days };
        console.submit_all(form, FIELDS, proved(console, move || api::keys::create(&asked)), move |key| made.set(Some(key)));
    };
    let (back, back_again) = (list(), list());
    view! {
        <Heading text=words.make/>
        <p class="lead">{words.screen.lead}</p>
        <ErrorSummary form heading=console.words.correct/>
        <form class="narrow" novalidate on:submit=on_submit>
            <TextField name="name" error_id="name-error" kind=("text", "off") label=words.name.to_owned() hint=words.name_hint.to_owned()
                value=String::new() error=move || form.error("name")/>
            <TextField name="days" error_id="days-error" kind=("text", "off") label=words.days.to_owned() hint=words.days_hint.to_owned()
                value=USUAL_DAYS.to_owned() error=move || form.error("days")/>
            <RightBoxes form chosen/>
            <div class="actions form-end">
                <SubmitButton form label=words.submit sending=console.words.sending/>
                <a class="button button--quiet" href=back.address(console.locale) on:click=console.navigation.follow(back_again)>{console.words.cancel}</a>
            </div>
        </form>
    }
}

#[component]
fn Made(key: KeyMade) -> impl IntoView {
    let console = use_console();
    let words = &words::office(console.locale).keys;
    let KeyMade { api_key, key } = key;
    let (back, back_again) = (list(), list());
    view! {
        <div class="stack narrow">
            <Heading text=(words.made)(&isolated(&key.name))/>
            <p class="lead">{words.made_lead}</p>
            <p><label class="field__label" for="key">{words.key}</label></p>
            <input class="field__input digest" id="key" readonly value=api_key.clone()/>
            <div class="actions"><CopyButton text=api_key label=console.words.copy done=console.words.copied/></div>
            <p><a href=back.address(console.locale) on:click=console.navigation.follow(back_again)>{words.back}</a></p>
        </div>
    }
}
