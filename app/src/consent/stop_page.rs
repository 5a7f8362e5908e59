//! `/u/{token}` as the edge draws it: one button that stops one purpose. Opening the page stops nothing.

use leptos::prelude::*;

use crate::{
    draw::{Drawn, Template, html, with_owner},
    links,
    pages::StopPage,
    shell::{self, Place},
    words,
};

/// Draws the page.
pub(crate) fn draw(page: &StopPage) -> Drawn {
    let words = &words::public(page.locale).stop;
    let stopped = page.done || page.look.stopped;
    let heading = (if stopped { words.done } else { words.heading })(&page.look.title);
    let main = with_owner(|| {
        if stopped {
            html(view! {
                <h1>{heading.clone()}</h1>
                <p class="lead">{words.after}</p>
                <p><a class="button" href=links::OWN_PAGE>{words::frame(page.locale).own_page}</a></p>
            })
        } else {
            html(view! {
                <h1>{heading.clone()}</h1>
                <p class="lead">{(words.lead)(&page.look.controller)}</p>
                <form method="post" action=links::stop(&page.token)>
                    <input type="hidden" name="stop" value="1"/>
                    <button class="button button--primary" type="submit">{words.button}</button>
                </form>
            })
        }
    });
    let place = Place { path: None, controller: &page.look.controller, permanent: None };
    let title = format!("{heading} – {}", page.look.controller);
    Drawn { locale: page.locale, title, body: shell::around(page.locale, &place, None, &main), template: Template::Plain }
}
