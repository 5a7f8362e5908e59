//! `/console/fields`: the custom fields.

use leptos::prelude::*;
use lupa_api::{self as api, Loader};
use lupa_domain::api::people::{FieldList, FieldResponse};
use lupa_ui::{Table, bdi, number};
use lupa_words::{self as words, people::FieldHeads};

use super::{
    form::field_form,
    locations::{self, NEW},
};
use crate::{
    context::{ConsoleContext, Heading, use_console},
    people::format::field_name,
};

/// The list.
#[component]
pub fn List() -> impl IntoView {
    let console = use_console();
    let words = &words::people(console.locale).fields;
    let loader = Loader::of(console.client, api::fields::list);
    let draw = move |FieldList { fields }: FieldList| Some(table(console, &fields));
    view! {
        <Heading text=console.words.fields.title/>
        <p class="lead">{console.words.fields.lead}</p>
        <p>{words.why}</p>
        <p>{console.navigation.link("button button--primary", locations::field(NEW), words.add, None)}</p>
        {loader.view(&console.words.wait, "", draw)}
    }
}

/// The form for a field that is there.
#[component]
pub fn Known(id: String) -> impl IntoView {
    let console = use_console();
    let words = &words::people(console.locale).fields;
    let loader = Loader::of(console.client, api::fields::list);
    let draw = move |FieldList { fields }: FieldList| {
        let known = fields.into_iter().find(|field| field.id.as_str() == id);
        Some(match known {
            Some(known) => field_form(console, Some(known)),
            None => view! { <Heading text=console.words.fields.title/> <p>{words.gone}</p> }.into_any(),
        })
    };
    loader.view(&console.words.wait, "", draw)
}

fn table(console: ConsoleContext, fields: &[FieldResponse]) -> AnyView {
    let words = &words::people(console.locale).fields;
    if fields.is_empty() {
        return view! { <div class="advice"><p><strong>{words.none.heading}</strong></p> <p>{words.none.text}</p></div> }.into_any();
    }
    let FieldHeads { name, kind, seen_by, people } = &words.heads;
    let heads = vec![*name, *kind, *seen_by, *people, ""];
    let rows = fields.iter().map(|field| row(console, field)).collect();
    view! { <Table caption=console.words.fields.title heads rows/> }.into_any()
}

fn row(console: ConsoleContext, field: &FieldResponse) -> Vec<AnyView> {
    let words = &words::people(console.locale).fields;
    let name = field_name(field, console.locale);
    let label = format!("{}: {name}", words.change);
    let declared = &field.declaration;
    vec![
        view! {
            {bdi(name.clone())} " " {declared.retired.then(|| view! { <span class="mark">{words.retired}</span> })}
            <span class="table__more" dir="auto">{declared.reason.clone()}</span>
        }
        .into_any(),
        (words.kind)(declared.kind).into_any(),
        (if declared.restricted { words.seen_by_some } else { words.seen_by_all }).into_any(),
        number(field.people, console.locale).into_any(),
        console.navigation.link("table__act", locations::field(field.id.as_str()), words.change, Some(label)),
    ]
}
