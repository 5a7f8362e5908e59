//! `/console/account`: one's own passkeys, sessions, recovery codes, what one has promised, and what one may do.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_api::{self as api, paths};
use lupa_domain::{
    api::staff::{OwnAccount, PasskeyRequest, PasskeyResponse, StaffSessionResponse},
    staff::Right,
    text::isolated,
};
use lupa_ui::{ErrorSummary, Form, SubmitButton, TextField, When, browser, when};
use lupa_words::{self as words, staff::RightWords};

use crate::{
    context::{ConsoleContext, Heading, use_console},
    staff::{
        codes::Codes,
        join::Join,
        passkeys::{self, FIELDS, usual_name},
        proof::proved,
    },
};

/// What is open: nothing, the form for a new passkey, or the one for another name.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Open {
    Nothing,
    NewPasskey,
    NewName(PasskeyResponse),
}

/// Draws the screen at the address: the account, or joining.
#[must_use]
pub fn draw() -> AnyView {
    if use_console().navigation.path() == paths::CONSOLE_JOIN {
        return view! { <Join/> }.into_any();
    }
    view! { <Account/> }.into_any()
}

/// The screen. New recovery codes stand in its place until they are kept.
#[component]
pub fn Account() -> impl IntoView {
    let console = use_console();
    // What stands here is as new as the screen.
    console.session.refresh(console.client);
    let open = RwSignal::new(Open::Nothing);
    let codes = RwSignal::new(None::<Vec<String>>);
    let is_known = Memo::new(move |_| console.session.account.with(Option::is_some));
    move || {
        if let Some(fresh) = codes.get() {
            let done = Callback::new(move |()| {
                codes.set(None);
                console.session.refresh(console.client);
            });
            return view! { <Codes codes=fresh done/> }.into_any();
        }
        view! {
            <Heading text=words::office(console.locale).account.screen.title/>
            <p class="lead">{words::office(console.locale).account.screen.lead}</p>
            {move || is_known.get().then(|| parts(console, open, codes))}
        }
        .into_any()
    }
}

/// What is asked anew is drawn anew, and nothing else: the user may be typing a name meanwhile.
fn parts(console: ConsoleContext, open: RwSignal<Open>, codes: RwSignal<Option<Vec<String>>>) -> impl IntoView {
    let words = &words::office(console.locale).account;
    let passkeys = move || {
        console.session.account.get().map(|OwnAccount { passkeys, .. }| {
            let only = passkeys.len() == 1;
            let lines = passkeys.into_iter().map(|passkey| passkey_line(console, open, passkey, only)).collect_view();
            view! {
                <ul class="lines">{lines}</ul>
                {only.then(|| view! { <p class="soft">{words.only}</p> })}
            }
        })
    };
    let sessions = move || {
        console.session.account.get().map(|own| own.sessions.into_iter().map(|session| session_line(console, session)).collect_view())
    };
    let codes_left = move || console.session.account.with(|own| own.as_ref().map(|own| (words.codes_left)(own.codes_left)));
    let renew = move |_| {
        console.dialog.ask(words.renew_ask.heading, words.renew_ask.text, words.renew, move || {
            console.client.run_all(proved(console, api::session::renew_codes), move |answer| codes.set(Some(answer.codes)));
        });
    };
    let form = move || match open.get() {
        Open::NewPasskey => view! { <PasskeyForm open renamed=None/> }.into_any(),
        Open::NewName(passkey) => view! { <PasskeyForm open renamed=Some(passkey)/> }.into_any(),
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
            <h2 id="promised">{console.words.undertaking.heading}</h2>
            <p>{words.undertaking}</p>
            <p><a class="button" href=paths::UNDERTAKING download="lupa-undertaking.json">{words.receipt}</a></p>
        </section>
        <section class="part" aria-labelledby="may">
            <h2 id="may">{words.rights}</h2>
            {move || own_rights(console)}
        </section>
    }
}

/// What the user may do, in plain words, and where to ask for more.
fn own_rights(console: ConsoleContext) -> AnyView {
    let words = &words::office(console.locale).account;
    let held = console.session.account.get().map(|own| own.account.rights).unwrap_or_default();
    let line = |right: &Right| {
        let RightWords { name, about } = (console.words.right)(*right);
        view! { <li class="may"><strong class="may__name">{name}</strong> <span class="soft">{about}</span></li> }
    };
    let lines = held.iter().map(line).collect_view();
    view! {
        {held.is_empty().then(|| view! { <p>{words.no_rights}</p> })}
        <ul class="mays">{lines}</ul>
        {(held.len() < Right::ALL.len()).then(|| view! { <p class="soft">{words.more_rights}</p> })}
    }
    .into_any()
}

