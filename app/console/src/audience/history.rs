//! Pictures: consents that came and went, and how the editions were answered. They are fetched when they are opened. Each has a table.
//!
//! A bar is a rectangle and a mark is a line, drawn here. A library for charts would weigh more than the whole screen, and it writes styles
//! into the page, which our content security policy forbids.

use leptos::prelude::*;
use lupa_api::{self as api, Loader};
use lupa_domain::{
    api::audience::{BoxShare, ConsentHistory, EditionMark, OptInShares, PurposeHistory},
    audience::Step,
    locale::Locale,
    time::Day,
};
use lupa_ui::{Table, number};
use lupa_words::{audience::ShareHeads, english_month};

use super::query::AudienceQuery;

/// The lengths of a picture: of one step, and of the longest bar.
const STEP: usize = 20;
const BAR: u64 = 60;

/// The pictures, folded away until they are opened.
#[component]
pub fn History(query: AudienceQuery) -> impl IntoView {
    let was_opened = RwSignal::new(false);
    let toggle = move |_| {
        if !was_opened.get_untracked() {
            was_opened.set(true);
        }
    };
    view! {
        <details class="history" on:toggle=toggle>
            <summary><h2 class="history__heading">{query.words.history.heading}</h2></summary>
            {move || was_opened.get().then(|| view! { <Pictures query/> })}
        </details>
    }
}

#[component]
fn Pictures(query: AudienceQuery) -> impl IntoView {
    let (words, console) = (&query.words.history, query.console);
    let step = RwSignal::new(Step::Month);
    let history = Loader::of(console.client, move || api::audience::history(step.get_untracked()));
    let shares = Loader::of(console.client, api::audience::shares);
    let steps = Step::ALL.into_iter().map(|which| {
        let choose = move |_| {
            step.set(which);
            history.restart();
        };
        view! {
            <label class="option">
                <input type="radio" name="step" checked=which == Step::Month on:change=choose/> <span>{(words.step)(which)}</span>
            </label>
        }
    });
    let draw = move |history: ConsentHistory| (!history.purposes.is_empty()).then(|| pictures(query, &from_first(history)));
    let draw_shares = move |shares: OptInShares| (!shares.editions.is_empty()).then(|| shares_table(query, shares));
    view! {
        <fieldset class="options history__steps"><legend class="unseen">{words.steps}</legend> {steps.collect_view()}</fieldset>
        {history.view(&console.words.wait, words.nothing, draw)}
        <h3>{words.shares}</h3>
        <p class="soft">{words.shares_why}</p>
        {shares.view(&console.words.wait, words.nothing, draw_shares)}
    }
}

fn pictures(query: AudienceQuery, history: &ConsentHistory) -> AnyView {
    let (words, locale) = (&query.words.history, query.console.locale);
    // All pictures have the same scale, so that their bars can be compared.
    let highest = history.purposes.iter().flat_map(|purpose| purpose.given.iter().chain(&purpose.ended)).copied().max().unwrap_or_default();
    let highest = round(highest);
    let marks: Vec<_> = history.editions.iter().filter_map(|mark| Some((place(history, mark.day)?, mark))).collect();
    let places: Vec<usize> = marks.iter().map(|(place, _)| *place).collect();
    let named = marks.iter().map(|(_, mark)| view! { <li>{edition(query, mark)} ": " {date(mark.day, Step::Day, locale)}</li> });
    let figures = history.purposes.iter().map(|purpose| figure(query, history, purpose, highest, &places));
    view! {
        <p class="soft">{words.legend}</p>
        <div class="pictures">{figures.collect_view()}</div>
        {(!marks.is_empty()).then(|| view! { <p class="soft">{words.marks}</p> <ul class="history__marks">{named.collect_view()}</ul> })}
    }
    .into_any()
}

/// Without the steps before anything happened: they would press what did into a sliver.
fn from_first(mut history: ConsentHistory) -> ConsentHistory {
    let is_quiet = |at: usize| history.purposes.iter().all(|purpose| purpose.given[at] == 0 && purpose.ended[at] == 0);
    let quiet = (0..history.begins.len().saturating_sub(1)).take_while(|at| is_quiet(*at)).count();
    history.begins.drain(..quiet);
    for purpose in &mut history.purposes {
        purpose.given.drain(..quiet);
        purpose.ended.drain(..quiet);
    }
    history
}

/// A number for the end of an axis: the next of 2, 4, 10, 20, 40, 100 and so on, each of which can be halved.
fn round(highest: u64) -> u64 {
    let mut tens = 1;
    loop {
        if let Some(end) = [2, 4, 10].into_iter().map(|end| end * tens).find(|end| *end >= highest) {
            return end;
        }
        tens *= 10;
    }
}

/// The step in which a day lies.
fn place(history: &ConsentHistory, day: Day) -> Option<usize> {
    history.begins.binary_search(&history.step.begins(day)).ok()
}

