//! Why there is no answer.

use lupa_domain::api::problem::Problem;

/// Why a request has no answer.
#[derive(Clone, Debug)]
pub enum ApiError {
    /// The register says why.
    Problem(Box<Problem>),
    /// Nothing came back that can be read.
    Unreachable,
}

/// An error about who asks, and not about what is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuthFailure {
    /// Nobody is signed in any more.
    SignedOut,
    /// The undertaking in force is not accepted yet.
    UndertakingNeeded,
}

impl ApiError {
    /// The status of the answer; none where nothing came back.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::Problem(problem) => Some(problem.status),
            Self::Unreachable => None,
        }
    }

    /// The stable code of the problem; empty where nothing came back.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::Problem(problem) => &problem.code,
            Self::Unreachable => "",
        }
    }

    /// Whether somebody else has saved in the meantime (412).
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        self.status() == Some(412)
    }

    /// Whether it is not there (404).
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.status() == Some(404)
    }

    /// Whether nobody is signed in (401).
    #[must_use]
    pub fn is_signed_out(&self) -> bool {
        self.status() == Some(401)
    }

    /// What it says about who asks; nothing where it is about what is asked.
    #[must_use]
    pub fn auth_failure(&self) -> Option<AuthFailure> {
        match self {
            Self::Problem(problem) if problem.status == 401 => Some(AuthFailure::SignedOut),
            Self::Problem(problem) if problem.code == "undertaking_needed" => Some(AuthFailure::UndertakingNeeded),
            _ => None,
        }
    }

    /// What it says, in a sentence; `unreachable` where nothing came back.
    #[must_use]
    pub fn sentence(self, unreachable: &str) -> String {
        match self {
            Self::Problem(mut problem) if !problem.errors.is_empty() => problem.errors.swap_remove(0).detail,
            Self::Problem(problem) => format!("{}. {}", problem.title, problem.detail.unwrap_or_default()),
            Self::Unreachable => unreachable.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(status: u16, code: &str) -> ApiError {
        let (kind, title) = (String::new(), "No".to_owned());
        let detail = Some("Try later.".to_owned());
        let (code, errors) = (code.to_owned(), Vec::new());
        ApiError::Problem(Box::new(Problem { kind, title, status, detail, code, errors, current: None, person: None, nearest: None }))
    }

    #[test]
    fn only_two_errors_are_about_who_asks() {
        assert_eq!(problem(401, "unauthenticated").auth_failure(), Some(AuthFailure::SignedOut));
        assert_eq!(problem(403, "undertaking_needed").auth_failure(), Some(AuthFailure::UndertakingNeeded));
        assert_eq!(problem(403, "forbidden").auth_failure(), None);
        assert_eq!(ApiError::Unreachable.auth_failure(), None);
    }

    #[test]
    fn an_error_says_its_title_and_what_to_do() {
        assert_eq!(problem(409, "taken").sentence("No answer."), "No. Try later.");
        assert_eq!(ApiError::Unreachable.sentence("No answer."), "No answer.");
    }
}
