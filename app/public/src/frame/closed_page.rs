//! The front page while its form is closed: it says so, and what a visitor can do.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_words as words;

use crate::{
    draw::{Drawn, Template, html, with_owner},
    frame::{PageInfo, around},
    pages::ClosedPage,
};

/// Draws the page.
pub(crate) fn draw(page: &ClosedPage) -> Drawn {
    let ClosedPage { locale, controller, languages } = page;
    let words = &words::public(*locale).closed;
    let main = with_owner(|| {
        let (email, phone) = (controller.email.clone(), controller.phone.as_ref().map(|phone| format!(", {phone}")));
        let contact = (words.contact)(&controller.contact, &controller.name);
        html(view! {
            <h1>{words.heading}</h1>
            <p class="lead">{words.lead}</p>
            <p><a class="button" href=format!("{}?lang={locale}", paths::OWN_PAGE)>{words::frame(*locale).own_page}</a></p>
            <p>{contact} " " <a href=format!("mailto:{email}")>{email.clone()}</a> {phone}</p>
        })
    });
    let page_info = PageInfo { path: Some((paths::SIGN_UP, languages.as_slice())), controller: &controller.name, permanent: None };
    let title = format!("{} – {}", words.heading, controller.name);
    Drawn { locale: *locale, title, body: around(*locale, &page_info, None, &main), template: Template::Plain }
}
