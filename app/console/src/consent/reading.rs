//! The text that is read out to the customer, with empty boxes, and what is not asked.
//!
//! The register says which boxes there are: what the customer has given without staff, or has objected to, has none here.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_domain::{
    api::{
        answers::WrittenAnswers,
        consent::{RecordRequest, RecordedConsent},
        portal::Needs,
        wording::FormNotice,
    },
    consent::recording::Openness,
    wording::Notice,
};
use lupa_public::wording::{ANSWER, Answered, Boxes, Device, Information, Question, Stage, asked_of, inputs};
use lupa_ui::{SubmitButton, when};
use lupa_words as words;
use web_sys::HtmlFormElement;

use super::recorder::Recorder;

/// The text, with a box for every purpose that may be asked about.
#[component]
pub fn Reading(recorder: Recorder, form: FormNotice, consents: Vec<RecordedConsent>) -> impl IntoView {
    let Recorder { console, words, .. } = recorder;
    let FormNotice { digest, notice, locale, .. } = form;
    let open: Vec<_> = consents.into_iter().filter(|consent| notice.statement(&consent.purpose).is_some() && is_open(consent)).collect();
    let information = notice.information.clone();
    let notice = Notice {
        statements: notice.statements.into_iter().filter(|said| open.iter().any(|consent| consent.purpose == said.purpose)).collect(),
        ..notice
    };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let element: HtmlFormElement = event_target(&event);
        let ticks = inputs(&element).filter(|input| input.name() == "tick").map(|input| (input.value(), input.checked()));
        let ticked: Vec<String> =
            inputs(&element).filter(|input| input.name() == "tick" && input.checked()).map(|input| input.value()).collect();
        let told = inputs(&element).filter_map(|input| {
            let name = input.name().strip_prefix(ANSWER)?.to_owned();
            let is_asked = ticked.iter().any(|purpose| name.split_once('.').is_some_and(|(one, _)| one == purpose));
            let is_said = input.checked() != input.has_attribute("data-text") && !input.value().trim().is_empty();
            (is_asked && is_said).then(|| (name, input.value()))
        });
        let answers = WrittenAnswers(told.collect());
        let ask = RecordRequest { answers, notice: Some(digest.to_string()), choices: Some(ticks.collect()), ..recorder.typed() };
        recorder.send(&ask, |_, words| words.given);
    };
    let before = open.iter().filter_map(|consent| earlier(recorder, consent)).map(|text| view! { <li>{text}</li> }).collect_view();
    if open.is_empty() {
        return view! { <p class="note">{words.nothing_open}</p> }.into_any();
    }
    let intro = notice.intro.clone();
    let asked = asked_of(&notice, words::asked(locale), Device::Shared, Answered::NOTHING);
    view! {
        <form novalidate on:submit=on_submit>
            <h3>{words.read}</h3>
            <div class="record__reading" id="boxes" tabindex="-1" lang=locale.as_str()>
                {intro.into_iter().map(|paragraph| view! { <p>{paragraph}</p> }).collect_view()}
                <Question notice ticked=Vec::new() boxes=Boxes::Open stage=RwSignal::new(Stage::Editing) asked/>
                <Information sections=information more=words::form(locale).more/>
            </div>
            <ul class="record__lines soft">{before}</ul>
            <p class="form-end"><SubmitButton form=recorder.form label=words.submit sending=console.words.sending/></p>
        </form>
    }
    .into_any()
}

/// The purposes that are not asked about, and why.
#[component]
pub fn Closed(recorder: Recorder, consents: Vec<RecordedConsent>) -> impl IntoView {
    let closed = consents.iter().filter(|consent| !is_open(consent) && consent.openness != Openness::Retired);
    let lines: Vec<_> =
        closed.map(|consent| view! { <li><strong>{consent.title.clone()}</strong> " " {reason(recorder, consent)}</li> }).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="record-closed">
                <h3 id="record-closed">{recorder.words.closed}</h3>
                <ul class="record__lines">{lines}</ul>
            </section>
        }
    })
}

/// Whether a purpose may be asked about, and the answer could be used.
fn is_open(consent: &RecordedConsent) -> bool {
    consent.openness == Openness::Open && consent.needs.is_none()
}

/// What staff have recorded before about a purpose that is asked about again.
fn earlier(recorder: Recorder, consent: &RecordedConsent) -> Option<String> {
    let words = recorder.words;
    let (who, since) = (consent.staff.as_ref()?, when(consent.since?, recorder.console.locale));
    let text = (words.before)((words.how)(consent.method), &since, who);
    let original = consent.original.as_ref().map(|place| format!(" {}", (words.kept)(place))).unwrap_or_default();
    Some(format!("{}: {text}{original}", consent.title))
}

/// Why a purpose is not asked about.
fn reason(recorder: Recorder, consent: &RecordedConsent) -> String {
    let words = &recorder.words.reasons;
    let since = consent.since.map(|since| when(since, recorder.console.locale)).unwrap_or_default();
    match (consent.openness, consent.needs) {
        (Openness::GivenThemself, _) => (words.given)(&since),
        (Openness::Objected | Openness::Retired, _) => (words.objected)(&since),
        (Openness::Open, Some(Needs::Phone)) => words.phone.to_owned(),
        (Openness::Open, _) => words.email.to_owned(),
    }
}
