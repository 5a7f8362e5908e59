//! Colours of sRGB, and how well one stands out from another (WCAG 2.2: relative luminance, contrast ratio).

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A colour of sRGB, eight bits a channel. Written `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = String, pattern = "^#[0-9a-f]{6}$"))]
pub struct Color([u8; 3]);

/// Why a text is no colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a colour is written #rrggbb, with six digits from 0 to f")]
pub struct NotAColor;

/// The lightness of white, on the scale of [`Color::lightness`].
pub(super) const LIGHTEST: i32 = 510;

impl Color {
    /// The colour of these channels: red, green, blue.
    #[must_use]
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self([red, green, blue])
    }

    /// Red, green and blue.
    #[must_use]
    pub const fn channels(self) -> [u8; 3] {
        self.0
    }

    /// Reads `#rrggbb` or `#rgb`, in small or large letters, also without the sign.
    pub fn parse(text: &str) -> Result<Self, NotAColor> {
        let text = text.trim();
        let digits = text.strip_prefix('#').unwrap_or(text).as_bytes();
        let digit = |at: usize| digits.get(at).and_then(|byte| char::from(*byte).to_digit(16)).ok_or(NotAColor);
        let pair = |high: usize, low: usize| Ok::<u8, NotAColor>(u8::try_from(digit(high)? * 16 + digit(low)?).unwrap_or_default());
        let channels = match digits.len() {
            3 => [pair(0, 0)?, pair(1, 1)?, pair(2, 2)?],
            6 => [pair(0, 1)?, pair(2, 3)?, pair(4, 5)?],
            _ => return Err(NotAColor),
        };
        Ok(Self(channels))
    }

    /// How much light it gives, from 0 for black to 1 for white.
    #[must_use]
    pub fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126f64.mul_add(red, 0.7152f64.mul_add(green, 0.0722 * blue))
    }

    /// How well one stands out from the other, from 1 (not at all) to 21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance() + 0.05, other.luminance() + 0.05);
        if one > other { one / other } else { other / one }
    }

    /// The lightness of HSL, from 0 to [`LIGHTEST`]: the largest channel and the smallest.
    pub(super) fn lightness(self) -> i32 {
        let channels = self.0.map(i32::from);
        channels.iter().max().unwrap_or(&0) + channels.iter().min().unwrap_or(&0)
    }

    /// The same hue and saturation of HSL with another lightness.
    pub(super) fn with_lightness(self, lightness: i32) -> Self {
        // How far channels may lie apart at a lightness: nothing at black and white, most in the middle.
        let room = |lightness: i32| 255 - (lightness - 255).abs();
        let (from, before, after) = (self.lightness(), room(self.lightness()), room(lightness));
        let moved = |channel: u8| {
            let apart = if before == 0 { 0 } else { ((2 * i32::from(channel) - from) * after).div_euclid(before) };
            u8::try_from(i32::midpoint(lightness, apart).clamp(0, 255)).unwrap_or_default()
        };
        Self(self.0.map(moved))
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl FromStr for Color {
    type Err = NotAColor;

    fn from_str(text: &str) -> Result<Self, NotAColor> {
        Self::parse(text)
    }
}

impl TryFrom<String> for Color {
    type Error = NotAColor;

    fn try_from(text: String) -> Result<Self, NotAColor> {
        Self::parse(&text)
    }
}

impl From<Color> for String {
    fn from(color: Color) -> Self {
        color.to_string()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        let read = |text: &str| Color::parse(text).expect("a colour");
        let ratio = |one: &str, other: &str| format!("{:.2}", read(one).contrast(read(other)));
        assert_eq!(ratio("#000", "#fff"), "21.00");
        assert_eq!(ratio("#777777", "#ffffff"), "4.48");
        assert_eq!(ratio("#7a4326", "#ffffff"), "7.90");
        assert_eq!(ratio("#1f5c48", "#f6f4ef"), "7.12");
        assert_eq!(ratio("#f00", "#f00"), "1.00");
    }

    #[test]
    fn what_is_no_colour_is_refused() {
        for text in ["", "#", "#12", "#12345", "#1234567", "#12345g", "red", "#ä1234", "rgb(1,2,3)"] {
            assert_eq!(Color::parse(text), Err(NotAColor), "{text}");
        }
        assert_eq!(Color::parse(" 7A4326 ").map(|color| color.to_string()), Ok("#7a4326".to_owned()));
        assert_eq!(Color::parse("#Abc").map(|color| color.to_string()), Ok("#aabbcc".to_owned()));
    }

    proptest! {
        #[test]
        fn a_colour_is_read_as_it_is_written(channels: [u8; 3]) {
            let [red, green, blue] = channels;
            let color = Color::new(red, green, blue);
            prop_assert_eq!(Color::parse(&color.to_string()), Ok(color));
            prop_assert_eq!(color.with_lightness(color.lightness()), color);
        }

        #[test]
        fn what_is_made_lighter_gives_no_less_light(channels: [u8; 3], at in 0..LIGHTEST) {
            let [red, green, blue] = channels;
            let color = Color::new(red, green, blue);
            prop_assert!(color.with_lightness(at).luminance() <= color.with_lightness(at + 1).luminance());
        }

        #[test]
        fn any_text_is_a_colour_or_not(text in "\\PC{0,8}") {
            let _ = Color::parse(&text);
        }
    }
}
