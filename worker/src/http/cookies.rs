//! Cookies: HttpOnly and host-only, and `Secure` wherever the register is reached over https.

use http::{Response, header};
use lupa_domain::time::Span;

use super::context::RequestContext;
use crate::runtime::{answer::set_header, body::Body, error::ApiError};

/// From which pages a browser sends a cookie along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SameSite {
    /// Also by a link from elsewhere.
    Lax,
    /// From our own pages alone: no link from elsewhere arrives signed in.
    Strict,
}

impl SameSite {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Lax => "Lax",
            Self::Strict => "Strict",
        }
    }
}

/// Sets a cookie; `name` is that before its prefix.
pub(super) fn set(
    request: &RequestContext<'_>,
    response: &mut Response<Body>,
    (name, same_site): (&str, SameSite),
    value: &str,
    life: Span,
) -> Result<(), ApiError> {
    let config = request.tx.config();
    let secure = if config.is_secure() { "; Secure" } else { "" };
    let (name, seconds, same_site) = (config.cookie_name(name), life.as_millis() / 1000, same_site.as_str());
    let cookie = format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite={same_site}{secure}");
    set_header(response, header::SET_COOKIE, &cookie)
}

/// Takes a cookie away.
pub(super) fn clear(request: &RequestContext<'_>, response: &mut Response<Body>, cookie: (&str, SameSite)) -> Result<(), ApiError> {
    set(request, response, cookie, "", Span::millis(0))
}
