//! Lines of text in a box: broken between words and made smaller until they fit.

use crate::edge::documents::{breaking::broken, typeface::Typeface};

/// Sizes of type that are tried, in half points: as large as a letter carrier reads at arm's length, and no smaller than anybody can.
const SIZES: std::ops::RangeInclusive<u32> = 14..=22;
/// From one line to the next, in hundredths of the size.
const LEADING: u32 = 120;

/// Lines that fit, and in which size.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fitted {
    /// In half points.
    pub(super) size: u32,
    pub(super) lines: Vec<String>,
}

impl Fitted {
    /// From one line to the next, in points.
    pub(super) fn leading(&self) -> f32 {
        leading(self.size)
    }

    /// From the top of the first line to the bottom of the last, in points.
    pub(super) fn height(&self) -> f32 {
        tall(&self.lines, self.size)
    }

    /// The size in points.
    pub(super) fn points(&self) -> f32 {
        points(self.size)
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few dozen half points")]
pub(super) fn points(half: u32) -> f32 {
    half as f32 / 2.0
}

#[expect(clippy::cast_precision_loss, reason = "a few dozen half points")]
pub(super) fn leading(half: u32) -> f32 {
    (half * LEADING) as f32 / 200.0
}

#[expect(clippy::cast_precision_loss, reason = "a few dozen lines")]
fn tall(lines: &[String], size: u32) -> f32 {
    lines.len() as f32 * leading(size)
}

/// The lines in the largest size in which they fit into this many points of width and height; nothing if there is none.
pub(super) fn fit(typeface: &Typeface, lines: &[String], width: f32, height: f32) -> Option<Fitted> {
    SIZES.rev().find_map(|size| {
        let broken: Vec<String> = lines.iter().flat_map(|line| broken(typeface, line, room(width, size))).collect();
        (tall(&broken, size) <= height).then_some(Fitted { size, lines: broken })
    })
}

/// How many thousandths of an em stand in this many points.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page is narrower than a million of them")]
pub(super) fn room(width: f32, size: u32) -> u32 {
    (width * 1000.0 / points(size)) as u32
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn typeface() -> Typeface {
        Typeface::parse(include_bytes!("../../../../fonts/labels.ttf").to_vec()).expect("a font")
    }

    #[test]
    fn a_short_address_is_large_and_a_long_one_smaller() {
        let typeface = typeface();
        let short = ["Aino Kokko", "Kauppakatu 1", "40100 JYVÄSKYLÄ"].map(str::to_owned);
        assert_eq!(fit(&typeface, &short, 170.0, 82.0).map(|fitted| (fitted.size, fitted.lines)), Some((22, short.to_vec())));
        let long = [
            "Ylioppilaskunnan tiedotus- ja kustannustoimikunta ry, jäsenasiat ".repeat(2),
            "Katu 1".to_owned(),
            "00100 HELSINKI".to_owned(),
        ];
        let fitted = fit(&typeface, &long, 170.0, 82.0).expect("it fits");
        assert!(fitted.size < 22 && fitted.lines.len() > 3, "{fitted:?}");
        assert_eq!(fit(&typeface, &["x".repeat(2000)], 170.0, 82.0), None);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_sticks_out(lines in prop::collection::vec("[a-zåäö \u{10d0}-\u{10f0}]{0,60}", 1..5), width in 60_f32..300.0) {
            let typeface = typeface();
            if let Some(fitted) = fit(&typeface, &lines, width, 90.0) {
                let letters = |lines: &[String]| lines.concat().split_whitespace().collect::<String>();
                prop_assert_eq!(letters(&fitted.lines), letters(&lines));
                for line in &fitted.lines {
                    prop_assert!(typeface.width(line) <= room(width, fitted.size), "{}", line);
                }
            }
        }
    }
}
