//! `/n/{digest}` as the edge draws it: a published notice at its permanent address, with every box empty, and where it stands today.
//!
//! The notice never changes; whether it is still the one that the form shows does. So the page is drawn anew each time, and the bytes that
//! may be kept for ever are at `/api/v1/notices/{digest}`.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_domain::{api::wording::NoticeEdition, consent::Choices, locale::Locale};
use lupa_ui::{When, when};
use lupa_words::{self as words, NoticeWords};

use crate::{
    draw::{Drawn, Template, html, with_owner},
    frame::{self, PageInfo},
    pages::NoticePage,
    wording::Replay,
};

/// Draws the page.
pub(crate) fn draw(page: &NoticePage) -> Drawn {
    let words = &words::public(page.locale).notice;
    let notice = page.shown.notice.clone();
    let heading = notice.heading.clone();
    let controller = notice.controller.name.clone();
    let title = format!("{heading} – {controller}");
    let changes = page.place.before.as_ref().map(|before| {
        view! { <p class="unprinted"><a href=paths::changes(&page.shown.digest, before)>{words.changes}</a></p> }
    });
    let main = with_owner(|| {
        html(view! {
            <h1 lang=notice.locale.as_str()>{heading}</h1>
            <p class="soft">{words.lead}</p>
            <dl class="particulars">
                <dt>{words.edition}</dt><dd>{notice.edition.to_string()}</dd>
                <dt>{words.published}</dt><dd><When moment=page.place.published_at locale=page.locale/></dd>
                <dt>{words.state}</dt><dd>{state(page, words, page.locale)}</dd>
                <dt>{words.digest}</dt><dd class="digest" translate="no">{page.shown.digest.to_string()}</dd>
            </dl>
            {changes}
            <Replay notice choices=Choices::new() more=words::form(page.locale).more/>
        })
    });
    let page_info = PageInfo { path: None, controller: &controller, permanent: None };
    Drawn { locale: page.locale, title, body: frame::around(page.locale, &page_info, None, &main), template: Template::Plain }
}

fn state(page: &NoticePage, words: &'static NoticeWords, locale: Locale) -> impl IntoView + use<> {
    let NoticeEdition { retires_at, current, .. } = &page.place;
    let said = retires_at.map_or_else(|| words.valid.to_owned(), |at| (words.over)(&when(at, locale)));
    let newer = current.as_ref().filter(|_| retires_at.is_some());
    let newer = newer.map(|digest| view! { " " <a class="unprinted" href=paths::notice(digest)>{words.newest}</a> });
    view! { {said} {newer} }
}
