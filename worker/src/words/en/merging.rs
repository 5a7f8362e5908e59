//! The letter that asks whether a card may be merged into another, in English.

use crate::words::letters::Merge;

pub(super) const MERGE: Merge = Merge {
    subject: |controller| format!("Are both addresses yours? – {controller}"),
    heading: "Are both addresses yours?",
    opening: |stays| {
        format!(
            "Hello! We seem to have you in our customer register twice: with this address and with the address {stays}. May we merge the two?"
        )
    },
    effect: "If you agree, we will write only to the other address from then on. Everything you have forbidden or withdrawn stays so, the unsubscribe links in our earlier messages keep working, and the merge can be undone for 30 days.",
    term: |days| format!("Nothing is merged until you agree. The link works for {days} days."),
    button: "See and answer",
    stranger: "If the other address is not yours, do nothing. Nothing is merged, and the owner of the other address is told nothing.",
};
