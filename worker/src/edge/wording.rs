//! The pages about words: a published notice, how it differs from an earlier one, and a form that is still a draft.

use http::{HeaderValue, Method, Response, header};
use lupa_domain::{
    api::wording::NoticeEdition,
    digest::Digest,
    wording::{FormId, Notice},
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
async fn addressed(
    page_request: &PageRequest<'_>,
    digest: Digest,
    register: &impl RegisterClient,
) -> Result<Addressed, Box<Response<Body>>> {
    let address = format!("/api/v1/notices/{digest}");
    let notice: Notice = ask(register, page_request, Method::GET, &address, String::new()).await?;
    Ok(Addressed { digest, notice })
}

/// `GET /n/{digest}`
pub(super) async fn show_notice(
    edge: &Edge,
    page_request: &PageRequest<'_>,
    digest: &str,
    register: &impl RegisterClient,
    assets: &impl Assets,
) -> Response<Body> {
    let Ok(digest) = digest.parse::<Digest>() else { return failure(edge, page_request, assets, &nothing_here(page_request)).await };
    let shown = addressed(page_request, digest.clone(), register).await;
    let place: Result<NoticeEdition, _> =
        ask(register, page_request, Method::GET, &format!("/api/v1/notices/{digest}/edition"), String::new()).await;
    match (shown, place) {
        (Ok(shown), Ok(place)) => html(edge, assets, 200, &draw::notice(&NoticePage { locale: shown.notice.locale, shown, place })).await,
        (Err(response), _) | (_, Err(response)) => failure(edge, page_request, assets, &problem_of(*response, page_request)).await,
    }
}

/// `GET /n/{digest}/since/{other}`: of one form and one language, and the other the earlier of the two.
pub(super) async fn show_changes(
    edge: &Edge,
    page_request: &PageRequest<'_>,
    [old, new]: [&str; 2],
    register: &impl RegisterClient,
    assets: &impl Assets,
) -> Response<Body> {
    let problem = match (old.parse::<Digest>(), new.parse::<Digest>()) {
        (Ok(old), Ok(new)) => match (addressed(page_request, old, register).await, addressed(page_request, new, register).await) {
            (Ok(old), Ok(new)) if follows(&old.notice, &new.notice) => {
                return html(edge, assets, 200, &draw::changes(&ChangesPage { locale: new.notice.locale, old, new })).await;
            }
            (Err(response), _) | (_, Err(response)) => problem_of(*response, page_request),
            _ => nothing_here(page_request),
        },
        _ => nothing_here(page_request),
    };
    failure(edge, page_request, assets, &problem).await
}

fn follows(old: &Notice, new: &Notice) -> bool {
    old.form == new.form && old.locale == new.locale && old.edition < new.edition
}

/// `GET /f/{form}/preview`: what publishing the draft would make, for staff who may edit it. With POST it is a draft that is not saved, as
/// JSON; nothing is saved then either.
pub(super) async fn show_preview(
    edge: &Edge,
    page_request: &PageRequest<'_>,
    form: &str,
    register: &impl RegisterClient,
    assets: &impl Assets,
) -> Response<Body> {
    let Ok(form) = form.parse::<FormId>() else { return failure(edge, page_request, assets, &nothing_here(page_request)).await };
    let (method, draft) = (page_request.request.method(), page_request.request.body());
    let method = if *method == Method::POST { Method::POST } else { Method::GET };
    let mut asked = request(page_request, method, &format!("/api/v1/forms/{form}/preview?locale={}", page_request.locale), draft.clone());
    for name in [header::AUTHORIZATION, header::COOKIE] {
        if let Some(value) = page_request.request.headers().get(&name) {
            asked.headers_mut().insert(name, value.clone());
        }
    }
    let response = register.ask(asked).await;
    if failed(response.status()) {
        return failure(edge, page_request, assets, &problem_of(response, page_request)).await;
    }
    let Ok(form) = lupa_strict_json::read(&response.into_body().into_text()) else {
        return failure(edge, page_request, assets, &nothing_here(page_request)).await;
    };
    let mut response = html(edge, assets, 200, &draw::preview(&PreviewPage { form })).await;
    // Without a script nothing else keeps the form from being posted.
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(headers::PREVIEW_POLICY));
    response
}
