//! Receipts over HTTP: a customer's own, in the bytes that were signed.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use http::{HeaderName, StatusCode, header};
use lupa_domain::{api, api::portal::ReceiptList, ids::EventId};

use super::{
    context::RequestContext,
    cursor::{self, ABOVE_ALL},
    guard::Guard,
    openapi::{Sends, doc},
    route::{Route, get},
};
use crate::{
    consent::{self, overview},
    log,
    people::Person,
    portal::Subject,
    runtime::{
        answer::{Answer, json_answer, json_text, set_header, with_type},
        body::Body,
        error::ApiError,
    },
    words::problems::Code,
};

/// The header in which a receipt brings the newest checkpoint, in base64.
const CHECKPOINT: HeaderName = HeaderName::from_static("lupa-checkpoint");

/// How many receipts a page lists: some screens of a telephone.
const PAGE: usize = 25;

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/me/receipts",
            Guard::Subject(list),
            doc("The receipts, newest first, page by page")
                .named("listOwnReceipts")
                .query("cursor")
                .gives::<api::portal::ReceiptList>(200)
                .refuses(&[400]),
        ),
        get(
            "/api/v1/me/receipts/{id}",
            Guard::Subject(show),
            doc("One signed receipt").named("getOwnReceipt").gives_object(200).sends(&[Sends::ContentDisposition, Sends::Checkpoint]),
        ),
        get(
            "/api/v1/me/receipts/{id}/proof",
            Guard::Subject(show_proof),
            doc("The proof that the event of a receipt is in the log (tlog-proof@v1)")
                .named("getOwnReceiptProof")
                .gives_text(200)
                .sends(&[Sends::ContentDisposition])
                .refuses(&[409]),
        ),
    ]
}

/// `GET /api/v1/me/receipts`
pub(super) fn list(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    let person = subject.person();
    let asked = cursor::question(request, &("receipts", person.id));
    let below = cursor::open(request, asked, request.query("cursor").as_deref(), cursor::number)?.unwrap_or(ABOVE_ALL);
    let (receipts, next) = overview::receipts_below(&request.tx, person, below, PAGE)?;
    let next = next.map(|no| cursor::seal(request, asked, &no.to_be_bytes()));
    json_answer(StatusCode::OK, &ReceiptList { receipts, next })
}

/// `GET /api/v1/me/receipts/{id}`
pub(super) fn show(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    signed_receipt(request, subject.person(), request.path_id("id")?)
}

/// One receipt of a person in the bytes that were signed, with the newest checkpoint beside it.
pub(super) fn signed_receipt(request: &RequestContext<'_>, person: &Person, id: EventId) -> Answer {
    let not_found = || ApiError::refused(Code::NotFound);
    let kept = consent::event_by_id(request.tx.sql, id, person.no)?.ok_or_else(not_found)?;
    let bytes = consent::reproduce(&request.tx, &kept)?.ok_or_else(not_found)?;
    let mut response = json_text(StatusCode::OK, bytes);
    set_header(&mut response, header::CONTENT_DISPOSITION, &format!("attachment; filename=\"lupa-receipt-{id}.json\""))?;
    if let Some(note) = log::newest_checkpoint(request.tx.sql)? {
        // A note has several lines and a header has one.
        set_header(&mut response, CHECKPOINT, &STANDARD.encode(note))?;
    }
    Ok(response)
}

/// `GET /api/v1/me/receipts/{id}/proof`
///
/// There is none before the next checkpoint is signed, a few seconds after the event.
pub(super) fn show_proof(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    let id = request.path_id("id")?;
    let kept = consent::event_by_id(request.tx.sql, id, subject.person().no)?.filter(|kept| consent::has_receipt(kept.event.act));
    let kept = kept.ok_or_else(|| ApiError::refused(Code::NotFound))?;
    let proof = consent::log(&request.tx).prove(request.tx.sql, kept.no)?.ok_or_else(|| ApiError::refused(Code::ProofPending))?;
    let mut response = with_type(StatusCode::OK, "text/plain; charset=utf-8", Body::Text(proof.to_string()));
    set_header(&mut response, header::CONTENT_DISPOSITION, &format!("attachment; filename=\"lupa-receipt-{id}.tlog-proof\""))?;
    Ok(response)
}
