//! Lines of text: broken between words, and within a word that is too wide by itself.

use super::typeface::Typeface;

/// A line in pieces that are no wider than `room`, in thousandths of an em.
pub(super) fn broken(typeface: &Typeface, line: &str, room: u32) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    for word in line.split_whitespace() {
        let longer = if piece.is_empty() { word.to_owned() } else { format!("{piece} {word}") };
        if typeface.width(&longer) <= room {
            piece = longer;
            continue;
        }
        if !piece.is_empty() {
            pieces.push(std::mem::take(&mut piece));
        }
        for letter in word.chars() {
            piece.push(letter);
            if typeface.width(&piece) > room && piece.chars().nth(1).is_some() {
                piece.pop();
                pieces.push(std::mem::replace(&mut piece, letter.to_string()));
            }
        }
    }
    if !piece.is_empty() {
        pieces.push(piece);
    }
    pieces
}
