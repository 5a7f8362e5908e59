//! `/contact/{token}` as the edge draws it: one button that says that the mailbox of the business is read. Opening the page says nothing.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_words as words;

use crate::{
    draw::{Drawn, Template, html, with_owner},
    frame::{PageInfo, around},
    pages::ContactPage,
};

/// Draws the page.
pub(crate) fn draw(page: &ContactPage) -> Drawn {
    let words = &words::public(page.locale).contact;
    let heading = if page.done { words.done } else { words.heading };
    let main = with_owner(|| {
        let about = view! { <p class="lead"><bdi>{page.look.email.clone()}</bdi></p> };
        if page.done {
            html(view! { <h1>{heading}</h1> {about} <p>{words.after}</p> })
        } else {
            html(view! {
                <h1>{heading}</h1>
                {about}
                <p>{words.lead}</p>
                <form method="post" action=format!("{}?lang={}", paths::contact_check(&page.token), page.locale)>
                    <button class="button button--primary" type="submit">{words.button}</button>
                </form>
            })
        }
    });
    let page_info = PageInfo { path: None, controller: &page.look.controller, permanent: None };
    let title = format!("{heading} – {}", page.look.controller);
    Drawn { locale: page.locale, title, body: around(page.locale, &page_info, None, &main), template: Template::Plain }
}
