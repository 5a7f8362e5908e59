//! Signing in by a link, and out.

use http::{Method, Response, StatusCode};
use lupa_domain::api::{
    portal::{LinkRequest, SessionRequest},
    problem::Problem,
};
use lupa_portal::{Arrival, Done, Status, Why};

use super::visit::{Refusal, Visit, hand_on, see_other};
use crate::{
    edge::{
        client::problem_of,
        request::{Assets, RegisterClient, failed},
        state::failure,
    },
    runtime::body::Body,
};

/// The form that asks for a link, where nobody is signed in. `acted` says that a form was posted, which nobody has done then.
pub(super) async fn show(visit: &Visit<'_, impl RegisterClient, impl Assets>, acted: bool) -> Response<Body> {
    let why = match visit.status() {
        Some(Status { done: Done::SignedOut, .. }) => Some(Why::SignedOut),
        _ if acted => Some(Why::EndedBefore),
        _ => visit.has_session().then_some(Why::Ended),
    };
    let drawn = lupa_portal::ask_for_link(&visit.frame("/me").await, why.as_ref(), "", None);
    visit.page(if acted { 401 } else { 200 }, &drawn).await
}

/// `POST /me`
pub(super) async fn ask_for_link(visit: &Visit<'_, impl RegisterClient, impl Assets>) -> Response<Body> {
    let ask = LinkRequest { email: visit.part("email") };
    let answer = visit.send(Method::POST, "/api/v1/me/links", serde_json::to_string(&ask).unwrap_or_default()).await;
    let (status, headers) = (answer.status(), answer.headers().clone());
    let frame = visit.frame("/me").await;
    let mut response = if failed(status) {
        let problem = problem_of(answer, visit.page_request);
        visit.page(problem.status, &lupa_portal::ask_for_link(&frame, None, &ask.email, Some(&problem))).await
    } else {
        match lupa_strict_json::read(&answer.into_body().into_text()) {
            Ok(sent) => visit.page(200, &lupa_portal::sent(&frame, &sent)).await,
            Err(_) => visit.page(200, &lupa_portal::ask_for_link(&frame, None, &ask.email, None)).await,
        }
    };
    hand_on(&headers, &mut response);
    response
}

/// `GET /me/in/{token}`: shows, and changes nothing. A browser that has asked for nothing is asked for the digits at once.
pub(super) async fn arrive(visit: &Visit<'_, impl RegisterClient, impl Assets>, token: &str) -> Response<Body> {
    draw(visit, token, !visit.has_asked(), String::new(), None).await
}

/// `POST /me/in/{token}`: the button.
pub(super) async fn sign_in(visit: &Visit<'_, impl RegisterClient, impl Assets>, token: &str) -> Response<Body> {
    let code = visit.part("code");
    let ask = SessionRequest { token: token.to_owned(), code: Some(code.clone()).filter(|code| !code.is_empty()) };
    let answer = visit.send(Method::POST, "/api/v1/me/session", serde_json::to_string(&ask).unwrap_or_default()).await;
    let headers = answer.headers().clone();
    let mut response = if failed(answer.status()) {
        let problem = problem_of(answer, visit.page_request);
        match problem.code.as_str() {
            // Asked for, not refused: the form had no place for it yet.
            "code_needed" if code.is_empty() && visit.has_asked() => draw(visit, token, true, code, None).await,
            "code_needed" | "code_wrong" | "code_malformed" => draw(visit, token, true, code, Some(at_code(problem))).await,
            "token_expired" | "token_invalid" | "token_incomplete" | "address_changed" => {
                let status = problem.status;
                let drawn = lupa_portal::ask_for_link(&visit.frame("/me").await, Some(&Why::Problem(problem)), "", None);
                visit.page(status, &drawn).await
            }
            _ => draw(visit, token, !code.is_empty() || !visit.has_asked(), code, Some(problem)).await,
        }
    } else {
        see_other(&visit.own(""))
    };
    hand_on(&headers, &mut response);
    response
}

/// A problem with the digits as one of their field.
fn at_code(problem: Problem) -> Problem {
    if !problem.errors.is_empty() {
        return problem;
    }
    let detail = problem.detail.clone().unwrap_or_else(|| problem.title.clone());
    let error = lupa_domain::api::problem::FieldProblem { pointer: "/code".into(), code: problem.code.clone(), detail };
    Problem { errors: vec![error], ..problem }
}

async fn draw(
    visit: &Visit<'_, impl RegisterClient, impl Assets>,
    token: &str,
    needs_code: bool,
    code: String,
    refused: Option<Problem>,
) -> Response<Body> {
    let frame = visit.frame(&format!("/me/in/{token}")).await;
    let status = refused.as_ref().map_or(200, |problem| problem.status);
    let arrival = Arrival { token: token.to_owned(), needs_code, code, refused };
    visit.page(status, &lupa_portal::arrive(&frame, &arrival)).await
}

/// `POST /me/out`
pub(super) async fn sign_out(visit: &Visit<'_, impl RegisterClient, impl Assets>) -> Response<Body> {
    let answer = visit.send(Method::DELETE, "/api/v1/me/session", String::new()).await;
    if answer.status() != StatusCode::NO_CONTENT {
        return match visit.refusal(answer) {
            Refusal::SignedOut => show(visit, false).await,
            Refusal::Problem(problem) => failure(visit.edge, visit.page_request, visit.assets, &problem).await,
        };
    }
    let mut response = visit.done("", &Status { done: Done::SignedOut, about: None });
    hand_on(answer.headers(), &mut response);
    response
}
