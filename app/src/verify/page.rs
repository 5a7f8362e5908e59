//! The page: a place for files, the verdict, every check, and the form as it was shown.

use leptos::{prelude::*, task::spawn_local};
use lupa_domain::{
    consent::{
        Method,
        receipt::{Facts, Shown},
    },
    locale::Locale,
    verify::{Check, Outcome, Report, Verdict, Why},
};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, Event, FileList, HtmlInputElement};

use super::files::{Files, Kind};
use crate::{
    browser,
    consent::Receipt,
    wording::Replay,
    words::{self, VerifyWords},
};

/// The page.
#[component]
pub fn VerifyPage(locale: Locale) -> impl IntoView {
    let words = words::verify(locale);
    let files = RwSignal::new(Files::default());
    let over = RwSignal::new(false);
    let chosen = move |event: Event| {
        let input: Option<HtmlInputElement> = event.target().and_then(|target| target.dyn_into().ok());
        if let Some(input) = input {
            read(files, input.files());
            // The same file may be chosen again after it was changed.
            input.set_value("");
        }
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        read(files, event.data_transfer().and_then(|data| data.files()));
    };
    let hovering = move |event: DragEvent| {
        event.prevent_default();
        over.set(true);
    };
    view! {
        <h1 class="unprinted">{words.heading}</h1>
        <p class="lead unprinted">{words.lead}</p>
        <div class="drop unprinted" class:drop--over=move || over.get()
            on:drop=dropped on:dragover=hovering on:dragleave=move |_| over.set(false)>
            <label class="button button--primary drop__choose">
                {words.choose}
                <input class="drop__input" type="file" multiple aria-describedby="files-hint" on:change=chosen/>
            </label>
            <p id="files-hint" class="soft">{words.hint}</p>
        </div>
        {move || files.with(|chosen| list(files, chosen, words))}
        <div aria-live="polite">
            {move || files.with(|chosen| result(chosen.report(), locale, words))}
        </div>
    }
}

/// Reads the files one after the other.
fn read(files: RwSignal<Files>, list: Option<FileList>) {
    let Some(list) = list else { return };
    // Taken out at once: the list empties itself with the field.
    let chosen: Vec<_> = (0..list.length()).filter_map(|index| list.get(index)).collect();
    spawn_local(async move {
        for file in chosen {
            let Ok(buffer) = JsFuture::from(file.array_buffer()).await else { continue };
            let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
            files.update(|files| files.add(file.name(), bytes));
        }
        browser::focus_soon("verdict");
    });
}

fn list(files: RwSignal<Files>, chosen: &Files, words: &'static VerifyWords) -> Option<AnyView> {
    if chosen.all().is_empty() {
        return None;
    }
    let lines = chosen.all().iter().map(|file| {
        let kind = words.kinds[file.kind as usize];
        view! { <li><strong>{kind}</strong> " " <span class="soft">{file.name.clone()}</span></li> }.into_any()
    });
    let view = view! {
        <section class="part unprinted" aria-labelledby="files">
            <h2 id="files">{words.files}</h2>
            <ul class="plain">{lines.collect::<Vec<_>>()}</ul>
            <button class="button" type="button" on:click=move |_| files.set(Files::default())>{words.clear}</button>
            {chosen.all().iter().all(|file| file.kind != Kind::Receipt).then(|| view! { <p class="note">{words.no_receipt}</p> }.into_any())}
        </section>
    };
    Some(view.into_any())
}

fn result(report: Option<Report>, locale: Locale, words: &'static VerifyWords) -> Option<AnyView> {
    let report = report?;
    let verdict = report.verdict();
    let (heading, sentence) = words.verdicts[verdict as usize];
    let class = match verdict {
        Verdict::Authentic => "verdict verdict--good",
        Verdict::Incomplete => "verdict",
        Verdict::Altered | Verdict::Unreadable => "verdict verdict--bad",
    };
    let shown = report.shown().cloned().filter(|_| verdict != Verdict::Altered);
    let checks = report.checks().map(|(check, outcome)| line(check, outcome, words)).collect::<Vec<_>>();
    let view = view! {
        <section class="part" aria-labelledby="verdict">
            <div class=class>
                <h2 id="verdict" tabindex="-1">{heading}</h2>
                <p>{sentence}</p>
            </div>
            <h3>{words.checks}</h3>
            <ul class="checks">{checks}</ul>
        </section>
        {shown.map(|shown| replay(shown, locale, words))}
    };
    Some(view.into_any())
}

fn line(check: Check, outcome: &Outcome, words: &'static VerifyWords) -> AnyView {
    let place = check as usize;
    let (mark, class, said, text, exactly) = match outcome {
        Outcome::Holds => ("✓", "checks__line", words.outcomes[0], words.holds[place].to_owned(), None),
        Outcome::Fails(reason) => {
            ("×", "checks__line checks__line--bad", words.outcomes[1], words.fails[place].to_owned(), Some(reason.to_string()))
        }
        Outcome::Unknown(why) => (
            "?",
            "checks__line checks__line--unknown",
            words.outcomes[2],
            format!("{}: {}. {}", words.holds[place], words.outcomes[2].to_lowercase(), words.why[reason_place(*why)]),
            None,
        ),
    };
    let exactly = exactly.map(|text| {
        view! { <details class="checks__exactly"><summary>{words.exactly}</summary><p lang="en">{text}</p></details> }.into_any()
    });
    view! {
        <li class=class>
            <span class="checks__mark" role="img" aria-label=said>{mark}</span>
            <div>{text}{exactly}</div>
        </li>
    }
    .into_any()
}

const fn reason_place(why: Why) -> usize {
    match why {
        Why::Unreadable => 0,
        Why::OwnKey => 1,
        Why::NoProof => 2,
        Why::NoCheckpoint => 3,
        Why::NoConsistency => 4,
        Why::Unfounded => 5,
        Why::NoKey => 6,
    }
}

fn replay(shown: Shown, locale: Locale, words: &'static VerifyWords) -> AnyView {
    let Facts { method, choices, notice, .. } = shown.consent.clone();
    let (language, heading) = (notice.locale.as_str(), notice.heading.clone());
    let form = (method == Method::WebForm).then(|| {
        view! {
            <section class="look unprinted" aria-labelledby="replay">
                <h2 id="replay">{words.replay}</h2>
                <p class="note">{words.replay_lead}</p>
                <h3 lang=language>{heading}</h3>
                <Replay notice choices more=words.more/>
            </section>
        }
        .into_any()
    });
    view! {
        <div class="part">{view! { <Receipt receipt=shown locale checking=true/> }.into_any()}</div>
        {form}
    }
    .into_any()
}
