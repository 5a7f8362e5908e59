//! The forms and the purposes.

use leptos::prelude::*;
use lupa_api::{self as api, Loader, paths};
use lupa_domain::{
    api::wording::{FormList, FormResponse, FormState, PurposeList, PurposeResponse},
    staff::Right,
};
use lupa_ui::{Table, number};
use lupa_words::{self as words, FormColumns, PurposeColumns};

use super::{
    event_day::EventDay,
    locations::{new, part, share},
    ready::ReadyPurpose,
    titles::{Titles, use_titles},
};
use crate::context::{ConsoleContext, Heading, use_console};

/// The screen.
#[component]
pub fn List() -> impl IntoView {
    let (console, titles) = (use_console(), use_titles());
    let words = words::wording(console.locale);
    let forms = Loader::of(console.client, api::forms::list);
    let purposes = Loader::of(console.client, api::purposes::list);
    let draw_forms = move |FormList { forms }: FormList| {
        let FormColumns { form, state, purposes } = words.forms.columns;
        let heads = vec![form, state, purposes, ""];
        let rows: Vec<_> = forms.iter().map(|form| form_row(console, titles, form)).collect();
        (!rows.is_empty()).then(|| view! { <Table caption=words.forms.heading heads rows/> })
    };
    let draw_purposes = move |list: PurposeList| {
        let known = list.clone();
        let PurposeList { purposes } = list;
        let PurposeColumns { purpose, channel, given, forms } = words.purposes.columns;
        let heads = vec![purpose, channel, given, forms, ""];
        let rows: Vec<_> = purposes.iter().map(|purpose| purpose_row(console, titles, purpose)).collect();
        (!rows.is_empty()).then(|| view! { <Table caption=words.purposes.heading.heading heads rows/> <ReadyPurpose known/> })
    };
    let may_publish = console.session.may(Right::PublishWording);
    view! {
        <Heading text=words.heading/>
        <p class="lead">{words.lead}</p>
        <section class="part" aria-labelledby="forms">
            <h2 id="forms">{words.forms.heading}</h2>
            {forms.view(&console.words.wait, words.forms.none, draw_forms)}
            <p>{console.navigation.link("button", new("form"), words.forms.new.link, None)}</p>
        </section>
        <EventDay/>
        <section class="part" aria-labelledby="purposes">
            <h2 id="purposes">{words.purposes.heading.heading}</h2>
            <p>{words.purposes.heading.text}</p>
            {purposes.view(&console.words.wait, "", draw_purposes)}
            {may_publish.then(|| view! { <p>{console.navigation.link("button", new("purpose"), words.purposes.new.link, None)}</p> })}
        </section>
    }
}

fn form_row(console: ConsoleContext, titles: Titles, form: &FormResponse) -> Vec<AnyView> {
    let words = &words::wording(console.locale).forms;
    let name = form.form.to_string();
    let state = (words.state)(form.state, form.edition.unwrap_or_default());
    let open = form.state == FormState::Open;
    let unpublished = (form.unpublished && form.state != FormState::Draft).then(|| view! { <span class="mark">{words.unpublished}</span> });
    let purposes = form.purposes.iter().map(|purpose| titles.purpose(purpose)).collect::<Vec<_>>().join(", ");
    let title = form.title.clone();
    let shown = title.clone();
    vec![
        if open {
            view! { <a href=paths::signup(form.form.as_str(), console.locale)>{shown}</a> }.into_any()
        } else {
            view! { {shown} }.into_any()
        },
        view! { {state} " " {unpublished} }.into_any(),
        view! { {purposes} }.into_any(),
        view! {
            <span class="table__acts">
                {console.navigation.link("table__act", part("form", &name), words.edit, Some(format!("{}: {title}", words.edit)))}
                {open.then(|| console.navigation.link("table__act", share(&form.form), words.share, Some(format!("{}: {title}", words.share))))}
                {console.navigation.link("table__act", part("editions", &name), words.editions, Some(format!("{}: {title}", words.editions)))}
            </span>
        }
        .into_any(),
    ]
}

fn purpose_row(console: ConsoleContext, titles: Titles, view: &PurposeResponse) -> Vec<AnyView> {
    let words = &words::wording(console.locale).purposes;
    let purpose = &view.purpose;
    let name = titles.purpose(&purpose.id);
    let retired = purpose.retired.then(|| view! { <span class="mark">{words.retired}</span> });
    let version = (words.version)(purpose.version);
    let channel = (words.channel)(purpose.channel);
    let forms = view.forms.iter().map(|form| titles.form(form)).collect::<Vec<_>>().join(", ");
    let change = console.session.may(Right::PublishWording).then(|| {
        console.navigation.link("table__act", part("purpose", purpose.id.as_str()), words.change, Some(format!("{}: {name}", words.change)))
    });
    vec![
        view! { {name} " " {retired} <span class="table__more">{version}</span> }.into_any(),
        view! { {channel} }.into_any(),
        view! { {number(view.given, console.locale)} }.into_any(),
        view! { {forms} }.into_any(),
        change.into_any(),
    ]
}
