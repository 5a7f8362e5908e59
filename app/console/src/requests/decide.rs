//! Deciding a request: in whole, in part or not at all; and what stands there once it is decided.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::paths;
use lupa_domain::{
    api::rights::requests::{RequestCard, RequestChange},
    rights::{Ground, Outcome},
};
use lupa_ui::{ErrorSummary, FieldSpec, Form, Icon, Input, Rejection, SubmitButton, browser, form_field, when};

use super::{
    record::{of_word, word},
    request::{Shown, lines},
};
use crate::context::FieldIds;

const FIELDS: FieldIds = &[("/outcome", "outcome"), ("/reasons", "reasons"), ("/ground", "ground")];

/// The form. What refuses asks for a ground.
pub(super) fn view(shown: Shown, card: &RequestCard) -> AnyView {
    let (console, words) = (shown.console, &shown.words.card.decide);
    let (kind, revision, form) = (card.line.kind, card.revision, Form::default());
    let chosen = RwSignal::new(None::<Outcome>);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(outcome) = chosen.get_untracked() else {
            form.reject(Rejection { text: String::new(), fields: vec![("outcome".to_owned(), words.choose.to_owned())] });
            return;
        };
        let ground = if outcome.refuses() { of_word::<Ground>(&browser::value("ground")) } else { None };
        let change = RequestChange::Decide { outcome, reasons: browser::value("reasons"), ground };
        console.dialog.ask(words.ask.heading, words.ask.text, words.ask.button, move || {
            shown.change(form, FIELDS, revision, &change, words.done);
        });
    };
    let radio = |outcome: Outcome| {
        let (id, about_id) = (format!("outcome-{}", word(&outcome)), format!("outcome-{}-about", word(&outcome)));
        let (labels, described) = (id.clone(), about_id.clone());
        view! {
            <div class="statement">
                <label class="tick" for=labels>
                    <input class="tick__box" type="radio" name="outcome" id=id aria-describedby=described
                        prop:checked=move || chosen.get() == Some(outcome) on:change=move |_| chosen.set(Some(outcome))/>
                    <span class="tick__label">{(shown.words.outcome)(outcome)}</span>
                </label>
                <p class="statement__details" id=about_id>{(words.about)(kind, outcome)}</p>
            </div>
        }
    };
    let field = |id: &str, label: &str, hint: &str, input: Input| {
        form_field(form, FieldSpec { id: id.to_owned(), label: label.to_owned(), hint: hint.to_owned(), value: String::new(), input })
    };
    let grounds = card.grounds.iter().map(|ground| (word(ground), ground.in_words(console.locale)));
    let grounds: Vec<_> = [(String::new(), words.no_ground.to_owned())].into_iter().chain(grounds).collect();
    view! {
        <section class="panel" aria-labelledby="decide">
            <div class="panel__head"><h2 class="panel__title" id="decide">{words.heading}</h2></div>
            <form class="panel__body stack" novalidate data-keeps on:submit=on_submit>
                <p class="soft">{(shown.words.card.before)(kind)}</p>
                <ErrorSummary form heading=console.words.correct/>
                <fieldset class="question" id="outcome" tabindex="-1" aria-describedby="outcome-error">
                    <legend class="question__legend">{words.outcome}</legend>
                    <p class="field__error" id="outcome-error" hidden=move || form.error("outcome").is_empty()>{move || form.error("outcome")}</p>
                    {Outcome::ALL.map(radio).into_iter().collect_view()}
                </fieldset>
                <div hidden=move || !chosen.get().is_some_and(Outcome::refuses)>
                    {field("ground", words.ground.label, words.ground.hint, Input::Choice(grounds))}
                </div>
                {field("reasons", words.reasons.label, words.reasons.hint, Input::Lines)}
                <SubmitButton form label=words.button sending=console.words.sending/>
            </form>
        </section>
    }
    .into_any()
}

/// The decision, and its certificate.
pub(super) fn decided(shown: Shown, card: &RequestCard) -> AnyView {
    let (console, words) = (shown.console, &shown.words.card.decide);
    let Some(decision) = &card.request.decision else { return ().into_any() };
    let told = (words.decided)((shown.words.outcome)(decision.outcome), &when(decision.decided_at, console.locale));
    let ground = decision.ground.map(|ground| view! { <p>{ground.in_words(console.locale)}</p> });
    let reasons = decision.reasons.as_deref().map(lines);
    // What was erased has no certificate any more.
    let certificate = card.line.name.is_some().then(|| {
        view! {
            <h3>{words.certificate.heading}</h3>
            <p class="soft">{words.certificate.text}</p>
            <p><a class="button" href=paths::request_certificate(shown.id) download="">{Icon::DOWNLOAD.view()} {words.download}</a></p>
        }
    });
    view! {
        <section class="panel" aria-labelledby="decided">
            <div class="panel__head"><h2 class="panel__title" id="decided">{words.heading}</h2></div>
            <div class="panel__body stack"><p><strong>{told}</strong></p> {ground} {reasons} {certificate}</div>
        </section>
    }
    .into_any()
}
