//! What a route says of itself for the description. The Worker compiles it and keeps none of it: nothing is described there.

/// A type that the description can describe; in the Worker every type, for nothing is described there.
#[cfg(target_arch = "wasm32")]
pub trait Described {}
#[cfg(target_arch = "wasm32")]
impl<T> Described for T {}

#[cfg(not(target_arch = "wasm32"))]
pub use super::schemas::Described;

/// How a type is described, where that is known.
#[cfg(not(target_arch = "wasm32"))]
pub(super) type Schema = super::schemas::Named;
#[cfg(target_arch = "wasm32")]
#[derive(Clone, Copy)]
pub(super) struct Schema;

#[cfg(not(target_arch = "wasm32"))]
const fn schema_of<T: Described>() -> Schema {
    super::schemas::named::<T>
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
    pub(super) name: &'static str,
    pub(super) summary: &'static str,
    pub(super) written: &'static [Written],
    pub(super) query: [Option<Query>; 6],
    pub(super) condition: Option<Condition>,
    pub(super) repeats: Option<Repeats>,
    pub(super) takes: Option<Takes>,
    pub(super) gives: Option<(u16, Gives)>,
    pub(super) or_gives: Option<u16>,
    pub(super) sends: &'static [Sends],
    pub(super) refuses: &'static [u16],
}

/// A path as it is described where a router writes it otherwise, and the name of its operation.
pub type Written = (&'static str, &'static str);

/// A member of the query.
#[derive(Clone, Copy)]
#[cfg_attr(target_arch = "wasm32", expect(dead_code, reason = "the Worker serves the description and does not make it"))]
pub(super) struct Query {
    pub(super) name: &'static str,
    pub(super) holds: Holds,
    pub(super) need: Need,
}

/// What a member of the query holds.
#[derive(Clone, Copy)]
pub(super) enum Holds {
    Text,
    Number,
    Id,
    Day,
    Of(Schema),
}

/// Whether a member of the query may be left out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    Optional,
    Required,
}

/// A condition of a request (RFC 9110 §13), as `preconditions` checks it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Condition {
    /// Who changes it says which state they have seen.
    IfMatch,
    /// They may.
    IfMatchOptional,
    /// It is made with `If-None-Match: *`, and changed with `If-Match`.
    NewOrSeen,
    /// It is not sent again to those who have it.
    IfNoneMatch,
}

/// How a repetition is known.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Repeats {
    /// By the header `Idempotency-Key`.
    ByKey,
}

#[derive(Clone, Copy)]
#[cfg_attr(target_arch = "wasm32", expect(dead_code, reason = "the Worker serves the description and does not make it"))]
pub(super) enum Takes {
    Json(Schema),
    Form,
    Files(&'static [&'static str]),
    Empty,
}

#[derive(Clone, Copy)]
#[cfg_attr(target_arch = "wasm32", expect(dead_code, reason = "the Worker serves the description and does not make it"))]
pub(super) enum Gives {
    Json(Schema),
    Object,
    Text,
    Bytes,
    Files(&'static [&'static str]),
    PageOrNothing,
    Nothing,
}

/// A header of an answer that a program may want.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sends {
    /// The state, for `If-Match`.
    ETag,
    /// Where the new thing is.
    Location,
    /// The name of the file.
    ContentDisposition,
    /// A cookie, set or taken away.
    SetCookie,
    /// The newest checkpoint of the log, in base64.
    Checkpoint,
}

/// The beginning of a route's description.
#[must_use]
pub const fn doc(summary: &'static str) -> Doc {
    Doc {
        name: "",
        summary,
        written: &[],
        query: [None; 6],
        condition: None,
        repeats: None,
        takes: None,
        gives: None,
        or_gives: None,
        sends: &[],
        refuses: &[],
    }
}

