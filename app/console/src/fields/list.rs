//! `/console/fields`: what else may be kept about people. Nothing can be stored that is not declared here, with its reason.

use std::sync::Arc;

use leptos::prelude::*;
use lupa_api::{self as api, Loader, paths};
use lupa_domain::api::people::FieldView;
use lupa_ui::{Table, number};
use lupa_words::{self as words, people::FieldHeads};

use crate::{context::{ConsoleContext, Heading, Location}, fields::form::field_form, people::format::field_name};

/// The name in the address of a field that is not there yet. No field can be called that.
const NEW: &str = "+new";

/// The list.
#[must_use]
pub fn list() -> Location {
    Location::new(paths::CONSOLE_FIELDS, &[])
}

fn one(id: &str) -> Location {
    Location::new(paths::CONSOLE_FIELDS, &[("field", id.to_owned())])
}

/// Draws what is at a place: the list, a field to be changed, or a new one.
#[must_use]
pub fn draw(console: ConsoleContext) -> AnyView {
    let words = &words::people(console.locale).fields;
    let id = console.navigation.query("field");
    if id == NEW {
        return field_form(console, None);
    }
    let is_list = id.is_empty();
    let loaded = Loader::new(console, move || {
        let id = id.clone();
        Box::pin(async move {
            let fields = api::fields::list().send(console.client).await?.fields;
            Ok(Arc::new(move || {
                let known = fields.iter().find(|field| field.id.as_str() == id);
                match known {
                    _ if id.is_empty() => table(console, &fields),
                    Some(known) => field_form(console, Some(known.clone())),
                    None => view! { <Heading text=console.words.fields.title/> <p>{words.gone}</p> }.into_any(),
                }
            }) as _)
        })
    });
    loaded.load();
    if !is_list {
        return loaded.draw();
    }
    view! {
        <Heading text=console.words.fields.title/>
        <p class="lead">{console.words.fields.lead}</p>
        <p>{words.why}</p>
        <p>{console.navigation.link("button button--primary", one(NEW), words.add, None)}</p>
        {loaded.draw()}
    }
    .into_any()
}

fn table(console: ConsoleContext, fields: &[FieldView]) -> AnyView {
    let words = &words::people(console.locale).fields;
    if fields.is_empty() {
        return view! { <div class="advice"><p><strong>{words.none.heading}</strong></p> <p>{words.none.text}</p></div> }.into_any();
    }
    let FieldHeads { name, kind, seen_by, people } = &words.heads;
    let heads = vec![*name, *kind, *seen_by, *people, ""];
    let rows = fields.iter().map(|field| row(console, field)).collect();
    view! { <Table caption=console.words.fields.title heads rows/> }.into_any()
}

fn row(console: ConsoleContext, field: &FieldView) -> Vec<AnyView> {
    let words = &words::people(console.locale).fields;
    let name = field_name(field, console.locale);
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
        number(field.people, console.locale).into_any(),
        console.navigation.link("table__act", one(field.id.as_str()), words.change, Some(label)),
    ]
}
