//! Who has looked at the data of a person or changed it. It is fetched when it is opened.

use leptos::prelude::*;
use lupa_api::{self as api, Page, PagedList};

use super::{card::Card, changes::fetched_when_opened};
use crate::staff::audit_line::draw_line;

/// The access log.
#[must_use]
pub fn access_log(card: Card) -> AnyView {
    let (words, console) = (&card.words.past, card.console);
    let list = PagedList::new(console.client, "looks-shown", move |cursor| async move {
        let page = api::audit::of_person(card.id, cursor).send(console.client).await?;
        // Without the names, the log shows the ids.
        let names = api::names::list().send(console.client).await.unwrap_or_default();
        let next = page.next.map(|next| next.to_string());
        Ok(Page::new(page.entries, next, move |line| vec![draw_line(console, line, &names)]))
    });
    fetched_when_opened(console, words.looked, list, words.unseen, words.older)
}
