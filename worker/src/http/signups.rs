//! Signing up over HTTP, and confirming it.

use http::{HeaderName, StatusCode};
use lupa_domain::{
    api,
    api::consent::{ConfirmPreview, ConfirmRequest, ConfirmResponse, ConfirmStatus, MailSent, SignupRequest},
    email::EmailAddress,
};

use super::{
    context::RequestContext,
    guard::Guard,
    openapi::doc,
    route::{Route, get, post},
};
use crate::{
    consent::{
        self, StoredSignup,
        signup::{self, Filling},
        tokens,
    },
    people::Person,
    register,
    rights::erasure::suppression,
    runtime::{
        answer::{Answer, json_answer},
        error::ApiError,
        limits::Asking,
    },
    wording,
    words::problems::Code,
};

const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        post(
            "/api/v1/signups",
            Guard::Anyone(sign_up),
            doc("Signs up; the answer is the same for known and unknown addresses")
                .named("signUp")
                .takes::<api::consent::SignupRequest>()
                .gives::<api::consent::MailSent>(202)
                .idempotency_key()
                .refuses(&[409, 410, 429]),
        ),
        get(
            "/api/v1/confirmations/{token}",
            Guard::Anyone(look_at_confirmation),
            doc("What a confirmation link is about; changes nothing")
                .named("getConfirmation")
                .gives::<api::consent::ConfirmPreview>(200)
                .refuses(&[410, 429]),
        ),
        post(
            "/api/v1/confirmations",
            Guard::Anyone(confirm),
            doc("Confirms a signup, once; repeating changes nothing")
                .named("confirmSignup")
                .takes::<api::consent::ConfirmRequest>()
                .gives::<api::consent::ConfirmResponse>(200)
                .refuses(&[404, 409, 410, 429]),
        ),
    ]
}

/// `POST /api/v1/signups`
pub(super) fn sign_up(request: &RequestContext<'_>) -> Answer {
    let counted = request.limit_crowd(Asking::SignUp)?;
    // What a register shows before it is known who keeps it is a preview: nobody could agree to anything of anybody.
    if !register::is_set_up(request.tx.sql)? {
        return Err(ApiError::refused(Code::NotSetUp));
    }
    let ask: SignupRequest = request.json()?;
    signup::sign_up(&request.tx, Filling { ask: &ask, key: idempotency_key(request), locale: request.locale })?;
    if let Some(whose) = counted {
        request.tx.credit(Asking::SignUp, whose);
    }
    json_answer(StatusCode::ACCEPTED, &MailSent::to(&ask.email))
}

/// The idempotency key that came with a form. One that is no text is none that could be.
pub(super) fn idempotency_key<'a>(request: &'a RequestContext<'_>) -> Option<&'a str> {
    request.headers.get(IDEMPOTENCY_KEY).map(|key| key.to_str().unwrap_or_default())
}

/// `GET /api/v1/confirmations/{token}`
pub(super) fn look_at_confirmation(request: &RequestContext<'_>) -> Answer {
    let (signup, person) = signup_of(request, request.part("token"))?;
    if signup.confirmed_by.is_none() && signup.replaced {
        return Err(ApiError::refused(Code::SignupReplaced));
    }
    if signup.confirmed_by.is_none() && request.tx.now >= signup.expires_at(request.tx.sql)? {
        return Err(ApiError::refused(Code::TokenExpired));
    }
    let known = wording::promised(&request.tx, &signup.event.notice)?;
    let bytes = signup.confirmed_by.map(|no| signup::receipts_of(&request.tx, no)).transpose()?.unwrap_or_default();
    let look = ConfirmPreview {
        confirmed: signup.confirmed_by.is_some(),
        digest: signup.event.notice,
        notice: known.published.notice().clone(),
        choices: signup.event.choices,
        masked_email: person.email.and_then(|email| EmailAddress::parse(&email).ok()).map(|address| address.masked()).unwrap_or_default(),
        receipts: bytes.into_iter().map(consent::raw).collect::<Result<_, _>>()?,
    };
    json_answer(StatusCode::OK, &look)
}

/// `POST /api/v1/confirmations`
pub(super) fn confirm(request: &RequestContext<'_>) -> Answer {
    let ask: ConfirmRequest = request.json()?;
    let (signup, person) = signup_of(request, &ask.token)?;
    let confirmed = signup::confirm(&request.tx, &signup)?;
    if !confirmed.already {
        suppression::lift(&request.tx, &person)?;
    }
    let status = if confirmed.already { ConfirmStatus::AlreadyConfirmed } else { ConfirmStatus::Confirmed };
    let receipts = confirmed.receipts.into_iter().map(consent::raw).collect::<Result<_, _>>()?;
    json_answer(StatusCode::OK, &ConfirmResponse { status, receipts })
}

fn signup_of(request: &RequestContext<'_>, token: &str) -> Result<(StoredSignup, Person), ApiError> {
    tokens::open_confirm(&request.tx, token).map_err(|error| request.guessed(error))
}
