//! Two have changed the same person: what is kept now and what was typed, side by side, and a choice for each datum.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_domain::{api::people::PersonAsk, ids::PersonId};
use serde_json::Value;

use super::{
    draft::{Differing, settle},
    page::card,
    telling::{Telling, text},
};
use crate::ui::{Form, Refused, Send};

/// What was typed, and where somebody else has saved something else.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// The person.
    pub id: PersonId,
    /// The revision that is kept now.
    pub revision: u64,
    /// What was typed.
    pub mine: PersonAsk,
    /// What is not the same.
    pub found: Vec<Differing>,
}

/// One of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Theirs,
    Mine,
}

/// Both versions. What only one of the two has changed is chosen already; where both have, somebody has to say.
#[component]
pub fn Both(telling: Telling, form: Form, found: Conflict, save: Callback<(u64, PersonAsk)>) -> impl IntoView {
    let Telling { desk, words, .. } = telling;
    let Conflict { id, revision, mine, found } = found;
    let choices: Vec<_> = found
        .into_iter()
        .map(|one| {
            let side = if one.mine == one.base {
                Some(Side::Theirs)
            } else if one.theirs == one.base {
                Some(Side::Mine)
            } else {
                None
            };
            (one, RwSignal::new(side))
        })
        .collect();
    let lines = choices.iter().enumerate().map(|(at, (one, side))| choice(telling, form, at, one, *side)).collect_view();
    let choices = StoredValue::new(choices);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let undecided: Vec<_> = choices.with_value(|choices| {
            let open = choices.iter().enumerate().filter(|(_, (_, side))| side.get_untracked().is_none());
            open.map(|(at, (one, _))| (format!("choice-{at}"), words.conflict.undecided.replace("{datum}", &telling.label(&one.datum))))
                .collect()
        });
        if !undecided.is_empty() {
            form.refuse(Refused { text: String::new(), fields: undecided });
            return;
        }
        let chosen: Vec<(String, Value)> = choices.with_value(|choices| {
            let value = |(one, side): &(Differing, RwSignal<Option<Side>>)| {
                let theirs = side.get_untracked() == Some(Side::Theirs);
                (one.datum.clone(), if theirs { one.theirs.clone() } else { one.mine.clone() })
            };
            choices.iter().map(value).collect()
        });
        save.run((revision, settle(&mine, chosen)));
    };
    view! {
        <form id="conflict" class="slab" tabindex="-1" aria-labelledby="conflict-heading" on:submit=on_submit>
            <h2 id="conflict-heading">{words.conflict.heading[0]}</h2>
            <p>{words.conflict.heading[1]}</p>
            {lines}
            <div class="actions form-end">
                <Send form label=words.conflict.acts[0] sending=desk.words.sending/>
                <button class="button" type="button" on:click=move |_| desk.go(card(id))>{words.conflict.acts[1]}</button>
            </div>
        </form>
    }
}

fn choice(telling: Telling, form: Form, at: usize, one: &Differing, chosen: RwSignal<Option<Side>>) -> AnyView {
    let words = telling.words;
    let id = StoredValue::new(format!("choice-{at}"));
    let wrong = move || id.with_value(|id| form.wrong(id));
    let side = |side: Side, value: &Value| {
        let told = telling.value(&one.datum, value);
        view! {
            <label class="option option--slab">
                <input type="radio" name=id.get_value() prop:checked=move || chosen.get() == Some(side) on:change=move |_| chosen.set(Some(side))/>
                <span><span class="soft option__side">{words.conflict.sides[side as usize]}</span> {text(words, told)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="question" id=id.get_value() tabindex="-1">
            <legend class="asking__legend">{telling.label(&one.datum)}</legend>
            <p class="field__error" hidden=move || wrong().is_empty()>{wrong}</p>
            <div class="versions">{side(Side::Theirs, &one.theirs)} {side(Side::Mine, &one.mine)}</div>
        </fieldset>
    }
    .into_any()
}
