//! Changing a user, inviting them again, removing them. Where another user has changed the same one, both versions are shown.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_domain::{
    api::staff::{AccountState, StaffChange, StaffView},
    staff::Rights,
};

use super::{
    desk::{Desk, Heading},
    rights::{RightsEditor, listed},
    users::list,
    wire,
};
use crate::{
    browser,
    portal::wire::Failure,
    ui::{Fetched, Form, Outcome, Send, Summary, TextField},
    words,
};

/// Which field each member of what is sent stands in.
const FIELDS: [(&str, &str); 2] = [("/name", "name"), ("/rights", "rights")];

/// The screen.
#[component]
pub fn UserChange(desk: Desk, id: String) -> impl IntoView {
    let state = RwSignal::new(Fetched::<Option<StaffView>>::Waiting);
    let load = move || {
        let id = id.clone();
        desk.fetch(
            state,
            async move { wire::users(desk.locale).await.map(|users| users.into_iter().find(|user| user.id.to_string() == id)) },
        );
    };
    load();
    let draw = move |user: Option<StaffView>| user.map(|user| view! { <Editor desk user/> });
    let retry = Callback::new(move |()| load());
    view! { <Outcome state words=&desk.words.wait retry draw empty=words::office(desk.locale).users.gone/> }
}

/// What was typed, and what another user has saved in the meantime.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Conflict {
    theirs: StaffView,
    mine: StaffChange,
}

#[component]
fn Editor(desk: Desk, user: StaffView) -> impl IntoView {
    let (words, form) = (&words::office(desk.locale).users, Form::default());
    let chosen = RwSignal::new(user.rights.clone());
    let conflict = RwSignal::new(None::<Conflict>);
    let (id, revision) = (user.id, user.revision);
    let save = move |revision: u32, change: StaffChange| {
        if !form.begin() {
            return;
        }
        spawn_local(async move {
            match wire::change_user(desk.locale, id, revision, change.clone()).await {
                Ok(user) => {
                    // Users who change their own rights see at once what is left of them.
                    desk.refresh();
                    desk.go_saying(list(), (words.changed)(&user.name));
                }
                Err(Failure::Problem(problem)) if problem.status == 412 => {
                    form.rest();
                    let now = wire::users(desk.locale).await.unwrap_or_default().into_iter().find(|user| user.id == id);
                    match now {
                        Some(theirs) => conflict.set(Some(Conflict { theirs, mine: change })),
                        None => desk.go_saying(list(), words.gone.to_owned()),
                    }
                    browser::focus_soon("conflict");
                }
                Err(failure) if desk.notice(&failure) => form.rest(),
                Err(failure) => form.refuse(desk.refused(failure, &FIELDS)),
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
        <Heading desk text=(words.change_heading)(&user.name)/>
        <p class="soft">{user.email.clone()}</p>
        <Summary form heading=desk.words.correct/>
        {move || conflict.get().map(|found| both(desk, found, save))}
        <div hidden=move || conflict.with(Option::is_some)>
            <form class="narrow" novalidate on:submit=on_submit>
                <TextField name="name" error_id="name-error" kind=("text", "off") label=words.name.to_owned()
                    hint=words.name_hint.to_owned() value=user.name.clone() error=move || form.wrong("name")/>
                <RightsEditor desk form chosen/>
                <div class="actions form-end">
                    <Send form label=desk.words.save sending=desk.words.sending/>
                    <a class="button button--quiet" href=back.address(desk.locale) on:click=desk.follow(back_again)>{desk.words.cancel}</a>
                </div>
            </form>
            <Ends desk user/>
        </div>
    }
}

/// Both versions, side by side, and a button for each.
fn both(desk: Desk, found: Conflict, save: impl Fn(u32, StaffChange) + 'static) -> impl IntoView {
    let words = &words::office(desk.locale).users;
    let Conflict { theirs, mine } = found;
    let revision = theirs.revision;
    let side = |heading: &'static str, name: &str, rights: &Rights| {
        let (name, rights) = (name.to_owned(), listed(rights, desk.words));
        view! { <h3>{heading}</h3> <p><strong>{name}</strong></p> <p class="soft">{rights}</p> }
    };
    view! {
        <section id="conflict" class="summary" tabindex="-1" aria-labelledby="conflict-heading">
            <h2 id="conflict-heading">{words.conflict.heading}</h2>
            <p>{words.conflict.text}</p>
            <div class="versions">
                <div class="slab">
                    {side(words.theirs.heading, &theirs.name, &theirs.rights)}
                    <p><button class="button" type="button" on:click=move |_| desk.go(list())>{words.theirs.choose}</button></p>
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

/// What ends something: the passkeys they had, or the account.
#[component]
fn Ends(desk: Desk, user: StaffView) -> impl IntoView {
    let words = &words::office(desk.locale).users;
    let StaffView { id, name, email, state, .. } = user;
    let own = desk.own.with_untracked(|own| own.as_ref().is_some_and(|own| own.account.id == id));
    let again = move |_| {
        let text = (words.invited)(&email);
        desk.act(wire::invite_again(desk.locale, id), move |_| desk.go_saying(list(), text));
    };
    let asked = (words.remove_ask.heading)(&name);
    let remove = move |_| {
        let text = (words.removed)(&name);
        desk.ask(&asked, words.remove_ask.text, words.remove_button, move || {
            let text = text.clone();
            desk.act(wire::remove_user(desk.locale, id), move |()| {
                // A user who has removed their own account is signed out.
                if own {
                    desk.leave();
                } else {
                    desk.go_saying(list(), text);
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
        <section class="part narrow" aria-labelledby="remove">
            <h2 id="remove">{words.remove.heading}</h2>
            <p>{words.remove.text}</p>
            <p><button class="button button--danger" type="button" on:click=remove>{words.remove_button}</button></p>
        </section>
    }
}
