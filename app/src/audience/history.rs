//! Pictures: consents that came and went, and how the editions were answered. Fetched when they are opened; behind each stands its table.
//!
//! A bar is a rectangle and a mark is a line, drawn here: what a library for charts would add is larger than the whole screen, and it
//! styles in place, which our own policy forbids.

use leptos::{ev::Event, prelude::*};
use lupa_domain::{
    api::audience::{BoxShare, ConsentHistory, EditionMark, OptInShares, PurposeHistory},
    audience::Step,
    locale::Locale,
    time::Day,
};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{board::Board, wire};
use crate::{
    ui::{Fetched, Outcome, Table, number},
    words::{
        MONTHS,
        audience::{HistoryWords, ShareHeads},
    },
};

/// The lengths of a picture: of one step, and of the longest bar.
const STEP: usize = 20;
const BAR: u64 = 60;

/// The pictures, folded away until they are wanted.
#[component]
pub fn History(board: Board) -> impl IntoView {
    let (words, desk) = (&board.words.history, board.desk);
    let step = RwSignal::new(Step::Month);
    let history = RwSignal::new(Fetched::<ConsentHistory>::Waiting);
    let shares = RwSignal::new(Fetched::<OptInShares>::Waiting);
    let load = move || {
        history.set(Fetched::Waiting);
        desk.fetch(history, wire::history(desk.locale, step.get_untracked()));
    };
    let load_shares = move || {
        shares.set(Fetched::Waiting);
        desk.fetch(shares, wire::shares(desk.locale));
    };
    let toggle = move |event: Event| {
        let open = event.target().and_then(|target| target.dyn_into::<Element>().ok()).is_some_and(|details| details.has_attribute("open"));
        if open && history.with_untracked(|history| *history == Fetched::Waiting) {
            load();
            load_shares();
        }
    };
    let steps = Step::ALL.into_iter().map(|which| {
        let choose = move |_| {
            step.set(which);
            load();
        };
        view! {
            <label class="option">
                <input type="radio" name="step" checked=which == Step::Month on:change=choose/> <span>{(words.step)(which)}</span>
            </label>
        }
    });
    let draw = move |history: ConsentHistory| (!history.purposes.is_empty()).then(|| pictures(words, desk.locale, &history));
    let draw_shares = move |shares: OptInShares| (!shares.editions.is_empty()).then(|| table_of(words, desk.locale, shares));
    view! {
        <details class="history" on:toggle=toggle>
            <summary><h2 class="history__heading">{words.heading}</h2></summary>
            <fieldset class="options history__steps"><legend class="unseen">{words.steps}</legend> {steps.collect_view()}</fieldset>
            <Outcome state=history words=&desk.words.wait retry=Callback::new(move |()| load()) draw empty=words.nothing/>
            <h3>{words.shares}</h3>
            <p class="soft">{words.shares_why}</p>
            <Outcome state=shares words=&desk.words.wait retry=Callback::new(move |()| load_shares()) draw=draw_shares empty=words.nothing/>
        </details>
    }
}

fn pictures(words: &'static HistoryWords, locale: Locale, history: &ConsentHistory) -> AnyView {
    // One scale for all, so that a bar is as long here as there.
    let highest = history.purposes.iter().flat_map(|purpose| purpose.given.iter().chain(&purpose.ended)).copied().max().unwrap_or_default();
    let marks: Vec<_> = history.editions.iter().filter_map(|mark| Some((place(history, mark.day)?, mark))).collect();
    let places: Vec<usize> = marks.iter().map(|(place, _)| *place).collect();
    let named = marks.iter().map(|(_, mark)| view! { <li>{edition(words, mark)} ": " {date(mark.day, Step::Day, locale)}</li> });
    let figures = history.purposes.iter().map(|purpose| figure(words, locale, history, purpose, highest, &places));
    view! {
        <p class="soft">{(words.legend)(&number(highest, locale))}</p>
        <div class="pictures">{figures.collect_view()}</div>
        {(!marks.is_empty()).then(|| view! { <p class="soft">{words.marks}</p> <ul class="history__marks">{named.collect_view()}</ul> })}
    }
    .into_any()
}

/// The step in which a day lies.
fn place(history: &ConsentHistory, day: Day) -> Option<usize> {
    history.begins.binary_search(&history.step.begins(day)).ok()
}

