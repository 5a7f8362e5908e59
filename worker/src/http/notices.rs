//! Published notices over HTTP.

use http::{StatusCode, header};
use lupa_domain::{api, digest::Digest};

use super::{
    context::RequestContext,
    guard::Guard,
    openapi::{Sends, doc},
    preconditions::etag,
    route::{Route, get},
};
use crate::{
    runtime::{
        answer::{Answer, json_answer, set_header, with_type},
        body::Body,
        error::ApiError,
    },
    wording::{self, notice},
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/notices/{digest}",
            Guard::Anyone(show),
            doc("A published notice in its exact bytes")
                .named("getNotice")
                .gives::<lupa_domain::wording::Notice>(200)
                .sends(&[Sends::ETag]),
        ),
        get(
            "/api/v1/notices/{digest}/edition",
            Guard::Anyone(show_edition),
            doc("When a published notice came and went, and what stands before it and now")
                .named("getNoticeEdition")
                .gives::<api::wording::NoticeEdition>(200),
        ),
    ]
}

/// `GET /api/v1/notices/{digest}`
pub(super) fn show(request: &RequestContext<'_>) -> Answer {
    let digest: Digest = request.part("digest").parse().map_err(|_| ApiError::refused(Code::NotFound))?;
    let known = wording::notice(&request.tx, &digest)?.ok_or_else(|| ApiError::refused(Code::NotFound))?;
    let mut response = with_type(StatusCode::OK, "application/json", Body::Text(known.published.bytes().to_owned()));
    set_header(&mut response, header::CACHE_CONTROL, "public, max-age=31536000, immutable")?;
    set_header(&mut response, header::ETAG, &etag(&digest))?;
    Ok(response)
}

/// `GET /api/v1/notices/{digest}/edition`
///
/// May be cached as long as a form is: unlike the notice, where it stands changes.
pub(super) fn show_edition(request: &RequestContext<'_>) -> Answer {
    let digest: Digest = request.part("digest").parse().map_err(|_| ApiError::refused(Code::NotFound))?;
    let place = notice::place(request.tx.sql, &digest)?.ok_or_else(|| ApiError::refused(Code::NotFound))?;
    let mut response = json_answer(StatusCode::OK, &place)?;
    set_header(&mut response, header::CACHE_CONTROL, "public, max-age=5")?;
    Ok(response)
}
