//! `/console/fields`: what else may be kept about people. Nothing can be stored that is not declared here, with its reason.

use std::sync::Arc;

use leptos::prelude::*;
use lupa_domain::api::people::FieldView;

use super::{field_form::field_form, telling::field_name, wire};
use crate::{
    links,
    staff::{
        desk::{Desk, Heading},
        loaded::Loaded,
        place::Place,
    },
    ui::{Table, number},
    words::{self, people::FieldHeads},
};

/// The name in the address of a field that is not there yet. No field can be called that.
const NEW: &str = "+new";

/// The list.
#[must_use]
pub fn list() -> Place {
    Place::new(links::CONSOLE_FIELDS, &[])
}

fn one(id: &str) -> Place {
    Place::new(links::CONSOLE_FIELDS, &[("field", id.to_owned())])
}

/// Draws what is at a place: the list, a field to be changed, or a new one.
#[must_use]
pub fn draw(desk: Desk) -> AnyView {
    let words = &words::people(desk.locale).fields;
    let id = desk.place.with_untracked(|place| place.query("field"));
    if id == NEW {
        return field_form(desk, None);
    }
    let is_list = id.is_empty();
    let loaded = Loaded::new(desk, move || {
        let id = id.clone();
        Box::pin(async move {
            let fields = wire::fields().answer(desk.locale).await?.fields;
            Ok(Arc::new(move || {
                let known = fields.iter().find(|field| field.id.as_str() == id);
                match known {
                    _ if id.is_empty() => table(desk, &fields),
                    Some(known) => field_form(desk, Some(known.clone())),
                    None => view! { <Heading desk text=desk.words.fields.title/> <p>{words.gone}</p> }.into_any(),
                }
            }) as _)
        })
    });
    loaded.load();
    if !is_list {
        return loaded.draw();
    }
    view! {
        <Heading desk text=desk.words.fields.title/>
        <p class="lead">{desk.words.fields.lead}</p>
        <p>{words.why}</p>
        <p>{desk.link("button button--primary", one(NEW), words.add, None)}</p>
        {loaded.draw()}
    }
    .into_any()
}

fn table(desk: Desk, fields: &[FieldView]) -> AnyView {
    let words = &words::people(desk.locale).fields;
    if fields.is_empty() {
        return view! { <div class="advice"><p><strong>{words.none.heading}</strong></p> <p>{words.none.text}</p></div> }.into_any();
    }
    let FieldHeads { name, kind, seen_by, people } = &words.heads;
    let heads = vec![*name, *kind, *seen_by, *people, ""];
    let rows = fields.iter().map(|field| row(desk, field)).collect();
    view! { <Table caption=desk.words.fields.title heads rows/> }.into_any()
}

fn row(desk: Desk, field: &FieldView) -> Vec<AnyView> {
    let words = &words::people(desk.locale).fields;
    let name = field_name(field, desk.locale);
    let label = format!("{}: {name}", words.change);
    let declared = &field.declaration;
    vec![
        view! {
            {name} " " {declared.retired.then(|| view! { <span class="mark">{words.retired}</span> })}
            <span class="table__more">{declared.reason.clone()}</span>
        }
        .into_any(),
        (words.kind)(declared.kind).into_any(),
        (if declared.restricted { words.seen_by_some } else { words.seen_by_all }).into_any(),
        number(field.people, desk.locale).into_any(),
        desk.link("table__act", one(field.id.as_str()), words.change, Some(label)),
    ]
}
