//! What a page that the browser draws says while its program does not start: where scripts or WebAssembly are missing or blocked, where a
//! file did not come through. The style sheet keeps it out of sight for as long as a start may take; `unstarted.js` takes it away, or
//! shows it at once.

use leptos::prelude::*;
use lupa_domain::{locale::Locale, wording::Controller};
use lupa_words as words;

use crate::draw::{Drawn, Template, html, with_owner};

/// Draws a page of which nothing else is drawn here. `controller` is who can be written to instead, if anybody.
pub(crate) fn draw(locale: Locale, title: &str, controller: Option<&Controller>, file: String) -> Drawn {
    let body = with_owner(|| html(section(locale, controller)));
    Drawn { locale, title: title.to_owned(), body, template: Template::App(file) }
}

/// The words alone, for a page that has a frame.
pub(crate) fn section(locale: Locale, controller: Option<&Controller>) -> impl IntoView + use<> {
    let words = &words::public(locale).unstarted;
    let contact = controller.map(|controller| {
        let (email, phone) = (controller.email.clone(), controller.phone.as_ref().map(|phone| format!(", {phone}")));
        let text = (words.contact)(&controller.contact, &controller.name);
        view! { <p>{text} " " <a href=format!("mailto:{email}")>{email.clone()}</a> {phone}</p> }
    });
    view! {
        <section class="unstarted sheet" aria-labelledby="unstarted-heading">
            <h1 id="unstarted-heading">{words.heading}</h1>
            <p class="lead">{words.again}</p>
            <p>{words.needs}</p>
            {contact}
        </section>
    }
}
