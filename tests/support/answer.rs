//! An answer as a client sees it, the same from both kinds of register.

use http::HeaderMap;
use serde_json::Value;

/// Status, headers and body.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// The body as text.
    #[must_use]
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("the body is UTF-8")
    }

    /// The body as a page, without the empty comments by which the views of a worker tell texts apart.
    #[must_use]
    pub fn html(&self) -> String {
        self.text().replace("<!>", "")
    }

    /// The body as JSON.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{} with no JSON ({error}): {}", self.status, self.text()))
    }

    /// A header, or nothing.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("headers are ASCII"))
    }

    /// Every value of a header.
    #[must_use]
    pub fn header_values(&self, name: &str) -> Vec<&str> {
        self.headers.get_all(name).iter().map(|value| value.to_str().expect("headers are ASCII")).collect()
    }

    /// The JSON of an answer that is a success with this status.
    #[must_use]
    #[track_caller]
    pub fn ok(&self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", self.text());
        self.json()
    }

    /// Insists on this status and an empty body.
    #[track_caller]
    pub fn assert_empty(&self, status: u16) {
        assert_eq!((self.status, self.text()), (status, ""));
    }

    /// Insists on a whole problem (RFC 9457) with this status and code, and gives the fields at fault as `pointer code`.
    #[track_caller]
    pub fn assert_problem(&self, status: u16, code: &str) -> Vec<String> {
        assert_eq!(self.header("content-type"), "application/problem+json", "{}", self.text());
        let mut problem = self.json();
        let errors = problem["errors"].as_array().cloned().unwrap_or_default();
        let members = problem.as_object_mut().expect("a problem is an object");
        members.remove("current");
        members.remove("errors");
        members.remove("nearest");
        let mut words = |member: &str| members.remove(member).and_then(|text| text.as_str().map(str::to_owned)).unwrap_or_default();
        assert!(!words("title").is_empty() && words("detail").ends_with('.'), "{}", self.text());
        let rest = serde_json::json!({ "type": format!("urn:lupa:problem:{code}"), "status": status, "code": code });
        assert_eq!((self.status, problem), (status, rest), "{}", self.text());
        errors
            .iter()
            .map(|error| {
                assert!(error["detail"].as_str().is_some_and(|detail| detail.ends_with('.')), "{error}");
                format!("{} {}", error["pointer"].as_str().unwrap_or("?"), error["code"].as_str().unwrap_or("?"))
            })
            .collect()
    }
}
