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

/// How letters look: the colour, and the logo where mail programs can draw it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letterhead {
    /// The colour of the business, or that of the style sheet.
    pub accent: Accent,
    /// The logo.
    pub logo: Option<LetterLogo>,
    /// The address of the description of the register, once one is published; for letters to customers.
    pub description: Option<String>,
}

/// A logo as it goes along with a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterLogo {
    /// The PNG.
    pub bytes: Vec<u8>,
    /// How wide it is drawn, in CSS pixels.
    pub width: u32,
    /// How high.
    pub height: u32,
}

/// The largest logo that goes along with every letter, in bytes: letters of 100 kB and more are cut by Gmail, and many are sent.
const LARGEST_LETTER_LOGO: usize = 48 * 1024;
/// The room for a logo at the head of a letter, in CSS pixels: within the 560 of a sheet, as high as two lines.
const LOGO_ROOM: (u32, u32) = (240, 56);

/// How letters look now. A logo that is drawn by rules (SVG) stays out of them: Outlook and Gmail do not show it.
pub fn letterhead(sql: &dyn Sql) -> Result<Letterhead, ApiError> {
    let Look { accent, logo, .. } = store::look(sql)?;
    let logo = logo.filter(|logo| logo.kind == Kind::Png && logo.width > 0 && logo.height > 0);
    let logo = match logo {
        Some(shown) => bytes_of(sql, Part::Logo)?.filter(|bytes| bytes.len() <= LARGEST_LETTER_LOGO).map(|bytes| {
            let (width, height) = fitted((shown.width, shown.height), LOGO_ROOM);
            LetterLogo { bytes, width, height }
        }),
        None => None,
    };
    Ok(Letterhead { accent: accent.unwrap_or_default(), logo, description: None })
}

/// A picture made smaller until it fits into a room; never larger.
fn fitted((width, height): (u32, u32), (room_width, room_height): (u32, u32)) -> (u32, u32) {
    // In whole pixels and at least one: which side is the tighter one decides.
    if u64::from(width) * u64::from(room_height) >= u64::from(height) * u64::from(room_width) {
        let wide = width.min(room_width);
        (wide, (u64::from(height) * u64::from(wide) / u64::from(width)).max(1).try_into().unwrap_or(1))
    } else {
        let high = height.min(room_height);
        ((u64::from(width) * u64::from(high) / u64::from(height)).max(1).try_into().unwrap_or(1), high)
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_logo_keeps_its_shape_and_is_never_made_larger() {
        for (picture, drawn) in
            [((480, 112), (240, 56)), ((100, 20), (100, 20)), ((1000, 10), (240, 2)), ((10, 1000), (1, 56)), ((1, 1), (1, 1))]
        {
            assert_eq!(fitted(picture, LOGO_ROOM), drawn);
        }
    }
}
