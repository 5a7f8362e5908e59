//! `/console/audience`: the question on the left, the answer on the right.

use leptos::prelude::*;
use lupa_domain::{api::wording::FormNotice, audience::Basis};

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
        <Heading desk text=desk.words.audience.title/>
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
            <p class="lead">{board.desk.words.audience.lead}</p>
            {board.unread.then(|| view! { <p class="note" role="alert">{words.unread}</p> })}
            <div class="board">
                <div class="asking"><Purposes board/> {move || bases(board)} <WhichPeople board/></div>
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
    let words = &board.words.ask.purposes;
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
            // What is turned on for one purpose is not for another.
            board.basis.set(Basis::Consent);
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
            <legend class="asking__legend">{words.label}</legend>
            <p class="soft" id="purpose-why">{words.hint}</p>
            {choices.collect_view()}
        </fieldset>
    }
}

/// On what legal basis, where the business has turned on any other than consent.
fn bases(board: Board) -> Option<impl IntoView> {
    let words = &board.words.ask.bases;
    let also = board.also.get();
    if also.is_empty() {
        return None;
    }
    let choices = std::iter::once(Basis::Consent).chain(also.into_iter().map(Basis::from)).map(|basis| {
        let choose = move |_| {
            board.basis.set(basis);
            board.changed();
        };
        view! {
            <label class="option">
                <input type="radio" name="basis" prop:checked=move || board.basis.get() == basis on:change=choose/>
                <span>{(board.words.ask.basis)(basis)}</span>
            </label>
        }
    });
    Some(view! {
        <fieldset class="options" aria-describedby="basis-why">
            <legend class="asking__legend">{words.label}</legend>
            <p class="soft" id="basis-why">{words.hint}</p>
            {choices.collect_view()}
        </fieldset>
    })
}

/// Which people.
#[component]
fn WhichPeople(board: Board) -> impl IntoView {
    view! {
        <fieldset class="conditions">
            <legend class="asking__legend">{board.words.ask.conditions}</legend>
            <Conditions board part=board.whole whole=true/>
        </fieldset>
    }
}
