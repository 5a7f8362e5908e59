//! Those who received data of a customer and wait to be told that it was corrected, erased or restricted: the text to send them, and that it was sent.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::{self as api, Loader};
use lupa_domain::{
    api::rights::notifications::{NotificationList, OpenNotification},
    rights::notification::{DataNames, LetterState},
    staff::Right,
};
use lupa_ui::{CopyButton, DatumText, ErrorSummary, FieldSpec, Form, Input, SubmitButton, browser, day, form_field, zone};
use lupa_words::{self as words, NotificationWords};

use crate::{
    context::{ConsoleContext, use_console},
    people,
};

/// Draws them; nothing where nobody waits.
#[component]
pub fn Notifications() -> impl IntoView {
    let console = use_console();
    let words = words::notifications(console.locale);
    let loader = Loader::of(console.client, api::notifications::list);
    loader.view(&console.words.wait, "", move |list: NotificationList| {
        let lines = list.open.iter().map(|one| waiting(console, words, loader, one)).collect_view();
        (!list.open.is_empty()).then(|| {
            view! {
                <section class="section" aria-labelledby="tell">
                    <h2 id="tell" tabindex="-1">{words.desk}</h2>
                    <p class="soft">{words.lead}</p>
                    <ul class="lines">{lines}</ul>
                </section>
            }
        })
    })
}

/// What the data are called, in a row.
fn labels(datum_text: DatumText, data: &DataNames) -> String {
    data.iter().map(|datum| datum_text.label(datum, |_| None)).collect::<Vec<_>>().join(", ")
}

fn waiting(
    console: ConsoleContext,
    words: &'static NotificationWords,
    loader: Loader<NotificationList>,
    one: &OpenNotification,
) -> AnyView {
    let OpenNotification { id, line, address, person } = one.clone();
    let datum_text = DatumText { words: &words::people(console.locale).data, locale: console.locale, country: browser::country_name };
    let data = labels(datum_text, &line.data);
    let received = day(zone().day(line.disclosed_at), console.locale);
    let text = (words.letter)(line.change, &data, address.as_deref().unwrap_or_default(), &received);
    let paragraphs = text.split("\n\n").map(|part| view! { <p dir="auto">{part.to_owned()}</p> }).collect_view();
    let (field, form) = (format!("how-{id}"), Form::default());
    let shown = field.clone();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        if !form.begin() {
            return;
        }
        console.notices.clear();
        let field = field.clone();
        console.client.answer(api::notifications::tell(id, browser::value(&field)), move |answer| match answer {
            Ok(_) => {
                form.reset();
                loader.reload_then(move || console.notices.show(words.told));
            }
            Err(error) => console.reject_at(form, error, &|pointer| (pointer == "/how").then(|| field.clone())),
        });
    };
    let how = FieldSpec {
        id: shown,
        label: words.how.label.to_owned(),
        hint: words.how.hint.to_owned(),
        value: String::new(),
        input: Input::Line("text", "text"),
    };
    let card = person.filter(|_| console.session.may(Right::SeePeople));
    let card = card.map(|id| view! { <p>{console.navigation.link("", people::locations::card(id), words.open_card, None)}</p> });
    view! {
        <li class="lines__line">
            <div class="stack">
                <p><strong dir="auto">{line.recipient.clone()}</strong></p>
                <p class="soft">{(words.received)(&data, &received)}</p>
                {(line.letter == Some(LetterState::Failed)).then(|| view! { <p class="field__error">{words.failed}</p> })}
                {card}
                <details>
                    <summary>{words.text}</summary>
                    {paragraphs}
                    <CopyButton text label=words.copy done=words.copied/>
                </details>
                <form class="stack" novalidate on:submit=on_submit>
                    <ErrorSummary form heading=console.words.correct/>
                    {form_field(form, how)}
                    <SubmitButton form label=words.tell sending=console.words.sending primary=false/>
                </form>
            </div>
        </li>
    }
    .into_any()
}
