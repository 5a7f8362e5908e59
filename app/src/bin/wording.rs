//! The screens about wording: a binary of their own, like those about people.

use leptos::prelude::*;
use lupa_app::{browser::page, staff::Console, wording::keeper::DRAWN};

fn main() {
    let locale = page::locale();
    page::entitle(locale, "Lupa");
    leptos::mount::mount_to_body(move || view! { <Console locale token=None draws=DRAWN/> });
}
