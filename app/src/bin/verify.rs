//! Verifying a receipt.

use leptos::prelude::*;
use lupa_app::{browser::page, links, shell::Shell, verify::VerifyPage, words};

fn main() {
    let locale = page::locale();
    page::entitle(locale, words::verify(locale).heading);
    leptos::mount::mount_to_body(move || view! { <Shell locale path=Some(links::VERIFY)><VerifyPage locale/></Shell> });
}
