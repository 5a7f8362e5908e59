//! The console: setting the register up, and the screens of staff.

use leptos::prelude::*;
use lupa_app::{browser::page, links, register::SetupPage, shell::Shell, staff::Console, words};

fn main() {
    let locale = page::locale();
    let token = page::take_token();
    if window().location().pathname().is_ok_and(|path| path == links::CONSOLE_SETUP) {
        page::entitle(locale, words::console(locale).heading);
        leptos::mount::mount_to_body(move || view! { <Shell locale path=None><SetupPage locale token/></Shell> });
    } else {
        page::entitle(locale, "Lupa");
        leptos::mount::mount_to_body(move || view! { <Console locale token/> });
    }
}
