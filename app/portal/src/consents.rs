//! What one has agreed to, purpose by purpose, and changing one's mind with one press.

use leptos::prelude::*;
use lupa_domain::{
    api::portal::{ConsentResponse, Needs},
    consent::State,
    wording::PurposeId,
};
use lupa_public::wording::{Answered, Device, asked};
use lupa_ui::{day, state_chip, when};

use crate::{
    fields::{Input, Rejection, hidden, text_field},
    frame::Frame,
};

/// What was typed to give consent, where that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentDraft {
    /// To which purpose.
    pub purpose: PurposeId,
    /// The telephone number.
    pub phone: String,
    /// What was answered to what it asks for, by purpose and field.
    pub answers: Vec<(String, String)>,
}

impl ConsentDraft {
    /// The id of the field that a pointer of the register means.
    pub(crate) fn id_of(&self, pointer: &str) -> String {
        match pointer.strip_prefix("/answers/") {
            Some(name) => format!("tick-{name}"),
            None if pointer == "/phone" => phone_id(&self.purpose),
            None => heading_id(&self.purpose),
        }
    }
}

fn phone_id(purpose: &PurposeId) -> String {
    format!("phone-{purpose}")
}

fn heading_id(purpose: &PurposeId) -> String {
    format!("purpose-{purpose}")
}

/// The purposes. `refused` is what was typed for one of them, and why it came back.
pub(crate) fn section(frame: &Frame, consents: &[ConsentResponse], refused: Option<(&ConsentDraft, &Rejection)>) -> AnyView {
    let card = |consent: &ConsentResponse| card(frame, consent, refused.filter(|(draft, _)| draft.purpose == consent.purpose));
    view! {
        <section class="part" aria-labelledby="consents">
            <h2 id="consents">{frame.words().consents}</h2>
            {consents.iter().map(card).collect_view()}
        </section>
    }
    .into_any()
}

fn card(frame: &Frame, consent: &ConsentResponse, refused: Option<(&ConsentDraft, &Rejection)>) -> AnyView {
    let (words, locale) = (frame.words(), frame.locale);
    let ConsentResponse { purpose, standing, retired, .. } = consent;
    let (given, heading) = (*standing == State::Given, heading_id(purpose));
    let takes = !given && !retired;
    let since = consent.since.map(|since| when(since, locale)).unwrap_or_default();
    let standing_text = (words.standing)(*standing, &since);
    let ground = consent.ground.as_ref().and_then(|ground| {
        let day = ground.sold_on.map(|sold_on| day(sold_on, locale)).unwrap_or_default();
        let text = (words.ground)(ground.basis.ground()?, &day);
        Some(view! { <p>{text}</p> })
    });
    let phone = (takes && consent.needs == Some(Needs::Phone)).then(|| {
        let id = phone_id(purpose);
        let (value, error) = refused.map(|(draft, why)| (draft.phone.as_str(), why.said("/phone"))).unwrap_or_default();
        text_field(Input { id: &id, name: "phone", kind: "tel", autocomplete: "tel" }, words.phone, value, error)
    });
    let asked = if takes { answers(frame, consent, refused) } else { String::new() };
    // What gives stands first: that is what Enter in a field presses.
    let (decision, label) = if given { ("withdraw", words.withdraw) } else { ("give", words.give) };
    let press = (given || takes).then(|| button(&heading, decision, label));
    let forbid = consent.ground.as_ref().map(|_| button(&heading, "withdraw", words.forbid));
    let receipt = consent.receipt.map(|id| {
        view! { <a class="button button--quiet" href=frame.own(&format!("/receipts/{id}")) aria-describedby=heading.clone()>{words.receipt}</a> }
    });
    let asks = takes.then_some(words.wording);
    view! {
        <article class="consent" class:consent--given=given aria-labelledby=heading.clone()>
            <h3 class="consent__title" id=heading.clone()>{consent.title.clone()}</h3>
            <p class="consent__standing">{state_chip(*standing, locale)} " " {standing_text}</p>
            {ground}
            {retired.then(|| view! { <p>{words.retired}</p> })}
            <p class="soft">{asks} " " <q>{consent.label.clone()}</q></p>
            <p class="soft">{consent.details.clone()}</p>
            <form method="post" action=frame.own("/consents") novalidate>
                {hidden("purpose", purpose.to_string())}
                {hidden("notice", consent.notice.to_string())}
                {phone}
                <div class="asked" inner_html=asked></div>
                <div class="actions">{press} {forbid} {receipt}</div>
            </form>
        </article>
    }
    .into_any()
}

fn button(heading: &str, decision: &'static str, label: &'static str) -> AnyView {
    view! { <button class="button" type="submit" name="decision" value=decision aria-describedby=heading.to_owned()>{label}</button> }
        .into_any()
}

/// What the purpose asks for, as the sign-up page asks it.
fn answers(frame: &Frame, consent: &ConsentResponse, refused: Option<(&ConsentDraft, &Rejection)>) -> String {
    let wrong: Vec<(String, String)> = refused
        .map(|(_, why)| {
            let wrong = why.errors.iter().filter_map(|(at, text)| Some((at.strip_prefix("/answers/")?.to_owned(), text.clone())));
            wrong.collect()
        })
        .unwrap_or_default();
    let written = refused.map(|(draft, _)| draft.answers.as_slice()).unwrap_or_default();
    asked(&consent.purpose, &consent.asks, lupa_words::asked(frame.locale), Device::Own, Answered { written, wrong: &wrong })
}
