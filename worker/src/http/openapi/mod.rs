//! The description of the API, made from the same table that routes the requests: there is no second list to keep.
//!
//! It is made natively, kept as `worker/openapi.json` and served as a file beside the pages; a test makes it again and compares
//! (`UPDATE=1 cargo test -p lupa-worker openapi` writes it).

#[cfg(not(target_arch = "wasm32"))]
mod describe;

#[cfg(not(target_arch = "wasm32"))]
pub use describe::{Described, describe};

/// A type that the description can describe; in the Worker every type, for nothing is described there.
#[cfg(target_arch = "wasm32")]
pub trait Described {}
#[cfg(target_arch = "wasm32")]
impl<T> Described for T {}

/// How a type is described, where that is known.
#[cfg(not(target_arch = "wasm32"))]
type Schema = describe::Named;
#[cfg(target_arch = "wasm32")]
#[derive(Clone, Copy)]
struct Schema;

#[cfg(not(target_arch = "wasm32"))]
const fn schema_of<T: Described>() -> Schema {
    describe::named::<T>
}
#[cfg(target_arch = "wasm32")]
#[expect(clippy::extra_unused_type_parameters, reason = "natively the parameter is what is described")]
const fn schema_of<T: Described>() -> Schema {
    Schema
}

/// What the description says of one route.
#[derive(Clone)]
#[cfg_attr(target_arch = "wasm32", expect(dead_code, reason = "the Worker serves the description and does not make it"))]
pub struct Doc {
    summary: &'static str,
    query: [Option<&'static str>; 4],
    takes: Option<Takes>,
    gives: Option<(u16, Gives)>,
}

#[derive(Clone, Copy)]
enum Takes {
    Json(Schema),
    Form,
    Empty,
}

#[derive(Clone, Copy)]
enum Gives {
    Json(Schema),
    Object,
    Csv,
    Text,
    Lines,
    Bytes,
    Nothing,
}

/// The beginning of a route's description.
#[must_use]
pub const fn doc(summary: &'static str) -> Doc {
    Doc { summary, query: [None; 4], takes: None, gives: None }
}

impl Doc {
    /// It reads this member of the query, of at most four.
    #[must_use]
    pub const fn query(mut self, name: &'static str) -> Self {
        self.query = [self.query[1], self.query[2], self.query[3], Some(name)];
        self
    }
    /// It reads a body of this type.
    #[must_use]
    pub const fn takes<T: Described>(mut self) -> Self {
        self.takes = Some(Takes::Json(schema_of::<T>()));
        self
    }
    /// It reads a body as HTML forms send it.
    #[must_use]
    pub const fn takes_form(mut self) -> Self {
        self.takes = Some(Takes::Form);
        self
    }
    /// It reads nothing of its body, an empty object.
    #[must_use]
    pub const fn takes_nothing(mut self) -> Self {
        self.takes = Some(Takes::Empty);
        self
    }
    /// It answers with this type.
    #[must_use]
    pub const fn gives<T: Described>(mut self, status: u16) -> Self {
        self.gives = Some((status, Gives::Json(schema_of::<T>())));
        self
    }
    /// It answers with a JSON object that another standard describes.
    #[must_use]
    pub const fn gives_object(mut self, status: u16) -> Self {
        self.gives = Some((status, Gives::Object));
        self
    }
    /// It answers with a file of comma-separated values.
    #[must_use]
    pub const fn gives_csv(mut self, status: u16) -> Self {
        self.gives = Some((status, Gives::Csv));
        self
    }
    /// It answers with lines of text that another standard describes.
    #[must_use]
    pub const fn gives_text(mut self, status: u16) -> Self {
        self.gives = Some((status, Gives::Text));
        self
    }
    /// It answers with one JSON object a line.
    #[must_use]
    pub const fn gives_lines(mut self, status: u16) -> Self {
        self.gives = Some((status, Gives::Lines));
        self
    }
    /// It answers with bytes that another standard describes.
    #[must_use]
    pub const fn gives_bytes(mut self, status: u16) -> Self {
        self.gives = Some((status, Gives::Bytes));
        self
    }
    /// It answers without a body.
    #[must_use]
    pub const fn gives_nothing(mut self, status: u16) -> Self {
        self.gives = Some((status, Gives::Nothing));
        self
    }
}
