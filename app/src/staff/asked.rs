//! Calls as values. Whatever is asked, the code that sends it and waits for the answer is in a binary once; only reading the answer is there
//! for each kind of it. Written as asynchronous functions, the calls of the screens about people weighed three times as much.

use std::{future::Future, marker::PhantomData, pin::Pin};

use leptos::task::spawn_local;
use lupa_domain::locale::Locale;
use serde::{Serialize, de::DeserializeOwned};

use super::{desk::Desk, wire};
use crate::portal::wire::Failure;

/// A call that is answered by an `A`.
#[must_use]
pub struct Asked<A> {
    call: Sending,
    answer: PhantomData<fn() -> A>,
}

/// A call, whatever answers it.
struct Sending {
    method: &'static str,
    url: String,
    body: Option<String>,
    header: Option<(&'static str, String)>,
}

/// Something that is waited for.
pub type Waiting<A> = Pin<Box<dyn Future<Output = A>>>;

impl<A: DeserializeOwned + 'static> Asked<A> {
    /// Asks for what is there.
    pub fn get(url: String) -> Self {
        Self::new("GET", url)
    }

    /// A call without a body.
    pub fn new(method: &'static str, url: String) -> Self {
        Self { call: Sending { method, url, body: None, header: None }, answer: PhantomData }
    }

    /// With a body.
    pub fn with(mut self, body: &impl Serialize) -> Self {
        // What we write ourselves can be written; were it not so, the register would say that the body is missing.
        self.call.body = serde_json::to_string(body).ok();
        self
    }

    /// Only if it is as it was at that revision; without one, only if it is not there.
    pub fn at(mut self, revision: Option<u64>) -> Self {
        let absent = || ("if-none-match", "*".to_owned());
        self.call.header = Some(revision.map_or_else(absent, |revision| ("if-match", format!("\"{revision}\""))));
        self
    }

    /// Asks.
    pub async fn answer(self, locale: Locale) -> Result<A, Failure> {
        read(send(self.call, locale).await)
    }

    /// Asks; `then` follows.
    pub fn ask(self, desk: Desk, then: impl FnOnce(Result<A, Failure>) + 'static) {
        fn begin(desk: Desk, call: Sending, then: Box<dyn FnOnce(Result<String, Failure>)>) {
            spawn_local(async move { then(send(call, desk.locale).await) });
        }
        begin(desk, self.call, Box::new(move |text| then(read(text))));
    }

    /// Asks; `then` follows where it worked, and what went wrong is said.
    pub fn act(self, desk: Desk, then: impl FnOnce(A) + 'static) {
        self.ask(desk, move |answer| match answer {
            Ok(done) => then(done),
            Err(failure) => desk.complain(failure),
        });
    }
}

fn send(call: Sending, locale: Locale) -> Waiting<Result<String, Failure>> {
    Box::pin(async move {
        let Sending { method, url, body, header } = call;
        wire::ask_text(method, &url, locale, body, header.as_ref().map(|(name, value)| (*name, value.as_str()))).await
    })
}

/// Reads an answer; no content reads as nothing.
fn read<A: DeserializeOwned>(text: Result<String, Failure>) -> Result<A, Failure> {
    let text = text?;
    serde_json::from_str(if text.is_empty() { "null" } else { &text }).map_err(|_| Failure::Broken)
}
