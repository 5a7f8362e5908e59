//! Who has looked at, handled or exported the person's data: when, and for which purpose.

use leptos::prelude::*;
use lupa_domain::{
    api::portal::{ConsentResponse, Disclosure, DisclosureList},
    staff::{AccessEntry, audit::Act},
    text::isolated,
    time::Moment,
};
use lupa_ui::{When, number};
use lupa_words::LookWords;

use crate::{
    frame::Frame,
    history::{Stretch, turns},
};

/// A page of the exports that the person was in and what else was seen or done, newest first. Purposes have their titles among `consents`.
pub(crate) fn section(frame: &Frame, stretch: Stretch<'_, DisclosureList>, consents: &[ConsentResponse]) -> AnyView {
    let (words, list) = (frame.words(), stretch.page);
    let title = |purpose: &str| consents.iter().find(|consent| consent.purpose.as_str() == purpose).map(|consent| consent.title.clone());
    let exported = |disclosure: &Disclosure| {
        let Disclosure { at, purpose, by, suppression } = disclosure;
        let title = title(purpose.as_str()).unwrap_or_else(|| purpose.to_string());
        let text = if *suppression { words.suppression } else { words.disclosure };
        (*at, text(&isolated(by), &title))
    };
    let looked = |look: &AccessEntry| (look.at, sentence(frame, look, look.about.as_deref().and_then(title)));
    let mut lines: Vec<(Moment, String)> = list.disclosures.iter().map(exported).collect();
    lines.extend(list.looks.iter().map(looked));
    lines.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    let none = lines.is_empty().then(|| view! { <p class="soft">{words.no_disclosures}</p> });
    let line = |(at, text): (Moment, String)| {
        view! {
            <li class="receipts__line">
                <p><span class="receipts__time"><When moment=at locale=frame.locale/></span> " " {text}</p>
            </li>
        }
    };
    view! {
        <section class="part" aria-labelledby="disclosures">
            <h2 id="disclosures">{words.disclosures}</h2>
            {none}
            <ul class="receipts">{lines.into_iter().map(line).collect_view()}</ul>
            {turns(frame, "disclosures", stretch.place, list.next.as_deref())}
        </section>
    }
    .into_any()
}

/// What was done, and for which purpose. Every act has a sentence, at least that data was handled.
fn sentence(frame: &Frame, look: &AccessEntry, title: Option<String>) -> String {
    let words = &frame.words().looks;
    let by = isolated(look.by.as_deref().unwrap_or(words.unnamed));
    let by = match &look.program {
        Some(program) => (words.program)(&by, &isolated(program)),
        None => by.into_owned(),
    };
    let mut text = of(look.act, words)(&by);
    if let Some(title) = title {
        text = format!("{text} {}", (words.purpose)(&title));
    }
    if look.times > 1 {
        text = format!("{text} {}", (words.times)(&number(look.times.into(), frame.locale)));
    }
    text
}

/// The sentence of an act.
const fn of(act: Act, words: &LookWords) -> fn(&str) -> String {
    match act {
        Act::AudienceSeen | Act::PeopleSeen => words.listed,
        Act::VerdictSeen => words.checked,
        Act::PersonSeen | Act::ScanSeen => words.seen,
        Act::PersonCreated => words.created,
        Act::PersonChanged => words.changed,
        Act::HistorySeen => words.history_seen,
        Act::HistoryChanged => words.history_changed,
        Act::ConsentRecorded | Act::ScanChanged => words.recorded,
        Act::ReportMade => words.reported,
        Act::EvidenceMade => words.proved,
        _ => words.handled,
    }
}
