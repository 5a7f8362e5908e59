//! How the days of a condition are told: from one to another, or from today.

use leptos::prelude::*;

use super::{query::AudienceQuery, relative::Relative};

/// The ways, in the order of the select field.
const WAYS: [Option<Relative>; 5] = [None, Some(Relative::Last(30)), Some(Relative::Next(30)), Some(Relative::Month), Some(Relative::Year)];

/// A select field of the ways, the number of days where one is needed, and the two dates where they are.
#[component]
pub fn Stretch(
    query: AudienceQuery,
    /// Numbers the fields.
    number: u32,
    /// How it is told now.
    told: Signal<Option<Relative>>,
    /// Another way.
    choose: Callback<Option<Relative>>,
    /// The fields of the two dates.
    children: Children,
) -> impl IntoView {
    let words = &query.words.ask;
    let id = format!("days-{number}");
    let is_same = |one: &Option<Relative>, other: &Option<Relative>| match (one, other) {
        (Some(one), Some(other)) => std::mem::discriminant(one) == std::mem::discriminant(other),
        (None, None) => true,
        _ => false,
    };
    let at = Memo::new(move |_| WAYS.iter().position(|way| is_same(way, &told.get())).unwrap_or_default());
    let options = words.stretches.into_iter().enumerate().map(|(place, text)| {
        view! { <option value=place.to_string() prop:selected=move || at.get() == place>{text}</option> }
    });
    let options: Vec<_> = options.collect();
    let change = move |event| {
        let place: usize = event_target_value(&event).parse().unwrap_or_default();
        choose.run(WAYS.get(place).copied().flatten());
    };
    let days = move || match told.get() {
        Some(Relative::Last(days) | Relative::Next(days)) => Some(days),
        _ => None,
    };
    let count = move |event| {
        let Ok(days) = event_target_value(&event).trim().parse::<u32>() else { return };
        choose.run(match told.get_untracked() {
            Some(Relative::Next(_)) => Some(Relative::Next(days)),
            _ => Some(Relative::Last(days)),
        });
    };
    view! {
        <div><select class="field__input" aria-label=words.stretch on:change=change>{options}</select></div>
        <div hidden=move || days().is_none()>
            <label class="soft row__label" for=id.clone()>{words.days}</label>
            <input class="field__input row__number" type="number" min="0" max="36600" step="1" id=id
                prop:value=move || days().unwrap_or_default().to_string() on:change=count/>
        </div>
        <div class="row__dates" hidden=move || told.get().is_some()>{children()}</div>
    }
}
