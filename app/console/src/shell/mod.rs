//! The shell: the frame of the console, signing in, and the screen at the address. Once one is in, the frame is a rail on the left, or a strip and
//! a bar (`rail`, `account`); before, it is only a top (`frame`).
//!
//! One page, drawn by the browser. Who is signed out on the way signs in over the screen they were at and goes on there. Two addresses are
//! something else: setting the register up, and the counter, which is a page without the console once it is opened.

pub mod account;
pub mod frame;
pub mod gate;
pub mod inside;
pub mod open_requests;
pub mod rail;
pub mod read_only;
pub mod sign_in;
pub mod undertaking;

use std::time::Duration;

use leptos::{ev, ev::MouseEvent, prelude::*};
use lupa_api::{idle, paths};
use lupa_domain::{locale::Locale, staff::Right};
use lupa_public::frame::Shell as PublicFrame;
use lupa_ui::browser;
use lupa_words as words;

use crate::{
    area::{AreaView, LoadArea, Parts},
    context::{ConsoleContext, Stage, use_console},
    people::SearchMemory,
    screens::Area,
};

use frame::Top;
use gate::Gate;
use inside::{Failed, Inside, Joining};
use open_requests::OpenCount;
use rail::{BarBelow, Rail, Strip};
use read_only::ReadOnlyBanner;
use sign_in::SignIn;
use undertaking::Undertaking;

/// How often it is looked whether the session is over.
const IDLE_CHECK: Duration = Duration::from_secs(20);

/// Everything below `/console`. `token` stood after `#` in the address; `load` loads a part of the program.
#[component]
pub fn Console(locale: Locale, token: Option<String>, load: LoadArea) -> impl IntoView {
    let console = ConsoleContext::provide(locale, token);
    provide_context(Parts::new(load));
    provide_context(SearchMemory::default());
    browser::set_title(locale, "Lupa");
    let path = console.navigation.location.with_untracked(|location| location.path.clone());
    match path.as_str() {
        paths::CONSOLE_SETUP => view! { <PublicFrame locale path=None><AreaView area=Area::Register/></PublicFrame> }.into_any(),
        paths::CONSOLE_COUNTER => view! { <Gate/> }.into_any(),
        _ => view! { <Shell/> }.into_any(),
    }
}

/// The frame, and what there is to be seen in it.
#[component]
fn Shell() -> impl IntoView {
    let console = use_console();
    let session = console.session;
    if session.stage.get_untracked() == Stage::Waiting {
        session.load();
    }
    console.navigation.listen();
    // On a shared tablet nobody's data stays on the screen once the session is over, also where nobody is there to press anything.
    let watch = move || {
        if session.stage.get_untracked() == Stage::Inside && session.ended.get_untracked().is_empty() && idle::is_session_over() {
            session.end();
        }
    };
    set_interval(watch, IDLE_CHECK);
    OpenCount::provide(console);
    let is_inside = Memo::new(move |_| session.stage.get() == Stage::Inside && !session.is_covered());
    // A customer is found from anywhere, unless something is being asked.
    let keys = window_event_listener(ev::keydown, move |event| {
        let wanted =
            (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.shift_key() && event.key().eq_ignore_ascii_case("k");
        if wanted && untrack(|| is_inside.get() && session.may(Right::SeePeople)) {
            event.prevent_default();
            if !console.dialog.is_open() {
                console.finding.set(true);
            }
        }
    });
    on_cleanup(move || keys.remove());
    let finder = Memo::new(move |_| is_inside.get() && console.finding.get());
    let skip = move |event: MouseEvent| {
        event.prevent_default();
        browser::focus_soon("main");
    };
    let unsaved = console.navigation.unsaved;
    let top = move || {
        if is_inside.get() {
            view! { <a class="skip" href="#main" on:click=skip>{words::shell(console.locale).skip}</a> <Rail/> <Strip/> }.into_any()
        } else {
            view! { <Top/> }.into_any()
        }
    };
    view! {
        <div class="app" class:app--in=is_inside>
            {top}
            <main id="main" tabindex="-1" class="sheet app__main" on:input=move |event| unsaved.note_input(&event) class:desk=is_inside>
                {move || {
                    // Anew when somebody comes in: it may have happened meanwhile.
                    is_inside.track();
                    view! { <ReadOnlyBanner/> }
                }}
                {move || (!session.ended.get().is_empty()).then(|| view! { <SignIn/> })}
                {move || {
                    let waits = session.ended.get().is_empty() && session.undertaking_waits.get();
                    waits.then(|| view! { <div class="screen"><Undertaking/></div> })
                }}
                <div class="screen" hidden=move || session.is_covered()>
                    {move || match session.stage.get() {
                        Stage::Waiting => view! { <p role="status" class="soft">{console.words.wait.waiting}</p> }.into_any(),
                        Stage::Failed => view! { <Failed/> }.into_any(),
                        Stage::Joining => view! { <Joining/> }.into_any(),
                        Stage::SigningIn => view! { <SignIn/> }.into_any(),
                        Stage::Undertaking => view! { <Undertaking/> }.into_any(),
                        Stage::Inside => view! { <Inside/> }.into_any(),
                    }}
                </div>
            </main>
            {move || is_inside.get().then(|| view! { <BarBelow/> })}
            {move || finder.get().then(|| view! { <AreaView area=Area::Find/> })}
        </div>
        {console.dialog.view(console.words.cancel)}
    }
}