fn figure(
    words: &'static HistoryWords,
    locale: Locale,
    history: &ConsentHistory,
    purpose: &PurposeHistory,
    highest: u64,
    marks: &[usize],
) -> AnyView {
    let length = |count: u64| (count * BAR).div_ceil(highest.max(1));
    // A path for each kind: drawn at once, where an element a bar would be a hundred of them.
    let bar = |(at, top, length): (usize, u64, u64)| format!("M{} {top}h14v{length}h-14z", at * STEP + 3);
    let up = purpose.given.iter().map(|count| length(*count)).enumerate().map(|(at, up)| bar((at, BAR - up, up)));
    let down = purpose.ended.iter().map(|count| length(*count)).enumerate().map(|(at, down)| bar((at, BAR + 1, down)));
    let (up, down) = (up.collect::<String>(), down.collect::<String>());
    let lines = marks.iter().map(|at| format!("M{} 0v{}", at * STEP, 2 * BAR)).collect::<Vec<_>>().concat();
    let width = history.begins.len() * STEP;
    let [given, ended] = [&purpose.given, &purpose.ended].map(|counts| number(counts.iter().sum(), locale));
    let told = (words.told)(&given, &ended);
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
            <figcaption><strong>{purpose.title.clone()}</strong> <span class="picture__told">{told}</span></figcaption>
            <svg class="picture__bars" viewBox=format!("0 0 {width} {}", 2 * BAR + 1) preserveAspectRatio="none" aria-hidden="true">
                <path class="picture__given" d=up></path>
                <path class="picture__ended" d=down></path>
                <path class="picture__line" d=format!("M0 {BAR}h{width}")></path>
                <path class="picture__mark" d=lines></path>
            </svg>
            <p class="picture__ends soft"><span>{first}</span> <span>{last}</span></p>
            <details>
                <summary>{words.table} <span class="unseen">{purpose.title.clone()}</span></summary>
                <Table caption=words.table heads=vec![words.heads.since, words.heads.given, words.heads.ended] rows/>
            </details>
        </figure>
    }
    .into_any()
}

fn table_of(words: &'static HistoryWords, locale: Locale, shares: OptInShares) -> AnyView {
    let rows = shares.editions.into_iter().flat_map(|answered| {
        let name = edition(words, &answered.edition);
        answered.boxes.into_iter().map(move |share| share_row(words, locale, name.clone(), share))
    });
    let ShareHeads { version, purpose, share, ticked } = &words.share_heads;
    view! { <Table caption=words.shares heads=vec![*version, *purpose, *share, *ticked] rows=rows.collect()/> }.into_any()
}

fn share_row(words: &'static HistoryWords, locale: Locale, edition: String, share: BoxShare) -> Vec<AnyView> {
    let percent = (share.ticked * 200 / share.shown.max(1)).div_ceil(2);
    let of = (words.ticked)(&number(share.ticked, locale), &number(share.shown, locale));
    let space = if locale == Locale::En { "" } else { "\u{a0}" };
    let bar = view! {
        <span class="share">
            <span class="share__percent">{format!("{percent}{space}%")}</span>
            <svg class="share__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect class="picture__given" x="0" y="0" width=percent.to_string() height="10"></rect>
            </svg>
        </span>
    };
    vec![edition.into_any(), share.title.into_any(), bar.into_any(), of.into_any()]
}

fn edition(words: &HistoryWords, mark: &EditionMark) -> String {
    (words.edition)(mark.form.as_str(), mark.edition)
}

/// A day, or the month that begins with it.
fn date(day: Day, step: Step, locale: Locale) -> String {
    let text = day.to_string();
    let [year, month, day] = [0..4, 5..7, 8..10].map(|part| text.get(part).unwrap_or_default());
    let (plain_month, plain_day) = (month.trim_start_matches('0'), day.trim_start_matches('0'));
    let name = || plain_month.parse::<usize>().ok().and_then(|month| MONTHS.get(month - 1)).copied().unwrap_or_default();
    match (locale, step) {
        (Locale::Fi, Step::Month) => format!("{plain_month}/{year}"),
        (Locale::Fi, _) => format!("{plain_day}.{plain_month}.{year}"),
        (Locale::Sv, Step::Month) => format!("{year}-{month}"),
        (Locale::Sv, _) => text,
        (Locale::En, Step::Month) => format!("{} {year}", name()),
        (Locale::En, _) => format!("{plain_day} {} {year}", name()),
    }
}
