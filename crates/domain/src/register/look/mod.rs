//! How a business looks to its customers: its colour, what stands at the head of its pages, its logo. Whether a picture is harmless is not
//! decided here: see `crates/picture`.

pub mod accent;
mod color;

pub use accent::{Accent, AccentError, Shades};
pub use color::{Color, NotAColor};
use serde::{Deserialize, Serialize};

/// What stands at the head of the pages that customers see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Cover {
    /// Nothing but the name.
    #[default]
    None,
    /// The pattern of scales, in the accent.
    Scales,
    /// A picture of the business's own.
    Picture,
}

impl Cover {
    /// Every cover, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Scales, Self::Picture, Self::None];

    /// The word on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Scales => "scales",
            Self::Picture => "picture",
        }
    }

    /// The cover of a word.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cover| cover.as_str() == word)
    }
}

/// The largest logo that is kept, in bytes. It is part of every first visit to the form.
pub const LARGEST_LOGO: usize = 200_000;
/// The largest picture of a cover, likewise.
pub const LARGEST_COVER: usize = 300_000;
/// The most pixels of a logo: 2,048 by 2,048. Unpacked it takes 16 MB, of the 128 MB that the register has.
pub const MOST_PIXELS: u32 = 4_194_304;
