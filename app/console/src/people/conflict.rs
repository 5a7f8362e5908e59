//! Two users have changed the same person: what is in the register now and what was typed, side by side, and a choice for each datum.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_domain::{api::people::PersonRequest, ids::PersonId};
use lupa_ui::{Form, Rejection, SubmitButton, button};
use serde_json::Value;

use super::{
    draft::{Difference, settle},
    format::{DatumFormat, long_text},
    locations,
};

/// What was typed, and where another user has saved something else.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// The person.
    pub id: PersonId,
    /// The revision that is in the register now.
    pub revision: u64,
    /// What was typed.
    pub mine: PersonRequest,
    /// What is in the register now.
    pub theirs: PersonRequest,
    /// Where the two differ.
    pub differences: Vec<Difference>,
}

/// One of the two versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Theirs,
    Mine,
}

/// The form with both versions. Where only one user has changed a datum, that version is chosen already; where both have, the user has to
/// choose.
#[must_use]
pub fn conflict_form(format: DatumFormat, form: Form, conflict: Conflict, save: Callback<(u64, PersonRequest)>) -> AnyView {
    let DatumFormat { console, words, .. } = format;
    let Conflict { id, revision, mine, theirs, differences } = conflict;
    let preset = |one: &Difference| match (one.mine == one.base, one.theirs == one.base) {
        (true, _) => Some(Side::Theirs),
        (false, true) => Some(Side::Mine),
        (false, false) => None,
    };
    let chosen = RwSignal::new(differences.iter().map(preset).collect::<Vec<_>>());
    let lines = differences.iter().enumerate().map(|(at, one)| choice(format, form, at, one, chosen)).collect_view();
    let data: Vec<_> = differences.into_iter().map(|one| one.datum).collect();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let sides = chosen.get_untracked();
        let of = |side: Option<Side>| data.iter().enumerate().filter(|(at, _)| sides[*at] == side).collect::<Vec<_>>();
        let undecided: Vec<_> =
            of(None).into_iter().map(|(at, datum)| (format!("choice-{at}"), (words.conflict.undecided)(&format.label(datum)))).collect();
        if !undecided.is_empty() {
            form.reject(Rejection { text: String::new(), fields: undecided });
            return;
        }
        let taken: Vec<_> = of(Some(Side::Theirs)).into_iter().map(|(_, datum)| datum.clone()).collect();
        save.run((revision, settle(&mine, &theirs, &taken)));
    };
    let keep_theirs = move || {
        console.navigation.unsaved.clear();
        console.navigation.go(locations::card(id));
    };
    view! {
        <form id="conflict" class="slab" tabindex="-1" aria-labelledby="conflict-heading" on:submit=on_submit>
            <h2 id="conflict-heading">{words.conflict.advice.heading}</h2>
            <p>{words.conflict.advice.text}</p>
            {lines}
            <div class="actions form-end">
                <SubmitButton form label=words.conflict.save sending=console.words.sending/>
                {button("button", words.conflict.leave, None, keep_theirs)}
            </div>
        </form>
    }
    .into_any()
}

fn choice(format: DatumFormat, form: Form, at: usize, one: &Difference, chosen: RwSignal<Vec<Option<Side>>>) -> AnyView {
    let words = format.words;
    let id = format!("choice-{at}");
    let known = id.clone();
    let wrong = Signal::derive(move || form.error(&known));
    let right = Signal::derive(move || wrong.with(String::is_empty));
    let side = |side: Side, value: &Value| {
        let text = long_text(words, format.value(&one.datum, value));
        let name = match side {
            Side::Theirs => words.conflict.theirs,
            Side::Mine => words.conflict.mine,
        };
        let is_chosen = Signal::derive(move || chosen.with(|chosen| chosen[at] == Some(side)));
        let choose = move |_| chosen.update(|chosen| chosen[at] = Some(side));
        view! {
            <label class="option option--slab">
                <input type="radio" name=id.clone() prop:checked=is_chosen on:change=choose/>
                <span><span class="soft option__side">{name}</span> {text}</span>
            </label>
        }
    };
    let sides = [side(Side::Theirs, &one.theirs), side(Side::Mine, &one.mine)];
    view! {
        <fieldset class="question" id=id tabindex="-1">
            <legend class="asking__legend">{format.label(&one.datum)}</legend>
            <p class="field__error" hidden=right>{wrong}</p>
            <div class="versions">{sides.into_iter().collect_view()}</div>
        </fieldset>
    }
    .into_any()
}
