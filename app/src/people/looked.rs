//! Who has looked at what is kept about a person, or done something with it. Fetched when it is opened.

use std::sync::Arc;

use leptos::prelude::*;

use super::{card::Card, changes::later, wire};
use crate::staff::{
    audit::draw_line,
    loaded::{Listed, Page},
    wire::purposes,
};

/// Who has looked.
#[must_use]
pub fn looked(card: Card) -> AnyView {
    let (words, desk) = (&card.words.past, card.desk);
    let listed = Listed::new(desk, "looks-shown", move |cursor| {
        Box::pin(async move {
            let page = wire::looked(card.id, cursor).answer(desk.locale).await?;
            let purposes = purposes(desk.locale).await;
            let (entries, count) = (page.entries.clone(), page.entries.len());
            let rows = move || entries.iter().map(|line| vec![draw_line(desk, line, &purposes)]).collect();
            Ok(Page { rows: Arc::new(rows), count, next: page.next.map(|next| next.to_string()) })
        })
    });
    later(words.looked, listed, words.unseen, words.older)
}
