//! The picture that goes along where a link to a form is shared: whose form it is and what it is called. 1200 × 630, which every service
//! shows whole. It is drawn of a notice alone: with a link nothing is shared about anybody.

mod canvas;

use lupa_domain::wording::Notice;

pub(crate) use canvas::Ink;

use super::{breaking::broken, faces::Faces, logo::Logo, typeface::Typeface};
use crate::edge::qr::Code;
use canvas::Canvas;

const SIZE: [usize; 2] = [1200, 630];
const PAPER: Ink = [0xf6, 0xf4, 0xef];
const TEXT: Ink = [0x1b, 0x1f, 0x1c];
const WHITE: Ink = [0xff; 3];
const BLACK: Ink = [0; 3];

/// Places and sizes in pixels.
const MARGIN: usize = 84;
const BAR: usize = 28;
const NAME: usize = 46;
const NAME_AT: usize = 176;
/// The title is as large as it can be in three lines.
const TITLE: [usize; 6] = [104, 90, 76, 64, 54, 46];
const TITLE_LINES: usize = 3;
/// From one line to the next, in hundredths of the size.
const LEADING: usize = 116;
/// The largest that a logo is, in the lower right corner.
const LOGO: [usize; 2] = [360, 130];
/// The pixels of a module of a code, and the modules of its quiet zone.
const MODULE: usize = 16;
const QUIET: usize = 4;

/// The picture of a notice as a PNG.
pub(crate) fn picture(notice: &Notice, accent: Ink, logo: Option<&Logo>, faces: &Faces) -> Vec<u8> {
    let mut canvas = Canvas::new(SIZE, PAPER);
    canvas.rectangle(accent, [0, 0, BAR, SIZE[1]]);
    let bold = faces.bold();
    let room = SIZE[0] - 2 * MARGIN;
    let name = shortened(bold, &notice.controller.name, NAME, room);
    canvas.text(bold, &name, NAME, accent, [MARGIN, NAME_AT]);
    let (size, lines) = title(bold, &notice.heading, room);
    let mut baseline = NAME_AT + NAME / 2;
    for line in lines {
        baseline += size * LEADING / 100;
        canvas.text(bold, &line, size, TEXT, [MARGIN, baseline]);
    }
    if let Some(logo) = logo {
        let logo = logo.within(LOGO);
        let corner = [0, 1].map(|side| SIZE[side] - MARGIN - logo.size[side]);
        canvas.logo(&logo, [corner[0], corner[1] + MARGIN / 2]);
    }
    canvas.png()
}

/// A code as a PNG, for programs that take no other picture.
pub(crate) fn code(code: &Code) -> Vec<u8> {
    let side = (code.width() + 2 * QUIET) * MODULE;
    let mut canvas = Canvas::new([side, side], WHITE);
    for [x, y, length] in code.runs() {
        canvas.rectangle(BLACK, [(x + QUIET) * MODULE, (y + QUIET) * MODULE, length * MODULE, MODULE]);
    }
    canvas.png()
}

/// The largest size in which a title takes few enough lines, and the lines; what does not fit in the smallest ends in an ellipsis.
fn title(face: &Typeface, text: &str, room: usize) -> (usize, Vec<String>) {
    let text = face.with_boxes(text);
    let fits = |size: usize| {
        let within = thousandths(room, size);
        let whole = text.split_whitespace().all(|word| face.width(word) <= within);
        let lines = broken(face, &text, within);
        (whole && lines.len() <= TITLE_LINES).then_some((size, lines))
    };
    TITLE.into_iter().find_map(fits).unwrap_or_else(|| {
        let size = TITLE[TITLE.len() - 1];
        let mut lines = broken(face, &text, thousandths(room, size));
        if lines.len() > TITLE_LINES {
            let rest = lines.split_off(TITLE_LINES - 1).join(" ");
            lines.push(shortened(face, &rest, size, room));
        }
        (size, lines)
    })
}

/// As much of a text as there is room for; an ellipsis says that there is more.
fn shortened(face: &Typeface, text: &str, size: usize, room: usize) -> String {
    let within = thousandths(room, size);
    let mut shown = face.with_boxes(text).into_owned();
    if face.width(&shown) > within {
        while !shown.is_empty() && face.width(&shown) + face.width("…") > within {
            shown.pop();
        }
        shown.truncate(shown.trim_end().len());
        shown.push('…');
    }
    shown
}

/// So many pixels in thousandths of an em.
fn thousandths(pixels: usize, size: usize) -> u32 {
    u32::try_from(pixels * 1000 / size).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn face() -> Typeface {
        Typeface::parse(include_bytes!("../../../../fonts/bold.ttf").to_vec()).expect("a font")
    }

    #[test]
    fn a_title_is_as_large_as_it_can_be_and_never_too_wide() {
        let face = face();
        let room = SIZE[0] - 2 * MARGIN;
        for text in ["Uutiskirje", "Pysytään kuulolla kampaamon uutisista", &"Yhdyssanahirviö ".repeat(30), &"x".repeat(400), "東京 たより"]
        {
            let (size, lines) = title(&face, text, room);
            assert!(lines.len() <= TITLE_LINES, "{text}: {lines:?}");
            assert!(lines.iter().all(|line| face.width(line) <= thousandths(room, size)), "{text}: {lines:?}");
        }
        assert_eq!(title(&face, "Uutiskirje", room), (TITLE[0], vec!["Uutiskirje".to_owned()]));
    }
}
