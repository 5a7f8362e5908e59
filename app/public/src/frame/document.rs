//! A document as it is read on a page: its sections, and how a section differs from what it said before. The console shows the same.

use leptos::prelude::*;
use lupa_domain::{
    description::{Block, Section, SectionChange},
    wording::Run,
};
use lupa_words::DifferenceWords;

/// A section.
pub fn section(section: &Section) -> impl IntoView + use<> {
    let blocks = section.blocks.iter().map(block).collect_view();
    view! { <section><h2 id=section.id.clone()>{section.heading.clone()}</h2>{blocks}</section> }
}

fn block(block: &Block) -> AnyView {
    match block {
        Block::Text { text } => view! { <p class="document__text">{text.clone()}</p> }.into_any(),
        Block::List { items } => {
            let items = items.iter().map(|item| view! { <li>{item.clone()}</li> }).collect_view();
            view! { <ul class="document__list">{items}</ul> }.into_any()
        }
        Block::Table { heads, rows } => table(heads, rows).into_any(),
        Block::Link { text, address } => view! { <p><a href=address.clone()>{text.clone()}</a></p> }.into_any(),
    }
}

fn table(heads: &[String], rows: &[Vec<String>]) -> impl IntoView + use<> {
    let row = |cells: &Vec<String>| {
        let cell = |(at, cell): (usize, &String)| {
            let head = heads.get(at).cloned().unwrap_or_default();
            if at == 0 {
                view! { <th scope="row">{cell.clone()}</th> }.into_any()
            } else {
                view! { <td data-head=head>{cell.clone()}</td> }.into_any()
            }
        };
        view! { <tr>{cells.iter().enumerate().map(cell).collect_view()}</tr> }
    };
    let rows = rows.iter().map(row).collect_view();
    let heads = heads.iter().map(|head| view! { <th scope="col">{head.clone()}</th> }).collect_view();
    view! { <table class="document__table"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table> }
}

/// What is different in a section, word by word; that words were taken out or put in is said, drawn and marked.
pub fn section_change(change: &SectionChange, words: &'static DifferenceWords) -> impl IntoView + use<> {
    let said = |word: &str| view! { <span class="unseen">{format!(" [{word}: ")}</span> };
    let end = || view! { <span class="unseen">"] "</span> };
    let run = |run: &Run| match run {
        Run::Same(text) => text.clone().into_any(),
        Run::Removed(text) => view! { <del>{said(words.removed)}{text.clone()}{end()}</del> }.into_any(),
        Run::Added(text) => view! { <ins>{said(words.added)}{text.clone()}{end()}</ins> }.into_any(),
    };
    let runs = change.runs.iter().map(run).collect_view();
    view! { <section class="change"><h3 class="change__part">{change.heading.clone()}</h3><p class="change__text">{runs}</p></section> }
}
