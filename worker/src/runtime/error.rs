//! The one error of the worker. What goes out is a code with its words; what went wrong inside is said once, in the log.

use http::{HeaderValue, Response, StatusCode, header};
use lupa_domain::{
    api::{
        problem::{FieldProblem, MEDIA_TYPE, Problem},
        wording::FormNotice,
    },
    ids::PersonId,
    locale::Locale,
    register::look::Color,
};

use crate::{platform::sql::SqlError, runtime::body::Body, words::problems::Code};

/// Why a request is not done.
#[derive(Debug)]
pub enum ApiError {
    /// The request is at fault, or may not be done.
    Refused(Box<Refusal>),
    /// We are at fault. The cause is for the log and never goes out.
    Broken(String),
    /// The register cannot be started as it is: a sentence for the operator, which says what is wrong and what to do.
    Unusable(String),
    /// The database has a fault that nothing here can mend. The cause is for the log.
    Damaged(String),
}

/// A refusal, before it is put into words.
#[derive(Debug)]
pub struct Refusal {
    code: Code,
    faults: Vec<Fault>,
    current: Option<Box<FormNotice>>,
    person: Option<PersonId>,
    nearest: Option<Color>,
    retry_after: Option<u32>,
    allow: Option<String>,
}

/// One member of the request that is at fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// A JSON Pointer into the request.
    pub pointer: String,
    /// What is wrong with it.
    pub code: Code,
}

impl Fault {
    /// A fault at this place.
    #[must_use]
    pub fn at(pointer: impl Into<String>, code: Code) -> Self {
        Self { pointer: pointer.into(), code }
    }
}

impl ApiError {
    /// A refusal as a whole.
    #[must_use]
    pub fn refused(code: Code) -> Self {
        Self::Refused(Box::new(Refusal {
            code,
            faults: Vec::new(),
            current: None,
            person: None,
            nearest: None,
            retry_after: None,
            allow: None,
        }))
    }

    /// A refusal of certain members; its code is that of the first.
    #[must_use]
    pub fn at_fault(faults: Vec<Fault>) -> Self {
        let code = faults.first().map_or(Code::Broken, |fault| fault.code);
        Self::Refused(Box::new(Refusal { code, faults, current: None, person: None, nearest: None, retry_after: None, allow: None }))
    }

    /// A refusal of one member.
    #[must_use]
    pub fn at(pointer: &str, code: Code) -> Self {
        Self::at_fault(vec![Fault::at(pointer, code)])
    }

    /// A refusal of an old edition, with the current one.
    #[must_use]
    pub fn retired(current: FormNotice) -> Self {
        let mut error = Self::at("/notice", Code::NoticeRetired);
        if let Self::Refused(refusal) = &mut error {
            refusal.current = Some(Box::new(current));
        }
        error
    }

    /// A refusal of an address that a person has, with who that is, for those who may know.
    #[must_use]
    pub fn email_taken(person: Option<PersonId>) -> Self {
        let mut error = Self::at("/email", Code::EmailTaken);
        if let Self::Refused(refusal) = &mut error {
            refusal.person = person;
        }
        error
    }

    /// A refusal of a colour that does not stand out, with the nearest that does.
    #[must_use]
    pub fn faint(nearest: Color) -> Self {
        let mut error = Self::at("/accent", Code::ColorFaint);
        if let Self::Refused(refusal) = &mut error {
            refusal.nearest = Some(nearest);
        }
        error
    }

    /// Too many requests; `seconds` until the next is heard.
    #[must_use]
    pub fn too_many(seconds: u32) -> Self {
        let mut error = Self::refused(Code::TooManyRequests);
        if let Self::Refused(refusal) = &mut error {
            refusal.retry_after = Some(seconds);
        }
        error
    }

    /// A method that the address does not have; `allow` lists those it has.
    #[must_use]
    pub fn wrong_method(allow: String) -> Self {
        let mut error = Self::refused(Code::MethodNotAllowed);
        if let Self::Refused(refusal) = &mut error {
            refusal.allow = Some(allow);
        }
        error
    }

    /// Whether this is a fault of what was being done, and not of the register as a whole: other work may go on.
    #[must_use]
    pub const fn is_of_one_step(&self) -> bool {
        matches!(self, Self::Broken(_) | Self::Refused(_))
    }

