//! `/console/account`: one's own passkeys, sessions, recovery codes, and what one has promised.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_domain::api::staff::{OwnAccount, PasskeyAsk, PasskeyView, StaffSessionView};

use super::{
    codes::Codes,
    desk::{Desk, Heading},
    passkeys::{self, fail, usual_name},
    wire,
};
use crate::{
    browser, links,
    ui::{Form, Send, Summary, TextField, When, when},
    words,
};

/// What is open: nothing, the form for a new passkey, or the one for another name.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Open {
    Nothing,
    NewPasskey,
    NewName(PasskeyView),
}

/// The screen. New recovery codes stand in its place until they are kept.
#[component]
pub fn Account(desk: Desk) -> impl IntoView {
    // What stands here is as new as the screen.
    desk.refresh();
    let open = RwSignal::new(Open::Nothing);
    let codes = RwSignal::new(None::<Vec<String>>);
    let is_known = Memo::new(move |_| desk.own.with(Option::is_some));
    move || {
        if let Some(fresh) = codes.get() {
            let done = Callback::new(move |()| {
                codes.set(None);
                desk.refresh();
            });
            return view! { <Codes desk codes=fresh done/> }.into_any();
        }
        view! {
            <Heading desk text=words::office(desk.locale).account.screen.title/>
            <p class="lead">{words::office(desk.locale).account.screen.lead}</p>
            {move || is_known.get().then(|| parts(desk, open, codes))}
        }
        .into_any()
    }
}

/// What is asked anew is drawn anew, and nothing else: the user may be typing a name meanwhile.
fn parts(desk: Desk, open: RwSignal<Open>, codes: RwSignal<Option<Vec<String>>>) -> impl IntoView {
    let words = &words::office(desk.locale).account;
    let passkeys = move || {
        desk.own.get().map(|OwnAccount { passkeys, .. }| {
            let only = passkeys.len() == 1;
            let lines = passkeys.into_iter().map(|passkey| passkey_line(desk, open, passkey, only)).collect_view();
            view! {
                <ul class="lines">{lines}</ul>
                {only.then(|| view! { <p class="soft">{words.only}</p> })}
            }
        })
    };
    let sessions = move || desk.own.get().map(|own| own.sessions.into_iter().map(|session| session_line(desk, session)).collect_view());
    let codes_left = move || desk.own.with(|own| own.as_ref().map(|own| (words.codes_left)(own.codes_left)));
    let renew = move |_| {
        desk.ask(words.renew_ask.heading, words.renew_ask.text, words.renew, move || {
            desk.act(wire::renew_codes(desk.locale), move |answer| codes.set(Some(answer.codes)));
        });
    };
    let form = move || match open.get() {
        Open::NewPasskey => view! { <PasskeyForm desk open renamed=None/> }.into_any(),
        Open::NewName(passkey) => view! { <PasskeyForm desk open renamed=Some(passkey)/> }.into_any(),
        Open::Nothing => {
            let add = move |_| {
                open.set(Open::NewPasskey);
                browser::focus_soon("passkey-name");
            };
            view! { <p><button class="button" type="button" on:click=add>{words.add.button}</button></p> }.into_any()
        }
    };
    view! {
        <section class="part" aria-labelledby="passkeys">
            <h2 id="passkeys">{words.passkeys}</h2>
            {passkeys}
            {form}
        </section>
        <section class="part" aria-labelledby="sessions">
            <h2 id="sessions">{words.sessions.heading}</h2>
            <p class="soft">{words.sessions.text}</p>
            <ul class="lines">{sessions}</ul>
        </section>
        <section class="part" aria-labelledby="codes">
            <h2 id="codes">{words.codes}</h2>
            <p>{codes_left}</p>
            <p><button class="button" type="button" on:click=renew>{words.renew}</button></p>
        </section>
        <section class="part" aria-labelledby="promised">
            <h2 id="promised">{desk.words.undertaking.heading}</h2>
            <p>{words.undertaking}</p>
            <p><a class="button" href=links::UNDERTAKING download="lupa-undertaking.json">{words.receipt}</a></p>
        </section>
    }
}

