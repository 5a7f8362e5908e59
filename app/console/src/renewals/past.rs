//! The renewals that were begun: until when they run, and what came of them, in numbers and as a bar.

use leptos::prelude::*;
use lupa_api as api;
use lupa_domain::{
    api::renewal::{RenewalAnswers, RenewalLine},
    renewal::Medium,
    text::isolated,
};
use lupa_ui::{button, day, number, when};

use super::{
    Renewals,
    letters::{letters, sheets},
};

/// The list.
#[must_use]
pub fn past(renewals: Renewals, lines: &[RenewalLine], may: bool) -> AnyView {
    let words = renewals.words;
    let none = lines.is_empty().then(|| view! { <p class="soft">{words.none}</p> });
    let sheets = may.then(|| sheets(renewals, lines));
    let lines = lines.iter().map(|line| one(renewals, line, may)).collect_view();
    view! {
        <section class="stack" aria-labelledby="begun">
            <h2 id="begun">{words.begun}</h2>
            {none}
            <ul class="lines">{lines}</ul>
            {sheets}
        </section>
    }
    .into_any()
}

fn one(renewals: Renewals, line: &RenewalLine, may: bool) -> AnyView {
    let Renewals { console, words, loader, .. } = renewals;
    let begun = when(line.begun_at, console.locale);
    let by = isolated(line.by.as_deref().unwrap_or_default()).into_owned();
    let told = match line.ended_at {
        Some(ended) => (words.ended)(&begun, &by, &when(ended, console.locale)),
        None => (words.running)(&begun, &by, &day(line.ends_on, console.locale)),
    };
    let medium = if line.medium == Medium::Paper { words.on_paper } else { words.by_mail };
    let id = line.id;
    let stop = (may && line.ended_at.is_none()).then(|| {
        let stop = move || {
            console.dialog.ask(words.stop_ask.heading, words.stop_ask.text, words.stop_ask.button, move || {
                console.client.run(api::renewals::stop(id), move |_| loader.reload_then(move || console.notices.show(words.stopped)));
            });
        };
        button("button", words.stop, Some(format!("{}: {}", words.stop, line.title)), stop)
    });
    view! {
        <li class="lines__line">
            <div class="stack">
                <div>
                    <p><strong>{line.title.clone()}</strong></p>
                    <p class="soft">{medium} ". " {told}</p>
                    {numbers(renewals, line.answers)}
                </div>
                {(line.medium == Medium::Paper).then(|| letters(renewals, line, may))}
            </div>
            {stop}
        </li>
    }
    .into_any()
}

/// The numbers, and the same as a bar: yes, no, and silence.
fn numbers(renewals: Renewals, answers: RenewalAnswers) -> AnyView {
    let Renewals { console, words, .. } = renewals;
    let RenewalAnswers { asked, reminded, yes, no, silent } = answers;
    let count = |count: u64| number(count, console.locale);
    let told = [(words.yes)(&count(yes)), (words.no)(&count(no)), (words.silent)(&count(silent))].join(" · ");
    let part = |count: u64| (count * 1_000).checked_div(asked).unwrap_or_default();
    let (given, refused) = (part(yes), part(no));
    view! {
        <p>{(words.asked)(&count(asked), &count(reminded))}</p>
        <svg class="share__bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
            <rect class="picture__given" width=given.to_string() height="10"/>
            <rect class="picture__ended" x=given.to_string() width=refused.to_string() height="10"/>
        </svg>
        <p class="soft">{told}</p>
    }
    .into_any()
}