fn passkey_line(console: ConsoleContext, open: RwSignal<Open>, passkey: PasskeyResponse, only: bool) -> impl IntoView {
    let words = &words::office(console.locale).account;
    let PasskeyResponse { id, name, added_at, used_at } = passkey.clone();
    let used = used_at.map_or_else(|| console.words.never.to_owned(), |used| when(used, console.locale));
    let text = (words.passkey_line)(&when(added_at, console.locale), &used);
    let rename = move |_| {
        open.set(Open::NewName(passkey.clone()));
        browser::focus_soon("passkey-name");
    };
    let asked = (words.remove_ask.heading)(&isolated(&name));
    let remove = move |_| {
        let id = id.clone();
        console.dialog.ask(&asked, words.remove_ask.text, words.remove.button, move || {
            let id = id.clone();
            console.client.run_all(proved(console, move || api::session::remove_passkey(&id)), move |()| {
                console.session.refresh(console.client);
                console.notices.show(words.remove.done.to_owned());
            });
        });
    };
    let of = |button: &str| format!("{button}: {}", isolated(&name));
    view! {
        <li class="lines__line">
            <p><strong dir="auto">{name.clone()}</strong> <span class="soft lines__more">{text}</span></p>
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

fn session_line(console: ConsoleContext, session: StaffSessionResponse) -> impl IntoView {
    let words = &words::office(console.locale).account;
    let StaffSessionResponse { id, began_at, used_at, passkey, current, counter } = session;
    let text = (words.session_line)(&when(began_at, console.locale), &when(used_at, console.locale));
    let end = move |_| {
        console.client.run(api::session::end_session(id), move |()| {
            console.session.refresh(console.client);
            console.notices.show(words.end.done.to_owned());
        });
    };
    let label = format!("{}: {}, {}", words.end.button, isolated(&passkey), when(began_at, console.locale));
    let button = if current {
        view! { <p class="mark">{words.this}</p> }.into_any()
    } else {
        view! { <button class="button button--quiet" type="button" aria-label=label on:click=end>{words.end.button}</button> }.into_any()
    };
    view! {
        <li class="lines__line">
            <p><strong dir="auto">{passkey}</strong> {counter.then(|| view! { <span class="mark">{words.counter}</span> })} <span class="soft lines__more">{text}</span></p>
            {button}
        </li>
    }
}

/// A new passkey, or another name for one.
#[component]
fn PasskeyForm(open: RwSignal<Open>, renamed: Option<PasskeyResponse>) -> impl IntoView {
    let console = use_console();
    let (words, form) = (&words::office(console.locale).account, Form::default());
    let (label, value) = match &renamed {
        Some(passkey) => (words.rename.button, passkey.name.clone()),
        None => (words.add.button, usual_name(console)),
    };
    let done = move |text: &'static str| {
        open.set(Open::Nothing);
        console.session.refresh(console.client);
        console.notices.show(text.to_owned());
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
                api::session::rename_passkey(&id, name).send(console.client).await.map(|()| words.rename.done)
            } else {
                let begun = proved(console, api::session::begin_passkey).await;
                let Some(answered) = passkeys::make(console, form, begun).await else { return };
                let asked = PasskeyRequest { ceremony: answered.ceremony, credential: answered.credential, name, token: None };
                api::session::add_passkey(&asked).send(console.client).await.map(|()| words.add.done)
            };
            match made {
                Ok(text) => done(text),
                Err(error) => console.reject(form, error, FIELDS),
            }
        });
    };
    view! {
        <ErrorSummary form heading=console.words.correct/>
        <form class="slab" novalidate on:submit=on_submit>
            <TextField name="passkey-name" error_id="passkey-name-error" kind=("text", "off") label=console.words.passkey.name.to_owned()
                hint=console.words.passkey.name_hint.to_owned() value error=move || form.error("passkey-name")/>
            <div class="actions form-end">
                <SubmitButton form label sending=console.words.sending/>
                <button class="button button--quiet" type="button" on:click=move |_| open.set(Open::Nothing)>{console.words.cancel}</button>
            </div>
        </form>
    }
}

/// A moment, or that it never was.
#[component]
pub fn WhenEver(moment: Option<lupa_domain::time::Moment>, #[prop(default = "")] otherwise: &'static str) -> impl IntoView {
    let console = use_console();
    let otherwise = if otherwise.is_empty() { console.words.never } else { otherwise };
    match moment {
        Some(moment) => view! { <When moment locale=console.locale/> }.into_any(),
        None => view! { <span class="soft">{otherwise}</span> }.into_any(),
    }
}
