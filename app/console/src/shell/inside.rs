//! The screen at the address, and what stands there where it cannot be shown.

use leptos::prelude::*;

use super::rail::pages;
use crate::{
    area::AreaView,
    context::{NoticeArea, use_console},
    screens::{self, Area, Group},
};

/// The screen at the address, with the other screens of its group. What was just said stands over it.
#[component]
pub(super) fn Inside() -> impl IntoView {
    let console = use_console();
    move || {
        let location = console.navigation.location.get();
        // Untracked: a screen is not drawn anew because something about oneself was read again.
        let screen = untrack(|| screens::open_at(&location.path, |access| console.session.may_open(access)));
        let pages = untrack(|| pages(console, screen));
        let beside = pages.is_some() && screen.group() == Some(Group::Settings);
        view! { <div class:set=beside>{pages} <div class="screen"><NoticeArea/> <AreaView area=screen.area/></div></div> }
    }
}

/// Taking up an invitation.
#[component]
pub(super) fn Joining() -> impl IntoView {
    view! { <AreaView area=Area::Account/> }
}

/// It is not known who is there.
#[component]
pub(super) fn Failed() -> impl IntoView {
    let console = use_console();
    let words = &console.words.wait;
    view! {
        <div role="alert" class="stack">
            <p>{words.failed}</p>
            <button class="button" type="button" on:click=move |_| console.session.reload()>{words.retry}</button>
        </div>
    }
}
