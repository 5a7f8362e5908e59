//! The customer's own page.

use leptos::prelude::*;
use lupa_app::{browser::page, links, portal::OwnPage, shell::Shell, words};

fn main() {
    let locale = page::locale();
    page::entitle(locale, words::portal(locale).heading);
    let token = page::take_token();
    // Changing the language loads the page anew, and the token would be gone.
    let path = token.is_none().then_some(links::OWN_PAGE);
    leptos::mount::mount_to_body(move || view! { <Shell locale path><OwnPage locale token/></Shell> });
}
