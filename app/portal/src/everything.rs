//! `/me/data`: everything that is held about the person, in plain words.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_domain::{
    api::{
        people::{ChangePage, HistoryPage, PersonResponse, PersonalDataResponse},
        portal::{ConsentResponse, DisclosureList, MessageList, ReceiptList},
    },
    ordered::CollectOrdered,
};
use lupa_public::draw::{Drawn, html, with_owner};

use crate::{
    correction::{AnswerDraft, control_id},
    disclosures,
    fields::Rejection,
    frame::Frame,
    history::{self, Place, Stretch},
    messages, personal_data, receipts,
    status::{self, Status},
};

/// What stands on the page.
#[derive(Clone, Debug)]
pub struct Everything {
    /// Identity and contact data.
    pub person: PersonResponse,
    /// Where they stand: purposes have their titles there.
    pub consents: Vec<ConsentResponse>,
    /// A page of their receipts, newest first, and where in the list the reader is.
    pub receipts: (ReceiptList, Place),
    /// What else is kept.
    pub data: PersonalDataResponse,
    /// A page of what happened, and where in it the reader is.
    pub history: (HistoryPage, Place),
    /// A page of what was changed, and where in it the reader is.
    pub changes: (ChangePage, Place),
    /// A page of who has exported their address, and seen or handled what is kept about them, and where in the list the reader is.
    pub disclosures: (DisclosureList, Place),
    /// A page of the messages that were sent to them, newest first, and where in the list the reader is.
    pub messages: (MessageList, Place),
    /// What was just done.
    pub status: Option<Status>,
    /// An answer that was to be put right and came back, and why.
    pub refused: Option<(AnswerDraft, Rejection)>,
}

/// Draws the page.
#[must_use]
pub fn everything(frame: &Frame, held: &Everything) -> Drawn {
    let words = frame.words();
    let refused = held.refused.as_ref().map(|(draft, why)| (draft, why));
    let main = with_owner(|| {
        let labels = held.data.fields.iter().map(|field| (field.id.to_string(), field.label.clone())).collect_map();
        let history = history::history(frame, of(&held.history));
        let changes = history::changes(frame, of(&held.changes), held.data.changes, &labels);
        let lists = view! { {history} {changes} }.into_any();
        html(view! {
            <p><a href=frame.own("")>{words.back}</a></p>
            {status::said(frame, held.status.as_ref(), &held.consents)}
            {refused.map(|(draft, why)| why.summary(|_| control_id(&draft.field)))}
            <h1>{words.everything.heading}</h1>
            <p class="lead">{words.everything.lead}</p>
            {personal_data::section(frame, &held.person, &held.data, refused, lists)}
            {receipts::section(frame, of(&held.receipts))}
            {disclosures::section(frame, of(&held.disclosures), &held.consents)}
            {messages::section(frame, of(&held.messages))}
            {downloads(frame)}
        })
    });
    if refused.is_some() { frame.refused_page(words.everything.heading, &main) } else { frame.page(words.everything.heading, &main) }
}

const fn of<T>((page, place): &(T, Place)) -> Stretch<'_, T> {
    Stretch { page, place: *place }
}

/// The files to take along.
fn downloads(frame: &Frame) -> AnyView {
    let words = &frame.rights().downloads;
    let files = [(paths::OWN_REPORT, &words.report), (paths::OWN_ARCHIVE, &words.archive), (paths::EXPORT, &words.json)];
    let rows = files.into_iter().map(|(path, file)| {
        let id = format!("file-{}", path.rsplit('.').next().unwrap_or_default());
        view! {
            <li class="ledger__row">
                <div><h3 id=id.clone()>{file.heading}</h3> <p class="soft">{file.text}</p></div>
                <a class="button" href=path download aria-describedby=id>{frame.words().export}</a>
            </li>
        }
    });
    view! {
        <section class="part" aria-labelledby="downloads">
            <h2 id="downloads">{words.heading}</h2>
            <ul class="ledger">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}
