//! The day of an event: one button that lets more people sign up over one network until midnight.

use leptos::prelude::*;
use lupa_api::{self as api, Loader};
use lupa_domain::{api::register::EventDayResponse, staff::Right};
use lupa_words as words;

use crate::context::use_console;

/// Whether today is such a day, and the button that says so.
#[component]
pub(super) fn EventDay() -> impl IntoView {
    let console = use_console();
    let words = &words::wording(console.locale).event_day;
    let loader = Loader::of(console.client, api::register::event_day);
    let may_set = console.session.may(Right::PublishWording);
    let set = move |on: bool| {
        console.client.run(api::register::set_event_day(on), move |_| {
            loader.reload();
            console.notices.show((if on { words.begun } else { words.ended }).to_owned());
        });
    };
    let draw = move |EventDayResponse { until }: EventDayResponse| {
        let is_on = until.is_some();
        let label = if is_on { words.end } else { words.begin };
        Some(view! {
            {is_on.then(|| view! { <p><span class="mark">{words.active}</span></p> })}
            {may_set.then(|| view! { <p><button class="button" type="button" on:click=move |_| set(!is_on)>{label}</button></p> })}
        })
    };
    view! {
        <section class="part" aria-labelledby="event-day">
            <h2 id="event-day">{words.heading}</h2>
            <p>{words.lead}</p>
            {loader.view(&console.words.wait, "", draw)}
        </section>
    }
}
