//! The console: setting the register up, joining, signing in, and every screen but those about people.

use leptos::prelude::*;
use lupa_app::{
    browser::page,
    counter::Gate,
    links,
    register::SetupPage,
    shell::Shell,
    staff::{Console, screens::DRAWN},
    words,
};

fn main() {
    let locale = page::locale();
    let token = page::take_token();
    if window().location().pathname().is_ok_and(|path| path == links::CONSOLE_SETUP) {
        page::entitle(locale, words::setup(locale).heading);
        leptos::mount::mount_to_body(move || view! { <Shell locale path=None><SetupPage locale token/></Shell> });
    } else if window().location().pathname().is_ok_and(|path| path == links::CONSOLE_COUNTER) {
        leptos::mount::mount_to_body(move || view! { <Gate locale token/> });
    } else {
        page::entitle(locale, "Lupa");
        leptos::mount::mount_to_body(move || view! { <Console locale token draws=DRAWN/> });
    }
}
