//! The export: what will happen, said before it does; the file while it comes; breaking it off.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::{
    board::Board,
    wire::{self, NotExported},
};
use crate::{
    browser::{self, download::Download},
    ui::{number, size},
};

/// How far an export has come.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Phase {
    Asking,
    Coming(u64),
    Ended(String),
}

/// The button and its dialog. Whoever may not export has neither.
#[component]
pub fn Export(board: Board) -> impl IntoView {
    let words = &board.words.export;
    let phase = RwSignal::new(Phase::Asking);
    // An abort controller belongs to this thread, as everything here does.
    let download = StoredValue::new_local(None::<Download>);
    let dialog = || browser::element("export").and_then(|element| element.dyn_into::<HtmlDialogElement>().ok());
    let open = move |_| {
        phase.set(Phase::Asking);
        if let Some(dialog) = dialog() {
            let _ = dialog.show_modal();
        }
    };
    let close = move |_| {
        if let Some(dialog) = dialog() {
            dialog.close();
        }
    };
    let stop = move || {
        if let Some(download) = download.get_value() {
            download.stop();
        }
    };
    let bom = RwSignal::new(true);
    let go = move |event: SubmitEvent| {
        event.prevent_default();
        let Some((asked, begun)) = board.asked().zip(Download::new()) else { return };
        download.set_value(Some(begun.clone()));
        phase.set(Phase::Coming(0));
        browser::focus_soon("export-said");
        spawn_local(async move {
            let locale = board.desk.locale;
            let come = move |bytes| {
                phase.try_set(Phase::Coming(bytes));
            };
            let text = match wire::export(locale, asked, bom.get_untracked(), &begun, come).await {
                Ok(file) => words.done.replace("{file}", &file),
                Err(NotExported::Stopped) => words.stopped.to_owned(),
                Err(NotExported::Broken) => words.broken.to_owned(),
                Err(NotExported::Failure(failure)) => {
                    if board.desk.notice(&failure)
                        && let Some(dialog) = dialog()
                    {
                        dialog.close();
                        return;
                    }
                    board.desk.sentence(failure)
                }
            };
            // Whoever closed the dialog is told on the screen.
            if dialog().is_some_and(|dialog| dialog.open()) {
                phase.try_set(Phase::Ended(text));
                browser::focus_soon("export-said");
            } else {
                board.desk.say(text);
            }
        });
    };
    let said = move || match phase.get() {
        Phase::Asking => String::new(),
        Phase::Coming(bytes) => words.coming.replace("{size}", &size(bytes, board.desk.locale)),
        Phase::Ended(text) => text,
    };
    let asking = move || phase.get() == Phase::Asking;
    let coming = move || matches!(phase.get(), Phase::Coming(_));
    let nobody = move || board.count.with(|count| count.as_ref().is_none_or(|count| count.send == 0));
    view! {
        <p class="answer__export" hidden=nobody>
            <button class="button button--primary" type="button" on:click=open>{words.open}</button>
        </p>
        <dialog id="export" class="question-box question-box--plain" aria-labelledby="export-heading" on:close=move |_| stop()>
            <h2 id="export-heading">{words.heading}</h2>
            <form on:submit=go>
                <div hidden=move || !asking() class="stack">
                    {move || terms(board)}
                    <fieldset class="options">
                        <legend class="field__label">{words.program[0]}</legend>
                        <label class="option">
                            <input type="radio" name="program" checked on:change=move |_| bom.set(true)/> <span>{words.program[1]}</span>
                        </label>
                        <label class="option">
                            <input type="radio" name="program" on:change=move |_| bom.set(false)/> <span>{words.program[2]}</span>
                        </label>
                    </fieldset>
                </div>
                <p id="export-said" role="status" tabindex="-1" class="export__said">{said}</p>
                <progress class="export__progress" hidden=move || !coming() aria-labelledby="export-heading"></progress>
                <div class="actions">
                    <button class="button button--primary" type="submit" hidden=move || !asking()>{words.go}</button>
                    <button class="button" type="button" hidden=move || !asking() on:click=close>{board.desk.words.cancel}</button>
                    <button class="button" type="button" hidden=move || !coming() on:click=move |_| stop()>{words.stop}</button>
                    <button class="button" type="button" hidden=move || asking() || coming() on:click=close>{words.close}</button>
                </div>
            </form>
        </dialog>
    }
}

/// Purpose, people, columns, and what will be written down.
fn terms(board: Board) -> impl IntoView {
    let words = &board.words.export;
    let send = board.count.with(|count| count.as_ref().map_or(0, |count| count.send));
    let people = number(send, board.desk.locale);
    let noted = words.noted[usize::from(send == 1)].replace("{count}", &people);
    let facts = [board.title(&board.purpose.get()), people, words.columns.to_owned()];
    let facts = words.terms.into_iter().zip(facts).map(|(term, fact)| view! { <div><dt>{term}</dt> <dd>{fact}</dd></div> });
    view! { <dl class="terms">{facts.collect_view()}</dl> <p class="advice">{noted}</p> }
}
