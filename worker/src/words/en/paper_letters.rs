//! The letter on paper that asks for consent again.

use crate::words::paper_letters::PaperLetterWords;

pub(super) const PAPER_LETTERS: PaperLetterWords = PaperLetterWords {
    title: |count| format!("Letters that ask for consent: {count}"),
    heading: "May we go on writing to you?",
    reminder: "A reminder: may we go on writing to you?",
    why: "You get this letter because you are in our customer register, but we have no recent consent from you. So we ask by letter.",
    again: "We have asked you about this before. This is the only reminder.",
    asks: |title| format!("This is what we ask you to agree to ({title}):"),
    how: "How to answer",
    steps: |ends| {
        format!(
            "Scan the code with your phone’s camera, or type the address into a browser. The page shows our whole text and an empty box. You can answer until {ends}."
        )
    },
    code: |address| format!("QR code that opens {address}"),
    silence: "You do not have to do anything. Not answering is not consent.",
    objection: |reached| {
        format!("If you do not want such letters, say so on the same page or to us: {reached}. Then we will not ask again.")
    },
    register: |address| format!("What we keep about customers and what it is used for: {address}"),
    regards: "Yours sincerely",
};
