//! A walk-in: that somebody came, and nothing about who. For whoever may see history, how often, by month.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_domain::{api::people::WalkInMonth, staff::Right};

use super::{
    entry_form::{inputs, typed},
    wire,
};
use crate::{
    browser,
    staff::desk::Desk,
    ui::{Fetched, Form, Outcome, Send, Summary, Table, money, month, number},
};

/// The button, and below it the form once it is pressed.
#[component]
pub fn WalkIn(desk: Desk) -> impl IntoView {
    let words = &desk.words.people.walk_in;
    let open = RwSignal::new(false);
    let toggle = move |_| {
        open.update(|open| *open = !*open);
        if open.get_untracked() {
            browser::focus_soon("happening");
        }
    };
    view! {
        <button class="button" type="button" id="walk-in" aria-expanded=move || if open.get() { "true" } else { "false" } on:click=toggle>
            {words.open}
        </button>
        {move || open.get().then(|| view! { <Panel desk open/> })}
    }
}

#[component]
fn Panel(desk: Desk, open: RwSignal<bool>) -> impl IntoView {
    let words = desk.words.people;
    let form = Form::default();
    let state = RwSignal::new(Fetched::<Vec<WalkInMonth>>::Waiting);
    let sees = desk.may(Some(Right::SeeHistory));
    let load = Callback::new(move |()| desk.fetch(state, wire::walk_ins(desk.locale)));
    if sees {
        load.run(());
    }
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(asked) = typed(desk, form) else { return };
        let what = words.data.happenings[asked.happening as usize];
        wire::send(
            desk,
            form,
            wire::walk_in(desk.locale, asked),
            |_| false,
            move |_| {
                open.set(false);
                desk.say(words.walk_in.saved.replace("{what}", what));
            },
        );
    };
    let close = move |_| {
        open.set(false);
        browser::focus_soon("walk-in");
    };
    let draw = move |months: Vec<WalkInMonth>| {
        let rows: Vec<_> = months.iter().map(|month| row(desk, month)).collect();
        (!rows.is_empty()).then(|| view! { <Table caption=words.walk_in.months heads=words.walk_in.heads.to_vec() rows/> })
    };
    let months = sees.then(|| {
        view! {
            <h2>{words.walk_in.months}</h2>
            <Outcome state words=&desk.words.wait retry=load draw empty=words.walk_in.none/>
        }
    });
    view! {
        <section class="slab panel" aria-label=words.walk_in.open>
            <p>{words.walk_in.lead}</p>
            <form class="narrow" novalidate on:submit=on_submit>
                <Summary form heading=desk.words.correct/>
                {inputs(desk, form, None)}
                <div class="actions form-end">
                    <Send form label=words.walk_in.save sending=desk.words.sending primary=false/>
                    <button class="button button--quiet" type="button" on:click=close>{desk.words.cancel}</button>
                </div>
            </form>
            {months}
        </section>
    }
}

fn row(desk: Desk, line: &WalkInMonth) -> Vec<AnyView> {
    let words = desk.words.people;
    vec![
        month(&line.month, desk.locale).into_any(),
        words.data.happenings[line.happening as usize].into_any(),
        number(line.count, desk.locale).into_any(),
        line.amount.map_or_else(|| words.data.nothing.to_owned(), |amount| money(amount, desk.locale)).into_any(),
    ]
}
