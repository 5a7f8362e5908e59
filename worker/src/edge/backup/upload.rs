//! A backup that is put back: read while it comes, and handed on to the register message by message. No more than a message is held.

use http::{HeaderValue, Method, Request, Response, StatusCode, header};
use lupa_domain::{
    locale::Locale,
    register::backup::{InvalidBackup, Message, Reader},
};
use serde_json::{Value, json};

use super::PATH;
use crate::{
    edge::request::RegisterClient,
    runtime::{body::Body, error::ApiError, headers, hop::AFTER, language::language_of},
    words::problems::Code,
};

/// What a backup is, decrypted.
const MEDIA_TYPE: &str = "application/jsonl";

/// An upload under way.
pub struct Upload {
    reader: Reader,
    /// What every message to the register bears: who asks, and in which language.
    head: Request<String>,
    locale: Locale,
    /// Whether what comes is said to be lines of JSON.
    is_lines: bool,
    is_secure: bool,
    /// Where the register goes on; nothing before it has begun.
    place: Option<HeaderValue>,
    /// What the register said last.
    answer: Option<Response<Body>>,
}

impl Upload {
    /// An upload that begins. Of the request its head is read, not its body.
    #[must_use]
    pub fn new(request: &Request<String>, first_language: Locale, origin: &str) -> Self {
        let mut head = Request::new(String::new());
        *head.method_mut() = Method::PUT;
        *head.uri_mut() = http::Uri::from_static(PATH);
        *head.headers_mut() = request.headers().clone();
        head.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        let locale = language_of(request, first_language);
        let said = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let is_lines = said.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case(MEDIA_TYPE);
        Self { reader: Reader::default(), head, locale, is_lines, is_secure: origin.starts_with("https://"), place: None, answer: None }
    }

    /// Asks whether a backup may come at all, before any of it is read.
    pub async fn open(&self, register: &impl RegisterClient) -> Result<(), Response<Body>> {
        let answer = register.ask(self.message(json!({ "open": self.is_lines }).to_string())).await;
        if answer.status() == StatusCode::OK { Ok(()) } else { Err(answer) }
    }

    /// Takes the next bytes. Once there is an answer, nothing more is to be sent.
    pub async fn push(&mut self, bytes: &[u8], register: &impl RegisterClient) -> Result<(), Response<Body>> {
        match self.reader.push(bytes) {
            Ok(messages) => {
                for message in messages {
                    self.send(message, register).await?;
                }
                Ok(())
            }
            Err(why) => Err(self.refuse(why, register).await),
        }
    }

    /// Everything has come: the answer.
    pub async fn finish(mut self, register: &impl RegisterClient) -> Response<Body> {
        if let Err(why) = std::mem::take(&mut self.reader).finish() {
            return self.refuse(why, register).await;
        }
        match self.answer.take() {
            Some(answer) => answer,
            None => self.refuse(InvalidBackup::Truncated, register).await,
        }
    }

    /// The rest does not come: what was put back so far is taken away.
    pub async fn abandon(self, register: &impl RegisterClient) -> Response<Body> {
        self.refuse(InvalidBackup::Truncated, register).await
    }

    async fn send(&mut self, message: Message, register: &impl RegisterClient) -> Result<(), Response<Body>> {
        let body = match message {
            Message::Begin(header) => json!({ "begin": header }).to_string(),
            // Put together by hand: the rows are JSON already.
            Message::Rows { table, rows } => format!("{{\"rows\":{{\"table\":{},\"rows\":{rows}}}}}", json!(table)),
            Message::End { rows } => json!({ "end": rows }).to_string(),
        };
        let answer = register.ask(self.message(body)).await;
        if answer.status() != StatusCode::OK {
            return Err(answer);
        }
        let (parts, body) = answer.into_parts();
        let text = body.into_text();
        let place = serde_json::from_str::<Value>(&text).ok().and_then(|answer| HeaderValue::from_str(answer.get("place")?.as_str()?).ok());
        if place.is_some() {
            self.place = place;
        }
        self.answer = Some(Response::from_parts(parts, Body::Text(text)));
        Ok(())
    }

    fn message(&self, body: String) -> Request<String> {
        let mut message = self.head.clone();
        if let Some(place) = &self.place {
            message.headers_mut().insert(AFTER, place.clone());
        }
        *message.body_mut() = body;
        message
    }

    async fn refuse(&self, why: InvalidBackup, register: &impl RegisterClient) -> Response<Body> {
        if self.place.is_some() {
            // It takes away what there is, and says so as a problem of its own.
            register.ask(self.message("\"abort\"".to_owned())).await;
        }
        let error = ApiError::refused(match why {
            InvalidBackup::Foreign => Code::BackupForeign,
            InvalidBackup::Encrypted => Code::BackupEncrypted,
            InvalidBackup::Newer => Code::BackupNewer,
            InvalidBackup::Malformed | InvalidBackup::Altered => Code::BackupAltered,
            InvalidBackup::Truncated => Code::BackupTruncated,
        });
        let mut response = error.response(self.locale);
        headers::secure(response.headers_mut(), headers::Use::Read, self.is_secure);
        response
    }
}
