//! The fields of the conditions about the cards of people.

use leptos::prelude::*;
use lupa_domain::people::{Currency, Kind};

use crate::audience::{
    card_conditions::{CardCondition, Dates},
    conditions::{change_kind, select},
    filter::{Condition, ConditionKind},
    own_field_fields::OwnFieldFields,
    query::AudienceQuery,
    stretch::Stretch,
};

/// Changes a condition about the card.
pub(super) fn change(query: AudienceQuery, condition: RwSignal<Condition>, change: impl FnOnce(&mut CardCondition)) {
    change_kind(query, condition, |kind| {
        if let ConditionKind::Card(card) = kind {
            change(card);
        }
    });
}

/// Reads from a condition about the card as it is now.
pub(super) fn read<T: Default>(condition: RwSignal<Condition>, read: impl FnOnce(&CardCondition) -> Option<T>) -> T {
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
    let several = |label, texts: Vec<String>, suggested| {
        view! { <TextsField query number condition label value=texts.join(", ") several=true suggested/> }
    };
    let dates = || view! { <DateFields query number condition/> };
    match card {
        CardCondition::Tag(texts) => several(words.tags, texts, Some(Suggested::Tags)).into_any(),
        CardCondition::PostalCode(texts) => several(words.postal_codes, texts, Some(Suggested::Localities)).into_any(),
        CardCondition::Field(asked) => view! { <OwnFieldFields query number condition asked/> }.into_any(),
        CardCondition::Organisation(texts) => {
            view! { <TextsField query number condition label=words.organisation value=texts.concat() several=false suggested=None/> }
                .into_any()
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
    suggested: Option<Suggested>,
) -> impl IntoView {
    let (id, list) = (format!("texts-{number}"), format!("known-{number}"));
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
            <input class="field__input" type="text" id=id autocomplete="off" value=value list=suggested.map(|_| list.clone()) on:input=changed/>
            {suggested.map(|suggested| view! { <datalist id=list.clone()>{move || options(query, suggested)}</datalist> })}
        </div>
    }
}

/// Days of a condition.
#[component]
pub fn DateFields(query: AudienceQuery, number: u32, condition: RwSignal<Condition>) -> impl IntoView {
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
    let told = Signal::derive(move || read(condition, |card| card.dates().map(|dates| dates.relative)));
    let choose = Callback::new(move |relative| {
        change(query, condition, |card| {
            if let Some(dates) = card.dates_mut() {
                *dates = Dates { relative, ..Dates::default() };
            }
        });
    });
    view! {
        <Stretch query number told choose>
            {field("first", words.first_day, Dates::first, Dates::begin)}
            {field("last", words.last_day, Dates::last, Dates::end)}
        </Stretch>
    }
}

/// What a field of text suggests.
#[derive(Clone, Copy)]
enum Suggested {
    Tags,
    Localities,
}

/// The tags and the places that are in use. One with a comma would be read as two.
fn options(query: AudienceQuery, suggested: Suggested) -> impl IntoView {
    let known: Vec<(String, String)> = query.vocabulary.with(|known| match suggested {
        Suggested::Tags => known.tags.iter().filter(|tag| !tag.contains(',')).map(|tag| (tag.clone(), String::new())).collect(),
        Suggested::Localities => known.localities.iter().map(|place| (place.postal_code.clone(), place.locality.clone())).collect(),
    });
    known.into_iter().map(|(value, text)| view! { <option value=value>{text}</option> }).collect_view()
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
                <input class="field__input row__number" type="number" step=step id=id value=value on:input=changed/>
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
