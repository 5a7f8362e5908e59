//! `/stay/{token}`: the page behind the link of the letter that tells a person that their data goes.

use http::{Method, Response};
use lupa_domain::api::retention::StayLink;
use lupa_public::{draw, pages::StayPage};

use super::{
    client::{ask, problem_of},
    request::{Assets, PageRequest, RegisterClient},
    state::{Edge, failure, html},
};
use crate::runtime::body::Body;

/// With GET it says what is ahead, with POST its reader stays.
pub(super) async fn stay(
    edge: &Edge,
    page_request: &PageRequest<'_>,
    token: &str,
    register: &impl RegisterClient,
    assets: &impl Assets,
) -> Response<Body> {
    let method = if *page_request.request.method() == Method::POST { Method::POST } else { Method::GET };
    let look: Result<StayLink, _> = ask(register, page_request, method, &format!("/api/v1/stays/{token}"), String::new()).await;
    match look {
        Ok(look) => html(edge, assets, 200, &draw::stay(&StayPage { locale: page_request.locale, token: token.to_owned(), look })).await,
        Err(response) => failure(edge, page_request, assets, &problem_of(*response, page_request)).await,
    }
}
