//! One request: who asks for what and until when, what was done, and everything that can be done with it.

use leptos::prelude::*;
use lupa_api::{self as api, ApiError, Loader};
use lupa_domain::{
    api::rights::requests::{RequestCard, RequestChange, RequestStep},
    ids::RequestId,
    staff::Right,
};
use lupa_ui::{Form, Tone, When, browser, day, note, when};
use lupa_words::{self as words, RequestsWords};

use super::{decide, handle, locations, queue};
use crate::{
    context::{ConsoleContext, FieldIds, Heading, use_console},
    people,
};

/// One request on the screen.
#[derive(Clone, Copy)]
pub struct Shown {
    pub(super) console: ConsoleContext,
    pub(super) words: &'static RequestsWords,
    pub(super) id: RequestId,
    loader: Loader<RequestCard>,
}

impl Shown {
    /// Does something with the request, as it was at that revision, and says so. Where somebody else was quicker, it is shown as it is now.
    pub(super) fn change(self, form: Form, fields: FieldIds, revision: u32, change: &RequestChange, done: &'static str) {
        if !form.begin() {
            return;
        }
        let console = self.console;
        console.notices.clear();
        console.client.answer(api::requests::change(self.id, revision, change), move |answer| match answer {
            Ok(card) => {
                form.reset();
                self.loader.update(|shown| *shown = card);
                console.notices.show(done);
                browser::focus_soon("request");
            }
            Err(ApiError::Problem(problem)) if problem.status == 412 => {
                form.reset();
                self.loader.reload_then(move || console.notices.show(self.words.card.meanwhile));
            }
            Err(error) => console.reject(form, error, fields),
        });
    }
}

/// The screen.
#[component]
pub fn OneRequest(id: RequestId) -> impl IntoView {
    let console = use_console();
    let words = words::requests(console.locale);
    let loader = Loader::of(console.client, move || api::requests::show(id));
    let shown = Shown { console, words, id, loader };
    loader.view(&console.words.wait, words.card.gone, move |card: RequestCard| Some(sheet(shown, &card)))
}

fn sheet(shown: Shown, card: &RequestCard) -> AnyView {
    let Shown { console, words, .. } = shown;
    let (line, said) = (&card.line, &words.card);
    let name = line.name.clone().unwrap_or_else(|| words.erased.to_owned());
    let came = (said.came)(&when(line.received_at, console.locale), (words.arrival)(line.arrival));
    let came = format!("{} · {came} · {}", (said.number)(&line.number.to_string()), (words.identification)(line.identification));
    let open_card = line.person.filter(|_| console.session.may(Right::SeePeople));
    let open_card = open_card.map(|id| view! { <p>{console.navigation.link("", people::locations::card(id), said.open_card, None)}</p> });
    let is_open = line.closed_at.is_none();
    let chip = if is_open { queue::deadline(console, words, line) } else { queue::state(words, line) };
    let deaf = (is_open && !card.mailable).then(|| note(Tone::Info, view! { <p>{said.not_mailable}</p> }.into_any()));
    let extension = card.request.extension.as_ref().map(|extension| {
        let told = (said.extend.told)(&day(extension.due_on, console.locale));
        note(Tone::Info, view! { <p>{told}</p> {lines(&extension.reasons)} }.into_any())
    });
    let right = if is_open {
        view! { {handle::view(shown, card)} {decide::view(shown, card)} {handle::extension(shown, card)} }.into_any()
    } else {
        decide::decided(shown, card)
    };
    view! {
        <div>{console.navigation.link("head__back", locations::queue(), said.back, None)}</div>
        <header class="head" id="request" tabindex="-1">
            <div><Heading text=(said.heading)(line.kind, &name) title=console.words.requests.title/><p class="head__lead">{came}</p></div>
            <div>{chip}</div>
        </header>
        <div class="pair">
            <div class="stack">
                {asked(shown, card)}
                {open_card}
                {deaf}
                {extension}
                {history(shown, &card.history)}
            </div>
            <div class="stack">{right}</div>
        </div>
    }
    .into_any()
}

/// A text of several lines.
pub(super) fn lines(text: &str) -> Vec<AnyView> {
    text.lines().map(|line| view! { <p dir="auto">{line.to_owned()}</p> }.into_any()).collect()
}

/// What was asked for, in the words of the person.
fn asked(shown: Shown, card: &RequestCard) -> AnyView {
    let (words, request) = (shown.words, &card.request);
    let texts = [&request.datum, &request.says, &request.grounds, &request.evidence];
    let quotes: Vec<_> = texts.into_iter().flatten().map(|text| view! { <blockquote class="quote">{lines(text)}</blockquote> }).collect();
    let nothing = quotes.is_empty().then(|| view! { <p class="soft">{words.card.nothing_said}</p> });
    view! { <section class="stack" aria-labelledby="asked"><h2 id="asked">{words.card.asked}</h2> {quotes} {nothing}</section> }.into_any()
}

/// What was done, the oldest first.
fn history(shown: Shown, steps: &[RequestStep]) -> AnyView {
    let Shown { console, words, .. } = shown;
    let step = |step: &RequestStep| {
        let text = (words.card.step)(step.step, step.by.as_deref(), step.to.as_deref());
        view! { <li class="log__line"><span class="log__time"><When moment=step.at locale=console.locale/></span> <div class="log__text" dir="auto">{text}</div></li> }
    };
    view! {
        <section aria-labelledby="steps"><h2 id="steps">{words.card.history}</h2><ol class="log">{steps.iter().map(step).collect_view()}</ol></section>
    }
    .into_any()
}
