//! `/console/audience`: the query on the left, the answer on the right.

use leptos::prelude::*;
use lupa_api::{self as api, Loader};
use lupa_domain::{api::wording::NameList, audience::Basis};

use super::{
    answer::Answer, conditions::Conditions, history::History, people::People, query::AudienceQuery, ready::Ready, saved::SavedAudiences,
};
use crate::context::{Heading, use_console};

/// The screen.
#[component]
pub fn Audience() -> impl IntoView {
    let console = use_console();
    let loader = Loader::of(console.client, api::names::list);
    let draw = move |names: NameList| Some(view! { <Board query=AudienceQuery::from_address(console, names)/> });
    view! {
        <Heading text=console.words.audience.title/>
        {loader.view(&console.words.wait, "", draw)}
    }
}

/// The query, the answer and what belongs to them; or the list of people that is open.
#[component]
fn Board(query: AudienceQuery) -> impl IntoView {
    let words = query.words;
    let list = move || query.open_list.get().map(|group| view! { <People query group/> });
    let is_open = move || query.open_list.with(Option::is_some);
    view! {
        <div class="stack" hidden=is_open>
            <p class="lead">{query.console.words.audience.lead}</p>
            {query.is_unreadable.then(|| view! { <p class="note" role="alert">{words.unread}</p> })}
            <div class="board">
                <div class="asking"><Purposes query/> {move || bases(query)} <WhichPeople query/> <Ready query/></div>
                <Answer query/>
            </div>
            <SavedAudiences query/>
            <History query/>
        </div>
        {list}
    }
}

/// What is going to be sent: every purpose in use, whichever form asks for it. One that is not in use is offered where it was asked about,
/// by an address or by a saved audience.
#[component]
fn Purposes(query: AudienceQuery) -> impl IntoView {
    let words = &query.words.ask.purposes;
    let offered = Memo::new(move |offered: Option<&Vec<String>>| {
        let mut offered = offered.cloned().unwrap_or_else(|| purposes_in_use(query));
        let chosen = query.purpose.get();
        if !chosen.is_empty() && !offered.contains(&chosen) {
            offered.push(chosen);
        }
        offered
    });
    let choice = move |purpose: String| {
        let (own, title) = (purpose.clone(), query.title(&purpose));
        let choose = move |_| {
            query.choose_purpose(&purpose);
        };
        view! {
            <label class="option">
                <input type="radio" name="purpose" prop:checked=move || query.purpose.get() == own on:change=choose/> <span>{title}</span>
            </label>
        }
    };
    view! {
        <fieldset class="options" aria-describedby="purpose-why">
            <legend class="asking__legend">{words.label}</legend>
            <p class="soft" id="purpose-why">{words.hint}</p>
            {move || offered.get().into_iter().map(choice).collect_view()}
        </fieldset>
    }
}

fn purposes_in_use(query: AudienceQuery) -> Vec<String> {
    query.names.with_value(|names| {
        let in_use = names.purposes.iter().filter(|purpose| !purpose.retired);
        in_use.map(|purpose| purpose.purpose.to_string()).collect()
    })
}

/// The legal basis, where the business has turned on any besides consent.
fn bases(query: AudienceQuery) -> Option<impl IntoView> {
    let words = &query.words.ask.bases;
    let others = query.other_bases.get();
    if others.is_empty() {
        return None;
    }
    let choices = std::iter::once(Basis::Consent).chain(others.into_iter().map(Basis::from)).map(|basis| {
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

/// The conditions.
#[component]
fn WhichPeople(query: AudienceQuery) -> impl IntoView {
    view! {
        <fieldset class="conditions">
            <legend class="asking__legend">{query.words.ask.conditions}</legend>
            <Conditions query group=query.conditions whole=true/>
        </fieldset>
    }
}
