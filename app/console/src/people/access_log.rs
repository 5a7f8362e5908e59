//! Who has looked at what is kept about a person, or done something with it. Fetched when it is opened.

use std::sync::Arc;

use leptos::prelude::*;
use lupa_api::{self as api, Page, PagedList};

use crate::{people::{card::Card, changes::later}, staff::audit::draw_line};

/// Who has looked.
#[must_use]
pub fn looked(card: Card) -> AnyView {
    let (words, console) = (&card.words.past, card.console);
    let listed = PagedList::new(console, "looks-shown", move |cursor| {
        Box::pin(async move {
            let page = api::audit::of_person(card.id, cursor).send(console.client).await?;
            let purposes = purposes(console.locale).await;
            let (entries, count) = (page.entries.clone(), page.entries.len());
            let rows = move || entries.iter().map(|line| vec![draw_line(console, line, &purposes)]).collect();
            Ok(Page { rows: Arc::new(rows), count, next: page.next.map(|next| next.to_string()) })
        })
    });
    later(words.looked, listed, words.unseen, words.older)
}
