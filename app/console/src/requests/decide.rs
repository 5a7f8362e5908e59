//! Deciding a request: in whole, in part or not at all; and what stands there once it is decided.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::paths;
use lupa_domain::{
    api::rights::requests::{RequestCard, RequestChange},
    rights::{Ground, ObjectionKind, Outcome, RequestKind},
};
use lupa_ui::{ErrorSummary, FieldSpec, Form, Icon, Input, Rejection, SubmitButton, browser, form_field, when};
use lupa_words::ObjectionWords;

use super::{
    record::{of_word, word},
    request::{Shown, lines},
};
use crate::context::FieldIds;

const FIELDS: FieldIds = &[("/outcome", "outcome"), ("/objections", "objections"), ("/reasons", "reasons"), ("/ground", "ground")];

/// The form. What refuses asks for a ground.
pub(super) fn view(shown: Shown, card: &RequestCard) -> AnyView {
    let (console, words) = (shown.console, &shown.words.card.decide);
    let (kind, revision, form) = (card.line.kind, card.revision, Form::default());
    let chosen = RwSignal::new(None::<Outcome>);
    // What somebody outside the register objects to has nowhere to be kept.
    let asks_kinds = kind == RequestKind::Objection && card.line.person.is_some();
    let named = lupa_words::objections(console.locale);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(outcome) = chosen.get_untracked() else {
            form.reject(Rejection { text: String::new(), fields: vec![("outcome".to_owned(), words.choose.to_owned())] });
            return;
        };
        let ground = if outcome.refuses() { of_word::<Ground>(&browser::value("ground")) } else { None };
        let objections: Vec<ObjectionKind> =
            ObjectionKind::ALL.into_iter().filter(|kind| asks_kinds && browser::is_checked(&objection_id(*kind))).collect();
        if asks_kinds && outcome != Outcome::Refused && objections.is_empty() {
            form.reject(Rejection { text: String::new(), fields: vec![("objections".to_owned(), named.choose.to_owned())] });
            return;
        }
        let change = RequestChange::Decide { outcome, reasons: browser::value("reasons"), ground, objections };
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
                {asks_kinds.then(|| kinds(form, named, chosen))}
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

fn objection_id(kind: ObjectionKind) -> String {
    format!("objection-{}", kind.as_str())
}

/// What the person objects to, while the objection is not refused.
fn kinds(form: Form, named: &'static ObjectionWords, chosen: RwSignal<Option<Outcome>>) -> AnyView {
    let box_of = |kind: ObjectionKind| {
        view! {
            <label class="tick" for=objection_id(kind)>
                <input class="tick__box" type="checkbox" id=objection_id(kind) autocomplete="off"/>
                <span class="tick__label">{(named.kind)(kind)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="question" id="objections" tabindex="-1" aria-describedby="objections-about objections-error"
            hidden=move || chosen.get() == Some(Outcome::Refused)>
            <legend class="question__legend">{named.which}</legend>
            <p class="soft" id="objections-about">{named.about}</p>
            <p class="field__error" id="objections-error" hidden=move || form.error("objections").is_empty()>{move || form.error("objections")}</p>
            {ObjectionKind::ALL.map(box_of).into_iter().collect_view()}
        </fieldset>
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
