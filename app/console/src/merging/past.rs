//! The merges of a card: those that can be undone, and those that wait for a mailbox.

use leptos::prelude::*;
use lupa_api as api;
use lupa_domain::{
    api::people::{MergeLine, MergeProgress},
    text::isolated,
};
use lupa_ui::{button, when};

use super::Merging;
use crate::people::locations;

/// The list; nothing where there are none.
#[must_use]
pub fn past(merging: Merging, merges: &[MergeLine]) -> AnyView {
    if merges.is_empty() {
        return ().into_any();
    }
    let lines = merges.iter().map(|line| merge(merging, line)).collect_view();
    view! {
        <section class="stack" aria-labelledby="past">
            <h2 id="past">{merging.words.past.heading}</h2>
            <ul class="lines">{lines}</ul>
        </section>
    }
    .into_any()
}

fn merge(merging: Merging, line: &MergeLine) -> AnyView {
    let (console, words) = (merging.console, &merging.words.past);
    let is_done = line.progress == MergeProgress::Done;
    let (at, by) = (when(line.at, console.locale), isolated(line.by.as_deref().unwrap_or_default()).into_owned());
    let told = if is_done { (words.done)(&at, &by) } else { (words.asked)(&at, &by) };
    let email = line.email.as_ref().map(|email| view! { <p>{(words.email)(&isolated(email))}</p> });
    let until = line.until.map(|until| {
        let until = when(until, console.locale);
        if is_done { (words.undo_until)(&until) } else { (words.agree_until)(&until) }
    });
    let (id, other) = (line.id, line.other);
    let undo = move || {
        console.client.run(api::people::undo_merge(merging.person, id), move |_| {
            let loader = merging.loader;
            if is_done {
                console.navigation.go_with_notice(locations::card(other), words.undone);
            } else {
                loader.reload_then(move || console.notices.show(words.withdrawn));
            }
        });
    };
    let act = move || {
        if is_done {
            console.dialog.ask(words.ask.heading, words.ask.text, words.ask.button, undo);
        } else {
            undo();
        }
    };
    let label = if is_done { words.undo } else { words.withdraw };
    let acts = line.until.is_some().then(|| button("button", label, None, act));
    view! {
        <li class="lines__line">
            <div>
                <p>{told}</p>
                {email}
                <p class="soft">{until.unwrap_or_else(|| words.over.to_owned())}</p>
            </div>
            {acts}
        </li>
    }
    .into_any()
}
