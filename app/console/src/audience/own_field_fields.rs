//! The fields of a condition about one of the business's own fields.

use leptos::prelude::*;

use super::{
    card_condition_fields::{DateFields, change, read},
    card_conditions::CardCondition,
    conditions::select,
    field_conditions::{FieldAsk, FieldAskTest},
    filter::Condition,
    query::AudienceQuery,
};

/// The fields of one.
#[component]
pub fn OwnFieldFields(query: AudienceQuery, number: u32, condition: RwSignal<Condition>, asked: FieldAsk) -> impl IntoView {
    let words = &query.words.ask;
    let FieldAsk { id, test } = asked;
    match test {
        FieldAskTest::Known => view! { <p class="soft">{words.known}</p> }.into_any(),
        FieldAskTest::On(_) => view! { <DateFields query number condition/> }.into_any(),
        FieldAskTest::Recurs(days) => {
            let field = format!("recurs-{number}");
            let changed = move |event| {
                let days = event_target_value(&event).trim().parse().ok();
                put(query, condition, move |test| *test = FieldAskTest::Recurs(days));
            };
            view! {
                <div>
                    <label class="soft row__label" for=field.clone()>{words.recurs}</label>
                    <input class="field__input row__number" type="number" min="0" max="366" step="1" id=field
                        value=days.map(|days| days.to_string()).unwrap_or_default() on:input=changed/>
                </div>
            }
            .into_any()
        }
        FieldAskTest::Number(bounds) => {
            let labels = [words.at_least, words.at_most];
            let fields = labels.into_iter().zip(bounds).enumerate().map(|(place, (label, value))| {
                let field = format!("own-{place}-{number}");
                let changed = move |event| {
                    let text = event_target_value(&event);
                    put(query, condition, move |test| {
                        if let FieldAskTest::Number(bounds) = test {
                            bounds[place] = text;
                        }
                    });
                };
                view! {
                    <div>
                        <label class="soft row__label" for=field.clone()>{label}</label>
                        <input class="field__input row__number" type="text" inputmode="decimal" id=field value=value on:input=changed/>
                    </div>
                }
            });
            fields.collect_view().into_any()
        }
        FieldAskTest::YesNo(_) => {
            let chosen = Signal::derive(move || {
                let answer = read(condition, |card| match card {
                    CardCondition::Field(FieldAsk { test: FieldAskTest::YesNo(answer), .. }) => *answer,
                    _ => None,
                });
                usize::from(condition.with(|condition| condition.write().is_some())) + usize::from(answer)
            });
            let choose = Callback::new(move |place: usize| {
                put(query, condition, move |test| *test = FieldAskTest::YesNo([None, Some(false), Some(true)][place.min(2)]));
            });
            let [no, yes] = words.no_yes;
            select(Some(words.answer), None, vec![words.choose.to_owned(), no.to_owned(), yes.to_owned()], chosen, choose)
        }
        FieldAskTest::Choice(_) => {
            let choices = query.vocabulary.with_untracked(|known| {
                known.fields.iter().find(|field| field.id.as_str() == id).map(|field| field.choices.clone()).unwrap_or_default()
            });
            let boxes = choices.into_iter().map(|choice| {
                let (own, text) = (choice.clone(), choice.clone());
                let is_checked = move || {
                    read(condition, |card| match card {
                        CardCondition::Field(FieldAsk { test: FieldAskTest::Choice(chosen), .. }) => Some(chosen.contains(&own)),
                        _ => None,
                    })
                };
                let changed = move |event| {
                    let (choice, on) = (choice.clone(), event_target_checked(&event));
                    put(query, condition, move |test| {
                        if let FieldAskTest::Choice(chosen) = test {
                            chosen.retain(|known| *known != choice);
                            chosen.extend(on.then_some(choice));
                        }
                    });
                };
                view! { <label class="option"><input type="checkbox" prop:checked=is_checked on:change=changed/> <span>{text}</span></label> }
            });
            boxes.collect_view().into_any()
        }
    }
}

fn put(query: AudienceQuery, condition: RwSignal<Condition>, with: impl FnOnce(&mut FieldAskTest)) {
    change(query, condition, |card| {
        if let CardCondition::Field(asked) = card {
            with(&mut asked.test);
        }
    });
}
