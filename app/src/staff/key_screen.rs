//! `/console/keys`: the keys with which programs act for a user. The text of a key is shown once, where it was made.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_domain::{
    api::staff::{KeyAsk, KeyMade, KeyView},
    staff::Rights,
};

use super::{
    account::WhenEver,
    desk::{Desk, Heading},
    place::Place,
    rights::{RightBoxes, listed},
    wire,
};
use crate::{
    browser, links,
    ui::{Copy, Fetched, Form, Outcome, Send, Summary, Table, TextField},
    words::{self, office::KeyColumns},
};

/// Which field each member of what is sent stands in.
const FIELDS: [(&str, &str); 3] = [("/name", "name"), ("/days", "days"), ("/rights", "rights")];
/// For how many days a key is meant, unless the user says otherwise: a quarter.
const USUAL_DAYS: &str = "90";

fn list() -> Place {
    Place::new(links::CONSOLE_KEYS, &[])
}

/// The screen.
#[component]
pub fn Keys(desk: Desk) -> impl IntoView {
    if desk.place.with_untracked(|place| place.query("key").is_empty()) {
        view! { <List desk/> }.into_any()
    } else {
        let made = RwSignal::new(None::<KeyMade>);
        let draw = move || match made.get() {
            Some(key) => view! { <Made desk key/> }.into_any(),
            None => view! { <Make desk made/> }.into_any(),
        };
        draw.into_any()
    }
}

#[component]
fn List(desk: Desk) -> impl IntoView {
    let words = &words::office(desk.locale).keys;
    let state = RwSignal::new(Fetched::Waiting);
    let load = Callback::new(move |()| desk.fetch(state, wire::keys(desk.locale)));
    load.run(());
    let draw = move |keys: Vec<KeyView>| {
        let KeyColumns { name, owner, rights, ends, used } = words.columns;
        let heads = vec![name, owner, rights, ends, used, ""];
        let rows: Vec<_> = keys.into_iter().map(|key| row(desk, load, key)).collect();
        (!rows.is_empty()).then(|| view! { <Table caption=words.screen.title heads rows/> })
    };
    let make = Place::new(links::CONSOLE_KEYS, &[("key", "new".to_owned())]);
    view! {
        <Heading desk text=words.screen.title/>
        <p class="lead">{words.screen.lead}</p>
        <p><a class="button button--primary" href=make.address(desk.locale) on:click=desk.follow(make)>{words.make}</a></p>
        <Outcome state words=&desk.words.wait retry=load draw empty=words.none/>
    }
}

fn row(desk: Desk, load: Callback<()>, key: KeyView) -> Vec<AnyView> {
    let words = &words::office(desk.locale).keys;
    let KeyView { id, name, staff, rights, expires_at, used_at, .. } = key;
    let label = format!("{}: {name}", words.revoke);
    let (asked, said) = ((words.revoke_ask.heading)(&name), (words.revoked)(&name));
    let revoke = move |_| {
        let said = said.clone();
        desk.ask(&asked, words.revoke_ask.text, words.revoke, move || {
            let said = said.clone();
            desk.act(wire::revoke_key(desk.locale, id), move |()| {
                load.run(());
                desk.say(said);
            });
        });
    };
    vec![
        view! { {name} }.into_any(),
        view! { {staff} }.into_any(),
        view! { {listed(&rights, desk.words)} }.into_any(),
        view! { <WhenEver desk moment=expires_at otherwise=words.endless/> }.into_any(),
        view! { <WhenEver desk moment=used_at/> }.into_any(),
        view! {
            <button class="button button--quiet button--danger" type="button" aria-label=label on:click=revoke>{words.revoke}</button>
        }
        .into_any(),
    ]
}

#[component]
fn Make(desk: Desk, made: RwSignal<Option<KeyMade>>) -> impl IntoView {
    let (words, form) = (&words::office(desk.locale).keys, Form::default());
    let chosen = RwSignal::new(Rights::new());
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        // What is no number is out of range too.
        let days = browser::value("days").trim().parse().unwrap_or_default();
        let asked = KeyAsk { name: browser::value("name"), rights: chosen.get_untracked(), days };
        desk.send(form, &FIELDS, wire::make_key(desk.locale, asked), move |key| made.set(Some(key)));
    };
    let (back, back_again) = (list(), list());
    view! {
        <Heading desk text=words.make/>
        <p class="lead">{words.screen.lead}</p>
        <Summary form heading=desk.words.correct/>
        <form class="narrow" novalidate on:submit=on_submit>
            <TextField name="name" error_id="name-error" kind=("text", "off") label=words.name.to_owned() hint=words.name_hint.to_owned()
                value=String::new() error=move || form.wrong("name")/>
            <TextField name="days" error_id="days-error" kind=("text", "off") label=words.days.to_owned() hint=words.days_hint.to_owned()
                value=USUAL_DAYS.to_owned() error=move || form.wrong("days")/>
            <RightBoxes desk form chosen/>
            <div class="actions form-end">
                <Send form label=words.submit sending=desk.words.sending/>
                <a class="button button--quiet" href=back.address(desk.locale) on:click=desk.follow(back_again)>{desk.words.cancel}</a>
            </div>
        </form>
    }
}

#[component]
fn Made(desk: Desk, key: KeyMade) -> impl IntoView {
    let words = &words::office(desk.locale).keys;
    let KeyMade { api_key, key } = key;
    let (back, back_again) = (list(), list());
    view! {
        <div class="stack narrow">
            <Heading desk text=(words.made)(&key.name)/>
            <p class="lead">{words.made_lead}</p>
            <p><label class="field__label" for="key">{words.key}</label></p>
            <input class="field__input digest" id="key" readonly value=api_key.clone()/>
            <div class="actions"><Copy text=api_key label=desk.words.copy done=desk.words.copied/></div>
            <p><a href=back.address(desk.locale) on:click=desk.follow(back_again)>{words.back}</a></p>
        </div>
    }
}
