//! What a page that the browser draws says while its program does not start: where scripts or WebAssembly are missing or blocked, where a
//! file did not come through. The style sheet keeps it out of sight for as long as a start may take; `unstarted.js` takes it away, or
//! shows it at once.

use leptos::prelude::*;
use lupa_domain::locale::Locale;
use lupa_words as words;

use crate::draw::{Drawn, Template, html, with_owner};

/// Draws a page of which nothing else is drawn here.
pub(crate) fn draw(locale: Locale, title: &str, file: String) -> Drawn {
    let body = with_owner(|| html(section(locale)));
    Drawn { locale, title: title.to_owned(), body, template: Template::App(file) }
}

/// The words alone, for a page that has a frame.
pub(crate) fn section(locale: Locale) -> impl IntoView + use<> {
    let words = &words::public(locale).unstarted;
    view! {
        <section class="unstarted sheet" aria-labelledby="unstarted-heading">
            <h1 id="unstarted-heading">{words.heading}</h1>
            <p class="lead">{words.again}</p>
            <p>{words.needs}</p>
        </section>
    }
}
