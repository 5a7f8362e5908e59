//! `/n/{digest}` as the edge draws it: a published notice at its permanent address, with every box empty.

use leptos::prelude::*;
use lupa_domain::consent::Choices;

use super::Replay;
use crate::{
    draw::{Drawn, html, with_owner},
    pages::NoticePage,
    shell::{self, Place},
    words,
};

/// Draws the page.
pub(crate) fn draw(page: &NoticePage) -> Drawn {
    let words = &words::public(page.locale).notice;
    let notice = page.notice.clone();
    let heading = notice.heading.clone();
    let controller = notice.controller.name.clone();
    let title = format!("{heading} – {controller}");
    let main = with_owner(|| {
        html(view! {
            <h1 lang=notice.locale.as_str()>{heading}</h1>
            <p class="soft">{words.lead}</p>
            <dl class="particulars">
                <dt>{words.edition}</dt><dd>{notice.edition.to_string()}</dd>
                <dt>{words.digest}</dt><dd class="digest">{page.digest.to_string()}</dd>
            </dl>
            <Replay notice choices=Choices::new() more=words::form(page.locale).more/>
        })
    });
    let place = Place { path: None, controller: &controller, permanent: None };
    Drawn { locale: page.locale, title, body: shell::around(page.locale, &place, None, &main), hydrates: false }
}
