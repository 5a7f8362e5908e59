//! The scans of a signed paper: those that are kept, as files to be saved, and a field for another.

use leptos::{ev::Event, prelude::*, task::spawn_local};
use lupa_api::{self as api, paths};
use lupa_domain::{
    api::consent::{ScanLine, ScanRequest},
    consent::scan::MAX_SCAN_BYTES,
    ids::{EventId, PersonId},
    staff::Right,
};
use lupa_ui::{
    browser::{forget_picture, paper},
    button, dynamic, size, when,
};
use lupa_words::{self as words, customers::ScanWords};

use crate::context::{ConsoleContext, use_console};

/// The field for a file.
const FIELD: &str = "scan";

/// How far attaching a scan has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Editing,
    Sending,
    Unfit,
    Kept,
}

/// What the parts share.
#[derive(Clone, Copy)]
struct Papers {
    console: ConsoleContext,
    words: &'static ScanWords,
    person: PersonId,
    kept: RwSignal<Vec<ScanLine>>,
    phase: RwSignal<Phase>,
    changed: Callback<Vec<ScanLine>>,
}

/// The scans beside one recording. `changed` is told of all of them when one is kept or taken out.
#[component]
pub fn Scans(person: PersonId, event: EventId, kept: Vec<ScanLine>, changed: Callback<Vec<ScanLine>>) -> impl IntoView {
    let console = use_console();
    let words = &words::customers(console.locale).scan;
    let papers = Papers { console, words, person, kept: RwSignal::new(kept), phase: RwSignal::new(Phase::Editing), changed };
    let may = console.session.may(Right::RecordConsent);
    let lines = dynamic(move || {
        let lines = papers.kept.get();
        if lines.is_empty() {
            ().into_any()
        } else {
            view! { <ul class="scans">{lines.into_iter().map(|line| papers.line(&line)).collect_view()}</ul> }.into_any()
        }
    });
    view! {
        <section class="stack" aria-labelledby="scans">
            <h2 class="scans__heading" id="scans">{words.heading}</h2>
            {lines}
            {may.then(|| papers.field(event))}
        </section>
    }
}

impl Papers {
    fn line(self, line: &ScanLine) -> AnyView {
        let Self { console, words, person, .. } = self;
        let text = (words.open)(&size(line.bytes, console.locale), &when(line.at, console.locale));
        let by = line.by.as_ref().map(|name| (words.by)(name));
        let id = line.id;
        // Who may record without seeing people keeps a scan and opens none.
        let open = if console.session.may(Right::SeePeople) {
            view! { <a href=paths::person_scan(person, id) download=format!("scan-{id}.{}", line.kind.as_str())>{text}</a> }.into_any()
        } else {
            text.into_any()
        };
        let remove = console.session.may(Right::RecordConsent).then(|| {
            button("button button--quiet", words.remove, None, move || {
                console.dialog.ask(words.remove_ask, words.remove_text, words.remove, move || self.remove(id));
            })
        });
        view! { <li class="scans__line"><div>{open} <p class="soft">{by}</p></div> {remove}</li> }.into_any()
    }

    fn remove(self, id: lupa_domain::ids::ScanId) {
        let Self { console, words, person, kept, changed, .. } = self;
        console.client.run(api::consents::remove_scan(person, id), move |()| {
            kept.update(|kept| kept.retain(|line| line.id != id));
            console.notices.show(words.removed);
            changed.run(kept.get_untracked());
        });
    }

    fn field(self, event: EventId) -> AnyView {
        let Self { words, phase, .. } = self;
        let unfit = move || phase.get() != Phase::Unfit;
        let said = move || match phase.get() {
            Phase::Sending => words.sending,
            Phase::Kept => words.kept,
            Phase::Editing | Phase::Unfit => "",
        };
        view! {
            <div class="field">
                <label class="field__label" for=FIELD>{words.label}</label>
                <p class="field__hint" id="scan-hint">{words.hint}</p>
                <p class="field__error" id="scan-error" role="alert" hidden=unfit>{words.unfit}</p>
                <input class="field__input" id=FIELD type="file" accept="image/*,application/pdf" aria-describedby="scan-hint scan-error"
                    on:change=move |_: Event| self.attach(event)/>
                <p class="soft" role="status">{said}</p>
            </div>
        }
        .into_any()
    }

    fn attach(self, event: EventId) {
        let Self { console, person, kept, phase, changed, .. } = self;
        if phase.get_untracked() == Phase::Sending {
            return;
        }
        phase.set(Phase::Sending);
        spawn_local(async move {
            let Some(content) = paper::chosen_paper(FIELD, MAX_SCAN_BYTES).await else {
                phase.set(Phase::Unfit);
                return;
            };
            match api::consents::keep_scan(person, &ScanRequest { event, content }).send(console.client).await {
                Ok(line) => {
                    forget_picture(FIELD);
                    kept.update(|kept| kept.insert(0, line));
                    phase.set(Phase::Kept);
                    changed.run(kept.get_untracked());
                }
                Err(error) => {
                    let is_unfit = matches!(&error, lupa_api::ApiError::Problem(problem) if problem.code.starts_with("scan_"));
                    phase.set(if is_unfit { Phase::Unfit } else { Phase::Editing });
                    if !is_unfit {
                        console.client.report(error);
                    }
                }
            }
        });
    }
}
