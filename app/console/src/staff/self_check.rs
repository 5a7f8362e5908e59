//! Below the audit log: whether the register agrees with itself, and asking for it.

use leptos::prelude::*;
use lupa_api::{self as api, Loader};
use lupa_domain::api::self_check::{FindingLine, SelfCheckResponse};
use lupa_ui::When;

use crate::context::use_console;

/// What was found last, and the button that looks again.
#[component]
pub fn SelfCheck() -> impl IntoView {
    let console = use_console();
    let words = &console.words.audit.self_check;
    let loader = Loader::of(console.client, api::self_check::last);
    let begin = move |_| console.client.run(api::self_check::begin(), move |answer| loader.update(|seen| *seen = answer));
    let line = |finding: &FindingLine| {
        view! {
            <li class="log__line">
                <span class="log__text">{(words.kind)(finding.kind)} <span class="soft">{format!(" · {}", finding.subject)}</span></span>
            </li>
        }
    };
    let draw = move |seen: SelfCheckResponse| {
        let looked = seen.looked_at;
        let last = seen.ended_at.map(|at| {
            let much = (words.looked)(looked.people, looked.leaves + looked.audit_entries);
            view! { <p class="soft">{words.last} " " <When moment=at locale=console.locale/> {format!(" · {much}")}</p> }
        });
        let verdict = match (seen.running, seen.ended_at.is_some(), seen.count) {
            (true, ..) => words.running.to_owned(),
            (false, false, 0) => words.never.to_owned(),
            (false, true, 0) => words.well.to_owned(),
            (false, _, count) => (words.found)(count),
        };
        let continued = seen.continuations.iter().map(|one| {
            view! { <p>{(lupa_words::backup(console.locale).continued)(one.size)} " " <When moment=one.at locale=console.locale/> "."</p> }
        });
        let continued = continued.collect_view();
        let lines = seen.findings.iter().map(line).collect_view();
        let found = (seen.count > 0).then(|| view! { <ol class="log">{lines}</ol> });
        let button = if seen.running {
            view! { <button class="button" type="button" on:click=move |_| loader.reload()>{words.again}</button> }.into_any()
        } else {
            view! { <button class="button" type="button" on:click=begin>{words.begin}</button> }.into_any()
        };
        Some(view! { <p role="status">{verdict}</p> {found} {continued} {last} <p>{button}</p> })
    };
    view! {
        <section class="part" aria-labelledby="self-check">
            <h2 id="self-check">{words.text.heading}</h2>
            <p class="soft">{words.text.text}</p>
            {loader.view(&console.words.wait, words.never, draw)}
        </section>
    }
}
