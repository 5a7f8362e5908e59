//! The fields of conditions about what staff keep.

use leptos::prelude::*;
use lupa_domain::people::{Currency, Kind};

use super::{
    board::Board,
    conditions::{select, tell},
    kept::{Dates, Kept},
    question::{One, What},
};

/// What a change does to such a condition.
fn change(board: Board, one: RwSignal<One>, change: impl FnOnce(&mut Kept)) {
    tell(board, one, |what| {
        if let What::Kept(kept) = what {
            change(kept);
        }
    });
}

/// What such a condition holds now.
fn read<T: Default>(one: RwSignal<One>, read: impl FnOnce(&Kept) -> Option<T>) -> T {
    let what = |one: &One| match &one.what {
        What::Kept(kept) => read(kept),
        _ => None,
    };
    one.with(what).unwrap_or_default()
}

/// The fields.
#[component]
pub fn KeptFields(board: Board, no: u32, one: RwSignal<One>, kept: Kept) -> impl IntoView {
    let words = &board.words.ask;
    match kept {
        Kept::Tag(texts) => view! { <TextsField board no one label=words.tags value=texts.join(", ") several=true/> }.into_any(),
        Kept::PostalCode(texts) => {
            view! { <TextsField board no one label=words.postal_codes value=texts.join(", ") several=true/> }.into_any()
        }
        Kept::Organisation(texts) => {
            view! { <TextsField board no one label=words.organisation value=texts.concat() several=false/> }.into_any()
        }
        Kept::Kind(_) => {
            let chosen = Signal::derive(move || {
                read(one, |kept| if let Kept::Kind(kind) = kept { Kind::ALL.iter().position(|known| known == kind) } else { None })
            });
            let choose = Callback::new(move |place: usize| {
                change(board, one, |kept| *kept = Kept::Kind(Kind::ALL.get(place).copied().unwrap_or_default()));
            });
            let kinds = Kind::ALL.map(|kind| (words.person)(kind).to_owned()).into();
            select(Some(words.kinds.person.name), None, kinds, chosen, choose)
        }
        Kept::Happened(..) => view! { <DateFields board no one/> }.into_any(),
        Kept::Times(..) => view! { <BoundFields board no one step="1"/> <DateFields board no one/> }.into_any(),
        Kept::Amount(..) => {
            view! { <BoundFields board no one step="0.01"/> <CurrencyField board one/> <DateFields board no one/> }.into_any()
        }
    }
}

/// Texts in one field, with commas between them where there can be several.
#[component]
fn TextsField(board: Board, no: u32, one: RwSignal<One>, label: &'static str, value: String, several: bool) -> impl IntoView {
    let id = format!("texts-{no}");
    let changed = move |event| {
        let text = event_target_value(&event);
        let parts = if several { text.split(',').collect() } else { vec![text.as_str()] };
        let texts: Vec<_> = parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect();
        change(board, one, |kept| {
            if let Some(known) = kept.texts_mut() {
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
fn DateFields(board: Board, no: u32, one: RwSignal<One>) -> impl IntoView {
    let words = &board.words.ask;
    let field = move |place: &'static str, label: &'static str, date: fn(Dates) -> String, put: fn(&mut Dates, &str)| {
        let id = format!("{place}-{no}");
        let changed = move |event| {
            let date = event_target_value(&event);
            change(board, one, |kept| {
                if let Some(dates) = kept.dates_mut() {
                    put(dates, &date);
                }
            });
        };
        let value = move || read(one, |kept| kept.dates().map(date));
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
fn BoundFields(board: Board, no: u32, one: RwSignal<One>, step: &'static str) -> impl IntoView {
    let words = &board.words.ask;
    let field = move |place: usize, label: &'static str| {
        let id = format!("bound-{place}-{no}");
        let changed = move |event| {
            let text = event_target_value(&event);
            change(board, one, |kept| kept.bind(place, &text));
        };
        let value = read(one, Kept::bounds)[place].clone();
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
fn CurrencyField(board: Board, one: RwSignal<One>) -> impl IntoView {
    let chosen = Signal::derive(move || {
        read(
            one,
            |kept| if let Kept::Amount(currency, ..) = kept { Currency::ALL.iter().position(|known| known == currency) } else { None },
        )
    });
    let choose = Callback::new(move |place: usize| {
        change(board, one, |kept| {
            if let Kept::Amount(currency, ..) = kept {
                *currency = Currency::ALL.get(place).copied().unwrap_or_default();
            }
        });
    });
    let options = Currency::ALL.map(|currency| currency.as_str().to_owned()).into();
    view! { <div class="row__currency">{select(Some(board.words.ask.currency), None, options, chosen, choose)}</div> }
}
