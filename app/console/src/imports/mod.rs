//! Bringing customers in from a file: it is chosen (`start`), its columns are said (`columns`), every row is tried (`check`), brought in, and taken back
//! where that was wrong (`run`). A file that was read wrongly is read again, otherwise (`otherwise`), while the browser still has it (`held`). An import is kept by the register, so one can leave and come back.

pub mod check;
pub mod columns;
pub mod held;
pub mod one;
pub mod otherwise;
pub mod run;
pub mod start;

use leptos::prelude::*;
use lupa_api::paths;
use lupa_domain::{api::imports::ImportState, ids::ImportId};
use lupa_ui::Icon;
use lupa_words::{self as words, ImportsWords};

use crate::context::{ConsoleContext, Heading, Location, use_console};

/// One import, or with none the choice of a file.
#[must_use]
pub fn location(id: Option<ImportId>) -> Location {
    let query = id.map(|id| ("import", id.to_string()));
    Location::new(paths::CONSOLE_IMPORT, query.as_slice())
}

/// Draws the screen at the address.
#[must_use]
pub fn draw() -> AnyView {
    let console = use_console();
    match console.navigation.query("import").parse::<ImportId>() {
        Ok(id) => view! { <one::OneImport id/> }.into_any(),
        Err(_) => view! { <start::Start/> }.into_any(),
    }
}

/// The head of the screen.
fn head(words: &'static ImportsWords, back: AnyView) -> AnyView {
    view! {
        <div>{back}</div>
        <header class="head"><div><Heading text=words.heading/><p class="head__lead">{words.lead}</p></div></header>
    }
    .into_any()
}

/// How far an import is along the stages.
fn stages(words: &'static ImportsWords, state: Option<ImportState>) -> AnyView {
    let at = match state {
        None | Some(ImportState::Receiving | ImportState::Expired) => 0,
        Some(ImportState::Received) => 1,
        Some(ImportState::Checking | ImportState::Checked) => 2,
        Some(ImportState::Importing | ImportState::Stopped) => 3,
        Some(ImportState::Done | ImportState::Undoing | ImportState::Undone) => 4,
    };
    let names = [words.stage.file, words.stage.columns, words.stage.check, words.stage.import, words.stage.done];
    let stage = |(place, name): (usize, &'static str)| {
        let is_over = place < at;
        let class = if is_over { "stages__stage stages__stage--over" } else { "stages__stage" };
        let mark = if is_over {
            view! { {Icon::CHECK.view()} }.into_any()
        } else {
            view! { <span class="stages__mark" aria-hidden="true">{(place + 1).to_string()}</span> }.into_any()
        };
        let over = is_over.then(|| view! { <span class="unseen">", " {words.over}</span> });
        view! { <li class=class aria-current=(place == at).then_some("step")>{mark} <span>{name}</span> {over}</li> }
    };
    view! { <ol class="stages" aria-label=words.stages>{names.into_iter().enumerate().map(stage).collect_view()}</ol> }.into_any()
}

/// The words of these screens.
fn words_of(console: ConsoleContext) -> &'static ImportsWords {
    words::imports(console.locale)
}
