//! The short card of the desk: a name and a telephone number, saved in seconds. Who needs no card is noted as a walk-in on the same screen.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::{self as api, ApiError};
use lupa_domain::{api::people::PersonRequest, ids::PersonId, people::Datum};
use lupa_ui::{ErrorSummary, FieldSpec, Form, Input, SubmitButton, browser, dynamic, form_field};
use lupa_words as words;

use super::{field_at::field_at, form::new_person, locations, search_memory::SearchMemory, similar::Similar, walk_in::WalkIn};
use crate::context::{ConsoleContext, Heading, use_console};

/// The screen.
#[component]
pub fn ShortCard() -> impl IntoView {
    let (console, memory) = (use_console(), expect_context::<SearchMemory>());
    let (people, words) = (words::people(console.locale), &words::customers(console.locale).short);
    let (form, similar, taken) = (Form::default(), Similar::new(console), RwSignal::new(None::<PersonId>));
    let begun = new_person(console, memory);
    let save = Callback::new(move |typed: PersonRequest| {
        // What was asked about those who are like it may have been answered meanwhile.
        let _ = form.begin();
        send(console, form, taken, &typed);
    });
    let base = StoredValue::new(begun.clone());
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        if !form.begin() {
            return;
        }
        taken.set(None);
        let given = |id: &str| Some(browser::value(id).trim().to_owned()).filter(|text| !text.is_empty());
        let typed = PersonRequest { name: given("name"), phone: given("phone"), email: given("email"), ..base.get_value() };
        similar.ask(form, typed, move |typed| save.run(typed));
    };
    let field = |datum: Datum, value: Option<String>, input: Input| {
        let (id, label, hint) = (datum.as_str().to_owned(), (people.data.label)(datum).to_owned(), (people.form.hint)(datum).to_owned());
        form_field(form, FieldSpec { id, label, hint, value: value.unwrap_or_default(), input })
    };
    let known = dynamic(move || match taken.get() {
        Some(id) => view! { <p>{console.navigation.link("", locations::card(id), people.form.taken, None)}</p> }.into_any(),
        None => ().into_any(),
    });
    view! {
        <header class="head">
            <div>
                <Heading text=words.heading title=console.words.people.title/>
                <p class="head__lead">{words.lead}</p>
            </div>
        </header>
        <ErrorSummary form heading=console.words.correct/>
        {known}
        {similar.view(save)}
        <form class="panel short-card" novalidate data-keeps on:submit=on_submit>
            <div class="panel__body">
                {field(Datum::Name, begun.name, Input::Line("text", "text"))}
                {field(Datum::Phone, begun.phone, Input::Line("tel", "tel"))}
                {field(Datum::Email, begun.email, Input::Line("email", "email"))}
                <div class="actions form-end">
                    <SubmitButton form label=words.save sending=console.words.sending/>
                    {console.navigation.link("button button--quiet", locations::new_whole(), words.whole, None)}
                </div>
            </div>
        </form>
        <section class="part short-card__walk-in" aria-labelledby="walk-in-heading">
            <h2 id="walk-in-heading">{words.walk_in}</h2>
            <div class="actions"><WalkIn/></div>
        </section>
    }
}

fn send(console: ConsoleContext, form: Form, taken: RwSignal<Option<PersonId>>, typed: &PersonRequest) {
    let added = words::people(console.locale).form.added;
    console.client.answer(api::people::save(None, typed), move |answer| match answer {
        Ok(saved) => console.navigation.go_with_notice(locations::card(saved.id), added),
        Err(error) => {
            if let ApiError::Problem(problem) = &error {
                taken.set(problem.person);
            }
            console.reject_at(form, error, &field_at);
        }
    });
}
