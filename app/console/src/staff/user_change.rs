//! Changing a user, inviting them again, removing them. Where another user has changed the same one, both versions are shown.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_api::{self as api, ApiError, Loader};
use lupa_domain::{
    api::staff::{AccountState, StaffChange, StaffResponse},
    staff::{Rights, may_change},
    text::isolated,
};
use lupa_ui::{ErrorSummary, Form, SubmitButton, TextField, browser};
use lupa_words as words;

use crate::{
    context::{ConsoleContext, FieldIds, Heading, use_console},
    staff::{
        proof::proved,
        rights::{RightsEditor, listed},
        users::list,
    },
};

/// Which field each member of what is sent stands in.
const FIELDS: FieldIds = &[("/name", "name"), ("/rights", "rights")];

/// The screen.
#[component]
pub fn UserChange(id: String) -> impl IntoView {
    let console = use_console();
    let loader = Loader::new(console.client, move || {
        let id = id.clone();
        async move { find(console, |user| user.id.to_string() == id).await }
    });
    let own = console.session.account.with_untracked(|own| own.as_ref().map(|own| own.account.rights.clone())).unwrap_or_default();
    let draw = move |user: Option<StaffResponse>| {
        let may = |user: &StaffResponse| may_change(&own, &user.rights, &user.rights);
        user.map(|user| if may(&user) { view! { <Editor user/> }.into_any() } else { view! { <Beyond user/> }.into_any() })
    };
    loader.view(&console.words.wait, words::office(console.locale).users.gone, draw)
}

/// One user among all.
async fn find(console: ConsoleContext, wanted: impl Fn(&StaffResponse) -> bool) -> Result<Option<StaffResponse>, ApiError> {
    Ok(api::users::list().send(console.client).await?.staff.into_iter().find(|user| wanted(user)))
}

/// A user who may do more than the one who looks: nothing of them is changed, and it is said why.
#[component]
fn Beyond(user: StaffResponse) -> impl IntoView {
    let console = use_console();
    let words = &words::office(console.locale).users;
    let (back, back_again) = (list(), list());
    view! {
        <Heading text=(words.change_heading)(&user.name)/>
        <p class="soft">{user.email}</p>
        <p>{listed(&user.rights, console.words)}</p>
        <p class="note">{words.beyond}</p>
        <p><a href=back.address(console.locale) on:click=console.navigation.follow(back_again)>{words.back}</a></p>
    }
}

/// What was typed, and what another user has saved in the meantime.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Conflict {
    theirs: StaffResponse,
    mine: StaffChange,
}

#[component]
fn Editor(user: StaffResponse) -> impl IntoView {
    let console = use_console();
    let (words, form) = (&words::office(console.locale).users, Form::default());
    let chosen = RwSignal::new(user.rights.clone());
    let conflict = RwSignal::new(None::<Conflict>);
    let (id, revision) = (user.id, user.revision);
    let save = move |revision: u32, change: StaffChange| {
        if !form.begin() {
            return;
        }
        spawn_local(async move {
            match proved(console, || api::users::change(id, revision, &change)).await {
                Ok(user) => {
                    // Users who change their own rights see at once what is left of them.
                    console.session.refresh(console.client);
                    console.navigation.go_with_notice(list(), (words.changed)(&isolated(&user.name)));
                }
                Err(ApiError::Problem(problem)) if problem.status == 412 => {
                    form.reset();
                    let now = find(console, |user| user.id == id).await.ok().flatten();
                    match now {
                        Some(theirs) => conflict.set(Some(Conflict { theirs, mine: change })),
                        None => console.navigation.go_with_notice(list(), words.gone.to_owned()),
                    }
                    browser::focus_soon("conflict");
                }
                Err(error) => console.reject(form, error, FIELDS),
            }
        });
    };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        save(revision, StaffChange { name: browser::value("name"), rights: chosen.get_untracked() });
    };
    let back = list();
    let back_again = list();
    view! {
        <Heading text=(words.change_heading)(&isolated(&user.name))/>
        <p class="soft">{user.email.clone()}</p>
        <ErrorSummary form heading=console.words.correct/>
        {move || conflict.get().map(|found| both(console, found, save))}
        <div hidden=move || conflict.with(Option::is_some)>
            <form class="narrow" novalidate on:submit=on_submit>
                <TextField name="name" error_id="name-error" kind=("text", "off") label=words.name.to_owned()
                    hint=words.name_hint.to_owned() value=user.name.clone() error=move || form.error("name")/>
                <RightsEditor form chosen/>
                <div class="actions form-end">
                    <SubmitButton form label=console.words.save sending=console.words.sending/>
                    <a class="button button--quiet" href=back.address(console.locale) on:click=console.navigation.follow(back_again)>{console.words.cancel}</a>
                </div>
            </form>
            <Ends user/>
        </div>
    }
}

