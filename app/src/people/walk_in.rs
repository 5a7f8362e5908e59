//! A walk-in: that a customer came, and nothing about who. Users who may see history see how often, by month.

use std::sync::Arc;

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_domain::{api::people::WalkInMonth, staff::Right};

use super::{
    entry_form::{inputs, typed},
    wire,
};
use crate::{
    browser,
    staff::{desk::Desk, loaded::Loaded},
    ui::{Form, Send, Summary, Table, live, money, month, number, press},
    words,
};

/// The button, and below it the form once it is pressed.
#[component]
pub fn WalkIn(desk: Desk) -> impl IntoView {
    let words = &words::people(desk.locale).walk_in;
    let open = RwSignal::new(false);
    let toggle = move |_| {
        open.update(|open| *open = !*open);
        if open.get_untracked() {
            browser::focus_soon("happening");
        }
    };
    let expanded = Signal::derive(move || if open.get() { "true" } else { "false" });
    let panel = live(move || if open.get() { panel(desk, open) } else { ().into_any() });
    view! {
        <button class="button" type="button" id="walk-in" aria-expanded=expanded on:click=toggle>{words.open}</button>
        {panel}
    }
}

fn panel(desk: Desk, open: RwSignal<bool>) -> AnyView {
    let words = words::people(desk.locale);
    let form = Form::default();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(asked) = typed(desk, form) else { return };
        if !form.begin() {
            return;
        }
        let what = (words.data.happening)(asked.happening);
        wire::walk_in(&asked).ask(desk, move |answer| match answer {
            Ok(_) => {
                open.set(false);
                desk.say((words.walk_in.saved)(what));
            }
            Err(failure) => wire::refuse(desk, form, failure),
        });
    };
    let close = move || {
        open.set(false);
        browser::focus_soon("walk-in");
    };
    let months = desk.may(Some(Right::SeeHistory)).then(|| {
        let loaded = Loaded::new(desk, move || {
            Box::pin(async move {
                let months = wire::walk_ins().answer(desk.locale).await?.months;
                Ok(Arc::new(move || table(desk, &months)) as _)
            })
        });
        loaded.load();
        view! { <h2>{words.walk_in.months}</h2> {loaded.draw()} }
    });
    view! {
        <section class="slab panel" aria-label=words.walk_in.open>
            <p>{words.walk_in.lead}</p>
            <form class="narrow" novalidate on:submit=on_submit>
                <Summary form heading=desk.words.correct/>
                {inputs(desk, form, None)}
                <div class="actions form-end">
                    <Send form label=words.walk_in.save sending=desk.words.sending primary=false/>
                    {press("button button--quiet", desk.words.cancel, None, close)}
                </div>
            </form>
            {months}
        </section>
    }
    .into_any()
}

fn table(desk: Desk, months: &[WalkInMonth]) -> AnyView {
    let words = words::people(desk.locale);
    if months.is_empty() {
        return view! { <p class="soft">{words.walk_in.none}</p> }.into_any();
    }
    let row = |line: &WalkInMonth| {
        let amount = line.amount.map_or_else(|| words.data.nothing.to_owned(), |amount| money(amount, desk.locale));
        let cells = [month(&line.month, desk.locale), (words.data.happening)(line.happening).to_owned()];
        cells.into_iter().chain([number(line.count, desk.locale), amount]).map(IntoAny::into_any).collect()
    };
    let rows = months.iter().map(row).collect();
    let heads = &words.walk_in.heads;
    view! { <Table caption=words.walk_in.months heads=vec![heads.month, heads.what, heads.times, heads.total] rows/> }.into_any()
}
