//! Finding the route of a request.

use http::Method;

use super::{route::Route, table::routes};

/// The routes by path, made once for each register.
pub struct Router {
    paths: matchit::Router<usize>,
    /// For each path the routes that share it.
    by_path: Vec<Vec<Route>>,
}

/// What was found under a path.
pub enum Found<'r, 'p> {
    /// A route, with the parts of its path.
    Route(&'r Route, matchit::Params<'r, 'p>),
    /// The path, but not with that method; those it has.
    OtherMethods(String),
    /// Nothing.
    Nothing,
}

impl Router {
    /// Sorts the routes by path.
    #[must_use]
    pub fn new() -> Self {
        let mut paths = matchit::Router::new();
        let mut by_path: Vec<Vec<Route>> = Vec::new();
        for route in routes() {
            if let Some(shared) = by_path.iter_mut().find(|shared| shared[0].path == route.path) {
                shared.push(route);
            } else {
                paths.insert(route.path, by_path.len()).expect("the paths of the table do not conflict; a test makes one");
                by_path.push(vec![route]);
            }
        }
        Self { paths, by_path }
    }

    /// Finds the route for a request. `HEAD` is `GET` whose body is left out on the way (RFC 9110 §9.3.2).
    #[must_use]
    pub fn find<'r, 'p>(&'r self, method: &Method, path: &'p str) -> Found<'r, 'p> {
        let Ok(found) = self.paths.at(path) else { return Found::Nothing };
        let shared = &self.by_path[*found.value];
        let method = if *method == Method::HEAD { &Method::GET } else { method };
        match shared.iter().find(|route| route.method == *method) {
            Some(route) => Found::Route(route, found.params),
            None => Found::OtherMethods(allowed(shared)),
        }
    }
}

/// The methods of a path as `Allow` lists them.
fn allowed(shared: &[Route]) -> String {
    let name = |route: &Route| if route.method == Method::GET { "GET, HEAD".to_owned() } else { route.method.to_string() };
    shared.iter().map(name).collect::<Vec<_>>().join(", ")
}

impl Default for Router {
    fn default() -> Self {
        Self::new()
    }
}
