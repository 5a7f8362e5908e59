//! `/console/audience`: the question on the left, the answer on the right.

use leptos::prelude::*;
use lupa_domain::{api::wording::FormNotice, audience::Basis};
use lupa_ui::{AsyncView, LoadState};

use crate::{audience::{answer::Answer, conditions::Conditions, history::History, people::People, query::AudienceQuery, saved::SavedQuestions}, context::{ConsoleContext, Heading, use_console}};

/// Draws the screen.
#[must_use]
pub fn draw(console: ConsoleContext) -> AnyView {
    view! { <AudiencePage/> }.into_any()
}

/// The screen.
#[component]
pub fn AudiencePage() -> impl IntoView {
    let console = use_console();
    let state = RwSignal::new(LoadState::<FormNotice>::Loading);
    let load = move || console.fetch(state, wire::form(console.locale));
    load();
    let draw = move |form| Some(view! { <Screen query=AudienceQuery::here(console, form)/> });
    view! {
        <Heading text=console.words.audience.title/>
        <AsyncView state words=&console.words.wait retry=Callback::new(move |()| load()) draw/>
    }
}

#[component]
fn Screen(query: AudienceQuery) -> impl IntoView {
    let words = query.words;
    let list = move || query.open.get().map(|whose| view! { <People query whose/> });
    let open = move || query.open.with(Option::is_some);
    view! {
        <div class="stack" hidden=open>
            <p class="lead">{query.console.words.audience.lead}</p>
            {query.unread.then(|| view! { <p class="note" role="alert">{words.unread}</p> })}
            <div class="board">
                <div class="asking"><Purposes query/> {move || bases(query)} <WhichPeople query/></div>
                <Answer query/>
            </div>
            <SavedQuestions query/>
            <History query/>
        </div>
        {list}
    }
}

/// What is going to be sent.
#[component]
fn Purposes(query: AudienceQuery) -> impl IntoView {
    let words = &query.words.ask.purposes;
    let mut purposes = query
        .form
        .with_value(|form| form.notice.statements.iter().map(|statement| statement.purpose.as_str().to_owned()).collect::<Vec<_>>());
    // A link may ask about what the form does not offer any more.
    let asked = query.purpose.get_untracked();
    if !asked.is_empty() && !purposes.contains(&asked) {
        purposes.push(asked);
    }
    let choices = purposes.into_iter().map(|purpose| {
        let (own, title) = (purpose.clone(), query.title(&purpose));
        let choose = move |_| {
            query.purpose.set(purpose.clone());
            // What is turned on for one purpose is not for another.
            query.basis.set(Basis::Consent);
            query.changed();
        };
        view! {
            <label class="option">
                <input type="radio" name="purpose" prop:checked=move || query.purpose.get() == own on:change=choose/> <span>{title}</span>
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
fn bases(query: AudienceQuery) -> Option<impl IntoView> {
    let words = &query.words.ask.bases;
    let also = query.also.get();
    if also.is_empty() {
        return None;
    }
    let choices = std::iter::once(Basis::Consent).chain(also.into_iter().map(Basis::from)).map(|basis| {
        let choose = move |_| {
            query.basis.set(basis);
            query.changed();
        };
        view! {
            <label class="option">
                <input type="radio" name="basis" prop:checked=move || query.basis.get() == basis on:change=choose/>
                <span>{(query.words.ask.basis)(basis)}</span>
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
fn WhichPeople(query: AudienceQuery) -> impl IntoView {
    view! {
        <fieldset class="conditions">
            <legend class="asking__legend">{query.words.ask.conditions}</legend>
            <Conditions query part=query.whole whole=true/>
        </fieldset>
    }
}
