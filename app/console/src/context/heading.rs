//! The heading of a screen: it names the document and, where one has come from another screen, takes the focus.

use leptos::prelude::*;
use lupa_ui::browser;

use super::use_console;

/// The heading.
#[component]
pub fn Heading(
    #[prop(into)] text: String,
    /// What names the document where the heading is a person's name, which has no place in the history of a browser.
    #[prop(optional)]
    title: Option<&'static str>,
) -> impl IntoView {
    let console = use_console();
    browser::set_title(console.locale, &console.session.title(title.unwrap_or(&text)));
    if console.navigation.has_moved() {
        // What was just said says more than where one is.
        browser::focus_soon(console.notices.element_id().unwrap_or("heading"));
    }
    console.navigation.move_focus();
    view! { <h1 id="heading" dir="auto" tabindex="-1" data-title=title>{text}</h1> }
}
