//! The screens, in one table: the address of each, the right that it needs, its name, what it is for, and what draws it.

use leptos::prelude::*;
use lupa_domain::staff::Right;

use super::{account::Account, audit::Audit, desk::Desk, home::Home, key_screen::Keys, users::Users};
use crate::{audience::AudiencePage, links, words::StaffWords};

/// One screen.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    /// Its address.
    pub path: &'static str,
    /// Without this right it is not there.
    pub right: Option<Right>,
    /// Its name, in the choice of screens.
    pub title: fn(&'static StaffWords) -> &'static str,
    /// What it is for, in one sentence.
    pub lead: fn(&'static StaffWords) -> &'static str,
    /// Draws it.
    pub draw: fn(Desk) -> AnyView,
}

/// All of them, in the order of the choice. A new screen is a row here, its address in `links.rs` and at the edge, and its words.
pub const SCREENS: [Screen; 6] = [
    Screen {
        path: links::CONSOLE,
        right: None,
        title: |words| words.home.title,
        lead: |words| words.home.lead,
        draw: |desk| view! { <Home desk/> }.into_any(),
    },
    Screen {
        path: links::CONSOLE_AUDIENCE,
        right: Some(Right::SeeAudience),
        title: |words| words.audience.heading,
        lead: |words| words.audience.lead,
        draw: |desk| view! { <AudiencePage desk/> }.into_any(),
    },
    Screen {
        path: links::CONSOLE_USERS,
        right: Some(Right::ManageUsers),
        title: |words| words.users.heading,
        lead: |words| words.users.lead,
        draw: |desk| view! { <Users desk/> }.into_any(),
    },
    Screen {
        path: links::CONSOLE_KEYS,
        right: Some(Right::ManageKeys),
        title: |words| words.keys.heading,
        lead: |words| words.keys.lead,
        draw: |desk| view! { <Keys desk/> }.into_any(),
    },
    Screen {
        path: links::CONSOLE_AUDIT,
        right: Some(Right::ReadAudit),
        title: |words| words.audit.heading,
        lead: |words| words.audit.lead,
        draw: |desk| view! { <Audit desk/> }.into_any(),
    },
    Screen {
        path: links::CONSOLE_ACCOUNT,
        right: None,
        title: |words| words.account.heading,
        lead: |words| words.account.lead,
        draw: |desk| view! { <Account desk/> }.into_any(),
    },
];

/// The screens that the person who is signed in may see.
#[must_use]
pub fn open_to(desk: Desk) -> Vec<&'static Screen> {
    SCREENS.iter().filter(|screen| desk.may(screen.right)).collect()
}

/// The screen at an address; the first where there is none, or where one may not go.
#[must_use]
pub fn at(desk: Desk, path: &str) -> &'static Screen {
    open_to(desk).into_iter().find(|screen| screen.path == path).unwrap_or(&SCREENS[0])
}
