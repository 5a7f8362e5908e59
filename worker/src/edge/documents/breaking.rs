//! Lines of text: broken between words, and within a word that is too wide by itself.

use super::typeface::Typeface;

/// A line in pieces that are no wider than `room`, in thousandths of an em.
pub(super) fn broken(typeface: &Typeface, line: &str, room: u32) -> Vec<String> {
    let space = typeface.advance(' ');
    let mut pieces = Vec::new();
    let (mut piece, mut wide) = (String::new(), 0);
    for word in line.split(breaks).filter(|word| !word.is_empty()) {
        let width = typeface.width(word);
        let before = if piece.is_empty() { 0 } else { wide + space };
        if before + width <= room {
            if !piece.is_empty() {
                piece.push(' ');
            }
            piece.push_str(word);
            wide = before + width;
            continue;
        }
        if !piece.is_empty() {
            pieces.push(std::mem::take(&mut piece));
        }
        wide = 0;
        for letter in word.chars() {
            let width = typeface.advance(letter);
            if wide + width > room && !piece.is_empty() {
                // Behind a hyphen rather than amid a group of digits.
                let cut = piece.rfind('-').map_or(piece.len(), |at| at + 1);
                let rest = piece.split_off(cut);
                wide = typeface.width(&rest);
                pieces.push(std::mem::replace(&mut piece, rest));
            }
            piece.push(letter);
            wide += width;
        }
    }
    if !piece.is_empty() {
        pieces.push(piece);
    }
    pieces
}

/// Whether a line may end here: at a blank that does not hold together what it stands between, as in `12,50 €`.
fn breaks(letter: char) -> bool {
    letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{2007}' | '\u{202f}')
}
