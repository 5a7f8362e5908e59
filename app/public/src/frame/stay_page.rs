//! `/stay/{token}` as the edge draws it: on which day data is removed, and one button by which its owner stays. Opening the page says nothing.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_words as words;

use crate::{
    draw::{Drawn, Template, html, with_owner},
    frame::{PageInfo, around},
    pages::StayPage,
};

/// Draws the page.
pub(crate) fn draw(page: &StayPage) -> Drawn {
    let words = words::stay(page.locale);
    let heading = if page.look.stays { words.done } else { words.heading };
    let day = lupa_ui::day(page.look.on, page.locale);
    let main = with_owner(|| {
        let about = view! { <p class="lead"><bdi>{page.look.masked_email.clone()}</bdi></p> };
        let own_page = view! { <p><a href=format!("{}?lang={}", paths::OWN_PAGE, page.locale)>{words.own_page}</a></p> };
        if page.look.stays {
            html(view! { <h1>{heading}</h1> {about} <p>{words.after}</p> {own_page} })
        } else {
            html(view! {
                <h1>{heading}</h1>
                {about}
                <p>{(words.lead)(&day)}</p>
                <p>{words.choice}</p>
                <form method="post" action=format!("{}?lang={}", paths::stay(&page.token), page.locale)>
                    <button class="button button--primary" type="submit">{words.button}</button>
                </form>
                {own_page}
            })
        }
    });
    let page_info = PageInfo { path: None, controller: &page.look.controller, permanent: None };
    let title = format!("{heading} – {}", page.look.controller);
    Drawn { locale: page.locale, title, body: around(page.locale, &page_info, None, &main), template: Template::Plain }
}