/// Both versions, side by side, and a button for each.
fn both(console: ConsoleContext, found: Conflict, save: impl Fn(u32, StaffChange) + 'static) -> impl IntoView {
    let words = &words::office(console.locale).users;
    let Conflict { theirs, mine } = found;
    let revision = theirs.revision;
    let side = |heading: &'static str, name: &str, rights: &Rights| {
        let (name, rights) = (name.to_owned(), listed(rights, console.words));
        view! { <h3>{heading}</h3> <p><strong dir="auto">{name}</strong></p> <p class="soft">{rights}</p> }
    };
    view! {
        <section id="conflict" class="summary" tabindex="-1" aria-labelledby="conflict-heading">
            <h2 id="conflict-heading">{words.conflict.heading}</h2>
            <p>{words.conflict.text}</p>
            <div class="versions">
                <div class="slab">
                    {side(words.theirs.heading, &theirs.name, &theirs.rights)}
                    <p><button class="button" type="button" on:click=move |_| console.navigation.go(list())>{words.theirs.choose}</button></p>
                </div>
                <div class="slab">
                    {side(words.mine.heading, &mine.name, &mine.rights)}
                    <p>
                        <button class="button" type="button" on:click=move |_| save(revision, mine.clone())>{words.mine.choose}</button>
                    </p>
                </div>
            </div>
        </section>
    }
}

/// What ends something: their sessions, the passkeys they had, or the account.
#[component]
fn Ends(user: StaffResponse) -> impl IntoView {
    let console = use_console();
    let words = &words::office(console.locale).users;
    let StaffResponse { id, name, email, state, .. } = user;
    let own = console.session.account.with_untracked(|own| own.as_ref().is_some_and(|own| own.account.id == id));
    let again = move |_| {
        let text = (words.invited)(&email);
        console.client.run(api::users::invite_again(id), move |_| console.navigation.go_with_notice(list(), text));
    };
    let asked = (words.remove_ask.heading)(&name);
    let removed = (words.removed)(&name);
    let remove = move |_| {
        let text = removed.clone();
        console.dialog.ask(&asked, words.remove_ask.text, words.remove_button, move || {
            let text = text.clone();
            console.client.run(api::users::remove(id), move |()| {
                // A user who has removed their own account is signed out.
                if own {
                    console.session.leave();
                } else {
                    console.navigation.go_with_notice(list(), text);
                }
            });
        });
    };
    let asked = (words.sessions_ask.heading)(&name);
    let ended = (words.sessions_ended)(&name);
    let end = move |_| {
        let text = ended.clone();
        console.dialog.ask(&asked, words.sessions_ask.text, words.sessions_button, move || {
            let text = text.clone();
            console.client.run(api::users::end_sessions(id), move |()| {
                if own {
                    console.session.leave();
                } else {
                    console.navigation.go_with_notice(list(), text);
                }
            });
        });
    };
    let lead = match state {
        AccountState::Active => words.again_active,
        AccountState::Invited => words.again_invited,
    };
    view! {
        <section class="part narrow" aria-labelledby="again">
            <h2 id="again">{words.again}</h2>
            <p>{lead}</p>
            <p><button class="button" type="button" on:click=again>{words.again_button}</button></p>
        </section>
        <section class="part narrow" aria-labelledby="sessions">
            <h2 id="sessions">{words.sessions.heading}</h2>
            <p>{words.sessions.text}</p>
            <p><button class="button" type="button" on:click=end>{words.sessions_button}</button></p>
        </section>
        <section class="part narrow" aria-labelledby="remove">
            <h2 id="remove">{words.remove.heading}</h2>
            <p>{words.remove.text}</p>
            <p><button class="button button--danger" type="button" on:click=remove>{words.remove_button}</button></p>
        </section>
    }
}
