//! Opening counter mode, in the console.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::{self as api, Loader, paths};
use lupa_domain::api::counter::{CounterForm, CounterForms};
use lupa_ui::{Choice, ErrorSummary, Form, SubmitButton, browser};
use lupa_words::{self as words, counter::PointWords};

use crate::context::{Heading, use_console};

/// The screen.
#[component]
pub fn Opening() -> impl IntoView {
    let console = use_console();
    let words = &words::counter(console.locale).open;
    let loader = Loader::of(console.client, move || api::counter::forms(console.locale));
    let draw = move |forms: CounterForms| Some(view! { <Ready forms=forms.forms/> });
    let PointWords { form_only, no_thanks, address, end, lock } = words.points;
    let points = [form_only, no_thanks, address, end, lock].map(|point| view! { <li>{point}</li> });
    view! {
        <Heading text=words.screen.title/>
        <p class="lead">{words.screen.lead}</p>
        <ul class="points">{points.into_iter().collect_view()}</ul>
        {loader.view(&console.words.wait, "", draw)}
    }
}

#[component]
fn Ready(forms: Vec<CounterForm>) -> impl IntoView {
    let console = use_console();
    let (words, form) = (&words::counter(console.locale).open, Form::default());
    let Some(first) = forms.first() else { return view! { <p class="note">{words.nothing}</p> }.into_any() };
    let chosen = RwSignal::new(first.form.to_string());
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        console.submit(form, &[("/form", "form")], api::counter::open(chosen.get_untracked()), move |()| {
            // What was on the screen goes before the page does: a browser may keep a page that was left.
            console.session.leave();
            browser::replace_page(&format!("{}?lang={}", paths::CONSOLE_COUNTER, console.locale));
        });
    };
    let options: Vec<_> = forms.iter().map(|form| (form.form.to_string(), form.heading.clone())).collect();
    let choice = (options.len() > 1).then(|| {
        let choose = Callback::new(move |form| chosen.set(form));
        view! { <Choice name="form" label=words.form options value=Signal::derive(move || chosen.get()) choose/> }
    });
    view! {
        <ErrorSummary form heading=console.words.correct/>
        <form class="stack" on:submit=on_submit>{choice} <SubmitButton form label=words.open sending=console.words.sending/></form>
    }
    .into_any()
}
