//! The letters of a renewal on paper: the next are made here, and those that were made are saved to be printed, as letters and as labels.

use leptos::prelude::*;
use lupa_api as api;
use lupa_domain::{
    api::renewal::{RenewalBundle, RenewalLine, RenewalToMake},
    audience::Sheet,
    renewal::Round,
    text::isolated,
};
use lupa_ui::{Choice, button, number, when};

use super::Renewals;

/// What was made, and what makes more; to those who may.
#[must_use]
pub fn letters(renewals: Renewals, line: &RenewalLine, may: bool) -> AnyView {
    let bundles = line.bundles.iter().map(|bundle| one(renewals, line, bundle, may)).collect_view();
    let more = line.to_make.filter(|_| may).map(|to_make| make(renewals, line, to_make));
    view! { <div class="stack"><ul class="lines">{bundles}</ul> {more}</div> }.into_any()
}

/// For which sheet labels are made, where some may be.
#[must_use]
pub fn sheets(renewals: Renewals, lines: &[RenewalLine]) -> AnyView {
    let (words, sheet) = (&renewals.words.letters, renewals.sheet);
    if !lines.iter().any(|line| line.ended_at.is_none() && !line.bundles.is_empty()) {
        return ().into_any();
    }
    let sheets = Sheet::ALL.into_iter().map(|sheet| (sheet.word.to_owned(), format!("{} mm", sheet.word.replace('x', " × ")))).collect();
    let choose = Callback::new(move |chosen| sheet.set(chosen));
    view! { <Choice name="sheet" label=words.sheet.label hint=words.sheet.hint options=sheets value=sheet choose/> }.into_any()
}

/// One bundle, with its files as long as it can be answered.
fn one(renewals: Renewals, line: &RenewalLine, bundle: &RenewalBundle, may: bool) -> AnyView {
    let Renewals { console, words, sheet, .. } = renewals;
    let words = &words.letters;
    let (id, no) = (line.id, bundle.no);
    let by = isolated(bundle.by.as_deref().unwrap_or_default()).into_owned();
    let count = |count: u64| number(count, console.locale);
    let told = (words.bundle)(bundle.round, &count(no.into()), &count(bundle.letters), &when(bundle.made_at, console.locale), &by);
    let files = (may && line.ended_at.is_none()).then(|| {
        let labels = move || sheet.with(|sheet| api::renewals::labels(id, no, sheet, console.locale));
        let named = |file: &str| format!("{file}: {told}");
        view! {
            <div class="actions">
                <a class="button" href=api::renewals::letters(id, no, console.locale) download="" aria-label=named(words.save)>{words.save}</a>
                <a class="button" href=labels download="" aria-label=named(words.save_labels)>{words.save_labels}</a>
            </div>
        }
    });
    view! { <li class="lines__line"><p>{told.clone()}</p> {files}</li> }.into_any()
}

/// The buttons that make the next letters.
fn make(renewals: Renewals, line: &RenewalLine, to_make: RenewalToMake) -> AnyView {
    let Renewals { console, words, loader, .. } = renewals;
    let (words, id, title) = (&words.letters, line.id, line.title.clone());
    let act = |round: Round, left: u64| {
        let make = move || {
            console.dialog.ask(words.make_ask.heading, words.make_ask.text, words.make_ask.button, move || {
                console.client.run(api::renewals::make(id, round), move |_| loader.reload_then(move || console.notices.show(words.made)));
            });
        };
        let label = (words.make)(round);
        (left > 0).then(|| {
            view! { <p>{(words.left)(round, &number(left, console.locale))}</p> {button("button", label, Some(format!("{label}: {title}")), make)} }
        })
    };
    let all_made = (to_make.letters == 0 && to_make.reminders == 0).then(|| view! { <p class="soft">{words.all_made}</p> });
    view! {
        <p class="soft">{words.lead}</p>
        {act(Round::First, to_make.letters)}
        {act(Round::Reminder, to_make.reminders)}
        {all_made}
    }
    .into_any()
}
