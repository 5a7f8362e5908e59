//! A line of thirty days, drawn small: how the number has come about, against a dotted line where it began. It says nothing that does not stand
//! beside it as words.

use std::fmt::Write as _;

use leptos::prelude::*;

/// The size of the drawing: it is stretched to the room that there is, and its strokes are not.
const WIDTH: f64 = 100.0;
const HEIGHT: f64 = 36.0;
/// What the end of the line needs around it.
const EDGE: f64 = 4.0;

/// Where the line goes.
#[derive(Clone, Debug, PartialEq)]
struct Shape {
    line: String,
    base: String,
    end: String,
}

/// The line of these numbers, from what was `before` the first of them.
#[expect(clippy::cast_precision_loss, reason = "a drawing of 36 units; no number of people comes near 2^52")]
fn shape(before: u64, numbers: &[u64]) -> Shape {
    let all: Vec<u64> = std::iter::once(before).chain(numbers.iter().copied()).collect();
    let (low, high) = (all.iter().min().copied().unwrap_or_default(), all.iter().max().copied().unwrap_or_default());
    let span = (high - low) as f64;
    // What never changed lies in the middle.
    let height = |number: u64| if high == low { HEIGHT / 2.0 } else { EDGE + (HEIGHT - 2.0 * EDGE) * ((high - number) as f64 / span) };
    let step = (WIDTH - 2.0 * EDGE) / (all.len().max(2) - 1) as f64;
    let mut line = String::new();
    for (at, number) in all.iter().enumerate() {
        let mark = if at == 0 { 'M' } else { 'L' };
        let _ = write!(line, "{mark}{:.1} {:.1}", EDGE + step * at as f64, height(*number));
    }
    let last = all.last().copied().unwrap_or_default();
    Shape {
        line,
        base: format!("M{EDGE:.1} {:.1}H{:.1}", height(before), WIDTH - EDGE),
        end: format!("M{:.1} {:.1}h0", EDGE + step * (all.len() - 1) as f64, height(last)),
    }
}

/// Draws it.
#[must_use]
pub fn spark(before: u64, numbers: &[u64]) -> AnyView {
    let Shape { line, base, end } = shape(before, numbers);
    view! {
        <svg class="spark" viewBox="0 0 100 36" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <path class="spark__base" d=base></path>
            <path class="spark__line" d=line></path>
            <path class="spark__end" d=end></path>
        </svg>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_goes_from_where_it_began_to_where_it_ends() {
        let shape = shape(0, &[0, 10]);
        assert_eq!(shape.line, "M4.0 32.0L50.0 32.0L96.0 4.0");
        assert_eq!((shape.base.as_str(), shape.end.as_str()), ("M4.0 32.0H96.0", "M96.0 4.0h0"));
    }

    #[test]
    fn what_never_changed_lies_in_the_middle() {
        assert_eq!(shape(3, &[3, 3]).line, "M4.0 18.0L50.0 18.0L96.0 18.0");
        assert_eq!(shape(0, &[]).line, "M4.0 18.0");
    }
}
