//! `/n/{digest}/since/{other}` as the edge draws it: what a published notice says otherwise than an earlier edition of it.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_words as words;

use crate::{
    draw::{Drawn, Template, html, with_owner},
    frame::{self, PageInfo},
    pages::ChangesPage,
    wording::Difference,
};

/// Draws the page.
pub(crate) fn draw(page: &ChangesPage) -> Drawn {
    let ChangesPage { locale, old, new, .. } = page;
    let words = words::difference(*locale);
    let controller = new.notice.controller.name.clone();
    let lead = (words.lead)(old.notice.edition, new.notice.edition);
    let whole = [old, new].map(|side| {
        let text = (words.edition)(side.notice.edition);
        view! { <li><a href=paths::notice(&side.digest)>{format!("{text}: {}", side.notice.heading)}</a></li> }
    });
    let main = with_owner(|| {
        html(view! {
            <h1>{words.heading}</h1>
            <p class="lead">{new.notice.heading.clone()}</p>
            <p class="soft">{lead}</p>
            <Difference old=old.notice.clone() new=new.notice.clone() words/>
            <ul class="stack unprinted">{whole.into_iter().collect_view()}</ul>
        })
    });
    let title = format!("{}: {} – {controller}", words.heading, new.notice.heading);
    let page_info = PageInfo { path: None, controller: &controller, permanent: None };
    Drawn { locale: *locale, title, body: frame::around(*locale, &page_info, None, &main), template: Template::Plain }
}
