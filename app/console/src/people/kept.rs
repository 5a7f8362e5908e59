//! Until when the data of a person is kept and by which rule, and who was told that it was corrected or restricted.

use leptos::prelude::*;
use lupa_domain::{
    api::rights::notifications::NotificationLine,
    retention::{self, Term},
    text::isolated,
};
use lupa_ui::{day, when};
use lupa_words as words;

use super::card::Card;

/// Until when each group of data is kept, as the person reads it on their own page; nothing where no rule says so.
#[must_use]
pub fn terms(card: Card) -> Option<AnyView> {
    let locale = card.console.locale;
    let (words, terms) = (retention::words(locale), card.person.with_value(|person| person.terms.clone()));
    let line = |term: &Term| {
        view! { <div class="facts__line"><dt>{words.group(term.group)}</dt> <dd>{words.term(term, |until| day(until, locale))}</dd></div> }
    };
    let lines = terms.iter().map(line).collect_view();
    (!terms.is_empty()).then(|| {
        view! {
            <section class="panel" aria-labelledby="until">
                <div class="panel__head"><h2 class="panel__title" id="until">{words::customers(locale).head.terms}</h2></div>
                <div class="panel__body"><dl class="facts">{lines}</dl></div>
            </section>
        }
        .into_any()
    })
}

/// Who received data and was told of a change, or has to be; nothing where nobody was.
#[must_use]
pub fn notifications(card: Card) -> Option<AnyView> {
    let locale = card.console.locale;
    let (words, format) = (words::notifications(locale), card.format());
    let told = card.person.with_value(|person| person.notifications.clone());
    let line = |line: &NotificationLine| {
        let data = line.data.iter().map(|datum| format.label(datum)).collect::<Vec<_>>().join(", ");
        let (recipient, data) = (isolated(&line.recipient), isolated(&data));
        let text = match line.told_at {
            Some(told_at) => (words.was_told)(line.change, &recipient, &data, &when(told_at, locale)),
            None => (words.waits)(line.change, &recipient, &data, &when(line.at, locale)),
        };
        view! { <li><p>{text}</p></li> }
    };
    let lines = told.iter().map(line).collect_view();
    (!told.is_empty()).then(|| {
        view! {
            <section class="panel" aria-labelledby="told">
                <div class="panel__head"><h2 class="panel__title" id="told">{words.heading}</h2></div>
                <div class="panel__body"><ul class="stack">{lines}</ul></div>
            </section>
        }
        .into_any()
    })
}
