//! `/me/requests`: what a person has asked for and how far it has come, and the forms by which they ask; restricting, and where to complain.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_domain::{
    api::rights::{
        erasure::ErasurePreview,
        requests::{OwnRequest, RequestDecision},
    },
    rights::{RequestKind, StateName},
    wording::complaint,
};
use lupa_public::draw::{Drawn, html, with_owner};
use lupa_ui::{Tone, day, tone_chip, when};

use crate::{
    erasing,
    fields::{Input, Rejection, hidden, text_area, text_field},
    frame::Frame,
    status::{self, Status},
};

/// What stands on the page.
#[derive(Clone, Debug)]
pub struct Requests {
    /// Their requests, newest first.
    pub requests: Vec<OwnRequest>,
    /// Whether the use of their data is restricted.
    pub restricted: bool,
    /// What would go and what would stay.
    pub erasure: ErasurePreview,
    /// What was just done.
    pub status: Option<Status>,
    /// A request that came back, and why.
    pub refused: Option<(RequestDraft, Rejection)>,
}

/// What was typed for a request that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestDraft {
    /// Under which right.
    pub kind: RequestKind,
    /// Which datum it is about.
    pub datum: String,
    /// What the person says.
    pub says: String,
    /// On what grounds.
    pub grounds: String,
    /// What shows it.
    pub evidence: String,
}

/// What a person files beside a correction, for what these pages do not do at once.
const OTHERS: [RequestKind; 5] =
    [RequestKind::Access, RequestKind::Portability, RequestKind::Erasure, RequestKind::Restriction, RequestKind::Objection];

/// The id of a field: of the form for corrections, or of the other one.
fn id_of(kind: RequestKind, pointer: &str) -> String {
    let form = if kind == RequestKind::Rectification { "correction" } else { "request" };
    format!("{form}-{}", pointer.trim_start_matches('/'))
}

/// Draws the page.
#[must_use]
pub fn requests(frame: &Frame, held: &Requests) -> Drawn {
    let words = &frame.rights().requests;
    let refused = held.refused.as_ref().map(|(draft, why)| (draft, why));
    let main = with_owner(|| {
        let none = held.requests.is_empty().then(|| view! { <p class="soft">{words.none}</p> });
        html(view! {
            <p><a href=frame.own("")>{frame.words().back}</a></p>
            {status::said(frame, held.status.as_ref(), &[])}
            {refused.map(|(draft, why)| why.summary(|pointer| id_of(draft.kind, pointer)))}
            <h1>{words.heading}</h1>
            <p class="lead">{words.lead}</p>
            <section class="part" aria-labelledby="requests">
                <h2 id="requests">{words.own}</h2>
                {none}
                {held.requests.iter().map(|request| one(frame, request)).collect_view()}
            </section>
            {correction(frame, refused.filter(|(draft, _)| draft.kind == RequestKind::Rectification))}
            {restriction(frame, held.restricted)}
            {erasing::section(frame, &held.erasure)}
            {other(frame, refused.filter(|(draft, _)| draft.kind != RequestKind::Rectification))}
            <p class="part soft">{complaint(&frame.country, frame.locale)}</p>
        })
    });
    if refused.is_some() { frame.refused_page(words.heading, &main) } else { frame.page(words.heading, &main) }
}

fn one(frame: &Frame, request: &OwnRequest) -> AnyView {
    let words = &frame.rights().requests;
    let OwnRequest { id, number, kind, datum, says, received_at, due_on, extension, state, decision, .. } = request;
    let heading = format!("request-{id}");
    let (tone, stands) = match (state, decision) {
        (_, Some(decision)) => (Tone::Info, (words.outcome)(decision.outcome)),
        (StateName::TakenBack, _) => (Tone::Withdrawn, (words.state)(*state)),
        _ => (Tone::Awaiting, (words.state)(*state)),
    };
    let is_open = matches!(state, StateName::Open | StateName::AwaitingPerson);
    let due = is_open.then(|| view! { <p>{(words.due)(&day(*due_on, frame.locale))}</p> });
    let extended = extension.as_ref().filter(|_| is_open).map(|more| view! { <p>{(words.extended)(&more.reasons)}</p> });
    let decided = decision.as_ref().map(|decision| decided(frame, request, decision));
    let said = [datum, says].into_iter().flatten().map(|text| view! { <p class="kept__note soft" dir="auto">{text.clone()}</p> });
    let take_back = is_open.then(|| {
        view! {
            <form method="post" action=frame.own("/take-back")>
                {hidden("id", id.to_string())}
                <button class="button button--quiet" type="submit" aria-describedby=heading.clone()>{words.take_back}</button>
            </form>
        }
    });
    view! {
        <article class="consent" aria-labelledby=heading.clone()>
            <h3 class="consent__title" id=heading.clone()>{(words.kind)(*kind)}</h3>
            <p class="consent__standing">{tone_chip(tone, stands.to_owned(), None)}</p>
            <p class="soft">{(words.received)(&number.to_string(), &when(*received_at, frame.locale))}</p>
            {said.collect_view()}
            {due}
            {extended}
            {decided}
            {take_back}
        </article>
    }
    .into_any()
}

