//! Who may use a route, and what every request passes before its handler: its size, its media type, and for changes that it comes from no
//! other site.

use std::rc::Rc;

use http::{HeaderMap, Method, header};
use lupa_domain::staff::Right;

use super::context::RequestContext;
use crate::{
    portal::Subject,
    runtime::{answer::Answer, config::Config, error::ApiError},
    staff::{Member, Permission, Staff, sessions::Counter},
    words::problems::Code,
};

/// Who may use a route. The handler's arguments are the proof that it was checked.
#[derive(Clone)]
pub enum Guard {
    /// Anyone.
    Anyone(fn(&RequestContext<'_>) -> Answer),
    /// The mail provider of a reader (RFC 8058): no cookie, no origin, so neither is checked.
    OneClick(fn(&RequestContext<'_>) -> Answer),
    /// A customer who is signed in.
    Subject(fn(&RequestContext<'_>, &Subject) -> Answer),
    /// A member of staff who is signed in, whatever they may do: their own account.
    SignedIn(fn(&RequestContext<'_>, &Member) -> Answer),
    /// A tablet at the desk, which opens what has this guard and nothing else.
    Counter(fn(&RequestContext<'_>, &Counter) -> Answer),
    /// A member of staff with one of these rights, or a key that has one. `staff` makes it of a handler.
    Staff {
        /// The rights of which one is needed.
        rights: &'static [Right],
        /// The handler, which takes the proof.
        handler: StaffHandler,
    },
}

/// A handler for staff. It gives a member back who may not do this.
pub type StaffHandler = Rc<dyn Fn(&RequestContext<'_>, Member) -> Result<Answer, Member>>;

/// The guard of a handler for staff: the type of its proof says which right it needs.
pub(super) fn staff<P: Permission>(handler: fn(&RequestContext<'_>, &Staff<P>) -> Answer) -> Guard {
    let admitted = move |request: &RequestContext<'_>, member| Ok(handler(request, &Staff::<P>::admit(member)?));
    Guard::Staff { rights: P::ANY_OF, handler: Rc::new(admitted) }
}

impl Guard {
    /// The rights of which one is needed; none where no right opens the route.
    #[must_use]
    pub const fn rights(&self) -> &'static [Right] {
        match self {
            Self::Staff { rights, .. } => rights,
            Self::Anyone(_) | Self::OneClick(_) | Self::Subject(_) | Self::SignedIn(_) | Self::Counter(_) => &[],
        }
    }
}

/// Whether a request may go on to its handler: `limit` is the largest body that is read.
pub(super) fn check(
    method: &Method,
    guard: &Guard,
    limit: usize,
    headers: &HeaderMap,
    body: &str,
    config: &Config,
) -> Result<(), ApiError> {
    if body.len() > limit {
        return Err(ApiError::refused(Code::BodyTooLarge));
    }
    if *method == Method::GET || matches!(guard, Guard::OneClick(_)) {
        return Ok(());
    }
    same_site(headers, config)?;
    let is_json = text(headers, header::CONTENT_TYPE)
        .is_some_and(|value| value.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/json"));
    if *method != Method::DELETE && !is_json {
        return Err(ApiError::refused(Code::UnsupportedMediaType));
    }
    Ok(())
}

/// Cross-site request forgery needs a browser, and every browser of today says where a request comes from (Fetch Metadata); older ones
/// say at least the origin. A program that says neither carries no cookie it was not given on purpose.
fn same_site(headers: &HeaderMap, config: &Config) -> Result<(), ApiError> {
    let fits = match text(headers, "sec-fetch-site") {
        Some(site) => matches!(site, "same-origin" | "none"),
        None => text(headers, header::ORIGIN).is_none_or(|origin| origin == config.origin),
    };
    if fits { Ok(()) } else { Err(ApiError::refused(Code::CrossSite)) }
}

fn text(headers: &HeaderMap, name: impl header::AsHeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}
