//! `/console/renewals`: asking for consent again, and what came of it. What may be asked by mail is decided by the register; the screen says why.

pub mod begin;
pub mod letters;
pub mod past;

use leptos::prelude::*;
use lupa_api::{self as api, ApiError, Client, Loader};
use lupa_domain::{
    api::{audience::SavedFilter, renewal::RenewalLine, wording::PurposeName},
    audience::Sheet,
    staff::Right,
};
use lupa_words::{self as words, RenewalWords};

use crate::context::{ConsoleContext, Heading, use_console};

/// What the parts of the screen share.
#[derive(Clone, Copy)]
pub struct Renewals {
    /// What all screens share.
    pub console: ConsoleContext,
    /// The words.
    pub words: &'static RenewalWords,
    /// Fetches the screen again.
    pub loader: Loader<Known>,
    /// The sheet that labels are printed on.
    pub sheet: RwSignal<String>,
}

/// What the screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    renewals: Vec<RenewalLine>,
    purposes: Vec<PurposeName>,
    filters: Vec<SavedFilter>,
}

/// Draws the screen.
#[must_use]
pub fn draw() -> AnyView {
    let console = use_console();
    let words = words::renewal(console.locale);
    let loader = Loader::new(console.client, move || load(console.client));
    let renewals = Renewals { console, words, loader, sheet: RwSignal::new(Sheet::ALL[0].word.to_owned()) };
    let parts = move |known: Known| {
        let may = console.session.may(Right::ExportAddresses);
        let form = may.then(|| begin::begin(renewals, &known));
        Some(view! { <div class="stack">{past::past(renewals, &known.renewals, may)} {form}</div> }.into_any())
    };
    view! {
        <Heading text=words.heading/>
        <p class="lead">{words.lead}</p>
        <section class="advice" aria-labelledby="law">
            <h2 class="advice__heading" id="law">{words.law.heading}</h2>
            <p>{words.law.text}</p>
        </section>
        {loader.view(&console.words.wait, "", parts)}
    }
    .into_any()
}

async fn load(client: Client) -> Result<Known, ApiError> {
    let renewals = api::renewals::list().send(client).await?.renewals;
    let purposes = api::names::list().send(client).await?.purposes.into_iter().filter(|purpose| !purpose.retired).collect();
    Ok(Known { renewals, purposes, filters: api::audience::filters().send(client).await?.filters })
}
