//! The accent of a business: one colour that it chooses, and those that are made of it for both schemes.
//!
//! Taken is what stands out well enough wherever the style sheet puts it; of what does not, the nearest that does is offered: the same hue,
//! darker. The dark scheme is not chosen but made: the same hue, lighter. The colours of the four meanings and of danger are nobody's to
//! choose.

use super::color::{Color, LIGHTEST, NotAColor};

/// What text needs (WCAG 2.2, success criterion 1.4.3).
pub const TEXT: f64 = 4.5;
/// What the dark variant gets: more than it needs, for a thin letter on a dark ground looks fainter than it measures.
const COMFORT: f64 = 7.0;

/// The grounds of the style sheet in the light scheme, page and sheet. White is also the text on a button.
const LIGHT: [Color; 2] = [Color::new(0xf6, 0xf4, 0xef), Color::new(0xff, 0xff, 0xff)];
/// The same in the dark scheme. That of the page is also the text on a button.
const DARK: [Color; 2] = [Color::new(0x12, 0x16, 0x14), Color::new(0x1a, 0x20, 0x1d)];
/// What a link becomes under the pointer in the dark scheme: the ink.
const DARK_STRONG: Color = Color::new(0xe9, 0xed, 0xe9);
/// The accent of a business that chose none: spruce.
pub const SPRUCE: Color = Color::new(0x1f, 0x5c, 0x48);

/// A colour that stands out in both schemes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    color: Color,
}

/// The colours of one scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shades {
    /// Links, the ground of a button, lines.
    pub accent: Color,
    /// The same under the pointer.
    pub strong: Color,
    /// The ground of a head, behind text in ink.
    pub soft: Color,
    /// Text on the accent.
    pub on_accent: Color,
}

impl Shades {
    /// As custom properties of the style sheet.
    #[must_use]
    pub fn properties(self) -> String {
        let Self { accent, strong, soft, on_accent } = self;
        format!("--accent:{accent};--accent-strong:{strong};--accent-soft:{soft};--on-accent:{on_accent}")
    }
}

/// Why a colour cannot be the accent.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum AccentError {
    /// It is no colour.
    #[error(transparent)]
    NotAColor(#[from] NotAColor),
    /// It does not stand out.
    #[error("{color} stands out {ratio:.1} to 1, and text needs 4.5 to 1; the nearest that does is {nearest}")]
    Faint {
        /// The colour.
        color: Color,
        /// How well it stands out where it does least.
        ratio: f64,
        /// The nearest that stands out.
        nearest: Color,
    },
}

/// How well a colour stands out where it does least: as a link on page and sheet, and under white text.
#[must_use]
pub fn ratio(color: Color) -> f64 {
    worst(color, LIGHT)
}

fn worst(color: Color, grounds: [Color; 2]) -> f64 {
    let [one, other] = grounds.map(|ground| color.contrast(ground));
    one.min(other)
}

impl Accent {
    /// Reads a colour that stands out.
    pub fn parse(text: &str) -> Result<Self, AccentError> {
        let color = Color::parse(text)?;
        let ratio = ratio(color);
        if ratio >= TEXT { Ok(Self { color }) } else { Err(AccentError::Faint { color, ratio, nearest: darkened(color) }) }
    }

    /// The colour as it was chosen.
    #[must_use]
    pub const fn color(self) -> Color {
        self.color
    }

    /// Its colours in the light scheme.
    #[must_use]
    pub fn light(self) -> Shades {
        let strong = self.color.with_lightness(self.color.lightness() * 3 / 4);
        Shades { accent: self.color, strong, soft: self.color.with_lightness(LIGHTEST * 23 / 25), on_accent: LIGHT[1] }
    }

    /// Its colours in the dark scheme.
    #[must_use]
    pub fn dark(self) -> Shades {
        let mut lighter = (self.color.lightness()..=LIGHTEST).map(|lightness| self.color.with_lightness(lightness));
        let accent = lighter.find(|color| worst(*color, DARK) >= COMFORT).unwrap_or(LIGHT[1]);
        Shades { accent, strong: DARK_STRONG, soft: self.color.with_lightness(LIGHTEST / 8), on_accent: DARK[0] }
    }
}

