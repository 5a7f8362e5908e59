//! Where a tile lies, `tile/<L>/<N>[.p/<W>]`, and which tiles a tree of some size has.

use std::{fmt, ops::Range, str::FromStr};

use super::WIDTH;
use crate::decimal;

/// The highest level that the specification gives a name.
const HIGHEST: u8 = 63;

/// Level, index within the level, and width in hashes of one tile. As text it is a path such as `tile/0/x001/x234/067.p/8`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TilePath {
    level: u8,
    index: u64,
    width: u16,
}

/// Text or numbers that do not name a tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a tile is named tile/<level>/<index>[.p/<width>], in one way only")]
pub struct InvalidTilePath;

impl TilePath {
    /// The tile at a level from 0 to 63 with a width from 1 to 256.
    pub fn new(level: u8, index: u64, width: u16) -> Result<Self, InvalidTilePath> {
        let fits = level <= HIGHEST && (1..=WIDTH).contains(&width);
        fits.then_some(Self { level, index, width }).ok_or(InvalidTilePath)
    }

    /// The tile with this level and index as it is in a tree of `size` leaves: full, partial or, if it would be empty, none.
    #[must_use]
    pub fn within(level: u8, index: u64, size: u64) -> Option<Self> {
        let width = hashes(level, size).checked_sub(index.checked_mul(WIDTH.into())?)?.min(WIDTH.into());
        Self::new(level, index, u16::try_from(width).ok()?).ok()
    }

    /// Its level: 0 for the hashes of leaves.
    #[must_use]
    pub const fn level(&self) -> u8 {
        self.level
    }

    /// Its zero-based index within the level.
    #[must_use]
    pub const fn index(&self) -> u64 {
        self.index
    }

    /// How many hashes it holds; 256 if it is full.
    #[must_use]
    pub const fn width(&self) -> u16 {
        self.width
    }

    /// Whether it is full and will never change.
    #[must_use]
    pub const fn is_full(&self) -> bool {
        self.width == WIDTH
    }
}

/// The indices of the full tiles of `level` in a tree of `size` leaves.
#[must_use]
pub fn complete(level: u8, size: u64) -> Range<u64> {
    0..hashes(level, size) / u64::from(WIDTH)
}

/// The partial tiles of a tree of `size` leaves, at most one a level, from level 0 up.
pub fn partial(size: u64) -> impl Iterator<Item = TilePath> {
    (0..=HIGHEST)
        .take_while(move |level| hashes(*level, size) > 0)
        .filter_map(move |level| TilePath::within(level, complete(level, size).end, size))
}

/// How many hashes the tiles of `level` hold together: `floor(size / 256^level)`.
pub(super) fn hashes(level: u8, size: u64) -> u64 {
    size.checked_shr(u32::from(level) * WIDTH.ilog2()).unwrap_or(0)
}

impl fmt::Display for TilePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "tile/{}/", self.level)?;
        // 10^18 is the largest power of a thousand that an index can reach.
        for exponent in (1..=6).rev() {
            let power = 1000_u64.pow(exponent);
            if self.index >= power {
                write!(f, "x{:03}/", self.index / power % 1000)?;
            }
        }
        write!(f, "{:03}", self.index % 1000)?;
        if self.is_full() { Ok(()) } else { write!(f, ".p/{}", self.width) }
    }
}

impl FromStr for TilePath {
    type Err = InvalidTilePath;

    fn from_str(text: &str) -> Result<Self, InvalidTilePath> {
        let path = read(text).ok_or(InvalidTilePath)?;
        // What was read leniently must be what would be written: no group of zeros before, no plus sign, no full width spelt out.
        if path.to_string() == text { Ok(path) } else { Err(InvalidTilePath) }
    }
}

/// The tile that `text` seems to mean.
fn read(text: &str) -> Option<TilePath> {
    let (level, rest) = text.strip_prefix("tile/")?.split_once('/')?;
    let (groups, width) = match rest.split_once(".p/") {
        Some((groups, width)) => (groups, decimal::parse(width)?),
        None => (rest, WIDTH.into()),
    };
    let mut index = 0_u64;
    for group in groups.split('/') {
        let digits: u64 = group.strip_prefix('x').unwrap_or(group).parse().ok().filter(|digits| *digits < 1000)?;
        index = index.checked_mul(1000)?.checked_add(digits)?;
    }
    TilePath::new(u8::try_from(decimal::parse(level)?).ok()?, index, u16::try_from(width).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_written_and_read_as_the_specification_says() {
        let paths = [
            ("tile/0/x001/x234/067", (0, 1_234_067, 256)),
            ("tile/0/x001/x234/067.p/8", (0, 1_234_067, 8)),
            ("tile/0/000", (0, 0, 256)),
            ("tile/63/999.p/255", (63, 999, 255)),
            ("tile/1/x001/000.p/1", (1, 1000, 1)),
            ("tile/0/x018/x446/x744/x073/x709/x551/615", (0, u64::MAX, 256)),
        ];
        for (text, (level, index, width)) in paths {
            let path = TilePath::new(level, index, width).expect("a tile");
            assert_eq!(path.to_string(), text);
            assert_eq!(text.parse(), Ok(path));
        }
    }

    #[test]
    fn any_other_spelling_is_refused() {
        let others = [
            "",
            "tile",
            "tile/0",
            "tile/0/",
            "/tile/0/000",
            "tile/00/000",
            "tile/+0/000",
            "tile/64/000",
            "tile/256/000",
            "tile/-1/000",
            "tile/0/0",
            "tile/0/1000",
            "tile/0/00a",
            "tile/0/+00",
            "tile/0/x000",
            "tile/0/x000/000",
            "tile/0/001/000",
            "tile/0/x001/x000",
            "tile/0/x1/000",
            "tile/0/000/",
            "tile/0//000",
            "tile/0/000.p",
            "tile/0/000.p/",
            "tile/0/000.p/0",
            "tile/0/000.p/08",
            "tile/0/000.p/256",
            "tile/0/000.p/1.p/1",
            "tile/0/000.p/1/",
            "tile/0/000\n",
            "tile/8/0/000",
            "tile/entries/000",
            "tile/0/x018/x446/x744/x073/x709/x551/616",
            "tile/0/x001/x000/x000/x000/x000/x000/x000/000",
        ];
        for other in others {
            assert_eq!(other.parse::<TilePath>(), Err(InvalidTilePath), "{other:?}");
        }
        assert_eq!(TilePath::new(0, 0, 0), Err(InvalidTilePath));
        assert_eq!(TilePath::new(0, 0, 257), Err(InvalidTilePath));
        assert_eq!(TilePath::new(64, 0, 1), Err(InvalidTilePath));
    }

    #[test]
    fn a_tree_has_the_tiles_of_the_specification() {
        let partials = |size| partial(size).map(|path| path.to_string()).collect::<Vec<_>>();
        assert_eq!((complete(0, 70_000), complete(1, 70_000), complete(2, 70_000)), (0..273, 0..1, 0..0));
        assert_eq!(partials(70_000), ["tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"]);
        assert_eq!(complete(0, 256), 0..1);
        assert_eq!(partials(256), ["tile/1/000.p/1"]);
        assert_eq!(partials(0), [""; 0]);
        assert_eq!(partials(u64::MAX).len(), 8);
        assert_eq!(complete(0, u64::MAX).end, u64::MAX >> 8);
        assert_eq!(complete(255, u64::MAX), 0..0);
        assert_eq!(TilePath::within(0, 1, 256), None);
        assert_eq!(TilePath::within(0, u64::MAX, u64::MAX), None);
    }
}
