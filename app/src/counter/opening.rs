//! Opening counter mode, in the console.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_domain::api::counter::{CounterForm, CounterForms};

use super::wire;
use crate::{
    browser, links,
    staff::desk::{Desk, Heading},
    ui::{Choice, Fetched, Form, Outcome, Send, Summary},
    words::{self, counter::PointWords},
};

/// The screen.
#[component]
pub fn Opening(desk: Desk) -> impl IntoView {
    let words = &words::counter(desk.locale).open;
    let state = RwSignal::new(Fetched::<CounterForms>::Waiting);
    let load = move || desk.fetch(state, wire::forms(desk.locale));
    load();
    let draw = move |forms: CounterForms| Some(view! { <Ready desk forms=forms.forms/> });
    let PointWords { form_only, no_thanks, address, end, lock } = words.points;
    let points = [form_only, no_thanks, address, end, lock].map(|point| view! { <li>{point}</li> });
    view! {
        <Heading desk text=words.screen.title/>
        <p class="lead">{words.screen.lead}</p>
        <ul class="points">{points.into_iter().collect_view()}</ul>
        <Outcome state words=&desk.words.wait retry=Callback::new(move |()| load()) draw/>
    }
}

#[component]
fn Ready(desk: Desk, forms: Vec<CounterForm>) -> impl IntoView {
    let (words, form) = (&words::counter(desk.locale).open, Form::default());
    let Some(first) = forms.first() else { return view! { <p class="note">{words.nothing}</p> }.into_any() };
    let chosen = RwSignal::new(first.form.to_string());
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        desk.send(form, &[("/form", "form")], wire::open(desk.locale, chosen.get_untracked()), move |()| {
            // What was on the screen goes before the page does: a browser may keep a page that was left.
            desk.leave();
            browser::page::go_instead(&format!("{}?lang={}", links::CONSOLE_COUNTER, desk.locale));
        });
    };
    let options: Vec<_> = forms.iter().map(|form| (form.form.to_string(), form.heading.clone())).collect();
    let choice = (options.len() > 1).then(|| {
        let choose = Callback::new(move |form| chosen.set(form));
        view! { <Choice name="form" label=words.form options value=Signal::derive(move || chosen.get()) choose/> }
    });
    view! {
        <Summary form heading=desk.words.correct/>
        <form class="stack" on:submit=on_submit>{choice} <Send form label=words.open sending=desk.words.sending/></form>
    }
    .into_any()
}
