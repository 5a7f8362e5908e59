//! The own pages of a person who is signed in.

use futures_util::future::{join3, join5};
use http::Response;
use lupa_domain::{
    api::{
        people::{ChangePage, HistoryPage, PersonResponse, PersonalDataResponse},
        portal::{ConsentList, DisclosureList, MessageList, ReceiptList},
    },
    consent::receipt::Shown,
    ids::EventId,
};
use lupa_portal::{AnswerDraft, Everything, Home, Place, Refused, Rejection};

use super::{
    session,
    visit::{Refusal, Visit},
};
use crate::{
    edge::{
        request::{Assets, RegisterClient, nothing_here},
        state::failure,
    },
    runtime::body::Body,
};

/// What stands in the place of a page that cannot be shown.
pub(super) async fn instead(visit: &Visit<'_, impl RegisterClient, impl Assets>, refusal: Refusal, acted: bool) -> Response<Body> {
    match refusal {
        Refusal::SignedOut => session::show(visit, acted).await,
        Refusal::Problem(problem) => failure(visit.edge, visit.page_request, visit.assets, &problem).await,
    }
}

/// `GET /me`
pub(super) async fn show_home(visit: &Visit<'_, impl RegisterClient, impl Assets>) -> Response<Body> {
    // A visitor without a session asks nothing of the register that it would refuse.
    if !visit.has_session() {
        return session::show(visit, false).await;
    }
    home(visit, None).await
}

/// The page, with a form that came back, if one did; its status is that of the refusal.
pub(super) async fn home(
    visit: &Visit<'_, impl RegisterClient, impl Assets>,
    refused: Option<(Refused, Rejection, u16)>,
) -> Response<Body> {
    let acted = refused.is_some();
    let (frame, person, consents) = join3(visit.frame("/me"), visit.read("/api/v1/me"), visit.read("/api/v1/me/consents")).await;
    let held = async {
        let (person, ConsentList { consents }): (PersonResponse, _) = (person?, consents?);
        Ok((person, consents))
    };
    let (person, consents) = match held.await {
        Ok(held) => held,
        Err(refusal) => return instead(visit, refusal, acted).await,
    };
    let status = refused.as_ref().map_or(200, |(_, _, status)| *status);
    let refused = refused.map(|(form, why, _)| (form, why));
    let drawn = lupa_portal::home(&frame, &Home { person, consents, status: visit.status(), refused });
    visit.page(status, &drawn).await
}

/// `GET /me/data`
pub(super) async fn show_everything(visit: &Visit<'_, impl RegisterClient, impl Assets>) -> Response<Body> {
    everything(visit, None).await
}

/// The page, with an answer that was to be put right and came back, if one did.
pub(super) async fn everything(
    visit: &Visit<'_, impl RegisterClient, impl Assets>,
    refused: Option<(AnswerDraft, Rejection, u16)>,
) -> Response<Body> {
    let acted = refused.is_some();
    match read_everything(visit, refused).await {
        Ok(response) => response,
        Err(refusal) => instead(visit, refusal, acted).await,
    }
}

async fn read_everything(
    visit: &Visit<'_, impl RegisterClient, impl Assets>,
    refused: Option<(AnswerDraft, Rejection, u16)>,
) -> Result<Response<Body>, Refusal> {
    let paged = |path: &str, cursor: &Option<String>| {
        let cursor = cursor
            .as_deref()
            .filter(|cursor| !cursor.is_empty())
            .map(|cursor| form_urlencoded::byte_serialize(cursor.as_bytes()).collect::<String>());
        cursor.map_or_else(|| path.to_owned(), |cursor| format!("{path}?cursor={cursor}"))
    };
    let (of_history, of_changes) = (visit.query("history"), visit.query("changes"));
    let (history_at, changes_at) = (paged("/api/v1/me/history", &of_history), paged("/api/v1/me/changes", &of_changes));
    let first = join5(
        visit.frame("/me/data"),
        visit.read("/api/v1/me"),
        visit.read("/api/v1/me/consents"),
        visit.read("/api/v1/me/receipts"),
        visit.read("/api/v1/me/data"),
    );
    let second = join5(
        visit.read::<HistoryPage>(&history_at),
        visit.read::<ChangePage>(&changes_at),
        visit.read("/api/v1/me/disclosures"),
        visit.read("/api/v1/me/messages"),
        async {},
    );
    let ((frame, person, consents, receipts, data), (history, changes, disclosures, messages, ())) =
        futures_util::future::join(first, second).await;
    let (ConsentList { consents }, ReceiptList { receipts }) = (consents?, receipts?);
    let (data, disclosures): (PersonalDataResponse, DisclosureList) = (data?, disclosures?);
    let MessageList { messages } = messages?;
    let status = refused.as_ref().map_or(200, |(_, _, status)| *status);
    let held = Everything {
        person: person?,
        consents,
        receipts,
        all_receipts: visit.query("receipts").is_some(),
        data,
        history: (history?, Place::told_by(of_history.as_deref())),
        changes: (changes?, Place::told_by(of_changes.as_deref())),
        disclosures,
        messages,
        status: visit.status(),
        refused: refused.map(|(draft, why, _)| (draft, why)),
    };
    Ok(visit.page(status, &lupa_portal::everything(&frame, &held)).await)
}

/// `GET /me/receipts/{id}`
pub(super) async fn show_receipt(visit: &Visit<'_, impl RegisterClient, impl Assets>, id: &str) -> Response<Body> {
    let Ok(id) = id.parse::<EventId>() else {
        return failure(visit.edge, visit.page_request, visit.assets, &nothing_here(visit.page_request)).await;
    };
    match visit.read::<Shown>(&format!("/api/v1/me/receipts/{id}")).await {
        Ok(receipt) => {
            let frame = visit.frame(&format!("/me/receipts/{id}")).await;
            visit.page(200, &lupa_portal::receipt(&frame, receipt)).await
        }
        Err(refusal) => instead(visit, refusal, false).await,
    }
}
