//! The screens, in one table: the address of each, the right that it needs, its name and what it is for.
//!
//! What draws them stands in another, for a binary carries only what it draws: those of the console are here (`DRAWN`), those about people
//! are `crate::people::DRAWN`, that about the audience `crate::audience::DRAWN`, those about wording `crate::wording::keeper::DRAWN`.
//! Going from one to the other loads a page; nothing else is noticed.

use leptos::prelude::*;
use lupa_domain::staff::Right;

use super::{account::Account, audit::Audit, desk::Desk, home::Home, join::Join, key_screen::Keys, users::Users};
use crate::{counter::Opening, links, words::StaffWords};

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
}

/// An address, and what draws the screen there.
pub type Drawing = (&'static str, fn(Desk) -> AnyView);

/// What the console's own binary draws.
pub const DRAWN: &[Drawing] = &[
    (links::CONSOLE, |desk| view! { <Home desk/> }.into_any()),
    (links::CONSOLE_JOIN, |desk| view! { <Join desk/> }.into_any()),
    (links::CONSOLE_COUNTER, |desk| view! { <Opening desk/> }.into_any()),
    (links::CONSOLE_USERS, |desk| view! { <Users desk/> }.into_any()),
    (links::CONSOLE_KEYS, |desk| view! { <Keys desk/> }.into_any()),
    (links::CONSOLE_AUDIT, |desk| view! { <Audit desk/> }.into_any()),
    (links::CONSOLE_ACCOUNT, |desk| view! { <Account desk/> }.into_any()),
];

/// All of them, in the order of the choice. A new screen is a row here and one among those that are drawn, its address in `links.rs` and at
/// the edge, and its words.
pub const SCREENS: &[Screen] = &[
    Screen { path: links::CONSOLE, right: None, title: |words| words.home.title, lead: |words| words.home.lead },
    Screen {
        path: links::CONSOLE_PEOPLE,
        right: Some(Right::SeePeople),
        title: |words| words.people.title,
        lead: |words| words.people.lead,
    },
    Screen {
        path: links::CONSOLE_COUNTER,
        right: Some(Right::RecordConsent),
        title: |words| words.counter.title,
        lead: |words| words.counter.lead,
    },
    Screen {
        path: links::CONSOLE_AUDIENCE,
        right: Some(Right::SeeAudience),
        title: |words| words.audience.title,
        lead: |words| words.audience.lead,
    },
    Screen {
        path: links::CONSOLE_WORDING,
        right: Some(Right::EditWording),
        title: |words| words.wording.title,
        lead: |words| words.wording.lead,
    },
    Screen {
        path: links::CONSOLE_FIELDS,
        right: Some(Right::ManageFields),
        title: |words| words.fields.title,
        lead: |words| words.fields.lead,
    },
    Screen {
        path: links::CONSOLE_USERS,
        right: Some(Right::ManageUsers),
        title: |words| words.users.title,
        lead: |words| words.users.lead,
    },
    Screen { path: links::CONSOLE_KEYS, right: Some(Right::ManageKeys), title: |words| words.keys.title, lead: |words| words.keys.lead },
    Screen {
        path: links::CONSOLE_AUDIT,
        right: Some(Right::ReadAudit),
        title: |words| words.audit.screen.title,
        lead: |words| words.audit.screen.lead,
    },
    Screen { path: links::CONSOLE_ACCOUNT, right: None, title: |words| words.account.title, lead: |words| words.account.lead },
];

/// Screens that another leads to, and that no choice offers.
const LED_TO: &[Screen] = &[Screen {
    path: links::CONSOLE_GROUNDS,
    right: Some(Right::RecordConsent),
    title: |words| words.people.title,
    lead: |words| words.people.lead,
}];

/// The screens that the person who is signed in may see.
#[must_use]
pub fn open_to(desk: Desk) -> Vec<&'static Screen> {
    SCREENS.iter().filter(|screen| desk.may(screen.right)).collect()
}

/// The screen at an address or above it; the first where there is none, or where one may not go.
#[must_use]
pub fn at(desk: Desk, path: &str) -> &'static Screen {
    let mut led_to = LED_TO.iter().filter(|screen| desk.may(screen.right));
    let open = || open_to(desk).into_iter().rev().find(|screen| links::holds(screen.path, path));
    led_to.find(|screen| screen.path == path).or_else(open).unwrap_or(&SCREENS[0])
}
