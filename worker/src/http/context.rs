//! One request on its way through a handler.

use http::{HeaderMap, header};
use lupa_domain::{ids::Id, locale::Locale};
use serde::de::DeserializeOwned;

use crate::{
    register,
    runtime::{
        error::ApiError,
        hop::NETWORK,
        json,
        limits::{Asking, Whose},
        tx::Tx,
    },
    words::problems::Code,
};

/// One request, with the transaction that its handler runs in. Time and randomness were captured when it came.
pub struct RequestContext<'a> {
    /// The transaction.
    pub tx: Tx<'a>,
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
}

impl RequestContext<'_> {
    /// The body as JSON.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, ApiError> {
        json::parse(self.body)
    }

    /// A part of the path; a route that does not name it has no such part.
    #[must_use]
    pub fn part(&self, name: &str) -> &str {
        self.path.get(name).unwrap_or_default()
    }

    /// The id in a part of the path; an id that cannot be is not found.
    pub fn path_id<K>(&self, name: &str) -> Result<Id<K>, ApiError> {
        self.part(name).parse().map_err(|_| ApiError::refused(Code::NotFound))
    }

    /// A header as text.
    pub fn header(&self, name: impl header::AsHeaderName) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// A cookie of this name.
    #[must_use]
    pub fn cookie(&self, name: &str) -> Option<&str> {
        let cookies = self.header(header::COOKIE)?;
        cookies.split(';').filter_map(|pair| pair.trim().split_once('=')).find(|(key, _)| *key == name).map(|(_, value)| value)
    }

    /// A member of the query.
    #[must_use]
    pub fn query(&self, name: &str) -> Option<String> {
        form_urlencoded::parse(self.query.as_bytes()).find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
    }

    /// Counts a failure against the client's network: what comes of it is the failure itself, or that there were too many. What succeeds is
    /// not counted and not refused, so nobody's failures keep others out.
    #[must_use]
    pub fn failed(&self, asking: Asking, error: ApiError) -> ApiError {
        self.limit_network(asking).err().unwrap_or(error)
    }

    /// The error of a token: one that is none of ours may be a guess, and is counted.
    #[must_use]
    pub fn guessed(&self, error: ApiError) -> ApiError {
        if error.code() == Code::TokenInvalid { self.failed(Asking::Secret, error) } else { error }
    }

    /// Counts this asking against the client's network.
    pub fn limit_network(&self, asking: Asking) -> Result<(), ApiError> {
        self.header(NETWORK).map_or(Ok(()), |network| self.tx.limit(asking, Whose::Network(network)))
    }

    /// The same where many people may come from one network: on the day of an event more of them are heard. Answers what was counted, to be
    /// credited once the asking has done what it was for; nothing where the network is not known.
    pub fn limit_crowd(&self, asking: Asking) -> Result<Option<Whose<'_>>, ApiError> {
        let Some(network) = self.header(NETWORK) else { return Ok(None) };
        let Err(refused) = self.tx.limit(asking, Whose::Network(network)) else { return Ok(Some(Whose::Network(network))) };
        if register::event_until(self.tx.sql, self.tx.now)?.is_none() {
            return Err(refused);
        }
        self.tx.limit(asking, Whose::Event(network)).map(|()| Some(Whose::Event(network)))
    }
}
