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
    Edge, Reach, Shelf, Visit, failed, headers, nothing_here,
    pages::{ask, failure, html, problem_of, request},
};
use crate::body::Body;

/// A notice by its digest.
async fn addressed(visit: &Visit<'_>, digest: Digest, register: &impl Reach) -> Result<Addressed, Box<Response<Body>>> {
    let address = format!("/api/v1/notices/{digest}");
    let notice: Notice = ask(register, visit, Method::GET, &address, String::new()).await?;
    Ok(Addressed { digest, notice })
}

/// `GET /n/{digest}`
pub(super) async fn show_notice(edge: &Edge, visit: &Visit<'_>, digest: &str, register: &impl Reach, shelf: &impl Shelf) -> Response<Body> {
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
    visit: &Visit<'_>,
    [old, new]: [&str; 2],
    register: &impl Reach,
    shelf: &impl Shelf,
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

/// `GET /f/{form}/preview`: what publishing the draft would make, for whoever shows the register that they may edit it.
pub(super) async fn show_preview(edge: &Edge, visit: &Visit<'_>, form: &str, register: &impl Reach, shelf: &impl Shelf) -> Response<Body> {
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
