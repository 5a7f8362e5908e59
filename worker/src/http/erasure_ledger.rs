//! What outlives erased people, over HTTP: the ledger of erasures, which is kept beside copies of the data, and proof of consent.

use http::StatusCode;
use lupa_domain::{
    api::rights::erasure::{ErasureLedger, ReplayRequest, ReplayResponse, RetainedProof, RetainedProofs, RetainedProofsRequest},
    email::EmailAddress,
    staff::audit::Act,
};

use super::{
    context::RequestContext,
    guard::staff,
    openapi::doc,
    route::{LARGE, Route, get, post},
};
use crate::{
    consent::{self, proofs},
    rights::erasure::ledger,
    runtime::{
        answer::{Answer, json_answer},
        error::ApiError,
    },
    staff::{
        Note, Staff,
        permission::{ExportRegister, ReadAudit},
    },
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/register/erasures",
            staff(list),
            doc("The ledger of erasures, page by page: random ids that are applied again after an older copy of the data was put back")
                .named("listErasures")
                .query("after")
                .gives::<ErasureLedger>(200),
        ),
        post(
            "/api/v1/register/erasures",
            staff(replay),
            doc("Erases those again who came back with an older copy of the data")
                .named("replayErasures")
                .takes::<ReplayRequest>()
                .gives::<ReplayResponse>(200),
        )
        .up_to(LARGE),
        post(
            "/api/v1/proofs",
            staff(find),
            doc("What is kept as proof of what an erased person said of consent, by their address")
                .named("findProofs")
                .takes::<RetainedProofsRequest>()
                .gives::<RetainedProofs>(200),
        )
        .question(),
    ]
}

/// `GET /api/v1/register/erasures`
pub(super) fn list(request: &RequestContext<'_>, _: &Staff<ExportRegister>) -> Answer {
    let records = ledger::page(request.tx.sql, &request.query("after").unwrap_or_default())?;
    let next = records.last().cloned().filter(|_| records.len() == ledger::PAGE);
    json_answer(StatusCode::OK, &ErasureLedger { records, next })
}

/// `POST /api/v1/register/erasures`
pub(super) fn replay(request: &RequestContext<'_>, staff: &Staff<ExportRegister>) -> Answer {
    let ask: ReplayRequest = request.json()?;
    let erased = ledger::replay(&request.tx, &ask.records)?;
    Note::of(Act::ErasuresReplayed).by(staff).detail(erased).write(&request.tx)?;
    json_answer(StatusCode::OK, &ReplayResponse { erased })
}

/// `POST /api/v1/proofs`
///
/// Whether there is any is written down like a look at a person; whose it was, nobody can write down any more.
pub(super) fn find(request: &RequestContext<'_>, staff: &Staff<ReadAudit>) -> Answer {
    let ask: RetainedProofsRequest = request.json()?;
    let email = EmailAddress::parse(&ask.email).map_err(|_| ApiError::at("/email", Code::EmailInvalid))?;
    let found = proofs::find(&request.tx, &email)?;
    Note::of(Act::ProofSeen).by(staff).detail(found.len()).write(&request.tx)?;
    let one = |(event, until, receipt): (lupa_domain::consent::Event, _, Option<String>)| -> Result<_, ApiError> {
        Ok(RetainedProof { at: event.at, act: event.act, until, receipt: receipt.map(consent::raw).transpose()? })
    };
    json_answer(StatusCode::OK, &RetainedProofs { proofs: found.into_iter().map(one).collect::<Result<_, _>>()? })
}
