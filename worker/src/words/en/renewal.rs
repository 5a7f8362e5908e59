//! The letter that asks for consent again, in English.

use crate::words::letters::Renewal;

pub(super) const RENEWAL: Renewal = Renewal {
    subject: |controller| format!("May we go on writing to you? – {controller}"),
    reminder: |controller| format!("A reminder: may we go on writing to you? – {controller}"),
    heading: "May we go on writing to you?",
    opening: |title| format!("Hello! You are in our customer register. May we send you this: {title}?"),
    term: |ends| format!("The link shows our wording and an empty box. You can answer until {ends}."),
    button: "Read and answer",
    silence: "You do not have to do anything. Not answering is not consent.",
    stop: "If you want to hear no more of this, say so with one click:",
    stop_link: |title| format!("No more: {title}"),
};
