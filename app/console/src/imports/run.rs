//! An import that is under way, was stopped, is done, or was taken back.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_domain::{
    api::imports::{ImportChange, ImportState},
    import::Subject,
    staff::Right,
};
use lupa_ui::{Form, Icon, Tone, note, number, when};

use super::one::Shown;
use crate::context::Location;

/// How far it has come, and a button that stops it where that can be done.
pub(super) fn under_way(shown: Shown, heading: &'static str) -> AnyView {
    let Shown { console, words, import, .. } = shown;
    let form = Form::default();
    let progress = move || import.with(|import| (import.done.min(import.total), import.total));
    let told = move || {
        let (done, total) = progress();
        (words.run.of)(&number(done.into(), console.locale), &number(total.into(), console.locale))
    };
    let can_stop = import.with_untracked(|import| import.line.state != ImportState::Undoing);
    let stop = can_stop.then(|| {
        view! { <button class="button" type="button" on:click=move |_| shown.change(form, &ImportChange::Stop)>{words.run.stop}</button> }
    });
    view! {
        <section class="panel" aria-labelledby="import-run">
            <div class="panel__head"><h2 class="panel__title" id="import-run">{heading}</h2></div>
            <div class="panel__body stack">
                <progress class="progress" aria-labelledby="import-run" max=move || progress().1.max(1).to_string()
                    prop:value=move || f64::from(progress().0)></progress>
                <p role="status">{told}</p>
                {stop}
            </div>
        </section>
    }
    .into_any()
}

/// It was stopped: it goes on, or is taken back.
pub(super) fn stopped(shown: Shown) -> AnyView {
    let words = shown.words;
    let form = Form::default();
    view! {
        <section class="panel" aria-labelledby="import-run">
            <div class="panel__head"><h2 class="panel__title" id="import-run">{words.run.importing}</h2></div>
            <div class="panel__body stack">
                {note(Tone::Awaiting, view! { <p>{words.run.stopped}</p> }.into_any())}
                <p>{told(shown)}</p>
                <div class="actions">
                    <button class="button button--primary" type="button" on:click=move |_| shown.change(form, &ImportChange::Commit)>{words.run.go_on}</button>
                    {undo(shown, form)}
                </div>
            </div>
        </section>
    }
    .into_any()
}

/// All are in, or were taken back.
pub(super) fn done(shown: Shown) -> AnyView {
    let Shown { console, words, id, import } = shown;
    let import = import.get_untracked();
    let form = Form::default();
    let heading = if import.line.state == ImportState::Undone { words.run.undone } else { words.run.done };
    let result = match &import.undone {
        Some(counts) => note(Tone::Withdrawn, view! { <p>{(words.run.undone_told)(import.line.subject, counts)}</p> }.into_any()),
        None => note(Tone::Given, view! { <p>{told(shown)}</p> }.into_any()),
    };
    let refused = (import.line.counts.refused > 0 && import.line.state == ImportState::Done).then(|| {
        view! { <a class="button" href=paths::refused_rows(id) download="">{Icon::DOWNLOAD.view()} {words.run.refused}</a> }
    });
    let until = import.line.undo_until.map(|until| view! { <p class="soft">{(words.run.until)(&when(until, console.locale))}</p> });
    let undo = import.line.undo_until.is_some().then(|| undo(shown, form));
    let stops = (import.line.subject != Subject::People).then(|| view! { <p class="soft">{words.check.stops}</p> });
    let customers = console
        .session
        .may(Right::SeePeople)
        .then(|| console.navigation.link("button button--primary", Location::new(paths::CONSOLE_PEOPLE, &[]), words.run.customers, None));
    view! {
        <section class="panel" aria-labelledby="import-run">
            <div class="panel__head"><h2 class="panel__title" id="import-run">{heading}</h2></div>
            <div class="panel__body stack">
                {result}
                {until}
                {stops}
                <div class="actions">{customers} {refused} {undo}</div>
            </div>
        </section>
    }
    .into_any()
}

fn told(shown: Shown) -> String {
    shown.import.with_untracked(|import| (shown.words.run.told)(import.line.subject, &import.line.counts))
}

fn undo(shown: Shown, form: Form) -> AnyView {
    let Shown { console, words, import, .. } = shown;
    let of_records = import.with_untracked(|import| import.line.subject == Subject::Records);
    let ask = move |_| {
        let ask = if of_records { &words.run.ask_records } else { &words.run.ask };
        console.dialog.ask(ask.heading, ask.text, ask.button, move || shown.undo(form));
    };
    view! { <button class="button button--danger" type="button" on:click=ask>{words.run.undo}</button> }.into_any()
}
