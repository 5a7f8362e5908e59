//! How the business looks to its customers: its accent, its cover, its logo. Pictures are made harmless before they are kept (`lupa_picture`),
//! and given out under addresses that hold a digest of them, so that a browser that has one need not ask again.

mod icon;
mod store;

use base64::{Engine as _, engine::general_purpose::STANDARD};
pub use icon::icon;
use lupa_domain::{
    digest::Digest,
    register::look::{Accent, Cover},
};
use lupa_picture::{Kind, Picture};

use crate::{platform::sql::Sql, runtime::error::ApiError};

/// The look of the business.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// The number of changes so far, and one.
    pub revision: u32,
    /// Its colour, where it has chosen one.
    pub accent: Option<Accent>,
    /// What stands at the head of its pages.
    pub cover: Cover,
    /// Its logo.
    pub logo: Option<Shown>,
    /// The picture at the head of its pages.
    pub cover_picture: Option<Shown>,
}

/// A picture that is kept, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The part it plays.
    pub part: Part,
    /// The first digits of the digest of its bytes.
    pub digest: String,
    /// What it is.
    pub kind: Kind,
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

/// The part that a picture plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Beside the name.
    Logo,
    /// At the head of the page.
    Cover,
}

impl Part {
    const ALL: [Self; 2] = [Self::Logo, Self::Cover];

    /// The word in the table and in addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Logo => "logo",
            Self::Cover => "cover",
        }
    }
}

/// The media type of a picture.
#[must_use]
pub const fn media_type(kind: Kind) -> &'static str {
    match kind {
        Kind::Svg => "image/svg+xml",
        Kind::Png => "image/png",
    }
}

const fn ending(kind: Kind) -> &'static str {
    match kind {
        Kind::Svg => "svg",
        Kind::Png => "png",
    }
}

impl Shown {
    /// Its address.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/brand/{}-{}.{}", self.part.as_str(), self.digest, ending(self.kind))
    }
}

/// What becomes of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It stays, if there is one.
    Kept,
    /// It goes.
    Removed,
    /// This one takes its place.
    Replaced(Picture),
}

/// What a look becomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The colour.
    pub accent: Option<Accent>,
    /// The cover.
    pub cover: Cover,
    /// The logo.
    pub logo: Fate,
    /// The picture of the cover.
    pub cover_picture: Fate,
}

/// The look as it is.
pub fn look(sql: &dyn Sql) -> Result<Look, ApiError> {
    store::look(sql)
}

/// The colour of the business, or that of the style sheet.
pub fn accent(sql: &dyn Sql) -> Result<Accent, ApiError> {
    Ok(store::look(sql)?.accent.unwrap_or_default())
}

/// The bytes of a picture by the name of its file, such as `logo-0123456789abcdef.svg`; nothing once another has taken its place.
pub fn picture(sql: &dyn Sql, file: &str) -> Result<Option<(Kind, Vec<u8>)>, ApiError> {
    for part in Part::ALL {
        if let Some(shown) = store::shown(sql, part)?.filter(|shown| shown.path().rsplit('/').next() == Some(file)) {
            return Ok(bytes_of(sql, part)?.map(|bytes| (shown.kind, bytes)));
        }
    }
    Ok(None)
}

fn bytes_of(sql: &dyn Sql, part: Part) -> Result<Option<Vec<u8>>, ApiError> {
    let unreadable = |_| ApiError::Broken("a picture is not in base64".into());
    store::file(sql, part)?.map(|file| STANDARD.decode(file).map_err(unreadable)).transpose()
}

/// Changes the look; gives whether that changed anything.
pub fn change(sql: &dyn Sql, change: &Change) -> Result<bool, ApiError> {
    let before = look(sql)?;
    for (part, fate) in [(Part::Logo, &change.logo), (Part::Cover, &change.cover_picture)] {
        match fate {
            Fate::Kept => {}
            Fate::Removed => store::remove(sql, part)?,
            Fate::Replaced(picture) => {
                let digest = Digest::of(&picture.bytes).short().to_owned();
                let shown = Shown { part, digest, kind: picture.kind, width: picture.width, height: picture.height };
                store::put(sql, &shown, &STANDARD.encode(&picture.bytes))?;
            }
        }
    }
    store::set(sql, change.accent, change.cover)?;
    let is_changed = look(sql)? != before;
    if is_changed {
        store::count_change(sql)?;
    }
    Ok(is_changed)
}
