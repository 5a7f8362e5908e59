//! The menu that adds a condition: everything that can be asked, in groups. A new condition counts once it is filled in.

use leptos::{ev::KeyboardEvent, prelude::*};
use lupa_ui::browser;

use super::{
    card_conditions::CardCondition,
    conditions::{ConditionGroup, kind_name},
    field_conditions::FieldAsk,
    filter::{Condition, ConditionKind, Days, Group, Mode, Row},
    query::AudienceQuery,
};

/// The button and its menu. Escape closes it and gives the focus back.
#[component]
pub fn Add(query: AudienceQuery, group: ConditionGroup, whole: bool) -> impl IntoView {
    let words = &query.words.ask;
    let open = RwSignal::new(false);
    let (button_id, list_id) = (group.add_id(), format!("{}-list", group.add_id()));
    let (labelled, controls) = (button_id.clone(), list_id.clone());
    let item = move |row: Row, name: String| {
        let add = move |_| {
            open.set(false);
            group.add(&row, query);
        };
        view! { <li><button class="menu__item" type="button" on:click=add>{name}</button></li> }
    };
    let condition = move |kind: ConditionKind| {
        let name = kind_name(query, &kind);
        item(Row::Condition(Condition { negated: false, kind }), name)
    };
    // Before the first form is published there is no edition to ask about.
    let edition = query.names.with_value(|names| names.forms.first().map(|form| (form.form.to_string(), form.edition)));
    let consent = [
        Some(ConditionKind::ConsentGiven(Days::default())),
        Some(ConditionKind::Method(Vec::new())),
        edition.map(|(form, edition)| ConditionKind::Edition(form, edition)),
    ];
    let (kept, visits): (Vec<_>, Vec<_>) = CardCondition::all().into_iter().partition(|card| card.dates().is_none());
    let person = [ConditionKind::Language(Vec::new()), ConditionKind::Joined(Days::default())];
    let person = person.into_iter().chain(kept.into_iter().map(ConditionKind::Card));
    let own = move || {
        let asks = query.vocabulary.with(|known| {
            known.fields.iter().map(|field| FieldAsk::new(field.id.as_str(), field.kind, field.birthday)).collect::<Vec<_>>()
        });
        asks.into_iter().map(|ask| condition(ConditionKind::Card(CardCondition::Field(ask)))).collect_view()
    };
    let combined = whole.then(|| {
        let several = |mode| Row::Group(Group { mode, rows: Vec::new() });
        let (any, none) = (several(Mode::Any), several(Mode::NotAny));
        view! {
            <li class="menu__group">{words.combined}</li>
            {item(any, words.group.to_owned())}
            {item(none, words.group_of_none.to_owned())}
        }
    });
    let close = move |event: KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            open.set(false);
            browser::focus_soon(labelled.clone());
        }
    };
    view! {
        <div class="add" on:keydown=close>
            <button class="button" type="button" id=button_id aria-expanded=move || if open.get() { "true" } else { "false" }
                aria-controls=controls on:click=move |_| open.update(|open| *open = !*open)>{words.add}</button>
            <ul class="add__list" id=list_id hidden=move || !open.get()>
                <li class="menu__group">{words.add_kept}</li>
                {person.map(condition).collect_view()}
                {own}
                <li class="menu__group">{words.add_visits}</li>
                {visits.into_iter().map(ConditionKind::Card).map(condition).collect_view()}
                <li class="menu__group">{words.add_consent}</li>
                {consent.into_iter().flatten().map(condition).collect_view()}
                {combined}
            </ul>
        </div>
    }
}
