//! Requests as values. Whatever is asked, the code that sends it and waits for the answer is in a binary once; only reading the answer is
//! there for each kind of it. Written as asynchronous functions, the calls of the screens about people weighed three times as much.

use std::{future::Future, marker::PhantomData, pin::Pin};

use lupa_domain::locale::Locale;
use serde::{Serialize, de::DeserializeOwned};

use crate::{ApiError, Client};

/// Something that is waited for.
pub(crate) type Pending<A> = Pin<Box<dyn Future<Output = A>>>;

/// A request that is answered by an `A`.
#[must_use = "a request is sent with `send`"]
pub struct Request<A> {
    pub(crate) parts: Parts,
    answer: PhantomData<fn() -> A>,
}

/// A request, whatever answers it.
#[derive(Clone, Debug)]
pub(crate) struct Parts {
    pub(crate) method: Method,
    pub(crate) url: String,
    pub(crate) body: Option<String>,
    pub(crate) header: Option<(&'static str, String)>,
    /// Whether the register takes it as a sign that the session is in use.
    pub(crate) asker: Asker,
}

/// The methods of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    Get,
    Post,
    Put,
    Delete,
}

/// Who the register takes a request to come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asker {
    /// The person who is signed in: their session goes on.
    Session,
    /// Anyone: no session is looked at.
    Anyone,
}

impl<A: DeserializeOwned + 'static> Request<A> {
    /// Asks for what is there.
    pub(crate) fn get(url: impl Into<String>) -> Self {
        Self::new(Method::Get, url.into())
    }

    /// A command that says all by its address: the register reads JSON alone, so an empty object goes along.
    pub(crate) fn command(url: impl Into<String>) -> Self {
        let mut request = Self::new(Method::Post, url.into());
        request.parts.body = Some("{}".to_owned());
        request
    }

    /// Sends a body.
    pub(crate) fn post(url: impl Into<String>, body: &impl Serialize) -> Self {
        Self::new(Method::Post, url.into()).with(body)
    }

    /// Puts a body in the place of what is there.
    pub(crate) fn put(url: impl Into<String>, body: &impl Serialize) -> Self {
        Self::new(Method::Put, url.into()).with(body)
    }

    /// Takes something away.
    pub(crate) fn delete(url: impl Into<String>) -> Self {
        Self::new(Method::Delete, url.into())
    }

    /// The same, with what it takes to do so.
    pub(crate) fn delete_as(url: impl Into<String>, body: &impl Serialize) -> Self {
        Self::delete(url).with(body)
    }

    fn new(method: Method, url: String) -> Self {
        Self { parts: Parts { method, url, body: None, header: None, asker: Asker::Session }, answer: PhantomData }
    }

    fn with(mut self, body: &impl Serialize) -> Self {
        // What we write ourselves can be written; were it not so, the register would say that the body is missing.
        self.parts.body = serde_json::to_string(body).ok();
        self
    }

    /// Only if it is as it was at that revision.
    pub(crate) fn if_match(mut self, revision: impl std::fmt::Display) -> Self {
        self.parts.header = Some(("if-match", format!("\"{revision}\"")));
        self
    }

    /// Only if it is as it was at that revision; without one, only if it is not there.
    pub(crate) fn if_unchanged(mut self, revision: Option<u64>) -> Self {
        let Some(revision) = revision else {
            self.parts.header = Some(("if-none-match", "*".to_owned()));
            return self;
        };
        self.if_match(revision)
    }

    /// Sent twice with the same key it is done once. The key is a structured field string (RFC 9651): in double quotes.
    pub(crate) fn idempotent(mut self, key: &str) -> Self {
        self.parts.header = Some(("idempotency-key", format!("\"{key}\"")));
        self
    }

    /// The register answers anyone: it looks at no session, and none goes on because of this.
    pub(crate) fn anyone(mut self) -> Self {
        self.parts.asker = Asker::Anyone;
        self
    }

    /// Sends it.
    pub async fn send(self, client: Client) -> Result<A, ApiError> {
        self.send_in(client.locale).await
    }

    /// Sends it where there is no client yet: problems are told in this language.
    pub async fn send_in(self, locale: Locale) -> Result<A, ApiError> {
        read(crate::client::send(self.parts, locale).await)
    }
}

/// Reads an answer; no content reads as nothing.
pub(crate) fn read<A: DeserializeOwned>(text: Result<String, ApiError>) -> Result<A, ApiError> {
    let text = text?;
    lupa_strict_json::read(if text.is_empty() { "null" } else { &text }).map_err(|_| ApiError::Unreachable)
}

/// The address of a list's next page.
pub(crate) fn paged(url: String, name: &str, cursor: Option<String>) -> String {
    let mark = if url.contains('?') { '&' } else { '?' };
    cursor.map(|cursor| format!("{url}{mark}{name}={cursor}")).unwrap_or(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_names_the_revision_that_it_changes() {
        let header = |request: Request<()>| request.parts.header;
        assert_eq!(header(Request::put("/x", &1).if_unchanged(Some(3))), Some(("if-match", "\"3\"".to_owned())));
        assert_eq!(header(Request::put("/x", &1).if_unchanged(None)), Some(("if-none-match", "*".to_owned())));
    }

    #[test]
    fn a_next_page_goes_on_with_the_query_that_is_there() {
        assert_eq!(paged("/x".into(), "cursor", None), "/x");
        assert_eq!(paged("/x".into(), "cursor", Some("a".into())), "/x?cursor=a");
        assert_eq!(paged("/x?p=1".into(), "before", Some("a".into())), "/x?p=1&before=a");
    }

    #[test]
    fn no_content_reads_as_nothing() {
        assert!(read::<()>(Ok(String::new())).is_ok());
        assert!(read::<u32>(Ok("{".to_owned())).is_err());
    }
}
