//! `/console/audience`: the question on the left, the answer on the right.

use leptos::prelude::*;
use lupa_domain::api::wording::FormNotice;

use super::{answer::Answer, board::Board, conditions::Conditions, history::History, people::People, saved::SavedQuestions, wire};
use crate::{
    staff::desk::{Desk, Heading},
    ui::{Fetched, Outcome},
};

/// Draws the screen.
#[must_use]
pub fn draw(desk: Desk) -> AnyView {
    view! { <AudiencePage desk/> }.into_any()
}

/// The screen.
#[component]
pub fn AudiencePage(desk: Desk) -> impl IntoView {
    let state = RwSignal::new(Fetched::<FormNotice>::Waiting);
    let load = move || desk.fetch(state, wire::form(desk.locale));
    load();
    let draw = move |form| Some(view! { <Screen board=Board::here(desk, form)/> });
    view! {
        <Heading desk text=desk.words.audience[0]/>
        <Outcome state words=&desk.words.wait retry=Callback::new(move |()| load()) draw/>
    }
}

#[component]
fn Screen(board: Board) -> impl IntoView {
    let words = board.words;
    let list = move || board.open.get().map(|whose| view! { <People board whose/> });
    let open = move || board.open.with(Option::is_some);
    view! {
        <div class="stack" hidden=open>
            <p class="lead">{board.desk.words.audience[1]}</p>
            {board.unread.then(|| view! { <p class="note" role="alert">{words.unread}</p> })}
            <div class="board">
                <div class="asking"><Purposes board/> <Whom board/></div>
                <Answer board/>
            </div>
            <SavedQuestions board/>
            <History board/>
        </div>
        {list}
    }
}

/// What is going to be sent.
#[component]
fn Purposes(board: Board) -> impl IntoView {
    let [legend, why] = board.words.ask.purpose;
    let mut purposes = board
        .form
        .with_value(|form| form.notice.statements.iter().map(|statement| statement.purpose.as_str().to_owned()).collect::<Vec<_>>());
    // A link may ask about what the form does not offer any more.
    let asked = board.purpose.get_untracked();
    if !asked.is_empty() && !purposes.contains(&asked) {
        purposes.push(asked);
    }
    let choices = purposes.into_iter().map(|purpose| {
        let (own, title) = (purpose.clone(), board.title(&purpose));
        let choose = move |_| {
            board.purpose.set(purpose.clone());
            board.changed();
        };
        view! {
            <label class="option">
                <input type="radio" name="purpose" prop:checked=move || board.purpose.get() == own on:change=choose/> <span>{title}</span>
            </label>
        }
    });
    view! {
        <fieldset class="options" aria-describedby="purpose-why">
            <legend class="asking__legend">{legend}</legend>
            <p class="soft" id="purpose-why">{why}</p>
            {choices.collect_view()}
        </fieldset>
    }
}

/// To whom.
#[component]
fn Whom(board: Board) -> impl IntoView {
    view! {
        <fieldset class="whom">
            <legend class="asking__legend">{board.words.ask.conditions}</legend>
            <Conditions board part=board.whole whole=true/>
        </fieldset>
    }
}
