//! `/console/users`: everybody with an account. Inviting and changing are places of their own: the browser's way back leads to the list.

use leptos::prelude::*;
use lupa_api::{self as api, Loader, paths};
use lupa_domain::{
    api::staff::{AccountState, StaffList, StaffResponse},
    text::isolated,
};
use lupa_ui::{Table, Tone, bdi, tone_chip};
use lupa_words::{self as words, office::UserColumns};

use crate::{
    context::{ConsoleContext, Heading, Location, use_console},
    staff::{
        account::WhenEver,
        rights,
        undertaking_issue::UndertakingNew,
        undertakings::{self, Undertakings},
        user_change::UserChange,
        user_invite::UserInvite,
    },
};

/// The list.
#[must_use]
pub fn list() -> Location {
    Location::new(paths::CONSOLE_USERS, &[])
}

/// The screen.
#[component]
pub fn Users() -> impl IntoView {
    let console = use_console();
    let (user, undertaking) = console.navigation.location.with_untracked(|place| (place.query("user"), place.query(undertakings::QUERY)));
    match user.as_str() {
        "" if undertaking == undertakings::NEW => view! { <UndertakingNew/> }.into_any(),
        "" if !undertaking.is_empty() => view! { <Undertakings/> }.into_any(),
        "" => view! { <List/> }.into_any(),
        "new" => view! { <UserInvite/> }.into_any(),
        _ => view! { <UserChange id=user/> }.into_any(),
    }
}

#[component]
fn List() -> impl IntoView {
    let console = use_console();
    let words = &words::office(console.locale).users;
    let loader = Loader::of(console.client, api::users::list);
    let draw = move |StaffList { staff: users }: StaffList| {
        let rows = users.into_iter().map(|user| row(console, user)).collect();
        let UserColumns { name, role, state, seen } = words.columns;
        let heads = vec![name, role, state, seen, ""];
        Some(view! { <Table caption=words.screen.title heads rows/> })
    };
    let invite = Location::new(paths::CONSOLE_USERS, &[("user", "new".to_owned())]);
    let undertaking = undertakings::list();
    view! {
        <Heading text=words.screen.title/>
        <p class="lead">{words.screen.lead}</p>
        <p class="actions">
            <a class="button button--primary" href=invite.address(console.locale) on:click=console.navigation.follow(invite)>{words.invite}</a>
            <a class="button" href=undertaking.address(console.locale) on:click=console.navigation.follow(undertaking)>{console.words.undertaking.open}</a>
        </p>
        {loader.view(&console.words.wait, "", draw)}
    }
}

fn row(console: ConsoleContext, user: StaffResponse) -> Vec<AnyView> {
    let words = &words::office(console.locale).users;
    let you = console.session.account.with_untracked(|own| own.as_ref().is_some_and(|own| own.account.id == user.id));
    let change = Location::new(paths::CONSOLE_USERS, &[("user", user.id.to_string())]);
    let label = format!("{}: {}", words.change, isolated(&user.name));
    let state = match user.state {
        AccountState::Invited => tone_chip(Tone::Awaiting, words.invited_state.to_owned(), None),
        AccountState::Active => words.active_state.into_any(),
    };
    vec![
        view! {
            {bdi(user.name)} " " {you.then(|| view! { <span class="mark">{words.you}</span> })}
            <span class="table__more" dir="auto">{user.email}</span>
        }
        .into_any(),
        view! { {rights::role(&user.rights, console)} }.into_any(),
        state,
        view! { <WhenEver moment=user.seen_at/> }.into_any(),
        view! { <a class="table__act" href=change.address(console.locale) aria-label=label on:click=console.navigation.follow(change)>{words.change}</a> }
            .into_any(),
    ]
}
