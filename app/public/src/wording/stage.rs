//! How far a form has come on the screen, and why it came back.

use lupa_domain::api::problem::{FieldProblem, Problem};

/// How far a form has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// It is being filled in.
    #[default]
    Editing,
    /// It is on its way.
    Sending,
    /// Too many at once: it is sent again by itself in so many seconds.
    Waiting(u32),
    /// It came back.
    Refused(Refusal),
    /// It did not get through.
    Failed,
    /// It was taken.
    Done,
}

/// Why a form came back, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refusal {
    /// What happened.
    pub heading: String,
    /// What to do, where no field is at fault.
    pub text: String,
    /// The fields at fault.
    pub errors: Vec<FieldProblem>,
}

impl Refusal {
    /// A refusal that concerns no field.
    #[must_use]
    pub fn plain(heading: &str, text: &str) -> Self {
        Self { heading: heading.to_owned(), text: text.to_owned(), errors: Vec::new() }
    }
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        // Where fields are at fault, each says for itself what to do.
        let text = if problem.errors.is_empty() { problem.detail.unwrap_or_default() } else { String::new() };
        Self { heading: problem.title, text, errors: problem.errors }
    }
}

impl Refusal {
    /// The field that is at fault in `error`, a part of this refusal, as a link of the page: a box, where no field is. `first_box` is where
    /// the boxes begin.
    pub(crate) fn target(error: &FieldProblem, first_box: &str) -> String {
        let pointer = error.pointer.as_str();
        match pointer.strip_prefix("/choices").or_else(|| pointer.strip_prefix("/answers")) {
            None => pointer.replacen('/', "#", 1),
            Some(purpose) => purpose.strip_prefix('/').map_or_else(|| first_box.to_owned(), |purpose| format!("#tick-{purpose}")),
        }
    }
}

impl Stage {
    /// Everything that is said about the fields whose pointer begins with `pointer`.
    pub(crate) fn said(&self, pointer: &str) -> String {
        let Self::Refused(refusal) = self else { return String::new() };
        let mut said = String::new();
        for error in refusal.errors.iter().filter(|error| error.pointer.starts_with(pointer)) {
            if !said.is_empty() {
                said.push(' ');
            }
            said.push_str(&error.detail);
        }
        said
    }
}