fn decided(frame: &Frame, request: &OwnRequest, decision: &RequestDecision) -> AnyView {
    let (words, id) = (&frame.rights().requests, request.id);
    let reasons = decision.reasons.as_ref().map(|reasons| view! { <p class="kept__note">{(words.reasons)(reasons)}</p> });
    view! {
        <p>{(words.decided)(&when(decision.decided_at, frame.locale))}</p>
        {reasons}
        <p class="actions">
            <a class="button" href=paths::own_certificate(id, "pdf") download>{words.certificate_pdf}</a>
            <a class="button button--quiet" href=paths::own_certificate(id, "json") download>{words.certificate_json}</a>
        </p>
    }
    .into_any()
}

fn correction(frame: &Frame, refused: Option<(&RequestDraft, &Rejection)>) -> AnyView {
    let words = &frame.rights().requests;
    let kind = RequestKind::Rectification;
    let typed = |pick: fn(&RequestDraft) -> &String| refused.map(|(draft, _)| pick(draft).clone()).unwrap_or_default();
    let error = |pointer: &str| refused.map(|(_, why)| why.said(pointer)).unwrap_or_default();
    let datum = Input { id: &id_of(kind, "/datum"), name: "datum", kind: "text", autocomplete: "off" };
    let area = |name: &'static str, label: &str, value: String| {
        let pointer = format!("/{name}");
        text_area(&id_of(kind, &pointer), name, label, &value, error(&pointer))
    };
    view! {
        <section class="part" aria-labelledby="correction">
            <h2 id="correction">{words.correction.heading}</h2>
            <p>{words.correction.text}</p>
            <form class="slab" method="post" action=frame.own("/ask") novalidate>
                {hidden("kind", "rectification".to_owned())}
                {text_field(datum, words.datum, &typed(|draft| &draft.datum), error("/datum"))}
                {area("says", words.says, typed(|draft| &draft.says))}
                {area("grounds", words.grounds, typed(|draft| &draft.grounds))}
                {area("evidence", words.evidence, typed(|draft| &draft.evidence))}
                <div class="actions"><button class="button" type="submit">{words.send_correction}</button></div>
            </form>
        </section>
    }
    .into_any()
}

fn other(frame: &Frame, refused: Option<(&RequestDraft, &Rejection)>) -> AnyView {
    let words = &frame.rights().requests;
    let kind = refused.map_or(RequestKind::Access, |(draft, _)| draft.kind);
    let options = OTHERS.into_iter().map(|one| {
        let word = serde_json::to_value(one).ok().and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default();
        view! { <option value=word selected=one == kind>{(words.kind)(one)}</option> }
    });
    let says = refused.map(|(draft, _)| draft.says.clone()).unwrap_or_default();
    let error = refused.map(|(_, why)| why.said("/says")).unwrap_or_default();
    view! {
        <section class="part" aria-labelledby="other">
            <h2 id="other">{words.other.heading}</h2>
            <p>{words.other.text}</p>
            <form class="slab" method="post" action=frame.own("/ask") novalidate>
                <div class="field">
                    <label class="field__label" for="request-kind">{words.which}</label>
                    <select class="field__input" id="request-kind" name="kind">{options.collect_view()}</select>
                </div>
                {text_area("request-says", "says", words.message, &says, error)}
                <div class="actions"><button class="button" type="submit">{words.send}</button></div>
            </form>
        </section>
    }
    .into_any()
}

fn restriction(frame: &Frame, restricted: bool) -> AnyView {
    let words = &frame.rights().restriction;
    let (value, label) = if restricted { ("no", words.lift) } else { ("yes", words.restrict) };
    view! {
        <section class="part" aria-labelledby="restriction">
            <h2 id="restriction">{words.heading}</h2>
            {restricted.then(|| view! { <p class="note">{words.holds}</p> })}
            <p>{words.lead}</p>
            <form method="post" action=frame.own("/restriction")>
                <button class="button" type="submit" name="restricted" value=value>{label}</button>
            </form>
        </section>
    }
    .into_any()
}
