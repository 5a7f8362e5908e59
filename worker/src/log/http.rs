//! The log over HTTP: what a stranger needs to check it, and nothing about anybody.

use ::http::{StatusCode, header};
use lupa_domain::{
    api::log::{CheckpointLine, CheckpointList, ConsistencyAnswer},
    log::tile::{Tile, TilePath},
};

use super::store;
use crate::{
    body::Body,
    call::{Answer, Call, json_answer, set_header, with_type},
    error::ApiError,
    words::problems::Code,
};

/// The most checkpoints on one page.
const PAGE: u32 = 1000;

/// `GET /log/checkpoint`
pub fn show_checkpoint(call: &Call<'_>) -> Answer {
    let note = super::newest_checkpoint(call.sql)?.ok_or_else(|| ApiError::refused(Code::NotFound))?;
    let mut response = with_type(StatusCode::OK, "text/plain; charset=utf-8", Body::Text(note));
    set_header(&mut response, header::CACHE_CONTROL, "public, max-age=1")?;
    Ok(response)
}

/// `GET /log/tile/{level}/{index}`
///
/// As C2SP tlog-tiles has it; a tile never changes, and neither does a part of one.
pub fn show_tile(call: &Call<'_>) -> Answer {
    let not_found = || ApiError::refused(Code::NotFound);
    let path: TilePath = format!("tile/{}", call.part("path")).parse().map_err(|_| not_found())?;
    let tile = call.register.log().tile(call.sql, path)?.ok_or_else(not_found)?;
    let hashes = tile.hashes().get(..path.width().into()).ok_or_else(not_found)?;
    let tile = Tile::from_hashes(hashes.to_vec()).map_err(|_| not_found())?;
    let mut response = with_type(StatusCode::OK, "application/octet-stream", Body::Bytes(tile.bytes()));
    set_header(&mut response, header::CACHE_CONTROL, "public, max-age=31536000, immutable")?;
    Ok(response)
}

/// `GET /log/checkpoints`
pub fn list_checkpoints(call: &Call<'_>) -> Answer {
    let after = number(call, "after", "/after")?.unwrap_or_default();
    let mut found = store::checkpoints(call.sql, after, PAGE + 1)?;
    let more = found.len() > PAGE as usize;
    found.truncate(PAGE as usize);
    let next = found.last().filter(|_| more).map(|last| last.size);
    let checkpoints = found.into_iter().map(|signed| CheckpointLine { size: signed.size, at: signed.at, note: signed.note }).collect();
    json_answer(StatusCode::OK, &CheckpointList { checkpoints, next })
}

/// `GET /log/consistency`
pub fn show_consistency(call: &Call<'_>) -> Answer {
    let from = number(call, "from", "/from")?.ok_or_else(|| ApiError::at("/from", Code::Required))?;
    let to = number(call, "to", "/to")?.ok_or_else(|| ApiError::at("/to", Code::Required))?;
    let size = call.register.log().size(call.sql)?;
    if from == 0 || from > to {
        return Err(ApiError::at("/from", Code::LimitOutOfRange));
    }
    if to > size {
        return Err(ApiError::at("/to", Code::LimitOutOfRange));
    }
    let hashes = call.register.log().prove_consistent(call.sql, from, to)?.hashes().to_vec();
    json_answer(StatusCode::OK, &ConsistencyAnswer { from, to, hashes })
}

/// A number in the query.
fn number(call: &Call<'_>, name: &str, pointer: &'static str) -> Result<Option<u64>, ApiError> {
    let Some(text) = call.query(name) else { return Ok(None) };
    text.parse().map(Some).map_err(|_| ApiError::at(pointer, Code::LimitOutOfRange))
}
