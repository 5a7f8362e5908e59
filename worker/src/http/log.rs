//! The log over HTTP: what a stranger needs to check it, and nothing about anybody.

use http::{StatusCode, header};
use lupa_domain::{
    api::{
        self,
        log::{CheckpointLine, CheckpointList, ConsistencyResponse, ContinuationLine, ContinuationList},
        self_check::{KnownCheckpointRequest, KnownCheckpointResponse},
    },
    consent::continuation::Continuation,
};
use lupa_tlog::tile::TilePath;

use super::{
    context::RequestContext,
    guard::Guard,
    openapi::{Written, doc},
    route::{Route, get, post},
};
use crate::{
    consent,
    log::{self, history::HandedIn},
    runtime::{
        answer::{Answer, json_answer, set_header, with_type},
        body::Body,
        error::ApiError,
        limits::Asking,
    },
    words::problems::Code,
};

/// The tiles of a log of up to 256,000 events. An index of more digits has more parts, such as `x001/234`, which OpenAPI has no word for.
const TILES: &[Written] = &[("/log/tile/{level}/{index}", "getTile"), ("/log/tile/{level}/{index}.p/{width}", "getPartOfTile")];

/// The most checkpoints on one page.
const PAGE: u32 = 1000;

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/log/checkpoint",
            Guard::Anyone(show_checkpoint),
            doc("The newest signed checkpoint (C2SP tlog-checkpoint)").named("getCheckpoint").gives_text(200).refuses(&[404]),
        ),
        get("/log/tile/{*path}", Guard::Anyone(show_tile), doc("A tile of the tree (C2SP tlog-tiles)").written(TILES).gives_bytes(200)),
        get(
            "/log/checkpoints",
            Guard::Anyone(list_checkpoints),
            doc("Every checkpoint that was ever signed")
                .named("listCheckpoints")
                .query_number("after")
                .gives::<api::log::CheckpointList>(200)
                .refuses(&[422]),
        ),
        get(
            "/log/consistency",
            Guard::Anyone(show_consistency),
            doc("The proof that one tree of the log holds an earlier one unchanged")
                .named("getConsistencyProof")
                .needs_number("from")
                .needs_number("to")
                .gives::<api::log::ConsistencyResponse>(200)
                .refuses(&[422]),
        ),
        get(
            "/log/continuations",
            Guard::Anyone(list_continuations),
            doc("When an older copy of the data was put back, and from which leaf the log went on; every checkpoint since says it too")
                .named("listContinuations")
                .gives::<api::log::ContinuationList>(200),
        ),
        post(
            "/log/checkpoints",
            Guard::Anyone(hand_in),
            doc("Holds the log against a checkpoint of it that somebody has kept; where it is another log, nothing more is written or signed")
                .named("checkKnownCheckpoint")
                .takes::<api::self_check::KnownCheckpointRequest>()
                .gives::<api::self_check::KnownCheckpointResponse>(200),
        ),
    ]
}

/// `GET /log/checkpoint`
pub(super) fn show_checkpoint(request: &RequestContext<'_>) -> Answer {
    let note = log::newest_checkpoint(request.tx.sql)?.ok_or_else(|| ApiError::refused(Code::NotFound))?;
    let mut response = with_type(StatusCode::OK, "text/plain; charset=utf-8", Body::Text(note));
    set_header(&mut response, header::CACHE_CONTROL, "public, max-age=1")?;
    Ok(response)
}

/// `GET /log/tile/{level}/{index}`
///
/// As C2SP tlog-tiles has it; a tile never changes, and neither does a part of one. What was not published yet is not there.
pub(super) fn show_tile(request: &RequestContext<'_>) -> Answer {
    let not_found = || ApiError::refused(Code::NotFound);
    let path: TilePath = format!("tile/{}", request.part("path")).parse().map_err(|_| not_found())?;
    let tile = consent::log(&request.tx).published_tile(request.tx.sql, path)?.ok_or_else(not_found)?;
    let mut response = with_type(StatusCode::OK, "application/octet-stream", Body::Bytes(tile.bytes()));
    set_header(&mut response, header::CACHE_CONTROL, "public, max-age=31536000, immutable")?;
    Ok(response)
}

/// `GET /log/checkpoints`
pub(super) fn list_checkpoints(request: &RequestContext<'_>) -> Answer {
    let after = number(request, "after", "/after")?.unwrap_or_default();
    let mut found = log::checkpoints(request.tx.sql, after, PAGE + 1)?;
    let more = found.len() > PAGE as usize;
    found.truncate(PAGE as usize);
    let next = found.last().filter(|_| more).map(|last| last.size);
    let checkpoints = found.into_iter().map(|signed| CheckpointLine { size: signed.size, at: signed.at, note: signed.note }).collect();
    json_answer(StatusCode::OK, &CheckpointList { checkpoints, next })
}

/// `GET /log/consistency`
pub(super) fn show_consistency(request: &RequestContext<'_>) -> Answer {
    let from = number(request, "from", "/from")?.ok_or_else(|| ApiError::at("/from", Code::Required))?;
    let to = number(request, "to", "/to")?.ok_or_else(|| ApiError::at("/to", Code::Required))?;
    if from == 0 || from > to {
        return Err(ApiError::at("/from", Code::LimitOutOfRange));
    }
    // Of a tree that was not published nothing is told, not even that there is one.
    let proof = consent::log(&request.tx).prove_consistent(request.tx.sql, from, to)?;
    let proof = proof.ok_or_else(|| ApiError::at("/to", Code::LimitOutOfRange))?;
    json_answer(StatusCode::OK, &ConsistencyResponse { from, to, hashes: proof.hashes().to_vec() })
}

/// `GET /log/continuations`
pub(super) fn list_continuations(request: &RequestContext<'_>) -> Answer {
    let continuations = log::continuations(request.tx.sql)?.iter().map(told).collect();
    json_answer(StatusCode::OK, &ContinuationList { continuations })
}

pub(super) fn told(one: &Continuation) -> ContinuationLine {
    ContinuationLine { size: one.size, root: one.root, at: one.at }
}

/// `POST /log/checkpoints`
///
/// Anybody may bring one back: only what this register signed says anything, no matter who brings it.
pub(super) fn hand_in(request: &RequestContext<'_>) -> Answer {
    request.limit_network(Asking::Secret)?;
    let ask: KnownCheckpointRequest = request.json()?;
    let (tx, key) = (&request.tx, &request.tx.config().receipt_key);
    match consent::log(tx).hand_in(tx.sql, key, &ask.note, tx.now)? {
        HandedIn::Held(size) => json_answer(StatusCode::OK, &KnownCheckpointResponse { size, continued_from: None }),
        HandedIn::Lost(one) => json_answer(StatusCode::OK, &KnownCheckpointResponse { size: one.size, continued_from: Some(told(&one)) }),
        HandedIn::NotOurs => Err(ApiError::at("/note", Code::CheckpointForeign)),
        // Given as an answer, not as an error: a refused command keeps nothing, and this must stay known.
        HandedIn::Forked(_) => Ok(ApiError::refused(Code::LogForked).response(request.locale)),
    }
}

/// A number in the query.
fn number(request: &RequestContext<'_>, name: &str, pointer: &'static str) -> Result<Option<u64>, ApiError> {
    let Some(text) = request.query(name) else { return Ok(None) };
    text.parse().map(Some).map_err(|_| ApiError::at(pointer, Code::LimitOutOfRange))
}
