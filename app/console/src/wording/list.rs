//! The forms and the purposes.

use leptos::prelude::*;
use lupa_api::{self as api, paths};
use lupa_domain::{api::wording::{FormState, FormView, PurposeView}, staff::Right};
use lupa_ui::{AsyncView, LoadState, Table, number};
use lupa_words::{self as words, FormColumns, PurposeColumns};

use crate::{context::{ConsoleContext, Heading, Location, use_console}, wording::{new, part}};

/// The screen.
#[component]
pub fn List() -> impl IntoView {
    let console = use_console();
    let words = words::wording(console.locale);
    let forms = RwSignal::new(LoadState::<Vec<FormView>>::Loading);
    let purposes = RwSignal::new(LoadState::<Vec<PurposeView>>::Loading);
    let load_forms = Callback::new(move |()| console.fetch(forms, api::forms::list()));
    let load_purposes = Callback::new(move |()| console.fetch(purposes, api::purposes::list()));
    load_forms.run(());
    load_purposes.run(());
    let draw_forms = move |forms: Vec<FormView>| {
        let FormColumns { form, state, purposes } = words.forms.columns;
        let heads = vec![form, state, purposes, ""];
        let rows: Vec<_> = forms.iter().map(|form| form_row(console, form)).collect();
        (!rows.is_empty()).then(|| view! { <Table caption=words.forms.heading heads rows/> })
    };
    let draw_purposes = move |purposes: Vec<PurposeView>| {
        let PurposeColumns { purpose, channel, given, forms } = words.purposes.columns;
        let heads = vec![purpose, channel, given, forms, ""];
        let rows: Vec<_> = purposes.iter().map(|purpose| purpose_row(console, purpose)).collect();
        (!rows.is_empty()).then(|| view! { <Table caption=words.purposes.heading.heading heads rows/> })
    };
    let may_publish = console.session.may(Right::PublishWording);
    view! {
        <Heading text=words.heading/>
        <p class="lead">{words.lead}</p>
        <section class="part" aria-labelledby="forms">
            <h2 id="forms">{words.forms.heading}</h2>
            <AsyncView state=forms words=&console.words.wait retry=load_forms draw=draw_forms empty=words.forms.none/>
            <p>{link(console, new("form"), words.forms.new.link, "button", None)}</p>
        </section>
        <section class="part" aria-labelledby="purposes">
            <h2 id="purposes">{words.purposes.heading.heading}</h2>
            <p>{words.purposes.heading.text}</p>
            <AsyncView state=purposes words=&console.words.wait retry=load_purposes draw=draw_purposes/>
            {may_publish.then(|| view! { <p>{link(console, new("purpose"), words.purposes.new.link, "button", None)}</p> })}
        </section>
    }
}

/// A way to another place of the console.
#[must_use]
pub fn link(console: ConsoleContext, place: Location, text: &'static str, class: &'static str, about: Option<&str>) -> AnyView {
    let label = about.map(|about| format!("{text}: {about}"));
    let follow = place.clone();
    view! { <a class=class href=place.address(console.locale) aria-label=label on:click=console.navigation.follow(follow)>{text}</a> }.into_any()
}

fn form_row(console: ConsoleContext, form: &FormView) -> Vec<AnyView> {
    let words = &words::wording(console.locale).forms;
    let name = form.form.to_string();
    let state = (words.state)(form.state, form.edition.unwrap_or_default());
    let open = form.state == FormState::Open;
    let unpublished = (form.unpublished && form.state != FormState::Draft).then(|| view! { <span class="mark">{words.unpublished}</span> });
    let purposes = form.purposes.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let shown = name.clone();
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
                {link(console, part("form", &name), words.edit, "table__act", Some(&name))}
                {link(console, part("editions", &name), words.editions, "table__act", Some(&name))}
            </span>
        }
        .into_any(),
    ]
}

fn purpose_row(console: ConsoleContext, seen: &PurposeView) -> Vec<AnyView> {
    let words = &words::wording(console.locale).purposes;
    let purpose = &seen.purpose;
    let name = purpose.id.to_string();
    let retired = purpose.retired.then(|| view! { <span class="mark">{words.retired}</span> });
    let version = (words.version)(purpose.version);
    let channel = (words.channel)(purpose.channel);
    let forms = seen.forms.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let change = console.session.may(Right::PublishWording).then(|| link(console, part("purpose", &name), words.change, "table__act", Some(&name)));
    vec![
        view! { {name} " " {retired} <span class="table__more">{version}</span> }.into_any(),
        view! { {channel} }.into_any(),
        view! { {number(seen.given, console.locale)} }.into_any(),
        view! { {forms} }.into_any(),
        change.into_any(),
    ]
}