    /// The code that goes out.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::Refused(refusal) => refusal.code,
            Self::Broken(_) => Code::Broken,
            Self::Unusable(_) => Code::Misconfigured,
            Self::Damaged(_) => Code::RegisterDamaged,
        }
    }

    /// What went wrong inside, as a line of the log: a sentence for the operator, or `what` broke.
    #[must_use]
    pub fn line(&self, what: &str) -> Option<String> {
        match self {
            Self::Refused(_) => None,
            Self::Broken(cause) => Some(format!("{what} broke: {cause}")),
            Self::Unusable(cause) => Some(format!("the register cannot be used: {cause}")),
            Self::Damaged(cause) => Some(format!("the database is damaged, and is only read from now on; put back a backup: {cause}")),
        }
    }

    /// The problem in words.
    #[must_use]
    pub fn problem(&self, locale: Locale) -> Problem {
        let code = self.code();
        let words = code.words(locale);
        let (faults, current, person, nearest) = match self {
            Self::Refused(refusal) => (refusal.faults.as_slice(), refusal.current.clone(), refusal.person, refusal.nearest),
            Self::Broken(_) | Self::Unusable(_) | Self::Damaged(_) => (&[][..], None, None, None),
        };
        let errors = faults
            .iter()
            .map(|fault| FieldProblem {
                pointer: fault.pointer.clone(),
                code: fault.code.as_str().to_owned(),
                detail: fault.code.words(locale).detail.to_owned(),
            })
            .collect();
        Problem {
            kind: format!("urn:lupa:problem:{}", code.as_str()),
            title: words.title.to_owned(),
            status: self.status().as_u16(),
            detail: Some(words.detail.to_owned()),
            code: code.as_str().to_owned(),
            errors,
            current,
            person,
            nearest,
        }
    }

    /// The status: a member that names something unknown is unprocessable, an address that does is not found.
    fn status(&self) -> StatusCode {
        let code = self.code();
        let of_code = StatusCode::from_u16(code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        match self {
            Self::Refused(refusal) if !refusal.faults.is_empty() && of_code == StatusCode::NOT_FOUND => StatusCode::UNPROCESSABLE_ENTITY,
            _ => of_code,
        }
    }

    /// The whole answer.
    #[must_use]
    pub fn response(&self, locale: Locale) -> Response<Body> {
        let mut response = problem_response(&self.problem(locale));
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(locale.as_str()));
        if self.code() == Code::Unauthenticated {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        if self.code() == Code::Unavailable {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
        }
        if let Self::Refused(refusal) = self {
            if let Some(seconds) = refusal.retry_after {
                headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
            }
            if let Some(allow) = refusal.allow.as_ref().and_then(|allow| HeaderValue::from_str(allow).ok()) {
                headers.insert(header::ALLOW, allow);
            }
        }
        response
    }
}

/// A problem as an answer (RFC 9457).
#[must_use]
pub fn problem_response(problem: &Problem) -> Response<Body> {
    let mut response = Response::new(Body::Text(serde_json::to_string(problem).unwrap_or_default()));
    *response.status_mut() = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
    response
}

impl From<SqlError> for ApiError {
    fn from(error: SqlError) -> Self {
        if error.is_damage() { Self::Damaged(error.to_string()) } else { Self::Broken(error.to_string()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_statuses() {
        let status = |error: ApiError| error.response(Locale::En).status().as_u16();
        assert_eq!(status(ApiError::refused(Code::MalformedJson)), 400);
        assert_eq!(status(ApiError::refused(Code::Unauthenticated)), 401);
        assert_eq!(status(ApiError::refused(Code::Forbidden)), 403);
        assert_eq!(status(ApiError::refused(Code::FormUnknown)), 404);
        assert_eq!(status(ApiError::at("/form", Code::FormUnknown)), 422);
        assert_eq!(status(ApiError::wrong_method("GET".into())), 405);
        assert_eq!(status(ApiError::refused(Code::TokenExpired)), 410);
        assert_eq!(status(ApiError::at("/email", Code::EmailInvalid)), 422);
        assert_eq!(status(ApiError::too_many(3)), 429);
        assert_eq!(status(ApiError::refused(Code::AddressTooLong)), 414);
        assert_eq!(status(ApiError::Broken("disk".into())), 500);
        assert_eq!(status(ApiError::Unusable("LUPA_PEPPER is another".into())), 503);
        assert_eq!(status(SqlError("database disk image is malformed: SQLITE_CORRUPT".into()).into()), 503);
    }

    #[test]
    fn the_cause_of_a_break_stays_inside() {
        let error = ApiError::Broken("table person has no column named shoe_size".into());
        let Body::Text(text) = error.response(Locale::Fi).into_body() else { panic!("a text") };
        assert!(!text.contains("shoe_size"), "{text}");
    }

    #[test]
    fn a_limit_says_when_to_come_back() {
        assert_eq!(ApiError::too_many(7).response(Locale::Fi).headers()[header::RETRY_AFTER], "7");
    }
}
