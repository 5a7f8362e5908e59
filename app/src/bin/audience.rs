//! The screen about the audience: a binary of its own, for whoever has come to send something.

use leptos::prelude::*;
use lupa_app::{audience::DRAWN, browser::page, staff::Console};

fn main() {
    let locale = page::locale();
    page::entitle(locale, "Lupa");
    leptos::mount::mount_to_body(move || view! { <Console locale token=None draws=DRAWN/> });
}
