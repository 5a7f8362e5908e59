//! The forms and the purposes.

use leptos::prelude::*;
use lupa_domain::{
    api::wording::{FormState, FormView, PurposeView},
    staff::Right,
};

use super::{new, part, wire};
use crate::{
    links,
    staff::{
        desk::{Desk, Heading},
        place::Place,
    },
    ui::{Fetched, Outcome, Table, number},
    words::{self, FormColumns, PurposeColumns},
};

/// The screen.
#[component]
pub fn List(desk: Desk) -> impl IntoView {
    let words = words::wording(desk.locale);
    let forms = RwSignal::new(Fetched::<Vec<FormView>>::Waiting);
    let purposes = RwSignal::new(Fetched::<Vec<PurposeView>>::Waiting);
    let load_forms = Callback::new(move |()| desk.fetch(forms, wire::forms(desk.locale)));
    let load_purposes = Callback::new(move |()| desk.fetch(purposes, wire::purposes(desk.locale)));
    load_forms.run(());
    load_purposes.run(());
    let draw_forms = move |forms: Vec<FormView>| {
        let FormColumns { form, state, purposes } = words.forms.columns;
        let heads = vec![form, state, purposes, ""];
        let rows: Vec<_> = forms.iter().map(|form| form_row(desk, form)).collect();
        (!rows.is_empty()).then(|| view! { <Table caption=words.forms.heading heads rows/> })
    };
    let draw_purposes = move |purposes: Vec<PurposeView>| {
        let PurposeColumns { purpose, channel, given, forms } = words.purposes.columns;
        let heads = vec![purpose, channel, given, forms, ""];
        let rows: Vec<_> = purposes.iter().map(|purpose| purpose_row(desk, purpose)).collect();
        (!rows.is_empty()).then(|| view! { <Table caption=words.purposes.heading.heading heads rows/> })
    };
    let may_publish = desk.may(Some(Right::PublishWording));
    view! {
        <Heading desk text=words.heading/>
        <p class="lead">{words.lead}</p>
        <section class="part" aria-labelledby="forms">
            <h2 id="forms">{words.forms.heading}</h2>
            <Outcome state=forms words=&desk.words.wait retry=load_forms draw=draw_forms empty=words.forms.none/>
            <p>{link(desk, new("form"), words.forms.new.link, "button", None)}</p>
        </section>
        <section class="part" aria-labelledby="purposes">
            <h2 id="purposes">{words.purposes.heading.heading}</h2>
            <p>{words.purposes.heading.text}</p>
            <Outcome state=purposes words=&desk.words.wait retry=load_purposes draw=draw_purposes/>
            {may_publish.then(|| view! { <p>{link(desk, new("purpose"), words.purposes.new.link, "button", None)}</p> })}
        </section>
    }
}

/// A way to another place of the console.
#[must_use]
pub fn link(desk: Desk, place: Place, text: &'static str, class: &'static str, about: Option<&str>) -> AnyView {
    let label = about.map(|about| format!("{text}: {about}"));
    let follow = place.clone();
    view! { <a class=class href=place.address(desk.locale) aria-label=label on:click=desk.follow(follow)>{text}</a> }.into_any()
}

fn form_row(desk: Desk, form: &FormView) -> Vec<AnyView> {
    let words = &words::wording(desk.locale).forms;
    let name = form.form.to_string();
    let state = (words.state)(form.state, form.edition.unwrap_or_default());
    let open = form.state == FormState::Open;
    let unpublished = (form.unpublished && form.state != FormState::Draft).then(|| view! { <span class="mark">{words.unpublished}</span> });
    let purposes = form.purposes.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let shown = name.clone();
    vec![
        if open {
            view! { <a href=links::signup(form.form.as_str(), desk.locale)>{shown}</a> }.into_any()
        } else {
            view! { {shown} }.into_any()
        },
        view! { {state} " " {unpublished} }.into_any(),
        view! { {purposes} }.into_any(),
        view! {
            <span class="table__acts">
                {link(desk, part("form", &name), words.edit, "table__act", Some(&name))}
                {link(desk, part("editions", &name), words.editions, "table__act", Some(&name))}
            </span>
        }
        .into_any(),
    ]
}

fn purpose_row(desk: Desk, seen: &PurposeView) -> Vec<AnyView> {
    let words = &words::wording(desk.locale).purposes;
    let purpose = &seen.purpose;
    let name = purpose.id.to_string();
    let retired = purpose.retired.then(|| view! { <span class="mark">{words.retired}</span> });
    let version = (words.version)(purpose.version);
    let channel = (words.channel)(purpose.channel);
    let forms = seen.forms.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let change = desk.may(Some(Right::PublishWording)).then(|| link(desk, part("purpose", &name), words.change, "table__act", Some(&name)));
    vec![
        view! { {name} " " {retired} <span class="table__more">{version}</span> }.into_any(),
        view! { {channel} }.into_any(),
        view! { {number(seen.given, desk.locale)} }.into_any(),
        view! { {forms} }.into_any(),
        change.into_any(),
    ]
}