fn passkey_line(desk: Desk, open: RwSignal<Open>, passkey: PasskeyView, only: bool) -> impl IntoView {
    let words = &words::office(desk.locale).account;
    let PasskeyView { id, name, added_at, used_at } = passkey.clone();
    let used = used_at.map_or_else(|| desk.words.never.to_owned(), |used| when(used, desk.locale));
    let text = (words.passkey_line)(&when(added_at, desk.locale), &used);
    let rename = move |_| {
        open.set(Open::NewName(passkey.clone()));
        browser::focus_soon("passkey-name");
    };
    let asked = (words.remove_ask.heading)(&name);
    let remove = move |_| {
        let id = id.clone();
        desk.ask(&asked, words.remove_ask.text, words.remove.button, move || {
            desk.act(wire::remove_passkey(desk.locale, id.clone()), move |()| {
                desk.refresh();
                desk.say(words.remove.done.to_owned());
            });
        });
    };
    let of = |button: &str| format!("{button}: {name}");
    view! {
        <li class="lines__line">
            <p><strong>{name.clone()}</strong> <span class="soft lines__more">{text}</span></p>
            <div class="actions">
                <button class="button button--quiet" type="button" aria-label=of(words.rename.button) on:click=rename>{words.rename.button}</button>
                {(!only).then(|| view! {
                    <button class="button button--quiet button--danger" type="button" aria-label=of(words.remove.button) on:click=remove>
                        {words.remove.button}
                    </button>
                })}
            </div>
        </li>
    }
}

fn session_line(desk: Desk, session: StaffSessionView) -> impl IntoView {
    let words = &words::office(desk.locale).account;
    let StaffSessionView { id, began_at, used_at, passkey, current, counter } = session;
    let text = (words.session_line)(&when(began_at, desk.locale), &when(used_at, desk.locale));
    let end = move |_| {
        desk.act(wire::end_session(desk.locale, id), move |()| {
            desk.refresh();
            desk.say(words.end.done.to_owned());
        });
    };
    let label = format!("{}: {passkey}, {}", words.end.button, when(began_at, desk.locale));
    let button = if current {
        view! { <p class="mark">{words.this}</p> }.into_any()
    } else {
        view! { <button class="button button--quiet" type="button" aria-label=label on:click=end>{words.end.button}</button> }.into_any()
    };
    view! {
        <li class="lines__line">
            <p><strong>{passkey}</strong> {counter.then(|| view! { <span class="mark">{words.counter}</span> })} <span class="soft lines__more">{text}</span></p>
            {button}
        </li>
    }
}

/// A new passkey, or another name for one.
#[component]
fn PasskeyForm(desk: Desk, open: RwSignal<Open>, renamed: Option<PasskeyView>) -> impl IntoView {
    let (words, form) = (&words::office(desk.locale).account, Form::default());
    let (label, value) = match &renamed {
        Some(passkey) => (words.rename.button, passkey.name.clone()),
        None => (words.add.button, usual_name(desk)),
    };
    let done = move |text: &'static str| {
        open.set(Open::Nothing);
        desk.refresh();
        desk.say(text.to_owned());
    };
    let id = renamed.map(|passkey| passkey.id);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let (name, id) = (browser::value("passkey-name"), id.clone());
        if !form.begin() {
            return;
        }
        spawn_local(async move {
            let made = if let Some(id) = id {
                wire::rename_passkey(desk.locale, id, name).await.map(|()| words.rename.done)
            } else {
                let begun = wire::begin_passkey(desk.locale).await;
                let Some(answered) = passkeys::make(desk, form, begun).await else { return };
                let asked = PasskeyAsk { ceremony: answered.ceremony, credential: answered.credential, name, token: None };
                wire::add_passkey(desk.locale, &asked).await.map(|()| words.add.done)
            };
            match made {
                Ok(text) => done(text),
                Err(failure) => fail(desk, form, failure),
            }
        });
    };
    view! {
        <Summary form heading=desk.words.correct/>
        <form class="slab" novalidate on:submit=on_submit>
            <TextField name="passkey-name" error_id="passkey-name-error" kind=("text", "off") label=desk.words.passkey.name.to_owned()
                hint=desk.words.passkey.name_hint.to_owned() value error=move || form.wrong("passkey-name")/>
            <div class="actions form-end">
                <Send form label sending=desk.words.sending/>
                <button class="button button--quiet" type="button" on:click=move |_| open.set(Open::Nothing)>{desk.words.cancel}</button>
            </div>
        </form>
    }
}

/// A moment, or that it never was.
#[component]
pub fn WhenEver(desk: Desk, moment: Option<lupa_domain::time::Moment>, #[prop(default = "")] otherwise: &'static str) -> impl IntoView {
    let otherwise = if otherwise.is_empty() { desk.words.never } else { otherwise };
    match moment {
        Some(moment) => view! { <When moment locale=desk.locale/> }.into_any(),
        None => view! { <span class="soft">{otherwise}</span> }.into_any(),
    }
}