fn figure(query: AudienceQuery, history: &ConsentHistory, purpose: &PurposeHistory, highest: u64, marks: &[usize]) -> AnyView {
    let (words, locale) = (&query.words.history, query.console.locale);
    let title = query.title(purpose.purpose.as_str());
    let length = |count: u64| (count * BAR).div_ceil(highest.max(1));
    // All bars of a kind are one path: an element for each bar would be hundreds of them.
    let bar = |(at, top, length): (usize, u64, u64)| format!("M{} {top}h14v{length}h-14z", at * STEP + 3);
    let up = purpose.given.iter().map(|count| length(*count)).enumerate().map(|(at, up)| bar((at, BAR - up, up)));
    let down = purpose.ended.iter().map(|count| length(*count)).enumerate().map(|(at, down)| bar((at, BAR + 1, down)));
    let (up, down) = (up.collect::<String>(), down.collect::<String>());
    let lines = marks.iter().map(|at| format!("M{} 0v{}", at * STEP, 2 * BAR)).collect::<Vec<_>>().concat();
    let width = history.begins.len() * STEP;
    // Up from the middle what was given, down from it what ended: both are counted from there.
    let axis = [highest, highest / 2, 0, highest / 2, highest].map(|count| view! { <span>{number(count, locale)}</span> }).collect_view();
    let grid = [0, BAR / 2, BAR + BAR / 2, 2 * BAR].map(|at| format!("M0 {at}h{width}")).concat();
    let [given, ended] = [&purpose.given, &purpose.ended].map(|counts| number(counts.iter().sum(), locale));
    let sentence = (words.told)(&given, &ended);
    let row = |(at, begins): (usize, &Day)| {
        let counts = [purpose.given[at], purpose.ended[at]].map(|count| number(count, locale).into_any());
        let mut cells = vec![date(*begins, history.step, locale).into_any()];
        cells.extend(counts);
        cells
    };
    let rows: Vec<_> = history.begins.iter().enumerate().rev().map(row).collect();
    let ends = [history.begins.first(), history.begins.last()].map(|day| day.map(|day| date(*day, history.step, locale)));
    let [first, last] = ends;
    view! {
        <figure class="picture">
            <figcaption><strong>{title.clone()}</strong> <span class="picture__told">{sentence}</span></figcaption>
            <div class="picture__plot">
            <p class="picture__axis soft" aria-hidden="true">{axis}</p>
            <svg class="picture__bars" viewBox=format!("0 0 {width} {}", 2 * BAR + 1) preserveAspectRatio="none" aria-hidden="true">
                <path class="picture__given" d=up></path>
                <path class="picture__ended" d=down></path>
                <path class="picture__grid" d=grid></path>
                <path class="picture__line" d=format!("M0 {BAR}h{width}")></path>
                <path class="picture__mark" d=lines></path>
            </svg>
            </div>
            <p class="picture__ends soft"><span>{first}</span> <span>{last}</span></p>
            <details>
                <summary>{words.table} <span class="unseen">{title}</span></summary>
                <Table caption=words.table heads=vec![words.heads.since, words.heads.given, words.heads.ended] rows/>
            </details>
        </figure>
    }
    .into_any()
}

fn shares_table(query: AudienceQuery, shares: OptInShares) -> AnyView {
    let words = &query.words.history;
    let rows = shares.editions.into_iter().flat_map(|answered| {
        let name = edition(query, &answered.edition);
        answered.boxes.into_iter().map(move |share| share_row(query, name.clone(), &share))
    });
    let ShareHeads { version, purpose, share, ticked } = &words.share_heads;
    view! { <Table caption=words.shares heads=vec![*version, *purpose, *share, *ticked] rows=rows.collect()/> }.into_any()
}

fn share_row(query: AudienceQuery, edition: String, share: &BoxShare) -> Vec<AnyView> {
    let locale = query.console.locale;
    let percent = (share.ticked * 200 / share.shown.max(1)).div_ceil(2);
    let of = (query.words.history.ticked)(&number(share.ticked, locale), &number(share.shown, locale));
    let space = if locale == Locale::En { "" } else { "\u{a0}" };
    let bar = view! {
        <span class="share">
            <span class="share__percent">{format!("{percent}{space}%")}</span>
            <svg class="share__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect class="picture__given" x="0" y="0" width=percent.to_string() height="10"></rect>
            </svg>
        </span>
    };
    vec![edition.into_any(), query.title(share.purpose.as_str()).into_any(), bar.into_any(), of.into_any()]
}

fn edition(query: AudienceQuery, mark: &EditionMark) -> String {
    query.edition(mark.form.as_str(), mark.edition)
}

/// A day, or the month that begins with it.
fn date(day: Day, step: Step, locale: Locale) -> String {
    let text = day.to_string();
    let [year, month, day] = [0..4, 5..7, 8..10].map(|part| text.get(part).unwrap_or_default());
    let (plain_month, plain_day) = (month.trim_start_matches('0'), day.trim_start_matches('0'));
    let name = || plain_month.parse().map(english_month).unwrap_or_default();
    match (locale, step) {
        (Locale::Fi, Step::Month) => format!("{plain_month}/{year}"),
        (Locale::Fi, _) => format!("{plain_day}.{plain_month}.{year}"),
        (Locale::Sv, Step::Month) => format!("{year}-{month}"),
        (Locale::Sv, _) => text,
        (Locale::En, Step::Month) => format!("{} {year}", name()),
        (Locale::En, _) => format!("{plain_day} {} {year}", name()),
    }
}
