//! The legal bases other than consent for a purpose: off unless the administrator turns them on.

use std::collections::BTreeSet;

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api as api;
use lupa_domain::{
    api::wording::PurposeResponse,
    wording::{Category, Ground, Processing, Purpose, PurposeChange},
};
use lupa_ui::{Form, SubmitButton};
use lupa_words::{self as words, FieldText};

use crate::{
    context::{FieldIds, use_console},
    wording::{locations::list, titles::use_titles},
};

/// Which field each member of what is sent stands in.
const FIELDS: FieldIds = &[("/also", "ground-0")];
const GROUNDS: [Ground; 2] = [Ground::SoftOptIn, Ground::LegalPerson];

/// The section of the screen about one purpose.
#[component]
pub fn Grounds(
    current: StoredValue<PurposeResponse>,
    /// The form of the whole screen.
    form: Form,
) -> impl IntoView {
    let (console, titles) = (use_console(), use_titles());
    let words = &words::wording(console.locale).grounds;
    let before = current.with_value(|current| current.purpose.also.clone());
    let chosen = RwSignal::new(before.clone());
    let send = move |also: BTreeSet<Ground>| {
        let (id, tag, purpose) =
            current.with_value(|current| (current.purpose.id.clone(), current.tag.to_string(), current.purpose.clone()));
        let Purpose { channel, category, data, .. } = purpose;
        let change = PurposeChange {
            channel,
            category,
            data,
            asks: None,
            recipients: None,
            retention: None,
            also: Some(also),
            processing: Processing::Unchanged,
            concerns: None,
            retired: None,
        };
        console.submit(form, FIELDS, api::purposes::change(&id, &tag, &change), move |changed| {
            console
                .navigation
                .go_with_notice(list(), (words::wording(console.locale).purposes.changed)(&titles.purpose(&changed.purpose.id)));
        });
    };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let also = chosen.get_untracked();
        if also.is_subset(&before) {
            send(also);
        } else {
            console.dialog.ask(words.ask.heading, words.ask.text, words.ask.button, move || send(also.clone()));
        }
    };
    let boxes = GROUNDS.into_iter().enumerate().map(|(at, ground)| {
        let FieldText { label, hint } = (words.ground)(ground);
        let change = move |event| {
            let on = event_target_checked(&event);
            chosen.update(|chosen| if on { _ = chosen.insert(ground) } else { _ = chosen.remove(&ground) });
        };
        let (id, about) = (format!("ground-{at}"), format!("ground-{at}-hint"));
        let (named, described) = (id.clone(), about.clone());
        view! {
            <div class="statement">
                <label class="tick" for=named>
                    <input class="tick__box" type="checkbox" id=id aria-describedby=described
                        prop:checked=move || chosen.with(|chosen| chosen.contains(&ground)) on:change=change/>
                    <span class="tick__label">{label}</span>
                </label>
                <p class="statement__details" id=about>{hint}</p>
            </div>
        }
    });
    let body = if current.with_value(|current| current.purpose.category == Category::DirectMarketing) {
        view! {
            <p>{words.heading.text}</p>
            <form novalidate data-keeps on:submit=on_submit>
                {boxes.collect_view()}
                <div class="actions form-end"><SubmitButton form label=words.save sending=console.words.sending primary=false/></div>
            </form>
        }
        .into_any()
    } else {
        view! { <p>{words.only}</p> }.into_any()
    };
    view! {
        <section class="part narrow" aria-labelledby="grounds">
            <h2 id="grounds">{words.heading.heading}</h2>
            {body}
        </section>
    }
}
