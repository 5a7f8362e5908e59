//! `/console/users`: everybody with an account. Inviting and changing are places of their own: the browser's way back leads to the list.

use leptos::prelude::*;
use lupa_domain::api::staff::{AccountState, StaffView};

use super::{
    account::WhenEver,
    desk::{Desk, Heading},
    place::Place,
    rights,
    undertaking_issue::UndertakingNew,
    undertakings::{self, Undertakings},
    user_change::UserChange,
    user_invite::UserInvite,
    wire,
};
use crate::{
    links,
    ui::{Fetched, Outcome, Table},
    words::{self, office::UserColumns},
};

/// The list.
#[must_use]
pub fn list() -> Place {
    Place::new(links::CONSOLE_USERS, &[])
}

/// The screen.
#[component]
pub fn Users(desk: Desk) -> impl IntoView {
    let (user, undertaking) = desk.place.with_untracked(|place| (place.query("user"), place.query(undertakings::QUERY)));
    match user.as_str() {
        "" if undertaking == undertakings::NEW => view! { <UndertakingNew desk/> }.into_any(),
        "" if !undertaking.is_empty() => view! { <Undertakings desk/> }.into_any(),
        "" => view! { <List desk/> }.into_any(),
        "new" => view! { <UserInvite desk/> }.into_any(),
        _ => view! { <UserChange desk id=user/> }.into_any(),
    }
}

#[component]
fn List(desk: Desk) -> impl IntoView {
    let words = &words::office(desk.locale).users;
    let state = RwSignal::new(Fetched::Waiting);
    let load = move || desk.fetch(state, wire::users(desk.locale));
    load();
    let draw = move |users: Vec<StaffView>| {
        let rows = users.into_iter().map(|user| row(desk, user)).collect();
        let UserColumns { name, role, state, seen } = words.columns;
        let heads = vec![name, role, state, seen, ""];
        Some(view! { <Table caption=words.screen.title heads rows/> })
    };
    let invite = Place::new(links::CONSOLE_USERS, &[("user", "new".to_owned())]);
    let undertaking = undertakings::list();
    view! {
        <Heading desk text=words.screen.title/>
        <p class="lead">{words.screen.lead}</p>
        <p class="actions">
            <a class="button button--primary" href=invite.address(desk.locale) on:click=desk.follow(invite)>{words.invite}</a>
            <a class="button" href=undertaking.address(desk.locale) on:click=desk.follow(undertaking)>{desk.words.undertaking.open}</a>
        </p>
        <Outcome state words=&desk.words.wait retry=Callback::new(move |()| load()) draw/>
    }
}

fn row(desk: Desk, user: StaffView) -> Vec<AnyView> {
    let words = &words::office(desk.locale).users;
    let you = desk.own.with_untracked(|own| own.as_ref().is_some_and(|own| own.account.id == user.id));
    let change = Place::new(links::CONSOLE_USERS, &[("user", user.id.to_string())]);
    let label = format!("{}: {}", words.change, user.name);
    let state = match user.state {
        AccountState::Invited => words.invited_state,
        AccountState::Active => words.active_state,
    };
    vec![
        view! {
            {user.name} " " {you.then(|| view! { <span class="mark">{words.you}</span> })}
            <span class="table__more">{user.email}</span>
        }
        .into_any(),
        view! { {rights::role(&user.rights, desk)} }.into_any(),
        view! { {state} }.into_any(),
        view! { <WhenEver desk moment=user.seen_at/> }.into_any(),
        view! { <a class="table__act" href=change.address(desk.locale) aria-label=label on:click=desk.follow(change)>{words.change}</a> }
            .into_any(),
    ]
}
