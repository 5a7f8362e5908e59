//! `/console/settings/business`: what the business says of itself.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_api::{Loader, register};
use lupa_domain::{
    api::register::{ControllerChange, ControllerResponse},
    wording::Controller,
};
use lupa_ui::{ErrorSummary, Form, SubmitButton, browser, when};
use lupa_words as words;

use super::{
    outdated,
    particulars::{field_at, fields, typed},
};
use crate::context::{ConsoleContext, Heading, use_console};

/// The screen.
#[component]
pub(super) fn Business() -> impl IntoView {
    let console = use_console();
    let loader = Loader::new(console.client, move || async move {
        let known = register::controller().send(console.client).await?;
        let languages = register::languages().send(console.client).await?;
        Ok((known, languages.languages))
    });
    view! {
        <Heading text=console.words.business.title/>
        <p class="lead">{console.words.business.lead}</p>
        {loader.view(&console.words.wait, "", move |(known, languages): (ControllerResponse, _)| Some(draw(console, known, languages)))}
    }
}

fn draw(console: ConsoleContext, known: ControllerResponse, languages: lupa_domain::languages::Languages) -> AnyView {
    let (business, setup) = (words::business(console.locale), words::setup(console.locale));
    let form = Form::default();
    let (now, theirs) = (RwSignal::new(known.clone()), RwSignal::new(String::new()));
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        save(console, form, now, theirs);
    };
    let languages = StoredValue::new(languages);
    let behind = move || {
        let outdated = now.with(|now| now.outdated.clone());
        languages.with_value(|languages| outdated::view(console, outdated, languages.as_slice(), move |answer| now.set(answer)))
    };
    let saved_at = move || now.with(|now| now.changed_at.map(|at| (business.saved_at)(&when(at, console.locale))));
    let no_conflict = Signal::derive(move || theirs.with(String::is_empty));
    view! {
        {behind}
        <ErrorSummary form heading=console.words.correct/>
        <div id="conflict" class="summary" tabindex="-1" role="alert" hidden=no_conflict><p>{theirs}</p></div>
        <form class="panel" novalidate data-keeps on:submit=on_submit>
            <div class="panel__body stack">
                <p class="soft">{business.shown_in}</p>
                {fields(form, &setup.details, Some(&known.controller), true)}
            </div>
            <div class="panel__foot save">
                <SubmitButton form label=console.words.save sending=console.words.sending/>
                <span class="soft">{saved_at}</span>
            </div>
        </form>
    }
    .into_any()
}

fn save(console: ConsoleContext, form: Form, now: RwSignal<ControllerResponse>, theirs: RwSignal<String>) {
    if !form.begin() {
        return;
    }
    let change = ControllerChange {
        name: typed("name"),
        contact: typed("contact"),
        email: typed("email"),
        business_id: typed("business_id"),
        phone: typed("phone"),
        street: typed("street"),
        postal_code: typed("postal_code"),
        locality: typed("locality"),
        website: typed("website"),
    };
    let revision = now.with_untracked(|now| now.revision);
    spawn_local(async move {
        match register::change_controller(revision, &change).send(console.client).await {
            Ok(saved) => {
                form.reset();
                theirs.set(String::new());
                show(&saved.controller);
                now.set(saved);
                console.notices.show(words::business(console.locale).saved);
            }
            // Another user was quicker: what is kept now is shown above what was typed, which stays.
            Err(error) if error.is_conflict() => match register::controller().send(console.client).await {
                Ok(known) => {
                    form.reset();
                    theirs.set((words::business(console.locale).conflict)(&summary(&known.controller)));
                    now.set(known);
                    browser::focus_soon("conflict");
                }
                Err(error) => console.reject_at(form, error, &field_at),
            },
            Err(error) => console.reject_at(form, error, &field_at),
        }
    });
}

/// The particulars in one line.
fn summary(known: &Controller) -> String {
    let parts =
        [Some(known.identity()), known.business_id.clone(), Some(known.contact.clone()), Some(known.reached_at()), known.website.clone()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Numbers and addresses as they were read stand in the fields from now on.
fn show(known: &Controller) {
    let of = |text: &Option<String>| text.clone().unwrap_or_default();
    let address = &known.address;
    for (id, value) in [
        ("name", known.name.clone()),
        ("business_id", of(&known.business_id)),
        ("contact", known.contact.clone()),
        ("email", known.email.clone()),
        ("phone", of(&known.phone)),
        ("street", of(&address.street)),
        ("postal_code", of(&address.postal_code)),
        ("locality", of(&address.locality)),
        ("website", of(&known.website)),
    ] {
        browser::set_value(id, &value);
    }
}
