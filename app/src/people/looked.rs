//! Who has looked at what is kept about a person, or done something with it. Fetched when somebody wants to know.

use leptos::prelude::*;
use lupa_domain::api::staff::AuditLine;

use super::{card::Card, changes::later, wire};
use crate::{
    staff::{audit::draw_line, wire::purposes},
    ui::{Fetched, Outcome},
};

/// What was fetched so far, and where it goes on.
#[derive(Clone, Debug)]
struct Read {
    lines: Vec<AuditLine>,
    next: Option<u64>,
    purposes: Vec<(String, String)>,
}

/// Who has looked.
#[component]
pub fn Looked(card: Card) -> impl IntoView {
    let (words, desk) = (&card.words.past, card.desk);
    let state = RwSignal::new(Fetched::<Read>::Waiting);
    let load = Callback::new(move |()| {
        desk.fetch(state, async move {
            let page = wire::looked(desk.locale, card.id, None).await?;
            Ok(Read { lines: page.entries, next: page.next, purposes: purposes(desk.locale).await })
        });
    });
    let more = move |before: u64| {
        desk.act(wire::looked(desk.locale, card.id, Some(before)), move |page| {
            state.update(|state| {
                if let Fetched::Ready(read) = state {
                    read.lines.extend(page.entries);
                    read.next = page.next;
                }
            });
        });
    };
    let draw = move |read: Read| {
        let lines: Vec<_> = read.lines.iter().map(|line| draw_line(desk, line, &read.purposes)).collect();
        let older = read.next.map(|next| {
            view! { <p><button class="button" type="button" on:click=move |_| more(next)>{words.older}</button></p> }
        });
        (!lines.is_empty()).then(|| view! { <ol class="log">{lines}</ol> {older} })
    };
    let content = move || view! { <Outcome state words=&desk.words.wait retry=load draw empty=words.unseen/> }.into_any();
    later(words.looked, load, content)
}
