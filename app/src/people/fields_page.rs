//! `/console/fields`: what else may be kept about people. Nothing can be stored that is not declared here, with its reason.

use leptos::prelude::*;
use lupa_domain::api::people::FieldView;

use super::{field_form::FieldForm, telling::field_name, wire};
use crate::{
    links,
    staff::{
        desk::{Desk, Heading},
        place::Place,
    },
    ui::{Fetched, Outcome, Table, number},
};

/// The list.
#[must_use]
pub fn list() -> Place {
    Place::new(links::CONSOLE_FIELDS, &[])
}

fn one(id: &str) -> Place {
    Place::new(links::CONSOLE_FIELDS, &[("field", id.to_owned())])
}

/// The name in the address of a field that is not there yet. No field can be called that.
const NEW: &str = "+new";

/// Draws what is at a place.
#[must_use]
pub fn draw(desk: Desk) -> AnyView {
    let field = desk.place.with_untracked(|place| place.query("field"));
    if field.is_empty() { view! { <List desk/> }.into_any() } else { view! { <Field desk id=field/> }.into_any() }
}

#[component]
fn List(desk: Desk) -> impl IntoView {
    let words = &desk.words.people.fields;
    let state = RwSignal::new(Fetched::<Vec<FieldView>>::Waiting);
    let load = Callback::new(move |()| desk.fetch(state, wire::fields(desk.locale)));
    load.run(());
    let draw = move |fields: Vec<FieldView>| {
        if fields.is_empty() {
            return Some(view! { <div class="advice"><p><strong>{words.none[0]}</strong></p> <p>{words.none[1]}</p></div> }.into_any());
        }
        let mut heads = words.heads.to_vec();
        heads.push("");
        let rows = fields.iter().map(|field| row(desk, field)).collect();
        Some(view! { <Table caption=words.heading heads rows/> }.into_any())
    };
    let add = one(NEW);
    view! {
        <Heading desk text=words.heading/>
        <p class="lead">{words.lead}</p>
        <p>{words.why}</p>
        <p><a class="button button--primary" href=add.address(desk.locale) on:click=desk.follow(add)>{words.add}</a></p>
        <Outcome state words=&desk.words.wait retry=load draw/>
    }
}

fn row(desk: Desk, field: &FieldView) -> Vec<AnyView> {
    let words = &desk.words.people.fields;
    let (name, place) = (field_name(field, desk.locale), one(field.id.as_str()));
    let label = format!("{}: {name}", words.change[0]);
    let declared = &field.declaration;
    vec![
        view! {
            {name} " " {declared.retired.then(|| view! { <span class="mark">{words.retired}</span> })}
            <span class="table__more">{declared.reason.clone()}</span>
        }
        .into_any(),
        words.kinds[declared.kind as usize].into_any(),
        words.seen[usize::from(declared.restricted)].into_any(),
        number(field.people, desk.locale).into_any(),
        view! {
            <a class="table__act" href=place.address(desk.locale) aria-label=label on:click=desk.follow(place)>{words.change[0]}</a>
        }
        .into_any(),
    ]
}

/// A field to be changed, or a new one.
#[component]
fn Field(desk: Desk, id: String) -> impl IntoView {
    let new = id == NEW;
    let state = RwSignal::new(Fetched::<Option<FieldView>>::Waiting);
    let load = Callback::new(move |()| {
        let id = id.clone();
        desk.fetch(state, async move {
            if id == NEW {
                return Ok(None);
            }
            Ok(wire::fields(desk.locale).await?.into_iter().find(|field| field.id.as_str() == id))
        });
    });
    load.run(());
    let draw = move |known: Option<FieldView>| (new || known.is_some()).then(|| view! { <FieldForm desk known/> });
    view! { <Outcome state words=&desk.words.wait retry=load draw empty=desk.words.people.fields.gone/> }
}
