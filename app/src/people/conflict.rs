//! Two users have changed the same person: what is kept now and what was typed, side by side, and a choice for each datum.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_domain::{api::people::PersonAsk, ids::PersonId};
use serde_json::Value;

use super::{
    draft::{Differing, settle},
    page::card,
    telling::{Telling, text},
};
use crate::ui::{Form, Refused, Send, press};

/// What was typed, and where another user has saved something else.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// The person.
    pub id: PersonId,
    /// The revision that is kept now.
    pub revision: u64,
    /// What was typed.
    pub mine: PersonAsk,
    /// What is kept now.
    pub theirs: PersonAsk,
    /// What is not the same.
    pub found: Vec<Differing>,
}

/// One of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Theirs,
    Mine,
}

/// Both versions. What only one of the two has changed is chosen already; where both have, the user has to choose.
#[must_use]
pub fn both(telling: Telling, form: Form, found: Conflict, save: Callback<(u64, PersonAsk)>) -> AnyView {
    let Telling { desk, words, .. } = telling;
    let Conflict { id, revision, mine, theirs, found } = found;
    let first = |one: &Differing| match (one.mine == one.base, one.theirs == one.base) {
        (true, _) => Some(Side::Theirs),
        (false, true) => Some(Side::Mine),
        (false, false) => None,
    };
    let chosen = RwSignal::new(found.iter().map(first).collect::<Vec<_>>());
    let lines = found.iter().enumerate().map(|(at, one)| choice(telling, form, at, one, chosen)).collect_view();
    let data: Vec<_> = found.into_iter().map(|one| one.datum).collect();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let sides = chosen.get_untracked();
        let of = |side: Option<Side>| data.iter().enumerate().filter(|(at, _)| sides[*at] == side).collect::<Vec<_>>();
        let undecided: Vec<_> =
            of(None).into_iter().map(|(at, datum)| (format!("choice-{at}"), (words.conflict.undecided)(&telling.label(datum)))).collect();
        if !undecided.is_empty() {
            form.refuse(Refused { text: String::new(), fields: undecided });
            return;
        }
        let taken: Vec<_> = of(Some(Side::Theirs)).into_iter().map(|(_, datum)| datum.clone()).collect();
        save.run((revision, settle(&mine, &theirs, &taken)));
    };
    let theirs_alone = move || {
        desk.unsaved.set_value(false);
        desk.go(card(id));
    };
    view! {
        <form id="conflict" class="slab" tabindex="-1" aria-labelledby="conflict-heading" on:submit=on_submit>
            <h2 id="conflict-heading">{words.conflict.advice.heading}</h2>
            <p>{words.conflict.advice.text}</p>
            {lines}
            <div class="actions form-end">
                <Send form label=words.conflict.save sending=desk.words.sending/>
                {press("button", words.conflict.leave, None, theirs_alone)}
            </div>
        </form>
    }
    .into_any()
}

fn choice(telling: Telling, form: Form, at: usize, one: &Differing, chosen: RwSignal<Vec<Option<Side>>>) -> AnyView {
    let words = telling.words;
    let id = format!("choice-{at}");
    let known = id.clone();
    let wrong = Signal::derive(move || form.wrong(&known));
    let right = Signal::derive(move || wrong.with(String::is_empty));
    let side = |side: Side, value: &Value| {
        let told = text(words, telling.value(&one.datum, value));
        let name = match side {
            Side::Theirs => words.conflict.theirs,
            Side::Mine => words.conflict.mine,
        };
        let is_chosen = Signal::derive(move || chosen.with(|chosen| chosen[at] == Some(side)));
        let choose = move |_| chosen.update(|chosen| chosen[at] = Some(side));
        view! {
            <label class="option option--slab">
                <input type="radio" name=id.clone() prop:checked=is_chosen on:change=choose/>
                <span><span class="soft option__side">{name}</span> {told}</span>
            </label>
        }
    };
    let sides = [side(Side::Theirs, &one.theirs), side(Side::Mine, &one.mine)];
    view! {
        <fieldset class="question" id=id tabindex="-1">
            <legend class="asking__legend">{telling.label(&one.datum)}</legend>
            <p class="field__error" hidden=right>{wrong}</p>
            <div class="versions">{sides.into_iter().collect_view()}</div>
        </fieldset>
    }
    .into_any()
}
