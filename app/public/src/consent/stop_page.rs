//! `/u/{token}` as the edge draws it: one button that stops one purpose. Opening the page stops nothing.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_words as words;

use crate::{
    draw::{Drawn, Template, html, with_owner},
    frame::{self, PageInfo},
    pages::StopPage,
};

/// Draws the page.
pub(crate) fn draw(page: &StopPage) -> Drawn {
    let words = &words::public(page.locale).stop;
    let stopped = page.done || page.look.stopped;
    let heading = (if stopped { words.done } else { words.heading })(&page.look.title);
    let of_what = || {
        let address = page.look.masked_email.clone();
        let address = address.map(|address| view! { <dt>{words.address}</dt><dd><bdi>{address}</bdi></dd> });
        view! { <dl class="particulars">{address}<dt>{words.purpose}</dt><dd>{page.look.title.clone()}</dd></dl> }
    };
    let main = with_owner(|| {
        if stopped {
            html(view! {
                <h1>{heading.clone()}</h1>
                <p class="lead">{words.after}</p>
                {of_what()}
                <p><a class="button" href=paths::OWN_PAGE>{words::frame(page.locale).own_page}</a></p>
            })
        } else {
            html(view! {
                <h1>{heading.clone()}</h1>
                <p class="lead">{(words.lead)(&page.look.controller)}</p>
                {of_what()}
                <form method="post" action=paths::stop(&page.token)>
                    <input type="hidden" name="stop" value="1"/>
                    <button class="button button--primary" type="submit">{words.button}</button>
                </form>
            })
        }
    });
    let page_info = PageInfo { path: None, controller: &page.look.controller, permanent: None };
    let title = format!("{heading} – {}", page.look.controller);
    Drawn { locale: page.locale, title, body: frame::around(page.locale, &page_info, None, &main), template: Template::Plain }
}
