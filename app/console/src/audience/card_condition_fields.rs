//! The fields of the conditions about the cards of people.

use leptos::prelude::*;
use lupa_domain::people::{Currency, Kind};

use crate::audience::{
    card_conditions::{CardCondition, Dates},
    conditions::{change_kind, select},
    filter::{Condition, ConditionKind},
    query::AudienceQuery,
};

/// Changes a condition about the card.
fn change(query: AudienceQuery, condition: RwSignal<Condition>, change: impl FnOnce(&mut CardCondition)) {
    change_kind(query, condition, |kind| {
        if let ConditionKind::Card(card) = kind {
            change(card);
        }
    });
}

/// Reads from a condition about the card as it is now.
fn read<T: Default>(condition: RwSignal<Condition>, read: impl FnOnce(&CardCondition) -> Option<T>) -> T {
    let card = |condition: &Condition| match &condition.kind {
        ConditionKind::Card(card) => read(card),
        _ => None,
    };
    condition.with(card).unwrap_or_default()
}

/// The fields of one condition.
#[component]
pub fn CardConditionFields(query: AudienceQuery, number: u32, condition: RwSignal<Condition>, card: CardCondition) -> impl IntoView {
    let words = &query.words.ask;
    let several = |label, texts: Vec<String>| view! { <TextsField query number condition label value=texts.join(", ") several=true/> };
    let dates = || view! { <DateFields query number condition/> };
    match card {
        CardCondition::Tag(texts) => several(words.tags, texts).into_any(),
        CardCondition::PostalCode(texts) => several(words.postal_codes, texts).into_any(),
        CardCondition::Organisation(texts) => {
            view! { <TextsField query number condition label=words.organisation value=texts.concat() several=false/> }.into_any()
        }
        CardCondition::Kind(_) => {
            let chosen =
                Signal::derive(move || read(condition, |card| if let CardCondition::Kind(kind) = card { place_of(*kind) } else { None }));
            let choose = Callback::new(move |place: usize| {
                change(query, condition, |card| *card = CardCondition::Kind(Kind::ALL.get(place).copied().unwrap_or_default()));
            });
            let kinds = Kind::ALL.map(|kind| (words.person)(kind).to_owned()).into();
            select(Some(words.kinds.person.name), None, kinds, chosen, choose)
        }
        CardCondition::Happened(..) => dates().into_any(),
        CardCondition::Times(..) => view! { <BoundFields query number condition step="1"/> {dates()} }.into_any(),
        CardCondition::Amount(..) => {
            view! { <BoundFields query number condition step="0.01"/> <CurrencyField query condition/> {dates()} }.into_any()
        }
    }
}

fn place_of(kind: Kind) -> Option<usize> {
    Kind::ALL.into_iter().position(|known| known == kind)
}

/// A field of text; `several` texts are separated by commas.
#[component]
fn TextsField(
    query: AudienceQuery,
    number: u32,
    condition: RwSignal<Condition>,
    label: &'static str,
    value: String,
    several: bool,
) -> impl IntoView {
    let id = format!("texts-{number}");
    let changed = move |event| {
        let text = event_target_value(&event);
        let parts = if several { text.split(',').collect() } else { vec![text.as_str()] };
        let texts: Vec<_> = parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect();
        change(query, condition, |card| {
            if let Some(known) = card.texts_mut() {
                *known = texts;
            }
        });
    };
    view! {
        <div class="row__wide">
            <label class="soft row__label" for=id.clone()>{label}</label>
            <input class="field__input" type="text" id=id autocomplete="off" value=value on:change=changed/>
        </div>
    }
}

#[component]
fn DateFields(query: AudienceQuery, number: u32, condition: RwSignal<Condition>) -> impl IntoView {
    let words = &query.words.ask;
    let field = move |place: &'static str, label: &'static str, date: fn(Dates) -> String, put: fn(&mut Dates, &str)| {
        let id = format!("{place}-{number}");
        let changed = move |event| {
            let date = event_target_value(&event);
            change(query, condition, |card| {
                if let Some(dates) = card.dates_mut() {
                    put(dates, &date);
                }
            });
        };
        let value = move || read(condition, |card| card.dates().map(date));
        view! {
            <div>
                <label class="soft row__label" for=id.clone()>{label}</label>
                <input class="field__input" type="date" id=id prop:value=value on:change=changed/>
            </div>
        }
    };
    view! { {field("first", words.first_day, Dates::first, Dates::begin)} {field("last", words.last_day, Dates::last, Dates::end)} }
}

#[component]
fn BoundFields(query: AudienceQuery, number: u32, condition: RwSignal<Condition>, step: &'static str) -> impl IntoView {
    let words = &query.words.ask;
    let field = move |place: usize, label: &'static str| {
        let id = format!("bound-{place}-{number}");
        let changed = move |event| {
            let text = event_target_value(&event);
            change(query, condition, |card| card.set_bound(place, &text));
        };
        let value = read(condition, CardCondition::bounds)[place].clone();
        view! {
            <div>
                <label class="soft row__label" for=id.clone()>{label}</label>
                <input class="field__input row__number" type="number" step=step id=id value=value on:change=changed/>
            </div>
        }
    };
    view! { {field(0, words.at_least)} {field(1, words.at_most)} }
}

#[component]
fn CurrencyField(query: AudienceQuery, condition: RwSignal<Condition>) -> impl IntoView {
    let chosen = Signal::derive(move || {
        read(condition, |card| {
            if let CardCondition::Amount(currency, ..) = card { Currency::ALL.iter().position(|known| known == currency) } else { None }
        })
    });
    let choose = Callback::new(move |place: usize| {
        change(query, condition, |card| {
            if let CardCondition::Amount(currency, ..) = card {
                *currency = Currency::ALL.get(place).copied().unwrap_or_default();
            }
        });
    });
    let options = Currency::ALL.map(|currency| currency.as_str().to_owned()).into();
    view! { <div class="row__currency">{select(Some(query.words.ask.currency), None, options, chosen, choose)}</div> }
}