impl Doc {
    /// Programs that are generated call it by this name, in camel case. A name that was given stays.
    #[must_use]
    pub const fn named(mut self, name: &'static str) -> Self {
        self.name = name;
        self
    }
    /// The description writes its path in one of these ways: a router has a word for the rest of a path, and OpenAPI has none.
    #[must_use]
    pub const fn written(mut self, paths: &'static [Written]) -> Self {
        self.written = paths;
        self
    }
    /// It reads this member of the query, of at most six.
    #[must_use]
    pub const fn query(self, name: &'static str) -> Self {
        self.asks(Query { name, holds: Holds::Text, need: Need::Optional })
    }
    /// It reads a number in the query.
    #[must_use]
    pub const fn query_number(self, name: &'static str) -> Self {
        self.asks(Query { name, holds: Holds::Number, need: Need::Optional })
    }
    /// It needs a number in the query.
    #[must_use]
    pub const fn needs_number(self, name: &'static str) -> Self {
        self.asks(Query { name, holds: Holds::Number, need: Need::Required })
    }
    /// It reads an id in the query.
    #[must_use]
    pub const fn query_id(self, name: &'static str) -> Self {
        self.asks(Query { name, holds: Holds::Id, need: Need::Optional })
    }
    /// It reads a day in the query.
    #[must_use]
    pub const fn query_day(self, name: &'static str) -> Self {
        self.asks(Query { name, holds: Holds::Day, need: Need::Optional })
    }
    /// It reads a word of this type in the query.
    #[must_use]
    pub const fn query_of<T: Described>(self, name: &'static str) -> Self {
        self.asks(Query { name, holds: Holds::Of(schema_of::<T>()), need: Need::Optional })
    }
    const fn asks(mut self, query: Query) -> Self {
        self.query = [self.query[1], self.query[2], self.query[3], self.query[4], self.query[5], Some(query)];
        self
    }
    /// It needs `If-Match`.
    #[must_use]
    pub const fn if_match(mut self) -> Self {
        self.condition = Some(Condition::IfMatch);
        self
    }
    /// It heeds `If-Match` where that is sent.
    #[must_use]
    pub const fn if_match_optional(mut self) -> Self {
        self.condition = Some(Condition::IfMatchOptional);
        self
    }
    /// It needs `If-None-Match: *` for something new, and else `If-Match`.
    #[must_use]
    pub const fn new_or_seen(mut self) -> Self {
        self.condition = Some(Condition::NewOrSeen);
        self
    }
    /// It answers 304 to those who have it, by `If-None-Match`.
    #[must_use]
    pub const fn if_none_match(mut self) -> Self {
        self.condition = Some(Condition::IfNoneMatch);
        self
    }
    /// It does once what is asked twice under the same `Idempotency-Key`.
    #[must_use]
    pub const fn idempotency_key(mut self) -> Self {
        self.repeats = Some(Repeats::ByKey);
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
    /// It reads a file of one of these media types.
    #[must_use]
    pub const fn takes_file(mut self, media_types: &'static [&'static str]) -> Self {
        self.takes = Some(Takes::Files(media_types));
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
    pub const fn gives<T: Described>(self, status: u16) -> Self {
        self.answers(status, Gives::Json(schema_of::<T>()))
    }
    /// It answers with a JSON object that another standard describes.
    #[must_use]
    pub const fn gives_object(self, status: u16) -> Self {
        self.answers(status, Gives::Object)
    }
    /// It answers with lines of text that another standard describes.
    #[must_use]
    pub const fn gives_text(self, status: u16) -> Self {
        self.answers(status, Gives::Text)
    }
    /// It answers with bytes that another standard describes.
    #[must_use]
    pub const fn gives_bytes(self, status: u16) -> Self {
        self.answers(status, Gives::Bytes)
    }
    /// It answers with a file of one of these media types.
    #[must_use]
    pub const fn gives_file(self, status: u16, media_types: &'static [&'static str]) -> Self {
        self.answers(status, Gives::Files(media_types))
    }
    /// It answers with a file of comma-separated values.
    #[must_use]
    pub const fn gives_csv(self, status: u16) -> Self {
        self.gives_file(status, &["text/csv"])
    }
    /// It answers with one JSON object a line.
    #[must_use]
    pub const fn gives_lines(self, status: u16) -> Self {
        self.gives_file(status, &["application/jsonl"])
    }
    /// It answers a person with a page, and a program without a body; what it refuses likewise.
    #[must_use]
    pub const fn gives_page_or_nothing(self, status: u16) -> Self {
        self.answers(status, Gives::PageOrNothing)
    }
    /// It answers without a body.
    #[must_use]
    pub const fn gives_nothing(self, status: u16) -> Self {
        self.answers(status, Gives::Nothing)
    }
    const fn answers(mut self, status: u16, gives: Gives) -> Self {
        self.gives = Some((status, gives));
        self
    }
    /// It may answer with the same under this status too.
    #[must_use]
    pub const fn or_gives(mut self, status: u16) -> Self {
        self.or_gives = Some(status);
        self
    }
    /// Its good answers have these headers.
    #[must_use]
    pub const fn sends(mut self, headers: &'static [Sends]) -> Self {
        self.sends = headers;
        self
    }
    /// It refuses with these statuses, beside those that every route of its kind has.
    #[must_use]
    pub const fn refuses(mut self, statuses: &'static [u16]) -> Self {
        self.refuses = statuses;
        self
    }
}
