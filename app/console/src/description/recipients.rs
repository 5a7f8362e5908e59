//! Below the processors: the organisations that received a list of customers, each with the address at which it hears of corrections.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::{self as api, Loader};
use lupa_domain::{
    api::rights::notifications::{NotifiedRecipient, RecipientList},
    staff::Right,
};
use lupa_ui::{ErrorSummary, FieldSpec, Form, Input, SubmitButton, browser, form_field};
use lupa_words::{self as words, NotificationWords};

use crate::context::{ConsoleContext, use_console};

/// Draws them; nothing where no list went to another, or one may not change the business.
#[component]
pub(super) fn Recipients() -> impl IntoView {
    let console = use_console();
    if !console.session.may(Right::ManageBusiness) {
        return ().into_any();
    }
    let words = words::notifications(console.locale);
    let loader = Loader::of(console.client, api::notifications::recipients);
    loader
        .view(&console.words.wait, "", move |list: RecipientList| {
            let lines = list.recipients.iter().enumerate().map(|(at, one)| line(console, words, loader, at, one)).collect_view();
            (!list.recipients.is_empty()).then(|| {
                view! {
                    <section class="section stack" aria-labelledby="recipients">
                        <h2 id="recipients">{words.recipients}</h2>
                        <p class="soft">{words.recipients_lead}</p>
                        <ul class="lines">{lines}</ul>
                    </section>
                }
            })
        })
        .into_any()
}

fn line(
    console: ConsoleContext,
    words: &'static NotificationWords,
    loader: Loader<RecipientList>,
    at: usize,
    one: &NotifiedRecipient,
) -> AnyView {
    let NotifiedRecipient { name, email } = one.clone();
    let (field, form) = (format!("recipient-{at}"), Form::default());
    let spec = FieldSpec {
        id: field.clone(),
        label: (words.email)(&name),
        hint: words.email_hint.to_owned(),
        value: email.unwrap_or_default(),
        input: Input::Line("email", "email"),
    };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        if !form.begin() {
            return;
        }
        console.notices.clear();
        let (field, typed) = (field.clone(), browser::value(&field));
        let email = Some(typed).filter(|typed| !typed.trim().is_empty());
        console.client.answer(api::notifications::address(&NotifiedRecipient { name: name.clone(), email }), move |answer| match answer {
            Ok(_) => {
                form.reset();
                loader.reload_then(move || console.notices.show(words.email_saved));
            }
            Err(error) => console.reject_at(form, error, &|pointer| (pointer == "/email").then(|| field.clone())),
        });
    };
    view! {
        <li class="lines__line">
            <form class="stack" novalidate on:submit=on_submit>
                <ErrorSummary form heading=console.words.correct/>
                {form_field(form, spec)}
                <SubmitButton form label=words.email_save sending=console.words.sending primary=false/>
            </form>
        </li>
    }
    .into_any()
}
