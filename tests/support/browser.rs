//! A browser as far as cookies go: it keeps what it is given and sends it back.

use std::{cell::RefCell, collections::BTreeMap};

use serde_json::Value;

use crate::{Answer, TestRegister};

/// One browser of one person.
pub struct Browser<'r> {
    register: &'r TestRegister,
    cookies: RefCell<BTreeMap<String, String>>,
}

impl<'r> Browser<'r> {
    pub(crate) fn new(register: &'r TestRegister) -> Self {
        Self { register, cookies: RefCell::default() }
    }

    /// `GET`.
    pub fn get(&self, path: &str) -> Answer {
        self.send("GET", path, "")
    }

    /// `POST` with JSON.
    pub fn post(&self, path: &str, body: &Value) -> Answer {
        self.send("POST", path, &body.to_string())
    }

    /// `POST` as a form of ours is posted.
    pub fn post_form(&self, path: &str, parts: &[(&str, &str)]) -> Answer {
        let encode = |text: &str| text.bytes().fold(String::new(), |text, byte| format!("{text}%{byte:02X}"));
        let body: Vec<String> = parts.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
        self.send_as("application/x-www-form-urlencoded", "POST", path, None, &body.join("&"))
    }

    /// `PUT` with JSON.
    pub fn put(&self, path: &str, body: &Value) -> Answer {
        self.send("PUT", path, &body.to_string())
    }

    /// `PUT` with JSON and `If-Match`.
    pub fn put_if(&self, path: &str, etag: &str, body: &Value) -> Answer {
        self.send_with("PUT", path, Some(("if-match", etag)), &body.to_string())
    }

    /// `DELETE`.
    pub fn delete(&self, path: &str) -> Answer {
        self.send("DELETE", path, "")
    }

    /// The value of a cookie, or nothing.
    #[must_use]
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.borrow().get(name).cloned()
    }

    /// All of them, as a browser sends them along.
    #[must_use]
    pub fn cookies(&self) -> String {
        self.cookies.borrow().iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    /// Puts a cookie where a browser keeps them.
    pub fn set_cookie(&self, name: &str, value: &str) {
        self.cookies.borrow_mut().insert(name.to_owned(), value.to_owned());
    }

    /// Sends a request with the cookies that are kept, and keeps what comes back.
    pub fn send(&self, method: &str, path: &str, body: &str) -> Answer {
        self.send_with(method, path, None, body)
    }

    fn send_with(&self, method: &str, path: &str, more: Option<(&str, &str)>, body: &str) -> Answer {
        self.send_as("application/json", method, path, more, body)
    }

    fn send_as(&self, media_type: &str, method: &str, path: &str, more: Option<(&str, &str)>, body: &str) -> Answer {
        let cookies = self.cookies();
        let mut headers = vec![("content-type", media_type), ("sec-fetch-site", "same-origin")];
        headers.extend(more);
        if !cookies.is_empty() {
            headers.push(("cookie", cookies.as_str()));
        }
        let answer = self.register.send(method, path, &headers, body);
        for cookie in answer.header_values("set-cookie") {
            let (pair, attributes) = cookie.split_once(';').unwrap_or((cookie, ""));
            let (name, value) = pair.split_once('=').expect("a cookie has a name");
            if attributes.contains("Max-Age=0") {
                self.cookies.borrow_mut().remove(name);
            } else {
                self.set_cookie(name, value);
            }
        }
        answer
    }

    /// Asks for a sign-in link; gives the six digits that are shown here.
    pub fn ask_for_link(&self, address: &str) -> String {
        let answer = self.post("/api/v1/me/links", &serde_json::json!({ "email": address })).ok(202);
        answer["code"].as_str().expect("six digits").to_owned()
    }

    /// Opens a sign-in link.
    pub fn open_link(&self, token: &str) -> Answer {
        self.post("/api/v1/me/session", &serde_json::json!({ "token": token }))
    }

    /// Where the person stands on a purpose.
    #[must_use]
    pub fn consent(&self, purpose: &str) -> Value {
        let list = self.get("/api/v1/me/consents").ok(200);
        let consents = list["consents"].as_array().expect("a list");
        consents.iter().find(|consent| consent["purpose"] == purpose).expect("a known purpose").clone()
    }

    /// The same in a word.
    #[must_use]
    pub fn standing(&self, purpose: &str) -> String {
        self.consent(purpose)["standing"].as_str().expect("a word").to_owned()
    }
}
