//! The console: today, setting the register up.

use leptos::prelude::*;
use lupa_app::{browser::page, register::SetupPage, shell::Shell, words};

fn main() {
    let locale = page::locale();
    page::entitle(locale, words::console(locale).heading);
    let token = page::take_token();
    leptos::mount::mount_to_body(move || view! { <Shell locale path=None><SetupPage locale token/></Shell> });
}
