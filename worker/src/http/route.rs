//! One route: its method, its path, who may use it and what the description says of it.

use http::Method;

use super::{guard::Guard, openapi::operation::Doc};

/// One route.
#[derive(Clone)]
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path, with its parts in braces.
    pub path: &'static str,
    /// Who may use it, and what it does.
    pub guard: Guard,
    /// The largest body it reads, in bytes.
    pub limit: usize,
    /// Whether only the edge may ask, which puts the answer together.
    pub through_edge: bool,
    /// Whether the call is a question, though its method is that of a command.
    pub is_question: bool,
    /// Whether it puts a backup back: it runs while the register is not one yet, as transactions of its own.
    pub restores: bool,
    /// What the description says of it. The Worker serves the description and does not make it.
    #[cfg(not(target_arch = "wasm32"))]
    pub doc: Doc,
}

/// The largest body of an ordinary call: a signup with every field at its longest takes 2 kB.
const SMALL: usize = 16 * 1024;
/// 1,000 addresses of 254 characters, quoted; or a draft in three languages.
pub(super) const LARGE: usize = 512 * 1024;

#[cfg_attr(target_arch = "wasm32", expect(unused_variables, reason = "the Worker does not make the description"))]
fn route(method: Method, path: &'static str, guard: Guard, doc: Doc) -> Route {
    Route {
        method,
        path,
        guard,
        limit: SMALL,
        through_edge: false,
        is_question: false,
        restores: false,
        #[cfg(not(target_arch = "wasm32"))]
        doc,
    }
}

pub(super) fn get(path: &'static str, guard: Guard, doc: Doc) -> Route {
    route(Method::GET, path, guard, doc)
}

pub(super) fn post(path: &'static str, guard: Guard, doc: Doc) -> Route {
    route(Method::POST, path, guard, doc)
}

pub(super) fn put(path: &'static str, guard: Guard, doc: Doc) -> Route {
    route(Method::PUT, path, guard, doc)
}

pub(super) fn delete(path: &'static str, guard: Guard, doc: Doc) -> Route {
    route(Method::DELETE, path, guard, doc)
}

impl Route {
    /// The same route with another limit of its body.
    #[must_use]
    pub(super) fn up_to(self, limit: usize) -> Self {
        Self { limit, ..self }
    }

    /// The same route, of which a question is asked in a body, or without which none could be: signing in and out.
    #[must_use]
    pub(super) fn question(self) -> Self {
        Self { is_question: true, ..self }
    }

    /// The same route, which makes the register anew: the edge reads what it takes.
    #[must_use]
    pub(super) fn restoring(self) -> Self {
        Self { through_edge: true, restores: true, ..self }
    }

    /// Whether it changes nothing of what the register knows of people. That somebody looked is written down all the same.
    #[must_use]
    pub fn only_reads(&self) -> bool {
        self.method == Method::GET || self.is_question
    }

    /// The same route, of which the edge puts the answer together.
    #[must_use]
    pub(super) fn through_edge(self) -> Self {
        Self { through_edge: true, ..self }
    }
}
