//! Rights: their names, and the boxes with which they are given.

use leptos::prelude::*;
use lupa_domain::staff::{Preset, Right, Rights};
use lupa_ui::{Choice, FieldError, Form};
use lupa_words::{self as words, StaffWords, staff::RightWords};

use crate::context::{ConsoleContext, use_console};

/// The name of a set of rights: that of a usual one, or how many there are.
#[must_use]
pub fn role(rights: &Rights, console: ConsoleContext) -> String {
    match Preset::of(rights) {
        Some(preset) => (console.words.preset)(preset).to_owned(),
        None => (words::office(console.locale).users.some_rights)(rights.len()),
    }
}

/// The names of rights, one after the other.
#[must_use]
pub fn listed(rights: &Rights, words: &'static StaffWords) -> String {
    rights.iter().map(|right| (words.right)(*right).name).collect::<Vec<_>>().join(", ")
}

/// A box for each right. One gives and takes only what one has; the other boxes stay as they are, and say why.
#[component]
pub fn RightBoxes(form: Form, chosen: RwSignal<Rights>) -> impl IntoView {
    let console = use_console();
    let own = console.session.account.with_untracked(|own| own.as_ref().map(|own| own.account.rights.clone())).unwrap_or_default();
    let line = move |right: Right| {
        let RightWords { name, about } = (console.words.right)(right);
        let id = format!("right-{}", right as usize);
        let (labels, hint_id, described) = (id.clone(), format!("{id}-hint"), format!("{id}-hint"));
        let held = own.contains(&right);
        let change = move |event| {
            let ticked = event_target_checked(&event);
            chosen.update(|rights| {
                if ticked {
                    rights.insert(right);
                } else {
                    rights.remove(&right);
                }
            });
        };
        view! {
            <div class="statement">
                <label class="tick" for=labels>
                    <input class="tick__box" type="checkbox" id=id disabled=!held aria-describedby=described
                        prop:checked=move || chosen.with(|rights| rights.contains(&right)) on:change=change/>
                    <span class="tick__label">{name}</span>
                </label>
                <p class="statement__details" id=hint_id>{about} {(!held).then(|| format!(" {}", console.words.not_yours))}</p>
            </div>
        }
    };
    view! {
        <fieldset class="question" id="rights" tabindex="-1" aria-describedby="rights-error">
            <legend class="question__legend">{console.words.rights}</legend>
            <FieldError id="rights-error" text=move || form.error("rights")/>
            {Right::ALL.map(line).into_iter().collect_view()}
        </fieldset>
    }
}

/// The usual sets and the boxes. Choosing a set changes only what one may change.
#[component]
pub fn RightsEditor(form: Form, chosen: RwSignal<Rights>) -> impl IntoView {
    let console = use_console();
    let words = console.words;
    let users = &words::office(console.locale).users;
    let from = chosen.get_untracked();
    let place = |rights: &Rights| Preset::of(rights).map_or(Preset::ALL.len(), |preset| preset as usize).to_string();
    let names = Preset::ALL.into_iter().map(words.preset).chain([words.custom]);
    let options = names.enumerate().map(|(at, name)| (at.to_string(), name.to_owned())).collect();
    let choose = Callback::new(move |value: String| {
        let Some(preset) = value.parse().ok().and_then(|at: usize| Preset::ALL.get(at).copied()) else { return };
        let own = console.session.account.with_untracked(|own| own.as_ref().map(|own| own.account.rights.clone())).unwrap_or_default();
        let given = &preset.rights() & &own;
        let kept: Rights = from.difference(&own).copied().collect();
        chosen.set(&given | &kept);
    });
    view! {
        <Choice name="role" label=users.role hint=users.role_hint options value=Signal::derive(move || chosen.with(place)) choose/>
        <RightBoxes form chosen/>
    }
}
