//! The sites that may show forms in a frame, over HTTP. Which they are is no secret: the header of every such form lists them.

use http::{StatusCode, header};
use lupa_domain::{
    api,
    api::wording::{EmbeddingRequest, EmbeddingResponse},
    digest::Digest,
    staff::audit::Act,
    wording::{AllowedOrigins, AllowedOriginsError},
};

use super::{
    context::RequestContext,
    guard::{Guard, staff},
    openapi::{Sends, doc},
    preconditions::{etag, must_have_seen},
    route::{Route, get, put},
};
use crate::{
    register,
    runtime::{
        answer::{Answer, json_answer, set_header},
        error::{ApiError, Fault},
    },
    staff::{Note, Staff, permission::ManageBusiness},
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/embedding",
            Guard::Anyone(show),
            doc("The sites that may show forms in a frame")
                .named("getEmbedding")
                .gives::<api::wording::EmbeddingResponse>(200)
                .sends(&[Sends::ETag]),
        ),
        put(
            "/api/v1/embedding",
            staff(set),
            doc("Says which sites may show forms in a frame, instead of those that could; needs If-Match")
                .named("setEmbedding")
                .takes::<api::wording::EmbeddingRequest>()
                .gives::<api::wording::EmbeddingResponse>(200)
                .if_match()
                .sends(&[Sends::ETag]),
        ),
    ]
}

/// `GET /api/v1/embedding`
pub(super) fn show(request: &RequestContext<'_>) -> Answer {
    answer(&register::allowed_origins(request.tx.sql)?)
}

/// `PUT /api/v1/embedding`
pub(super) fn set(request: &RequestContext<'_>, staff: &Staff<ManageBusiness>) -> Answer {
    let before = register::allowed_origins(request.tx.sql)?;
    must_have_seen(request, &etag(tag(&before)))?;
    let ask: EmbeddingRequest = request.json()?;
    let allowed = AllowedOrigins::parse(&ask.origins).map_err(|why| refusal(&why))?;
    if allowed != before {
        register::set_allowed_origins(request.tx.sql, &allowed)?;
        Note::of(Act::EmbeddingChanged).by(staff).write(&request.tx)?;
    }
    answer(&allowed)
}

fn answer(allowed: &AllowedOrigins) -> Answer {
    let tag = tag(allowed);
    let header = etag(&tag);
    let mut response = json_answer(StatusCode::OK, &EmbeddingResponse { origins: allowed.texts(), tag })?;
    set_header(&mut response, header::ETAG, &header)?;
    Ok(response)
}

fn tag(allowed: &AllowedOrigins) -> Digest {
    Digest::of(allowed.texts().join("\n").as_bytes())
}

fn refusal(why: &AllowedOriginsError) -> ApiError {
    match why {
        AllowedOriginsError::TooMany => ApiError::at("/origins", Code::OriginsTooMany),
        AllowedOriginsError::Invalid(places) => {
            ApiError::at_fault(places.iter().map(|place| Fault::at(format!("/origins/{place}"), Code::OriginInvalid)).collect())
        }
    }
}
