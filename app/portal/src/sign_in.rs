//! Signing in with a link: asking for it, and the button behind it. Nothing here happens without a press.

use leptos::prelude::*;
use lupa_domain::api::{portal::LinkResponse, problem::Problem};
use lupa_public::draw::{Drawn, html, with_owner};
use lupa_words::{self as words, PortalWords};

use crate::{
    fields::{Input, Rejection, text_field},
    frame::Frame,
};

/// Why the form stands where something else was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The person has signed out.
    SignedOut,
    /// Their session has ended.
    Ended,
    /// It had ended before they posted a form, which nobody has done then.
    EndedBefore,
    /// Their link leads nowhere.
    Problem(Problem),
}

impl Why {
    fn text(&self, words: &PortalWords) -> String {
        match self {
            Self::SignedOut => words.signed_out.to_owned(),
            Self::Ended => words.sign_in.ended.to_owned(),
            Self::EndedBefore => format!("{} {}", words.sign_in.ended, words.sign_in.nothing_changed),
            Self::Problem(problem) => format!("{}. {}", problem.title, problem.detail.as_deref().unwrap_or_default()),
        }
    }
}

/// The form that asks for a link. `why` says why it stands here, `typed` what was typed, `refused` why it came back.
#[must_use]
pub fn ask_for_link(frame: &Frame, why: Option<&Why>, typed: &str, refused: Option<&Problem>) -> Drawn {
    let (words, heading) = (&frame.words().sign_in, frame.words().heading);
    let rejection = refused.cloned().map(Rejection::from);
    let main = with_owner(|| {
        let why =
            why.map(|why| view! { <p id="why" class="note" role="status" tabindex="-1" autofocus=true>{why.text(frame.words())}</p> });
        let summary = rejection.as_ref().map(|rejection| rejection.summary(|_| "email".to_owned()));
        let error = rejection.as_ref().map(|rejection| rejection.said("/email")).unwrap_or_default();
        let input = Input { id: "email", name: "email", kind: "email", autocomplete: "email" };
        html(view! {
            {why}
            <h1>{heading}</h1>
            <p class="lead">{words.lead}</p>
            {summary}
            <form class="stack" method="post" action=frame.own("") novalidate>
                {text_field(input, words.email, typed, error)}
                <button class="button button--primary" type="submit">{words.ask}</button>
            </form>
        })
    });
    if rejection.is_some() { frame.refused_page(heading, &main) } else { frame.page(heading, &main) }
}

/// That a link was sent, if anybody has the address; with the six digits for this browser.
#[must_use]
pub fn sent(frame: &Frame, answer: &LinkResponse) -> Drawn {
    let words = &frame.words().sign_in;
    let main = with_owner(|| {
        let asked = words::form(frame.locale).meant;
        let meant = answer.did_you_mean.clone().map(|address| view! { <p class="note">{asked} " " <bdi>{address}</bdi> "?"</p> });
        html(view! {
            <div id="sent" class="done stack" role="status" tabindex="-1" autofocus=true>
                <h1>{words.sent}</h1>
                <p class="lead">{words.sent_lead}</p>
                {meant}
                <p>{words.sent_earlier}</p>
                <p>{words.code_lead}</p>
                <p class="code" translate="no">{answer.code.clone()}</p>
                <p><a href=frame.own("")>{words.another}</a></p>
            </div>
        })
    });
    frame.page(words.sent, &main)
}

/// A person who came by a link and has not signed in yet.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// The token of the link, as it goes into an address.
    pub token: String,
    /// Whether this browser has to show the six digits.
    pub needs_code: bool,
    /// What was typed as the six digits.
    pub code: String,
    /// Why the form came back.
    pub refused: Option<Problem>,
}

/// The button behind the link. In another browser than the one that asked it also wants the six digits.
#[must_use]
pub fn arrive(frame: &Frame, arrival: &Arrival) -> Drawn {
    let words = &frame.words().sign_in;
    let rejection = arrival.refused.clone().map(Rejection::from);
    let main = with_owner(|| {
        let summary = rejection.as_ref().map(|rejection| rejection.summary(|_| "code".to_owned()));
        let error = rejection.as_ref().map(|rejection| rejection.said("/code")).unwrap_or_default();
        let input = Input { id: "code", name: "code", kind: "text", autocomplete: "one-time-code" };
        let code = arrival.needs_code.then(|| text_field(input, words.code, &arrival.code, error));
        let lead = if arrival.needs_code { words.elsewhere } else { words.arrived_lead };
        html(view! {
            <h1>{words.arrived}</h1>
            <p class="lead">{lead}</p>
            {summary}
            <form class="stack" method="post" action=frame.own(&format!("/in/{}", arrival.token)) novalidate>
                {code}
                <button id="enter" class="button button--primary" type="submit">{words.enter}</button>
            </form>
            <p><a href=frame.own("")>{words.another}</a></p>
        })
    });
    if rejection.is_some() { frame.refused_page(words.arrived, &main) } else { frame.page(words.arrived, &main) }
}
