//! The own page at the edge: what is asked of the register in a person's name, and the pages and redirects that come of it.
//!
//! Reading is a page. A form is posted, the register does it, and the answer leads to the page again (303), which says what was done; a form
//! that was refused is drawn at once, with what was typed. What is asked here carries the person's cookie, so the register is told where the
//! form came from, and judges it as it does a call of the API (`http::guard`). ADR 0142.

mod acts;
mod pages;
mod session;
mod visit;

use http::{HeaderValue, Method, Response, header};

use self::{
    acts::Act,
    visit::{Visit, see_other},
};
use super::{
    request::{Assets, PageRequest, RegisterClient, nothing_here},
    state::{Edge, failure},
};
use crate::runtime::body::Body;

/// Old browsers say where a form comes from only where the page sends a referrer. To other sites none goes.
const REFERRER_POLICY: HeaderValue = HeaderValue::from_static("same-origin");

/// Answers what is asked below `/me`; `rest` is what follows it.
pub(super) async fn respond(
    edge: &Edge,
    page_request: &PageRequest<'_>,
    rest: &[&str],
    register: &impl RegisterClient,
    assets: &impl Assets,
) -> Response<Body> {
    let visit = Visit { edge, page_request, register, assets };
    let posts = page_request.request.method() == Method::POST;
    let act = rest.first().filter(|_| rest.len() == 1).and_then(|word| Act::from_word(word));
    let mut response = match (posts, rest) {
        (false, []) => pages::show_home(&visit).await,
        (true, []) => session::ask_for_link(&visit).await,
        (false, ["data"]) => pages::show_everything(&visit).await,
        (false, ["requests"]) => pages::show_requests(&visit).await,
        (false, ["receipts", id]) => pages::show_receipt(&visit, id).await,
        // Links of before had their token where no server sees it.
        (false, ["in"]) => session::show(&visit, false).await,
        (true, ["out"]) => session::sign_out(&visit).await,
        (false, ["out" | "certificate"]) => see_other(&visit.own("")),
        (true, ["certificate"]) => pages::show_certificate(&visit).await,
        _ => match act {
            Some(act) if posts => acts::act(&visit, act).await,
            // The address of a form, asked for as a page: the page on which the form stands.
            Some(act) => see_other(&visit.own(act.page())),
            None => failure(edge, page_request, assets, &nothing_here(page_request)).await,
        },
    };
    response.headers_mut().insert(header::REFERRER_POLICY, REFERRER_POLICY);
    response
}

/// Answers what is asked of a sign-in link. The token is fit for an address.
pub(super) async fn behind_sign_in_link(
    edge: &Edge,
    page_request: &PageRequest<'_>,
    token: &str,
    register: &impl RegisterClient,
    assets: &impl Assets,
) -> Response<Body> {
    let visit = Visit { edge, page_request, register, assets };
    let posts = page_request.request.method() == Method::POST;
    let mut response = if posts { session::sign_in(&visit, token).await } else { session::arrive(&visit, token).await };
    response.headers_mut().insert(header::REFERRER_POLICY, REFERRER_POLICY);
    response
}

/// The links that lead to an own page beside that which signs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OwnLink {
    /// Makes a new address the person's.
    Address,
    /// Erases the person.
    Erase,
    /// Merges their card into another.
    Merge,
    /// Gives consent anew.
    Renew,
}

/// Answers what is asked of such a link. The token is fit for an address.
pub(super) async fn behind_own_link(
    edge: &Edge,
    page_request: &PageRequest<'_>,
    (link, token): (OwnLink, &str),
    register: &impl RegisterClient,
    assets: &impl Assets,
) -> Response<Body> {
    let visit = Visit { edge, page_request, register, assets };
    let posts = page_request.request.method() == Method::POST;
    let mut response = match link {
        OwnLink::Address => pages::show_address(&visit, token, posts).await,
        OwnLink::Erase => pages::show_erasure(&visit, token, posts).await,
        OwnLink::Merge => pages::show_merge(&visit, token, posts).await,
        OwnLink::Renew => pages::show_renewal(&visit, token, posts).await,
    };
    response.headers_mut().insert(header::REFERRER_POLICY, REFERRER_POLICY);
    response
}

/// The methods of an address below `/me`, as `Allow` lists them.
pub(super) fn methods_of(rest: &[&str]) -> Option<&'static str> {
    match rest {
        ["data" | "requests" | "in"] | ["receipts", _] => Some("GET, HEAD"),
        [] | ["out" | "certificate"] | ["in" | "email" | "erase" | "merge" | "renew", _] => Some("GET, HEAD, POST"),
        [act] => Act::from_word(act).map(|_| "GET, HEAD, POST"),
        _ => None,
    }
}