impl Default for Accent {
    fn default() -> Self {
        Self { color: SPRUCE }
    }
}

/// The nearest colour of the same hue that stands out.
fn darkened(color: Color) -> Color {
    let mut darker = (0..=color.lightness()).rev().map(|lightness| color.with_lightness(lightness));
    darker.find(|color| ratio(*color) >= TEXT).unwrap_or(Color::new(0, 0, 0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn offered(text: &str) -> String {
        match Accent::parse(text) {
            Ok(accent) => format!("{} is taken, {} in the dark", accent.color(), accent.dark().accent),
            Err(AccentError::Faint { ratio, nearest, .. }) => format!("{ratio:.1}, {nearest} is offered"),
            Err(AccentError::NotAColor(_)) => "no colour".to_owned(),
        }
    }

    #[test]
    fn a_colour_is_taken_or_the_nearest_is_offered() {
        assert_eq!(Accent::default().color(), SPRUCE);
        assert!(offered("#7A4326").starts_with("#7a4326 is taken"), "{}", offered("#7A4326"));
        assert!(offered("#1f5c48").starts_with("#1f5c48 is taken"));
        assert!(offered("#000").starts_with("#000000 is taken"));
        assert!(offered("#f0cd7a").starts_with("1.4, #"), "{}", offered("#f0cd7a"));
        assert!(offered("#fff").starts_with("1.0, #"), "{}", offered("#fff"));
        assert_eq!(offered("kuusi"), "no colour");
    }

    #[test]
    fn the_grounds_are_those_of_the_style_sheet() {
        let tokens = include_str!("../../../../../style/tokens.css");
        for ground in LIGHT.into_iter().chain(DARK).chain([SPRUCE]) {
            assert!(tokens.contains(&ground.to_string()), "{ground}");
        }
    }

    proptest! {
        #[test]
        fn what_is_offered_is_taken_and_what_is_taken_stays(red: u8, green: u8, blue: u8) {
            let color = Color::new(red, green, blue);
            match Accent::parse(&color.to_string()) {
                Ok(accent) => prop_assert_eq!(accent.color(), color),
                Err(AccentError::Faint { nearest, ratio, .. }) => {
                    prop_assert!(ratio < TEXT);
                    prop_assert_eq!(Accent::parse(&nearest.to_string()).map(Accent::color), Ok(nearest));
                    // One step lighter of the same hue would have been refused: nothing nearer passes.
                    prop_assert!(super::ratio(color.with_lightness(nearest.lightness() + 2)) < TEXT);
                }
                Err(AccentError::NotAColor(error)) => return Err(TestCaseError::fail(error.to_string())),
            }
        }

        #[test]
        fn an_accent_stands_out_in_both_schemes(red: u8, green: u8, blue: u8) {
            let accent = match Accent::parse(&Color::new(red, green, blue).to_string()) {
                Ok(accent) => accent,
                Err(AccentError::Faint { nearest, .. }) => Accent { color: nearest },
                Err(AccentError::NotAColor(error)) => return Err(TestCaseError::fail(error.to_string())),
            };
            let ink = [Color::new(0x1b, 0x1f, 0x1c), DARK_STRONG];
            for ((shades, grounds), ink) in [(accent.light(), LIGHT), (accent.dark(), DARK)].into_iter().zip(ink) {
                prop_assert!(worst(shades.accent, grounds) >= TEXT, "{shades:?}");
                prop_assert!(worst(shades.strong, grounds) >= TEXT, "{shades:?}");
                prop_assert!(shades.accent.contrast(shades.on_accent) >= TEXT, "{shades:?}");
                // On its own soft ground it draws lines and shapes (1.4.11), and text is in ink.
                prop_assert!(shades.accent.contrast(shades.soft) >= 3.0, "{shades:?}");
                prop_assert!(ink.contrast(shades.soft) >= TEXT, "{shades:?}");
            }
        }
    }
}
