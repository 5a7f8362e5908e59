//! A walk-in: that a customer came, but not who it was. Users who may see the history also see how many came each month.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::{self as api, Loader};
use lupa_domain::{
    api::people::{WalkInList, WalkInMonth},
    staff::Right,
};
use lupa_ui::{ErrorSummary, Form, SubmitButton, Table, browser, button, dynamic, money, month, number};
use lupa_words as words;

use super::{
    entry_form::{inputs, typed},
    field_at::field_at,
};
use crate::context::{ConsoleContext, use_console};

/// The button, and below it the form once the button is pressed.
#[component]
pub fn WalkIn() -> impl IntoView {
    let console = use_console();
    let words = &words::people(console.locale).walk_in;
    let open = RwSignal::new(false);
    let toggle = move |_| {
        open.update(|open| *open = !*open);
        if open.get_untracked() {
            browser::focus_soon("happening");
        }
    };
    let expanded = Signal::derive(move || if open.get() { "true" } else { "false" });
    let panel = dynamic(move || if open.get() { panel(console, open) } else { ().into_any() });
    view! {
        <button class="button" type="button" id="walk-in" aria-expanded=expanded on:click=toggle>{words.open}</button>
        {panel}
    }
}

fn panel(console: ConsoleContext, open: RwSignal<bool>) -> AnyView {
    let words = words::people(console.locale);
    let form = Form::default();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(entry) = typed(console, form) else { return };
        if !form.begin() {
            return;
        }
        let what = (words.data.happening)(entry.happening);
        console.client.answer(api::history::note_walk_in(&entry), move |answer| match answer {
            Ok(_) => {
                open.set(false);
                console.notices.show((words.walk_in.saved)(what));
            }
            Err(error) => console.reject_at(form, error, &field_at),
        });
    };
    let close = move || {
        open.set(false);
        browser::focus_soon("walk-in");
    };
    let months = console.session.may(Right::SeeHistory).then(|| {
        let loader = Loader::of(console.client, api::history::walk_ins);
        let draw = move |WalkInList { months, .. }: WalkInList| (!months.is_empty()).then(|| table(console, &months));
        view! { <h2>{words.walk_in.months}</h2> {loader.view(&console.words.wait, words.walk_in.none, draw)} }
    });
    view! {
        <section class="slab walk-in" aria-label=words.walk_in.open>
            <p>{words.walk_in.lead}</p>
            <form class="narrow" novalidate on:submit=on_submit>
                <ErrorSummary form heading=console.words.correct/>
                {inputs(console, form, None)}
                <div class="actions form-end">
                    <SubmitButton form label=words.walk_in.save sending=console.words.sending primary=false/>
                    {button("button button--quiet", console.words.cancel, None, close)}
                </div>
            </form>
            {months}
        </section>
    }
    .into_any()
}

fn table(console: ConsoleContext, months: &[WalkInMonth]) -> AnyView {
    let words = words::people(console.locale);
    let row = |line: &WalkInMonth| {
        let amount = line.amount.map_or_else(|| words.data.nothing.to_owned(), |amount| money(amount, console.locale));
        let cells = [month(&line.month, console.locale), (words.data.happening)(line.happening).to_owned()];
        cells.into_iter().chain([number(line.count, console.locale), amount]).map(IntoAny::into_any).collect()
    };
    let rows = months.iter().map(row).collect();
    let heads = &words.walk_in.heads;
    view! { <Table caption=words.walk_in.months heads=vec![heads.month, heads.what, heads.times, heads.total] rows/> }.into_any()
}
