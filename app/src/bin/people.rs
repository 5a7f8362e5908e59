//! The screens about people: a binary of their own, so that neither half of the console is waited for twice as long.

use leptos::prelude::*;
use lupa_app::{browser::page, people::DRAWN, staff::Console};

fn main() {
    let locale = page::locale();
    page::entitle(locale, "Lupa");
    leptos::mount::mount_to_body(move || view! { <Console locale token=None draws=DRAWN/> });
}
