//! Rights: their names, and the boxes with which they are given.

use leptos::prelude::*;
use lupa_domain::staff::{Preset, Right, Rights};

use super::desk::Desk;
use crate::{
    ui::{Choice, FieldError, Form},
    words::{StaffWords, staff::RightWords},
};

/// The name of a set of rights: that of a usual one, or how many there are.
#[must_use]
pub fn role(rights: &Rights, desk: Desk) -> String {
    match Preset::of(rights) {
        Some(preset) => (desk.words.preset)(preset).to_owned(),
        None => (crate::words::office(desk.locale).users.some_rights)(rights.len()),
    }
}

/// The names of rights, one after the other.
#[must_use]
pub fn listed(rights: &Rights, words: &'static StaffWords) -> String {
    rights.iter().map(|right| (words.right)(*right).name).collect::<Vec<_>>().join(", ")
}

/// A box for each right. One gives and takes only what one has; the other boxes stay as they are, and say why.
#[component]
pub fn RightBoxes(desk: Desk, form: Form, chosen: RwSignal<Rights>) -> impl IntoView {
    let own = desk.own.with_untracked(|own| own.as_ref().map(|own| own.account.rights.clone())).unwrap_or_default();
    let line = move |right: Right| {
        let RightWords { name, about } = (desk.words.right)(right);
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
                <p class="statement__details" id=hint_id>{about} {(!held).then(|| format!(" {}", desk.words.not_yours))}</p>
            </div>
        }
    };
    view! {
        <fieldset class="question" id="rights" tabindex="-1" aria-describedby="rights-error">
            <legend class="question__legend">{desk.words.rights}</legend>
            <FieldError id="rights-error" text=move || form.wrong("rights")/>
            {Right::ALL.map(line).into_iter().collect_view()}
        </fieldset>
    }
}

/// The usual sets and the boxes. Choosing a set changes only what one may change.
#[component]
pub fn RightsEditor(desk: Desk, form: Form, chosen: RwSignal<Rights>) -> impl IntoView {
    let words = desk.words;
    let users = &crate::words::office(desk.locale).users;
    let from = chosen.get_untracked();
    let place = |rights: &Rights| Preset::of(rights).map_or(Preset::ALL.len(), |preset| preset as usize).to_string();
    let names = Preset::ALL.into_iter().map(words.preset).chain([words.custom]);
    let options = names.enumerate().map(|(at, name)| (at.to_string(), name.to_owned())).collect();
    let choose = Callback::new(move |value: String| {
        let Some(preset) = value.parse().ok().and_then(|at: usize| Preset::ALL.get(at).copied()) else { return };
        let own = desk.own.with_untracked(|own| own.as_ref().map(|own| own.account.rights.clone())).unwrap_or_default();
        let given = &preset.rights() & &own;
        let kept: Rights = from.difference(&own).copied().collect();
        chosen.set(&given | &kept);
    });
    view! {
        <Choice name="role" label=users.role hint=users.role_hint options value=Signal::derive(move || chosen.with(place)) choose/>
        <RightBoxes desk form chosen/>
    }
}
