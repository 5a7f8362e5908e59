//! The shell: the frame of the console, signing in, and the screen at the address.
//!
//! One page, drawn by the browser. Who is signed out on the way signs in over the screen they were at and goes on there. Two addresses are
//! something else: setting the register up, and the counter, which is a page without the console once it is opened.

pub mod frame;
pub mod gate;
pub mod inside;
pub mod sign_in;
pub mod undertaking;

use std::time::Duration;

use leptos::prelude::*;
use lupa_api::{idle, paths};
use lupa_domain::locale::Locale;
use lupa_public::frame::Shell as PublicFrame;
use lupa_ui::browser;

use crate::{
    area::{AreaView, LoadArea, Parts},
    context::{ConsoleContext, Stage, use_console},
    people::SearchMemory,
    screens::Area,
};

use frame::{Menu, Top};
use gate::Gate;
use inside::{Failed, Inside, Joining};
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
    let is_inside = move || session.stage.get() == Stage::Inside && !session.is_covered();
    let unsaved = console.navigation.unsaved;
    view! {
        <Top/>
        {move || is_inside().then(|| view! { <Menu/> })}
        <main id="main" class="sheet" on:input=move |event| unsaved.note_input(&event) class:desk=is_inside>
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
        {console.dialog.view(console.words.cancel)}
    }
}
