//! The pages about words: a published notice, how it differs from an earlier one, and a form that is still a draft.

use http::{HeaderValue, Method, Response, header};
use lupa_domain::{
    api::wording::NoticeEdition,
    wording::{Digest, FormId, Notice},
};
use lupa_public::{
    draw,
    pages::{Addressed, ChangesPage, NoticePage, PreviewPage},
};

use super::{
    client::{ask, problem_of, request},
    request::{Assets, PageRequest, RegisterClient, failed, nothing_here},
    state::{Edge, failure, html},
};
use crate::runtime::{body::Body, headers};

/// A notice by its digest.
async fn addressed(visit: &PageRequest<'_>, digest: Digest, register: &impl RegisterClient) -> Result<Addressed, Box<Response<Body>>> {
    let address = format!("/api/v1/notices/{digest}");
    let notice: Notice = ask(register, visit, Method::GET, &address, String::new()).await?;
    Ok(Addressed { digest, notice })
}

/// `GET /n/{digest}`
pub(super) async fn show_notice(
    edge: &Edge,
    visit: &PageRequest<'_>,
    digest: &str,
    register: &impl RegisterClient,
    shelf: &impl Assets,
) -> Response<Body> {
    let Ok(digest) = digest.parse::<Digest>() else { return failure(edge, visit, shelf, &nothing_here(visit)).await };
    let shown = addressed(visit, digest.clone(), register).await;
    let place: Result<NoticeEdition, _> =
        ask(register, visit, Method::GET, &format!("/api/v1/notices/{digest}/edition"), String::new()).await;
    match (shown, place) {
        (Ok(shown), Ok(place)) => html(edge, shelf, 200, &draw::notice(&NoticePage { locale: shown.notice.locale, shown, place })).await,
        (Err(response), _) | (_, Err(response)) => failure(edge, visit, shelf, &problem_of(*response, visit)).await,
    }
}

/// `GET /n/{digest}/since/{other}`: of one form and one language, and the other the earlier of the two.
pub(super) async fn show_changes(
    edge: &Edge,
    visit: &PageRequest<'_>,
    [old, new]: [&str; 2],
    register: &impl RegisterClient,
    shelf: &impl Assets,
) -> Response<Body> {
    let problem = match (old.parse::<Digest>(), new.parse::<Digest>()) {
        (Ok(old), Ok(new)) => match (addressed(visit, old, register).await, addressed(visit, new, register).await) {
            (Ok(old), Ok(new)) if follows(&old.notice, &new.notice) => {
                return html(edge, shelf, 200, &draw::changes(&ChangesPage { locale: new.notice.locale, old, new })).await;
            }
            (Err(response), _) | (_, Err(response)) => problem_of(*response, visit),
            _ => nothing_here(visit),
        },
        _ => nothing_here(visit),
    };
    failure(edge, visit, shelf, &problem).await
}

fn follows(old: &Notice, new: &Notice) -> bool {
    old.form == new.form && old.locale == new.locale && old.edition < new.edition
}

/// `GET /f/{form}/preview`: what publishing the draft would make, for staff who may edit it.
pub(super) async fn show_preview(
    edge: &Edge,
    visit: &PageRequest<'_>,
    form: &str,
    register: &impl RegisterClient,
    shelf: &impl Assets,
) -> Response<Body> {
    let Ok(form) = form.parse::<FormId>() else { return failure(edge, visit, shelf, &nothing_here(visit)).await };
    let mut asked = request(visit, Method::GET, &format!("/api/v1/forms/{form}/preview?locale={}", visit.locale), String::new());
    for name in [header::AUTHORIZATION, header::COOKIE] {
        if let Some(value) = visit.request.headers().get(&name) {
            asked.headers_mut().insert(name, value.clone());
        }
    }
    let response = register.ask(asked).await;
    if failed(response.status()) {
        return failure(edge, visit, shelf, &problem_of(response, visit)).await;
    }
    let Ok(form) = serde_json::from_str(&response.into_body().into_text()) else {
        return failure(edge, visit, shelf, &nothing_here(visit)).await;
    };
    let mut response = html(edge, shelf, 200, &draw::preview(&PreviewPage { form })).await;
    // Without a script nothing else keeps the form from being posted.
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(headers::PREVIEW_POLICY));
    response
}
