//! One request on its way through the register, and the answers that handlers give.

use std::cell::Cell;

use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode, header};
use lupa_domain::{ids::Id, locale::Locale, time::Moment};
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    body::Body,
    config::Config,
    error::ApiError,
    json,
    limits::{Asking, Whose},
    object::Register,
    platform::{entropy::Entropy, sql::Sql},
    words::problems::Code,
};

/// The header in which the edge tells the register the client's network prefix. The edge strips it from what comes from outside.
pub const NETWORK: HeaderName = HeaderName::from_static("x-lupa-network");
/// The header in which the edge asks for the next stretch of an export. Stripped likewise.
pub const AFTER: HeaderName = HeaderName::from_static("x-lupa-after");
/// The header in which the register tells the edge that an export goes on.
pub const NEXT: HeaderName = HeaderName::from_static("x-lupa-next");
/// The header in which the register tells the edge what to make of an export's lines; see [`Make`]. Stripped likewise.
pub const MAKE: HeaderName = HeaderName::from_static("x-lupa-make");

/// What the edge makes of lines, where it does not pass them on as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Make {
    /// A workbook (Office Open XML).
    Workbook,
    /// Address labels (PDF).
    Labels,
}

impl Make {
    /// The word in the header.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Workbook => "workbook",
            Self::Labels => "labels",
        }
    }

    /// What a header asks for.
    #[must_use]
    pub fn asked(headers: &HeaderMap) -> Option<Self> {
        let word = headers.get(MAKE)?;
        [Self::Workbook, Self::Labels].into_iter().find(|make| word.as_bytes() == make.as_str().as_bytes())
    }
}

/// What a handler gives.
pub type Answer = Result<Response<Body>, ApiError>;

/// One request, with all that a handler may use. Time and randomness were captured when it came.
pub struct Call<'a> {
    /// The register that is asked.
    pub register: &'a Register,
    /// Its database.
    pub sql: &'a dyn Sql,
    /// When the request came.
    pub now: Moment,
    /// Randomness for this request.
    pub entropy: &'a Entropy,
    /// The headers.
    pub headers: &'a HeaderMap,
    /// The query, as it came.
    pub query: &'a str,
    /// The body.
    pub body: &'a str,
    /// The parts of the path that the route names.
    pub path: matchit::Params<'a, 'a>,
    /// The language of the answer.
    pub locale: Locale,
    /// When the alarm should ring at the latest because of this request.
    pub wake: &'a Cell<Option<Moment>>,
}

impl Call<'_> {
    /// The configuration.
    pub fn config(&self) -> &Config {
        self.register.config()
    }

    /// The body as JSON.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, ApiError> {
        json::read(self.body)
    }

    /// A part of the path; a route that does not name it has no such part.
    pub fn part(&self, name: &str) -> &str {
        self.path.get(name).unwrap_or_default()
    }

    /// A fresh id.
    pub fn id<K>(&self) -> Id<K> {
        Id::from_random(self.entropy.id_bytes())
    }

    /// A header as text.
    pub fn header(&self, name: impl http::header::AsHeaderName) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// A cookie of this name.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        let cookies = self.header(header::COOKIE)?;
        cookies.split(';').filter_map(|pair| pair.trim().split_once('=')).find(|(key, _)| *key == name).map(|(_, value)| value)
    }

    /// A member of the query.
    pub fn query(&self, name: &str) -> Option<String> {
        form_urlencoded::parse(self.query.as_bytes()).find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
    }

    /// Counts this asking against the client's network.
    pub fn limit_network(&self, asking: Asking) -> Result<(), ApiError> {
        self.header(NETWORK).map_or(Ok(()), |network| self.limit(asking, Whose::Network(network)))
    }

    /// Counts this asking against an address.
    pub fn limit_address(&self, asking: Asking, address: &str) -> Result<(), ApiError> {
        self.limit(asking, Whose::Address(address))
    }

    /// Counts this asking against a counter.
    pub fn limit_counter(&self, asking: Asking, session: &str) -> Result<(), ApiError> {
        self.limit(asking, Whose::Counter(session))
    }

    fn limit(&self, asking: Asking, whose: Whose<'_>) -> Result<(), ApiError> {
        if !self.config().limits {
            return Ok(());
        }
        self.register.limits().count(asking, whose, &self.config().secrets, self.now).map_err(ApiError::too_many)
    }

    /// Asks for the alarm to ring no later than `at`.
    pub fn wake_at(&self, at: Moment) {
        let sooner = self.wake.get().is_none_or(|set| at < set);
        if sooner {
            self.wake.set(Some(at));
        }
    }
}

/// An answer in JSON.
pub fn json_answer<T: Serialize>(status: StatusCode, value: &T) -> Answer {
    let text = serde_json::to_string(value).map_err(|_| ApiError::Broken("an answer cannot be written as JSON".into()))?;
    Ok(json_text(status, text))
}

/// An answer in JSON that is text already.
pub fn json_text(status: StatusCode, text: String) -> Response<Body> {
    with_type(status, "application/json", Body::Text(text))
}

/// An answer of some media type.
pub fn with_type(status: StatusCode, media_type: &'static str, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    response
}

/// An answer without a body.
pub fn empty(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::Empty);
    *response.status_mut() = status;
    response
}

/// Adds a header whose value we made ourselves.
pub fn set_header(response: &mut Response<Body>, name: HeaderName, value: &str) -> Result<(), ApiError> {
    let value = HeaderValue::from_str(value).map_err(|_| ApiError::Broken(format!("{name} cannot have that value")))?;
    response.headers_mut().append(name, value);
    Ok(())
}

/// The id in a part of the path; an id that cannot be is not found.
pub fn path_id<K>(call: &Call<'_>, name: &str) -> Result<Id<K>, ApiError> {
    call.part(name).parse().map_err(|_| ApiError::refused(Code::NotFound))
}
